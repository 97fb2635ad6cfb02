use std::pin::Pin;
use std::task::{Context, Poll};
use crate::future::Either;
use crate::stream::{Stream, TryStream};

pub fn drain<T>() -> Drain<T> {}
pub fn unfold<T, F, R, Item, E>(init: T, function: F) -> Unfold<T, F, R> where F: FnMut(T, Item) -> R, R: Future<Output = Result<T, E>> {}

pub trait Sink<Item> {
    type Error;
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
}
pub trait SinkExt<Item>: Sink<Item> {
    fn with<U, Fut, F, E>(self, f: F) -> With<Self, Item, U, Fut, F> where F: FnMut(U) -> Fut, Fut: Future<Output = Result<Item, E>>, E: From<Self::Error>, Self: Sized {}
    fn sink_map_err<E, F>(self, f: F) -> SinkMapErr<Self, F> where F: FnOnce(Self::Error) -> E, Self: Sized {}
    fn sink_err_into<E>(self) -> SinkErrInto<Self, Item, E> where Self: Sized, Self::Error: Into<E> {}
    fn buffer(self, capacity: usize) -> Buffer<Self, Item> where Self: Sized {}
    fn close(&mut self) -> Close<'_, Self, Item> where Self: Unpin {}
    fn fanout<Si>(self, other: Si) -> Fanout<Self, Si> where Self: Sized, Item: Clone, Si: Sink<Item, Error = Self::Error> {}
    fn flush(&mut self) -> Flush<'_, Self, Item> where Self: Unpin {}
    fn send(&mut self, item: Item) -> Send<'_, Self, Item> where Self: Unpin {}
    fn feed(&mut self, item: Item) -> Feed<'_, Self, Item> where Self: Unpin {}
    fn send_all<'a, St>(&'a mut self, stream: &'a mut St) -> SendAll<'a, Self, St> where St: TryStream<Ok = Item, Error = Self::Error> + Stream + Unpin + ?Sized, Self: Unpin {}
    fn left_sink<Si2>(self) -> Either<Self, Si2> where Si2: Sink<Item, Error = Self::Error>, Self: Sized {}
    fn right_sink<Si1>(self) -> Either<Si1, Self> where Si1: Sink<Item, Error = Self::Error>, Self: Sized {}
    fn poll_ready_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> where Self: Unpin {}
    fn start_send_unpin(&mut self, item: Item) -> Result<(), Self::Error> where Self: Unpin {}
    fn poll_flush_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> where Self: Unpin {}
    fn poll_close_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> where Self: Unpin {}
}
impl<T: ?Sized + Sink<Item>, Item> SinkExt<Item> for T {}
impl<S: ?Sized + Sink<Item> + Unpin, Item> Sink<Item> for &mut S { type Error = S::Error; }
impl<S: ?Sized + Sink<Item> + Unpin, Item> Sink<Item> for Box<S> { type Error = S::Error; }
impl<T> Sink<T> for Vec<T> { type Error = std::convert::Infallible; }

#[must_use]
pub struct Buffer<Si: Sink<Item>, Item>(Si, Item);
impl<Si: Sink<Item>, Item> Sink<Item> for Buffer<Si, Item> { type Error = Si::Error; }
#[must_use]
pub struct Close<'a, Si: ?Sized, Item>(&'a mut Si, fn(Item), std::marker::PhantomData<Si>);
impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Close<'_, Si, Item> { type Output = Result<(), Si::Error>; }
#[must_use]
pub struct Drain<T>(T);
impl<T> Unpin for Drain<T> {}
impl<T> Sink<T> for Drain<T> { type Error = std::convert::Infallible; }
#[must_use]
pub struct Fanout<Si1, Si2>(Si1, Si2);
impl<Si1, Si2, Item> Sink<Item> for Fanout<Si1, Si2> where Si1: Sink<Item>, Item: Clone, Si2: Sink<Item, Error = Si1::Error> { type Error = Si1::Error; }
#[must_use]
pub struct Feed<'a, Si: ?Sized, Item>(&'a mut Si, Box<Item>, std::marker::PhantomData<Si>);
impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Feed<'_, Si, Item> { type Output = Result<(), Si::Error>; }
#[must_use]
pub struct Flush<'a, Si: ?Sized, Item>(&'a mut Si, fn(Item), std::marker::PhantomData<Si>);
impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Flush<'_, Si, Item> { type Output = Result<(), Si::Error>; }
#[must_use]
pub struct Send<'a, Si: ?Sized, Item>(&'a mut Si, Box<Item>, std::marker::PhantomData<Si>);
impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Send<'_, Si, Item> { type Output = Result<(), Si::Error>; }
#[must_use]
pub struct SendAll<'a, Si: ?Sized, St: ?Sized + TryStream>(&'a mut Si, &'a mut St);
impl<Si, St, Ok, Error> Future for SendAll<'_, Si, St> where Si: Sink<Ok, Error = Error> + Unpin + ?Sized, St: Stream<Item = Result<Ok, Error>> + Unpin + ?Sized { type Output = Result<(), Error>; }
#[must_use]
pub struct SinkErrInto<Si: Sink<Item>, Item, E>(Si, Item, E);
impl<Si, Item, E> Sink<Item> for SinkErrInto<Si, Item, E> where Si: Sink<Item>, Si::Error: Into<E> { type Error = E; }
#[must_use]
pub struct SinkMapErr<Si, F>(Si, Box<F>);
impl<Si, F, E, Item> Sink<Item> for SinkMapErr<Si, F> where Si: Sink<Item>, F: FnOnce(Si::Error) -> E { type Error = E; }
#[must_use]
pub struct Unfold<T, F, R>(Box<T>, Box<F>, R);
impl<T, F, R, Item, E> Sink<Item> for Unfold<T, F, R> where F: FnMut(T, Item) -> R, R: Future<Output = Result<T, E>> { type Error = E; }
#[must_use]
pub struct With<Si, Item, U, Fut, F>(Si, Fut, Box<F>, fn(U) -> Item);
impl<Si, Item, U, Fut, F, E> Sink<U> for With<Si, Item, U, Fut, F> where Si: Sink<Item>, F: FnMut(U) -> Fut, Fut: Future<Output = Result<Item, E>>, E: From<Si::Error> { type Error = E; }
