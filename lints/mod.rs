//! The lints, by theme.

use crate::linting::lint::Lint;

/// All lints, by theme; those of the framework itself are in [`engine`](crate::linting::engine).
pub static ALL: &[&Lint] = &[];
