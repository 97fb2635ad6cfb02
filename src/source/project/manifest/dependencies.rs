//! The dependency tables of one manifest.

use std::path::Path;

use semver::VersionReq;
use toml::{Table, Value};

use super::document::{Document, either, inherited, is_inherited, table, text, texts};
use crate::source::project::files::normalize;
use crate::source::project::workspace::{
    Dependency, DependencyKind, DependencySource, Edition, Problem, crate_name,
};

const TABLES: [(&str, DependencyKind); 3] = [
    ("dependencies", DependencyKind::Normal),
    ("dev-dependencies", DependencyKind::Dev),
    ("build-dependencies", DependencyKind::Build),
];

/// All dependencies of `manifest` in cargo's order. One that inherits from a workspace that does not have
/// it is a problem.
pub(super) fn read(
    manifest: &Document,
    root: Option<&Document>,
    problems: &mut Vec<Problem>,
) -> Vec<Dependency> {
    let mut reader = TableReader { manifest, root, problems, found: Vec::new() };
    for (key, kind) in TABLES {
        reader.read(&manifest.table, key, kind, None);
    }
    for (target, tables) in table(&manifest.table, "target").into_iter().flatten() {
        let Some(tables) = tables.as_table() else { continue };
        // In these tables cargo puts build dependencies before development dependencies.
        for (key, kind) in [TABLES[0], TABLES[2], TABLES[1]] {
            reader.read(tables, key, kind, Some(target));
        }
    }
    reader.found
}

struct TableReader<'a> {
    manifest: &'a Document,
    root: Option<&'a Document>,
    problems: &'a mut Vec<Problem>,
    found: Vec<Dependency>,
}

impl TableReader<'_> {
    fn read(&mut self, tables: &Table, key: &str, kind: DependencyKind, target: Option<&String>) {
        let entries = either(tables, key).and_then(Value::as_table);
        for (key, value) in entries.into_iter().flatten() {
            let Some(declared) = self.declared(key, value) else {
                let message = format!("the workspace declares no dependency `{key}` to inherit");
                self.problems.push(Problem { path: self.manifest.path.clone(), line: None, message });
                continue;
            };
            self.found.push(declared.into_dependency(key, kind, target));
        }
    }

    /// A dependency with what it inherits; `None` if there is nothing to inherit.
    fn declared(&self, key: &str, value: &Value) -> Option<Declared> {
        let dir = &self.manifest.dir;
        if !is_inherited(value) {
            return Some(Declared::new(value, dir));
        }
        let root = self.root?;
        let inherited = table(root.workspace()?, "dependencies")?.get(key)?;
        let mut declared = Declared::new(inherited, &root.dir);
        let own = value.as_table()?;
        declared.features.extend(texts(own, "features").unwrap_or_default());
        declared.optional = own.get("optional").and_then(Value::as_bool) == Some(true);
        let default = either(own, "default-features").and_then(Value::as_bool);
        match default {
            Some(true) => declared.default_features = true,
            // Older editions ignore it, unless the workspace says so too.
            Some(false) if self.edition() >= Edition::E2024 => declared.default_features = false,
            _ => {}
        }
        Some(declared)
    }

    fn edition(&self) -> Edition {
        let edition = self.manifest.package().and_then(|package| inherited(package, "edition", self.root));
        edition.and_then(Value::as_str).and_then(Edition::parse).unwrap_or_default()
    }
}

/// The value of one entry.
struct Declared {
    package: Option<String>,
    requirement: VersionReq,
    source: DependencySource,
    features: Vec<String>,
    optional: bool,
    default_features: bool,
}

impl Declared {
    /// `"1.0"` or a table; paths in it are relative to `dir`.
    fn new(value: &Value, dir: &Path) -> Self {
        let no_table = Table::new();
        let table = value.as_table().unwrap_or(&no_table);
        let version = value.as_str().or_else(|| text(table, "version"));
        let flag = |key: &str| either(table, key).and_then(Value::as_bool);
        Self {
            package: text(table, "package").map(str::to_owned),
            requirement: version.and_then(|text| VersionReq::parse(text).ok()).unwrap_or(VersionReq::STAR),
            source: source(table, dir),
            features: texts(table, "features").unwrap_or_default(),
            optional: flag("optional") == Some(true),
            default_features: flag("default-features") != Some(false),
        }
    }

    fn into_dependency(self, key: &str, kind: DependencyKind, target: Option<&String>) -> Dependency {
        let rename = self.package.as_ref().map(|_| key.to_owned());
        Dependency {
            extern_name: crate_name(key),
            package: self.package.unwrap_or_else(|| key.to_owned()),
            rename,
            kind,
            optional: self.optional,
            enabled: !self.optional,
            local: None,
            locked: None,
            source: self.source,
            requirement: self.requirement,
            target: target.cloned(),
            features: self.features,
            uses_default_features: self.default_features,
        }
    }
}

/// Where the dependency that `table` declares comes from; `path` is relative to `dir`.
pub(super) fn source(table: &Table, dir: &Path) -> DependencySource {
    if let Some(url) = text(table, "git") {
        let reference = ["branch", "tag", "rev"].into_iter().find_map(|key| Some((key, text(table, key)?)));
        return DependencySource::Git(match reference {
            Some((key, value)) => format!("git+{url}?{key}={value}"),
            None => format!("git+{url}"),
        });
    }
    if let Some(path) = text(table, "path") {
        return DependencySource::Path(normalize(&dir.join(path)));
    }
    let elsewhere = table.contains_key("registry") || table.contains_key("registry-index");
    if elsewhere { DependencySource::OtherRegistry } else { DependencySource::Registry }
}
