//! Where cargo keeps the sources of packages: the registry's folders, git checkouts, vendored packages.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};

use super::checkout::Checkouts;
use super::config::{Origin, SourceConfig, is_crates_io, plain_url};
use crate::source::project::workspace::LockedPackage;

/// Hosts in the names of the folders of the default registry, by protocol.
const CRATES_IO_HOSTS: [&str; 2] = ["index.crates.io", "github.com"];

/// The folders of one machine, as one workspace sees them.
pub(super) struct Places {
    config: SourceConfig,
    /// Folders of registries with their hosts: `index.crates.io-1949cf8c6b5b557f`. Each has a folder for each
    /// package that was unpacked.
    registries: Vec<(String, PathBuf)>,
    /// `git/checkouts`
    checkouts: Checkouts,
    /// All packages of registries and vendored folders, by name, once somebody asks.
    fetched: OnceLock<FxHashMap<String, Vec<(Version, PathBuf)>>>,
}

impl Places {
    /// The places that a build in `cwd` takes packages from. Without a home only vendored packages are found.
    pub(super) fn new(cwd: &Path, cargo_home: Option<&Path>) -> Self {
        let sources = cargo_home.map(|home| folders(&home.join("registry").join("src"))).unwrap_or_default();
        let registries = sources.into_iter().map(|(name, dir)| {
            let host = name.rsplit_once('-').map_or(name.as_str(), |(host, _)| host);
            (host.to_owned(), dir)
        });
        Self {
            config: SourceConfig::read(cwd, cargo_home),
            registries: registries.collect(),
            checkouts: Checkouts::new(cargo_home.map(|home| home.join("git").join("checkouts"))),
            fetched: OnceLock::new(),
        }
    }

    /// Folders that may hold the package `locked`, the likeliest first; which one does tells its manifest.
    /// Empty for path packages.
    pub(super) fn of_locked(&self, locked: &LockedPackage) -> Vec<PathBuf> {
        let Some(source) = &locked.source else { return Vec::new() };
        let (name, version) = (&locked.name, &locked.version);
        match self.config.origin(source) {
            // Vendored packages have their version in the folder's name if there are several of them.
            Origin::Directory(dir) => vec![dir.join(format!("{name}-{version}")), dir.join(name)],
            Origin::Git(url) => match source.split_once('#') {
                Some((_, revision)) => self.checkouts.find(&url, Some(revision), name),
                None => Vec::new(),
            },
            Origin::Registry(url) => self.registry_folders(&url, &format!("{name}-{version}")),
        }
    }

    /// The folder called `folder` in each registry; those of other hosts than that of `url` come last.
    fn registry_folders(&self, url: &str, folder: &str) -> Vec<PathBuf> {
        let host = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', ':']).next();
        let host = host.unwrap_or_default();
        let is_it = |of: &str| of == host || is_crates_io(url) && CRATES_IO_HOSTS.contains(&of);
        let (first, last): (Vec<_>, Vec<_>) = self.registries.iter().partition(|(of, _)| is_it(of));
        first.into_iter().chain(last).map(|(_, dir)| dir.join(folder)).collect()
    }

    /// The highest version of the package `name` on this machine that satisfies `requirement`, and its folder.
    /// Releases come before pre-releases.
    pub(super) fn highest(&self, name: &str, requirement: &VersionReq) -> Option<(Version, PathBuf)> {
        let fetched = self.fetched.get_or_init(|| self.list());
        let fits = fetched.get(name)?.iter().filter(|(version, _)| requirement.matches(version));
        fits.max_by_key(|(version, _)| (version.pre.is_empty(), version)).cloned()
    }

    /// Folders of the package `name` in checkouts of the repository that `source` names.
    pub(super) fn of_repository(&self, source: &str, name: &str) -> Vec<PathBuf> {
        // Without a lock file the revision is not known, unless it is written down.
        let revision = source.split_once("rev=").and_then(|(_, rest)| rest.split(['&', '#']).next());
        self.checkouts.find(plain_url(source), revision, name)
    }

    fn list(&self) -> FxHashMap<String, Vec<(Version, PathBuf)>> {
        let mut fetched: FxHashMap<String, Vec<(Version, PathBuf)>> = FxHashMap::default();
        let all = self.registries.iter().map(|(_, dir)| dir.as_path()).chain(self.config.directories());
        for (folder, dir) in all.flat_map(folders) {
            if let Some((name, version)) = name_and_version(&folder) {
                fetched.entry(name.to_owned()).or_default().push((version, dir));
            }
        }
        fetched
    }
}

/// The folders in `dir` with their names, sorted.
pub(super) fn folders(dir: &Path) -> Vec<(String, PathBuf)> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().filter_map(Result::ok);
    let named = entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())));
    let mut found: Vec<_> = named.collect();
    found.sort();
    found
}

/// `rand_core-0.6.4` → `rand_core` and 0.6.4.
fn name_and_version(folder: &str) -> Option<(&str, Version)> {
    let dashes = folder.match_indices('-').map(|(at, _)| at);
    let mut splits = dashes.filter_map(|at| Some((&folder[..at], Version::parse(&folder[at + 1..]).ok()?)));
    splits.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_versions_are_told_apart() {
        for (folder, name, version) in [
            ("rand_core-0.6.4", "rand_core", "0.6.4"),
            ("tracing-log-0.2.0-rc.1", "tracing-log", "0.2.0-rc.1"),
            ("zstd-sys-2.0.9+zstd.1.5.5", "zstd-sys", "2.0.9+zstd.1.5.5"),
            ("x-1-2.0.0", "x-1", "2.0.0"),
        ] {
            let expected = (name, Version::parse(version).expect("a version"));
            assert_eq!(name_and_version(folder), Some(expected), "{folder}");
        }
        assert_eq!(name_and_version("serde"), None);
    }
}
