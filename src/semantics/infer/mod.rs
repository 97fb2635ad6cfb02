//! Types of expressions and the callee of every call. So far: callees that are written as a path.

pub mod callee;
pub mod rows;
