//! The framework lints are written against: findings, levels, contexts, registry.

pub mod crate_cx;
pub mod cx;
pub mod engine;
pub mod finding;
pub mod levels;
pub mod lint;
pub mod look;
pub mod places;
pub mod registry;
pub mod report;
pub mod run;
pub mod site_cx;
pub mod suppress;
