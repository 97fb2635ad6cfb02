//! Packages in checkouts of git repositories: `git/checkouts/<name>-<hash>/<start of the revision>`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;
use walkdir::{DirEntry, WalkDir};

use super::places::folders;

/// Packages deeper in a repository are not found.
const MAX_DEPTH: usize = 12;
/// Entries of a repository that are looked at.
const MAX_ENTRIES: usize = 100_000;

/// By name, the folders of the packages of one checkout, the highest one first.
type Packages = FxHashMap<String, Vec<PathBuf>>;

/// All checkouts of this machine. Each is searched once, when a package of it is asked for.
pub(super) struct Checkouts {
    /// Name of the repository and its folder, which has a folder for each revision.
    repositories: Vec<(String, PathBuf)>,
    searched: Mutex<FxHashMap<PathBuf, Arc<Packages>>>,
}

impl Checkouts {
    /// Those in the folder `checkouts`.
    pub(super) fn new(checkouts: Option<PathBuf>) -> Self {
        let found = checkouts.map(|dir| folders(&dir)).unwrap_or_default();
        let repositories = found.into_iter().filter_map(|(name, dir)| {
            let (name, _hash) = name.rsplit_once('-')?;
            Some((name.to_owned(), dir))
        });
        Self { repositories: repositories.collect(), searched: Mutex::default() }
    }

    /// The folders of the package `name` in checkouts of the repository at `url`: of `revision`, or of any.
    pub(super) fn find(&self, url: &str, revision: Option<&str>, name: &str) -> Vec<PathBuf> {
        let repository = url.trim_end_matches('/').rsplit('/').next().unwrap_or(url).to_lowercase();
        let of_repository = self.repositories.iter().filter(|(of, _)| of.to_lowercase() == repository);
        let checkouts = of_repository.flat_map(|(_, dir)| folders(dir));
        // The folder has the start of the revision as its name; what was asked for may be even shorter.
        let wanted = checkouts.filter(|(start, _)| {
            revision
                .is_none_or(|revision| revision.starts_with(start.as_str()) || start.starts_with(revision))
        });
        let packages = wanted.map(|(_, checkout)| self.packages(&checkout));
        packages.flat_map(|packages| packages.get(name).cloned().unwrap_or_default()).collect()
    }

    fn packages(&self, checkout: &Path) -> Arc<Packages> {
        let mut searched = self.searched.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = searched.get(checkout) {
            return known.clone();
        }
        let found = Arc::new(search(checkout));
        searched.insert(checkout.to_path_buf(), found.clone());
        found
    }
}

/// All packages below `checkout`, as cargo looks for them: in every folder that is not hidden.
fn search(checkout: &Path) -> Packages {
    let is_hidden = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    let is_output = |entry: &DirEntry| entry.depth() == 1 && entry.file_name() == "target";
    let entries = WalkDir::new(checkout).max_depth(MAX_DEPTH).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry) && !is_output(entry));
    let mut packages = Packages::default();
    for entry in entries.take(MAX_ENTRIES).filter_map(Result::ok) {
        if entry.file_name() == "Cargo.toml"
            && let Ok(text) = std::fs::read_to_string(entry.path())
            && let (Some(name), Some(dir)) = (package_name(&text), entry.path().parent())
        {
            packages.entry(name.to_owned()).or_default().push(dir.to_path_buf());
        }
    }
    packages.values_mut().for_each(|dirs| dirs.sort_by_key(|dir| dir.components().count()));
    packages
}

/// `package.name` of the manifest `text`, by its lines alone.
fn package_name(text: &str) -> Option<&str> {
    let mut lines = text.lines().map(str::trim);
    lines.find(|line| ["[package]", "[project]"].iter().any(|header| line.starts_with(header)))?;
    let keys = lines.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    let mut names = keys.filter(|(key, _)| key.trim() == "name").map(|(_, value)| value.trim());
    let value = names.next()?;
    let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    value[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_package_is_read_without_parsing() {
        let name = |text| package_name(text);
        assert_eq!(name("[package]\nname = \"a-b\" # why\nversion = \"1\"\n"), Some("a-b"));
        assert_eq!(name("[workspace]\nmembers = [\"x\"]\n\n[ package ]\nname = \"a\""), None);
        assert_eq!(name("[lib]\nname = \"l\"\n[package]\nedition = \"2021\"\nname='p'\n"), Some("p"));
        assert_eq!(name("[package]\nversion = \"1\"\n[lib]\nname = \"l\"\n"), None);
        assert_eq!(name("[workspace.package]\nname = \"w\"\n"), None);
    }
}
