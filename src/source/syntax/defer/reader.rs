//! What a body mentions and what becomes of it, told by tokens.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::source::hir::deferred::{Mention, Mentions};
use crate::source::syntax::tokens::{Token, Tokens};

/// What can be done with a body.
pub enum Whole {
    /// All of it was read, and can be read again later.
    LeftOut,
    /// Something in it has to be read at once. The reader stands at the level of the body again.
    HasItems,
}

/// Reads what a body mentions.
pub struct Reader<'a> {
    /// What has not been read yet.
    pub tokens: Tokens<'a>,
    open: FxHashSet<(Mention, Option<Name>)>,
    /// Calls whose values are in variables that have not been used yet, by the variable.
    kept: FxHashMap<&'a str, Vec<Mention>>,
    awaited: FxHashSet<Name>,
    /// The groups around, innermost last.
    groups: Vec<Group<'a>>,
}

/// A group of tokens in a body.
#[derive(Clone, Copy, Default)]
struct Group<'a> {
    /// The call whose arguments it has.
    of: Option<Mention>,
    /// What stands in it by itself is handed to a function or macro.
    hands_on: bool,
    /// The argument at hand has a closure.
    has_closure: bool,
    /// The variable that the statement at hand declares.
    declares: Option<&'a str>,
}

/// What stands before a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before<'a> {
    /// The `.` of a method or field.
    Dot,
    /// `Type::`, `module::`
    Qualifier(&'a str),
    /// `>::`
    Qself,
    /// An opening delimiter or a comma.
    Start,
    Other,
}

impl<'a> Reader<'a> {
    /// Reads on from behind the opening brace of a body.
    pub fn new(tokens: Tokens<'a>) -> Self {
        Self {
            tokens,
            open: FxHashSet::default(),
            kept: FxHashMap::default(),
            awaited: FxHashSet::default(),
            groups: Vec::new(),
        }
    }

    /// What the body mentions.
    pub fn says(mut self) -> Mentions {
        self.open.extend(self.kept.values().flatten().map(|call| (*call, None)));
        Mentions { open: self.open.into_iter().collect(), awaited: self.awaited.into_iter().collect() }
    }

    /// Reads to behind the closing brace of the body; `None` if there is none.
    pub fn read(&mut self) -> Option<Whole> {
        let start = self.tokens;
        let mut before = Before::Start;
        self.groups.push(Group::default());
        while !self.groups.is_empty() {
            before = match self.tokens.next()? {
                Token::Word("async")
                    if before == Before::Start && self.is_handed_on() && self.block_follows() =>
                {
                    Before::Other
                }
                Token::Word(word) if has_to_be_read(word) => {
                    self.tokens = start;
                    return Some(Whole::HasItems);
                }
                Token::Word("let") => self.declaration(),
                Token::Word(word) => self.word(word, before),
                Token::Byte(b'(' | b'[' | b'{') => {
                    self.groups.push(Group::default());
                    Before::Start
                }
                Token::Byte(b')' | b']' | b'}') => {
                    if let Some(call) = self.groups.pop().and_then(|group| group.of) {
                        self.close(call);
                    }
                    Before::Other
                }
                Token::Byte(b'.') => Before::Dot,
                Token::Byte(b':') if before_path_of_qself(self.tokens) => {
                    self.tokens.at += 1;
                    Before::Qself
                }
                Token::Byte(byte) => self.byte(byte),
                Token::Other => Before::Other,
            };
        }
        Some(Whole::LeftOut)
    }

    /// A byte that ends something, or begins a closure.
    fn byte(&mut self, byte: u8) -> Before<'a> {
        let Some(group) = self.groups.last_mut() else { return Before::Other };
        match byte {
            b',' => {
                group.has_closure = false;
                return Before::Start;
            }
            b'|' => group.has_closure = true,
            b';' => group.declares = None,
            _ => {}
        }
        Before::Other
    }

    fn is_handed_on(&self) -> bool {
        self.groups.last().is_some_and(|group| group.hands_on && !group.has_closure)
    }

    /// Behind `async`: is this a block?
    fn block_follows(&self) -> bool {
        let mut ahead = self.tokens;
        match ahead.next() {
            Some(Token::Word("move")) => ahead.next() == Some(Token::Byte(b'{')),
            next => next == Some(Token::Byte(b'{')),
        }
    }

    /// Behind `let`.
    fn declaration(&mut self) -> Before<'a> {
        let mut ahead = self.tokens;
        let mut name = ahead.next();
        if name == Some(Token::Word("mut")) {
            name = ahead.next();
        }
        if let (Some(Token::Word(name)), Some(group)) = (name, self.groups.last_mut())
            && name.starts_with(|first: char| first.is_lowercase() || first == '_')
        {
            group.declares = (name != "_").then_some(name);
            self.tokens = ahead;
        }
        Before::Other
    }

    /// A word that has been read.
    fn word(&mut self, word: &'a str, before: Before<'a>) -> Before<'a> {
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            return Before::Other;
        }
        let mut ahead = self.tokens;
        let mut next = ahead.next();
        if next == Some(Token::Byte(b'!')) && !follows(self.tokens, "!=") {
            // The group of a macro call, if this is one.
            if let Some(Token::Byte(b'(' | b'[' | b'{')) = ahead.next() {
                self.tokens = ahead;
                self.groups.push(Group { hands_on: word != "vec", ..Group::default() });
                return Before::Start;
            }
            return Before::Other;
        }
        if follows(self.tokens, "::") {
            ahead.next();
            self.tokens = ahead;
            if ahead.next() != Some(Token::Byte(b'<')) {
                return Before::Qualifier(word);
            }
            // `::<…>`, of the function or of its type
            skip_generics(&mut ahead);
            self.tokens = ahead;
            next = ahead.next();
            if follows(self.tokens, "::") {
                ahead.next();
                self.tokens = ahead;
                return Before::Qualifier(word);
            }
        }
        if next != Some(Token::Byte(b'(')) {
            // A variable, or else a function that is handed to another.
            if before != Before::Dot {
                self.kept.remove(word);
            }
            return Before::Other;
        }
        let name = Name::new(word);
        let mention = match before {
            Before::Dot | Before::Qself | Before::Qualifier("Self") => Mention::Method(name),
            Before::Qualifier(of) if of.starts_with(char::is_uppercase) => {
                Mention::OfType(Name::new(of), name)
            }
            _ => Mention::Free(name),
        };
        self.tokens = ahead;
        // `Some(…)` keeps what it gets.
        let hands_on = !word.starts_with(char::is_uppercase);
        self.groups.push(Group { of: Some(mention), hands_on, ..Group::default() });
        Before::Start
    }

    /// Behind a call: what becomes of its value?
    fn close(&mut self, call: Mention) {
        let mut ahead = self.tokens;
        let next = ahead.next();
        match next {
            Some(Token::Byte(b'.')) => match ahead.next() {
                Some(Token::Word("await")) => {
                    let (Mention::Method(name) | Mention::OfType(_, name) | Mention::Free(name)) = call;
                    self.awaited.insert(name);
                }
                Some(Token::Word(method)) if !is_of_results(method) && is_called(ahead) => {
                    self.open.insert((call, Some(Name::new(method))));
                }
                _ => {}
            },
            Some(Token::Byte(b'?' | b'{' | b'<' | b'>' | b'+' | b'-' | b'*' | b'/' | b'%')) => {}
            _ if ["==", "!=", "&&", "||"].iter().any(|sign| follows(self.tokens, sign)) => {}
            Some(Token::Word("else" | "as")) => {}
            _ if self.is_handed_on() => {}
            Some(Token::Byte(b';')) => {
                match self.groups.last().and_then(|group| group.declares) {
                    Some(variable) => self.kept.entry(variable).or_default().push(call),
                    None => {
                        self.open.insert((call, None));
                    }
                };
            }
            _ => {
                self.open.insert((call, None));
            }
        }
    }
}

/// Whether the arguments of a call come next, generics before them aside.
fn is_called(mut tokens: Tokens<'_>) -> bool {
    if follows(tokens, "::") {
        tokens.next();
        tokens.next();
        return tokens.next() == Some(Token::Byte(b'<'));
    }
    tokens.next() == Some(Token::Byte(b'('))
}

/// Whether these bytes come next, space aside.
fn follows(tokens: Tokens<'_>, text: &str) -> bool {
    tokens.code.get(tokens.at..).is_some_and(|rest| rest.trim_ascii_start().starts_with(text))
}

/// Whether a word begins what others may see, or a future that is not handed on.
fn has_to_be_read(word: &str) -> bool {
    matches!(
        word,
        "async" | "fn" | "impl" | "mod" | "trait" | "struct" | "enum" | "union" | "static" | "macro_rules"
    )
}

/// Methods of results and options that no future has.
fn is_of_results(method: &str) -> bool {
    matches!(
        method,
        "unwrap" | "expect" | "unwrap_err" | "expect_err" | "is_ok" | "is_err" | "is_some" | "is_none"
    )
}

/// Behind the first `:` of `>::`.
fn before_path_of_qself(tokens: Tokens<'_>) -> bool {
    let before = tokens.code[..tokens.at - 1].trim_ascii_end();
    before.ends_with('>') && tokens.code[tokens.at..].starts_with(':')
}

/// From behind `<` to behind its `>`.
fn skip_generics(tokens: &mut Tokens<'_>) {
    let mut open = 1usize;
    let mut before = Token::Other;
    while open > 0 {
        let Some(token) = tokens.next() else { return };
        match token {
            Token::Byte(b'<') => open += 1,
            Token::Byte(b'>') if before != Token::Byte(b'-') => open -= 1,
            // No generics after all.
            Token::Byte(b'}' | b';') => return,
            _ => {}
        }
        before = token;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::prescan::prescan_file;

    fn says(body: &str) -> Mentions {
        let code = prescan_file(&format!("{body} }}")).code;
        let mut reader = Reader::new(Tokens { code: &code, at: 0 });
        assert!(matches!(reader.read(), Some(Whole::LeftOut)), "{body}");
        reader.says()
    }

    /// What a body mentions that may get lost.
    fn open(body: &str) -> Vec<String> {
        let says = says(body);
        let text = |mention: &Mention| match mention {
            Mention::Method(name) => format!(".{name}"),
            Mention::OfType(ty, name) => format!("{ty}::{name}"),
            Mention::Free(name) => name.to_string(),
        };
        let then = |then: &Option<Name>| then.map(|name| format!(" .{name}")).unwrap_or_default();
        let mut open: Vec<String> =
            says.open.iter().map(|(mention, after)| text(mention) + &then(after)).collect();
        open.sort();
        open
    }

    fn awaited(body: &str) -> Vec<String> {
        let mut names: Vec<String> = says(body).awaited.iter().map(Name::to_string).collect();
        names.sort();
        names
    }

    #[test]
    fn values_that_get_lost_are_open() {
        let lost = [
            ("a();", "a"),
            ("a::b();", "b"),
            ("A::b();", "A::b"),
            ("A::<u8>::b::<B>();", "A::b"),
            ("<A as B>::c();", ".c"),
            ("Self::a();", ".a"),
            ("x.a();", ".a"),
            ("x.a::<Vec<_>>(1);", ".a"),
            ("let _ = a();", "a"),
            ("let x = a();", "a"),
            ("let x: A<B> = a(); let y = 1;", "a"),
            ("if x { a(); }", "a"),
            ("return a();", "a"),
            ("a()", "a"),
            ("x = a();", "a"),
            ("b(|x| a(x));", "a"),
            ("b({ a(); });", "a"),
            ("b([a()]);", "a"),
            ("vec![a()];", "a"),
            ("Some(a());", "a"),
        ];
        for (body, name) in lost {
            assert!(open(body).contains(&name.to_owned()), "{body}: {:?}", open(body));
        }
        assert_eq!(open("x.a().b(c);"), [".a .b", ".b"]);
    }

    #[test]
    fn values_that_are_used_are_not() {
        for body in [
            "a().await;",
            "x.a(b)\n // c\n .await.unwrap();",
            "a().unwrap();",
            "let x = a()?;",
            "assert_eq!(a(), b());",
            "assert!(x.a() > 1 && !x.b());",
            "if x.a() { }",
            "let A = x.a() else { return };",
            "for x in a() {}",
            "spawn(a()).await;",
            "let x = a(); x.b.await;",
            "let mut x = a(); b(&mut x).await",
            "a().b;",
            "let x = spawn(async move { b().await }); x.await",
            "1.0; \"a()\"; 'a'; x.y; m!(a, b());",
        ] {
            let open = open(body);
            assert!(
                !open.iter().any(|name| name.trim_start_matches('.').starts_with('a')),
                "{body}: {open:?}"
            );
        }
        assert_eq!(awaited("a().await; b(c().await); d();"), ["a", "c"]);
    }
}
