//! The crates of a run, before their items are collected.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::semantics::resolve::Request;
use crate::semantics::resolve::builder::{Builder, number};
use crate::semantics::resolve::conditions::CERTAIN;
use crate::semantics::resolve::defs::{CrateDefs, Def, DefKind, Defs, ExternRoot, Module};
use crate::semantics::resolve::ids::{CrateId, ForeignPath};
use crate::semantics::resolve::imports::ImportTable;
use crate::semantics::resolve::scope::{Side, Vis};
use crate::semantics::resolve::sources::Sources;
use crate::source::project::module_files::{FileRole, ModuleDir};
use crate::source::project::workspace::{Edition, ExternCrate, TargetId, TargetKind, crate_name};

impl<'a> Builder<'a> {
    pub fn new(request: &'a Request<'a>, mut sources: Sources) -> Self {
        sources.signatures = request.signatures.files().iter().map(|file| Arc::clone(&file.hir)).collect();
        Self {
            request,
            sources,
            defs: Defs::default(),
            imports: ImportTable::default(),
            macro_crates: FxHashSet::default(),
            calls: Vec::new(),
            leaky: FxHashSet::default(),
            noted: FxHashSet::default(),
            made: FxHashMap::default(),
            rules: FxHashMap::default(),
        }
    }

    /// Makes all crates, empty.
    pub fn set_up(&mut self) {
        let workspace = self.request.workspace;
        for &id in self.request.targets {
            let target = &workspace.targets[id];
            let side = if target.kind.is_test_code() { Side::Test } else { Side::Both };
            let is_for_tests = side == Side::Test || self.request.standings.is_for_tests(target.package);
            let made = empty(target.crate_name, Some(id), target.edition, side);
            self.defs.crates.push(CrateDefs { is_for_tests, ..made });
        }
        for signature in self.request.signatures.crates() {
            if signature.name == "std" {
                self.defs.std = Some(CrateId(number(self.defs.crates.len())));
            }
            self.defs.crates.push(empty(Name::new(signature.name), None, signature.edition, Side::Both));
        }
        for (at, &target) in self.request.targets.iter().enumerate() {
            self.defs.crates[at].externs = self.externs(target);
        }
        for at in self.request.targets.len()..self.defs.crates.len() {
            self.defs.crates[at].externs = self.signature_externs();
        }
        self.set_up_sources();
    }

    fn externs(&self, target: TargetId) -> FxHashMap<Name, ExternRoot> {
        let workspace = self.request.workspace;
        let mut externs = FxHashMap::default();
        for found in workspace.externs(target) {
            let root = match found.of {
                ExternCrate::Local(lib) => match self.defs.crate_of(lib) {
                    Some(krate) => ExternRoot::Crate(krate),
                    None => ExternRoot::Foreign(ForeignPath::new(workspace.targets[lib].crate_name.as_str())),
                },
                ExternCrate::Foreign(package, at) => {
                    let dependency = &workspace.packages[package].dependencies[at];
                    let read = self.read_dependency(package, at);
                    if let Some(krate) = read.filter(|_| dependency.rename.is_none()) {
                        let own = self.defs.krate(krate).name;
                        externs.entry(own).or_insert(ExternRoot::Crate(krate));
                    }
                    let unread = || self.foreign_root(crate_name(&dependency.package));
                    read.map_or_else(unread, ExternRoot::Crate)
                }
            };
            externs.entry(found.name).or_insert(root);
            if let Some(library) = library_of(found.name) {
                externs.entry(library).or_insert(ExternRoot::Foreign(ForeignPath::new(library.as_str())));
            }
        }
        for name in ["std", "core"] {
            externs.entry(Name::new(name)).or_insert_with(|| self.std_root(name));
        }
        if workspace.targets[target].kind == TargetKind::ProcMacro {
            let root = ExternRoot::Foreign(ForeignPath::new("proc_macro"));
            externs.entry(Name::new("proc_macro")).or_insert(root);
        }
        externs
    }

    /// Signature crates see each other.
    fn signature_externs(&self) -> FxHashMap<Name, ExternRoot> {
        let crates = (0..).map(CrateId).zip(&self.defs.crates);
        let read = |at: &CrateId| self.source_of(*at).is_some();
        let partial = crates.filter(|(at, krate)| krate.is_partial() && !read(at));
        partial.map(|(krate, defs)| (defs.name, ExternRoot::Crate(krate))).collect()
    }

    /// A library from elsewhere: with signatures, or without.
    pub fn foreign_root(&self, library: Name) -> ExternRoot {
        let first = self.request.targets.len();
        let embedded = self.request.signatures.embedded(library);
        let mut crates = (first..).zip(self.request.signatures.crates());
        let found = crates.find(|(_, krate)| krate.source.is_none() && Some(krate.name) == embedded);
        match found {
            Some((at, _)) => ExternRoot::Crate(CrateId(number(at))),
            None => ExternRoot::Foreign(ForeignPath::new(library.as_str())),
        }
    }

    pub fn std_root(&self, name: &str) -> ExternRoot {
        self.defs.std.map_or_else(|| ExternRoot::Foreign(ForeignPath::new(name)), ExternRoot::Crate)
    }

    /// The crate that `extern crate name;` means.
    pub fn extern_root(&self, krate: CrateId, name: Name) -> Option<ExternRoot> {
        if let Some(root) = self.defs.extern_root_in_scope(krate, name) {
            return Some(root);
        }
        match name.as_str() {
            "std" | "core" | "alloc" => Some(self.std_root(name.as_str())),
            "proc_macro" | "test" => Some(ExternRoot::Foreign(ForeignPath::new(name.as_str()))),
            _ => None,
        }
    }

    /// Collects the signature crates, which come after `first` targets.
    pub fn collect_signatures(&mut self, first: usize) {
        let crates = self.request.signatures.crates().enumerate();
        for (at, signature) in crates.filter(|(_, krate)| krate.source.is_none()) {
            let dir = ModuleDir::of_file(&signature.root, FileRole::ModRs);
            if let Some(file) = self.request.signatures.find(&signature.root) {
                self.collect_crate(CrateId(number(first + at)), file, dir);
            }
        }
        self.calls.clear();
    }

    /// Collects all targets.
    pub fn collect_targets(&mut self) {
        for (at, &target) in self.request.targets.iter().enumerate() {
            let root = &self.request.workspace.targets[target].root;
            let krate = CrateId(number(at));
            match self.request.files.find(root) {
                Some(file) => self.collect_crate(krate, file, ModuleDir::of_file(root, FileRole::ModRs)),
                None => self.krate(krate).modules[0].gaps.missing_file = true,
            }
        }
    }
}

/// A crate with nothing but its root module.
fn empty(name: Name, target: Option<TargetId>, edition: Edition, side: Side) -> CrateDefs {
    let root = Def {
        kind: DefKind::Module(0),
        name: Some(name),
        parent: None,
        module: 0,
        loc: None,
        vis: Vis::Public,
        side,
        weight: CERTAIN,
    };
    CrateDefs {
        name,
        target,
        is_read: false,
        edition,
        side,
        is_for_tests: false,
        defs: vec![root],
        modules: vec![Module { def: Some(0), ..Module::new(None, side) }],
        externs: FxHashMap::default(),
        impls: Vec::new(),
        bodies: Vec::new(),
        trees: FxHashMap::default(),
        members: FxHashMap::default(),
        blocks: FxHashMap::default(),
        macro_prelude: Vec::new(),
    }
}

/// The library of a package whose name tells nothing of it. Which package names do so is known for certain
/// only once their manifests are read.
fn library_of(package: Name) -> Option<Name> {
    let library = match package.as_str() {
        "md_5" => "md5",
        "rust_crypto" => "crypto",
        "rust_ini" => "ini",
        "rustls_webpki" => "webpki",
        "sha_1" => "sha1",
        "xml_rs" => "xml",
        _ => return None,
    };
    Some(Name::new(library))
}
