//! The files of the twelve integer and two float types, each from one template.
//!
//! A template line may start with `[u]`, `[i]` or a type's name, and is then for those types alone. `$T` is the
//! type, `$U` and `$S` its unsigned and signed counterpart, `$B` the integer of the same width, `$N` its bytes.
//! `[ops ..]`, `[shift ..]` and `[conversions]` stand for many impls.

use std::fmt::Write as _;

/// A number type: its name, its bits (0: the pointer's), what kind it is.
struct Number {
    name: &'static str,
    bits: u32,
    kind: char,
}

const NUMBERS: [Number; 14] = [
    Number { name: "u8", bits: 8, kind: 'u' },
    Number { name: "u16", bits: 16, kind: 'u' },
    Number { name: "u32", bits: 32, kind: 'u' },
    Number { name: "u64", bits: 64, kind: 'u' },
    Number { name: "u128", bits: 128, kind: 'u' },
    Number { name: "usize", bits: 0, kind: 'u' },
    Number { name: "i8", bits: 8, kind: 'i' },
    Number { name: "i16", bits: 16, kind: 'i' },
    Number { name: "i32", bits: 32, kind: 'i' },
    Number { name: "i64", bits: 64, kind: 'i' },
    Number { name: "i128", bits: 128, kind: 'i' },
    Number { name: "isize", bits: 0, kind: 'i' },
    Number { name: "f32", bits: 32, kind: 'f' },
    Number { name: "f64", bits: 64, kind: 'f' },
];

/// File names and texts, from the templates of integers and of floats.
pub fn files(int: &str, float: &str) -> Vec<(String, String)> {
    let text = |number: &Number| fill(number, if number.kind == 'f' { float } else { int });
    NUMBERS.iter().map(|number| (format!("{}.rs", number.name), text(number))).collect()
}

fn fill(number: &Number, template: &str) -> String {
    let mut out = String::new();
    for line in template.lines() {
        let (directive, rest) = match line.strip_prefix('[').and_then(|l| l.split_once(']')) {
            Some((directive, rest)) => (directive, rest),
            None => ("", line),
        };
        let mut words = directive.split(' ');
        match words.next().unwrap_or_default() {
            "ops" => words.for_each(|op| operator(&mut out, op)),
            "shift" => words.for_each(|by| shift(&mut out, by)),
            "conversions" => conversions(&mut out, number),
            "" => out.extend([rest, "\n"]),
            only if only.starts_with(number.kind) && (only.len() == 1 || only == number.name) => {
                out.extend([rest, "\n"]);
            }
            _ => {}
        }
    }
    let width = number.name.trim_start_matches(number.kind);
    // LIMIT: the arrays of `usize::to_be_bytes` have the length of 64-bit machines.
    let bytes = if number.bits == 0 { 8 } else { number.bits / 8 };
    out.replace("$T", number.name)
        .replace("$U", &format!("u{width}"))
        .replace("$S", &format!("i{width}"))
        .replace("$B", &format!("u{width}"))
        .replace("$N", &bytes.to_string())
}

fn operator(out: &mut String, op: &str) {
    for (this, rhs) in [("$T", ""), ("$T", "<&$T>"), ("&$T", "<$T>"), ("&$T", "<&$T>")] {
        let _ = writeln!(out, "impl {op}{rhs} for {this} {{ type Output = $T; }}");
    }
    let _ = writeln!(out, "impl {op}Assign for $T {{}}\nimpl {op}Assign<&$T> for $T {{}}");
}

fn shift(out: &mut String, by: &str) {
    for op in ["Shl", "Shr"] {
        let _ = writeln!(out, "impl {op}<{by}> for $T {{ type Output = $T; }}");
        let _ = writeln!(out, "impl {op}Assign<{by}> for $T {{}}");
    }
}

/// `From` for every type whose values all fit, `TryFrom` for the other integers.
fn conversions(out: &mut String, to: &Number) {
    let _ = writeln!(out, "impl From<bool> for $T {{}}");
    if to.kind == 'u' && to.bits >= 32 {
        let _ = writeln!(out, "impl From<char> for $T {{}}");
    } else if to.kind == 'u' && to.bits > 0 {
        let _ = writeln!(out, "impl TryFrom<char> for $T {{ type Error = crate::char::TryFromCharError; }}");
    }
    for from in NUMBERS.iter().filter(|from| from.name != to.name) {
        if fits(from, to) {
            let _ = writeln!(out, "impl From<{}> for $T {{}}", from.name);
        } else if from.kind != 'f' && to.kind != 'f' {
            let _ = writeln!(out, "impl TryFrom<{}> for $T {{ type Error = TryFromIntError; }}", from.name);
        }
    }
}

/// Whether std has `From`: exact values, and pointer-sized types count as 16 bits wide.
fn fits(from: &Number, to: &Number) -> bool {
    let digits = |n: &Number| match (n.kind, n.bits) {
        (_, 0) => 16,
        ('f', 32) => 25,
        ('f', _) => 54,
        (_, bits) => bits,
    };
    match (from.kind, to.kind) {
        ('f', 'f') => from.bits < to.bits,
        ('f', _) => false,
        _ if from.bits == 0 => false,
        ('u', 'u') | ('i', 'i') => digits(from) <= digits(to),
        ('u', _) => digits(from) < digits(to),
        ('i', 'f') => digits(from) < digits(to),
        _ => false,
    }
}
