use std::path::Path;
use crate::io::{AsyncRead, AsyncWrite};
use crate::net::UnixStream;

pub struct SocketAddr(());
impl SocketAddr {
    pub fn is_unnamed(&self) -> bool {}
    pub fn as_pathname(&self) -> Option<&Path> {}
}
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct UCred(());
impl UCred {
    pub fn uid(&self) -> u32 {}
    pub fn gid(&self) -> u32 {}
    pub fn pid(&self) -> Option<i32> {}
}
#[derive(Debug)]
pub struct ReadHalf<'a>(&'a UnixStream);
impl AsyncRead for ReadHalf<'_> {}
#[derive(Debug)]
pub struct WriteHalf<'a>(&'a UnixStream);
impl AsyncWrite for WriteHalf<'_> {}
#[derive(Debug)]
pub struct OwnedReadHalf(());
impl AsyncRead for OwnedReadHalf {}
#[derive(Debug)]
pub struct OwnedWriteHalf(());
impl AsyncWrite for OwnedWriteHalf {}
