//! Paths of callees in a form in which rustc's spelling and ours can be compared.

use std::collections::BTreeSet;

use libtest_mimic::Trial;

/// Crate, owner and name of a callee. Crates that hand on the items of one another count as one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    krate: String,
    /// The type or trait; empty for a function of a module.
    owner: String,
    name: String,
}

impl Key {
    /// That of a path as rustc or pollcat writes it; paths that start with none of `crates` are those of `krate`.
    pub fn of(path: &str, krate: &str, crates: &BTreeSet<String>) -> Self {
        let path = without_generics(path);
        let parts = split(&path);
        let (name, before) = parts.split_last().map_or(("", &[][..]), |(name, before)| (*name, before));
        let (owner, first) = match before {
            [inner] if inner.starts_with('<') => {
                let inner = &inner[1..inner.len() - 1];
                let of_trait = inner.rsplit_once(" as ").or(inner.rsplit_once(" for "));
                let of_trait = of_trait.map_or(inner, |(_, of_trait)| of_trait);
                let of_trait = of_trait.trim_start_matches(['&', '(']).trim_start_matches("dyn ");
                let segments = split(of_trait);
                let root = if segments.len() > 1 { segments[0] } else { krate };
                (segments.last().map_or("", |last| plain(last)), root)
            }
            [] => ("", krate),
            [first, ..] => {
                let last = before[before.len() - 1];
                let last = last.strip_prefix("<impl ").map_or(last, |of| of.trim_end_matches('>'));
                let last = last.rsplit(" for ").next().unwrap_or_default();
                let owner = match plain(last) {
                    _ if last.starts_with('[') => "slice",
                    owner if is_type(owner) => owner,
                    _ => "",
                };
                (owner, *first)
            }
        };
        let first = if crates.contains(first) { first } else { krate };
        Self { krate: family(first).into(), owner: owner.into(), name: name.into() }
    }

    /// The last name of a path.
    pub fn name_of(path: &str) -> String {
        split(&without_generics(path)).last().map_or_else(String::new, |name| (*name).to_owned())
    }
}

/// The crate that stands for all that hand on its items.
fn family(krate: &str) -> &str {
    match krate {
        "core" | "alloc" => "std",
        krate if krate.starts_with("futures_") => "futures",
        krate => krate,
    }
}

fn is_type(name: &str) -> bool {
    let primitives =
        ["str", "slice", "bool", "char", "u8", "u16", "u32", "u64", "usize", "i32", "i64", "f64"];
    name.starts_with(char::is_uppercase) || primitives.contains(&name)
}

/// `a::b::C<D>` → `C`
fn plain(path: &str) -> &str {
    let end = path.find('<').unwrap_or(path.len());
    path[..end].rsplit("::").next().unwrap_or_default()
}

/// Leaves out `::<…>`, except `::<impl …>`, which stands for a type.
fn without_generics(path: &str) -> String {
    let (mut plain, mut rest) = (String::new(), path);
    while let Some(at) = rest.find("::<") {
        plain.push_str(&rest[..at]);
        let inner = &rest[at + 3..];
        let end = end_of_generics(inner);
        let is_owner = inner.starts_with("impl ") && inner[end..].starts_with("::") && at_module(&plain);
        if is_owner {
            plain.push_str(&rest[at..at + 3 + end]);
        }
        rest = &inner[end..];
    }
    plain + rest
}

/// Whether a path ends in a module, so that an `impl` may follow.
fn at_module(path: &str) -> bool {
    split(path)
        .last()
        .is_some_and(|last| last.starts_with(|first: char| first.is_lowercase() || first == '_'))
}

/// One past the `>` that ends the generics `text` starts in.
fn end_of_generics(text: &str) -> usize {
    let mut open = 1;
    let mut before = ' ';
    for (at, char) in text.char_indices() {
        match char {
            '<' => open += 1,
            '>' if before != '-' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return at + 1;
        }
        before = char;
    }
    text.len()
}

/// The segments of a path, each with what is in its brackets.
fn split(path: &str) -> Vec<&str> {
    let (mut parts, mut open, mut start, mut before) = (Vec::new(), 0usize, 0, ' ');
    for (at, char) in path.char_indices() {
        match char {
            '<' | '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open = open.saturating_sub(1),
            '>' if before != '-' => open = open.saturating_sub(1),
            ':' if open == 0 && before == ':' => {
                parts.push(&path[start..at - 1]);
                start = at + 1;
            }
            _ => {}
        }
        before = char;
    }
    parts.push(&path[start..]);
    parts
}

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("callees::spellings_of_the_same_are_equal", || {
        let same = [
            ("std::option::Option::<&str>::unwrap_or_default", "core::option::Option::unwrap_or_default"),
            ("<std::str::RSplit<'_, &str> as std::iter::Iterator>::next", "std::iter::Iterator::next"),
            ("core::str::<impl str>::to_lowercase", "std::str::to_lowercase"),
            ("std::slice::<impl [T]>::to_vec", "std::slice::to_vec"),
            ("tokio::io::BufReader::<impl AsyncRead + Unpin>::new", "tokio::io::BufReader::new"),
            ("<impl A for B<C>>::d", "krate::B::d"),
            ("Memory::len", "krate::store::Memory::len"),
            ("store::Memory::len", "krate::Memory::len"),
            ("<Memory as Store>::load", "krate::store::Store::load"),
            ("<dyn jobs::Runner as jobs::Runner>::name", "jobs::Runner::name"),
            ("futures_util::future::join_all::<F>", "futures::future::join_all"),
            ("std::iter::Iterator::map::<B, {closure@a.rs:1:2: 3:4}>", "core::iter::Iterator::map"),
            ("a::b::<fn(C) -> D>::e", "a::b::e"),
        ];
        let crates = ["a", "core", "futures", "futures_util", "jobs", "krate", "std", "tokio"]
            .map(String::from)
            .into();
        let key = |path| Key::of(path, "krate", &crates);
        for (one, other) in same {
            assert_eq!(key(one), key(other), "{one}, {other}");
        }
        let others =
            [("a::B::c", "a::D::c"), ("a::c", "b::c"), ("a::B::c", "a::B::d"), ("a::B::c", "a::b::c")];
        for (one, other) in others {
            assert_ne!(key(one), key(other), "{one}, {other}");
        }
        Ok(())
    })]
}
