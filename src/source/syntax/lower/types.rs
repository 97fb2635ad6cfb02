//! Types, paths, bounds and generics.

use std::cell::RefCell;
use std::fmt::Write as _;

use crate::base::names::Name;
use crate::source::hir::path::{
    AssocBinding, Bound, ConstArg, GenericArg, GenericArgs, GenericArgsId, GenericParam, GenericParamKind,
    Generics, Mutability, Path, PathId, PathStart, QSelf, Segment, TypeId, TypeRef, TypeStore,
    WherePredicate,
};
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::macro_rules::DOLLAR_CRATE;
use crate::source::syntax::places::Places;

/// The name an identifier stands for, without `r#`.
pub fn name_of(ident: &syn::Ident) -> Name {
    spelled(ident).0
}

/// The name an identifier stands for, and its place.
pub fn name_at(ident: &syn::Ident, places: &Places<'_>) -> (Name, LocalSpan) {
    let (name, len) = spelled(ident);
    // Its end is known without another search.
    let start = places.start(ident.span());
    (name, places.at(start, start + len))
}

/// The name, and how many bytes are written.
fn spelled(ident: &syn::Ident) -> (Name, u32) {
    // An identifier shows its text only by being formatted; the buffer saves an allocation for each.
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        // Writing to a string cannot fail.
        let _ = write!(buffer, "{ident}");
        let len = u32::try_from(buffer.len()).unwrap_or(u32::MAX);
        (Name::new(buffer.strip_prefix("r#").unwrap_or(buffer)), len)
    })
}

thread_local! {
    static BUFFER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The name of a lifetime, without the tick.
pub fn lifetime_name(lifetime: &syn::Lifetime) -> Name {
    name_of(&lifetime.ident)
}

/// Lowers types into one store.
pub struct TypeLowerer<'a, 'b> {
    /// Where they go.
    pub store: &'a mut TypeStore,
    /// Where their tokens stand.
    pub places: &'a Places<'b>,
}

impl TypeLowerer<'_, '_> {
    /// A type.
    pub fn ty(&mut self, ty: &syn::Type) -> TypeId {
        let lowered = match ty {
            syn::Type::Group(group) => return self.ty(&group.elem),
            syn::Type::Paren(paren) => return self.ty(&paren.elem),
            syn::Type::Infer(_) => TypeRef::Infer,
            syn::Type::Never(_) => TypeRef::Never,
            syn::Type::Path(path) => TypeRef::Path(self.path(path.qself.as_ref(), &path.path)),
            syn::Type::Tuple(tuple) => TypeRef::Tuple(tuple.elems.iter().map(|ty| self.ty(ty)).collect()),
            syn::Type::Reference(reference) => TypeRef::Ref {
                lifetime: reference.lifetime.as_ref().map(lifetime_name),
                mutability: mutability(reference.mutability.is_some()),
                inner: self.ty(&reference.elem),
            },
            syn::Type::Ptr(pointer) => TypeRef::Ptr {
                mutability: mutability(matches!(pointer.mutability, syn::PointerMutability::Mut(_))),
                inner: self.ty(&pointer.elem),
            },
            syn::Type::Slice(slice) => TypeRef::Slice(self.ty(&slice.elem)),
            syn::Type::Array(array) => {
                TypeRef::Array { inner: self.ty(&array.elem), len: self.constant(&array.len) }
            }
            syn::Type::FnPtr(pointer) => TypeRef::Fn {
                params: pointer.inputs.iter().map(|arg| self.ty(&arg.ty)).collect(),
                ret: self.ret(&pointer.output),
            },
            syn::Type::ImplTrait(of) => TypeRef::Impl(self.bounds(&of.bounds)),
            syn::Type::TraitObject(of) => TypeRef::Dyn(self.bounds(&of.bounds)),
            _ => TypeRef::Unknown,
        };
        self.store.types.alloc(lowered)
    }

    /// The type after `->`; `None` without one.
    pub fn ret(&mut self, ret: &syn::ReturnType) -> Option<TypeId> {
        match ret {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    /// A path with its `<T as …>`.
    pub fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> PathId {
        let qself = qself.map(|qself| QSelf {
            ty: self.ty(&qself.ty),
            trait_len: u32::try_from(qself.position).unwrap_or(u32::MAX),
        });
        let at =
            path.segments.last().map_or_else(LocalSpan::default, |last| name_at(&last.ident, self.places).1);
        let (start, skip) = self.start_of(path, qself.is_none());
        let segments = path.segments.iter().skip(skip).map(|segment| self.segment(segment)).collect();
        self.store.add_path(Path { start, segments, qself }, at)
    }

    /// How the path starts, and how many of its segments that takes.
    fn start_of(&self, path: &syn::Path, plain: bool) -> (PathStart, usize) {
        if path.leading_colon.is_some() {
            return (PathStart::Global, 0);
        }
        let idents = path.segments.iter().map(|segment| &segment.ident);
        // `self` alone is the value, not the module.
        if !plain || (path.segments.len() == 1 && path.segments[0].ident == "self") {
            return (PathStart::Plain, 0);
        }
        path_start(idents, self.places)
    }

    fn segment(&mut self, segment: &syn::PathSegment) -> Segment {
        let args = match &segment.arguments {
            syn::PathArguments::None => None,
            syn::PathArguments::AngleBracketed(args) => Some(self.generic_args(args)),
            syn::PathArguments::Parenthesized(args) => Some(self.fn_args(args)),
        };
        Segment { name: name_of(&segment.ident), args }
    }

    /// `<A, 'b, C = D>`
    pub fn generic_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> GenericArgsId {
        let mut lowered = GenericArgs::default();
        let (mut positional, mut bindings) = (Vec::new(), Vec::new());
        for arg in &args.args {
            match arg {
                syn::GenericArgument::Lifetime(lifetime) => {
                    positional.push(GenericArg::Lifetime(lifetime_name(lifetime)));
                }
                syn::GenericArgument::Type(ty) => positional.push(GenericArg::Type(self.ty(ty))),
                syn::GenericArgument::Const(expr) => positional.push(GenericArg::Const(self.constant(expr))),
                syn::GenericArgument::AssocType(assoc) => bindings.push(AssocBinding {
                    name: name_of(&assoc.ident),
                    ty: Some(self.ty(&assoc.ty)),
                    bounds: Box::default(),
                }),
                syn::GenericArgument::Constraint(constraint) => bindings.push(AssocBinding {
                    name: name_of(&constraint.ident),
                    ty: None,
                    bounds: self.bounds(&constraint.bounds),
                }),
                _ => {}
            }
        }
        (lowered.args, lowered.bindings) = (positional.into(), bindings.into());
        self.store.args.alloc(lowered)
    }

    /// `(A, B) -> C`
    fn fn_args(&mut self, args: &syn::ParenthesizedGenericArguments) -> GenericArgsId {
        let inputs = args.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
        let inputs = self.store.types.alloc(TypeRef::Tuple(inputs));
        let output = self.ret(&args.output);
        let output = output.unwrap_or_else(|| self.store.types.alloc(TypeRef::Tuple(Box::default())));
        let output = AssocBinding { name: Name::new("Output"), ty: Some(output), bounds: Box::default() };
        self.store.args.alloc(GenericArgs {
            args: Box::new([GenericArg::Type(inputs)]),
            bindings: Box::new([output]),
            parenthesized: true,
        })
    }

    fn constant(&mut self, expr: &syn::Expr) -> ConstArg {
        match expr {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(int), .. }) => {
                int.base10_parse().map_or(ConstArg::Other, ConstArg::Int)
            }
            syn::Expr::Path(path) => ConstArg::Path(self.path(path.qself.as_ref(), &path.path)),
            syn::Expr::Block(block) => match &*block.block.stmts {
                [syn::Stmt::Expr(inner, None)] => self.constant(inner),
                _ => ConstArg::Other,
            },
            syn::Expr::Paren(paren) => self.constant(&paren.expr),
            syn::Expr::Group(group) => self.constant(&group.expr),
            _ => ConstArg::Other,
        }
    }

    /// `A + ?B + 'c`
    pub fn bounds<'x>(&mut self, bounds: impl IntoIterator<Item = &'x syn::TypeParamBound>) -> Box<[Bound]> {
        let bounds = bounds.into_iter().filter_map(|bound| match bound {
            syn::TypeParamBound::Trait(bound) => {
                let path = self.path(None, &bound.path);
                Some(if bound.maybe.is_some() { Bound::Maybe(path) } else { Bound::Trait(path) })
            }
            syn::TypeParamBound::Lifetime(lifetime) => Some(Bound::Lifetime(lifetime_name(lifetime))),
            _ => None,
        });
        bounds.collect()
    }

    /// `<'a, T: A>` and `where`.
    pub fn generics(&mut self, generics: &syn::Generics) -> Generics {
        if generics.params.is_empty() && generics.where_clause.is_none() {
            return Generics::default();
        }
        let params = generics.params.iter().map(|param| self.generic_param(param)).collect();
        let clause = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let predicates = clause.filter_map(|predicate| match predicate {
            syn::WherePredicate::Type(predicate) => Some(WherePredicate {
                ty: self.ty(&predicate.bounded_ty),
                bounds: self.bounds(&predicate.bounds),
            }),
            _ => None,
        });
        let predicates = predicates.collect();
        Generics { params, predicates }
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> GenericParam {
        match param {
            syn::GenericParam::Lifetime(param) => GenericParam {
                name: lifetime_name(&param.lifetime),
                kind: GenericParamKind::Lifetime,
                bounds: param.bounds.iter().map(|bound| Bound::Lifetime(lifetime_name(bound))).collect(),
            },
            syn::GenericParam::Type(param) => GenericParam {
                name: name_of(&param.ident),
                kind: GenericParamKind::Type(param.default.as_ref().map(|(_, ty)| self.ty(ty))),
                bounds: self.bounds(&param.bounds),
            },
            syn::GenericParam::Const(param) => GenericParam {
                name: name_of(&param.ident),
                kind: GenericParamKind::Const(self.ty(&param.ty)),
                bounds: Box::default(),
            },
        }
    }
}

/// How a path with these names starts, and how many of the names that takes.
pub fn path_start<'x>(
    idents: impl Iterator<Item = &'x syn::Ident>,
    places: &Places<'_>,
) -> (PathStart, usize) {
    let (mut own, mut supers) = (0, 0);
    for ident in idents {
        match own + supers {
            0 if ident == "crate" => return (PathStart::Crate, 1),
            0 if ident == DOLLAR_CRATE => return (PathStart::DollarCrate(places.maker(ident.span())), 1),
            0 if ident == "self" => own = 1,
            _ if ident == "super" => supers += 1,
            _ => break,
        }
    }
    match u32::try_from(supers) {
        Ok(count) if count > 0 => (PathStart::Super(count), own + supers),
        _ if own > 0 => (PathStart::SelfModule, 1),
        _ => (PathStart::Plain, 0),
    }
}

/// `mut` or not.
pub fn mutability(is_mut: bool) -> Mutability {
    if is_mut { Mutability::Mut } else { Mutability::Shared }
}
