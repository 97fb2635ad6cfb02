//! What both readers leave out: path packages outside the workspace, `[patch]`, `Cargo.lock`, and which
//! dependency names which package; and `[lints.pollcat]`, which neither complains about.

use std::path::PathBuf;

use rustc_hash::{FxHashMap, FxHashSet};
use semver::VersionReq;

use super::workspace::{
    Dependency, DependencySource, LockedId, LockedPackage, Membership, Package, PackageId, Problem, Workspace,
};
use super::{lock, manifest};
use crate::base::arena::Arena;
use crate::base::names::Name;

/// Completes a workspace whose members are read.
pub(super) fn link(workspace: &mut Workspace) {
    let root = workspace.root.join("Cargo.toml");
    workspace.patches = manifest::patches(&root);
    add_outside_packages(workspace);
    read_lock(workspace);
    link_packages(workspace);
    let misplaced = manifest::misplaced_lints(workspace);
    workspace.problems.extend(misplaced);
}

/// Reads the packages that path dependencies (or patches) name and that are no members, and theirs.
fn add_outside_packages(workspace: &mut Workspace) {
    let mut known: FxHashSet<PathBuf> = workspace.packages.values().map(|it| it.dir.clone()).collect();
    let mut at = 0;
    while at < workspace.packages.len() {
        let package = &workspace.packages[PackageId::new(at)];
        let dirs = package.dependencies.iter().filter_map(|dependency| source_dir(dependency, workspace));
        let missing: Vec<PathBuf> = dirs.filter(|dir| known.insert(dir.clone())).collect();
        for dir in missing {
            manifest::add_package(workspace, &dir.join("Cargo.toml"), Membership::Outside);
        }
        at += 1;
    }
}

/// The folder a dependency is read from, if that is one of the user's own.
fn source_dir(dependency: &Dependency, workspace: &Workspace) -> Option<PathBuf> {
    let patched = |&patch: &&super::workspace::Patch| {
        patch.package == dependency.package && patch.of.as_deref().is_none_or(|of| patches(of, dependency))
    };
    match &dependency.source {
        DependencySource::Path(dir) => Some(dir.clone()),
        _ => match &workspace.patches.iter().find(patched)?.source {
            DependencySource::Path(dir) => Some(dir.clone()),
            _ => None,
        },
    }
}

/// Whether `[patch.<of>]` is about the source of `dependency`.
fn patches(of: &str, dependency: &Dependency) -> bool {
    match &dependency.source {
        DependencySource::Registry => of == "crates-io" || of.ends_with("/crates.io-index"),
        DependencySource::OtherRegistry => of != "crates-io",
        DependencySource::Git(url) => {
            let url = url.trim_start_matches("git+").split('?').next().unwrap_or_default();
            url.trim_end_matches(".git") == of.trim_end_matches('/').trim_end_matches(".git")
        }
        DependencySource::Path(_) => false,
    }
}

fn read_lock(workspace: &mut Workspace) {
    let path = workspace.root.join("Cargo.lock");
    let (line, message) = match std::fs::read_to_string(&path) {
        Ok(text) => match lock::parse(&text) {
            Ok(entries) => return workspace.lock = entries,
            Err((line, why)) => (Some(line), format!("cannot be used: {why}")),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
        Err(error) => (None, format!("cannot be read: {error}")),
    };
    workspace.problems.push(Problem { path, line, message });
}

/// What a dependency turned out to be.
struct Link {
    local: Option<PackageId>,
    locked: Option<LockedId>,
    /// The name under which its library is known when it is not renamed, if it is local.
    name: Option<Name>,
}

fn link_packages(workspace: &mut Workspace) {
    let by_dir: FxHashMap<PathBuf, PackageId> =
        workspace.packages.iter().map(|(id, package)| (package.dir.clone(), id)).collect();
    let index = LockIndex::new(&workspace.lock);
    let mut found = Vec::new();
    for package in workspace.packages.values() {
        let locked = index.own(package);
        let link = |dependency: &Dependency| {
            let local = source_dir(dependency, workspace).and_then(|dir| by_dir.get(&dir).copied());
            let local = local.filter(|&package| admits(dependency, &workspace.packages[package]));
            let lib = local.and_then(|package| workspace.lib(package));
            let name = lib.map(|lib| workspace.targets[lib].crate_name);
            Link { local, locked: index.find(dependency, locked), name }
        };
        found.push((locked, package.dependencies.iter().map(link).collect::<Vec<_>>()));
    }
    for (at, (locked, links)) in found.into_iter().enumerate() {
        let package = &mut workspace.packages[PackageId::new(at)];
        package.locked = locked;
        for (dependency, link) in package.dependencies.iter_mut().zip(links) {
            (dependency.local, dependency.locked) = (link.local, link.locked);
            if let (None, Some(name)) = (&dependency.rename, link.name) {
                dependency.extern_name = name;
            }
        }
    }
}

/// Whether `package` can be what `dependency` asks for; a patch with another version is not used.
fn admits(dependency: &Dependency, package: &Package) -> bool {
    let by_path = matches!(dependency.source, DependencySource::Path(_));
    package.name == dependency.package && (by_path || matches(&dependency.requirement, &package.version))
}

/// `Cargo.lock` by package name.
pub(super) struct LockIndex<'a> {
    lock: &'a Arena<LockedPackage>,
    by_name: FxHashMap<&'a str, Vec<LockedId>>,
}

impl<'a> LockIndex<'a> {
    pub(super) fn new(lock: &'a Arena<LockedPackage>) -> Self {
        let mut by_name: FxHashMap<&str, Vec<LockedId>> = FxHashMap::default();
        for (id, entry) in lock.iter() {
            by_name.entry(&entry.name).or_default().push(id);
        }
        Self { lock, by_name }
    }

    fn named(&self, name: &str) -> impl Iterator<Item = LockedId> {
        self.by_name.get(name).into_iter().flatten().copied()
    }

    /// The entry of one of our own packages.
    fn own(&self, package: &Package) -> Option<LockedId> {
        let is_it =
            |&id: &LockedId| self.lock[id].source.is_none() && self.lock[id].version == package.version;
        self.named(&package.name).find(is_it)
    }

    /// The entry for `dependency`: among what the package's own entry `of` lists, else among all.
    pub(super) fn find(&self, dependency: &Dependency, of: Option<LockedId>) -> Option<LockedId> {
        let fits = |id: &LockedId| {
            let listed = of.is_none_or(|of| self.lock[of].dependencies.contains(id));
            listed && matches(&dependency.requirement, &self.lock[*id].version)
        };
        let rank = |id: &LockedId| {
            let source = self.lock[*id].source.as_deref();
            let git = source.is_some_and(|source| source.starts_with("git+"));
            (git == matches!(dependency.source, DependencySource::Git(_)), &self.lock[*id].version)
        };
        self.named(&dependency.package).filter(fits).max_by_key(rank)
    }
}

/// `*` admits pre-releases too when cargo has chosen one.
fn matches(requirement: &VersionReq, version: &semver::Version) -> bool {
    *requirement == VersionReq::STAR || requirement.matches(version)
}
