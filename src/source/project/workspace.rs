//! What a Cargo workspace looks like, as plain data: packages, targets, dependencies, features.
//!
//! Everything above floor 2 learns about Cargo from these types alone. Whether cargo itself or our own
//! manifest reader filled them in makes no difference.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use semver::{Version, VersionReq};

use crate::base::arena::{Arena, Idx};
use crate::base::names::Name;

/// Number of a package of the workspace.
pub type PackageId = Idx<Package>;
/// Number of a target, unique in the workspace.
pub type TargetId = Idx<Target>;
/// Number of an entry of `Cargo.lock`.
pub type LockedId = Idx<LockedPackage>;

/// A workspace, or files without a manifest made to look like one.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// Absolute folder of the root manifest; without a manifest the folder that holds all roots.
    pub root: PathBuf,
    /// Where build output goes, if that is known; generated files (`OUT_DIR`) are below it.
    pub target_directory: Option<PathBuf>,
    /// Members in cargo's order, then path packages outside the workspace that members depend on.
    pub packages: Arena<Package>,
    /// Targets of all packages; those of one package stand together, in cargo's order.
    pub targets: Arena<Target>,
    /// Entries of `Cargo.lock`; empty when there is none.
    pub lock: Arena<LockedPackage>,
    /// Entries of `[patch]` and `[replace]` in the root manifest.
    pub patches: Vec<Patch>,
    /// `[workspace.metadata.pollcat]`, or null.
    pub metadata: serde_json::Value,
    /// What could not be read; the rest is complete.
    pub problems: Vec<Problem>,
}

/// One package that is there as source: a member, or a path dependency outside the workspace.
#[derive(Clone, Debug)]
pub struct Package {
    /// The package id as cargo writes it: `path+file:///w/api#0.1.0`, or `…/api#other@0.1.0`.
    pub id: String,
    /// The name in the manifest.
    pub name: String,
    /// The version; 0.0.0 when the manifest has none.
    pub version: Version,
    /// Absolute; `None` for files without a manifest.
    pub manifest_path: Option<PathBuf>,
    /// Absolute folder of the manifest.
    pub dir: PathBuf,
    /// The package's edition; targets may have another.
    pub edition: Edition,
    /// Whether it belongs to the workspace.
    pub membership: Membership,
    /// Whether its manifest lets it into registries.
    pub publishing: Publishing,
    /// Declared features and what each turns on, as cargo prints them: optional dependencies that no
    /// `dep:` mentions are features too.
    pub features: BTreeMap<String, Vec<String>>,
    /// Features that are on in this run. Empty before features are resolved, and for packages that
    /// nothing selected needs.
    pub enabled: BTreeSet<String>,
    /// Dependencies in cargo's order, of all kinds and platforms.
    pub dependencies: Vec<Dependency>,
    /// Its targets in cargo's order.
    pub targets: Vec<TargetId>,
    /// Its entry in `Cargo.lock`.
    pub locked: Option<LockedId>,
    /// `[package.metadata.pollcat]`, or null.
    pub metadata: serde_json::Value,
}

/// How a package belongs to the workspace.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Membership {
    /// A member that cargo works on when no package is named.
    Default,
    /// Another member.
    Member,
    /// A path dependency that is no member.
    Outside,
}

/// What `publish` in a manifest says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Publishing {
    /// Some registry may have it.
    #[default]
    Open,
    /// None may: `publish = false`.
    Never,
}

/// A dependency as one table of a manifest declares it.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The name code writes (`-` is `_`): the rename, else the library of a local package, else what
    /// the package name suggests. A foreign package whose `[lib] name` differs is known to `deps` only.
    pub extern_name: Name,
    /// The name of the package.
    pub package: String,
    /// The key in the manifest, when it is not the package's name.
    pub rename: Option<String>,
    /// Which code sees it.
    pub kind: DependencyKind,
    /// Whether it is `optional = true`.
    pub optional: bool,
    /// Whether this run has it: always, unless it is optional and no feature turns it on.
    pub enabled: bool,
    /// The workspace's own package it names, when it has a path (or a patch gives it one).
    pub local: Option<PackageId>,
    /// The entry of `Cargo.lock` it resolves to.
    pub locked: Option<LockedId>,
    /// Where cargo gets it from.
    pub source: DependencySource,
    /// The versions it admits.
    pub requirement: VersionReq,
    /// `cfg(unix)` or a target triple, from `[target.'…'.dependencies]`.
    pub target: Option<String>,
    /// Features it turns on.
    pub features: Vec<String>,
    /// Whether it also turns on `default`.
    pub uses_default_features: bool,
}

/// Which code sees a dependency.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DependencyKind {
    /// `[dependencies]`
    Normal,
    /// `[dev-dependencies]`: tests, examples and benches
    Dev,
    /// `[build-dependencies]`: the build script
    Build,
}

/// Where a dependency comes from.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum DependencySource {
    /// The default registry.
    Registry,
    /// Another registry.
    OtherRegistry,
    /// `git+<url>`, with `?branch=`, `?tag=` or `?rev=` as cargo writes it.
    Git(String),
    /// An absolute folder.
    Path(PathBuf),
}

/// One crate that cargo would compile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// The package it belongs to.
    pub package: PackageId,
    /// What it is.
    pub kind: TargetKind,
    /// `kind` as cargo prints it, e.g. `["cdylib", "rlib"]`.
    pub kinds: Vec<String>,
    /// `crate_types` as cargo prints it.
    pub crate_types: Vec<String>,
    /// The target's name.
    pub name: String,
    /// The name code writes: `-` is `_`.
    pub crate_name: Name,
    /// Absolute path of the root file.
    pub root: PathBuf,
    /// Its edition.
    pub edition: Edition,
    /// `doc` as cargo prints it.
    pub doc: bool,
    /// `doctest` as cargo prints it.
    pub doctest: bool,
    /// `test` as cargo prints it.
    pub test: bool,
    /// Features without which cargo skips it.
    pub required_features: Vec<String>,
}

/// What a target is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TargetKind {
    /// A library of any crate type but `proc-macro`
    Lib,
    /// A library of procedural macros
    ProcMacro,
    /// A binary
    Bin,
    /// An example, whatever its crate type
    Example,
    /// An integration test
    Test,
    /// A benchmark
    Bench,
    /// `build.rs`
    BuildScript,
}

/// An edition of the language. One that is newer than 2024 counts as 2024.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Edition {
    /// 2015, what a manifest without the key means
    #[default]
    E2015,
    /// 2018
    E2018,
    /// 2021
    E2021,
    /// 2024
    E2024,
}

/// One `[[package]]` of `Cargo.lock`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LockedPackage {
    /// Package name.
    pub name: String,
    /// Exact version.
    pub version: Version,
    /// `registry+…`, `sparse+…` or `git+…#<revision>`; `None` for path packages.
    pub source: Option<String>,
    /// SHA-256 of the registry's archive, in hex.
    pub checksum: Option<String>,
    /// What it depends on, in the order of the file; kinds are not told apart.
    pub dependencies: Vec<LockedId>,
}

/// One entry of `[patch.<source>]` or `[replace]`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Patch {
    /// What is replaced: `crates-io`, another registry's name, or a URL; `None` for `[replace]`.
    pub of: Option<String>,
    /// The package that replaces it.
    pub package: String,
    /// Where that comes from.
    pub source: DependencySource,
}

/// Something of the workspace that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// The line in it, from 1.
    pub line: Option<u32>,
    /// What is wrong, in lower case.
    pub message: String,
}

/// A crate as the code of some target sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Extern {
    /// The name that code writes.
    pub name: Name,
    /// What it names.
    pub of: ExternCrate,
}

/// What an extern name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ExternCrate {
    /// The library of a package of the workspace.
    Local(TargetId),
    /// A crate from elsewhere: the dependency with this position in [`Package::dependencies`].
    Foreign(PackageId, usize),
}

impl Workspace {
    /// The library (or procedural macro library) of `package`.
    #[must_use]
    pub fn lib(&self, package: PackageId) -> Option<TargetId> {
        let is_lib = |&&target: &&TargetId| self.targets[target].kind.is_lib();
        self.packages[package].targets.iter().find(is_lib).copied()
    }

    /// Packages that are members, in cargo's order.
    pub fn members(&self) -> impl Iterator<Item = (PackageId, &Package)> {
        self.packages.iter().filter(|(_, package)| package.membership != Membership::Outside)
    }

    /// The package whose folder is the closest one around `path`, which is absolute.
    #[must_use]
    pub fn package_of(&self, path: &Path) -> Option<PackageId> {
        let around = self.packages.iter().filter(|(_, package)| path.starts_with(&package.dir));
        around.max_by_key(|(_, package)| package.dir.components().count()).map(|(id, _)| id)
    }

    /// The crates that the code of `target` can name, its own package's library included. Conditions
    /// on the platform are not applied. A name that two tables declare appears once for each crate.
    #[must_use]
    pub fn externs(&self, target: TargetId) -> Vec<Extern> {
        let Target { package, kind, .. } = self.targets[target];
        let mut seen = Vec::new();
        if !kind.is_lib()
            && kind != TargetKind::BuildScript
            && let Some(lib) = self.lib(package)
            && self.targets[lib].is_linkable()
        {
            seen.push(Extern { name: self.targets[lib].crate_name, of: ExternCrate::Local(lib) });
        }
        for (at, dependency) in self.packages[package].dependencies.iter().enumerate() {
            if !dependency.enabled || !kind.sees(dependency.kind) {
                continue;
            }
            let local = dependency.local.and_then(|package| self.lib(package));
            let of = local.map_or(ExternCrate::Foreign(package, at), ExternCrate::Local);
            let found = Extern { name: dependency.extern_name, of };
            if !seen.iter().any(|other| self.same_crate(other, &found)) {
                seen.push(found);
            }
        }
        seen
    }

    /// The dependencies from outside the workspace that the code of `target` can name: packages and positions
    /// as in [`ExternCrate::Foreign`].
    pub fn foreign(&self, target: TargetId) -> impl Iterator<Item = (PackageId, usize)> {
        self.externs(target).into_iter().filter_map(|found| match found.of {
            ExternCrate::Local(_) => None,
            ExternCrate::Foreign(package, at) => Some((package, at)),
        })
    }

    /// Whether two externs are one crate under one name, declared in two tables.
    fn same_crate(&self, a: &Extern, b: &Extern) -> bool {
        let of = |of: &ExternCrate| match *of {
            ExternCrate::Local(_) => None,
            ExternCrate::Foreign(package, at) => Some(&self.packages[package].dependencies[at]),
        };
        let foreign = match (of(&a.of), of(&b.of)) {
            (Some(a), Some(b)) => a.package == b.package && a.locked == b.locked && a.source == b.source,
            _ => a.of == b.of,
        };
        a.name == b.name && foreign
    }
}

impl Dependency {
    /// The key of its table, which is also its name in `[features]`.
    #[must_use]
    pub fn key(&self) -> &str {
        self.rename.as_deref().unwrap_or(&self.package)
    }
}

impl Target {
    /// Whether Rust code can name it: a library that is only a `cdylib` or `staticlib` is for other languages.
    #[must_use]
    pub fn is_linkable(&self) -> bool {
        let other = |of: &String| ["cdylib", "staticlib"].contains(&of.as_str());
        self.kind.is_lib() && (self.crate_types.is_empty() || !self.crate_types.iter().all(other))
    }
}

impl TargetKind {
    /// Whether other crates can depend on it.
    #[must_use]
    pub fn is_lib(self) -> bool {
        matches!(self, Self::Lib | Self::ProcMacro)
    }

    /// Whether all of its code exists for testing: integration tests and benchmarks.
    #[must_use]
    pub fn is_test_code(self) -> bool {
        matches!(self, Self::Test | Self::Bench)
    }

    /// Whether its code can name dependencies of `kind`. Unit tests see development dependencies too,
    /// so libraries and binaries do: which of their code is for tests is not known here.
    #[must_use]
    pub fn sees(self, kind: DependencyKind) -> bool {
        (kind == DependencyKind::Build) == (self == Self::BuildScript)
    }
}

impl Edition {
    /// The edition that a manifest writes as `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let year: u32 = text.parse().ok()?;
        match year {
            2015 => Some(Self::E2015),
            2018 => Some(Self::E2018),
            2021 => Some(Self::E2021),
            2024.. => Some(Self::E2024),
            _ => None,
        }
    }

    /// As a manifest writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::E2015 => "2015",
            Self::E2018 => "2018",
            Self::E2021 => "2021",
            Self::E2024 => "2024",
        }
    }
}

/// The name code writes for a crate: `-` is `_`.
#[must_use]
pub fn crate_name(name: &str) -> Name {
    Name::new(&name.replace('-', "_"))
}
