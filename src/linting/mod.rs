//! The framework lints are written against: findings, levels, contexts, registry.

pub mod finding;
