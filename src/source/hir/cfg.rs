//! A `cfg` predicate as written. Who evaluates it: `source::project::cfg`.

use crate::base::names::Name;

/// `all(unix, feature = "rt", not(test))` and the like.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum CfgExpr {
    /// `unix`
    Flag(Name),
    /// `feature = "rt"`: key, and value without quotes
    KeyValue(Name, Box<str>),
    /// `all(..)`; holds when it is empty
    All(Vec<CfgExpr>),
    /// `any(..)`; does not hold when it is empty
    Any(Vec<CfgExpr>),
    /// `not(..)`
    Not(Box<CfgExpr>),
    /// `true`
    True,
    /// `false`
    False,
    /// Something that is no predicate
    Invalid,
}
