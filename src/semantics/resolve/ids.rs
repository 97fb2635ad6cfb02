//! Numbers of crates, modules and definitions, and the paths of what has no source here.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::source::hir::body::BodyId;
use crate::source::hir::item::{ItemId, TreeId};
use crate::source::hir::span::FileId;

/// A crate with source: the cargo targets of the run in their order, then signature crates such as `std`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CrateId(pub u32);

/// A definition: anything with a name of its own, and impls.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DefId {
    /// Its crate.
    pub krate: CrateId,
    /// Its place in [`CrateDefs::defs`](super::defs::CrateDefs::defs).
    pub index: u32,
}

/// A module, the root of a crate, or the items of one block: what names are looked up in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ModuleId {
    /// Its crate.
    pub krate: CrateId,
    /// Its place in [`CrateDefs::modules`](super::defs::CrateDefs::modules).
    pub index: u32,
}

impl ModuleId {
    /// The root of `krate`.
    #[must_use]
    pub fn root(krate: CrateId) -> Self {
        Self { krate, index: 0 }
    }
}

/// Where an item is in the HIR. Files of signature crates have ids from [`SIGNATURE_FILES`] on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ItemLoc {
    /// The file.
    pub file: FileId,
    /// The tree of that file.
    pub tree: TreeId,
    /// The item of that tree.
    pub item: ItemId,
}

/// Where a body is in the HIR.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BodyLoc {
    /// The file.
    pub file: FileId,
    /// The body of that file.
    pub body: BodyId,
}

/// The first id of a signature file. Such files are in no file table.
pub const SIGNATURE_FILES: u32 = 1 << 31;

/// An interned path of something whose source was not read: the library's real name (no rename of Cargo,
/// `_` for `-`) and the names below it, such as `tokio::net::TcpStream::connect`. The path is a right
/// one, though not the only one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ForeignPath(Name);

impl ForeignPath {
    /// The path spelled `path`, with `::` between its names.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self(Name::new(path))
    }

    /// `name` below this path.
    #[must_use]
    pub fn join(self, name: Name) -> Self {
        JOINED.with_borrow_mut(|joined| {
            *joined.entry((self, name)).or_insert_with(|| Self::new(&format!("{}::{name}", self.as_str())))
        })
    }

    /// The path above; `None` of a crate.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.as_str().rsplit_once("::").map(|(above, _)| Self::new(above))
    }

    /// Its spelling.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// Its spelling, interned.
    #[must_use]
    pub fn as_name(self) -> Name {
        self.0
    }

    /// Its first name: the library.
    #[must_use]
    pub fn krate(self) -> &'static str {
        self.as_str().split(':').next().unwrap_or_default()
    }

    /// Its last name.
    #[must_use]
    pub fn last(self) -> &'static str {
        self.as_str().rsplit(':').next().unwrap_or_default()
    }

    /// Its names.
    pub fn segments(self) -> impl Iterator<Item = &'static str> {
        // Faster than to search for a text.
        self.as_str().split(':').filter(|name| !name.is_empty())
    }
}

thread_local! {
    /// What this thread has put together before.
    static JOINED: RefCell<FxHashMap<(ForeignPath, Name), ForeignPath>> = RefCell::default();
}

impl PartialOrd for ForeignPath {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By spelling: the order of interned numbers depends on how threads ran.
impl Ord for ForeignPath {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl std::fmt::Debug for ForeignPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Display for ForeignPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
