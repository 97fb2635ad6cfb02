//! Parts of a body that not every build has: statements and expressions under `cfg`.

use crate::base::text::TextRange;
use crate::source::hir::body::Body;
use crate::source::project::cfg::{CfgContext, Truth};

/// Parts of one body that not every build has.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parts {
    /// In no build of this run.
    never: Vec<TextRange>,
    /// In test builds only.
    test: Vec<TextRange>,
}

impl Parts {
    /// Those of `body`, under the settings of its package.
    #[must_use]
    pub fn new(body: &Body, cfg: &CfgContext<'_>) -> Self {
        let mut parts = Self::default();
        for (expr, predicate) in &body.cfgs {
            let holds = |test| cfg.with_test(test).evaluate(predicate).any != Truth::False;
            let range = body.expr_span(*expr).range;
            match (holds(Truth::True), holds(Truth::False)) {
                (false, false) => parts.never.push(range),
                (true, false) => parts.test.push(range),
                _ => {}
            }
        }
        parts
    }

    /// Whether `range` is in no build of this run.
    #[must_use]
    pub fn is_never(&self, range: TextRange) -> bool {
        self.never.iter().any(|part| part.contains(range))
    }

    /// Whether `range` is in test builds only.
    #[must_use]
    pub fn is_test(&self, range: TextRange) -> bool {
        self.test.iter().any(|part| part.contains(range))
    }
}
