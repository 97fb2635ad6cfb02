//! A file whose text does not come from the disk: standard input now, an editor's buffer later.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::source::project::files::{Disk, Files};

/// The disk, but for one file.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Its text.
    pub text: Arc<str>,
}

impl Files for Overlay {
    fn text(&self, path: &Path) -> io::Result<Arc<str>> {
        if path == self.path { Ok(self.text.clone()) } else { Disk.text(path) }
    }

    fn revision(&self, path: &Path) -> u64 {
        // The text does not change within a run.
        if path == self.path { 0 } else { Disk.revision(path) }
    }

    fn is_file(&self, path: &Path) -> bool {
        path == self.path || Disk.is_file(path)
    }
}
