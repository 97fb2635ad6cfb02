//! Blocks, branches and loops.

use super::{Breakable, Infer};
use crate::base::names::Name;
use crate::semantics::infer::ty::Ty;
use crate::source::hir::expr::{BlockId, ExprId, MatchArm, Stmt};

impl Infer<'_> {
    /// The value of a block.
    pub(super) fn block(&mut self, block: BlockId, expected: Option<Ty>) -> Ty {
        let body = self.body;
        let block = body.block(block);
        let mut diverges = false;
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let { pat, ty, init, otherwise } => {
                    let written = ty.map(|ty| self.written(ty));
                    let ty = match init {
                        Some(init) => {
                            let found = self.check(*init, written);
                            diverges |= self.is_never(found);
                            match written {
                                Some(written) => {
                                    self.coerce(found, written);
                                    written
                                }
                                None => found,
                            }
                        }
                        None => written.unwrap_or_else(|| self.var()),
                    };
                    if let Some(otherwise) = otherwise {
                        self.check(*otherwise, None);
                    }
                    self.pat(*pat, ty, None);
                }
                Stmt::Expr { expr, .. } => {
                    let found = self.check(*expr, None);
                    diverges |= self.is_never(found);
                }
            }
        }
        match block.tail {
            Some(tail) => self.check(tail, expected),
            None if diverges => self.never(),
            None => self.unit(),
        }
    }

    pub(super) fn labelled_block(&mut self, block: BlockId, label: Name, expected: Option<Ty>) -> Ty {
        let value = self.result_of(expected);
        self.loops.push(Breakable { label: Some(label), value: Some(value), is_loop: false, is_left: false });
        let found = self.block(block, Some(value));
        let is_left = self.loops.pop().is_some_and(|of| of.is_left);
        if !self.is_never(found) {
            self.coerce(found, value);
        } else if !is_left {
            return found;
        }
        value
    }

    /// What branches come together in: what is expected, if anything is known about it.
    fn result_of(&mut self, expected: Option<Ty>) -> Ty {
        match expected {
            Some(ty) if !self.solver.terms.is_unknown(ty) => {
                // A coercion may still be needed in each branch, so only what is known binds them.
                if self.solver.terms.is_var(ty) { self.var() } else { ty }
            }
            _ => self.var(),
        }
    }

    pub(super) fn if_expr(
        &mut self,
        condition: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
        expected: Option<Ty>,
    ) -> Ty {
        let _ = self.check(condition, None);
        let Some(otherwise) = otherwise else {
            self.check(then, None);
            return self.unit();
        };
        self.branches(&[then, otherwise], expected)
    }

    pub(super) fn match_expr(&mut self, scrutinee: ExprId, arms: &[MatchArm], expected: Option<Ty>) -> Ty {
        let matched = self.check(scrutinee, None);
        for arm in arms {
            self.pat(arm.pat, matched, None);
            if let Some(guard) = arm.guard {
                self.check(guard, None);
            }
        }
        let bodies: Vec<ExprId> = arms.iter().map(|arm| arm.body).collect();
        self.branches(&bodies, expected)
    }

    /// The value of one of several branches.
    pub(super) fn branches(&mut self, branches: &[ExprId], expected: Option<Ty>) -> Ty {
        let result = self.result_of(expected);
        let mut any = false;
        for &branch in branches {
            let wanted = if any || !self.solver.terms.is_var(result) { Some(result) } else { expected };
            let found = self.check(branch, wanted);
            if !self.is_never(found) {
                any = true;
                self.coerce(found, result);
            }
        }
        if any { result } else { self.never() }
    }

    pub(super) fn loop_expr(&mut self, block: BlockId, label: Option<Name>, expected: Option<Ty>) -> Ty {
        let value = self.result_of(expected);
        self.loops.push(Breakable { label, value: Some(value), is_loop: true, is_left: false });
        self.block(block, None);
        match self.loops.pop() {
            Some(of) if of.is_left => value,
            _ => self.never(),
        }
    }

    pub(super) fn while_expr(&mut self, condition: ExprId, block: BlockId, label: Option<Name>) -> Ty {
        self.loops.push(Breakable { label, value: None, is_loop: true, is_left: false });
        self.check(condition, None);
        self.block(block, None);
        self.loops.pop();
        self.unit()
    }

    /// The body of a `for`, its variables known.
    pub(super) fn for_body(&mut self, block: BlockId, label: Option<Name>) -> Ty {
        self.loops.push(Breakable { label, value: None, is_loop: true, is_left: false });
        self.block(block, None);
        self.loops.pop();
        self.unit()
    }

    pub(super) fn break_expr(&mut self, label: Option<Name>, value: Option<ExprId>) -> Ty {
        let at = self.loops.iter().rposition(|of| match label {
            Some(_) => of.label == label,
            None => of.is_loop,
        });
        let target = at.and_then(|at| self.loops[at].value);
        let found = match value {
            Some(value) => self.check(value, target),
            None => self.unit(),
        };
        if let Some(target) = target {
            self.coerce(found, target);
        }
        if let Some(at) = at {
            self.loops[at].is_left = true;
        }
        self.never()
    }
}
