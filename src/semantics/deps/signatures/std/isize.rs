use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: isize = {};
pub const MAX: isize = {};

impl isize {
    pub const MIN: Self = {};
    pub const MAX: Self = {};
    pub const BITS: u32 = {};
    pub const fn min_value() -> Self {}
    pub const fn max_value() -> Self {}
    pub const fn from_str_radix(src: &str, radix: u32) -> Result<Self, ParseIntError> {}
    pub const fn count_ones(self) -> u32 {}
    pub const fn count_zeros(self) -> u32 {}
    pub const fn leading_zeros(self) -> u32 {}
    pub const fn trailing_zeros(self) -> u32 {}
    pub const fn leading_ones(self) -> u32 {}
    pub const fn trailing_ones(self) -> u32 {}
    pub const fn rotate_left(self, n: u32) -> Self {}
    pub const fn rotate_right(self, n: u32) -> Self {}
    pub const fn swap_bytes(self) -> Self {}
    pub const fn reverse_bits(self) -> Self {}
    pub const fn from_be(x: Self) -> Self {}
    pub const fn from_le(x: Self) -> Self {}
    pub const fn to_be(self) -> Self {}
    pub const fn to_le(self) -> Self {}
    pub const fn to_be_bytes(self) -> [u8; 8] {}
    pub const fn to_le_bytes(self) -> [u8; 8] {}
    pub const fn to_ne_bytes(self) -> [u8; 8] {}
    pub const fn from_be_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn checked_add(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_sub(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_mul(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_div(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_div_euclid(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_rem(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_rem_euclid(self, rhs: Self) -> Option<Self> {}
    pub const fn checked_neg(self) -> Option<Self> {}
    pub const fn checked_shl(self, rhs: u32) -> Option<Self> {}
    pub const fn checked_shr(self, rhs: u32) -> Option<Self> {}
    pub const fn checked_pow(self, exp: u32) -> Option<Self> {}
    pub const fn checked_ilog(self, base: Self) -> Option<u32> {}
    pub const fn checked_ilog2(self) -> Option<u32> {}
    pub const fn checked_ilog10(self) -> Option<u32> {}
    pub const fn saturating_add(self, rhs: Self) -> Self {}
    pub const fn saturating_sub(self, rhs: Self) -> Self {}
    pub const fn saturating_mul(self, rhs: Self) -> Self {}
    pub const fn saturating_div(self, rhs: Self) -> Self {}
    pub const fn saturating_pow(self, exp: u32) -> Self {}
    pub const fn wrapping_add(self, rhs: Self) -> Self {}
    pub const fn wrapping_sub(self, rhs: Self) -> Self {}
    pub const fn wrapping_mul(self, rhs: Self) -> Self {}
    pub const fn wrapping_div(self, rhs: Self) -> Self {}
    pub const fn wrapping_rem(self, rhs: Self) -> Self {}
    pub const fn wrapping_neg(self) -> Self {}
    pub const fn wrapping_shl(self, rhs: u32) -> Self {}
    pub const fn wrapping_shr(self, rhs: u32) -> Self {}
    pub const fn wrapping_pow(self, exp: u32) -> Self {}
    pub const fn overflowing_add(self, rhs: Self) -> (Self, bool) {}
    pub const fn overflowing_sub(self, rhs: Self) -> (Self, bool) {}
    pub const fn overflowing_mul(self, rhs: Self) -> (Self, bool) {}
    pub const fn overflowing_neg(self) -> (Self, bool) {}
    pub const fn overflowing_pow(self, exp: u32) -> (Self, bool) {}
    pub const fn unbounded_shl(self, rhs: u32) -> Self {}
    pub const fn unbounded_shr(self, rhs: u32) -> Self {}
    pub const unsafe fn unchecked_add(self, rhs: Self) -> Self {}
    pub const unsafe fn unchecked_sub(self, rhs: Self) -> Self {}
    pub const unsafe fn unchecked_mul(self, rhs: Self) -> Self {}
    pub const fn pow(self, exp: u32) -> Self {}
    pub const fn isqrt(self) -> Self {}
    pub const fn div_euclid(self, rhs: Self) -> Self {}
    pub const fn rem_euclid(self, rhs: Self) -> Self {}
    pub const fn ilog(self, base: Self) -> u32 {}
    pub const fn ilog2(self) -> u32 {}
    pub const fn ilog10(self) -> u32 {}
    pub const fn midpoint(self, rhs: Self) -> Self {}
    pub const fn abs_diff(self, other: Self) -> usize {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> usize {}
    pub const fn cast_unsigned(self) -> usize {}
    pub const fn checked_add_unsigned(self, rhs: usize) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: usize) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: usize) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: usize) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: usize) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: usize) -> Self {}
}
impl Clone for isize {}
impl Copy for isize {}
impl Default for isize {}
impl Debug for isize {}
impl Display for isize {}
impl Binary for isize {}
impl Octal for isize {}
impl LowerHex for isize {}
impl UpperHex for isize {}
impl LowerExp for isize {}
impl UpperExp for isize {}
impl Hash for isize {}
impl PartialEq for isize {}
impl Eq for isize {}
impl PartialOrd for isize {}
impl Ord for isize {}
impl FromStr for isize { type Err = ParseIntError; }
impl Sum for isize {}
impl<'a> Sum<&'a isize> for isize {}
impl Product for isize {}
impl<'a> Product<&'a isize> for isize {}
impl Not for isize { type Output = isize; }
impl Not for &isize { type Output = isize; }
impl Neg for isize { type Output = isize; }
impl Neg for &isize { type Output = isize; }
impl Add for isize { type Output = isize; }
impl Add<&isize> for isize { type Output = isize; }
impl Add<isize> for &isize { type Output = isize; }
impl Add<&isize> for &isize { type Output = isize; }
impl AddAssign for isize {}
impl AddAssign<&isize> for isize {}
impl Sub for isize { type Output = isize; }
impl Sub<&isize> for isize { type Output = isize; }
impl Sub<isize> for &isize { type Output = isize; }
impl Sub<&isize> for &isize { type Output = isize; }
impl SubAssign for isize {}
impl SubAssign<&isize> for isize {}
impl Mul for isize { type Output = isize; }
impl Mul<&isize> for isize { type Output = isize; }
impl Mul<isize> for &isize { type Output = isize; }
impl Mul<&isize> for &isize { type Output = isize; }
impl MulAssign for isize {}
impl MulAssign<&isize> for isize {}
impl Div for isize { type Output = isize; }
impl Div<&isize> for isize { type Output = isize; }
impl Div<isize> for &isize { type Output = isize; }
impl Div<&isize> for &isize { type Output = isize; }
impl DivAssign for isize {}
impl DivAssign<&isize> for isize {}
impl Rem for isize { type Output = isize; }
impl Rem<&isize> for isize { type Output = isize; }
impl Rem<isize> for &isize { type Output = isize; }
impl Rem<&isize> for &isize { type Output = isize; }
impl RemAssign for isize {}
impl RemAssign<&isize> for isize {}
impl BitAnd for isize { type Output = isize; }
impl BitAnd<&isize> for isize { type Output = isize; }
impl BitAnd<isize> for &isize { type Output = isize; }
impl BitAnd<&isize> for &isize { type Output = isize; }
impl BitAndAssign for isize {}
impl BitAndAssign<&isize> for isize {}
impl BitOr for isize { type Output = isize; }
impl BitOr<&isize> for isize { type Output = isize; }
impl BitOr<isize> for &isize { type Output = isize; }
impl BitOr<&isize> for &isize { type Output = isize; }
impl BitOrAssign for isize {}
impl BitOrAssign<&isize> for isize {}
impl BitXor for isize { type Output = isize; }
impl BitXor<&isize> for isize { type Output = isize; }
impl BitXor<isize> for &isize { type Output = isize; }
impl BitXor<&isize> for &isize { type Output = isize; }
impl BitXorAssign for isize {}
impl BitXorAssign<&isize> for isize {}
impl Shl<u32> for isize { type Output = isize; }
impl ShlAssign<u32> for isize {}
impl Shr<u32> for isize { type Output = isize; }
impl ShrAssign<u32> for isize {}
impl Shl<i32> for isize { type Output = isize; }
impl ShlAssign<i32> for isize {}
impl Shr<i32> for isize { type Output = isize; }
impl ShrAssign<i32> for isize {}
impl Shl<usize> for isize { type Output = isize; }
impl ShlAssign<usize> for isize {}
impl Shr<usize> for isize { type Output = isize; }
impl ShrAssign<usize> for isize {}
impl From<NonZero<isize>> for isize {}
impl From<bool> for isize {}
impl From<u8> for isize {}
impl TryFrom<u16> for isize { type Error = TryFromIntError; }
impl TryFrom<u32> for isize { type Error = TryFromIntError; }
impl TryFrom<u64> for isize { type Error = TryFromIntError; }
impl TryFrom<u128> for isize { type Error = TryFromIntError; }
impl TryFrom<usize> for isize { type Error = TryFromIntError; }
impl From<i8> for isize {}
impl From<i16> for isize {}
impl TryFrom<i32> for isize { type Error = TryFromIntError; }
impl TryFrom<i64> for isize { type Error = TryFromIntError; }
impl TryFrom<i128> for isize { type Error = TryFromIntError; }
