//! The README: its sample is what pollcat prints, and its table holds the lints there are.
//! `POLLCAT_BLESS=1 cargo test` renews both.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};
use pollcat::linting::finding::Level;
use pollcat::linting::registry::Registry;

use crate::lints::tree::{holds, root as fixtures};

/// The test of this file.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("readme::sample_and_lints_are_true", is_true)]
}

fn is_true() -> Result<(), Failed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
    let text = between(&text, "```text\n$ cargo pollcat\n", "```\n", &sample()?)?;
    let text = between(&text, "| Lint | Level | Finds |\n|---|---|---|\n", "\n## ", &lints())?;
    holds(&path, &text)
}

/// `text` with `new` for what stands between `start` and `end`.
fn between(text: &str, start: &str, end: &str, new: &str) -> Result<String, String> {
    let parts = || {
        let (before, rest) = text.split_once(start)?;
        Some((before, rest.split_once(end)?.1))
    };
    let (before, after) = parts().ok_or_else(|| format!("the README has no `{start}`"))?;
    Ok(format!("{before}{start}{new}{end}{after}"))
}

/// What pollcat prints about the sample workspace.
fn sample() -> Result<String, Failed> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_cargo-pollcat"));
    program.args(["pollcat", "--color=never", "--message-format=human"]).stdin(Stdio::null());
    let output = program.current_dir(fixtures().join("workspaces/sample")).output()?;
    if output.status.code() != Some(0) {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(format!("{}\n", String::from_utf8(output.stdout)?.trim_end()))
}

/// A row for each lint.
fn lints() -> String {
    let mut rows = String::new();
    for lint in Registry::new(pollcat::lints::ALL).iter() {
        let _ = writeln!(rows, "| `{}` | {} | {} |", lint.name, word(lint.default_level()), lint.summary);
    }
    rows
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Error => "error",
    }
}
