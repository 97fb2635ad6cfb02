//! People and editors: command line, output formats, and the one pipeline they call.

pub mod outcome;
pub mod output;
