//! The calls in rustc's MIR, as far as somebody wrote them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use libtest_mimic::Trial;

use super::key::Key;

/// A call in the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Called {
    /// Its file, below the workspace.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
    /// Where the last name of the callee starts, in characters from 1.
    pub column: usize,
    /// Whether it stands in async code.
    pub in_async: bool,
    /// The crate it stands in.
    pub krate: String,
    /// What it calls.
    pub key: Key,
    /// The same as rustc writes it.
    pub callee: String,
}

impl fmt::Display for Called {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{} {}", self.path, self.line, self.column, self.callee)
    }
}

/// The calls in `mir` that stand in the source with the name of the callee; rustc writes others of its own (`deref`,
/// `branch`, `into_future`). `text` gives a file below the workspace.
pub fn calls(
    mir: &str,
    (krate, crates): (&str, &BTreeSet<String>),
    text: impl Fn(&str) -> Option<String>,
) -> Vec<Called> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut calls = Vec::new();
    let (mut in_async, mut is_call, mut span) = (false, false, None);
    for line in mir.lines() {
        if line.starts_with("fn ") {
            let head = line.split("->").next().unwrap_or_default();
            in_async = head.contains("async") && head.contains("_2: &mut");
        } else if line.contains("-> [") || line.contains("-> unwind") || line.contains("-> bb") {
            is_call = true;
        } else if let Some(found) = span_of(line) {
            span = Some(found);
        } else if is_call && let (Some((path, end)), Some(callee)) = (span, callee_of(line)) {
            is_call = false;
            let read = || text(path).map(|text| text.lines().map(String::from).collect()).unwrap_or_default();
            let lines = texts.entry(path.to_owned()).or_insert_with(read);
            let Some(column) = lines.get(end.0 - 1).and_then(|line| name_before(line, end.1, callee)) else {
                continue;
            };
            let (path, line, callee) = (path.to_owned(), end.0, callee.to_owned());
            // Every copy of a body has the call.
            if seen.insert((path.clone(), line, column, callee.clone())) {
                let (key, krate) = (Key::of(&callee, krate, crates), krate.to_owned());
                calls.push(Called { path, line, column, in_async, krate, key, callee });
            }
        }
    }
    calls
}

/// File and end of `// + span: path:1:2: 3:4`.
fn span_of(line: &str) -> Option<(&str, (usize, usize))> {
    let (_, span) = line.split_once("// + span: ")?;
    let (start, end) = span.rsplit_once(": ")?;
    let path = start.rsplitn(3, ':').nth(2)?;
    let (line, column) = end.trim().split_once(':')?;
    // `#0` is hygiene.
    let column = column.split(|char: char| !char.is_ascii_digit()).next()?;
    Some((path, (line.parse().ok().filter(|line| *line > 0)?, column.parse().ok()?)))
}

/// The callee of `// + const_: Const { …, val: Value(callee) }`.
fn callee_of(line: &str) -> Option<&str> {
    let (_, value) = line.split_once("}, val: Value(")?;
    value.trim_end().strip_suffix(") }")
}

/// Where the last name of `callee` starts in `line` if it ends, generics aside, at `end`.
fn name_before(line: &str, end: usize, callee: &str) -> Option<usize> {
    let name = Key::name_of(callee);
    let before: String = line.chars().take(end - 1).collect();
    let plain = match before.rfind("::<").filter(|_| before.ends_with('>')) {
        Some(generics) => &before[..generics],
        None => &*before,
    };
    let start = plain.strip_suffix(&*name)?;
    let is_whole = !start.ends_with(|char: char| char.is_alphanumeric() || char == '_');
    is_whole.then(|| start.chars().count() + 1)
}

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("callees::calls_are_read_from_mir", || {
        let mir = "
fn run::{closure#0}(_1: Pin<&mut {async fn body of run()}>, _2: &mut Context<'_>) -> Poll<()> {
        _4 = a::B::<u8>::c(move _5) -> [return: bb3, unwind continue]; // scope 0 at src/é.rs:2:9: 2:14
                                         // mir::ConstOperand
                                         // + span: src/é.rs:2:5: 2:9 (#7)
                                         // + const_: Const { ty: fn() {a::B::<u8>::c}, val: Value(a::B::<u8>::c) }
        _4 = <D as std::ops::Deref>::deref(move _5) -> [return: bb3, unwind continue];
                                         // + span: src/é.rs:2:5: 2:9
                                         // + const_: Const { ty: fn() {x}, val: Value(<D as std::ops::Deref>::deref) }
        _5 = &_6;
                                         // + const_: Const { ty: fn() {x}, val: Value(a::e) }
}";
        let text = |path: &str| (path == "src/é.rs").then(|| "//\n  é(B::c())\n".to_owned());
        let found = calls(mir, ("krate", &BTreeSet::new()), text);
        let [call] = &*found else { panic!("{found:?}") };
        assert_eq!(call.to_string(), "src/é.rs:2:8 a::B::<u8>::c");
        assert!(call.in_async);
        assert_eq!(name_before("  a.b::<C<D>>(e)", 14, "x::b::<C<D>>"), Some(5));
        assert_eq!(name_before("  ab(e)", 5, "x::b"), None);
        Ok(())
    })]
}
