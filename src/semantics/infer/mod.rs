//! Types of expressions and the callee of every call.
//!
//! [`Typing`](typing::Typing) is made once for a program; [`infer`](body::infer) then answers for one body at a time,
//! from any thread.

mod ask;
pub mod body;
pub mod callee;
mod known;
mod lower;
mod methods;
pub mod print;
pub mod rows;
mod select;
pub mod signatures;
pub mod solver;
pub mod ty;
pub mod typing;
