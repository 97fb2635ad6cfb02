//! What both readers leave out: path packages outside the workspace, `[patch]`, `Cargo.lock`, and which
//! dependency names which package.

use std::path::PathBuf;

use rustc_hash::{FxHashMap, FxHashSet};
use semver::VersionReq;

use super::workspace::{
    Dependency, DependencySource, LockedId, Membership, Package, PackageId, Problem, Workspace, crate_name,
};
use super::{lock, manifest};
use crate::base::arena::Arena;

/// Completes a workspace whose members are read.
pub(super) fn link(workspace: &mut Workspace) {
    let root = workspace.root.join("Cargo.toml");
    workspace.patches = manifest::patches(&root);
    add_outside_packages(workspace);
    read_lock(workspace);
    link_packages(workspace);
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
#[derive(Default)]
struct Link {
    local: Option<PackageId>,
    locked: Option<LockedId>,
}

fn link_packages(workspace: &mut Workspace) {
    let by_dir: FxHashMap<PathBuf, PackageId> =
        workspace.packages.iter().map(|(id, package)| (package.dir.clone(), id)).collect();
    for at in 0..workspace.packages.len() {
        let id = PackageId::new(at);
        let package = &workspace.packages[id];
        let locked = find_locked_package(workspace, package);
        let candidates = locked.map(|locked| workspace.lock[locked].dependencies.as_slice());
        let links: Vec<Link> = package
            .dependencies
            .iter()
            .map(|dependency| {
                let local = source_dir(dependency, workspace).and_then(|dir| by_dir.get(&dir).copied());
                let fits = |&package: &PackageId| admits(dependency, &workspace.packages[package]);
                let locked = find_locked(dependency, candidates, &workspace.lock);
                Link { local: local.filter(fits), locked }
            })
            .collect();
        let names: Vec<_> = links.iter().map(|link| local_name(workspace, link.local)).collect();
        let package = &mut workspace.packages[id];
        package.locked = locked;
        for ((dependency, link), name) in package.dependencies.iter_mut().zip(links).zip(names) {
            (dependency.local, dependency.locked) = (link.local, link.locked);
            if let (None, Some(name)) = (&dependency.rename, name) {
                dependency.extern_name = name;
            }
        }
    }
}

/// The name under which the library of a local package is known when it is not renamed.
fn local_name(workspace: &Workspace, package: Option<PackageId>) -> Option<crate::base::names::Name> {
    let lib = workspace.lib(package?)?;
    Some(crate_name(&workspace.targets[lib].name))
}

/// Whether `package` can be what `dependency` asks for; a patch with another version is not used.
fn admits(dependency: &Dependency, package: &Package) -> bool {
    let by_path = matches!(dependency.source, DependencySource::Path(_));
    package.name == dependency.package && (by_path || matches(&dependency.requirement, &package.version))
}

fn find_locked_package(workspace: &Workspace, package: &Package) -> Option<LockedId> {
    let mut own = workspace.lock.iter().filter(|(_, entry)| entry.source.is_none());
    own.find(|(_, entry)| entry.name == package.name && entry.version == package.version).map(|(id, _)| id)
}

/// The lock entry for `dependency`: among what the package's own entry lists, else among all.
fn find_locked(
    dependency: &Dependency,
    listed: Option<&[LockedId]>,
    lock: &Arena<super::workspace::LockedPackage>,
) -> Option<LockedId> {
    let fits = |&id: &LockedId| {
        let entry = &lock[id];
        entry.name == dependency.package && matches(&dependency.requirement, &entry.version)
    };
    let rank = |&id: &LockedId| {
        let git = lock[id].source.as_deref().is_some_and(|source| source.starts_with("git+"));
        let same_kind = git == matches!(dependency.source, DependencySource::Git(_));
        (same_kind, lock[id].version.clone())
    };
    match listed {
        Some(listed) => listed.iter().copied().filter(fits).max_by_key(rank),
        None => lock.ids().filter(fits).max_by_key(rank),
    }
}

/// `*` admits pre-releases too when cargo has chosen one.
fn matches(requirement: &VersionReq, version: &semver::Version) -> bool {
    *requirement == VersionReq::STAR || requirement.matches(version)
}
