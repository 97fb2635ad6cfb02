use std::any::Any;
use std::error::Error;
use std::fmt::Display;
use std::panic::UnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use crate::sink::Sink;
use crate::stream::{FusedStream, Stream};

pub use std::future::Future;

pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
pub type LocalBoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

pub fn abortable<Fut: Future>(future: Fut) -> (Abortable<Fut>, AbortHandle) {}
pub fn always_ready<T, F: Fn() -> T>(prod: F) -> AlwaysReady<T, F> {}
pub fn err<T, E>(err: E) -> Ready<Result<T, E>> {}
pub fn join<Fut1: Future, Fut2: Future>(future1: Fut1, future2: Fut2) -> Join<Fut1, Fut2> {}
pub fn join3<Fut1: Future, Fut2: Future, Fut3: Future>(future1: Fut1, future2: Fut2, future3: Fut3) -> Join3<Fut1, Fut2, Fut3> {}
pub fn join4<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future>(future1: Fut1, future2: Fut2, future3: Fut3, future4: Fut4) -> Join4<Fut1, Fut2, Fut3, Fut4> {}
pub fn join_all<I>(iter: I) -> JoinAll<I::Item> where I: IntoIterator, I::Item: Future {}
pub fn lazy<F, R>(f: F) -> Lazy<F> where F: FnOnce(&mut Context<'_>) -> R {}
pub fn maybe_done<Fut: Future>(future: Fut) -> MaybeDone<Fut> {}
pub fn ok<T, E>(t: T) -> Ready<Result<T, E>> {}
pub fn pending<T>() -> Pending<T> {}
pub fn poll_fn<T, F>(f: F) -> PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> {}
pub fn poll_immediate<F: Future>(f: F) -> PollImmediate<F> {}
pub fn ready<T>(t: T) -> Ready<T> {}
pub fn select<A, B>(future1: A, future2: B) -> Select<A, B> where A: Future + Unpin, B: Future + Unpin {}
pub fn select_all<I>(iter: I) -> SelectAll<I::Item> where I: IntoIterator, I::Item: Future + Unpin {}
pub fn select_ok<I>(iter: I) -> SelectOk<I::Item> where I: IntoIterator, I::Item: TryFuture + Unpin {}
pub fn try_join<Fut1, Fut2>(future1: Fut1, future2: Fut2) -> TryJoin<Fut1, Fut2> where Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error> {}
pub fn try_join3<Fut1, Fut2, Fut3>(future1: Fut1, future2: Fut2, future3: Fut3) -> TryJoin3<Fut1, Fut2, Fut3> where Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, Fut3: TryFuture<Error = Fut1::Error> {}
pub fn try_join_all<I>(iter: I) -> TryJoinAll<I::Item> where I: IntoIterator, I::Item: TryFuture {}
pub fn try_select<A, B>(future1: A, future2: B) -> TrySelect<A, B> where A: TryFuture + Unpin, B: TryFuture + Unpin {}

pub trait FusedFuture: Future {
    fn is_terminated(&self) -> bool;
}
impl<F: FusedFuture + ?Sized + Unpin> FusedFuture for &mut F {}
impl<F: FusedFuture + ?Sized + Unpin> FusedFuture for Box<F> {}
impl<P> FusedFuture for Pin<P> where P: std::ops::DerefMut + Unpin, P::Target: FusedFuture {}
pub trait TryFuture: Future {
    type Ok;
    type Error;
    fn try_poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<Self::Ok, Self::Error>>;
}
impl<F, T, E> TryFuture for F where F: ?Sized + Future<Output = Result<T, E>> { type Ok = T; type Error = E; }
pub trait FutureExt: Future {
    fn map<U, F>(self, f: F) -> Map<Self, F> where F: FnOnce(Self::Output) -> U, Self: Sized {}
    fn map_into<U>(self) -> MapInto<Self, U> where Self::Output: Into<U>, Self: Sized {}
    fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F> where F: FnOnce(Self::Output) -> Fut, Fut: Future, Self: Sized {}
    fn left_future<B>(self) -> Either<Self, B> where B: Future<Output = Self::Output>, Self: Sized {}
    fn right_future<A>(self) -> Either<A, Self> where A: Future<Output = Self::Output>, Self: Sized {}
    fn into_stream(self) -> IntoStream<Self> where Self: Sized {}
    fn flatten(self) -> Flatten<Self> where Self::Output: Future, Self: Sized {}
    fn flatten_stream(self) -> FlattenStream<Self> where Self::Output: Stream, Self: Sized {}
    fn fuse(self) -> Fuse<Self> where Self: Sized {}
    fn inspect<F>(self, f: F) -> Inspect<Self, F> where F: FnOnce(&Self::Output), Self: Sized {}
    fn catch_unwind(self) -> CatchUnwind<Self> where Self: Sized + UnwindSafe {}
    fn shared(self) -> Shared<Self> where Self: Sized, Self::Output: Clone {}
    fn remote_handle(self) -> (Remote<Self>, RemoteHandle<Self::Output>) where Self: Sized {}
    fn boxed<'a>(self) -> BoxFuture<'a, Self::Output> where Self: Sized + Send + 'a {}
    fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output> where Self: Sized + 'a {}
    fn unit_error(self) -> UnitError<Self> where Self: Sized {}
    fn never_error(self) -> NeverError<Self> where Self: Sized {}
    fn poll_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Self::Output> where Self: Unpin {}
    fn now_or_never(self) -> Option<Self::Output> where Self: Sized {}
}
impl<T: ?Sized + Future> FutureExt for T {}
pub trait TryFutureExt: TryFuture {
    fn flatten_sink<Item>(self) -> FlattenSink<Self, Self::Ok> where Self::Ok: Sink<Item, Error = Self::Error>, Self: Sized {}
    fn map_ok<T, F>(self, f: F) -> MapOk<Self, F> where F: FnOnce(Self::Ok) -> T, Self: Sized {}
    fn map_ok_or_else<T, E, F>(self, e: E, f: F) -> MapOkOrElse<Self, F, E> where F: FnOnce(Self::Ok) -> T, E: FnOnce(Self::Error) -> T, Self: Sized {}
    fn map_err<E, F>(self, f: F) -> MapErr<Self, F> where F: FnOnce(Self::Error) -> E, Self: Sized {}
    fn err_into<E>(self) -> ErrInto<Self, E> where Self: Sized, Self::Error: Into<E> {}
    fn ok_into<U>(self) -> OkInto<Self, U> where Self: Sized, Self::Ok: Into<U> {}
    fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F> where F: FnOnce(Self::Ok) -> Fut, Fut: TryFuture<Error = Self::Error>, Self: Sized {}
    fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F> where F: FnOnce(Self::Error) -> Fut, Fut: TryFuture<Ok = Self::Ok>, Self: Sized {}
    fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F> where F: FnOnce(&Self::Ok), Self: Sized {}
    fn inspect_err<F>(self, f: F) -> InspectErr<Self, F> where F: FnOnce(&Self::Error), Self: Sized {}
    fn try_flatten(self) -> TryFlatten<Self, Self::Ok> where Self::Ok: TryFuture<Error = Self::Error>, Self: Sized {}
    fn try_flatten_stream(self) -> TryFlattenStream<Self> where Self::Ok: crate::stream::TryStream<Error = Self::Error>, Self: Sized {}
    fn unwrap_or_else<F>(self, f: F) -> UnwrapOrElse<Self, F> where Self: Sized, F: FnOnce(Self::Error) -> Self::Ok {}
    fn into_future(self) -> IntoFuture<Self> where Self: Sized {}
    fn try_poll_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Result<Self::Ok, Self::Error>> where Self: Unpin {}
}
impl<Fut: ?Sized + TryFuture> TryFutureExt for Fut {}

#[derive(Clone, Debug)]
pub struct AbortHandle(());
impl AbortHandle {
    pub fn abort(&self) {}
    pub fn is_aborted(&self) -> bool {}
    pub fn new_pair() -> (Self, AbortRegistration) {}
}
#[derive(Debug)]
pub struct AbortRegistration(());
impl AbortRegistration {
    pub fn handle(&self) -> AbortHandle {}
}
#[must_use]
#[derive(Clone, Debug)]
pub struct Abortable<T>(T);
impl<T> Abortable<T> {
    pub fn new(task: T, reg: AbortRegistration) -> Self {}
    pub fn is_aborted(&self) -> bool {}
}
impl<Fut: Future> Future for Abortable<Fut> { type Output = Result<Fut::Output, Aborted>; }
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Aborted;
impl Display for Aborted {}
impl Error for Aborted {}
#[derive(Clone, Debug)]
pub enum Either<A, B> { Left(A), Right(B) }
impl<A, B> Either<A, B> {
    pub fn as_pin_ref(self: Pin<&Self>) -> Either<Pin<&A>, Pin<&B>> {}
    pub fn as_pin_mut(self: Pin<&mut Self>) -> Either<Pin<&mut A>, Pin<&mut B>> {}
}
impl<A, B, T> Either<(T, A), (T, B)> {
    pub fn factor_first(self) -> (T, Either<A, B>) {}
}
impl<A, B, T> Either<(A, T), (B, T)> {
    pub fn factor_second(self) -> (Either<A, B>, T) {}
}
impl<T> Either<T, T> {
    pub fn into_inner(self) -> T {}
}
impl<A: Future, B: Future<Output = A::Output>> Future for Either<A, B> { type Output = A::Output; }
impl<A: FusedFuture, B: FusedFuture<Output = A::Output>> FusedFuture for Either<A, B> {}
impl<A: Stream, B: Stream<Item = A::Item>> Stream for Either<A, B> { type Item = A::Item; }
impl<A: FusedStream, B: FusedStream<Item = A::Item>> FusedStream for Either<A, B> {}
impl<A, B, Item> Sink<Item> for Either<A, B> where A: Sink<Item>, B: Sink<Item, Error = A::Error> { type Error = A::Error; }
pub enum MaybeDone<Fut: Future> { Future(Fut), Done(Fut::Output), Gone }
impl<Fut: Future> MaybeDone<Fut> {
    pub fn output_mut(self: Pin<&mut Self>) -> Option<&mut Fut::Output> {}
    pub fn take_output(self: Pin<&mut Self>) -> Option<Fut::Output> {}
}
impl<Fut: Future> Future for MaybeDone<Fut> { type Output = (); }
#[must_use]
#[derive(Clone, Debug)]
pub struct Ready<T>(T);
impl<T> Ready<T> {
    pub fn into_inner(self) -> T {}
}
impl<T> Unpin for Ready<T> {}
impl<T> Future for Ready<T> { type Output = T; }
impl<T> FusedFuture for Ready<T> {}
#[must_use]
#[derive(Debug)]
pub struct Pending<T>(T);
impl<T> Unpin for Pending<T> {}
impl<T> Future for Pending<T> { type Output = T; }
impl<T> FusedFuture for Pending<T> {}
#[must_use]
pub struct PollFn<F>(F);
impl<F> Unpin for PollFn<F> {}
impl<T, F> Future for PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<T> { type Output = T; }
#[must_use]
pub struct PollImmediate<T>(T);
impl<T, F: Future<Output = T>> Future for PollImmediate<F> { type Output = Option<T>; }
#[must_use]
pub struct Lazy<F>(F);
impl<F> Unpin for Lazy<F> {}
impl<F, R> Future for Lazy<F> where F: FnOnce(&mut Context<'_>) -> R { type Output = R; }
#[must_use]
pub struct AlwaysReady<T, F: Fn() -> T>(F);
impl<T, F: Fn() -> T> Future for AlwaysReady<T, F> { type Output = T; }
#[must_use]
pub struct Map<Fut, F>(Fut, Box<F>);
impl<Fut: Future, F, T> Future for Map<Fut, F> where F: FnOnce(Fut::Output) -> T { type Output = T; }
impl<Fut: Future, F, T> FusedFuture for Map<Fut, F> where F: FnOnce(Fut::Output) -> T {}
#[must_use]
pub struct MapInto<Fut, T>(Fut, fn() -> T);
impl<Fut: Future, T> Future for MapInto<Fut, T> where Fut::Output: Into<T> { type Output = T; }
#[must_use]
pub struct Then<Fut1, Fut2, F>(Fut1, Fut2, Box<F>);
impl<Fut1: Future, Fut2: Future, F> Future for Then<Fut1, Fut2, F> where F: FnOnce(Fut1::Output) -> Fut2 { type Output = Fut2::Output; }
#[must_use]
pub struct IntoStream<Fut>(Fut);
impl<Fut: Future> Stream for IntoStream<Fut> { type Item = Fut::Output; }
#[must_use]
pub struct Flatten<F: Future>(F, F::Output);
impl<F: Future> Future for Flatten<F> where F::Output: Future { type Output = <F::Output as Future>::Output; }
#[must_use]
pub struct FlattenStream<F: Future>(F, F::Output);
impl<F: Future> Stream for FlattenStream<F> where F::Output: Stream { type Item = <F::Output as Stream>::Item; }
#[must_use]
#[derive(Debug)]
pub struct Fuse<Fut>(Fut);
impl<Fut: Future> Fuse<Fut> {
    pub fn terminated() -> Self {}
}
impl<Fut: Future> Future for Fuse<Fut> { type Output = Fut::Output; }
impl<Fut: Future> FusedFuture for Fuse<Fut> {}
#[must_use]
pub struct Inspect<Fut, F>(Fut, Box<F>);
impl<Fut: Future, F> Future for Inspect<Fut, F> where F: FnOnce(&Fut::Output) { type Output = Fut::Output; }
#[must_use]
#[derive(Debug)]
pub struct CatchUnwind<Fut>(Fut);
impl<Fut: Future + UnwindSafe> Future for CatchUnwind<Fut> { type Output = Result<Fut::Output, Box<dyn Any + Send>>; }
#[must_use]
pub struct Shared<Fut: Future>(Arc<(Fut, Fut::Output)>);
impl<Fut: Future> Shared<Fut> {
    pub fn peek(&self) -> Option<&Fut::Output> {}
    pub fn downgrade(&self) -> Option<WeakShared<Fut>> {}
    pub fn strong_count(&self) -> Option<usize> {}
    pub fn ptr_eq(&self, rhs: &Self) -> bool {}
}
impl<Fut: Future> Clone for Shared<Fut> {}
impl<Fut: Future> Future for Shared<Fut> where Fut::Output: Clone { type Output = Fut::Output; }
impl<Fut: Future> FusedFuture for Shared<Fut> where Fut::Output: Clone {}
pub struct WeakShared<Fut: Future>(Arc<(Fut, Fut::Output)>);
impl<Fut: Future> WeakShared<Fut> {
    pub fn upgrade(&self) -> Option<Shared<Fut>> {}
}
#[must_use]
pub struct Remote<Fut: Future>(Fut, Fut::Output);
impl<Fut: Future> Future for Remote<Fut> { type Output = (); }
#[must_use]
#[derive(Debug)]
pub struct RemoteHandle<T>(Arc<std::sync::Mutex<T>>);
impl<T> RemoteHandle<T> {
    pub fn forget(self) {}
}
impl<T: 'static> Future for RemoteHandle<T> { type Output = T; }
#[must_use]
pub struct UnitError<Fut>(Fut);
impl<Fut: Future> Future for UnitError<Fut> { type Output = Result<Fut::Output, ()>; }
#[must_use]
pub struct NeverError<Fut>(Fut);
impl<Fut: Future> Future for NeverError<Fut> { type Output = Result<Fut::Output, std::convert::Infallible>; }
#[must_use]
pub struct Join<Fut1: Future, Fut2: Future>(MaybeDone<Fut1>, MaybeDone<Fut2>);
impl<Fut1: Future, Fut2: Future> Future for Join<Fut1, Fut2> { type Output = (Fut1::Output, Fut2::Output); }
#[must_use]
pub struct Join3<Fut1: Future, Fut2: Future, Fut3: Future>(MaybeDone<Fut1>, MaybeDone<Fut2>, MaybeDone<Fut3>);
impl<Fut1: Future, Fut2: Future, Fut3: Future> Future for Join3<Fut1, Fut2, Fut3> { type Output = (Fut1::Output, Fut2::Output, Fut3::Output); }
#[must_use]
pub struct Join4<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future>(MaybeDone<Fut1>, MaybeDone<Fut2>, MaybeDone<Fut3>, MaybeDone<Fut4>);
impl<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future> Future for Join4<Fut1, Fut2, Fut3, Fut4> { type Output = (Fut1::Output, Fut2::Output, Fut3::Output, Fut4::Output); }
#[must_use]
pub struct JoinAll<F: Future>(Pin<Box<[MaybeDone<F>]>>);
impl<F: Future> Future for JoinAll<F> { type Output = Vec<F::Output>; }
impl<F: Future> FromIterator<F> for JoinAll<F> {}
#[must_use]
pub struct TryJoin<Fut1: TryFuture, Fut2: TryFuture>(Fut1, Fut1::Ok, Fut2, Fut2::Ok);
impl<Fut1, Fut2> Future for TryJoin<Fut1, Fut2> where Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error> { type Output = Result<(Fut1::Ok, Fut2::Ok), Fut1::Error>; }
#[must_use]
pub struct TryJoin3<Fut1: TryFuture, Fut2: TryFuture, Fut3: TryFuture>(Fut1, Fut1::Ok, Fut2, Fut2::Ok, Fut3, Fut3::Ok);
impl<Fut1, Fut2, Fut3> Future for TryJoin3<Fut1, Fut2, Fut3> where Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, Fut3: TryFuture<Error = Fut1::Error> { type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok), Fut1::Error>; }
#[must_use]
pub struct TryJoinAll<F: TryFuture>(Pin<Box<(F, F::Ok)>>);
impl<F: TryFuture> Future for TryJoinAll<F> { type Output = Result<Vec<F::Ok>, F::Error>; }
#[must_use]
#[derive(Debug)]
pub struct Select<A, B>(A, B);
impl<A: Future + Unpin, B: Future + Unpin> Future for Select<A, B> { type Output = Either<(A::Output, B), (B::Output, A)>; }
impl<A: Future + Unpin, B: Future + Unpin> FusedFuture for Select<A, B> {}
#[must_use]
#[derive(Debug)]
pub struct SelectAll<Fut>(Vec<Fut>);
impl<Fut> SelectAll<Fut> {
    pub fn into_inner(self) -> Vec<Fut> {}
}
impl<Fut: Future + Unpin> Future for SelectAll<Fut> { type Output = (Fut::Output, usize, Vec<Fut>); }
#[must_use]
#[derive(Debug)]
pub struct SelectOk<Fut>(Vec<Fut>);
impl<Fut: TryFuture + Unpin> Future for SelectOk<Fut> { type Output = Result<(Fut::Ok, Vec<Fut>), Fut::Error>; }
#[must_use]
#[derive(Debug)]
pub struct TrySelect<A, B>(A, B);
impl<A: Unpin + TryFuture, B: Unpin + TryFuture> Future for TrySelect<A, B> { type Output = Result<Either<(A::Ok, B), (B::Ok, A)>, Either<(A::Error, B), (B::Error, A)>>; }
#[must_use]
pub struct MapOk<Fut, F>(Fut, Box<F>);
impl<Fut: TryFuture, F, T> Future for MapOk<Fut, F> where F: FnOnce(Fut::Ok) -> T { type Output = Result<T, Fut::Error>; }
#[must_use]
pub struct MapOkOrElse<Fut, F, G>(Fut, Box<F>, Box<G>);
impl<Fut: TryFuture, F, G, T> Future for MapOkOrElse<Fut, F, G> where F: FnOnce(Fut::Ok) -> T, G: FnOnce(Fut::Error) -> T { type Output = T; }
#[must_use]
pub struct MapErr<Fut, F>(Fut, Box<F>);
impl<Fut: TryFuture, F, E> Future for MapErr<Fut, F> where F: FnOnce(Fut::Error) -> E { type Output = Result<Fut::Ok, E>; }
#[must_use]
pub struct ErrInto<Fut, E>(Fut, fn() -> E);
impl<Fut: TryFuture, E> Future for ErrInto<Fut, E> where Fut::Error: Into<E> { type Output = Result<Fut::Ok, E>; }
#[must_use]
pub struct OkInto<Fut, T>(Fut, fn() -> T);
impl<Fut: TryFuture, T> Future for OkInto<Fut, T> where Fut::Ok: Into<T> { type Output = Result<T, Fut::Error>; }
#[must_use]
pub struct AndThen<Fut1, Fut2, F>(Fut1, Fut2, Box<F>);
impl<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, F> Future for AndThen<Fut1, Fut2, F> where F: FnOnce(Fut1::Ok) -> Fut2 { type Output = Result<Fut2::Ok, Fut2::Error>; }
#[must_use]
pub struct OrElse<Fut1, Fut2, F>(Fut1, Fut2, Box<F>);
impl<Fut1: TryFuture, Fut2: TryFuture<Ok = Fut1::Ok>, F> Future for OrElse<Fut1, Fut2, F> where F: FnOnce(Fut1::Error) -> Fut2 { type Output = Result<Fut2::Ok, Fut2::Error>; }
#[must_use]
pub struct InspectOk<Fut, F>(Fut, Box<F>);
impl<Fut: TryFuture, F> Future for InspectOk<Fut, F> where F: FnOnce(&Fut::Ok) { type Output = Result<Fut::Ok, Fut::Error>; }
#[must_use]
pub struct InspectErr<Fut, F>(Fut, Box<F>);
impl<Fut: TryFuture, F> Future for InspectErr<Fut, F> where F: FnOnce(&Fut::Error) { type Output = Result<Fut::Ok, Fut::Error>; }
#[must_use]
pub struct TryFlatten<Fut1, Fut2>(Fut1, Fut2);
impl<Fut: TryFuture> Future for TryFlatten<Fut, Fut::Ok> where Fut::Ok: TryFuture<Error = Fut::Error> { type Output = Result<<Fut::Ok as TryFuture>::Ok, Fut::Error>; }
#[must_use]
pub struct TryFlattenStream<Fut: TryFuture>(Fut, Fut::Ok);
impl<Fut: TryFuture> Stream for TryFlattenStream<Fut> where Fut::Ok: crate::stream::TryStream<Error = Fut::Error> { type Item = Result<<Fut::Ok as crate::stream::TryStream>::Ok, Fut::Error>; }
#[must_use]
pub struct FlattenSink<Fut, Si>(Fut, Si);
#[must_use]
pub struct UnwrapOrElse<Fut, F>(Fut, Box<F>);
impl<Fut: TryFuture, F> Future for UnwrapOrElse<Fut, F> where F: FnOnce(Fut::Error) -> Fut::Ok { type Output = Fut::Ok; }
#[must_use]
pub struct IntoFuture<Fut>(Fut);
impl<Fut: TryFuture> Future for IntoFuture<Fut> { type Output = Result<Fut::Ok, Fut::Error>; }
pub struct FutureObj<'a, T>(Box<dyn Future<Output = T> + Send + 'a>);
impl<T> Future for FutureObj<'_, T> { type Output = T; }
pub struct LocalFutureObj<'a, T>(Box<dyn Future<Output = T> + 'a>);
impl<T> Future for LocalFutureObj<'_, T> { type Output = T; }
