use crate::prelude::rust_2024::*;
use crate::borrow::Borrow;
use crate::fmt::Debug;
use crate::hash::Hash;
use crate::iter::FusedIterator;
use crate::ops::{BitAnd, BitOr, BitXor, RangeBounds, Sub};

pub struct BTreeSet<T>(Box<T>);
impl<T> BTreeSet<T> {
    pub const fn new() -> BTreeSet<T> {}
    pub fn range<K: ?Sized, R>(&self, range: R) -> Range<'_, T> where K: Ord, T: Borrow<K> + Ord, R: RangeBounds<K> {}
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T> where T: Ord {}
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T> where T: Ord {}
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T> where T: Ord {}
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T> where T: Ord {}
    pub fn clear(&mut self) {}
    pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord {}
    pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord, Q: Ord {}
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord {}
    pub fn first(&self) -> Option<&T> where T: Ord {}
    pub fn last(&self) -> Option<&T> where T: Ord {}
    pub fn pop_first(&mut self) -> Option<T> where T: Ord {}
    pub fn pop_last(&mut self) -> Option<T> where T: Ord {}
    pub fn insert(&mut self, value: T) -> bool where T: Ord {}
    pub fn replace(&mut self, value: T) -> Option<T> where T: Ord {}
    pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord {}
    pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord, Q: Ord {}
    pub fn retain<F>(&mut self, f: F) where T: Ord, F: FnMut(&T) -> bool {}
    pub fn append(&mut self, other: &mut Self) where T: Ord {}
    pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> Self where T: Borrow<Q> + Ord {}
    pub fn extract_if<F, R>(&mut self, range: R, pred: F) -> ExtractIf<'_, T, R, F> where T: Ord, R: RangeBounds<T>, F: FnMut(&T) -> bool {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub const fn len(&self) -> usize {}
    pub const fn is_empty(&self) -> bool {}
}
impl<T: Clone> Clone for BTreeSet<T> {}
impl<T: Debug> Debug for BTreeSet<T> {}
impl<T> Default for BTreeSet<T> {}
impl<T: PartialEq> PartialEq for BTreeSet<T> {}
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T: PartialOrd> PartialOrd for BTreeSet<T> {}
impl<T: Ord> Ord for BTreeSet<T> {}
impl<T: Hash> Hash for BTreeSet<T> {}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {}
impl<T: Ord> Extend<T> for BTreeSet<T> {}
impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BTreeSet<T> {}
impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = IntoIter<T>; }
impl<'a, T> IntoIterator for &'a BTreeSet<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<T: Ord + Clone> BitOr<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }
impl<T: Ord + Clone> BitAnd<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }
impl<T: Ord + Clone> BitXor<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }
impl<T: Ord + Clone> Sub<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }

pub struct Iter<'a, T: 'a>(&'a T);
pub struct IntoIter<T>(Box<T>);
pub struct Range<'a, T: 'a>(&'a T);
pub struct ExtractIf<'a, T, R, F>(&'a mut T, R, F);
impl<T> Clone for Iter<'_, T> {}
impl<T: PartialOrd, R: RangeBounds<T>, F> Iterator for ExtractIf<'_, T, R, F> where F: FnMut(&T) -> bool { type Item = T; }
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> FusedIterator for Iter<'a, T> {}
impl<T> Iterator for IntoIter<T> { type Item = T; }
impl<T> DoubleEndedIterator for IntoIter<T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<'a, T> Iterator for Range<'a, T> { type Item = &'a T; }
impl<'a, T> DoubleEndedIterator for Range<'a, T> {}
impl<'a, T> FusedIterator for Range<'a, T> {}
pub struct Intersection<'a, T: 'a>(&'a T);
impl<'a, T: Ord> Iterator for Intersection<'a, T> { type Item = &'a T; }
pub struct Difference<'a, T: 'a>(&'a T);
impl<'a, T: Ord> Iterator for Difference<'a, T> { type Item = &'a T; }
pub struct SymmetricDifference<'a, T: 'a>(&'a T);
impl<'a, T: Ord> Iterator for SymmetricDifference<'a, T> { type Item = &'a T; }
pub struct Union<'a, T: 'a>(&'a T);
impl<'a, T: Ord> Iterator for Union<'a, T> { type Item = &'a T; }
impl<T> Clone for Intersection<'_, T> {}
impl<T> Clone for Difference<'_, T> {}
impl<T> Clone for SymmetricDifference<'_, T> {}
impl<T> Clone for Union<'_, T> {}
