use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: u8 = {};
pub const MAX: u8 = {};

impl u8 {
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
    pub const fn is_power_of_two(self) -> bool {}
    pub const fn next_power_of_two(self) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn div_ceil(self, rhs: Self) -> Self {}
    pub const fn next_multiple_of(self, rhs: Self) -> Self {}
    pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
    pub const fn is_multiple_of(self, rhs: Self) -> bool {}
    pub const fn cast_signed(self) -> i8 {}
    pub const fn checked_add_signed(self, rhs: i8) -> Option<Self> {}
    pub const fn saturating_add_signed(self, rhs: i8) -> Self {}
    pub const fn wrapping_add_signed(self, rhs: i8) -> Self {}
    pub const fn overflowing_add_signed(self, rhs: i8) -> (Self, bool) {}
    pub const fn checked_sub_signed(self, rhs: i8) -> Option<Self> {}
    pub const fn saturating_sub_signed(self, rhs: i8) -> Self {}
    pub const fn wrapping_sub_signed(self, rhs: i8) -> Self {}
    pub const fn checked_signed_diff(self, rhs: Self) -> Option<i8> {}
    pub const fn is_ascii(&self) -> bool {}
    pub const fn to_ascii_uppercase(&self) -> u8 {}
    pub const fn to_ascii_lowercase(&self) -> u8 {}
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {}
    pub const fn make_ascii_uppercase(&mut self) {}
    pub const fn make_ascii_lowercase(&mut self) {}
    pub const fn is_ascii_alphabetic(&self) -> bool {}
    pub const fn is_ascii_uppercase(&self) -> bool {}
    pub const fn is_ascii_lowercase(&self) -> bool {}
    pub const fn is_ascii_alphanumeric(&self) -> bool {}
    pub const fn is_ascii_digit(&self) -> bool {}
    pub const fn is_ascii_hexdigit(&self) -> bool {}
    pub const fn is_ascii_punctuation(&self) -> bool {}
    pub const fn is_ascii_graphic(&self) -> bool {}
    pub const fn is_ascii_whitespace(&self) -> bool {}
    pub const fn is_ascii_control(&self) -> bool {}
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault {}
}
impl Clone for u8 {}
impl Copy for u8 {}
impl Default for u8 {}
impl Debug for u8 {}
impl Display for u8 {}
impl Binary for u8 {}
impl Octal for u8 {}
impl LowerHex for u8 {}
impl UpperHex for u8 {}
impl LowerExp for u8 {}
impl UpperExp for u8 {}
impl Hash for u8 {}
impl PartialEq for u8 {}
impl Eq for u8 {}
impl PartialOrd for u8 {}
impl Ord for u8 {}
impl FromStr for u8 { type Err = ParseIntError; }
impl Sum for u8 {}
impl<'a> Sum<&'a u8> for u8 {}
impl Product for u8 {}
impl<'a> Product<&'a u8> for u8 {}
impl Not for u8 { type Output = u8; }
impl Not for &u8 { type Output = u8; }
impl Add for u8 { type Output = u8; }
impl Add<&u8> for u8 { type Output = u8; }
impl Add<u8> for &u8 { type Output = u8; }
impl Add<&u8> for &u8 { type Output = u8; }
impl AddAssign for u8 {}
impl AddAssign<&u8> for u8 {}
impl Sub for u8 { type Output = u8; }
impl Sub<&u8> for u8 { type Output = u8; }
impl Sub<u8> for &u8 { type Output = u8; }
impl Sub<&u8> for &u8 { type Output = u8; }
impl SubAssign for u8 {}
impl SubAssign<&u8> for u8 {}
impl Mul for u8 { type Output = u8; }
impl Mul<&u8> for u8 { type Output = u8; }
impl Mul<u8> for &u8 { type Output = u8; }
impl Mul<&u8> for &u8 { type Output = u8; }
impl MulAssign for u8 {}
impl MulAssign<&u8> for u8 {}
impl Div for u8 { type Output = u8; }
impl Div<&u8> for u8 { type Output = u8; }
impl Div<u8> for &u8 { type Output = u8; }
impl Div<&u8> for &u8 { type Output = u8; }
impl DivAssign for u8 {}
impl DivAssign<&u8> for u8 {}
impl Rem for u8 { type Output = u8; }
impl Rem<&u8> for u8 { type Output = u8; }
impl Rem<u8> for &u8 { type Output = u8; }
impl Rem<&u8> for &u8 { type Output = u8; }
impl RemAssign for u8 {}
impl RemAssign<&u8> for u8 {}
impl BitAnd for u8 { type Output = u8; }
impl BitAnd<&u8> for u8 { type Output = u8; }
impl BitAnd<u8> for &u8 { type Output = u8; }
impl BitAnd<&u8> for &u8 { type Output = u8; }
impl BitAndAssign for u8 {}
impl BitAndAssign<&u8> for u8 {}
impl BitOr for u8 { type Output = u8; }
impl BitOr<&u8> for u8 { type Output = u8; }
impl BitOr<u8> for &u8 { type Output = u8; }
impl BitOr<&u8> for &u8 { type Output = u8; }
impl BitOrAssign for u8 {}
impl BitOrAssign<&u8> for u8 {}
impl BitXor for u8 { type Output = u8; }
impl BitXor<&u8> for u8 { type Output = u8; }
impl BitXor<u8> for &u8 { type Output = u8; }
impl BitXor<&u8> for &u8 { type Output = u8; }
impl BitXorAssign for u8 {}
impl BitXorAssign<&u8> for u8 {}
impl Shl<u32> for u8 { type Output = u8; }
impl ShlAssign<u32> for u8 {}
impl Shr<u32> for u8 { type Output = u8; }
impl ShrAssign<u32> for u8 {}
impl Shl<i32> for u8 { type Output = u8; }
impl ShlAssign<i32> for u8 {}
impl Shr<i32> for u8 { type Output = u8; }
impl ShrAssign<i32> for u8 {}
impl Shl<usize> for u8 { type Output = u8; }
impl ShlAssign<usize> for u8 {}
impl Shr<usize> for u8 { type Output = u8; }
impl ShrAssign<usize> for u8 {}
impl From<NonZero<u8>> for u8 {}
impl From<bool> for u8 {}
impl TryFrom<char> for u8 { type Error = crate::char::TryFromCharError; }
impl TryFrom<u16> for u8 { type Error = TryFromIntError; }
impl TryFrom<u32> for u8 { type Error = TryFromIntError; }
impl TryFrom<u64> for u8 { type Error = TryFromIntError; }
impl TryFrom<u128> for u8 { type Error = TryFromIntError; }
impl TryFrom<usize> for u8 { type Error = TryFromIntError; }
impl TryFrom<i8> for u8 { type Error = TryFromIntError; }
impl TryFrom<i16> for u8 { type Error = TryFromIntError; }
impl TryFrom<i32> for u8 { type Error = TryFromIntError; }
impl TryFrom<i64> for u8 { type Error = TryFromIntError; }
impl TryFrom<i128> for u8 { type Error = TryFromIntError; }
impl TryFrom<isize> for u8 { type Error = TryFromIntError; }
