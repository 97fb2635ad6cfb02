use crate::prelude::rust_2024::*;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;

pub const fn identity<T>(x: T) -> T {}

pub trait AsRef<T: ?Sized> {
    fn as_ref(&self) -> &T;
}
pub trait AsMut<T: ?Sized> {
    fn as_mut(&mut self) -> &mut T;
}
pub trait Into<T>: Sized {
    fn into(self) -> T;
}
pub trait From<T>: Sized {
    fn from(value: T) -> Self;
}
pub trait TryInto<T>: Sized {
    type Error;
    fn try_into(self) -> Result<T, Self::Error>;
}
pub trait TryFrom<T>: Sized {
    type Error;
    fn try_from(value: T) -> Result<Self, Self::Error>;
}
impl<T: ?Sized, U: ?Sized> AsRef<U> for &T where T: AsRef<U> {}
impl<T: ?Sized, U: ?Sized> AsRef<U> for &mut T where T: AsRef<U> {}
impl<T: ?Sized, U: ?Sized> AsMut<U> for &mut T where T: AsMut<U> {}
impl<T, U> Into<U> for T where U: From<T> {}
impl<T> From<T> for T {}
impl<T, U> TryInto<U> for T where U: TryFrom<T> { type Error = U::Error; }
impl<T, U> TryFrom<U> for T where U: Into<T> { type Error = Infallible; }
impl<T> From<[T; 1]> for (T,) {}
impl<T> From<[T; 2]> for (T, T) {}
impl<T> From<[T; 3]> for (T, T, T) {}
impl<T> From<[T; 4]> for (T, T, T, T) {}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Infallible {}
impl Display for Infallible {}
impl Error for Infallible {}
impl crate::process::Termination for Infallible {}
