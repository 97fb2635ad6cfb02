//! Tokens of a text, with their places in it and rustc's idea of where one token ends.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};

use super::expanded::{self, Source};
use super::{ExpandError, MAX_DEPTH, Reason};
use crate::base::text::{LineIndex, TextRange};
use crate::source::hir::span::LocalSpan;

/// Tokens of a part of a text.
pub(super) struct Lexed<'a> {
    /// The part.
    pub(super) text: &'a str,
    /// Where it starts in the text of `source`.
    base: u32,
    source: Source<'a>,
    lines: LineIndex,
    /// The tokens. In the text of an expansion, captured fragments are groups without delimiters.
    pub(super) stream: TokenStream,
    /// A bound for the recursion of a parser, see [`depth_and_run`].
    pub(super) depth_and_run: usize,
}

impl<'a> Lexed<'a> {
    /// Bytes `range` of `source`.
    pub(super) fn new(source: Source<'a>, range: TextRange) -> Result<Self, ExpandError> {
        let text = range.of(source.text());
        let stream: TokenStream = text.parse().map_err(|_| ExpandError::new(Reason::Lex, range))?;
        let Some(depth_and_run) = depth_and_run(&stream) else {
            return Err(ExpandError::new(Reason::TooDeep, range));
        };
        let lines = LineIndex::new(text);
        let mut lexed = Self { text, base: range.start, source, lines, stream, depth_and_run };
        if matches!(source, Source::Expansion { .. }) {
            let stream = std::mem::take(&mut lexed.stream);
            lexed.stream = lexed.regroup(stream);
        }
        Ok(lexed)
    }

    /// Bytes of a token in the text of the source.
    pub(super) fn range(&self, span: Span) -> TextRange {
        let local = self.local_range(span);
        TextRange::new(self.base + local.start, self.base + local.end)
    }

    /// Bytes of a token in [`Lexed::text`].
    pub(super) fn local_range(&self, span: Span) -> TextRange {
        let (start, end) = (span.start(), span.end());
        let offset = |at: proc_macro2::LineColumn| self.lines.offset(self.text, at.line, at.column);
        TextRange::new(offset(start), offset(end))
    }

    /// Where the token with these bytes of [`Lexed::text`] was written.
    pub(super) fn place(&self, local: TextRange) -> LocalSpan {
        self.source.place(TextRange::new(self.base + local.start, self.base + local.end))
    }

    /// The run of the token at byte `offset` of [`Lexed::text`], if another macro captured it.
    pub(super) fn run_at(&self, offset: u32) -> Option<u32> {
        match self.source {
            Source::File(_) => None,
            Source::Expansion { of, .. } => of.run_at(self.base + offset),
        }
    }

    /// What kind of fragment an invisible group is.
    pub(super) fn fragment_of(&self, group: Span) -> Option<super::Fragment> {
        let start = self.local_range(group).start as usize;
        expanded::marked_fragment(self.text.get(start..)?)
    }

    /// Turns the marked parentheses of captured fragments into invisible groups.
    fn regroup(&self, stream: TokenStream) -> TokenStream {
        let trees = stream.into_iter().map(|tree| {
            let TokenTree::Group(group) = tree else { return tree };
            let captured =
                group.delimiter() == Delimiter::Parenthesis && self.fragment_of(group.span_open()).is_some();
            let mut inner = group.stream();
            if captured {
                inner = inner.into_iter().skip(1).collect();
            }
            let delimiter = if captured { Delimiter::None } else { group.delimiter() };
            let mut new = Group::new(delimiter, self.regroup(inner));
            new.set_span(group.span());
            TokenTree::Group(new)
        });
        trees.collect()
    }
}

/// A bound for the recursion of a parser over these tokens, or `None` if groups nest too deeply. Counts as the
/// pre-scan of files does, which see.
pub(super) fn depth_and_run(stream: &TokenStream) -> Option<usize> {
    let mut open = vec![Run::of(stream, 0)];
    let mut longest = 0;
    while let Some(run) = open.last_mut() {
        let Some(tree) = run.tokens.next() else {
            open.pop();
            continue;
        };
        let depth = run.see(&tree);
        longest = longest.max(depth);
        if let TokenTree::Group(group) = tree {
            open.push(Run::of(&group.stream(), depth));
            if open.len() > MAX_DEPTH {
                return None;
            }
        }
    }
    Some(longest)
}

/// Tokens of one group.
struct Run {
    tokens: proc_macro2::token_stream::IntoIter,
    /// How deep a parser may be at the start of the group.
    outside: usize,
    /// How many tokens there were since the last `,` or `;`, or since an item, statement or arm began.
    tokens_since: usize,
    /// How many `<` there were since the last `;`.
    angles: usize,
    /// The last token was in braces.
    after_braces: bool,
}

impl Run {
    fn of(stream: &TokenStream, outside: usize) -> Self {
        Self { tokens: stream.clone().into_iter(), outside, tokens_since: 0, angles: 0, after_braces: false }
    }

    /// Counts `tree`; returns how deep a parser may be there.
    fn see(&mut self, tree: &TokenTree) -> usize {
        let begins_anew = match tree {
            TokenTree::Ident(word) => !["else", "as", "in"].iter().any(|goes_on| word == goes_on),
            TokenTree::Punct(punct) => punct.as_char() == '#',
            TokenTree::Literal(_) => true,
            TokenTree::Group(_) => false,
        };
        if self.after_braces && begins_anew {
            (self.tokens_since, self.angles) = (0, 0);
        }
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => self.tokens_since = 0,
            TokenTree::Punct(punct) if punct.as_char() == ';' => (self.tokens_since, self.angles) = (0, 0),
            // A comma does not end generics.
            TokenTree::Punct(punct) if punct.as_char() == '<' => self.angles += 1,
            _ => self.tokens_since += 1,
        }
        self.after_braces = matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        self.outside + self.tokens_since + self.angles
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
