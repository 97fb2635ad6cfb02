use std::fmt::Debug;
use crate::sync::broadcast::error::{SendError, RecvError, TryRecvError};

pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {}

pub struct Sender<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<T> Sender<T> {
    pub fn new(capacity: usize) -> Self {}
    pub fn send(&self, value: T) -> Result<usize, SendError<T>> {}
    pub fn subscribe(&self) -> Receiver<T> {}
    pub fn downgrade(&self) -> WeakSender<T> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn receiver_count(&self) -> usize {}
    pub fn same_channel(&self, other: &Self) -> bool {}
    pub async fn closed(&self) {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
}
impl<T> Clone for Sender<T> {}
impl<T> Drop for Sender<T> {}
impl<T> Debug for Sender<T> {}
pub struct WeakSender<T>(Sender<T>);
impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>> {}
}
impl<T> Clone for WeakSender<T> {}
pub struct Receiver<T>(Sender<T>);
impl<T> Receiver<T> {
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn same_channel(&self, other: &Self) -> bool {}
    pub fn sender_strong_count(&self) -> usize {}
    pub fn sender_weak_count(&self) -> usize {}
    pub fn is_closed(&self) -> bool {}
}
impl<T: Clone> Receiver<T> {
    pub fn resubscribe(&self) -> Self {}
    pub async fn recv(&mut self) -> Result<T, RecvError> {}
    pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
    pub fn blocking_recv(&mut self) -> Result<T, RecvError> {}
}
impl<T> Drop for Receiver<T> {}
impl<T> Debug for Receiver<T> {}

pub mod error {
    use std::error::Error;
    use std::fmt::{Debug, Display};

    #[derive(Debug)]
    pub struct SendError<T>(pub T);
    impl<T> Display for SendError<T> {}
    impl<T: Debug> Error for SendError<T> {}
    #[derive(Clone, Debug, Eq, PartialEq)]
    pub enum RecvError { Closed, Lagged(u64) }
    impl Display for RecvError {}
    impl Error for RecvError {}
    #[derive(Clone, Debug, Eq, PartialEq)]
    pub enum TryRecvError { Empty, Closed, Lagged(u64) }
    impl Display for TryRecvError {}
    impl Error for TryRecvError {}
}
