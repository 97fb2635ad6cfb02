use std::io;

#[cfg(unix)]
pub mod unix;
#[cfg(windows)]
pub mod windows;

pub async fn ctrl_c() -> io::Result<()> {}
