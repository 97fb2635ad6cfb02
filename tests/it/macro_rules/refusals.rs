//! What is refused, and with which words and place.

use std::fmt::Write;

use libtest_mimic::Failed;
use pollcat::source::syntax::macro_rules::{Reason, Rules, Source};

use super::{expand, whole};

/// Definitions: the text that the error points at, and its message.
const DEFINITIONS: &[(&str, &str, &str)] = &[
    ("foo => {}", "foo", "expected a matcher in parentheses"),
    ("($x:expr) -> { $x }", "->", "expected `=>` after the matcher"),
    ("($x:expr)", "", "expected `=>` after the matcher"),
    ("($x:expr) => $x", "$", "expected a body in braces after `=>`"),
    ("($x:expr) => ", "", "expected a body in braces after `=>`"),
    ("(a) => {} (b) => {}", "(b)", "expected `;` between two rules"),
    ("($x) => { $x }", "x", "a variable of a matcher needs a fragment kind"),
    ("($x:) => { $x }", "x", "a variable of a matcher needs a fragment kind"),
    ("($x:expression) => { $x }", "expression", "unknown kind of fragment"),
    ("($x:expr, $x:expr) => {}", "x", "a variable of a matcher has the name of another"),
    ("($($x:expr),) => {}", "$", "expected `*`, `+` or `?` after a repetition"),
    ("($($x:expr)) => {}", "$", "expected `*`, `+` or `?` after a repetition"),
    ("($($x:expr),?) => {}", "$", "a repetition with `?` has no separator"),
    ("($()*) => {}", "$", "a repetition without content"),
    ("($+) => {}", "$", "expected a name or `(` after `$`"),
    ("($x:expr) => { ${length($x)} }", "$", "unknown metavariable expression"),
    ("($x:expr) => { ' }", "($x:expr) => { ' }", "not a sequence of tokens"),
];

pub fn definitions() -> Result<(), Failed> {
    for (text, at, message) in DEFINITIONS {
        let Err(error) = Rules::parse(text) else { return Err(format!("{text} is accepted").into()) };
        let found = error.range.of(text);
        // Operators are pointed at by their first character.
        if error.to_string() != *message || !(found == *at || at.starts_with(found) && !found.is_empty()) {
            return Err(format!("{text}: {error} at `{found}`").into());
        }
    }
    Ok(())
}

/// Rules, call, and why not.
const CALLS: &[(&str, &str, Reason)] = &[
    ("", "", Reason::NoRule),
    ("(a) => {}", "b", Reason::NoRule),
    ("(a) => {}", "", Reason::NoRule),
    ("(a) => {}", "a a", Reason::NoRule),
    ("($x:expr) => {}", "let x = 1", Reason::NoRule),
    ("($x:ident) => {}", "_", Reason::NoRule),
    ("($x:ident) => {}", "1", Reason::NoRule),
    ("($x:literal) => {}", "x", Reason::NoRule),
    ("($v:vis) => {}", "", Reason::NoRule),
    ("($($x:expr),+) => {}", "", Reason::NoRule),
    ("($($x:expr),*) => {}", "1, 2,", Reason::NoRule),
    ("([$x:tt]) => {}", "(a)", Reason::NoRule),
    ("(=) => {}", "==", Reason::NoRule),
    (
        "($x:expr) => {}; ($($t:tt)*) => {}",
        "1 +",
        Reason::Fragment(pollcat::source::syntax::macro_rules::Fragment::Expr),
    ),
    (
        "($t:ty) => {}; ($($t:tt)*) => {}",
        "Vec<",
        Reason::Fragment(pollcat::source::syntax::macro_rules::Fragment::Ty),
    ),
    ("($($x:ident)* $y:ident) => {}", "a b", Reason::Ambiguous),
    ("($($a:ident)* end) => {}", "a end", Reason::Ambiguous),
    ("($($x:expr),*) => { [$x] }", "1, 2", Reason::StillRepeating),
    ("($($x:ident)*; $($y:ident)*) => { [$($x $y),*] }", "a b; c", Reason::Lockstep),
];

pub fn calls() -> Result<(), Failed> {
    for (rules, call, reason) in CALLS {
        match expand(rules, call) {
            Err(error) if error.reason == *reason => {}
            other => return Err(format!("{rules} with {call}: {other:?}").into()),
        }
    }
    Ok(())
}

/// rustc refuses the same calls, each in a module of its own.
pub fn rustc_refuses_the_same_calls() -> Result<(), Failed> {
    let mut program = String::new();
    let calls = CALLS.iter().filter(|(rules, ..)| !rules.is_empty());
    for (number, (rules, call, _)) in calls.clone().enumerate() {
        writeln!(program, "mod c{number} {{ macro_rules! m {{ {rules} }} m!({call}); }}")?;
    }
    let errors = super::oracle::errors(&program)?;
    for (number, (rules, call, _)) in calls.enumerate() {
        if !errors.contains(&format!("p.rs:{}:", number + 1)) {
            return Err(format!("rustc accepts {rules} with {call}\n{errors}").into());
        }
    }
    Ok(())
}

pub fn limits_are_errors() -> Result<(), Failed> {
    let nested = |levels: usize| format!("{}1{}", "(".repeat(levels), ")".repeat(levels));
    let deep = nested(100_000);
    let all = "($($t:tt)*) => { $($t)* }";
    let checks = [
        (expand(all, &deep).map_err(|error| error.reason), Reason::TooDeep),
        (
            Rules::parse(&format!("{all}; ({deep}) => {{}}"))
                .map(|_| Default::default())
                .map_err(|e| e.reason),
            Reason::TooDeep,
        ),
        (
            expand("($e:expr) => { $e }", &format!("{}1", "-".repeat(5000))).map_err(|e| e.reason),
            Reason::TooDeep,
        ),
        (
            expand(
                "($($a:tt)*) => { $([$($a)*])* }".replace("$([$($a)*])*", &"$($a)* ".repeat(50)).as_str(),
                &"x ".repeat(5000),
            )
            .map_err(|e| e.reason),
            Reason::TooLarge,
        ),
        (
            expand("($($a:tt)*) => { $(${ignore($a)} $(${ignore($a)})?)* }", "x").map_err(|e| e.reason),
            Reason::Lockstep,
        ),
    ];
    for (number, (found, reason)) in checks.into_iter().enumerate() {
        if found != Err(reason) {
            return Err(format!("check {number}: expected {reason:?}").into());
        }
    }
    let items = "fn f() { g(); } ".repeat(2000);
    assert!(expand("($($i:item)*) => { $($i)* }", &items).is_ok());
    // As deep as allowed, on the stack that a test has.
    let expanded =
        expand("($($t:tt)*) => { [$($t)*] }", &nested(250)).map_err(|error| format!("{error:?}"))?;
    assert!(expanded.text.len() > 500);
    // Wide is no trouble.
    let wide = "x + 1, ".repeat(20_000);
    let expanded =
        expand("($($e:expr),* $(,)?) => { [$($e),*] }", &wide).map_err(|error| format!("{error:?}"))?;
    assert_eq!(expanded.text.matches('x').count(), 40_000, "one in each marker, one in each expression");
    Ok(())
}

pub fn metavariable_expressions() -> Result<(), Failed> {
    let rules = "($($g:ident: $($x:ident)*);*) => {
        ${count($x)} ${count($x, 0)} ${count($g)} $( $g ${index()} ${len()} ${count($x)} ( $( ${ignore($x)} ${index(0)} ${index(1)} ),* ) ${concat(my_, $g)} )* }";
    let expanded = expand(rules, "a: p q; b: r").map_err(|error| format!("{error:?}"))?;
    super::same_tokens(&expanded.text, "3 2 2 a 0 2 2 (0 0, 1 0) my_a b 1 2 1 (0 1) my_b")
}

/// Truncated definitions and calls are values or errors, never a panic.
pub fn any_prefix_is_fine() -> Result<(), Failed> {
    let rules = "(@a $(#[$m:meta])* $v:vis fn $n:ident($($p:ident: $t:ty),*) $b:block) => { $(#[$m])* $v fn $n($($p: $t),*) $b };
        ($($k:literal => $p:pat $(if $e:expr)?),+ $(,)?) => { ${count($k)} $( $k $p $(=> $e)? ),+ };";
    let calls = [
        "@a #[doc = \"x\"] pub(crate) fn go(a: Vec<Vec<u8>>, b: &'static str) { a.b() }",
        "-1 => Some(A | B) if x > 1 && f(|a| a), \"s\" => [a, .., b],",
    ];
    let whole_rules = Rules::parse(rules).map_err(|error| format!("{error:?}"))?;
    for (end, _) in rules.char_indices() {
        if let Ok(rules) = Rules::parse(&rules[..end]) {
            let _ = rules.expand(Source::File(calls[0]), whole(calls[0]));
        }
    }
    for call in calls {
        for (end, _) in call.char_indices() {
            let _ = whole_rules.expand(Source::File(&call[..end]), whole(&call[..end]));
        }
        whole_rules.expand(Source::File(call), whole(call)).map_err(|error| format!("{call}: {error:?}"))?;
    }
    Ok(())
}
