//! What the renderer sees of the files of one finding: the lines it shows and no others, made harmless,
//! long ones cut to a window around what is marked.

use std::ops::Range;

use codespan_reporting::files::{Error, Files, Location};

use super::paths::Paths;
use super::safe::{harmless, harmless_line};
use crate::base::text::TextRange;
use crate::linting::finding::Finding;
use crate::source::hir::span::{FileId, Span};
use crate::source::project::files::{FileTable, SourceFile};

/// Lines shown after the line on which a long label starts, and before the one on which it ends.
pub const START_CONTEXT: u32 = 3;
/// See [`START_CONTEXT`].
pub const END_CONTEXT: u32 = 1;

/// Longer lines are cut to a window.
const LONGEST: usize = 240;
/// Characters shown before the first mark of a cut line.
const LEAD: usize = 60;
const CUT: &str = "...";

/// The files of one finding.
pub struct View {
    files: Vec<FileView>,
    /// The last line that a label touches, in any file.
    last_line: u32,
}

/// One file, cut down.
struct FileView {
    id: FileId,
    name: String,
    /// Where the finding is in this file: its primary place, else its first label.
    focus: Location,
    /// The lines shown, each ended by a line feed.
    text: String,
    /// Where they are in `text`, in order.
    lines: Vec<Line>,
}

/// A line that may be shown.
struct Line {
    /// From 1.
    number: u32,
    /// Bytes of the file, without the line end.
    full: TextRange,
    /// Bytes of the file that are shown.
    shown: TextRange,
    /// Bytes of the view, marks of cut ends included.
    at: Range<usize>,
}

impl View {
    /// The view of `finding`, and the places of its primary span and labels in that view.
    #[must_use]
    pub fn of(finding: &Finding, files: &FileTable, paths: &Paths) -> (Self, Vec<Range<usize>>) {
        let spans: Vec<Span> =
            std::iter::once(finding.primary).chain(finding.labels.iter().map(|label| label.span)).collect();
        let ranges = spans.iter().map(|span| (files.get(span.file), span.range));
        let last_lines = ranges.map(|(file, range)| file.lines.line(trim(file, range).end));
        let mut view = Self { files: Vec::new(), last_line: last_lines.max().unwrap_or(1) };
        for &Span { file, .. } in &spans {
            if view.files.iter().all(|known| known.id != file) {
                let here = spans.iter().filter(|span| span.file == file);
                let here: Vec<TextRange> = here.map(|span| trim(files.get(file), span.range)).collect();
                view.files.push(FileView::new(file, files.get(file), &here, finding, paths));
            }
        }
        let places = spans.iter().map(|span| view.place(files, *span)).collect();
        (view, places)
    }

    /// Width of the widest line number that is shown.
    #[must_use]
    pub fn gutter(&self) -> usize {
        self.last_line.to_string().len()
    }

    fn place(&self, files: &FileTable, span: Span) -> Range<usize> {
        let file = files.get(span.file);
        let range = trim(file, span.range);
        let view = self.files.iter().find(|view| view.id == span.file);
        let at = |offset| view.map_or(0, |view| view.place(file, offset));
        let start = at(range.start);
        start..at(range.end).max(start)
    }

    fn file(&self, id: FileId) -> Result<&FileView, Error> {
        self.files.iter().find(|file| file.id == id).ok_or(Error::FileMissing)
    }
}

impl FileView {
    /// The view of the lines that `ranges` need; the first range is the primary one if the finding is here.
    fn new(id: FileId, file: &SourceFile, ranges: &[TextRange], finding: &Finding, paths: &Paths) -> Self {
        let first = match finding.primary.file == id {
            true => ranges.first(),
            false => ranges.iter().min(),
        };
        let focus = file.lines.line_column(&file.text, first.map_or(0, |range| range.start));
        let focus = Location { line_number: focus.line as usize, column_number: focus.column as usize };
        let name = harmless_line(&paths.name(&file.path)).into_owned();
        let mut view = Self { id, name, focus, text: String::new(), lines: Vec::new() };
        for number in wanted_lines(file, ranges) {
            view.push(file, number, ranges);
        }
        view
    }

    fn push(&mut self, file: &SourceFile, number: u32, ranges: &[TextRange]) {
        let full = content(file, number);
        let ends = ranges.iter().flat_map(|range| [range.start, range.end]);
        let marks: Vec<u32> = ends.filter(|at| (full.start..=full.end).contains(at)).collect();
        let shown = window(&file.text, full, &marks);
        let start = self.text.len();
        if shown.start > full.start {
            self.text.push_str(CUT);
        }
        self.text.push_str(&harmless(shown.of(&file.text)));
        if shown.end < full.end {
            self.text.push_str(CUT);
        }
        let at = start..self.text.len();
        self.text.push('\n');
        self.lines.push(Line { number, full, shown, at });
    }

    /// Where byte `offset` of the file is in the view; what is cut away is at the mark of the cut.
    fn place(&self, file: &SourceFile, offset: u32) -> usize {
        let number = file.lines.line(offset);
        let Ok(line) = self.lines.binary_search_by_key(&number, |line| line.number) else { return 0 };
        let line = &self.lines[line];
        if offset < line.shown.start {
            return line.at.start;
        }
        let lead = if line.shown.start > line.full.start { CUT.len() } else { 0 };
        let within = offset.min(line.shown.end) - line.shown.start;
        line.at.start + lead + within as usize
    }
}

/// `range` inside `file`, at character boundaries, without line ends at its end.
fn trim(file: &SourceFile, range: TextRange) -> TextRange {
    let start = file.text.floor_char_boundary(range.start as usize);
    let end = file.text.ceil_char_boundary((range.end as usize).min(file.text.len())).max(start);
    let length = file.text[start..end].trim_end_matches(['\r', '\n']).len();
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    TextRange::new(byte(start), byte(start + length))
}

/// The bytes of line `number` (from 1), without its end.
pub fn content(file: &SourceFile, number: u32) -> TextRange {
    let whole = file.lines.line_range(number);
    let text = whole.of(&file.text);
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    TextRange::new(whole.start, whole.start + u32::try_from(text.len()).unwrap_or(u32::MAX))
}

/// Numbers of the lines that the renderer may show for `ranges`, ascending.
fn wanted_lines(file: &SourceFile, ranges: &[TextRange]) -> Vec<u32> {
    let last = u32::try_from(file.lines.lines()).unwrap_or(u32::MAX);
    let mut wanted = Vec::new();
    for range in ranges {
        let (start, end) = (file.lines.line(range.start), file.lines.line(range.end));
        wanted.extend(start..=end.min(start + START_CONTEXT));
        wanted.extend(start.max(end.saturating_sub(END_CONTEXT))..=end);
    }
    // A single line between two shown ones is shown as well.
    let gaps: Vec<u32> = wanted.iter().map(|line| line + 1).filter(|&line| line <= last).collect();
    wanted.extend(gaps);
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// The part of the line at `full` to show, so that as many of `marks` as can are in it, the first first.
fn window(text: &str, full: TextRange, marks: &[u32]) -> TextRange {
    let line = full.of(text);
    if line.chars().nth(LONGEST).is_none() {
        return full;
    }
    let column = |mark: u32| TextRange::new(full.start, mark).of(text).chars().count();
    let columns: Vec<usize> = marks.iter().map(|&mark| column(mark)).collect();
    let first = columns.first().copied().unwrap_or(0);
    let reachable = columns.iter().filter(|&&column| column <= first && first - column < LONGEST - 2 * LEAD);
    let leftmost = reachable.min().copied().unwrap_or(0);
    let from =
        if columns.iter().all(|&column| column + LEAD < LONGEST) { 0 } else { leftmost.saturating_sub(LEAD) };
    let byte = |column: usize| {
        let at = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        full.start + u32::try_from(at).unwrap_or(u32::MAX)
    };
    TextRange::new(byte(from), byte(from + LONGEST))
}

impl<'a> Files<'a> for View {
    type FileId = FileId;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<&'a str, Error> {
        Ok(&self.file(id)?.name)
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, Error> {
        Ok(&self.file(id)?.text)
    }

    fn line_index(&'a self, id: FileId, byte: usize) -> Result<usize, Error> {
        let file = self.file(id)?;
        let after = file.lines.partition_point(|line| line.at.start <= byte);
        Ok(file.lines.get(after.saturating_sub(1)).map_or(0, |line| line.number as usize - 1))
    }

    fn line_range(&'a self, id: FileId, index: usize) -> Result<Range<usize>, Error> {
        let file = self.file(id)?;
        let found = file.lines.binary_search_by_key(&(index + 1), |line| line.number as usize);
        Ok(found.map_or(0..0, |line| file.lines[line].at.clone()))
    }

    fn location(&'a self, id: FileId, _: usize) -> Result<Location, Error> {
        Ok(self.file(id)?.focus)
    }
}
