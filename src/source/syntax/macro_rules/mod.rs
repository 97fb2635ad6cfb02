//! `macro_rules!`: matching and transcription.

/// Identifier that stands for `$crate` in transcribed tokens.
pub const DOLLAR_CRATE: &str = "__pollcat_crate";
