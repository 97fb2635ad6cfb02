//! What code does to an executor: where each piece of it runs.

pub mod children;
pub mod context;
pub mod regions;
