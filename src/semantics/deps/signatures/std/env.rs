use crate::prelude::rust_2024::*;
use crate::error::Error;
use crate::ffi::{OsStr, OsString};
use crate::fmt::Display;
use crate::io;
use crate::path::{Path, PathBuf};

pub mod consts {
    pub const ARCH: &str = {};
    pub const FAMILY: &str = {};
    pub const OS: &str = {};
    pub const DLL_PREFIX: &str = {};
    pub const DLL_SUFFIX: &str = {};
    pub const DLL_EXTENSION: &str = {};
    pub const EXE_SUFFIX: &str = {};
    pub const EXE_EXTENSION: &str = {};
}

pub fn args() -> Args {}
pub fn args_os() -> ArgsOs {}
pub fn current_dir() -> io::Result<PathBuf> {}
pub fn current_exe() -> io::Result<PathBuf> {}
pub fn home_dir() -> Option<PathBuf> {}
pub fn join_paths<I, T>(paths: I) -> Result<OsString, JoinPathsError> where I: IntoIterator<Item = T>, T: AsRef<OsStr> {}
pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K) {}
pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {}
pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_> {}
pub fn temp_dir() -> PathBuf {}
pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> {}
pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> {}
pub fn vars() -> Vars {}
pub fn vars_os() -> VarsOs {}

pub struct Args(*const ());
impl Iterator for Args { type Item = String; }
impl DoubleEndedIterator for Args {}
impl ExactSizeIterator for Args {}
pub struct ArgsOs(*const ());
impl Iterator for ArgsOs { type Item = OsString; }
impl DoubleEndedIterator for ArgsOs {}
impl ExactSizeIterator for ArgsOs {}
pub struct Vars(*const ());
impl Iterator for Vars { type Item = (String, String); }
pub struct VarsOs(*const ());
impl Iterator for VarsOs { type Item = (OsString, OsString); }
pub struct SplitPaths<'a>(&'a (), fn());
impl<'a> Iterator for SplitPaths<'a> { type Item = PathBuf; }
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum VarError { NotPresent, NotUnicode(OsString) }
impl Display for VarError {}
impl Error for VarError {}
#[derive(Debug)]
pub struct JoinPathsError(());
impl Display for JoinPathsError {}
impl Error for JoinPathsError {}
