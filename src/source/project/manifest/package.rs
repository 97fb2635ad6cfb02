//! `[package]` and `[features]` of one manifest.

use std::collections::{BTreeMap, BTreeSet};

use semver::Version;
use toml::{Table, Value};

use super::document::{Document, inherited, table, text};
use super::{dependencies, targets, url};
use crate::source::project::ProjectError;
use crate::source::project::workspace::{
    Dependency, Edition, Membership, Package, PackageId, Problem, Publishing, Target,
};

/// The package of `manifest`, whose workspace (if it has one) has its root at `root`, and its targets.
pub(super) fn read(
    manifest: &Document,
    root: Option<&Document>,
    membership: Membership,
    id: PackageId,
    problems: &mut Vec<Problem>,
) -> Result<(Package, Vec<Target>), ProjectError> {
    let error = |why: &str| ProjectError::Manifest(manifest.path.clone(), None, why.to_owned());
    let table = manifest.package().ok_or_else(|| error("this manifest has no `[package]`"))?;
    let name = text(table, "name").ok_or_else(|| error("`package.name` is missing"))?;
    let field = |key: &str| inherited(table, key, root).and_then(Value::as_str);
    let version = field("version");
    let has_version = version.is_some();
    let version = Version::parse(version.unwrap_or("0.0.0"))
        .map_err(|why| error(&format!("`package.version` is no version: {why}")))?;
    let edition = match field("edition") {
        None => Edition::E2015,
        Some(text) => Edition::parse(text).ok_or_else(|| error(&format!("there is no edition `{text}`")))?,
    };
    let dependencies = dependencies::read(manifest, root, problems);
    let targets = targets::read(manifest, name, edition, id, problems);
    let package = Package {
        id: url::package_id(&manifest.dir, name, &version),
        name: name.to_owned(),
        version,
        manifest_path: Some(manifest.path.clone()),
        dir: manifest.dir.clone(),
        edition,
        membership,
        publishing: publishing(inherited(table, "publish", root), has_version),
        features: features(&manifest.table, &dependencies),
        enabled: BTreeSet::new(),
        dependencies,
        targets: Vec::new(),
        locked: None,
        metadata: pollcat_table(table),
    };
    Ok((package, targets))
}

/// What `publish` says. A package without a version cannot be published, so it need not be forbidden.
fn publishing(publish: Option<&Value>, has_version: bool) -> Publishing {
    let is_open = match publish {
        Some(Value::Array(registries)) => !registries.is_empty(),
        Some(value) => value.as_bool() != Some(false),
        None => has_version,
    };
    if is_open { Publishing::Open } else { Publishing::Never }
}

/// `metadata.pollcat` of `[package]` or `[workspace]`, or null.
pub(super) fn pollcat_table(of: &Table) -> serde_json::Value {
    let ours = table(of, "metadata").and_then(|metadata| metadata.get("pollcat"));
    ours.and_then(|value| serde_json::to_value(value).ok()).unwrap_or_default()
}

/// `[features]`, with a feature for each optional dependency that no `dep:` mentions.
pub(super) fn features(manifest: &Table, dependencies: &[Dependency]) -> BTreeMap<String, Vec<String>> {
    let strings = |value: &Value| -> Vec<String> {
        let values = value.as_array().into_iter().flatten();
        values.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let written = table(manifest, "features").into_iter().flatten();
    let mut features: BTreeMap<String, Vec<String>> =
        written.map(|(name, value)| (name.clone(), strings(value))).collect();
    let values = features.values().flatten();
    let mentioned: BTreeSet<String> =
        values.filter_map(|value| value.strip_prefix("dep:")).map(str::to_owned).collect();
    for dependency in dependencies.iter().filter(|dependency| dependency.optional) {
        let key = dependency.key();
        if !mentioned.contains(key) {
            features.entry(key.to_owned()).or_insert_with(|| vec![format!("dep:{key}")]);
        }
    }
    features
}
