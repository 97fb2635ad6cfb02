use std::task::{Context, Poll};

pub use crate::task::consume_budget;

pub fn cooperative<F: Future>(fut: F) -> Coop<F> {}
pub fn has_budget_remaining() -> bool {}
pub fn poll_proceed(cx: &mut Context<'_>) -> Poll<RestoreOnPending> {}
pub fn unconstrained<F>(inner: F) -> Unconstrained<F> {}

pub struct Coop<F: Future>(F);
impl<F: Future> Future for Coop<F> { type Output = F::Output; }
pub struct RestoreOnPending(*const ());
impl RestoreOnPending {
    pub fn made_progress(&self) {}
}
pub struct Unconstrained<F>(F);
impl<F: Future> Future for Unconstrained<F> { type Output = F::Output; }
