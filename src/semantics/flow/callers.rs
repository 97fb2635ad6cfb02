//! Are all uses of an async function of the workspace known, and which functions do only tests use?

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::graph::Graph;
use crate::base::names::Name;
use crate::semantics::flow::sketch::{Sketch, Unknown};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::ExternRoot;
use crate::semantics::resolve::ids::{CrateId, DefId, ItemLoc};
use crate::source::hir::item::ItemKind;

/// What the code of a target is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// The number of its package.
    pub package: u32,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether all that may call its functions is part of the run.
    pub is_closed: bool,
}

/// What a target is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// A program that people run.
    Program,
    /// A library.
    Library,
    /// Procedural macros: what stands in its code may become part of other crates.
    Macros,
    /// Tests, examples, benchmarks: how they call something says nothing about others.
    Trial,
}

/// The names under which code may call what it is not known to call.
#[derive(Debug)]
pub(super) struct Callers<'a> {
    program: &'a Program,
    /// In macro calls that are not read, by the crate that makes them.
    words: FxHashSet<(Name, CrateId)>,
    /// Crates with code that becomes part of others.
    makers: Vec<CrateId>,
    /// Of methods and associated functions, by the crate that uses them.
    methods: FxHashSet<(Unknown, CrateId)>,
    /// All of these.
    names: FxHashSet<Name>,
    /// From each crate to those that depend on it.
    dependents: Graph,
    /// By crate, all that may have its values, once somebody asked.
    users: Vec<OnceCell<Vec<CrateId>>>,
}

impl<'a> Callers<'a> {
    /// Those in the bodies behind `sketches`. `parts` tells about the crates.
    pub(super) fn new<'s>(
        program: &'a Program,
        sketches: impl Iterator<Item = &'s Sketch<'s>> + Clone,
        parts: impl Fn(CrateId) -> Option<Part>,
    ) -> Self {
        let krate = |sketch: &Sketch<'_>| sketch.of.owner.krate;
        let words =
            sketches.clone().flat_map(|sketch| sketch.words.iter().map(move |&name| (name, krate(sketch))));
        let methods =
            sketches.flat_map(|sketch| sketch.unknown.iter().map(move |&unknown| (unknown, krate(sketch))));
        let words: FxHashSet<(Name, CrateId)> = words.collect();
        let methods: FxHashSet<(Unknown, CrateId)> = methods.collect();
        let names = words.iter().map(|(name, _)| *name);
        let names = names.chain(methods.iter().map(|(unknown, _)| unknown.name)).collect();
        let (mut dependents, mut dependencies) = (Vec::new(), Vec::new());
        for (user, krate) in (0..).zip(&program.defs.crates) {
            for root in krate.externs.values() {
                if let ExternRoot::Crate(of) = root {
                    dependents.push((of.0, user));
                    dependencies.push((user, of.0));
                }
            }
        }
        let number = program.defs.crates.len();
        let makes_code = |krate: &CrateId| parts(*krate).is_some_and(|part| part.purpose == Purpose::Macros);
        let makers = (0..program.defs.crates.len()).map_while(|at| u32::try_from(at).ok()).map(CrateId);
        let makers = reached(&Graph::new(number, &dependencies), makers.filter(makes_code));
        let (dependents, users) = (Graph::new(number, &dependents), vec![OnceCell::new(); number]);
        Self { program, words, makers, methods, names, dependents, users }
    }

    /// Whether these bodies use `def` only where that is known. What implements a trait may be called through it.
    pub(super) fn are_known(&self, def: DefId) -> bool {
        let defs = &self.program.defs;
        let Some(name) = defs.def(def).name else { return false };
        let cell = self.users.get(def.krate.0 as usize).filter(|_| self.names.contains(&name));
        let users = cell.map(|users| users.get_or_init(|| reached(&self.dependents, [def.krate])));
        let users = users.map_or(&[][..], Vec::as_slice);
        let is_method_known = |parent: DefId| {
            let loc = defs.def(parent).loc;
            let is_own = loc.is_some_and(|loc| match &self.program.sources.item(loc).kind {
                ItemKind::Impl(found) => found.of_trait.is_none(),
                _ => false,
            });
            is_own && !self.may_be_called(def, name, users)
        };
        let is_named = users.iter().chain(&self.makers).any(|&krate| self.words.contains(&(name, krate)));
        !is_named && defs.assoc_parent(def).is_none_or(is_method_known)
    }

    /// Whether what is called without being known may be the method `def`: called like it, by code that can have a
    /// value of its type.
    fn may_be_called(&self, def: DefId, name: Name, users: &[CrateId]) -> bool {
        let args = self.program.function(def).map(|function| {
            u32::try_from(function.params.len()).unwrap_or(u32::MAX) + u32::from(function.receiver.is_some())
        });
        users.iter().any(|&krate| {
            let uses = [None, args].map(|args| Unknown { name, args });
            uses.iter().any(|&unknown| self.methods.contains(&(unknown, krate)))
        })
    }
}

/// The crates of `from`, and those that edges lead to from there.
fn reached(edges: &Graph, from: impl IntoIterator<Item = CrateId>) -> Vec<CrateId> {
    let mut found: Vec<CrateId> = from.into_iter().collect();
    let mut seen: FxHashSet<u32> = found.iter().map(|krate| krate.0).collect();
    let mut at = 0;
    while let Some(&krate) = found.get(at) {
        let next = edges.of(krate.0).iter().filter(|&&next| seen.insert(next));
        found.extend(next.map(|&next| CrateId(next)));
        at += 1;
    }
    found
}

/// Whether no attribute of `def` can make something else of it, or register it somewhere.
pub(super) fn is_unmarked(program: &Program, def: DefId) -> bool {
    let plain = |name: &str| matches!(name, "allow" | "expect" | "must_use" | "inline");
    program.defs.def(def).loc.is_some_and(|loc| {
        let mut attrs = program.sources.item(loc).attrs.iter();
        attrs.all(|attr| attr.path.first().is_some_and(|name| plain(name.as_str())))
    })
}

/// Tests whose bodies were not read, by the last names of functions that they await.
pub type Tested = FxHashMap<Name, Vec<ItemLoc>>;

/// The async functions that tests use, and nothing else: not strangers, and no code that is not used by tests alone
/// itself. `tested` are the tests without
/// sketches, `parts` tells about the crates.
#[must_use]
pub fn only_for_tests(
    program: &Program,
    sketches: &[Sketch<'_>],
    tested: &Tested,
    parts: impl Fn(CrateId) -> Option<Part>,
) -> FxHashSet<DefId> {
    let others = sketches.iter().filter(|sketch| !sketch.in_test);
    let callers = Callers::new(program, others.clone(), &parts);
    let is_hidden = |def: DefId| {
        let part = parts(def.krate);
        let is_closed = part.is_some_and(|part| part.is_closed || part.purpose == Purpose::Program);
        is_closed || !program.defs.def(def).is_public()
    };
    let used_by = |sketches: &mut dyn Iterator<Item = &Sketch<'_>>| -> FxHashSet<DefId> {
        sketches.flat_map(|sketch| sketch.futures.iter().map(|future| future.target)).collect()
    };
    let mut found = used_by(&mut sketches.iter().filter(|sketch| sketch.in_test));
    found.extend(futures_named(program, tested));
    found.retain(|&def| is_hidden(def) && callers.are_known(def) && is_unmarked(program, def));
    // What only functions use that only tests use comes in one after the other.
    let mut users: FxHashMap<DefId, FxHashSet<DefId>> = FxHashMap::default();
    for sketch in others {
        for future in &sketch.futures {
            users.entry(future.target).or_default().insert(sketch.of.owner);
        }
    }
    found.retain(|def| !users.contains_key(def));
    loop {
        let next = users.iter().filter(|(def, users)| {
            !found.contains(def)
                && users.iter().all(|user| found.contains(user) || user == *def)
                && users.iter().any(|user| user != *def)
                && is_hidden(**def)
                && callers.are_known(**def)
                && is_unmarked(program, **def)
        });
        let next: Vec<DefId> = next.map(|(def, _)| *def).collect();
        if next.is_empty() {
            return found;
        }
        found.extend(next);
    }
}

/// The async functions that tests without a sketch await: those with the names in `tested`, where the test sees them.
fn futures_named(program: &Program, tested: &Tested) -> impl Iterator<Item = DefId> {
    let crates = (0..).map(CrateId).zip(&program.defs.crates);
    let defs = crates.filter(|(_, krate)| !krate.is_partial()).flat_map(|(id, krate)| {
        (0..).zip(&krate.defs).map(move |(index, def)| (DefId { krate: id, index }, def))
    });
    let is_async = |loc: ItemLoc| matches!(&program.sources.item(loc).kind, ItemKind::Fn(of) if of.is_async);
    let named = defs.filter(move |(id, def)| {
        let tests = def.name.and_then(|name| tested.get(&name));
        let sees = |test: &ItemLoc| {
            let test = program.defs.def_at(id.krate, *test);
            let module = test.map(|test| program.defs.module_of(test));
            def.is_public() || module.is_some_and(|module| program.defs.sees(module, def.vis, id.krate))
        };
        tests.is_some_and(|tests| tests.iter().any(sees)) && def.loc.is_some_and(is_async)
    });
    named.map(|(id, _)| id)
}
