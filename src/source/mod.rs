//! What the code says: cargo → plain data, text → HIR.

pub mod hir;
pub mod named_files;
pub mod project;
pub mod reader;
pub mod syntax;
