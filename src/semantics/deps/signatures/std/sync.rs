use crate::prelude::rust_2024::*;
use crate::any::Any;
use crate::borrow::{Borrow, Cow};
use crate::error::Error;
use crate::ffi::{CStr, CString, OsStr, OsString};
use crate::fmt::{Debug, Display, Pointer};
use crate::hash::Hash;
use crate::mem::MaybeUninit;
use crate::ops::{Deref, DerefMut};
use crate::path::{Path, PathBuf};
use crate::pin::Pin;
use crate::time::Duration;

pub mod atomic;
pub mod mpsc;

pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<Guard> = Result<Guard, TryLockError<Guard>>;

pub struct Arc<T: ?Sized>(*const T);
impl<T> Arc<T> {
    pub fn new(data: T) -> Arc<T> {}
    pub fn new_cyclic<F>(data_fn: F) -> Arc<T> where F: FnOnce(&Weak<T>) -> T {}
    pub fn new_uninit() -> Arc<MaybeUninit<T>> {}
    pub fn pin(data: T) -> Pin<Arc<T>> {}
    pub fn new_zeroed() -> Arc<MaybeUninit<T>> {}
    pub fn try_unwrap(this: Self) -> Result<T, Self> {}
    pub fn into_inner(this: Self) -> Option<T> {}
}
impl<T> Arc<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Arc<T> {}
}
impl<T: ?Sized> Arc<T> {
    pub unsafe fn from_raw(ptr: *const T) -> Self {}
    pub fn into_raw(this: Self) -> *const T {}
    pub unsafe fn increment_strong_count(ptr: *const T) {}
    pub unsafe fn decrement_strong_count(ptr: *const T) {}
    pub fn as_ptr(this: &Self) -> *const T {}
    pub fn downgrade(this: &Self) -> Weak<T> {}
    pub fn weak_count(this: &Self) -> usize {}
    pub fn strong_count(this: &Self) -> usize {}
    pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
}
impl<T: Clone> Arc<T> {
    pub fn make_mut(this: &mut Self) -> &mut T {}
    pub fn unwrap_or_clone(this: Self) -> T {}
}
impl Arc<dyn Any + Send + Sync> {
    pub fn downcast<T>(self) -> Result<Arc<T>, Self> where T: Any + Send + Sync {}
}
unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
impl<T: ?Sized> Unpin for Arc<T> {}
impl<T: ?Sized> Clone for Arc<T> {}
impl<T: ?Sized> Deref for Arc<T> { type Target = T; }
impl<T: ?Sized> Drop for Arc<T> {}
impl<T: Default> Default for Arc<T> {}
impl Default for Arc<str> {}
impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {}
impl<T: ?Sized + Eq> Eq for Arc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {}
impl<T: ?Sized + Ord> Ord for Arc<T> {}
impl<T: ?Sized + Hash> Hash for Arc<T> {}
impl<T: ?Sized + Debug> Debug for Arc<T> {}
impl<T: ?Sized + Display> Display for Arc<T> {}
impl<T: ?Sized> Pointer for Arc<T> {}
impl<T: Error + ?Sized> Error for Arc<T> {}
impl<T: ?Sized> AsRef<T> for Arc<T> {}
impl<T: ?Sized> Borrow<T> for Arc<T> {}
impl<T> FromIterator<T> for Arc<[T]> {}
impl<T> From<T> for Arc<T> {}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
impl<T: Clone> From<&[T]> for Arc<[T]> {}
impl<T> From<Vec<T>> for Arc<[T]> {}
impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> { type Error = Arc<[T]>; }
impl<T: ?Sized> From<Box<T>> for Arc<T> {}
impl From<&str> for Arc<str> {}
impl From<String> for Arc<str> {}
impl From<Arc<str>> for Arc<[u8]> {}
impl<'a, B> From<Cow<'a, B>> for Arc<B> where B: ToOwned + ?Sized + 'a, Arc<B>: From<&'a B> + From<B::Owned> {}
impl From<&Path> for Arc<Path> {}
impl From<PathBuf> for Arc<Path> {}
impl From<&OsStr> for Arc<OsStr> {}
impl From<OsString> for Arc<OsStr> {}
impl From<&CStr> for Arc<CStr> {}
impl From<CString> for Arc<CStr> {}
impl crate::io::Read for Arc<crate::fs::File> {}
impl crate::io::Write for Arc<crate::fs::File> {}
impl crate::io::Seek for Arc<crate::fs::File> {}
pub struct Weak<T: ?Sized>(*const T);
impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {}
}
impl<T: ?Sized> Weak<T> {
    pub fn as_ptr(&self) -> *const T {}
    pub fn into_raw(self) -> *const T {}
    pub unsafe fn from_raw(ptr: *const T) -> Self {}
    pub fn upgrade(&self) -> Option<Arc<T>> {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
    pub fn ptr_eq(&self, other: &Self) -> bool {}
}
unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
impl<T: ?Sized> Clone for Weak<T> {}
impl<T> Default for Weak<T> {}
impl<T: ?Sized> Debug for Weak<T> {}
impl<T: ?Sized> Drop for Weak<T> {}

pub struct Mutex<T: ?Sized>(T);
impl<T> Mutex<T> {
    pub const fn new(t: T) -> Mutex<T> {}
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {}
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {}
    pub fn is_poisoned(&self) -> bool {}
    pub fn clear_poison(&self) {}
    pub fn into_inner(self) -> LockResult<T> where T: Sized {}
    pub fn get_mut(&mut self) -> LockResult<&mut T> {}
}
unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
impl<T: Default> Default for Mutex<T> {}
impl<T: ?Sized + Debug> Debug for Mutex<T> {}
impl<T> From<T> for Mutex<T> {}
#[must_use]
pub struct MutexGuard<'a, T: ?Sized + 'a>(&'a Mutex<T>);
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
impl<T: ?Sized> Deref for MutexGuard<'_, T> { type Target = T; }
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {}
impl<T: ?Sized + Debug> Debug for MutexGuard<'_, T> {}
impl<T: ?Sized + Display> Display for MutexGuard<'_, T> {}

pub struct RwLock<T: ?Sized>(T);
impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {}
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {}
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {}
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {}
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {}
    pub fn is_poisoned(&self) -> bool {}
    pub fn clear_poison(&self) {}
    pub fn into_inner(self) -> LockResult<T> where T: Sized {}
    pub fn get_mut(&mut self) -> LockResult<&mut T> {}
}
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T: Default> Default for RwLock<T> {}
impl<T: ?Sized + Debug> Debug for RwLock<T> {}
impl<T> From<T> for RwLock<T> {}
#[must_use]
pub struct RwLockReadGuard<'a, T: ?Sized + 'a>(&'a RwLock<T>);
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> { type Target = T; }
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {}
impl<T: ?Sized + Debug> Debug for RwLockReadGuard<'_, T> {}
impl<T: ?Sized + Display> Display for RwLockReadGuard<'_, T> {}
#[must_use]
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a>(&'a RwLock<T>);
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, T> {}
}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> { type Target = T; }
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized + Debug> Debug for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized + Display> Display for RwLockWriteGuard<'_, T> {}

pub struct PoisonError<T>(T);
impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T> {}
    pub fn into_inner(self) -> T {}
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T> Debug for PoisonError<T> {}
impl<T> Display for PoisonError<T> {}
impl<T> Error for PoisonError<T> {}
pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock }
impl<T> From<PoisonError<T>> for TryLockError<T> {}
impl<T> Debug for TryLockError<T> {}
impl<T> Display for TryLockError<T> {}
impl<T> Error for TryLockError<T> {}

#[derive(Debug, Default)]
pub struct Condvar(());
impl Condvar {
    pub const fn new() -> Condvar {}
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {}
    pub fn wait_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>> where F: FnMut(&mut T) -> bool {}
    pub fn wait_timeout_ms<'a, T>(&self, guard: MutexGuard<'a, T>, ms: u32) -> LockResult<(MutexGuard<'a, T>, bool)> {}
    pub fn wait_timeout<'a, T>(&self, guard: MutexGuard<'a, T>, dur: Duration) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {}
    pub fn wait_timeout_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, dur: Duration, condition: F) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> where F: FnMut(&mut T) -> bool {}
    pub fn notify_one(&self) {}
    pub fn notify_all(&self) {}
}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool {}
}
#[derive(Debug)]
pub struct Barrier(());
impl Barrier {
    pub const fn new(n: usize) -> Barrier {}
    pub fn wait(&self) -> BarrierWaitResult {}
}
#[derive(Debug)]
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {}
}
#[derive(Debug)]
pub struct Once(());
impl Once {
    pub const fn new() -> Once {}
    pub fn call_once<F>(&self, f: F) where F: FnOnce() {}
    pub fn call_once_force<F>(&self, f: F) where F: FnOnce(&OnceState) {}
    pub fn is_completed(&self) -> bool {}
    pub fn wait(&self) {}
    pub fn wait_force(&self) {}
}
#[derive(Debug)]
pub struct OnceState(crate::cell::Cell<u8>);
impl OnceState {
    pub fn is_poisoned(&self) -> bool {}
}
pub struct OnceLock<T>(T);
impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> {}
    pub fn get(&self) -> Option<&T> {}
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    pub fn wait(&self) -> &T {}
    pub fn set(&self, value: T) -> Result<(), T> {}
    pub fn get_or_init<F>(&self, f: F) -> &T where F: FnOnce() -> T {}
    pub fn into_inner(self) -> Option<T> {}
    pub fn take(&mut self) -> Option<T> {}
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
impl<T> Default for OnceLock<T> {}
impl<T: Clone> Clone for OnceLock<T> {}
impl<T: Debug> Debug for OnceLock<T> {}
impl<T: PartialEq> PartialEq for OnceLock<T> {}
impl<T: Eq> Eq for OnceLock<T> {}
impl<T> Drop for OnceLock<T> {}
impl<T> From<T> for OnceLock<T> {}
pub struct LazyLock<T, F = fn() -> T>(T, F);
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {}
    pub fn force(this: &LazyLock<T, F>) -> &T {}
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {}
}
impl<T, F> LazyLock<T, F> {
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {}
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {}
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> { type Target = T; }
impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {}
impl<T: Default> Default for LazyLock<T> {}
impl<T: Debug, F> Debug for LazyLock<T, F> {}
impl<T, F> Drop for LazyLock<T, F> {}
impl<T> Arc<[T]> {
    pub fn new_uninit_slice(len: usize) -> Arc<[MaybeUninit<T>]> {}
}
