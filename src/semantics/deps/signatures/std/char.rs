use crate::prelude::rust_2024::*;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::str::FromStr;

pub const MAX: char = {};
pub const REPLACEMENT_CHARACTER: char = {};

pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
pub const fn from_digit(num: u32, radix: u32) -> Option<char> {}
pub const fn from_u32(i: u32) -> Option<char> {}
pub const unsafe fn from_u32_unchecked(i: u32) -> char {}

impl char {
    pub const MIN: char = {};
    pub const MAX: char = {};
    pub const MAX_LEN_UTF8: usize = {};
    pub const MAX_LEN_UTF16: usize = {};
    pub const REPLACEMENT_CHARACTER: char = {};
    pub const UNICODE_VERSION: (u8, u8, u8) = {};
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
    pub const fn from_u32(i: u32) -> Option<char> {}
    pub const unsafe fn from_u32_unchecked(i: u32) -> char {}
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> {}
    pub const fn is_digit(self, radix: u32) -> bool {}
    pub const fn to_digit(self, radix: u32) -> Option<u32> {}
    pub fn escape_unicode(self) -> EscapeUnicode {}
    pub fn escape_debug(self) -> EscapeDebug {}
    pub fn escape_default(self) -> EscapeDefault {}
    pub const fn len_utf8(self) -> usize {}
    pub const fn len_utf16(self) -> usize {}
    pub const fn encode_utf8(self, dst: &mut [u8]) -> &mut str {}
    pub const fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {}
    pub fn is_alphabetic(self) -> bool {}
    pub const fn is_lowercase(self) -> bool {}
    pub const fn is_uppercase(self) -> bool {}
    pub const fn is_whitespace(self) -> bool {}
    pub fn is_alphanumeric(self) -> bool {}
    pub fn is_control(self) -> bool {}
    pub fn is_numeric(self) -> bool {}
    pub fn to_lowercase(self) -> ToLowercase {}
    pub fn to_uppercase(self) -> ToUppercase {}
    pub const fn is_ascii(&self) -> bool {}
    pub const fn to_ascii_uppercase(&self) -> char {}
    pub const fn to_ascii_lowercase(&self) -> char {}
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
    pub const fn make_ascii_uppercase(&mut self) {}
    pub const fn make_ascii_lowercase(&mut self) {}
    pub const fn is_ascii_alphabetic(&self) -> bool {}
    pub const fn is_ascii_uppercase(&self) -> bool {}
    pub const fn is_ascii_lowercase(&self) -> bool {}
    pub const fn is_ascii_alphanumeric(&self) -> bool {}
    pub const fn is_ascii_digit(&self) -> bool {}
    pub const fn is_ascii_hexdigit(&self) -> bool {}
    pub const fn is_ascii_punctuation(&self) -> bool {}
    pub const fn is_ascii_graphic(&self) -> bool {}
    pub const fn is_ascii_whitespace(&self) -> bool {}
    pub const fn is_ascii_control(&self) -> bool {}
}
impl Clone for char {}
impl Copy for char {}
impl Default for char {}
impl Debug for char {}
impl Display for char {}
impl Hash for char {}
impl PartialEq for char {}
impl Eq for char {}
impl PartialOrd for char {}
impl Ord for char {}
impl From<u8> for char {}
impl FromStr for char { type Err = ParseCharError; }
impl TryFrom<u32> for char { type Error = CharTryFromError; }

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CharTryFromError(());
impl Display for CharTryFromError {}
impl Error for CharTryFromError {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParseCharError(());
impl Display for ParseCharError {}
impl Error for ParseCharError {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DecodeUtf16Error(u16);
impl DecodeUtf16Error {
    pub fn unpaired_surrogate(&self) -> u16 {}
}
impl Display for DecodeUtf16Error {}
impl Error for DecodeUtf16Error {}
#[derive(Clone, Debug)]
pub struct TryFromCharError(());
impl Display for TryFromCharError {}
impl Error for TryFromCharError {}
#[derive(Clone)]
pub struct DecodeUtf16<I>(I) where I: Iterator<Item = u16>;
impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> { type Item = Result<char, DecodeUtf16Error>; }
#[derive(Clone, Debug)]
pub struct ToLowercase(());
impl Iterator for ToLowercase { type Item = char; }
impl DoubleEndedIterator for ToLowercase {}
impl ExactSizeIterator for ToLowercase {}
impl Display for ToLowercase {}
#[derive(Clone, Debug)]
pub struct ToUppercase(());
impl Iterator for ToUppercase { type Item = char; }
impl DoubleEndedIterator for ToUppercase {}
impl ExactSizeIterator for ToUppercase {}
impl Display for ToUppercase {}
#[derive(Clone, Debug)]
pub struct EscapeUnicode(());
impl Iterator for EscapeUnicode { type Item = char; }
impl ExactSizeIterator for EscapeUnicode {}
impl Display for EscapeUnicode {}
#[derive(Clone, Debug)]
pub struct EscapeDefault(());
impl Iterator for EscapeDefault { type Item = char; }
impl ExactSizeIterator for EscapeDefault {}
impl Display for EscapeDefault {}
#[derive(Clone, Debug)]
pub struct EscapeDebug(());
impl Iterator for EscapeDebug { type Item = char; }
impl ExactSizeIterator for EscapeDebug {}
impl Display for EscapeDebug {}
