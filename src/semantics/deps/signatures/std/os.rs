pub mod fd;
pub mod raw;
#[cfg(unix)]
pub mod unix;
#[cfg(windows)]
pub mod windows;
