//! The marks of fixtures: `//~ lint`, `//~^ lint` (a line above), `//~| text` (what the finding before it must
//! say), `//~? lint reason` (a known miss: must not be found, so that it gets promoted once it is).

use libtest_mimic::Failed;

use super::Seen;

/// A finding that a fixture asks for.
#[derive(PartialEq, Eq, Debug)]
struct Mark<'a> {
    line: u32,
    lint: &'a str,
    /// Whether it is known to be missed.
    missed: bool,
    /// What it must say.
    texts: Vec<&'a str>,
}

/// What differs between the marks in `text` and what was found there.
pub fn compare(text: &str, seen: &[Seen]) -> Result<Vec<String>, String> {
    let marks = read(text)?;
    let mut left: Vec<&Seen> = seen.iter().collect();
    let mut wrong = Vec::new();
    for mark in &marks {
        let at = left.iter().position(|seen| seen.line == mark.line && seen.lint == mark.lint);
        let Mark { line, lint, missed, texts } = mark;
        match (at, missed) {
            (None, true) => {}
            (None, false) => wrong.push(format!("line {line}: `{lint}` is marked and not found")),
            (Some(at), true) => {
                left.remove(at);
                wrong.push(format!(
                    "line {line}: `{lint}` is a known miss and found now: make it `//~ {lint}`"
                ));
            }
            (Some(at), false) => {
                let found = left.remove(at);
                let unsaid = texts.iter().filter(|text| !found.text.contains(**text));
                wrong.extend(unsaid.map(|text| format!("line {line}: `{lint}` does not say `{text}`")));
            }
        }
    }
    wrong.extend(
        left.iter().map(|seen| format!("line {}: `{}` is found and not marked", seen.line, seen.lint)),
    );
    Ok(wrong)
}

fn read(text: &str) -> Result<Vec<Mark<'_>>, String> {
    let mut marks: Vec<Mark<'_>> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut rest = line;
        while let Some(at) = rest.find("//~") {
            let mark = &rest[at + 3..];
            let end = mark.find("//~").unwrap_or(mark.len());
            one(number, mark[..end].trim_end(), &mut marks).map_err(|why| format!("line {number}: {why}"))?;
            rest = &mark[end..];
        }
    }
    Ok(marks)
}

fn one<'a>(line: u32, mark: &'a str, marks: &mut Vec<Mark<'a>>) -> Result<(), String> {
    if let Some(text) = mark.strip_prefix('|') {
        let before = marks.last_mut().ok_or("`//~|` without a mark before it")?;
        before.texts.push(text.trim());
        return Ok(());
    }
    let (missed, mark) = match mark.strip_prefix('?') {
        Some(mark) => (true, mark),
        None => (false, mark),
    };
    let name = mark.trim_start_matches('^');
    let up = u32::try_from(mark.len() - name.len()).map_err(|_| "too far up")?;
    let (lint, reason) = name.trim().split_once(' ').unwrap_or((name.trim(), ""));
    match (missed, reason) {
        (true, "") => return Err("a known miss needs a reason".to_owned()),
        (false, reason) if !reason.is_empty() => {
            return Err(format!("`{reason}` after the name of the lint"));
        }
        _ if lint.is_empty() => return Err("a mark without a lint".to_owned()),
        _ => {}
    }
    marks.push(Mark { line: line - up.min(line), lint, missed, texts: Vec::new() });
    Ok(())
}

/// The test of this file's own: every way in which marks and findings can differ is noticed.
pub fn mistakes_are_seen() -> Result<(), Failed> {
    let text = "a(); //~ one\n//~| says\nb(); //~ two\n//~^ two\nc(); //~? one not yet\nd();\n";
    let seen = |line, lint, text: &str| Seen { line, lint, text: text.to_owned() };
    let right = [seen(1, "one", "it says so"), seen(3, "two", ""), seen(3, "two", "")];
    assert_eq!(compare(text, &right), Ok(Vec::new()));
    let wrong = [seen(1, "one", "nothing"), seen(3, "two", ""), seen(5, "one", ""), seen(6, "one", "")];
    let expected = [
        "line 1: `one` does not say `says`",
        "line 3: `two` is marked and not found",
        "line 5: `one` is a known miss and found now: make it `//~ one`",
        "line 6: `one` is found and not marked",
    ];
    assert_eq!(compare(text, &wrong), Ok(expected.map(str::to_owned).to_vec()));
    for broken in ["//~", "//~? one", "//~| text", "//~ one two"] {
        assert!(compare(broken, &[]).is_err(), "{broken}");
    }
    Ok(())
}
