//! Which files a file declares as modules, told by its tokens `mod`, name and `;` alone: enough to know
//! which files of a folder are roots.

use std::path::{Path, PathBuf};

use crate::source::project::module_files::{FileRole, ModuleDir};

/// All files that `mod …;` in the file at `path` may mean. Whether it is a root is not known yet, so both
/// readings count.
pub(super) fn modules(path: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let own = path.file_name().is_some_and(|name| name == "mod.rs" || name == "main.rs" || name == "lib.rs");
    let mut found = Vec::new();
    for role in [FileRole::ModRs, FileRole::Named] {
        if role == FileRole::ModRs || !own {
            collect(&tokens(&text), ModuleDir::of_file(path, role), &mut found);
        }
    }
    found
}

fn collect(tokens: &[Token<'_>], dir: ModuleDir, found: &mut Vec<PathBuf>) {
    // Open braces; those of inline modules with the folder outside.
    let mut open: Vec<Option<ModuleDir>> = Vec::new();
    let (mut dir, mut path) = (dir, None);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match (token, &tokens[at + 1..]) {
            (Token::Word("path"), [Token::Char('='), Token::Text(text), ..]) => path = Some(*text),
            (Token::Word("mod"), [Token::Word(name), Token::Char(';'), ..]) => {
                found.extend(dir.candidates(name, path.take()).into_iter().map(|(path, _)| path));
            }
            (Token::Word("mod"), [Token::Word(name), Token::Char('{'), ..]) => {
                let inner = dir.inline(name, path.take());
                open.push(Some(std::mem::replace(&mut dir, inner)));
                at += 2;
            }
            (Token::Char('{'), _) => open.push(None),
            (Token::Char('}'), _) => {
                if let Some(Some(outside)) = open.pop() {
                    dir = outside;
                }
            }
            (Token::Char(';'), _) => path = None,
            _ => {}
        }
        at += 1;
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Token<'a> {
    /// An identifier, keyword or number.
    Word(&'a str),
    /// The inside of a string, escapes kept.
    Text(&'a str),
    Char(char),
}

/// The tokens of `text`, roughly: comments, strings and characters are told from code.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let len = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some((inside, len)) = string(rest) {
            found.push(Token::Text(inside));
            len
        } else if char.is_alphanumeric() || char == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let raw = end == 1 && char == 'r' && rest[end..].starts_with('#');
            if !raw {
                found.push(Token::Word(&rest[..end]));
            }
            end + usize::from(raw)
        } else if char == '\'' {
            character(rest)
        } else {
            if !char.is_whitespace() {
                found.push(Token::Char(char));
            }
            char.len_utf8()
        };
        rest = &rest[len..];
    }
    found
}

/// The length of the comment at the start, nested ones included.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            (b'*', Some(b'/')) => {
                (depth, at) = (depth - 1, at + 2);
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    text.len()
}

/// Inside and length of the (raw, byte, C) string at the start.
fn string(text: &str) -> Option<(&str, usize)> {
    let prefix = text.find(|c: char| !matches!(c, 'b' | 'c' | 'r'))?;
    let raw = text[..prefix].ends_with('r');
    if prefix > 2 {
        return None;
    }
    let hashes = text[prefix..].find(|c: char| c != '#')?;
    let start = prefix + hashes + 1;
    if !text[prefix + hashes..].starts_with('"') || hashes > 0 && !raw {
        return None;
    }
    let inside = &text[start..];
    if raw {
        let end = format!("\"{}", "#".repeat(hashes));
        let len = inside.find(&end).unwrap_or(inside.len());
        return Some((&inside[..len], (start + len + end.len()).min(text.len())));
    }
    let (mut escaped, mut len) = (false, inside.len());
    for (at, byte) in inside.bytes().enumerate() {
        if byte == b'"' && !escaped {
            len = at;
            break;
        }
        escaped = byte == b'\\' && !escaped;
    }
    Some((&inside[..len], (start + len + 1).min(text.len())))
}

/// The length of the character literal at the start, or 1 for a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text[1..].char_indices();
    match chars.next() {
        Some((_, '\\')) => {
            let end = text.get(3..).and_then(|rest| rest.find('\''));
            end.map_or(1, |end| end + 4)
        }
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 2,
            _ => 1,
        },
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        collect(&tokens(text), ModuleDir::of_file(Path::new("/w/a.rs"), FileRole::ModRs), &mut found);
        let first = found.into_iter().map(|path| path.display().to_string());
        first.filter(|path| !path.ends_with("/mod.rs")).collect()
    }

    #[test]
    fn declarations_are_found_in_code_only() {
        let text = r##"
            mod a; pub(crate) mod r#b; // mod c;
            /* mod d; /* mod e; */ mod f; */
            const S: &str = "mod g; \" mod h;"; const R: &str = r#"mod i; " mod j;"#;
            const C: char = '"'; mod k; const D: char = '\''; mod l; fn f<'a>(x: &'a str) { mod m; }
            macro_rules! x { () => { mod n; } }
        "##;
        let names = ["a", "b", "k", "l", "m", "n"].map(|name| format!("/w/{name}.rs"));
        assert_eq!(declared(text), names);
    }

    #[test]
    fn inline_modules_and_paths_count() {
        let text = r#"mod x { mod y { mod a; } mod b; } #[path = "other/c.rs"] mod c; mod d;"#;
        assert_eq!(declared(text), ["/w/x/y/a.rs", "/w/x/b.rs", "/w/other/c.rs", "/w/c.rs", "/w/d.rs"]);
    }

    #[test]
    fn broken_texts_end() {
        for text in
            ["/* mod a;", "\"mod a;", "r#\"mod a;", "'", "'\\", "mod", "mod a", "}}}", "b'", "r##", "\u{e9}'"]
        {
            assert!(declared(text).is_empty(), "{text}");
        }
    }
}
