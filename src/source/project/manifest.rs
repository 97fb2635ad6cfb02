//! Our own manifest reader: what `cargo metadata --no-deps` would say, for when cargo refuses to (a missing
//! toolchain, unstable features) and for path packages outside the workspace, which it leaves out.
//!
//! It is more lenient than cargo: what does not concern the shape of the workspace is not looked at, and a
//! member that cannot be read is a [`Problem`], not an end.

mod dependencies;
mod document;
mod external;
mod lints;
mod members;
mod package;
mod targets;
mod url;

use std::path::{Path, PathBuf};

use document::{Document, Reader};
pub(super) use external::{ExternalManifest, read as external};
pub(super) use lints::misplaced as misplaced_lints;
use toml::{Table, Value};
pub(super) use url::package_id;

use super::ProjectError;
use super::files::normalize;
use super::workspace::{Membership, Package, PackageId, Patch, Problem, Workspace};

/// The workspace that the manifest at `manifest_path` belongs to, without what `link` adds.
pub(super) fn read(manifest_path: &Path) -> Result<Workspace, ProjectError> {
    let mut reader = Reader::default();
    let shape = members::find(&mut reader, &normalize(manifest_path))?;
    let mut workspace = Workspace {
        root: document::folder(&shape.root),
        target_directory: Some(target_directory(&document::folder(&shape.root))),
        problems: shape.problems,
        ..Workspace::default()
    };
    let root = reader.open(&shape.root)?;
    if let Some(table) = root.workspace() {
        workspace.metadata = package::pollcat_table(table);
    }
    for member in &shape.members {
        let manifest = match reader.open(member) {
            Ok(manifest) if manifest.package().is_some() => manifest,
            _ => continue,
        };
        let is_default = shape.default_members.contains(member);
        let membership = if is_default { Membership::Default } else { Membership::Member };
        add(&mut workspace, &manifest, Some(&root), membership);
    }
    if workspace.packages.is_empty() {
        let why = match workspace.problems.into_iter().next() {
            Some(Problem { path, line, message }) => ProjectError::Manifest(path, line, message),
            None => ProjectError::Manifest(shape.root, None, "the workspace has no members".to_owned()),
        };
        return Err(why);
    }
    Ok(workspace)
}

/// Where cargo puts its output unless a configuration file says otherwise.
fn target_directory(root: &Path) -> PathBuf {
    let set = ["CARGO_BUILD_BUILD_DIR", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"];
    let set = set.into_iter().find_map(std::env::var_os).filter(|dir| !dir.is_empty());
    set.map_or_else(|| root.join("target"), PathBuf::from)
}

/// Adds the package at `manifest_path` to `workspace`, or a problem that says why it cannot be read.
pub(super) fn add_package(workspace: &mut Workspace, manifest_path: &Path, membership: Membership) {
    let mut reader = Reader::default();
    match reader.open(manifest_path) {
        Ok(manifest) => {
            let root = members::find_root(&mut reader, manifest_path);
            let root = root.and_then(|root| reader.open(&root).ok());
            add(workspace, &manifest, root.as_deref(), membership);
        }
        Err(error) => workspace.problems.push(error.into_problem()),
    }
}

fn add(workspace: &mut Workspace, manifest: &Document, root: Option<&Document>, membership: Membership) {
    let id: PackageId = workspace.packages.next_id();
    match package::read(manifest, root, membership, id, &mut workspace.problems) {
        Ok((package, targets)) => {
            let targets = targets.into_iter().map(|target| workspace.targets.alloc(target)).collect();
            workspace.packages.alloc(Package { targets, ..package });
        }
        Err(error) => workspace.problems.push(error.into_problem()),
    }
}

/// `[patch]` and `[replace]` of the root manifest at `path`. Only those sections are parsed: large
/// manifests rarely have them.
pub(super) fn patches(path: &Path) -> Vec<Patch> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    if !text.contains("patch") && !text.contains("replace") {
        return Vec::new();
    }
    // A manifest that cannot be parsed is reported by who reads it for its packages.
    let Ok(manifest) = Document::parse(path, &patch_sections(&text)) else { return Vec::new() };
    let entry = |of: Option<&str>, key: &str, value: &Value| {
        let table = value.as_table()?;
        let package = document::text(table, "package").unwrap_or(key);
        let source = dependencies::source(table, &manifest.dir);
        Some(Patch { of: of.map(str::to_owned), package: package.to_owned(), source })
    };
    let tables =
        |key: &str| manifest.table.get(key).and_then(Value::as_table).into_iter().flat_map(Table::iter);
    let mut found = Vec::new();
    for (of, entries) in tables("patch") {
        let entries = entries.as_table().into_iter().flat_map(Table::iter);
        found.extend(entries.filter_map(|(key, value)| entry(Some(of), key, value)));
    }
    // `[replace]` names a package with its version: `"rand:0.8.5"`.
    found.extend(tables("replace").filter_map(|(key, value)| {
        let name = key.rsplit('#').next().unwrap_or(key).split([':', '@']).next().unwrap_or(key);
        entry(None, name, value)
    }));
    found
}

/// `resolver` of `[workspace]` or `[package]` in the manifest at `path`.
pub(super) fn resolver(path: &Path) -> Option<String> {
    let text = std::fs::read_to_string(path).ok().filter(|text| text.contains("resolver"))?;
    let manifest = Document::parse(path, &text).ok()?;
    let tables = [manifest.workspace(), manifest.package()];
    let mut written = tables.into_iter().flatten().filter_map(|table| document::text(table, "resolver"));
    written.next().map(str::to_owned)
}

/// The sections of a manifest that begin with `[patch` or `[replace`, and keys in front of all sections.
fn patch_sections(text: &str) -> String {
    let (mut sections, mut wanted) = (String::new(), true);
    for line in text.lines() {
        let start = line.trim_start();
        if start.starts_with('[') {
            let name = start.trim_start_matches(['[', ' ', '"', '\'']);
            wanted = name.starts_with("patch") || name.starts_with("replace");
        }
        if wanted {
            sections.extend([line, "\n"]);
        }
    }
    sections
}
