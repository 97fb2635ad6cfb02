//! Whatever a file holds, reading it ends: nothing panics, hangs or runs out of stack.

use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use pollcat::source::syntax::parse::{
    Lowered, STACK_SIZE, lower_file, lower_file_anywhere, lower_without_tests, read_deferred,
};

use crate::macro_rules::driver::{expand_file_with_problems, odd_places};

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = NESTS
        .iter()
        .map(|nest| Trial::test(format!("robustness/nested/{}", nest.name), || nested(nest)))
        .collect();
    let checks: [(&str, Check); 9] = [
        ("steps_of_many_kinds_add_up", steps_of_many_kinds_add_up),
        ("wide_files_are_read", wide_files_are_read),
        ("every_prefix_of_a_file", every_prefix_of_a_file),
        ("every_byte_left_out", every_byte_left_out),
        ("token_soup", token_soup),
        ("macro_soup", macro_soup),
        ("unbalanced_delimiters", unbalanced_delimiters),
        ("odd_bytes", odd_bytes),
        ("line_ends_and_marks_change_nothing", line_ends_and_marks_change_nothing),
    ];
    trials.extend(checks.map(|(name, check)| Trial::test(format!("robustness/{name}"), check)));
    trials
}

type Check = fn() -> Result<(), Failed>;

/// Code that can nest in itself.
struct Nest {
    name: &'static str,
    /// Around all of it.
    outside: (&'static str, &'static str),
    /// Around each level.
    level: (&'static str, &'static str),
    inside: &'static str,
}

const fn nest(
    name: &'static str,
    outside: (&'static str, &'static str),
    level: (&'static str, &'static str),
    inside: &'static str,
) -> Nest {
    Nest { name, outside, level, inside }
}

const EXPR: (&str, &str) = ("fn f() { let _ = ", "; }");
const STMT: (&str, &str) = ("async fn f() { ", " }");
const TYPE: (&str, &str) = ("type T = ", ";");
const PAT: (&str, &str) = ("fn f() { let ", " = x; }");
const FILE: (&str, &str) = ("", "");

const NESTS: &[Nest] = &[
    nest("functions", FILE, ("fn f() { ", " }"), ""),
    nest("modules", FILE, ("mod m { ", " }"), ""),
    nest("impls_in_functions", FILE, ("impl S { fn f() { ", " } }"), ""),
    nest("generic_types", TYPE, ("Vec<", ">"), "u8"),
    nest("generic_types_with_commas", TYPE, ("Map<u8, ", ">"), "u8"),
    nest("references", TYPE, ("&'a mut ", ""), "u8"),
    nest("pointers", TYPE, ("*const ", ""), "u8"),
    nest("slices", TYPE, ("[", "]"), "u8"),
    nest("tuples", TYPE, ("(u8, ", ")"), "u8"),
    nest("fn_pointers", TYPE, ("fn(", ") -> u8"), "u8"),
    nest("fn_results", TYPE, ("fn() -> ", ""), "u8"),
    nest("fn_bounds", TYPE, ("Box<dyn Fn(", ") -> u8 + Send>"), "u8"),
    nest("associated_types", TYPE, ("impl A<B = ", ">"), "u8"),
    nest("qualified_paths", TYPE, ("<", " as T>::X"), "u8"),
    nest("array_lengths", TYPE, ("[u8; {", "}]"), "1"),
    nest("async_blocks", EXPR, ("async move { ", " }.await"), "1"),
    nest("blocks", EXPR, ("{ ", " }"), "1"),
    nest("labelled_loops", EXPR, ("'a: loop { ", " }"), "break 'a"),
    nest("ifs", EXPR, ("if ", " { } else { }"), "a"),
    nest("if_bodies", EXPR, ("if a { ", " }"), "1"),
    nest("else_ifs", EXPR, ("if a { } else ", ""), "{ }"),
    nest("if_lets", EXPR, ("if let Some(x) = a { ", " }"), "1"),
    nest("matches", EXPR, ("match a { _ => ", " }"), "1"),
    nest("match_scrutinees", EXPR, ("match ", " { _ => 1 }"), "(a)"),
    nest("let_elses", STMT, ("let Some(x) = a else { ", " return };"), ""),
    nest("calls", EXPR, ("f(", ")"), "1"),
    nest("call_chains", EXPR, ("", "(1)"), "f"),
    nest("method_chains", EXPR, ("", ".b()"), "a"),
    nest("method_arguments", EXPR, ("a.b(", ").await?"), "1"),
    nest("fields", EXPR, ("", ".b"), "a"),
    nest("questions", EXPR, ("", "?"), "a"),
    nest("awaits", EXPR, ("", ".await"), "a"),
    nest("casts", EXPR, ("", " as u8"), "a"),
    nest("indexes", EXPR, ("a[", "]"), "1"),
    nest("index_chains", EXPR, ("", "[1]"), "a"),
    nest("closures", EXPR, ("|x| ", ""), "1"),
    nest("async_closures", EXPR, ("async move |x| { ", " }"), "1"),
    nest("parentheses", EXPR, ("(", ")"), "1"),
    nest("arrays", EXPR, ("[", "]"), "1"),
    nest("repeats", EXPR, ("[", "; 2]"), "1"),
    nest("tuple_values", EXPR, ("(1, ", ")"), "1"),
    nest("records", EXPR, ("S { a: ", " }"), "1"),
    nest("record_bases", EXPR, ("S { ..", " }"), "a"),
    nest("negations", EXPR, ("- ", ""), "1"),
    nest("nots", EXPR, ("!", ""), "a"),
    nest("derefs", EXPR, ("*", ""), "a"),
    nest("borrows", EXPR, ("&mut ", ""), "a"),
    nest("sums", EXPR, ("1 + ", ""), "1"),
    nest("comparisons", EXPR, ("(1 < ", ")"), "1"),
    nest("conjunctions", EXPR, ("a && ", ""), "b"),
    nest("assignments", STMT, ("a = ", ""), "1"),
    nest("ranges", EXPR, ("..(", ")"), "1"),
    nest("returns", EXPR, ("return ", ""), "1"),
    nest("breaks", EXPR, ("break ", ""), "1"),
    nest("unsafes", EXPR, ("unsafe { ", " }"), "1"),
    nest("while_conditions", STMT, ("while ", " { }"), "a"),
    nest("fors", STMT, ("for x in ", " { }"), "(a)"),
    nest("for_bodies", STMT, ("for x in a { ", " }"), ""),
    nest("turbofish", EXPR, ("f::<Vec<{ ", " }>>()"), "1"),
    nest("tuple_patterns", PAT, ("(", ", _)"), "x"),
    nest("slice_patterns", PAT, ("[", ", ..]"), "x"),
    nest("variant_patterns", PAT, ("Some(", ")"), "x"),
    nest("record_patterns", PAT, ("S { a: ", ", .. }"), "x"),
    nest("reference_patterns", PAT, ("&", ""), "x"),
    nest("bound_patterns", PAT, ("a @ (", ")"), "x"),
    nest("use_trees", ("use a", ";"), ("::{b", "}"), ""),
    nest("use_paths", ("use a", ";"), ("::b", ""), ""),
    nest("vis_paths", ("pub(in a", ") fn f() {}"), ("::b", ""), ""),
    nest("bounds", ("fn f<T>() where T: ", " {}"), ("A<T, ", ">"), "u8"),
    nest("attributes", ("", " fn f() {}"), ("#[a(", ")]"), "b"),
    nest("attribute_arguments", ("#[a", "] fn f() {}"), ("(b", ")"), ""),
    nest("cfgs", ("#[cfg(", ")] fn f() {}"), ("not(", ")"), "unix"),
    nest("cfg_attrs", ("#[", "] fn f() {}"), ("cfg_attr(unix, ", ")"), "a"),
    nest("macro_calls", EXPR, ("m!(", ")"), "1"),
    nest("macro_blocks", STMT, ("m! { ", " }"), "x;"),
    nest("macro_items", FILE, ("m! { ", " }"), "fn f() {}"),
    nest("selects", STMT, ("select! { x = a => { ", " } }"), "1"),
    nest("cfg_ifs", FILE, ("cfg_if! { if #[cfg(a)] { ", " } }"), "fn f() {}"),
    nest("known_macros", STMT, ("thread_local! { static A: u8 = { ", " }; }"), "1"),
    nest("format_arguments", EXPR, ("format!(\"{}\", ", ")"), "1"),
    nest("comments", FILE, ("/* ", " */"), ""),
    nest("strings", EXPR, ("(\"(\", ", ")"), "1"),
    nest("open_only", FILE, ("(", ""), ""),
    nest("close_only", FILE, (")", ""), ""),
    nest("angles_only", TYPE, ("Vec<", ""), ""),
    nest("ticks", EXPR, ("'a ", ""), ""),
    nest("bars", EXPR, ("||", ""), "1"),
    nest("dots", EXPR, ("..", ""), "1"),
    nest("hashes", FILE, ("#", ""), ""),
    nest("raw_strings", EXPR, ("r#", ""), ""),
    nest("macro_definitions", FILE, ("macro_rules! m { () => { ", " } }"), ""),
];

impl Nest {
    fn text(&self, levels: usize) -> String {
        let (open, close) = self.level;
        let (start, end) = self.outside;
        format!("{start}{}{}{}{end}", open.repeat(levels), self.inside, close.repeat(levels))
    }
}

fn nested(nest: &'static Nest) -> Result<(), Failed> {
    let shallow = nest.text(20);
    if syn::parse_file(&shallow).is_ok() {
        let Lowered { hir, .. } = lower_file_anywhere(&shallow);
        if let Some(problem) = hir.problems.first() {
            return Err(format!("20 levels are not read: {problem:?}").into());
        }
    }
    for levels in [200, 2000, 100_000] {
        let text = nest.text(levels);
        let lowered = within(Duration::from_secs(60), &text)?;
        check_places(&lowered, &text)?;
    }
    Ok(())
}

fn within(limit: Duration, text: &str) -> Result<Lowered, Failed> {
    let start = Instant::now();
    let lowered = lower_file_anywhere(text);
    let took = start.elapsed();
    if took > limit { Err(format!("{} bytes took {took:?}", text.len()).into()) } else { Ok(lowered) }
}

fn check_places(lowered: &Lowered, text: &str) -> Result<(), Failed> {
    let inside =
        |range: pollcat::base::text::TextRange| text.get(range.start as usize..range.end as usize).is_some();
    for problem in &lowered.hir.problems {
        if !inside(problem.range) || !inside(problem.lost) {
            return Err(format!("{problem:?} is not in a text of {} bytes", text.len()).into());
        }
    }
    let odd = odd_places(&lowered.hir, text);
    if odd.is_empty() { Ok(()) } else { Err(format!("odd places: {odd:?} in {text:?}").into()) }
}

/// Steps that cost nothing in the count of delimiters alone must count in each of them.
fn steps_of_many_kinds_add_up() -> Result<(), Failed> {
    for (open, close) in [("-", ""), ("|x| ", ""), ("return ", ""), ("&mut ", ""), ("a = ", "")] {
        for (steps, levels) in [(30, 200), (300, 300), (2500, 400), (30, 2900)] {
            let level = format!("{}(", open.repeat(steps));
            let text = format!(
                "fn f() {{ {}1{} }}",
                level.repeat(levels),
                format!("){}", close.repeat(steps)).repeat(levels)
            );
            check_places(&within(Duration::from_secs(60), &text)?, &text)?;
        }
    }
    let generics = format!("{}u8{}", "Vec<(".repeat(2000), ")>".repeat(2000));
    let text = format!("fn f() -> {generics} {{ }}");
    check_places(&within(Duration::from_secs(60), &text)?, &text)
}

/// Many things side by side are no depth, and are read.
fn wide_files_are_read() -> Result<(), Failed> {
    let wide = [
        "fn f() { g(1, x).await; }\n".repeat(30_000),
        "impl T for S { fn f() {} }\n".repeat(30_000),
        "struct S { a: u8 }\n#[derive(Debug)] enum E { A, B }\n".repeat(10_000),
        format!("static A: [u8; 200000] = [{}];", "1, ".repeat(200_000)),
        format!("fn f() {{ {} }}", "if a { b(); } else { c(); }\n".repeat(20_000)),
        format!("fn f() {{ match x {{ {} }} }}", "A::B { c } => { d }\n".repeat(20_000)),
        format!("fn f() {{ {} }}", "{ a } m! { b }\n".repeat(20_000)),
        format!("// {}\nfn f() {{}}", "x".repeat(5_000_000)),
        format!("const S: &str = \"{}\";", "é".repeat(1_000_000)),
        format!("fn f() {{ let x = vec![{}]; }}", "(1, \"a\"), ".repeat(50_000)),
    ];
    for text in wide {
        let lowered = within(Duration::from_secs(120), &text)?;
        if let Some(problem) = lowered.hir.problems.first() {
            return Err(format!("{problem:?} in {}…", text.chars().take(60).collect::<String>()).into());
        }
    }
    Ok(())
}

const SAMPLE: &str = r####"#![allow(dead_code)]
//! Docs «é»
use std::{io::{self, Read as _}, sync::*};
/* a /* nested */ comment */
#[derive(Debug, Clone)] pub(crate) struct S<'a, T: ?Sized + 'a, const N: usize = 3>(pub &'a T, [u8; N]) where T: Fn(u8) -> u8;
enum E { A = 1 << 2, B { x: u8 }, C(Box<dyn Fn() + Send>) }
impl<'a, T> S<'a, T> {
    pub async fn go(&mut self, r#type: Option<&str>) -> Result<(), io::Error> {
        let Some(x) = r#type else { return Ok(()) };
        let v = vec![1, 2_000u64, 0xff, b'\n' as _, 'é' as _];
        'outer: for (i, c) in x.chars().enumerate().filter(|&(i, _)| i % 2 == 0) {
            match c { 'a'..='z' | '_' => continue 'outer, _ if i > 3 => break, _ => {} }
        }
        tokio::select! {
            biased;
            Some(m) = self.rx.recv(), if !v.is_empty() => { self.handle(m).await?; }
            _ = sleep(Duration::from_secs(1)) => println!("{x:?} {0:>width$}", 1, width = 5),
            else => return Err(io::Error::other(r#"raw "é""#)),
        }
        let f = async move |y: u8| -> u8 { y.pow(2) + if let Some(z) = w && z > 1 { 1 } else { unsafe { *p } } };
        Ok(())
    }
}
macro_rules! m { ($($x:expr),* $(,)?) => { [$($x),*] }; (@a $t:tt) => { m!($t) }; }
const C: [u8; 2] = m![1, 2,]; thread_local! { static A: u8 = const { 1 } }
mod inner { pub use super::E::{self, *}; fn f() { m!(@a 1); } }
"####;

/// Runs `check` on a stack as the pool has it.
fn on_pool_stack(check: impl FnOnce() -> Result<(), Failed> + Send) -> Result<(), Failed> {
    thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(STACK_SIZE).spawn_scoped(scope, check)?;
        worker.join().map_err(|_| Failed::from("a panic"))?
    })
}

/// The same with bodies of tests read later than the file.
fn check_later(text: &str) -> Result<(), Failed> {
    let mut lowered = lower_without_tests(text);
    check_places(&lowered, text)?;
    read_deferred(&mut lowered.hir, text, |_, _| true);
    check_places(&lowered, text)
}

fn every_prefix_of_a_file() -> Result<(), Failed> {
    on_pool_stack(|| {
        assert!(lower_file(SAMPLE).hir.problems.is_empty());
        for (end, _) in SAMPLE.char_indices() {
            let text = &SAMPLE[..end];
            check_places(&lower_file(text), text)?;
            check_later(&format!("#[test] fn t() {{ {text}\n}} #[cfg(test)] mod u {{ {text}"))?;
        }
        Ok(())
    })
}

fn every_byte_left_out() -> Result<(), Failed> {
    on_pool_stack(|| {
        for (at, char) in SAMPLE.char_indices() {
            let text = format!("{}{}", &SAMPLE[..at], &SAMPLE[at + char.len_utf8()..]);
            check_places(&lower_file(&text), &text)?;
            check_later(&format!("#[cfg(test)] mod t {{ {text}\n}}"))?;
        }
        Ok(())
    })
}

/// Numbers that are the same each time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const TOKENS: &[&str] = &[
    "fn",
    "f",
    "x",
    "y",
    "()",
    "{}",
    "[]",
    "<",
    ">",
    ";",
    ";",
    ",",
    ":",
    "::",
    "->",
    "=>",
    "=",
    "==",
    "+",
    "-",
    "*",
    "&",
    "&&",
    "|",
    "||",
    "!",
    "?",
    ".",
    "..",
    "..=",
    "#",
    "$",
    "@",
    "'a",
    "'b'",
    "1",
    "1.5",
    "\"s{x}\"",
    "b\"s\"",
    "r#\"r\"#",
    "let",
    "mut",
    "ref",
    "if",
    "else",
    "match",
    "loop",
    "while",
    "for",
    "in",
    "return",
    "break",
    "continue",
    "async",
    "await",
    "move",
    "unsafe",
    "const",
    "static",
    "struct",
    "enum",
    "impl",
    "trait",
    "type",
    "mod",
    "use",
    "pub",
    "crate",
    "self",
    "Self",
    "super",
    "where",
    "dyn",
    "as",
    "extern",
    "m!()",
    "macro_rules! m {}",
    "#[cfg(a)]",
    "#[a]",
    "//c\n",
    "/*c*/",
    "///d\n",
    "_",
    "é",
    "\r\n",
    "\t",
    "union",
    "default",
    "r#fn",
    "1e9",
];

/// Blocks that often make sense, so that soups get past the first token.
const PHRASES: &[&str] = &[
    "let x = 1;",
    "let x = ",
    "x.y()",
    "x(1, y)",
    ".await",
    "match x { _ => y }",
    "struct S { x: u8 }",
    "impl S { fn f(&self) {} }",
    "use a::{b, c as d};",
    "m!(x, y)",
    "|x| x",
    "&mut x",
    "x?",
    ";",
    ";",
    "(x, y)",
    "[1; 2]",
    "S { x: 1, ..y }",
    "'a: loop {}",
    "Some(x)",
    "mod m {}",
    "const C: u8 = 1;",
    "tokio::select! { x = y => z }",
    "println!(\"{x}\")",
    "#[cfg(test)] ",
    "where T: A<B = C>",
    "1 + ",
    "async move { x.await }",
    "if let Some(x) = y && z { }",
    "x as u8",
    "fn g() -> u8 { 1 }",
];

/// Words, half of them phrases, with groups that are closed again; a few are not.
fn soup(numbers: &mut Numbers, depth: usize, out: &mut String) {
    for _ in 0..numbers.below(12) + 1 {
        match numbers.below(if depth < 6 { 12 } else { 9 }) {
            0..4 => out.push_str(numbers.pick(TOKENS)),
            4..9 => out.push_str(numbers.pick(PHRASES)),
            group => {
                let (open, close) = [("(", ")"), ("{ ", " }"), ("[", "]")][group - 9];
                out.push_str(
                    numbers.pick(&["", "x", "m!", "if x ", "fn f() ", "match x ", "|x| ", "select! "]),
                );
                out.push_str(open);
                soup(numbers, depth + 1, out);
                out.push_str(close);
            }
        }
        if numbers.below(8) > 0 {
            out.push(' ');
        }
    }
    if numbers.below(200) == 0 {
        out.push_str(numbers.pick(&["(", ")", "{", "}", "[", "]", "'", "\"", "`", "\\", "0x", "1e", "r#"]));
    }
}

fn token_soup() -> Result<(), Failed> {
    on_pool_stack(|| {
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        let (mut lexed, mut items) = (0, 0);
        for _ in 0..3000 {
            let mut text = String::new();
            soup(&mut numbers, 0, &mut text);
            // As it is, and as the body of a function.
            for text in [text.clone(), format!("fn f() {{ {text} }} struct S;")] {
                let lowered = lower_file(&text);
                check_places(&lowered, &text)?;
                check_later(&format!("#[test] {text}"))?;
                lexed += usize::from(text.parse::<proc_macro2::TokenStream>().is_ok());
                items += lowered.hir.trees.iter().map(|tree| tree.items.len()).sum::<usize>();
            }
        }
        assert!(lexed > 4000 && items > 3000, "{lexed} are tokens, {items} items were read");
        Ok(())
    })
}

const MATCHERS: &[&str] = &[
    "$x:expr",
    "$y:ident",
    "$t:ty",
    "$p:pat",
    "$s:stmt",
    "$i:item",
    "#[$m:meta]",
    "$v:vis",
    "$l:lifetime",
    "$k:literal",
    "$b:block",
    "$q:path",
    "$($x:expr),*",
    "$($y:ident)+",
    "$($(#[$m:meta])* $y:ident),*",
    "$($t:ty);+",
    "$($z:tt)*",
    "$(, $x:expr)?",
    "$($p:pat => $x:expr),* $(,)?",
    "($($x:expr),*)",
    "[$($k:literal)*]",
    ",",
    ";",
    "=>",
    "a",
    "@b",
    "$crate",
    "$(,)?",
    "{ $($s:stmt;)* }",
];
const BODIES: &[&str] = &[
    "$x",
    "$y",
    "$t",
    "$p",
    "$s",
    "$i",
    "#[$m]",
    "$v",
    "$l",
    "$k",
    "$b",
    "$q",
    "$($x),*",
    "$($y)*",
    "$($z)*",
    "$( m!($z) )*",
    "fn f() {}",
    "let $y = $x;",
    "let $p = $($x)*;",
    "m!(1)",
    "m! { $($z)* }",
    "1",
    "+",
    "${index()}",
    "${count($x)}",
    "${concat(a, $y)}",
    "$crate::a",
    "macro_rules! n { () => { 1 } }",
    "n!()",
    "struct S;",
    "( $x )",
    "{ $($s;)* }",
    "$w",
    ";",
];
const ARGUMENTS: &[&str] = &[
    "1",
    "x",
    "a",
    "@b",
    "(1, 2)",
    "[1, 2]",
    "{ x }",
    "x + 1",
    "u8",
    "Vec<u8>",
    "'a",
    "\"s\"",
    ",",
    ";",
    "=>",
    "fn f() {}",
    "let x = 1",
    "#[a]",
    "pub",
    "|x| x",
    "x.y()",
    "-1",
    "&&",
    "_",
    "if a { b }",
    "a::b",
    "m!(1)",
    "1, 2",
    "x y",
    "Some(x) => 1",
];

fn macro_soup() -> Result<(), Failed> {
    let mut numbers = Numbers(0xD1B5_4A32_D192_ED03);
    let mut some = |from: &[&str], most: usize| {
        let count = numbers.below(most) + 1;
        (0..count).map(|_| numbers.pick(from)).collect::<Vec<_>>().join(" ")
    };
    let (mut expanded, mut refused) = (0, 0);
    for _ in 0..3000 {
        let (matcher, body) = (some(MATCHERS, 4), some(BODIES, 6));
        let calls = [some(ARGUMENTS, 4), some(ARGUMENTS, 4)];
        let text = format!(
            "macro_rules! m {{ ({matcher}) => {{ {body} }}; (1) => {{ x }}; ($($z:tt)*) => {{ fn f() {{ $($z)* }} }}; }}
            m! {{ {} }} fn g() {{ m!({}); let x = m!(1); m! {{ {} }} }}",
            calls[0], calls[1], calls[0]
        );
        let file = expand_file_with_problems(&text);
        let odd = odd_places(&file.hir, &text);
        if !odd.is_empty() {
            return Err(format!("{odd:?} in {text}").into());
        }
        expanded += file.done;
        refused += file.errors.len();
    }
    assert!(expanded > 3000 && refused > 1000, "{expanded} expanded, {refused} refused");
    Ok(())
}

fn unbalanced_delimiters() -> Result<(), Failed> {
    for text in [
        ")",
        "(",
        "}",
        "{",
        "]",
        "[",
        "({)}",
        "fn f() { ( }",
        "fn f() { ) }",
        "fn f( {}",
        "m!{ ( }",
        "macro_rules! m { ( => {} }",
        "\"",
        "'",
        "r#\"",
        "/*",
        "/* /* */",
        "b'",
        "'\\",
        "\"\\",
        "fn f() { \"",
        "//",
        "#",
        "#[",
        "#![",
        "#!",
        "#!x",
        "#!/bin/sh",
        "---\n---\nfn f() {}",
        "c\"",
        "1e",
        "0b",
        "0xg",
        "'ab'",
        "''",
        "r#",
        "r##\"\"#",
    ] {
        let lowered = lower_file_anywhere(text);
        check_places(&lowered, text)?;
    }
    Ok(())
}

fn odd_bytes() -> Result<(), Failed> {
    on_pool_stack(|| {
        for odd in [
            "\0",
            "\u{feff}",
            "\u{202e}",
            "\u{2028}",
            "\u{85}",
            "\u{200b}",
            "\r",
            "\u{10ffff}",
            "e\u{301}",
            "\x7f",
            "\u{1}",
            "🦀",
        ] {
            for (at, _) in SAMPLE.char_indices().step_by(7) {
                let text = format!("{}{odd}{}", &SAMPLE[..at], &SAMPLE[at..]);
                check_places(&lower_file(&text), &text)?;
            }
            check_places(&lower_file(odd), odd)?;
            check_places(&lower_file(&odd.repeat(1000)), &odd.repeat(1000))?;
        }
        Ok(())
    })
}

/// Windows line ends, a byte order mark and a shebang move places and change nothing else.
fn line_ends_and_marks_change_nothing() -> Result<(), Failed> {
    let shape = |text: &str| {
        let lowered = lower_file_anywhere(text);
        check_places(&lowered, text)?;
        let items: Vec<_> =
            lowered.hir.trees.iter().flat_map(|tree| tree.items.values()).map(|item| item.name).collect();
        let exprs: Vec<_> =
            lowered.hir.bodies.values().map(|body| (body.exprs.len(), body.pats.len())).collect();
        Ok::<_, Failed>((items, exprs, lowered.hir.problems.len()))
    };
    let plain = shape(SAMPLE)?;
    for other in [
        SAMPLE.replace('\n', "\r\n"),
        format!("\u{feff}{SAMPLE}"),
        format!("#!/usr/bin/env run\n{SAMPLE}"),
        format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n")),
        format!("{SAMPLE}\n\n  "),
    ] {
        if shape(&other)? != plain {
            return Err(
                format!("{:?}… is read differently", other.chars().take(20).collect::<String>()).into()
            );
        }
    }
    Ok(())
}
