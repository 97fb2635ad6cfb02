use crate::prelude::rust_2024::*;
use crate::any::Any;
use crate::fmt::{Debug, Display};
use crate::ops::{Deref, DerefMut};
use crate::thread;

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> thread::Result<R> {}
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {}
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {}
pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {}
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {}

pub type PanicInfo<'a> = PanicHookInfo<'a>;

pub auto trait UnwindSafe {}
pub auto trait RefUnwindSafe {}
#[derive(Default)]
pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}
impl<T> Deref for AssertUnwindSafe<T> { type Target = T; }
impl<T> DerefMut for AssertUnwindSafe<T> {}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> { type Output = R; }
impl<F: Future> Future for AssertUnwindSafe<F> { type Output = F::Output; }
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Location<'a>(&'a str);
impl<'a> Location<'a> {
    pub const fn caller() -> &'static Location<'static> {}
    pub const fn file(&self) -> &'a str {}
    pub const fn line(&self) -> u32 {}
    pub const fn column(&self) -> u32 {}
}
impl Display for Location<'_> {}
#[derive(Debug)]
pub struct PanicHookInfo<'a>(&'a (dyn Any + Send), &'a Location<'a>);
impl<'a> PanicHookInfo<'a> {
    pub fn payload(&self) -> &(dyn Any + Send) {}
    pub fn payload_as_str(&self) -> Option<&str> {}
    pub fn location(&self) -> Option<&Location<'_>> {}
}
impl Display for PanicHookInfo<'_> {}
