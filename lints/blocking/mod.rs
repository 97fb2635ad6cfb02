//! Blocking the executor: calls that keep a worker thread from its other tasks.

pub mod blocking_call;
pub mod brief_blocking_call;
mod call;
mod replacement;
