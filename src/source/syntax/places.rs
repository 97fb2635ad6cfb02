//! Where tokens stand: proc-macro2's lines and columns → bytes of the file.
//!
//! `Span::byte_range` walks the text at each call and would cost a quarter of a parse; lines and columns go
//! through our own line table instead.
//!
//! In the text of an expansion, places are bytes of that text while it is lowered, so that one can be put
//! together from others; [`UNPLACED`] marks them, and [`crate::source::syntax::expand`] replaces them.

use proc_macro2::Span;

use crate::base::text::{LineIndex, TextRange};
use crate::source::hir::expansion::Expanded;
use crate::source::hir::span::{ExpnId, LocalSpan};
use crate::source::syntax::macro_rules::Source;

/// Mark of a place that is bytes of an expansion's text.
pub const UNPLACED: ExpnId = ExpnId(u32::MAX);

/// Turns the spans of one token stream into places of the file.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    lines: &'a LineIndex,
    source: Source<'a>,
}

impl<'a> Places<'a> {
    /// Places of tokens that were lexed from `text`, a whole file with this line table.
    #[must_use]
    pub fn of_file(text: &'a str, lines: &'a LineIndex) -> Self {
        Self { lines, source: Source::File(text) }
    }

    /// Places of tokens that were lexed from the whole text of `of`, which has this line table. `made` =
    /// place of what the macro's body made.
    #[must_use]
    pub fn of_expansion(of: &'a Expanded, lines: &'a LineIndex, made: LocalSpan) -> Self {
        Self { lines, source: Source::Expansion { of, made } }
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
        let at = span.start();
        self.lines.offset(self.text(), at.line, at.column)
    }

    /// One past the last byte of `span`.
    #[must_use]
    pub fn end(&self, span: Span) -> u32 {
        let at = span.end();
        self.lines.offset(self.text(), at.line, at.column)
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
