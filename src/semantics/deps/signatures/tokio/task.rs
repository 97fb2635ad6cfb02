use std::any::Any;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::io;
use std::rc::Rc;
use std::task::{Context, Poll};
use crate::runtime::Handle;
use crate::task::futures::TaskLocalFuture;

pub mod coop;
pub mod futures;

pub fn block_in_place<F, R>(f: F) -> R where F: FnOnce() -> R {}
pub async fn consume_budget() {}
pub fn id() -> Id {}
pub fn spawn<F>(future: F) -> JoinHandle<F::Output> where F: Future + Send + 'static, F::Output: Send + 'static {}
pub fn spawn_blocking<F, R>(f: F) -> JoinHandle<R> where F: FnOnce() -> R + Send + 'static, R: Send + 'static {}
pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output> where F: Future + 'static, F::Output: 'static {}
pub fn try_id() -> Option<Id> {}
pub use crate::task::coop::{Unconstrained, unconstrained};
pub async fn yield_now() {}

pub struct JoinHandle<T>(*const T);
impl<T> JoinHandle<T> {
    pub fn abort(&self) {}
    pub fn is_finished(&self) -> bool {}
    pub fn abort_handle(&self) -> AbortHandle {}
    pub fn id(&self) -> Id {}
}
unsafe impl<T: Send> Send for JoinHandle<T> {}
unsafe impl<T: Send> Sync for JoinHandle<T> {}
impl<T> Unpin for JoinHandle<T> {}
impl<T> Future for JoinHandle<T> { type Output = Result<T, JoinError>; }
impl<T> Drop for JoinHandle<T> {}
impl<T: Debug> Debug for JoinHandle<T> {}
#[derive(Clone)]
pub struct AbortHandle(());
impl AbortHandle {
    pub fn abort(&self) {}
    pub fn is_finished(&self) -> bool {}
    pub fn id(&self) -> Id {}
}
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Id(u64);
impl Display for Id {}
pub struct JoinError(());
impl JoinError {
    pub fn is_cancelled(&self) -> bool {}
    pub fn is_panic(&self) -> bool {}
    pub fn into_panic(self) -> Box<dyn Any + Send + 'static> {}
    pub fn try_into_panic(self) -> Result<Box<dyn Any + Send + 'static>, JoinError> {}
    pub fn id(&self) -> Id {}
}
impl Debug for JoinError {}
impl Display for JoinError {}
impl Error for JoinError {}
impl From<JoinError> for io::Error {}
pub struct JoinSet<T>(JoinHandle<T>);
impl<T> JoinSet<T> {
    pub fn new() -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
impl<T: 'static> JoinSet<T> {
    pub fn spawn<F>(&mut self, task: F) -> AbortHandle where F: Future<Output = T> + Send + 'static, T: Send {}
    pub fn spawn_on<F>(&mut self, task: F, handle: &Handle) -> AbortHandle where F: Future<Output = T> + Send + 'static, T: Send {}
    pub fn spawn_local<F>(&mut self, task: F) -> AbortHandle where F: Future<Output = T> + 'static {}
    pub fn spawn_local_on<F>(&mut self, task: F, local_set: &LocalSet) -> AbortHandle where F: Future<Output = T> + 'static {}
    pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle where F: FnOnce() -> T + Send + 'static, T: Send {}
    pub fn spawn_blocking_on<F>(&mut self, f: F, handle: &Handle) -> AbortHandle where F: FnOnce() -> T + Send + 'static, T: Send {}
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
    pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
    pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
    pub async fn shutdown(&mut self) {}
    pub async fn join_all(self) -> Vec<T> {}
    pub fn abort_all(&mut self) {}
    pub fn detach_all(&mut self) {}
    pub fn poll_join_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>> {}
}
impl<T> Drop for JoinSet<T> {}
impl<T> Default for JoinSet<T> {}
impl<T, F> FromIterator<F> for JoinSet<T> where F: Future<Output = T> + Send + 'static, T: Send + 'static {}
#[derive(Debug)]
pub struct LocalSet(Rc<()>);
impl LocalSet {
    pub fn new() -> LocalSet {}
    pub fn enter(&self) -> LocalEnterGuard {}
    pub fn spawn_local<F>(&self, future: F) -> JoinHandle<F::Output> where F: Future + 'static, F::Output: 'static {}
    pub fn block_on<F>(&self, rt: &crate::runtime::Runtime, future: F) -> F::Output where F: Future {}
    pub async fn run_until<F>(&self, future: F) -> F::Output where F: Future {}
}
impl Default for LocalSet {}
impl Drop for LocalSet {}
impl Future for LocalSet { type Output = (); }
#[derive(Debug)]
pub struct LocalEnterGuard(Rc<()>);
pub struct LocalKey<T: 'static>(fn() -> T);
impl<T: 'static> LocalKey<T> {
    pub fn scope<F>(&'static self, value: T, f: F) -> TaskLocalFuture<T, F> where F: Future {}
    pub fn sync_scope<F, R>(&'static self, value: T, f: F) -> R where F: FnOnce() -> R {}
    pub fn with<F, R>(&'static self, f: F) -> R where F: FnOnce(&T) -> R {}
    #[unchecked] pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError> where F: FnOnce(&T) -> R {}
    #[unchecked] pub fn try_get(&'static self) -> Result<T, AccessError> where T: Clone {}
    pub fn get(&'static self) -> T where T: Clone {}
}
#[derive(Debug)]
struct AccessError(());
