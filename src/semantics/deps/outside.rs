//! Crates outside the workspace whose sources are on this machine: what they declare, bodies left out.
//!
//! From what the workspace depends on the walk goes on to what those crates pass on as their own, nearest first
//! and bounded. What they only use themselves would cost twice as much and tells next to nothing of what the
//! workspace calls. Crates with embedded signatures are not read, and neither are procedural macros.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::semantics::deps::embedded::CRATES;
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{ItemKind, Visibility};
use crate::source::hir::path::PathStart;
use crate::source::project::cfg::{CfgContext, Truth};
use crate::source::project::external::{
    External, ExternalExternOf, ExternalId, Externals, Library, LibraryKind, Machine, Side,
};
use crate::source::project::files::Files;
use crate::source::project::platform::Platform;
use crate::source::project::workspace::{PackageId, TargetId, Workspace};
use crate::source::reader::{self, Bodies, Root};

/// How many steps away from the workspace a crate may be.
const MAX_STEPS: usize = 6;

/// Crates from outside the workspace, as far as they were read.
#[derive(Debug, Default)]
pub struct Outside {
    /// The crates, nearest to the workspace first.
    pub crates: Vec<SourceCrate>,
    /// Their files.
    pub files: Vec<OutsideFile>,
    /// What dependencies of workspace packages lead to.
    pub direct: FxHashMap<(PackageId, usize), usize>,
}

/// A file of such a crate.
#[derive(Debug)]
pub struct OutsideFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: Arc<str>,
    /// What it says, bodies left out.
    pub hir: Arc<FileHir>,
}

/// A crate that was read from its sources.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SourceCrate {
    /// Its package.
    pub package: External,
    /// Its library.
    pub library: Library,
    /// The machine it is built for.
    pub platform: Platform,
    /// What its code can name.
    pub externs: Vec<(Name, SourceExtern)>,
}

/// What a name in a crate outside the workspace stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SourceExtern {
    /// A crate that was read: its place among them.
    Read(usize),
    /// A library by its name: with embedded signatures, or unread.
    Library(Name),
    /// Procedural macros.
    Macros(Name),
    /// A library of the workspace, which a patch put there.
    Local(TargetId),
}

impl SourceCrate {
    /// What `cfg` predicates in its code are evaluated against.
    #[must_use]
    pub fn cfg(&self) -> CfgContext<'_> {
        self.package.cfg(Machine { target: &self.platform, host: &self.platform })
    }
}

/// The embedded crate that has what `library` declares: crates that others are facades of have the same paths.
#[must_use]
pub fn embedded(library: Name) -> Option<&'static str> {
    let facade = match library.as_str() {
        "futures_core" | "futures_sink" | "futures_util" => "futures",
        other => other,
    };
    CRATES.iter().map(|(name, _)| *name).find(|name| *name == facade && *name != "std")
}

impl Outside {
    /// Reads what the code of `targets` can name and whose sources are there.
    #[must_use]
    pub fn read(
        (workspace, targets): (&Workspace, &[TargetId]),
        externals: &Externals,
        machine: Machine<'_>,
        files: &dyn Files,
    ) -> Self {
        let mut walk = Walk { externals, machine, files, crates: Vec::new(), by_root: FxHashMap::default() };
        let foreign = targets.iter().flat_map(|&target| workspace.foreign(target));
        let direct: Vec<_> = foreign.filter_map(|key| Some((key, externals.of(key.0, key.1)?))).collect();
        let mut next: Vec<usize> = direct.iter().filter_map(|(_, id)| walk.add(*id)).collect();
        let mut all_files = Vec::new();
        let mut seen = FxHashSet::default();
        for _ in 0..MAX_STEPS {
            if next.is_empty() {
                break;
            }
            let read = walk.read(&next, &mut seen);
            // Sorted by path, so that files of one folder follow each other.
            let passed_on: Vec<_> = read.iter().map(|file| (&*file.path, passed_on(&file.hir))).collect();
            let mut wanted = Vec::new();
            for &at in &next {
                let dir = walk.crates[at].1.root.parent().unwrap_or(Path::new("/"));
                let from = passed_on.partition_point(|(path, _)| *path < dir);
                let own = passed_on[from..].iter().take_while(|(path, _)| path.starts_with(dir));
                let names: FxHashSet<Name> = own.flat_map(|(_, names)| names).copied().collect();
                wanted.extend(walk.named(at, &names));
            }
            all_files.extend(read);
            next = wanted.into_iter().filter_map(|id| walk.add(id)).collect();
        }
        let place = |id: ExternalId| walk.place(id);
        let direct = direct.iter().filter_map(|&(key, id)| Some((key, place(id)?))).collect();
        let crates = walk.crates.iter().map(|(id, library)| walk.source_crate(*id, library)).collect();
        Self { crates, files: all_files, direct }
    }

    /// The names that its crates have for the embedded crate `library`.
    pub fn names_of(&self, library: &str) -> impl Iterator<Item = Name> {
        let externs = self.crates.iter().flat_map(|krate| &krate.externs);
        externs.filter_map(move |(name, of)| match of {
            SourceExtern::Library(of) => (embedded(*of)? == library).then_some(*name),
            SourceExtern::Read(_) | SourceExtern::Local(_) | SourceExtern::Macros(_) => None,
        })
    }
}

/// Crates that are read, and those to be read next.
struct Walk<'a> {
    externals: &'a Externals,
    machine: Machine<'a>,
    files: &'a dyn Files,
    crates: Vec<(ExternalId, Library)>,
    /// A package that both sides of the build need is read once, as the first of them sees it.
    by_root: FxHashMap<PathBuf, usize>,
}

impl Walk<'_> {
    /// The library of a package that is worth reading.
    fn library(&self, id: ExternalId) -> Option<&Library> {
        let library = self.externals.get(id).library.as_ref()?;
        let is_read = library.kind == LibraryKind::Ordinary && embedded(library.crate_name).is_none();
        is_read.then_some(library)
    }

    fn place(&self, id: ExternalId) -> Option<usize> {
        self.by_root.get(&self.library(id)?.root).copied()
    }

    /// The place of a crate that was not there before.
    fn add(&mut self, id: ExternalId) -> Option<usize> {
        let library = self.library(id)?.clone();
        if self.by_root.contains_key(&library.root) {
            return None;
        }
        let at = self.crates.len();
        self.by_root.insert(library.root.clone(), at);
        self.crates.push((id, library));
        Some(at)
    }

    fn platform(&self, package: &External) -> &Platform {
        match package.side {
            Side::Target => self.machine.target,
            Side::Host => self.machine.host,
        }
    }

    /// Reads the crates at these places.
    fn read(&self, places: &[usize], seen: &mut FxHashSet<PathBuf>) -> Vec<OutsideFile> {
        let keeps: Vec<_> = places
            .iter()
            .map(|&at| {
                let context = self.externals.get(self.crates[at].0).cfg(self.machine);
                move |cfg: &CfgExpr| context.evaluate(cfg).platform != Truth::False
            })
            .collect();
        let roots = places.iter().zip(&keeps);
        let roots: Vec<Root<'_>> =
            roots.map(|(&at, keeps)| Root { path: self.crates[at].1.root.clone(), keeps }).collect();
        let read = reader::read(&roots, self.files, Bodies::Nowhere);
        let files = read.files.iter().zip(read.hir).filter(|((_, file), _)| seen.insert(file.path.clone()));
        files
            .map(|((_, file), hir)| OutsideFile {
                path: file.path.clone(),
                text: Arc::clone(&file.text),
                hir,
            })
            .collect()
    }

    /// What the crate at `at` knows by one of `names`.
    fn named(&self, at: usize, names: &FxHashSet<Name>) -> Vec<ExternalId> {
        let externs = self.externals.get(self.crates[at].0).externs.iter();
        let named = externs.filter(|found| names.contains(&found.name));
        named
            .filter_map(|found| match found.of {
                ExternalExternOf::External(id) => Some(id),
                ExternalExternOf::Local(_) => None,
            })
            .collect()
    }

    fn source_crate(&self, id: ExternalId, library: &Library) -> SourceCrate {
        let package = self.externals.get(id);
        let externs = package.externs.iter().map(|found| {
            let of = match found.of {
                ExternalExternOf::Local(target) => SourceExtern::Local(target),
                ExternalExternOf::External(id) => match self.place(id) {
                    Some(at) => SourceExtern::Read(at),
                    None => self.unread(id, found.name),
                },
            };
            (found.name, of)
        });
        SourceCrate {
            externs: externs.collect(),
            package: package.clone(),
            library: library.clone(),
            platform: self.platform(package).clone(),
        }
    }

    fn unread(&self, id: ExternalId, name: Name) -> SourceExtern {
        match &self.externals.get(id).library {
            None => SourceExtern::Library(name),
            Some(library) => match library.kind {
                LibraryKind::Ordinary => SourceExtern::Library(library.crate_name),
                LibraryKind::ProcMacro => SourceExtern::Macros(library.crate_name),
            },
        }
    }
}

/// The names that imports which others see start with.
fn passed_on(hir: &FileHir) -> Vec<Name> {
    let items = hir.trees.iter().flat_map(|tree| tree.items.values());
    let seen = items.filter(|item| item.vis != Visibility::Inherited);
    let names = seen.flat_map(|item| match &item.kind {
        ItemKind::Use(imports) => {
            let plain = |start| matches!(start, PathStart::Plain | PathStart::Global);
            let outward = imports.iter().filter(|import| plain(import.start));
            outward.filter_map(|import| import.segments.first().copied()).collect()
        }
        ItemKind::ExternCrate(name) => vec![*name],
        _ => Vec::new(),
    });
    names.collect()
}
