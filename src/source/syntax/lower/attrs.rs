//! Attributes: `cfg` and `cfg_attr` become predicates, documentation is left out, the rest is kept short.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::attr::{Attr, AttrArg, AttrInput};
use crate::source::hir::cfg::CfgExpr;
use crate::source::syntax::lower::types::name_of;
use crate::source::syntax::places::Places;

/// The attributes of one node.
#[derive(Default)]
pub struct Attrs {
    /// All that are not documentation or predicates.
    pub list: Vec<Attr>,
    /// All `cfg` together.
    pub cfg: Option<CfgExpr>,
}

impl Attrs {
    /// Value of the last `#[path = "…"]`.
    pub fn path_value(&self) -> Option<Box<str>> {
        let path = self.list.iter().rev().find(|attr| attr.is("path"))?;
        match &path.input {
            AttrInput::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The predicate as items keep it.
    pub fn boxed_cfg(&mut self) -> Option<Box<CfgExpr>> {
        self.cfg.take().map(Box::new)
    }
}

/// Lowers `attrs`.
pub fn lower(attrs: &[syn::Attribute], places: &Places<'_>) -> Attrs {
    let mut lowered = Attrs::default();
    for attr in attrs {
        if !attr.path().is_ident("doc") {
            let range = places
                .in_file(places.start(attr.pound_token.span), places.end(attr.bracket_token.span.close()));
            add(&mut lowered, &attr.meta, None, range);
        }
    }
    lowered
}

/// Only the predicate, of nodes whose other attributes do not matter.
pub fn cfg(attrs: &[syn::Attribute]) -> Option<CfgExpr> {
    let mut found = None;
    for attr in attrs {
        if let syn::Meta::List(list) = &attr.meta
            && list.path.is_ident("cfg")
        {
            found = Some(both(found, parse_cfg(list.tokens.clone())));
        }
    }
    found
}

fn both(a: Option<CfgExpr>, b: CfgExpr) -> CfgExpr {
    match a {
        None => b,
        Some(CfgExpr::All(mut all)) => {
            all.push(b);
            CfgExpr::All(all)
        }
        Some(a) => CfgExpr::All(vec![a, b]),
    }
}

fn add(to: &mut Attrs, meta: &syn::Meta, when: Option<&CfgExpr>, range: TextRange) {
    if let syn::Meta::List(list) = meta {
        if list.path.is_ident("cfg") {
            let predicate = parse_cfg(list.tokens.clone());
            // `cfg_attr(a, cfg(b))`: gone only if a and not b.
            let predicate = match when {
                None => predicate,
                Some(when) => CfgExpr::Any(vec![CfgExpr::Not(Box::new(when.clone())), predicate]),
            };
            to.cfg = Some(both(to.cfg.take(), predicate));
            return;
        }
        if list.path.is_ident("cfg_attr") {
            add_conditional(to, &list.tokens, when, range);
            return;
        }
    }
    let path = meta.path().segments.iter().map(|segment| name_of(&segment.ident)).collect();
    let input = match meta {
        syn::Meta::Path(_) => AttrInput::None,
        syn::Meta::NameValue(pair) => AttrInput::Text(value_text(&pair.value)),
        syn::Meta::List(list) => AttrInput::List(args(list.tokens.clone(), 0)),
    };
    to.list.push(Attr { path, input, cfg: when.cloned().map(Box::new), range });
}

fn add_conditional(to: &mut Attrs, tokens: &TokenStream, when: Option<&CfgExpr>, range: TextRange) {
    let mut parts = split_commas(tokens.clone()).into_iter();
    let Some(predicate) = parts.next() else { return };
    let predicate = parse_cfg(predicate);
    let predicate = match when {
        None => predicate,
        Some(when) => both(Some(when.clone()), predicate),
    };
    for part in parts {
        if let Ok(meta) = syn::parse2::<syn::Meta>(part)
            && !meta.path().is_ident("doc")
        {
            add(to, &meta, Some(&predicate), range);
        }
    }
}

fn value_text(value: &syn::Expr) -> Box<str> {
    match value {
        syn::Expr::Lit(lit) => literal_text(&lit.lit),
        _ => Box::default(),
    }
}

fn literal_text(lit: &syn::Lit) -> Box<str> {
    match lit {
        syn::Lit::Str(text) => text.value().into(),
        syn::Lit::Int(int) => int.base10_digits().into(),
        syn::Lit::Bool(value) => value.value.to_string().into(),
        _ => Box::default(),
    }
}

/// Splits at the commas that stand outside groups; empty parts are left out.
pub fn split_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let (mut parts, mut part) = (Vec::new(), Vec::new());
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => parts.push(std::mem::take(&mut part)),
            token => part.push(token),
        }
    }
    parts.push(part);
    parts.into_iter().filter(|part| !part.is_empty()).map(TokenStream::from_iter).collect()
}

/// Nesting beyond this is left out; real attributes have two levels.
const MAX_DEPTH: usize = 32;

fn args(tokens: TokenStream, depth: usize) -> Box<[AttrArg]> {
    if depth > MAX_DEPTH {
        return Box::default();
    }
    split_commas(tokens).into_iter().map(|part| arg(part, depth)).collect()
}

fn arg(tokens: TokenStream, depth: usize) -> AttrArg {
    let mut arg = AttrArg { path: Box::default(), value: None, args: Box::default() };
    let mut path = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if arg.value.is_none() => path.push(name_of(&ident)),
            TokenTree::Literal(literal) => {
                arg.value = Some(literal_text(&syn::Lit::new(literal)));
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                arg.args = args(group.stream(), depth + 1);
            }
            _ => {}
        }
    }
    arg.path = path.into();
    arg
}

/// A predicate: what stands inside `cfg(…)`.
pub fn parse_cfg(tokens: TokenStream) -> CfgExpr {
    cfg_expr(tokens, 0)
}

fn cfg_expr(tokens: TokenStream, depth: usize) -> CfgExpr {
    let mut tokens = tokens.into_iter();
    let Some(TokenTree::Ident(key)) = tokens.next() else { return CfgExpr::Invalid };
    let key = name_of(&key);
    match (tokens.next(), tokens.next()) {
        (None, _) => flag(key),
        (Some(TokenTree::Punct(_)), Some(TokenTree::Literal(value))) => match syn::Lit::new(value) {
            syn::Lit::Str(text) => CfgExpr::KeyValue(key, text.value().into()),
            _ => CfgExpr::Invalid,
        },
        (Some(TokenTree::Group(group)), None) if depth < MAX_DEPTH => {
            let parts = split_commas(group.stream()).into_iter();
            operator(key, parts.map(|part| cfg_expr(part, depth + 1)).collect())
        }
        _ => CfgExpr::Invalid,
    }
}

fn flag(key: Name) -> CfgExpr {
    match key.as_str() {
        "true" => CfgExpr::True,
        "false" => CfgExpr::False,
        _ => CfgExpr::Flag(key),
    }
}

fn operator(key: Name, mut parts: Vec<CfgExpr>) -> CfgExpr {
    match (key.as_str(), parts.len()) {
        ("all", _) => CfgExpr::All(parts),
        ("any", _) => CfgExpr::Any(parts),
        ("not", 1) => CfgExpr::Not(Box::new(parts.remove(0))),
        _ => CfgExpr::Invalid,
    }
}
