//! Other crates: of the workspace, foreign, renamed; editions.

use super::check;

#[test]
fn reexports_are_followed_through_crates() {
    check(
        r#"
//- a/lib.rs deps:b
use b::prelude::*;
use b::c_again::deep as d;
fn t() {
    f();
  //^ callee: c::inner::f
    d();
  //^ callee: c::inner::deep
    b::T::new();
        //^ callee: c::T::new
    private();
  //^ callee: ? NotFound
}
//- b/lib.rs deps:c
pub mod prelude { pub use c::*; pub(crate) fn private() {} }
pub use c::inner as c_again;
pub use c::T;
//- c/lib.rs
pub mod inner { pub fn f() {} pub fn deep() {} }
pub use inner::f;
pub struct T;
impl T { pub fn new() {} }
"#,
    );
}

#[test]
fn foreign_paths_are_those_of_the_real_library() {
    check(
        r#"
//- a/lib.rs deps:tokio=rt,my-lib,anyhow
use rt::{fs, net::TcpStream as Stream, spawn};
use my_lib as lib;
use anyhow::{anyhow, Context};
use sub::reexported;
mod sub { pub use rt::time::sleep as reexported; pub use rt::sync; }
fn t() {
    fs::read();
      //^ callee: tokio::fs::read
    Stream::connect();
          //^ callee: tokio::net::TcpStream::connect (likely)
    spawn();
  //^ callee: tokio::spawn
    lib::f();
       //^ callee: my_lib::f
    ::rt::spawn();
        //^ callee: tokio::spawn
    reexported();
  //^ callee: tokio::time::sleep
    sub::sync::mpsc::channel();
                   //^ callee: tokio::sync::mpsc::channel
    anyhow::Error::msg();
                 //^ callee: anyhow::Error::msg (likely)
    anyhow!();
  //^ callee: anyhow::anyhow
    unknown_crate::f();
                 //^ callee: ? NotFound
}
"#,
    );
}

#[test]
fn one_foreign_glob_explains_a_name_and_two_do_not() {
    check(
        r#"
//- a/lib.rs deps:tokio,bytes
mod one {
    use tokio::prelude::*;
    fn t() {
        wake();
      //^ callee: tokio::prelude::wake (likely)
        Some(1);
      //^ callee: std::option::Option::Some (likely)
    }
}
mod two {
    use tokio::prelude::*;
    use bytes::*;
    fn t() {
        wake();
      //^ callee: ? ForeignGlob
    }
}
mod through { pub use super::hub::*; fn t() { wake(); } }
                                            //^ callee: tokio::prelude::wake (likely)
mod hub { pub use tokio::prelude::*; }
use hub::awake;
fn t() {
    awake();
  //^ callee: tokio::prelude::awake (likely)
    hub::other();
       //^ callee: tokio::prelude::other (likely)
}
"#,
    );
}

#[test]
fn in_2015_paths_of_imports_start_at_the_root() {
    check(
        r#"
//- a/lib.rs edition:2015 deps:b
extern crate b;
extern crate b as bee;
mod x { pub fn f() {} }
mod y {
    use x::f;
    use b::g;
    use bee::g as g2;
    fn t() {
        f();
      //^ callee: a::x::f
        g();
      //^ callee: b::g
        g2();
      //^ callee: b::g
        ::x::f();
           //^ callee: a::x::f
        x::f();
         //^ callee: ? NotFound
    }
}
//- b/lib.rs
pub fn g() {}
"#,
    );
}

#[test]
fn binaries_and_tests_see_the_library() {
    check(
        r#"
//- a/lib.rs
pub fn f() {}
pub mod tests { pub fn helper() {} }
//- a/main.rs kind:bin
fn main() {
    a::f();
     //^ callee: a::f
    crate::own();
         //^ callee: main::own
}
fn own() {}
//- a/it.rs kind:test name:it
mod common;
#[test]
fn t() {
    a::tests::helper();
            //^ callee: a::tests::helper
    common::set_up();
          //^ callee: it::common::set_up
}
//- a/common.rs
pub fn set_up() { crate::t(); }
                       //^ callee: it::t
"#,
    );
}

#[test]
fn std_core_and_alloc_are_one() {
    check(
        r#"
//- a/lib.rs
extern crate alloc;
use core::mem::swap;
use std::fs::{self, not_in_the_signatures};
fn t() {
    swap();
  //^ callee: std::mem::swap
    alloc::vec::Vec::new();
                   //^ callee: std::vec::Vec::new
    fs::read();
      //^ callee: std::fs::read
    not_in_the_signatures();
  //^ callee: std::fs::not_in_the_signatures
    fs::neither();
      //^ callee: std::fs::neither
    std::os::unix::anything();
                 //^ callee: std::os::unix::anything
    fs::File::open_somehow();
            //^ callee: std::fs::File::open_somehow (likely)
}
"#,
    );
}
