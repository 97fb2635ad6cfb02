//! Types of paths that are values, and the arguments of what they name.

use super::Infer;
use crate::base::names::Name;
use crate::semantics::infer::lower::{Lower, flat, params_of};
use crate::semantics::infer::signatures::Kind;
use crate::semantics::infer::ty::{Term, Ty};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::defs::{Ctor, DefKind};
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::{Namespace, Res};
use crate::semantics::resolve::types::Cx;
use crate::source::hir::path::{GenericArgsId, Path, PathId};

impl Infer<'_> {
    /// The type of a path that is a value.
    pub(super) fn value_path(&mut self, id: PathId) -> Ty {
        let res = self.names.path(id).res;
        if let Some(ty) = self.local(res) {
            return ty;
        }
        match res {
            Res::Def(def) => self.value_of(def, id),
            Res::SelfType(of) => self.self_constructor(of),
            _ => self.unknown(),
        }
    }

    fn value_of(&mut self, def: DefId, id: PathId) -> Ty {
        let typing = self.solver.typing;
        match typing.program.defs.def(def).kind {
            DefKind::Fn => {
                let args = self.arguments(def, id);
                let args = self.solver.terms.add_list(&args);
                self.solver.terms.add(Term::FnDef(def, args))
            }
            DefKind::Struct(ctor) | DefKind::Variant(_, ctor) => {
                let args = self.constructor_args(def, id);
                self.constructor_value(def, ctor, &args)
            }
            DefKind::Const | DefKind::Static => {
                let args = self.arguments(def, id);
                let sig = typing.signatures.of(def);
                match sig.kind {
                    Kind::Value(ty) => self.solver.instantiate(&sig.terms, ty, &args),
                    _ => self.unknown(),
                }
            }
            _ => self.unknown(),
        }
    }

    fn constructor_value(&mut self, def: DefId, ctor: Ctor, args: &[Ty]) -> Ty {
        let defs = &self.solver.typing.program.defs;
        let adt = match defs.def(def).kind {
            DefKind::Variant(..) => defs.parent(def),
            _ => Some(def),
        };
        // The signature of `PhantomData` has a field, since rustc wants its parameter used.
        if ctor == Ctor::Tuple && Some(def) != self.solver.typing.known.phantom_data {
            let args = self.solver.terms.add_list(args);
            return self.solver.terms.add(Term::FnDef(def, args));
        }
        self.adt(adt, args)
    }

    /// `Self` or `Self(..)` as a value.
    fn self_constructor(&mut self, of: DefId) -> Ty {
        let program = self.solver.typing.program;
        let ty = self.lowered(|lower| lower.self_type(of));
        let Term::Adt(Meaning::Def(def), args) = self.solver.terms.term(ty) else { return self.unknown() };
        let DefKind::Struct(ctor) = program.defs.def(def).kind else { return self.unknown() };
        let args = self.solver.terms.list(args).to_vec();
        self.constructor_value(def, ctor, &args)
    }

    /// Arguments of the struct or enum that a constructor path names: `Option::<T>::None`, `None::<T>`.
    fn constructor_args(&mut self, def: DefId, id: PathId) -> Vec<Ty> {
        let program = self.solver.typing.program;
        let path = &self.body.store.paths[id];
        let adt = match program.defs.def(def).kind {
            DefKind::Variant(..) => program.defs.parent(def).unwrap_or(def),
            _ => def,
        };
        let params = params_of(program, adt) as usize;
        // `Self::Variant`, `Alias::Variant`.
        if adt != def
            && path.segments.len() >= 2
            && let Some(front) = self.front_type(path)
            && let Term::Adt(Meaning::Def(of), args) = self.solver.terms.term(front)
            && of == adt
        {
            let mut args = self.solver.terms.list(args).to_vec();
            while args.len() < params {
                args.push(self.var());
            }
            return args;
        }
        let mut args: Vec<Ty> = Vec::new();
        if let Some(written) = path.segments.iter().rev().find_map(|segment| segment.args) {
            args = self.written_args(written);
        }
        while args.len() < params {
            args.push(self.var());
        }
        args
    }

    /// Arguments for all parameters of the function or constant that `id` names.
    fn arguments(&mut self, def: DefId, id: PathId) -> Vec<Ty> {
        let typing = self.solver.typing;
        let program = typing.program;
        let path = &self.body.store.paths[id];
        let sig = typing.signatures.of(def);
        let args: Vec<Ty> = (0..sig.params).map(|_| self.var()).collect();
        if let Some(written) = path.segments.last().and_then(|segment| segment.args) {
            self.own_arguments(def, &args, written);
        }
        let Some(parent) = program.defs.assoc_parent(def) else { return args };
        // `<T as Trait<A>>::f`, `Trait::<A>::f`
        let end = path.qself.map_or(path.segments.len().saturating_sub(1), |qself| qself.trait_len as usize);
        if program.defs.def(parent).kind == DefKind::Trait
            && let Some(segment) = end.checked_sub(1).and_then(|at| path.segments.get(at))
            && Some(segment.name) == program.defs.def(parent).name
            && let Some(written) = segment.args
        {
            let written = self.written_args(written);
            for (&arg, written) in args.iter().skip(1).zip(written) {
                self.solver.trial_unify(arg, written);
            }
        }
        let Some(front) = self.front_type(path) else { return args };
        match program.defs.def(parent).kind {
            DefKind::Impl => {
                if let Some((sig, found)) = typing.signatures.impl_of(parent) {
                    let self_ty = self.solver.instantiate(&sig.terms, found.self_ty, &args);
                    self.solver.trial_unify(self_ty, front);
                }
            }
            _ => {
                if let Some(&self_ty) = args.first() {
                    self.solver.trial_unify(self_ty, front);
                }
            }
        }
        args
    }

    /// Gives `def` the own arguments that are written behind its name.
    pub(super) fn own_arguments(&mut self, def: DefId, args: &[Ty], written: GenericArgsId) {
        let program = self.solver.typing.program;
        let Some(first) = flat(program, def, 0) else { return };
        let written = self.written_args(written);
        for (at, written) in (first as usize..).zip(written) {
            if let Some(&arg) = args.get(at) {
                self.solver.trial_unify(arg, written);
            }
        }
    }

    pub(super) fn written_args(&mut self, args: GenericArgsId) -> Vec<Ty> {
        let program = self.solver.typing.program;
        let types = Lower::body(program, self.names, &mut self.solver.terms).args(args);
        types.into_iter().map(|ty| self.solver.normal(ty)).collect()
    }

    /// The type in front of the last name of a path; `None` if there is none or it is a trait.
    fn front_type(&mut self, path: &Path) -> Option<Ty> {
        let program = self.solver.typing.program;
        if let Some(qself) = path.qself {
            if path.segments.len() == qself.trait_len as usize + 1 {
                return Some(self.written(qself.ty));
            }
            return None;
        }
        let (_, before) = path.segments.split_last()?;
        let last = before.last()?;
        let names: Vec<Name> = before.iter().map(|segment| segment.name).collect();
        let cx = Cx::of(program, self.names.of.owner);
        let res = cx.whole_names(path.start, &names, Namespace::Types).res;
        let params = match res {
            Res::Def(def) => match program.defs.def(def).kind {
                DefKind::Struct(_) | DefKind::Enum | DefKind::Union => params_of(program, def),
                DefKind::TypeAlias if program.defs.assoc_parent(def).is_none() => params_of(program, def),
                _ => return None,
            },
            Res::SelfType(_) | Res::Param(..) | Res::Prim(_) | Res::Foreign(_) => 0,
            _ => return None,
        };
        let mut args = match last.args {
            Some(args) => self.written_args(args),
            None => Vec::new(),
        };
        // Behind a name that is a value, what is left out is for inference to find, defaults aside.
        while args.len() < params as usize {
            args.push(self.var());
        }
        Some(self.lowered(|lower| lower.res_type(res, args)))
    }
}
