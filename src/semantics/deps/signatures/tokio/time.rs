use crate::time::error::Elapsed;
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::pin::Pin;
use std::task::{Context, Poll};

pub use std::time::Duration;

pub mod error {
    use std::error::Error as StdError;
    use std::fmt::Display;
    #[derive(Debug, Eq, PartialEq)]
    pub struct Elapsed(());
    impl Display for Elapsed {}
    impl StdError for Elapsed {}
    impl From<Elapsed> for std::io::Error {}
    #[derive(Debug)]
    pub struct Error(());
    impl Error {
        pub fn is_shutdown(&self) -> bool {}
        pub fn at_capacity() -> Error {}
        pub fn is_at_capacity(&self) -> bool {}
        pub fn invalid() -> Error {}
        pub fn is_invalid(&self) -> bool {}
    }
    impl Display for Error {}
    impl StdError for Error {}
}

pub async fn advance(duration: Duration) {}
pub fn interval(period: Duration) -> Interval {}
pub fn interval_at(start: Instant, period: Duration) -> Interval {}
pub fn pause() {}
pub fn resume() {}
pub fn sleep(duration: Duration) -> Sleep {}
pub fn sleep_until(deadline: Instant) -> Sleep {}
pub fn timeout<F>(duration: Duration, future: F) -> Timeout<F::IntoFuture> where F: IntoFuture {}
pub fn timeout_at<F>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> where F: IntoFuture {}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Instant(std::time::Instant);
impl Instant {
    pub fn now() -> Instant {}
    pub fn from_std(std: std::time::Instant) -> Instant {}
    pub fn into_std(self) -> std::time::Instant {}
    pub fn duration_since(&self, earlier: Instant) -> Duration {}
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
    pub fn elapsed(&self) -> Duration {}
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
}
impl From<std::time::Instant> for Instant {}
impl From<Instant> for std::time::Instant {}
impl Add<Duration> for Instant { type Output = Instant; }
impl AddAssign<Duration> for Instant {}
impl Sub for Instant { type Output = Duration; }
impl Sub<Duration> for Instant { type Output = Instant; }
impl SubAssign<Duration> for Instant {}
#[must_use]
#[derive(Debug)]
pub struct Sleep(std::marker::PhantomPinned);
impl Sleep {
    pub fn deadline(&self) -> Instant {}
    pub fn is_elapsed(&self) -> bool {}
    pub fn reset(self: Pin<&mut Self>, deadline: Instant) {}
}
impl Future for Sleep { type Output = (); }
#[must_use]
#[derive(Debug)]
pub struct Timeout<T>(T, Sleep);
impl<T> Timeout<T> {
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> T {}
}
impl<T: Future> Future for Timeout<T> { type Output = Result<T::Output, Elapsed>; }
#[derive(Debug)]
pub struct Interval(Box<Sleep>);
impl Interval {
    pub async fn tick(&mut self) -> Instant {}
    pub fn poll_tick(&mut self, cx: &mut Context<'_>) -> Poll<Instant> {}
    pub fn reset(&mut self) {}
    pub fn reset_immediately(&mut self) {}
    pub fn reset_after(&mut self, after: Duration) {}
    pub fn reset_at(&mut self, deadline: Instant) {}
    pub fn missed_tick_behavior(&self) -> MissedTickBehavior {}
    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
    pub fn period(&self) -> Duration {}
}
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum MissedTickBehavior { Burst, Delay, Skip }
