use crate::fmt::{Debug, Display};

pub struct Backtrace(());
impl Backtrace {
    pub fn capture() -> Backtrace {}
    pub fn force_capture() -> Backtrace {}
    pub const fn disabled() -> Backtrace {}
    pub fn status(&self) -> BacktraceStatus {}
}
impl Debug for Backtrace {}
impl Display for Backtrace {}
#[derive(Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum BacktraceStatus { Unsupported, Disabled, Captured }
