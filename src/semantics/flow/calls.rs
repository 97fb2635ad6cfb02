//! What is known about each call of a body: its callee, and the catalog's facts about it.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::catalog::schema::Form;
use crate::semantics::catalog::{Facts, Fit};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::helpers::Sends;
use crate::semantics::flow::lazy::{Lazy, lazy};
use crate::semantics::infer::callee::Callees;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{ExprId, MacroCallId};

/// One call, method call or macro call whose callee is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Call<'a> {
    /// What is called.
    pub target: Res,
    /// Its path, as the catalog writes it; `None` of what the workspace itself defines.
    pub path: Option<ForeignPath>,
    /// What the catalog knows about it.
    pub facts: &'a Facts,
    /// Whether it gives a future or stream that nobody has polled yet.
    pub lazy: Option<Lazy>,
    /// How sure all of this is.
    pub confidence: Confidence,
}

/// The known calls of one body.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BodyCalls<'a> {
    /// Ascending.
    calls: Vec<(ExprId, Call<'a>)>,
    /// Ascending.
    macros: Vec<(MacroCallId, Call<'a>)>,
}

/// The catalog's facts by what names mean. Remembers what it was asked: one for each thread.
#[derive(Debug)]
pub struct FactTable<'a> {
    /// What all bodies share when their types are inferred.
    pub typing: &'a Typing<'a>,
    known: FxHashMap<Res, (Option<ForeignPath>, &'a Facts)>,
    lazy: FxHashMap<Res, Option<Lazy>>,
    sends: Arc<RwLock<FxHashMap<(DefId, u8), Sends>>>,
}

/// The tables of all threads: as many as work at a time, and what is dear to find out is known to all of them.
#[derive(Debug)]
pub struct FactTables<'a> {
    first: FactTable<'a>,
    idle: Mutex<Vec<FactTable<'a>>>,
}

impl<'a> FactTables<'a> {
    /// For the program behind `typing`.
    #[must_use]
    pub fn new(typing: &'a Typing<'a>) -> Self {
        Self { first: FactTable::new(typing), idle: Mutex::default() }
    }

    /// What `work` makes with one of the tables.
    pub fn with<R>(&self, work: impl FnOnce(&mut FactTable<'a>) -> R) -> R {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let table = idle().pop();
        let mut table = table.unwrap_or_else(|| {
            let sends = Arc::clone(&self.first.sends);
            FactTable { sends, ..FactTable::new(self.first.typing) }
        });
        let result = work(&mut table);
        idle().push(table);
        result
    }
}

impl<'a> FactTable<'a> {
    /// The facts of the catalog of the program behind `typing`.
    #[must_use]
    pub fn new(typing: &'a Typing<'a>) -> Self {
        Self { typing, known: FxHashMap::default(), lazy: FxHashMap::default(), sends: Arc::default() }
    }

    /// The path that the catalog uses for `res`, and what it knows. Of what the workspace itself defines there
    /// is no path and no fact.
    // LIMIT: the crates of a workspace that the catalog knows, as tokio's own, have no facts either.
    pub fn get(&mut self, res: Res) -> (Option<ForeignPath>, &'a Facts) {
        let program = self.typing.program;
        *self.known.entry(res).or_insert_with(|| {
            let catalog = &program.catalog;
            let Some(path) = path_of(program, res) else { return (None, catalog.facts_of(&[])) };
            let names: Vec<Name> = path.segments().map(Name::new).collect();
            let own = catalog.canonical(&names);
            let text: Vec<&str> = own.iter().map(|name| name.as_str()).collect();
            (Some(ForeignPath::new(&text.join("::"))), catalog.facts_of(&own))
        })
    }

    /// Where the function `def` sends its arguments, as far as was found out before at this depth.
    #[must_use]
    pub fn sends(&self, def: DefId, depth: u8) -> Option<Sends> {
        let known = self.sends.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&(def, depth)).cloned()
    }

    /// Remembers the answer of [`sends`](Self::sends).
    pub fn remember_sends(&self, def: DefId, depth: u8, sends: &Sends) {
        let mut known = self.sends.write().unwrap_or_else(PoisonError::into_inner);
        known.insert((def, depth), Sends::clone(sends));
    }

    fn call(&mut self, target: Res, confidence: Confidence) -> Call<'a> {
        let (path, facts) = self.get(target);
        let confidence = if facts.fit == Fit::Unread { confidence.lowered() } else { confidence };
        let is_trait = facts.future.as_deref().is_some_and(|row| row.form == Form::Trait);
        let confidence_of_lazy = match confidence {
            // A type without source may well have a method of that name itself.
            Confidence::Likely if is_trait => Confidence::Possible,
            other => other,
        };
        let lazy = self.lazy(target);
        let lazy = lazy.map(|lazy| Lazy { confidence: lazy.confidence.min(confidence_of_lazy), ..lazy });
        Call { target, path, facts, lazy, confidence }
    }

    fn lazy(&mut self, target: Res) -> Option<Lazy> {
        if let Some(&known) = self.lazy.get(&target) {
            return known;
        }
        let known = self.get(target);
        let found = lazy(self.typing.program, target, known, |res| self.get(res).1);
        self.lazy.insert(target, found);
        found
    }
}

/// A right path of what is not part of the workspace.
fn path_of(program: &Program, res: Res) -> Option<ForeignPath> {
    match res {
        Res::Foreign(path) => Some(path),
        Res::Def(def) => program.outside_path(def),
        _ => None,
    }
}

impl<'a> BodyCalls<'a> {
    /// What is known about the calls of `body`, whose names mean `names` and which call `callees`.
    #[must_use]
    pub fn new(body: &Body, names: &BodyNames, callees: &Callees, table: &mut FactTable<'a>) -> Self {
        let known = callees.iter().filter(|(_, callee)| !matches!(callee.target, Res::Unknown(_)));
        let calls =
            known.map(|(expr, callee)| (expr, table.call(callee.target, callee.confidence))).collect();
        let macros = body.macros.ids().map(|call| (call, names.macro_of(call)));
        let macros = macros.filter(|(_, found)| found.is_known());
        let macros = macros.map(|(call, found)| (call, table.call(found.res, found.confidence)));
        Self { calls, macros: macros.collect() }
    }

    /// What is known about the call or method call `call`.
    #[must_use]
    pub fn get(&self, call: ExprId) -> Option<&Call<'a>> {
        let at = self.calls.binary_search_by_key(&call, |(call, _)| *call).ok()?;
        Some(&self.calls[at].1)
    }

    /// What is known about the macro call `call`.
    #[must_use]
    pub fn of_macro(&self, call: MacroCallId) -> Option<&Call<'a>> {
        let at = self.macros.binary_search_by_key(&call, |(call, _)| *call).ok()?;
        Some(&self.macros[at].1)
    }

    /// All known calls and method calls, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (ExprId, &Call<'a>)> {
        self.calls.iter().map(|(expr, call)| (*expr, call))
    }
}

impl Call<'_> {
    /// Whether the callee is part of std, core or alloc.
    #[must_use]
    pub fn is_std(&self) -> bool {
        self.path.is_some_and(|path| matches!(path.krate(), "std" | "core" | "alloc"))
    }
}
