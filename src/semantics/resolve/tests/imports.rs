//! `use`: trees, renames, globs and what hides what.

use super::check;

#[test]
fn imports_rename_and_chain() {
    check(
        r#"
//- a/lib.rs
use m::{f, g as h, n::{self, k}, self as mm};
use self::h as again;
mod m { pub fn f() {} pub fn g() {} pub mod n { pub fn k() {} } pub use self::n::k as kk; }
fn t() {
    f();
  //^ callee: a::m::f
    h();
  //^ callee: a::m::g
    again();
  //^ callee: a::m::g
    n::k();
     //^ callee: a::m::n::k
    k();
  //^ callee: a::m::n::k
    mm::kk();
      //^ callee: a::m::n::k
}
"#,
    );
}

#[test]
fn what_is_named_hides_what_a_glob_brings() {
    check(
        r#"
//- a/lib.rs
mod p { pub fn f() {} pub fn g() {} pub fn h() {} fn hidden() {} pub(super) fn seen() {} }
mod q { pub fn f() {} }
mod m {
    use super::p::*;
    use super::q::f;
    fn g() {}
    fn t() {
        f();
      //^ callee: a::q::f
        g();
      //^ callee: a::m::g
        h();
      //^ callee: a::p::h
        seen();
      //^ callee: a::p::seen
        hidden();
      //^ callee: ? NotFound
    }
}
mod passes_on { pub use super::m2::*; }
mod m2 { pub use super::p::*; pub use super::q::f; }
fn t() {
    passes_on::f();
             //^ callee: a::q::f
    passes_on::h();
             //^ callee: a::p::h
}
"#,
    );
}

#[test]
fn globs_may_go_in_circles() {
    check(
        r#"
//- a/lib.rs
mod x { pub use super::y::*; pub fn f() {} }
mod y { pub use super::x::*; pub fn g() {} }
fn t() {
    x::g();
     //^ callee: a::y::g
    y::f();
     //^ callee: a::x::f
    x::nothing();
     //^ callee: ? NotFound
}
"#,
    );
}

#[test]
fn two_globs_with_one_name_are_ambiguous() {
    check(
        r#"
//- a/lib.rs
mod x { pub fn f() {} pub use super::z::same; }
mod y { pub fn f() {} pub use super::z::same; }
mod z { pub fn same() {} }
use x::*;
use y::*;
fn t() {
    f();
  //^ callee: ? Ambiguous
    same();
  //^ callee: a::z::same
}
"#,
    );
}

#[test]
fn variants_are_imported_from_enums() {
    check(
        r#"
//- a/lib.rs
use E::*;
use F::C as CC;
enum E { A(u8), B }
enum F { C(u8) }
fn t() {
    A(1);
  //^ callee: a::E::A
    CC(1);
  //^ callee: a::F::C
    E::A(1);
     //^ callee: a::E::A
}
"#,
    );
}

#[test]
fn the_prelude_comes_last() {
    check(
        r#"
//- a/lib.rs edition:2021
fn t() {
    drop(1);
  //^ callee: std::mem::drop
    Some(1);
  //^ callee: std::option::Option::Some
    m::t();
     //^ callee: a::m::t
}
mod m {
    fn drop() {}
    pub fn t() {
        drop();
      //^ callee: a::m::drop
        String::new();
              //^ callee: std::string::String::new
        u64::try_from(1);
           //^ callee: std::convert::TryFrom::try_from
    }
}
//- b/lib.rs edition:2018
fn t() {
    TryFrom::try_from(1);
           //^ callee: ? NotFound
}
"#,
    );
}

#[test]
fn macros_made_by_macros_leave_their_module() {
    check(
        r#"
//- a/lib.rs deps:quickcheck,quickcheck_macros
#[macro_use]
mod macros { macro_rules! make { ($n:ident) => { macro_rules! $n { () => {} } } } make!(made); }
use quickcheck_macros::quickcheck;
fn t() {
    made!();
  //^ callee: a::macros::made
    quickcheck::run();
              //^ callee: quickcheck::run
}
"#,
    );
}

#[test]
fn of_several_crates_with_macros_the_logging_one_logs() {
    check(
        r#"
//- a/lib.rs deps:tracing,derivative
#[macro_use]
extern crate tracing;
#[macro_use]
extern crate derivative;
fn t() {
    info!("a");
  //^ callee: tracing::info
    info_span!("a");
  //^ callee: tracing::info_span
    neither!();
  //^ callee: ? NotFound
}
"#,
    );
}

#[test]
fn macros_are_in_scope_by_place_or_by_path() {
    check(
        r#"
//- a/lib.rs deps:tracing,b
#[macro_use]
extern crate tracing;
use b::exported;
use tracing::span as sp;
macro_rules! here { () => {} }
mod m {
    fn t() {
        here!();
      //^ callee: a::here
        info!();
      //^ callee: tracing::info
        println!();
      //^ callee: std::println
        crate::up!();
             //^ callee: a::up
        b::exported!();
         //^ callee: b::exported
    }
    #[macro_export]
    macro_rules! up { () => {} }
}
fn t() {
    exported!();
  //^ callee: b::exported
    sp!();
  //^ callee: tracing::span
    tracing::event!();
           //^ callee: tracing::event
}
//- b/lib.rs
mod m { #[macro_export] macro_rules! exported { () => {} } }
"#,
    );
}

#[test]
fn what_cannot_be_seen_is_not_imported_beside_what_can() {
    check(
        r#"
//- a/lib.rs deps:b,c
pub use b::Thing;
pub use c::Thing;
fn t() { Thing::new(); }
              //^ callee: b::Thing::new
//- b/lib.rs
pub struct Thing;
impl Thing { pub fn new() {} }
//- c/lib.rs
use kinds::Kind::Thing;
mod kinds { pub enum Kind { Thing } }
#[macro_export]
macro_rules! Thing { () => {} }
"#,
    );
}
