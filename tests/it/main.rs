//! One binary for all integration tests; every fixture file is a test of its own.

mod callees;
mod cli;
mod deferred;
mod embedded;
mod erased;
mod floors;
mod lints;
mod macro_rules;
mod project;
mod readme;
mod robustness;
mod semantics;
mod signatures;
mod spans;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let mut trials = cli::trials();
    trials.extend(callees::trials());
    trials.extend(deferred::trials());
    trials.extend(embedded::trials());
    trials.extend(erased::trials());
    trials.extend(floors::trials());
    trials.extend(lints::trials());
    trials.extend(macro_rules::trials());
    trials.extend(project::trials());
    trials.extend(readme::trials());
    trials.extend(robustness::trials());
    trials.extend(semantics::trials());
    trials.extend(signatures::trials());
    trials.extend(spans::trials());
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
