//! What holds of types: which impl applies, what an associated type is, what a bound asks for.
//!
//! Bounds that cannot be decided yet wait on a list until more is known.

use crate::base::names::Name;
use crate::semantics::infer::lower::Pred;
use crate::semantics::infer::signatures::Signature;
use crate::semantics::infer::ty::{Terms, TraitRef, Ty};
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;

/// Types of one body and what is known about them.
#[derive(Debug)]
pub struct Solver<'a> {
    /// What all bodies share.
    pub typing: &'a Typing<'a>,
    /// The types.
    pub terms: Terms,
    /// Bounds that hold in the body: those of the function, impl or trait it belongs to.
    pub env: Vec<Pred>,
    /// What the body belongs to.
    pub owner: DefId,
    pub pending: Vec<Pending>,
}

/// A bound that could not be decided yet.
#[derive(Clone, Debug)]
pub enum Pending {
    /// `var` is `<args[0] as of<args[1..]>>::name`.
    Assoc { var: Ty, of: Meaning, name: Name, args: Vec<Ty> },
    /// `ty: of`
    Trait { ty: Ty, of: TraitRef },
}

/// Whether something holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Answer {
    No,
    /// Not known, at least not yet.
    Maybe,
    Yes,
}

/// What a closure must be to fit where it is given.
#[derive(Clone, Debug)]
pub struct ClosureShape {
    /// Its parameters.
    pub params: Vec<Ty>,
    /// Its result; of an async closure what its future gives.
    pub ret: Option<Ty>,
    /// `AsyncFn…`: `ret` is what the future gives.
    pub is_async: bool,
}
// STUBS
use crate::semantics::resolve::res::Reason;
use crate::semantics::confidence::Confidence;
pub struct Method { pub target: Res, pub subst: Vec<Ty>, pub confidence: Confidence }
impl<'a> Solver<'a> {
    pub fn new(typing: &'a Typing<'a>, names: &BodyNames) -> Self { Solver { typing, terms: Terms::default(), env: Vec::new(), owner: names.of.owner, pending: Vec::new() } }
    pub fn instantiate(&mut self, _sig: &Terms, _ty: Ty, _subst: &[Ty]) -> Ty { loop {} }
    pub fn add_preds(&mut self, _sig: &Signature, _subst: &[Ty]) {}
    pub fn solve(&mut self) {}
    pub fn shallow(&mut self, ty: Ty) -> Ty { ty }
    pub fn project(&mut self, _of: Meaning, _name: Name, _args: &[Ty]) -> Option<Ty> { None }
    pub fn closure_shape(&mut self, _ty: Ty) -> Option<ClosureShape> { None }
    pub fn deref(&mut self, _ty: Ty) -> Option<Ty> { None }
    pub fn future_output(&mut self, _ty: Ty) -> Option<Ty> { None }
    pub fn iter_item(&mut self, _ty: Ty) -> Option<Ty> { None }
    pub fn index_output(&mut self, _base: Ty, _index: Ty) -> Option<Ty> { None }
    pub fn binary_output(&mut self, _of: DefId, _a: Ty, _b: Ty) -> Option<Ty> { None }
    pub fn try_output(&mut self, _ty: Ty) -> Option<Ty> { None }
    pub fn callable(&mut self, _ty: Ty) -> Option<(Vec<Ty>, Ty)> { None }
    pub fn method(&mut self, _receiver: Ty, _name: Name) -> Result<Method, Reason> { Err(Reason::Limit) }
}
