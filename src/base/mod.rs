//! Ids and arenas, graphs, names, values as bytes, text ranges and line tables, near misses. No IO, knows nothing of Rust.

pub mod arena;
pub mod closest;
pub mod graph;
pub mod names;
pub mod stored;
pub mod text;
