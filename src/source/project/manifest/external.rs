//! The part of a manifest that matters for a package outside the workspace: its library, features and
//! dependencies. Its other targets are not looked for.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use semver::Version;
use toml::Value;

use super::document::{Document, Reader, inherited, text};
use super::{dependencies, members, package, targets};
use crate::source::project::ProjectError;
use crate::source::project::workspace::{Dependency, Edition, PackageId, Problem, Target};

/// A package outside the workspace, as its manifest describes it.
#[derive(Debug)]
pub(in crate::source::project) struct ExternalManifest {
    pub(in crate::source::project) name: String,
    pub(in crate::source::project) version: Version,
    /// The package it claims to belong to means nothing.
    pub(in crate::source::project) library: Option<Target>,
    pub(in crate::source::project) features: BTreeMap<String, Vec<String>>,
    pub(in crate::source::project) dependencies: Vec<Dependency>,
    /// What of it cannot be used; the rest is complete.
    pub(in crate::source::project) problems: Vec<Problem>,
}

/// The manifest in the folder `dir`; `None` when there is none.
pub(in crate::source::project) fn read(dir: &Path) -> Result<Option<ExternalManifest>, ProjectError> {
    let path = dir.join("Cargo.toml");
    let content = match std::fs::read_to_string(&path) {
        Ok(content) => content,
        Err(error) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&error.kind()) => {
            return Ok(None);
        }
        Err(error) => {
            let why = format!("cannot read this manifest: {error}");
            return Err(ProjectError::Manifest(path, None, why));
        }
    };
    let manifest = Document::parse(&path, &content)?;
    // Registries and vendored folders hold manifests that inherit nothing.
    let root = if content.contains("workspace") { workspace_root(&path) } else { None };
    parse(&manifest, root.as_ref()).map(Some)
}

/// The root manifest of the workspace that the one at `path` belongs to.
fn workspace_root(path: &Path) -> Option<Document> {
    let root = members::find_root(&mut Reader::default(), path)?;
    let content = std::fs::read_to_string(&root).ok()?;
    Document::parse(&root, &content).ok()
}

fn parse(manifest: &Document, root: Option<&Document>) -> Result<ExternalManifest, ProjectError> {
    let error = |why: &str| ProjectError::Manifest(manifest.path.clone(), None, why.to_owned());
    let table = manifest.package().ok_or_else(|| error("this manifest has no `[package]`"))?;
    let name = text(table, "name").ok_or_else(|| error("`package.name` is missing"))?;
    let field = |key: &str| inherited(table, key, root).and_then(Value::as_str);
    let version = Version::parse(field("version").unwrap_or("0.0.0"))
        .map_err(|why| error(&format!("`package.version` is no version: {why}")))?;
    // An edition this version does not know is newer.
    let edition =
        field("edition").map_or(Edition::E2015, |text| Edition::parse(text).unwrap_or(Edition::E2024));
    let mut problems = Vec::new();
    let dependencies = dependencies::read(manifest, root, &mut problems);
    let library = targets::library(manifest, name, edition, PackageId::new(0), &mut problems);
    let features = package::features(&manifest.table, &dependencies);
    Ok(ExternalManifest { name: name.to_owned(), version, library, features, dependencies, problems })
}
