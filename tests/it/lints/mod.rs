//! Fixtures and pages of the lints: what is marked there is found, and nothing else.
//!
//! One run over the workspace in `fixtures/` serves all tests. Each fixture, and each example of a page, is a
//! test of its own.

mod fixes;
mod marks;
mod metamorphic;
mod packages;
mod pages;
mod registry;
pub mod tree;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use libtest_mimic::{Failed, Trial};
use pollcat::front::cli::options::{Command, Environment, parse};
use pollcat::front::driver;
use pollcat::front::outcome::Outcome;
use pollcat::linting::finding::Finding;
use pollcat::source::project::cargo_program;

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    if tree::is_blessing() {
        // The tests that follow say what did not work.
        let _ = tree::bless();
    }
    let mut trials = vec![Trial::test("lints::the_lists_of_fixtures_are_complete", tree::lists_are_complete)];
    trials.extend(registry::trials());
    trials.extend(tree::fixtures().map(|path| {
        let name = format!("lints::{}", path.trim_start_matches("lints/").replace('/', "::"));
        Trial::test(name, move || marks_hold(&path))
    }));
    trials.extend(pages::trials());
    trials.extend(fixes::trials());
    trials.extend(metamorphic::trials());
    trials.extend(packages::trials());
    trials.push(Trial::test("lints::the_sample_workspace_has_one_finding", sample_has_one_finding));
    trials.push(Trial::test("lints::the_check_of_marks_sees_mistakes", marks::mistakes_are_seen));
    trials
}

/// Flags that switch every lint on.
pub const EVERY_LINT: &[&str] = &["-W", "all"];

/// One finding, as tests look at it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Seen {
    /// Line of its primary place, from 1.
    pub line: u32,
    /// Name of the lint.
    pub lint: &'static str,
    /// Everything it says, a line each.
    pub text: String,
}

/// A run, and what it found by path below its root, sorted by line.
pub type Checked = (Outcome, BTreeMap<String, Vec<Seen>>);

/// What is found in a workspace by a run with these flags.
pub fn run(root: &Path, flags: &[&str]) -> Result<Checked, String> {
    let environment =
        Environment { cwd: root.to_owned(), cargo: Some(cargo_program()), ..Environment::default() };
    let argv = ["cargo-pollcat"].iter().chain(flags).map(OsString::from).collect();
    let parsed = parse(argv, &environment, &mut io::empty()).map_err(|stop| format!("{stop:?}"))?;
    let Command::Check(options) = parsed.command else { return Err("not a check".to_owned()) };
    let outcome = driver::run(&options).map_err(|error| format!("{error:?}"))?;
    let mut by_file: BTreeMap<String, Vec<Seen>> = BTreeMap::new();
    for finding in &outcome.findings {
        let path = &outcome.files.get(finding.primary.file).path;
        let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let line = outcome.files.start(finding.primary).line;
        by_file.entry(path).or_default().push(Seen { line, lint: finding.lint, text: all_text(finding) });
    }
    for seen in by_file.values_mut() {
        seen.sort();
    }
    Ok((outcome, by_file))
}

fn all_text(finding: &Finding) -> String {
    let mut text = format!("{}\n{}\n", finding.message, finding.label);
    let labels = finding.labels.iter().map(|label| &label.message);
    let help = finding.help.iter().map(|help| &help.message);
    for line in labels.chain(&finding.notes).chain(help) {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// The run over the fixtures, with every lint on.
pub fn fixtures_run() -> Result<&'static Checked, String> {
    static RUN: OnceLock<Result<Checked, String>> = OnceLock::new();
    RUN.get_or_init(|| run(&tree::root(), EVERY_LINT)).as_ref().map_err(Clone::clone)
}

fn marks_hold(path: &str) -> Result<(), Failed> {
    let text = fs::read_to_string(tree::root().join(path))?;
    let (_, by_file) = fixtures_run()?;
    let seen = by_file.get(path).map_or(&[][..], Vec::as_slice);
    let wrong = marks::compare(&text, seen)?;
    if wrong.is_empty() { Ok(()) } else { Err(format!("fixtures/{path}\n{}", wrong.join("\n")).into()) }
}

/// The workspace that the README's command looks at.
fn sample_has_one_finding() -> Result<(), Failed> {
    let (outcome, by_file) = run(&tree::root().join("workspaces/sample"), &[])?;
    assert_eq!(by_file.len(), 1, "{by_file:?}");
    let seen = &by_file["crates/store/src/lib.rs"];
    let [Seen { lint: "blocking_call", text, .. }] = seen.as_slice() else {
        return Err(format!("{seen:?}").into());
    };
    assert!(text.contains("`std::fs::read_to_string`"), "{text}");
    assert_eq!((outcome.targets.len(), outcome.notes.len()), (2, 0));
    Ok(())
}
