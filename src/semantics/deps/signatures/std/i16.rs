use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: i16 = {};
pub const MAX: i16 = {};

impl i16 {
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
    pub const fn to_be_bytes(self) -> [u8; 2] {}
    pub const fn to_le_bytes(self) -> [u8; 2] {}
    pub const fn to_ne_bytes(self) -> [u8; 2] {}
    pub const fn from_be_bytes(bytes: [u8; 2]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 2]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 2]) -> Self {}
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
    pub const fn abs_diff(self, other: Self) -> u16 {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn is_positive(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn checked_abs(self) -> Option<Self> {}
    pub const fn checked_isqrt(self) -> Option<Self> {}
    pub const fn saturating_abs(self) -> Self {}
    pub const fn saturating_neg(self) -> Self {}
    pub const fn wrapping_abs(self) -> Self {}
    pub const fn unsigned_abs(self) -> u16 {}
    pub const fn cast_unsigned(self) -> u16 {}
    pub const fn checked_add_unsigned(self, rhs: u16) -> Option<Self> {}
    pub const fn checked_sub_unsigned(self, rhs: u16) -> Option<Self> {}
    pub const fn saturating_add_unsigned(self, rhs: u16) -> Self {}
    pub const fn saturating_sub_unsigned(self, rhs: u16) -> Self {}
    pub const fn wrapping_add_unsigned(self, rhs: u16) -> Self {}
    pub const fn wrapping_sub_unsigned(self, rhs: u16) -> Self {}
}
impl Clone for i16 {}
impl Copy for i16 {}
impl Default for i16 {}
impl Debug for i16 {}
impl Display for i16 {}
impl Binary for i16 {}
impl Octal for i16 {}
impl LowerHex for i16 {}
impl UpperHex for i16 {}
impl LowerExp for i16 {}
impl UpperExp for i16 {}
impl Hash for i16 {}
impl PartialEq for i16 {}
impl Eq for i16 {}
impl PartialOrd for i16 {}
impl Ord for i16 {}
impl FromStr for i16 { type Err = ParseIntError; }
impl Sum for i16 {}
impl<'a> Sum<&'a i16> for i16 {}
impl Product for i16 {}
impl<'a> Product<&'a i16> for i16 {}
impl Not for i16 { type Output = i16; }
impl Not for &i16 { type Output = i16; }
impl Neg for i16 { type Output = i16; }
impl Neg for &i16 { type Output = i16; }
impl Add for i16 { type Output = i16; }
impl Add<&i16> for i16 { type Output = i16; }
impl Add<i16> for &i16 { type Output = i16; }
impl Add<&i16> for &i16 { type Output = i16; }
impl AddAssign for i16 {}
impl AddAssign<&i16> for i16 {}
impl Sub for i16 { type Output = i16; }
impl Sub<&i16> for i16 { type Output = i16; }
impl Sub<i16> for &i16 { type Output = i16; }
impl Sub<&i16> for &i16 { type Output = i16; }
impl SubAssign for i16 {}
impl SubAssign<&i16> for i16 {}
impl Mul for i16 { type Output = i16; }
impl Mul<&i16> for i16 { type Output = i16; }
impl Mul<i16> for &i16 { type Output = i16; }
impl Mul<&i16> for &i16 { type Output = i16; }
impl MulAssign for i16 {}
impl MulAssign<&i16> for i16 {}
impl Div for i16 { type Output = i16; }
impl Div<&i16> for i16 { type Output = i16; }
impl Div<i16> for &i16 { type Output = i16; }
impl Div<&i16> for &i16 { type Output = i16; }
impl DivAssign for i16 {}
impl DivAssign<&i16> for i16 {}
impl Rem for i16 { type Output = i16; }
impl Rem<&i16> for i16 { type Output = i16; }
impl Rem<i16> for &i16 { type Output = i16; }
impl Rem<&i16> for &i16 { type Output = i16; }
impl RemAssign for i16 {}
impl RemAssign<&i16> for i16 {}
impl BitAnd for i16 { type Output = i16; }
impl BitAnd<&i16> for i16 { type Output = i16; }
impl BitAnd<i16> for &i16 { type Output = i16; }
impl BitAnd<&i16> for &i16 { type Output = i16; }
impl BitAndAssign for i16 {}
impl BitAndAssign<&i16> for i16 {}
impl BitOr for i16 { type Output = i16; }
impl BitOr<&i16> for i16 { type Output = i16; }
impl BitOr<i16> for &i16 { type Output = i16; }
impl BitOr<&i16> for &i16 { type Output = i16; }
impl BitOrAssign for i16 {}
impl BitOrAssign<&i16> for i16 {}
impl BitXor for i16 { type Output = i16; }
impl BitXor<&i16> for i16 { type Output = i16; }
impl BitXor<i16> for &i16 { type Output = i16; }
impl BitXor<&i16> for &i16 { type Output = i16; }
impl BitXorAssign for i16 {}
impl BitXorAssign<&i16> for i16 {}
impl Shl<u32> for i16 { type Output = i16; }
impl ShlAssign<u32> for i16 {}
impl Shr<u32> for i16 { type Output = i16; }
impl ShrAssign<u32> for i16 {}
impl Shl<i32> for i16 { type Output = i16; }
impl ShlAssign<i32> for i16 {}
impl Shr<i32> for i16 { type Output = i16; }
impl ShrAssign<i32> for i16 {}
impl Shl<usize> for i16 { type Output = i16; }
impl ShlAssign<usize> for i16 {}
impl Shr<usize> for i16 { type Output = i16; }
impl ShrAssign<usize> for i16 {}
impl From<NonZero<i16>> for i16 {}
impl From<bool> for i16 {}
impl From<u8> for i16 {}
impl TryFrom<u16> for i16 { type Error = TryFromIntError; }
impl TryFrom<u32> for i16 { type Error = TryFromIntError; }
impl TryFrom<u64> for i16 { type Error = TryFromIntError; }
impl TryFrom<u128> for i16 { type Error = TryFromIntError; }
impl TryFrom<usize> for i16 { type Error = TryFromIntError; }
impl From<i8> for i16 {}
impl TryFrom<i32> for i16 { type Error = TryFromIntError; }
impl TryFrom<i64> for i16 { type Error = TryFromIntError; }
impl TryFrom<i128> for i16 { type Error = TryFromIntError; }
impl TryFrom<isize> for i16 { type Error = TryFromIntError; }
