//! Text → HIR. The only user of syn and proc-macro2.

pub mod defer;
pub mod erase;
pub mod expand;
mod known;
pub mod lower;
pub mod macro_rules;
pub mod parse;
pub mod places;
pub mod prescan;
#[cfg(test)]
mod tests;
mod tokens;
