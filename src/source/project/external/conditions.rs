//! Whether a dependency of `[target.'…'.dependencies]` is used on the machines of a run.

use rustc_hash::FxHashMap;

use super::{Machine, Side};
use crate::source::project::cfg::{CfgContext, Truth, dependency_condition};
use crate::source::project::workspace::Dependency;

/// Conditions and their values; the same few stand in hundreds of manifests.
pub(super) struct Conditions<'a> {
    machine: Machine<'a>,
    known: FxHashMap<(String, Side), bool>,
}

impl<'a> Conditions<'a> {
    pub(super) fn new(machine: Machine<'a>) -> Self {
        Self { machine, known: FxHashMap::default() }
    }

    /// Whether `dependency`, which is for `side`, is one of that side's platform.
    pub(super) fn admit(&mut self, dependency: &Dependency, side: Side) -> bool {
        dependency.target.as_ref().is_none_or(|condition| self.hold(condition, side))
    }

    /// Whether `condition` (`cfg(unix)` or a triple) holds on that side. Flags that nobody declared are off.
    fn hold(&mut self, condition: &str, side: Side) -> bool {
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
