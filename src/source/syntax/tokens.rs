//! Tokens of a text by its bytes alone, for those who only want to know where something ends: some twenty times as
//! fast as lexing for syn.

/// What a function header leads to.
pub enum Header {
    /// The braces of its body, the first of which has been read.
    Body,
    /// A `;`.
    NoBody,
    /// Something else, so this is no header.
    Broken,
}

/// A token, as far as it matters where groups begin and end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token<'a> {
    /// An identifier, keyword or number.
    Word(&'a str),
    /// A string, character, lifetime or raw identifier.
    Other,
    /// Anything else.
    Byte(u8),
}

/// Reads the tokens of code without comments, [`Prescan::code`](crate::source::syntax::prescan::Prescan::code).
#[derive(Clone, Copy)]
pub struct Tokens<'a> {
    /// The code.
    pub code: &'a str,
    /// Where the next token or the space before it begins.
    pub at: usize,
}

impl<'a> Tokens<'a> {
    /// The next token; `None` at the end.
    pub fn next(&mut self) -> Option<Token<'a>> {
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
    pub fn name_follows(mut self) -> bool {
        self.skip_space();
        self.peek().is_some_and(is_word)
    }

    /// From behind `fn` into its body or behind its `;`. Braces in brackets and generics are constants.
    pub fn skip_header(&mut self) -> Header {
        let mut generics = 0usize;
        let mut before = Token::Other;
        while let Some(token) = self.next() {
            let known = match token {
                Token::Byte(b'{') if generics == 0 => return Header::Body,
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
    pub fn skip_group(&mut self) -> Option<()> {
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
    pub fn skip_macro_call(&mut self) -> Option<()> {
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
    pub fn skip_attribute(&mut self) -> Option<()> {
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
