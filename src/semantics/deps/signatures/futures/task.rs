use std::error::Error;
use std::fmt::{Debug, Display};
use std::sync::Arc;
use crate::future::{FutureObj, LocalFutureObj, RemoteHandle};

pub use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

pub fn noop_waker() -> Waker {}
pub fn noop_waker_ref() -> &'static Waker {}
pub fn waker<W>(wake: Arc<W>) -> Waker where W: ArcWake + 'static {}
pub fn waker_ref<W>(wake: &Arc<W>) -> WakerRef<'_> where W: ArcWake + 'static {}

pub trait ArcWake: Send + Sync {
    fn wake(self: Arc<Self>) {}
    fn wake_by_ref(arc_self: &Arc<Self>);
}
pub trait Spawn {
    fn spawn_obj(&self, future: FutureObj<'static, ()>) -> Result<(), SpawnError>;
    fn status(&self) -> Result<(), SpawnError> {}
}
pub trait LocalSpawn {
    fn spawn_local_obj(&self, future: LocalFutureObj<'static, ()>) -> Result<(), SpawnError>;
    fn status_local(&self) -> Result<(), SpawnError> {}
}
pub trait SpawnExt: Spawn {
    fn spawn<Fut>(&self, future: Fut) -> Result<(), SpawnError> where Fut: Future<Output = ()> + Send + 'static {}
    fn spawn_with_handle<Fut>(&self, future: Fut) -> Result<RemoteHandle<Fut::Output>, SpawnError> where Fut: Future + Send + 'static, Fut::Output: Send {}
}
pub trait LocalSpawnExt: LocalSpawn {
    fn spawn_local<Fut>(&self, future: Fut) -> Result<(), SpawnError> where Fut: Future<Output = ()> + 'static {}
    fn spawn_local_with_handle<Fut>(&self, future: Fut) -> Result<RemoteHandle<Fut::Output>, SpawnError> where Fut: Future + 'static {}
}
impl<Sp: Spawn + ?Sized> SpawnExt for Sp {}
impl<Sp: LocalSpawn + ?Sized> LocalSpawnExt for Sp {}

#[derive(Debug)]
pub struct WakerRef<'a>(&'a Waker);
impl std::ops::Deref for WakerRef<'_> { type Target = Waker; }
pub struct AtomicWaker(());
impl AtomicWaker {
    pub const fn new() -> Self {}
    pub fn register(&self, waker: &Waker) {}
    pub fn wake(&self) {}
    pub fn take(&self) -> Option<Waker> {}
}
pub struct SpawnError(());
impl SpawnError {
    pub fn shutdown() -> Self {}
    pub fn is_shutdown(&self) -> bool {}
}
impl Debug for SpawnError {}
impl Display for SpawnError {}
impl Error for SpawnError {}
