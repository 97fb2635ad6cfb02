use std::error::Error;
use std::fmt::{Debug, Display};
use std::task::{Context, Poll};
use crate::future::FusedFuture;

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}

pub struct Sender<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> Sender<T> {
    pub fn send(self, t: T) -> Result<(), T> {}
    pub fn poll_canceled(&mut self, cx: &mut Context<'_>) -> Poll<()> {}
    pub fn cancellation(&mut self) -> Cancellation<'_, T> {}
    pub fn is_canceled(&self) -> bool {}
    pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool {}
}
impl<T> Debug for Sender<T> {}
impl<T> Drop for Sender<T> {}
pub struct Receiver<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> Receiver<T> {
    pub fn close(&mut self) {}
    pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
}
impl<T> Future for Receiver<T> { type Output = Result<T, Canceled>; }
impl<T> FusedFuture for Receiver<T> {}
impl<T> Debug for Receiver<T> {}
impl<T> Drop for Receiver<T> {}
pub struct Cancellation<'a, T>(&'a mut Sender<T>);
impl<T> Future for Cancellation<'_, T> { type Output = (); }
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Canceled;
impl Display for Canceled {}
impl Error for Canceled {}
