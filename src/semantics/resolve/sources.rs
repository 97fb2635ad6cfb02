//! All HIR of a run, by file.

use std::sync::Arc;

use crate::semantics::resolve::ids::{BodyLoc, ItemLoc, SIGNATURE_FILES};
use crate::source::hir::body::Body;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::Item;
use crate::source::hir::span::FileId;

/// The HIR of every file. It is shared, so that an editor can keep what it lowered while macro expansion
/// adds to a copy.
#[derive(Clone, Default, Debug)]
pub struct Sources {
    /// Files of the run, in the order of their ids.
    pub files: Vec<Arc<FileHir>>,
    /// Files of signature crates; the id of the first is [`SIGNATURE_FILES`].
    pub signatures: Vec<Arc<FileHir>>,
}

impl Sources {
    /// The HIR of `file`.
    #[must_use]
    pub fn hir(&self, file: FileId) -> &FileHir {
        match file.0.checked_sub(SIGNATURE_FILES) {
            Some(at) => &self.signatures[at as usize],
            None => &self.files[file.0 as usize],
        }
    }

    /// The HIR of `file`, kept alive by the result.
    #[must_use]
    pub fn shared(&self, file: FileId) -> Arc<FileHir> {
        Arc::clone(match file.0.checked_sub(SIGNATURE_FILES) {
            Some(at) => &self.signatures[at as usize],
            None => &self.files[file.0 as usize],
        })
    }

    /// The HIR of `file`, to add to it.
    pub fn hir_mut(&mut self, file: FileId) -> &mut FileHir {
        Arc::make_mut(match file.0.checked_sub(SIGNATURE_FILES) {
            Some(at) => &mut self.signatures[at as usize],
            None => &mut self.files[file.0 as usize],
        })
    }

    /// The item at `loc`.
    #[must_use]
    pub fn item(&self, loc: ItemLoc) -> &Item {
        &self.hir(loc.file).tree(loc.tree).items[loc.item]
    }

    /// The body at `loc`.
    #[must_use]
    pub fn body(&self, loc: BodyLoc) -> &Body {
        self.hir(loc.file).body(loc.body)
    }
}
