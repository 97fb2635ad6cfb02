//! Futures that nobody polls.

pub mod unawaited_future;
