//! The names of one module, in three name spaces, and which of two meanings wins.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::Namespace;

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
    /// Whether it won over another.
    pub confidence: Confidence,
}

/// The names of one module.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scope {
    names: FxHashMap<Name, PerNamespace>,
}

/// The meanings of one name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct PerNamespace {
    entries: [Option<Entry>; 3],
}

impl Scope {
    /// What `name` means in `namespace`.
    #[must_use]
    pub fn get(&self, name: Name, namespace: Namespace) -> Option<Entry> {
        self.names.get(&name)?.entries[namespace as usize]
    }
}
