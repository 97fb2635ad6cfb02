use crate::prelude::rust_2024::*;
use crate::convert::Infallible;
use crate::iter::{FusedIterator, Product, Sum};
use crate::ops::{Deref, DerefMut, FromResidual, Residual, Try};
use crate::pin::Pin;

#[derive(Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Option<T> { None, Some(T) }

impl<T> Option<T> {
    pub const fn is_some(&self) -> bool {}
    pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {}
    pub const fn is_none(&self) -> bool {}
    pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {}
    pub const fn as_ref(&self) -> Option<&T> {}
    pub const fn as_mut(&mut self) -> Option<&mut T> {}
    pub const fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> {}
    pub const fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {}
    pub const fn as_slice(&self) -> &[T] {}
    pub const fn as_mut_slice(&mut self) -> &mut [T] {}
    pub const fn expect(self, msg: &str) -> T {}
    pub const fn unwrap(self) -> T {}
    pub fn unwrap_or(self, default: T) -> T {}
    pub fn unwrap_or_else<F>(self, f: F) -> T where F: FnOnce() -> T {}
    pub fn unwrap_or_default(self) -> T where T: Default {}
    pub const unsafe fn unwrap_unchecked(self) -> T {}
    pub fn map<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> U {}
    pub fn inspect<F>(self, f: F) -> Self where F: FnOnce(&T) {}
    pub fn map_or<U, F>(self, default: U, f: F) -> U where F: FnOnce(T) -> U {}
    pub fn map_or_else<U, D, F>(self, default: D, f: F) -> U where D: FnOnce() -> U, F: FnOnce(T) -> U {}
    pub fn ok_or<E>(self, err: E) -> Result<T, E> {}
    pub fn ok_or_else<E, F>(self, err: F) -> Result<T, E> where F: FnOnce() -> E {}
    pub fn as_deref(&self) -> Option<&T::Target> where T: Deref {}
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
    pub fn and<U>(self, optb: Option<U>) -> Option<U> {}
    pub fn and_then<U, F>(self, f: F) -> Option<U> where F: FnOnce(T) -> Option<U> {}
    pub fn filter<P>(self, predicate: P) -> Self where P: FnOnce(&T) -> bool {}
    pub fn or(self, optb: Option<T>) -> Option<T> {}
    pub fn or_else<F>(self, f: F) -> Option<T> where F: FnOnce() -> Option<T> {}
    pub fn xor(self, optb: Option<T>) -> Option<T> {}
    pub fn insert(&mut self, value: T) -> &mut T {}
    pub fn get_or_insert(&mut self, value: T) -> &mut T {}
    pub fn get_or_insert_default(&mut self) -> &mut T where T: Default {}
    pub fn get_or_insert_with<F>(&mut self, f: F) -> &mut T where F: FnOnce() -> T {}
    pub const fn take(&mut self) -> Option<T> {}
    pub fn take_if<P>(&mut self, predicate: P) -> Option<T> where P: FnOnce(&mut T) -> bool {}
    pub const fn replace(&mut self, value: T) -> Option<T> {}
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
}
impl<T, U> Option<(T, U)> {
    pub fn unzip(self) -> (Option<T>, Option<U>) {}
}
impl<T> Option<&T> {
    pub const fn copied(self) -> Option<T> where T: Copy {}
    pub fn cloned(self) -> Option<T> where T: Clone {}
}
impl<T> Option<&mut T> {
    pub const fn copied(self) -> Option<T> where T: Copy {}
    pub fn cloned(self) -> Option<T> where T: Clone {}
}
impl<T, E> Option<Result<T, E>> {
    pub const fn transpose(self) -> Result<Option<T>, E> {}
}
impl<T> Option<Option<T>> {
    pub fn flatten(self) -> Option<T> {}
}
impl<T: Clone> Clone for Option<T> {}
impl<T> Default for Option<T> {}
impl<T> From<T> for Option<T> {}
impl<'a, T> From<&'a Option<T>> for Option<&'a T> {}
impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {}
impl<T> IntoIterator for Option<T> { type Item = T; type IntoIter = IntoIter<T>; }
impl<'a, T> IntoIterator for &'a Option<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut Option<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
impl<T, U> Sum<Option<U>> for Option<T> where T: Sum<U> {}
impl<T, U> Product<Option<U>> for Option<T> where T: Product<U> {}
impl<T> Try for Option<T> { type Output = T; type Residual = Option<Infallible>; }
impl<T> FromResidual<Option<Infallible>> for Option<T> {}
impl<T> Residual<T> for Option<Infallible> { type TryType = Option<T>; }

pub struct Iter<'a, T: 'a>(&'a T);
impl<T> Clone for Iter<'_, T> {}
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
impl<T> DoubleEndedIterator for Iter<'_, T> {}
impl<T> ExactSizeIterator for Iter<'_, T> {}
impl<T> FusedIterator for Iter<'_, T> {}
pub struct IterMut<'a, T: 'a>(&'a mut T);
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
impl<T> DoubleEndedIterator for IterMut<'_, T> {}
impl<T> ExactSizeIterator for IterMut<'_, T> {}
impl<T> FusedIterator for IterMut<'_, T> {}
#[derive(Clone)]
pub struct IntoIter<T>(T);
impl<T> Iterator for IntoIter<T> { type Item = T; }
impl<T> DoubleEndedIterator for IntoIter<T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
