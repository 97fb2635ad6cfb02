use crate::prelude::rust_2024::*;
use crate::convert::Infallible;
use crate::iter::Step;
use crate::marker::Tuple;

pub trait Add<Rhs = Self> {
    type Output;
    fn add(self, rhs: Rhs) -> Self::Output;
}
pub trait Sub<Rhs = Self> {
    type Output;
    fn sub(self, rhs: Rhs) -> Self::Output;
}
pub trait Mul<Rhs = Self> {
    type Output;
    fn mul(self, rhs: Rhs) -> Self::Output;
}
pub trait Div<Rhs = Self> {
    type Output;
    fn div(self, rhs: Rhs) -> Self::Output;
}
pub trait Rem<Rhs = Self> {
    type Output;
    fn rem(self, rhs: Rhs) -> Self::Output;
}
pub trait BitAnd<Rhs = Self> {
    type Output;
    fn bitand(self, rhs: Rhs) -> Self::Output;
}
pub trait BitOr<Rhs = Self> {
    type Output;
    fn bitor(self, rhs: Rhs) -> Self::Output;
}
pub trait BitXor<Rhs = Self> {
    type Output;
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}
pub trait Shl<Rhs = Self> {
    type Output;
    fn shl(self, rhs: Rhs) -> Self::Output;
}
pub trait Shr<Rhs = Self> {
    type Output;
    fn shr(self, rhs: Rhs) -> Self::Output;
}
pub trait AddAssign<Rhs = Self> {
    fn add_assign(&mut self, rhs: Rhs);
}
pub trait SubAssign<Rhs = Self> {
    fn sub_assign(&mut self, rhs: Rhs);
}
pub trait MulAssign<Rhs = Self> {
    fn mul_assign(&mut self, rhs: Rhs);
}
pub trait DivAssign<Rhs = Self> {
    fn div_assign(&mut self, rhs: Rhs);
}
pub trait RemAssign<Rhs = Self> {
    fn rem_assign(&mut self, rhs: Rhs);
}
pub trait BitAndAssign<Rhs = Self> {
    fn bitand_assign(&mut self, rhs: Rhs);
}
pub trait BitOrAssign<Rhs = Self> {
    fn bitor_assign(&mut self, rhs: Rhs);
}
pub trait BitXorAssign<Rhs = Self> {
    fn bitxor_assign(&mut self, rhs: Rhs);
}
pub trait ShlAssign<Rhs = Self> {
    fn shl_assign(&mut self, rhs: Rhs);
}
pub trait ShrAssign<Rhs = Self> {
    fn shr_assign(&mut self, rhs: Rhs);
}
pub trait Neg {
    type Output;
    fn neg(self) -> Self::Output;
}
pub trait Not {
    type Output;
    fn not(self) -> Self::Output;
}
pub trait Index<Idx: ?Sized> {
    type Output: ?Sized;
    #[unchecked] fn index(&self, index: Idx) -> &Self::Output;
}
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    #[unchecked] fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}
pub trait Deref {
    type Target: ?Sized;
    fn deref(&self) -> &Self::Target;
}
pub trait DerefMut: Deref {
    fn deref_mut(&mut self) -> &mut Self::Target;
}
impl<T: ?Sized> Deref for &T { type Target = T; }
impl<T: ?Sized> Deref for &mut T { type Target = T; }
impl<T: ?Sized> DerefMut for &mut T {}
pub trait Drop {
    #[unchecked] fn drop(&mut self);
}
pub trait FnOnce<Args: Tuple> {
    type Output;
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
}
pub trait FnMut<Args: Tuple>: FnOnce<Args> {
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
}
pub trait Fn<Args: Tuple>: FnMut<Args> {
    extern "rust-call" fn call(&self, args: Args) -> Self::Output;
}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &F where F: Fn<A> { type Output = F::Output; }
impl<A: Tuple, F: ?Sized> FnMut<A> for &F where F: Fn<A> {}
impl<A: Tuple, F: ?Sized> Fn<A> for &F where F: Fn<A> {}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &mut F where F: FnMut<A> { type Output = F::Output; }
impl<A: Tuple, F: ?Sized> FnMut<A> for &mut F where F: FnMut<A> {}
pub trait AsyncFnOnce<Args: Tuple> {
    type CallOnceFuture: Future<Output = Self::Output>;
    type Output;
    extern "rust-call" fn async_call_once(self, args: Args) -> Self::CallOnceFuture;
}
pub trait AsyncFnMut<Args: Tuple>: AsyncFnOnce<Args> {
    type CallRefFuture<'a>: Future<Output = Self::Output> where Self: 'a;
    extern "rust-call" fn async_call_mut(&mut self, args: Args) -> Self::CallRefFuture<'_>;
}
pub trait AsyncFn<Args: Tuple>: AsyncFnMut<Args> {
    extern "rust-call" fn async_call(&self, args: Args) -> Self::CallRefFuture<'_>;
}
pub trait RangeBounds<T: ?Sized> {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
    fn contains<U>(&self, item: &U) -> bool where T: PartialOrd<U>, U: ?Sized + PartialOrd<T> {}
}
pub trait Try: FromResidual<Self::Residual> {
    type Output;
    type Residual;
    fn from_output(output: Self::Output) -> Self;
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
}
pub trait FromResidual<R> {
    fn from_residual(residual: R) -> Self;
}
pub trait Residual<O>: Sized {
    type TryType: Try<Output = O, Residual = Self>;
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
impl<T> Bound<T> {
    pub const fn as_ref(&self) -> Bound<&T> {}
    pub fn map<U, F>(self, f: F) -> Bound<U> where F: FnOnce(T) -> U {}
}
impl<T: Clone> Bound<&T> {
    pub fn cloned(self) -> Bound<T> {}
}
#[must_use]
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
impl<B, C> ControlFlow<B, C> {
    pub const fn is_break(&self) -> bool {}
    pub const fn is_continue(&self) -> bool {}
    pub fn break_value(self) -> Option<B> {}
    pub fn map_break<T, F>(self, f: F) -> ControlFlow<T, C> where F: FnOnce(B) -> T {}
    pub fn continue_value(self) -> Option<C> {}
    pub fn map_continue<T, F>(self, f: F) -> ControlFlow<B, T> where F: FnOnce(C) -> T {}
}
impl<B, C> Try for ControlFlow<B, C> { type Output = C; type Residual = ControlFlow<B, Infallible>; }
impl<B, C> FromResidual<ControlFlow<B, Infallible>> for ControlFlow<B, C> {}
impl<B, C> Residual<C> for ControlFlow<B, Infallible> { type TryType = ControlFlow<B, C>; }

#[derive(Clone, Copy, Default, Eq, PartialEq, Hash)]
pub struct RangeFull;
impl<T: ?Sized> RangeBounds<T> for RangeFull {}
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct Range<Idx> { pub start: Idx, pub end: Idx }
impl<Idx: PartialOrd<Idx>> Range<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
    pub fn is_empty(&self) -> bool {}
}
impl<T> RangeBounds<T> for Range<T> {}
impl<T> RangeBounds<T> for Range<&T> {}
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct RangeFrom<Idx> { pub start: Idx }
impl<Idx: PartialOrd<Idx>> RangeFrom<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
}
impl<T> RangeBounds<T> for RangeFrom<T> {}
impl<T> RangeBounds<T> for RangeFrom<&T> {}
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct RangeTo<Idx> { pub end: Idx }
impl<Idx: PartialOrd<Idx>> RangeTo<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
}
impl<T> RangeBounds<T> for RangeTo<T> {}
impl<T> RangeBounds<T> for RangeTo<&T> {}
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct RangeInclusive<Idx>(Idx);
impl<Idx> RangeInclusive<Idx> {
    pub const fn new(start: Idx, end: Idx) -> Self {}
    pub const fn start(&self) -> &Idx {}
    pub const fn end(&self) -> &Idx {}
    pub fn into_inner(self) -> (Idx, Idx) {}
}
impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
    pub fn is_empty(&self) -> bool {}
}
impl<T> RangeBounds<T> for RangeInclusive<T> {}
impl<T> RangeBounds<T> for RangeInclusive<&T> {}
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct RangeToInclusive<Idx> { pub end: Idx }
impl<Idx: PartialOrd<Idx>> RangeToInclusive<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {}
}
impl<T> RangeBounds<T> for RangeToInclusive<T> {}
impl<T> RangeBounds<T> for RangeToInclusive<&T> {}
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}
impl<A: Step> Iterator for Range<A> { type Item = A; }
impl<A: Step> DoubleEndedIterator for Range<A> {}
impl<A: Step> Iterator for RangeFrom<A> { type Item = A; }
impl<A: Step> Iterator for RangeInclusive<A> { type Item = A; }
impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {}
impl ExactSizeIterator for Range<u8> {}
impl ExactSizeIterator for Range<i8> {}
impl ExactSizeIterator for Range<u16> {}
impl ExactSizeIterator for Range<i16> {}
impl ExactSizeIterator for Range<u32> {}
impl ExactSizeIterator for Range<i32> {}
impl ExactSizeIterator for Range<usize> {}
impl ExactSizeIterator for Range<isize> {}
impl ExactSizeIterator for RangeInclusive<u8> {}
impl ExactSizeIterator for RangeInclusive<i8> {}
impl ExactSizeIterator for RangeInclusive<u16> {}
impl ExactSizeIterator for RangeInclusive<i16> {}
