//! Expands all macros that a text defines, to text that rustc can compile. Hygiene is lost.

use std::collections::BTreeMap;

use pollcat::source::hir::expansion::Expanded;
use pollcat::source::hir::span::LocalSpan;
use pollcat::source::syntax::macro_rules::{ExpandError, Rules, Source};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::tokens::captured;
use super::whole;

/// `text` with its own macros expanded until none is left.
pub fn expand_all(text: &str) -> Result<String, ExpandError> {
    let mut stream: TokenStream = text.parse().expect("tokens");
    let mut expander = Expander::default();
    for _ in 0..64 {
        expander.expanded = 0;
        stream = expander.stream(stream, Delimiter::Brace)?;
        if expander.expanded == 0 {
            break;
        }
    }
    Ok(as_code(stream, Delimiter::Parenthesis).to_string())
}

#[derive(Default)]
struct Expander {
    known: BTreeMap<String, Rules>,
    /// In this pass.
    expanded: usize,
}

impl Expander {
    fn stream(&mut self, stream: TokenStream, around: Delimiter) -> Result<TokenStream, ExpandError> {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let mut all: Vec<TokenTree> = Vec::new();
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            match &trees[at..] {
                [
                    TokenTree::Ident(word),
                    TokenTree::Punct(bang),
                    TokenTree::Ident(name),
                    TokenTree::Group(rules),
                    ..,
                ] if word == "macro_rules" && bang.as_char() == '!' => {
                    self.known.insert(name.to_string(), Rules::parse(&rules.stream().to_string())?);
                    self.expanded += 1;
                    at += 4;
                    continue;
                }
                [TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(call), ..]
                    if bang.as_char() == '!' && self.known.contains_key(&name.to_string()) =>
                {
                    let made = self.call(&name.to_string(), &call.stream().to_string())?;
                    let statement = around == Delimiter::Brace
                        && match all.last() {
                            None => true,
                            Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
                            Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
                            Some(_) => false,
                        };
                    at += 3;
                    if !statement {
                        all.push(as_captured_expr(made));
                        continue;
                    }
                    // Items do not want the `;` of the call.
                    let semicolon = |tree: Option<&TokenTree>| matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ';');
                    let last = made.clone().into_iter().last();
                    let complete =
                        matches!(&last, None | Some(TokenTree::Group(_))) || semicolon(last.as_ref());
                    at += usize::from(complete && semicolon(trees.get(at)));
                    all.extend(made);

                    continue;
                }
                [TokenTree::Group(group), ..] => {
                    let inner = self.stream(group.stream(), group.delimiter())?;
                    all.push(Group::new(group.delimiter(), inner).into());
                }
                _ => all.push(tree.clone()),
            }
            at += 1;
        }
        Ok(all.into_iter().collect())
    }

    fn call(&mut self, name: &str, call: &str) -> Result<TokenStream, ExpandError> {
        self.expanded += 1;
        let of = &Expanded { text: call.into(), origins: Box::default() };
        let made = LocalSpan::default();
        let expanded = self.known[name].expand(Source::Expansion { of, made }, whole(call))?;
        Ok(expanded.text.parse().expect("tokens"))
    }
}

fn as_captured_expr(stream: TokenStream) -> TokenTree {
    let marker = TokenTree::from(Ident::new("__pollcat_expr", Span::call_site()));
    Group::new(Delimiter::Parenthesis, [marker].into_iter().chain(stream).collect()).into()
}

/// Captured expressions, types and patterns in delimiters that a reader sees, all else in none.
fn as_code(stream: TokenStream, group_with: Delimiter) -> TokenStream {
    let mut all: Vec<TokenTree> = Vec::new();
    let mut stringify = false;
    for tree in stream {
        let TokenTree::Group(group) = tree else {
            stringify = match &tree {
                TokenTree::Ident(ident) => ident == "stringify",
                _ => stringify,
            };
            all.push(match tree {
                TokenTree::Ident(ident) if ident == "__pollcat_crate" => {
                    Ident::new("crate", ident.span()).into()
                }
                other => other,
            });
            continue;
        };
        let inside = if stringify { Delimiter::None } else { group_with };
        stringify = false;
        let kind = group.stream().into_iter().next().map(|first| first.to_string()).unwrap_or_default();
        match captured(group.stream()) {
            None => all.push(Group::new(group.delimiter(), as_code(group.stream(), inside)).into()),
            Some(inner) if ["__pollcat_expr", "__pollcat_ty", "__pollcat_pat"].contains(&&*kind) => {
                let inner = as_code(inner, inside);
                match inside {
                    Delimiter::None => all.extend(inner),
                    _ => all.push(Group::new(inside, inner).into()),
                }
            }
            Some(inner) => all.extend(as_code(inner, inside)),
        }
    }
    all.into_iter().collect()
}
