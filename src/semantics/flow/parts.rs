//! Parts of a body that not every build has: statements and expressions under `cfg`, and branches of
//! `if cfg!(..)`.

use crate::base::text::TextRange;
use crate::source::hir::body::Body;
use crate::source::project::cfg::{CfgContext, Truth};

/// Parts of one body that not every build has.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parts {
    /// In no build of this run.
    never: Vec<TextRange>,
    /// In no build for the platform of this run.
    elsewhere: Vec<TextRange>,
    /// In test builds only.
    test: Vec<TextRange>,
}

impl Parts {
    /// Those of `body`, under the settings of its package.
    #[must_use]
    pub fn new(body: &Body, cfg: &CfgContext<'_>) -> Self {
        let mut parts = Self::default();
        for (expr, predicate) in &body.cfgs {
            let [in_test, in_others] =
                [Truth::True, Truth::False].map(|test| cfg.with_test(test).evaluate(predicate));
            let range = body.expr_span(*expr).range;
            match (in_test.any, in_others.any) {
                (Truth::False, Truth::False) => parts.never.push(range),
                (_, Truth::False) => parts.test.push(range),
                _ if [in_test, in_others].iter().all(|verdict| verdict.platform == Truth::False) => {
                    parts.elsewhere.push(range);
                }
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

    /// Whether `range` is in no build for the platform of this run.
    #[must_use]
    pub fn is_elsewhere(&self, range: TextRange) -> bool {
        self.is_never(range) || self.elsewhere.iter().any(|part| part.contains(range))
    }

    /// Whether `range` is in test builds only.
    #[must_use]
    pub fn is_test(&self, range: TextRange) -> bool {
        self.test.iter().any(|part| part.contains(range))
    }
}
