//! Files of a run: how their texts are had, and the table that numbers them.

use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::base::text::{LineColumn, LineIndex};
use crate::source::hir::span::{FileId, Span};

/// Where texts come from: the disk, an editor's open buffers, or a test's memory.
pub trait Files: Sync {
    /// The text of the file at `path`, which is absolute.
    ///
    /// # Errors
    /// When there is no such file, it cannot be read, or it is not UTF-8.
    fn text(&self, path: &Path) -> io::Result<Arc<str>>;

    /// A number that changes when the text does.
    fn revision(&self, path: &Path) -> u64;

    /// Whether there is a file at `path`.
    fn is_file(&self, path: &Path) -> bool;
}

/// Files as they are on disk.
pub struct Disk;

impl Files for Disk {
    fn text(&self, path: &Path) -> io::Result<Arc<str>> {
        let text = std::fs::read_to_string(path)?;
        // A byte order mark is not part of the program.
        Ok(Arc::from(text.strip_prefix('\u{feff}').unwrap_or(&text)))
    }

    fn revision(&self, path: &Path) -> u64 {
        let modified = std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
        let since = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        since.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }
}

/// Files that exist only in memory: tests, and text from standard input.
#[derive(Debug, Default)]
pub struct Memory {
    texts: FxHashMap<PathBuf, Arc<str>>,
}

impl Memory {
    /// Files with these absolute paths and texts.
    #[must_use]
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let texts = files.into_iter().map(|(path, text)| (PathBuf::from(path), Arc::from(text)));
        Self { texts: texts.collect() }
    }
}

impl Files for Memory {
    fn text(&self, path: &Path) -> io::Result<Arc<str>> {
        self.texts.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn revision(&self, _path: &Path) -> u64 {
        0
    }

    fn is_file(&self, path: &Path) -> bool {
        self.texts.contains_key(path)
    }
}

/// `path` without `.` and `..`, by its text alone.
#[must_use]
pub fn normalize(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                // `..` at the root stays at the root; a relative path may begin with it.
                if matches!(plain.components().next_back(), None | Some(Component::ParentDir)) {
                    plain.push("..");
                } else {
                    plain.pop();
                }
            }
            part => plain.push(part),
        }
    }
    plain
}

/// One file of the run.
#[derive(Debug)]
pub struct SourceFile {
    /// Absolute path.
    pub path: PathBuf,
    /// Its whole text.
    pub text: Arc<str>,
    /// Its lines.
    pub lines: LineIndex,
}

/// All files of the run, sorted by path.
#[derive(Debug, Default)]
pub struct FileTable {
    files: Vec<SourceFile>,
    by_path: FxHashMap<PathBuf, FileId>,
}

impl FileTable {
    /// The table of `files`, in whatever order they were read; of two with one path the first stays.
    #[must_use]
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        let number = |index| FileId(u32::try_from(index).expect("fewer than 2^32 files"));
        let by_path = files.iter().enumerate().map(|(at, file)| (file.path.clone(), number(at)));
        Self { by_path: by_path.collect(), files }
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The file at `path`, if it was read in this run.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// The file with this id.
    #[must_use]
    pub fn get(&self, file: FileId) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    /// Files in the order of their ids.
    #[must_use]
    pub fn all(&self) -> &[SourceFile] {
        &self.files
    }

    /// Files in the order of their ids, with those.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> + Clone {
        (0..).map(FileId).zip(&self.files)
    }

    /// The text that `span` covers.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &str {
        span.range.of(&self.get(span.file).text)
    }

    /// Line and column of the first byte of `span`.
    #[must_use]
    pub fn start(&self, span: Span) -> LineColumn {
        let file = self.get(span.file);
        file.lines.line_column(&file.text, span.range.start)
    }

    /// Line and column just past the last byte of `span`.
    #[must_use]
    pub fn end(&self, span: Span) -> LineColumn {
        let file = self.get(span.file);
        file.lines.line_column(&file.text, span.range.end)
    }
}
