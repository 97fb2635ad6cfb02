//! What `pin_project` makes of a struct or enum: `project` and its kin, and the types that these give.
//!
//! The attribute and the macro of that name are told by it. Where the macro's own rules are at hand, they take the
//! place of what is made here.

use proc_macro2::{TokenStream, TokenTree};

use crate::base::names::Name;
use crate::source::hir::item::{
    Enum, Field, Fields, Function, Impl, Item, ItemId, ItemKind, Param, Receiver, Record, Variant, Visibility,
};
use crate::source::hir::path::{
    GenericArg, GenericArgs, GenericParamKind, Generics, Mutability, Path, PathStart, Segment, TypeId,
    TypeRef, TypeStore,
};
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::lower::attrs::split_commas;
use crate::source::syntax::lower::items::ItemLowerer;
use crate::source::syntax::lower::types::name_of;

/// Which structs and enums have projections.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Projected {
    /// Those with the attribute.
    #[default]
    Marked,
    /// All: they stand in a call of the macro.
    All,
}

/// How a projection gives the fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Access {
    /// `project`
    Mut,
    /// `project_ref`
    Shared,
    /// `project_replace`
    Replace,
}

impl Access {
    const ALL: [Self; 3] = [Self::Mut, Self::Shared, Self::Replace];

    fn method(self) -> &'static str {
        match self {
            Self::Mut => "project",
            Self::Shared => "project_ref",
            Self::Replace => "project_replace",
        }
    }

    /// The end of a type's name that nobody chose.
    fn unnamed(self) -> &'static str {
        match self {
            Self::Mut => "Projection",
            Self::Shared => "ProjectionRef",
            Self::Replace => "ProjectionOwned",
        }
    }
}

/// What is asked of one method: whether at all, and how its type is called.
#[derive(Clone, Copy, Default)]
struct Wanted {
    is_asked: bool,
    name: Option<Name>,
}

impl ItemLowerer<'_, '_> {
    /// The items that `pin_project` adds to `item`, which became `id`.
    pub fn projections(&mut self, item: &syn::Item, id: ItemId) -> Vec<ItemId> {
        let attributes = match item {
            syn::Item::Struct(item) => &item.attrs,
            syn::Item::Enum(item) => &item.attrs,
            _ => return Vec::new(),
        };
        let Some(wanted) = wanted(attributes, self.file.projected) else { return Vec::new() };
        let pinned: Vec<Vec<bool>> = match item {
            syn::Item::Struct(item) => vec![pinned(&item.fields)],
            syn::Item::Enum(item) => item.variants.iter().map(|variant| pinned(&variant.fields)).collect(),
            _ => return Vec::new(),
        };
        let mut made = Vec::new();
        for (access, wanted) in Access::ALL.into_iter().zip(wanted) {
            let is_made = match item {
                // Nobody could name the variants.
                syn::Item::Enum(_) => wanted.name.is_some(),
                _ => wanted.is_asked || access != Access::Replace,
            };
            if is_made {
                made.extend(self.projection(id, access, wanted.name, &pinned).into_iter().flatten());
            }
        }
        made
    }

    /// The type that a projection gives, and the impl with its method.
    fn projection(
        &mut self,
        of: ItemId,
        access: Access,
        name: Option<Name>,
        pinned: &[Vec<bool>],
    ) -> Option<[ItemId; 2]> {
        let tree = self.file.tree_mut(self.tree);
        let span = tree.span(of);
        let Item { name: own, cfg, parent, kind, .. } = tree.items[of].clone();
        let own = own?;
        let name = name.unwrap_or_else(|| Name::new(&format!("__{own}{}", access.unnamed())));
        let store = &mut tree.store;
        let (kind, generics) = match kind {
            ItemKind::Struct(record) => {
                let fields = fields(store, &record.fields, access, pinned.first()?);
                let generics = record.generics;
                (ItemKind::Struct(Box::new(Record { generics: generics.clone(), fields })), generics)
            }
            ItemKind::Enum(of) => {
                let variants = of.variants.iter().zip(pinned).map(|(variant, pinned)| Variant {
                    fields: fields(store, &variant.fields, access, pinned),
                    discriminant: None,
                    ..variant.clone()
                });
                let (variants, generics) = (variants.collect(), of.generics);
                (ItemKind::Enum(Box::new(Enum { generics: generics.clone(), variants })), generics)
            }
            _ => return None,
        };
        let args = arguments(store, &generics);
        let own = named(store, PathStart::Plain, &[own], args.clone());
        let projection = named(store, PathStart::Plain, &[name], args);
        let itself = named(store, PathStart::Plain, &[Name::new("Self")], Vec::new());
        let by = if access == Access::Shared { Mutability::Shared } else { Mutability::Mut };
        let reference = reference(store, by, itself);
        let function = Function {
            generics: Generics::default(),
            receiver: Some(Receiver { ty: std_type(store, ["pin", "Pin"], reference) }),
            params: match access {
                Access::Replace => [Param { name: None, ty: itself }].into(),
                _ => Box::default(),
            },
            ret: Some(projection),
            is_async: false,
            is_const: false,
            is_unsafe: false,
            abi: None,
            body: None,
        };
        let item = |name, vis, parent, kind| Item {
            name,
            vis,
            attrs: Box::default(),
            cfg: cfg.clone(),
            parent,
            kind,
        };
        let tree = self.file.tree_mut(self.tree);
        let made = tree.add(item(Some(name), Visibility::Crate, parent, kind), span);
        let block = Impl { generics, of_trait: None, negative: false, self_ty: own, items: Box::default() };
        let block =
            tree.add(item(None, Visibility::Inherited, parent, ItemKind::Impl(Box::new(block))), span);
        let method = Name::new(access.method());
        let function = ItemKind::Fn(Box::new(function));
        let method = tree.add(item(Some(method), Visibility::Crate, Some(block), function), span);
        if let ItemKind::Impl(found) = &mut tree.items[block].kind {
            found.items = [method].into();
        }
        Some([made, block])
    }
}

/// What attributes ask for, by [`Access::ALL`]; `None` if nothing is projected.
fn wanted(attributes: &[syn::Attribute], projected: Projected) -> Option<[Wanted; 3]> {
    let mut wanted = [Wanted::default(); 3];
    let mut is_projected = projected == Projected::All;
    for attribute in attributes {
        let path = attribute.path();
        if path.segments.last().is_some_and(|last| last.ident == "pin_project") {
            is_projected = true;
            if let syn::Meta::List(list) = &attribute.meta {
                for part in split_commas(list.tokens.clone()) {
                    ask(&mut wanted, part);
                }
            }
        } else if projected == Projected::All
            && let syn::Meta::NameValue(pair) = &attribute.meta
            && let (Some(method), syn::Expr::Path(name)) = (path.get_ident(), &pair.value)
            && let Some(name) = name.path.get_ident()
        {
            let words = [method, name].map(|ident| TokenTree::Ident(ident.clone()));
            ask(&mut wanted, TokenStream::from_iter(words));
        }
    }
    is_projected.then_some(wanted)
}

/// `project_ref = Name`, `project_replace`
fn ask(wanted: &mut [Wanted; 3], tokens: TokenStream) {
    let mut words = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    });
    let Some(method) = words.next() else { return };
    let at = Access::ALL.iter().position(|access| method == access.method());
    if let Some(at) = at {
        wanted[at] = Wanted { is_asked: true, name: words.next().map(|name| name_of(&name)) };
    }
}

/// Which fields have `#[pin]`.
fn pinned(fields: &syn::Fields) -> Vec<bool> {
    let is_pin = |attribute: &syn::Attribute| attribute.path().is_ident("pin");
    fields.iter().map(|field| field.attrs.iter().any(is_pin)).collect()
}

fn fields(store: &mut TypeStore, fields: &Fields, access: Access, pinned: &[bool]) -> Fields {
    let mut projected = |all: &[Field]| -> Box<[Field]> {
        let all = all.iter().zip(pinned);
        all.map(|(field, &is_pinned)| Field { ty: seen(store, field.ty, access, is_pinned), ..field.clone() })
            .collect()
    };
    match fields {
        Fields::Unit => Fields::Unit,
        Fields::Tuple(all) => Fields::Tuple(projected(all)),
        Fields::Named(all) => Fields::Named(projected(all)),
    }
}

/// What a field of type `ty` is in a projection.
fn seen(store: &mut TypeStore, ty: TypeId, access: Access, is_pinned: bool) -> TypeId {
    let by = match access {
        Access::Mut => Mutability::Mut,
        Access::Shared => Mutability::Shared,
        Access::Replace if is_pinned => return std_type(store, ["marker", "PhantomData"], ty),
        Access::Replace => return ty,
    };
    let reference = reference(store, by, ty);
    if is_pinned { std_type(store, ["pin", "Pin"], reference) } else { reference }
}

fn reference(store: &mut TypeStore, mutability: Mutability, inner: TypeId) -> TypeId {
    store.types.alloc(TypeRef::Ref { lifetime: None, mutability, inner })
}

/// `::core::module::Name<arg>`
fn std_type(store: &mut TypeStore, [module, name]: [&str; 2], arg: TypeId) -> TypeId {
    let names = ["core", module, name].map(Name::new);
    named(store, PathStart::Global, &names, vec![GenericArg::Type(arg)])
}

/// `names::last<args>`
fn named(store: &mut TypeStore, start: PathStart, names: &[Name], args: Vec<GenericArg>) -> TypeId {
    let args = match args.is_empty() {
        true => None,
        false => Some(store.args.alloc(GenericArgs { args: args.into(), ..GenericArgs::default() })),
    };
    let segments = names.iter().enumerate().map(|(at, &name)| {
        let is_last = at + 1 == names.len();
        Segment { name, args: args.filter(|_| is_last) }
    });
    let segments = segments.collect();
    let path = store.add_path(Path { start, segments, qself: None }, LocalSpan::default());
    store.types.alloc(TypeRef::Path(path))
}

/// The parameters of `generics` as arguments.
fn arguments(store: &mut TypeStore, generics: &Generics) -> Vec<GenericArg> {
    let params = generics.params.iter();
    params
        .map(|param| match param.kind {
            GenericParamKind::Lifetime => GenericArg::Lifetime(param.name),
            // A constant's name is told from a type's where it is resolved.
            _ => GenericArg::Type(named(store, PathStart::Plain, &[param.name], Vec::new())),
        })
        .collect()
}
