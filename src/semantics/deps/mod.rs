//! Code outside the workspace. So far: signatures of the standard library and a few more crates, embedded.

mod embedded;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
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
    files: Vec<SignatureFile>,
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

/// One file of such a crate.
#[derive(Clone, Debug)]
pub struct SignatureFile {
    /// Its text.
    pub text: &'static str,
    /// What it says.
    pub hir: Arc<FileHir>,
}

impl Signatures {
    /// The embedded signatures of the standard library, and of the crates that `uses` asks for by the name of
    /// their library.
    #[must_use]
    pub fn load(uses: impl Fn(&str) -> bool) -> Self {
        let all = embedded::CRATES.iter().copied();
        Self::new(all.filter(|(name, _)| *name == "std" || uses(name)))
    }

    /// Crates with these names, made of files with these paths below their folder and these texts.
    #[must_use]
    pub fn new(
        crates: impl IntoIterator<Item = (&'static str, &'static [(&'static str, &'static str)])>,
    ) -> Self {
        let mut signatures = Self::default();
        let mut texts = Vec::new();
        for (name, files) in crates {
            let folder = Path::new("/").join(name);
            let root = folder.join("lib.rs");
            signatures.crates.push(SignatureCrate { name, edition: Edition::E2024, root });
            for (path, text) in files {
                let file = u32::try_from(texts.len()).map_or(u32::MAX, |at| at | SIGNATURE_FILES);
                signatures.by_path.insert(folder.join(path), FileId(file));
                texts.push(*text);
            }
        }
        let lowered =
            texts.into_par_iter().map(|text| SignatureFile { text, hir: Arc::new(lower_file(text).hir) });
        signatures.files = lowered.collect();
        signatures
    }

    /// The crates.
    pub fn crates(&self) -> impl Iterator<Item = &SignatureCrate> {
        self.crates.iter()
    }

    /// All files, in the order of their ids.
    #[must_use]
    pub fn files(&self) -> &[SignatureFile] {
        &self.files
    }

    /// The file at `path`.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.by_path.get(path).copied()
    }
}
