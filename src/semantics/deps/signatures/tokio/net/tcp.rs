use std::error::Error;
use std::fmt::Display;
use std::io;
use std::net::SocketAddr;
use crate::io::{AsyncRead, AsyncWrite};
use crate::net::TcpStream;

#[derive(Debug)]
pub struct ReadHalf<'a>(&'a TcpStream);
impl ReadHalf<'_> {
    pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn readable(&self) -> io::Result<()> {}
    pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
}
impl AsyncRead for ReadHalf<'_> {}
impl AsRef<TcpStream> for ReadHalf<'_> {}
#[derive(Debug)]
pub struct WriteHalf<'a>(&'a TcpStream);
impl WriteHalf<'_> {
    pub async fn writable(&self) -> io::Result<()> {}
    pub fn try_write(&self, buf: &[u8]) -> io::Result<usize> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
}
impl AsyncWrite for WriteHalf<'_> {}
impl AsRef<TcpStream> for WriteHalf<'_> {}
#[derive(Debug)]
pub struct OwnedReadHalf(());
impl OwnedReadHalf {
    pub fn reunite(self, other: OwnedWriteHalf) -> Result<TcpStream, ReuniteError> {}
    pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn readable(&self) -> io::Result<()> {}
    pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
}
impl AsyncRead for OwnedReadHalf {}
impl AsRef<TcpStream> for OwnedReadHalf {}
#[derive(Debug)]
pub struct OwnedWriteHalf(());
impl OwnedWriteHalf {
    pub fn reunite(self, other: OwnedReadHalf) -> Result<TcpStream, ReuniteError> {}
    pub fn forget(self) {}
    pub async fn writable(&self) -> io::Result<()> {}
    pub fn try_write(&self, buf: &[u8]) -> io::Result<usize> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
}
impl AsyncWrite for OwnedWriteHalf {}
impl AsRef<TcpStream> for OwnedWriteHalf {}
impl Drop for OwnedWriteHalf {}
#[derive(Debug)]
pub struct ReuniteError(pub OwnedReadHalf, pub OwnedWriteHalf);
impl Display for ReuniteError {}
impl Error for ReuniteError {}
