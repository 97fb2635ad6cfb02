use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: i8 = {};
pub const MAX: i8 = {};

impl i8 {
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
    pub const fn to_be_bytes(self) -> [u8; 1] {}
    pub const fn to_le_bytes(self) -> [u8; 1] {}
    pub const fn to_ne_bytes(self) -> [u8; 1] {}
    pub const fn from_be_bytes(bytes: [u8; 1]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 1]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 1]) -> Self {}
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
    pub const fn abs_diff(self, other: Self) -> u8 {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> u8 {}
    pub const fn cast_unsigned(self) -> u8 {}
    pub const fn checked_add_unsigned(self, rhs: u8) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: u8) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: u8) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: u8) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: u8) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: u8) -> Self {}
}
impl Clone for i8 {}
impl Copy for i8 {}
impl Default for i8 {}
impl Debug for i8 {}
impl Display for i8 {}
impl Binary for i8 {}
impl Octal for i8 {}
impl LowerHex for i8 {}
impl UpperHex for i8 {}
impl LowerExp for i8 {}
impl UpperExp for i8 {}
impl Hash for i8 {}
impl PartialEq for i8 {}
impl Eq for i8 {}
impl PartialOrd for i8 {}
impl Ord for i8 {}
impl FromStr for i8 { type Err = ParseIntError; }
impl Sum for i8 {}
impl<'a> Sum<&'a i8> for i8 {}
impl Product for i8 {}
impl<'a> Product<&'a i8> for i8 {}
impl Not for i8 { type Output = i8; }
impl Not for &i8 { type Output = i8; }
impl Neg for i8 { type Output = i8; }
impl Neg for &i8 { type Output = i8; }
impl Add for i8 { type Output = i8; }
impl Add<&i8> for i8 { type Output = i8; }
impl Add<i8> for &i8 { type Output = i8; }
impl Add<&i8> for &i8 { type Output = i8; }
impl AddAssign for i8 {}
impl AddAssign<&i8> for i8 {}
impl Sub for i8 { type Output = i8; }
impl Sub<&i8> for i8 { type Output = i8; }
impl Sub<i8> for &i8 { type Output = i8; }
impl Sub<&i8> for &i8 { type Output = i8; }
impl SubAssign for i8 {}
impl SubAssign<&i8> for i8 {}
impl Mul for i8 { type Output = i8; }
impl Mul<&i8> for i8 { type Output = i8; }
impl Mul<i8> for &i8 { type Output = i8; }
impl Mul<&i8> for &i8 { type Output = i8; }
impl MulAssign for i8 {}
impl MulAssign<&i8> for i8 {}
impl Div for i8 { type Output = i8; }
impl Div<&i8> for i8 { type Output = i8; }
impl Div<i8> for &i8 { type Output = i8; }
impl Div<&i8> for &i8 { type Output = i8; }
impl DivAssign for i8 {}
impl DivAssign<&i8> for i8 {}
impl Rem for i8 { type Output = i8; }
impl Rem<&i8> for i8 { type Output = i8; }
impl Rem<i8> for &i8 { type Output = i8; }
impl Rem<&i8> for &i8 { type Output = i8; }
impl RemAssign for i8 {}
impl RemAssign<&i8> for i8 {}
impl BitAnd for i8 { type Output = i8; }
impl BitAnd<&i8> for i8 { type Output = i8; }
impl BitAnd<i8> for &i8 { type Output = i8; }
impl BitAnd<&i8> for &i8 { type Output = i8; }
impl BitAndAssign for i8 {}
impl BitAndAssign<&i8> for i8 {}
impl BitOr for i8 { type Output = i8; }
impl BitOr<&i8> for i8 { type Output = i8; }
impl BitOr<i8> for &i8 { type Output = i8; }
impl BitOr<&i8> for &i8 { type Output = i8; }
impl BitOrAssign for i8 {}
impl BitOrAssign<&i8> for i8 {}
impl BitXor for i8 { type Output = i8; }
impl BitXor<&i8> for i8 { type Output = i8; }
impl BitXor<i8> for &i8 { type Output = i8; }
impl BitXor<&i8> for &i8 { type Output = i8; }
impl BitXorAssign for i8 {}
impl BitXorAssign<&i8> for i8 {}
impl Shl<u32> for i8 { type Output = i8; }
impl ShlAssign<u32> for i8 {}
impl Shr<u32> for i8 { type Output = i8; }
impl ShrAssign<u32> for i8 {}
impl Shl<i32> for i8 { type Output = i8; }
impl ShlAssign<i32> for i8 {}
impl Shr<i32> for i8 { type Output = i8; }
impl ShrAssign<i32> for i8 {}
impl Shl<usize> for i8 { type Output = i8; }
impl ShlAssign<usize> for i8 {}
impl Shr<usize> for i8 { type Output = i8; }
impl ShrAssign<usize> for i8 {}
impl From<NonZero<i8>> for i8 {}
impl From<bool> for i8 {}
impl TryFrom<u8> for i8 { type Error = TryFromIntError; }
impl TryFrom<u16> for i8 { type Error = TryFromIntError; }
impl TryFrom<u32> for i8 { type Error = TryFromIntError; }
impl TryFrom<u64> for i8 { type Error = TryFromIntError; }
impl TryFrom<u128> for i8 { type Error = TryFromIntError; }
impl TryFrom<usize> for i8 { type Error = TryFromIntError; }
impl TryFrom<i16> for i8 { type Error = TryFromIntError; }
impl TryFrom<i32> for i8 { type Error = TryFromIntError; }
impl TryFrom<i64> for i8 { type Error = TryFromIntError; }
impl TryFrom<i128> for i8 { type Error = TryFromIntError; }
impl TryFrom<isize> for i8 { type Error = TryFromIntError; }
