//! The types that a function's signature writes down, as far as they are paths.

use crate::base::names::Name;
use crate::semantics::catalog::Facts;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::ids::{DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::res::{Namespace, Res};
use crate::source::hir::item::Function;
use crate::source::hir::path::{Bound, Path, TypeId, TypeRef, TypeStore};

/// The signature of a function.
#[derive(Clone, Copy, Debug)]
pub struct Signature<'a> {
    program: &'a Program,
    module: ModuleId,
    store: &'a TypeStore,
    /// As it is written.
    pub function: &'a Function,
}

/// The signature of `def`, if it is a function.
#[must_use]
pub fn signature(program: &Program, def: DefId) -> Option<Signature<'_>> {
    let function = program.function(def)?;
    let loc = program.defs.def(def).loc?;
    let store = &program.sources.hir(loc.file).tree(loc.tree).store;
    Some(Signature { program, module: program.defs.module_of(def), store, function })
}

impl<'a> Signature<'a> {
    /// The type of parameter `at`; the receiver is the first, if there is one.
    #[must_use]
    pub fn param(&self, at: usize) -> Option<TypeId> {
        match (&self.function.receiver, at) {
            (Some(receiver), 0) => Some(receiver.ty),
            (Some(_), _) => Some(self.function.params.get(at - 1)?.ty),
            (None, _) => Some(self.function.params.get(at)?.ty),
        }
    }

    /// The type, without the reference around it.
    #[must_use]
    pub fn ty(&self, ty: TypeId) -> &'a TypeRef {
        match &self.store.types[ty] {
            TypeRef::Ref { inner, .. } => &self.store.types[*inner],
            other => other,
        }
    }

    /// Whether the type is a reference.
    #[must_use]
    pub fn is_reference(&self, ty: TypeId) -> bool {
        matches!(self.store.types[ty], TypeRef::Ref { .. })
    }

    /// The path of what a type, without the reference around it, names.
    #[must_use]
    pub fn path(&self, ty: TypeId) -> Option<ForeignPath> {
        match self.ty(ty) {
            TypeRef::Path(path) => self.means(&self.store.paths[*path]),
            _ => None,
        }
    }

    /// The traits of `impl A + B`.
    pub fn bounds(&self, ty: TypeId) -> impl Iterator<Item = ForeignPath> {
        let bounds = match &self.store.types[ty] {
            TypeRef::Impl(bounds) => &**bounds,
            _ => &[],
        };
        bounds.iter().filter_map(|bound| match bound {
            Bound::Trait(path) => self.means(&self.store.paths[*path]),
            _ => None,
        })
    }

    /// What the catalog knows of the type, without the reference around it.
    #[must_use]
    pub fn facts(&self, ty: TypeId) -> Option<&'a Facts> {
        let names: Vec<Name> = self.path(ty)?.segments().map(Name::new).collect();
        let catalog = &self.program.catalog;
        Some(catalog.facts_of(&catalog.canonical(&names)))
    }

    fn means(&self, path: &Path) -> Option<ForeignPath> {
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        match self.program.resolve_names(self.module, path.start, &names, Namespace::Types).res {
            Res::Def(def) => {
                let outside = self.program.outside_path(def);
                Some(outside.unwrap_or_else(|| ForeignPath::new(&self.program.def_path(def))))
            }
            Res::Foreign(path) => Some(path),
            _ => None,
        }
    }
}
