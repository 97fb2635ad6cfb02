//! Definitions of crates outside the workspace that were read from their sources. They are complete before
//! the first target is looked at, as nothing in them depends on it.

use std::path::Path;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::deps::outside::{SourceCrate, SourceExtern};
use crate::semantics::resolve::Request;
use crate::semantics::resolve::builder::{Builder, number};
use crate::semantics::resolve::defs::ExternRoot;
use crate::semantics::resolve::ids::{CrateId, ForeignPath, SIGNATURE_FILES};
use crate::source::hir::span::FileId;
use crate::source::project::module_files::{FileRole, ModuleDir};
use crate::source::project::workspace::PackageId;

impl Builder<'_> {
    /// Crates from sources, with their ids.
    fn source_crates(&self) -> Vec<(CrateId, &SourceCrate)> {
        let first = self.request.targets.len();
        let crates = self.request.signatures.crates().enumerate();
        let read =
            crates.filter_map(|(at, krate)| Some((CrateId(number(first + at)), krate.source.as_deref()?)));
        read.collect()
    }

    /// The crate that was read as number `at`.
    fn source_crate(&self, at: usize) -> Option<CrateId> {
        let embedded = self.request.signatures.crates().filter(|krate| krate.source.is_none()).count();
        let place = self.request.targets.len() + embedded + at;
        (place < self.defs.crates.len()).then(|| CrateId(number(place)))
    }

    /// The crate from sources that a dependency of a workspace package means.
    pub(super) fn read_dependency(&self, package: PackageId, dependency: usize) -> Option<CrateId> {
        self.source_crate(self.request.signatures.of_dependency(package, dependency)?)
    }

    /// Says what each of them can name.
    pub(super) fn set_up_sources(&mut self) {
        let externs: Vec<(CrateId, FxHashMap<Name, ExternRoot>)> =
            self.source_crates().into_iter().map(|(id, of)| (id, self.source_externs(of))).collect();
        let macros = self.source_crates().into_iter().flat_map(|(_, of)| &of.externs);
        let macros = macros.filter_map(|(_, of)| match of {
            SourceExtern::Macros(library) => Some(library.as_str()),
            _ => None,
        });
        self.macro_crates = macros.collect();
        for (id, externs) in externs {
            self.krate(id).externs = externs;
            self.krate(id).is_read = true;
        }
    }

    fn source_externs(&self, of: &SourceCrate) -> FxHashMap<Name, ExternRoot> {
        let workspace = self.request.workspace;
        let unread = |name: Name| ExternRoot::Foreign(ForeignPath::new(name.as_str()));
        let mut externs = FxHashMap::default();
        for &(name, found) in &of.externs {
            let root = match found {
                SourceExtern::Read(at) => self.source_crate(at).map(ExternRoot::Crate),
                SourceExtern::Library(library) => Some(self.foreign_root(library)),
                SourceExtern::Macros(library) => Some(unread(library)),
                SourceExtern::Local(lib) => Some(unread(workspace.targets[lib].crate_name)),
            };
            externs.entry(name).or_insert(root.unwrap_or_else(|| unread(name)));
        }
        for name in ["std", "core"] {
            externs.entry(Name::new(name)).or_insert_with(|| self.std_root(name));
        }
        externs
    }

    /// Collects them and follows their imports to the end.
    pub(super) fn collect_sources(&mut self) {
        let crates = self.source_crates();
        if crates.is_empty() {
            return;
        }
        let roots: Vec<_> = crates.into_iter().map(|(id, of)| (id, of.library.root.clone())).collect();
        self.defs.are_growing = true;
        for (id, root) in roots {
            match self.request.signatures.find(&root) {
                Some(file) => self.collect_crate(id, file, ModuleDir::of_file(&root, FileRole::ModRs)),
                None => self.krate(id).modules[0].gaps.missing_file = true,
            }
        }
        self.admit();
        self.settle();
        self.expand_items();
        self.run_imports();
        self.expand_rest();
        self.run_imports();
        // What is not there by now is what macros, build scripts or unread files make.
        self.defs.are_growing = false;
        self.retry_imports();
        self.fail_imports();
    }
}

/// Where a file of the run is, and its text.
pub(super) fn file<'a>(request: &Request<'a>, file: FileId) -> (&'a Path, &'a str) {
    match file.0.checked_sub(SIGNATURE_FILES) {
        Some(at) => {
            let file = &request.signatures.files()[at as usize];
            (&file.path, &file.text)
        }
        None => {
            let file = request.files.get(file);
            (&file.path, &file.text)
        }
    }
}
