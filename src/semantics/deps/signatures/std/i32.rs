use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: i32 = {};
pub const MAX: i32 = {};

impl i32 {
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
    pub const fn to_be_bytes(self) -> [u8; 4] {}
    pub const fn to_le_bytes(self) -> [u8; 4] {}
    pub const fn to_ne_bytes(self) -> [u8; 4] {}
    pub const fn from_be_bytes(bytes: [u8; 4]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 4]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> Self {}
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
    pub const fn abs_diff(self, other: Self) -> u32 {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> u32 {}
    pub const fn cast_unsigned(self) -> u32 {}
    pub const fn checked_add_unsigned(self, rhs: u32) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: u32) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: u32) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: u32) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: u32) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: u32) -> Self {}
}
impl Clone for i32 {}
impl Copy for i32 {}
impl Default for i32 {}
impl Debug for i32 {}
impl Display for i32 {}
impl Binary for i32 {}
impl Octal for i32 {}
impl LowerHex for i32 {}
impl UpperHex for i32 {}
impl LowerExp for i32 {}
impl UpperExp for i32 {}
impl Hash for i32 {}
impl PartialEq for i32 {}
impl Eq for i32 {}
impl PartialOrd for i32 {}
impl Ord for i32 {}
impl FromStr for i32 { type Err = ParseIntError; }
impl Sum for i32 {}
impl<'a> Sum<&'a i32> for i32 {}
impl Product for i32 {}
impl<'a> Product<&'a i32> for i32 {}
impl Not for i32 { type Output = i32; }
impl Not for &i32 { type Output = i32; }
impl Neg for i32 { type Output = i32; }
impl Neg for &i32 { type Output = i32; }
impl Add for i32 { type Output = i32; }
impl Add<&i32> for i32 { type Output = i32; }
impl Add<i32> for &i32 { type Output = i32; }
impl Add<&i32> for &i32 { type Output = i32; }
impl AddAssign for i32 {}
impl AddAssign<&i32> for i32 {}
impl Sub for i32 { type Output = i32; }
impl Sub<&i32> for i32 { type Output = i32; }
impl Sub<i32> for &i32 { type Output = i32; }
impl Sub<&i32> for &i32 { type Output = i32; }
impl SubAssign for i32 {}
impl SubAssign<&i32> for i32 {}
impl Mul for i32 { type Output = i32; }
impl Mul<&i32> for i32 { type Output = i32; }
impl Mul<i32> for &i32 { type Output = i32; }
impl Mul<&i32> for &i32 { type Output = i32; }
impl MulAssign for i32 {}
impl MulAssign<&i32> for i32 {}
impl Div for i32 { type Output = i32; }
impl Div<&i32> for i32 { type Output = i32; }
impl Div<i32> for &i32 { type Output = i32; }
impl Div<&i32> for &i32 { type Output = i32; }
impl DivAssign for i32 {}
impl DivAssign<&i32> for i32 {}
impl Rem for i32 { type Output = i32; }
impl Rem<&i32> for i32 { type Output = i32; }
impl Rem<i32> for &i32 { type Output = i32; }
impl Rem<&i32> for &i32 { type Output = i32; }
impl RemAssign for i32 {}
impl RemAssign<&i32> for i32 {}
impl BitAnd for i32 { type Output = i32; }
impl BitAnd<&i32> for i32 { type Output = i32; }
impl BitAnd<i32> for &i32 { type Output = i32; }
impl BitAnd<&i32> for &i32 { type Output = i32; }
impl BitAndAssign for i32 {}
impl BitAndAssign<&i32> for i32 {}
impl BitOr for i32 { type Output = i32; }
impl BitOr<&i32> for i32 { type Output = i32; }
impl BitOr<i32> for &i32 { type Output = i32; }
impl BitOr<&i32> for &i32 { type Output = i32; }
impl BitOrAssign for i32 {}
impl BitOrAssign<&i32> for i32 {}
impl BitXor for i32 { type Output = i32; }
impl BitXor<&i32> for i32 { type Output = i32; }
impl BitXor<i32> for &i32 { type Output = i32; }
impl BitXor<&i32> for &i32 { type Output = i32; }
impl BitXorAssign for i32 {}
impl BitXorAssign<&i32> for i32 {}
impl Shl<u32> for i32 { type Output = i32; }
impl ShlAssign<u32> for i32 {}
impl Shr<u32> for i32 { type Output = i32; }
impl ShrAssign<u32> for i32 {}
impl Shl<i32> for i32 { type Output = i32; }
impl ShlAssign<i32> for i32 {}
impl Shr<i32> for i32 { type Output = i32; }
impl ShrAssign<i32> for i32 {}
impl Shl<usize> for i32 { type Output = i32; }
impl ShlAssign<usize> for i32 {}
impl Shr<usize> for i32 { type Output = i32; }
impl ShrAssign<usize> for i32 {}
impl From<NonZero<i32>> for i32 {}
impl From<bool> for i32 {}
impl From<u8> for i32 {}
impl From<u16> for i32 {}
impl TryFrom<u32> for i32 { type Error = TryFromIntError; }
impl TryFrom<u64> for i32 { type Error = TryFromIntError; }
impl TryFrom<u128> for i32 { type Error = TryFromIntError; }
impl TryFrom<usize> for i32 { type Error = TryFromIntError; }
impl From<i8> for i32 {}
impl From<i16> for i32 {}
impl TryFrom<i64> for i32 { type Error = TryFromIntError; }
impl TryFrom<i128> for i32 { type Error = TryFromIntError; }
impl TryFrom<isize> for i32 { type Error = TryFromIntError; }
