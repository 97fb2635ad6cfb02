//! Tasks that nobody waits for.

pub mod detached_task;
pub mod main_exits_early;
