//! What is known of libraries by their sources, with `--sources`: names, types, signatures and methods, but not
//! what is in their functions. And that facts about libraries are found as before.

use libtest_mimic::{Failed, Trial};

use super::{facts_with, known, marks};
use crate::lints;
use crate::project::tree::Tree;

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("semantics::outside::names_and_types_of_libraries", libraries),
        Trial::test("semantics::outside::facts_reach_what_a_library_defines_elsewhere", facts_elsewhere),
        Trial::test("semantics::outside::fixtures_have_the_same_findings", same_findings),
    ]
}

fn libraries() -> Result<(), Failed> {
    let tree = Tree::new(LIBRARIES);
    let report = facts_with(&tree.path("app"), &["--sources"])?;
    let root = tree.path("app/src/lib.rs");
    let text = std::fs::read_to_string(&root)?;
    let own = report.facts.iter().filter(|fact| report.files.get(fact.span.file).path == root);
    let known: Vec<_> = own.map(|fact| known(&report, fact)).collect();
    let wrong = marks::compare(&text, &known)?;
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

fn facts_elsewhere() -> Result<(), Failed> {
    let tree = Tree::new(FACTS);
    for flags in [&[][..], &["--sources"]] {
        let (_, found) = lints::run(&tree.path("app"), flags)?;
        let lines: Vec<u32> = found.values().flatten().map(|seen| seen.line).collect();
        assert_eq!(lines, [6, 7], "{flags:?}: {found:#?}");
    }
    Ok(())
}

/// A call of a method that only types without source seem to have: with sources it is known to be theirs.
const KNOWS_MORE: (&str, u32) = ("lints/blocking/blocking_call/beginning_methods.rs", 60);

fn same_findings() -> Result<(), Failed> {
    let (_, without) = lints::fixtures_run()?;
    let (_, with) = lints::run(&lints::tree::root(), &[lints::EVERY_LINT, &["--sources"]].concat())?;
    for (path, seen) in without {
        let wanted = seen.iter().filter(|seen| (path.as_str(), seen.line) != KNOWS_MORE);
        let found =
            with.get(path).into_iter().flatten().filter(|seen| (path.as_str(), seen.line) != KNOWS_MORE);
        assert!(wanted.eq(found), "{path}: {seen:#?} became {:#?}", with.get(path));
    }
    assert!(with.keys().all(|path| without.contains_key(path)));
    Ok(())
}

/// `shop` passes on what `parts` and `parts_old`, two versions of one package, and its own private modules have.
const LIBRARIES: &str = r#"
//- app/.cargo/config.toml
[source.crates-io]
replace-with = "vendored-sources"
[source.vendored-sources]
directory = "third"
//- app/Cargo.lock
version = 4

[[package]]
name = "app"
version = "0.0.0"
dependencies = [
 "parts 2.0.0",
 "shop",
 "thiserror",
]

[[package]]
name = "parts"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "parts"
version = "2.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "shop"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "parts 1.0.0",
 "parts 2.0.0",
]

[[package]]
name = "thiserror"
version = "2.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

//- app/Cargo.toml
[package]
name = "app"
version = "0.0.0"
edition = "2024"
[dependencies]
shop = { version = "1", features = ["extra"] }
thiserror = "2"
gears = { package = "parts", version = "2" }
//- app/src/lib.rs
use shop::prelude::*;
use shop::{Wrapped, make};

#[derive(Debug, thiserror::Error)]
#[error("failed")]
enum Failed { Once }

pub async fn uses(list: shop::List<u8>, wrapped: Wrapped, old: shop::old::Part) {
    let first = list.first();
    //  ^^^^^ type: Option<&u8>
    //               ^ callee: shop::inner::list::List::first
    let made = make(1);
    //  ^^^^ type: Part
    //         ^ callee: shop::inner::make
    made.turn();
    //   ^ callee: parts::Part::turn
    let text = wrapped.trim();
    //  ^^^^ type: &str
    //                 ^ callee: std::str::trim
    let twice = list.twice();
    //  ^^^^^ type: (List<u8>, List<u8>)
    //               ^ callee: shop::ext::Twice::twice
    let size = old.size;
    //  ^^^^ type: u16
    let width = made.size;
    //  ^^^^^ type: u32
    let copy = wrapped.clone();
    //  ^^^^ type: Wrapped
    let gear: gears::Part = made;
    let loaded = shop::load(gear).await;
    //  ^^^^^^ type: Result<Vec<u8>, Error>
    //                 ^ callee: shop::load
    let extra = shop::extra();
    //  ^^^^^ type: bool
    let sized = shop::sized();
    //  ^^^^^ type: i64
    let by_macro = shop::by_macro::value();
    //  ^^^^^^^^ type: char
    let item = list.into_iter().next();
    //  ^^^^ type: Option<u8>
    let said = Failed::Once.to_string();
    //                      ^ callee: std::string::ToString::to_string
    let inside = shop::all::inside();
    //  ^^^^^^ type: f32
    // What a build script makes is still a name.
    shop::generated::call();
    //               ^ callee: shop::generated::call
}
//- app/third/shop/Cargo.toml
[package]
name = "shop"
version = "1.0.0"
edition = "2021"
[features]
extra = []
off = []
[dependencies]
parts = "2"
parts_old = { package = "parts", version = "1" }
//- app/third/shop/src/lib.rs
mod inner;
mod ext;
pub use inner::*;
pub mod prelude { pub use crate::ext::Twice as _; }
pub mod old { pub use parts_old::*; }
pub mod generated { include!(concat!(env!("OUT_DIR"), "/generated.rs")); }
macro_rules! values {
    ($($name:ident: $ty:ty = $value:expr;)*) => { $(pub fn $name() -> $ty { $value })* };
}
macro_rules! all_modules { () => { #[cfg_attr(docsrs, path = "docs/all.rs")] pub mod all; } }
all_modules!();
pub mod by_macro { values! { value: char = 'a'; } }
#[derive(Clone, Debug)]
pub struct Wrapped(String);
impl std::ops::Deref for Wrapped {
    type Target = String;
    fn deref(&self) -> &String { &self.0 }
}
#[derive(Debug)]
pub struct Error;
pub async fn load(part: parts::Part) -> Result<Vec<u8>, Error> { let _ = part; Ok(Vec::new()) }
#[cfg(feature = "extra")]
pub fn extra() -> bool { true }
#[cfg(not(feature = "extra"))]
pub fn extra() -> u8 { 1 }
#[cfg(feature = "off")]
pub fn sized() -> u8 { 1 }
#[cfg(not(feature = "off"))]
pub fn sized() -> i64 { 1 }
//- app/third/shop/src/inner/mod.rs
mod list;
pub use self::list::List;
pub fn make(size: u32) -> parts::Part { parts::Part { size } }
//- app/third/shop/src/inner/list.rs
pub struct List<T> { items: Vec<T> }
impl<T> List<T> {
    pub fn first(&self) -> Option<&T> { self.items.first() }
}
impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter { self.items.into_iter() }
}
//- app/third/thiserror/Cargo.toml
[package]
name = "thiserror"
version = "2.0.0"
edition = "2021"
[lib]
proc-macro = true
//- app/third/thiserror/src/lib.rs
//- app/third/shop/src/all.rs
pub fn inside() -> f32 { 1.0 }
//- app/third/shop/src/ext.rs
pub trait Twice: Sized {
    fn twice(&self) -> (Self, Self);
}
impl<T> Twice for crate::List<T> {
    fn twice(&self) -> (Self, Self) { loop {} }
}
//- app/third/parts/Cargo.toml
[package]
name = "parts"
version = "2.0.0"
edition = "2021"
//- app/third/parts/src/lib.rs
pub struct Part { pub size: u32 }
impl Part {
    pub fn turn(&self) {}
}
//- app/third/parts-1.0.0/Cargo.toml
[package]
name = "parts"
version = "1.0.0"
//- app/third/parts-1.0.0/src/lib.rs
pub struct Part { pub size: u16 }
"#;

/// The catalog says `fs_err::read` and `fs_err::write` block; here they are defined somewhere else.
const FACTS: &str = r#"
//- app/.cargo/config.toml
[source.crates-io]
replace-with = "vendored-sources"
[source.vendored-sources]
directory = "third"
//- app/Cargo.lock
version = 4

[[package]]
name = "app"
version = "0.0.0"
dependencies = [
 "fs-err",
]

[[package]]
name = "base"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "fs-err"
version = "3.1.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "base",
]

//- app/Cargo.toml
[package]
name = "app"
version = "0.0.0"
edition = "2024"
[dependencies]
fs-err = "3"
//- app/src/lib.rs
use fs_err as fs;
use fs_err::write;

pub async fn uses(path: &str) {
    other(path).await;
    let _ = fs::read(path);
    let _ = write(path, "x");
}
async fn other(_: &str) {}
//- app/third/fs-err/Cargo.toml
[package]
name = "fs-err"
version = "3.1.0"
edition = "2021"
[dependencies]
base = "1"
//- app/third/fs-err/src/lib.rs
mod file;
pub use base::deep::read;
pub use file::*;
//- app/third/fs-err/src/file.rs
pub fn write<P: AsRef<std::path::Path>, C: AsRef<[u8]>>(path: P, contents: C) -> std::io::Result<()> {
    std::fs::write(path, contents)
}
//- app/third/base/Cargo.toml
[package]
name = "base"
version = "1.0.0"
edition = "2021"
//- app/third/base/src/lib.rs
pub mod deep {
    pub fn read<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<Vec<u8>> { std::fs::read(path) }
}
"#;
