use std::pin::Pin;
use std::sync::Arc;
use crate::sync::Notify;

#[derive(Debug)]
pub struct Notified<'a>(&'a Notify, std::marker::PhantomPinned);
impl Notified<'_> {
    pub fn enable(self: Pin<&mut Self>) -> bool {}
}
impl Future for Notified<'_> { type Output = (); }
impl<'a> Drop for Notified<'a> {}
#[derive(Debug)]
pub struct OwnedNotified(Arc<Notify>, std::marker::PhantomPinned);
impl OwnedNotified {
    pub fn enable(self: Pin<&mut Self>) -> bool {}
}
impl Future for OwnedNotified { type Output = (); }
