//! Which `cfg` predicates hold, in test builds and in others.

use crate::semantics::resolve::builder::Builder;
use crate::semantics::resolve::ids::CrateId;
use crate::semantics::resolve::scope::Side;
use crate::source::hir::cfg::CfgExpr;
use crate::source::project::cfg::{CfgContext, Truth, Verdict};

/// What a predicate leaves of something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Holds {
    /// The builds in which it exists.
    pub side: Side,
    /// How much speaks for it: [`CERTAIN`], or less when the predicate is not known to hold.
    pub weight: u8,
}

/// Weight of what exists for sure.
pub(super) const CERTAIN: u8 = 2;

impl Default for Holds {
    fn default() -> Self {
        Self { side: Side::Both, weight: CERTAIN }
    }
}

impl Holds {
    /// The same inside of something that exists on `side`.
    pub fn inside(self, side: Side) -> Self {
        Self { side: self.side.inside(side), ..self }
    }

    /// The same inside of something that `outer` holds for.
    pub fn within(self, outer: Self) -> Self {
        Self { side: self.side.inside(outer.side), weight: self.weight.min(outer.weight) }
    }
}

impl Builder<'_> {
    /// In which builds of `krate` the predicate holds; `None` = in none.
    pub fn holds(&self, krate: CrateId, cfg: Option<&CfgExpr>) -> Option<Holds> {
        let Some(cfg) = cfg else { return Some(Holds::default()) };
        let Some(target) = self.defs.krate(krate).target else {
            let Some(source) = self.source_of(krate) else { return Some(Holds::default()) };
            let verdict = source.cfg().evaluate(cfg);
            let weight = weight(Verdict { any: verdict.platform, ..verdict })?;
            return Some(Holds { weight, ..Holds::default() });
        };
        let workspace = self.request.workspace;
        let package = &workspace.packages[workspace.targets[target].package];
        let context = CfgContext::new(package, self.request.platform);
        let in_test = weight(context.with_test(Truth::True).evaluate(cfg));
        let in_others = weight(context.with_test(Truth::False).evaluate(cfg));
        let side = match (in_test, in_others) {
            (Some(_), Some(_)) => Side::Both,
            (Some(_), None) => Side::Test,
            (None, Some(_)) => Side::NotTest,
            (None, None) => return None,
        };
        Some(Holds { side, weight: in_test.max(in_others)? })
    }
}

/// How much speaks for it; `None` when it does not hold.
fn weight(verdict: Verdict) -> Option<u8> {
    match (verdict.any, verdict.here) {
        (Truth::False, _) => None,
        (Truth::True, _) => Some(CERTAIN),
        (Truth::Unknown, Truth::False) => Some(0),
        (Truth::Unknown, _) => Some(1),
    }
}
