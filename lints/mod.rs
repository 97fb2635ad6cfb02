//! The lints, by theme.
