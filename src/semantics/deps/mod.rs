//! Code outside the workspace. So far: signatures of the standard library, embedded.

mod embedded;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::semantics::resolve::ids::SIGNATURE_FILES;
use crate::source::hir::file::FileHir;
use crate::source::hir::span::FileId;
use crate::source::project::workspace::Edition;
use crate::source::syntax::parse::lower_file;

/// Crates of which only signatures are known, lowered.
#[derive(Clone, Default, Debug)]
pub struct Signatures {
    crates: Vec<SignatureCrate>,
    files: Vec<Arc<FileHir>>,
    by_path: FxHashMap<PathBuf, FileId>,
}

/// One crate of which only signatures are known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignatureCrate {
    /// Its name.
    pub name: &'static str,
    /// The edition its signatures are written in.
    pub edition: Edition,
    /// Its root file.
    pub root: PathBuf,
}

impl Signatures {
    /// The standard library; `core` and `alloc` are part of it.
    #[must_use]
    pub fn std() -> Self {
        Self::new("std", embedded::STD.iter().copied())
    }

    /// The crate `name` made of files with these paths below it and these texts.
    #[must_use]
    pub fn new<'a>(name: &'static str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let folder = Path::new("/").join(name);
        let root = folder.join("lib.rs");
        let mut signatures = Self::default();
        signatures.crates.push(SignatureCrate { name, edition: Edition::E2024, root });
        for (path, text) in files {
            let file = u32::try_from(signatures.files.len()).map_or(u32::MAX, |at| at | SIGNATURE_FILES);
            signatures.by_path.insert(folder.join(path), FileId(file));
            signatures.files.push(Arc::new(lower_file(text).hir));
        }
        signatures
    }

    /// The crates.
    pub fn crates(&self) -> impl Iterator<Item = &SignatureCrate> {
        self.crates.iter()
    }

    /// The HIR of all files, in the order of their ids.
    pub fn files(&self) -> impl Iterator<Item = &Arc<FileHir>> {
        self.files.iter()
    }

    /// The file at `path`.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.by_path.get(path).copied()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::embedded;

    #[test]
    fn every_signature_file_is_embedded() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/semantics/deps/signatures/std");
        let entries = walkdir::WalkDir::new(&root).into_iter().flatten();
        let rust = entries.filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"));
        let below = |entry: walkdir::DirEntry| entry.path().strip_prefix(&root).ok().map(Path::to_owned);
        let there: BTreeSet<_> = rust.filter_map(below).collect();
        let listed: BTreeSet<_> = embedded::STD.iter().map(|(path, _)| Path::new(path).to_owned()).collect();
        assert_eq!(there, listed);
    }
}
