//! Types as written → terms: of signatures and of bodies.

use crate::base::names::Name;
use crate::semantics::infer::ty::{Term, Terms, TraitRef, Ty, VarKind};
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::{Namespace, Prim, Res};
use crate::semantics::resolve::types::Cx;
use crate::semantics::resolve::{Meaning, Program};
use crate::source::hir::item::{Item, ItemKind};
use crate::source::hir::path::{
    Bound, GenericArg, GenericArgsId, GenericParamKind, Path, PathId, TypeId, TypeRef, TypeStore,
};

/// Types nested deeper than this are unknown.
const MAX_DEPTH: u32 = 32;
/// Of types with more parts than this, aliases and defaults followed, the rest is unknown.
const MAX_PARTS: u32 = 4096;

/// `ty: of`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pred {
    /// What is bounded.
    pub ty: Ty,
    /// By what.
    pub of: TraitRef,
}

/// What `impl Trait` is where the type stands.
#[derive(Debug)]
pub enum ImplTrait {
    /// Nothing that can be named.
    Unknown,
    /// One more parameter of the function: the number of the next.
    Param(u32),
    /// The result of this function: the bounds of each so far.
    Opaque(DefId, Vec<Box<[TraitRef]>>),
}

/// Lowers the types of one store.
pub struct Lower<'a, 't> {
    cx: Cx<'a>,
    /// Of a body: what its paths mean.
    names: Option<&'a BodyNames>,
    store: &'a TypeStore,
    /// Where the types go.
    pub terms: &'t mut Terms,
    /// What the parameters in scope stand for; by default themselves.
    subst: Option<&'t [Ty]>,
    /// What `impl Trait` becomes.
    pub impl_trait: ImplTrait,
    /// Bounds that `impl Trait` parameters brought.
    pub preds: Vec<Pred>,
    depth: u32,
    /// How many more parts are read.
    parts: u32,
}

impl<'a, 't> Lower<'a, 't> {
    /// Of the signature of `owner`, whose types are in `store`.
    pub fn signature(program: &'a Program, owner: DefId, store: &'a TypeStore, terms: &'t mut Terms) -> Self {
        Self::new(Cx::of(program, owner), None, store, terms)
    }

    /// Of a body whose names mean `names`.
    pub fn body(program: &'a Program, names: &'a BodyNames, terms: &'t mut Terms) -> Self {
        let store = &program.sources.body(names.of.loc).store;
        Self::new(Cx::of(program, names.of.owner), Some(names), store, terms)
    }

    fn new(cx: Cx<'a>, names: Option<&'a BodyNames>, store: &'a TypeStore, terms: &'t mut Terms) -> Self {
        let (preds, impl_trait) = (Vec::new(), ImplTrait::Unknown);
        let (depth, parts) = (MAX_DEPTH, MAX_PARTS);
        Self { cx, names, store, terms, subst: None, impl_trait, preds, depth, parts }
    }

    fn program(&self) -> &'a Program {
        self.cx.program
    }

    /// The type.
    pub fn ty(&mut self, ty: TypeId) -> Ty {
        if self.depth == 0 || self.parts == 0 {
            return self.terms.add(Term::Unknown);
        }
        // A signature is read type by type.
        self.parts = if self.depth == MAX_DEPTH { MAX_PARTS } else { self.parts - 1 };
        self.depth -= 1;
        let term = self.term(ty);
        self.depth += 1;
        term
    }

    fn term(&mut self, ty: TypeId) -> Ty {
        let store = self.store;
        match &store.types[ty] {
            TypeRef::Infer => match self.names {
                Some(_) => self.terms.var(VarKind::Any),
                None => self.terms.add(Term::Unknown),
            },
            TypeRef::Never => self.terms.add(Term::Prim(Prim::Never)),
            TypeRef::Path(path) => self.path(*path),
            TypeRef::Tuple(parts) => {
                let parts: Vec<Ty> = parts.iter().map(|&part| self.ty(part)).collect();
                self.terms.tuple(&parts)
            }
            TypeRef::Ref { mutability, inner, .. } => {
                let inner = self.ty(*inner);
                self.terms.add(Term::Ref(*mutability, inner))
            }
            TypeRef::Ptr { mutability, inner } => {
                let inner = self.ty(*inner);
                self.terms.add(Term::Ptr(*mutability, inner))
            }
            TypeRef::Slice(inner) => {
                let inner = self.ty(*inner);
                self.terms.add(Term::Slice(inner))
            }
            TypeRef::Array { inner, .. } => {
                let inner = self.ty(*inner);
                self.terms.add(Term::Array(inner))
            }
            TypeRef::Fn { params, ret } => {
                let mut parts: Vec<Ty> = params.iter().map(|&param| self.ty(param)).collect();
                let ret = match ret {
                    Some(ret) => self.ty(*ret),
                    None => self.terms.tuple(&[]),
                };
                parts.push(ret);
                let parts = self.terms.add_list(&parts);
                self.terms.add(Term::FnPtr(parts))
            }
            TypeRef::Dyn(bounds) => self.dyn_trait(bounds),
            TypeRef::Impl(bounds) => self.impl_trait(bounds),
            TypeRef::Unknown => self.terms.add(Term::Unknown),
        }
    }

    fn dyn_trait(&mut self, bounds: &'a [Bound]) -> Ty {
        let principal = bounds.iter().find_map(|bound| match bound {
            Bound::Trait(path) => Some(*path),
            _ => None,
        });
        let self_ty = self.terms.add(Term::Unknown);
        match principal.and_then(|path| self.trait_ref(path, self_ty)) {
            Some(of) => self.terms.add_dyn(of),
            None => self.terms.add(Term::Unknown),
        }
    }

    fn impl_trait(&mut self, bounds: &'a [Bound]) -> Ty {
        match self.impl_trait {
            ImplTrait::Unknown => self.terms.add(Term::Unknown),
            ImplTrait::Param(next) => {
                self.impl_trait = ImplTrait::Param(next + 1);
                let ty = self.terms.add(Term::Param(next));
                let of = self.traits(bounds, ty);
                self.preds.extend(of.into_iter().map(|of| Pred { ty, of }));
                ty
            }
            ImplTrait::Opaque(def, ref mut known) => {
                let at = known.len();
                known.push(Box::default());
                let args: Vec<Ty> = (0..params_of(self.program(), def)).map(|at| self.param(at)).collect();
                let args = self.terms.add_list(&args);
                let ty = self.terms.add(Term::Opaque(def, u32::try_from(at).unwrap_or(0), args));
                let traits = self.traits(bounds, ty);
                if let ImplTrait::Opaque(_, known) = &mut self.impl_trait {
                    known[at] = traits.into();
                }
                ty
            }
        }
    }

    fn param(&mut self, at: u32) -> Ty {
        match self.subst {
            Some(subst) => match subst.get(at as usize) {
                Some(&ty) => ty,
                None => self.terms.add(Term::Unknown),
            },
            None => self.terms.add(Term::Param(at)),
        }
    }

    /// The traits among the `bounds` of `self_ty`, those that are known.
    pub fn traits(&mut self, bounds: &'a [Bound], self_ty: Ty) -> Vec<TraitRef> {
        let paths = bounds.iter().filter_map(|bound| match bound {
            Bound::Trait(path) => Some(*path),
            Bound::Maybe(_) | Bound::Lifetime(_) => None,
        });
        paths.filter_map(|path| self.trait_ref(path, self_ty)).collect()
    }

    /// The trait that `path` names, with its arguments, as `self_ty` implements it: `Add` stands for `Add<Self>`.
    pub fn trait_ref(&mut self, path: PathId, self_ty: Ty) -> Option<TraitRef> {
        let of = match self.res(path, Namespace::Types) {
            Res::Def(def) if self.program().defs.def(def).kind == DefKind::Trait => Meaning::Def(def),
            Res::Foreign(path) => Meaning::Foreign(path),
            _ => return None,
        };
        let store = self.store;
        let args = store.paths[path].segments.last().and_then(|segment| segment.args);
        let (mut args, mut bindings) = match args {
            Some(args) => (self.args(args), self.bindings(args)),
            None => (Vec::new(), Vec::new()),
        };
        let parenthesized = store.paths[path]
            .segments
            .last()
            .and_then(|s| s.args)
            .is_some_and(|a| store.args[a].parenthesized);
        if parenthesized && bindings.is_empty() {
            let unit = self.terms.tuple(&[]);
            bindings.push((Name::new("Output"), unit));
        }
        if let Meaning::Def(def) = of {
            args.insert(0, self_ty);
            self.fill_defaults(def, &mut args);
            args.remove(0);
        }
        let args = self.terms.add_list(&args);
        Some(TraitRef { of, args, bindings: bindings.into() })
    }

    fn res(&self, path: PathId, namespace: Namespace) -> Res {
        match self.names {
            Some(names) => names.path(path).res,
            None => self.cx.path(self.store, path, namespace).res,
        }
    }

    /// Positional arguments; lifetimes are left out, constants are unknown.
    pub fn args(&mut self, args: GenericArgsId) -> Vec<Ty> {
        let store = self.store;
        let mut types = Vec::new();
        for arg in &store.args[args].args {
            match arg {
                GenericArg::Type(ty) => types.push(self.ty(*ty)),
                GenericArg::Const(_) => types.push(self.terms.add(Term::Unknown)),
                GenericArg::Lifetime(_) => {}
            }
        }
        types
    }

    fn bindings(&mut self, args: GenericArgsId) -> Vec<(Name, Ty)> {
        let store = self.store;
        let bindings = store.args[args].bindings.iter();
        bindings.filter_map(|binding| Some((binding.name, self.ty(binding.ty?)))).collect()
    }

    fn path(&mut self, id: PathId) -> Ty {
        let path = &self.store.paths[id];
        let res = self.res(id, Namespace::Types);
        if let Res::Def(def) = res
            && self.program().defs.def(def).kind == DefKind::TypeAlias
            && let Some(parent) = self.program().defs.assoc_parent(def)
        {
            return self.assoc_type(path, def, parent);
        }
        // `str` is the type though `use std::str;` gives the name to a module.
        if let Res::Def(def) = res
            && matches!(self.program().defs.def(def).kind, DefKind::Module(_))
            && let Some(prim) = path.as_name().and_then(Prim::named)
        {
            return self.terms.add(Term::Prim(prim));
        }
        let args = path.segments.last().and_then(|segment| segment.args);
        let args = args.map_or_else(Vec::new, |args| self.args(args));
        self.res_type(res, args)
    }

    /// The type that `res` with these arguments is.
    pub fn res_type(&mut self, res: Res, mut args: Vec<Ty>) -> Ty {
        match res {
            Res::Prim(prim) => self.terms.add(Term::Prim(prim)),
            Res::Param(owner, at) => match flat(self.program(), owner, at) {
                Some(at) => self.param(at),
                None => self.terms.add(Term::Unknown),
            },
            Res::SelfType(of) => self.self_type(of),
            Res::Foreign(path) => {
                // Crates without source call their own `Result<T>` so, with an error type of theirs.
                if path.last() == "Result"
                    && let Some(Meaning::Def(result)) =
                        self.program().std_item(&["result", "Result"], Namespace::Types)
                {
                    args.resize_with(2, || self.terms.add(Term::Unknown));
                    return self.terms.adt(Meaning::Def(result), &args);
                }
                self.terms.adt(Meaning::Foreign(path), &args)
            }
            Res::Def(def) => match self.program().defs.def(def).kind {
                DefKind::Struct(_) | DefKind::Enum | DefKind::Union => {
                    self.fill_defaults(def, &mut args);
                    self.terms.adt(Meaning::Def(def), &args)
                }
                DefKind::TypeAlias => self.alias(def, args),
                DefKind::Trait => {
                    let args = self.terms.add_list(&args);
                    self.terms.add_dyn(TraitRef { of: Meaning::Def(def), args, bindings: Box::default() })
                }
                _ => self.terms.add(Term::Unknown),
            },
            Res::Local(_) | Res::Unknown(_) => self.terms.add(Term::Unknown),
        }
    }

    /// `Self`
    pub fn self_type(&mut self, of: DefId) -> Ty {
        match self.program().signature(of) {
            Some((_, Item { kind: ItemKind::Trait(_), .. })) => self.param(0),
            Some((tree, Item { kind: ItemKind::Impl(found), .. })) => {
                let cx = self.cx.at(of);
                let subst = self.subst.map(<[Ty]>::to_vec);
                self.elsewhere(cx, &tree.store, subst.as_deref(), |lower| lower.ty(found.self_ty))
            }
            _ => self.terms.add(Term::Unknown),
        }
    }

    /// Lowers types that stand in another signature.
    fn elsewhere(
        &mut self,
        cx: Cx<'a>,
        store: &'a TypeStore,
        subst: Option<&[Ty]>,
        work: impl FnOnce(&mut Lower<'a, '_>) -> Ty,
    ) -> Ty {
        if self.depth == 0 || cx.fuel == 0 {
            return self.terms.add(Term::Unknown);
        }
        let mut lower = Lower {
            cx,
            names: None,
            store,
            terms: self.terms,
            subst,
            impl_trait: ImplTrait::Unknown,
            preds: Vec::new(),
            depth: self.depth - 1,
            parts: self.parts,
        };
        let ty = work(&mut lower);
        self.parts = lower.parts;
        ty
    }

    fn alias(&mut self, def: DefId, mut args: Vec<Ty>) -> Ty {
        let Some((tree, Item { kind: ItemKind::TypeAlias(found), .. })) = self.program().signature(def)
        else {
            return self.terms.add(Term::Unknown);
        };
        let Some(ty) = found.ty else { return self.terms.add(Term::Unknown) };
        self.fill_defaults(def, &mut args);
        let missing = (params_of(self.program(), def) as usize).saturating_sub(args.len());
        for _ in 0..missing {
            // `Result` for `Result<_, _>` stands in expressions.
            let open = if self.names.is_some() { Term::Var(VarKind::Any) } else { Term::Unknown };
            args.push(self.terms.add(open));
        }
        let cx = self.cx.at(def);
        self.elsewhere(cx, &tree.store, Some(&args), |lower| lower.ty(ty))
    }

    /// Adds the defaults of parameters of `def` that `args` does not give.
    fn fill_defaults(&mut self, def: DefId, args: &mut Vec<Ty>) {
        let Some((tree, generics)) = self.program().generics(def) else { return };
        let offset = usize::from(self.program().defs.def(def).kind == DefKind::Trait);
        let params = generics.params.iter().filter(|param| param.kind != GenericParamKind::Lifetime);
        for (at, param) in (offset..).zip(params) {
            if at < args.len() {
                continue;
            }
            let GenericParamKind::Type(Some(default)) = param.kind else { return };
            let cx = self.cx.at(def);
            let known = args.clone();
            let ty = self.elsewhere(cx, &tree.store, Some(&known), |lower| lower.ty(default));
            args.push(ty);
        }
    }

    /// `T::Item`, `<T as Trait>::Item`, `Self::Item`: the associated type `def` of the trait or impl `parent`.
    fn assoc_type(&mut self, path: &'a Path, def: DefId, parent: DefId) -> Ty {
        let program = self.program();
        let Some((tree, item)) = program.signature(def) else { return self.terms.add(Term::Unknown) };
        if let ItemKind::TypeAlias(found) = &item.kind
            && program.defs.def(parent).kind == DefKind::Impl
        {
            let own = self
                .cx
                .owner
                .is_some_and(|owner| owner == parent || program.defs.parent(owner) == Some(parent));
            let (Some(ty), true) = (found.ty, own) else { return self.terms.add(Term::Unknown) };
            let cx = self.cx.at(def);
            let subst = self.subst.map(<[Ty]>::to_vec);
            return self.elsewhere(cx, &tree.store, subst.as_deref(), |lower| lower.ty(ty));
        }
        let Some(name) = path.last_name() else { return self.terms.add(Term::Unknown) };
        let (self_ty, trait_args) = match path.qself {
            Some(qself) => {
                let at = (qself.trait_len as usize).checked_sub(1);
                let args = at.and_then(|at| path.segments.get(at)).and_then(|segment| segment.args);
                (self.ty(qself.ty), args.map_or_else(Vec::new, |args| self.args(args)))
            }
            None => {
                let before = &path.segments[..path.segments.len().saturating_sub(1)];
                let names: Vec<Name> = before.iter().map(|segment| segment.name).collect();
                let front = self.cx.whole_names(path.start, &names, Namespace::Types).res;
                let self_ty = match front {
                    // `T::IntoIter::Item`
                    Res::Def(inner) if program.defs.assoc_parent(inner).is_some() => {
                        let outer = before.split_last().map(|(_, outer)| outer).unwrap_or_default();
                        let names: Vec<Name> = outer.iter().map(|segment| segment.name).collect();
                        let front = self.cx.whole_names(path.start, &names, Namespace::Types).res;
                        let front = self.res_type(front, Vec::new());
                        let of = program.defs.assoc_parent(inner).map(Meaning::Def);
                        let inner = program.defs.def(inner).name;
                        match (of, inner) {
                            (Some(of), Some(inner)) => self.projection(of, inner, front, &[]),
                            _ => self.terms.add(Term::Unknown),
                        }
                    }
                    _ => {
                        let args = before.last().and_then(|segment| segment.args);
                        let args = args.map_or_else(Vec::new, |args| self.args(args));
                        self.res_type(front, args)
                    }
                };
                (self_ty, Vec::new())
            }
        };
        self.projection(Meaning::Def(parent), name, self_ty, &trait_args)
    }

    fn projection(&mut self, of: Meaning, name: Name, self_ty: Ty, args: &[Ty]) -> Ty {
        let mut all = vec![self_ty];
        all.extend_from_slice(args);
        let all = self.terms.add_list(&all);
        self.terms.add(Term::Assoc(of, name, all))
    }
}

/// How many parameters are in scope in the signature of `def`, `impl Trait` left out.
#[must_use]
pub fn params_of(program: &Program, def: DefId) -> u32 {
    base(program, def) + own_params(program, def)
}

/// The number of the first own parameter of `def`.
fn base(program: &Program, def: DefId) -> u32 {
    if program.defs.def(def).kind == DefKind::Trait {
        return 1;
    }
    program.defs.assoc_parent(def).map_or(0, |parent| params_of(program, parent))
}

fn own_params(program: &Program, def: DefId) -> u32 {
    let Some((_, generics)) = program.generics(def) else { return 0 };
    let own = generics.params.iter().filter(|param| param.kind != GenericParamKind::Lifetime).count();
    u32::try_from(own).unwrap_or(0)
}

/// The number of parameter `at` of `owner`, which counts lifetimes, among all that are in scope.
#[must_use]
pub fn flat(program: &Program, owner: DefId, at: u32) -> Option<u32> {
    let (_, generics) = program.generics(owner)?;
    let before = generics.params.get(..at as usize)?;
    let before = before.iter().filter(|param| param.kind != GenericParamKind::Lifetime).count();
    Some(base(program, owner) + u32::try_from(before).ok()?)
}
