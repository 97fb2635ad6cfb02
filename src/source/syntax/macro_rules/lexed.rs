//! Tokens of a text, with their places in it and rustc's idea of where one token ends.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};

use super::expanded::{self, Source};
use super::{ExpandError, MAX_DEPTH, Reason};
use crate::base::text::TextRange;
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::places::Offsets;
use crate::source::syntax::prescan::Prescan;

/// Tokens of a part of a text.
pub(super) struct Lexed<'a> {
    /// The part.
    pub(super) text: &'a str,
    /// Where it starts in the text of `source`.
    base: u32,
    source: Source<'a>,
    offsets: Offsets,
    /// Where marks of captured fragments are in `text`, ascending; some may be part of a string.
    marks: Vec<u32>,
    /// The tokens. In the text of an expansion, captured fragments are groups without delimiters.
    pub(super) stream: TokenStream,
    /// A bound for the recursion of a parser.
    pub(super) depth: usize,
}

impl<'a> Lexed<'a> {
    /// Bytes `range` of `source`; `scan` is of these bytes.
    pub(super) fn new(source: Source<'a>, range: TextRange, scan: &'a Prescan) -> Result<Self, ExpandError> {
        let mut lexed = Self::ungrouped(source, range, scan)?;
        if !lexed.marks.is_empty() {
            let stream = std::mem::take(&mut lexed.stream);
            lexed.stream = lexed.regroup(stream);
        }
        Ok(lexed)
    }

    /// The same, but captured fragments stay what they are in the text.
    pub(super) fn ungrouped(
        source: Source<'a>,
        range: TextRange,
        scan: &Prescan,
    ) -> Result<Self, ExpandError> {
        let text = range.of(source.text());
        if scan.groups > MAX_DEPTH {
            return Err(ExpandError::new(Reason::TooDeep, range));
        }
        let stream: TokenStream = text.parse().map_err(|_| ExpandError::new(Reason::Lex, range))?;
        let marks = match source {
            Source::File(_) => Vec::new(),
            Source::Expansion { .. } => text.match_indices(expanded::MARK).map(|(at, _)| at as u32).collect(),
        };
        Ok(Self {
            text,
            base: range.start,
            source,
            offsets: Offsets::new(text),
            marks,
            stream,
            depth: scan.depth,
        })
    }

    /// Bytes of a token in the text of the source.
    pub(super) fn range(&self, span: Span) -> TextRange {
        let local = self.local_range(span);
        TextRange::new(self.base + local.start, self.base + local.end)
    }

    /// Bytes of a token in [`Lexed::text`].
    pub(super) fn local_range(&self, span: Span) -> TextRange {
        TextRange::new(self.offsets.of(span.start()), self.offsets.of(span.end()))
    }

    /// First byte of a token in [`Lexed::text`].
    pub(super) fn start(&self, span: Span) -> u32 {
        self.offsets.of(span.start())
    }

    /// Where the token with these bytes of [`Lexed::text`] was written, and its run if another macro captured it.
    pub(super) fn place_and_run(&self, local: TextRange) -> (LocalSpan, Option<u32>) {
        let range = TextRange::new(self.base + local.start, self.base + local.end);
        match self.source {
            Source::File(_) => (LocalSpan::written(range), None),
            Source::Expansion { of, made } => match of.origin_at(range.start) {
                None => (made, None),
                Some(origin) => (of.argument_from(origin, range).unwrap_or(made), Some(origin.run)),
            },
        }
    }

    /// What kind of fragment an invisible group is.
    pub(super) fn fragment_of(&self, group: Span) -> Option<super::Fragment> {
        let start = self.local_range(group).start;
        self.marks.binary_search(&start).ok()?;
        expanded::marked_fragment(self.text.get(start as usize..)?)
    }

    /// Whether any fragment may be captured.
    pub(super) fn has_marks(&self) -> bool {
        !self.marks.is_empty()
    }

    /// Whether a group of the text is a captured fragment, or has one inside.
    pub(super) fn holds_fragments(&self, group: &Group) -> bool {
        if self.marks.is_empty() {
            return false;
        }
        let start = self.local_range(group.span_open()).start;
        let end = self.local_range(group.span_close()).end;
        let first = self.marks.partition_point(|mark| *mark < start);
        self.marks.get(first).is_some_and(|mark| *mark < end)
    }

    /// The kind of fragment that a group in parentheses is, and what is in it besides the mark.
    pub(super) fn captured(&self, group: &Group) -> Option<(super::Fragment, TokenStream)> {
        if group.delimiter() != Delimiter::Parenthesis {
            return None;
        }
        let kind = self.fragment_of(group.span_open())?;
        Some((kind, group.stream().into_iter().skip(1).collect()))
    }

    /// Turns the marked parentheses of captured fragments into invisible groups.
    fn regroup(&self, stream: TokenStream) -> TokenStream {
        let trees = stream.into_iter().map(|tree| {
            let TokenTree::Group(group) = tree else { return tree };
            if !self.holds_fragments(&group) {
                return TokenTree::Group(group);
            }
            let (delimiter, inner) = match self.captured(&group) {
                Some((_, inner)) => (Delimiter::None, inner),
                None => (group.delimiter(), group.stream()),
            };
            let mut new = Group::new(delimiter, self.regroup(inner));
            new.set_span(group.span());
            TokenTree::Group(new)
        });
        trees.collect()
    }
}

/// One token as rustc counts them, or a group.
pub(super) enum Tree {
    Ident(Ident),
    Lifetime(Ident),
    Punct(&'static str, Span),
    Literal(Literal),
    Group(Group),
}

impl Tree {
    /// Place of the whole.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Ident(ident) | Self::Lifetime(ident) => ident.span(),
            Self::Punct(_, span) => *span,
            Self::Literal(literal) => literal.span(),
            Self::Group(group) => group.span(),
        }
    }
}

/// The tokens of `stream` as rustc counts them.
pub(super) fn glued(stream: TokenStream) -> Vec<Tree> {
    let mut trees = stream.into_iter().peekable();
    let mut all = Vec::new();
    while let Some(tree) = trees.next() {
        all.push(match tree {
            TokenTree::Group(group) => Tree::Group(group),
            TokenTree::Ident(ident) => Tree::Ident(ident),
            TokenTree::Literal(literal) => Tree::Literal(literal),
            TokenTree::Punct(punct) if punct.as_char() == '\'' => match trees.next() {
                Some(TokenTree::Ident(ident)) => Tree::Lifetime(ident),
                _ => continue,
            },
            TokenTree::Punct(punct) => {
                let mut chars = PunctChars::new(punct.as_char());
                let mut last = punct.spacing();
                // No more than the longest operator, and only while it still is one.
                while last == Spacing::Joint
                    && let Some(TokenTree::Punct(next)) = trees.peek()
                    && chars.push(next.as_char())
                {
                    last = next.spacing();
                    trees.next();
                }
                Tree::Punct(chars.text(), punct.span())
            }
        });
    }
    all
}

/// Up to three characters of an operator.
#[derive(Clone, Copy)]
pub(super) struct PunctChars {
    chars: [u8; 3],
    len: usize,
}

impl PunctChars {
    pub(super) fn new(first: char) -> Self {
        Self { chars: [u8::try_from(first).unwrap_or(b'?'), 0, 0], len: 1 }
    }

    /// Adds a character if the result is an operator, or the start of one that `next` completes.
    pub(super) fn push(&mut self, next: char) -> bool {
        let Ok(next) = u8::try_from(next) else { return false };
        if self.len == self.chars.len() {
            return false;
        }
        let mut longer = *self;
        longer.chars[self.len] = next;
        longer.len += 1;
        let known = operator(&longer.chars[..longer.len]).is_some();
        if known {
            *self = longer;
        }
        known
    }

    /// The operator.
    pub(super) fn text(self) -> &'static str {
        operator(&self.chars[..self.len]).unwrap_or("?")
    }
}

/// Rust's operators (Reference, "Punctuation"). Each longer one starts with a shorter one.
const OPERATORS: &[&str] = &[
    "+", "-", "*", "/", "%", "^", "!", "&", "|", "=", "<", ">", "@", ".", ",", ";", ":", "#", "$", "?", "~",
    "&&", "||", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "==", "!=", "<=", ">=", "..",
    "::", "->", "<-", "=>", "<<=", ">>=", "...", "..=",
];

fn operator(chars: &[u8]) -> Option<&'static str> {
    OPERATORS.iter().find(|known| known.as_bytes() == chars).copied()
}
