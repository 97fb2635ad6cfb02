//! Cargo → plain data: workspace, crates, targets, features. The only reader of files.

pub mod files;
pub mod workspace;
