//! The fixtures in other clothes: what does not change the meaning of the code changes no finding.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};

use super::{EVERY_LINT, Seen, fixtures_run, run, tree};

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    let test = |name: &str, change: fn(&str, &str) -> String| {
        Trial::test(format!("lints::metamorphic::{name}"), move || same_findings(change))
    };
    vec![
        test("windows_line_ends", |_, text| text.replace('\n', "\r\n")),
        test("a_byte_order_mark", |path, text| match path {
            "Cargo.toml" => text.to_owned(),
            _ => format!("\u{feff}{text}"),
        }),
        test("everything_in_a_module", in_a_module),
        test("a_renamed_dependency", renamed_dependency),
        test("names_of_other_scripts", |_, text| {
            text.replace("settings", "настройки").replace("helper", "助手")
        }),
    ]
}

/// A file with a `main` stays as it is: `main` has a meaning at the root only.
fn in_a_module(path: &str, text: &str) -> String {
    if path.starts_with("src/") || path == "Cargo.toml" || text.contains("fn main(") {
        return text.to_owned();
    }
    format!("mod wrapped {{ mod again {{{}\n}} }}", text)
}

fn renamed_dependency(path: &str, text: &str) -> String {
    if path == "Cargo.toml" {
        return text.replace("tokio = { version", "executor = { package = \"tokio\", version");
    }
    let mut renamed = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("tokio::") {
        let inside = rest[..at].ends_with(|char: char| char == ':' || char == '_' || char.is_alphanumeric());
        renamed.push_str(&rest[..at]);
        renamed.push_str(if inside { "tokio::" } else { "executor::" });
        rest = &rest[at + "tokio::".len()..];
    }
    renamed + rest
}

fn same_findings(change: fn(&str, &str) -> String) -> Result<(), Failed> {
    let dir = tempfile::tempdir()?;
    let root = dir.path().canonicalize()?;
    let files = ["Cargo.toml".to_owned(), "src/lib.rs".to_owned()];
    let generated = ["pages", "fixed", "semantics"].into_iter().flat_map(tree::files);
    let mut changed = 0;
    for path in files.into_iter().chain(tree::fixtures()).chain(generated) {
        let text = fs::read_to_string(tree::root().join(&path))?.replace("\r\n", "\n");
        let new = change(&path, &text);
        changed += usize::from(new != text);
        write(&root.join(&path), &new)?;
    }
    assert!(changed > 0, "nothing was changed");
    let (outcome, found) = run(&root, EVERY_LINT)?;
    let (original, expected) = fixtures_run()?;
    assert_eq!(outcome.files.len(), original.files.len());
    let (found, expected) = (places(&found), places(expected));
    let lost: Vec<_> = expected.iter().filter(|place| !found.contains(place)).collect();
    let new: Vec<_> = found.iter().filter(|place| !expected.contains(place)).collect();
    if found == expected { Ok(()) } else { Err(format!("lost: {lost:#?}\nnew: {new:#?}").into()) }
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
    fs::write(path, text)
}

fn places(by_file: &BTreeMap<String, Vec<Seen>>) -> Vec<(&str, u32, &str)> {
    by_file
        .iter()
        .flat_map(|(path, seen)| seen.iter().map(|seen| (path.as_str(), seen.line, seen.lint)))
        .collect()
}
