//! The lints, by theme: one file for each lint, with its page beside it.

pub mod blocking;
pub mod fan_out;
pub mod futures;
pub mod tasks;

use crate::linting::lint::Lint;

/// All lints, by theme; those of the framework itself are in [`engine`](crate::linting::engine).
pub static ALL: &[&Lint] = &[
    &blocking::blocking_call::LINT,
    &blocking::brief_blocking_call::LINT,
    &fan_out::unbounded_join::LINT,
    &futures::unawaited_future::LINT,
    &tasks::detached_task::LINT,
    &tasks::main_exits_early::LINT,
];
