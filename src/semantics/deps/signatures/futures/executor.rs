use std::fmt::Debug;
use crate::stream::Stream;
use crate::task::{LocalSpawn, Spawn};

pub fn block_on<F: Future>(f: F) -> F::Output {}
pub fn block_on_stream<S: Stream + Unpin>(stream: S) -> BlockingStream<S> {}
pub fn enter() -> Result<Enter, EnterError> {}

#[derive(Debug)]
pub struct BlockingStream<S: Stream + Unpin>(S);
impl<S: Stream + Unpin> Iterator for BlockingStream<S> { type Item = S::Item; }
pub struct Enter(());
pub struct EnterError(());
#[derive(Debug)]
pub struct LocalPool(*const ());
impl LocalPool {
    pub fn new() -> Self {}
    pub fn spawner(&self) -> LocalSpawner {}
    pub fn run(&mut self) {}
    pub fn run_until<F: Future>(&mut self, future: F) -> F::Output {}
    pub fn try_run_one(&mut self) -> bool {}
    pub fn run_until_stalled(&mut self) {}
}
#[derive(Clone, Debug)]
pub struct LocalSpawner(*const ());
impl LocalSpawn for LocalSpawner {}
impl Spawn for LocalSpawner {}
