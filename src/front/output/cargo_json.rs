//! Findings as cargo prints rustc's: the form that rust-analyzer and other editors read, one object a line.
//!
//! Every key that rustc writes is written, `null` included: readers compare with it. Columns count
//! Unicode scalar values from 1, ends are exclusive, bytes count from the start of the file.

use std::path::Path;

use serde::Serialize;

use super::paint::Paint;
use super::paths::Paths;
use super::view::content;
use super::{code, human, short};
use crate::front::outcome::{Outcome, TargetInfo};
use crate::linting::finding::{Applicability, Finding, Level};
use crate::source::hir::span::Span;
use crate::source::project::files::FileTable;

/// What the `rendered` key holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rendered {
    /// The human form.
    Human(Paint),
    /// The short form.
    Short(Paint),
}

/// The line for `finding`: cargo's message, or a bare diagnostic when it belongs to no target.
#[must_use]
pub fn finding(finding: &Finding, outcome: &Outcome, paths: &Paths, rendered: Rendered) -> String {
    let message = diagnostic(finding, &outcome.files, paths, rendered);
    let Some(target) = outcome.target(finding) else { return line(&message) };
    line(&CompilerMessage {
        reason: "compiler-message",
        package_id: &target.package_id,
        manifest_path: target.manifest_path.as_deref().map(native),
        target: Target::of(target),
        message,
    })
}

/// The line that says that `target` was looked at; `None` when it has no manifest.
#[must_use]
pub fn artifact(target: &TargetInfo) -> Option<String> {
    Some(line(&CompilerArtifact {
        reason: "compiler-artifact",
        package_id: &target.package_id,
        manifest_path: native(target.manifest_path.as_deref()?),
        target: Target::of(target),
        profile: Profile::CHECKED,
        features: &target.features,
        filenames: &[],
        executable: None,
        fresh: false,
    }))
}

/// The last line of a run.
#[must_use]
pub fn finished(outcome: Finish) -> String {
    line(&BuildFinished { reason: "build-finished", success: outcome == Finish::Success })
}

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finish {
    /// With exit code 0.
    Success,
    /// With another one.
    Failure,
}

fn line(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).expect("strings, numbers and lists are always JSON");
    json + "\n"
}

fn diagnostic(finding: &Finding, files: &FileTable, paths: &Paths, rendered: Rendered) -> Diagnostic {
    let mut spans = vec![SpanJson { label: text(&finding.label), ..span(finding.primary, files, paths) }];
    spans.extend(finding.labels.iter().map(|label| SpanJson {
        is_primary: false,
        label: text(&label.message),
        ..span(label.span, files, paths)
    }));
    Diagnostic {
        message_type: Some("diagnostic"),
        message: finding.message.clone(),
        code: Some(Code { code: code(finding), explanation: None }),
        level: if finding.level == Level::Error { "error" } else { "warning" },
        spans,
        children: children(finding, files, paths),
        rendered: Some(match rendered {
            Rendered::Human(paint) => human::render(finding, files, paths, paint),
            Rendered::Short(paint) => short::render(finding, files, paths, paint),
        }),
    }
}

fn children(finding: &Finding, files: &FileTable, paths: &Paths) -> Vec<Diagnostic> {
    let mut children: Vec<Diagnostic> =
        human::notes(finding).into_iter().map(|note| Diagnostic::child("note", note, Vec::new())).collect();
    children.push(Diagnostic::child("note", super::link(finding.lint), Vec::new()));
    for help in &finding.help {
        let edits = help.fix.iter().flat_map(|fix| fix.edits.iter().map(move |edit| (fix, edit)));
        let spans = edits.map(|(fix, (place, replacement))| SpanJson {
            suggested_replacement: Some(replacement.clone()),
            suggestion_applicability: Some(applicability(fix.applicability)),
            ..span(*place, files, paths)
        });
        children.push(Diagnostic::child("help", help.message.clone(), spans.collect()));
    }
    children
}

fn applicability(applicability: Applicability) -> &'static str {
    match applicability {
        Applicability::MachineApplicable => "MachineApplicable",
        Applicability::MaybeIncorrect => "MaybeIncorrect",
        Applicability::HasPlaceholders => "HasPlaceholders",
    }
}

fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A primary span without label.
fn span(span: Span, files: &FileTable, paths: &Paths) -> SpanJson {
    let file = files.get(span.file);
    let (start, end) = (files.start(span), files.end(span));
    let lines = start.line..=end.line;
    SpanJson {
        file_name: paths.name(&file.path),
        byte_start: span.range.start,
        byte_end: span.range.end,
        line_start: start.line,
        line_end: end.line,
        column_start: start.column,
        column_end: end.column,
        is_primary: true,
        text: lines
            .map(|number| {
                let text = content(file, number).of(&file.text);
                let past = || u32::try_from(text.chars().count() + 1).unwrap_or(u32::MAX);
                TextLine {
                    highlight_start: if number == start.line { start.column } else { 1 },
                    highlight_end: if number == end.line { end.column } else { past() },
                    text: text.to_owned(),
                }
            })
            .collect(),
        label: None,
        suggested_replacement: None,
        suggestion_applicability: None,
        expansion: None,
    }
}

/// A path as the system writes it, as cargo does for manifests and root files.
fn native(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[derive(Serialize)]
struct CompilerMessage<'a> {
    reason: &'static str,
    package_id: &'a str,
    manifest_path: Option<String>,
    target: Target<'a>,
    message: Diagnostic,
}

#[derive(Serialize)]
struct CompilerArtifact<'a> {
    reason: &'static str,
    package_id: &'a str,
    manifest_path: String,
    target: Target<'a>,
    profile: Profile,
    features: &'a [String],
    filenames: &'a [String],
    executable: Option<String>,
    fresh: bool,
}

#[derive(Serialize)]
struct BuildFinished {
    reason: &'static str,
    success: bool,
}

#[derive(Serialize)]
struct Target<'a> {
    kind: &'a [String],
    crate_types: &'a [String],
    name: &'a str,
    src_path: String,
    edition: &'a str,
    doc: bool,
    doctest: bool,
    test: bool,
}

impl<'a> Target<'a> {
    fn of(target: &'a TargetInfo) -> Self {
        Self {
            kind: &target.kind,
            crate_types: &target.crate_types,
            name: &target.name,
            src_path: native(&target.src_path),
            edition: &target.edition,
            doc: target.doc,
            doctest: target.doctest,
            test: target.test,
        }
    }
}

#[derive(Serialize)]
struct Profile {
    opt_level: &'static str,
    debuginfo: u8,
    debug_assertions: bool,
    overflow_checks: bool,
    test: bool,
}

impl Profile {
    /// What `cargo check` says of the development profile.
    const CHECKED: Self =
        Self { opt_level: "0", debuginfo: 0, debug_assertions: true, overflow_checks: true, test: false };
}

#[derive(Serialize)]
struct Diagnostic {
    /// rustc marks whole diagnostics only.
    #[serde(rename = "$message_type", skip_serializing_if = "Option::is_none")]
    message_type: Option<&'static str>,
    message: String,
    code: Option<Code>,
    level: &'static str,
    spans: Vec<SpanJson>,
    children: Vec<Diagnostic>,
    rendered: Option<String>,
}

impl Diagnostic {
    fn child(level: &'static str, message: String, spans: Vec<SpanJson>) -> Self {
        Self { message_type: None, message, code: None, level, spans, children: Vec::new(), rendered: None }
    }
}

#[derive(Serialize)]
struct Code {
    code: String,
    explanation: Option<String>,
}

#[derive(Serialize)]
struct SpanJson {
    file_name: String,
    byte_start: u32,
    byte_end: u32,
    line_start: u32,
    line_end: u32,
    column_start: u32,
    column_end: u32,
    is_primary: bool,
    text: Vec<TextLine>,
    label: Option<String>,
    suggested_replacement: Option<String>,
    suggestion_applicability: Option<&'static str>,
    expansion: Option<()>,
}

#[derive(Serialize)]
struct TextLine {
    text: String,
    highlight_start: u32,
    highlight_end: u32,
}
