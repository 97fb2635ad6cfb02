use crate::prelude::rust_2024::*;

pub fn max<T: Ord>(v1: T, v2: T) -> T {}
pub fn min<T: Ord>(v1: T, v2: T) -> T {}

pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool {}
}
pub trait Eq: PartialEq<Self> {}
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool {}
    fn le(&self, other: &Rhs) -> bool {}
    fn gt(&self, other: &Rhs) -> bool {}
    fn ge(&self, other: &Rhs) -> bool {}
}
pub trait Ord: Eq + PartialOrd<Self> {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self where Self: Sized {}
    fn min(self, other: Self) -> Self where Self: Sized {}
    fn clamp(self, min: Self, max: Self) -> Self where Self: Sized {}
}
impl<A: ?Sized, B: ?Sized> PartialEq<&B> for &A where A: PartialEq<B> {}
impl<A: ?Sized, B: ?Sized> PartialEq<&mut B> for &mut A where A: PartialEq<B> {}
impl<A: ?Sized, B: ?Sized> PartialEq<&mut B> for &A where A: PartialEq<B> {}
impl<A: ?Sized, B: ?Sized> PartialEq<&B> for &mut A where A: PartialEq<B> {}
impl<A: Eq + ?Sized> Eq for &A {}
impl<A: Eq + ?Sized> Eq for &mut A {}
impl<A: ?Sized, B: ?Sized> PartialOrd<&B> for &A where A: PartialOrd<B> {}
impl<A: ?Sized, B: ?Sized> PartialOrd<&mut B> for &mut A where A: PartialOrd<B> {}
impl<A: Ord + ?Sized> Ord for &A {}
impl<A: Ord + ?Sized> Ord for &mut A {}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Ordering { Less = -1, Equal = 0, Greater = 1 }
impl Ordering {
    pub const fn is_eq(self) -> bool {}
    pub const fn is_ne(self) -> bool {}
    pub const fn is_lt(self) -> bool {}
    pub const fn is_gt(self) -> bool {}
    pub const fn is_le(self) -> bool {}
    pub const fn is_ge(self) -> bool {}
    pub const fn reverse(self) -> Ordering {}
    pub const fn then(self, other: Ordering) -> Ordering {}
    pub fn then_with<F>(self, f: F) -> Ordering where F: FnOnce() -> Ordering {}
}
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> {}
impl<T: Ord> Ord for Reverse<T> {}
