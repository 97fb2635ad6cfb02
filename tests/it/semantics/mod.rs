//! Fixtures of what pollcat knows about code: the types, callees, contexts and chains that are marked in
//! `fixtures/semantics` are those that it finds. rustc compiles these files like all fixtures; what is marked `?` is
//! not known yet.

mod marks;
mod nested;
mod outside;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use libtest_mimic::{Failed, Trial};
use pollcat::base::text::LineColumn;
use pollcat::front::cli::options::{Command, Environment, parse};
use pollcat::front::driver;
use pollcat::front::outcome::{Fact, FactKind, FactReport};
use pollcat::source::project::cargo_program;

use crate::lints::tree;

/// Folder of the fixtures.
const DIR: &str = "semantics";

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = tree::files(DIR)
        .into_iter()
        .map(|path| Trial::test(path.replace('/', "::"), move || marks_hold(&path)))
        .collect();
    trials.push(Trial::test("semantics::the_check_of_marks_sees_mistakes", marks::mistakes_are_seen));
    trials.extend(nested::trials());
    trials.extend(outside::trials());
    trials
}

/// One fact, as tests look at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// Where the code starts.
    pub start: LineColumn,
    /// Where it ends.
    pub end: LineColumn,
    /// What the text says of it.
    pub kind: FactKind,
    /// What is known.
    pub text: String,
}

/// What is known by path below the root of a workspace.
type ByFile = BTreeMap<String, Vec<Known>>;

/// What is known about the code of the workspace at `root`.
pub fn facts(root: &Path) -> Result<FactReport, String> {
    facts_with(root, &[])
}

/// The same with these flags.
fn facts_with(root: &Path, flags: &[&str]) -> Result<FactReport, String> {
    let environment =
        Environment { cwd: root.to_owned(), cargo: Some(cargo_program()), ..Environment::default() };
    let argv = ["cargo-pollcat"].iter().chain(flags).map(OsString::from).collect();
    let parsed = parse(argv, &environment, &mut io::empty()).map_err(|stop| format!("{stop:?}"))?;
    let Command::Check(options) = parsed.command else { return Err("not a check".to_owned()) };
    driver::facts(&options).map_err(|error| format!("{error:?}"))
}

fn fixtures() -> Result<&'static ByFile, String> {
    static FACTS: OnceLock<Result<ByFile, String>> = OnceLock::new();
    FACTS.get_or_init(|| facts(&tree::root()).map(|report| by_file(&report))).as_ref().map_err(Clone::clone)
}

fn by_file(report: &FactReport) -> ByFile {
    let root = tree::root();
    let mut by_file = ByFile::new();
    for fact in &report.facts {
        let source = report.files.get(fact.span.file);
        let path = source.path.strip_prefix(&root).unwrap_or(&source.path);
        let path = path.to_string_lossy().replace('\\', "/");
        if !path.starts_with(DIR) {
            continue;
        }
        let text = without_root(&path, &fact.text);
        let known = Known { text, ..known(report, fact) };
        by_file.entry(path).or_default().push(known);
    }
    by_file
}

fn known(report: &FactReport, fact: &Fact) -> Known {
    let source = report.files.get(fact.span.file);
    let at = |offset| source.lines.line_column(&source.text, offset);
    let (start, end) = (at(fact.span.range.start), at(fact.span.range.end));
    Known { start, end, kind: fact.kind, text: fact.text.clone() }
}

/// Paths of a fixture's own functions start at its own root.
fn without_root(path: &str, text: &str) -> String {
    let name = tree::target_name(path);
    text.replace(&format!("fixtures::{name}::"), "").replace(&format!("{name}::"), "")
}

fn marks_hold(path: &str) -> Result<(), Failed> {
    let text = fs::read_to_string(tree::root().join(path))?;
    let known = fixtures()?.get(path).ok_or("nothing is known about this file")?;
    let wrong = marks::compare(&text, known)?;
    if wrong.is_empty() { Ok(()) } else { Err(format!("fixtures/{path}\n{}", wrong.join("\n")).into()) }
}
