//! The head of a type: what stands in front of `::name`, with aliases and `Self` followed.

use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::{DefKind, Defs};
use crate::semantics::resolve::ids::{CrateId, DefId, ItemLoc, ModuleId};
use crate::semantics::resolve::res::{Namespace, Prim, Reason, Res};
use crate::semantics::resolve::scope::Side;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Function, Item, ItemKind, ItemTree};
use crate::source::hir::path::{Bound, Generics, TypeId, TypeRef, TypeStore};

/// Aliases that lead on to aliases are followed this often.
pub(super) const MAX_DEPTH: u32 = 24;

/// Where a path stands: what decides its meaning besides the path itself and local variables.
#[derive(Clone, Copy)]
pub(in crate::semantics) struct Cx<'a> {
    pub program: &'a Program,
    pub module: ModuleId,
    pub side: Side,
    /// Whose generic parameters and `Self` are in scope.
    pub owner: Option<DefId>,
    /// Definitions before it, for macros that are in scope by their place.
    pub after: u32,
    /// How many more aliases and bounds may be followed.
    pub fuel: u32,
}

impl<'a> Cx<'a> {
    /// The signature of `def`.
    pub fn of(program: &'a Program, def: DefId) -> Self {
        let found = program.defs.def(def);
        let module = ModuleId { krate: def.krate, index: found.module };
        Self { program, module, side: found.side, owner: Some(def), after: def.index, fuel: MAX_DEPTH }
    }

    /// The signature of `def`, on the way from `self`.
    pub fn at(self, def: DefId) -> Self {
        Self { fuel: self.fuel.saturating_sub(1), ..Self::of(self.program, def) }
    }

    pub fn defs(&self) -> &'a Defs {
        &self.program.defs
    }

    /// The file that `self.owner` is in.
    pub fn hir(&self) -> Option<&'a FileHir> {
        let loc = self.defs().def(self.owner?).loc?;
        Some(self.program.sources.hir(loc.file))
    }

    /// The crate that `$crate` means, by default the own one.
    pub fn dollar_crate(&self, start: crate::source::hir::path::PathStart) -> CrateId {
        let found = self.hir().and_then(|hir| super::collect::dollar_crate(hir, start));
        found.unwrap_or(self.module.krate)
    }

    /// The head of a type as written.
    pub fn head_of_type(self, store: &TypeStore, ty: TypeId) -> Res {
        if self.fuel == 0 {
            return Res::Unknown(Reason::Limit);
        }
        match &store.types[ty] {
            TypeRef::Path(path) => {
                let found = self.path(store, *path, Namespace::Types);
                self.head(found.res)
            }
            TypeRef::Dyn(bounds) => {
                let trait_path = bounds.iter().find_map(|bound| match bound {
                    Bound::Trait(path) => Some(*path),
                    _ => None,
                });
                let found = trait_path.map(|path| self.path(store, path, Namespace::Types).res);
                found.unwrap_or(Res::Unknown(Reason::UnknownType))
            }
            TypeRef::Never => Res::Prim(Prim::Never),
            TypeRef::Tuple(_) => Res::Prim(Prim::Tuple),
            TypeRef::Ref { .. } => Res::Prim(Prim::Ref),
            TypeRef::Ptr { .. } => Res::Prim(Prim::Pointer),
            TypeRef::Slice(_) => Res::Prim(Prim::Slice),
            TypeRef::Array { .. } => Res::Prim(Prim::Array),
            TypeRef::Fn { .. } => Res::Prim(Prim::FnPointer),
            TypeRef::Impl(_) | TypeRef::Infer | TypeRef::Unknown => Res::Unknown(Reason::UnknownType),
        }
    }

    /// What `res` stands for as a type: aliases and `Self` of impls are followed.
    pub fn head(self, res: Res) -> Res {
        if self.fuel == 0 {
            return Res::Unknown(Reason::Limit);
        }
        match res {
            Res::SelfType(def) => match self.program.signature(def) {
                Some((tree, Item { kind: ItemKind::Impl(of), .. })) => {
                    self.at(def).head_of_type(&tree.store, of.self_ty)
                }
                _ => res,
            },
            Res::Def(def) if self.defs().def(def).kind == DefKind::TypeAlias => {
                match self.program.signature(def) {
                    Some((tree, Item { kind: ItemKind::TypeAlias(of), .. })) => match of.ty {
                        Some(ty) => self.at(def).head_of_type(&tree.store, ty),
                        None => res,
                    },
                    _ => res,
                }
            }
            _ => res,
        }
    }
}

impl Program {
    /// The item of `def`, with the tree it is in.
    pub(in crate::semantics) fn signature(&self, def: DefId) -> Option<(&ItemTree, &Item)> {
        let ItemLoc { file, tree, item } = self.defs.def(def).loc?;
        let tree = self.sources.hir(file).tree(tree);
        Some((tree, &tree.items[item]))
    }

    /// The signature of `def`, if it is a function.
    #[must_use]
    pub fn function(&self, def: DefId) -> Option<&Function> {
        match &self.signature(def)?.1.kind {
            ItemKind::Fn(function) => Some(function),
            _ => None,
        }
    }

    /// Whether `def` is a function that says what it does.
    #[must_use]
    pub fn has_body(&self, def: DefId) -> bool {
        self.function(def).is_some_and(|function| function.body.is_some())
    }

    /// The generic parameters that `def` declares itself.
    pub(in crate::semantics) fn generics(&self, def: DefId) -> Option<(&ItemTree, &Generics)> {
        let (tree, item) = self.signature(def)?;
        let generics = match &item.kind {
            ItemKind::Fn(of) => &of.generics,
            ItemKind::Struct(of) | ItemKind::Union(of) => &of.generics,
            ItemKind::Enum(of) => &of.generics,
            ItemKind::TypeAlias(of) => &of.generics,
            ItemKind::Trait(of) => &of.generics,
            ItemKind::Impl(of) => &of.generics,
            _ => return None,
        };
        Some((tree, generics))
    }
}
