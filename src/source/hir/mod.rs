//! The data: items, bodies, types as written, source map. No syn, no algorithms.
//!
//! A file is lowered once, with every `cfg` predicate kept, and says nothing about what its names mean.
//! Signatures ([`item`]) and code ([`body`]) are apart; places are in side tables, so that code that only
//! moved compares equal once those are left out.

pub mod attr;
pub mod body;
pub mod cfg;
pub mod deferred;
pub mod expansion;
pub mod expr;
pub mod file;
pub mod item;
pub mod macros;
pub mod pat;
pub mod path;
pub mod span;
mod stored;
