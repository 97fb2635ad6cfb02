//! The examples on the pages of the lints. Each is a generated file of the fixtures, so that it compiles.

use std::collections::BTreeMap;

use libtest_mimic::{Failed, Trial};
use pollcat::linting::lint::Lint;
use pollcat::linting::registry::Registry;
use pollcat::source::syntax::parse::lower_file_anywhere;

use super::{fixtures_run, tree};

/// Folder of the generated files.
pub const DIR: &str = "pages";

/// What a block of code on a page is said to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Claim {
    /// The page's lint finds something.
    Flagged,
    /// No lint does.
    Clean,
    /// It cannot be parsed.
    Broken,
}

struct Example {
    lint: &'static Lint,
    claim: Claim,
    code: String,
    /// Path of its file.
    path: String,
}

/// One test for each example, and one that the files are those of the pages.
pub fn trials() -> Vec<Trial> {
    let files_are_true = || tree::hold(&files(), DIR);
    let mut trials = vec![Trial::test("lints::pages::their_examples_are_compiled", files_are_true)];
    for example in all() {
        let name = format!("lints::{}", example.path.trim_end_matches(".rs").replace('/', "::"));
        trials.push(Trial::test(name, move || holds(&example)));
    }
    trials
}

fn all() -> Vec<Example> {
    Registry::new(pollcat::lints::ALL).iter().flat_map(examples).collect()
}

fn examples(lint: &'static Lint) -> Vec<Example> {
    let mut examples = Vec::new();
    for block in lint.page.split("\n```rust").skip(1) {
        let (word, rest) = block.split_once('\n').unwrap_or((block, ""));
        let code = rest.split("\n```").next().unwrap_or_default();
        let claim = match word.trim() {
            "flagged" => Claim::Flagged,
            "clean" => Claim::Clean,
            "broken" => Claim::Broken,
            other => panic!("the page of {}: `{other}` is no claim", lint.name),
        };
        let path = format!("{DIR}/{}_{}.rs", lint.name, examples.len() + 1);
        examples.push(Example { lint, claim, code: format!("{code}\n"), path });
    }
    examples
}

fn holds(example: &Example) -> Result<(), Failed> {
    let name = example.lint.name;
    if example.claim == Claim::Broken {
        let problems = lower_file_anywhere(&example.code).hir.problems;
        return if problems.is_empty() { Err("it parses".into()) } else { Ok(()) };
    }
    let (_, by_file) = fixtures_run()?;
    let seen = by_file.get(&example.path).map_or(&[][..], Vec::as_slice);
    let ours = seen.iter().filter(|seen| seen.lint == name).count();
    let others: Vec<_> = seen.iter().filter(|seen| seen.lint != name).collect();
    match example.claim {
        Claim::Flagged if ours == 0 => Err(format!("`{name}` finds nothing in {}", example.path).into()),
        Claim::Clean if !seen.is_empty() => Err(format!("{} is not clean: {seen:?}", example.path).into()),
        _ if example.claim == Claim::Flagged && !others.is_empty() && !is_engine(name) => {
            Err(format!("other lints find something in {}: {others:?}", example.path).into())
        }
        _ => Ok(()),
    }
}

/// Lints about suppressions need something to suppress.
fn is_engine(name: &str) -> bool {
    pollcat::linting::engine::ALL.iter().any(|lint| lint.name == name)
}

/// The generated files: path and text.
pub fn files() -> BTreeMap<String, String> {
    let compiled = all().into_iter().filter(|example| example.claim != Claim::Broken);
    compiled.map(|example| (example.path, example.code)).collect()
}
