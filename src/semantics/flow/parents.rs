//! The expression around each expression of a body.

use crate::semantics::flow::children::for_each_child;
use crate::source::hir::body::Body;
use crate::source::hir::expr::ExprId;

/// By expression, the one it is directly inside of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parents(Vec<Option<ExprId>>);

impl Parents {
    /// Those of all expressions of `body`.
    #[must_use]
    pub fn new(body: &Body) -> Self {
        Self::with(body, |_| {})
    }

    /// The same; `visit` sees every expression on the way, in the order of evaluation, outer ones first.
    #[must_use]
    pub fn with(body: &Body, mut visit: impl FnMut(ExprId)) -> Self {
        let mut parents = vec![None; body.exprs.len()];
        let mut stack = vec![body.root];
        while let Some(expr) = stack.pop() {
            visit(expr);
            let from = stack.len();
            for_each_child(body, expr, |child| {
                parents[child.index()] = Some(expr);
                stack.push(child);
            });
            stack[from..].reverse();
        }
        Self(parents)
    }

    /// The expression around `expr`; `None` of the whole body.
    #[must_use]
    pub fn of(&self, expr: ExprId) -> Option<ExprId> {
        self.0.get(expr.index()).copied().flatten()
    }
}
