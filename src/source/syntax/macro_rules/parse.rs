//! Text of a definition → [`Rules`].

use proc_macro2::{Delimiter, Span, TokenStream};

use super::expanded::Source;
use super::fragments::Fragment;
use super::lexed::{Lexed, Tree, glued};
use super::rules::{Delim, Leaf, LeafKind, Rule, Rules, Separated, Step, Times, Var};
use super::{DOLLAR_CRATE, ExpandError, Reason, body};
use crate::base::text::TextRange;
use crate::source::syntax::prescan::prescan;

type Result<T> = std::result::Result<T, ExpandError>;

/// The rules in `text`, the text between the outer delimiters of a definition.
pub(super) fn rules(text: &str) -> Result<Rules> {
    let whole = TextRange::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
    let scan = prescan(text);
    let mut lexed = Lexed::new(Source::File(text), whole, &scan)?;
    let mut trees = glued(std::mem::take(&mut lexed.stream)).into_iter().peekable();
    let mut rules = Vec::new();
    let fail = |span: Option<Span>, what| {
        let range = span.map_or(TextRange::new(whole.end, whole.end), |span| lexed.range(span));
        ExpandError::new(Reason::Definition(what), range)
    };
    while let Some(tree) = trees.next() {
        let span = tree.span();
        let Some(matcher) = visible_group(tree) else {
            return Err(fail(Some(span), "expected a matcher in parentheses"));
        };
        let arrow = trees.next();
        if !matches!(arrow, Some(Tree::Punct("=>", _))) {
            return Err(fail(arrow.map(|tree| tree.span()), "expected `=>` after the matcher"));
        }
        let after = trees.next();
        let span = after.as_ref().map(Tree::span);
        let Some(body) = after.and_then(visible_group) else {
            return Err(fail(span, "expected a body in braces after `=>`"));
        };
        rules.push(rule(&lexed, matcher, body)?);
        match trees.next() {
            None | Some(Tree::Punct(";", _)) => {}
            Some(other) => return Err(fail(Some(other.span()), "expected `;` between two rules")),
        }
    }
    Ok(Rules { rules })
}

fn visible_group(tree: Tree) -> Option<TokenStream> {
    match tree {
        Tree::Group(group) if group.delimiter() != Delimiter::None => Some(group.stream()),
        _ => None,
    }
}

fn rule(lexed: &Lexed<'_>, matcher: TokenStream, text: TokenStream) -> Result<Rule> {
    let mut parser = Parser { lexed, steps: Vec::new(), vars: Vec::new(), depth: 0 };
    parser.content(matcher)?;
    let Parser { steps, vars, .. } = parser;
    let body = body::pieces(lexed, &vars, text)?;
    Ok(Rule { matcher: steps, vars, body })
}

pub(super) fn error(lexed: &Lexed<'_>, at: Span, what: &'static str) -> ExpandError {
    ExpandError::new(Reason::Definition(what), lexed.range(at))
}

struct Parser<'a> {
    lexed: &'a Lexed<'a>,
    steps: Vec<Step>,
    vars: Vec<Var>,
    depth: usize,
}

impl Parser<'_> {
    fn content(&mut self, stream: TokenStream) -> Result<()> {
        let mut trees = glued(stream).into_iter().peekable();
        while let Some(tree) = trees.next() {
            match tree {
                Tree::Punct("$", at) => self.dollar(at, &mut trees)?,
                Tree::Group(group) => {
                    let Some(delim) = delim(group.delimiter()) else { continue };
                    self.steps.push(Step::Open(delim));
                    self.content(group.stream())?;
                    self.steps.push(Step::Close);
                }
                other => self.steps.extend(leaf(&other).map(Step::Leaf)),
            }
        }
        Ok(())
    }

    fn dollar(&mut self, at: Span, trees: &mut Trees) -> Result<()> {
        match trees.next() {
            Some(Tree::Ident(name)) if name == "crate" => {
                let text = DOLLAR_CRATE.into();
                self.steps.push(Step::Leaf(Leaf { kind: LeafKind::Ident, text }));
                Ok(())
            }
            Some(Tree::Ident(name)) => self.variable(&name, trees),
            Some(Tree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let (separator, times) = repetition(self.lexed, at, trees)?;
                self.repeat(at, group.stream(), separator, times)
            }
            // At the end it is a token like any.
            None => {
                self.steps.push(Step::Leaf(Leaf { kind: LeafKind::Punct, text: "$".into() }));
                Ok(())
            }
            Some(_) => Err(error(self.lexed, at, "expected a name or `(` after `$`")),
        }
    }

    fn variable(&mut self, name: &proc_macro2::Ident, trees: &mut Trees) -> Result<()> {
        let at = name.span();
        if !matches!(trees.next(), Some(Tree::Punct(":", _))) {
            return Err(error(self.lexed, at, "a variable of a matcher needs a fragment kind"));
        }
        let Some(Tree::Ident(kind)) = trees.next() else {
            return Err(error(self.lexed, at, "a variable of a matcher needs a fragment kind"));
        };
        let Some(mut fragment) = Fragment::named(&kind.to_string()) else {
            return Err(error(self.lexed, kind.span(), "unknown kind of fragment"));
        };
        // Editions before 2021 read `pat` without alternatives; later ones refuse a `|` behind it.
        if fragment == Fragment::Pat && matches!(trees.peek(), Some(Tree::Punct("|", _))) {
            fragment = Fragment::PatParam;
        }
        let name = name.to_string();
        if self.vars.iter().any(|var| *var.name == *name) {
            return Err(error(self.lexed, at, "a variable of a matcher has the name of another"));
        }
        self.steps.push(Step::Var { slot: self.vars.len(), fragment });
        self.vars.push(Var { name: name.into(), depth: self.depth });
        Ok(())
    }

    fn repeat(&mut self, at: Span, stream: TokenStream, separator: Option<Leaf>, times: Times) -> Result<()> {
        let start = self.steps.len();
        let first = self.vars.len();
        // Replaced below, when the end is known.
        self.steps.push(Step::Close);
        self.depth += 1;
        self.content(stream)?;
        self.depth -= 1;
        let content = start + 1;
        if self.steps.len() == content {
            return Err(error(self.lexed, at, "a repetition without content"));
        }
        if matches!(&separator, Some(leaf) if &*leaf.text == "|")
            && let Some(Step::Var { fragment, .. }) = self.steps.last_mut()
            && *fragment == Fragment::Pat
        {
            *fragment = Fragment::PatParam;
        }
        let after = self.steps.len() + 1 + usize::from(separator.is_some());
        let separated = if separator.is_some() { Separated::Yes } else { Separated::No };
        self.steps.push(Step::RepeatEnd { times, content, separated, after });
        self.steps.extend(separator.map(|leaf| Step::Separator { leaf, content }));
        self.steps[start] = Step::RepeatStart { times, after, slots: first..self.vars.len() };
        Ok(())
    }
}

pub(super) type Trees = std::iter::Peekable<std::vec::IntoIter<Tree>>;

/// What follows `$(…)`: an optional separator and `*`, `+` or `?`.
pub(super) fn repetition(lexed: &Lexed<'_>, at: Span, trees: &mut Trees) -> Result<(Option<Leaf>, Times)> {
    let times = |tree: Option<&Tree>| match tree {
        Some(Tree::Punct("*", _)) => Some(Times::Any),
        Some(Tree::Punct("+", _)) => Some(Times::Some),
        Some(Tree::Punct("?", _)) => Some(Times::Maybe),
        _ => None,
    };
    let first = trees.next();
    if let Some(times) = times(first.as_ref()) {
        return Ok((None, times));
    }
    let separator = first.as_ref().and_then(leaf);
    let Some(separator) = separator else {
        return Err(error(lexed, at, "expected `*`, `+` or `?` after a repetition"));
    };
    match times(trees.next().as_ref()) {
        Some(Times::Maybe) => Err(error(lexed, at, "a repetition with `?` has no separator")),
        Some(times) => Ok((Some(separator), times)),
        None => Err(error(lexed, at, "expected `*`, `+` or `?` after a repetition")),
    }
}

/// `tree` as a token, unless it is a group.
pub(super) fn leaf(tree: &Tree) -> Option<Leaf> {
    let (kind, text) = match tree {
        Tree::Ident(ident) => (LeafKind::Ident, ident.to_string()),
        Tree::Lifetime(ident) => (LeafKind::Lifetime, format!("'{ident}")),
        Tree::Punct(text, _) => (LeafKind::Punct, (*text).to_owned()),
        Tree::Literal(literal) => (LeafKind::Literal, literal.to_string()),
        Tree::Group(_) => return None,
    };
    Some(Leaf { kind, text: text.into() })
}

pub(super) fn delim(delimiter: Delimiter) -> Option<Delim> {
    match delimiter {
        Delimiter::Parenthesis => Some(Delim::Paren),
        Delimiter::Bracket => Some(Delim::Bracket),
        Delimiter::Brace => Some(Delim::Brace),
        Delimiter::None => None,
    }
}
