//! `explain` and `list`: what the lints say of themselves.

use crate::linting::finding::Level;
use crate::linting::lint::{Lint, Status};
use crate::linting::registry::Registry;

/// The page of the lint that people call `name`.
///
/// # Errors
/// When there is none, with the name that was probably meant.
pub fn explain(name: &str) -> Result<String, String> {
    let registry = Registry::new(crate::lints::ALL);
    if let Some(lint) = registry.find(name) {
        return Ok(format!("{}\n\n{}\n", lint.page.trim_end(), defaults(lint)));
    }
    let nearest = registry.nearest(name).filter(|near| registry.find(near).is_some());
    let hint = nearest.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(format!("there is no lint named `{name}`{hint}"))
}

/// One line for each lint: name, level, group, what it fires on.
#[must_use]
pub fn list() -> String {
    let registry = Registry::new(crate::lints::ALL);
    let width = registry.iter().map(|lint| lint.name.len()).max().unwrap_or(0);
    let line = |lint: &Lint| {
        let (level, group) = (level(lint.default_level()), lint.group.as_str());
        let preview = if lint.status == Status::Preview { "(preview) " } else { "" };
        format!("{:<width$}  {level:<5}  {group:<11}  {preview}{}\n", lint.name, lint.summary)
    };
    registry.iter().map(line).collect()
}

fn defaults(lint: &Lint) -> String {
    let preview = if lint.status == Status::Preview { ", in preview" } else { "" };
    format!("Level: {} (group {}{preview}).", level(lint.default_level()), lint.group.as_str())
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Error => "error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_by_every_spelling() {
        let page = explain("pollcat::parse-error").expect("it is there");
        assert!(page.starts_with("# parse_error\n"), "{page}");
        assert!(page.ends_with("\n\nLevel: warn (group suspicious).\n"), "{page}");
    }

    #[test]
    fn slips_are_helped_with() {
        let why = explain("parse_eror").expect_err("no such lint");
        assert_eq!(why, "there is no lint named `parse_eror`; did you mean `parse_error`?");
        // A group has no page.
        assert_eq!(explain("suspicious"), Err("there is no lint named `suspicious`".to_owned()));
    }

    #[test]
    fn the_list_has_all_lints() {
        let list = list();
        assert_eq!(list.lines().count(), Registry::new(crate::lints::ALL).iter().len());
        assert!(
            list.lines().any(|line| line.starts_with("parse_error ") && line.contains("  warn   suspicious"))
        );
    }
}
