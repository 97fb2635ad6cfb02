//! The names of one module, in three name spaces, and which of two meanings wins.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::{Namespace, Reason};

/// Who may name something.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Vis {
    /// Everyone.
    Public,
    /// The code of this module of the crate, and of those below it.
    In(u32),
}

/// In which builds something exists.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Side {
    /// In all.
    Both,
    /// With `cfg(test)`.
    Test,
    /// Without.
    NotTest,
}

impl Side {
    /// The builds in which something exists that is inside of something on another side.
    #[must_use]
    pub fn inside(self, outer: Self) -> Self {
        if outer == Self::Both { self } else { outer }
    }

    /// Whether no build has both.
    #[must_use]
    pub fn excludes(self, other: Self) -> bool {
        self != other && self != Self::Both && other != Self::Both
    }

    fn in_test(self) -> bool {
        self != Self::NotTest
    }

    fn in_others(self) -> bool {
        self != Self::Test
    }

    fn or(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}

/// What a name of a module means.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Meaning {
    /// Something with source.
    Def(DefId),
    /// Something of a crate without source; which name spaces it is in is not known.
    Foreign(ForeignPath),
}

/// How a name came into a module. The greater wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Origin {
    /// By a glob import, from a crate without source: maybe not in this name space.
    ForeignGlob,
    /// By a glob import.
    Glob,
    /// By an import with its name, from a crate without source: maybe not in this name space.
    ForeignImport,
    /// By an import with its name.
    Import,
    /// It is declared there.
    Declared,
}

/// One meaning of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it means.
    pub meaning: Meaning,
    /// Who may name it through this module.
    pub vis: Vis,
    /// In which builds.
    pub side: Side,
    /// How it came there.
    pub origin: Origin,
    /// How much speaks for its `cfg`; the greater wins.
    pub weight: u8,
    /// Below certain when it won over another; possible when both were equally right.
    pub confidence: Confidence,
}

/// The names of one module.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scope {
    names: FxHashMap<Name, [Option<Entry>; 3]>,
    /// What a name means in test builds, where that differs.
    in_tests: FxHashMap<Name, [Option<Entry>; 3]>,
    /// Imports that lead nowhere, and why.
    failed: FxHashMap<Name, Reason>,
    /// What is imported `as _`.
    unnamed: Vec<(Meaning, Vis)>,
}

/// What [`Scope::insert`] did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Change {
    /// Nothing that others can see.
    Nothing,
    /// The name means more or something else now.
    Something,
}

impl Scope {
    /// What `name` means in `namespace` to code on `side`.
    #[must_use]
    pub fn get(&self, name: Name, namespace: Namespace, side: Side) -> Option<Entry> {
        if side == Side::Test
            && let Some(entries) = self.in_tests.get(&name)
            && let Some(entry) = entries[namespace as usize]
        {
            return Some(entry);
        }
        self.names.get(&name)?[namespace as usize]
    }

    /// All meanings of `name` in `namespace`: for all builds, and for test builds where that differs.
    pub fn both(&self, name: Name, namespace: Namespace) -> impl Iterator<Item = Entry> + use<> {
        let of = |names: &FxHashMap<Name, [Option<Entry>; 3]>| names.get(&name)?[namespace as usize];
        [of(&self.names), of(&self.in_tests)].into_iter().flatten()
    }

    /// Whether the module has `name` in any name space.
    #[must_use]
    pub fn has(&self, name: Name) -> bool {
        self.names.contains_key(&name)
    }

    /// Why the import called `name` leads nowhere, if there is one that does.
    #[must_use]
    pub fn failed(&self, name: Name) -> Option<Reason> {
        self.failed.get(&name).copied()
    }

    /// Every name with its meanings, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (Name, Namespace, Entry)> {
        let all = self.names.iter().chain(&self.in_tests);
        all.flat_map(|(name, entries)| {
            let spaces = [Namespace::Types, Namespace::Values, Namespace::Macros];
            let found = spaces.into_iter().zip(entries);
            found.filter_map(|(space, entry)| Some((*name, space, (*entry)?)))
        })
    }

    /// Traits (and other things) that are imported without a name.
    #[must_use]
    pub fn unnamed(&self) -> &[(Meaning, Vis)] {
        &self.unnamed
    }

    pub(super) fn set_failed(&mut self, name: Name, reason: Reason) {
        self.failed.insert(name, reason);
    }

    pub(super) fn insert_unnamed(&mut self, meaning: Meaning, vis: Vis) -> Change {
        if self.unnamed.contains(&(meaning, vis)) {
            return Change::Nothing;
        }
        self.unnamed.push((meaning, vis));
        Change::Something
    }

    /// Adds a meaning of `name`. Of two in one build the greater origin wins, then the greater weight.
    pub(super) fn insert(&mut self, name: Name, namespace: Namespace, new: Entry) -> Change {
        let entries = self.names.entry(name).or_default();
        let slot = &mut entries[namespace as usize];
        let Some(old) = slot else {
            *slot = Some(new);
            return Change::Something;
        };
        if old.meaning == new.meaning {
            return widen(old, new);
        }
        let test_slot = self.in_tests.get(&name).and_then(|entries| entries[namespace as usize]);
        // With no entry of its own, test builds see the common one if that exists there.
        let in_test = winner(test_slot.or(Some(*old)), new, Side::in_test);
        let in_others = winner(Some(*old), new, Side::in_others);
        let main = in_others.or(in_test);
        let mut change = Change::Nothing;
        if main != Some(*old) {
            *slot = main;
            change = Change::Something;
        }
        let own = in_test.filter(|_| in_test.map(|e| e.meaning) != main.map(|e| e.meaning));
        if own != test_slot {
            self.in_tests.entry(name).or_default()[namespace as usize] = own;
            change = Change::Something;
        }
        change
    }
}

/// Two imports of one thing: whoever sees one of them sees it.
fn widen(old: &mut Entry, new: Entry) -> Change {
    let before = *old;
    if new.vis == Vis::Public {
        old.vis = Vis::Public;
    }
    old.origin = old.origin.max(new.origin);
    old.side = old.side.or(new.side);
    if *old == before { Change::Nothing } else { Change::Something }
}

/// Which of the two holds in the builds that `exists` asks for.
fn winner(old: Option<Entry>, new: Entry, exists: fn(Side) -> bool) -> Option<Entry> {
    let Some(old) = old.filter(|old| exists(old.side)) else {
        return exists(new.side).then_some(new);
    };
    if !exists(new.side) || old.meaning == new.meaning {
        return Some(old);
    }
    if (old.weight == 0) != (new.weight == 0) {
        // What does not exist on this platform leaves the name to what does.
        let there = if old.weight == 0 { new } else { old };
        return Some(Entry { confidence: there.confidence.min(Confidence::Likely), ..there });
    }
    if old.origin != new.origin {
        return Some(if old.origin > new.origin { old } else { new });
    }
    if old.side != new.side {
        // One was written for these builds alone.
        return Some(if new.side == Side::Both { old } else { new });
    }
    if old.weight != new.weight {
        let better = if old.weight > new.weight { old } else { new };
        return Some(Entry { confidence: better.confidence.min(Confidence::Likely), ..better });
    }
    let first = if order(new.meaning) < order(old.meaning) { new } else { old };
    let limit = match first.origin {
        // The later of two declarations is under another `cfg` that may hold as well.
        Origin::Declared => Confidence::Likely,
        _ => Confidence::Possible,
    };
    Some(Entry { confidence: first.confidence.min(limit), ..first })
}

/// An order of meanings that does not depend on how threads ran.
fn order(meaning: Meaning) -> (u8, u32, u32, &'static str) {
    match meaning {
        Meaning::Def(def) => (0, def.krate.0, def.index, ""),
        Meaning::Foreign(path) => (1, 0, 0, path.as_str()),
    }
}
