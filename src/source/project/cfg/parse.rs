//! The text of a predicate → [`CfgExpr`]: `[target.'cfg(…)']` of manifests and `--cfg`. Predicates in code
//! come from `source::syntax`.

use crate::base::names::Name;
use crate::source::hir::cfg::CfgExpr;
use crate::source::project::platform::Platform;

/// Deeper predicates are [`CfgExpr::Invalid`].
const MAX_DEPTH: usize = 64;

/// The predicate `text`, e.g. `all(unix, not(target_os = "macos"))`.
#[must_use]
pub fn parse(text: &str) -> CfgExpr {
    let mut parser = Parser { rest: text.trim_start(), depth: 0 };
    match parser.predicate() {
        Some(predicate) if parser.rest.is_empty() => predicate,
        _ => CfgExpr::Invalid,
    }
}

/// When a dependency of `[target.'…'.dependencies]` is used: `cfg(…)`, or a triple, which becomes what its
/// parts say.
#[must_use]
pub fn dependency_condition(target: &str) -> CfgExpr {
    if let Some(inner) = target.trim().strip_prefix("cfg").map(str::trim)
        && let Some(predicate) = inner.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'))
    {
        return parse(predicate);
    }
    let platform = Platform::from_triple(target);
    let is = |key: &str, value: &str| CfgExpr::KeyValue(Name::new(key), value.into());
    CfgExpr::All(vec![
        is("target_arch", &platform.arch),
        is("target_os", &platform.os),
        is("target_env", &platform.env),
    ])
}

struct Parser<'a> {
    /// What is left, without blanks in front.
    rest: &'a str,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn predicate(&mut self) -> Option<CfgExpr> {
        let word = self.word()?;
        if self.take('=') {
            return Some(CfgExpr::KeyValue(Name::new(word), self.string()?.into()));
        }
        if !self.rest.starts_with('(') {
            return Some(match word {
                "true" => CfgExpr::True,
                "false" => CfgExpr::False,
                _ => CfgExpr::Flag(Name::new(word.trim_start_matches("r#"))),
            });
        }
        let mut list = self.list()?;
        match word {
            "all" => Some(CfgExpr::All(list)),
            "any" => Some(CfgExpr::Any(list)),
            "not" if list.len() == 1 => Some(CfgExpr::Not(Box::new(list.pop()?))),
            _ => None,
        }
    }

    /// `(a, b)`, with or without a comma at the end.
    fn list(&mut self) -> Option<Vec<CfgExpr>> {
        self.depth += 1;
        if self.depth > MAX_DEPTH || !self.take('(') {
            return None;
        }
        let mut list = Vec::new();
        while !self.take(')') {
            list.push(self.predicate()?);
            if !self.take(',') && !self.rest.starts_with(')') {
                return None;
            }
        }
        self.depth -= 1;
        Some(list)
    }

    fn word(&mut self) -> Option<&'a str> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '#';
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        (!word.is_empty()).then_some(word)
    }

    fn string(&mut self) -> Option<&'a str> {
        let (value, rest) = self.rest.strip_prefix('"')?.split_once('"')?;
        self.rest = rest.trim_start();
        Some(value)
    }

    fn take(&mut self, token: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.rest = rest.trim_start();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(name: &str) -> CfgExpr {
        CfgExpr::Flag(Name::new(name))
    }

    #[test]
    fn predicates_are_read_with_any_spacing() {
        let os = CfgExpr::KeyValue(Name::new("target_os"), "linux".into());
        let expected = CfgExpr::All(vec![flag("unix"), CfgExpr::Not(Box::new(os))]);
        assert_eq!(parse("all(unix,not(target_os=\"linux\"))"), expected);
        assert_eq!(parse(" all ( unix , not( target_os = \"linux\" ) , ) "), expected);
        assert_eq!(dependency_condition("cfg(unix)"), flag("unix"));
        assert_eq!(dependency_condition("cfg(any())"), CfgExpr::Any(Vec::new()));
    }

    #[test]
    fn nonsense_is_invalid_at_any_depth() {
        for text in ["", "not(a, b)", "not()", "a b", "a =", "a = \"b", "foo(a)", "all(a b)", "all(a"] {
            let parsed = parse(text);
            assert_eq!(parsed, CfgExpr::Invalid, "{text}");
        }
        let deep = "not(".repeat(100_000) + "unix" + &")".repeat(100_000);
        assert_eq!(parse(&deep), CfgExpr::Invalid);
    }
}
