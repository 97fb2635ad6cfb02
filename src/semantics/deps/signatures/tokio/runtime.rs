use std::error::Error;
use std::fmt::{Debug, Display};
use std::io;
use std::time::Duration;
use crate::task::JoinHandle;

#[derive(Debug)]
pub struct Runtime(());
impl Runtime {
    pub fn new() -> io::Result<Runtime> {}
    pub fn handle(&self) -> &Handle {}
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output> where F: Future + Send + 'static, F::Output: Send + 'static {}
    pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R> where F: FnOnce() -> R + Send + 'static, R: Send + 'static {}
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
    pub fn enter(&self) -> EnterGuard<'_> {}
    pub fn shutdown_timeout(self, duration: Duration) {}
    pub fn shutdown_background(self) {}
    pub fn metrics(&self) -> RuntimeMetrics {}
}
impl Drop for Runtime {}
#[derive(Clone, Debug)]
pub struct Handle(());
impl Handle {
    pub fn enter(&self) -> EnterGuard<'_> {}
    pub fn current() -> Self {}
    pub fn try_current() -> Result<Self, TryCurrentError> {}
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output> where F: Future + Send + 'static, F::Output: Send + 'static {}
    pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R> where F: FnOnce() -> R + Send + 'static, R: Send + 'static {}
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
    pub fn runtime_flavor(&self) -> RuntimeFlavor {}
    pub fn id(&self) -> Id {}
    pub fn metrics(&self) -> RuntimeMetrics {}
}
#[derive(Debug)]
pub struct EnterGuard<'a>(std::sync::MutexGuard<'a, ()>);
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Id(u64);
impl Display for Id {}
#[derive(Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum RuntimeFlavor { CurrentThread, MultiThread }
#[derive(Debug)]
pub struct TryCurrentError(());
impl TryCurrentError {
    pub fn is_missing_context(&self) -> bool {}
    pub fn is_thread_local_destroyed(&self) -> bool {}
}
impl Display for TryCurrentError {}
impl Error for TryCurrentError {}
#[derive(Clone, Debug)]
pub struct RuntimeMetrics(());
impl RuntimeMetrics {
    pub fn num_workers(&self) -> usize {}
    pub fn num_alive_tasks(&self) -> usize {}
    pub fn global_queue_depth(&self) -> usize {}
}
pub struct Builder(());
impl Builder {
    pub fn new_current_thread() -> Builder {}
    pub fn new_multi_thread() -> Builder {}
    pub fn enable_all(&mut self) -> &mut Self {}
    pub fn enable_io(&mut self) -> &mut Self {}
    pub fn enable_time(&mut self) -> &mut Self {}
    pub fn worker_threads(&mut self, val: usize) -> &mut Self {}
    pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self {}
    pub fn thread_name(&mut self, val: impl Into<String>) -> &mut Self {}
    pub fn thread_name_fn<F>(&mut self, f: F) -> &mut Self where F: Fn() -> String + Send + Sync + 'static {}
    pub fn thread_stack_size(&mut self, val: usize) -> &mut Self {}
    pub fn thread_keep_alive(&mut self, duration: Duration) -> &mut Self {}
    pub fn on_thread_start<F>(&mut self, f: F) -> &mut Self where F: Fn() + Send + Sync + 'static {}
    pub fn on_thread_stop<F>(&mut self, f: F) -> &mut Self where F: Fn() + Send + Sync + 'static {}
    pub fn on_thread_park<F>(&mut self, f: F) -> &mut Self where F: Fn() + Send + Sync + 'static {}
    pub fn on_thread_unpark<F>(&mut self, f: F) -> &mut Self where F: Fn() + Send + Sync + 'static {}
    pub fn global_queue_interval(&mut self, val: u32) -> &mut Self {}
    pub fn event_interval(&mut self, val: u32) -> &mut Self {}
    pub fn max_io_events_per_tick(&mut self, capacity: usize) -> &mut Self {}
    pub fn build(&mut self) -> io::Result<Runtime> {}
    pub fn start_paused(&mut self, start_paused: bool) -> &mut Self {}
}
impl Debug for Builder {}
