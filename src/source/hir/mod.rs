//! The data: items, bodies, types as written, source map. No syn, no algorithms.

pub mod cfg;
pub mod span;
