//! The definitions of all crates: what there is, where it stands, and what each module's names are.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::ids::{BodyLoc, CrateId, DefId, ForeignPath, ItemLoc, ModuleId};
use crate::semantics::resolve::res::{Namespace, Reason};
use crate::semantics::resolve::scope::{Scope, Side, Vis};
use crate::source::hir::expr::BlockId;
use crate::source::hir::item::TreeId;
use crate::source::hir::span::FileId;
use crate::source::project::workspace::{Edition, TargetId};

/// The definitions of all crates of a run. Holds no places in text, so that an edit inside a body leaves
/// it equal.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Defs {
    /// By [`CrateId`].
    pub crates: Vec<CrateDefs>,
    /// The standard library, if its signatures are there. It stands for `core` and `alloc` too.
    pub std: Option<CrateId>,
    /// The prelude of each edition, once somebody asked and it was there.
    pub(super) preludes: [OnceLock<ModuleId>; 4],
    /// Whether crates outside the workspace are still being collected: what they do not have may yet come.
    pub(super) are_growing: bool,
}

/// The definitions of one crate.
#[derive(Clone, PartialEq, Debug)]
pub struct CrateDefs {
    /// The name code writes for it.
    pub name: Name,
    /// The target it is; `None` for a crate outside the workspace.
    pub target: Option<TargetId>,
    /// Whether it is a crate outside the workspace that was read from its sources.
    pub is_read: bool,
    /// Its edition.
    pub edition: Edition,
    /// Whether it is only built for tests.
    pub side: Side,
    /// Whether all of its code is there for tests, however it is built.
    pub is_for_tests: bool,
    /// Definitions, parents before children; the first is the root module.
    pub defs: Vec<Def>,
    /// Modules and blocks with items, parents before children; the first is the root.
    pub modules: Vec<Module>,
    /// Crates that its code can name.
    pub externs: FxHashMap<Name, ExternRoot>,
    /// Impl blocks, in order.
    pub impls: Vec<u32>,
    /// Bodies and the definitions they belong to.
    pub bodies: Vec<(u32, BodyLoc)>,
    /// What became of the items of each tree.
    pub(super) trees: FxHashMap<(FileId, TreeId), TreeDefs>,
    /// Variants of enums and items of traits.
    pub(super) members: FxHashMap<(u32, Name, Namespace), u32>,
    /// Blocks with items, by body: the module of each, ascending by block.
    pub(super) blocks: FxHashMap<BodyLoc, Vec<(BlockId, u32)>>,
    /// Crates whose macros are in scope everywhere: `#[macro_use] extern crate`.
    pub(super) macro_prelude: Vec<ExternRoot>,
}

impl CrateDefs {
    /// Whether it is a signature crate: not all of its definitions are there.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.target.is_none()
    }
}

/// What became of the items of one tree in one crate.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct TreeDefs {
    /// By item: its definition.
    pub defs: Vec<Option<u32>>,
}

/// What an extern name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ExternRoot {
    /// A crate with source.
    Crate(CrateId),
    /// A crate without.
    Foreign(ForeignPath),
}

/// One definition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Def {
    /// What it is.
    pub kind: DefKind,
    /// Its name; `None` of impls, and of `const _`.
    pub name: Option<Name>,
    /// The definition around it: a module, impl, trait or enum. `None` of the root, and of what stands
    /// in a block.
    pub parent: Option<u32>,
    /// The module whose names it sees. Of a module, the one around it; of the root, itself.
    pub module: u32,
    /// Its item; of a variant, the enum. `None` of the root.
    pub loc: Option<ItemLoc>,
    /// Who may name it.
    pub vis: Vis,
    /// Whether it exists in test builds only, or in others only.
    pub side: Side,
    /// How much speaks for the `cfg` it is under; 0 if that does not hold on the platform of the run.
    pub weight: u8,
}

impl Def {
    /// Whether it may exist on the platform of the run. What does not leaves its name to what does.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.weight > 0
    }

    /// Whether it is `pub`: as visible as the modules around it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.vis == Vis::Public
    }
}

/// What a definition is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DefKind {
    /// A module: its place among the crate's modules.
    Module(u32),
    /// A function or method.
    Fn,
    /// A struct.
    Struct(Ctor),
    /// A union.
    Union,
    /// An enum.
    Enum,
    /// The variant of the parent with this position.
    Variant(u32, Ctor),
    /// A constant, also associated.
    Const,
    /// A static.
    Static,
    /// A type alias or associated type.
    TypeAlias,
    /// A trait or trait alias.
    Trait,
    /// An impl block.
    Impl,
    /// `macro_rules!`
    Macro,
}

/// How a struct or variant is made.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ctor {
    /// By its name alone.
    Unit,
    /// By a call.
    Tuple,
    /// With named fields.
    Named,
}

/// A module, or a block with items.
#[derive(Clone, PartialEq, Debug)]
pub struct Module {
    /// Its definition; `None` of a block.
    pub def: Option<u32>,
    /// The module or block around it; `None` of the root.
    pub parent: Option<u32>,
    /// The file its items are in; `None` when that file was not read.
    pub file: Option<FileId>,
    /// Whether its code is for tests only, or for others only.
    pub side: Side,
    /// The definition whose body the block is in; `None` of a module.
    pub owner: Option<u32>,
    /// Its names.
    pub scope: Scope,
    /// Macros that are in scope from a place on: the number of definitions before it, and the macro.
    pub(super) textual: FxHashMap<Name, Vec<(u32, u32)>>,
    /// What may be in it that is not known.
    pub gaps: Gaps,
}

/// What may be in a module that is not known.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Gaps {
    /// It holds a macro call that was not expanded, or has a glob import of a module that does.
    pub opaque_macro: bool,
    /// Its file was not read, or it has a glob import of such a module.
    pub missing_file: bool,
    /// It has a glob import that leads nowhere.
    pub lost_glob: bool,
    /// Modules of crates without source whose names it imports all, and who sees those.
    pub foreign_globs: Vec<(ForeignPath, Vis)>,
}

impl Gaps {
    /// Why a name may be in the module though it is not known.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        if self.missing_file {
            Some(Reason::MissingFile)
        } else if self.opaque_macro {
            Some(Reason::OpaqueMacro)
        } else if self.lost_glob {
            Some(Reason::UnresolvedImport)
        } else {
            None
        }
    }
}

impl Defs {
    /// The crate.
    #[must_use]
    pub fn krate(&self, krate: CrateId) -> &CrateDefs {
        &self.crates[krate.0 as usize]
    }

    /// The definition.
    #[must_use]
    pub fn def(&self, def: DefId) -> &Def {
        &self.krate(def.krate).defs[def.index as usize]
    }

    /// The module.
    #[must_use]
    pub fn module(&self, module: ModuleId) -> &Module {
        &self.krate(module.krate).modules[module.index as usize]
    }

    /// The module whose names the code of `def` sees.
    #[must_use]
    pub fn module_of(&self, def: DefId) -> ModuleId {
        ModuleId { krate: def.krate, index: self.def(def).module }
    }

    /// The module, impl, trait or enum around `def`.
    #[must_use]
    pub fn parent(&self, def: DefId) -> Option<DefId> {
        self.def(def).parent.map(|index| DefId { krate: def.krate, index })
    }

    /// The impl or trait that `def` is an associated item of.
    #[must_use]
    pub fn assoc_parent(&self, def: DefId) -> Option<DefId> {
        self.parent(def).filter(|&parent| matches!(self.def(parent).kind, DefKind::Impl | DefKind::Trait))
    }

    /// The variant of an enum, or the item of a trait, with this name.
    #[must_use]
    pub fn member(&self, of: DefId, name: Name, namespace: Namespace) -> Option<DefId> {
        let index = *self.krate(of.krate).members.get(&(of.index, name, namespace))?;
        Some(DefId { krate: of.krate, index })
    }

    /// The root module of `krate` as a definition.
    #[must_use]
    pub fn root(krate: CrateId) -> DefId {
        DefId { krate, index: 0 }
    }

    /// The module that `def` is.
    #[must_use]
    pub fn as_module(&self, def: DefId) -> Option<ModuleId> {
        match self.def(def).kind {
            DefKind::Module(index) => Some(ModuleId { krate: def.krate, index }),
            _ => None,
        }
    }

    /// The closest module around `module` that is no block; itself if it is none.
    #[must_use]
    pub fn nearest_module(&self, module: ModuleId) -> ModuleId {
        let mut at = module;
        while self.module(at).def.is_none()
            && let Some(index) = self.module(at).parent
        {
            at.index = index;
        }
        at
    }

    /// Whether code in `from` may name what `vis` says of something in `krate`.
    #[must_use]
    pub fn sees(&self, from: ModuleId, vis: Vis, krate: CrateId) -> bool {
        let Vis::In(around) = vis else { return true };
        let mut at = Some(from.index);
        while from.krate == krate
            && let Some(index) = at
        {
            if index == around {
                return true;
            }
            at = self.module(ModuleId { krate, index }).parent;
        }
        false
    }

    /// Bodies of `krate`, with the definitions they belong to.
    pub fn bodies(&self, krate: CrateId) -> impl Iterator<Item = BodyOf> {
        let bodies = self.krate(krate).bodies.iter();
        bodies.map(move |&(index, loc)| BodyOf { owner: DefId { krate, index }, loc })
    }

    /// The crate made from `target`.
    #[must_use]
    pub fn crate_of(&self, target: TargetId) -> Option<CrateId> {
        let at = self.crates.iter().position(|krate| krate.target == Some(target))?;
        u32::try_from(at).ok().map(CrateId)
    }

    /// The definition that `krate` makes of the item at `loc`, if its `cfg` holds there.
    #[must_use]
    pub fn def_at(&self, krate: CrateId, loc: ItemLoc) -> Option<DefId> {
        let tree = self.krate(krate).trees.get(&(loc.file, loc.tree))?;
        let index = (*tree.defs.get(loc.item.index())?)?;
        Some(DefId { krate, index })
    }
}

/// A body of one crate, by the definition it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BodyOf {
    /// The function, constant, static, or enum.
    pub owner: DefId,
    /// Its code.
    pub loc: BodyLoc,
}
