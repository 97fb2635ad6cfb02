//! What the calls of a body call.

use crate::semantics::confidence::Confidence;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Meaning;
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
    /// What may run of the trait's method, where that is known.
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

/// The functions that may run when the trait item `target` is called for a type that impls list under `head`, of the
/// impls in the workspace: theirs, and the trait's own where one of them leaves it to the trait or may not be known.
/// `None`: for whatever type. None when there are too many.
pub(super) fn candidates(typing: &Typing<'_>, target: Res, head: Option<Res>) -> Box<[DefId]> {
    let Res::Def(item) = target else { return Box::default() };
    let program = typing.program;
    let of_trait = program.defs.parent(item).filter(|&of| program.defs.def(of).kind == DefKind::Trait);
    let (Some(of_trait), Some(name)) = (of_trait, program.defs.def(item).name) else { return Box::default() };
    let known = typing.impls(Meaning::Def(of_trait));
    // What is behind a `dyn` may be any type.
    let head =
        head.filter(|head| !matches!(head, Res::Def(def) if program.defs.def(*def).kind == DefKind::Trait));
    let own = head.zip(known).map(|(head, impls)| {
        // Two impls for one type never hold at once: one that names the type rules out those for any type.
        impls.by_head.get(&head).unwrap_or(&impls.blanket)
    });
    let impls = own.map_or(program.impls.of_trait(Meaning::Def(of_trait)), Vec::as_slice);
    if impls.len() > MAX_CANDIDATES {
        return Box::default();
    }
    let provided = || Some(item).filter(|&item| program.has_body(item));
    let mut found: Vec<DefId> = Vec::new();
    for &of in impls {
        found.extend(program.impl_item(of, name).or_else(|| own.and_then(|_| provided())));
    }
    // A type that no impl here names may have one elsewhere.
    if own.is_none() && !found.is_empty() {
        found.extend(provided());
    }
    found.sort_unstable();
    found.dedup();
    found.into()
}
