use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
#[cfg(unix)]
use std::os::fd::{AsFd, AsRawFd};
use std::task::{Context, Poll};
use std::time::Duration;
use bytes::BufMut;
use crate::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, Ready};

pub mod tcp;
#[cfg(unix)]
pub mod unix;

pub async fn lookup_host<T>(host: T) -> io::Result<impl Iterator<Item = SocketAddr>> where T: ToSocketAddrs {}

pub trait ToSocketAddrs {}
impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {}
impl ToSocketAddrs for SocketAddr {}
impl ToSocketAddrs for SocketAddrV4 {}
impl ToSocketAddrs for SocketAddrV6 {}
impl ToSocketAddrs for (IpAddr, u16) {}
impl ToSocketAddrs for (Ipv4Addr, u16) {}
impl ToSocketAddrs for (Ipv6Addr, u16) {}
impl ToSocketAddrs for &[SocketAddr] {}
impl ToSocketAddrs for str {}
impl ToSocketAddrs for (&str, u16) {}
impl ToSocketAddrs for (String, u16) {}
impl ToSocketAddrs for String {}

#[derive(Debug)]
pub struct TcpListener(());
impl TcpListener {
    pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
    pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
    pub fn poll_accept(&self, cx: &mut Context<'_>) -> Poll<io::Result<(TcpStream, SocketAddr)>> {}
    pub fn from_std(listener: std::net::TcpListener) -> io::Result<TcpListener> {}
    pub fn into_std(self) -> io::Result<std::net::TcpListener> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    pub fn ttl(&self) -> io::Result<u32> {}
    pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
}
impl TryFrom<std::net::TcpListener> for TcpListener { type Error = io::Error; }
#[cfg(unix)] impl AsRawFd for TcpListener {}
#[cfg(unix)] impl AsFd for TcpListener {}
#[derive(Debug)]
pub struct TcpStream(());
impl TcpStream {
    pub async fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
    pub fn from_std(stream: std::net::TcpStream) -> io::Result<TcpStream> {}
    pub fn into_std(self) -> io::Result<std::net::TcpStream> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub fn poll_peek(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<usize>> {}
    pub async fn ready(&self, interest: Interest) -> io::Result<Ready> {}
    pub async fn readable(&self) -> io::Result<()> {}
    pub fn poll_read_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {}
    pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub fn try_read_buf<B: BufMut>(&self, buf: &mut B) -> io::Result<usize> {}
    pub async fn writable(&self) -> io::Result<()> {}
    pub fn poll_write_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {}
    pub fn try_write(&self, buf: &[u8]) -> io::Result<usize> {}
    pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R> {}
    pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R> {}
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub fn nodelay(&self) -> io::Result<bool> {}
    pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
    pub fn linger(&self) -> io::Result<Option<Duration>> {}
    pub fn set_linger(&self, dur: Option<Duration>) -> io::Result<()> {}
    pub fn ttl(&self) -> io::Result<u32> {}
    pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
    pub fn split<'a>(&'a mut self) -> (tcp::ReadHalf<'a>, tcp::WriteHalf<'a>) {}
    pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {}
}
impl AsyncRead for TcpStream {}
impl AsyncWrite for TcpStream {}
impl TryFrom<std::net::TcpStream> for TcpStream { type Error = io::Error; }
#[cfg(unix)] impl AsRawFd for TcpStream {}
#[cfg(unix)] impl AsFd for TcpStream {}
#[derive(Debug)]
pub struct TcpSocket(());
impl TcpSocket {
    pub fn new_v4() -> io::Result<TcpSocket> {}
    pub fn new_v6() -> io::Result<TcpSocket> {}
    pub fn set_keepalive(&self, keepalive: bool) -> io::Result<()> {}
    pub fn set_reuseaddr(&self, reuseaddr: bool) -> io::Result<()> {}
    pub fn set_reuseport(&self, reuseport: bool) -> io::Result<()> {}
    pub fn set_send_buffer_size(&self, size: u32) -> io::Result<()> {}
    pub fn set_recv_buffer_size(&self, size: u32) -> io::Result<()> {}
    pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
    pub fn set_linger(&self, dur: Option<Duration>) -> io::Result<()> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    pub fn bind(&self, addr: SocketAddr) -> io::Result<()> {}
    pub async fn connect(self, addr: SocketAddr) -> io::Result<TcpStream> {}
    pub fn listen(self, backlog: u32) -> io::Result<TcpListener> {}
    pub fn from_std_stream(std_stream: std::net::TcpStream) -> TcpSocket {}
}
#[derive(Debug)]
pub struct UdpSocket(());
impl UdpSocket {
    pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
    pub fn from_std(socket: std::net::UdpSocket) -> io::Result<UdpSocket> {}
    pub fn into_std(self) -> io::Result<std::net::UdpSocket> {}
    pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
    pub async fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()> {}
    pub async fn ready(&self, interest: Interest) -> io::Result<Ready> {}
    pub async fn writable(&self) -> io::Result<()> {}
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
    pub fn poll_send(&self, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {}
    pub fn try_send(&self, buf: &[u8]) -> io::Result<usize> {}
    pub async fn readable(&self) -> io::Result<()> {}
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub fn poll_recv(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {}
    pub fn try_recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn recv_buf<B: BufMut>(&self, buf: &mut B) -> io::Result<usize> {}
    pub async fn recv_buf_from<B: BufMut>(&self, buf: &mut B) -> io::Result<(usize, SocketAddr)> {}
    pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize> {}
    pub fn try_send_to(&self, buf: &[u8], target: SocketAddr) -> io::Result<usize> {}
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    pub fn try_recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    pub fn broadcast(&self) -> io::Result<bool> {}
    pub fn set_broadcast(&self, on: bool) -> io::Result<()> {}
    pub fn multicast_loop_v4(&self) -> io::Result<bool> {}
    pub fn set_multicast_loop_v4(&self, on: bool) -> io::Result<()> {}
    pub fn ttl(&self) -> io::Result<u32> {}
    pub fn set_ttl(&self, ttl: u32) -> io::Result<()> {}
    pub fn join_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()> {}
    pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()> {}
    pub fn leave_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()> {}
    pub fn take_error(&self) -> io::Result<Option<io::Error>> {}
}
impl TryFrom<std::net::UdpSocket> for UdpSocket { type Error = io::Error; }
#[cfg(unix)] impl AsRawFd for UdpSocket {}
#[cfg(unix)]
#[derive(Debug)]
pub struct UnixListener(());
#[cfg(unix)]
impl UnixListener {
    pub fn bind<P: AsRef<std::path::Path>>(path: P) -> io::Result<UnixListener> {}
    pub fn from_std(listener: std::os::unix::net::UnixListener) -> io::Result<UnixListener> {}
    pub fn into_std(self) -> io::Result<std::os::unix::net::UnixListener> {}
    pub fn local_addr(&self) -> io::Result<unix::SocketAddr> {}
    pub async fn accept(&self) -> io::Result<(UnixStream, unix::SocketAddr)> {}
}
#[cfg(unix)] impl AsRawFd for UnixListener {}
#[cfg(unix)]
#[derive(Debug)]
pub struct UnixStream(());
#[cfg(unix)]
impl UnixStream {
    pub async fn connect<P: AsRef<std::path::Path>>(path: P) -> io::Result<UnixStream> {}
    pub async fn ready(&self, interest: Interest) -> io::Result<Ready> {}
    pub async fn readable(&self) -> io::Result<()> {}
    pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn writable(&self) -> io::Result<()> {}
    pub fn try_write(&self, buf: &[u8]) -> io::Result<usize> {}
    pub fn from_std(stream: std::os::unix::net::UnixStream) -> io::Result<UnixStream> {}
    pub fn into_std(self) -> io::Result<std::os::unix::net::UnixStream> {}
    pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
    pub fn local_addr(&self) -> io::Result<unix::SocketAddr> {}
    pub fn peer_addr(&self) -> io::Result<unix::SocketAddr> {}
    pub fn peer_cred(&self) -> io::Result<unix::UCred> {}
    pub fn split<'a>(&'a mut self) -> (unix::ReadHalf<'a>, unix::WriteHalf<'a>) {}
    pub fn into_split(self) -> (unix::OwnedReadHalf, unix::OwnedWriteHalf) {}
}
#[cfg(unix)]
impl AsyncRead for UnixStream {}
#[cfg(unix)]
impl AsyncWrite for UnixStream {}
#[cfg(unix)] impl AsRawFd for UnixStream {}
#[cfg(unix)]
#[derive(Debug)]
pub struct UnixDatagram(());
#[cfg(unix)]
impl UnixDatagram {
    pub fn bind<P: AsRef<std::path::Path>>(path: P) -> io::Result<UnixDatagram> {}
    pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)> {}
    pub fn unbound() -> io::Result<UnixDatagram> {}
    pub fn connect<P: AsRef<std::path::Path>>(&self, path: P) -> io::Result<()> {}
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
    pub async fn send_to<P: AsRef<std::path::Path>>(&self, buf: &[u8], target: P) -> io::Result<usize> {}
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, unix::SocketAddr)> {}
}
#[cfg(unix)] impl AsRawFd for UnixDatagram {}
