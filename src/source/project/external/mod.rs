//! Packages from outside the workspace: where their sources are, what their libraries look like, which of
//! their features are on, and what they call each other.
//!
//! [`find`] walks from the packages of a run down their dependencies, the way cargo's feature resolver does,
//! and reads the manifest of every package it comes by once. It asks no cargo, fetches and writes nothing.
//! What other platforms alone need is not part of the walk.

mod answer;
mod checkout;
mod choose;
mod conditions;
mod config;
mod places;
mod roots;
mod stored;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use semver::Version;
use serde::{Deserialize, Serialize};

pub use stored::key;

use super::cfg::{CfgContext, Truth};
use super::platform::Platform;
use super::workspace::{Edition, LockedId, PackageId, Problem, TargetId, Workspace};
use super::{Input, Loaded};
use crate::base::arena::{Arena, Idx};
use crate::base::names::Name;

/// Number of an external package in one run.
pub type ExternalId = Idx<External>;

/// The packages outside the workspace that a build of the selected targets takes in.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Externals {
    /// In the order of the walk: nearest to the workspace first.
    #[serde(with = "stored::arena")]
    pub packages: Arena<External>,
    /// What could not be read; the rest is complete.
    #[serde(skip)]
    pub problems: Vec<Problem>,
    #[serde(with = "stored::direct")]
    direct: FxHashMap<(PackageId, usize), ExternalId>,
}

/// One package outside the workspace, as one side of the build sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct External {
    /// The name of the package.
    pub name: String,
    /// Its exact version; 0.0.0 when that is not known because nothing is locked and nothing was fetched.
    pub version: Version,
    /// Its entry in `Cargo.lock`, which has the checksum.
    #[serde(with = "stored::id_if_any")]
    pub locked: Option<LockedId>,
    /// For which machine it is built. A package that both need is there twice.
    pub side: Side,
    /// How it was chosen.
    pub choice: Choice,
    /// Where its sources are.
    pub sources: Sources,
    /// Its library; `None` without sources, and for packages that have none.
    pub library: Option<Library>,
    /// The features it declares and what each turns on, with those that optional dependencies are.
    pub features: BTreeMap<String, Vec<String>>,
    /// Features that are on, declared or (without sources) asked for.
    pub enabled: BTreeSet<String>,
    /// The crates that its library can name on this platform, in the order
    /// of [`super::workspace::Package::dependencies`].
    pub externs: Vec<ExternalExtern>,
}

/// For which machine a package is built.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Side {
    /// The one that the program runs on.
    Target,
    /// The one that compiles: procedural macros, build scripts and all that they need. Since the second
    /// resolver their features are apart.
    Host,
}

/// How the version of a package was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Choice {
    /// By the lock file, or by a path.
    Certain,
    /// Nothing is locked: the highest version on this machine that fits. What follows is less certain.
    Guessed,
}

/// Where the sources of a package are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Sources {
    /// In this absolute folder.
    In(PathBuf),
    /// Not on this machine, or not unpacked.
    Missing,
    /// There is a folder, but its manifest cannot be used; [`Externals::problems`] says why.
    Unreadable,
}

/// The library of an external package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Library {
    /// Absolute path of the root file.
    pub root: PathBuf,
    /// Its own name, which code writes unless the dependency is renamed.
    #[serde(with = "stored::name")]
    pub crate_name: Name,
    /// Its edition.
    #[serde(with = "stored::edition")]
    pub edition: Edition,
    /// What it is.
    pub kind: LibraryKind,
}

/// What a library is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum LibraryKind {
    /// Items that code can name.
    Ordinary,
    /// Procedural macros: of its items only those are for others.
    ProcMacro,
}

/// A crate as the library of an external package sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExternalExtern {
    /// The name that code writes.
    #[serde(with = "stored::name")]
    pub name: Name,
    /// What it names.
    pub of: ExternalExternOf,
}

/// What a name in an external package stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum ExternalExternOf {
    /// Another external package.
    External(#[serde(with = "stored::id")] ExternalId),
    /// The library of a package of the workspace, which a patch put there.
    Local(#[serde(with = "stored::id")] TargetId),
}

/// What is asked about, besides the workspace.
#[derive(Clone, Copy, Debug)]
pub struct Machine<'a> {
    /// The platform that the program runs on.
    pub target: &'a Platform,
    /// The platform that compiles.
    pub host: &'a Platform,
}

/// The external packages of `loaded`, which [`super::load`] made of `input`.
#[must_use]
pub fn find(input: &Input, loaded: &Loaded, machine: Machine<'_>) -> Externals {
    roots::walk(input, loaded, machine)
}

impl Externals {
    /// The package that [`super::workspace::ExternCrate::Foreign`] with this package and position means.
    /// `None` when it is not part of the build on this platform.
    #[must_use]
    pub fn of(&self, package: PackageId, dependency: usize) -> Option<ExternalId> {
        self.direct.get(&(package, dependency)).copied()
    }

    /// The name under which code knows that dependency: the one of its library, unless it is renamed.
    #[must_use]
    pub fn extern_name(&self, workspace: &Workspace, package: PackageId, dependency: usize) -> Name {
        let library = self.of(package, dependency).and_then(|id| self.packages[id].library.as_ref());
        let own = library.map(|library| library.crate_name);
        answer::name_in_code(&workspace.packages[package].dependencies[dependency], own)
    }

    /// What is known about the package.
    #[must_use]
    pub fn get(&self, id: ExternalId) -> &External {
        &self.packages[id]
    }

    /// The packages that the code of `targets` can name and whose sources are not there, sorted by name and
    /// version.
    #[must_use]
    pub fn missing(&self, workspace: &Workspace, targets: &[TargetId]) -> Vec<ExternalId> {
        let foreign = targets.iter().flat_map(|&target| workspace.foreign(target));
        let named = foreign.filter_map(|(package, at)| self.of(package, at));
        let mut missing: Vec<ExternalId> =
            named.filter(|&id| self.packages[id].sources == Sources::Missing).collect();
        let key = |&id: &ExternalId| (&self.packages[id].name, &self.packages[id].version);
        missing.sort_by(|a, b| key(a).cmp(&key(b)));
        missing.dedup_by(|a, b| key(a) == key(b));
        missing
    }
}

impl External {
    /// What `cfg` predicates in its code are evaluated against: [`super::cfg::Verdict::platform`] of the answer
    /// says whether code is in the library. Features and the platform are decided, `test` is off, and what a
    /// build script may set is unknown.
    #[must_use]
    pub fn cfg<'a>(&'a self, machine: Machine<'a>) -> CfgContext<'a> {
        let platform = match self.side {
            Side::Target => machine.target,
            Side::Host => machine.host,
        };
        CfgContext::of_features(&self.features, &self.enabled, platform).with_test(Truth::False)
    }

    /// The folder of its sources.
    #[must_use]
    pub fn dir(&self) -> Option<&Path> {
        match &self.sources {
            Sources::In(dir) => Some(dir),
            Sources::Missing | Sources::Unreadable => None,
        }
    }
}
