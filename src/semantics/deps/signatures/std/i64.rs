use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: i64 = {};
pub const MAX: i64 = {};

impl i64 {
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
    pub const fn abs_diff(self, other: Self) -> u64 {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> u64 {}
    pub const fn cast_unsigned(self) -> u64 {}
    pub const fn checked_add_unsigned(self, rhs: u64) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: u64) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: u64) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: u64) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: u64) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: u64) -> Self {}
}
impl Clone for i64 {}
impl Copy for i64 {}
impl Default for i64 {}
impl Debug for i64 {}
impl Display for i64 {}
impl Binary for i64 {}
impl Octal for i64 {}
impl LowerHex for i64 {}
impl UpperHex for i64 {}
impl LowerExp for i64 {}
impl UpperExp for i64 {}
impl Hash for i64 {}
impl PartialEq for i64 {}
impl Eq for i64 {}
impl PartialOrd for i64 {}
impl Ord for i64 {}
impl FromStr for i64 { type Err = ParseIntError; }
impl Sum for i64 {}
impl<'a> Sum<&'a i64> for i64 {}
impl Product for i64 {}
impl<'a> Product<&'a i64> for i64 {}
impl Not for i64 { type Output = i64; }
impl Not for &i64 { type Output = i64; }
impl Neg for i64 { type Output = i64; }
impl Neg for &i64 { type Output = i64; }
impl Add for i64 { type Output = i64; }
impl Add<&i64> for i64 { type Output = i64; }
impl Add<i64> for &i64 { type Output = i64; }
impl Add<&i64> for &i64 { type Output = i64; }
impl AddAssign for i64 {}
impl AddAssign<&i64> for i64 {}
impl Sub for i64 { type Output = i64; }
impl Sub<&i64> for i64 { type Output = i64; }
impl Sub<i64> for &i64 { type Output = i64; }
impl Sub<&i64> for &i64 { type Output = i64; }
impl SubAssign for i64 {}
impl SubAssign<&i64> for i64 {}
impl Mul for i64 { type Output = i64; }
impl Mul<&i64> for i64 { type Output = i64; }
impl Mul<i64> for &i64 { type Output = i64; }
impl Mul<&i64> for &i64 { type Output = i64; }
impl MulAssign for i64 {}
impl MulAssign<&i64> for i64 {}
impl Div for i64 { type Output = i64; }
impl Div<&i64> for i64 { type Output = i64; }
impl Div<i64> for &i64 { type Output = i64; }
impl Div<&i64> for &i64 { type Output = i64; }
impl DivAssign for i64 {}
impl DivAssign<&i64> for i64 {}
impl Rem for i64 { type Output = i64; }
impl Rem<&i64> for i64 { type Output = i64; }
impl Rem<i64> for &i64 { type Output = i64; }
impl Rem<&i64> for &i64 { type Output = i64; }
impl RemAssign for i64 {}
impl RemAssign<&i64> for i64 {}
impl BitAnd for i64 { type Output = i64; }
impl BitAnd<&i64> for i64 { type Output = i64; }
impl BitAnd<i64> for &i64 { type Output = i64; }
impl BitAnd<&i64> for &i64 { type Output = i64; }
impl BitAndAssign for i64 {}
impl BitAndAssign<&i64> for i64 {}
impl BitOr for i64 { type Output = i64; }
impl BitOr<&i64> for i64 { type Output = i64; }
impl BitOr<i64> for &i64 { type Output = i64; }
impl BitOr<&i64> for &i64 { type Output = i64; }
impl BitOrAssign for i64 {}
impl BitOrAssign<&i64> for i64 {}
impl BitXor for i64 { type Output = i64; }
impl BitXor<&i64> for i64 { type Output = i64; }
impl BitXor<i64> for &i64 { type Output = i64; }
impl BitXor<&i64> for &i64 { type Output = i64; }
impl BitXorAssign for i64 {}
impl BitXorAssign<&i64> for i64 {}
impl Shl<u32> for i64 { type Output = i64; }
impl ShlAssign<u32> for i64 {}
impl Shr<u32> for i64 { type Output = i64; }
impl ShrAssign<u32> for i64 {}
impl Shl<i32> for i64 { type Output = i64; }
impl ShlAssign<i32> for i64 {}
impl Shr<i32> for i64 { type Output = i64; }
impl ShrAssign<i32> for i64 {}
impl Shl<usize> for i64 { type Output = i64; }
impl ShlAssign<usize> for i64 {}
impl Shr<usize> for i64 { type Output = i64; }
impl ShrAssign<usize> for i64 {}
impl From<NonZero<i64>> for i64 {}
impl From<bool> for i64 {}
impl From<u8> for i64 {}
impl From<u16> for i64 {}
impl From<u32> for i64 {}
impl TryFrom<u64> for i64 { type Error = TryFromIntError; }
impl TryFrom<u128> for i64 { type Error = TryFromIntError; }
impl TryFrom<usize> for i64 { type Error = TryFromIntError; }
impl From<i8> for i64 {}
impl From<i16> for i64 {}
impl From<i32> for i64 {}
impl TryFrom<i128> for i64 { type Error = TryFromIntError; }
impl TryFrom<isize> for i64 { type Error = TryFromIntError; }
