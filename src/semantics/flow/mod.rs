//! What code does to an executor: where each piece of it runs.

pub mod after;
pub mod alone;
pub mod beginning;
pub mod blocking;
pub mod body;
pub mod calls;
pub mod children;
pub mod context;
pub mod destinations;
pub mod fan_out;
pub mod fate;
pub mod helpers;
pub mod lazy;
pub mod parts;
pub mod reach;
pub mod ready;
pub mod regions;
pub mod shape;
pub mod signature;
pub mod sizes;
pub mod sketch;
pub mod spawns;
pub mod start;
pub mod strong;
pub mod task;
pub mod unawaited;
