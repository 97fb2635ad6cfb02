use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: u16 = {};
pub const MAX: u16 = {};

impl u16 {
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
    pub const fn is_power_of_two(self) -> bool {}
    pub const fn next_power_of_two(self) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn div_ceil(self, rhs: Self) -> Self {}
    pub const fn next_multiple_of(self, rhs: Self) -> Self {}
    pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
    pub const fn is_multiple_of(self, rhs: Self) -> bool {}
    pub const fn cast_signed(self) -> i16 {}
    pub const fn checked_add_signed(self, rhs: i16) -> Option<Self> {}
    pub const fn saturating_add_signed(self, rhs: i16) -> Self {}
    pub const fn wrapping_add_signed(self, rhs: i16) -> Self {}
    pub const fn overflowing_add_signed(self, rhs: i16) -> (Self, bool) {}
    pub const fn checked_sub_signed(self, rhs: i16) -> Option<Self> {}
    pub const fn saturating_sub_signed(self, rhs: i16) -> Self {}
    pub const fn wrapping_sub_signed(self, rhs: i16) -> Self {}
    pub const fn checked_signed_diff(self, rhs: Self) -> Option<i16> {}
}
impl Clone for u16 {}
impl Copy for u16 {}
impl Default for u16 {}
impl Debug for u16 {}
impl Display for u16 {}
impl Binary for u16 {}
impl Octal for u16 {}
impl LowerHex for u16 {}
impl UpperHex for u16 {}
impl LowerExp for u16 {}
impl UpperExp for u16 {}
impl Hash for u16 {}
impl PartialEq for u16 {}
impl Eq for u16 {}
impl PartialOrd for u16 {}
impl Ord for u16 {}
impl FromStr for u16 { type Err = ParseIntError; }
impl Sum for u16 {}
impl<'a> Sum<&'a u16> for u16 {}
impl Product for u16 {}
impl<'a> Product<&'a u16> for u16 {}
impl Not for u16 { type Output = u16; }
impl Not for &u16 { type Output = u16; }
impl Add for u16 { type Output = u16; }
impl Add<&u16> for u16 { type Output = u16; }
impl Add<u16> for &u16 { type Output = u16; }
impl Add<&u16> for &u16 { type Output = u16; }
impl AddAssign for u16 {}
impl AddAssign<&u16> for u16 {}
impl Sub for u16 { type Output = u16; }
impl Sub<&u16> for u16 { type Output = u16; }
impl Sub<u16> for &u16 { type Output = u16; }
impl Sub<&u16> for &u16 { type Output = u16; }
impl SubAssign for u16 {}
impl SubAssign<&u16> for u16 {}
impl Mul for u16 { type Output = u16; }
impl Mul<&u16> for u16 { type Output = u16; }
impl Mul<u16> for &u16 { type Output = u16; }
impl Mul<&u16> for &u16 { type Output = u16; }
impl MulAssign for u16 {}
impl MulAssign<&u16> for u16 {}
impl Div for u16 { type Output = u16; }
impl Div<&u16> for u16 { type Output = u16; }
impl Div<u16> for &u16 { type Output = u16; }
impl Div<&u16> for &u16 { type Output = u16; }
impl DivAssign for u16 {}
impl DivAssign<&u16> for u16 {}
impl Rem for u16 { type Output = u16; }
impl Rem<&u16> for u16 { type Output = u16; }
impl Rem<u16> for &u16 { type Output = u16; }
impl Rem<&u16> for &u16 { type Output = u16; }
impl RemAssign for u16 {}
impl RemAssign<&u16> for u16 {}
impl BitAnd for u16 { type Output = u16; }
impl BitAnd<&u16> for u16 { type Output = u16; }
impl BitAnd<u16> for &u16 { type Output = u16; }
impl BitAnd<&u16> for &u16 { type Output = u16; }
impl BitAndAssign for u16 {}
impl BitAndAssign<&u16> for u16 {}
impl BitOr for u16 { type Output = u16; }
impl BitOr<&u16> for u16 { type Output = u16; }
impl BitOr<u16> for &u16 { type Output = u16; }
impl BitOr<&u16> for &u16 { type Output = u16; }
impl BitOrAssign for u16 {}
impl BitOrAssign<&u16> for u16 {}
impl BitXor for u16 { type Output = u16; }
impl BitXor<&u16> for u16 { type Output = u16; }
impl BitXor<u16> for &u16 { type Output = u16; }
impl BitXor<&u16> for &u16 { type Output = u16; }
impl BitXorAssign for u16 {}
impl BitXorAssign<&u16> for u16 {}
impl Shl<u32> for u16 { type Output = u16; }
impl ShlAssign<u32> for u16 {}
impl Shr<u32> for u16 { type Output = u16; }
impl ShrAssign<u32> for u16 {}
impl Shl<i32> for u16 { type Output = u16; }
impl ShlAssign<i32> for u16 {}
impl Shr<i32> for u16 { type Output = u16; }
impl ShrAssign<i32> for u16 {}
impl Shl<usize> for u16 { type Output = u16; }
impl ShlAssign<usize> for u16 {}
impl Shr<usize> for u16 { type Output = u16; }
impl ShrAssign<usize> for u16 {}
impl From<NonZero<u16>> for u16 {}
impl From<bool> for u16 {}
impl TryFrom<char> for u16 { type Error = crate::char::TryFromCharError; }
impl From<u8> for u16 {}
impl TryFrom<u32> for u16 { type Error = TryFromIntError; }
impl TryFrom<u64> for u16 { type Error = TryFromIntError; }
impl TryFrom<u128> for u16 { type Error = TryFromIntError; }
impl TryFrom<usize> for u16 { type Error = TryFromIntError; }
impl TryFrom<i8> for u16 { type Error = TryFromIntError; }
impl TryFrom<i16> for u16 { type Error = TryFromIntError; }
impl TryFrom<i32> for u16 { type Error = TryFromIntError; }
impl TryFrom<i64> for u16 { type Error = TryFromIntError; }
impl TryFrom<i128> for u16 { type Error = TryFromIntError; }
impl TryFrom<isize> for u16 { type Error = TryFromIntError; }
