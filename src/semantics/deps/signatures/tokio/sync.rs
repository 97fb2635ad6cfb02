use std::error::Error;
use std::fmt::{Debug, Display};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use crate::sync::futures::{Notified, OwnedNotified};

pub mod broadcast;
pub mod mpsc;
pub mod oneshot;
pub mod watch;
pub mod futures;

pub struct Mutex<T: ?Sized>(std::sync::Mutex<T>);
impl<T: ?Sized> Mutex<T> {
    pub fn new(t: T) -> Self where T: Sized {}
    pub const fn const_new(t: T) -> Self where T: Sized {}
    pub async fn lock(&self) -> MutexGuard<'_, T> {}
    pub fn blocking_lock(&self) -> MutexGuard<'_, T> {}
    pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
    pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
    pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {}
    pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> T where T: Sized {}
}
impl<T> From<T> for Mutex<T> {}
impl<T: Default> Default for Mutex<T> {}
impl<T: ?Sized + Debug> Debug for Mutex<T> {}
#[must_use]
pub struct MutexGuard<'a, T: ?Sized>(&'a Mutex<T>);
impl<'a, T: ?Sized> MutexGuard<'a, T> {
    pub fn map<U, F>(this: Self, f: F) -> MappedMutexGuard<'a, U> where U: ?Sized, F: FnOnce(&mut T) -> &mut U {}
    pub fn try_map<U, F>(this: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self> where U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U> {}
    pub fn mutex(this: &Self) -> &'a Mutex<T> {}
}
unsafe impl<T: ?Sized + Send + Sync> Sync for MutexGuard<'_, T> {}
impl<T: ?Sized> Deref for MutexGuard<'_, T> { type Target = T; }
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {}
impl<T: ?Sized + Debug> Debug for MutexGuard<'_, T> {}
impl<T: ?Sized + Display> Display for MutexGuard<'_, T> {}
pub struct OwnedMutexGuard<T: ?Sized>(Arc<Mutex<T>>);
impl<T: ?Sized> OwnedMutexGuard<T> {
    pub fn map<U, F>(this: Self, f: F) -> OwnedMappedMutexGuard<T, U> where U: ?Sized, F: FnOnce(&mut T) -> &mut U {}
    pub fn mutex(this: &Self) -> &Arc<Mutex<T>> {}
}
unsafe impl<T: ?Sized + Send + Sync> Sync for OwnedMutexGuard<T> {}
impl<T: ?Sized> Deref for OwnedMutexGuard<T> { type Target = T; }
impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
impl<T: ?Sized> Drop for OwnedMutexGuard<T> {}
#[must_use]
pub struct MappedMutexGuard<'a, T: ?Sized>(&'a mut T);
impl<'a, T: ?Sized> MappedMutexGuard<'a, T> {
    pub fn map<U, F>(this: Self, f: F) -> MappedMutexGuard<'a, U> where F: FnOnce(&mut T) -> &mut U {}
}
impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> { type Target = T; }
impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {}
impl<'a, T: ?Sized> Drop for MappedMutexGuard<'a, T> {}
#[must_use]
pub struct OwnedMappedMutexGuard<T: ?Sized, U: ?Sized = T>(Arc<Mutex<T>>, *mut U);
unsafe impl<T: ?Sized + Send + Sync, U: ?Sized + Send + Sync> Sync for OwnedMappedMutexGuard<T, U> {}
unsafe impl<T: ?Sized + Send, U: ?Sized + Send> Send for OwnedMappedMutexGuard<T, U> {}
impl<T: ?Sized, U: ?Sized> Deref for OwnedMappedMutexGuard<T, U> { type Target = U; }
impl<T: ?Sized, U: ?Sized> DerefMut for OwnedMappedMutexGuard<T, U> {}
impl<T: ?Sized, U: ?Sized> Drop for OwnedMappedMutexGuard<T, U> {}
#[derive(Debug)]
pub struct TryLockError(());
impl Display for TryLockError {}
impl Error for TryLockError {}

pub struct RwLock<T: ?Sized>(std::sync::RwLock<T>);
impl<T: ?Sized> RwLock<T> {
    pub fn new(value: T) -> RwLock<T> where T: Sized {}
    pub fn with_max_readers(value: T, max_reads: u32) -> RwLock<T> where T: Sized {}
    pub const fn const_new(value: T) -> RwLock<T> where T: Sized {}
    pub async fn read(&self) -> RwLockReadGuard<'_, T> {}
    pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {}
    pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {}
    pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {}
    pub fn try_read_owned(self: Arc<Self>) -> Result<OwnedRwLockReadGuard<T>, TryLockError> {}
    pub async fn write(&self) -> RwLockWriteGuard<'_, T> {}
    pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {}
    pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {}
    pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {}
    pub fn try_write_owned(self: Arc<Self>) -> Result<OwnedRwLockWriteGuard<T>, TryLockError> {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> T where T: Sized {}
}
impl<T> From<T> for RwLock<T> {}
impl<T: Default> Default for RwLock<T> {}
impl<T: ?Sized + Debug> Debug for RwLock<T> {}
#[must_use]
pub struct RwLockReadGuard<'a, T: ?Sized>(&'a Semaphore, *const T);
impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
    pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U> where F: FnOnce(&T) -> &U {}
    pub fn try_map<F, U: ?Sized>(this: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self> where F: FnOnce(&T) -> Option<&U> {}
}
unsafe impl<T: ?Sized + Sync> Send for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> { type Target = T; }
impl<'a, T: ?Sized> Drop for RwLockReadGuard<'a, T> {}
impl<'a, T: ?Sized + Debug> Debug for RwLockReadGuard<'a, T> {}
#[must_use]
pub struct RwLockWriteGuard<'a, T: ?Sized>(&'a Semaphore, *mut T);
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U> where F: FnOnce(&mut T) -> &mut U {}
    pub fn downgrade_map<F, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U> where F: FnOnce(&T) -> &U {}
    pub fn into_mapped(this: Self) -> RwLockMappedWriteGuard<'a, T> {}
    pub fn downgrade(self) -> RwLockReadGuard<'a, T> {}
}
unsafe impl<T: ?Sized + Send + Sync> Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> { type Target = T; }
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}
impl<'a, T: ?Sized> Drop for RwLockWriteGuard<'a, T> {}
impl<'a, T: ?Sized + Debug> Debug for RwLockWriteGuard<'a, T> {}
pub struct RwLockMappedWriteGuard<'a, T: ?Sized>(&'a Semaphore, *mut T);
impl<'a, T: ?Sized> RwLockMappedWriteGuard<'a, T> {
    pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U> where F: FnOnce(&mut T) -> &mut U {}
}
unsafe impl<T: ?Sized + Send + Sync> Send for RwLockMappedWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLockMappedWriteGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockMappedWriteGuard<'_, T> { type Target = T; }
impl<T: ?Sized> DerefMut for RwLockMappedWriteGuard<'_, T> {}
impl<'a, T: ?Sized> Drop for RwLockMappedWriteGuard<'a, T> {}
pub struct OwnedRwLockReadGuard<T: ?Sized, U: ?Sized = T>(Arc<RwLock<T>>, *const U, std::marker::PhantomData<T>);
impl<T: ?Sized, U: ?Sized> OwnedRwLockReadGuard<T, U> {
    pub fn map<F, V: ?Sized>(this: Self, f: F) -> OwnedRwLockReadGuard<T, V> where F: FnOnce(&U) -> &V {}
}
unsafe impl<T: ?Sized + Send + Sync, U: ?Sized + Sync> Send for OwnedRwLockReadGuard<T, U> {}
unsafe impl<T: ?Sized + Send + Sync, U: ?Sized + Send + Sync> Sync for OwnedRwLockReadGuard<T, U> {}
impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockReadGuard<T, U> { type Target = U; }
impl<T: ?Sized, U: ?Sized> Drop for OwnedRwLockReadGuard<T, U> {}
pub struct OwnedRwLockWriteGuard<T: ?Sized>(Arc<RwLock<T>>, *mut T, std::marker::PhantomData<T>);
impl<T: ?Sized> OwnedRwLockWriteGuard<T> {
    pub fn downgrade(self) -> OwnedRwLockReadGuard<T> {}
    pub fn into_mapped(this: Self) -> OwnedRwLockMappedWriteGuard<T> {}
}
unsafe impl<T: ?Sized + Send + Sync> Send for OwnedRwLockWriteGuard<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for OwnedRwLockWriteGuard<T> {}
impl<T: ?Sized> Deref for OwnedRwLockWriteGuard<T> { type Target = T; }
impl<T: ?Sized> DerefMut for OwnedRwLockWriteGuard<T> {}
impl<T: ?Sized> Drop for OwnedRwLockWriteGuard<T> {}
pub struct OwnedRwLockMappedWriteGuard<T: ?Sized, U: ?Sized = T>(Arc<RwLock<T>>, *mut U, std::marker::PhantomData<T>);
unsafe impl<T: ?Sized + Send + Sync, U: ?Sized + Send + Sync> Send for OwnedRwLockMappedWriteGuard<T, U> {}
unsafe impl<T: ?Sized + Send + Sync, U: ?Sized + Send + Sync> Sync for OwnedRwLockMappedWriteGuard<T, U> {}
impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockMappedWriteGuard<T, U> { type Target = U; }
impl<T: ?Sized, U: ?Sized> DerefMut for OwnedRwLockMappedWriteGuard<T, U> {}
impl<T: ?Sized, U: ?Sized> Drop for OwnedRwLockMappedWriteGuard<T, U> {}

#[derive(Debug)]
pub struct Semaphore(());
impl Semaphore {
    pub const MAX_PERMITS: usize = {};
    pub fn new(permits: usize) -> Self {}
    pub const fn const_new(permits: usize) -> Self {}
    pub fn available_permits(&self) -> usize {}
    pub fn add_permits(&self, n: usize) {}
    pub fn forget_permits(&self, n: usize) -> usize {}
    pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {}
    pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError> {}
    pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError> {}
    pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, TryAcquireError> {}
    pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
    pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
    pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
    pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
    pub fn close(&self) {}
    pub fn is_closed(&self) -> bool {}
}
#[must_use]
#[derive(Debug)]
pub struct SemaphorePermit<'a>(&'a Semaphore);
impl<'a> SemaphorePermit<'a> {
    pub fn forget(self) {}
    pub fn merge(&mut self, other: Self) {}
    pub fn split(&mut self, n: usize) -> Option<Self> {}
    pub fn num_permits(&self) -> usize {}
}
impl Drop for SemaphorePermit<'_> {}
#[must_use]
#[derive(Debug)]
pub struct OwnedSemaphorePermit(Arc<Semaphore>);
impl OwnedSemaphorePermit {
    pub fn forget(self) {}
    pub fn merge(&mut self, other: Self) {}
    pub fn split(&mut self, n: usize) -> Option<Self> {}
    pub fn semaphore(&self) -> &Arc<Semaphore> {}
    pub fn num_permits(&self) -> usize {}
}
impl Drop for OwnedSemaphorePermit {}
#[derive(Debug)]
pub struct AcquireError(());
impl Display for AcquireError {}
impl Error for AcquireError {}
#[derive(Debug, Eq, PartialEq)]
pub enum TryAcquireError { Closed, NoPermits }
impl Display for TryAcquireError {}
impl Error for TryAcquireError {}

#[derive(Debug)]
pub struct Notify(());
impl Notify {
    pub fn new() -> Notify {}
    pub const fn const_new() -> Notify {}
    pub fn notified(&self) -> Notified<'_> {}
    pub fn notified_owned(self: Arc<Self>) -> OwnedNotified {}
    pub fn notify_one(&self) {}
    pub fn notify_last(&self) {}
    pub fn notify_waiters(&self) {}
}
impl Default for Notify {}
#[derive(Debug)]
pub struct Barrier(());
impl Barrier {
    pub fn new(n: usize) -> Barrier {}
    pub async fn wait(&self) -> BarrierWaitResult {}
}
#[derive(Clone, Debug)]
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {}
}
pub struct OnceCell<T>(std::sync::OnceLock<T>);
impl<T> OnceCell<T> {
    pub fn new() -> Self {}
    pub const fn const_new() -> Self {}
    pub fn new_with(value: Option<T>) -> Self {}
    pub fn initialized(&self) -> bool {}
    pub fn get(&self) -> Option<&T> {}
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    pub fn set(&self, value: T) -> Result<(), SetError<T>> {}
    pub async fn get_or_init<F, Fut>(&self, f: F) -> &T where F: FnOnce() -> Fut, Fut: Future<Output = T> {}
    pub async fn get_or_try_init<E, F, Fut>(&self, f: F) -> Result<&T, E> where F: FnOnce() -> Fut, Fut: Future<Output = Result<T, E>> {}
    pub fn into_inner(self) -> Option<T> {}
    pub fn take(&mut self) -> Option<T> {}
}
impl<T> Default for OnceCell<T> {}
impl<T: Debug> Debug for OnceCell<T> {}
impl<T: Clone> Clone for OnceCell<T> {}
impl<T> From<T> for OnceCell<T> {}
impl<T> Drop for OnceCell<T> {}
#[derive(Debug, Eq, PartialEq)]
pub enum SetError<T> { AlreadyInitializedError(T), InitializingError(T) }
impl<T> SetError<T> {
    pub fn is_already_init_err(&self) -> bool {}
    pub fn is_initializing_err(&self) -> bool {}
}
impl<T> Display for SetError<T> {}
