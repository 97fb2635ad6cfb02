//! Every reason why something is not known.

use super::{Answer, Fixture, check};
use crate::semantics::resolve::res::Reason;

#[test]
fn reasons_are_told_apart() {
    check(
        r#"
//- a/lib.rs deps:foo,bar
mod gone;
mod lost { use super::nowhere::*; pub fn t() { f(); } }
                                             //^ callee: ? UnresolvedImport
mod made { pmod! { nothing here } }
use crate::made::thing;
use crate::missing::name;
fn t<T>(r: R) {
    nothing();
  //^ callee: ? NotFound
    name();
  //^ callee: ? UnresolvedImport
    thing();
  //^ callee: ? OpaqueMacro
    gone::x();
        //^ callee: ? MissingFile
    T::f();
     //^ callee: ? NoBound
    r.method();
    //^ callee: method ? ReceiverType
    (r.f)();
  //^ callee: ? CalledValue
    <_>::f();
       //^ callee: ? UnknownType
    std::nope();
       //^ callee: std::nope
    Loop::f();
        //^ callee: ? Limit
    lost::t();
        //^ callee: a::lost::t
}
type Loop = Loop;
macro_rules! pmod { ($($t:tt)*) => {} }
"#,
    );
}

#[test]
fn every_reason_has_words() {
    let mut words: Vec<&str> = Reason::ALL.iter().map(|reason| reason.as_str()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Reason::ALL.len());
}

#[test]
fn nothing_is_said_of_calls_that_are_not_there() {
    let rows = Fixture::new("//- a/lib.rs\nfn f() { g; }\nfn g() {}\n").rows();
    assert_eq!(rows, []);
    let rows = Fixture::new("//- a/lib.rs\nfn f() { g() }\n").rows();
    assert!(matches!(rows.as_slice(), [row] if row.callee == Answer::Unknown(Reason::NotFound)));
}
