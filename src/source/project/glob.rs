//! Shell patterns as Cargo knows them: `*`, `?`, `[ab]`, `[!a-z]` in names, `**` for folders.

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
}
