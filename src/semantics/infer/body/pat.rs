//! Types of the variables that patterns bind.

use super::Infer;
use crate::base::names::Name;
use crate::semantics::infer::ty::{Term, Ty};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::semantics::resolve::types::Cx;
use crate::source::hir::expr::{Expr, Literal};
use crate::source::hir::pat::{Pat, PatId};
use crate::source::hir::path::{Mutability, PathId};

/// How many references a pattern looks through.
const MAX_DEREFS: u32 = 8;

impl Infer<'_> {
    /// Matches values of type `ty` with the pattern. `mode` = the kind of reference that variables are bound by, where
    /// the pattern looked through one.
    pub(super) fn pat(&mut self, id: PatId, ty: Ty, mode: Option<Mutability>) {
        if self.depth == 0 {
            return;
        }
        self.depth -= 1;
        self.pat_inner(id, ty, mode);
        self.depth += 1;
    }

    fn pat_inner(&mut self, id: PatId, ty: Ty, mode: Option<Mutability>) {
        let body = self.body;
        match body.pat(id) {
            Pat::Missing | Pat::Wild | Pat::Rest => {}
            Pat::Bind { binding, sub } => {
                if self.names.constant_pat(id).is_some() {
                    return;
                }
                let variable = body.binding(*binding);
                let bound = match (variable.by_ref, mode) {
                    (true, _) => self.solver.terms.add(Term::Ref(variable.mutability, ty)),
                    (false, Some(by)) => self.solver.terms.add(Term::Ref(by, ty)),
                    (false, None) => ty,
                };
                match self.bindings[binding.index()] {
                    Some(before) => {
                        self.solver.trial_unify(before, bound);
                    }
                    None => self.bindings[binding.index()] = Some(bound),
                }
                if let Some(sub) = sub {
                    self.pat(*sub, ty, mode);
                }
            }
            Pat::Path(path) => {
                let (ty, _) = self.look_through(ty, mode);
                self.constructor(*path, ty);
            }
            Pat::TupleStruct { path, fields } => {
                let (ty, mode) = self.look_through(ty, mode);
                let types: Vec<Ty> = self.constructor(*path, ty).into_iter().map(|(_, ty)| ty).collect();
                self.parts(fields, &types, mode);
            }
            Pat::Record { path, fields, .. } => {
                let (ty, mode) = self.look_through(ty, mode);
                let known = self.constructor(*path, ty);
                for (name, pat) in fields {
                    let field = match known.iter().find(|(field, _)| field == name) {
                        Some(&(_, field)) => field,
                        None => self.unknown(),
                    };
                    self.pat(*pat, field, mode);
                }
            }
            Pat::Tuple(parts) => {
                let (ty, mode) = self.look_through(ty, mode);
                let has_rest = parts.iter().any(|&part| matches!(body.pat(part), Pat::Rest));
                let types: Vec<Ty> = match self.solver.terms.term(ty) {
                    Term::Tuple(list) => self.solver.terms.list(list).to_vec(),
                    Term::Var(_) if !has_rest => {
                        let vars: Vec<Ty> = parts.iter().map(|_| self.var()).collect();
                        let tuple = self.solver.terms.tuple(&vars);
                        self.solver.trial_unify(ty, tuple);
                        vars
                    }
                    _ => Vec::new(),
                };
                self.parts(parts, &types, mode);
            }
            Pat::Slice(parts) => {
                let (ty, mode) = self.look_through(ty, mode);
                let matched = self.solver.terms.term(ty);
                let element = match matched {
                    Term::Slice(inner) | Term::Array(inner) => inner,
                    _ => self.unknown(),
                };
                for &part in parts {
                    match body.pat(part) {
                        Pat::Bind { sub: Some(sub), .. } if matches!(body.pat(*sub), Pat::Rest) => {
                            let rest = match matched {
                                Term::Array(_) => Term::Array(element),
                                _ => Term::Slice(element),
                            };
                            let rest = self.solver.terms.add(rest);
                            self.pat(part, rest, mode);
                        }
                        _ => self.pat(part, element, mode),
                    }
                }
            }
            Pat::Ref(mutability, inner) => {
                let ty = self.solver.shallow(ty);
                let target = match self.solver.terms.term(ty) {
                    Term::Ref(_, target) => target,
                    Term::Var(_) => {
                        let target = self.var();
                        let reference = self.solver.terms.add(Term::Ref(*mutability, target));
                        self.solver.trial_unify(ty, reference);
                        target
                    }
                    _ => self.unknown(),
                };
                self.pat(*inner, target, None);
            }
            Pat::Or(alternatives) => {
                for &alternative in alternatives {
                    self.pat(alternative, ty, mode);
                }
                self.same_names(alternatives);
            }
            Pat::Expr(expr) => {
                // A string pattern matches `&str` and, looked through, `str`.
                let text = matches!(body.expr(*expr), Expr::Literal(Literal::Str(_) | Literal::Bytes(_)));
                let found = self.check(*expr, None);
                if !text {
                    let (ty, _) = self.look_through(ty, mode);
                    self.solver.trial_unify(found, ty);
                }
            }
            Pat::Range(start, end) => {
                let (ty, _) = self.look_through(ty, mode);
                for &bound in [start, end].into_iter().flatten() {
                    let found = self.check(bound, None);
                    self.solver.trial_unify(found, ty);
                }
            }
            Pat::Typed(inner, written) => {
                let written = self.written(*written);
                self.coerce(ty, written);
                self.pat(*inner, written, mode);
            }
        }
    }

    /// Variables of later alternatives are those of the first with the same name.
    fn same_names(&mut self, alternatives: &[PatId]) {
        let Some((&first, rest)) = alternatives.split_first() else { return };
        let known = self.variables(first);
        for &alternative in rest {
            for (name, ty) in self.variables(alternative) {
                if let Some(&(_, other)) = known.iter().find(|(known, _)| *known == name) {
                    self.solver.trial_unify(ty, other);
                }
            }
        }
    }

    fn variables(&self, pat: PatId) -> Vec<(Name, Ty)> {
        let body = self.body;
        let mut stack = vec![pat];
        let mut found = Vec::new();
        while let Some(id) = stack.pop() {
            match body.pat(id) {
                Pat::Bind { binding, sub } => {
                    if let Some(ty) = self.bindings[binding.index()] {
                        found.push((body.binding(*binding).name, ty));
                    }
                    stack.extend(sub);
                }
                Pat::TupleStruct { fields: pats, .. }
                | Pat::Tuple(pats)
                | Pat::Slice(pats)
                | Pat::Or(pats) => {
                    stack.extend(pats.iter());
                }
                Pat::Record { fields, .. } => stack.extend(fields.iter().map(|(_, pat)| *pat)),
                Pat::Ref(_, inner) | Pat::Typed(inner, _) => stack.push(*inner),
                _ => {}
            }
        }
        found
    }

    /// A constructor pattern looks through references and binds by reference then.
    fn look_through(&mut self, ty: Ty, mode: Option<Mutability>) -> (Ty, Option<Mutability>) {
        let (mut at, mut mode) = (self.solver.shallow(ty), mode);
        for _ in 0..MAX_DEREFS {
            let Term::Ref(by, inner) = self.solver.terms.term(at) else { break };
            mode = match mode {
                Some(Mutability::Shared) => Some(Mutability::Shared),
                _ => Some(by),
            };
            at = self.solver.shallow(inner);
        }
        (at, mode)
    }

    fn parts(&mut self, parts: &[PatId], types: &[Ty], mode: Option<Mutability>) {
        let body = self.body;
        let rest = parts.iter().position(|&part| matches!(body.pat(part), Pat::Rest));
        for (at, &part) in parts.iter().enumerate() {
            let from_end = parts.len() - at;
            let ty = match rest {
                Some(rest) if at > rest => types.len().checked_sub(from_end).and_then(|at| types.get(at)),
                _ => types.get(at),
            };
            let ty = match ty {
                Some(&ty) => ty,
                None => self.unknown(),
            };
            self.pat(part, ty, mode);
        }
    }

    /// The struct or variant that a constructor path names.
    fn variant_of(&self, path: PathId) -> Option<DefId> {
        let program = self.solver.typing.program;
        match self.names.path(path).res {
            Res::Def(def) => match program.defs.def(def).kind {
                DefKind::TypeAlias => match Cx::of(program, def).head(Res::Def(def)) {
                    Res::Def(def) => Some(def),
                    _ => None,
                },
                DefKind::Struct(_) | DefKind::Variant(..) | DefKind::Union => Some(def),
                _ => None,
            },
            Res::SelfType(of) => program.self_head(of),
            _ => None,
        }
    }

    /// Matches `ty` with the struct or enum that the path constructs; its fields, in order.
    pub(super) fn constructor(&mut self, path: PathId, ty: Ty) -> Vec<(Name, Ty)> {
        let Some(def) = self.variant_of(path) else { return Vec::new() };
        let typing = self.solver.typing;
        let defs = &typing.program.defs;
        let adt = match defs.def(def).kind {
            DefKind::Variant(..) => defs.parent(def).unwrap_or(def),
            _ => def,
        };
        let known = match self.solver.terms.term(ty) {
            Term::Adt(Meaning::Def(of), args) if of == adt => Some(self.solver.terms.list(args).to_vec()),
            _ => None,
        };
        let Some((sig, variant)) = typing.signatures.fields(def) else { return Vec::new() };
        let mut args = match known {
            Some(args) => args,
            None => {
                let args: Vec<Ty> = (0..sig.params).map(|_| self.var()).collect();
                let whole = self.adt(Some(adt), &args);
                self.solver.trial_unify(ty, whole);
                args
            }
        };
        while args.len() < sig.params as usize {
            args.push(self.var());
        }
        let fields = variant.fields.iter();
        fields.map(|&(name, field)| (name, self.solver.instantiate(&sig.terms, field, &args))).collect()
    }
}
