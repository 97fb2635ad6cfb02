use crate::prelude::rust_2024::*;
use crate::cmp::Ordering;
use crate::fmt::{Debug, Display, LowerExp, UpperExp};
use crate::iter::{Product, Sum};
use crate::num::{FpCategory, ParseFloatError};
use crate::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
use crate::str::FromStr;

pub mod consts {
    pub const E: f64 = {};
    pub const FRAC_1_PI: f64 = {};
    pub const FRAC_1_SQRT_2: f64 = {};
    pub const FRAC_2_PI: f64 = {};
    pub const FRAC_2_SQRT_PI: f64 = {};
    pub const FRAC_PI_2: f64 = {};
    pub const FRAC_PI_3: f64 = {};
    pub const FRAC_PI_4: f64 = {};
    pub const FRAC_PI_6: f64 = {};
    pub const FRAC_PI_8: f64 = {};
    pub const LN_10: f64 = {};
    pub const LN_2: f64 = {};
    pub const LOG10_2: f64 = {};
    pub const LOG10_E: f64 = {};
    pub const LOG2_10: f64 = {};
    pub const LOG2_E: f64 = {};
    pub const PI: f64 = {};
    pub const SQRT_2: f64 = {};
    pub const TAU: f64 = {};
}
pub const EPSILON: f64 = {};
pub const INFINITY: f64 = {};
pub const MAX: f64 = {};
pub const MIN: f64 = {};
pub const MIN_POSITIVE: f64 = {};
pub const NAN: f64 = {};
pub const NEG_INFINITY: f64 = {};

impl f64 {
    pub const RADIX: u32 = {};
    pub const MANTISSA_DIGITS: u32 = {};
    pub const DIGITS: u32 = {};
    pub const EPSILON: Self = {};
    pub const MIN: Self = {};
    pub const MIN_POSITIVE: Self = {};
    pub const MAX: Self = {};
    pub const NAN: Self = {};
    pub const INFINITY: Self = {};
    pub const NEG_INFINITY: Self = {};
    pub const fn is_nan(self) -> bool {}
    pub const fn is_infinite(self) -> bool {}
    pub const fn is_finite(self) -> bool {}
    pub const fn is_subnormal(self) -> bool {}
    pub const fn is_normal(self) -> bool {}
    pub const fn classify(self) -> FpCategory {}
    pub const fn is_sign_positive(self) -> bool {}
    pub const fn is_sign_negative(self) -> bool {}
    pub const fn next_up(self) -> Self {}
    pub const fn next_down(self) -> Self {}
    pub const fn recip(self) -> Self {}
    pub const fn to_degrees(self) -> Self {}
    pub const fn to_radians(self) -> Self {}
    pub const fn max(self, other: Self) -> Self {}
    pub const fn min(self, other: Self) -> Self {}
    pub const fn midpoint(self, other: Self) -> Self {}
    pub const fn clamp(self, min: Self, max: Self) -> Self {}
    pub const fn total_cmp(&self, other: &Self) -> Ordering {}
    pub const fn to_bits(self) -> u64 {}
    pub const fn from_bits(v: u64) -> Self {}
    pub const fn to_be_bytes(self) -> [u8; 8] {}
    pub const fn to_le_bytes(self) -> [u8; 8] {}
    pub const fn to_ne_bytes(self) -> [u8; 8] {}
    pub const fn from_be_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn from_le_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> Self {}
    pub const fn floor(self) -> Self {}
    pub const fn ceil(self) -> Self {}
    pub const fn round(self) -> Self {}
    pub const fn round_ties_even(self) -> Self {}
    pub const fn trunc(self) -> Self {}
    pub const fn fract(self) -> Self {}
    pub const fn abs(self) -> Self {}
    pub const fn signum(self) -> Self {}
    pub const fn copysign(self, sign: Self) -> Self {}
    pub fn mul_add(self, a: Self, b: Self) -> Self {}
    pub fn div_euclid(self, rhs: Self) -> Self {}
    pub fn rem_euclid(self, rhs: Self) -> Self {}
    pub fn powi(self, n: i32) -> Self {}
    pub fn powf(self, n: Self) -> Self {}
    pub fn sqrt(self) -> Self {}
    pub fn exp(self) -> Self {}
    pub fn exp2(self) -> Self {}
    pub fn ln(self) -> Self {}
    pub fn log(self, base: Self) -> Self {}
    pub fn log2(self) -> Self {}
    pub fn log10(self) -> Self {}
    pub fn cbrt(self) -> Self {}
    pub fn hypot(self, other: Self) -> Self {}
    pub fn sin(self) -> Self {}
    pub fn cos(self) -> Self {}
    pub fn tan(self) -> Self {}
    pub fn asin(self) -> Self {}
    pub fn acos(self) -> Self {}
    pub fn atan(self) -> Self {}
    pub fn atan2(self, other: Self) -> Self {}
    pub fn sin_cos(self) -> (Self, Self) {}
    pub fn exp_m1(self) -> Self {}
    pub fn ln_1p(self) -> Self {}
    pub fn sinh(self) -> Self {}
    pub fn cosh(self) -> Self {}
    pub fn tanh(self) -> Self {}
    pub fn asinh(self) -> Self {}
    pub fn acosh(self) -> Self {}
    pub fn atanh(self) -> Self {}
}
impl Clone for f64 {}
impl Copy for f64 {}
impl Default for f64 {}
impl Debug for f64 {}
impl Display for f64 {}
impl LowerExp for f64 {}
impl UpperExp for f64 {}
impl PartialEq for f64 {}
impl PartialOrd for f64 {}
impl FromStr for f64 { type Err = ParseFloatError; }
impl Sum for f64 {}
impl<'a> Sum<&'a f64> for f64 {}
impl Product for f64 {}
impl<'a> Product<&'a f64> for f64 {}
impl Neg for f64 { type Output = f64; }
impl Neg for &f64 { type Output = f64; }
impl Add for f64 { type Output = f64; }
impl Add<&f64> for f64 { type Output = f64; }
impl Add<f64> for &f64 { type Output = f64; }
impl Add<&f64> for &f64 { type Output = f64; }
impl AddAssign for f64 {}
impl AddAssign<&f64> for f64 {}
impl Sub for f64 { type Output = f64; }
impl Sub<&f64> for f64 { type Output = f64; }
impl Sub<f64> for &f64 { type Output = f64; }
impl Sub<&f64> for &f64 { type Output = f64; }
impl SubAssign for f64 {}
impl SubAssign<&f64> for f64 {}
impl Mul for f64 { type Output = f64; }
impl Mul<&f64> for f64 { type Output = f64; }
impl Mul<f64> for &f64 { type Output = f64; }
impl Mul<&f64> for &f64 { type Output = f64; }
impl MulAssign for f64 {}
impl MulAssign<&f64> for f64 {}
impl Div for f64 { type Output = f64; }
impl Div<&f64> for f64 { type Output = f64; }
impl Div<f64> for &f64 { type Output = f64; }
impl Div<&f64> for &f64 { type Output = f64; }
impl DivAssign for f64 {}
impl DivAssign<&f64> for f64 {}
impl Rem for f64 { type Output = f64; }
impl Rem<&f64> for f64 { type Output = f64; }
impl Rem<f64> for &f64 { type Output = f64; }
impl Rem<&f64> for &f64 { type Output = f64; }
impl RemAssign for f64 {}
impl RemAssign<&f64> for f64 {}
impl From<bool> for f64 {}
impl From<u8> for f64 {}
impl From<u16> for f64 {}
impl From<u32> for f64 {}
impl From<i8> for f64 {}
impl From<i16> for f64 {}
impl From<i32> for f64 {}
impl From<f32> for f64 {}
