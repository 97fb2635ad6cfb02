//! `-A`, `-W`, `-D` and `-F`: which level a lint gets from the command line.

use crate::linting::finding::Level;

/// One flag. Later ones win over earlier ones.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelChange {
    /// Which lints.
    pub of: Selector,
    /// What they become.
    pub to: Setting,
}

/// What a flag names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Selector {
    /// A lint or a group, with `_`.
    Named(String),
    /// `all`: every lint.
    All,
    /// `warnings`: whatever is a warning in the end.
    Warnings,
}

/// What a flag says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Setting {
    /// `-A`
    Allow,
    /// `-W`
    Warn,
    /// `-D`
    Deny,
    /// `-F`: as `-D`, and no later flag and nothing in the code lowers it.
    Forbid,
}

/// A lint, as far as levels go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Subject<'a> {
    /// Name of the lint.
    pub lint: &'a str,
    /// Its group: `correctness`, `suspicious`, `pedantic` …
    pub group: &'a str,
    /// Its level when nobody says anything.
    pub level: Level,
    /// Whether `all` leaves it out when it raises levels.
    pub maturity: Maturity,
}

/// Whether a lint is finished.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Maturity {
    /// It is.
    Stable,
    /// On by name only.
    Preview,
}

/// All flags of a command line, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LevelChanges(pub Vec<LevelChange>);

impl Selector {
    /// What `text` names: `-` counts as `_`, `pollcat::` may stand in front. `None` for lints of other
    /// tools (`clippy::x`), which editors pass to everyone.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.strip_prefix("pollcat::").unwrap_or(text).replace('-', "_");
        match name.as_str() {
            "all" => Some(Self::All),
            "warnings" => Some(Self::Warnings),
            _ if name.contains("::") => None,
            _ => Some(Self::Named(name)),
        }
    }
}

impl LevelChanges {
    /// The level of `subject`, given what it would be without flags, and whether code may lower it.
    #[must_use]
    pub fn of(&self, subject: Subject<'_>) -> Setting {
        let mut setting = match subject.level {
            Level::Allow => Setting::Allow,
            Level::Warn => Setting::Warn,
            Level::Error => Setting::Deny,
        };
        for change in self.0.iter().filter(|change| change.of != Selector::Warnings) {
            if setting != Setting::Forbid && change.concerns(subject, setting) {
                setting = change.to;
            }
        }
        let mut warnings = self.0.iter().filter(|change| change.of == Selector::Warnings);
        match warnings.next_back() {
            Some(change) if setting == Setting::Warn => change.to,
            _ => setting,
        }
    }

    /// Names of lints and groups, as far as flags give any.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|change| match &change.of {
            Selector::Named(name) => Some(name.as_str()),
            Selector::All | Selector::Warnings => None,
        })
    }

    /// Whether a flag speaks of `warnings`.
    #[must_use]
    pub fn speak_of_warnings(&self) -> bool {
        self.0.iter().any(|change| change.of == Selector::Warnings)
    }
}

impl LevelChange {
    fn concerns(&self, subject: Subject<'_>, now: Setting) -> bool {
        match &self.of {
            Selector::Named(name) => name == subject.lint || name == subject.group,
            // `-W all` shows more and never makes an error a warning.
            Selector::All if self.to == Setting::Allow => true,
            Selector::All => now < self.to && (subject.maturity == Maturity::Stable || now > Setting::Allow),
            Selector::Warnings => false,
        }
    }
}

impl Setting {
    /// The level that findings get.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Allow => Level::Allow,
            Self::Warn => Level::Warn,
            Self::Deny | Self::Forbid => Level::Error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(flags: &[(Setting, &str)]) -> LevelChanges {
        let change = |&(to, name): &(Setting, &str)| LevelChange {
            of: Selector::parse(name).expect("a lint of ours"),
            to,
        };
        LevelChanges(flags.iter().map(change).collect())
    }

    const LINT: Subject<'static> = Subject {
        lint: "blocking_call",
        group: "suspicious",
        level: Level::Warn,
        maturity: Maturity::Stable,
    };
    const TASTE: Subject<'static> =
        Subject { lint: "unused_async", group: "pedantic", level: Level::Allow, maturity: Maturity::Stable };
    const BUG: Subject<'static> =
        Subject { lint: "nested_runtime", group: "correctness", level: Level::Error, ..LINT };
    const DRAFT: Subject<'static> = Subject { maturity: Maturity::Preview, ..TASTE };

    #[test]
    fn later_flags_win_and_names_have_several_spellings() {
        use Setting::{Allow, Deny, Forbid, Warn};
        assert_eq!(changes(&[]).of(LINT), Warn);
        assert_eq!(changes(&[(Deny, "blocking-call"), (Allow, "pollcat::blocking_call")]).of(LINT), Allow);
        assert_eq!(changes(&[(Allow, "suspicious"), (Deny, "blocking_call")]).of(LINT), Deny);
        assert_eq!(changes(&[(Deny, "suspicious")]).of(TASTE), Allow);
        assert_eq!(changes(&[(Forbid, "blocking_call"), (Allow, "blocking_call")]).of(LINT), Forbid);
    }

    #[test]
    fn all_raises_and_never_lowers_but_for_allow() {
        use Setting::{Allow, Deny, Warn};
        assert_eq!(changes(&[(Warn, "all")]).of(TASTE), Warn);
        assert_eq!(changes(&[(Warn, "all")]).of(BUG), Deny);
        assert_eq!(changes(&[(Warn, "all")]).of(DRAFT), Allow);
        assert_eq!(changes(&[(Deny, "all")]).of(TASTE), Deny);
        assert_eq!(changes(&[(Allow, "all"), (Warn, "nested_runtime")]).of(BUG), Warn);
        assert_eq!(changes(&[(Allow, "all")]).of(LINT), Allow);
    }

    #[test]
    fn warnings_are_what_is_a_warning_in_the_end() {
        use Setting::{Allow, Deny, Warn};
        assert_eq!(changes(&[(Deny, "warnings")]).of(LINT), Deny);
        assert_eq!(changes(&[(Deny, "warnings"), (Warn, "all")]).of(TASTE), Deny);
        assert_eq!(changes(&[(Deny, "warnings")]).of(TASTE), Allow);
        assert_eq!(changes(&[(Allow, "warnings")]).of(LINT), Allow);
        assert_eq!(changes(&[(Allow, "warnings")]).of(BUG), Deny);
    }

    #[test]
    fn lints_of_other_tools_are_not_ours() {
        assert_eq!(Selector::parse("clippy::pedantic"), None);
    }
}
