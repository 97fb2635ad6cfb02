//! Cargo → plain data: workspace, crates, targets, features. The only reader of files.
//!
//! [`load`] answers "what is to be checked, and what does it look like to cargo". It asks cargo itself and
//! falls back to our own manifest reader; it never goes online and never writes.

pub mod cfg;
pub mod external;
pub mod features;
pub mod files;
mod glob;
mod link;
mod lock;
mod manifest;
mod metadata;
pub mod module_files;
mod paths;
pub mod platform;
pub mod select;
mod spec;
pub mod standing;
pub mod workspace;

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use features::FeatureChoice;
pub use select::Selection;
use workspace::{Problem, TargetId, Workspace};

/// What the user asked for.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The working directory, absolute.
    pub cwd: PathBuf,
    /// `--manifest-path`
    pub manifest_path: Option<PathBuf>,
    /// Files and folders named as arguments.
    pub paths: Vec<PathBuf>,
    /// Those of them (absolute) that need not be on disk: standard input, editor buffers.
    pub unsaved: Vec<PathBuf>,
    /// Which packages and targets.
    pub selection: Selection,
    /// Which features.
    pub features: FeatureChoice,
    /// What cargo may do.
    pub locking: Locking,
    /// The cargo to ask, see [`cargo_program`]; `None`: only our own manifest reader.
    pub cargo: Option<OsString>,
    /// Where cargo keeps what it fetched, see [`cargo_home`]; `None`: nothing is fetched.
    pub cargo_home: Option<PathBuf>,
}

/// `--locked`, `--offline` and `--frozen`, passed on to cargo.
#[derive(Clone, Copy, Debug, Default)]
pub struct Locking {
    /// `--locked`
    pub locked: bool,
    /// `--offline`; cargo is asked offline without it too
    pub offline: bool,
    /// `--frozen`
    pub frozen: bool,
}

impl Locking {
    fn flags(self) -> impl Iterator<Item = &'static str> {
        let flags = [(self.locked, "--locked"), (self.frozen, "--frozen")];
        flags.into_iter().filter(|&(on, _)| on).map(|(_, flag)| flag)
    }
}

/// What is to be checked.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The workspace; packages that nothing selected needs are in it too.
    pub workspace: Workspace,
    /// The targets to check, in cargo's order.
    pub targets: Vec<TargetId>,
    /// Files and folders whose findings are wanted; empty: all.
    pub only: Vec<PathBuf>,
    /// Who read the manifests.
    pub read_by: ReadBy,
}

/// Who read the manifests.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadBy {
    /// Cargo, in this (wall clock) time.
    Cargo(Duration),
    /// Our own reader, because cargo said this.
    Ourselves(String),
    /// There is no manifest: each file or folder is a crate.
    Nobody,
}

/// Why nothing can be checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProjectError {
    /// No manifest in this folder or above.
    NoManifest(PathBuf),
    /// A manifest cannot be read; the line counts from 1.
    Manifest(PathBuf, Option<u32>, String),
    /// What was selected does not exist.
    Selection(String),
}

impl ProjectError {
    /// The same as something that does not stop the run.
    fn into_problem(self) -> Problem {
        match self {
            Self::Manifest(path, line, message) => Problem { path, line, message },
            Self::NoManifest(path) => {
                Problem { path, line: None, message: "there is no `Cargo.toml`".to_owned() }
            }
            Self::Selection(message) => Problem { path: PathBuf::new(), line: None, message },
        }
    }
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoManifest(dir) => write!(
                f,
                "there is no `Cargo.toml` in `{}` or any folder above it; name the files or folders to check",
                dir.display()
            ),
            Self::Manifest(path, Some(line), why) => write!(f, "{}:{line}: {why}", path.display()),
            Self::Manifest(path, None, why) => write!(f, "{}: {why}", path.display()),
            Self::Selection(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ProjectError {}

/// The cargo that runs us, or the one a shell would find.
#[must_use]
pub fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}

/// The folder in which cargo keeps what it fetched.
#[must_use]
pub fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
    home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// Finds out what is to be checked.
///
/// # Errors
/// When there is no readable manifest, or a package, target or feature that was named does not exist.
pub fn load(input: &Input) -> Result<Loaded, ProjectError> {
    if !input.paths.is_empty() {
        return paths::load(input);
    }
    let manifest_path = find_manifest(input)?;
    let (mut workspace, read_by) = read(input, &manifest_path)?;
    link::link(&mut workspace);
    let targets = select::select(&mut workspace, &input.selection, &input.features)?;
    Ok(Loaded { workspace, targets, only: Vec::new(), read_by })
}

fn read(input: &Input, manifest_path: &Path) -> Result<(Workspace, ReadBy), ProjectError> {
    let why = match &input.cargo {
        None => "cargo was not asked".to_owned(),
        Some(program) => match metadata::ask(program, &input.cwd, manifest_path, input.locking) {
            metadata::Answer::Workspace(workspace, took) => return Ok((*workspace, ReadBy::Cargo(took))),
            metadata::Answer::Refused(why) => why,
        },
    };
    Ok((manifest::read(manifest_path)?, ReadBy::Ourselves(why)))
}

/// The manifest that was named, or the closest one above the working directory.
fn find_manifest(input: &Input) -> Result<PathBuf, ProjectError> {
    if let Some(path) = &input.manifest_path {
        let path = input.cwd.join(path);
        let path = if path.is_dir() { path.join("Cargo.toml") } else { path };
        let missing = || ProjectError::Manifest(path.clone(), None, "there is no such manifest".to_owned());
        return if path.is_file() { Ok(path) } else { Err(missing()) };
    }
    let above = input.cwd.ancestors().map(|dir| dir.join("Cargo.toml"));
    let mut found = above.into_iter().filter(|path| path.is_file());
    found.next().ok_or_else(|| ProjectError::NoManifest(input.cwd.clone()))
}
