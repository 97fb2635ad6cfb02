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
