//! People and editors: command line, output formats, and the one pipeline they call.

pub mod cli;
pub mod crash;
pub mod driver;
pub mod exit;
pub mod outcome;
pub mod output;
pub mod overlay;
