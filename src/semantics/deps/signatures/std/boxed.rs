use crate::prelude::rust_2024::*;
use crate::any::Any;
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::error::Error;
use crate::ffi::{CStr, CString, OsStr, OsString};
use crate::fmt::{Debug, Display, Pointer};
use crate::hash::{Hash, Hasher};
use crate::io::{BufRead, Read, Seek, Write};
use crate::iter::FusedIterator;
use crate::marker::Tuple;
use crate::mem::MaybeUninit;
use crate::ops::{Deref, DerefMut};
use crate::path::{Path, PathBuf};
use crate::pin::Pin;

pub struct Box<T: ?Sized>(T);
impl<T> Box<T> {
    pub fn new(x: T) -> Self {}
    pub fn new_uninit() -> Box<MaybeUninit<T>> {}
    pub fn new_zeroed() -> Box<MaybeUninit<T>> {}
    pub fn pin(x: T) -> Pin<Box<T>> {}
}
impl<T> Box<[T]> {
    pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {}
}
impl<T> Box<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Box<T> {}
    pub fn write(boxed: Self, value: T) -> Box<T> {}
}
impl<T: ?Sized> Box<T> {
    pub unsafe fn from_raw(raw: *mut T) -> Self {}
    pub fn into_raw(b: Self) -> *mut T {}
    pub fn leak<'a>(b: Self) -> &'a mut T where T: 'a {}
    pub fn into_pin(boxed: Self) -> Pin<Self> {}
}
impl Box<dyn Any> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
}
impl Box<dyn Any + Send> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
}
impl Box<dyn Any + Send + Sync> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {}
}
impl<T: ?Sized> Unpin for Box<T> {}
impl<T: ?Sized> Drop for Box<T> {}
impl<T: ?Sized> Deref for Box<T> { type Target = T; }
impl<T: ?Sized> DerefMut for Box<T> {}
impl<T: Clone> Clone for Box<T> {}
impl<T: Clone> Clone for Box<[T]> {}
impl Clone for Box<str> {}
impl Clone for Box<Path> {}
impl<T: Default> Default for Box<T> {}
impl<T> Default for Box<[T]> {}
impl Default for Box<str> {}
impl<T: ?Sized + PartialEq> PartialEq for Box<T> {}
impl<T: ?Sized + Eq> Eq for Box<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {}
impl<T: ?Sized + Ord> Ord for Box<T> {}
impl<T: ?Sized + Hash> Hash for Box<T> {}
impl<T: ?Sized + Hasher> Hasher for Box<T> {}
impl<T: Debug + ?Sized> Debug for Box<T> {}
impl<T: Display + ?Sized> Display for Box<T> {}
impl<T: ?Sized> Pointer for Box<T> {}
impl<T: ?Sized> AsRef<T> for Box<T> {}
impl<T: ?Sized> AsMut<T> for Box<T> {}
impl<T: ?Sized> Borrow<T> for Box<T> {}
impl<T: ?Sized> BorrowMut<T> for Box<T> {}
impl<Args: Tuple, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> { type Output = F::Output; }
impl<Args: Tuple, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {}
impl<Args: Tuple, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {}
impl<F: ?Sized + Future + Unpin> Future for Box<F> { type Output = F::Output; }
impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; }
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<I: FusedIterator + ?Sized> FusedIterator for Box<I> {}
impl<I> FromIterator<I> for Box<[I]> {}
impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = crate::vec::IntoIter<T>; }
impl<'a, T> IntoIterator for &'a Box<[T]> { type Item = &'a T; type IntoIter = crate::slice::Iter<'a, T>; }
impl<'a, T> IntoIterator for &'a mut Box<[T]> { type Item = &'a mut T; type IntoIter = crate::slice::IterMut<'a, T>; }
impl FromIterator<char> for Box<str> {}
impl FromIterator<String> for Box<str> {}
impl<R: Read + ?Sized> Read for Box<R> {}
impl<W: Write + ?Sized> Write for Box<W> {}
impl<S: Seek + ?Sized> Seek for Box<S> {}
impl<B: BufRead + ?Sized> BufRead for Box<B> {}
impl<T: Error> Error for Box<T> {}
impl<T> From<T> for Box<T> {}
impl<T: Clone> From<&[T]> for Box<[T]> {}
impl From<&str> for Box<str> {}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {}
impl<T> From<Vec<T>> for Box<[T]> {}
impl From<String> for Box<str> {}
impl<'a> From<Cow<'a, str>> for Box<str> {}
impl From<Box<str>> for Box<[u8]> {}
impl From<&Path> for Box<Path> {}
impl From<PathBuf> for Box<Path> {}
impl From<&OsStr> for Box<OsStr> {}
impl From<OsString> for Box<OsStr> {}
impl From<&CStr> for Box<CStr> {}
impl From<CString> for Box<CStr> {}
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a> From<&str> for Box<dyn Error + 'a> {}
impl<'a, 'b> From<&'b str> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a> From<String> for Box<dyn Error + 'a> {}
impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + 'a> {}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {}
impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> { type Error = Box<[T]>; }
impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> { type Error = Vec<T>; }
