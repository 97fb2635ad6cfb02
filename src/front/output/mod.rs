//! Findings as bytes, one module for each format.

pub mod cargo_json;
pub mod human;
#[cfg(test)]
mod json_tests;
pub mod paint;
pub mod paths;
pub mod safe;
#[cfg(test)]
mod sample;
pub mod short;
mod suggestion;
#[cfg(test)]
mod tests;
mod view;

use crate::linting::finding::Finding;

/// The name of a finding's lint as people and editors see it: `pollcat::blocking_call`.
#[must_use]
pub fn code(finding: &Finding) -> String {
    format!("pollcat::{}", finding.lint)
}

/// Where a lint is explained, after its name: its page on the web when there is one, else the command.
#[must_use]
pub fn link(lint: &str) -> String {
    match env!("CARGO_PKG_HOMEPAGE") {
        "" => format!("{lint}: cargo pollcat explain {lint}"),
        homepage => format!("{lint}: {homepage}/lints/{lint}"),
    }
}
