//! What the calls of a body call.

use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::ExprId;

/// What one call or method call calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Callee {
    /// A function, method, constructor, local variable, or unknown with the reason. A method of a trait
    /// is the trait's, whichever impl runs.
    pub target: Res,
    /// How sure that is.
    pub confidence: Confidence,
    /// Impls of the trait's method that may run, where they are known.
    pub candidates: Box<[DefId]>,
}

/// What the calls of one body call.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Callees {
    calls: Vec<(ExprId, Callee)>,
}

impl Callees {
    /// What the call or method call `call` calls; `None` of another expression.
    #[must_use]
    pub fn of(&self, call: ExprId) -> Option<&Callee> {
        let at = self.calls.binary_search_by_key(&call, |(call, _)| *call).ok()?;
        Some(&self.calls[at].1)
    }

    /// All calls, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (ExprId, &Callee)> {
        self.calls.iter().map(|(call, callee)| (*call, callee))
    }
}
