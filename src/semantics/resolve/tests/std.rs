pub mod prelude {
    pub mod v1 {
        pub use crate::clone::Clone;
        pub use crate::convert::{From, Into};
        pub use crate::default::Default;
        pub use crate::iter::Iterator;
        pub use crate::mem::drop;
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
        pub use crate::boxed::Box;
    }
    pub mod rust_2015 { pub use super::v1::*; }
    pub mod rust_2018 { pub use super::v1::*; }
    pub mod rust_2021 { pub use super::v1::*; pub use crate::convert::TryFrom; }
    pub mod rust_2024 { pub use super::rust_2021::*; pub use crate::future::Future; }
}
pub mod boxed { pub struct Box<T: ?Sized>(T); impl<T> Box<T> { pub fn new(x: T) -> Self {} } }
pub mod clone { pub trait Clone { fn clone(&self) -> Self; } }
pub mod cmp { pub trait PartialEq { fn eq(&self, other: &Self) -> bool; } pub fn max() {} }
pub mod collections { pub mod hash_map { pub struct HashMap<K, V>(K, V); impl<K, V> HashMap<K, V> { pub fn new() -> Self {} } } pub use self::hash_map::HashMap; }
pub mod convert {
    pub trait From<T> { fn from(t: T) -> Self; }
    pub trait Into<T> { fn into(self) -> T; }
    pub trait TryFrom<T> { fn try_from(t: T) -> Self; }
    impl<T> From<T> for T {}
    impl<T, U: From<T>> Into<U> for T {}
    impl<T, U: Into<T>> TryFrom<U> for T {}
}
pub mod default { pub trait Default { fn default() -> Self; } }
pub mod fmt { pub trait Debug { fn fmt(&self); } pub trait Display { fn fmt(&self); } }
pub mod fs { pub fn read() {} pub struct File; impl File { pub fn open() {} } }
pub mod future { pub trait Future {} }
pub mod iter { pub trait Iterator { type Item; fn next(&mut self); } }
pub mod mem { pub fn drop<T>(x: T) {} pub fn swap() {} }
pub mod option { pub enum Option<T> { None, Some(T) } impl<T> Option<T> { pub fn unwrap(self) -> T {} } impl<T> crate::default::Default for Option<T> {} }
pub mod result { pub enum Result<T, E> { Ok(T), Err(E) } }
pub mod str { pub fn from_utf8() {} pub trait FromStr { fn from_str(s: &str) -> Self; } impl str { pub fn len(&self) {} } }
pub mod string {
    pub struct String;
    impl String { pub fn new() -> Self {} pub fn len(&self) {} }
    impl crate::convert::From<&str> for String {}
    impl crate::default::Default for String {}
    impl crate::clone::Clone for String {}
    pub trait ToString { fn to_string(&self) -> String; }
    impl<T: crate::fmt::Display> ToString for T {}
}
pub mod sync { pub struct Arc<T>(T); impl<T> Arc<T> { pub fn new(t: T) -> Self {} } impl<T> crate::clone::Clone for Arc<T> {} }
pub mod thread { pub fn sleep() {} pub fn spawn() {} }
pub mod u64 { pub const MAX: u64 = 0; }
pub mod vec { pub struct Vec<T>(T); impl<T> Vec<T> { pub fn new() -> Self {} pub fn with_capacity() -> Self {} } impl<T> crate::default::Default for Vec<T> {} }
mod primitive { impl u64 { pub fn from_str_radix() {} } impl<T> [T] { pub fn to_vec(&self) {} } impl crate::str::FromStr for u64 {} impl crate::default::Default for u64 {} }
#[macro_export]
macro_rules! println { () => {}; }
#[macro_export]
macro_rules! vec { () => {}; }
