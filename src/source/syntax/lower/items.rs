//! Items and their signatures.

use crate::base::names::Name;
use crate::source::hir::attr::Attr;
use crate::source::hir::body::{BodyId, BodyOwner};
use crate::source::hir::deferred::Deferred;
use crate::source::hir::item::{
    Enum, Field, Fields, Function, Impl, Import, ImportAlias, Item, ItemId, ItemKind, ItemSpan, Module,
    Param, Receiver, Record, Trait, TreeId, TypeAlias, Value, Variant, Visibility,
};
use crate::source::hir::macros::MacroRules;
use crate::source::hir::path::{Path, PathStart, Segment, TypeId, TypeRef};
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::lower::attrs::{self, Attrs};
use crate::source::syntax::lower::body;
use crate::source::syntax::lower::types::{
    TypeLowerer, lifetime_name, mutability, name_at, name_of, path_start,
};
use crate::source::syntax::lower::{Extent, Lowerer, macros};

/// Lowers the items of one tree.
pub struct ItemLowerer<'a, 'b> {
    /// The file.
    pub file: &'a mut Lowerer<'b>,
    /// The tree they go to.
    pub tree: TreeId,
}

/// What all items have.
struct Head {
    name: Option<Name>,
    vis: Visibility,
    attrs: Attrs,
    parent: Option<ItemId>,
    span: ItemSpan,
}

impl ItemLowerer<'_, '_> {
    /// Lowers items that stand together; returns those that became HIR items.
    pub fn items<'x>(
        &mut self,
        items: impl IntoIterator<Item = &'x syn::Item>,
        parent: Option<ItemId>,
    ) -> Vec<ItemId> {
        let mut ids = Vec::new();
        for item in items {
            let Some(id) = self.item(item, parent) else { continue };
            ids.push(id);
            ids.extend(self.projections(item, id));
        }
        ids
    }

    /// Lowers one item of the file, module or block.
    fn item(&mut self, item: &syn::Item, parent: Option<ItemId>) -> Option<ItemId> {
        match item {
            syn::Item::Const(item) => Some(self.const_item(item, parent)),
            syn::Item::Enum(item) => Some(self.enum_item(item, parent)),
            syn::Item::ExternCrate(item) => Some(self.extern_crate(item, parent)),
            syn::Item::Fn(item) => Some(self.fn_item(item, parent)),
            syn::Item::ForeignMod(item) => Some(self.extern_block(item, parent)),
            syn::Item::Impl(item) => Some(self.impl_item(item, parent)),
            syn::Item::Macro(item) => self.macro_item(item, parent),
            syn::Item::Mod(item) => Some(self.module(item, parent)),
            syn::Item::Static(item) => Some(self.static_item(item, parent)),
            syn::Item::Struct(item) => Some(self.struct_item(item, parent)),
            syn::Item::Trait(item) => Some(self.trait_item(item, parent)),
            syn::Item::TraitAlias(item) => Some(self.trait_alias(item, parent)),
            syn::Item::Type(item) => Some(self.type_item(item, parent)),
            syn::Item::Union(item) => Some(self.union_item(item, parent)),
            syn::Item::Use(item) => Some(self.use_item(item, parent)),
            _ => None,
        }
    }

    fn types(&mut self) -> TypeLowerer<'_, '_> {
        self.file.types(self.tree)
    }

    fn add(&mut self, head: Head, kind: ItemKind) -> ItemId {
        let mut attrs = head.attrs;
        let cfg = attrs.boxed_cfg();
        let list: Box<[Attr]> = attrs.list.into();
        let item = Item { name: head.name, vis: head.vis, attrs: list, cfg, parent: head.parent, kind };
        self.file.tree_mut(self.tree).add(item, head.span)
    }

    /// An item whose content is lowered after it, so that the content can name it as parent.
    fn reserve(&mut self, head: Head) -> ItemId {
        self.add(head, ItemKind::Use(Box::default()))
    }

    fn fill(&mut self, item: ItemId, kind: ItemKind) -> ItemId {
        self.file.tree_mut(self.tree).items[item].kind = kind;
        item
    }

    fn head(
        &self,
        name: Option<&syn::Ident>,
        vis: Option<&syn::Visibility>,
        attributes: &[syn::Attribute],
        parent: Option<ItemId>,
        (start, end): (proc_macro2::Span, proc_macro2::Span),
    ) -> Head {
        let places = &self.file.places;
        let whole = places
            .at(vis_start(vis).map_or_else(|| places.start(start), |at| places.start(at)), places.end(end));
        let found = name.map(|name| name_at(name, places));
        let name_span = found.map_or_else(|| places.local(start), |(_, place)| place);
        Head {
            name: found.map(|(name, _)| name).filter(|name| name.as_str() != "_"),
            vis: vis.map_or(Visibility::Inherited, |vis| visibility(vis, places)),
            attrs: attrs::lower(attributes, places),
            parent,
            span: ItemSpan { whole, name: name_span },
        }
    }

    fn module(&mut self, item: &syn::ItemMod, parent: Option<ItemId>) -> ItemId {
        let end = item.content.as_ref().map_or(item.ident.span(), |(brace, _)| brace.span.close());
        let start = item.mod_token.span;
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, (start, end));
        let path = head.attrs.path_value();
        let id = self.reserve(head);
        let items = item.content.as_ref().map(|(_, items)| self.items(items, Some(id)).into());
        self.fill(id, ItemKind::Module(Module { items, path }))
    }

    fn use_item(&mut self, item: &syn::ItemUse, parent: Option<ItemId>) -> ItemId {
        let mut imports = Vec::new();
        self.use_tree(&item.tree, item.leading_colon.is_some(), &mut Vec::new(), &mut imports);
        let ends = (item.use_token.span, item.semi_token.span);
        let head = self.head(None, Some(&item.vis), &item.attrs, parent, ends);
        self.add(head, ItemKind::Use(imports.into()))
    }

    fn use_tree<'x>(
        &self,
        tree: &'x syn::UseTree,
        global: bool,
        prefix: &mut Vec<&'x syn::Ident>,
        out: &mut Vec<Import>,
    ) {
        let places = &self.file.places;
        let add = |prefix: &[&syn::Ident], alias, own_only, span: proc_macro2::Span| {
            let (start, skip) = path_start(prefix.iter().copied(), places);
            let start = if global { PathStart::Global } else { start };
            let segments = prefix[skip..].iter().map(|ident| name_of(ident)).collect();
            Import { start, segments, alias, own_only, span: places.local(span) }
        };
        match tree {
            syn::UseTree::Path(path) => {
                prefix.push(&path.ident);
                self.use_tree(&path.tree, global, prefix, out);
                prefix.pop();
            }
            syn::UseTree::Name(name) => {
                let own = name.ident == "self" && !prefix.is_empty();
                if !own {
                    prefix.push(&name.ident);
                }
                out.push(add(prefix, ImportAlias::Same, own, name.ident.span()));
                if !own {
                    prefix.pop();
                }
            }
            syn::UseTree::Rename(rename) => {
                let own = rename.ident == "self" && !prefix.is_empty();
                if !own {
                    prefix.push(&rename.ident);
                }
                let alias = match rename.rename == "_" {
                    true => ImportAlias::Underscore,
                    false => ImportAlias::Named(name_of(&rename.rename)),
                };
                out.push(add(prefix, alias, own, rename.ident.span()));
                if !own {
                    prefix.pop();
                }
            }
            syn::UseTree::Glob(glob) => out.push(add(prefix, ImportAlias::Glob, false, glob.star_token.span)),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.use_tree(tree, global, prefix, out));
            }
        }
    }

    fn extern_crate(&mut self, item: &syn::ItemExternCrate, parent: Option<ItemId>) -> ItemId {
        let ends = (item.extern_token.span, item.semi_token.span);
        let alias = item.rename.as_ref().map_or(&item.ident, |(_, alias)| alias);
        let head = self.head(Some(alias), Some(&item.vis), &item.attrs, parent, ends);
        self.add(head, ItemKind::ExternCrate(name_of(&item.ident)))
    }

    fn fn_item(&mut self, item: &syn::ItemFn, parent: Option<ItemId>) -> ItemId {
        let ends = (fn_start(&item.sig), item.block.brace_token.span.close());
        let head = self.head(Some(&item.sig.ident), Some(&item.vis), &item.attrs, parent, ends);
        self.function(head, &item.sig, Some(&item.block))
    }

    fn function(&mut self, head: Head, sig: &syn::Signature, block: Option<&syn::Block>) -> ItemId {
        let id = self.reserve(head);
        let mut function = self.signature(sig);
        let owner = BodyOwner { tree: self.tree, item: id };
        let block = block.filter(|block| self.file.extent == Extent::Everything && !self.defer(owner, block));
        function.body = block.map(|block| body::lower_fn(self.file, owner, sig, block));
        self.fill(id, ItemKind::Fn(Box::new(function)))
    }

    /// Notes a function whose body was left out of the code; whether it is one.
    fn defer(&mut self, owner: BodyOwner, block: &syn::Block) -> bool {
        if self.file.left_out.is_empty() {
            return false;
        }
        let open = self.file.places.start(block.brace_token.span.open());
        let Some(says) = self.file.left_out.remove(&open) else { return false };
        let whole = self.file.tree_mut(owner.tree).span(owner.item).whole.range;
        self.file.hir.deferred.push(Deferred { owner, whole, says });
        true
    }

    fn signature(&mut self, sig: &syn::Signature) -> Function {
        let mut types = self.types();
        let generics = types.generics(&sig.generics);
        let (mut receiver, mut params) = (None, Vec::new());
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(own) => receiver = Some(Receiver { ty: receiver_type(&mut types, own) }),
                syn::FnArg::Typed(param) => {
                    let name = match &*param.pat {
                        syn::Pat::Ident(pat) => Some(name_of(&pat.ident)),
                        _ => None,
                    };
                    params.push(Param { name, ty: types.ty(&param.ty) });
                }
            }
        }
        Function {
            generics,
            receiver,
            params: params.into(),
            ret: types.ret(&sig.output),
            is_async: sig.asyncness.is_some(),
            is_const: sig.constness.is_some(),
            is_unsafe: matches!(sig.safety, syn::Safety::Unsafe(_)),
            abi: sig.abi.as_ref().map(|abi| match &abi.name {
                Some(name) => name.value().into(),
                None => "C".into(),
            }),
            body: None,
        }
    }

    fn extern_block(&mut self, item: &syn::ItemForeignMod, parent: Option<ItemId>) -> ItemId {
        let ends = (item.abi.extern_token.span, item.brace_token.span.close());
        let head = self.head(None, None, &item.attrs, parent, ends);
        let id = self.reserve(head);
        let mut items = Vec::new();
        for inner in &item.items {
            match inner {
                syn::ForeignItem::Fn(item) => {
                    let ends = (fn_start(&item.sig), item.semi_token.span);
                    let head = self.head(Some(&item.sig.ident), Some(&item.vis), &item.attrs, Some(id), ends);
                    items.push(self.function(head, &item.sig, None));
                }
                syn::ForeignItem::Static(item) => {
                    let ends = (item.static_token.span, item.semi_token.span);
                    let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, Some(id), ends);
                    let ty = self.types().ty(&item.ty);
                    let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
                    items.push(self.add(head, ItemKind::Static(Value { ty, body: None, mutable })));
                }
                _ => {}
            }
        }
        self.fill(id, ItemKind::ExternBlock(items.into()))
    }

    fn struct_item(&mut self, item: &syn::ItemStruct, parent: Option<ItemId>) -> ItemId {
        let end = match (&item.fields, &item.semi_token) {
            (_, Some(semi)) => semi.span,
            (syn::Fields::Named(fields), None) => fields.brace_token.span.close(),
            _ => item.ident.span(),
        };
        let head =
            self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, (item.struct_token.span, end));
        let record = self.record(&item.generics, &item.fields);
        self.add(head, ItemKind::Struct(Box::new(record)))
    }

    fn union_item(&mut self, item: &syn::ItemUnion, parent: Option<ItemId>) -> ItemId {
        let ends = (item.union_token.span, item.fields.brace_token.span.close());
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let generics = self.types().generics(&item.generics);
        let fields = self.named_fields(&item.fields);
        self.add(head, ItemKind::Union(Box::new(Record { generics, fields })))
    }

    fn record(&mut self, generics: &syn::Generics, fields: &syn::Fields) -> Record {
        let generics = self.types().generics(generics);
        Record { generics, fields: self.fields(fields) }
    }

    fn fields(&mut self, fields: &syn::Fields) -> Fields {
        match fields {
            syn::Fields::Unit => Fields::Unit,
            syn::Fields::Named(fields) => self.named_fields(fields),
            syn::Fields::Unnamed(fields) => {
                let numbered = fields.unnamed.iter().enumerate();
                Fields::Tuple(
                    numbered.map(|(at, field)| self.field(field, Name::new(&at.to_string()))).collect(),
                )
            }
        }
    }

    fn named_fields(&mut self, fields: &syn::FieldsNamed) -> Fields {
        let named = fields.named.iter().filter_map(|field| Some((field, field.ident.as_ref()?)));
        Fields::Named(named.map(|(field, ident)| self.field(field, name_of(ident))).collect())
    }

    fn field(&mut self, field: &syn::Field, name: Name) -> Field {
        let vis = visibility(&field.vis, &self.file.places);
        Field { name, vis, ty: self.types().ty(&field.ty), cfg: attrs::cfg(&field.attrs).map(Box::new) }
    }

    fn enum_item(&mut self, item: &syn::ItemEnum, parent: Option<ItemId>) -> ItemId {
        let ends = (item.enum_token.span, item.brace_token.span.close());
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let id = self.reserve(head);
        let generics = self.types().generics(&item.generics);
        let variants = item.variants.iter().map(|variant| Variant {
            name: name_of(&variant.ident),
            fields: self.fields(&variant.fields),
            discriminant: variant.discriminant.as_ref().map(|(_, value)| self.value_body(id, value)),
            cfg: attrs::cfg(&variant.attrs).map(Box::new),
        });
        let variants = variants.collect();
        self.fill(id, ItemKind::Enum(Box::new(Enum { generics, variants })))
    }

    fn value_body(&mut self, item: ItemId, value: &syn::Expr) -> BodyId {
        body::lower_value(self.file, BodyOwner { tree: self.tree, item }, value)
    }

    fn const_item(&mut self, item: &syn::ItemConst, parent: Option<ItemId>) -> ItemId {
        let ends = (item.const_token.span, item.semi_token.span);
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let id = self.reserve(head);
        self.constant(id, &item.ty, Some(&item.expr))
    }

    fn constant(&mut self, id: ItemId, ty: &syn::Type, value: Option<&syn::Expr>) -> ItemId {
        let ty = self.types().ty(ty);
        let body = value.map(|value| self.value_body(id, value));
        self.fill(id, ItemKind::Const(Value { ty, body, mutable: false }))
    }

    fn static_item(&mut self, item: &syn::ItemStatic, parent: Option<ItemId>) -> ItemId {
        let ends = (item.static_token.span, item.semi_token.span);
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let id = self.reserve(head);
        let ty = self.types().ty(&item.ty);
        let body = Some(self.value_body(id, &item.expr));
        let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
        self.fill(id, ItemKind::Static(Value { ty, body, mutable }))
    }

    fn type_item(&mut self, item: &syn::ItemType, parent: Option<ItemId>) -> ItemId {
        let ends = (item.type_token.span, item.semi_token.span);
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        self.type_alias(head, &item.generics, &syn::punctuated::Punctuated::new(), Some(&item.ty))
    }

    fn type_alias(
        &mut self,
        head: Head,
        generics: &syn::Generics,
        bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>,
        ty: Option<&syn::Type>,
    ) -> ItemId {
        let mut types = self.types();
        let alias = TypeAlias {
            generics: types.generics(generics),
            bounds: types.bounds(bounds),
            ty: ty.map(|ty| types.ty(ty)),
        };
        self.add(head, ItemKind::TypeAlias(Box::new(alias)))
    }

    fn trait_alias(&mut self, item: &syn::ItemTraitAlias, parent: Option<ItemId>) -> ItemId {
        let ends = (item.trait_token.span, item.semi_token.span);
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let mut types = self.types();
        let (generics, bounds) = (types.generics(&item.generics), types.bounds(&item.bounds));
        self.add(head, ItemKind::Trait(Box::new(Trait { generics, bounds, items: Box::default() })))
    }

    fn trait_item(&mut self, item: &syn::ItemTrait, parent: Option<ItemId>) -> ItemId {
        let ends = (item.trait_token.span, item.brace_token.span.close());
        let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
        let id = self.reserve(head);
        let mut types = self.types();
        let (generics, bounds) = (types.generics(&item.generics), types.bounds(&item.supertraits));
        let items = item.items.iter().filter_map(|inner| self.trait_member(inner, id)).collect();
        self.fill(id, ItemKind::Trait(Box::new(Trait { generics, bounds, items })))
    }

    /// Lowers a member of the trait `parent`.
    pub fn trait_member(&mut self, member: &syn::TraitItem, parent: ItemId) -> Option<ItemId> {
        let parent = Some(parent);
        Some(match member {
            syn::TraitItem::Const(item) => {
                let ends = (item.const_token.span, item.semi_token.span);
                let head = self.head(Some(&item.ident), None, &item.attrs, parent, ends);
                let id = self.reserve(head);
                self.constant(id, &item.ty, item.default.as_ref().map(|(_, value)| value))
            }
            syn::TraitItem::Fn(item) => {
                let end = match (&item.default, &item.semi_token) {
                    (Some(block), _) => block.brace_token.span.close(),
                    (None, Some(semi)) => semi.span,
                    (None, None) => item.sig.ident.span(),
                };
                let ends = (fn_start(&item.sig), end);
                let head = self.head(Some(&item.sig.ident), None, &item.attrs, parent, ends);
                self.function(head, &item.sig, item.default.as_ref())
            }
            syn::TraitItem::Type(item) => {
                let ends = (item.type_token.span, item.semi_token.span);
                let head = self.head(Some(&item.ident), None, &item.attrs, parent, ends);
                let default = item.default.as_ref().map(|(_, ty)| ty);
                self.type_alias(head, &item.generics, &item.bounds, default)
            }
            syn::TraitItem::Macro(item) => self.macro_call(&item.mac, &item.attrs, parent),
            _ => return None,
        })
    }

    fn impl_item(&mut self, item: &syn::ItemImpl, parent: Option<ItemId>) -> ItemId {
        let ends = (item.impl_token.span, item.brace_token.span.close());
        let head = self.head(None, None, &item.attrs, parent, ends);
        let id = self.reserve(head);
        let mut types = self.types();
        let block = Impl {
            generics: types.generics(&item.generics),
            of_trait: item.trait_.as_ref().map(|(path, _)| types.path(None, path)),
            negative: item.modifiers.polarity.is_some(),
            self_ty: types.ty(&item.self_ty),
            items: Box::default(),
        };
        let items = item.items.iter().filter_map(|inner| self.impl_member(inner, id)).collect();
        self.fill(id, ItemKind::Impl(Box::new(Impl { items, ..block })))
    }

    /// Lowers a member of the impl `parent`.
    pub fn impl_member(&mut self, member: &syn::ImplItem, parent: ItemId) -> Option<ItemId> {
        let parent = Some(parent);
        Some(match member {
            syn::ImplItem::Const(item) => {
                let ends = (item.const_token.span, item.semi_token.span);
                let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
                let id = self.reserve(head);
                self.constant(id, &item.ty, Some(&item.expr))
            }
            syn::ImplItem::Fn(item) => {
                let ends = (fn_start(&item.sig), item.block.brace_token.span.close());
                let head = self.head(Some(&item.sig.ident), Some(&item.vis), &item.attrs, parent, ends);
                self.function(head, &item.sig, Some(&item.block))
            }
            syn::ImplItem::Type(item) => {
                let ends = (item.type_token.span, item.semi_token.span);
                let head = self.head(Some(&item.ident), Some(&item.vis), &item.attrs, parent, ends);
                self.type_alias(head, &item.generics, &syn::punctuated::Punctuated::new(), Some(&item.ty))
            }
            syn::ImplItem::Macro(item) => self.macro_call(&item.mac, &item.attrs, parent),
            _ => return None,
        })
    }

    fn macro_item(&mut self, item: &syn::ItemMacro, parent: Option<ItemId>) -> Option<ItemId> {
        if !item.mac.path.is_ident("macro_rules") {
            return Some(self.macro_call(&item.mac, &item.attrs, parent));
        }
        let ident = item.ident.as_ref()?;
        let rules = self.file.places.inside(&item.mac.delimiter);
        let text = self.file.places.expansion();
        let ends = (item.mac.bang_token.span, macros::delimiter_close(&item.mac.delimiter));
        let head = self.head(Some(ident), None, &item.attrs, parent, ends);
        let exported = head.attrs.list.iter().any(|attr| attr.is("macro_export"));
        Some(self.add(head, ItemKind::MacroRules(Box::new(MacroRules { rules, text, exported }))))
    }

    fn macro_call(
        &mut self,
        mac: &syn::Macro,
        attributes: &[syn::Attribute],
        parent: Option<ItemId>,
    ) -> ItemId {
        let start = mac.path.segments.first().map_or(mac.bang_token.span, |segment| segment.ident.span());
        let ends = (start, macros::delimiter_close(&mac.delimiter));
        let mut head = self.head(None, None, attributes, parent, ends);
        head.span.name =
            mac.path.segments.last().map_or(head.span.name, |last| self.file.places.local(last.ident.span()));
        let call = macros::item_call(self.file, mac);
        self.add(head, ItemKind::MacroCall(Box::new(call)))
    }
}

/// `pub` and its kind.
pub fn visibility(vis: &syn::Visibility, places: &crate::source::syntax::places::Places<'_>) -> Visibility {
    match vis {
        syn::Visibility::Inherited => Visibility::Inherited,
        syn::Visibility::Public(_) => Visibility::Public,
        syn::Visibility::Restricted(restricted) => {
            let idents = || restricted.path.segments.iter().map(|segment| &segment.ident);
            match path_start(idents(), places) {
                (PathStart::Crate, _) if idents().count() == 1 => Visibility::Crate,
                (start, skip) => Visibility::In(start, idents().skip(skip).map(name_of).collect()),
            }
        }
    }
}

fn vis_start(vis: Option<&syn::Visibility>) -> Option<proc_macro2::Span> {
    match vis? {
        syn::Visibility::Public(token) => Some(token.span),
        syn::Visibility::Restricted(restricted) => Some(restricted.pub_token.span),
        syn::Visibility::Inherited => None,
    }
}

/// The first token of a signature.
fn fn_start(sig: &syn::Signature) -> proc_macro2::Span {
    let constness = sig.constness.map(|token| token.span);
    let asyncness = sig.asyncness.map(|token| token.span);
    let safety = match &sig.safety {
        syn::Safety::Safe(token) => Some(token.span),
        syn::Safety::Unsafe(token) => Some(token.span),
        syn::Safety::Default => None,
    };
    let abi = sig.abi.as_ref().map(|abi| abi.extern_token.span);
    constness.or(asyncness).or(safety).or(abi).unwrap_or(sig.fn_token.span)
}

/// The type of `self`, `&self`, `self: T`.
fn receiver_type(types: &mut TypeLowerer<'_, '_>, receiver: &syn::Receiver) -> TypeId {
    if let syn::ReceiverKind::Typed(_, ty) = &receiver.kind {
        return types.ty(ty);
    }
    let own = Segment { name: Name::new("Self"), args: None };
    let path = Path { start: PathStart::Plain, segments: own.into(), qself: None };
    let path = types.store.add_path(path, LocalSpan::default());
    let own = types.store.types.alloc(TypeRef::Path(path));
    match &receiver.kind {
        syn::ReceiverKind::Reference(_, lifetime, is_mut) => types.store.types.alloc(TypeRef::Ref {
            lifetime: lifetime.as_ref().map(lifetime_name),
            mutability: mutability(is_mut.is_some()),
            inner: own,
        }),
        _ => own,
    }
}
