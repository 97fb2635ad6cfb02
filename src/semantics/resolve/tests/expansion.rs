//! Macros of the workspace: what they make is found, and finds what it names.

use super::{Fixture, check};

#[test]
fn items_of_macros_are_found() {
    check(
        r#"
//- a/lib.rs deps:b
macro_rules! make { ($name:ident) => { pub fn $name() {} }; }
make!(made);
b::outer!(Thing);
macro_rules! module { ($name:ident { $($t:tt)* }) => { pub mod $name { $($t)* make!(inner); } } }
module!(m { pub fn own() { inner(); } });
                         //^ callee: a::m::inner
use m::inner;
fn t() {
    made();
  //^ callee: a::made
    Thing::new();
         //^ callee: a::Thing::new
    m::own();
     //^ callee: a::m::own
    inner();
  //^ callee: a::m::inner
}
//- b/lib.rs
pub fn helper() {}
#[macro_export]
macro_rules! outer { ($t:ident) => { $crate::inner!($t); }; }
#[macro_export]
macro_rules! inner { ($t:ident) => { struct $t; impl $t { fn new() { $crate::helper(); } } }; }
"#,
    );
}

#[test]
fn members_of_macros_are_found() {
    check(
        r#"
//- a/lib.rs
macro_rules! getter { ($name:ident) => { fn $name() {} }; }
struct S;
impl S { getter!(one); fn own() {} getter!(two); }
trait T { getter!(three); }
impl T for S {}
fn t() {
    S::one();
     //^ callee: a::S::one
    S::two();
     //^ callee: a::S::two
    S::own();
     //^ callee: a::S::own
    S::three();
     //^ callee: a::T::three
}
"#,
    );
}

#[test]
fn code_of_macros_in_bodies_is_resolved_where_they_are_called() {
    check(
        r#"
//- a/lib.rs
fn f() {} fn g() {}
macro_rules! run { ($e:expr) => { { let x = g(); $e } }; }
macro_rules! local { ($name:ident) => { fn $name() {} use self::g as $name; }; }
macro_rules! def { ($name:ident) => { fn $name() {} }; }
fn t(x: u8) {
    run!(f());
       //^ callee: a::f
    def!(inner);
    inner();
  //^ callee: a::t::inner
    let y = run!({ def!(deep); deep() });
                             //^ callee: a::t::deep
}
"#,
    );
}

#[test]
fn macros_do_not_catch_variables() {
    check(
        r#"
//- a/lib.rs
fn x() {}
macro_rules! hidden { ($e:expr) => { { let other = 1; $e } }; }
macro_rules! bind { ($name:ident) => { let mut $name = 1; }; }
fn other() {}
fn t() {
    hidden!(x());
          //^ callee: a::x
    bind!(x);
    x();
  //^ callee: local
}
"#,
    );
}

#[test]
fn files_of_two_crates_are_expanded_once() {
    check(
        r#"
//- a/lib.rs
mod shared;
//- a/main.rs kind:bin
mod shared;
fn main() {
    shared::made();
          //^ callee: main::shared::made
    shared::S::second();
             //^ callee: main::shared::S::second
}
//- a/shared.rs
macro_rules! make { ($name:ident) => { pub fn $name() {} }; }
make!(made);
pub struct S; pub struct R;
impl S { make!(member); }
impl R { make!(elsewhere); }
impl S { make!(second); }
fn t() { R::elsewhere(); }
          //^ callee: a::shared::R::elsewhere
"#,
    );
}

#[test]
fn macros_that_only_add_attributes_are_looked_through() {
    check(
        r#"
//- a/lib.rs
macro_rules! cfg_on { ($($item:item)*) => { $( #[cfg(feature = "on")] #[inline] $item )* }; }
macro_rules! cfg_off { ($($item:item)*) => { $( #[cfg(feature = "off")] $item )* }; }
cfg_on! { pub mod m { pub fn f() { g(); } fn g() {} } use m::f; }
                                 //^ callee: a::m::g
cfg_off! { fn h() {} }
cfg_on! { fn h() { cfg_inner! {} } }
fn t() {
    f();
  //^ callee: a::m::f
    h();
  //^ callee: a::h
}
"#,
    );
}

#[test]
fn included_files_are_part_of_the_module() {
    check(
        r#"
//- a/lib.rs
mod made { include!("gen/code.rs"); fn t() { f(); deep::g(); } }
                                                      //^ callee: a::made::deep::g
fn t() {
    made::f();
        //^ callee: a::made::f
    lost::f();
        //^ callee: ? OpaqueMacro
}
mod lost { include!(concat!(env!("OUT_DIR"), "/code.rs")); }
//- a/gen/code.rs
pub fn f() {}
pub mod deep;
//- a/gen/deep.rs
pub fn g() { super::f(); }
                  //^ callee: a::made::f
"#,
    );
}

#[test]
fn macros_of_a_block_are_known_after_their_calls_are_gone() {
    check(
        r#"
//- a/lib.rs
fn f() {}
fn t() {
    macro_rules! outer { () => { f() } }
    outer!();
  //^ callee: a::t::outer
    {
        macro_rules! inner { () => { f() } }
        inner!();
      //^ callee: a::t::inner
    }
}
"#,
    );
}

#[test]
fn calls_in_arguments_of_calls_are_expanded_once() {
    // Each level twice would be 2^30 expansions.
    let start = std::time::Instant::now();
    let nested = format!("{}g(){}", "wrap!(".repeat(30), ")".repeat(30));
    check(&format!(
        r#"
//- a/lib.rs
fn g() {{}}
macro_rules! wrap {{ ($e:expr) => {{ h($e) }}; }}
fn h<T>(t: T) -> T {{ t }}
fn t() {{
    {nested};
    wrap!(wrap!(g()));
              //^ callee: a::g
}}
"#
    ));
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn made_calls_that_fit_no_rule_are_read_as_code() {
    check(
        r#"
//- a/lib.rs
fn f() -> u8 { 1 } fn g(x: u8) -> u8 { x }
macro_rules! inner { ($x:literal) => { $x }; }
macro_rules! again { ($($t:tt)*) => { $($t)* }; }
macro_rules! outer { ($($t:tt)*) => { inner!($($t)*) }; }
fn t() {
    let x = outer!(g(f()));
                   //^ callee: a::f
    outer!(again!(f()));
                //^ callee: a::f
    outer!(f());
         //^ callee: a::f
    outer!(1);
}
"#,
    );
}

#[test]
fn methods_called_by_rules_are_known_where_the_rules_stand() {
    check(
        r#"
//- a/lib.rs
struct A;
struct B;
impl A { fn next(&self) -> B { B } fn go(&self) {} }
impl B { fn next(&self) -> A { A } fn go(&self) {} }
macro_rules! in_order { ($name:ident) => { fn $name(a: A) {
    a.next()
    //^ callee: a::A::next
        .next()
       //^ callee: a::B::next
        .go();
       //^ callee: a::A::go
} } }
macro_rules! each { ($($name:ident: $t:ty)*) => { $(fn $name(value: $t) {
    value.go();
        //^ callee: method ? Ambiguous
    core_of(value);
  //^ callee: a::core_of
} )* } }
fn core_of<T>(_: T) {}
in_order!(one);
each!(two: A three: B);
"#,
    );
}

#[test]
fn items_in_a_module_called_like_a_crate_go_by_the_path_in_their_crate_too() {
    let rows = Fixture::new(
        "//- a/lib.rs\nmod core { pub fn f() {} }\nmod own { pub fn f() {} }\nfn t() { self::core::f(); own::f() }\n",
    )
    .rows();
    let paths: Vec<&[String]> = rows.iter().map(|row| row.paths.as_slice()).collect();
    assert_eq!(paths, [["core::f".to_owned()].as_slice(), &[]]);
}
