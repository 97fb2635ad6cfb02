//! Kinds of fragments: which tokens they begin with, and how many they take.

use proc_macro2::Delimiter;
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{
    Block, Expr, Ident, Item, ParenthesizedGenericArguments, Pat, Path, Token, Type, Visibility, token,
};

/// Kind of a variable in a matcher, as in `$name:kind`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "they are Rust's own")]
pub enum Fragment {
    Ident,
    Lifetime,
    Tt,
    Literal,
    Expr,
    /// `expr_2021`: like `expr`, without `_` and `const { }`.
    Expr2021,
    Ty,
    Path,
    Pat,
    PatParam,
    Stmt,
    Block,
    Item,
    Meta,
    Vis,
}

const NAMES: &[(&str, Fragment)] = &[
    ("ident", Fragment::Ident),
    ("lifetime", Fragment::Lifetime),
    ("tt", Fragment::Tt),
    ("literal", Fragment::Literal),
    ("expr", Fragment::Expr),
    ("expr_2021", Fragment::Expr2021),
    ("ty", Fragment::Ty),
    ("path", Fragment::Path),
    ("pat", Fragment::Pat),
    ("pat_param", Fragment::PatParam),
    ("stmt", Fragment::Stmt),
    ("block", Fragment::Block),
    ("item", Fragment::Item),
    ("meta", Fragment::Meta),
    ("vis", Fragment::Vis),
];

impl Fragment {
    /// The kind that is written `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, fragment)| *fragment)
    }

    /// How it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, known)| *known == self).map_or("tt", |(name, _)| name)
    }

    /// Whether a captured fragment stays in one piece when it is handed to another macro. The others are
    /// tokens like any.
    pub(super) fn is_opaque(self) -> bool {
        !matches!(self, Self::Ident | Self::Lifetime | Self::Tt)
    }

    /// Whether reading it goes as deep as the code nests.
    pub(super) fn is_recursive(self) -> bool {
        !matches!(self, Self::Ident | Self::Lifetime | Self::Tt | Self::Literal | Self::Block)
    }

    /// Whether rustc tries to read this kind here; a macro that could also go on with a token is ambiguous
    /// then (`nonterminal_may_be…` of rustc's parser, 1.95).
    pub(super) fn may_begin(self, head: &Head) -> bool {
        match self {
            Self::Tt | Self::Item | Self::Stmt => !matches!(head, Head::End),
            Self::Ident => matches!(head, Head::Ident(name) if name != "_"),
            Self::Lifetime => matches!(head, Head::Lifetime),
            Self::Literal => match head {
                Head::Literal | Head::Punct("-") => true,
                Head::Ident(name) => is_any(name, &["true", "false"]),
                Head::Captured(fragment) => *fragment == Self::Literal,
                _ => false,
            },
            Self::Expr => may_begin_expr(head) && !head.is_ident("let"),
            Self::Expr2021 => {
                may_begin_expr(head) && !["let", "const", "_"].iter().any(|word| head.is_ident(word))
            }
            Self::Ty => may_begin_type(head),
            Self::Path | Self::Meta => match head {
                Head::Ident(_) | Head::Punct("::") => true,
                Head::Captured(fragment) => *fragment == self || matches!(fragment, Self::Path | Self::Ty),
                _ => false,
            },
            Self::Pat | Self::PatParam => match head {
                Head::Ident(_) | Head::Literal | Head::Group(Delimiter::Parenthesis | Delimiter::Bracket) => {
                    true
                }
                Head::Punct("|") => self == Self::Pat,
                Head::Punct(punct) => {
                    matches!(*punct, "&" | "&&" | "-" | ".." | "..." | "..=" | "::" | "<" | "<<")
                }
                Head::Captured(fragment) => {
                    matches!(fragment, Self::Pat | Self::PatParam | Self::Literal | Self::Path | Self::Expr)
                }
                _ => false,
            },
            Self::Block => match head {
                Head::Group(Delimiter::Brace) => true,
                Head::Captured(fragment) => *fragment == Self::Block,
                _ => false,
            },
            Self::Vis => match head {
                Head::Punct(",") | Head::Ident(_) | Head::Captured(_) => true,
                other => may_begin_type(other),
            },
        }
    }

    /// Reads one from `input` and leaves what follows it.
    pub(super) fn parse(self, input: ParseStream<'_>) -> syn::Result<()> {
        match self {
            Self::Ident => input.call(Ident::parse_any).map(drop),
            Self::Lifetime => input.parse::<syn::Lifetime>().map(drop),
            Self::Tt => token_tree(input),
            Self::Literal => literal(input),
            Self::Expr | Self::Expr2021 => input.parse::<Expr>().map(drop),
            Self::Ty => input.parse::<Type>().map(drop),
            Self::Path => path(input),
            Self::Pat => Pat::parse_multi_with_leading_vert(input).map(drop),
            Self::PatParam => Pat::parse_single(input).map(drop),
            Self::Stmt => statement(input),
            Self::Block => token_tree(input),
            Self::Item => input.parse::<Item>().map(drop),
            Self::Meta => meta(input),
            Self::Vis => input.parse::<Visibility>().map(drop),
        }
    }
}

/// The token in front, as far as the choice of a fragment needs it.
pub(super) enum Head {
    Ident(Ident),
    Lifetime,
    Punct(&'static str),
    Literal,
    Group(Delimiter),
    /// A fragment that another macro captured.
    Captured(Fragment),
    /// The end of the group or of the call.
    End,
}

impl Head {
    fn is_ident(&self, word: &str) -> bool {
        matches!(self, Self::Ident(name) if name == word)
    }
}

/// Keywords that name no type and no value (Reference, "Keywords"), edition 2021.
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return",
    "static", "struct", "trait", "true", "type", "unsafe", "use", "where", "while", "abstract", "become",
    "box", "do", "final", "macro", "override", "priv", "try", "typeof", "unsized", "virtual", "yield",
];

fn is_any(name: &Ident, words: &[&str]) -> bool {
    words.iter().any(|word| name == word)
}

fn may_begin_expr(head: &Head) -> bool {
    match head {
        Head::Ident(name) => {
            !is_any(name, KEYWORDS)
                || is_any(
                    name,
                    &[
                        "async", "do", "box", "break", "const", "continue", "false", "for", "if", "let",
                        "loop", "match", "move", "return", "static", "true", "try", "unsafe", "while",
                        "yield",
                    ],
                )
        }
        Head::Punct(punct) => matches!(
            *punct,
            "!" | "-" | "*" | "|" | "||" | "&" | "&&" | ".." | "..." | "..=" | "<" | "<<" | "::" | "#"
        ),
        Head::Literal | Head::Lifetime | Head::Group(_) => true,
        Head::Captured(fragment) => {
            use Fragment::{Block, Expr, Expr2021, Literal, Path};
            matches!(fragment, Expr | Expr2021 | Literal | Path | Block)
        }
        Head::End => false,
    }
}

fn may_begin_type(head: &Head) -> bool {
    match head {
        Head::Ident(name) => {
            !is_any(name, KEYWORDS)
                || is_any(name, &["for", "impl", "fn", "unsafe", "extern", "typeof", "dyn"])
        }
        Head::Punct(punct) => {
            matches!(*punct, "!" | "*" | "&" | "&&" | "?" | "<" | "<<" | "::")
        }
        Head::Group(delimiter) => matches!(delimiter, Delimiter::Parenthesis | Delimiter::Bracket),
        Head::Lifetime => true,
        Head::Captured(fragment) => matches!(fragment, Fragment::Ty | Fragment::Path),
        Head::Literal | Head::End => false,
    }
}

/// One token as rustc counts them, or a group.
fn token_tree(input: ParseStream<'_>) -> syn::Result<()> {
    input.step(|cursor| match skip_tree(*cursor) {
        Some(rest) => Ok(((), rest)),
        None => Err(cursor.error("expected a token")),
    })
}

/// Behind the token or group at `cursor`; captured fragments are one.
fn skip_tree(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some((_, _, _, rest)) = cursor.any_group() {
        return Some(rest);
    }
    if let Some((_, rest)) = cursor.lifetime() {
        return Some(rest);
    }
    if let Some((_, rest)) = operator(cursor) {
        return Some(rest);
    }
    cursor.token_tree().map(|(_, rest)| rest)
}

/// The operator at `cursor`, and what follows it.
pub(super) fn operator(cursor: Cursor<'_>) -> Option<(&'static str, Cursor<'_>)> {
    operator_before(cursor, None)
}

/// The same, of what is in front of `end`: a type ends in the middle of `>>`.
pub(super) fn operator_before<'c>(
    cursor: Cursor<'c>,
    end: Option<Cursor<'c>>,
) -> Option<(&'static str, Cursor<'c>)> {
    let (first, mut rest) = cursor.punct()?;
    let mut chars = super::lexed::PunctChars::new(first.as_char());
    let mut last = first.spacing();
    while last == proc_macro2::Spacing::Joint
        && end != Some(rest)
        && let Some((next, after)) = rest.punct()
        && chars.push(next.as_char())
    {
        last = next.spacing();
        rest = after;
    }
    Some((chars.text(), rest))
}

/// A path as in types: `a::B<C>`, `Fn(A) -> B`.
fn path(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Path>()?;
    if input.peek(token::Paren) {
        input.parse::<ParenthesizedGenericArguments>()?;
    }
    Ok(())
}

fn literal(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
    }
    input.parse::<syn::Lit>().map(drop)
}

/// A statement without its `;`, unless that belongs to an item. A `;` alone is one as well.
fn statement(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![;]) {
        return input.parse::<Token![;]>().map(drop);
    }
    let ahead = input.fork();
    ahead.call(syn::Attribute::parse_outer)?;
    if ahead.peek(Token![let]) {
        input.advance_to(&ahead);
        return local(input);
    }
    let ahead = input.fork();
    if begins_item(&ahead) && ahead.parse::<Item>().is_ok() {
        input.advance_to(&ahead);
        return Ok(());
    }
    input.parse::<Expr>().map(drop)
}

fn begins_item(input: &ParseBuffer<'_>) -> bool {
    let ahead = input.fork();
    if ahead.call(syn::Attribute::parse_outer).is_err() {
        return false;
    }
    // A macro call is an expression, except for a definition.
    let is_call =
        ahead.call(Path::parse_mod_style).is_ok() && ahead.peek(Token![!]) && !ahead.peek2(syn::Ident);
    !is_call
}

fn local(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![let]>()?;
    Pat::parse_multi_with_leading_vert(input)?;
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        input.parse::<Type>()?;
    }
    if input.peek(Token![=]) && !input.peek(Token![=>]) && !input.peek(Token![==]) {
        input.parse::<Token![=]>()?;
        input.parse::<Expr>()?;
        if input.peek(Token![else]) {
            input.parse::<Token![else]>()?;
            input.parse::<Block>()?;
        }
    }
    Ok(())
}

/// What stands between the brackets of an attribute.
fn meta(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![unsafe]) && input.peek2(token::Paren) {
        return token_tree(input).and_then(|()| token_tree(input));
    }
    input.parse::<Option<Token![::]>>()?;
    input.call(Ident::parse_any)?;
    while input.peek(Token![::]) {
        input.parse::<Token![::]>()?;
        input.call(Ident::parse_any)?;
    }
    if input.peek(Token![=]) && !input.peek(Token![=>]) && !input.peek(Token![==]) {
        input.parse::<Token![=]>()?;
        input.parse::<Expr>()?;
    } else if input.peek(token::Paren) || input.peek(token::Bracket) || input.peek(token::Brace) {
        token_tree(input)?;
    }
    Ok(())
}
