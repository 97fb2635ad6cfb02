//! Shell patterns as Cargo knows them: `*`, `?`, `[ab]`, `[!a-z]` in names, `**` for folders.

use std::path::{Path, PathBuf};

/// Whether `text` holds a character that makes it a pattern.
pub(super) fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '[', ']'])
}

/// Whether all of `name` matches `pattern`; `*` stands for any number of characters.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut p, mut n) = (0, 0);
    // Where to go on when what follows the last `*` does not fit: the pattern behind it, one name further.
    let mut retry: Option<(usize, usize)> = None;
    loop {
        if pattern.get(p) == Some(&'*') {
            p += 1;
            retry = Some((p, n));
            continue;
        }
        let step = match (pattern.get(p), name.get(n)) {
            (None, None) => return true,
            (Some(_), Some(&char)) => match_one(&pattern[p..], char),
            _ => None,
        };
        match (step, retry) {
            (Some(width), _) => (p, n) = (p + width, n + 1),
            (None, Some((after, from))) if from < name.len() => {
                (p, n) = (after, from + 1);
                retry = Some((after, from + 1));
            }
            _ => return false,
        }
    }
}

/// How many characters of `pattern` (which is not empty) match `char`; `None`: they do not.
fn match_one(pattern: &[char], char: char) -> Option<usize> {
    match pattern[0] {
        '?' => Some(1),
        '[' => match_class(pattern, char),
        literal => (literal == char).then_some(1),
    }
}

/// `[…]` at the start of `pattern`; one without an end stands for itself.
fn match_class(pattern: &[char], char: char) -> Option<usize> {
    let negated = pattern.get(1) == Some(&'!');
    let first = if negated { 2 } else { 1 };
    // A `]` right at the start is a member of the class.
    let Some(end) = pattern.iter().skip(first + 1).position(|&c| c == ']').map(|at| at + first + 1) else {
        return (char == '[').then_some(1);
    };
    let (class, mut at, mut found) = (&pattern[first..end], 0, false);
    while at < class.len() {
        if class.get(at + 1) == Some(&'-') && at + 2 < class.len() {
            found |= (class[at]..=class[at + 2]).contains(&char);
            at += 3;
        } else {
            found |= class[at] == char;
            at += 1;
        }
    }
    (found != negated).then_some(end + 1)
}

/// Folders below `base` that `pattern` (parts split by `/`) names, sorted part by part. A pattern without
/// special characters is returned as it is, whether there is such a folder or not.
pub(super) fn folders(base: &Path, pattern: &str) -> Vec<PathBuf> {
    if !is_pattern(pattern) {
        return vec![base.join(pattern)];
    }
    let mut found = vec![base.to_path_buf()];
    let parts = pattern.split(['/', std::path::MAIN_SEPARATOR]).filter(|part| !part.is_empty());
    if Path::new(pattern).is_absolute() {
        found = vec![PathBuf::from(std::path::MAIN_SEPARATOR_STR)];
    }
    for part in parts {
        found = match part {
            "." => found,
            "**" => found.iter().flat_map(|dir| below(dir)).collect(),
            _ if is_pattern(part) => found.iter().flat_map(|dir| children(dir, part)).collect(),
            _ => found.into_iter().map(|dir| dir.join(part)).filter(|dir| dir.exists()).collect(),
        };
    }
    found.retain(|dir| dir.is_dir());
    found
}

/// Entries of `dir` whose names match, sorted.
fn children(dir: &Path, pattern: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| matches(pattern, name)).collect();
    names.sort_unstable();
    names.into_iter().map(|name| dir.join(name)).collect()
}

/// `dir` and all folders below it, parents first; links are not followed.
fn below(dir: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_whole_names() {
        for (pattern, yes, no) in [
            ("*", "anything", "-"),
            ("tokio-*", "tokio-util", "tokio"),
            ("*-*-x", "a-b-c-x", "a-x"),
            ("a?c", "abc", "ac"),
            ("lib[0-9]", "lib7", "libx"),
            ("lib[!0-9]", "libx", "lib7"),
            ("[]]", "]", "["),
            ("[a", "[a", "a"),
            ("", "", "a"),
        ] {
            assert!(matches(pattern, yes), "{pattern} {yes}");
            assert!(pattern == "*" || !matches(pattern, no), "{pattern} {no}");
        }
    }

    #[test]
    fn folders_come_sorted_and_files_do_not_count() {
        let dir = tempfile::tempdir().expect("a folder");
        for name in ["crates/b/src", "crates/a/src", "crates/.hidden", "other"] {
            std::fs::create_dir_all(dir.path().join(name)).expect("writable");
        }
        std::fs::write(dir.path().join("crates/file"), "").expect("writable");
        let names = |pattern: &str| -> Vec<String> {
            let found = folders(dir.path(), pattern);
            let relative = found.iter().map(|path| path.strip_prefix(dir.path()).expect("below"));
            relative.map(|path| path.display().to_string()).collect()
        };
        assert_eq!(names("crates/*"), ["crates/.hidden", "crates/a", "crates/b"]);
        assert_eq!(names("*/a"), ["crates/a"]);
        assert_eq!(names("crates/**/src"), ["crates/a/src", "crates/b/src"]);
        assert_eq!(names("missing"), ["missing"]);
        assert!(names("missing/*").is_empty());
    }
}
