//! What every name means: module tree, imports, scopes, paths → definitions.
//!
//! Works on HIR alone and reads no file. What it answers about code without source is the path that code
//! may call it by ([`ForeignPath`](ids::ForeignPath)). It infers no types: of `a.b()` it says nothing.

pub mod body;
pub mod defs;
pub mod ids;
pub mod res;
pub mod scope;
pub mod sources;
