//! Where tokens stand: proc-macro2's lines and columns → bytes of the file.
//!
//! `Span::byte_range` walks the text at each call and would cost a quarter of a parse; lines and columns go
//! through a table of our own instead. What syn reads of a file has next to no lines: line ends between tokens
//! are blanks there (see [`Prescan::code`](crate::source::syntax::prescan::Prescan::code)), so that proc-macro2
//! need not search for the line of each token.
//!
//! In the text of an expansion, places are bytes of that text while it is lowered, so that one can be put
//! together from others; [`UNPLACED`] marks them, and [`crate::source::syntax::expand`] replaces them.

use proc_macro2::{LineColumn, Span};

use crate::base::text::TextRange;
use crate::source::hir::expansion::Expanded;
use crate::source::hir::span::{ExpnId, LocalSpan};
use crate::source::syntax::macro_rules::Source;

/// Mark of a place that is bytes of an expansion's text.
pub const UNPLACED: ExpnId = ExpnId(u32::MAX);

/// Turns lines and columns as proc-macro2 counts them into bytes of the text that was lexed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Offsets {
    /// First character of each line but the first.
    lines: Vec<u32>,
    /// Characters of several bytes: which one of the text it is, and how many bytes more than characters there are
    /// up to its end.
    wide: Vec<(u32, u32)>,
    len: u32,
    /// Where the text that was lexed starts in the whole.
    start: u32,
}

impl Offsets {
    /// Those of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let len = to_u32(text.len());
        if text.is_ascii() {
            let lines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| to_u32(at + 1)).collect();
            return Self { lines, len, ..Self::default() };
        }
        let mut offsets = Self { len, ..Self::default() };
        let mut extra = 0;
        for (at, char) in (0..).zip(text.chars()) {
            match char.len_utf8() {
                1 if char == '\n' => offsets.lines.push(at + 1),
                1 => {}
                bytes => {
                    extra += to_u32(bytes - 1);
                    offsets.wide.push((at, extra));
                }
            }
        }
        offsets
    }

    /// Those of `text`, which is the part of a longer one from the byte `start` on; bytes are those of the longer one.
    #[must_use]
    pub fn of_part(text: &str, start: u32) -> Self {
        Self { start, ..Self::new(text) }
    }

    /// The byte at `at`.
    #[must_use]
    pub fn of(&self, at: LineColumn) -> u32 {
        let line = match at.line {
            0 | 1 => 0,
            line => self.lines.get(line - 2).copied().unwrap_or(self.len),
        };
        let char = line.saturating_add(to_u32(at.column));
        let before = self.wide.partition_point(|(wide, _)| *wide < char);
        let extra = before.checked_sub(1).map_or(0, |last| self.wide[last].1);
        self.start.saturating_add(char.saturating_add(extra).min(self.len))
    }
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Turns the spans of one token stream into places of the file.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    offsets: &'a Offsets,
    source: Source<'a>,
}

impl<'a> Places<'a> {
    /// Places of tokens of `text`, a whole file, that were lexed from a text with these offsets.
    #[must_use]
    pub fn of_file(text: &'a str, offsets: &'a Offsets) -> Self {
        Self { offsets, source: Source::File(text) }
    }

    /// Places of tokens that were lexed from the whole text of `of`, which has these offsets. `made` = place of
    /// what the macro's body made.
    #[must_use]
    pub fn of_expansion(of: &'a Expanded, offsets: &'a Offsets, made: LocalSpan) -> Self {
        Self { offsets, source: Source::Expansion { of, made } }
    }

    /// The text the tokens came from.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.source.text()
    }

    /// The text the tokens came from, with what made it.
    #[must_use]
    pub fn source(&self) -> Source<'a> {
        self.source
    }

    /// The expansion whose text it is.
    #[must_use]
    pub fn expansion(&self) -> ExpnId {
        match self.source {
            Source::File(_) => ExpnId::WRITTEN,
            Source::Expansion { made, .. } => made.expn,
        }
    }

    /// The expansion whose macro has this token in its body: not this one if the token is from an argument.
    #[must_use]
    pub fn maker(&self, span: Span) -> ExpnId {
        match self.source {
            Source::File(_) => ExpnId::WRITTEN,
            Source::Expansion { of, made } => {
                of.origin_at(self.start(span)).map_or(made.expn, |origin| origin.span.expn)
            }
        }
    }

    /// First byte of `span`.
    #[must_use]
    pub fn start(&self, span: Span) -> u32 {
        self.offsets.of(span.start())
    }

    /// One past the last byte of `span`.
    #[must_use]
    pub fn end(&self, span: Span) -> u32 {
        self.offsets.of(span.end())
    }

    /// Bytes of one token.
    #[must_use]
    pub fn range(&self, span: Span) -> TextRange {
        TextRange::new(self.start(span), self.end(span))
    }

    /// Place of one token.
    #[must_use]
    pub fn local(&self, span: Span) -> LocalSpan {
        self.at(self.start(span), self.end(span))
    }

    /// A place with these ends.
    #[must_use]
    pub fn at(&self, start: u32, end: u32) -> LocalSpan {
        let expn = match self.source {
            Source::File(_) => ExpnId::WRITTEN,
            Source::Expansion { .. } => UNPLACED,
        };
        LocalSpan { range: TextRange::new(start, end), expn }
    }

    /// Bytes of the file between these ends, for places that no others are put together from.
    #[must_use]
    pub fn in_file(&self, start: u32, end: u32) -> TextRange {
        self.source.place(TextRange::new(start, end)).range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_lead_to_bytes() {
        for text in ["", "ab\n\nc\n", "aé€x\r\n\n€last\né", "é"] {
            let offsets = Offsets::new(text);
            let mut at = LineColumn { line: 1, column: 0 };
            for (byte, char) in text.char_indices() {
                assert_eq!(offsets.of(at), to_u32(byte), "{text:?} {at:?}");
                at.column += 1;
                if char == '\n' {
                    at = LineColumn { line: at.line + 1, column: 0 };
                }
            }
            assert_eq!(offsets.of(at), to_u32(text.len()), "{text:?}");
            assert_eq!(Offsets::of_part(text, 7).of(at), to_u32(text.len()) + 7, "{text:?}");
        }
    }
}
