//! A finding for people: source with labels in rustc's look, then what happens, then what to do.

use codespan_reporting::diagnostic::{self, Diagnostic, LabelStyle, Severity};
use codespan_reporting::term::{Chars, Config, emit_to_write_style};

use super::code;
use super::paint::{ARROW, Canvas, Paint};
use super::paths::Paths;
use super::safe::{harmless, harmless_line};
use super::suggestion;
use super::view::{END_CONTEXT, START_CONTEXT, View};
use crate::linting::finding::{Confidence, Finding, Label, Level};
use crate::source::hir::span::FileId;
use crate::source::project::files::FileTable;

/// Labels with the same message that are drawn.
const SAME_LABELS: usize = 5;

/// `finding` as a block of lines with an empty one at the end.
#[must_use]
pub fn render(finding: &Finding, files: &FileTable, paths: &Paths, paint: Paint) -> String {
    let mut canvas = Canvas::new(paint);
    let (labels, more) = collapse(&finding.labels);
    let shown = Finding { labels, ..finding.clone() };
    let finding = &shown;
    let (view, places) = View::of(finding, files, paths);
    let diagnostic = diagnostic(finding, &places);
    let drawn = emit_to_write_style(&mut canvas, &config(), &view, &diagnostic);
    debug_assert!(drawn.is_ok(), "the view has all lines of its labels: {drawn:?}");
    canvas.drop_empty_line();
    let gutter = view.gutter();
    for text in more.iter().chain(&notes(finding)) {
        note(&mut canvas, gutter, None, text);
    }
    for help in &finding.help {
        note(&mut canvas, gutter, Some((Severity::Help, "help")), &help.message);
        if let Some(fix) = &help.fix {
            suggestion::draw(&mut canvas, fix, finding.primary.file, gutter, files, paths);
        }
    }
    let explain = format!("cargo pollcat explain {}", finding.lint);
    note(&mut canvas, gutter, Some((Severity::Note, "note")), &explain);
    canvas.plain("\n");
    canvas.finish()
}

/// Labels that say the same beyond the first few are counted instead of drawn: further sites of one call
/// chain are mended in one place. Returns what is drawn and what is said of the others.
fn collapse(labels: &[Label]) -> (Vec<Label>, Vec<String>) {
    let mut drawn: Vec<Label> = Vec::new();
    let mut more: Vec<(&str, usize)> = Vec::new();
    for label in labels {
        let same = drawn.iter().filter(|drawn| drawn.message == label.message).count();
        if same < SAME_LABELS {
            drawn.push(label.clone());
        } else if let Some((_, count)) = more.iter_mut().find(|(message, _)| *message == label.message) {
            *count += 1;
        } else {
            more.push((&label.message, 1));
        }
    }
    let more = more.iter().map(|(message, count)| format!("{message}: {count} more"));
    (drawn, more.collect())
}

/// What the notes of `finding` say, the one about its confidence included.
pub fn notes(finding: &Finding) -> Vec<String> {
    let mut notes = finding.notes.clone();
    if finding.confidence == Confidence::Possible {
        notes.push("possible only: one link of the argument is an assumption".to_owned());
    }
    notes
}

/// The word and colour of a level.
#[must_use]
pub fn severity(level: Level) -> Severity {
    match level {
        Level::Error => Severity::Error,
        Level::Warn | Level::Allow => Severity::Warning,
    }
}

fn diagnostic(finding: &Finding, places: &[std::ops::Range<usize>]) -> Diagnostic<FileId> {
    let primary = (LabelStyle::Primary, finding.primary.file, finding.label.as_str());
    let further = finding.labels.iter();
    let further = further.map(|label| (LabelStyle::Secondary, label.span.file, label.message.as_str()));
    let labels =
        std::iter::once(primary).chain(further).zip(places).map(|((style, file, message), place)| {
            diagnostic::Label::new(style, file, place.clone()).with_message(harmless_line(message))
        });
    Diagnostic::new(severity(finding.level))
        .with_code(code(finding))
        .with_message(harmless_line(&finding.message))
        .with_labels(labels.collect())
}

fn config() -> Config {
    let chars = Chars { snippet_start: ARROW.to_owned(), ..Chars::ascii() };
    Config {
        chars,
        start_context_lines: START_CONTEXT as usize,
        end_context_lines: END_CONTEXT as usize,
        ..Config::default()
    }
}

/// `= kind: text`, further lines of `text` below its first.
fn note(canvas: &mut Canvas, gutter: usize, kind: Option<(Severity, &str)>, text: &str) {
    for (at, line) in harmless(text).lines().enumerate() {
        canvas.plain(&" ".repeat(gutter + 1));
        canvas.gutter(if at == 0 { "=" } else { " " });
        canvas.plain(" ");
        if let Some((severity, word)) = kind.filter(|_| at == 0) {
            canvas.severity(severity, word);
            canvas.plain(": ");
        }
        canvas.plain(line);
        canvas.plain("\n");
    }
}
