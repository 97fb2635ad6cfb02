use std::panic::UnwindSafe;
use std::pin::Pin;
use std::task::{Context, Poll};
use crate::future::{Either, FusedFuture, TryFuture};
use crate::sink::Sink;

pub mod futures_unordered;

pub use crate::future::{AbortHandle, AbortRegistration, Abortable, Aborted};
pub use crate::stream::futures_unordered::FuturesUnordered;

pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;
pub type LocalBoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + 'a>>;

pub fn abortable<St: Stream>(stream: St) -> (Abortable<St>, AbortHandle) {}
pub fn empty<T>() -> Empty<T> {}
pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter> {}
pub fn once<Fut: Future>(future: Fut) -> Once<Fut> {}
pub fn pending<T>() -> Pending<T> {}
pub fn poll_fn<T, F>(f: F) -> PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<Option<T>> {}
pub fn repeat<T: Clone>(item: T) -> Repeat<T> {}
pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> {}
pub fn select<St1: Stream, St2: Stream<Item = St1::Item>>(stream1: St1, stream2: St2) -> Select<St1, St2> {}
pub fn select_all<I>(streams: I) -> SelectAll<I::Item> where I: IntoIterator, I::Item: Stream + Unpin {}
pub fn try_unfold<T, F, Fut, Item>(init: T, f: F) -> TryUnfold<T, F, Fut> where F: FnMut(T) -> Fut, Fut: TryFuture<Ok = Option<(Item, T)>> {}
pub fn unfold<T, F, Fut, Item>(init: T, f: F) -> Unfold<T, F, Fut> where F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>> {}

#[must_use]
pub trait Stream {
    type Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
    fn size_hint(&self) -> (usize, Option<usize>) {}
}
impl<S: ?Sized + Stream + Unpin> Stream for &mut S { type Item = S::Item; }
impl<P> Stream for Pin<P> where P: std::ops::DerefMut + Unpin, P::Target: Stream { type Item = <P::Target as Stream>::Item; }
impl<S: ?Sized + Stream + Unpin> Stream for Box<S> { type Item = S::Item; }
pub trait FusedStream: Stream {
    fn is_terminated(&self) -> bool;
}
impl<F: ?Sized + FusedStream + Unpin> FusedStream for &mut F {}
impl<S: ?Sized + FusedStream + Unpin> FusedStream for Box<S> {}
pub trait TryStream: Stream {
    type Ok;
    type Error;
    fn try_poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Self::Ok, Self::Error>>>;
}
impl<S, T, E> TryStream for S where S: ?Sized + Stream<Item = Result<T, E>> { type Ok = T; type Error = E; }
pub trait StreamExt: Stream {
    fn next(&mut self) -> Next<'_, Self> where Self: Unpin {}
    fn into_future(self) -> StreamFuture<Self> where Self: Sized + Unpin {}
    fn map<T, F>(self, f: F) -> Map<Self, F> where F: FnMut(Self::Item) -> T, Self: Sized {}
    fn enumerate(self) -> Enumerate<Self> where Self: Sized {}
    fn filter<Fut, F>(self, f: F) -> Filter<Self, Fut, F> where F: FnMut(&Self::Item) -> Fut, Fut: Future<Output = bool>, Self: Sized {}
    fn filter_map<Fut, T, F>(self, f: F) -> FilterMap<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future<Output = Option<T>>, Self: Sized {}
    fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future, Self: Sized {}
    fn collect<C: Default + Extend<Self::Item>>(self) -> Collect<Self, C> where Self: Sized {}
    fn unzip<A, B, FromA, FromB>(self) -> Unzip<Self, FromA, FromB> where FromA: Default + Extend<A>, FromB: Default + Extend<B>, Self: Sized + Stream<Item = (A, B)> {}
    fn concat(self) -> Concat<Self> where Self: Sized, Self::Item: Extend<<<Self as Stream>::Item as IntoIterator>::Item> + IntoIterator + Default {}
    fn count(self) -> Count<Self> where Self: Sized {}
    fn cycle(self) -> Cycle<Self> where Self: Sized + Clone {}
    fn fold<T, Fut, F>(self, init: T, f: F) -> Fold<Self, Fut, T, F> where F: FnMut(T, Self::Item) -> Fut, Fut: Future<Output = T>, Self: Sized {}
    fn any<Fut, F>(self, f: F) -> Any<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future<Output = bool>, Self: Sized {}
    fn all<Fut, F>(self, f: F) -> All<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future<Output = bool>, Self: Sized {}
    fn flatten(self) -> Flatten<Self> where Self::Item: Stream, Self: Sized {}
    fn flatten_unordered(self, limit: impl Into<Option<usize>>) -> FlattenUnordered<Self> where Self::Item: Stream + Unpin, Self: Sized {}
    fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F> where F: FnMut(Self::Item) -> U, U: Stream, Self: Sized {}
    fn scan<S, B, Fut, F>(self, initial_state: S, f: F) -> Scan<Self, S, Fut, F> where F: FnMut(&mut S, Self::Item) -> Fut, Fut: Future<Output = Option<B>>, Self: Sized {}
    fn skip_while<Fut, F>(self, f: F) -> SkipWhile<Self, Fut, F> where F: FnMut(&Self::Item) -> Fut, Fut: Future<Output = bool>, Self: Sized {}
    fn take_while<Fut, F>(self, f: F) -> TakeWhile<Self, Fut, F> where F: FnMut(&Self::Item) -> Fut, Fut: Future<Output = bool>, Self: Sized {}
    fn take_until<Fut>(self, fut: Fut) -> TakeUntil<Self, Fut> where Fut: Future, Self: Sized {}
    fn for_each<Fut, F>(self, f: F) -> ForEach<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future<Output = ()>, Self: Sized {}
    fn for_each_concurrent<Fut, F>(self, limit: impl Into<Option<usize>>, f: F) -> ForEachConcurrent<Self, Fut, F> where F: FnMut(Self::Item) -> Fut, Fut: Future<Output = ()>, Self: Sized {}
    fn take(self, n: usize) -> Take<Self> where Self: Sized {}
    fn skip(self, n: usize) -> Skip<Self> where Self: Sized {}
    fn fuse(self) -> Fuse<Self> where Self: Sized {}
    fn by_ref(&mut self) -> &mut Self {}
    fn catch_unwind(self) -> CatchUnwind<Self> where Self: Sized + UnwindSafe {}
    fn boxed<'a>(self) -> BoxStream<'a, Self::Item> where Self: Sized + Send + 'a {}
    fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item> where Self: Sized + 'a {}
    fn buffered(self, n: usize) -> Buffered<Self> where Self::Item: Future, Self: Sized {}
    fn buffer_unordered(self, n: usize) -> BufferUnordered<Self> where Self::Item: Future, Self: Sized {}
    fn zip<St>(self, other: St) -> Zip<Self, St> where St: Stream, Self: Sized {}
    fn chain<St>(self, other: St) -> Chain<Self, St> where St: Stream<Item = Self::Item>, Self: Sized {}
    fn peekable(self) -> Peekable<Self> where Self: Sized {}
    fn chunks(self, capacity: usize) -> Chunks<Self> where Self: Sized {}
    fn ready_chunks(self, capacity: usize) -> ReadyChunks<Self> where Self: Sized {}
    fn forward<S>(self, sink: S) -> Forward<Self, S> where S: Sink<Self::Ok, Error = Self::Error>, Self: Sized + TryStream {}
    fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>) where Self: Sink<Item> + Sized {}
    fn inspect<F>(self, f: F) -> Inspect<Self, F> where F: FnMut(&Self::Item), Self: Sized {}
    fn left_stream<B>(self) -> Either<Self, B> where B: Stream<Item = Self::Item>, Self: Sized {}
    fn right_stream<B>(self) -> Either<B, Self> where B: Stream<Item = Self::Item>, Self: Sized {}
    fn poll_next_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> where Self: Unpin {}
    fn select_next_some(&mut self) -> SelectNextSome<'_, Self> where Self: Unpin + FusedStream {}
}
impl<T: ?Sized + Stream> StreamExt for T {}
pub trait TryStreamExt: TryStream {
    fn err_into<E>(self) -> ErrInto<Self, E> where Self: Sized, Self::Error: Into<E> {}
    fn map_ok<T, F>(self, f: F) -> MapOk<Self, F> where Self: Sized, F: FnMut(Self::Ok) -> T {}
    fn map_err<E, F>(self, f: F) -> MapErr<Self, F> where Self: Sized, F: FnMut(Self::Error) -> E {}
    fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F> where F: FnMut(Self::Ok) -> Fut, Fut: TryFuture<Error = Self::Error>, Self: Sized {}
    fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F> where F: FnMut(Self::Error) -> Fut, Fut: TryFuture<Ok = Self::Ok>, Self: Sized {}
    fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F> where F: FnMut(&Self::Ok), Self: Sized {}
    fn inspect_err<F>(self, f: F) -> InspectErr<Self, F> where F: FnMut(&Self::Error), Self: Sized {}
    fn into_stream(self) -> IntoStream<Self> where Self: Sized {}
    fn try_next(&mut self) -> TryNext<'_, Self> where Self: Unpin {}
    fn try_for_each<Fut, F>(self, f: F) -> TryForEach<Self, Fut, F> where F: FnMut(Self::Ok) -> Fut, Fut: TryFuture<Ok = (), Error = Self::Error>, Self: Sized {}
    fn try_skip_while<Fut, F>(self, f: F) -> TrySkipWhile<Self, Fut, F> where F: FnMut(&Self::Ok) -> Fut, Fut: TryFuture<Ok = bool, Error = Self::Error>, Self: Sized {}
    fn try_take_while<Fut, F>(self, f: F) -> TryTakeWhile<Self, Fut, F> where F: FnMut(&Self::Ok) -> Fut, Fut: TryFuture<Ok = bool, Error = Self::Error>, Self: Sized {}
    fn try_for_each_concurrent<Fut, F>(self, limit: impl Into<Option<usize>>, f: F) -> TryForEachConcurrent<Self, Fut, F> where F: FnMut(Self::Ok) -> Fut, Fut: Future<Output = Result<(), Self::Error>>, Self: Sized {}
    fn try_collect<C: Default + Extend<Self::Ok>>(self) -> TryCollect<Self, C> where Self: Sized {}
    fn try_chunks(self, capacity: usize) -> TryChunks<Self> where Self: Sized {}
    fn try_filter<Fut, F>(self, f: F) -> TryFilter<Self, Fut, F> where Fut: Future<Output = bool>, F: FnMut(&Self::Ok) -> Fut, Self: Sized {}
    fn try_filter_map<Fut, F, T>(self, f: F) -> TryFilterMap<Self, Fut, F> where Fut: TryFuture<Ok = Option<T>, Error = Self::Error>, F: FnMut(Self::Ok) -> Fut, Self: Sized {}
    fn try_flatten(self) -> TryFlatten<Self> where Self::Ok: TryStream, <Self::Ok as TryStream>::Error: From<Self::Error>, Self: Sized {}
    fn try_fold<T, Fut, F>(self, init: T, f: F) -> TryFold<Self, Fut, T, F> where F: FnMut(T, Self::Ok) -> Fut, Fut: TryFuture<Ok = T, Error = Self::Error>, Self: Sized {}
    fn try_concat(self) -> TryConcat<Self> where Self: Sized, Self::Ok: Extend<<<Self as TryStream>::Ok as IntoIterator>::Item> + IntoIterator + Default {}
    fn try_buffer_unordered(self, n: usize) -> TryBufferUnordered<Self> where Self::Ok: TryFuture<Error = Self::Error>, Self: Sized {}
    fn try_buffered(self, n: usize) -> TryBuffered<Self> where Self::Ok: TryFuture<Error = Self::Error>, Self: Sized {}
    fn try_poll_next_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Self::Ok, Self::Error>>> where Self: Unpin {}
    fn try_all<Fut, F>(self, f: F) -> TryAll<Self, Fut, F> where Self: Sized, F: FnMut(Self::Ok) -> Fut, Fut: Future<Output = bool> {}
    fn try_any<Fut, F>(self, f: F) -> TryAny<Self, Fut, F> where Self: Sized, F: FnMut(Self::Ok) -> Fut, Fut: Future<Output = bool> {}
}
impl<S: ?Sized + TryStream> TryStreamExt for S {}
impl<Fut: Stream> Stream for Abortable<Fut> { type Item = Fut::Item; }

#[must_use]
pub struct FuturesOrdered<T: Future>(FuturesUnordered<T>, T::Output);
impl<Fut: Future> FuturesOrdered<Fut> {
    pub fn new() -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn push_back(&mut self, future: Fut) {}
    pub fn push_front(&mut self, future: Fut) {}
    pub fn clear(&mut self) {}
}
impl<Fut: Future> Default for FuturesOrdered<Fut> {}
impl<Fut: Future> Stream for FuturesOrdered<Fut> { type Item = Fut::Output; }
impl<Fut: Future> FusedStream for FuturesOrdered<Fut> {}
impl<Fut: Future> FromIterator<Fut> for FuturesOrdered<Fut> {}
impl<Fut: Future> Extend<Fut> for FuturesOrdered<Fut> {}
#[must_use]
pub struct SelectAll<St: Stream + Unpin>(FuturesUnordered<StreamFuture<St>>);
impl<St: Stream + Unpin> SelectAll<St> {
    pub fn new() -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn push(&mut self, stream: St) {}
    pub fn clear(&mut self) {}
}
impl<St: Stream + Unpin> Default for SelectAll<St> {}
impl<St: Stream + Unpin> Stream for SelectAll<St> { type Item = St::Item; }
impl<St: Stream + Unpin> FusedStream for SelectAll<St> {}
impl<St: Stream + Unpin> FromIterator<St> for SelectAll<St> {}
impl<St: Stream + Unpin> Extend<St> for SelectAll<St> {}
#[must_use]
#[derive(Debug)]
pub struct Empty<T>(T);
impl<T> Unpin for Empty<T> {}
impl<T> Stream for Empty<T> { type Item = T; }
#[must_use]
#[derive(Clone, Debug)]
pub struct Iter<I>(I);
impl<I> Unpin for Iter<I> {}
impl<I: Iterator> Stream for Iter<I> { type Item = I::Item; }
#[must_use]
#[derive(Debug)]
pub struct Once<Fut>(Fut);
impl<Fut: Future> Stream for Once<Fut> { type Item = Fut::Output; }
#[must_use]
#[derive(Debug)]
pub struct Pending<T>(T);
impl<T> Unpin for Pending<T> {}
impl<T> Stream for Pending<T> { type Item = T; }
#[must_use]
pub struct PollFn<F>(F);
impl<F> Unpin for PollFn<F> {}
impl<T, F> Stream for PollFn<F> where F: FnMut(&mut Context<'_>) -> Poll<Option<T>> { type Item = T; }
#[must_use]
#[derive(Clone, Debug)]
pub struct Repeat<T>(T);
impl<T> Unpin for Repeat<T> {}
impl<T: Clone> Stream for Repeat<T> { type Item = T; }
#[must_use]
#[derive(Clone, Debug)]
pub struct RepeatWith<F>(F);
impl<A, F: FnMut() -> A> Unpin for RepeatWith<F> {}
impl<A, F: FnMut() -> A> Stream for RepeatWith<F> { type Item = A; }
#[must_use]
pub struct Select<St1, St2>(St1, St2);
impl<St1: Stream, St2: Stream<Item = St1::Item>> Stream for Select<St1, St2> { type Item = St1::Item; }
impl<St1: Stream, St2: Stream<Item = St1::Item>> FusedStream for Select<St1, St2> {}
#[must_use]
pub struct Unfold<T, F, Fut>(Box<T>, Box<F>, Fut);
impl<T, F, Fut, Item> Stream for Unfold<T, F, Fut> where F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>> { type Item = Item; }
#[must_use]
pub struct TryUnfold<T, F, Fut>(Box<T>, Box<F>, Fut);
impl<T, F, Fut, Item> Stream for TryUnfold<T, F, Fut> where F: FnMut(T) -> Fut, Fut: TryFuture<Ok = Option<(Item, T)>> { type Item = Result<Item, Fut::Error>; }
#[must_use]
#[derive(Debug)]
pub struct Next<'a, St: ?Sized>(&'a mut St, std::marker::PhantomData<St>);
impl<St: ?Sized + Stream + Unpin> Future for Next<'_, St> { type Output = Option<St::Item>; }
impl<St: ?Sized + FusedStream + Unpin> FusedFuture for Next<'_, St> {}
#[must_use]
#[derive(Debug)]
pub struct SelectNextSome<'a, St: ?Sized>(&'a mut St);
impl<St: ?Sized + FusedStream + Unpin> Future for SelectNextSome<'_, St> { type Output = St::Item; }
impl<St: ?Sized + FusedStream + Unpin> FusedFuture for SelectNextSome<'_, St> {}
#[must_use]
#[derive(Debug)]
pub struct TryNext<'a, St: ?Sized>(&'a mut St, std::marker::PhantomData<St>);
impl<St: ?Sized + TryStream + Unpin> Future for TryNext<'_, St> { type Output = Result<Option<St::Ok>, St::Error>; }
#[must_use]
#[derive(Debug)]
pub struct StreamFuture<St>(St);
impl<St: Stream + Unpin> Future for StreamFuture<St> { type Output = (Option<St::Item>, St); }
#[must_use]
pub struct Collect<St, C>(St, Box<C>);
impl<St: Stream, C: Default + Extend<St::Item>> Future for Collect<St, C> { type Output = C; }
#[must_use]
pub struct Unzip<St, FromA, FromB>(St, Box<FromA>, Box<FromB>);
impl<St, A, B, FromA, FromB> Future for Unzip<St, FromA, FromB> where St: Stream<Item = (A, B)>, FromA: Default + Extend<A>, FromB: Default + Extend<B> { type Output = (FromA, FromB); }
#[must_use]
pub struct Concat<St: Stream>(St, St::Item);
impl<St: Stream> Future for Concat<St> where St::Item: Extend<<St::Item as IntoIterator>::Item> + IntoIterator + Default { type Output = St::Item; }
#[must_use]
pub struct Count<St>(St);
impl<St: Stream> Future for Count<St> { type Output = usize; }
#[must_use]
pub struct Fold<St, Fut, T, F>(St, Fut, Box<T>, Box<F>);
impl<St: Stream, Fut, T, F> Future for Fold<St, Fut, T, F> where F: FnMut(T, St::Item) -> Fut, Fut: Future<Output = T> { type Output = T; }
#[must_use]
pub struct Any<St, Fut, F>(St, Fut, Box<F>);
impl<St: Stream, Fut, F> Future for Any<St, Fut, F> where F: FnMut(St::Item) -> Fut, Fut: Future<Output = bool> { type Output = bool; }
#[must_use]
pub struct All<St, Fut, F>(St, Fut, Box<F>);
impl<St: Stream, Fut, F> Future for All<St, Fut, F> where F: FnMut(St::Item) -> Fut, Fut: Future<Output = bool> { type Output = bool; }
#[must_use]
pub struct ForEach<St, Fut, F>(St, Fut, Box<F>);
impl<St: Stream, Fut, F> Future for ForEach<St, Fut, F> where F: FnMut(St::Item) -> Fut, Fut: Future<Output = ()> { type Output = (); }
#[must_use]
pub struct ForEachConcurrent<St, Fut, F>(St, FuturesUnordered<Fut>, Box<F>);
impl<St: Stream, Fut, F> Future for ForEachConcurrent<St, Fut, F> where F: FnMut(St::Item) -> Fut, Fut: Future<Output = ()> { type Output = (); }
#[must_use]
pub struct Forward<St: TryStream, Si>(St, Si, St::Ok);
impl<St, Si, Item, E> Future for Forward<St, Si> where Si: Sink<Item, Error = E>, St: Stream<Item = Result<Item, E>> { type Output = Result<(), E>; }
#[must_use]
pub struct TryForEach<St, Fut, F>(St, Fut, Box<F>);
impl<St, Fut, F> Future for TryForEach<St, Fut, F> where St: TryStream, F: FnMut(St::Ok) -> Fut, Fut: TryFuture<Ok = (), Error = St::Error> { type Output = Result<(), St::Error>; }
#[must_use]
pub struct TryForEachConcurrent<St, Fut, F>(St, FuturesUnordered<Fut>, Box<F>);
impl<St, Fut, F> Future for TryForEachConcurrent<St, Fut, F> where St: TryStream, F: FnMut(St::Ok) -> Fut, Fut: Future<Output = Result<(), St::Error>> { type Output = Result<(), St::Error>; }
#[must_use]
pub struct TryCollect<St, C>(St, Box<C>);
impl<St: TryStream, C: Default + Extend<St::Ok>> Future for TryCollect<St, C> { type Output = Result<C, St::Error>; }
#[must_use]
pub struct TryFold<St, Fut, T, F>(St, Fut, Box<T>, Box<F>);
impl<St, Fut, T, F> Future for TryFold<St, Fut, T, F> where St: TryStream, F: FnMut(T, St::Ok) -> Fut, Fut: TryFuture<Ok = T, Error = St::Error> { type Output = Result<T, St::Error>; }
#[must_use]
pub struct TryConcat<St: TryStream>(St, St::Ok);
impl<St: TryStream> Future for TryConcat<St> where St::Ok: Extend<<St::Ok as IntoIterator>::Item> + IntoIterator + Default { type Output = Result<St::Ok, St::Error>; }
#[must_use]
pub struct TryAll<St, Fut, F>(St, Fut, Box<F>);
impl<St: TryStream, Fut, F> Future for TryAll<St, Fut, F> where F: FnMut(St::Ok) -> Fut, Fut: Future<Output = bool> { type Output = Result<bool, St::Error>; }
#[must_use]
pub struct TryAny<St, Fut, F>(St, Fut, Box<F>);
impl<St: TryStream, Fut, F> Future for TryAny<St, Fut, F> where F: FnMut(St::Ok) -> Fut, Fut: Future<Output = bool> { type Output = Result<bool, St::Error>; }
#[must_use]
pub struct SplitSink<S, Item>(std::sync::Arc<std::sync::Mutex<S>>, Box<Item>);
impl<S: Sink<Item>, Item> Sink<Item> for SplitSink<S, Item> { type Error = S::Error; }
#[must_use]
pub struct SplitStream<S>(std::sync::Arc<std::sync::Mutex<S>>);
impl<S: Stream> Stream for SplitStream<S> { type Item = S::Item; }
#[must_use]
pub struct Peekable<St: Stream>(St, St::Item);
impl<St: Stream> Peekable<St> {
    pub fn peek(self: Pin<&mut Self>) -> Peek<'_, St> {}
    pub fn peek_mut(self: Pin<&mut Self>) -> PeekMut<'_, St> {}
    pub fn next_if<F>(self: Pin<&mut Self>, func: F) -> NextIf<'_, St, F> where F: FnOnce(&St::Item) -> bool {}
}
impl<S: Stream> Stream for Peekable<S> { type Item = S::Item; }
pub struct Peek<'a, St: Stream>(Pin<&'a mut Peekable<St>>);
impl<'a, St: Stream> Future for Peek<'a, St> { type Output = Option<&'a St::Item>; }
pub struct PeekMut<'a, St: Stream>(Pin<&'a mut Peekable<St>>);
impl<'a, St: Stream> Future for PeekMut<'a, St> { type Output = Option<&'a mut St::Item>; }
pub struct NextIf<'a, St: Stream, F>(Pin<&'a mut Peekable<St>>, F);
#[derive(Debug)]
pub struct TryChunksError<T, E>(pub Vec<T>, pub E);
#[must_use]
pub struct Map<St, F>(St, Box<F>);
impl<St: Stream, F, T> Stream for Map<St, F> where F: FnMut(St::Item) -> T { type Item = T; }
#[must_use]
pub struct Enumerate<St>(St);
impl<St: Stream> Stream for Enumerate<St> { type Item = (usize, St::Item); }
#[must_use]
pub struct Filter<St: Stream, Fut, F>(St, Fut, Box<F>, St::Item);
impl<St: Stream, Fut, F> Stream for Filter<St, Fut, F> where F: FnMut(&St::Item) -> Fut, Fut: Future<Output = bool> { type Item = St::Item; }
#[must_use]
pub struct FilterMap<St, Fut, F>(St, Fut, Box<F>);
impl<St: Stream, Fut, F, T> Stream for FilterMap<St, Fut, F> where F: FnMut(St::Item) -> Fut, Fut: Future<Output = Option<T>> { type Item = T; }
#[must_use]
pub struct Then<St, Fut, F>(St, Fut, Box<F>);
impl<St: Stream, Fut: Future, F> Stream for Then<St, Fut, F> where F: FnMut(St::Item) -> Fut { type Item = Fut::Output; }
#[must_use]
pub struct Cycle<St>(St);
impl<St: Clone + Stream> Stream for Cycle<St> { type Item = St::Item; }
#[must_use]
pub struct Flatten<St: Stream>(St, St::Item);
impl<St: Stream> Stream for Flatten<St> where St::Item: Stream { type Item = <St::Item as Stream>::Item; }
#[must_use]
pub struct FlatMap<St, U, F>(St, U, Box<F>);
impl<St: Stream, U: Stream, F> Stream for FlatMap<St, U, F> where F: FnMut(St::Item) -> U { type Item = U::Item; }
#[must_use]
pub struct Scan<St: Stream, S, Fut, F>(St, Box<S>, Fut, Box<F>);
impl<St: Stream, S, Fut, F, B> Stream for Scan<St, S, Fut, F> where F: FnMut(&mut S, St::Item) -> Fut, Fut: Future<Output = Option<B>> { type Item = B; }
#[must_use]
pub struct SkipWhile<St: Stream, Fut, F>(St, Fut, Box<F>, St::Item);
impl<St: Stream, Fut, F> Stream for SkipWhile<St, Fut, F> where F: FnMut(&St::Item) -> Fut, Fut: Future<Output = bool> { type Item = St::Item; }
#[must_use]
pub struct TakeWhile<St: Stream, Fut, F>(St, Fut, Box<F>, St::Item);
impl<St: Stream, Fut, F> Stream for TakeWhile<St, Fut, F> where F: FnMut(&St::Item) -> Fut, Fut: Future<Output = bool> { type Item = St::Item; }
#[must_use]
pub struct TakeUntil<St: Stream, Fut: Future>(St, Fut, Fut::Output);
impl<St: Stream, Fut: Future> Stream for TakeUntil<St, Fut> { type Item = St::Item; }
#[must_use]
pub struct Take<St>(St);
impl<St: Stream> Stream for Take<St> { type Item = St::Item; }
#[must_use]
pub struct Skip<St>(St);
impl<St: Stream> Stream for Skip<St> { type Item = St::Item; }
#[must_use]
pub struct Fuse<St>(St);
impl<St: Stream> Stream for Fuse<St> { type Item = St::Item; }
#[must_use]
pub struct CatchUnwind<St>(St);
impl<St: Stream + UnwindSafe> Stream for CatchUnwind<St> { type Item = Result<St::Item, Box<dyn std::any::Any + Send>>; }
#[must_use]
pub struct Buffered<St: Stream<Item: Future>>(St, FuturesOrdered<St::Item>);
impl<St: Stream> Stream for Buffered<St> where St::Item: Future { type Item = <St::Item as Future>::Output; }
#[must_use]
pub struct BufferUnordered<St: Stream>(St, FuturesUnordered<St::Item>);
impl<St: Stream> Stream for BufferUnordered<St> where St::Item: Future { type Item = <St::Item as Future>::Output; }
#[must_use]
pub struct Zip<St1: Stream, St2: Stream>(St1, St2);
impl<St1: Stream, St2: Stream> Stream for Zip<St1, St2> { type Item = (St1::Item, St2::Item); }
#[must_use]
pub struct Chain<St1, St2>(St1, St2);
impl<St1: Stream, St2: Stream<Item = St1::Item>> Stream for Chain<St1, St2> { type Item = St1::Item; }
#[must_use]
pub struct Chunks<St: Stream>(St, Vec<St::Item>);
impl<St: Stream> Stream for Chunks<St> { type Item = Vec<St::Item>; }
#[must_use]
pub struct ReadyChunks<St: Stream>(St);
impl<St: Stream> Stream for ReadyChunks<St> { type Item = Vec<St::Item>; }
#[must_use]
pub struct Inspect<St, F>(St, Box<F>);
impl<St: Stream, F> Stream for Inspect<St, F> where F: FnMut(&St::Item) { type Item = St::Item; }
#[must_use]
pub struct ErrInto<St, E>(St, fn() -> E);
impl<St: TryStream, E> Stream for ErrInto<St, E> where St::Error: Into<E> { type Item = Result<St::Ok, E>; }
#[must_use]
pub struct MapOk<St, F>(St, Box<F>);
impl<St: TryStream, F, T> Stream for MapOk<St, F> where F: FnMut(St::Ok) -> T { type Item = Result<T, St::Error>; }
#[must_use]
pub struct MapErr<St, F>(St, Box<F>);
impl<St: TryStream, F, E> Stream for MapErr<St, F> where F: FnMut(St::Error) -> E { type Item = Result<St::Ok, E>; }
#[must_use]
pub struct AndThen<St, Fut, F>(St, Fut, Box<F>);
impl<St: TryStream, Fut, F> Stream for AndThen<St, Fut, F> where F: FnMut(St::Ok) -> Fut, Fut: TryFuture<Error = St::Error> { type Item = Result<Fut::Ok, St::Error>; }
#[must_use]
pub struct OrElse<St, Fut, F>(St, Fut, Box<F>);
impl<St: TryStream, Fut, F> Stream for OrElse<St, Fut, F> where F: FnMut(St::Error) -> Fut, Fut: TryFuture<Ok = St::Ok> { type Item = Result<St::Ok, Fut::Error>; }
#[must_use]
pub struct InspectOk<St, F>(St, Box<F>);
impl<St: TryStream, F> Stream for InspectOk<St, F> where F: FnMut(&St::Ok) { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct InspectErr<St, F>(St, Box<F>);
impl<St: TryStream, F> Stream for InspectErr<St, F> where F: FnMut(&St::Error) { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct IntoStream<St>(St);
impl<St: TryStream> Stream for IntoStream<St> { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct TrySkipWhile<St: TryStream, Fut, F>(St, Fut, Box<F>, St::Ok);
impl<St: TryStream, Fut, F> Stream for TrySkipWhile<St, Fut, F> where F: FnMut(&St::Ok) -> Fut, Fut: TryFuture<Ok = bool, Error = St::Error> { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct TryTakeWhile<St: TryStream, Fut, F>(St, Fut, Box<F>, St::Ok);
impl<St: TryStream, Fut, F> Stream for TryTakeWhile<St, Fut, F> where F: FnMut(&St::Ok) -> Fut, Fut: TryFuture<Ok = bool, Error = St::Error> { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct TryChunks<St: TryStream>(St, Vec<St::Ok>);
impl<St: TryStream> Stream for TryChunks<St> { type Item = Result<Vec<St::Ok>, TryChunksError<St::Ok, St::Error>>; }
#[must_use]
pub struct TryFilter<St: TryStream, Fut, F>(St, Fut, Box<F>, St::Ok);
impl<St: TryStream, Fut, F> Stream for TryFilter<St, Fut, F> where Fut: Future<Output = bool>, F: FnMut(&St::Ok) -> Fut { type Item = Result<St::Ok, St::Error>; }
#[must_use]
pub struct TryFilterMap<St, Fut, F>(St, Fut, Box<F>);
impl<St: TryStream, Fut, F, T> Stream for TryFilterMap<St, Fut, F> where Fut: TryFuture<Ok = Option<T>, Error = St::Error>, F: FnMut(St::Ok) -> Fut { type Item = Result<T, St::Error>; }
#[must_use]
pub struct TryFlatten<St: TryStream>(St, St::Ok);
impl<St: TryStream> Stream for TryFlatten<St> where St::Ok: TryStream, <St::Ok as TryStream>::Error: From<St::Error> { type Item = Result<<St::Ok as TryStream>::Ok, <St::Ok as TryStream>::Error>; }
#[must_use]
pub struct TryBuffered<St: TryStream<Ok: TryFuture>>(St, FuturesUnordered<St::Ok>);
impl<St: TryStream> Stream for TryBuffered<St> where St::Ok: TryFuture<Error = St::Error> { type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>; }
#[must_use]
pub struct TryBufferUnordered<St: TryStream>(St, FuturesUnordered<St::Ok>);
impl<St: TryStream> Stream for TryBufferUnordered<St> where St::Ok: TryFuture<Error = St::Error> { type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>; }
#[must_use]
pub struct FlattenUnordered<St: Stream>(St, St::Item);
impl<St: Stream> Stream for FlattenUnordered<St> where St::Item: Stream + Unpin { type Item = <St::Item as Stream>::Item; }
impl<St: Stream> FusedStream for Fuse<St> {}
