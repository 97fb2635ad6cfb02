use std::fmt::Debug;
use std::ops::Deref;
use crate::sync::watch::error::{SendError, RecvError};

pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}

#[derive(Debug)]
pub struct Sender<T>(std::sync::Arc<std::sync::RwLock<T>>);
impl<T> Sender<T> {
    pub fn new(init: T) -> Self {}
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {}
    pub fn send_modify<F>(&self, modify: F) where F: FnOnce(&mut T) {}
    pub fn send_if_modified<F>(&self, modify: F) -> bool where F: FnOnce(&mut T) -> bool {}
    pub fn send_replace(&self, value: T) -> T {}
    pub fn borrow(&self) -> Ref<'_, T> {}
    pub fn is_closed(&self) -> bool {}
    pub async fn closed(&self) {}
    pub fn subscribe(&self) -> Receiver<T> {}
    pub fn receiver_count(&self) -> usize {}
    pub fn sender_count(&self) -> usize {}
    pub fn same_channel(&self, other: &Self) -> bool {}
}
impl<T> Clone for Sender<T> {}
impl<T: Default> Default for Sender<T> {}
impl<T> Drop for Sender<T> {}
#[derive(Debug)]
pub struct Receiver<T>(std::sync::Arc<std::sync::RwLock<T>>);
impl<T> Receiver<T> {
    pub fn borrow(&self) -> Ref<'_, T> {}
    pub fn borrow_and_update(&mut self) -> Ref<'_, T> {}
    pub fn has_changed(&self) -> Result<bool, RecvError> {}
    pub fn mark_changed(&mut self) {}
    pub fn mark_unchanged(&mut self) {}
    pub async fn changed(&mut self) -> Result<(), RecvError> {}
    pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<'_, T>, RecvError> {}
    pub fn same_channel(&self, other: &Self) -> bool {}
}
impl<T> Clone for Receiver<T> {}
impl<T> Drop for Receiver<T> {}
#[derive(Debug)]
pub struct Ref<'a, T>(std::sync::RwLockReadGuard<'a, T>);
impl<'a, T> Ref<'a, T> {
    pub fn has_changed(&self) -> bool {}
}
impl<T> Deref for Ref<'_, T> { type Target = T; }

pub mod error {
    use std::error::Error;
    use std::fmt::{Debug, Display};

    #[derive(Clone, Copy, Eq, PartialEq)]
    pub struct SendError<T>(pub T);
    impl<T> Debug for SendError<T> {}
    impl<T> Display for SendError<T> {}
    impl<T> Error for SendError<T> {}
    #[derive(Clone, Debug)]
    pub struct RecvError(());
    impl Display for RecvError {}
    impl Error for RecvError {}
}
