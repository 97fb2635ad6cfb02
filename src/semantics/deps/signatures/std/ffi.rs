use crate::prelude::rust_2024::*;
use crate::borrow::{Borrow, Cow};
use crate::collections::TryReserveError;
use crate::convert::Infallible;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::{Deref, DerefMut};
use crate::path::{Path, PathBuf};
use crate::str::{FromStr, Utf8Error};

pub type c_char = i8;
pub type c_schar = i8;
pub type c_uchar = u8;
pub type c_short = i16;
pub type c_ushort = u16;
pub type c_int = i32;
pub type c_uint = u32;
pub type c_long = i64;
pub type c_ulong = u64;
pub type c_longlong = i64;
pub type c_ulonglong = u64;
pub type c_float = f32;
pub type c_double = f64;
#[derive(Debug)]
#[non_exhaustive]
pub enum c_void {}

pub struct OsStr([u8]);
impl OsStr {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr {}
    pub unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &Self {}
    pub fn to_str(&self) -> Option<&str> {}
    pub fn to_string_lossy(&self) -> Cow<'_, str> {}
    pub fn to_os_string(&self) -> OsString {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn into_os_string(self: Box<Self>) -> OsString {}
    pub fn as_encoded_bytes(&self) -> &[u8] {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn to_ascii_lowercase(&self) -> OsString {}
    pub fn to_ascii_uppercase(&self) -> OsString {}
    pub fn is_ascii(&self) -> bool {}
    pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool {}
    pub fn display(&self) -> crate::ffi::os_str::Display<'_> {}
}
impl ToOwned for OsStr { type Owned = OsString; }
impl Debug for OsStr {}
impl Hash for OsStr {}
impl PartialEq for OsStr {}
impl Eq for OsStr {}
impl PartialOrd for OsStr {}
impl Ord for OsStr {}
impl PartialEq<str> for OsStr {}
impl PartialEq<OsString> for OsStr {}
impl PartialEq<Path> for OsStr {}
impl PartialEq<PathBuf> for OsStr {}
impl Default for &OsStr {}
impl AsRef<OsStr> for OsStr {}
impl AsRef<Path> for OsStr {}
impl<'a> TryFrom<&'a OsStr> for &'a str { type Error = Utf8Error; }
#[derive(Clone, Debug, Default, Eq, Hash)]
pub struct OsString(Vec<u8>);
impl OsString {
    pub const fn new() -> OsString {}
    pub unsafe fn from_encoded_bytes_unchecked(bytes: Vec<u8>) -> Self {}
    pub fn as_os_str(&self) -> &OsStr {}
    pub fn into_encoded_bytes(self) -> Vec<u8> {}
    pub fn into_string(self) -> Result<String, OsString> {}
    pub fn push<T: AsRef<OsStr>>(&mut self, s: T) {}
    pub fn with_capacity(capacity: usize) -> OsString {}
    pub fn clear(&mut self) {}
    pub fn capacity(&self) -> usize {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn into_boxed_os_str(self) -> Box<OsStr> {}
    pub fn leak<'a>(self) -> &'a mut OsStr {}
}
impl Deref for OsString { type Target = OsStr; }
impl DerefMut for OsString {}
impl FromStr for OsString { type Err = Infallible; }
impl PartialEq for OsString {}
impl PartialEq<str> for OsString {}
impl<'a> PartialEq<&'a str> for OsString {}
impl PartialEq<OsStr> for OsString {}
impl PartialOrd for OsString {}
impl Ord for OsString {}
impl AsRef<OsStr> for OsString {}
impl AsRef<Path> for OsString {}
impl Borrow<OsStr> for OsString {}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {}
impl From<String> for OsString {}
impl From<PathBuf> for OsString {}
impl From<Box<OsStr>> for OsString {}
impl<'a> From<Cow<'a, OsStr>> for OsString {}
impl FromIterator<OsString> for OsString {}
impl<'a> FromIterator<&'a OsStr> for OsString {}
impl Extend<OsString> for OsString {}
impl crate::fmt::Write for OsString {}
impl crate::ops::Index<crate::ops::RangeFull> for OsString { type Output = OsStr; }
pub mod os_str {
    use crate::fmt;
    pub use crate::ffi::{OsStr, OsString};
    pub struct Display<'a>(&'a OsStr);
    impl fmt::Debug for Display<'_> {}
    impl fmt::Display for Display<'_> {}
}
pub mod c_str { pub use crate::ffi::{CStr, CString, FromBytesUntilNulError, FromBytesWithNulError, FromVecWithNulError, IntoStringError, NulError}; }
pub struct CStr([u8]);
impl CStr {
    pub const unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {}
    pub const fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {}
    pub const fn from_bytes_with_nul(bytes: &[u8]) -> Result<&Self, FromBytesWithNulError> {}
    pub const unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr {}
    pub const fn as_ptr(&self) -> *const c_char {}
    pub const fn count_bytes(&self) -> usize {}
    pub const fn is_empty(&self) -> bool {}
    pub const fn to_bytes(&self) -> &[u8] {}
    pub const fn to_bytes_with_nul(&self) -> &[u8] {}
    pub fn to_str(&self) -> Result<&str, Utf8Error> {}
    pub fn to_string_lossy(&self) -> Cow<'_, str> {}
    pub fn into_c_string(self: Box<Self>) -> CString {}
}
impl ToOwned for CStr { type Owned = CString; }
impl Debug for CStr {}
impl Hash for CStr {}
impl PartialEq for CStr {}
impl Eq for CStr {}
impl PartialOrd for CStr {}
impl Ord for CStr {}
impl Default for &CStr {}
impl AsRef<CStr> for CStr {}
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct CString(Box<[u8]>);
impl CString {
    pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {}
    pub unsafe fn from_vec_unchecked(v: Vec<u8>) -> Self {}
    pub fn from_vec_with_nul(v: Vec<u8>) -> Result<Self, FromVecWithNulError> {}
    pub unsafe fn from_raw(ptr: *mut c_char) -> CString {}
    pub fn into_raw(self) -> *mut c_char {}
    pub fn into_string(self) -> Result<String, IntoStringError> {}
    pub fn into_bytes(self) -> Vec<u8> {}
    pub fn into_bytes_with_nul(self) -> Vec<u8> {}
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn as_bytes_with_nul(&self) -> &[u8] {}
    pub fn as_c_str(&self) -> &CStr {}
    pub fn into_boxed_c_str(self) -> Box<CStr> {}
}
impl Deref for CString { type Target = CStr; }
impl Drop for CString {}
impl AsRef<CStr> for CString {}
impl Borrow<CStr> for CString {}
impl From<&CStr> for CString {}
impl From<Box<CStr>> for CString {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NulError(usize, Vec<u8>);
impl NulError {
    pub fn nul_position(&self) -> usize {}
    pub fn into_vec(self) -> Vec<u8> {}
}
impl Display for NulError {}
impl Error for NulError {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct IntoStringError(CString);
impl IntoStringError {
    pub fn into_cstring(self) -> CString {}
    pub fn utf8_error(&self) -> Utf8Error {}
}
impl Display for IntoStringError {}
impl Error for IntoStringError {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FromBytesWithNulError { InteriorNul { position: usize }, NotNulTerminated }
impl Display for FromBytesWithNulError {}
impl Error for FromBytesWithNulError {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FromBytesUntilNulError(());
impl Display for FromBytesUntilNulError {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FromVecWithNulError(Vec<u8>);
impl FromVecWithNulError {
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn into_bytes(self) -> Vec<u8> {}
}
impl Display for FromVecWithNulError {}
impl Error for FromVecWithNulError {}
impl Error for FromBytesUntilNulError {}
