//! Files that the tokens of a macro call name, before anybody knows what the macro does with them.

/// The modules that `mod name;` among `tokens` may declare.
pub fn modules(tokens: &str) -> impl Iterator<Item = &str> {
    tokens.match_indices("mod").filter_map(|(at, word)| {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if tokens[..at].ends_with(is_word) {
            return None;
        }
        let rest = &tokens[at + word.len()..];
        let name = rest.trim_start();
        let end = name.find(|c| !is_word(c)).unwrap_or(name.len());
        let declares = rest.len() > name.len() && end > 0 && name[end..].trim_start().starts_with(';');
        declares.then(|| &name[..end])
    })
}

/// The path in `include!("path")`; `None` when it is put together, as from `OUT_DIR`.
#[must_use]
pub fn included(tokens: &str) -> Option<&str> {
    let path = tokens.trim().trim_end_matches(',').trim_end();
    let path = path.strip_prefix('"')?.strip_suffix('"')?;
    (!path.contains(['"', '\\'])).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_declared_and_not_only_mentioned() {
        let found: Vec<&str> =
            modules("#![unix] pub mod a; mod  b ; mod c { } remod d; mod e::f; mod;").collect();
        assert_eq!(found, ["a", "b"]);
    }

    #[test]
    fn only_plain_strings_are_paths() {
        assert_eq!(included(" \"gen/x.rs\" ,"), Some("gen/x.rs"));
        assert_eq!(included("concat!(env!(\"OUT_DIR\"), \"/x.rs\")"), None);
        assert_eq!(included("\"a\" \"b\""), None);
    }
}
