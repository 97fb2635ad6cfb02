//! Draws a change: the lines it touches as they are and as they would be.

use super::paint::{ARROW, Canvas};
use super::paths::Paths;
use super::safe::{harmless, harmless_line};
use super::view::content;
use crate::base::text::TextRange;
use crate::linting::finding::Fix;
use crate::source::hir::span::{FileId, Span};
use crate::source::project::files::{FileTable, SourceFile};

/// Lines of one side that are drawn; what is left out is counted.
const LONGEST: usize = 20;
/// Characters of a line that are drawn.
const WIDEST: usize = 240;

/// Draws `fix` with line numbers at least `gutter` wide. Where another file than the one before begins,
/// `primary` first, it is named.
pub fn draw(
    canvas: &mut Canvas,
    fix: &Fix,
    primary: FileId,
    gutter: usize,
    files: &FileTable,
    paths: &Paths,
) {
    let hunks = hunks(fix, files);
    let last_line = hunks.iter().map(|hunk| hunk.first + hunk.before.len().max(hunk.after.len()) - 1).max();
    let width = gutter.max(last_line.map_or(1, |line| line.to_string().len()));
    let mut current = primary;
    for hunk in hunks {
        if hunk.file != current {
            current = hunk.file;
            canvas.plain(&" ".repeat(width));
            canvas.gutter(ARROW);
            canvas.plain(&format!(" {}\n", harmless_line(&paths.name(&files.get(current).path))));
        }
        side(canvas, width, hunk.first, &hunk.before, Side::Before);
        side(canvas, width, hunk.first, &hunk.after, Side::After);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

fn side(canvas: &mut Canvas, width: usize, first: usize, lines: &[String], side: Side) {
    let sign = if side == Side::Before { "-" } else { "+" };
    let mut text = |number: &str, text: &str| {
        canvas.gutter(&format!("{number:>width$} "));
        let line = format!("{sign} {text}");
        match side {
            Side::Before => canvas.removed(line.trim_end()),
            Side::After => canvas.added(line.trim_end()),
        }
        canvas.plain("\n");
    };
    for (at, line) in lines.iter().enumerate().take(LONGEST) {
        let shown = harmless(line);
        let cut: String = shown.chars().take(WIDEST).collect();
        let cut = if cut.len() < shown.len() { cut + "..." } else { cut };
        text(&(first + at).to_string(), &cut);
    }
    if lines.len() > LONGEST {
        text("", &format!("... {} more lines", lines.len() - LONGEST));
    }
}

/// Lines of one file that a change touches, those that stay as they are left out.
struct Hunk {
    file: FileId,
    /// Number of the first line.
    first: usize,
    before: Vec<String>,
    after: Vec<String>,
}

fn hunks(fix: &Fix, files: &FileTable) -> Vec<Hunk> {
    let lines = |(span, _): &(Span, String)| (files.start(*span).line, files.end(*span).line);
    let touch = |a: &(Span, String), b: &(Span, String)| a.0.file == b.0.file && lines(b).0 <= lines(a).1 + 1;
    fix.edits.chunk_by(touch).filter_map(|edits| hunk(edits, files)).collect()
}

/// The lines that `edits`, all in one file and in order, touch.
fn hunk(edits: &[(Span, String)], files: &FileTable) -> Option<Hunk> {
    let (first, _) = edits.first()?;
    let last = edits.iter().map(|(span, _)| files.end(*span).line).max()?;
    let (id, file) = (first.file, files.get(first.file));
    let first = files.start(*first).line;
    let range = TextRange::new(file.lines.line_range(first).start, content(file, last).end);
    let own = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let (mut before, mut after) = (own(range.of(&file.text)), own(&apply(file, range, edits)));
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    before.drain(..same);
    after.drain(..same);
    let same_end = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| a == b).count();
    before.truncate(before.len() - same_end);
    after.truncate(after.len() - same_end);
    Some(Hunk { file: id, first: first as usize + same, before, after })
}

/// The text of `range` with `edits` made; an edit that does not fit is left out.
fn apply(file: &SourceFile, range: TextRange, edits: &[(Span, String)]) -> String {
    let mut text = String::new();
    let mut done = range.start;
    for (span, replacement) in edits {
        if span.range.start < done {
            continue;
        }
        text.push_str(TextRange::new(done, span.range.start).of(&file.text));
        text.push_str(replacement);
        done = span.range.end;
    }
    text.push_str(TextRange::new(done, range.end.max(done)).of(&file.text));
    text
}
