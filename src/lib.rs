//! Finds async bugs in Rust code without compiling it.
//!
//! Reading order, from the ground up; each floor stands only on those below it:
//!
//! 1. [`base`]: typed ids and arenas, names, text ranges. Knows nothing of Rust.
//! 2. [`source`]: what the code says. Cargo → plain data, text → HIR.
//! 3. [`semantics`]: what the code means. Names, facts about APIs, contexts.
//! 4. [`linting`]: the framework lints are written against.
//! 5. [`front`]: people and editors. One pipeline, `front::driver`, that every entry point calls.
//!
//! The [`lints`] themselves live between floors 4 and 5, one file each with its page beside it.

pub mod base;
pub mod front;
pub mod linting;
#[path = "../lints/mod.rs"]
pub mod lints;
pub mod semantics;
pub mod source;
