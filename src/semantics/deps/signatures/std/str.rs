use crate::prelude::rust_2024::*;
use crate::borrow::Cow;
use crate::error::Error;
use crate::ffi::{OsStr, OsString};
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::iter::FusedIterator;
use crate::net::ToSocketAddrs;
use crate::ops::{Index, IndexMut};
use crate::path::{Path, PathBuf};
use crate::slice::SliceIndex;

use crate::str::pattern::{DoubleEndedSearcher, Pattern, ReverseSearcher};

pub mod pattern;

pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {}
pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {}
pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {}
pub unsafe fn from_boxed_utf8_unchecked(v: Box<[u8]>) -> Box<str> {}

pub trait FromStr: Sized {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}

impl str {
    pub const fn len(&self) -> usize {}
    pub const fn is_empty(&self) -> bool {}
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    pub const fn is_char_boundary(&self, index: usize) -> bool {}
    pub const fn floor_char_boundary(&self, index: usize) -> usize {}
    pub const fn ceil_char_boundary(&self, index: usize) -> usize {}
    pub const fn as_bytes(&self) -> &[u8] {}
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8] {}
    pub const fn as_ptr(&self) -> *const u8 {}
    pub const fn as_mut_ptr(&mut self) -> *mut u8 {}
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> {}
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> {}
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output {}
    pub unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut I::Output {}
    pub const fn split_at(&self, mid: usize) -> (&str, &str) {}
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {}
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {}
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)> {}
    pub fn chars(&self) -> Chars<'_> {}
    pub fn char_indices(&self) -> CharIndices<'_> {}
    pub fn bytes(&self) -> Bytes<'_> {}
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {}
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> {}
    pub fn lines(&self) -> Lines<'_> {}
    pub fn encode_utf16(&self) -> EncodeUtf16<'_> {}
    pub fn contains<P: Pattern>(&self, pat: P) -> bool {}
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool {}
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> {}
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> {}
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P> {}
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P> {}
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P> {}
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {}
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> {}
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> {}
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn trim(&self) -> &str {}
    pub fn trim_start(&self) -> &str {}
    pub fn trim_end(&self) -> &str {}
    pub fn trim_left(&self) -> &str {}
    pub fn trim_right(&self) -> &str {}
    pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str where for<'a> P::Searcher<'a>: DoubleEndedSearcher<'a> {}
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {}
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str where for<'a> P::Searcher<'a>: ReverseSearcher<'a> {}
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
    pub const fn is_ascii(&self) -> bool {}
    pub const fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
    pub const fn make_ascii_uppercase(&mut self) {}
    pub const fn make_ascii_lowercase(&mut self) {}
    pub const fn trim_ascii_start(&self) -> &str {}
    pub const fn trim_ascii_end(&self) -> &str {}
    pub const fn trim_ascii(&self) -> &str {}
    pub fn escape_debug(&self) -> EscapeDebug<'_> {}
    pub fn escape_default(&self) -> EscapeDefault<'_> {}
    pub fn escape_unicode(&self) -> EscapeUnicode<'_> {}
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {}
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {}
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {}
    pub fn to_lowercase(&self) -> String {}
    pub fn to_uppercase(&self) -> String {}
    pub fn into_string(self: Box<str>) -> String {}
    pub fn repeat(&self, n: usize) -> String {}
    pub fn to_ascii_uppercase(&self) -> String {}
    pub fn to_ascii_lowercase(&self) -> String {}
}
impl ToOwned for str { type Owned = String; }
impl Debug for str {}
impl Display for str {}
impl Hash for str {}
impl PartialEq for str {}
impl Eq for str {}
impl PartialOrd for str {}
impl Ord for str {}
impl PartialEq<String> for str {}
impl PartialEq<String> for &str {}
impl<'a> PartialEq<Cow<'a, str>> for str {}
impl<'a, 'b> PartialEq<Cow<'a, str>> for &'b str {}
impl PartialEq<OsString> for str {}
impl PartialEq<OsStr> for str {}
impl PartialEq<PathBuf> for str {}
impl PartialEq<Path> for str {}
impl Default for &str {}
impl AsRef<str> for str {}
impl AsRef<[u8]> for str {}
impl AsRef<OsStr> for str {}
impl AsRef<Path> for str {}
impl<I: SliceIndex<str>> Index<I> for str { type Output = I::Output; }
impl<I: SliceIndex<str>> IndexMut<I> for str {}
impl ToSocketAddrs for str { type Iter = crate::vec::IntoIter<crate::net::SocketAddr>; }
impl<'b> Pattern for &'b str { type Searcher<'a> = crate::str::pattern::StrSearcher<'a, 'b>; }

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Utf8Error(usize);
impl Utf8Error {
    pub const fn valid_up_to(&self) -> usize {}
    pub const fn error_len(&self) -> Option<usize> {}
}
impl Display for Utf8Error {}
impl Error for Utf8Error {}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParseBoolError(());
impl Display for ParseBoolError {}
impl Error for ParseBoolError {}
#[derive(Clone)]
pub struct Chars<'a>(&'a str);
impl<'a> Chars<'a> {
    pub fn as_str(&self) -> &'a str {}
}
impl<'a> Iterator for Chars<'a> { type Item = char; }
impl<'a> DoubleEndedIterator for Chars<'a> {}
impl FusedIterator for Chars<'_> {}
#[derive(Clone, Debug)]
pub struct CharIndices<'a>(&'a str);
impl<'a> CharIndices<'a> {
    pub fn as_str(&self) -> &'a str {}
    pub fn offset(&self) -> usize {}
}
impl<'a> Iterator for CharIndices<'a> { type Item = (usize, char); }
impl<'a> DoubleEndedIterator for CharIndices<'a> {}
impl FusedIterator for CharIndices<'_> {}
#[derive(Clone, Debug)]
pub struct Bytes<'a>(&'a [u8]);
impl Iterator for Bytes<'_> { type Item = u8; }
impl DoubleEndedIterator for Bytes<'_> {}
impl ExactSizeIterator for Bytes<'_> {}
#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a>(&'a str);
impl<'a> Iterator for SplitWhitespace<'a> { type Item = &'a str; }
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {}
#[derive(Clone, Debug)]
pub struct SplitAsciiWhitespace<'a>(&'a str);
impl<'a> Iterator for SplitAsciiWhitespace<'a> { type Item = &'a str; }
impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {}
#[derive(Clone, Debug)]
pub struct Lines<'a>(&'a str);
impl<'a> Iterator for Lines<'a> { type Item = &'a str; }
impl<'a> DoubleEndedIterator for Lines<'a> {}
#[derive(Clone)]
pub struct EncodeUtf16<'a>(&'a str);
impl<'a> Iterator for EncodeUtf16<'a> { type Item = u16; }
#[derive(Clone, Debug)]
pub struct EscapeDebug<'a>(&'a str);
impl<'a> Iterator for EscapeDebug<'a> { type Item = char; }
impl Display for EscapeDebug<'_> {}
#[derive(Clone, Debug)]
pub struct EscapeDefault<'a>(&'a str);
impl<'a> Iterator for EscapeDefault<'a> { type Item = char; }
impl Display for EscapeDefault<'_> {}
#[derive(Clone, Debug)]
pub struct EscapeUnicode<'a>(&'a str);
impl<'a> Iterator for EscapeUnicode<'a> { type Item = char; }
impl Display for EscapeUnicode<'_> {}
pub struct Split<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for Split<'a, P> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct SplitInclusive<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for SplitInclusive<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct RSplit<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for RSplit<'a, P> where P::Searcher<'a>: ReverseSearcher<'a> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for RSplit<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct SplitTerminator<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for SplitTerminator<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct RSplitTerminator<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for RSplitTerminator<'a, P> where P::Searcher<'a>: ReverseSearcher<'a> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for RSplitTerminator<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct SplitN<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for SplitN<'a, P> { type Item = &'a str; }
pub struct RSplitN<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for RSplitN<'a, P> where P::Searcher<'a>: ReverseSearcher<'a> { type Item = &'a str; }
pub struct Matches<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for Matches<'a, P> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for Matches<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct RMatches<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for RMatches<'a, P> where P::Searcher<'a>: ReverseSearcher<'a> { type Item = &'a str; }
impl<'a, P: Pattern> DoubleEndedIterator for RMatches<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct MatchIndices<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> { type Item = (usize, &'a str); }
impl<'a, P: Pattern> DoubleEndedIterator for MatchIndices<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
pub struct RMatchIndices<'a, P: Pattern>(P::Searcher<'a>);
impl<'a, P: Pattern> Iterator for RMatchIndices<'a, P> where P::Searcher<'a>: ReverseSearcher<'a> { type Item = (usize, &'a str); }
impl<'a, P: Pattern> DoubleEndedIterator for RMatchIndices<'a, P> where P::Searcher<'a>: DoubleEndedSearcher<'a> {}
#[derive(Clone)]
pub struct Utf8Chunks<'a>(&'a [u8]);
impl<'a> Iterator for Utf8Chunks<'a> { type Item = Utf8Chunk<'a>; }
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Utf8Chunk<'a>(&'a [u8]);
impl<'a> Utf8Chunk<'a> {
    pub fn valid(&self) -> &'a str {}
    pub fn invalid(&self) -> &'a [u8] {}
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for Split<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitInclusive<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RSplit<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitTerminator<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RSplitTerminator<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitN<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RSplitN<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for Matches<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RMatches<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for MatchIndices<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RMatchIndices<'a, P> {}
