//! At which level each lint reports, and which findings are worth showing.

use rustc_hash::FxHashMap;

use crate::linting::finding::{Confidence, Level};
use crate::linting::lint::{InTests, Lint, Status};
use crate::linting::registry::{Registry, Selection, UnknownName};

/// One `-A`, `-W` or `-D` as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelFlag {
    /// What it sets.
    pub level: Level,
    /// A lint, a group, `all` or `warnings`.
    pub name: String,
}

/// What is reported in a run.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Level of each lint.
    pub levels: Levels,
    /// Findings that are less sure are counted only.
    pub min_confidence: Confidence,
    /// What happens in test code.
    pub in_tests: TestPolicy,
}

/// What `--in-tests` says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum TestPolicy {
    /// Findings in test code are dropped, except those of lints that ask to be kept.
    #[default]
    Allow,
    /// They are warnings at most.
    Warn,
    /// They are treated as any other.
    Same,
}

/// The level of each lint.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    changed: FxHashMap<&'static str, Level>,
    warnings: Option<Level>,
}

impl Levels {
    /// The levels that `flags` leave behind, the last one counting.
    ///
    /// `-W all` and `-D all` raise every stable lint to that level and lower none. `warnings` stands for
    /// whatever ends up at level warn, wherever it is written.
    ///
    /// # Errors
    /// When a flag names nothing.
    pub fn new(registry: &Registry, flags: &[LevelFlag]) -> Result<Self, UnknownName> {
        let mut levels = Self::default();
        for flag in flags {
            levels.apply(registry, flag)?;
        }
        Ok(levels)
    }

    fn apply(&mut self, registry: &Registry, flag: &LevelFlag) -> Result<(), UnknownName> {
        let level = flag.level;
        match registry.select(&flag.name)? {
            Selection::Warnings => self.warnings = Some(level),
            Selection::Lint(lint) => self.set(lint, level),
            Selection::Group(group) => {
                let members = registry.iter().filter(|lint| lint.group == group);
                members.filter(|lint| lint.status == Status::Stable).for_each(|lint| self.set(lint, level));
            }
            Selection::All if level == Level::Allow => registry.iter().for_each(|lint| self.set(lint, level)),
            Selection::All => {
                let stable = registry.iter().filter(|lint| lint.status == Status::Stable);
                stable.for_each(|lint| self.set(lint, level.max(self.own(lint))));
            }
        }
        Ok(())
    }

    fn set(&mut self, lint: &'static Lint, level: Level) {
        self.changed.insert(lint.name, level);
    }

    fn own(&self, lint: &Lint) -> Level {
        self.changed.get(lint.name).copied().unwrap_or_else(|| lint.default_level())
    }

    /// The level of `lint`.
    #[must_use]
    pub fn of(&self, lint: &Lint) -> Level {
        match self.own(lint) {
            Level::Warn => self.warnings.unwrap_or(Level::Warn),
            level => level,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            levels: Levels::default(),
            min_confidence: Confidence::Likely,
            in_tests: TestPolicy::default(),
        }
    }
}

impl Policy {
    /// The level of a finding of `lint` in code that runs in production.
    #[must_use]
    pub fn level(&self, lint: &Lint) -> Level {
        self.levels.of(lint)
    }

    /// The level of a finding of `lint` in test code.
    #[must_use]
    pub fn level_in_tests(&self, lint: &Lint) -> Level {
        let level = self.levels.of(lint);
        match (self.in_tests, lint.in_tests) {
            (TestPolicy::Allow, InTests::Dropped) => Level::Allow,
            (TestPolicy::Warn, _) => level.min(Level::Warn),
            _ => level,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linting::lint::{About, Check, Group};

    const fn lint(name: &'static str, group: Group, status: Status) -> Lint {
        let in_tests = InTests::Dropped;
        Lint { name, group, status, summary: "", page: "", in_tests, check: Check::Engine }
    }
    static BUG: Lint = lint("bug", Group::Correctness, Status::Stable);
    static SMELL: Lint = lint("smell", Group::Suspicious, Status::Stable);
    static TASTE: Lint = lint("taste", Group::Pedantic, Status::Stable);
    static DRAFT: Lint = lint("draft", Group::Correctness, Status::Preview);
    static LINTS: [&Lint; 4] = [&BUG, &SMELL, &TASTE, &DRAFT];

    /// Levels of bug, smell, taste and draft after `flags`, written `W all`.
    fn after(flags: &[&str]) -> [Level; 4] {
        let flag = |text: &&str| {
            let (letter, name) = text.split_once(' ').expect("a letter and a name");
            let level = match letter {
                "A" => Level::Allow,
                "W" => Level::Warn,
                _ => Level::Error,
            };
            LevelFlag { level, name: name.to_owned() }
        };
        let flags: Vec<_> = flags.iter().map(flag).collect();
        let levels = Levels::new(&Registry::new(&LINTS), &flags).expect("known names");
        LINTS.map(|lint| levels.of(lint))
    }

    #[test]
    fn flags_apply_in_order() {
        use Level::{Allow, Error, Warn};
        assert_eq!(after(&[]), [Error, Warn, Allow, Allow]);
        assert_eq!(after(&["W all"]), [Error, Warn, Warn, Allow]);
        assert_eq!(after(&["D all"]), [Error, Error, Error, Allow]);
        assert_eq!(after(&["A all", "W taste"]), [Allow, Allow, Warn, Allow]);
        assert_eq!(after(&["W taste", "A all"]), [Allow; 4]);
        assert_eq!(after(&["W correctness"]), [Warn, Warn, Allow, Allow]);
        assert_eq!(after(&["D draft"]), [Error, Warn, Allow, Error]);
        assert_eq!(after(&["D pedantic", "A taste"]), [Error, Warn, Allow, Allow]);
    }

    #[test]
    fn warnings_means_what_ends_up_as_one() {
        use Level::{Allow, Error};
        assert_eq!(after(&["D warnings", "W taste"]), [Error, Error, Error, Allow]);
        assert_eq!(after(&["A warnings"]), [Error, Allow, Allow, Allow]);
    }

    #[test]
    fn test_code_is_quieter() {
        static KEPT: Lint = Lint { in_tests: InTests::Kept(About::AllCode), ..BUG };
        let policy = |in_tests| Policy { in_tests, ..Policy::default() };
        let of = |in_tests| [&BUG, &SMELL, &KEPT].map(|lint| policy(in_tests).level_in_tests(lint));
        assert_eq!(of(TestPolicy::Allow), [Level::Allow, Level::Allow, Level::Error]);
        assert_eq!(of(TestPolicy::Warn), [Level::Warn; 3]);
        assert_eq!(of(TestPolicy::Same), [Level::Error, Level::Warn, Level::Error]);
    }
}
