//! The text of an expansion, and where each piece of it was written.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};

use super::lexed::Lexed;
use super::{ExpandError, Fragment};
use crate::base::text::TextRange;
use crate::source::hir::expansion::Expanded;
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::prescan::Prescan;

/// A text that holds macro calls.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// The text of a file.
    File(&'a str),
    /// What a macro made.
    Expansion {
        /// The expansion.
        of: &'a Expanded,
        /// Place of what its body made: bytes of the call in the calling file, and its number.
        made: LocalSpan,
    },
}

impl<'a> Source<'a> {
    /// The text.
    #[must_use]
    pub fn text(self) -> &'a str {
        match self {
            Self::File(text) => text,
            Self::Expansion { of, .. } => &of.text,
        }
    }

    /// Where bytes `range` of the text were written, in the calling file.
    #[must_use]
    pub fn place(self, range: TextRange) -> LocalSpan {
        match self {
            Self::File(_) => LocalSpan::written(range),
            Self::Expansion { of, made } => of.argument(range).unwrap_or(made),
        }
    }

    /// The whole text as tokens for syn; `scan` is of this text. Captured expressions and types are invisible
    /// groups unless that changes nothing, alternatives of patterns are in parentheses, other fragments stand as
    /// they are.
    ///
    /// # Errors
    /// When the text is no sequence of tokens or nests too deeply.
    pub fn tokens(self, scan: &Prescan) -> Result<TokenStream, ExpandError> {
        let whole = TextRange::new(0, u32::try_from(self.text().len()).unwrap_or(u32::MAX));
        let mut lexed = Lexed::ungrouped(self, whole, scan)?;
        let stream = std::mem::take(&mut lexed.stream);
        Ok(if lexed.has_marks() { for_syn(&lexed, stream).into_iter().collect() } else { stream })
    }
}

fn for_syn(lexed: &Lexed<'_>, stream: TokenStream) -> Vec<TokenTree> {
    // Collected first: adding to a stream tree by tree is slow.
    let mut all: Vec<TokenTree> = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let group = match tree {
            TokenTree::Group(group) if lexed.holds_fragments(&group) => group,
            other => {
                all.push(other);
                continue;
            }
        };
        let (fragment, delimiter, inner) = match lexed.captured(&group) {
            None => (None, Some(group.delimiter()), for_syn(lexed, group.stream())),
            Some((fragment, inner)) => {
                let inner = for_syn(lexed, inner);
                let ends = ends_statement(lexed, &inner, trees.peek());
                let delimiter = if ends { None } else { delimiter_for_syn(fragment, &inner) };
                (Some(fragment), delimiter, inner)
            }
        };
        match delimiter {
            None => {
                let open_end = fragment == Some(Fragment::Stmt) && lacks_semicolon(&inner, trees.peek());
                all.extend(inner);
                all.extend(open_end.then(|| TokenTree::from(Punct::new(';', Spacing::Alone))));
            }
            Some(delimiter) => {
                let mut new = Group::new(delimiter, inner.into_iter().collect());
                new.set_span(group.span());
                all.push(TokenTree::Group(new));
            }
        }
    }
    all
}

/// Whether a captured expression is a statement because of its braces: nothing follows that could go on with
/// it. syn wants a `;` behind an invisible group.
fn ends_statement(lexed: &Lexed<'_>, inner: &[TokenTree], next: Option<&TokenTree>) -> bool {
    let braces =
        |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let begins = inner.first().is_some_and(|first| match first {
        TokenTree::Ident(word) => {
            ["if", "match", "loop", "while", "for", "unsafe"].iter().any(|block| word == block)
        }
        first => braces(first),
    });
    let next_begins = || match next {
        None => false,
        Some(TokenTree::Ident(word)) => word != "as",
        Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), '#' | '\''),
        Some(TokenTree::Group(group)) => lexed.captured(group).is_some(),
        Some(TokenTree::Literal(_)) => true,
    };
    begins && inner.last().is_some_and(braces) && next_begins()
}

/// Whether a captured statement is a `let` without a `;` behind it: rustc needs none.
fn lacks_semicolon(inner: &[TokenTree], next: Option<&TokenTree>) -> bool {
    let is_let = matches!(inner.first(), Some(TokenTree::Ident(word)) if word == "let");
    is_let && !matches!(next, Some(TokenTree::Punct(punct)) if punct.as_char() == ';')
}

/// How a captured fragment is kept together; `None` if it need not be.
fn delimiter_for_syn(fragment: Fragment, inner: &[TokenTree]) -> Option<Delimiter> {
    let alone = match inner {
        [TokenTree::Group(group)] => group.delimiter() != Delimiter::Brace,
        [] | [_] => true,
        _ => false,
    };
    let is_bar = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '|');
    match fragment {
        // `$n as $t << 1`: the type alone would go on with `<`.
        Fragment::Ty => Some(Delimiter::None),
        Fragment::Expr if !alone => Some(Delimiter::None),
        Fragment::Pat | Fragment::PatParam if inner.iter().any(is_bar) => Some(Delimiter::Parenthesis),
        _ => None,
    }
}

/// How the text of a captured fragment starts.
pub(super) const MARK: &str = "(__pollcat_";

/// The identifier that marks a captured fragment.
pub(super) fn marker(fragment: Fragment) -> &'static str {
    let fragment = if fragment == Fragment::Expr2021 { Fragment::Expr } else { fragment };
    MARKERS.iter().find(|(known, _)| *known == fragment).map_or("__pollcat_tt", |(_, marker)| marker)
}

/// The kind of fragment that starts with the `(` in front of `text`, if it is one.
pub(super) fn marked_fragment(text: &str) -> Option<Fragment> {
    let inner = text.strip_prefix('(')?;
    let (first, _) = inner.split_once(' ')?;
    MARKERS.iter().find(|(_, marker)| *marker == first).map(|(fragment, _)| *fragment)
}

const MARKERS: &[(Fragment, &str)] = &[
    (Fragment::Expr, "__pollcat_expr"),
    (Fragment::Ty, "__pollcat_ty"),
    (Fragment::Path, "__pollcat_path"),
    (Fragment::Pat, "__pollcat_pat"),
    (Fragment::PatParam, "__pollcat_pat_param"),
    (Fragment::Stmt, "__pollcat_stmt"),
    (Fragment::Block, "__pollcat_block"),
    (Fragment::Item, "__pollcat_item"),
    (Fragment::Meta, "__pollcat_meta"),
    (Fragment::Vis, "__pollcat_vis"),
    (Fragment::Literal, "__pollcat_literal"),
];
