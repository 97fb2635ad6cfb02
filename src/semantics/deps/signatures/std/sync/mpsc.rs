use crate::prelude::rust_2024::*;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::time::Duration;

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}

pub struct Sender<T>(*const T);
impl<T> Sender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
}
unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
impl<T> Clone for Sender<T> {}
impl<T> Debug for Sender<T> {}
pub struct SyncSender<T>(*const T);
impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {}
}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
impl<T> Clone for SyncSender<T> {}
impl<T> Debug for SyncSender<T> {}
pub struct Receiver<T>(*const T);
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn try_iter(&self) -> TryIter<'_, T> {}
}
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}
impl<T> Debug for Receiver<T> {}
impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = IntoIter<T>; }
impl<'a, T> IntoIterator for &'a Receiver<T> { type Item = T; type IntoIter = Iter<'a, T>; }
pub struct Iter<'a, T: 'a>(&'a Receiver<T>);
impl<'a, T> Iterator for Iter<'a, T> { type Item = T; }
pub struct TryIter<'a, T: 'a>(&'a Receiver<T>);
impl<'a, T> Iterator for TryIter<'a, T> { type Item = T; }
pub struct IntoIter<T>(Receiver<T>);
impl<T> Iterator for IntoIter<T> { type Item = T; }
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct SendError<T>(pub T);
impl<T> Debug for SendError<T> {}
impl<T> Display for SendError<T> {}
impl<T> Error for SendError<T> {}
#[derive(Clone, Copy, Eq, PartialEq)]
pub enum TrySendError<T> { Full(T), Disconnected(T) }
impl<T> From<SendError<T>> for TrySendError<T> {}
impl<T> Debug for TrySendError<T> {}
impl<T> Display for TrySendError<T> {}
impl<T> Error for TrySendError<T> {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RecvError;
impl Display for RecvError {}
impl Error for RecvError {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TryRecvError { Empty, Disconnected }
impl From<RecvError> for TryRecvError {}
impl Display for TryRecvError {}
impl Error for TryRecvError {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RecvTimeoutError { Timeout, Disconnected }
impl From<RecvError> for RecvTimeoutError {}
impl Display for RecvTimeoutError {}
impl Error for RecvTimeoutError {}
