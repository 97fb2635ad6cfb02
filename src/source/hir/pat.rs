//! Patterns.

use crate::base::arena::Idx;
use crate::base::names::Name;
use crate::source::hir::expr::ExprId;
use crate::source::hir::path::{Mutability, PathId, TypeId};

/// A [`Pat`] of one body.
pub type PatId = Idx<Pat>;
/// A [`Binding`] of one body.
pub type BindingId = Idx<Binding>;

/// A variable. Each alternative of an or-pattern has a binding of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Binding {
    /// Its name.
    pub name: Name,
    /// `mut x`
    pub mutability: Mutability,
    /// `ref x`, `ref mut x`
    pub by_ref: bool,
}

/// One pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pat {
    /// Something this version does not read.
    Missing,
    /// `_`
    Wild,
    /// `..` inside a tuple or slice.
    Rest,
    /// `x`, `ref mut x @ sub`. A plain `x` may turn out to be a constant or unit variant.
    Bind {
        /// The variable.
        binding: BindingId,
        /// What follows `@`.
        sub: Option<PatId>,
    },
    /// `a::B`
    Path(PathId),
    /// `a::B(p, q)`
    TupleStruct {
        /// The struct or variant.
        path: PathId,
        /// Patterns; at most one is [`Pat::Rest`].
        fields: Box<[PatId]>,
    },
    /// `a::B { x, y: p, .. }`
    Record {
        /// The struct or variant.
        path: PathId,
        /// Names and patterns.
        fields: Box<[(Name, PatId)]>,
        /// `..`
        rest: bool,
    },
    /// `(p, q)`
    Tuple(Box<[PatId]>),
    /// `[p, q]`
    Slice(Box<[PatId]>),
    /// `&p`, `&mut p`
    Ref(Mutability, PatId),
    /// `p | q`
    Or(Box<[PatId]>),
    /// A literal or constant block.
    Expr(ExprId),
    /// `a..=b`
    Range(Option<ExprId>, Option<ExprId>),
    /// `p: T`, in closure parameters.
    Typed(PatId, TypeId),
}
