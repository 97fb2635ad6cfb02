use crate::prelude::rust_2024::*;
use crate::error::Error;
use crate::convert::Infallible;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::{Add, AddAssign, BitOr, Div, Mul, MulAssign, Rem, Sub, SubAssign};
use crate::str::FromStr;

pub type NonZeroU8 = NonZero<u8>;
pub type NonZeroU16 = NonZero<u16>;
pub type NonZeroU32 = NonZero<u32>;
pub type NonZeroU64 = NonZero<u64>;
pub type NonZeroU128 = NonZero<u128>;
pub type NonZeroUsize = NonZero<usize>;
pub type NonZeroI8 = NonZero<i8>;
pub type NonZeroI16 = NonZero<i16>;
pub type NonZeroI32 = NonZero<i32>;
pub type NonZeroI64 = NonZero<i64>;
pub type NonZeroI128 = NonZero<i128>;
pub type NonZeroIsize = NonZero<isize>;

pub unsafe trait ZeroablePrimitive: Sized + Copy {}
unsafe impl ZeroablePrimitive for u8 {}
unsafe impl ZeroablePrimitive for u16 {}
unsafe impl ZeroablePrimitive for u32 {}
unsafe impl ZeroablePrimitive for u64 {}
unsafe impl ZeroablePrimitive for u128 {}
unsafe impl ZeroablePrimitive for usize {}
unsafe impl ZeroablePrimitive for i8 {}
unsafe impl ZeroablePrimitive for i16 {}
unsafe impl ZeroablePrimitive for i32 {}
unsafe impl ZeroablePrimitive for i64 {}
unsafe impl ZeroablePrimitive for i128 {}
unsafe impl ZeroablePrimitive for isize {}

pub struct NonZero<T: ZeroablePrimitive>(T);
impl<T: ZeroablePrimitive> NonZero<T> {
    pub const fn new(n: T) -> Option<Self> {}
    pub const unsafe fn new_unchecked(n: T) -> Self {}
    pub const fn get(self) -> T {}
}
impl<T: ZeroablePrimitive> Clone for NonZero<T> {}
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialEq> PartialEq for NonZero<T> {}
impl<T: ZeroablePrimitive + Eq> Eq for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialOrd> PartialOrd for NonZero<T> {}
impl<T: ZeroablePrimitive + Ord> Ord for NonZero<T> {}
impl<T: ZeroablePrimitive + Hash> Hash for NonZero<T> {}
impl<T: ZeroablePrimitive + Debug> Debug for NonZero<T> {}
impl<T: ZeroablePrimitive + Display> Display for NonZero<T> {}
impl FromStr for NonZero<u8> { type Err = ParseIntError; }
impl TryFrom<u8> for NonZero<u8> { type Error = TryFromIntError; }
impl FromStr for NonZero<u16> { type Err = ParseIntError; }
impl TryFrom<u16> for NonZero<u16> { type Error = TryFromIntError; }
impl FromStr for NonZero<u32> { type Err = ParseIntError; }
impl TryFrom<u32> for NonZero<u32> { type Error = TryFromIntError; }
impl FromStr for NonZero<u64> { type Err = ParseIntError; }
impl TryFrom<u64> for NonZero<u64> { type Error = TryFromIntError; }
impl FromStr for NonZero<u128> { type Err = ParseIntError; }
impl TryFrom<u128> for NonZero<u128> { type Error = TryFromIntError; }
impl FromStr for NonZero<usize> { type Err = ParseIntError; }
impl TryFrom<usize> for NonZero<usize> { type Error = TryFromIntError; }
impl FromStr for NonZero<i8> { type Err = ParseIntError; }
impl TryFrom<i8> for NonZero<i8> { type Error = TryFromIntError; }
impl FromStr for NonZero<i16> { type Err = ParseIntError; }
impl TryFrom<i16> for NonZero<i16> { type Error = TryFromIntError; }
impl FromStr for NonZero<i32> { type Err = ParseIntError; }
impl TryFrom<i32> for NonZero<i32> { type Error = TryFromIntError; }
impl FromStr for NonZero<i64> { type Err = ParseIntError; }
impl TryFrom<i64> for NonZero<i64> { type Error = TryFromIntError; }
impl FromStr for NonZero<i128> { type Err = ParseIntError; }
impl TryFrom<i128> for NonZero<i128> { type Error = TryFromIntError; }
impl FromStr for NonZero<isize> { type Err = ParseIntError; }
impl TryFrom<isize> for NonZero<isize> { type Error = TryFromIntError; }
impl NonZero<u32> {
    pub const MIN: Self = {};
    pub const MAX: Self = {};
    pub const BITS: u32 = {};
    pub const fn leading_zeros(self) -> u32 {}
    pub const fn trailing_zeros(self) -> u32 {}
    pub const fn checked_add(self, other: u32) -> Option<Self> {}
    pub const fn saturating_add(self, other: u32) -> Self {}
    pub const fn checked_mul(self, other: Self) -> Option<Self> {}
    pub const fn saturating_mul(self, other: Self) -> Self {}
    pub const fn checked_pow(self, other: u32) -> Option<Self> {}
    pub const fn saturating_pow(self, other: u32) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn ilog2(self) -> u32 {}
    pub const fn ilog10(self) -> u32 {}
    pub const fn is_power_of_two(self) -> bool {}
}
impl NonZero<u64> {
    pub const MIN: Self = {};
    pub const MAX: Self = {};
    pub const BITS: u32 = {};
    pub const fn leading_zeros(self) -> u32 {}
    pub const fn trailing_zeros(self) -> u32 {}
    pub const fn checked_add(self, other: u64) -> Option<Self> {}
    pub const fn saturating_add(self, other: u64) -> Self {}
    pub const fn checked_mul(self, other: Self) -> Option<Self> {}
    pub const fn saturating_mul(self, other: Self) -> Self {}
    pub const fn checked_pow(self, other: u32) -> Option<Self> {}
    pub const fn saturating_pow(self, other: u32) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn ilog2(self) -> u32 {}
    pub const fn ilog10(self) -> u32 {}
    pub const fn is_power_of_two(self) -> bool {}
}
impl NonZero<usize> {
    pub const MIN: Self = {};
    pub const MAX: Self = {};
    pub const BITS: u32 = {};
    pub const fn leading_zeros(self) -> u32 {}
    pub const fn trailing_zeros(self) -> u32 {}
    pub const fn checked_add(self, other: usize) -> Option<Self> {}
    pub const fn saturating_add(self, other: usize) -> Self {}
    pub const fn checked_mul(self, other: Self) -> Option<Self> {}
    pub const fn saturating_mul(self, other: Self) -> Self {}
    pub const fn checked_pow(self, other: u32) -> Option<Self> {}
    pub const fn saturating_pow(self, other: u32) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn ilog2(self) -> u32 {}
    pub const fn ilog10(self) -> u32 {}
    pub const fn is_power_of_two(self) -> bool {}
}
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParseIntError(IntErrorKind);
impl ParseIntError {
    pub const fn kind(&self) -> &IntErrorKind {}
}
impl Display for ParseIntError {}
impl Error for ParseIntError {}
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParseFloatError(());
impl Display for ParseFloatError {}
impl Error for ParseFloatError {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TryFromIntError(());
impl Display for TryFromIntError {}
impl Error for TryFromIntError {}
impl From<Infallible> for TryFromIntError {}
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FpCategory { Nan, Infinite, Zero, Subnormal, Normal }
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Wrapping<T>(pub T);
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Saturating<T>(pub T);
impl Add for Wrapping<u8> { type Output = Wrapping<u8>; }
impl Sub for Wrapping<u8> { type Output = Wrapping<u8>; }
impl Mul for Wrapping<u8> { type Output = Wrapping<u8>; }
impl AddAssign for Wrapping<u8> {}
impl SubAssign for Wrapping<u8> {}
impl MulAssign for Wrapping<u8> {}
impl Div for Wrapping<u8> { type Output = Wrapping<u8>; }
impl Rem for Wrapping<u8> { type Output = Wrapping<u8>; }
impl Add for Wrapping<u32> { type Output = Wrapping<u32>; }
impl Sub for Wrapping<u32> { type Output = Wrapping<u32>; }
impl Mul for Wrapping<u32> { type Output = Wrapping<u32>; }
impl AddAssign for Wrapping<u32> {}
impl SubAssign for Wrapping<u32> {}
impl MulAssign for Wrapping<u32> {}
impl Div for Wrapping<u32> { type Output = Wrapping<u32>; }
impl Rem for Wrapping<u32> { type Output = Wrapping<u32>; }
impl Add for Wrapping<u64> { type Output = Wrapping<u64>; }
impl Sub for Wrapping<u64> { type Output = Wrapping<u64>; }
impl Mul for Wrapping<u64> { type Output = Wrapping<u64>; }
impl AddAssign for Wrapping<u64> {}
impl SubAssign for Wrapping<u64> {}
impl MulAssign for Wrapping<u64> {}
impl Div for Wrapping<u64> { type Output = Wrapping<u64>; }
impl Rem for Wrapping<u64> { type Output = Wrapping<u64>; }
impl Add for Wrapping<usize> { type Output = Wrapping<usize>; }
impl Sub for Wrapping<usize> { type Output = Wrapping<usize>; }
impl Mul for Wrapping<usize> { type Output = Wrapping<usize>; }
impl AddAssign for Wrapping<usize> {}
impl SubAssign for Wrapping<usize> {}
impl MulAssign for Wrapping<usize> {}
impl Div for Wrapping<usize> { type Output = Wrapping<usize>; }
impl Rem for Wrapping<usize> { type Output = Wrapping<usize>; }
impl Add for Wrapping<i32> { type Output = Wrapping<i32>; }
impl Sub for Wrapping<i32> { type Output = Wrapping<i32>; }
impl Mul for Wrapping<i32> { type Output = Wrapping<i32>; }
impl AddAssign for Wrapping<i32> {}
impl SubAssign for Wrapping<i32> {}
impl MulAssign for Wrapping<i32> {}
impl Div for Wrapping<i32> { type Output = Wrapping<i32>; }
impl Rem for Wrapping<i32> { type Output = Wrapping<i32>; }
impl Add for Wrapping<i64> { type Output = Wrapping<i64>; }
impl Sub for Wrapping<i64> { type Output = Wrapping<i64>; }
impl Mul for Wrapping<i64> { type Output = Wrapping<i64>; }
impl AddAssign for Wrapping<i64> {}
impl SubAssign for Wrapping<i64> {}
impl MulAssign for Wrapping<i64> {}
impl Div for Wrapping<i64> { type Output = Wrapping<i64>; }
impl Rem for Wrapping<i64> { type Output = Wrapping<i64>; }
impl Add for Saturating<u8> { type Output = Saturating<u8>; }
impl Sub for Saturating<u8> { type Output = Saturating<u8>; }
impl Mul for Saturating<u8> { type Output = Saturating<u8>; }
impl AddAssign for Saturating<u8> {}
impl SubAssign for Saturating<u8> {}
impl MulAssign for Saturating<u8> {}
impl Div for Saturating<u8> { type Output = Saturating<u8>; }
impl Rem for Saturating<u8> { type Output = Saturating<u8>; }
impl Add for Saturating<u32> { type Output = Saturating<u32>; }
impl Sub for Saturating<u32> { type Output = Saturating<u32>; }
impl Mul for Saturating<u32> { type Output = Saturating<u32>; }
impl AddAssign for Saturating<u32> {}
impl SubAssign for Saturating<u32> {}
impl MulAssign for Saturating<u32> {}
impl Div for Saturating<u32> { type Output = Saturating<u32>; }
impl Rem for Saturating<u32> { type Output = Saturating<u32>; }
impl Add for Saturating<u64> { type Output = Saturating<u64>; }
impl Sub for Saturating<u64> { type Output = Saturating<u64>; }
impl Mul for Saturating<u64> { type Output = Saturating<u64>; }
impl AddAssign for Saturating<u64> {}
impl SubAssign for Saturating<u64> {}
impl MulAssign for Saturating<u64> {}
impl Div for Saturating<u64> { type Output = Saturating<u64>; }
impl Rem for Saturating<u64> { type Output = Saturating<u64>; }
impl Add for Saturating<usize> { type Output = Saturating<usize>; }
impl Sub for Saturating<usize> { type Output = Saturating<usize>; }
impl Mul for Saturating<usize> { type Output = Saturating<usize>; }
impl AddAssign for Saturating<usize> {}
impl SubAssign for Saturating<usize> {}
impl MulAssign for Saturating<usize> {}
impl Div for Saturating<usize> { type Output = Saturating<usize>; }
impl Rem for Saturating<usize> { type Output = Saturating<usize>; }
impl Add for Saturating<i32> { type Output = Saturating<i32>; }
impl Sub for Saturating<i32> { type Output = Saturating<i32>; }
impl Mul for Saturating<i32> { type Output = Saturating<i32>; }
impl AddAssign for Saturating<i32> {}
impl SubAssign for Saturating<i32> {}
impl MulAssign for Saturating<i32> {}
impl Div for Saturating<i32> { type Output = Saturating<i32>; }
impl Rem for Saturating<i32> { type Output = Saturating<i32>; }
impl Add for Saturating<i64> { type Output = Saturating<i64>; }
impl Sub for Saturating<i64> { type Output = Saturating<i64>; }
impl Mul for Saturating<i64> { type Output = Saturating<i64>; }
impl AddAssign for Saturating<i64> {}
impl SubAssign for Saturating<i64> {}
impl MulAssign for Saturating<i64> {}
impl Div for Saturating<i64> { type Output = Saturating<i64>; }
impl Rem for Saturating<i64> { type Output = Saturating<i64>; }
impl<T: Display> Display for Wrapping<T> {}
impl<T: ZeroablePrimitive + BitOr<Output = T>> BitOr for NonZero<T> { type Output = NonZero<T>; }
impl Div<NonZero<usize>> for usize { type Output = usize; }
impl Rem<NonZero<usize>> for usize { type Output = usize; }
impl Div<NonZero<u32>> for u32 { type Output = u32; }
impl Div<NonZero<u64>> for u64 { type Output = u64; }
