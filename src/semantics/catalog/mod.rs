//! Behaviour facts about APIs: what blocks, spawns, guards, fans out, and under which names.
//!
//! The facts are rows of TOML in `facts/`, one file per library; `README.md` beside them says what a row
//! means. [`Catalog::load`] reads the files of the libraries in the build graph and hangs every fact on its
//! path. Code uses other right names of the same items (re-exports, preludes, facades); [`Catalog::lookup`]
//! follows those first. Nothing here knows where a path came from: that is the resolver's question.

mod embedded;
mod facts;
mod load;
mod read;
pub mod schema;
mod tree;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::sync::atomic::AtomicU64;

use rustc_hash::FxHashMap;
use semver::Version;

pub use self::facts::{Facts, Fit, Link, Relation};
use self::schema::{BlockingImpl, Role};
use self::tree::Tree;
pub use self::tree::{Node, PathId};
use crate::base::names::Name;

/// A library of the build graph that is not a member of the workspace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GraphCrate<'a> {
    /// Name of the library as paths write it when it is not renamed: `tokio_util`.
    pub library: &'a str,
    /// Name of the package, `tokio-util`, if known.
    pub package: Option<&'a str>,
    /// Its version, if known. A library that is there in several versions is given once for each.
    pub version: Option<Version>,
}

/// A line of a facts file that could not be used; all others are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Name of the file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The facts about the libraries of one build.
#[derive(Debug)]
pub struct Catalog {
    tree: Tree,
    fits: FxHashMap<Name, Fit>,
    rows: usize,
    none: Facts,
    /// No other catalog of the process has this number.
    number: u64,
}

/// How many catalogs there were.
static CATALOGS: AtomicU64 = AtomicU64::new(0);

/// Answers of the catalog with a number.
type Answers = (u64, FxHashMap<Box<str>, Option<PathId>>);

thread_local! {
    /// What this thread has asked of a catalog before.
    static FOUND: RefCell<Answers> = RefCell::default();
}

impl Catalog {
    /// The facts about std, `crates`, and the libraries that these are facades of.
    #[must_use]
    pub fn load(crates: &[GraphCrate<'_>]) -> (Self, Vec<Problem>) {
        load::load(embedded::FILES, crates)
    }

    /// What is known by this path, as written after `use` was followed and renames were undone: `tokio`, `fs`,
    /// `read`. Methods are `Type::method`, trait methods `Trait::method`. `None` = nothing.
    #[must_use]
    pub fn lookup(&self, path: &[Name]) -> Option<PathId> {
        self.tree.find(&self.tree.canonical(path))
    }

    /// The same for a path in one string, as rows name other items: `tokio::task::JoinHandle`.
    #[must_use]
    pub fn lookup_text(&self, path: &str) -> Option<PathId> {
        FOUND.with_borrow_mut(|(number, found)| {
            if *number != self.number {
                *number = self.number;
                found.clear();
            }
            if let Some(&known) = found.get(path) {
                return known;
            }
            let id = self.lookup(&names(path));
            found.insert(path.into(), id);
            id
        })
    }

    /// The facts of `id`.
    #[must_use]
    pub fn facts(&self, id: PathId) -> &Facts {
        self.tree.facts(id).unwrap_or(&self.none)
    }

    /// The facts known by this path; none at all are empty facts.
    #[must_use]
    pub fn facts_of(&self, path: &[Name]) -> &Facts {
        self.lookup(path).map_or(&self.none, |id| self.facts(id))
    }

    /// How `method` of `trait_path` blocks when it is called on a value of type `ty`.
    #[must_use]
    pub fn blocking_impl(&self, ty: &[Name], trait_path: &[Name], method: Name) -> Option<&BlockingImpl> {
        let trait_path = self.canonical(trait_path);
        self.facts_of(ty).blocking_impls.iter().find(|row| {
            row.methods.contains(&method.as_str())
                && row.trait_path.split("::").eq(trait_path.iter().map(|name| name.as_str()))
        })
    }

    /// The path by which the rows know what `path` names; a path they do not rename is its own.
    #[must_use]
    pub fn canonical<'a>(&self, path: &'a [Name]) -> Cow<'a, [Name]> {
        self.tree.canonical(path)
    }

    /// Every right name of what `path` names that the catalog knows, the canonical one first.
    #[must_use]
    pub fn public_paths(&self, path: &[Name]) -> Vec<String> {
        let names = self.tree.names_of(&self.tree.canonical(path));
        names.iter().map(|path| joined(path)).collect()
    }

    /// The path of `id` for people; a fact that holds for many paths has `*` in it.
    #[must_use]
    pub fn path_text(&self, id: PathId) -> String {
        joined(&self.tree.path(id))
    }

    /// Whether the facts about `library` were read from the version in use; `None` = there are none.
    #[must_use]
    pub fn fit(&self, library: Name) -> Option<Fit> {
        self.fits.get(&library).copied()
    }

    /// All paths whose call gives a future, patterns left out.
    pub fn future_paths(&self) -> impl Iterator<Item = Box<[Name]>> {
        self.tree.paths_where(|facts| facts.future.is_some())
    }

    /// All paths whose call starts a task, patterns left out.
    pub fn spawn_paths(&self) -> impl Iterator<Item = Box<[Name]>> {
        self.tree.paths_where(|facts| facts.exec.iter().any(|row| row.role == Role::Spawn))
    }

    /// How many libraries and how many rows were loaded.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.fits.len(), self.rows)
    }
}

fn names(path: &str) -> Vec<Name> {
    path.split(':').filter(|name| !name.is_empty()).map(Name::new).collect()
}

fn joined(path: &[Name]) -> String {
    let parts: Vec<&str> = path.iter().map(|name| name.as_str()).collect();
    parts.join("::")
}
