//! One manifest as a TOML table, and the few ways its values are asked for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use toml::{Table, Value};

use crate::base::text::LineIndex;
use crate::source::project::ProjectError;

/// A parsed manifest.
pub(super) struct Document {
    /// Its absolute path.
    pub(super) path: PathBuf,
    /// The folder it is in.
    pub(super) dir: PathBuf,
    /// All of it.
    pub(super) table: Table,
}

impl Document {
    /// Parses `text`, the content of the manifest at `path`.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, ProjectError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let table = text.parse::<Table>().map_err(|error| {
            let at = error.span().map(|span| u32::try_from(span.start).unwrap_or(u32::MAX));
            let line = at.map(|at| LineIndex::new(text).line(at));
            ProjectError::Manifest(path.to_path_buf(), line, error.message().replace('\n', ", "))
        })?;
        Ok(Self { path: path.to_path_buf(), dir: folder(path), table })
    }

    /// `[package]`, or `[project]` as it was called once.
    pub(super) fn package(&self) -> Option<&Table> {
        table(&self.table, "package").or_else(|| table(&self.table, "project"))
    }

    /// `[workspace]`
    pub(super) fn workspace(&self) -> Option<&Table> {
        table(&self.table, "workspace")
    }
}

/// Reads each manifest once.
#[derive(Default)]
pub(super) struct Reader {
    known: FxHashMap<PathBuf, Result<Arc<Document>, ProjectError>>,
}

impl Reader {
    /// The manifest at `path`.
    pub(super) fn open(&mut self, path: &Path) -> Result<Arc<Document>, ProjectError> {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        let read = match std::fs::read_to_string(path) {
            Ok(text) => Document::parse(path, &text).map(Arc::new),
            Err(error) => {
                let why = format!("cannot read this manifest: {error}");
                Err(ProjectError::Manifest(path.to_path_buf(), None, why))
            }
        };
        self.known.insert(path.to_path_buf(), read.clone());
        read
    }
}

/// The folder of the file at `path`.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("/")).to_path_buf()
}

/// The sub-table `key`.
pub(super) fn table<'a>(of: &'a Table, key: &str) -> Option<&'a Table> {
    of.get(key)?.as_table()
}

/// The string `key`.
pub(super) fn text<'a>(of: &'a Table, key: &str) -> Option<&'a str> {
    of.get(key)?.as_str()
}

/// The value of `key`, which may be spelled with `_` for `-`.
pub(super) fn either<'a>(of: &'a Table, key: &str) -> Option<&'a Value> {
    of.get(key).or_else(|| of.get(&key.replace('-', "_")))
}

/// The strings of the array `key`; `None` when there is no such array.
pub(super) fn texts(of: &Table, key: &str) -> Option<Vec<String>> {
    let values = either(of, key)?.as_array()?;
    Some(values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Whether `key` says `{ workspace = true }`.
pub(super) fn is_inherited(value: &Value) -> bool {
    value.get("workspace").and_then(Value::as_bool) == Some(true)
}

/// The value of `key`, or of the same key in `[workspace.package]` when it says so.
pub(super) fn inherited<'a>(package: &'a Table, key: &str, root: Option<&'a Document>) -> Option<&'a Value> {
    let value = package.get(key)?;
    if is_inherited(value) { table(root?.workspace()?, "package")?.get(key) } else { Some(value) }
}
