//! The signatures of all definitions as types, made when first asked for and shared by all threads.

use std::sync::OnceLock;

use crate::base::names::Name;
use crate::semantics::infer::lower::{ImplTrait, Lower, Pred, params_of};
use crate::semantics::infer::ty::{Term, Terms, TraitRef, Ty};
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{DefId, ItemLoc};
use crate::semantics::resolve::{Meaning, Program};
use crate::source::hir::item::{Fields, Function, Impl, Item, ItemId, ItemKind, Trait};
use crate::source::hir::path::{Bound, GenericParamKind, Generics, TypeId, TypeRef, TypeStore};

/// The types in the signature of one definition. Parameters are numbered as [`Term::Param`] says.
#[derive(Clone, PartialEq, Debug)]
pub struct Signature {
    /// Where the types are.
    pub terms: Terms,
    /// How many parameters are in scope, those of `impl Trait` arguments included.
    pub params: u32,
    /// Bounds on them, those of the impl or trait around included; of a trait also `Self: Trait`.
    pub preds: Box<[Pred]>,
    /// What is special to its kind.
    pub kind: Kind,
}

/// See [`Signature::kind`].
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// A function or method.
    Fn(FnSig),
    /// A struct or union (one entry), or an enum (one for each variant).
    Adt(Box<[Variant]>),
    /// An impl.
    Impl(ImplSig),
    /// A trait.
    Trait(TraitSig),
    /// A constant or static: its type.
    Value(Ty),
    /// Anything else.
    Other,
}

/// A function or method.
#[derive(Clone, PartialEq, Debug)]
pub struct FnSig {
    /// Types of the parameters, the receiver first.
    pub inputs: Box<[Ty]>,
    /// Whether the first is `self`.
    pub has_self: bool,
    /// What a call gives: of an async fn the future.
    pub output: Ty,
    /// Bounds of each `impl Trait` in the result.
    pub opaques: Box<[Box<[TraitRef]>]>,
}

/// Fields of a struct, union or variant.
#[derive(Clone, PartialEq, Debug)]
pub struct Variant {
    /// Names (or numbers) and types, in order.
    pub fields: Box<[(Name, Ty)]>,
}

/// An impl.
#[derive(Clone, PartialEq, Debug)]
pub struct ImplSig {
    /// What it is for.
    pub self_ty: Ty,
    /// The trait.
    pub of_trait: Option<TraitRef>,
    /// Its associated types.
    pub assoc: Box<[(Name, Ty)]>,
}

/// A trait.
#[derive(Clone, PartialEq, Debug)]
pub struct TraitSig {
    /// Supertraits, also those written as `where Self: A`.
    pub supers: Box<[TraitRef]>,
    /// Its associated types.
    pub assoc: Box<[AssocType]>,
}

/// An associated type of a trait.
#[derive(Clone, PartialEq, Debug)]
pub struct AssocType {
    /// Its name.
    pub name: Name,
    /// What it is bounded by.
    pub bounds: Box<[TraitRef]>,
    /// What it is if an impl does not say.
    pub default: Option<Ty>,
}

/// All signatures of a program.
#[derive(Debug)]
pub struct Signatures<'a> {
    program: &'a Program,
    cells: Vec<Vec<OnceLock<Box<Signature>>>>,
}

impl<'a> Signatures<'a> {
    /// Of `program`; none is made yet.
    #[must_use]
    pub fn new(program: &'a Program) -> Self {
        let cells = program.defs.crates.iter().map(|krate| {
            let mut cells = Vec::new();
            cells.resize_with(krate.defs.len(), OnceLock::new);
            cells
        });
        Self { program, cells: cells.collect() }
    }

    /// The signature of `def`.
    #[must_use]
    pub fn of(&self, def: DefId) -> &Signature {
        self.cells[def.krate.0 as usize][def.index as usize].get_or_init(|| Box::new(make(self.program, def)))
    }

    /// The function `def`.
    #[must_use]
    pub fn function(&self, def: DefId) -> Option<(&Signature, &FnSig)> {
        let found = self.of(def);
        match &found.kind {
            Kind::Fn(of) => Some((found, of)),
            _ => None,
        }
    }

    /// The impl `def`.
    #[must_use]
    pub fn impl_of(&self, def: DefId) -> Option<(&Signature, &ImplSig)> {
        let found = self.of(def);
        match &found.kind {
            Kind::Impl(of) => Some((found, of)),
            _ => None,
        }
    }

    /// The trait `def`.
    #[must_use]
    pub fn trait_of(&self, def: DefId) -> Option<(&Signature, &TraitSig)> {
        let found = self.of(def);
        match &found.kind {
            Kind::Trait(of) => Some((found, of)),
            _ => None,
        }
    }

    /// The fields of a struct, union or variant, with the signature that their types are in.
    #[must_use]
    pub fn fields(&self, def: DefId) -> Option<(&Signature, &Variant)> {
        let defs = &self.program.defs;
        let (adt, at) = match defs.def(def).kind {
            DefKind::Variant(at, _) => (defs.parent(def)?, at),
            _ => (def, 0),
        };
        let found = self.of(adt);
        match &found.kind {
            Kind::Adt(variants) => Some((found, variants.get(at as usize)?)),
            _ => None,
        }
    }
}

fn make(program: &Program, def: DefId) -> Signature {
    let mut terms = Terms::default();
    let mut params = params_of(program, def);
    let mut preds = Vec::new();
    let Some((tree, item)) = program.signature(def) else {
        return Signature { terms, params, preds: Box::default(), kind: Kind::Other };
    };
    let store = &tree.store;
    if let Some(parent) = program.defs.assoc_parent(def) {
        parent_preds(program, parent, &mut terms, &mut preds);
    }
    let mut lower = Lower::signature(program, def, store, &mut terms);
    if let Some((_, generics)) = program.generics(def) {
        generic_preds(&mut lower, program, def, store, generics, &mut preds);
    }
    let kind = match &item.kind {
        ItemKind::Fn(function) => {
            let (found, count) = function_sig(&mut lower, program, def, function);
            preds.append(&mut lower.preds);
            params = count;
            Kind::Fn(found)
        }
        ItemKind::Struct(record) | ItemKind::Union(record) => {
            Kind::Adt(Box::new([variant(&mut lower, &record.fields)]))
        }
        ItemKind::Enum(of) => {
            Kind::Adt(of.variants.iter().map(|found| variant(&mut lower, &found.fields)).collect())
        }
        ItemKind::Impl(found) => Kind::Impl(impl_sig(&mut lower, program, def, found)),
        ItemKind::Trait(found) => {
            add_self(program, def, &mut lower, &mut preds);
            Kind::Trait(trait_sig(&mut lower, program, def, found))
        }
        ItemKind::Const(value) | ItemKind::Static(value) => Kind::Value(lower.ty(value.ty)),
        _ => Kind::Other,
    };
    complete(program, &mut terms, &preds);
    Signature { terms, params, preds: preds.into(), kind }
}

/// Gives `T::Output` the arguments of its trait that the bound `T: Trait<Args>` has.
fn complete(program: &Program, terms: &mut Terms, preds: &[Pred]) {
    let open: Vec<(Ty, Term)> = terms.assoc_types().collect();
    for (at, term) in open {
        let Term::Assoc(of @ Meaning::Def(def), name, args) = term else { continue };
        let (1, Some(self_ty)) = (args.len(), terms.nth(args, 0)) else { continue };
        if params_of(program, def) < 2 {
            continue;
        }
        let own = terms.term(self_ty);
        let bound = preds.iter().find(|pred| pred.of.of == of && terms.term(pred.ty) == own);
        if let Some(bound) = bound {
            let mut all = vec![self_ty];
            all.extend_from_slice(terms.list(bound.of.args));
            let all = terms.add_list(&all);
            terms.replace(at, Term::Assoc(of, name, all));
        }
    }
}

/// Bounds of the impl or trait around a definition.
fn parent_preds(program: &Program, parent: DefId, terms: &mut Terms, preds: &mut Vec<Pred>) {
    let Some((tree, generics)) = program.generics(parent) else { return };
    let mut lower = Lower::signature(program, parent, &tree.store, terms);
    generic_preds(&mut lower, program, parent, &tree.store, generics, preds);
    if program.defs.def(parent).kind == DefKind::Trait {
        add_self(program, parent, &mut lower, preds);
    }
}

/// `Self: Trait`
fn add_self(program: &Program, def: DefId, lower: &mut Lower<'_, '_>, preds: &mut Vec<Pred>) {
    let ty = lower.terms.add(Term::Param(0));
    let args: Vec<Ty> = (1..params_of(program, def)).map(|at| lower.terms.add(Term::Param(at))).collect();
    let args = lower.terms.add_list(&args);
    preds.push(Pred { ty, of: TraitRef { of: Meaning::Def(def), args, bindings: Box::default() } });
}

fn generic_preds<'a>(
    lower: &mut Lower<'a, '_>,
    program: &Program,
    def: DefId,
    store: &'a TypeStore,
    generics: &'a Generics,
    preds: &mut Vec<Pred>,
) {
    let own = generics.params.iter().filter(|param| param.kind != GenericParamKind::Lifetime);
    let count = u32::try_from(own.clone().count()).unwrap_or(0);
    let first = params_of(program, def) - count;
    for (at, param) in (first..).zip(own) {
        add_bounds(lower, Term::Param(at), &param.bounds, preds);
    }
    for predicate in &generics.predicates {
        if !has_traits(&predicate.bounds) || is_self_of_trait(program, def, store, predicate.ty) {
            continue;
        }
        let ty = lower.ty(predicate.ty);
        let traits = lower.traits(&predicate.bounds, ty);
        preds.extend(traits.into_iter().map(|of| Pred { ty, of }));
    }
}

fn is_self_of_trait(program: &Program, def: DefId, store: &TypeStore, ty: TypeId) -> bool {
    let TypeRef::Path(path) = store.types[ty] else { return false };
    program.defs.def(def).kind == DefKind::Trait
        && store.paths[path].as_name().is_some_and(|name| name.as_str() == "Self")
}

fn has_traits(bounds: &[Bound]) -> bool {
    bounds.iter().any(|bound| matches!(bound, Bound::Trait(_)))
}

fn add_bounds<'a>(lower: &mut Lower<'a, '_>, of: Term, bounds: &'a [Bound], preds: &mut Vec<Pred>) {
    if !has_traits(bounds) {
        return;
    }
    let ty = lower.terms.add(of);
    let traits = lower.traits(bounds, ty);
    preds.extend(traits.into_iter().map(|of| Pred { ty, of }));
}

/// The function, and how many parameters it has with those of `impl Trait`.
fn function_sig<'a>(
    lower: &mut Lower<'a, '_>,
    program: &'a Program,
    def: DefId,
    function: &'a Function,
) -> (FnSig, u32) {
    lower.impl_trait = ImplTrait::Param(params_of(program, def));
    let mut inputs = Vec::new();
    if let Some(receiver) = &function.receiver {
        inputs.push(lower.ty(receiver.ty));
    }
    for param in &function.params {
        inputs.push(lower.ty(param.ty));
    }
    let params = match lower.impl_trait {
        ImplTrait::Param(next) => next,
        _ => params_of(program, def),
    };
    lower.impl_trait = ImplTrait::Opaque(def, Vec::new());
    let output = match function.ret {
        Some(ret) => lower.ty(ret),
        None => lower.terms.tuple(&[]),
    };
    let opaques = match std::mem::replace(&mut lower.impl_trait, ImplTrait::Unknown) {
        ImplTrait::Opaque(_, opaques) => opaques,
        _ => Vec::new(),
    };
    let output = if function.is_async { lower.terms.add(Term::Future(output)) } else { output };
    let has_self = function.receiver.is_some();
    (FnSig { inputs: inputs.into(), has_self, output, opaques: opaques.into() }, params)
}

fn variant(lower: &mut Lower<'_, '_>, fields: &Fields) -> Variant {
    Variant { fields: fields.all().iter().map(|field| (field.name, lower.ty(field.ty))).collect() }
}

fn impl_sig<'a>(lower: &mut Lower<'a, '_>, program: &'a Program, def: DefId, found: &'a Impl) -> ImplSig {
    let self_ty = lower.ty(found.self_ty);
    let of_trait = found.of_trait.and_then(|path| lower.trait_ref(path, self_ty));
    let mut assoc = Vec::new();
    for item in items(program, def, &found.items) {
        if let (name, Item { kind: ItemKind::TypeAlias(alias), .. }) = item
            && let Some(ty) = alias.ty
        {
            assoc.push((name, lower.ty(ty)));
        }
    }
    ImplSig { self_ty, of_trait, assoc: assoc.into() }
}

fn trait_sig<'a>(lower: &mut Lower<'a, '_>, program: &'a Program, def: DefId, found: &'a Trait) -> TraitSig {
    let self_ty = lower.terms.add(Term::Param(0));
    let mut supers = lower.traits(&found.bounds, self_ty);
    if let Some((tree, generics)) = program.generics(def) {
        for predicate in &generics.predicates {
            if is_self_of_trait(program, def, &tree.store, predicate.ty) {
                supers.extend(lower.traits(&predicate.bounds, self_ty));
            }
        }
    }
    let mut assoc = Vec::new();
    for item in items(program, def, &found.items) {
        if let (name, Item { kind: ItemKind::TypeAlias(alias), .. }) = item {
            let all: Vec<Ty> =
                (0..params_of(program, def)).map(|at| lower.terms.add(Term::Param(at))).collect();
            let all = lower.terms.add_list(&all);
            let own = lower.terms.add(Term::Assoc(Meaning::Def(def), name, all));
            let bounds = lower.traits(&alias.bounds, own).into();
            let default = alias.ty.map(|ty| lower.ty(ty));
            assoc.push(AssocType { name, bounds, default });
        }
    }
    TraitSig { supers: supers.into(), assoc: assoc.into() }
}

/// Items of an impl or trait that exist, with their names.
fn items<'a>(
    program: &'a Program,
    def: DefId,
    items: &'a [ItemId],
) -> impl Iterator<Item = (Name, &'a Item)> {
    let loc = program.defs.def(def).loc;
    items.iter().filter_map(move |&item| {
        let loc = ItemLoc { item, ..loc? };
        let found = program.defs.def_at(def.krate, loc)?;
        Some((program.defs.def(found).name?, program.sources.item(loc)))
    })
}
