//! Closures and async blocks.

use super::Infer;
use crate::semantics::infer::ty::{Term, Ty};
use crate::source::hir::expr::{BlockId, ClosureId, ExprId};

impl Infer<'_> {
    pub(super) fn closure(&mut self, id: ExprId, closure: ClosureId, expected: Option<Ty>) -> Ty {
        let body = self.body;
        let closure = &body.closures[closure];
        let shape = expected.and_then(|ty| self.solver.closure_shape(ty));
        let mut params = Vec::with_capacity(closure.params.len() + 1);
        for (at, &pat) in closure.params.iter().enumerate() {
            let ty = shape.as_ref().and_then(|shape| shape.params.get(at)).copied();
            let ty = ty.unwrap_or_else(|| self.var());
            self.pat(pat, ty, None);
            params.push(ty);
        }
        let wanted =
            shape.as_ref().filter(|shape| shape.is_async == closure.is_async).and_then(|shape| shape.ret);
        let ret = match (closure.ret, wanted) {
            (Some(written), _) => self.written(written),
            (None, Some(wanted)) => wanted,
            (None, None) => self.var(),
        };
        self.function_like(ret, |infer| {
            let found = infer.check(closure.body, Some(ret));
            if !infer.is_never(found) {
                infer.coerce(found, ret);
            }
        });
        let output = if closure.is_async { self.solver.terms.add(Term::Future(ret)) } else { ret };
        params.push(output);
        let parts = self.solver.terms.add_list(&params);
        let ty = self.solver.terms.add(Term::Closure(id, parts));
        if let Some(expected) = expected
            && self.solver.terms.is_var(expected)
        {
            self.solver.trial_unify(expected, ty);
        }
        ty
    }

    pub(super) fn async_block(&mut self, block: BlockId, expected: Option<Ty>) -> Ty {
        let ret = expected.and_then(|ty| match self.solver.terms.term(ty) {
            Term::Future(output) => Some(output),
            _ => None,
        });
        let ret = ret.unwrap_or_else(|| self.var());
        self.function_like(ret, |infer| {
            let found = infer.block(block, Some(ret));
            if !infer.is_never(found) {
                infer.coerce(found, ret);
            }
        });
        self.solver.terms.add(Term::Future(ret))
    }

    /// Code with a `return` of its own.
    fn function_like(&mut self, ret: Ty, work: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.ret, ret);
        let loops = std::mem::take(&mut self.loops);
        work(self);
        self.ret = before;
        self.loops = loops;
    }
}
