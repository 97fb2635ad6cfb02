use std::error::Error;
use std::fmt::{Debug, Display};
use std::task::{Context, Poll};
use crate::sink::Sink;
use crate::stream::{FusedStream, Stream};

pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}

pub struct Sender<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> Sender<T> {
    pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
    pub fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {}
    pub fn is_closed(&self) -> bool {}
    pub fn close_channel(&mut self) {}
    pub fn disconnect(&mut self) {}
    pub fn same_receiver(&self, other: &Self) -> bool {}
    pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool {}
}
impl<T> Clone for Sender<T> {}
impl<T> Debug for Sender<T> {}
impl<T> Sink<T> for Sender<T> { type Error = SendError; }
pub struct UnboundedSender<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> UnboundedSender<T> {
    pub fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), SendError>> {}
    pub fn is_closed(&self) -> bool {}
    pub fn close_channel(&self) {}
    pub fn disconnect(&mut self) {}
    pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
    pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn same_receiver(&self, other: &Self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
impl<T> Clone for UnboundedSender<T> {}
impl<T> Debug for UnboundedSender<T> {}
impl<T> Sink<T> for UnboundedSender<T> { type Error = SendError; }
impl<T> Sink<T> for &UnboundedSender<T> { type Error = SendError; }
pub struct Receiver<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> Receiver<T> {
    pub fn close(&mut self) {}
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
    pub fn recv(&mut self) -> Recv<'_, Self> {}
}
impl<T> Stream for Receiver<T> { type Item = T; }
impl<T> FusedStream for Receiver<T> {}
impl<T> Drop for Receiver<T> {}
pub struct UnboundedReceiver<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> UnboundedReceiver<T> {
    pub fn close(&mut self) {}
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
    pub fn recv(&mut self) -> Recv<'_, Self> {}
}
impl<T> Stream for UnboundedReceiver<T> { type Item = T; }
impl<T> FusedStream for UnboundedReceiver<T> {}
impl<T> Drop for UnboundedReceiver<T> {}
pub struct Recv<'a, St: ?Sized>(&'a mut St, std::marker::PhantomData<St>);
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SendError(());
impl SendError {
    pub fn is_full(&self) -> bool {}
    pub fn is_disconnected(&self) -> bool {}
}
impl Display for SendError {}
impl Error for SendError {}
#[derive(Clone, Eq, PartialEq)]
pub struct TrySendError<T>(SendError, T);
impl<T> TrySendError<T> {
    pub fn is_full(&self) -> bool {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn into_inner(self) -> T {}
    pub fn into_send_error(self) -> SendError {}
}
impl<T> Debug for TrySendError<T> {}
impl<T> Display for TrySendError<T> {}
impl<T: std::any::Any> Error for TrySendError<T> {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TryRecvError { Empty, Closed }
impl Display for TryRecvError {}
impl Error for TryRecvError {}
