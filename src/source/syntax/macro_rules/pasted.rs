//! What does a call of `paste!` turn into? Its tokens, with `[<one $two:camel>]` made one identifier.
//!
//! Everything else is copied as it stands, so that each token keeps its place.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::lexed::Lexed;
use super::{ExpandError, MAX_TEXT, MAX_TOKENS, Reason, Source};
use crate::base::text::TextRange;
use crate::source::hir::expansion::{Expanded, Origin};
use crate::source::syntax::prescan::prescan;

/// What the call of `paste!` with the tokens at `call` of `source` turns into.
///
/// # Errors
/// When the tokens in `[< >]` make no identifier, or a limit is reached.
pub fn pasted(source: Source<'_>, call: TextRange) -> Result<Expanded, ExpandError> {
    let scan = prescan(call.of(source.text()));
    let mut lexed = Lexed::ungrouped(source, call, &scan)?;
    let stream = std::mem::take(&mut lexed.stream);
    let mut copy = Copy { lexed: &lexed, made: Vec::new(), tokens: Vec::new() };
    let error = |reason| ExpandError::new(reason, call);
    copy.stream(stream).map_err(error)?;
    if copy.tokens.len() > MAX_TOKENS || lexed.text.len() > MAX_TEXT {
        return Err(error(Reason::TooLarge));
    }
    copy.written(source, call).ok_or_else(|| error(Reason::TooLarge))
}

/// Goes through the tokens in order.
struct Copy<'a> {
    lexed: &'a Lexed<'a>,
    /// What takes the place of which bytes, ascending.
    made: Vec<(TextRange, String)>,
    /// Bytes of the tokens that stay.
    tokens: Vec<TextRange>,
}

impl Copy<'_> {
    fn stream(&mut self, stream: TokenStream) -> Result<(), Reason> {
        let mut after_pound = false;
        for tree in stream {
            let is_pound = matches!(&tree, TokenTree::Punct(punct) if matches!(punct.as_char(), '#' | '!'));
            match tree {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                    let whole = self.lexed.local_range(group.span());
                    if let Some(name) = self.joined(&group)? {
                        self.made.push((whole, name));
                    } else if after_pound && is_split_doc(&group) {
                        self.made.push((whole, "[doc = \"\"]".to_owned()));
                    } else {
                        self.group(&group)?;
                    }
                }
                TokenTree::Group(group) => self.group(&group)?,
                other => self.tokens.push(self.lexed.local_range(other.span())),
            }
            after_pound = is_pound;
        }
        Ok(())
    }

    fn group(&mut self, group: &Group) -> Result<(), Reason> {
        self.tokens.push(self.lexed.local_range(group.span_open()));
        self.stream(group.stream())?;
        self.tokens.push(self.lexed.local_range(group.span_close()));
        Ok(())
    }

    /// The identifier that `[< … >]` stands for; `None` of any other group.
    fn joined(&self, group: &Group) -> Result<Option<String>, Reason> {
        let trees: Vec<TokenTree> = group.stream().into_iter().collect();
        let is =
            |tree: &TokenTree, wanted| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted);
        let [first, parts @ .., last] = &*trees else { return Ok(None) };
        if !is(first, '<') || !is(last, '>') {
            return Ok(None);
        }
        let mut words: Vec<String> = Vec::new();
        self.words(parts.to_vec(), &mut words)?;
        let name = words.concat();
        if syn::parse_str::<syn::Ident>(&name).is_err() {
            return Err(Reason::MetaExpr);
        }
        Ok(Some(name))
    }

    fn words(&self, parts: Vec<TokenTree>, words: &mut Vec<String>) -> Result<(), Reason> {
        let mut parts = parts.into_iter();
        while let Some(part) = parts.next() {
            match part {
                TokenTree::Ident(word) => words.push(word.to_string().trim_start_matches("r#").to_owned()),
                TokenTree::Literal(literal) => words.push(literal.to_string().trim_matches('"').to_owned()),
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    let Some(TokenTree::Ident(case)) = parts.next() else { return Err(Reason::MetaExpr) };
                    let word = words.last_mut().ok_or(Reason::MetaExpr)?;
                    *word = in_case(word, &case.to_string()).ok_or(Reason::MetaExpr)?;
                }
                TokenTree::Punct(punct) if punct.as_char() == '\'' => {}
                TokenTree::Punct(_) => return Err(Reason::MetaExpr),
                TokenTree::Group(group) => {
                    let (_, inner) = self.lexed.captured(&group).ok_or(Reason::MetaExpr)?;
                    self.words(inner.into_iter().collect(), words)?;
                }
            }
        }
        Ok(())
    }

    /// The text with what was made in it.
    fn written(self, source: Source<'_>, call: TextRange) -> Option<Expanded> {
        let is_file = matches!(source, Source::File(_));
        let (mut text, mut origins) = (String::new(), Vec::new());
        let (mut at, mut run, mut tokens) = (0, 0, self.tokens.iter().peekable());
        let end = TextRange::new(call.len(), call.len());
        for (range, name) in self.made.iter().map(|(range, name)| (*range, name.as_str())).chain([(end, "")])
        {
            let start = u32::try_from(text.len()).ok()?;
            let mut last = None;
            while let Some(token) = tokens.next_if(|token| token.start < range.start) {
                let (span, from) = self.lexed.place_and_run(*token);
                // Tokens of one macro's argument stand next to each other.
                run += u32::from(last != Some(from));
                last = Some(from);
                // What another macro's body made is made here too.
                if is_file || from.is_some() {
                    origins.push(Origin { at: start + (token.start - at), len: token.len(), run, span });
                }
            }
            text.push_str(TextRange::new(at, range.start).of(self.lexed.text));
            text.push_str(name);
            at = range.end;
        }
        Some(Expanded { text: text.into(), origins: origins.into() })
    }
}

/// Whether the attribute is `doc = "…" name "…"`.
fn is_split_doc(attribute: &Group) -> bool {
    let mut trees = attribute.stream().into_iter();
    let is_doc = matches!(trees.next(), Some(TokenTree::Ident(word)) if word == "doc");
    let is_set = matches!(trees.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
    is_doc && is_set && trees.count() > 1
}

/// `word` as `[<word:case>]` writes it; `None` if there is no such case.
fn in_case(word: &str, case: &str) -> Option<String> {
    Some(match case {
        "lower" => word.to_lowercase(),
        "upper" => word.to_uppercase(),
        "snake" => snake(word),
        "camel" | "upper_camel" => camel(word),
        "lower_camel" => {
            let camel = camel(word);
            let mut chars = camel.chars();
            let first: String = chars.next()?.to_lowercase().collect();
            first + chars.as_str()
        }
        _ => return None,
    })
}

/// `HttpGet` → `http_get`
fn snake(word: &str) -> String {
    let (mut made, mut last) = (String::new(), '_');
    for char in word.chars() {
        if char.is_uppercase() && last != '_' {
            made.push('_');
        }
        made.extend(char.to_lowercase());
        last = char;
    }
    made
}

/// `http_get` → `HttpGet`, `HTTP` → `Http`
fn camel(word: &str) -> String {
    let (mut made, mut last) = (String::new(), '_');
    for char in word.chars() {
        match (char, last) {
            ('_', _) => {}
            (_, '_') => made.extend(char.to_uppercase()),
            (_, last) if last.is_lowercase() => made.push(char),
            _ => made.extend(char.to_lowercase()),
        }
        last = char;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<String, Reason> {
        let whole = TextRange::new(0, u32::try_from(text.len()).expect("short"));
        let made = pasted(Source::File(text), whole).map_err(|error| error.reason)?;
        for origin in &made.origins {
            let here = TextRange::new(origin.at, origin.at + origin.len).of(&made.text);
            assert_eq!(here, origin.span.range.of(text));
        }
        Ok(made.text.into())
    }

    #[test]
    fn names_are_joined() {
        let cases = [
            ("struct [<Tokio IO Config>];", "struct TokioIOConfig;"),
            ("struct [<Tokio IO:camel Config>];", "struct TokioIoConfig;"),
            ("fn [<get_ HttpGet:snake _ 2>](a: [u8; 2]) {}", "fn get_http_get_2(a: [u8; 2]) {}"),
            (
                "fn [< \"set_\" r#type >]() { [<a b:upper>]([1 < 2, 3 > 2]) }",
                "fn set_type() { aB([1 < 2, 3 > 2]) }",
            ),
            (
                "mod [<http_get:upper_camel>] { mod [<http_get:lower_camel>] {} }",
                "mod HttpGet { mod httpGet {} }",
            ),
            (
                "mod [<A:lower>]; #[doc = \"a \" b] mod b; /// c\n mod c;",
                "mod a; #[doc = \"\"] mod b; /// c\n mod c;",
            ),
        ];
        for (text, made) in cases {
            assert_eq!(of(text).as_deref(), Ok(made), "{text}");
        }
    }

    #[test]
    fn what_makes_no_name_is_refused() {
        for text in ["[<a -> b>]", "[<a:sideways>]", "[<:lower>]", "[<1 a>]", "[<a (b)>]", "[<fn>]"] {
            assert_eq!(of(text), Err(Reason::MetaExpr), "{text}");
        }
        assert_eq!(of("[<a>"), Err(Reason::Lex));
        assert_eq!(of("[<>]"), Err(Reason::MetaExpr));
        assert_eq!(of("[] [<] [>]").as_deref(), Ok("[] [<] [>]"));
    }
}
