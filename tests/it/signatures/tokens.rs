//! Tokens and generic parameters, cut and joined for the checks.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, GenericParam, Generics};

/// Generic parameters of several owners as one list, without defaults, and their where clauses as one.
pub struct Merged {
    pub list: TokenStream,
    pub clause: TokenStream,
}

impl Merged {
    pub fn new(owners: &[&Generics]) -> Merged {
        let params = || owners.iter().flat_map(|g| g.params.iter());
        let mut list = TokenStream::new();
        for param in params().filter(|p| matches!(p, GenericParam::Lifetime(_))) {
            list.extend(quote!(#param,));
        }
        for param in params() {
            match param {
                GenericParam::Lifetime(_) => {}
                GenericParam::Type(param) => {
                    let (name, bounds) = (&param.ident, &param.bounds);
                    list.extend(quote!(#name: #bounds,));
                }
                GenericParam::Const(param) => {
                    let (name, ty) = (&param.ident, &param.ty);
                    list.extend(quote!(const #name: #ty,));
                }
            }
        }
        let mut clause = TokenStream::new();
        for owner in owners {
            for predicate in owner.where_clause.iter().flat_map(|w| w.predicates.iter()) {
                clause.extend(quote!(#predicate,));
            }
        }
        Merged { list, clause }
    }

    /// The same with one more parameter, which is also what `Self` stands for.
    pub fn with(self, param: TokenStream, this: &TokenStream) -> Merged {
        let (list, clause) = (replace(self.list, "Self", this), replace(self.clause, "Self", this));
        Merged { list: quote!(#list #param,), clause }
    }
}

pub fn type_params(generics: &Generics) -> impl Iterator<Item = &Ident> {
    generics.type_params().map(|param| &param.ident)
}

pub fn type_and_const_params(generics: &Generics) -> Vec<&Ident> {
    let named = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(&param.ident),
        GenericParam::Const(param) => Some(&param.ident),
        GenericParam::Lifetime(_) => None,
    });
    named.collect()
}

pub fn arguments(generics: &Generics) -> Vec<TokenStream> {
    let args = generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        GenericParam::Type(param) => param.ident.to_token_stream(),
        GenericParam::Const(param) => param.ident.to_token_stream(),
    });
    args.collect()
}

pub fn has_attribute(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().any(|a| a.path().is_ident(name))
}

/// Items that no program may name or that only a special form calls carry `#[unchecked]`.
pub fn unchecked(attrs: &[Attribute]) -> bool {
    has_attribute(attrs, "unchecked")
}

/// `tokens` with every identifier `name` that starts a path replaced by `with`, in angle brackets where a path goes on from it.
pub fn replace(tokens: TokenStream, name: &str, with: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if ident == name && !follows_path(&tokens, index) => {
                let goes_on = is_punct(tokens.get(index + 1), ':') && is_punct(tokens.get(index + 2), ':');
                let single = with.clone().into_iter().count() == 1;
                out.extend(if goes_on && !single { quote!(<#with>) } else { with.clone() });
            }
            TokenTree::Group(group) => {
                out.extend([TokenTree::Group(Group::new(
                    group.delimiter(),
                    replace(group.stream(), name, with),
                ))]);
            }
            other => out.extend([other.clone()]),
        }
    }
    out
}

/// `tokens` of a type with every elided lifetime called `name`, except inside the arguments of `Fn(..)`.
pub fn name_lifetimes(tokens: TokenStream, name: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut after_name = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                out.extend([token.clone()]);
                if !is_punct(tokens.get(index + 1), '\'') {
                    out.extend(name.clone());
                }
            }
            TokenTree::Ident(ident) if ident == "_" && is_punct(previous(&tokens, index), '\'') => {
                out.extend(name.clone().into_iter().skip(1));
            }
            TokenTree::Group(group) if !after_name => {
                out.extend([TokenTree::Group(Group::new(
                    group.delimiter(),
                    name_lifetimes(group.stream(), name),
                ))]);
            }
            other => out.extend([other.clone()]),
        }
        after_name = matches!(token, TokenTree::Ident(ident) if ident.to_string().starts_with("Fn"));
    }
    out
}

fn follows_path(tokens: &[TokenTree], index: usize) -> bool {
    is_punct(previous(tokens, index), ':') && is_punct(previous(tokens, index - 1), ':')
}

fn previous(tokens: &[TokenTree], index: usize) -> Option<&TokenTree> {
    index.checked_sub(1).and_then(|before| tokens.get(before))
}

pub fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

pub fn contains(token: &TokenTree, name: &str) -> bool {
    match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => group.stream().into_iter().any(|t| contains(&t, name)),
        _ => false,
    }
}
