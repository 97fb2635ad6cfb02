//! Local variables against items.

use super::check;

#[test]
fn variables_hide_items_where_they_are_in_scope() {
    check(
        r#"
//- a/lib.rs
fn f() {} fn g() {} fn h() {}
fn t(f: fn(), (x, [y, ..]): P) {
    f();
  //^ callee: local
    x(y());
  //^ callee: local
    let g = g();
          //^ callee: a::g
    g();
  //^ callee: local
    { let h = 1; h(); }
               //^ callee: local
    h();
  //^ callee: a::h
    let k = |h| h();
              //^ callee: local
    match g { Some(h) if h() => h(), ref other @ _ => h() }
                                                    //^ callee: a::h
    for h in g { h(); }
               //^ callee: local
    while let Some(h) = h() { h(); }
                            //^ callee: local
    if let Some(h) = h() && h() { h() } else { h() }
                                             //^ callee: a::h
    let Some(h) = g else { h(); return };
                         //^ callee: a::h
    h();
  //^ callee: local
}
"#,
    );
}

#[test]
fn items_of_inner_blocks_hide_variables_and_inner_functions_do_not_see_them() {
    check(
        r#"
//- a/lib.rs
fn t(f: u8) {
    {
        fn f() {}
        f();
      //^ callee: a::t::f
        let f = 1;
        f();
      //^ callee: local
    }
    fn inner() { f(); }
               //^ callee: ? NotFound
}
"#,
    );
}

#[test]
fn constants_and_variants_in_patterns_bind_nothing() {
    check(
        r#"
//- a/lib.rs
const LIMIT: u8 = 1;
struct Unit;
enum E { V, W(u8) }
use E::V;
fn call() {}
fn t(x: u8) {
    match x { LIMIT => LIMIT(), call => call(), Unit => Unit(), V => V(), Other => Other(), E::W(n) | E::W(n) => n() }
                                      //^ callee: local
    match x { LIMIT => LIMIT(), _ => 0 }
                     //^ callee: a::LIMIT
    match x { V => V(), _ => 0 }
                 //^ callee: a::E::V
    match x { Other => Other(), _ => 0 }
                     //^ callee: local
    match x { E::W(n) | E::W(n) => n() }
                                 //^ callee: local
}
"#,
    );
}

#[test]
fn generic_parameters_and_self_in_bodies() {
    check(
        r#"
//- a/lib.rs
struct S;
impl S {
    fn new() -> Self { Self }
    fn t<T: Make>() {
        Self::new();
            //^ callee: a::S::new
        T::make();
         //^ callee: a::Make::make
        <T as Make>::make();
                   //^ callee: a::Make::make
    }
}
struct P(u8);
impl P { fn t() { Self(1); P(1); } }
                         //^ callee: a::P
trait Make { fn make(); }
"#,
    );
}

#[test]
fn macros_that_are_read_as_code_have_scopes() {
    check(
        r#"
//- a/lib.rs deps:tokio
fn f() {} fn g() {}
async fn t() {
    tokio::select! {
         //^ callee: tokio::select
        f = f() => f(),
                 //^ callee: local
        Some(g) = g(), if f() => g(),
                        //^ callee: a::f
        else => g(),
              //^ callee: a::g
    }
    matches!(f(), Some(f) if f());
                           //^ callee: local
    println!("{}", f());
                 //^ callee: a::f
}
"#,
    );
}
