//! One pass over the bytes of a file before syn sees it: lines, comments that speak to pollcat, and how deep
//! syn would have to recurse. It knows strings, characters, lifetimes and nested comments, nothing else.

use crate::base::text::{LineIndex, TextRange};
use crate::source::hir::file::Comment;
use crate::source::syntax::defer::is_mark;

/// What the pass found.
#[derive(Debug, Default)]
pub struct Prescan {
    /// Line table.
    pub lines: LineIndex,
    /// Comments that hold the word `pollcat:`.
    pub directives: Vec<Comment>,
    /// An upper bound, in nested constructs, of how deep a parser recurses: for each group around a token,
    /// one, the tokens that could nest in front of it without delimiters, and `<` (commas do not end
    /// generics).
    pub depth: usize,
    /// How deep groups nest.
    pub groups: usize,
    /// For [`prescan_file`]: the text with blanks in place of comments, documentation and line ends, except in
    /// strings. Each token is the same bytes as in the text.
    pub code: String,
    /// For [`prescan_file`]: where attributes start that make tests of items, those in macro calls left out.
    pub tests: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Word,
    Open,
    Close,
    Separator,
    Less,
    Slash,
    Quote,
    Tick,
    Other,
}

const CLASSES: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | b'\t' | b'\r' | b'\n' => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 128..=255 => Class::Word,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b';' | b',' => Class::Separator,
            b'<' => Class::Less,
            b'/' => Class::Slash,
            b'"' => Class::Quote,
            b'\'' => Class::Tick,
            _ => Class::Other,
        };
        byte += 1;
    }
    table
};

/// Scans `text`.
#[must_use]
pub fn prescan(text: &str) -> Prescan {
    scan(text, Vec::new())
}

/// Scans the text of a file and makes [`Prescan::code`] of it.
#[must_use]
pub fn prescan_file(text: &str) -> Prescan {
    scan(text, text.as_bytes().to_vec())
}

/// `code` = the text, or empty if nobody wants it.
fn scan(text: &str, code: Vec<u8>) -> Prescan {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        text,
        at: 0,
        code,
        nesting: Nesting::default(),
        open: Vec::new(),
        found: Prescan::default(),
    };
    if text.starts_with('\u{feff}') {
        scan.at = 3;
        scan.blank(0);
    }
    if let Some(line) = shebang(text) {
        scan.at = line.len();
        scan.blank(0);
    }
    scan.run();
    // Comments are left out whole, so this is text as before.
    scan.found.code = String::from_utf8(scan.code).unwrap_or_default();
    scan.found.depth = scan.nesting.deepest;
    scan.found.groups = scan.nesting.most_groups;
    scan.found.lines = LineIndex::new(text);
    scan.found
}

/// A first line `#!/usr/bin/…`, without its end.
fn shebang(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("#!")?;
    if rest.trim_start().starts_with('[') {
        return None;
    }
    text.lines().next()
}

struct Scan<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
    /// What becomes [`Prescan::code`].
    code: Vec<u8>,
    nesting: Nesting,
    /// The groups around, outermost first: where each begins, and whether it is in a macro, once somebody asked.
    open: Vec<(usize, Option<bool>)>,
    found: Prescan,
}

impl Scan<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match CLASSES[byte as usize] {
                Class::Space => self.space(byte),
                Class::Word => self.word(),
                Class::Slash => self.slash(),
                Class::Quote => self.string(self.at + 1),
                Class::Tick => self.tick(),
                class => {
                    match (class, byte) {
                        (_, b'#') => self.hash(),
                        (Class::Open, _) => self.open.push((self.at, None)),
                        (Class::Close, _) => {
                            self.open.pop();
                        }
                        _ => {}
                    }
                    self.nesting.see(class, byte);
                    self.at += 1;
                }
            }
        }
    }

    /// The start of an attribute, perhaps.
    fn hash(&mut self) {
        self.nesting.before_hash();
        if !self.code.is_empty() && is_mark(&self.bytes[self.at..]) && !self.is_in_macro() {
            self.found.tests.push(self.at);
        }
    }

    /// Whether one of the groups around is that of a macro, of its call or of its rules: `a! {`, `a! b {`.
    fn is_in_macro(&mut self) -> bool {
        let known = self.open.iter().rposition(|(_, known)| known.is_some());
        let mut is_in_macro = known.and_then(|at| self.open[at].1).unwrap_or(false);
        for at in known.map_or(0, |at| at + 1)..self.open.len() {
            is_in_macro |= self.is_of_macro(self.open[at].0);
            self.open[at].1 = Some(is_in_macro);
        }
        is_in_macro
    }

    /// Whether the group that begins at `open` is that of a macro.
    fn is_of_macro(&self, open: usize) -> bool {
        let before = self.code.get(..open).unwrap_or_default().trim_ascii_end();
        let is_word = |byte: &&u8| CLASSES[**byte as usize] == Class::Word;
        let name = before.iter().rev().take_while(is_word).count();
        before.ends_with(b"!") || before[..before.len() - name].trim_ascii_end().ends_with(b"!")
    }

    /// An identifier or number, or the prefix of a string (`b"`, `r#"`, `c"`, `br"`, `cr#"`).
    fn word(&mut self) {
        let start = self.at;
        let word = |byte: &u8| CLASSES[*byte as usize] == Class::Word;
        self.at += self.bytes[start..].iter().take_while(|byte| word(byte)).count();
        let prefix = &self.bytes[start..self.at];
        self.nesting.see_word(prefix);
        if prefix.len() > 2 {
            return;
        }
        match (prefix, self.bytes.get(self.at)) {
            (b"r" | b"br" | b"cr", Some(b'"' | b'#')) => self.raw_string(),
            (b"b" | b"c", Some(b'"')) => self.string(self.at + 1),
            (b"b", Some(b'\'')) => self.tick(),
            _ => {}
        }
    }

    /// After `r`: `#…#"` starts a raw string, `#name` a raw identifier.
    fn raw_string(&mut self) {
        let hashes = self.bytes[self.at..].iter().take_while(|byte| **byte == b'#').count();
        if self.bytes.get(self.at + hashes) != Some(&b'"') {
            self.at += hashes;
            return;
        }
        let mut at = self.at + hashes + 1;
        while let Some(quote) = find(self.bytes, at, b'"') {
            at = quote + 1;
            let closing = self.bytes[at..].iter().take(hashes).take_while(|byte| **byte == b'#').count();
            if closing == hashes {
                self.at = at + hashes;
                return;
            }
        }
        self.at = self.bytes.len();
    }

    /// The rest of a string whose content starts at `at`.
    fn string(&mut self, mut at: usize) {
        self.nesting.see_word(b"");
        while let Some(found) = self.bytes.get(at..).and_then(|rest| memchr::memchr2(b'\\', b'"', rest)) {
            at += found;
            if self.bytes[at] == b'"' {
                self.at = at + 1;
                return;
            }
            at += 2;
        }
        self.at = self.bytes.len();
    }

    /// A character or a lifetime.
    fn tick(&mut self) {
        self.nesting.see_word(b"");
        let content = self.at + 1;
        let rest = self.text.get(content..).unwrap_or_default();
        let mut chars = rest.chars();
        self.at = match chars.next() {
            Some('\\') => self.escaped_char(content),
            Some(char) if chars.next() == Some('\'') => content + char.len_utf8() + 1,
            _ => content,
        };
    }

    /// One past the end of a character that starts with a backslash at `at`.
    fn escaped_char(&self, at: usize) -> usize {
        find(self.bytes, at + 2, b'\'').map_or(self.bytes.len(), |end| end + 1)
    }

    fn slash(&mut self) {
        match self.bytes.get(self.at + 1) {
            Some(b'/') => self.line_comment(),
            Some(b'*') => self.block_comment(),
            _ => {
                self.nesting.see(Class::Other, b'/');
                self.at += 1;
            }
        }
    }

    fn line_comment(&mut self) {
        let start = self.at;
        self.at = find(self.bytes, start, b'\n').unwrap_or(self.bytes.len());
        self.note_comment(start);
        self.blank(start);
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        while self.at < self.bytes.len() {
            match self.bytes.get(self.at..self.at + 2) {
                Some(b"/*") => {
                    depth += 1;
                    self.at += 2;
                }
                Some(b"*/") => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        break;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.note_comment(start);
        if depth == 0 {
            self.blank(start);
        }
    }

    /// Blanks out the code from `start` to here.
    fn blank(&mut self, start: usize) {
        if let Some(comment) = self.code.get_mut(start..self.at) {
            comment.fill(b' ');
        }
    }

    fn space(&mut self, byte: u8) {
        if byte == b'\n'
            && let Some(end) = self.code.get_mut(self.at)
        {
            *end = b' ';
        }
        // Mostly indentation follows.
        let rest = &self.bytes[self.at + 1..];
        self.at += 1 + rest.iter().take_while(|byte| **byte == b' ').count();
    }

    fn note_comment(&mut self, start: usize) {
        let text = self.text.get(start..self.at).unwrap_or_default();
        if memchr::memchr(b':', text.as_bytes()).is_none() {
            return;
        }
        let doc = text.starts_with("///") || text.starts_with("//!") || text.starts_with("/**");
        if doc || !text.contains("pollcat:") {
            return;
        }
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let own_line = self.text[line_start..start].chars().all(char::is_whitespace);
        let end = start + text.trim_end().len();
        let range = TextRange::new(to_u32(start), to_u32(end));
        self.found.directives.push(Comment { range, own_line });
    }
}

fn find(bytes: &[u8], from: usize, byte: u8) -> Option<usize> {
    memchr::memchr(byte, bytes.get(from..)?).map(|at| from + at)
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Counts what can make a parser recurse.
#[derive(Default)]
struct Nesting {
    /// The groups around the current token, outermost first.
    around: Vec<Level>,
    /// Levels that those groups and what stands in front of each may take together.
    below: usize,
    here: Level,
    /// The last token was a `}`.
    after_braces: bool,
    deepest: usize,
    most_groups: usize,
}

/// What may nest in one group without delimiters.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Tokens since the last separator.
    run: usize,
    /// `<` since the last `;`: a comma does not end generics.
    less: usize,
}

impl Nesting {
    fn see(&mut self, class: Class, byte: u8) {
        match class {
            Class::Open => {
                self.below += self.here.run + self.here.less + 1;
                self.around.push(std::mem::take(&mut self.here));
                self.most_groups = self.most_groups.max(self.around.len());
            }
            Class::Close => {
                self.here = self.around.pop().unwrap_or_default();
                self.below = self.below.saturating_sub(self.here.run + self.here.less + 1);
                self.here.run += 1;
            }
            Class::Separator => {
                self.here.run = 0;
                self.here.less = if byte == b';' { 0 } else { self.here.less };
            }
            Class::Less => self.here.less += 1,
            _ => self.here.run += 1,
        }
        self.after_braces = class == Class::Close && byte == b'}';
        self.deepest = self.deepest.max(self.below + self.here.run + self.here.less);
    }

    /// An identifier, number or text. Behind a `}` it starts an item, statement or arm, as no expression goes
    /// on that way, save with one of three keywords.
    fn see_word(&mut self, word: &[u8]) {
        if self.after_braces && !matches!(word, b"else" | b"as" | b"in") {
            self.here = Level::default();
        }
        self.see(Class::Word, 0);
    }

    /// An attribute, perhaps, comes next.
    fn before_hash(&mut self) {
        if self.after_braces {
            self.here = Level::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_delimiters_runs_and_generics() {
        assert_eq!(prescan("").depth, 0);
        assert!(prescan(&"(".repeat(500)).depth >= 500);
        assert!(prescan(&"!".repeat(500)).depth >= 500);
        assert!(prescan(&"Vec<u8,".repeat(500)).depth >= 500);
        assert!(prescan(&format!("{}(", "-".repeat(50)).repeat(50)).depth >= 2500, "they add up");
        assert!(prescan(&"if a {} else ".repeat(500)).depth >= 500);
        let flat = "fn f() { let x = 1; g(x, x); }\n#[a] impl S {} struct T { x: u8 }".repeat(500);
        assert!(prescan(&flat).depth < 20, "items in a row do not nest: {}", prescan(&flat).depth);
    }

    #[test]
    fn delimiters_in_text_do_not_count() {
        let text = r####"let a = "(((((\"((((("; let b = r#"((((("(((("#; let c = '('; let d = b'{'; /* (((( /* ((( */ */ let e: &'a str; // (((("####;
        assert!(prescan(text).depth < 15, "{}", prescan(text).depth);
    }

    #[test]
    fn directives_are_found_outside_strings_and_docs() {
        let text = "let a = \"// pollcat: no\"; // pollcat: allow(a)\n  /* pollcat: b */\n/// pollcat: c\n'\\'' // pollcat: d";
        let found: Vec<_> = prescan(text).directives.iter().map(|c| (c.range.of(text), c.own_line)).collect();
        assert_eq!(
            found,
            [("// pollcat: allow(a)", false), ("/* pollcat: b */", true), ("// pollcat: d", false)]
        );
    }

    #[test]
    fn comments_are_left_out_and_tokens_stay_where_they_are() {
        let code = |text| prescan_file(text).code;
        let text = "/// é\nfn a() { b(/* é\n*/ c); } // x\n'\"' r#\"// é\n\"# \"/*\n\" //! d";
        let left = "       fn a() { b(         c); }      '\"' r#\"// é\n\"# \"/*\n\"      ";
        assert_eq!(code(text), left);
        assert_eq!(code("#!/bin/a \" // b\nfn f() {} // c"), "                fn f() {}     ");
        assert_eq!(code("a / b"), "a / b");
        assert_eq!(code("a /* b"), "a /* b", "this is for the lexer to refuse");
        assert_eq!(prescan(text).code, "", "only for files");
    }

    #[test]
    fn every_prefix_of_a_text_can_be_scanned() {
        let text = "r##\"a\"# \"##; b'\\'' '\\u{1F600}' 'é' 'a /* é */ br#\"\"# \"\\\"\" // é";
        for (at, _) in text.char_indices() {
            assert!(prescan(&text[..at]).lines.lines() <= 1);
        }
    }
}
