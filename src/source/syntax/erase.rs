//! Blanks the bodies of functions, for files of which only signatures are wanted: most of the time of reading a
//! file goes into lexing and parsing what its functions do. Macro definitions, macro calls and attributes stay as
//! they are, as what they hold need not be functions. Items inside of bodies are lost.

use crate::source::syntax::tokens::{Header, Token, Tokens};

/// Blanks what stands between the braces of each `fn` in `code`, which is text without comments as
/// [`Prescan::code`](crate::source::syntax::prescan::Prescan::code) is. Every other byte stays where it is. Code
/// whose delimiters do not match up is left alone from there on.
#[must_use]
pub fn erase_bodies(code: String) -> String {
    let mut bodies = Vec::new();
    find_bodies(&mut Tokens { code: &code, at: 0 }, &mut bodies);
    let mut bytes = code.into_bytes();
    for (start, end) in bodies {
        bytes[start..end].fill(b' ');
    }
    // Both ends of a body are next to a brace, so no character is cut.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Where bodies lie, without their braces.
fn find_bodies(tokens: &mut Tokens<'_>, bodies: &mut Vec<(usize, usize)>) {
    let mut after_name = false;
    while let Some(token) = tokens.next() {
        let known = match token {
            Token::Word("fn") if tokens.name_follows() => match tokens.skip_header() {
                Header::Body => {
                    let start = tokens.at;
                    tokens.skip_group().map(|()| bodies.push((start, tokens.at - 1)))
                }
                Header::NoBody => Some(()),
                Header::Broken => None,
            },
            Token::Byte(b'!') if after_name => tokens.skip_macro_call(),
            Token::Byte(b'#') => tokens.skip_attribute(),
            _ => Some(()),
        };
        if known.is_none() {
            return;
        }
        after_name = !matches!(token, Token::Byte(_));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn erased(code: &str) -> String {
        let erased = erase_bodies(code.into());
        assert_eq!(erased.len(), code.len());
        erased
    }

    #[test]
    fn bodies_go_and_their_braces_stay() {
        assert_eq!(
            erased("fn a(x: u8) -> B { c(é) } struct D { e: u8 }"),
            "fn a(x: u8) -> B {       } struct D { e: u8 }"
        );
        assert_eq!(erased("trait A { fn b(); fn c() { 1 } }"), "trait A { fn b(); fn c() {   } }");
        let texts = r##" "}"; '}'; r#"}"#; b'}'; '\''; "\"}"; "##;
        let blank = " ".repeat(texts.len());
        assert_eq!(
            erased(&format!("fn a() {{{texts}}} fn b() {{1}}")),
            format!("fn a() {{{blank}}} fn b() {{ }}")
        );
        assert_eq!(
            erased("fn r#fn() {1} type A = fn() -> B; fn c<'a>(d: &'a u8) {2}"),
            "fn r#fn() { } type A = fn() -> B; fn c<'a>(d: &'a u8) { }"
        );
    }

    #[test]
    fn braces_in_headers_are_constants() {
        let code = "fn a<F: Fn() -> u8>(b: [u8; { 1 }]) -> C<{ 2 }> where [(); { 3 }]: D<{ 4 < 5 }> { 6 }";
        assert_eq!(erased(code), code.replace('6', " "));
    }

    #[test]
    fn macros_and_attributes_stay() {
        for code in [
            "macro_rules! a { () => { fn b() { 1 } } }",
            "a! { fn b() { 1 } }",
            "r#a! { fn b() { 1 } }",
            "a!(fn b() { 1 });",
            "#[a(fn b() { 1 })] struct C;",
            "#![a(fn b() { 1 })]",
        ] {
            assert_eq!(erased(code), code);
        }
        assert_eq!(erased("const A: bool = b != (c); fn d() {1}"), "const A: bool = b != (c); fn d() { }");
    }

    #[test]
    fn broken_code_is_left_alone() {
        for code in [
            "fn a() { b( ",
            "mod a { fn b } fn c() { 1 }",
            "fn a",
            "fn a() { \"",
            "a! { fn b() { 1 }",
            "'",
            "'\\",
            "\"\\",
            "r#",
            "fn a() { '\\",
        ] {
            assert_eq!(erased(code), code);
        }
    }

    #[test]
    fn every_prefix_of_a_text_can_be_read() {
        let text = "fn é<'a>() -> [u8; {1}] { r##\"a\"# \"##; b'\\'' '\\u{1F600}' 'é' br#\"\"# \"\\\"\" } #[a] b! {c}";
        for (at, _) in text.char_indices() {
            let once = erased(&text[..at]);
            assert_eq!(erased(&once), once);
        }
    }
}
