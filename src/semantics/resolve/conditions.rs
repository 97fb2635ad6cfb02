//! Which `cfg` predicates hold, in test builds and in others.

use crate::semantics::resolve::builder::Builder;
use crate::semantics::resolve::ids::CrateId;
use crate::semantics::resolve::scope::Side;
use crate::source::hir::cfg::CfgExpr;

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
        let Some(target) = self.defs.krate(krate).target else { return Some(Holds::default()) };
        let in_test = self.request.conditions.evaluate(target, cfg, Side::Test);
        let in_others = self.request.conditions.evaluate(target, cfg, Side::NotTest);
        let side = match (in_test, in_others) {
            (Some(_), Some(_)) => Side::Both,
            (Some(_), None) => Side::Test,
            (None, Some(_)) => Side::NotTest,
            (None, None) => return None,
        };
        Some(Holds { side, weight: in_test.max(in_others)? })
    }
}
