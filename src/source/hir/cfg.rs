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

impl CfgExpr {
    /// Whether code is for tests, maybe those of other crates, which ask for it by a feature: `test`,
    /// `any(test, feature = "testing")`.
    #[must_use]
    pub fn is_for_tests(&self) -> bool {
        match self {
            Self::Flag(name) => name.as_str() == "test",
            Self::All(parts) => parts.iter().any(Self::is_for_tests),
            Self::Any(parts) => {
                let others =
                    parts.iter().all(|part| part.is_for_tests() || matches!(part, Self::KeyValue(..)));
                others && parts.iter().any(Self::is_for_tests)
            }
            Self::KeyValue(..) | Self::Not(_) | Self::True | Self::False | Self::Invalid => false,
        }
    }
}
