use crate::prelude::rust_2024::*;
use crate::pin::Pin;
use crate::task::{Context, Poll};

#[must_use]
pub trait Future {
    type Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}
pub trait IntoFuture {
    type Output;
    type IntoFuture: Future<Output = Self::Output>;
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: ?Sized + Future + Unpin> Future for &mut F { type Output = F::Output; }
impl<F: Future> IntoFuture for F { type Output = F::Output; type IntoFuture = F; }

pub const fn pending<T>() -> Pending<T> {}
pub const fn ready<T>(t: T) -> Ready<T> {}
pub const fn poll_fn<T, F>(f: F) -> PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> {}

#[must_use]
pub struct Pending<T>(*const T);
unsafe impl<T> Send for Pending<T> {}
unsafe impl<T> Sync for Pending<T> {}
impl<T> Clone for Pending<T> {}
impl<T> Future for Pending<T> { type Output = T; }
#[must_use]
#[derive(Clone, Debug)]
pub struct Ready<T>(T);
impl<T> Ready<T> {
    pub fn into_inner(self) -> T {}
}
impl<T> Unpin for Ready<T> {}
impl<T> Future for Ready<T> { type Output = T; }
#[must_use]
pub struct PollFn<F>(F);
impl<F: Unpin> Unpin for PollFn<F> {}
impl<T, F> Future for PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> { type Output = T; }
