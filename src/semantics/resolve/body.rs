//! The names of one body: what each path, identifier pattern and macro call in it means.

use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::res::{Reason, Resolved};
use crate::source::hir::expr::MacroCallId;
use crate::source::hir::pat::PatId;
use crate::source::hir::path::PathId;

/// What the names in one body mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BodyNames {
    /// The body.
    pub of: BodyOf,
    /// By [`PathId`]: paths of expressions, patterns and types.
    pub(super) paths: Vec<Resolved>,
    /// Identifier patterns that are no variables, ascending.
    pub(super) pats: Vec<(PatId, Resolved)>,
    /// By [`MacroCallId`]: the macro.
    pub(super) macros: Vec<Resolved>,
}

impl BodyNames {
    /// What `path` means.
    #[must_use]
    pub fn path(&self, path: PathId) -> Resolved {
        self.paths.get(path.index()).copied().unwrap_or(Resolved::unknown(Reason::Limit))
    }

    /// The constant, unit struct or variant that the identifier pattern `pat` names; `None` if it is a
    /// variable.
    #[must_use]
    pub fn constant_pat(&self, pat: PatId) -> Option<Resolved> {
        let at = self.pats.binary_search_by_key(&pat, |(pat, _)| *pat).ok()?;
        Some(self.pats[at].1)
    }

    /// The macro that `call` calls.
    #[must_use]
    pub fn macro_of(&self, call: MacroCallId) -> Resolved {
        self.macros.get(call.index()).copied().unwrap_or(Resolved::unknown(Reason::Limit))
    }
}
