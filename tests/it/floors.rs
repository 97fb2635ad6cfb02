//! The floors of the house: no module names one above it, and only some rooms touch syn, files or processes.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};

/// Floors from the ground up; a floor may name itself and those before it.
const FLOORS: [&str; 6] = ["base", "source", "semantics", "linting", "lints", "front"];

/// What only some places may name: the words, and the folders or files that may.
const BANS: [(&[&str], &[&str]); 3] = [
    (&["syn::", "proc_macro2::", "quote::"], &["src/source/syntax/"]),
    (
        &["std::fs", "std::process", "walkdir::"],
        &["src/source/project/", "src/semantics/deps/cache", "src/front/", "src/main.rs"],
    ),
    (&["std::env", "env::var"], &["src/source/project/", "src/semantics/deps/cache", "src/front/"]),
];

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("floors::no_module_names_a_floor_above", || check(floor_breaches)),
        Trial::test("floors::only_some_rooms_touch_syn_files_and_the_environment", || check(ban_breaches)),
        Trial::test("floors::the_check_sees_breaches", breaches_are_seen),
    ]
}

fn check(breaches: fn(&str, &str) -> Vec<String>) -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let files = ["src", "lints"].iter().flat_map(|dir| rust_files(&root.join(dir)));
    for file in files {
        let name = file.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        found.extend(breaches(&name, &fs::read_to_string(&file)?));
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files = Vec::new();
    for path in entries {
        if path.is_dir() {
            // Signature files are data in the shape of Rust.
            if path.file_name().is_none_or(|name| name != "signatures") {
                files.extend(rust_files(&path));
            }
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
    files
}

fn floor_of(file: &str) -> Option<usize> {
    let first = match file.strip_prefix("src/") {
        Some(rest) => rest.split('/').next()?.trim_end_matches(".rs"),
        None => file.split('/').next()?,
    };
    FLOORS.iter().position(|floor| *floor == first)
}

/// Lines of `text` that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn floor_breaches(file: &str, text: &str) -> Vec<String> {
    let Some(floor) = floor_of(file) else { return Vec::new() };
    let mut found = Vec::new();
    for (number, line) in code(text) {
        for above in &FLOORS[floor + 1..] {
            if line.contains(&format!("crate::{above}")) {
                found.push(format!("{file}:{number}: {} names {above}", FLOORS[floor]));
            }
        }
    }
    found
}

fn ban_breaches(file: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (words, homes) in BANS {
        if homes.iter().any(|home| file.starts_with(home))
            || file.ends_with("/tests.rs")
            || file.contains("/tests/")
        {
            continue;
        }
        for (number, line) in code(text) {
            if let Some(word) = words.iter().find(|word| names(line, word)) {
                found.push(format!("{file}:{number}: names {word}"));
            }
        }
    }
    found
}

/// Whether `line` holds `word`, not as the end of a longer one.
fn names(line: &str, word: &str) -> bool {
    let mut at = line.match_indices(word);
    at.any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '"' || c == '`'))
}

fn breaches_are_seen() -> Result<(), Failed> {
    let floors = floor_breaches("src/base/x.rs", "use crate::source::hir;\n// crate::front is fine here\n");
    assert_eq!(floors, ["src/base/x.rs:1: base names source"]);
    assert_eq!(floor_breaches("lints/blocking/x.rs", "use crate::front::cli;").len(), 1);
    assert_eq!(ban_breaches("src/linting/x.rs", "use syn::Expr;\nlet a = \"syn::x\"; my_syn::f();").len(), 1);
    assert_eq!(ban_breaches("src/source/syntax/x.rs", "use syn::Expr;"), Vec::<String>::new());
    Ok(())
}
