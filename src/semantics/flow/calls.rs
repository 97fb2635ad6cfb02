//! What is known about each call of a body: its callee, and the catalog's facts about it.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::catalog::{Catalog, Facts, Fit};
use crate::semantics::confidence::Confidence;
use crate::semantics::infer::callee::Callees;
use crate::semantics::resolve::ids::ForeignPath;
use crate::semantics::resolve::res::{Res, Resolved};
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

/// The catalog as paths of code name it. Remembers what it was asked: one for each thread.
#[derive(Debug)]
pub struct FactTable<'a> {
    catalog: &'a Catalog,
    known: FxHashMap<ForeignPath, (ForeignPath, &'a Facts)>,
    none: &'a Facts,
}

impl<'a> FactTable<'a> {
    /// A table that answers from `catalog`.
    #[must_use]
    pub fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, known: FxHashMap::default(), none: catalog.facts_of(&[]) }
    }

    /// What is known by `path`, and the path that the catalog itself uses.
    pub fn get(&mut self, path: ForeignPath) -> (ForeignPath, &'a Facts) {
        let catalog = self.catalog;
        *self.known.entry(path).or_insert_with(|| {
            let names: Vec<Name> = path.segments().map(Name::new).collect();
            let own = catalog.canonical(&names);
            let text: Vec<&str> = own.iter().map(|name| name.as_str()).collect();
            (ForeignPath::new(&text.join("::")), catalog.facts_of(&own))
        })
    }

    fn call(&mut self, target: Res, path: Option<ForeignPath>, confidence: Confidence) -> Call<'a> {
        let Some(path) = path else { return Call { target, path, facts: self.none, confidence } };
        let (path, facts) = self.get(path);
        let confidence = if facts.fit == Fit::Unread { confidence.lowered() } else { confidence };
        Call { target, path: Some(path), facts, confidence }
    }
}

impl<'a> BodyCalls<'a> {
    /// What `callees` and `macros` (by their number) say about the calls of `body`. `path_of` gives the path of
    /// what is not part of the workspace.
    #[must_use]
    pub fn new(
        body: &Body,
        callees: &Callees,
        macros: impl Fn(MacroCallId) -> Resolved,
        path_of: impl Fn(Res) -> Option<ForeignPath>,
        table: &mut FactTable<'a>,
    ) -> Self {
        let known = callees.iter().filter(|(_, callee)| !matches!(callee.target, Res::Unknown(_)));
        let calls = known
            .map(|(expr, callee)| {
                (expr, table.call(callee.target, path_of(callee.target), callee.confidence))
            })
            .collect();
        let named = body.macros.ids().map(|call| (call, macros(call)));
        let macros = named
            .filter(|(_, found)| found.is_known())
            .map(|(call, found)| (call, table.call(found.res, path_of(found.res), found.confidence)))
            .collect();
        Self { calls, macros }
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
