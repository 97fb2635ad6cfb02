use crate::prelude::rust_2024::*;
use crate::io;
use crate::fs::File;
use crate::net::{TcpListener, TcpStream, UdpSocket};
use crate::process::{ChildStderr, ChildStdin, ChildStdout, Stdio};

pub type RawFd = i32;

pub trait AsRawFd {
    fn as_raw_fd(&self) -> RawFd;
}
pub trait FromRawFd {
    unsafe fn from_raw_fd(fd: RawFd) -> Self;
}
pub trait IntoRawFd {
    fn into_raw_fd(self) -> RawFd;
}
pub trait AsFd {
    fn as_fd(&self) -> BorrowedFd<'_>;
}
impl<T: AsFd + ?Sized> AsFd for &T {}
impl<T: AsFd + ?Sized> AsFd for &mut T {}
impl<T: AsFd + ?Sized> AsFd for Box<T> {}
impl<T: AsFd + ?Sized> AsFd for crate::sync::Arc<T> {}
impl<T: AsRawFd> AsRawFd for crate::sync::Arc<T> {}
impl<T: AsRawFd> AsRawFd for Box<T> {}
impl AsRawFd for RawFd {}
impl IntoRawFd for RawFd {}

#[derive(Clone, Copy, Debug)]
pub struct BorrowedFd<'fd>(&'fd ());
impl BorrowedFd<'_> {
    pub const unsafe fn borrow_raw(fd: RawFd) -> Self {}
    pub fn try_clone_to_owned(&self) -> io::Result<OwnedFd> {}
}
#[derive(Debug)]
pub struct OwnedFd(());
impl OwnedFd {
    pub fn try_clone(&self) -> io::Result<Self> {}
}
impl Drop for OwnedFd {}
impl IntoRawFd for OwnedFd {}
impl FromRawFd for OwnedFd {}
impl AsRawFd for OwnedFd {}
impl AsRawFd for BorrowedFd<'_> {}
impl AsFd for OwnedFd {}
impl AsFd for BorrowedFd<'_> {}
impl AsRawFd for File {}
impl FromRawFd for File {}
impl IntoRawFd for File {}
impl AsFd for File {}
impl From<File> for OwnedFd {}
impl From<OwnedFd> for File {}
impl AsRawFd for TcpListener {}
impl FromRawFd for TcpListener {}
impl IntoRawFd for TcpListener {}
impl AsFd for TcpListener {}
impl From<TcpListener> for OwnedFd {}
impl From<OwnedFd> for TcpListener {}
impl AsRawFd for TcpStream {}
impl FromRawFd for TcpStream {}
impl IntoRawFd for TcpStream {}
impl AsFd for TcpStream {}
impl From<TcpStream> for OwnedFd {}
impl From<OwnedFd> for TcpStream {}
impl AsRawFd for UdpSocket {}
impl FromRawFd for UdpSocket {}
impl IntoRawFd for UdpSocket {}
impl AsFd for UdpSocket {}
impl From<UdpSocket> for OwnedFd {}
impl From<OwnedFd> for UdpSocket {}
impl AsRawFd for io::Stdin {}
impl AsFd for io::Stdin {}
impl AsRawFd for io::Stdout {}
impl AsFd for io::Stdout {}
impl AsRawFd for io::Stderr {}
impl AsFd for io::Stderr {}
impl AsRawFd for ChildStderr {}
impl IntoRawFd for ChildStderr {}
impl AsFd for ChildStderr {}
impl From<ChildStderr> for OwnedFd {}
impl AsRawFd for ChildStdin {}
impl IntoRawFd for ChildStdin {}
impl AsFd for ChildStdin {}
impl From<ChildStdin> for OwnedFd {}
impl AsRawFd for ChildStdout {}
impl IntoRawFd for ChildStdout {}
impl AsFd for ChildStdout {}
impl From<ChildStdout> for OwnedFd {}
impl FromRawFd for Stdio {}
impl From<OwnedFd> for Stdio {}
impl AsRawFd for io::PipeReader {}
impl FromRawFd for io::PipeReader {}
impl IntoRawFd for io::PipeReader {}
impl AsFd for io::PipeReader {}
impl AsRawFd for io::PipeWriter {}
impl FromRawFd for io::PipeWriter {}
impl IntoRawFd for io::PipeWriter {}
impl AsFd for io::PipeWriter {}
impl From<io::PipeReader> for OwnedFd {}
impl From<OwnedFd> for io::PipeReader {}
impl From<io::PipeWriter> for OwnedFd {}
impl From<OwnedFd> for io::PipeWriter {}
impl<'a> AsRawFd for io::StdinLock<'a> {}
impl<'a> AsFd for io::StdinLock<'a> {}
impl<'a> AsRawFd for io::StdoutLock<'a> {}
impl<'a> AsFd for io::StdoutLock<'a> {}
impl<'a> AsRawFd for io::StderrLock<'a> {}
impl<'a> AsFd for io::StderrLock<'a> {}
impl io::IsTerminal for BorrowedFd<'_> {}
impl io::IsTerminal for OwnedFd {}
