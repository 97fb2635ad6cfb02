use crate::prelude::rust_2024::*;
use crate::collections::TryReserveError;
use crate::fmt::Debug;
use crate::iter::FusedIterator;
use crate::ops::{Deref, DerefMut};

pub struct BinaryHeap<T>(T);
impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> {}
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {}
    pub fn pop(&mut self) -> Option<T> {}
    pub fn push(&mut self, item: T) {}
    pub fn into_sorted_vec(self) -> Vec<T> {}
    pub fn append(&mut self, other: &mut Self) {}
    pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
}
impl<T> BinaryHeap<T> {
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn peek(&self) -> Option<&T> {}
    pub fn capacity(&self) -> usize {}
    pub fn reserve_exact(&mut self, additional: usize) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, min_capacity: usize) {}
    pub fn into_vec(self) -> Vec<T> {}
    pub fn as_slice(&self) -> &[T] {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn drain(&mut self) -> Drain<'_, T> {}
    pub fn clear(&mut self) {}
}
impl<T: Clone> Clone for BinaryHeap<T> {}
impl<T: Debug> Debug for BinaryHeap<T> {}
impl<T: Ord> Default for BinaryHeap<T> {}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {}
impl<T: Ord> Extend<T> for BinaryHeap<T> {}
impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BinaryHeap<T> {}
impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = IntoIter<T>; }
impl<'a, T> IntoIterator for &'a BinaryHeap<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }

pub struct PeekMut<'a, T: 'a + Ord>(&'a mut BinaryHeap<T>);
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(this: PeekMut<'a, T>) -> T {}
}
impl<T: Ord> Deref for PeekMut<'_, T> { type Target = T; }
impl<T: Ord> DerefMut for PeekMut<'_, T> {}
impl<T: Ord> Drop for PeekMut<'_, T> {}
pub struct Iter<'a, T: 'a>(&'a T);
impl<T> Clone for Iter<'_, T> {}
#[derive(Clone)]
pub struct IntoIter<T>(T);
pub struct Drain<'a, T: 'a>(&'a mut T);
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> FusedIterator for Iter<'a, T> {}
impl<T> Iterator for IntoIter<T> { type Item = T; }
impl<T> DoubleEndedIterator for IntoIter<T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<'a, T> Iterator for Drain<'a, T> { type Item = T; }
impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
impl<'a, T> ExactSizeIterator for Drain<'a, T> {}
impl<'a, T> FusedIterator for Drain<'a, T> {}
