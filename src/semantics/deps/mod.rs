//! Code outside the workspace: signatures of the standard library and a few more crates, embedded, and what
//! the sources of other dependencies declare.

mod embedded;
mod needs;
pub mod outside;
pub mod stored;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::deps::needs::{Leads, Needs};
use crate::semantics::deps::outside::{Outside, OutsideFile, SourceCrate};
use crate::semantics::resolve::ids::SIGNATURE_FILES;
use crate::source::hir::expr::Expr;
use crate::source::hir::file::FileHir;
use crate::source::hir::span::FileId;
use crate::source::project::workspace::{Edition, PackageId};

/// Crates of which only signatures are known, lowered.
#[derive(Clone, Default, Debug)]
pub struct Signatures {
    crates: Vec<SignatureCrate>,
    files: Vec<SignatureFile>,
    by_path: FxHashMap<PathBuf, FileId>,
    /// What dependencies of workspace packages lead to: the place among the crates that were read.
    direct: FxHashMap<(PackageId, usize), usize>,
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
    /// What else is known when it was read from its sources.
    pub source: Option<Arc<SourceCrate>>,
}

/// One file of such a crate.
#[derive(Clone, Debug)]
pub struct SignatureFile {
    /// Where it is; of embedded files a place that is none on the disk.
    pub path: PathBuf,
    /// Its text.
    pub text: Text,
    /// What it says.
    pub hir: Arc<FileHir>,
}

/// The text of such a file.
#[derive(Clone, Debug)]
pub enum Text {
    /// Part of the program.
    Embedded(&'static str),
    /// Read from a file.
    Read(Arc<str>),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Embedded(text) => text,
            Self::Read(text) => text,
        }
    }
}

impl Signatures {
    /// What the code can name of the embedded crates: the standard library (`core` and `alloc` are part of it),
    /// and the crates for whose library `names` has what code calls them.
    #[must_use]
    pub fn for_code<'a>(
        code: impl Iterator<Item = (&'a FileHir, &'a str)>,
        names: impl Fn(&str) -> Vec<Name>,
    ) -> Self {
        let all = embedded::CRATES.iter().map(|&(name, files)| (name, files, names(name)));
        let crates: Vec<_> = all.filter(|(name, _, names)| *name == "std" || !names.is_empty()).collect();
        let mut needs = vec![Needs::default(); crates.len()];
        let mut leads = Leads::default();
        for (at, (name, _, names)) in crates.iter().enumerate() {
            names.iter().for_each(|name| leads.add(name.as_str(), at));
            if *name == "std" {
                leads.add("std", at);
                leads.add("core", at);
                leads.add("alloc", at);
                leads.add_primitives(at);
                // In scope everywhere.
                needs[at].add([Name::new("prelude")]);
                needs[at].add([Name::new("macros")]);
            }
        }
        let mut has_methods = false;
        for (hir, text) in code {
            leads.add_file(hir, text, &mut needs);
            has_methods = has_methods || calls_methods(hir);
        }
        if has_methods && let Some(at) = crates.iter().position(|(name, ..)| *name == "std") {
            // Types that methods are called on though nobody names them.
            for name in NAMELESS {
                needs[at].add([Name::new(name)]);
            }
        }
        let mut signatures = Self::default();
        for ((name, files, _), needs) in crates.into_iter().zip(needs) {
            signatures.add_needed(name, files, needs);
        }
        signatures
    }

    /// All files of the embedded crates that `uses` asks for, and of the standard library.
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
        for (name, files) in crates {
            signatures.add_crate(name);
            signatures.add_files(name, files);
        }
        signatures
    }

    fn add_crate(&mut self, name: &'static str) {
        let root = Path::new("/").join(name).join("lib.rs");
        self.crates.push(SignatureCrate { name, edition: Edition::E2024, root, source: None });
    }

    /// Adds files in the given order; returns those that were added.
    fn add_files(&mut self, name: &str, files: &[(&'static str, &'static str)]) -> &[SignatureFile] {
        let first = self.files.len();
        let place = |path: &str| Path::new("/").join(name).join(path);
        for (at, (path, _)) in (first..).zip(files) {
            self.by_path.insert(place(path), file_id(at));
        }
        let lowered = files.par_iter().map(|(path, text)| {
            let hir = Arc::new(stored::hir(text));
            SignatureFile { path: place(path), text: Text::Embedded(text), hir }
        });
        self.files.par_extend(lowered);
        &self.files[first..]
    }

    /// Adds the files of a crate that `needs` names, and those that they name in turn.
    fn add_needed(&mut self, name: &'static str, files: &[(&'static str, &'static str)], needs: Needs) {
        self.add_crate(name);
        let (leads, mut needs) = (Leads::within(0), [needs]);
        let mut left = files.to_vec();
        loop {
            let wanted = |path: &str| {
                let module = module_of(path);
                module.is_empty() || needs[0].wants(&module)
            };
            let (now, later): (Vec<_>, Vec<_>) = left.into_iter().partition(|(path, _)| wanted(path));
            if now.is_empty() {
                return;
            }
            for file in self.add_files(name, &now) {
                leads.add_file(&file.hir, &file.text, &mut needs);
            }
            left = later;
        }
    }

    /// Adds crates that were read from their sources.
    pub fn add_outside(&mut self, outside: Outside) {
        for OutsideFile { path, text, hir } in outside.files {
            self.by_path.insert(path.clone(), file_id(self.files.len()));
            self.files.push(SignatureFile { path, text: Text::Read(text), hir });
        }
        let crates = outside.crates.into_iter().map(|of| SignatureCrate {
            name: of.library.crate_name.as_str(),
            edition: of.library.edition,
            root: of.library.root.clone(),
            source: Some(Arc::new(of)),
        });
        self.crates.extend(crates);
        self.direct = outside.direct;
    }

    /// The place among the crates that were read of the one that a dependency of a workspace package leads to.
    #[must_use]
    pub fn of_dependency(&self, package: PackageId, dependency: usize) -> Option<usize> {
        self.direct.get(&(package, dependency)).copied()
    }

    /// The embedded crate that has what `library` declares.
    #[must_use]
    pub fn embedded(&self, library: Name) -> Option<&'static str> {
        let reads_sources = self.crates.iter().any(|krate| krate.source.is_some());
        match outside::embedded(library) {
            found if reads_sources => found,
            found => found.filter(|found| *found == library.as_str()),
        }
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

/// The id of the signature file number `at`.
fn file_id(at: usize) -> FileId {
    FileId(u32::try_from(at).map_or(u32::MAX, |at| at | SIGNATURE_FILES))
}

/// Modules of types that values have though nothing near names them: literals, lengths and indexes, and
/// `a.is_empty().then(…)`, `b.as_secs().min(…)`.
const NAMELESS: [&str; 11] =
    ["array", "char", "f64", "i32", "primitive", "slice", "str", "u8", "u64", "u128", "usize"];

fn calls_methods(hir: &FileHir) -> bool {
    hir.bodies.values().any(|body| body.exprs.values().any(|expr| matches!(expr, Expr::MethodCall { .. })))
}

/// The module of the file at `path`: `sync/mpsc.rs` is `sync::mpsc`, `lib.rs` is the root.
fn module_of(path: &str) -> String {
    match path.trim_end_matches(".rs") {
        "lib" => String::new(),
        path => path.trim_end_matches("/mod").replace('/', "::"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::parse::lower_file_anywhere;

    #[test]
    fn only_files_that_code_can_name_are_read() {
        let hello = lower_file_anywhere("fn main() {}");
        let small = Signatures::for_code([(&hello.hir, "")].into_iter(), |_| Vec::new());
        let has = |signatures: &Signatures, path: &str| signatures.find(Path::new(path)).is_some();
        assert!(
            has(&small, "/std/option.rs") && !has(&small, "/std/u16.rs") && !has(&small, "/std/thread.rs")
        );
        let text = "use std::{thread, sync::atomic}; use rt::time; fn f(x: u64) { u32::from_str_radix(); }";
        let code = lower_file_anywhere(text);
        let names = |name: &str| if name == "tokio" { vec![Name::new("rt")] } else { Vec::new() };
        let more = Signatures::for_code([(&code.hir, text)].into_iter(), names);
        let files = ["/std/thread.rs", "/std/sync/atomic.rs", "/std/u32.rs", "/std/u64.rs", "/tokio/time.rs"];
        assert!(files.iter().all(|path| has(&more, path)));
        assert!(!has(&more, "/std/u16.rs") && !has(&more, "/futures/lib.rs"));
        assert!(!has(&more, "/tokio/net.rs"));
        let methods = lower_file_anywhere("fn f(x: &[u8]) { x.is_empty().then(|| 1); }");
        let methods = Signatures::for_code([(&methods.hir, "")].into_iter(), |_| Vec::new());
        assert!(NAMELESS.iter().all(|name| has(&methods, &format!("/std/{name}.rs"))));
        assert!(!has(&small, "/std/primitive.rs") && !has(&methods, "/std/u16.rs"));
    }
}
