//! Whole runs: order, flushing, which stream says what.

use expect_test::expect;

use super::cargo_json::Finish;
use super::paint::Paint;
use super::sample::{outcome, root, span, warning};
use super::{MessageFormat, Streams};
use crate::linting::finding::{Finding, Level};

/// What was written, `|` at each flush.
#[derive(Default)]
struct Recorder(String);

impl std::io::Write for Recorder {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += &String::from_utf8_lossy(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.push('|');
        Ok(())
    }
}

/// What a whole run prints to standard output and standard error.
fn run(format: &str) -> (String, String) {
    let mut outcome = outcome(&[("b.rs", "read();\nread();\n"), ("a.rs", "read();\n")]);
    let at = |path, nth| warning(span(&outcome, path, "read", nth));
    let mut findings = vec![at("b.rs", 1), at("b.rs", 0), at("a.rs", 0)];
    findings.push(Finding { lint: "a_lint", ..at("b.rs", 0) });
    findings.push(Finding { level: Level::Allow, ..at("a.rs", 0) });
    outcome.findings = findings;
    outcome.sort();
    let (mut out, mut err) = (Recorder::default(), Recorder::default());
    let mut streams =
        Streams { out: &mut out, out_paint: Paint::Plain, err: &mut err, err_paint: Paint::Plain };
    let format = MessageFormat::parse(format).expect("a format");
    super::print(&outcome, format, Finish::Failure, &root(), &mut streams).expect("nothing fails");
    (out.0, err.0)
}

#[test]
fn findings_are_sorted_and_flushed_one_by_one() {
    let (out, err) = run("short");
    expect![[r#"
        a.rs:1:1: warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
        |b.rs:1:1: warning[pollcat::a_lint]: `std::fs::read` blocks the executor
        |b.rs:1:1: warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
        |b.rs:2:1: warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
        |"#]]
    .assert_eq(&out);
    assert_eq!(err, "");
    assert_eq!(run("human").0.matches("\n\n|").count(), 4);
}

#[test]
fn json_begins_with_targets_and_ends_with_the_verdict() {
    let (out, err) = run("json");
    let reasons = out.lines().filter_map(|line| line.split('"').nth(3));
    let expected = ["compiler-artifact", "compiler-message", "build-finished"];
    let mut reasons: Vec<&str> = reasons.collect();
    assert_eq!(reasons.len(), 6);
    reasons.dedup();
    assert_eq!(reasons, expected);
    assert!(out.ends_with("{\"reason\":\"build-finished\",\"success\":false}\n|"));
    assert_eq!(out.matches("\n|").count(), 6);
    assert_eq!(err, "");
}

#[test]
fn rendered_diagnostics_go_to_standard_error() {
    let (out, err) = run("json-render-diagnostics");
    assert_eq!(out.matches("compiler-message").count(), 0);
    assert_eq!(out.matches("\n|").count(), 2);
    assert_eq!(err, run("human").0);
}
