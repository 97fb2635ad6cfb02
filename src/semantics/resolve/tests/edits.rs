//! What an edit changes, and what it does not.

use super::Fixture;
use crate::semantics::infer::body::infer;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::body;
use crate::semantics::resolve::ids::CrateId;

const BEFORE: &str = "//- a/lib.rs
mod m { pub fn f() {} pub fn g() {} }
use m::*;
fn one() { f(); }
fn two() { let x = g(); f(); fn inner() { g(); } inner(); }
struct S;
impl S { fn three() { Self::three(); } }
";

#[test]
fn an_edit_inside_a_body_changes_nothing_else() {
    let after =
        BEFORE.replace("fn one() { f(); }", "fn one() {\n    let y = 1;\n    if y { g(); S::three() }\n}");
    assert_ne!(BEFORE, after);
    let (old, new) = (Fixture::new(BEFORE).program(), Fixture::new(&after).program());
    assert_eq!(old.defs, new.defs);
    assert_eq!(old.impls, new.impls);
    let krate = CrateId(0);
    let (mut same, mut other) = (0, 0);
    for (a, b) in old.defs.bodies(krate).zip(new.defs.bodies(krate)) {
        assert_eq!(a, b);
        let (in_old, in_new) = (body::names(&old, a), body::names(&new, b));
        let callees =
            (infer(&Typing::new(&old), &in_old).callees, infer(&Typing::new(&new), &in_new).callees);
        if old.def_path(a.owner) == "a::one" {
            assert_ne!(in_old, in_new);
            assert_ne!(callees.0, callees.1);
            other += 1;
        } else {
            assert_eq!(in_old, in_new);
            assert_eq!(callees.0, callees.1);
            same += 1;
        }
    }
    assert_eq!((same, other), (5, 1));
}

#[test]
fn an_edit_of_a_signature_changes_the_definitions() {
    let after = BEFORE.replace("fn one()", "fn won()");
    assert_ne!(Fixture::new(BEFORE).program().defs, Fixture::new(&after).program().defs);
}
