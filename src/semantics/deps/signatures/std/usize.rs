use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: usize = {};
pub const MAX: usize = {};

impl usize {
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
    pub const fn is_power_of_two(self) -> bool {}
    pub const fn next_power_of_two(self) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn div_ceil(self, rhs: Self) -> Self {}
    pub const fn next_multiple_of(self, rhs: Self) -> Self {}
    pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
    pub const fn is_multiple_of(self, rhs: Self) -> bool {}
    pub const fn cast_signed(self) -> isize {}
    pub const fn checked_add_signed(self, rhs: isize) -> Option<Self> {}
    pub const fn saturating_add_signed(self, rhs: isize) -> Self {}
    pub const fn wrapping_add_signed(self, rhs: isize) -> Self {}
    pub const fn overflowing_add_signed(self, rhs: isize) -> (Self, bool) {}
    pub const fn checked_sub_signed(self, rhs: isize) -> Option<Self> {}
    pub const fn saturating_sub_signed(self, rhs: isize) -> Self {}
    pub const fn wrapping_sub_signed(self, rhs: isize) -> Self {}
    pub const fn checked_signed_diff(self, rhs: Self) -> Option<isize> {}
}
impl Clone for usize {}
impl Copy for usize {}
impl Default for usize {}
impl Debug for usize {}
impl Display for usize {}
impl Binary for usize {}
impl Octal for usize {}
impl LowerHex for usize {}
impl UpperHex for usize {}
impl LowerExp for usize {}
impl UpperExp for usize {}
impl Hash for usize {}
impl PartialEq for usize {}
impl Eq for usize {}
impl PartialOrd for usize {}
impl Ord for usize {}
impl FromStr for usize { type Err = ParseIntError; }
impl Sum for usize {}
impl<'a> Sum<&'a usize> for usize {}
impl Product for usize {}
impl<'a> Product<&'a usize> for usize {}
impl Not for usize { type Output = usize; }
impl Not for &usize { type Output = usize; }
impl Add for usize { type Output = usize; }
impl Add<&usize> for usize { type Output = usize; }
impl Add<usize> for &usize { type Output = usize; }
impl Add<&usize> for &usize { type Output = usize; }
impl AddAssign for usize {}
impl AddAssign<&usize> for usize {}
impl Sub for usize { type Output = usize; }
impl Sub<&usize> for usize { type Output = usize; }
impl Sub<usize> for &usize { type Output = usize; }
impl Sub<&usize> for &usize { type Output = usize; }
impl SubAssign for usize {}
impl SubAssign<&usize> for usize {}
impl Mul for usize { type Output = usize; }
impl Mul<&usize> for usize { type Output = usize; }
impl Mul<usize> for &usize { type Output = usize; }
impl Mul<&usize> for &usize { type Output = usize; }
impl MulAssign for usize {}
impl MulAssign<&usize> for usize {}
impl Div for usize { type Output = usize; }
impl Div<&usize> for usize { type Output = usize; }
impl Div<usize> for &usize { type Output = usize; }
impl Div<&usize> for &usize { type Output = usize; }
impl DivAssign for usize {}
impl DivAssign<&usize> for usize {}
impl Rem for usize { type Output = usize; }
impl Rem<&usize> for usize { type Output = usize; }
impl Rem<usize> for &usize { type Output = usize; }
impl Rem<&usize> for &usize { type Output = usize; }
impl RemAssign for usize {}
impl RemAssign<&usize> for usize {}
impl BitAnd for usize { type Output = usize; }
impl BitAnd<&usize> for usize { type Output = usize; }
impl BitAnd<usize> for &usize { type Output = usize; }
impl BitAnd<&usize> for &usize { type Output = usize; }
impl BitAndAssign for usize {}
impl BitAndAssign<&usize> for usize {}
impl BitOr for usize { type Output = usize; }
impl BitOr<&usize> for usize { type Output = usize; }
impl BitOr<usize> for &usize { type Output = usize; }
impl BitOr<&usize> for &usize { type Output = usize; }
impl BitOrAssign for usize {}
impl BitOrAssign<&usize> for usize {}
impl BitXor for usize { type Output = usize; }
impl BitXor<&usize> for usize { type Output = usize; }
impl BitXor<usize> for &usize { type Output = usize; }
impl BitXor<&usize> for &usize { type Output = usize; }
impl BitXorAssign for usize {}
impl BitXorAssign<&usize> for usize {}
impl Shl<u32> for usize { type Output = usize; }
impl ShlAssign<u32> for usize {}
impl Shr<u32> for usize { type Output = usize; }
impl ShrAssign<u32> for usize {}
impl Shl<i32> for usize { type Output = usize; }
impl ShlAssign<i32> for usize {}
impl Shr<i32> for usize { type Output = usize; }
impl ShrAssign<i32> for usize {}
impl Shl<usize> for usize { type Output = usize; }
impl ShlAssign<usize> for usize {}
impl Shr<usize> for usize { type Output = usize; }
impl ShrAssign<usize> for usize {}
impl From<NonZero<usize>> for usize {}
impl From<bool> for usize {}
impl From<u8> for usize {}
impl From<u16> for usize {}
impl TryFrom<u32> for usize { type Error = TryFromIntError; }
impl TryFrom<u64> for usize { type Error = TryFromIntError; }
impl TryFrom<u128> for usize { type Error = TryFromIntError; }
impl TryFrom<i8> for usize { type Error = TryFromIntError; }
impl TryFrom<i16> for usize { type Error = TryFromIntError; }
impl TryFrom<i32> for usize { type Error = TryFromIntError; }
impl TryFrom<i64> for usize { type Error = TryFromIntError; }
impl TryFrom<i128> for usize { type Error = TryFromIntError; }
impl TryFrom<isize> for usize { type Error = TryFromIntError; }
