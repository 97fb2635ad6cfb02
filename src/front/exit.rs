//! Exit codes, all in one place; the same for every output format.

use std::process::ExitCode;

/// How the process ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Nothing at error level was found, or the reader of our output has gone away.
    Clean,
    /// A finding at error level.
    Findings,
    /// Wrong usage or configuration, or nothing to check.
    Usage,
    /// A bug in pollcat; the code Rust uses for a panic.
    Internal,
}

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Internal => 101,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
