//! Types of expressions and the callee of every call. So far: callees that are written as a path.

pub mod callee;
mod lower;
pub mod rows;
pub mod signatures;
pub mod ty;
