//! Generic parameters, `Self`, and the traits that bound them.

use crate::base::names::Name;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::{Namespace, Res};
use crate::semantics::resolve::types::Cx;
use crate::source::hir::item::{Item, ItemKind};
use crate::source::hir::path::{Bound, GenericParamKind, Generics, TypeRef, TypeStore};

impl<'a> Cx<'a> {
    /// The owner, and the impl or trait around it.
    fn owners(self) -> impl Iterator<Item = DefId> {
        let around = self.owner.and_then(|owner| self.defs().assoc_parent(owner));
        self.owner.into_iter().chain(around)
    }

    /// The generic parameter called `name`.
    pub fn param(self, name: Name, namespace: Namespace) -> Option<Res> {
        let wanted = |kind: &GenericParamKind| match kind {
            GenericParamKind::Type(_) => namespace == Namespace::Types,
            GenericParamKind::Const(_) => namespace == Namespace::Values,
            GenericParamKind::Lifetime => false,
        };
        self.owners().find_map(|owner| {
            let (_, generics) = self.program.generics(owner)?;
            let found = (0..).zip(&generics.params);
            let mut found = found.filter(|(_, param)| param.name == name && wanted(&param.kind));
            found.next().map(|(at, _)| Res::Param(owner, at))
        })
    }

    /// What `Self` means here.
    pub fn self_type(self) -> Option<Res> {
        self.owners().find_map(|owner| match self.defs().def(owner).kind {
            DefKind::Impl | DefKind::Trait => Some(Res::SelfType(owner)),
            DefKind::Struct(_) | DefKind::Union | DefKind::Enum => Some(Res::Def(owner)),
            _ => None,
        })
    }

    /// The traits that bound parameter `at` of `of`, as far as they are known here.
    pub fn bounds_of_param(self, of: DefId, at: u32) -> Vec<Res> {
        let Some((tree, generics)) = self.program.generics(of) else { return Vec::new() };
        let Some(param) = generics.params.get(at as usize) else { return Vec::new() };
        let own = self.at(of);
        let mut traits = own.traits(&tree.store, &param.bounds);
        for owner in self.owners().chain((!self.owners().any(|owner| owner == of)).then_some(of)) {
            let Some((tree, generics)) = self.program.generics(owner) else { continue };
            traits.extend(self.at(owner).predicates(&tree.store, generics, param.name));
        }
        traits
    }

    /// The traits that `where name: …` lists.
    fn predicates(self, store: &TypeStore, generics: &Generics, name: Name) -> Vec<Res> {
        let about = generics.predicates.iter().filter(|predicate| match &store.types[predicate.ty] {
            TypeRef::Path(path) => store.paths[*path].as_name() == Some(name),
            _ => false,
        });
        about.flat_map(|predicate| self.traits(store, &predicate.bounds)).collect()
    }

    /// The traits among `bounds`.
    pub fn traits(self, store: &TypeStore, bounds: &[Bound]) -> Vec<Res> {
        let paths = bounds.iter().filter_map(|bound| match bound {
            Bound::Trait(path) => Some(*path),
            Bound::Maybe(_) | Bound::Lifetime(_) => None,
        });
        paths.map(|path| self.path(store, path, Namespace::Types).res).collect()
    }

    /// The supertraits of `of`, and the bounds on `Self` in its `where` clause.
    pub fn supertraits(self, of: DefId) -> Vec<Res> {
        let Some((tree, Item { kind: ItemKind::Trait(found), .. })) = self.program.signature(of) else {
            return Vec::new();
        };
        let cx = self.at(of);
        let mut traits = cx.traits(&tree.store, &found.bounds);
        traits.extend(cx.predicates(&tree.store, &found.generics, Name::new("Self")));
        traits
    }

    /// The bounds of an associated type of a trait.
    pub fn bounds_of_assoc(self, of: DefId) -> Vec<Res> {
        match self.program.signature(of) {
            Some((tree, Item { kind: ItemKind::TypeAlias(found), .. })) => {
                self.at(of).traits(&tree.store, &found.bounds)
            }
            _ => Vec::new(),
        }
    }
}
