//! Blanks the bodies of functions, for files of which only signatures are wanted: most of the time of reading a
//! file goes into lexing and parsing what its functions do. Macro definitions, macro calls and attributes stay as
//! they are, as what they hold need not be functions. Items inside of bodies are lost.

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
                Header::Body(range) => {
                    bodies.push(range);
                    Some(())
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

/// What a function header leads to.
enum Header {
    Body((usize, usize)),
    NoBody,
    Broken,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// An identifier, keyword or number.
    Word(&'a str),
    /// A string, character, lifetime or raw identifier.
    Other,
    /// Anything else.
    Byte(u8),
}

#[derive(Clone, Copy)]
struct Tokens<'a> {
    code: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        let byte = self.peek()?;
        if is_word(byte) {
            return Some(self.word());
        }
        match byte {
            b'"' => self.string(),
            b'\'' => self.tick(),
            _ => {
                self.at += 1;
                return Some(Token::Byte(byte));
            }
        }
        Some(Token::Other)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    fn bytes(&self) -> &'a [u8] {
        self.code.as_bytes()
    }

    fn skip_space(&mut self) {
        let rest = &self.bytes()[self.at.min(self.code.len())..];
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    }

    fn word(&mut self) -> Token<'a> {
        let start = self.at;
        self.at += self.bytes()[start..].iter().take_while(|byte| is_word(**byte)).count();
        let word = &self.code[start..self.at];
        match (word, self.peek()) {
            ("r" | "br" | "cr", Some(b'"' | b'#')) => self.raw(),
            ("b" | "c", Some(b'"')) => self.string(),
            ("b", Some(b'\'')) => self.tick(),
            _ => return Token::Word(word),
        }
        Token::Other
    }

    /// After `r`: the rest of a raw string or of a raw identifier.
    fn raw(&mut self) {
        let hashes = self.bytes()[self.at..].iter().take_while(|byte| **byte == b'#').count();
        self.at += hashes;
        if self.peek() != Some(b'"') {
            self.at += self.bytes()[self.at..].iter().take_while(|byte| is_word(**byte)).count();
            return;
        }
        self.at += 1;
        while let Some(quote) = memchr::memchr(b'"', &self.bytes()[self.at..]) {
            self.at += quote + 1;
            let closing =
                self.bytes()[self.at..].iter().take(hashes).take_while(|byte| **byte == b'#').count();
            if closing == hashes {
                self.at += hashes;
                return;
            }
        }
        self.at = self.code.len();
    }

    /// A string from its first quote on.
    fn string(&mut self) {
        self.at += 1;
        while let Some(found) =
            self.bytes().get(self.at..).and_then(|rest| memchr::memchr2(b'\\', b'"', rest))
        {
            self.at += found;
            if self.peek() == Some(b'"') {
                self.at += 1;
                return;
            }
            self.at += 2;
        }
        self.at = self.code.len();
    }

    /// A character or a lifetime.
    fn tick(&mut self) {
        self.at += 1;
        let mut chars = self.code.get(self.at..).unwrap_or_default().chars();
        match chars.next() {
            Some('\\') => {
                let rest = self.bytes().get(self.at + 2..).unwrap_or_default();
                self.at = memchr::memchr(b'\'', rest).map_or(self.code.len(), |end| self.at + end + 3);
            }
            Some(char) if chars.next() == Some('\'') => self.at += char.len_utf8() + 1,
            _ => self.at += self.bytes()[self.at..].iter().take_while(|byte| is_word(**byte)).count(),
        }
    }

    /// Is this the `fn` of an item and not of a type, `fn(u8)`?
    fn name_follows(mut self) -> bool {
        self.skip_space();
        self.peek().is_some_and(is_word)
    }

    /// From behind `fn` to behind its body or `;`. Braces in brackets and generics are constants.
    fn skip_header(&mut self) -> Header {
        let mut generics = 0usize;
        let mut before = Token::Other;
        while let Some(token) = self.next() {
            let known = match token {
                Token::Byte(b'{') if generics == 0 => {
                    let start = self.at;
                    return self.skip_group().map_or(Header::Broken, |()| Header::Body((start, self.at - 1)));
                }
                Token::Byte(b';') => return Header::NoBody,
                Token::Byte(b'(' | b'[' | b'{') => self.skip_group(),
                Token::Byte(b')' | b']' | b'}') => None,
                Token::Byte(b'<') => {
                    generics += 1;
                    Some(())
                }
                Token::Byte(b'>') if before != Token::Byte(b'-') => {
                    generics = generics.saturating_sub(1);
                    Some(())
                }
                _ => Some(()),
            };
            if known.is_none() {
                return Header::Broken;
            }
            before = token;
        }
        Header::Broken
    }

    /// From behind an opening delimiter to behind its end; `None` if it has none.
    fn skip_group(&mut self) -> Option<()> {
        let mut open = 1usize;
        while open > 0 {
            match self.next()? {
                Token::Byte(b'(' | b'[' | b'{') => open += 1,
                Token::Byte(b')' | b']' | b'}') => open -= 1,
                _ => {}
            }
        }
        Some(())
    }

    /// From behind `name!` to behind its group, or of the definition `macro_rules! name { … }`. No call: nothing.
    fn skip_macro_call(&mut self) -> Option<()> {
        let mut ahead = *self;
        let mut next = ahead.next();
        if let Some(Token::Word(_)) = next {
            next = ahead.next();
        }
        if let Some(Token::Byte(b'(' | b'[' | b'{')) = next {
            ahead.skip_group()?;
            *self = ahead;
        }
        Some(())
    }

    /// From behind `#` to behind its brackets, if it has some.
    fn skip_attribute(&mut self) -> Option<()> {
        let mut ahead = *self;
        let mut next = ahead.next();
        if next == Some(Token::Byte(b'!')) {
            next = ahead.next();
        }
        if next == Some(Token::Byte(b'[')) {
            ahead.skip_group()?;
            *self = ahead;
        }
        Some(())
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 128
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
