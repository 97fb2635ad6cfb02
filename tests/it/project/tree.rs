//! Folders of files written down in one text.

use std::path::{Path, PathBuf};

use pollcat::source::project::{Input, Loaded, ProjectError, Selection, cargo_program, load};
use tempfile::TempDir;

/// Files in a temporary folder.
pub struct Tree {
    _dir: TempDir,
    root: PathBuf,
}

impl Tree {
    /// Writes the files of `text`: each begins with a line `//- path`.
    pub fn new(text: &str) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let root = dir.path().canonicalize().expect("it exists");
        for file in text.split("//- ").skip(1) {
            let (path, content) = file.split_once('\n').expect("a line with the path");
            let path = root.join(path.trim());
            std::fs::create_dir_all(path.parent().expect("below the root")).expect("writable");
            std::fs::write(path, content).expect("writable");
        }
        Self { _dir: dir, root }
    }

    /// The absolute path of `path`.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// `path` relative to the tree, with `/`.
    pub fn relative(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).expect("inside the tree");
        inside.to_string_lossy().replace('\\', "/")
    }

    /// What is asked for in the folder `dir`, of our own reader.
    pub fn input(&self, dir: &str, selection: Selection) -> Input {
        Input { cwd: self.path(dir), selection, ..Input::default() }
    }

    /// Everything there is in the workspace around `dir`, as cargo tells it.
    pub fn by_cargo(&self, dir: &str) -> Result<Loaded, ProjectError> {
        load(&Input { cargo: Some(cargo_program()), ..self.input(dir, everything()) })
    }

    /// The same as our own reader tells it.
    pub fn by_ourselves(&self, dir: &str) -> Result<Loaded, ProjectError> {
        load(&self.input(dir, everything()))
    }
}

/// `--workspace --all-targets`
pub fn everything() -> Selection {
    Selection { workspace: true, all_targets: true, ..Selection::default() }
}
