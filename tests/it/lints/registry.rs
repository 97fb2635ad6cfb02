//! Lints, their files, pages and fixtures agree, and messages follow the house style.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::linting::engine;
use pollcat::linting::lint::Lint;
use pollcat::linting::registry::Registry;

use super::{fixtures_run, tree};

/// Headings of a page, in order; `Mend it` and `Example` hold code.
const HEADINGS: [&str; 6] =
    ["What happens", "Why", "Example", "Mend it", "What it knows and what it does not", "Options"];

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("lints::registry::names_are_unique_and_sorted_by_theme", names_are_in_order),
        Trial::test("lints::registry::every_file_is_a_lint_with_a_page", files_agree),
        Trial::test("lints::registry::every_page_has_its_headings_and_examples", pages_are_complete),
        Trial::test("lints::registry::every_lint_has_guilty_and_innocent_fixtures", fixtures_are_there),
        Trial::test("lints::registry::messages_follow_the_style", messages_follow_the_style),
    ]
}

fn names_are_in_order() -> Result<(), Failed> {
    let registry = Registry::new(pollcat::lints::ALL);
    let names: Vec<_> = registry.iter().map(|lint| lint.name).collect();
    assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
    let is_snake = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    assert!(names.iter().all(|name| is_snake(name)), "{names:?}");
    Ok(())
}

/// Theme and name of every lint that has a page in `lints/`.
fn files() -> Result<BTreeSet<(String, String)>, Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("lints");
    let mut found = BTreeSet::new();
    for theme in fs::read_dir(&root)?.flatten().filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(theme.path())?.flatten() {
            let path = file.path();
            if path.extension().is_some_and(|ext| ext == "md") {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                assert!(path.with_extension("rs").is_file(), "{name} has a page and no code");
                found.insert((theme.file_name().to_string_lossy().into_owned(), name));
            }
        }
    }
    Ok(found)
}

fn files_agree() -> Result<(), Failed> {
    let files = files()?;
    let listed: BTreeSet<_> = pollcat::lints::ALL.iter().map(|lint| lint.name.to_owned()).collect();
    let on_disk: BTreeSet<_> = files.iter().map(|(_, name)| name.clone()).collect();
    assert_eq!(listed, on_disk, "`lints::ALL` and the pages in lints/ differ");
    for (theme, name) in files {
        let code = fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("lints/{theme}/{name}.rs")),
        )?;
        assert!(code.contains(&format!("name: \"{name}\"")), "lints/{theme}/{name}.rs is another lint");
        assert!(code.contains(&format!("include_str!(\"{name}.md\")")), "{name} has another page");
    }
    Ok(())
}

fn pages_are_complete() -> Result<(), Failed> {
    for lint in Registry::new(pollcat::lints::ALL).iter() {
        let Lint { name, page, summary, .. } = lint;
        assert!(page.starts_with(&format!("# {name}\n")), "the page of {name} has another title");
        let headings: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "headings of {name}");
        assert!(page.lines().all(|line| line.chars().count() <= 125), "a long line on the page of {name}");
        let example = page.contains("```rust flagged") || page.contains("```rust broken");
        assert!(example, "the page of {name} shows no example");
        let style = !summary.is_empty() && !summary.ends_with('.') && !summary.contains('\n');
        assert!(style, "the summary of {name} is no single phrase");
    }
    Ok(())
}

/// Each lint has a folder with guilty and innocent functions, and at least as many of these.
fn fixtures_are_there() -> Result<(), Failed> {
    for (theme, name) in files()? {
        let dir = format!("lints/{theme}/{name}");
        let (mut guilty, mut innocent) = (0, 0);
        for path in tree::files(&dir) {
            let text = fs::read_to_string(tree::root().join(path))?;
            // An item starts at the left, or one level in, and ends before the next.
            for item in text.split("\n\n") {
                if item.contains(&format!("//~ {name}")) || item.contains(&format!("//~^ {name}")) {
                    guilty += 1;
                } else if item.contains("fn ") {
                    innocent += 1;
                }
            }
        }
        assert!(guilty > 0, "{dir} has no guilty fixture");
        assert!(innocent >= guilty, "{dir}: {guilty} guilty functions and only {innocent} innocent ones");
    }
    for lint in engine::ALL {
        assert!(lint.page.contains("```rust"), "{} is shown nowhere", lint.name);
    }
    Ok(())
}

fn messages_follow_the_style() -> Result<(), Failed> {
    let (outcome, _) = fixtures_run()?;
    for finding in &outcome.findings {
        let help = finding.help.iter().map(|help| &help.message);
        let labels = finding.labels.iter().map(|label| &label.message);
        let phrases: Vec<_> = [&finding.message].into_iter().chain(labels).chain(help).collect();
        for phrase in phrases {
            let starts_small = phrase.chars().next().is_some_and(|first| !first.is_uppercase());
            let ends_open = !phrase.ends_with(['.', '!', '?', ':']);
            assert!(starts_small && ends_open, "{}: `{phrase}`", finding.lint);
        }
        assert!(!finding.help.is_empty() || finding.lint == "parse_error", "{} does not help", finding.lint);
    }
    Ok(())
}
