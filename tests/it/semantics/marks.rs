//! The marks of semantic fixtures, below the code they are about:
//!
//! ```text
//! let a = vec![1u8];
//! //  ^ type: Vec<u8>                      the variable or expression that is underlined
//! let b = std::fs::read(p);
//! //               ^ callee: std::fs::read    the call whose name starts there
//! //               ^ context: Task            where the expression that starts there runs
//! //               ^ blocks: std::fs::read    what a call on an executor waits for
//! let c = strange();
//! //  ^ type: ? -- u8                       not known yet; behind the dashes what it is
//! ```

use libtest_mimic::Failed;
use pollcat::base::text::LineColumn;
use pollcat::front::outcome::FactKind;

use super::Known;

/// One mark.
struct Mark<'a> {
    /// The line of the code, from 1.
    line: u32,
    /// First and last column that is underlined, from 1.
    columns: (u32, u32),
    of: &'a str,
    expected: &'a str,
}

/// What differs between the marks in `text` and what is known there.
pub fn compare(text: &str, known: &[Known]) -> Result<Vec<String>, String> {
    let marks = read(text)?;
    if marks.is_empty() {
        return Err("a fixture without marks proves nothing".to_owned());
    }
    let mut wrong = Vec::new();
    for mark in &marks {
        let found = found(mark, known)?;
        if found != mark.expected {
            let code = text.lines().nth(mark.line as usize - 1).unwrap_or_default();
            let part: String = code
                .chars()
                .skip(mark.columns.0 as usize - 1)
                .take((mark.columns.1 - mark.columns.0 + 1) as usize)
                .collect();
            wrong.push(format!(
                "line {}: {} of `{part}` is `{found}`, marked as `{}`",
                mark.line, mark.of, mark.expected
            ));
        }
    }
    Ok(wrong)
}

fn found(mark: &Mark<'_>, known: &[Known]) -> Result<String, String> {
    let kinds: &[FactKind] = match mark.of {
        "type" => &[FactKind::Variable, FactKind::Type],
        "callee" => &[FactKind::Callee],
        "context" => &[FactKind::Context],
        "blocks" => &[FactKind::Blocks],
        other => return Err(format!("line {}: there is no mark `{other}`", mark.line)),
    };
    let (start, end) = mark.columns;
    let at = |line, column| LineColumn { line, column };
    for &kind in kinds {
        let here = known.iter().filter(|fact| fact.kind == kind && fact.start == at(mark.line, start));
        let whole = |fact: &&Known| {
            kind == FactKind::Callee || kind == FactKind::Blocks || fact.end == at(mark.line, end + 1)
        };
        let mut texts: Vec<&str> = here.clone().filter(whole).map(|fact| &*fact.text).collect();
        if texts.is_empty() && kind == FactKind::Context {
            texts = here.map(|fact| &*fact.text).collect();
        }
        texts.sort_unstable();
        texts.dedup();
        if !texts.is_empty() {
            return Ok(texts.join(" | "));
        }
    }
    Ok("nothing".to_owned())
}

fn read(text: &str) -> Result<Vec<Mark<'_>>, String> {
    let mut marks = Vec::new();
    let mut code = 0;
    for (number, line) in (1..).zip(text.lines()) {
        let Some((first, last, mark)) = underlined(line) else {
            code = number;
            continue;
        };
        let (of, expected) =
            mark.split_once(':').ok_or_else(|| format!("line {number}: a mark without `:`"))?;
        let expected = expected.split(" -- ").next().unwrap_or_default();
        marks.push(Mark { line: code, columns: (first, last), of: of.trim(), expected: expected.trim() });
    }
    Ok(marks)
}

/// `//  ^^^ rest`: first and last column of the carets, and what follows.
fn underlined(line: &str) -> Option<(u32, u32, &str)> {
    let start = line.find("//")?;
    if !line[..start].trim().is_empty() {
        return None;
    }
    let first = start + 2 + line[start + 2..].find(|char| char != ' ')?;
    let count = line[first..].chars().take_while(|char| *char == '^').count();
    let column = |at: usize| u32::try_from(at).ok();
    (count > 0).then(|| Some((column(first + 1)?, column(first + count)?, &line[first + count..])))?
}

/// The test of this file's own: what differs is noticed.
pub fn mistakes_are_seen() -> Result<(), Failed> {
    let at = |line, column| LineColumn { line, column };
    let fact = |column, end, kind, text: &str| Known {
        start: at(1, column),
        end: at(1, end),
        kind,
        text: text.to_owned(),
    };
    let known = [
        fact(5, 6, FactKind::Variable, "u8"),
        fact(9, 10, FactKind::Callee, "f (likely)"),
        fact(9, 12, FactKind::Type, "?"),
        fact(9, 12, FactKind::Context, "Task"),
    ];
    let right = "let a = f();\n//  ^ type: u8\n//      ^ callee: f (likely)\n//      ^^^ type: ? -- u8\n//      ^ context: Task\n";
    assert_eq!(compare(right, &known), Ok(Vec::new()));
    let wrong = "let a = f();\n//  ^ type: u16\n//      ^ callee: f\n//      ^^^ type: u8\n//      ^ context: Root\n//      ^ blocks: g\n//     ^ type: u8\n";
    assert_eq!(compare(wrong, &known).map(|wrong| wrong.len()), Ok(6));
    for broken in ["", "let a = f();\n// ^ type u8\n", "let a = f();\n//  ^ tpye: u8\n"] {
        assert!(compare(broken, &known).is_err(), "{broken}");
    }
    Ok(())
}
