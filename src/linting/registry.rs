//! All lints of a run, by name.

use crate::base::closest::closest;
use crate::linting::engine;
use crate::linting::lint::{Group, Lint};

/// All lints, sorted by name.
#[derive(Clone, Debug)]
pub struct Registry {
    lints: Vec<&'static Lint>,
}

/// A name that is none of a lint, and the one that was probably meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownName {
    /// As it was written.
    pub name: String,
    /// The closest name there is, if one is close.
    pub nearest: Option<&'static str>,
}

/// What a name selects where lints are switched on and off.
#[derive(Clone, Copy, Debug)]
pub enum Selection {
    /// `all`
    All,
    /// `warnings`: whatever is at level warn.
    Warnings,
    /// `correctness`, `suspicious`, `pedantic`
    Group(Group),
    /// One lint.
    Lint(&'static Lint),
}

impl Registry {
    /// The lints of `themes` and those of the framework itself.
    #[must_use]
    pub fn new(themes: &[&'static Lint]) -> Self {
        let mut lints: Vec<_> = themes.iter().chain(engine::ALL).copied().collect();
        lints.sort_by_key(|lint| lint.name);
        Self { lints }
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &'static Lint> + '_ {
        self.lints.iter().copied()
    }

    /// The lint that people call `name`: `-` counts as `_`, and a `pollcat::` in front is left out.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'static Lint> {
        let name = plain(name);
        let at = self.lints.binary_search_by_key(&name.as_str(), |lint| lint.name).ok()?;
        self.lints.get(at).copied()
    }

    /// What `name` selects.
    ///
    /// # Errors
    /// When it is neither a lint nor a group nor `all` or `warnings`.
    pub fn select(&self, name: &str) -> Result<Selection, UnknownName> {
        let wanted = plain(name);
        let group = Group::ALL.into_iter().find(|group| group.as_str() == wanted);
        match (wanted.as_str(), group, self.find(name)) {
            ("all", ..) => Ok(Selection::All),
            ("warnings", ..) => Ok(Selection::Warnings),
            (_, Some(group), _) => Ok(Selection::Group(group)),
            (.., Some(lint)) => Ok(Selection::Lint(lint)),
            _ => Err(UnknownName { name: name.to_owned(), nearest: self.nearest(name) }),
        }
    }

    /// The name of a lint or group that `name` is probably a slip of.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<&'static str> {
        let name = plain(name);
        let lints = self.lints.iter().map(|lint| lint.name);
        let known = lints.chain(Group::ALL.map(Group::as_str)).chain(["all", "warnings"]);
        let begun = |known: &&str| name.len() >= 4 && known.starts_with(&name);
        closest(&name, known.clone()).or_else(|| known.clone().find(begun))
    }
}

impl std::fmt::Display for UnknownName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no lint or group named `{}`", self.name)?;
        self.nearest.map_or(Ok(()), |nearest| write!(f, "; did you mean `{nearest}`?"))
    }
}

impl std::error::Error for UnknownName {}

fn plain(name: &str) -> String {
    let name = name.trim();
    name.strip_prefix("pollcat::").unwrap_or(name).replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_nonsense_is_not() {
        let registry = Registry::new(&[]);
        assert_eq!(registry.nearest("parse-eror"), Some("parse_error"));
        assert_eq!(registry.nearest("pollcat::pedantik"), Some("pedantic"));
        assert_eq!(registry.nearest("suppression"), Some("suppression_without_reason"));
        assert_eq!(registry.nearest("something_else"), None);
        let error = registry.select("suspicius").expect_err("no such group");
        assert_eq!(
            error.to_string(),
            "there is no lint or group named `suspicius`; did you mean `suspicious`?"
        );
    }

    #[test]
    fn names_are_found_as_people_write_them() {
        let registry = Registry::new(&[]);
        for name in ["parse_error", "parse-error", "pollcat::parse_error", "pollcat::parse-error"] {
            assert_eq!(registry.find(name).map(|lint| lint.name), Some("parse_error"));
        }
    }
}
