use std::io::{self, IoSlice};
use std::ops::DerefMut;
use std::pin::Pin;
use std::task::{Context, Poll};
use bytes::{Buf, BufMut};

pub use std::io::{Error, ErrorKind, Result, SeekFrom};

pub async fn copy<'a, R, W>(reader: &'a mut R, writer: &'a mut W) -> io::Result<u64> where R: AsyncRead + Unpin + ?Sized, W: AsyncWrite + Unpin + ?Sized {}
pub async fn copy_bidirectional<A, B>(a: &mut A, b: &mut B) -> io::Result<(u64, u64)> where A: AsyncRead + AsyncWrite + Unpin + ?Sized, B: AsyncRead + AsyncWrite + Unpin + ?Sized {}
pub async fn copy_bidirectional_with_sizes<A, B>(a: &mut A, b: &mut B, a_to_b_buf_size: usize, b_to_a_buf_size: usize) -> io::Result<(u64, u64)> where A: AsyncRead + AsyncWrite + Unpin + ?Sized, B: AsyncRead + AsyncWrite + Unpin + ?Sized {}
pub async fn copy_buf<'a, R, W>(reader: &'a mut R, writer: &'a mut W) -> io::Result<u64> where R: AsyncBufRead + Unpin + ?Sized, W: AsyncWrite + Unpin + ?Sized {}
pub fn duplex(max_buf_size: usize) -> (DuplexStream, DuplexStream) {}
pub fn empty() -> Empty {}
pub fn join<R, W>(reader: R, writer: W) -> Join<R, W> where R: AsyncRead, W: AsyncWrite {}
pub fn repeat(byte: u8) -> Repeat {}
pub fn simplex(max_buf_size: usize) -> (ReadHalf<SimplexStream>, WriteHalf<SimplexStream>) {}
pub fn sink() -> Sink {}
pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) where T: AsyncRead + AsyncWrite {}
pub fn stderr() -> Stderr {}
pub fn stdin() -> Stdin {}
pub fn stdout() -> Stdout {}

pub trait AsyncRead {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>>;
}
pub trait AsyncWrite {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<Result<usize>>;
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
    fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<Result<usize>> {}
    fn is_write_vectored(&self) -> bool {}
}
pub trait AsyncSeek {
    fn start_seek(self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()>;
    fn poll_complete(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<u64>>;
}
pub trait AsyncBufRead: AsyncRead {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>>;
    fn consume(self: Pin<&mut Self>, amt: usize);
}
pub trait AsyncReadExt: AsyncRead {
    fn chain<R>(self, next: R) -> Chain<Self, R> where Self: Sized, R: AsyncRead {}
    async fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> io::Result<usize> where Self: Unpin {}
    async fn read_buf<'a, B>(&'a mut self, buf: &'a mut B) -> io::Result<usize> where Self: Unpin, B: BufMut + ?Sized {}
    async fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> io::Result<usize> where Self: Unpin {}
    async fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> io::Result<usize> where Self: Unpin {}
    async fn read_to_string<'a>(&'a mut self, dst: &'a mut String) -> io::Result<usize> where Self: Unpin {}
    fn take(self, limit: u64) -> Take<Self> where Self: Sized {}
    async fn read_u8(&mut self) -> io::Result<u8> where Self: Unpin {}
    async fn read_i8(&mut self) -> io::Result<i8> where Self: Unpin {}
    async fn read_u16(&mut self) -> io::Result<u16> where Self: Unpin {}
    async fn read_i16(&mut self) -> io::Result<i16> where Self: Unpin {}
    async fn read_u32(&mut self) -> io::Result<u32> where Self: Unpin {}
    async fn read_i32(&mut self) -> io::Result<i32> where Self: Unpin {}
    async fn read_u64(&mut self) -> io::Result<u64> where Self: Unpin {}
    async fn read_i64(&mut self) -> io::Result<i64> where Self: Unpin {}
    async fn read_u128(&mut self) -> io::Result<u128> where Self: Unpin {}
    async fn read_i128(&mut self) -> io::Result<i128> where Self: Unpin {}
    async fn read_f32(&mut self) -> io::Result<f32> where Self: Unpin {}
    async fn read_f64(&mut self) -> io::Result<f64> where Self: Unpin {}
    async fn read_u16_le(&mut self) -> io::Result<u16> where Self: Unpin {}
    async fn read_i16_le(&mut self) -> io::Result<i16> where Self: Unpin {}
    async fn read_u32_le(&mut self) -> io::Result<u32> where Self: Unpin {}
    async fn read_i32_le(&mut self) -> io::Result<i32> where Self: Unpin {}
    async fn read_u64_le(&mut self) -> io::Result<u64> where Self: Unpin {}
    async fn read_i64_le(&mut self) -> io::Result<i64> where Self: Unpin {}
    async fn read_u128_le(&mut self) -> io::Result<u128> where Self: Unpin {}
    async fn read_i128_le(&mut self) -> io::Result<i128> where Self: Unpin {}
    async fn read_f32_le(&mut self) -> io::Result<f32> where Self: Unpin {}
    async fn read_f64_le(&mut self) -> io::Result<f64> where Self: Unpin {}
}
pub trait AsyncWriteExt: AsyncWrite {
    async fn write<'a>(&'a mut self, src: &'a [u8]) -> io::Result<usize> where Self: Unpin {}
    async fn write_vectored<'a, 'b>(&'a mut self, bufs: &'a [IoSlice<'b>]) -> io::Result<usize> where Self: Unpin {}
    async fn write_buf<'a, B>(&'a mut self, src: &'a mut B) -> io::Result<usize> where Self: Sized + Unpin, B: Buf {}
    async fn write_all_buf<'a, B>(&'a mut self, src: &'a mut B) -> io::Result<()> where Self: Sized + Unpin, B: Buf {}
    async fn write_all<'a>(&'a mut self, src: &'a [u8]) -> io::Result<()> where Self: Unpin {}
    async fn flush(&mut self) -> io::Result<()> where Self: Unpin {}
    async fn shutdown(&mut self) -> io::Result<()> where Self: Unpin {}
    async fn write_u8(&mut self, n: u8) -> io::Result<()> where Self: Unpin {}
    async fn write_i8(&mut self, n: i8) -> io::Result<()> where Self: Unpin {}
    async fn write_u16(&mut self, n: u16) -> io::Result<()> where Self: Unpin {}
    async fn write_i16(&mut self, n: i16) -> io::Result<()> where Self: Unpin {}
    async fn write_u32(&mut self, n: u32) -> io::Result<()> where Self: Unpin {}
    async fn write_i32(&mut self, n: i32) -> io::Result<()> where Self: Unpin {}
    async fn write_u64(&mut self, n: u64) -> io::Result<()> where Self: Unpin {}
    async fn write_i64(&mut self, n: i64) -> io::Result<()> where Self: Unpin {}
    async fn write_u128(&mut self, n: u128) -> io::Result<()> where Self: Unpin {}
    async fn write_i128(&mut self, n: i128) -> io::Result<()> where Self: Unpin {}
    async fn write_f32(&mut self, n: f32) -> io::Result<()> where Self: Unpin {}
    async fn write_f64(&mut self, n: f64) -> io::Result<()> where Self: Unpin {}
    async fn write_u16_le(&mut self, n: u16) -> io::Result<()> where Self: Unpin {}
    async fn write_i16_le(&mut self, n: i16) -> io::Result<()> where Self: Unpin {}
    async fn write_u32_le(&mut self, n: u32) -> io::Result<()> where Self: Unpin {}
    async fn write_i32_le(&mut self, n: i32) -> io::Result<()> where Self: Unpin {}
    async fn write_u64_le(&mut self, n: u64) -> io::Result<()> where Self: Unpin {}
    async fn write_i64_le(&mut self, n: i64) -> io::Result<()> where Self: Unpin {}
    async fn write_u128_le(&mut self, n: u128) -> io::Result<()> where Self: Unpin {}
    async fn write_i128_le(&mut self, n: i128) -> io::Result<()> where Self: Unpin {}
    async fn write_f32_le(&mut self, n: f32) -> io::Result<()> where Self: Unpin {}
    async fn write_f64_le(&mut self, n: f64) -> io::Result<()> where Self: Unpin {}
}
pub trait AsyncBufReadExt: AsyncBufRead {
    async fn read_until<'a>(&'a mut self, byte: u8, buf: &'a mut Vec<u8>) -> io::Result<usize> where Self: Unpin {}
    async fn read_line<'a>(&'a mut self, buf: &'a mut String) -> io::Result<usize> where Self: Unpin {}
    fn split(self, byte: u8) -> Split<Self> where Self: Sized + Unpin {}
    async fn fill_buf(&mut self) -> io::Result<&[u8]> where Self: Unpin {}
    fn consume(&mut self, amt: usize) where Self: Unpin {}
    fn lines(self) -> Lines<Self> where Self: Sized {}
}
pub trait AsyncSeekExt: AsyncSeek {
    async fn seek(&mut self, pos: SeekFrom) -> io::Result<u64> where Self: Unpin {}
    async fn rewind(&mut self) -> io::Result<u64> where Self: Unpin {}
    async fn stream_position(&mut self) -> io::Result<u64> where Self: Unpin {}
}
impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for Box<T> {}
impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for &mut T {}
impl<P> AsyncRead for Pin<P> where P: DerefMut, P::Target: AsyncRead {}
impl AsyncRead for &[u8] {}
impl<T: AsRef<[u8]> + Unpin> AsyncRead for io::Cursor<T> {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for Box<T> {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for &mut T {}
impl<P> AsyncWrite for Pin<P> where P: DerefMut, P::Target: AsyncWrite {}
impl AsyncWrite for Vec<u8> {}
impl AsyncWrite for io::Cursor<Vec<u8>> {}
impl AsyncWrite for io::Cursor<&mut [u8]> {}
impl<T: ?Sized + AsyncBufRead + Unpin> AsyncBufRead for Box<T> {}
impl<T: ?Sized + AsyncBufRead + Unpin> AsyncBufRead for &mut T {}
impl AsyncBufRead for &[u8] {}
impl<T: AsRef<[u8]> + Unpin> AsyncBufRead for io::Cursor<T> {}
impl<T: ?Sized + AsyncSeek + Unpin> AsyncSeek for Box<T> {}
impl<T: ?Sized + AsyncSeek + Unpin> AsyncSeek for &mut T {}
impl<T: AsRef<[u8]> + Unpin> AsyncSeek for io::Cursor<T> {}

pub struct ReadBuf<'a>(&'a mut [u8]);
impl<'a> ReadBuf<'a> {
    pub fn new(buf: &'a mut [u8]) -> ReadBuf<'a> {}
    pub fn capacity(&self) -> usize {}
    pub fn filled(&self) -> &[u8] {}
    pub fn filled_mut(&mut self) -> &mut [u8] {}
    pub fn take(&mut self, n: usize) -> ReadBuf<'_> {}
    pub fn initialized(&self) -> &[u8] {}
    pub fn initialize_unfilled(&mut self) -> &mut [u8] {}
    pub fn initialize_unfilled_to(&mut self, n: usize) -> &mut [u8] {}
    pub fn remaining(&self) -> usize {}
    pub fn clear(&mut self) {}
    pub fn advance(&mut self, n: usize) {}
    pub fn set_filled(&mut self, n: usize) {}
    pub fn put_slice(&mut self, buf: &[u8]) {}
}
#[derive(Debug)]
pub struct BufReader<R>(R);
impl<R: AsyncRead> BufReader<R> {
    pub fn new(inner: R) -> Self {}
    pub fn with_capacity(capacity: usize, inner: R) -> Self {}
    pub fn get_ref(&self) -> &R {}
    pub fn get_mut(&mut self) -> &mut R {}
    pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R> {}
    pub fn into_inner(self) -> R {}
    pub fn buffer(&self) -> &[u8] {}
}
impl<R: AsyncRead> AsyncRead for BufReader<R> {}
impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
impl<R: AsyncRead + AsyncSeek> AsyncSeek for BufReader<R> {}
impl<R: AsyncRead + AsyncWrite> AsyncWrite for BufReader<R> {}
#[derive(Debug)]
pub struct BufWriter<W>(W);
impl<W: AsyncWrite> BufWriter<W> {
    pub fn new(inner: W) -> Self {}
    pub fn with_capacity(cap: usize, inner: W) -> Self {}
    pub fn get_ref(&self) -> &W {}
    pub fn get_mut(&mut self) -> &mut W {}
    pub fn into_inner(self) -> W {}
    pub fn buffer(&self) -> &[u8] {}
}
impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
impl<W: AsyncWrite + AsyncSeek> AsyncSeek for BufWriter<W> {}
impl<W: AsyncWrite + AsyncRead> AsyncRead for BufWriter<W> {}
impl<W: AsyncWrite + AsyncBufRead> AsyncBufRead for BufWriter<W> {}
#[derive(Debug)]
pub struct BufStream<RW>(RW);
impl<RW: AsyncRead + AsyncWrite> BufStream<RW> {
    pub fn new(stream: RW) -> BufStream<RW> {}
    pub fn with_capacity(reader_capacity: usize, writer_capacity: usize, stream: RW) -> BufStream<RW> {}
    pub fn get_ref(&self) -> &RW {}
    pub fn get_mut(&mut self) -> &mut RW {}
    pub fn into_inner(self) -> RW {}
}
impl<RW: AsyncRead + AsyncWrite> AsyncRead for BufStream<RW> {}
impl<RW: AsyncRead + AsyncWrite> AsyncBufRead for BufStream<RW> {}
impl<RW: AsyncRead + AsyncWrite> AsyncWrite for BufStream<RW> {}
pub struct Chain<T, U>(T, U);
impl<T: AsyncRead, U: AsyncRead> AsyncRead for Chain<T, U> {}
#[derive(Debug)]
pub struct Take<R>(R);
impl<R: AsyncRead> Take<R> {
    pub fn limit(&self) -> u64 {}
    pub fn set_limit(&mut self, limit: u64) {}
    pub fn get_ref(&self) -> &R {}
    pub fn get_mut(&mut self) -> &mut R {}
    pub fn into_inner(self) -> R {}
}
impl<R: AsyncRead> AsyncRead for Take<R> {}
impl<R: AsyncBufRead> AsyncBufRead for Take<R> {}
#[derive(Debug)]
pub struct Lines<R>(R);
impl<R: AsyncBufRead + Unpin> Lines<R> {
    pub async fn next_line(&mut self) -> io::Result<Option<String>> {}
    pub fn get_mut(&mut self) -> &mut R {}
    pub fn get_ref(&mut self) -> &R {}
    pub fn into_inner(self) -> R {}
}
impl<R: AsyncBufRead> Lines<R> {
    pub fn poll_next_line(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<Option<String>>> {}
}
#[derive(Debug)]
pub struct Split<R>(R);
impl<R: AsyncBufRead + Unpin> Split<R> {
    pub async fn next_segment(&mut self) -> io::Result<Option<Vec<u8>>> {}
}
pub struct ReadHalf<T>(Box<T>);
impl<T> ReadHalf<T> {
    pub fn is_pair_of(&self, other: &WriteHalf<T>) -> bool {}
    pub fn unsplit(self, wr: WriteHalf<T>) -> T where T: Unpin {}
}
impl<T: AsyncRead> AsyncRead for ReadHalf<T> {}
pub struct WriteHalf<T>(Box<T>);
impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}
pub struct Join<R, W>(R, W);
impl<R: AsyncRead, W: AsyncWrite> Join<R, W> {
    pub fn into_inner(self) -> (R, W) {}
}
impl<R: AsyncRead, W> AsyncRead for Join<R, W> {}
impl<R, W: AsyncWrite> AsyncWrite for Join<R, W> {}
#[derive(Debug)]
pub struct DuplexStream(());
impl AsyncRead for DuplexStream {}
impl AsyncWrite for DuplexStream {}
#[derive(Debug)]
pub struct SimplexStream(());
impl AsyncRead for SimplexStream {}
impl AsyncWrite for SimplexStream {}
pub struct Empty(());
impl AsyncRead for Empty {}
impl AsyncBufRead for Empty {}
impl AsyncWrite for Empty {}
pub struct Repeat(u8);
impl AsyncRead for Repeat {}
pub struct Sink(());
impl AsyncWrite for Sink {}
#[derive(Debug)]
pub struct Stdin(());
impl AsyncRead for Stdin {}
#[derive(Debug)]
pub struct Stdout(());
impl AsyncWrite for Stdout {}
#[derive(Debug)]
pub struct Stderr(());
impl AsyncWrite for Stderr {}
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Interest(usize);
impl Interest {
    pub const READABLE: Interest = {};
    pub const WRITABLE: Interest = {};
    pub const ERROR: Interest = {};
    pub const fn is_readable(self) -> bool {}
    pub const fn is_writable(self) -> bool {}
    pub const fn add(self, other: Interest) -> Interest {}
}
impl std::ops::BitOr for Interest { type Output = Interest; }
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Ready(usize);
impl Ready {
    pub const EMPTY: Ready = {};
    pub const READABLE: Ready = {};
    pub const WRITABLE: Ready = {};
    pub const ALL: Ready = {};
    pub fn is_empty(self) -> bool {}
    pub fn is_readable(self) -> bool {}
    pub fn is_writable(self) -> bool {}
    pub fn is_read_closed(self) -> bool {}
    pub fn is_write_closed(self) -> bool {}
}
#[cfg(unix)]
pub mod unix {
    use std::io;
    use std::os::fd::AsRawFd;
    use crate::io::{Interest, Ready};
    pub struct AsyncFd<T: AsRawFd>(T);
    impl<T: AsRawFd> AsyncFd<T> {
        pub fn new(inner: T) -> io::Result<Self> {}
        pub fn with_interest(inner: T, interest: Interest) -> io::Result<Self> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub async fn readable(&self) -> io::Result<AsyncFdReadyGuard<'_, T>> {}
        pub async fn writable(&self) -> io::Result<AsyncFdReadyGuard<'_, T>> {}
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut(&T) -> io::Result<R>) -> io::Result<R> {}
    }
    pub struct AsyncFdReadyGuard<'a, T: AsRawFd>(&'a AsyncFd<T>);
    impl<'a, Inner: AsRawFd> AsyncFdReadyGuard<'a, Inner> {
        pub fn clear_ready(&mut self) {}
        pub fn retain_ready(&mut self) {}
        pub fn ready(&self) -> Ready {}
        #[unchecked] pub fn try_io<R>(&mut self, f: impl FnOnce(&'a AsyncFd<Inner>) -> io::Result<R>) -> Result<io::Result<R>, TryIoError> {}
    }
    #[derive(Debug)]
    pub struct TryIoError(());
}
