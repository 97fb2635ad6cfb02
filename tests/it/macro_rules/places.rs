//! Where the tokens of an expansion were written.

use libtest_mimic::Failed;
use pollcat::base::text::TextRange;
use pollcat::source::hir::expansion::Expanded;
use pollcat::source::hir::span::{ExpnId, LocalSpan};
use pollcat::source::syntax::macro_rules::{Rules, Source};

/// The text `piece` of the expansion, and what it was in the file.
fn written<'a>(source: Source<'_>, file: &'a str, piece: &str) -> (ExpnId, &'a str) {
    let start = source.text().find(piece).expect("the piece is in the text");
    let range = |start: usize, end: usize| TextRange::new(start as u32, end as u32);
    let place = source.place(range(start, start + piece.len()));
    (place.expn, place.range.of(file))
}

fn call_in(file: &str, name: &str) -> (TextRange, LocalSpan) {
    let start = file.find(name).expect("the call is there");
    let open = start + name.len() + 1;
    let close = file.rfind(");").expect("a statement");
    let range = |start: usize, end: usize| TextRange::new(start as u32, end as u32);
    (range(open + 1, close), LocalSpan { range: range(start, close + 1), expn: ExpnId::WRITTEN })
}

fn expand(rules: &str, source: Source<'_>, call: TextRange) -> Result<Expanded, Failed> {
    let rules = Rules::parse(rules).map_err(|error| format!("{error:?}"))?;
    Ok(rules.expand(source, call).map_err(|error| format!("{error:?}"))?)
}

fn check(source: Source<'_>, file: &str, pieces: &[(&str, u32, &str)]) -> Result<(), Failed> {
    for (piece, expn, expected) in pieces {
        let found = written(source, file, piece);
        if found != (ExpnId(*expn), *expected) {
            return Err(format!("`{piece}` is {found:?}, expected {expected:?} of {expn}").into());
        }
    }
    Ok(())
}

pub fn arguments_keep_theirs() -> Result<(), Failed> {
    let file = "// é\r\nfn f() {\r\n    m!(name, foo (1 /* é */ + x).await?, \"é\", y /**/);\r\n}\r\n";
    let (call, whole) = call_in(file, "m");
    let expanded =
        expand("($n:ident, $($e:expr),*) => { let $n = 1; $( go(x, $e); )* }", Source::File(file), call)?;
    let made = LocalSpan { range: whole.range, expn: ExpnId(1) };
    let all = whole.range.of(file);
    check(
        Source::Expansion { of: &expanded, made },
        file,
        &[
            ("let", 1, all),
            ("name", 0, "name"),
            ("let name", 1, all),
            ("go (x", 1, all),
            ("foo (1 + x ) . await ?", 1, all),
            ("foo (1", 0, "foo (1"),
            ("x ) . await ?", 0, "x).await?"),
            ("\"é\"", 0, "\"é\""),
            ("y", 0, "y"),
        ],
    )
}

pub fn nested_calls_keep_the_first() -> Result<(), Failed> {
    let file = "fn f() { outer!(a.b(1), c); }";
    let (call, whole) = call_in(file, "outer");
    let outer = "($e:expr, $i:ident) => { inner!($e + local, $i, local) }";
    let first = expand(outer, Source::File(file), call)?;
    let made = LocalSpan { range: whole.range, expn: ExpnId(1) };
    let source = Source::Expansion { of: &first, made };
    let all = whole.range.of(file);
    check(
        source,
        file,
        &[
            ("inner", 1, all),
            ("a . b (1 )", 0, "a.b(1)"),
            ("local", 1, all),
            ("+ local", 1, all),
            (", c", 1, all),
        ],
    )?;

    let open = first.text.find('(').expect("a call") + 1;
    let inner_call = TextRange::new(open as u32, first.text.trim_end().len() as u32 - 1);
    let second = expand("($e:expr, $($i:ident),*) => { use_it($e, $($i),*, own) }", source, inner_call)?;
    let made = LocalSpan { range: whole.range, expn: ExpnId(2) };
    check(
        Source::Expansion { of: &second, made },
        file,
        &[
            ("use_it", 2, all),
            ("own", 2, all),
            ("a . b (1 )", 0, "a.b(1)"),
            // The body of the first macro made it, so it is not the name that the second one's body could make.
            ("local", 1, all),
            ("a . b (1 ) ) + local", 2, all),
        ],
    )
}

pub fn whole_token_lists_stay_together() -> Result<(), Failed> {
    let file = "fn f() { m!(a, b . c ( d ) [ 0 ]; x); }";
    let (call, whole) = call_in(file, "m");
    let all = whole.range.of(file);
    let made = LocalSpan { range: whole.range, expn: ExpnId(1) };
    let first = expand("($($t:tt)*) => { $($t)* }", Source::File(file), call)?;
    let source = Source::Expansion { of: &first, made };
    check(source, file, &[("b . c (d ) [0 ]", 0, "b . c ( d ) [ 0 ]"), ("a , b", 0, "a, b")])?;
    // Out of order, or with something of the body in between, there is no such place.
    let swapped = expand("($a:ident, $($t:tt)*) => { $($t)* $a }", Source::File(file), call)?;
    let source = Source::Expansion { of: &swapped, made };
    check(source, file, &[(";\nx", 0, "; x"), ("x a", 1, all), ("a", 0, "a")])
}

pub fn parts_of_literals_have_places() -> Result<(), Failed> {
    let file = "fn f() { log!(\"a {name} b\"); }";
    let (call, whole) = call_in(file, "log");
    let made = LocalSpan { range: whole.range, expn: ExpnId(1) };
    let expanded = expand("($($t:tt)+) => { go(format_args!($($t)+)) }", Source::File(file), call)?;
    check(Source::Expansion { of: &expanded, made }, file, &[("name", 0, "name")])
}
