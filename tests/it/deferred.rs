//! Bodies of tests that are read later say what they say when they are read with their file.

use std::collections::BTreeMap;

use libtest_mimic::{Failed, Trial};
use pollcat::source::hir::file::FileHir;
use pollcat::source::syntax::parse::{lower_file, lower_without_tests, read_deferred};

use super::erased::for_each_source;

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("deferred::our_sources_say_the_same", || same_in(&["src", "lints", "tests"], 100)),
        Trial::test("deferred::fixtures_say_the_same", || same_in(&["fixtures"], 10)),
        Trial::test("deferred::problems_are_those_of_the_whole_file", problems_of_the_whole_file),
        Trial::test("deferred::a_wrong_body_is_a_problem_once_it_is_read", a_wrong_body),
    ]
}

fn same_in(dirs: &[&str], least: usize) -> Result<(), Failed> {
    let mut seen = 0;
    for_each_source(dirs, |text| same(text).map(|count| seen += count))?;
    assert!(seen >= least, "only {seen} bodies were read later");
    Ok(())
}

/// How many bodies were read later, if they and everything else are the same as when they are read at once.
fn same(text: &str) -> Result<usize, String> {
    let whole = lower_file(text).hir;
    let mut later = lower_without_tests(text).hir;
    let count = later.deferred.len();
    read_deferred(&mut later, text, |_, _| true);
    if !later.deferred.is_empty() {
        return Err("a body is still not read".into());
    }
    let (whole, later) = (bodies(&whole), bodies(&later));
    match whole.iter().find(|(place, body)| later.get(*place) != Some(*body)) {
        None if whole.len() == later.len() => Ok(count),
        None => Err("there are more bodies".into()),
        Some((place, body)) => Err(format!("{place}\n{body}\n{:?}", later.get(place))),
    }
}

/// What each body says, by the place of its function or constant.
fn bodies(hir: &FileHir) -> BTreeMap<String, String> {
    let bodies = hir.bodies.values().map(|body| {
        let owner = hir.tree(body.owner.tree);
        let place = format!("{:?} {:?}", owner.span(body.owner.item), body.expr_spans.last());
        // Blocks with items are numbered in the order in which they are read.
        let mut text = format!("{body:?}");
        while let Some(at) = text.find("TreeId(") {
            let end = text[at..].find(')').map_or(text.len(), |end| at + end + 1);
            text.replace_range(at..end, "tree");
        }
        (place, text)
    });
    bodies.collect()
}

fn problems_of_the_whole_file() -> Result<(), Failed> {
    let text = "#[test] fn a() { b(; } fn c( {} struct D;";
    assert_eq!(lower_without_tests(text).hir, lower_file(text).hir);
    assert!(!lower_file(text).hir.problems.is_empty());
    Ok(())
}

fn a_wrong_body() -> Result<(), Failed> {
    let text = "fn a() {}\n#[test]\nfn b() {\n    c(1 2);\n}\nfn d() {}";
    let mut hir = lower_without_tests(text).hir;
    assert_eq!((hir.problems.len(), hir.deferred.len()), (0, 1));
    read_deferred(&mut hir, text, |_, _| true);
    let [problem] = &*hir.problems else { return Err("there should be one problem".into()) };
    assert_eq!(problem.range.of(text), "2");
    assert_eq!(problem.lost.of(text), "fn b() {\n    c(1 2);\n}");
    Ok(())
}
