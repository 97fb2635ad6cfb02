//! Which package a dependency means, and in which folders it may be: by the lock file, by a path, or, when
//! nothing is locked, the highest version on this machine that fits.

use std::path::PathBuf;

use rustc_hash::FxHashMap;
use semver::Version;

use super::Choice;
use super::places::Places;
use crate::source::project::link::LockIndex;
use crate::source::project::manifest::{self, ExternalManifest};
use crate::source::project::workspace::{
    Dependency, DependencySource, LockedId, PackageId, Problem, Workspace,
};

/// What makes a package the one it is.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Key {
    /// Its entry of the lock file.
    Locked(LockedId),
    /// Its folder.
    In(PathBuf),
    /// Nothing is locked and nothing fetched: its name.
    Nowhere(String),
}

/// What a dependency means.
pub(super) enum Chosen {
    /// A package of the workspace, which a patch put there.
    Local(PackageId),
    /// A package from elsewhere.
    External(ChosenExternal),
}

/// A package from outside the workspace.
pub(super) struct ChosenExternal {
    pub(super) key: Key,
    pub(super) name: String,
    pub(super) version: Version,
    pub(super) choice: Choice,
    /// Where it may be, the likeliest first.
    pub(super) folders: Vec<PathBuf>,
}

/// Chooses packages for one workspace.
pub(super) struct Chooser<'a> {
    workspace: &'a Workspace,
    lock: LockIndex<'a>,
    places: Places,
    local: FxHashMap<LockedId, PackageId>,
}

impl<'a> Chooser<'a> {
    pub(super) fn new(workspace: &'a Workspace, places: Places) -> Self {
        let local = workspace.packages.iter().filter_map(|(id, package)| Some((package.locked?, id)));
        Self { workspace, lock: LockIndex::new(&workspace.lock), places, local: local.collect() }
    }

    /// What `dependency` means in the external package `of`, or in one of the workspace. `None` when the lock
    /// file knows the package and lists no such dependency for it: then it is not part of any build.
    pub(super) fn choose(&self, of: Option<&Key>, dependency: &Dependency) -> Option<Chosen> {
        let locked = match of {
            None => dependency.locked,
            Some(Key::Locked(of)) => Some(self.lock.find(dependency, Some(*of))?),
            Some(_) => self.lock.find(dependency, None),
        };
        let Some(locked) = locked else { return Some(Chosen::External(self.guess(dependency))) };
        if let Some(&package) = self.local.get(&locked) {
            return Some(Chosen::Local(package));
        }
        let entry = &self.workspace.lock[locked];
        let folders = match &entry.source {
            Some(_) => self.places.of_locked(entry),
            None => self.path_of(dependency).into_iter().collect(),
        };
        Some(Chosen::External(ChosenExternal {
            key: Key::Locked(locked),
            name: entry.name.clone(),
            version: entry.version.clone(),
            choice: Choice::Certain,
            folders,
        }))
    }

    /// The folder of a path dependency, or of the path that a patch puts in its place.
    fn path_of(&self, dependency: &Dependency) -> Option<PathBuf> {
        if let DependencySource::Path(dir) = &dependency.source {
            return Some(dir.clone());
        }
        let of_package = self.workspace.patches.iter().filter(|patch| patch.package == dependency.package);
        let mut dirs = of_package.filter_map(|patch| match &patch.source {
            DependencySource::Path(dir) => Some(dir.clone()),
            _ => None,
        });
        dirs.next()
    }

    fn guess(&self, dependency: &Dependency) -> ChosenExternal {
        let name = &dependency.package;
        let unknown = || (Version::new(0, 0, 0), None, Choice::Guessed);
        let (version, dir, choice) = match &dependency.source {
            DependencySource::Path(dir) => (Version::new(0, 0, 0), Some(dir.clone()), Choice::Certain),
            // LIMIT: of several checkouts of a repository any one may be meant.
            DependencySource::Git(url) => {
                let dir = self.places.of_repository(url, name).into_iter().next();
                (Version::new(0, 0, 0), dir, Choice::Guessed)
            }
            DependencySource::Registry | DependencySource::OtherRegistry => {
                let highest = self.places.highest(name, &dependency.requirement);
                highest.map_or_else(unknown, |(version, dir)| (version, Some(dir), Choice::Guessed))
            }
        };
        ChosenExternal {
            key: dir.clone().map_or_else(|| Key::Nowhere(name.clone()), Key::In),
            name: name.clone(),
            version,
            choice,
            folders: dir.into_iter().collect(),
        }
    }
}

/// What was found of a package.
pub(super) enum Found {
    /// Its folder and its manifest.
    Read(PathBuf, Box<ExternalManifest>),
    /// Nothing.
    Missing,
    /// A manifest that cannot be used.
    Unreadable,
}

impl Found {
    /// Reads the manifest of the package `name` in the first of `folders` that has it in this version; 0.0.0
    /// means any version.
    pub(super) fn read(folders: &[PathBuf], name: &str, version: &Version) -> (Self, Option<Problem>) {
        let any = *version == Version::new(0, 0, 0);
        let mut problem = None;
        for dir in folders {
            match manifest::external(dir) {
                Ok(Some(manifest)) if manifest.name == name && (any || manifest.version == *version) => {
                    return (Self::Read(dir.clone(), Box::new(manifest)), None);
                }
                Ok(_) => {}
                Err(error) => problem = Some(error.into_problem()),
            }
        }
        (if problem.is_some() { Self::Unreadable } else { Self::Missing }, problem)
    }
}
