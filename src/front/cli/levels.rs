//! `-A`, `-W`, `-D` and `-F` as they were typed. What they mean: [`Levels`](crate::linting::levels::Levels).

use crate::linting::finding::Level;
use crate::linting::levels::LevelFlag;

/// One flag: the level and the lint, group, `all` or `warnings` it names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelChange {
    /// As typed, without `pollcat::`, with `_` for `-`.
    pub name: String,
    /// The level.
    pub to: Setting,
}

/// A level as flags know it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Setting {
    /// `-A`
    Allow,
    /// `-W`
    Warn,
    /// `-D`
    Deny,
    /// `-F`: deny, and no other flag lowers it.
    Forbid,
}

/// All flags, in the order they were typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LevelChanges(pub Vec<LevelChange>);

impl LevelChange {
    /// The flag that sets `text` to `to`; `None` when it names another tool's lint.
    #[must_use]
    pub fn parse(text: &str, to: Setting) -> Option<Self> {
        let name = text.strip_prefix("pollcat::").unwrap_or(text).replace('-', "_");
        (!name.contains("::")).then_some(Self { name, to })
    }
}

impl LevelChanges {
    /// The flags as the framework takes them: what is forbidden comes last, so that it stands.
    pub fn flags(&self) -> impl Iterator<Item = LevelFlag> {
        let (forbidden, others): (Vec<_>, Vec<_>) =
            self.0.iter().partition(|change| change.to == Setting::Forbid);
        let flag = |change: &LevelChange| LevelFlag { level: change.to.level(), name: change.name.clone() };
        others.into_iter().chain(forbidden).map(flag)
    }

    /// Whether a flag is about `warnings` as a whole.
    #[must_use]
    pub fn speak_of_warnings(&self) -> bool {
        self.0.iter().any(|change| change.name == "warnings")
    }
}

impl Setting {
    fn level(self) -> Level {
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

    #[test]
    fn names_have_several_spellings_and_forbid_stands() {
        let typed = [
            (Setting::Forbid, "pollcat::blocking-call"),
            (Setting::Allow, "blocking_call"),
            (Setting::Deny, "clippy::x"),
        ];
        let changes = typed.iter().filter_map(|(to, text)| LevelChange::parse(text, *to)).collect();
        let flags: Vec<_> = LevelChanges(changes).flags().collect();
        let of = |level| LevelFlag { level, name: "blocking_call".to_owned() };
        assert_eq!(flags, [of(Level::Allow), of(Level::Error)]);
    }
}
