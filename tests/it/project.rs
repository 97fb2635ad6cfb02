//! Workspaces made in a temporary folder: both manifest readers see the same, and selections, features and
//! paths name what cargo would.

mod external;
mod oracle;
mod readers;
mod selection;
pub mod tree;

use libtest_mimic::Trial;

/// All tests of `source::project`.
pub fn trials() -> Vec<Trial> {
    let mut trials = readers::trials();
    trials.extend(selection::trials());
    trials.extend(external::trials());
    trials.extend(oracle::trials());
    trials
}
