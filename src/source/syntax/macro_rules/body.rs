//! Tokens of a rule's body → [`Piece`]s.

use proc_macro2::{Delimiter, Group, Span, TokenStream};

use super::lexed::{Lexed, Tree, glued};
use super::parse::{self, Trees, delim, error, leaf};
use super::rules::{ConcatPart, Piece, Var};
use super::{DOLLAR_CRATE, ExpandError, space_after};

type Result<T> = std::result::Result<T, ExpandError>;

/// The pieces of a body whose matcher has these variables.
pub(super) fn pieces(lexed: &Lexed<'_>, vars: &[Var], stream: TokenStream) -> Result<Vec<Piece>> {
    let mut parser = Parser { lexed, vars, pieces: Vec::new(), slots: Vec::new() };
    parser.content(stream)?;
    Ok(parser.pieces)
}

struct Parser<'a> {
    lexed: &'a Lexed<'a>,
    vars: &'a [Var],
    pieces: Vec<Piece>,
    /// Variables seen since the repetition in work began.
    slots: Vec<usize>,
}

impl Parser<'_> {
    fn content(&mut self, stream: TokenStream) -> Result<()> {
        let mut trees = glued(stream).into_iter().peekable();
        while let Some(tree) = trees.next() {
            match tree {
                Tree::Punct("$", at) => self.dollar(at, &mut trees)?,
                Tree::Group(group) => self.group(&group)?,
                other => self.tree(&other),
            }
        }
        Ok(())
    }

    fn group(&mut self, group: &Group) -> Result<()> {
        let Some(delim) = delim(group.delimiter()) else { return self.content(group.stream()) };
        // `(` and a marker stay together: they are found by their text when a definition is itself made.
        let mut buffer = [0; 4];
        self.text(delim.open().encode_utf8(&mut buffer), Space::Without);
        self.content(group.stream())?;
        self.text(delim.close().encode_utf8(&mut buffer), Space::After);
        Ok(())
    }

    fn tree(&mut self, tree: &Tree) {
        if let Some(leaf) = leaf(tree) {
            self.text(&leaf.text, Space::After);
        }
    }

    fn text(&mut self, new: &str, space: Space) {
        let piece = match self.pieces.last_mut() {
            Some(Piece::Text { text, tokens }) => Some((text, tokens)),
            _ => None,
        };
        let space = match space {
            Space::After => space_after(new),
            Space::Without => "",
        };
        match piece {
            Some((text, tokens)) => {
                text.push_str(new);
                text.push_str(space);
                *tokens += 1;
            }
            None => self.pieces.push(Piece::Text { text: format!("{new}{space}"), tokens: 1 }),
        }
    }

    fn dollar(&mut self, at: Span, trees: &mut Trees) -> Result<()> {
        match trees.peek() {
            Some(Tree::Ident(name)) if name == "crate" => {
                trees.next();
                self.text(DOLLAR_CRATE, Space::After);
            }
            Some(Tree::Ident(name)) => {
                // Without a variable of that name, it is one of a definition that the body makes.
                if let Some(slot) = self.slot(&name.to_string()) {
                    trees.next();
                    self.use_var(slot);
                    self.pieces.push(Piece::Var(slot));
                } else {
                    self.text("$", Space::Without);
                }
            }
            Some(Tree::Punct("$", _)) => {
                trees.next();
                self.text("$", Space::After);
            }
            Some(Tree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let stream = group.stream();
                trees.next();
                self.repeat(at, stream, trees)?;
            }
            Some(Tree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let stream = group.stream();
                trees.next();
                let piece = self.meta_expr(at, stream)?;
                self.pieces.push(piece);
            }
            _ => self.text("$", Space::After),
        }
        Ok(())
    }

    fn slot(&self, name: &str) -> Option<usize> {
        self.vars.iter().position(|var| *var.name == *name)
    }

    fn use_var(&mut self, slot: usize) {
        if !self.slots.contains(&slot) {
            self.slots.push(slot);
        }
    }

    fn repeat(&mut self, at: Span, stream: TokenStream, trees: &mut Trees) -> Result<()> {
        let (separator, _) = parse::repetition(self.lexed, at, trees)?;
        let outer_pieces = std::mem::take(&mut self.pieces);
        let outer_slots = std::mem::take(&mut self.slots);
        self.content(stream)?;
        let content = std::mem::replace(&mut self.pieces, outer_pieces);
        let slots = std::mem::replace(&mut self.slots, outer_slots);
        slots.iter().for_each(|slot| self.use_var(*slot));
        let separator = separator.map(|leaf| format!("{} ", leaf.text).into());
        self.pieces.push(Piece::Repeat { content, separator, slots });
        Ok(())
    }

    /// `${name(args)}`
    fn meta_expr(&mut self, at: Span, stream: TokenStream) -> Result<Piece> {
        let wrong = error(self.lexed, at, "unknown metavariable expression");
        let mut trees = glued(stream).into_iter();
        let (Some(Tree::Ident(name)), Some(Tree::Group(args)), None) =
            (trees.next(), trees.next(), trees.next())
        else {
            return Err(wrong);
        };
        let args = self.meta_args(args.stream()).ok_or(wrong.clone())?;
        let number = |arg: Option<&MetaArg>| match arg {
            None => Some(0),
            Some(MetaArg::Text(text)) => text.parse().ok(),
            Some(MetaArg::Var(_)) => None,
        };
        let piece = match (&*name.to_string(), &*args) {
            ("count", [MetaArg::Var(slot)]) => Some(Piece::Count(*slot, None)),
            ("count", [MetaArg::Var(slot), MetaArg::Text(depth)]) => {
                depth.parse().ok().map(|depth| Piece::Count(*slot, Some(depth)))
            }
            ("ignore", [MetaArg::Var(slot)]) => {
                self.use_var(*slot);
                Some(Piece::Ignore(*slot))
            }
            ("index", rest) if rest.len() <= 1 => number(rest.first()).map(Piece::Index),
            ("len", rest) if rest.len() <= 1 => number(rest.first()).map(Piece::Len),
            ("concat", parts) if parts.len() >= 2 => {
                let parts = parts.iter().map(|part| match part {
                    MetaArg::Text(text) => ConcatPart::Text(text.clone().into()),
                    MetaArg::Var(slot) => ConcatPart::Var(*slot),
                });
                let parts: Vec<_> = parts.collect();
                for part in &parts {
                    if let ConcatPart::Var(slot) = part {
                        self.use_var(*slot);
                    }
                }
                Some(Piece::Concat(parts))
            }
            _ => None,
        };
        piece.ok_or(wrong)
    }

    /// Arguments between commas: `$x`, a bare name of a variable, or another token.
    fn meta_args(&self, stream: TokenStream) -> Option<Vec<MetaArg>> {
        let mut args = Vec::new();
        let mut trees = glued(stream).into_iter();
        while let Some(tree) = trees.next() {
            args.push(match tree {
                Tree::Punct("$", _) => match trees.next() {
                    Some(Tree::Ident(name)) => MetaArg::Var(self.slot(&name.to_string())?),
                    _ => return None,
                },
                Tree::Ident(name) => MetaArg::Text(name.to_string()),
                Tree::Literal(literal) => MetaArg::Text(literal.to_string().trim_matches('"').to_owned()),
                _ => return None,
            });
            match trees.next() {
                None | Some(Tree::Punct(",", _)) => {}
                Some(_) => return None,
            }
        }
        Some(args)
    }
}

enum MetaArg {
    Text(String),
    Var(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Without,
    After,
}
