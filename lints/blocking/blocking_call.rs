//! Calls that can block for long, made on an executor.

use crate::linting::lint::{Check, Group, InTests, Lint, Status};
use crate::lints::blocking::call::{report_calls, report_site};
use crate::semantics::catalog::schema::Severity;

/// See the page.
pub static LINT: Lint = Lint {
    name: "blocking_call",
    group: Group::Suspicious,
    status: Status::Stable,
    summary: "a call that can block for long, made on an executor",
    page: include_str!("blocking_call.md"),
    in_tests: InTests::Dropped,
    check: Check::Reach {
        needs: |facts| facts.calls,
        run: |cx, report| report_calls(cx, report, Severity::Certain),
        site: |cx, report| report_site(cx, report, Severity::Certain),
    },
};
