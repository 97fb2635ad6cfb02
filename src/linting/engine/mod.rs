//! Lints of the framework itself: what pollcat could not read or does not believe.

use crate::linting::lint::{About, Check, Group, InTests, Lint, Status};

/// All of them.
pub static ALL: &[&Lint] = &[&PARSE_ERROR, &SUPPRESSION_WITHOUT_REASON, &UNKNOWN_LINT, &UNUSED_SUPPRESSION];

/// Code that could not be parsed and so was not looked at.
pub static PARSE_ERROR: Lint = Lint {
    name: "parse_error",
    summary: "code that cannot be parsed and is therefore left out",
    page: include_str!("parse_error.md"),
    ..ENGINE
};

/// `// pollcat: allow(x)` without ` -- reason`.
pub static SUPPRESSION_WITHOUT_REASON: Lint = Lint {
    name: "suppression_without_reason",
    summary: "a suppression that does not say why",
    page: include_str!("suppression_without_reason.md"),
    ..ENGINE
};

/// A suppression that names no lint.
pub static UNKNOWN_LINT: Lint = Lint {
    name: "unknown_lint",
    summary: "a suppression that names a lint there is not",
    page: include_str!("unknown_lint.md"),
    ..ENGINE
};

/// A suppression that suppresses nothing.
pub static UNUSED_SUPPRESSION: Lint = Lint {
    name: "unused_suppression",
    summary: "a suppression of something that is not found there",
    page: include_str!("unused_suppression.md"),
    ..ENGINE
};

const ENGINE: Lint = Lint {
    name: "",
    group: Group::Suspicious,
    status: Status::Stable,
    summary: "",
    page: "",
    in_tests: InTests::Kept(About::AllCode),
    check: Check::Engine,
};
