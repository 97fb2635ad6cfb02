//! Modules: files, paths, blocks, `cfg`.

use super::check;

#[test]
fn modules_are_files_and_inline() {
    check(
        r#"
//- a/lib.rs
mod x;
mod y { pub mod z { pub fn deep() { super::up(); self::deep(); crate::top(); super::super::top(); } pub(crate) mod q; } pub fn up() {} }
                                         //^ callee: a::y::up
fn top() {
    x::f();
     //^ callee: a::x::f
    y::z::deep();
        //^ callee: a::y::z::deep
    y::z::q::g();
           //^ callee: a::y::z::q::g
    elsewhere::h();
             //^ callee: a::elsewhere::h
}
#[path = "other/place.rs"]
mod elsewhere;
//- a/x.rs
pub fn f() { crate::y::up(); inner::g(); }
                                  //^ callee: a::x::inner::g
mod inner;
//- a/x/inner.rs
pub fn g() { super::f(); self::g(); }
                             //^ callee: a::x::inner::g
//- a/y/z/q.rs
pub fn g() { super::super::up(); }
                         //^ callee: a::y::up
//- a/other/place.rs
pub fn h() { super::top(); }
                  //^ callee: a::top
"#,
    );
}

#[test]
fn items_of_blocks_are_found_in_them() {
    check(
        r#"
//- a/lib.rs
fn f() {
    g();
  //^ callee: a::f::g
    {
        g();
      //^ callee: a::f::g
        fn g() { h(); }
               //^ callee: a::m::k
        use m::k as h;
        h();
      //^ callee: a::m::k
    }
    h();
  //^ callee: a::h
    fn g() {}
    S::new();
     //^ callee: a::f::S::new
    struct S;
    impl S { fn new() { Self::new(); } }
                            //^ callee: a::f::S::new
    mod inner { pub fn i() { super::g(); } }
    inner::i();
         //^ callee: a::f::inner::i
}
fn g() {}
fn h() {}
mod m { pub fn k() {} }
"#,
    );
}

#[test]
fn test_builds_have_names_of_their_own() {
    check(
        r#"
//- a/lib.rs
#[cfg(test)]
use mock::now;
#[cfg(not(test))]
use real::now;
mod mock { pub fn now() {} }
mod real { pub fn now() {} }
fn f() { now(); }
       //^ callee: a::real::now
#[cfg(feature = "on")]
fn only() {}
#[cfg(feature = "off")]
fn only() { dropped(); }
#[cfg(unix)]
mod sys { pub fn g() {} }
#[cfg(windows)]
mod sys { pub fn g() {} pub fn w() {} }
fn g() {
    only();
  //^ callee: a::only
    sys::g();
       //^ callee: a::sys::g (likely)
}
#[cfg(test)]
mod tests {
    use super::*;
    fn t() { now(); }
           //^ callee: a::mock::now
}
"#,
    );
}

#[test]
fn a_module_without_file_may_have_anything() {
    check(
        r#"
//- a/lib.rs
mod gone;
use gone::x;
fn f() {
    gone::f();
        //^ callee: ? MissingFile
    x();
  //^ callee: ? MissingFile
}
"#,
    );
}

#[test]
fn what_is_not_on_this_platform_leaves_its_name_to_others() {
    check(
        r#"
//- a/lib.rs deps:tokio
#[cfg(not(windows))]
use tokio::net::UnixStream;
#[cfg(windows)]
type UnixStream = Other;
struct Other;
fn t() {
    UnixStream::connect();
              //^ callee: tokio::net::UnixStream::connect (likely)
}
"#,
    );
}
