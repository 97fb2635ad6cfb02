//! Are all uses of an async function of the workspace known, and which functions do only tests use?

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::semantics::flow::sketch::Sketch;
use crate::semantics::resolve::Program;
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
    /// Tests, examples, benchmarks: how they call something says nothing about others.
    Trial,
}

/// The names under which code may call what it is not known to call.
#[derive(Debug)]
pub(super) struct Callers<'a> {
    program: &'a Program,
    /// In macro calls that are not read.
    words: FxHashSet<Name>,
    /// Of methods and associated functions.
    methods: FxHashSet<Name>,
}

impl<'a> Callers<'a> {
    /// Those in the bodies behind `sketches`.
    pub(super) fn new<'s>(
        program: &'a Program,
        sketches: impl Iterator<Item = &'s Sketch<'s>> + Clone,
    ) -> Self {
        let words = sketches.clone().flat_map(|sketch| &sketch.words).copied().collect();
        let methods = sketches.flat_map(|sketch| &sketch.unknown).copied().collect();
        Self { program, words, methods }
    }

    /// Whether these bodies use `def` only where that is known. What implements a trait may be called through it.
    pub(super) fn are_known(&self, def: DefId) -> bool {
        let defs = &self.program.defs;
        let Some(name) = defs.def(def).name else { return false };
        let is_method_known = |parent: DefId| {
            let loc = defs.def(parent).loc;
            let is_own = loc.is_some_and(|loc| match &self.program.sources.item(loc).kind {
                ItemKind::Impl(found) => found.of_trait.is_none(),
                _ => false,
            });
            is_own && !self.methods.contains(&name)
        };
        !self.words.contains(&name) && defs.assoc_parent(def).is_none_or(is_method_known)
    }
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
    let callers = Callers::new(program, others.clone());
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
