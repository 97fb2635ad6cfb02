//! Findings as bytes, one module for each format.

pub mod calls;
pub mod cargo_json;
pub mod closing;
mod format;
pub mod human;
#[cfg(test)]
mod json_tests;
pub mod paint;
pub mod paths;
#[cfg(test)]
mod print_tests;
pub mod safe;
#[cfg(test)]
mod sample;
pub mod short;
mod suggestion;
#[cfg(test)]
mod tests;
mod view;

use std::io::{self, Write};
use std::path::Path;

use cargo_json::{Finish, Rendered};
pub use format::MessageFormat;
use paint::Paint;
use paths::Paths;

use super::outcome::Outcome;
use crate::linting::finding::Finding;

/// Where output goes.
pub struct Streams<'a> {
    /// Findings.
    pub out: &'a mut dyn Write,
    /// Whether they may be coloured.
    pub out_paint: Paint,
    /// Everything else.
    pub err: &'a mut dyn Write,
    /// Whether it may be coloured.
    pub err_paint: Paint,
}

/// Prints what was found, in the order of `outcome`, and flushes after each finding, so that whoever reads
/// along sees whole lines even if the run is killed. `finish` is what the exit code will say.
///
/// # Errors
/// When nobody reads any more.
pub fn print(
    outcome: &Outcome,
    format: MessageFormat,
    finish: Finish,
    cwd: &Path,
    streams: &mut Streams<'_>,
) -> io::Result<()> {
    let files = &outcome.files;
    let people = Paths::for_people(cwd, &outcome.workspace_root);
    match format {
        MessageFormat::Human => {
            let paint = streams.out_paint;
            each(outcome, streams.out, |finding| human::render(finding, files, &people, paint))
        }
        MessageFormat::Short => {
            let paint = streams.out_paint;
            each(outcome, streams.out, |finding| short::render(finding, files, &people, paint))
        }
        MessageFormat::Json(rendered) => json(outcome, rendered, finish, cwd, streams.out),
        MessageFormat::JsonRenderDiagnostics => {
            let paint = streams.err_paint;
            each(outcome, streams.err, |finding| human::render(finding, files, &people, paint))?;
            artifacts(outcome, streams.out)?;
            put(streams.out, &cargo_json::finished(finish))
        }
    }
}

fn json(
    outcome: &Outcome,
    rendered: Rendered,
    finish: Finish,
    cwd: &Path,
    out: &mut dyn Write,
) -> io::Result<()> {
    let paths = Paths::for_editors(cwd, &outcome.workspace_root);
    artifacts(outcome, out)?;
    each(outcome, out, |finding| cargo_json::finding(finding, outcome, &paths, rendered))?;
    put(out, &cargo_json::finished(finish))
}

/// Editors take the old findings of a package away when it is named here.
fn artifacts(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    outcome.targets.iter().filter_map(cargo_json::artifact).try_for_each(|line| put(out, &line))
}

fn each(outcome: &Outcome, out: &mut dyn Write, render: impl Fn(&Finding) -> String) -> io::Result<()> {
    outcome.shown().try_for_each(|finding| put(out, &render(finding)))
}

fn put(out: &mut dyn Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}

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
