pub mod ffi;
pub mod fs;
pub mod io;
pub mod net;
pub mod process;
pub mod thread;

pub mod prelude {
    pub use crate::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
    pub use crate::os::unix::ffi::{OsStrExt, OsStringExt};
    pub use crate::os::unix::fs::{DirEntryExt, FileExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
    pub use crate::os::unix::process::{CommandExt, ExitStatusExt};
    pub use crate::os::unix::thread::JoinHandleExt;
}
