//! Types of expressions and the callee of every call.
//!
//! [`Typing`](typing::Typing) is made once for a program; [`infer`](body::infer) then answers for one body at a time,
//! from any thread.

pub mod body;
pub mod callee;
mod known;
mod lower;
pub mod rows;
pub mod signatures;
pub mod solver;
pub mod ty;
pub mod typing;
