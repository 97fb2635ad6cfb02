//! Finds the bodies of tests and leaves them for later: most lints say nothing about tests, and a third of the code of
//! a service is tests. What remains of a body is what may give a future in it; whoever knows the functions that do can
//! tell whether to read it after all.

mod reader;

use self::reader::{Reader, Whole};
use crate::source::hir::attr::makes_test;
use crate::source::hir::deferred::Mentions;
use crate::source::syntax::tokens::{Header, Token, Tokens};

/// A body that was left out of the code.
#[derive(Debug)]
pub struct LeftOut {
    /// The byte of its first brace.
    pub open: u32,
    /// What it says.
    pub says: Mentions,
}

/// Whether the attribute that starts at the beginning of `code` may be one of a test, or of a module or other item
/// for tests. Told by how people write it: without white space.
#[must_use]
pub fn is_mark(code: &[u8]) -> bool {
    let Some(rest) = code.strip_prefix(b"#[") else { return false };
    let path = rest.iter().take_while(|byte| is_path(**byte)).count();
    let (path, rest) = rest.split_at(path);
    let Ok(path) = std::str::from_utf8(path) else { return false };
    match path {
        "cfg" => rest.starts_with(b"(test)]") || rest.starts_with(b"(all(test,"),
        path => makes_test(path.rsplit(':').next().unwrap_or_default()),
    }
}

fn is_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':')
}

/// Blanks the bodies of test functions in `code`, which is [`Prescan::code`](crate::source::syntax::prescan::Prescan)
/// with `marks` at these bytes, in order. Bodies with items of their own stay, as others may see what they declare.
#[must_use]
pub fn leave_out(code: String, marks: &[usize]) -> (String, Vec<LeftOut>) {
    let mut found = Vec::new();
    let mut past = 0;
    for &mark in marks {
        if mark < past {
            continue;
        }
        let mut tokens = Tokens { code: &code, at: mark };
        let before = found.len();
        if item(&mut tokens, &mut found).is_none() {
            // The rest does not match up, and no part of it is read twice.
            found.truncate(before);
            break;
        }
        past = tokens.at;
    }
    if found.is_empty() {
        return (code, Vec::new());
    }
    let mut bytes = code.into_bytes();
    let left_out = found.into_iter().map(|Body { start, end, says }| {
        bytes[start..end].fill(b' ');
        LeftOut { open: u32::try_from(start - 1).unwrap_or(u32::MAX), says }
    });
    let left_out = left_out.collect();
    // Both ends of a body are next to a brace, so no character is cut.
    (String::from_utf8(bytes).unwrap_or_default(), left_out)
}

/// A body between its braces.
struct Body {
    start: usize,
    end: usize,
    says: Mentions,
}

/// An item from its attributes on, as far as it has functions; `None` if delimiters do not match up.
fn item(tokens: &mut Tokens<'_>, found: &mut Vec<Body>) -> Option<()> {
    loop {
        match tokens.next()? {
            Token::Byte(b'#') => tokens.skip_attribute()?,
            // `pub(crate)`
            Token::Byte(b'(') => tokens.skip_group()?,
            Token::Word("fn") => return function(tokens, found),
            Token::Word("mod") => {
                tokens.next()?;
                return match tokens.next()? {
                    Token::Byte(b'{') => items(tokens, found),
                    _ => Some(()),
                };
            }
            Token::Word("impl") => {
                return match tokens.skip_header() {
                    Header::Body => items(tokens, found),
                    Header::NoBody => Some(()),
                    Header::Broken => None,
                };
            }
            Token::Word("pub" | "async" | "unsafe" | "const" | "extern" | "default") | Token::Other => {}
            _ => return Some(()),
        }
    }
}

/// From behind an opening brace to behind its end.
fn items(tokens: &mut Tokens<'_>, found: &mut Vec<Body>) -> Option<()> {
    let mut open = 1usize;
    let mut after_name = false;
    while open > 0 {
        let token = tokens.next()?;
        match token {
            Token::Word("fn") if tokens.name_follows() => function(tokens, found)?,
            Token::Byte(b'!') if after_name => tokens.skip_macro_call()?,
            Token::Byte(b'#') => tokens.skip_attribute()?,
            Token::Byte(b'(' | b'[' | b'{') => open += 1,
            Token::Byte(b')' | b']' | b'}') => open -= 1,
            _ => {}
        }
        after_name = !matches!(token, Token::Byte(_));
    }
    Some(())
}

/// A function from behind `fn`.
fn function(tokens: &mut Tokens<'_>, found: &mut Vec<Body>) -> Option<()> {
    match tokens.skip_header() {
        Header::NoBody => Some(()),
        Header::Broken => None,
        Header::Body => {
            let start = tokens.at;
            let mut reader = Reader::new(*tokens);
            let read = reader.read();
            *tokens = reader.tokens;
            match read? {
                Whole::LeftOut => found.push(Body { start, end: tokens.at - 1, says: reader.says() }),
                Whole::HasItems => tokens.skip_group()?,
            }
            Some(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::prescan::prescan_file;

    fn left_out(text: &str) -> (String, Vec<LeftOut>) {
        let scan = prescan_file(text);
        leave_out(scan.code, &scan.tests)
    }

    #[test]
    fn bodies_of_tests_go_and_others_stay() {
        for (text, left) in [
            ("fn a() { b } #[test] fn c() { d }", "fn a() { b } #[test] fn c() {   }"),
            (
                "#[tokio::test(x = {1})] #[e] pub(crate) async fn c() { d } fn f() {g}",
                "#[tokio::test(x = {1})] #[e] pub(crate) async fn c() {   } fn f() {g}",
            ),
            (
                "#[cfg(test)] mod a { use b; fn c() {d} impl E { fn f(&self) {g} } } fn h() {i}",
                "#[cfg(test)] mod a { use b; fn c() { } impl E { fn f(&self) { } } } fn h() {i}",
            ),
            (
                "#[cfg(all(test, a))] impl<T> A<{1}> for B { fn c() {d} }",
                "#[cfg(all(test, a))] impl<T> A<{1}> for B { fn c() { } }",
            ),
            ("#[test] fn a() -> [u8; {1}] {b}", "#[test] fn a() -> [u8; {1}] { }"),
        ] {
            assert_eq!(left_out(text).0, left);
        }
    }

    #[test]
    fn what_looks_like_a_test_stays() {
        for text in [
            "#[cfg(not(test))] fn a() {b}",
            "#[cfg(test)] mod a;",
            "#[cfg(test)] const A: fn() = { fn b() {c} b };",
            "a! { #[test] fn b() {c} }",
            "macro_rules! a { () => { #[test] fn b() {c} } }",
            "const A: &str = \"#[test] fn b() {c}\";",
            "#[test] fn a() { fn b() {} }",
            "#[test] fn a() { struct B; }",
            "#[test] fn a() { let b = async { c() }; }",
            "#[test] fn a() { b(Some(async {})); }",
            "#[test] fn a() { b(|| async {}); }",
            "#[test] fn a() {",
            "#[test] fn",
            "#[test",
            "#[cfg(test)] mod a { fn b() {c} ",
        ] {
            assert_eq!(left_out(text).0, text);
        }
    }

    #[test]
    fn every_prefix_of_a_text_can_be_read() {
        let text = "#[cfg(test)] mod é { #[a::test(b)] async fn c<'a>() -> [u8; {1}] { let é = d::<E<F>>(|x| y.z()).await; é.g('\\''); \
                    <H as I>::j(vec![k!(l)]); m(async move { \"n\" }, r#\"o\"#) } }";
        for (at, _) in text.char_indices() {
            let (code, _) = left_out(&text[..at]);
            assert_eq!(code.len(), at);
        }
        assert_eq!(left_out(text).1.len(), 1);
    }

    /// Each of these takes minutes if something is read again for every mark or word.
    #[test]
    fn nothing_is_read_again_and_again() {
        let many = 100_000;
        for text in [
            "#[cfg(test)] impl ".repeat(many),
            format!("{};", "#[cfg(test)] impl ".repeat(many)),
            "#[test] fn a ".repeat(many),
            format!("mod a /*{}*/ {{ {} }}", " ".repeat(many), "#[test] fn a() {} ".repeat(many)),
            format!("#[test] fn a() {{ {} }}", "let a = b(); c!(a.d); ".repeat(many)),
            format!(
                "#[test] fn a() {{ {} }}",
                (0..many).map(|at| format!("let a{at} = b(); ")).collect::<String>()
            ),
        ] {
            assert_eq!(left_out(&text).0.len(), text.len());
        }
    }
}
