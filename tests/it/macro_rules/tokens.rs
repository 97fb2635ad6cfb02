//! Tokens of a text, with captured fragments and `$crate` written as people write them.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// All tokens, operators character by character, delimiters included.
pub fn plain(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    push(text.parse().expect("tokens"), &mut all);
    all
}

fn push(stream: TokenStream, all: &mut Vec<String>) {
    for tree in stream {
        let TokenTree::Group(group) = tree else {
            all.push(token(&tree));
            if all.ends_with(&["$".to_owned(), "crate".to_owned()]) {
                all.truncate(all.len() - 2);
                all.push("$crate".to_owned());
            }
            continue;
        };
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        match captured(group.stream()) {
            Some(inner) => push(inner, all),
            None => {
                all.push(open.to_owned());
                push(group.stream(), all);
                all.push(close.to_owned());
            }
        }
    }
}

fn token(tree: &TokenTree) -> String {
    let text = tree.to_string().replace("__pollcat_crate", "$crate");
    // rustc writes documentation as raw strings.
    match syn::parse_str::<syn::LitStr>(&text) {
        Ok(literal) => format!("{:?}", literal.value()),
        Err(_) => text,
    }
}

/// The tokens of a captured fragment, if the group is one.
pub fn captured(stream: TokenStream) -> Option<TokenStream> {
    let mut trees = stream.into_iter();
    match trees.next() {
        Some(TokenTree::Ident(ident))
            if ident.to_string().starts_with("__pollcat_") && ident != "__pollcat_crate" =>
        {
            Some(trees.collect())
        }
        _ => None,
    }
}
