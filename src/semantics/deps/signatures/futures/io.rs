use std::io::{IoSlice, IoSliceMut};
use std::pin::Pin;
use std::task::{Context, Poll};

pub use std::io::{Error, ErrorKind, Result, SeekFrom};

pub fn copy<R, W>(reader: R, writer: &mut W) -> Copy<'_, R, W> where R: AsyncRead, W: AsyncWrite + Unpin + ?Sized {}
pub fn copy_buf<R, W>(reader: R, writer: &mut W) -> CopyBuf<'_, R, W> where R: AsyncBufRead, W: AsyncWrite + Unpin + ?Sized {}
pub fn empty() -> Empty {}
pub fn sink() -> Sink {}

pub trait AsyncRead {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut [u8]) -> Poll<Result<usize>>;
    fn poll_read_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &mut [IoSliceMut<'_>]) -> Poll<Result<usize>> {}
}
pub trait AsyncWrite {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<Result<usize>>;
    fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<Result<usize>> {}
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
}
pub trait AsyncSeek {
    fn poll_seek(self: Pin<&mut Self>, cx: &mut Context<'_>, pos: SeekFrom) -> Poll<Result<u64>>;
}
pub trait AsyncBufRead: AsyncRead {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<&[u8]>>;
    fn consume(self: Pin<&mut Self>, amt: usize);
}
pub trait AsyncReadExt: AsyncRead {
    fn chain<R>(self, next: R) -> Chain<Self, R> where Self: Sized, R: AsyncRead {}
    fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> Read<'a, Self> where Self: Unpin {}
    fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> ReadExact<'a, Self> where Self: Unpin {}
    fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> ReadToEnd<'a, Self> where Self: Unpin {}
    fn read_to_string<'a>(&'a mut self, buf: &'a mut String) -> ReadToString<'a, Self> where Self: Unpin {}
    fn split(self) -> (ReadHalf<Self>, WriteHalf<Self>) where Self: AsyncWrite + Sized {}
    fn take(self, limit: u64) -> Take<Self> where Self: Sized {}
}
impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
pub trait AsyncWriteExt: AsyncWrite {
    fn flush(&mut self) -> Flush<'_, Self> where Self: Unpin {}
    fn close(&mut self) -> Close<'_, Self> where Self: Unpin {}
    fn write<'a>(&'a mut self, buf: &'a [u8]) -> Write<'a, Self> where Self: Unpin {}
    fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> WriteAll<'a, Self> where Self: Unpin {}
}
impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
pub trait AsyncSeekExt: AsyncSeek {
    fn seek(&mut self, pos: SeekFrom) -> Seek<'_, Self> where Self: Unpin {}
    fn stream_position(&mut self) -> Seek<'_, Self> where Self: Unpin {}
}
impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
pub trait AsyncBufReadExt: AsyncBufRead {
    fn fill_buf(&mut self) -> FillBuf<'_, Self> where Self: Unpin {}
    fn consume_unpin(&mut self, amt: usize) where Self: Unpin {}
    fn read_until<'a>(&'a mut self, byte: u8, buf: &'a mut Vec<u8>) -> ReadUntil<'a, Self> where Self: Unpin {}
    fn read_line<'a>(&'a mut self, buf: &'a mut String) -> ReadLine<'a, Self> where Self: Unpin {}
    fn lines(self) -> Lines<Self> where Self: Sized {}
}
impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for Box<T> {}
impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for &mut T {}
impl AsyncRead for &[u8] {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for Box<T> {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for &mut T {}
impl AsyncWrite for Vec<u8> {}

#[derive(Debug)]
pub struct BufReader<R>(R);
impl<R: AsyncRead> BufReader<R> {
    pub fn new(inner: R) -> Self {}
    pub fn with_capacity(capacity: usize, inner: R) -> Self {}
}
impl<R: AsyncRead> AsyncRead for BufReader<R> {}
impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
#[derive(Debug)]
pub struct BufWriter<W>(W);
impl<W: AsyncWrite> BufWriter<W> {
    pub fn new(inner: W) -> Self {}
    pub fn with_capacity(cap: usize, inner: W) -> Self {}
}
impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
#[derive(Clone, Debug, Default)]
pub struct Cursor<T>(T);
impl<T> Cursor<T> {
    pub fn new(inner: T) -> Self {}
    pub fn into_inner(self) -> T {}
    pub fn position(&self) -> u64 {}
}
impl<T: AsRef<[u8]> + Unpin> AsyncRead for Cursor<T> {}
impl AsyncWrite for Cursor<Vec<u8>> {}
#[derive(Debug)]
pub struct AllowStdIo<T>(T);
impl<T> Unpin for AllowStdIo<T> {}
impl<T> AllowStdIo<T> {
    pub fn new(io: T) -> Self {}
    pub fn into_inner(self) -> T {}
}
impl<T: std::io::Read> AsyncRead for AllowStdIo<T> {}
impl<T: std::io::Write> AsyncWrite for AllowStdIo<T> {}
pub struct Empty(());
impl AsyncRead for Empty {}
pub struct Sink(());
impl AsyncWrite for Sink {}
#[derive(Debug)]
pub struct ReadHalf<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<R: AsyncRead> AsyncRead for ReadHalf<R> {}
#[derive(Debug)]
pub struct WriteHalf<T>(std::sync::Arc<std::sync::Mutex<T>>);
impl<W: AsyncWrite> AsyncWrite for WriteHalf<W> {}
#[must_use]
pub struct Chain<T, U>(T, U);
impl<T: AsyncRead, U: AsyncRead> AsyncRead for Chain<T, U> {}
#[must_use]
pub struct Take<R>(R);
impl<R: AsyncRead> AsyncRead for Take<R> {}
#[must_use]
pub struct Lines<R>(R);
impl<R: AsyncBufRead> crate::stream::Stream for Lines<R> { type Item = Result<String>; }
#[must_use]
pub struct Copy<'a, R, W: ?Sized>(R, &'a mut W);
impl<R: AsyncRead, W: AsyncWrite + Unpin + ?Sized> Future for Copy<'_, R, W> { type Output = Result<u64>; }
#[must_use]
pub struct CopyBuf<'a, R, W: ?Sized>(R, &'a mut W);
impl<R: AsyncBufRead, W: AsyncWrite + Unpin + ?Sized> Future for CopyBuf<'_, R, W> { type Output = Result<u64>; }
#[must_use]
pub struct Read<'a, T: ?Sized>(&'a mut T, &'a mut [u8], std::marker::PhantomData<T>);
impl<T: AsyncRead + ?Sized + Unpin> Future for Read<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct ReadExact<'a, T: ?Sized>(&'a mut T, &'a mut [u8], std::marker::PhantomData<T>);
impl<T: AsyncRead + ?Sized + Unpin> Future for ReadExact<'_, T> { type Output = Result<()>; }
#[must_use]
pub struct ReadToEnd<'a, T: ?Sized>(&'a mut T, &'a mut Vec<u8>, std::marker::PhantomData<T>);
impl<T: AsyncRead + ?Sized + Unpin> Future for ReadToEnd<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct ReadToString<'a, T: ?Sized>(&'a mut T, &'a mut String, std::marker::PhantomData<T>);
impl<T: AsyncRead + ?Sized + Unpin> Future for ReadToString<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct Flush<'a, T: ?Sized>(&'a mut T, std::marker::PhantomData<T>);
impl<T: AsyncWrite + ?Sized + Unpin> Future for Flush<'_, T> { type Output = Result<()>; }
#[must_use]
pub struct Close<'a, T: ?Sized>(&'a mut T, std::marker::PhantomData<T>);
impl<T: AsyncWrite + ?Sized + Unpin> Future for Close<'_, T> { type Output = Result<()>; }
#[must_use]
pub struct Write<'a, T: ?Sized>(&'a mut T, &'a [u8], std::marker::PhantomData<T>);
impl<T: AsyncWrite + ?Sized + Unpin> Future for Write<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct WriteAll<'a, T: ?Sized>(&'a mut T, &'a [u8], std::marker::PhantomData<T>);
impl<T: AsyncWrite + ?Sized + Unpin> Future for WriteAll<'_, T> { type Output = Result<()>; }
#[must_use]
pub struct Seek<'a, T: ?Sized>(&'a mut T, std::marker::PhantomData<T>);
impl<T: AsyncSeek + ?Sized + Unpin> Future for Seek<'_, T> { type Output = Result<u64>; }
#[must_use]
pub struct ReadUntil<'a, T: ?Sized>(&'a mut T, &'a mut Vec<u8>, std::marker::PhantomData<T>);
impl<T: AsyncBufRead + ?Sized + Unpin> Future for ReadUntil<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct ReadLine<'a, T: ?Sized>(&'a mut T, &'a mut String, std::marker::PhantomData<T>);
impl<T: AsyncBufRead + ?Sized + Unpin> Future for ReadLine<'_, T> { type Output = Result<usize>; }
#[must_use]
pub struct FillBuf<'a, R: ?Sized>(&'a mut R);
impl<'a, R: AsyncBufRead + ?Sized + Unpin> Future for FillBuf<'a, R> { type Output = Result<&'a [u8]>; }
