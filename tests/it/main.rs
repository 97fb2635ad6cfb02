//! One binary for all integration tests; every fixture file is a test of its own.

mod floors;
mod macro_rules;
mod signatures;
mod spans;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let trials = [floors::trials(), macro_rules::trials(), signatures::trials(), spans::trials()];
    libtest_mimic::run(&Arguments::from_args(), trials.into_iter().flatten().collect()).exit_code()
}
