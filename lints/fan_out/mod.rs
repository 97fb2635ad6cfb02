//! Many futures at once.

pub mod unbounded_join;
