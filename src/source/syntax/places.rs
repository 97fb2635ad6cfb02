//! Where tokens stand: proc-macro2's lines and columns → bytes of the file.
//!
//! `Span::byte_range` walks the text at each call and would cost a quarter of a parse; lines and columns go
//! through our own line table instead.

use proc_macro2::Span;

use crate::base::text::{LineIndex, TextRange};
use crate::source::hir::span::{ExpnId, LocalSpan};

/// Turns the spans of one token stream into places of the file.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    text: &'a str,
    lines: &'a LineIndex,
    /// Where `text` starts in the file, and what made it.
    base: u32,
    expn: ExpnId,
}

impl<'a> Places<'a> {
    /// Places of tokens that were lexed from `text`, a whole file with this line table.
    #[must_use]
    pub fn of_file(text: &'a str, lines: &'a LineIndex) -> Self {
        Self { text, lines, base: 0, expn: ExpnId::WRITTEN }
    }

    /// The text the tokens came from.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The expansion that made the tokens.
    #[must_use]
    pub fn expansion(&self) -> ExpnId {
        self.expn
    }

    /// First byte of `span`.
    #[must_use]
    pub fn start(&self, span: Span) -> u32 {
        let at = span.start();
        self.base + self.lines.offset(self.text, at.line, at.column)
    }

    /// One past the last byte of `span`.
    #[must_use]
    pub fn end(&self, span: Span) -> u32 {
        let at = span.end();
        self.base + self.lines.offset(self.text, at.line, at.column)
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
        LocalSpan { range: TextRange::new(start, end), expn: self.expn }
    }
}
