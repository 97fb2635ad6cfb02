pub mod process {
    use crate::process::Command;
    pub trait CommandExt {
        fn creation_flags(&mut self, flags: u32) -> &mut Command;
    }
    impl CommandExt for Command {}
}
pub mod io {
    use crate::ffi::c_void;
    pub type RawHandle = *mut c_void;
    pub type RawSocket = u64;
    pub trait AsRawHandle {
        fn as_raw_handle(&self) -> RawHandle;
    }
    pub trait AsRawSocket {
        fn as_raw_socket(&self) -> RawSocket;
    }
}
pub mod fs {
    use crate::prelude::rust_2024::*;
    use crate::io;
    use crate::path::Path;
    pub fn symlink_dir<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
    pub fn symlink_file<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
}
