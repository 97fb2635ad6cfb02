//! Associated items by path.

use super::check;

#[test]
fn inherent_items_come_before_those_of_traits() {
    check(
        r#"
//- a/lib.rs
mod ty { pub struct S; pub enum E { V(u8) } pub type Alias = S; pub type Chain = super::ty::Alias; }
mod imp { use super::ty::*; impl S { pub fn f() {} } impl E { pub fn g() {} } }
trait T { fn f(); fn only(); fn given() {} }
impl T for ty::S { fn f() {} fn only() {} }
fn t() {
    ty::S::f();
         //^ callee: a::ty::S::f
    ty::S::only();
         //^ callee: a::T::only
    ty::S::given();
         //^ callee: a::T::given
    ty::Chain::f();
             //^ callee: a::ty::S::f
    <ty::S as T>::f();
                //^ callee: a::T::f
    T::only();
     //^ callee: a::T::only
    ty::E::V(1);
         //^ callee: a::ty::E::V
    ty::E::g();
         //^ callee: a::ty::E::g
    <ty::S>::f();
           //^ callee: a::ty::S::f
    ty::S::nothing();
         //^ callee: ? NoAssocItem
}
"#,
    );
}

#[test]
fn traits_of_std_are_known_by_impl_derive_and_blanket() {
    check(
        r#"
//- a/lib.rs
use std::str;
#[derive(Default, Clone)]
struct D;
struct F;
impl From<u8> for F { fn from(x: u8) -> Self { F } }
fn t() {
    D::default();
     //^ callee: std::default::Default::default
    D::clone();
     //^ callee: std::clone::Clone::clone
    F::from(1);
     //^ callee: std::convert::From::from
    F::try_from(1);
     //^ callee: std::convert::TryFrom::try_from
    String::from("a");
          //^ callee: std::convert::From::from
    String::default();
          //^ callee: std::default::Default::default
    Vec::<u8>::with_capacity(1);
             //^ callee: std::vec::Vec::with_capacity
    u64::from_str_radix("1", 2);
       //^ callee: std::u64::from_str_radix
    u64::default();
       //^ callee: std::default::Default::default
    str::from_utf8(x);
       //^ callee: std::str::from_utf8
    <[u8]>::to_vec(x);
          //^ callee: std::slice::to_vec
    Default::default();
           //^ callee: std::default::Default::default
    std::sync::Arc::clone(&x);
                  //^ callee: std::clone::Clone::clone
    std::collections::HashMap::<u8, u8>::new();
                                       //^ callee: std::collections::hash_map::HashMap::new
}
mod shadowed {
    use std::u64;
    fn t() { u64::from_str_radix("1", 2); }
                //^ callee: std::u64::from_str_radix
}
"#,
    );
}

#[test]
fn bounds_say_what_a_parameter_has() {
    check(
        r#"
//- a/lib.rs deps:serde
trait Base { fn base(); }
trait Sub: Base { fn sub(); type Out: Base; }
fn t<T, U: serde::Deserializer, V: Sub>() where T: Sub {
    T::sub();
     //^ callee: a::Sub::sub
    T::base();
     //^ callee: a::Base::base
    U::read();
     //^ callee: serde::Deserializer::read (likely)
    U::default();
     //^ callee: ? NoBound
    V::Out::base();
          //^ callee: a::Base::base
    V::unheard_of();
     //^ callee: ? NoBound
}
struct W<T>(T);
impl<T: Base> W<T> {
    fn go<Q>() where T: Sub { T::sub(); Q::nothing(); }
                               //^ callee: a::Sub::sub
}
impl<T> Base for W<T> where T: Sub {
    fn base() { T::base(); Self::base(); <Self as Base>::base(); <T as Sub>::Out::base(); }
                               //^ callee: a::Base::base
}
trait Given { fn one(); fn two() { Self::one(); } }
                                       //^ callee: a::Given::one
"#,
    );
}

#[test]
fn associated_types_of_an_impl_are_what_it_says() {
    check(
        r#"
//- a/lib.rs
struct S; struct R;
impl R { fn make() {} }
trait Service { type Response; }
impl Service for S { type Response = R; }
impl S { fn t() { <Self as Service>::Response::make(); } }
                                             //^ callee: ? NoBound
impl Other for S { type Own = R; fn t() { Self::Own::make(); } }
                                                   //^ callee: a::R::make
trait Other { type Own; fn t(); }
"#,
    );
}

#[test]
fn foreign_types_have_what_is_asked_of_them() {
    check(
        r#"
//- a/lib.rs deps:bytes
use bytes::Bytes;
trait Ext { fn ext(); }
impl Ext for Bytes { fn ext() {} }
impl bytes::Buf for Own { fn chunk() {} }
struct Own;
fn t() {
    Bytes::copy();
         //^ callee: bytes::Bytes::copy (likely)
    Bytes::from(1);
         //^ callee: std::convert::From::from (likely)
    Bytes::ext();
         //^ callee: a::Ext::ext
    Own::chunk();
       //^ callee: bytes::Buf::chunk
    bytes::Buf::chunk();
              //^ callee: bytes::Buf::chunk (likely)
}
"#,
    );
}

#[test]
fn traits_without_source_are_known_by_name() {
    check(
        r#"
//- a/lib.rs deps:clap,serde,quickcheck,url
use clap::Parser;
use serde::Deserialize;
use serde::de::DeserializeOwned;
#[derive(Parser, Debug)]
struct Cli;
#[derive(Message)]
struct Made;
fn t<T: DeserializeOwned>() {
    Cli::parse();
       //^ callee: clap::Parser::parse
    u8::deserialize();
      //^ callee: serde::Deserialize::deserialize (likely)
    T::deserialize();
     //^ callee: serde::Deserialize::deserialize
    Made::default();
        //^ callee: std::default::Default::default (likely)
    url::Url::from_str();
            //^ callee: std::str::FromStr::from_str (likely)
    u8::may_be_of_any_trait();
      //^ callee: ? NoAssocItem
}
mod m {
    use quickcheck::Arbitrary as _;
    fn t() { bool::arbitrary(); }
                 //^ callee: quickcheck::Arbitrary::arbitrary (likely)
}
"#,
    );
}

#[test]
fn blanket_impls_count_where_their_trait_is_in_scope() {
    check(
        r#"
//- a/lib.rs
struct S;
mod ext { pub trait Ext { fn ext(); } impl<T> Ext for T {} }
fn t() {
    S::ext();
     //^ callee: ? NoAssocItem
}
mod sees {
    use super::ext::Ext as _;
    fn t() { super::S::ext(); }
                     //^ callee: a::ext::Ext::ext
}
"#,
    );
}

#[test]
fn functions_inside_methods_are_written_with_impl_and_trait() {
    check(
        r#"
//- a/lib.rs
struct S;
trait T { fn f(); }
impl T for S { fn f() { fn inner() {} inner(); } }
                                    //^ callee: <a::S as a::T>::f::inner
"#,
    );
}
