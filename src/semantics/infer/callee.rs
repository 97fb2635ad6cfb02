//! What the calls of a body call.

use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::ExprId;

/// Impls of one trait beyond this number are not listed as candidates.
const MAX_CANDIDATES: usize = 16;

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
    /// These, ascending.
    pub(super) fn new(calls: Vec<(ExprId, Callee)>) -> Self {
        Self { calls }
    }

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

/// The workspace's impls of the trait item `target`, or none when there are too many.
pub(super) fn candidates(program: &Program, target: Res) -> Box<[DefId]> {
    let Res::Def(item) = target else { return Box::default() };
    let of_trait = program.defs.parent(item).filter(|&of| program.defs.def(of).kind == DefKind::Trait);
    let (Some(of_trait), Some(name)) = (of_trait, program.defs.def(item).name) else { return Box::default() };
    let impls = program.impls.of_trait(Meaning::Def(of_trait));
    if impls.len() > MAX_CANDIDATES {
        return Box::default();
    }
    impls.iter().filter_map(|&of| program.impl_item(of, name)).collect()
}
