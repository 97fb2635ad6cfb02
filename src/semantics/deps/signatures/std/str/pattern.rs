use crate::prelude::rust_2024::*;

pub trait Pattern: Sized {
    type Searcher<'a>: Searcher<'a>;
}
pub unsafe trait Searcher<'a> {}
pub unsafe trait ReverseSearcher<'a>: Searcher<'a> {}
pub trait DoubleEndedSearcher<'a>: ReverseSearcher<'a> {}
impl Pattern for char { type Searcher<'a> = CharSearcher<'a>; }
impl<F> Pattern for F where F: FnMut(char) -> bool { type Searcher<'a> = CharPredicateSearcher<'a, F>; }
impl<'b, 'c> Pattern for &'c &'b str { type Searcher<'a> = StrSearcher<'a, 'b>; }
impl<const N: usize> Pattern for [char; N] { type Searcher<'a> = CharArraySearcher<'a, N>; }
impl<'b, const N: usize> Pattern for &'b [char; N] { type Searcher<'a> = CharArrayRefSearcher<'a, 'b, N>; }
impl<'b> Pattern for &'b [char] { type Searcher<'a> = CharSliceSearcher<'a, 'b>; }

#[derive(Clone, Debug)]
pub struct CharSearcher<'a>(&'a str);
unsafe impl<'a> Searcher<'a> for CharSearcher<'a> {}
unsafe impl<'a> ReverseSearcher<'a> for CharSearcher<'a> {}
impl<'a> DoubleEndedSearcher<'a> for CharSearcher<'a> {}
#[derive(Clone, Debug)]
pub struct StrSearcher<'a, 'b>(&'a str, &'b str);
unsafe impl<'a, 'b> Searcher<'a> for StrSearcher<'a, 'b> {}
unsafe impl<'a, 'b> ReverseSearcher<'a> for StrSearcher<'a, 'b> {}
pub struct CharPredicateSearcher<'a, F>(&'a str, F) where F: FnMut(char) -> bool;
unsafe impl<'a, F> Searcher<'a> for CharPredicateSearcher<'a, F> where F: FnMut(char) -> bool {}
unsafe impl<'a, F> ReverseSearcher<'a> for CharPredicateSearcher<'a, F> where F: FnMut(char) -> bool {}
impl<'a, F> DoubleEndedSearcher<'a> for CharPredicateSearcher<'a, F> where F: FnMut(char) -> bool {}
#[derive(Clone, Debug)]
pub struct CharArraySearcher<'a, const N: usize>(&'a str);
unsafe impl<'a, const N: usize> Searcher<'a> for CharArraySearcher<'a, N> {}
unsafe impl<'a, const N: usize> ReverseSearcher<'a> for CharArraySearcher<'a, N> {}
impl<'a, const N: usize> DoubleEndedSearcher<'a> for CharArraySearcher<'a, N> {}
#[derive(Clone, Debug)]
pub struct CharArrayRefSearcher<'a, 'b, const N: usize>(&'a str, &'b char);
unsafe impl<'a, 'b, const N: usize> Searcher<'a> for CharArrayRefSearcher<'a, 'b, N> {}
unsafe impl<'a, 'b, const N: usize> ReverseSearcher<'a> for CharArrayRefSearcher<'a, 'b, N> {}
impl<'a, 'b, const N: usize> DoubleEndedSearcher<'a> for CharArrayRefSearcher<'a, 'b, N> {}
#[derive(Clone, Debug)]
pub struct CharSliceSearcher<'a, 'b>(&'a str, &'b char);
unsafe impl<'a, 'b> Searcher<'a> for CharSliceSearcher<'a, 'b> {}
unsafe impl<'a, 'b> ReverseSearcher<'a> for CharSliceSearcher<'a, 'b> {}
impl<'a, 'b> DoubleEndedSearcher<'a> for CharSliceSearcher<'a, 'b> {}
