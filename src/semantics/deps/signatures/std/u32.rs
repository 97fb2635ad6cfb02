use crate::prelude::rust_2024::*;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::iter::{Product, Sum};
use crate::num::{NonZero, ParseIntError, TryFromIntError};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign};
use crate::ops::{Mul, MulAssign, Neg, Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};
use crate::str::FromStr;

pub const MIN: u32 = {};
pub const MAX: u32 = {};

impl u32 {
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
    pub const fn is_power_of_two(self) -> bool {}
    pub const fn next_power_of_two(self) -> Self {}
    pub const fn checked_next_power_of_two(self) -> Option<Self> {}
    pub const fn div_ceil(self, rhs: Self) -> Self {}
    pub const fn next_multiple_of(self, rhs: Self) -> Self {}
    pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
    pub const fn is_multiple_of(self, rhs: Self) -> bool {}
    pub const fn cast_signed(self) -> i32 {}
    pub const fn checked_add_signed(self, rhs: i32) -> Option<Self> {}
    pub const fn saturating_add_signed(self, rhs: i32) -> Self {}
    pub const fn wrapping_add_signed(self, rhs: i32) -> Self {}
    pub const fn overflowing_add_signed(self, rhs: i32) -> (Self, bool) {}
    pub const fn checked_sub_signed(self, rhs: i32) -> Option<Self> {}
    pub const fn saturating_sub_signed(self, rhs: i32) -> Self {}
    pub const fn wrapping_sub_signed(self, rhs: i32) -> Self {}
    pub const fn checked_signed_diff(self, rhs: Self) -> Option<i32> {}
}
impl Clone for u32 {}
impl Copy for u32 {}
impl Default for u32 {}
impl Debug for u32 {}
impl Display for u32 {}
impl Binary for u32 {}
impl Octal for u32 {}
impl LowerHex for u32 {}
impl UpperHex for u32 {}
impl LowerExp for u32 {}
impl UpperExp for u32 {}
impl Hash for u32 {}
impl PartialEq for u32 {}
impl Eq for u32 {}
impl PartialOrd for u32 {}
impl Ord for u32 {}
impl FromStr for u32 { type Err = ParseIntError; }
impl Sum for u32 {}
impl<'a> Sum<&'a u32> for u32 {}
impl Product for u32 {}
impl<'a> Product<&'a u32> for u32 {}
impl Not for u32 { type Output = u32; }
impl Not for &u32 { type Output = u32; }
impl Add for u32 { type Output = u32; }
impl Add<&u32> for u32 { type Output = u32; }
impl Add<u32> for &u32 { type Output = u32; }
impl Add<&u32> for &u32 { type Output = u32; }
impl AddAssign for u32 {}
impl AddAssign<&u32> for u32 {}
impl Sub for u32 { type Output = u32; }
impl Sub<&u32> for u32 { type Output = u32; }
impl Sub<u32> for &u32 { type Output = u32; }
impl Sub<&u32> for &u32 { type Output = u32; }
impl SubAssign for u32 {}
impl SubAssign<&u32> for u32 {}
impl Mul for u32 { type Output = u32; }
impl Mul<&u32> for u32 { type Output = u32; }
impl Mul<u32> for &u32 { type Output = u32; }
impl Mul<&u32> for &u32 { type Output = u32; }
impl MulAssign for u32 {}
impl MulAssign<&u32> for u32 {}
impl Div for u32 { type Output = u32; }
impl Div<&u32> for u32 { type Output = u32; }
impl Div<u32> for &u32 { type Output = u32; }
impl Div<&u32> for &u32 { type Output = u32; }
impl DivAssign for u32 {}
impl DivAssign<&u32> for u32 {}
impl Rem for u32 { type Output = u32; }
impl Rem<&u32> for u32 { type Output = u32; }
impl Rem<u32> for &u32 { type Output = u32; }
impl Rem<&u32> for &u32 { type Output = u32; }
impl RemAssign for u32 {}
impl RemAssign<&u32> for u32 {}
impl BitAnd for u32 { type Output = u32; }
impl BitAnd<&u32> for u32 { type Output = u32; }
impl BitAnd<u32> for &u32 { type Output = u32; }
impl BitAnd<&u32> for &u32 { type Output = u32; }
impl BitAndAssign for u32 {}
impl BitAndAssign<&u32> for u32 {}
impl BitOr for u32 { type Output = u32; }
impl BitOr<&u32> for u32 { type Output = u32; }
impl BitOr<u32> for &u32 { type Output = u32; }
impl BitOr<&u32> for &u32 { type Output = u32; }
impl BitOrAssign for u32 {}
impl BitOrAssign<&u32> for u32 {}
impl BitXor for u32 { type Output = u32; }
impl BitXor<&u32> for u32 { type Output = u32; }
impl BitXor<u32> for &u32 { type Output = u32; }
impl BitXor<&u32> for &u32 { type Output = u32; }
impl BitXorAssign for u32 {}
impl BitXorAssign<&u32> for u32 {}
impl Shl<u32> for u32 { type Output = u32; }
impl ShlAssign<u32> for u32 {}
impl Shr<u32> for u32 { type Output = u32; }
impl ShrAssign<u32> for u32 {}
impl Shl<i32> for u32 { type Output = u32; }
impl ShlAssign<i32> for u32 {}
impl Shr<i32> for u32 { type Output = u32; }
impl ShrAssign<i32> for u32 {}
impl Shl<usize> for u32 { type Output = u32; }
impl ShlAssign<usize> for u32 {}
impl Shr<usize> for u32 { type Output = u32; }
impl ShrAssign<usize> for u32 {}
impl From<NonZero<u32>> for u32 {}
impl From<bool> for u32 {}
impl From<char> for u32 {}
impl From<u8> for u32 {}
impl From<u16> for u32 {}
impl TryFrom<u64> for u32 { type Error = TryFromIntError; }
impl TryFrom<u128> for u32 { type Error = TryFromIntError; }
impl TryFrom<usize> for u32 { type Error = TryFromIntError; }
impl TryFrom<i8> for u32 { type Error = TryFromIntError; }
impl TryFrom<i16> for u32 { type Error = TryFromIntError; }
impl TryFrom<i32> for u32 { type Error = TryFromIntError; }
impl TryFrom<i64> for u32 { type Error = TryFromIntError; }
impl TryFrom<i128> for u32 { type Error = TryFromIntError; }
impl TryFrom<isize> for u32 { type Error = TryFromIntError; }
