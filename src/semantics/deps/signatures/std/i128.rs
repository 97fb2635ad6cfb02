use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: i128 = {};
pub const MAX: i128 = {};

impl i128 {
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
    pub const fn to_be_bytes(self) -> [u8; 16] {}
    pub const fn to_le_bytes(self) -> [u8; 16] {}
    pub const fn to_ne_bytes(self) -> [u8; 16] {}
    pub const fn from_be_bytes(bytes: [u8; 16]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 16]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 16]) -> Self {}
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
    pub const fn abs_diff(self, other: Self) -> u128 {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> u128 {}
    pub const fn cast_unsigned(self) -> u128 {}
    pub const fn checked_add_unsigned(self, rhs: u128) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: u128) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: u128) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: u128) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: u128) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: u128) -> Self {}
}
impl Clone for i128 {}
impl Copy for i128 {}
impl Default for i128 {}
impl Debug for i128 {}
impl Display for i128 {}
impl Binary for i128 {}
impl Octal for i128 {}
impl LowerHex for i128 {}
impl UpperHex for i128 {}
impl LowerExp for i128 {}
impl UpperExp for i128 {}
impl Hash for i128 {}
impl PartialEq for i128 {}
impl Eq for i128 {}
impl PartialOrd for i128 {}
impl Ord for i128 {}
impl FromStr for i128 { type Err = ParseIntError; }
impl Sum for i128 {}
impl<'a> Sum<&'a i128> for i128 {}
impl Product for i128 {}
impl<'a> Product<&'a i128> for i128 {}
impl Not for i128 { type Output = i128; }
impl Not for &i128 { type Output = i128; }
impl Neg for i128 { type Output = i128; }
impl Neg for &i128 { type Output = i128; }
impl Add for i128 { type Output = i128; }
impl Add<&i128> for i128 { type Output = i128; }
impl Add<i128> for &i128 { type Output = i128; }
impl Add<&i128> for &i128 { type Output = i128; }
impl AddAssign for i128 {}
impl AddAssign<&i128> for i128 {}
impl Sub for i128 { type Output = i128; }
impl Sub<&i128> for i128 { type Output = i128; }
impl Sub<i128> for &i128 { type Output = i128; }
impl Sub<&i128> for &i128 { type Output = i128; }
impl SubAssign for i128 {}
impl SubAssign<&i128> for i128 {}
impl Mul for i128 { type Output = i128; }
impl Mul<&i128> for i128 { type Output = i128; }
impl Mul<i128> for &i128 { type Output = i128; }
impl Mul<&i128> for &i128 { type Output = i128; }
impl MulAssign for i128 {}
impl MulAssign<&i128> for i128 {}
impl Div for i128 { type Output = i128; }
impl Div<&i128> for i128 { type Output = i128; }
impl Div<i128> for &i128 { type Output = i128; }
impl Div<&i128> for &i128 { type Output = i128; }
impl DivAssign for i128 {}
impl DivAssign<&i128> for i128 {}
impl Rem for i128 { type Output = i128; }
impl Rem<&i128> for i128 { type Output = i128; }
impl Rem<i128> for &i128 { type Output = i128; }
impl Rem<&i128> for &i128 { type Output = i128; }
impl RemAssign for i128 {}
impl RemAssign<&i128> for i128 {}
impl BitAnd for i128 { type Output = i128; }
impl BitAnd<&i128> for i128 { type Output = i128; }
impl BitAnd<i128> for &i128 { type Output = i128; }
impl BitAnd<&i128> for &i128 { type Output = i128; }
impl BitAndAssign for i128 {}
impl BitAndAssign<&i128> for i128 {}
impl BitOr for i128 { type Output = i128; }
impl BitOr<&i128> for i128 { type Output = i128; }
impl BitOr<i128> for &i128 { type Output = i128; }
impl BitOr<&i128> for &i128 { type Output = i128; }
impl BitOrAssign for i128 {}
impl BitOrAssign<&i128> for i128 {}
impl BitXor for i128 { type Output = i128; }
impl BitXor<&i128> for i128 { type Output = i128; }
impl BitXor<i128> for &i128 { type Output = i128; }
impl BitXor<&i128> for &i128 { type Output = i128; }
impl BitXorAssign for i128 {}
impl BitXorAssign<&i128> for i128 {}
impl Shl<u32> for i128 { type Output = i128; }
impl ShlAssign<u32> for i128 {}
impl Shr<u32> for i128 { type Output = i128; }
impl ShrAssign<u32> for i128 {}
impl Shl<i32> for i128 { type Output = i128; }
impl ShlAssign<i32> for i128 {}
impl Shr<i32> for i128 { type Output = i128; }
impl ShrAssign<i32> for i128 {}
impl Shl<usize> for i128 { type Output = i128; }
impl ShlAssign<usize> for i128 {}
impl Shr<usize> for i128 { type Output = i128; }
impl ShrAssign<usize> for i128 {}
impl From<NonZero<i128>> for i128 {}
impl From<bool> for i128 {}
impl From<u8> for i128 {}
impl From<u16> for i128 {}
impl From<u32> for i128 {}
impl From<u64> for i128 {}
impl TryFrom<u128> for i128 { type Error = TryFromIntError; }
impl TryFrom<usize> for i128 { type Error = TryFromIntError; }
impl From<i8> for i128 {}
impl From<i16> for i128 {}
impl From<i32> for i128 {}
impl From<i64> for i128 {}
impl TryFrom<isize> for i128 { type Error = TryFromIntError; }
