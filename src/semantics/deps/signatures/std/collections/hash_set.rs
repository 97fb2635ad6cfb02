use crate::prelude::rust_2024::*;
use crate::borrow::Borrow;
use crate::collections::TryReserveError;
use crate::collections::hash_map::RandomState;
use crate::fmt::Debug;
use crate::hash::{BuildHasher, Hash};
use crate::iter::FusedIterator;
use crate::ops::{BitAnd, BitOr, BitXor, Sub};

pub struct HashSet<T, S = RandomState>(T, S);
impl<T> HashSet<T, RandomState> {
    pub fn new() -> HashSet<T, RandomState> {}
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {}
}
impl<T, S> HashSet<T, S> {
    pub const fn with_hasher(hasher: S) -> HashSet<T, S> {}
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> {}
    pub fn capacity(&self) -> usize {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn drain(&mut self) -> Drain<'_, T> {}
    pub fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn retain<F>(&mut self, f: F) where F: FnMut(&T) -> bool {}
    pub fn clear(&mut self) {}
    pub fn hasher(&self) -> &S {}
}
impl<T, S> HashSet<T, S> where T: Eq + Hash, S: BuildHasher {
    pub fn reserve(&mut self, additional: usize) {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, min_capacity: usize) {}
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S> {}
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S> {}
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S> {}
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S> {}
    pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool where T: Borrow<Q>, Q: Hash + Eq {}
    pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> where T: Borrow<Q>, Q: Hash + Eq {}
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {}
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {}
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {}
    pub fn insert(&mut self, value: T) -> bool {}
    pub fn replace(&mut self, value: T) -> Option<T> {}
    pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool where T: Borrow<Q>, Q: Hash + Eq {}
    pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q>, Q: Hash + Eq {}
}
impl<T: Clone, S: Clone> Clone for HashSet<T, S> {}
impl<T: Debug, S> Debug for HashSet<T, S> {}
impl<T, S: Default> Default for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {}
impl<'a, T: Eq + Hash + Copy + 'a, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {}
impl<T, S> IntoIterator for HashSet<T, S> { type Item = T; type IntoIter = IntoIter<T>; }
impl<'a, T, S> IntoIterator for &'a HashSet<T, S> { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitOr<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitAnd<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> BitXor<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> Sub<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }

pub struct Iter<'a, K: 'a>(&'a K);
impl<K> Clone for Iter<'_, K> {}
pub struct IntoIter<K>(K);
pub struct Drain<'a, K: 'a>(&'a mut K);
pub struct ExtractIf<'a, K, F>(&'a mut K, F);
impl<K, F> Iterator for ExtractIf<'_, K, F> where F: FnMut(&K) -> bool { type Item = K; }
impl<'a, K> Iterator for Iter<'a, K> { type Item = &'a K; }
impl<'a, K> ExactSizeIterator for Iter<'a, K> {}
impl<'a, K> FusedIterator for Iter<'a, K> {}
impl<K> Iterator for IntoIter<K> { type Item = K; }
impl<K> ExactSizeIterator for IntoIter<K> {}
impl<K> FusedIterator for IntoIter<K> {}
impl<'a, K> Iterator for Drain<'a, K> { type Item = K; }
impl<'a, K> ExactSizeIterator for Drain<'a, K> {}
impl<'a, K> FusedIterator for Drain<'a, K> {}
pub struct Intersection<'a, T: 'a, S: 'a>(&'a T, &'a S);
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Intersection<'a, T, S> { type Item = &'a T; }
pub struct Difference<'a, T: 'a, S: 'a>(&'a T, &'a S);
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Difference<'a, T, S> { type Item = &'a T; }
pub struct SymmetricDifference<'a, T: 'a, S: 'a>(&'a T, &'a S);
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for SymmetricDifference<'a, T, S> { type Item = &'a T; }
pub struct Union<'a, T: 'a, S: 'a>(&'a T, &'a S);
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Union<'a, T, S> { type Item = &'a T; }
impl<T, S> Clone for Intersection<'_, T, S> {}
impl<T, S> Clone for Difference<'_, T, S> {}
impl<T, S> Clone for SymmetricDifference<'_, T, S> {}
impl<T, S> Clone for Union<'_, T, S> {}
