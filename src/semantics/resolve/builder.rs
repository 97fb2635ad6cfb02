//! What collecting, importing and expanding share while definitions are made.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::deps::outside::SourceCrate;
use crate::semantics::resolve::Request;
use crate::semantics::resolve::conditions::Holds;
use crate::semantics::resolve::defs::{CrateDefs, Def, DefKind, Defs, Gaps, Module};
use crate::semantics::resolve::ids::{CrateId, DefId, ItemLoc, ModuleId};
use crate::semantics::resolve::imports::ImportTable;
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::scope::{Entry, Meaning, Origin, Scope, Side, Vis};
use crate::semantics::resolve::sources::Sources;
use crate::source::hir::item::{ImportAlias, TreeId, Visibility};
use crate::source::hir::path::PathStart;
use crate::source::hir::span::FileId;
use crate::source::project::module_files::ModuleDir;
use crate::source::project::workspace::Edition;
use crate::source::syntax::expand::Made;
use crate::source::syntax::macro_rules::Rules;

/// Definitions in the making.
pub(super) struct Builder<'a> {
    pub request: &'a Request<'a>,
    pub sources: Sources,
    pub defs: Defs,
    pub imports: ImportTable,
    /// Libraries of procedural macros: what is imported from them is nothing else.
    pub macro_crates: FxHashSet<&'static str>,
    /// Macro calls where items stand, not yet looked at.
    pub calls: Vec<ItemCall>,
    /// Modules whose macros go on in the module around them.
    pub leaky: FxHashSet<ModuleId>,
    /// All calls there ever were, by the module they stand in.
    pub noted: FxHashSet<(ModuleId, ItemLoc)>,
    /// What calls where items stand were expanded to, for other crates with the same file.
    pub made: FxHashMap<ItemLoc, Made>,
    /// Rules of macros; `None` of those that could not be read.
    pub rules: FxHashMap<DefId, Option<Arc<Rules>>>,
}

/// Where collected items go.
#[derive(Clone)]
pub(super) struct Place {
    pub module: ModuleId,
    pub file: FileId,
    pub tree: TreeId,
    pub holds: Holds,
    /// Where files of child modules are.
    pub dir: Arc<ModuleDir>,
    /// Position among textual macros, when it is not that of the definition itself.
    pub after: Option<u32>,
}

/// One leaf of a `use` item, or an `extern crate`.
#[derive(Clone, Debug)]
pub(super) struct ImportTask {
    pub module: ModuleId,
    pub start: PathStart,
    pub segments: Box<[Name]>,
    pub alias: ImportAlias,
    pub own_only: bool,
    pub vis: Vis,
    pub holds: Holds,
    /// Definitions before it, for macros that are in scope by their place.
    pub after: u32,
    /// What `$crate` means.
    pub dollar_crate: CrateId,
}

/// A macro call where items stand.
#[derive(Clone)]
pub(super) struct ItemCall {
    pub place: Place,
    pub loc: ItemLoc,
    /// Definitions before it.
    pub after: u32,
    /// The impl or trait it makes members of.
    pub parent: Option<DefId>,
}

impl<'a> Builder<'a> {
    pub fn krate(&mut self, krate: CrateId) -> &mut CrateDefs {
        &mut self.defs.crates[krate.0 as usize]
    }

    pub fn module(&mut self, module: ModuleId) -> &mut Module {
        &mut self.krate(module.krate).modules[module.index as usize]
    }

    /// What is known of a crate outside the workspace that was read from its sources.
    pub fn source_of(&self, krate: CrateId) -> Option<&'a SourceCrate> {
        let at = (krate.0 as usize).checked_sub(self.request.targets.len())?;
        self.request.signatures.crates().nth(at)?.source.as_deref()
    }

    pub fn edition(&self, krate: CrateId) -> Edition {
        self.defs.krate(krate).edition
    }

    /// How many definitions there are, as a place among textual macros.
    pub fn mark(&self, krate: CrateId) -> u32 {
        number(self.defs.krate(krate).defs.len())
    }

    pub fn add_def(&mut self, krate: CrateId, def: Def) -> DefId {
        let loc = def.loc.filter(|_| !matches!(def.kind, DefKind::Variant(..)));
        let defs = self.krate(krate);
        let index = number(defs.defs.len());
        defs.defs.push(def);
        if let Some(loc) = loc
            && let Some(tree) = defs.trees.get_mut(&(loc.file, loc.tree))
            && let Some(slot) = tree.defs.get_mut(loc.item.index())
        {
            slot.get_or_insert(index);
        }
        DefId { krate, index }
    }

    pub fn add_module(&mut self, krate: CrateId, module: Module) -> ModuleId {
        let modules = &mut self.krate(krate).modules;
        modules.push(module);
        ModuleId { krate, index: number(modules.len() - 1) }
    }

    /// Declares `def` as `name` of `module`.
    pub fn declare(&mut self, module: ModuleId, name: Name, namespace: Namespace, def: DefId, weight: u8) {
        let declared = self.defs.def(def);
        let entry = Entry {
            meaning: Meaning::Def(def),
            vis: declared.vis,
            side: declared.side,
            origin: Origin::Declared,
            weight,
            confidence: Confidence::Certain,
        };
        self.insert(module, name, namespace, entry);
    }

    /// The visibility that code in `module` writes as `vis`.
    pub fn visibility(&self, module: ModuleId, vis: &Visibility) -> Vis {
        match vis {
            Visibility::Public => Vis::Public,
            Visibility::Crate => Vis::In(0),
            Visibility::Inherited => Vis::In(module.index),
            Visibility::In(start, names) => Vis::In(self.around(module, *start, names)),
        }
    }

    /// The ancestor of `module` that `pub(in path)` names: it is known by how deep it is.
    fn around(&self, module: ModuleId, start: PathStart, names: &[Name]) -> u32 {
        let mut chain = vec![self.defs.nearest_module(module).index];
        while let Some(parent) =
            chain.last().and_then(|&index| self.defs.module(ModuleId { index, ..module }).parent)
        {
            chain.push(self.defs.nearest_module(ModuleId { index: parent, ..module }).index);
        }
        let from_root = |depth: usize| chain.len().checked_sub(depth + 1);
        let at = match start {
            PathStart::SelfModule => Some(0),
            PathStart::Super(levels) => Some(levels as usize),
            _ => from_root(names.len()),
        };
        at.and_then(|at| chain.get(at)).copied().unwrap_or(0)
    }
}

impl Module {
    /// A module without names.
    pub(super) fn new(parent: Option<u32>, side: Side) -> Self {
        Self {
            def: None,
            parent,
            file: None,
            side,
            owner: None,
            scope: Scope::default(),
            textual: FxHashMap::default(),
            gaps: Gaps::default(),
        }
    }
}

/// `len` as the number of something of which there are fewer than 2^32.
pub(super) fn number(len: usize) -> u32 {
    u32::try_from(len).expect("files are under 4 GiB, and so are lists of what is in them")
}
