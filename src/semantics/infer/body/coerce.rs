//! Where a value of one type may stand for another.

use super::Infer;
use crate::semantics::infer::ty::{Term, Ty};
use crate::semantics::resolve::res::Prim;
use crate::source::hir::path::Mutability;

/// Dereferencing goes at most this far.
const MAX_DEREFS: u32 = 16;

impl Infer<'_> {
    /// Lets a value of type `found` stand where `wanted` is wanted. What does not fit teaches nothing.
    pub(super) fn coerce(&mut self, found: Ty, wanted: Ty) {
        let (found, wanted) = (self.solver.terms.root(found), self.solver.terms.root(wanted));
        if found == wanted {
            return;
        }
        match (self.solver.terms.term(found), self.solver.terms.term(wanted)) {
            (Term::Prim(Prim::Never), _) => {}
            (Term::Ref(has, from), Term::Ref(wants, to)) => {
                if has == Mutability::Mut || wants == Mutability::Shared {
                    self.coerce_behind(from, to);
                }
            }
            (Term::Ref(_, from) | Term::Ptr(_, from), Term::Ptr(_, to)) => {
                self.solver.trial_unify(from, to);
            }
            (Term::Closure(_, parts) | Term::FnPtr(parts), Term::FnPtr(wanted)) => {
                let pairs: Vec<(Ty, Ty)> = {
                    let terms = &self.solver.terms;
                    terms.list(parts).iter().copied().zip(terms.list(wanted).iter().copied()).collect()
                };
                for (part, wanted) in pairs {
                    self.solver.trial_unify(part, wanted);
                }
            }
            (Term::FnDef(..), Term::FnPtr(wanted)) => {
                if let Some((mut params, ret)) = self.solver.callable(found) {
                    params.push(ret);
                    let wanted: Vec<Ty> = self.solver.terms.list(wanted).to_vec();
                    for (part, wanted) in params.into_iter().zip(wanted) {
                        self.solver.trial_unify(part, wanted);
                    }
                }
            }
            // `Box<T>` for `Box<dyn Trait>`, `Arc<[T; N]>` for `Arc<[T]>`.
            (Term::Adt(x, xs), Term::Adt(y, ys)) if x == y => {
                let pairs: Vec<(Ty, Ty)> = {
                    let terms = &self.solver.terms;
                    terms.list(xs).iter().copied().zip(terms.list(ys).iter().copied()).collect()
                };
                let unsizes = pairs.first().is_some_and(|&(from, to)| self.unsizes(from, to));
                for (from, to) in pairs.into_iter().skip(usize::from(unsizes)) {
                    self.solver.trial_unify(from, to);
                }
            }
            _ => {
                self.solver.trial_unify(found, wanted);
            }
        }
    }

    /// Whether a pointer to `from` may become one to the unsized `to`; parts in common are unified.
    fn unsizes(&mut self, from: Ty, to: Ty) -> bool {
        match (self.solver.terms.term(from), self.solver.terms.term(to)) {
            (Term::Dyn(_) | Term::Var(_), Term::Dyn(_)) => false,
            (_, Term::Dyn(_)) => true,
            (Term::Array(from), Term::Slice(to)) => {
                self.solver.trial_unify(from, to);
                true
            }
            // `Pin<Box<T>>` for `Pin<Box<dyn Trait>>`
            (Term::Adt(x, xs), Term::Adt(y, ys)) if x == y => {
                let first = (self.solver.terms.nth(xs, 0), self.solver.terms.nth(ys, 0));
                match first {
                    (Some(from), Some(to)) => self.unsizes(from, to),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// `&from` for `&to`: by dereferencing or unsizing.
    fn coerce_behind(&mut self, from: Ty, to: Ty) {
        if self.unsizes(from, to) {
            return;
        }
        // What a variable stands for has a size; that it is not known here says more about us than about it.
        let unsized_to =
            matches!(self.solver.terms.term(to), Term::Slice(_) | Term::Dyn(_) | Term::Prim(Prim::Str));
        let mut at = from;
        for _ in 0..MAX_DEREFS {
            if unsized_to && self.solver.terms.is_var(at) {
                return;
            }
            if self.solver.terms.is_var(at) || self.solver.trial_unify(at, to) {
                self.solver.trial_unify(at, to);
                return;
            }
            if self.unsizes(at, to) {
                return;
            }
            let Some(next) = self.solver.deref(at) else { return };
            at = next;
        }
    }
}
