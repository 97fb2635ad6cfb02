//! Which manifests make up a workspace, by cargo's rules and in cargo's order.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::document::{Document, Reader, folder, texts};
use super::{dependencies, document};
use crate::source::project::files::normalize;
use crate::source::project::workspace::{DependencySource, Problem};
use crate::source::project::{ProjectError, cargo_home, glob};

/// The manifests of a workspace.
pub(super) struct Shape {
    /// The root manifest.
    pub(super) root: PathBuf,
    /// Manifests of members in cargo's order; the root's own may be a virtual one.
    pub(super) members: Vec<PathBuf>,
    /// Those that are worked on when no package is named.
    pub(super) default_members: Vec<PathBuf>,
    /// Members that cannot be read.
    pub(super) problems: Vec<Problem>,
}

/// The workspace around the manifest at `current`.
pub(super) fn find(reader: &mut Reader, current: &Path) -> Result<Shape, ProjectError> {
    let manifest = reader.open(current)?;
    let root = match find_root(reader, current) {
        Some(root) => root,
        None => return Ok(alone(current)),
    };
    let root_manifest = reader.open(&root)?;
    let mut search = Search {
        reader,
        root: &root_manifest,
        seen: FxHashSet::default(),
        members: Vec::new(),
        problems: Vec::new(),
    };
    let listed = expand(&root_manifest, "members").unwrap_or_default();
    for dir in &listed {
        search.add(&dir.join("Cargo.toml"), Found::Listed);
    }
    search.add(&root, Found::Listed);
    let Search { members, mut problems, .. } = search;
    if !members.contains(&current.to_path_buf()) {
        let message = format!("the workspace at `{}` does not list this package", root.display());
        problems.push(Problem { path: current.to_path_buf(), line: None, message });
        return Ok(Shape { problems, ..alone(current) });
    }
    let is_root = root == current;
    let default_members = match expand(&root_manifest, "default-members").filter(|_| is_root) {
        Some(dirs) => dirs.iter().map(|dir| normalize(&dir.join("Cargo.toml"))).collect(),
        None if manifest.package().is_none() => members.clone(),
        None => vec![current.to_path_buf()],
    };
    Ok(Shape { root, members, default_members, problems })
}

/// A package that belongs to no workspace.
fn alone(current: &Path) -> Shape {
    let members = vec![current.to_path_buf()];
    Shape { root: current.to_path_buf(), default_members: members.clone(), members, problems: Vec::new() }
}

/// The root manifest of the workspace that the manifest at `path` belongs to, if there is one.
pub(super) fn find_root(reader: &mut Reader, path: &Path) -> Option<PathBuf> {
    if let Some(root) = root_named_by(&*reader.open(path).ok()?, path) {
        return Some(root);
    }
    let cargo_home = cargo_home();
    let mut dir = folder(path);
    loop {
        // Packages that cargo unpacked are nobody's members.
        let stops = cargo_home.as_ref() == Some(&dir) || dir.ends_with("target/package");
        dir = dir.parent().filter(|_| !stops)?.to_path_buf();
        let candidate = dir.join("Cargo.toml");
        if candidate.is_file()
            && let Ok(manifest) = reader.open(&candidate)
            && let Some(root) = root_named_by(&manifest, path)
        {
            return Some(root);
        }
    }
}

/// The root that `manifest` names for the package at `path`: itself, or what `package.workspace` says.
fn root_named_by(manifest: &Document, path: &Path) -> Option<PathBuf> {
    if manifest.workspace().is_some() {
        return (!is_excluded(manifest, path)).then(|| manifest.path.clone());
    }
    let pointer = document::text(manifest.package()?, "workspace")?;
    Some(normalize(&manifest.dir.join(pointer).join("Cargo.toml")))
}

/// Whether `exclude` of the root covers `path` and `members` does not list it by name.
fn is_excluded(root: &Document, path: &Path) -> bool {
    let covers = |key: &str| {
        let listed = root.workspace().and_then(|table| texts(table, key)).unwrap_or_default();
        listed.iter().any(|dir| path.starts_with(root.dir.join(dir)))
    };
    covers("exclude") && !covers("members")
}

/// The folders that the patterns in `key` of `[workspace]` name; `None` without the key.
fn expand(root: &Document, key: &str) -> Option<Vec<PathBuf>> {
    let patterns = texts(root.workspace()?, key)?;
    Some(patterns.iter().flat_map(|pattern| glob::folders(&root.dir, pattern)).collect())
}

/// How a manifest came to be looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Listed,
    PathDependency,
}

struct Search<'a> {
    reader: &'a mut Reader,
    root: &'a Document,
    seen: FxHashSet<PathBuf>,
    members: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Search<'_> {
    /// Adds the manifest at `path` and what it reaches through path dependencies, depth first.
    fn add(&mut self, path: &Path, found: Found) {
        let mut stack = vec![(normalize(path), found)];
        while let Some((path, found)) = stack.pop() {
            if self.seen.contains(&path) || self.is_foreign(&path, found) || is_excluded(self.root, &path) {
                continue;
            }
            let manifest = match self.reader.open(&path) {
                Ok(manifest) => manifest,
                Err(error) => {
                    self.problems.push(error.into_problem());
                    continue;
                }
            };
            self.seen.insert(path.clone());
            self.members.push(path);
            let next = dependencies::read(&manifest, Some(self.root), &mut Vec::new());
            let next = next.into_iter().rev().filter_map(|dependency| match dependency.source {
                DependencySource::Path(dir) => Some((dir.join("Cargo.toml"), Found::PathDependency)),
                _ => None,
            });
            stack.extend(next);
        }
    }

    /// Whether `path` is a path dependency outside the root's folder that has another root, or none.
    fn is_foreign(&mut self, path: &Path, found: Found) -> bool {
        found == Found::PathDependency
            && !path.starts_with(&self.root.dir)
            && find_root(self.reader, path).as_ref() != Some(&self.root.path)
    }
}
