//! Attributes, as far as they change what code means or where it runs.

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::cfg::CfgExpr;

/// `#[a::b(args)]`, `#[a = "text"]`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attr {
    /// Its path; a leading `::` is left out.
    pub path: Box<[Name]>,
    /// What follows the path.
    pub input: AttrInput,
    /// Predicate of the `cfg_attr` it came from.
    pub cfg: Option<Box<CfgExpr>>,
    /// From `#` to `]`.
    pub range: TextRange,
}

impl Attr {
    /// Whether the path is exactly `name`.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        matches!(&*self.path, [only] if only.as_str() == name)
    }

    /// Whether it makes a function a test: `#[test]`, `#[tokio::test]`, `#[rstest]` and their kin.
    #[must_use]
    pub fn makes_test(&self) -> bool {
        self.path.last().is_some_and(|last| makes_test(last.as_str()))
    }
}

/// Whether an attribute makes a function a test whose path has `last` as its last name.
// LIMIT: by name. A test attribute with a name of its own makes its function look like production code.
#[must_use]
pub fn makes_test(last: &str) -> bool {
    last == "test"
        || last.ends_with("_test")
        || matches!(last, "rstest" | "test_case" | "bench" | "quickcheck")
}

/// What follows the path of an attribute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AttrInput {
    /// Nothing.
    None,
    /// `= "text"`
    Text(Box<str>),
    /// `(…)`: paths, names and literals between the commas, see [`AttrArg`].
    List(Box<[AttrArg]>),
}

/// One argument of an attribute: `name`, `a::b`, `name = "text"`, `name(…)`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttrArg {
    /// The path in front; empty for a literal alone.
    pub path: Box<[Name]>,
    /// A literal after `=`, or alone; strings without quotes, others as written.
    pub value: Option<Box<str>>,
    /// Arguments in parentheses.
    pub args: Box<[AttrArg]>,
}
