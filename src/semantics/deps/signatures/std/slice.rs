use crate::prelude::rust_2024::*;
use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::io::{BufRead, Read, Write};
use crate::iter::FusedIterator;
use crate::net::{SocketAddr, ToSocketAddrs};
use crate::ops::{Bound, Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

pub const fn from_ref<T>(s: &T) -> &[T] {}
pub const fn from_mut<T>(s: &mut T) -> &mut [T] {}
pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {}
pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {}

pub unsafe trait SliceIndex<T: ?Sized> {
    type Output: ?Sized;
}
unsafe impl<T> SliceIndex<[T]> for usize { type Output = T; }
unsafe impl<T> SliceIndex<[T]> for Range<usize> { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for RangeTo<usize> { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for RangeFrom<usize> { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for RangeFull { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for RangeInclusive<usize> { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for RangeToInclusive<usize> { type Output = [T]; }
unsafe impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) { type Output = [T]; }
unsafe impl SliceIndex<str> for Range<usize> { type Output = str; }
unsafe impl SliceIndex<str> for RangeTo<usize> { type Output = str; }
unsafe impl SliceIndex<str> for RangeFrom<usize> { type Output = str; }
unsafe impl SliceIndex<str> for RangeFull { type Output = str; }
unsafe impl SliceIndex<str> for RangeInclusive<usize> { type Output = str; }
unsafe impl SliceIndex<str> for RangeToInclusive<usize> { type Output = str; }
unsafe impl SliceIndex<str> for (Bound<usize>, Bound<usize>) { type Output = str; }
pub trait Concat<Item: ?Sized> {
    type Output;
}
pub trait Join<Separator> {
    type Output;
}
impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] { type Output = Vec<T>; }
impl<S: Borrow<str>> Concat<str> for [S] { type Output = String; }
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] { type Output = Vec<T>; }
impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] { type Output = Vec<T>; }
impl<S: Borrow<str>> Join<&str> for [S] { type Output = String; }

impl<T> [T] {
    pub const fn len(&self) -> usize {}
    pub const fn is_empty(&self) -> bool {}
    pub const fn first(&self) -> Option<&T> {}
    pub const fn first_mut(&mut self) -> Option<&mut T> {}
    pub const fn split_first(&self) -> Option<(&T, &[T])> {}
    pub const fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
    pub const fn split_last(&self) -> Option<(&T, &[T])> {}
    pub const fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
    pub const fn last(&self) -> Option<&T> {}
    pub const fn last_mut(&mut self) -> Option<&mut T> {}
    pub const fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
    pub const fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
    pub const fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {}
    pub const fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {}
    pub const fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
    pub fn get<I>(&self, index: I) -> Option<&I::Output> where I: SliceIndex<[T]> {}
    pub fn get_mut<I>(&mut self, index: I) -> Option<&mut I::Output> where I: SliceIndex<[T]> {}
    pub unsafe fn get_unchecked<I>(&self, index: I) -> &I::Output where I: SliceIndex<[T]> {}
    pub unsafe fn get_unchecked_mut<I>(&mut self, index: I) -> &mut I::Output where I: SliceIndex<[T]> {}
    pub const fn as_ptr(&self) -> *const T {}
    pub const fn as_mut_ptr(&mut self) -> *mut T {}
    pub const fn as_ptr_range(&self) -> Range<*const T> {}
    pub const fn swap(&mut self, a: usize, b: usize) {}
    pub const fn reverse(&mut self) {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
    pub fn windows(&self, size: usize) -> Windows<'_, T> {}
    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {}
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {}
    pub const fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {}
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {}
    pub fn rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<'_, T> {}
    pub fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T> {}
    pub fn rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<'_, T> {}
    pub const fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {}
    pub const fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]) {}
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {}
    pub const fn as_array<const N: usize>(&self) -> Option<&[T; N]> {}
    pub fn rsplit_mut<F>(&mut self, pred: F) -> RSplitMut<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn splitn_mut<F>(&mut self, n: usize, pred: F) -> SplitNMut<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn rsplitn_mut<F>(&mut self, n: usize, pred: F) -> RSplitNMut<'_, T, F> where F: FnMut(&T) -> bool {}
    pub const fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {}
    pub const fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {}
    pub const fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
    pub const fn as_mut_ptr_range(&mut self) -> Range<*mut T> {}
    pub const unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
    #[unchecked] pub fn strip_prefix<P: ?Sized>(&self, prefix: &P) -> Option<&[T]> where T: PartialEq {}
    #[unchecked] pub fn strip_suffix<P: ?Sized>(&self, suffix: &P) -> Option<&[T]> where T: PartialEq {}
    pub const fn split_off_first<'a>(self: &mut &'a Self) -> Option<&'a T> {}
    pub const fn split_off_first_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {}
    pub const fn split_off_last<'a>(self: &mut &'a Self) -> Option<&'a T> {}
    pub const fn split_off_last_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {}
    pub fn chunk_by<F>(&self, pred: F) -> ChunkBy<'_, T, F> where F: FnMut(&T, &T) -> bool {}
    pub fn chunk_by_mut<F>(&mut self, pred: F) -> ChunkByMut<'_, T, F> where F: FnMut(&T, &T) -> bool {}
    pub const fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
    pub const unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {}
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {}
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {}
    pub fn split<F>(&self, pred: F) -> Split<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn split_mut<F>(&mut self, pred: F) -> SplitMut<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn split_inclusive<F>(&self, pred: F) -> SplitInclusive<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn split_inclusive_mut<F>(&mut self, pred: F) -> SplitInclusiveMut<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn rsplit<F>(&self, pred: F) -> RSplit<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn splitn<F>(&self, n: usize, pred: F) -> SplitN<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn rsplitn<F>(&self, n: usize, pred: F) -> RSplitN<'_, T, F> where F: FnMut(&T) -> bool {}
    pub fn contains(&self, x: &T) -> bool where T: PartialEq {}
    pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq {}
    pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq {}
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord {}
    pub fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> Ordering {}
    pub fn binary_search_by_key<'a, B, F>(&'a self, b: &B, f: F) -> Result<usize, usize> where F: FnMut(&'a T) -> B, B: Ord {}
    pub fn sort_unstable(&mut self) where T: Ord {}
    pub fn sort_unstable_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering {}
    pub fn sort_unstable_by_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord {}
    pub fn select_nth_unstable_by<F>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) where F: FnMut(&T, &T) -> Ordering {}
    pub fn select_nth_unstable_by_key<K, F>(&mut self, index: usize, f: F) -> (&mut [T], &mut T, &mut [T]) where F: FnMut(&T) -> K, K: Ord {}
    pub const fn rotate_left(&mut self, mid: usize) {}
    pub const fn rotate_right(&mut self, k: usize) {}
    pub fn fill(&mut self, value: T) where T: Clone {}
    pub fn fill_with<F>(&mut self, f: F) where F: FnMut() -> T {}
    pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone {}
    pub const fn copy_from_slice(&mut self, src: &[T]) where T: Copy {}
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {}
    pub fn swap_with_slice(&mut self, other: &mut [T]) {}
    pub unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]) {}
    pub fn is_sorted(&self) -> bool where T: PartialOrd {}
    pub fn is_sorted_by<'a, F>(&'a self, compare: F) -> bool where F: FnMut(&'a T, &'a T) -> bool {}
    pub fn is_sorted_by_key<'a, F, K>(&'a self, f: F) -> bool where F: FnMut(&'a T) -> K, K: PartialOrd {}
    pub fn partition_point<P>(&self, pred: P) -> usize where P: FnMut(&T) -> bool {}
    #[unchecked] pub fn get_disjoint_mut<I, const N: usize>(&mut self, indices: [I; N]) -> Result<[&mut I::Output; N], GetDisjointMutError> where I: SliceIndex<[T]> {}
    pub fn sort(&mut self) where T: Ord {}
    pub fn sort_by<F>(&mut self, compare: F) where F: FnMut(&T, &T) -> Ordering {}
    pub fn sort_by_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
    pub fn sort_by_cached_key<K, F>(&mut self, f: F) where F: FnMut(&T) -> K, K: Ord {}
    pub fn to_vec(&self) -> Vec<T> where T: Clone {}
    pub fn into_vec(self: Box<Self>) -> Vec<T> {}
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy {}
    pub fn concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output where [T]: Concat<Item> {}
    pub fn join<Separator>(&self, sep: Separator) -> <[T] as Join<Separator>>::Output where [T]: Join<Separator> {}
}
impl<T, const N: usize> [[T; N]] {
    pub const fn as_flattened(&self) -> &[T] {}
    pub const fn as_flattened_mut(&mut self) -> &mut [T] {}
}
impl [u8] {
    pub const fn is_ascii(&self) -> bool {}
    pub const fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
    pub const fn make_ascii_uppercase(&mut self) {}
    pub const fn make_ascii_lowercase(&mut self) {}
    pub fn escape_ascii(&self) -> EscapeAscii<'_> {}
    pub const fn trim_ascii_start(&self) -> &[u8] {}
    pub const fn trim_ascii_end(&self) -> &[u8] {}
    pub const fn trim_ascii(&self) -> &[u8] {}
    pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks<'_> {}
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
}
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; }
impl<T: Debug> Debug for [T] {}
impl<T: Hash> Hash for [T] {}
impl<T, U> PartialEq<[U]> for [T] where T: PartialEq<U> {}
impl<T, U, const N: usize> PartialEq<[U; N]> for [T] where T: PartialEq<U> {}
impl<T, U> PartialEq<Vec<U>> for [T] where T: PartialEq<U> {}
impl<T, U> PartialEq<Vec<U>> for &[T] where T: PartialEq<U> {}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] {}
impl<T: Ord> Ord for [T] {}
impl<T> Default for &[T] {}
impl<T> Default for &mut [T] {}
impl<T> AsRef<[T]> for [T] {}
impl<T> AsMut<[T]> for [T] {}
impl<T, I: SliceIndex<[T]>> Index<I> for [T] { type Output = I::Output; }
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {}
impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; }
impl Read for &[u8] {}
impl BufRead for &[u8] {}
impl Write for &mut [u8] {}
impl<'a> ToSocketAddrs for &'a [SocketAddr] { type Iter = crate::iter::Cloned<Iter<'a, SocketAddr>>; }

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GetDisjointMutError { IndexOutOfBounds, OverlappingIndices }
impl Display for GetDisjointMutError {}
impl Error for GetDisjointMutError {}
#[derive(Clone)]
pub struct EscapeAscii<'a>(&'a u8);
impl<'a> Iterator for EscapeAscii<'a> { type Item = u8; }
impl<'a> DoubleEndedIterator for EscapeAscii<'a> {}
impl Display for EscapeAscii<'_> {}
pub struct Iter<'a, T: 'a>(&'a T);
impl<'a, T> Iter<'a, T> {
    pub const fn as_slice(&self) -> &'a [T] {}
}
impl<T> AsRef<[T]> for Iter<'_, T> {}
impl<T> Default for Iter<'_, T> {}
impl<T> AsRef<[T]> for IterMut<'_, T> {}
impl<T> Default for IterMut<'_, T> {}
pub struct IterMut<'a, T: 'a>(&'a mut T);
impl<'a, T> IterMut<'a, T> {
    pub fn into_slice(self) -> &'a mut [T] {}
    pub fn as_slice(&self) -> &[T] {}
}
impl<T> Clone for Iter<'_, T> {}
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; }
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
impl<'a, T> FusedIterator for Iter<'a, T> {}
pub struct Windows<'a, T: 'a>(&'a T);
impl<T> Clone for Windows<'_, T> {}
impl<'a, T> Iterator for Windows<'a, T> { type Item = &'a [T]; }
impl<'a, T> DoubleEndedIterator for Windows<'a, T> {}
impl<'a, T> ExactSizeIterator for Windows<'a, T> {}
impl<'a, T> FusedIterator for Windows<'a, T> {}
pub struct Chunks<'a, T: 'a>(&'a T);
impl<T> Clone for Chunks<'_, T> {}
impl<'a, T> Iterator for Chunks<'a, T> { type Item = &'a [T]; }
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {}
impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
impl<'a, T> FusedIterator for Chunks<'a, T> {}
pub struct ChunksExact<'a, T: 'a>(&'a T);
impl<'a, T> ChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T] {}
}
impl<T> Clone for ChunksExact<'_, T> {}
impl<'a, T> Iterator for ChunksExact<'a, T> { type Item = &'a [T]; }
impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}
impl<'a, T> FusedIterator for ChunksExact<'a, T> {}
pub struct RChunks<'a, T: 'a>(&'a T);
impl<T> Clone for RChunks<'_, T> {}
impl<'a, T> Iterator for RChunks<'a, T> { type Item = &'a [T]; }
impl<'a, T> DoubleEndedIterator for RChunks<'a, T> {}
impl<'a, T> ExactSizeIterator for RChunks<'a, T> {}
impl<'a, T> FusedIterator for RChunks<'a, T> {}
pub struct RChunksExact<'a, T: 'a>(&'a T);
impl<'a, T> RChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T] {}
}
impl<T> Clone for RChunksExact<'_, T> {}
impl<'a, T> Iterator for RChunksExact<'a, T> { type Item = &'a [T]; }
impl<'a, T> DoubleEndedIterator for RChunksExact<'a, T> {}
impl<'a, T> ExactSizeIterator for RChunksExact<'a, T> {}
impl<'a, T> FusedIterator for RChunksExact<'a, T> {}
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; }
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
impl<'a, T> FusedIterator for IterMut<'a, T> {}
pub struct ChunksMut<'a, T: 'a>(&'a mut T);
impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}
impl<'a, T> FusedIterator for ChunksMut<'a, T> {}
pub struct ChunksExactMut<'a, T: 'a>(&'a mut T);
impl<'a, T> ChunksExactMut<'a, T> {
    pub fn into_remainder(self) -> &'a mut [T] {}
}
impl<'a, T> Iterator for ChunksExactMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> DoubleEndedIterator for ChunksExactMut<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksExactMut<'a, T> {}
impl<'a, T> FusedIterator for ChunksExactMut<'a, T> {}
pub struct RChunksMut<'a, T: 'a>(&'a mut T);
impl<'a, T> Iterator for RChunksMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> DoubleEndedIterator for RChunksMut<'a, T> {}
impl<'a, T> ExactSizeIterator for RChunksMut<'a, T> {}
impl<'a, T> FusedIterator for RChunksMut<'a, T> {}
pub struct RChunksExactMut<'a, T: 'a>(&'a mut T);
impl<'a, T> RChunksExactMut<'a, T> {
    pub fn into_remainder(self) -> &'a mut [T] {}
}
impl<'a, T> Iterator for RChunksExactMut<'a, T> { type Item = &'a mut [T]; }
impl<'a, T> DoubleEndedIterator for RChunksExactMut<'a, T> {}
impl<'a, T> ExactSizeIterator for RChunksExactMut<'a, T> {}
impl<'a, T> FusedIterator for RChunksExactMut<'a, T> {}
pub struct ChunkBy<'a, T: 'a, P>(&'a T, P);
impl<'a, T: 'a, P> Iterator for ChunkBy<'a, T, P> where P: FnMut(&T, &T) -> bool { type Item = &'a [T]; }
impl<'a, T: 'a, P> DoubleEndedIterator for ChunkBy<'a, T, P> where P: FnMut(&T, &T) -> bool {}
pub struct ChunkByMut<'a, T: 'a, P>(&'a mut T, P);
impl<'a, T: 'a, P> Iterator for ChunkByMut<'a, T, P> where P: FnMut(&T, &T) -> bool { type Item = &'a mut [T]; }
impl<'a, T: 'a, P> DoubleEndedIterator for ChunkByMut<'a, T, P> where P: FnMut(&T, &T) -> bool {}
pub struct Split<'a, T: 'a, P>(&'a T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for Split<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
impl<'a, T, P> DoubleEndedIterator for Split<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct SplitMut<'a, T: 'a, P>(&'a mut T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for SplitMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
impl<'a, T, P> DoubleEndedIterator for SplitMut<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct SplitInclusive<'a, T: 'a, P>(&'a T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for SplitInclusive<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
impl<'a, T, P> DoubleEndedIterator for SplitInclusive<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct SplitInclusiveMut<'a, T: 'a, P>(&'a mut T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for SplitInclusiveMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
impl<'a, T, P> DoubleEndedIterator for SplitInclusiveMut<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct RSplit<'a, T: 'a, P>(&'a T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for RSplit<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
impl<'a, T, P> DoubleEndedIterator for RSplit<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct SplitN<'a, T: 'a, P>(&'a T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for SplitN<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
pub struct RSplitN<'a, T: 'a, P>(&'a T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for RSplitN<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a [T]; }
pub struct ArrayWindows<'a, T: 'a, const N: usize>(&'a T);
impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> { type Item = &'a [T; N]; }
impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {}
impl<'a, T, const N: usize> ExactSizeIterator for ArrayWindows<'a, T, N> {}
pub struct RSplitMut<'a, T: 'a, P>(&'a mut T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for RSplitMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
impl<'a, T, P> DoubleEndedIterator for RSplitMut<'a, T, P> where P: FnMut(&T) -> bool {}
pub struct SplitNMut<'a, T: 'a, P>(&'a mut T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for SplitNMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
pub struct RSplitNMut<'a, T: 'a, P>(&'a mut T, P) where P: FnMut(&T) -> bool;
impl<'a, T, P> Iterator for RSplitNMut<'a, T, P> where P: FnMut(&T) -> bool { type Item = &'a mut [T]; }
impl<'a, T: 'a, P: Clone> Clone for ChunkBy<'a, T, P> {}
impl<T, P> Clone for Split<'_, T, P> where P: Clone + FnMut(&T) -> bool {}
impl<T, P> Clone for SplitInclusive<'_, T, P> where P: Clone + FnMut(&T) -> bool {}
impl<T, P> Clone for RSplit<'_, T, P> where P: Clone + FnMut(&T) -> bool {}
