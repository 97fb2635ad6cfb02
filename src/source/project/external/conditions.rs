//! Whether a dependency of `[target.'…'.dependencies]` is used on the machines of a run.

use rustc_hash::FxHashMap;

use super::{Machine, Side};
use crate::source::project::cfg::{CfgContext, Truth, dependency_condition};

/// Conditions and their values; the same few stand in hundreds of manifests.
pub(super) struct Conditions<'a> {
    machine: Machine<'a>,
    known: FxHashMap<(String, Side), bool>,
}

impl<'a> Conditions<'a> {
    pub(super) fn new(machine: Machine<'a>) -> Self {
        Self { machine, known: FxHashMap::default() }
    }

    /// Whether `condition` (`cfg(unix)` or a triple) holds on that side. Flags that nobody declared are off.
    pub(super) fn hold(&mut self, condition: &str, side: Side) -> bool {
        let key = (condition.to_owned(), side);
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let platform = match side {
            Side::Target => self.machine.target,
            Side::Host => self.machine.host,
        };
        let (no_features, none_on) = Default::default();
        let context = CfgContext::of_features(&no_features, &none_on, platform).with_test(Truth::False);
        let value = context.evaluate(&dependency_condition(condition)).here == Truth::True;
        self.known.insert(key, value);
        value
    }
}
