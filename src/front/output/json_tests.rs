//! Cargo's JSON, read back with the types that rust-analyzer reads it with.

use std::collections::BTreeSet;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::{Applicability, Diagnostic, DiagnosticLevel, DiagnosticSpan};
use expect_test::expect;
use serde_json::Value;

use super::cargo_json::{self, Finish, Rendered};
use super::paint::Paint;
use super::paths::Paths;
use super::sample::{at, fix, guard_across_await, label, outcome, paths, root, span, warning};
use crate::front::outcome::Outcome;
use crate::linting::finding::Finding;

const HUMAN: Rendered = Rendered::Human(Paint::Plain);

fn parse(line: &str) -> Message {
    assert_eq!(line.find('\n'), Some(line.len() - 1), "one line, ended");
    serde_json::from_str(line).expect("the line is a message of cargo")
}

fn read_back(outcome: &Outcome, finding: &Finding) -> Diagnostic {
    match parse(&cargo_json::finding(finding, outcome, &paths(), HUMAN)) {
        Message::CompilerMessage(message) => message.message,
        other => panic!("not a compiler message: {other:?}"),
    }
}

#[test]
fn a_finding_is_a_compiler_message() {
    let outcome = guard_across_await();
    let line = cargo_json::finding(&outcome.findings[0], &outcome, &paths(), HUMAN);
    let Message::CompilerMessage(message) = parse(&line) else { panic!("not a compiler message: {line}") };
    assert_eq!(message.package_id.repr, "path+file:///w/crates/api#0.3.0");
    assert_eq!((message.target.name.as_str(), message.target.doctest), ("api", true));
    assert_eq!(message.target.edition, cargo_metadata::Edition::E2024);
    let diagnostic = message.message;
    assert_eq!(diagnostic.level, DiagnosticLevel::Error);
    assert_eq!(diagnostic.code.map(|code| code.code).as_deref(), Some("pollcat::guard_across_await"));
    let labels: Vec<_> =
        diagnostic.spans.iter().map(|span| (span.is_primary, span.label.is_some())).collect();
    assert_eq!(labels, [(true, true), (false, true), (false, true)]);
    let children: Vec<_> = diagnostic
        .children
        .iter()
        .map(|child| (child.level, child.message.as_str(), child.spans.len()))
        .collect();
    assert_eq!(
        children,
        [
            (
                DiagnosticLevel::Note,
                "another task that wants `self.cache` blocks its whole worker thread meanwhile",
                0
            ),
            (DiagnosticLevel::Note, super::link("guard_across_await").as_str(), 0),
            (
                DiagnosticLevel::Help,
                "fetch first and lock afterwards, or end the guard in a block before the await",
                0
            ),
            (DiagnosticLevel::Help, "end the guard before the await", 1),
        ]
    );
    let suggestion = &diagnostic.children[3].spans[0];
    assert!(suggestion.is_primary && suggestion.label.is_none());
    assert_eq!(suggestion.suggestion_applicability, Some(Applicability::MaybeIncorrect));
    assert!(diagnostic.rendered.is_some_and(|text| text.starts_with("error[pollcat::guard_across_await]: ")));
}

#[test]
fn the_line_as_it_is() {
    let outcome = outcome(&[("src/lib.rs", "async fn é() { read(); }\n")]);
    let finding = Finding {
        labels: vec![label(span(&outcome, "src/lib.rs", "é", 0), "runs on the executor")],
        help: vec![fix("wait", vec![(span(&outcome, "src/lib.rs", "read()", 0), "read().await")])],
        ..warning(span(&outcome, "src/lib.rs", "read", 0))
    };
    let line = cargo_json::finding(&finding, &outcome, &paths(), Rendered::Short(Paint::Plain));
    expect![[r#"
        {"reason":"compiler-message","package_id":"path+file:///w/crates/api#0.3.0","manifest_path":"/w/crates/api/Cargo.toml","target":{"kind":["lib"],"crate_types":["lib"],"name":"api","src_path":"/w/crates/api/src/lib.rs","edition":"2024","doc":true,"doctest":true,"test":true},"message":{"$message_type":"diagnostic","message":"`std::fs::read` blocks the executor","code":{"code":"pollcat::blocking_call","explanation":null},"level":"warning","spans":[{"file_name":"src/lib.rs","byte_start":16,"byte_end":20,"line_start":1,"line_end":1,"column_start":16,"column_end":20,"is_primary":true,"text":[{"text":"async fn é() { read(); }","highlight_start":16,"highlight_end":20}],"label":"blocks here","suggested_replacement":null,"suggestion_applicability":null,"expansion":null},{"file_name":"src/lib.rs","byte_start":9,"byte_end":11,"line_start":1,"line_end":1,"column_start":10,"column_end":11,"is_primary":false,"text":[{"text":"async fn é() { read(); }","highlight_start":10,"highlight_end":11}],"label":"runs on the executor","suggested_replacement":null,"suggestion_applicability":null,"expansion":null}],"children":[{"message":"blocking_call: cargo pollcat explain blocking_call","code":null,"level":"note","spans":[],"children":[],"rendered":null},{"message":"wait","code":null,"level":"help","spans":[{"file_name":"src/lib.rs","byte_start":16,"byte_end":22,"line_start":1,"line_end":1,"column_start":16,"column_end":22,"is_primary":true,"text":[{"text":"async fn é() { read(); }","highlight_start":16,"highlight_end":22}],"label":null,"suggested_replacement":"read().await","suggestion_applicability":"MaybeIncorrect","expansion":null}],"children":[],"rendered":null}],"rendered":"src/lib.rs:1:16: warning[pollcat::blocking_call]: `std::fs::read` blocks the executor\n"}}
    "#]].assert_eq(&line);
}

#[test]
fn every_key_that_rustc_writes_is_there() {
    let outcome = guard_across_await();
    let line = cargo_json::finding(&outcome.findings[0], &outcome, &paths(), HUMAN);
    let value: Value = serde_json::from_str(&line).expect("JSON");
    let keys = |value: &Value| -> BTreeSet<String> {
        value.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
    };
    let words = |words: &str| -> BTreeSet<String> { words.split(' ').map(str::to_owned).collect() };
    assert_eq!(keys(&value), words("reason package_id manifest_path target message"));
    let target = words("kind crate_types name src_path edition doc doctest test");
    assert_eq!(keys(&value["target"]), target);
    let message = &value["message"];
    let child = words("message code level spans children rendered");
    let top: BTreeSet<String> = child.iter().cloned().chain(["$message_type".to_owned()]).collect();
    assert_eq!(keys(message), top);
    assert_eq!(keys(&message["code"]), words("code explanation"));
    let lists = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let children = lists(message, "children");
    assert!(children.iter().all(|found| keys(found) == child), "{children:?}");
    let spans: Vec<Value> =
        children.iter().chain([message]).flat_map(|diagnostic| lists(diagnostic, "spans")).collect();
    let span = words(
        "file_name byte_start byte_end line_start line_end column_start column_end is_primary text label \
         suggested_replacement suggestion_applicability expansion",
    );
    assert_eq!(spans.len(), 4);
    assert!(spans.iter().all(|found| keys(found) == span), "{spans:?}");
    let texts: Vec<Value> = spans.iter().flat_map(|span| lists(span, "text")).collect();
    assert!(texts.iter().all(|text| keys(text) == words("text highlight_start highlight_end")), "{texts:?}");
}

/// What `span` covers, found by its bytes and found by its lines and columns.
fn covered(source: &str, span: &DiagnosticSpan) -> (String, String) {
    let bytes = source[span.byte_start as usize..span.byte_end as usize].to_owned();
    let ends_in = span.text.iter().map(|line| {
        let chars = line.text.chars().skip(line.highlight_start - 1);
        chars.take(line.highlight_end - line.highlight_start).collect::<String>()
    });
    (bytes.replace("\r\n", "\n"), ends_in.collect::<Vec<_>>().join("\n"))
}

#[test]
fn bytes_and_columns_name_the_same_code() {
    let source = "\tlet 全角 = é(\r\n    👩\u{200d}🚀,\r\n\r\n    b);\r\n\n  last(é)";
    let outcome = outcome(&[("src/lib.rs", source)]);
    let file = outcome.files.iter().next().expect("one file").0;
    let ends: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
    for (nth, &start) in ends.iter().enumerate() {
        for &end in &ends[nth..] {
            let inside_line_end = |at: usize| source[..at].ends_with('\r') && source[at..].starts_with('\n');
            if inside_line_end(start) || inside_line_end(end) {
                continue;
            }
            let diagnostic = read_back(&outcome, &warning(at(file, start, end)));
            let span = &diagnostic.spans[0];
            let (bytes, columns) = covered(source, span);
            assert_eq!(bytes, columns, "{start}..{end}");
            assert_eq!(span.text.len(), span.line_end - span.line_start + 1);
            assert_eq!(span.text[0].highlight_start, span.column_start);
            assert_eq!(span.text[span.text.len() - 1].highlight_end, span.column_end);
            let line = source.split('\n').nth(span.line_start - 1).expect("the line is there");
            assert_eq!(span.text[0].text, line.trim_end_matches('\r'));
        }
    }
}

#[test]
fn paths_are_cargos() {
    let outcome = guard_across_await();
    let name = |cwd: &std::path::Path| {
        let paths = Paths::for_editors(cwd, &root());
        let line = cargo_json::finding(&outcome.findings[0], &outcome, &paths, HUMAN);
        let value: Value = serde_json::from_str(&line).expect("JSON");
        value["message"]["spans"][0]["file_name"].as_str().map(str::to_owned)
    };
    assert_eq!(name(&root().join("crates")).as_deref(), Some("crates/api/src/store.rs"));
    let outside = name(&std::env::temp_dir()).expect("a name");
    assert!(std::path::Path::new(&outside).is_absolute(), "{outside}");
}

#[test]
fn a_finding_without_target_is_a_bare_diagnostic() {
    let outcome = guard_across_await();
    let finding = Finding { target: 7, ..outcome.findings[0].clone() };
    let line = cargo_json::finding(&finding, &outcome, &paths(), HUMAN);
    let read: Diagnostic = serde_json::from_str(&line).expect("a diagnostic of rustc");
    assert_eq!(read.spans.len(), 3);
}

#[test]
fn artifacts_and_the_end_of_a_run() {
    let outcome = guard_across_await();
    let target = &outcome.targets[0];
    let Some(Message::CompilerArtifact(artifact)) = cargo_json::artifact(target).as_deref().map(parse) else {
        panic!("not an artifact");
    };
    assert!(!artifact.fresh && artifact.target.name == "api" && artifact.filenames.is_empty());
    for (finish, success) in [(Finish::Success, true), (Finish::Failure, false)] {
        let Message::BuildFinished(end) = parse(&cargo_json::finished(finish)) else { panic!("not the end") };
        assert_eq!(end.success, success);
    }
}

#[test]
fn colours_only_when_asked_for() {
    let outcome = guard_across_await();
    let rendered = |rendered| {
        let line = cargo_json::finding(&outcome.findings[0], &outcome, &paths(), rendered);
        let value: Value = serde_json::from_str(&line).expect("JSON");
        value["message"]["rendered"].as_str().map(str::to_owned).expect("always rendered")
    };
    assert!(!rendered(HUMAN).contains('\u{1b}'));
    assert!(rendered(Rendered::Human(Paint::Ansi)).contains('\u{1b}'));
    assert!(rendered(Rendered::Short(Paint::Ansi)).contains('\u{1b}'));
    assert!(!rendered(Rendered::Short(Paint::Plain)).contains('\u{1b}'));
}
