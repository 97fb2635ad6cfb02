//! The files of the fixtures, and the two lists that make cargo compile all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Failed;

use super::{EVERY_LINT, fixes, pages, run};

/// What stands before the generated part of the manifest.
const GENERATED: &str = "# Renewed with `POLLCAT_BLESS=1 cargo test`.\n";

/// The workspace of the fixtures.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Paths of all fixtures of lints below the root, sorted.
pub fn fixtures() -> impl Iterator<Item = String> {
    files("lints").into_iter()
}

/// Paths of the Rust files below `dir` of the fixtures, sorted.
pub fn files(dir: &str) -> Vec<String> {
    let root = root();
    let entries = walkdir::WalkDir::new(root.join(dir)).sort_by_file_name().into_iter().flatten();
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"));
    let below =
        |path: &Path| path.strip_prefix(&root).ok().map(|path| path.to_string_lossy().replace('\\', "/"));
    files.filter_map(|entry| below(entry.path())).collect()
}

/// `text` is what the generated file at `path` holds; renews it when that is asked for.
pub fn holds(path: &Path, text: &str) -> Result<(), Failed> {
    if fs::read_to_string(path).is_ok_and(|old| old.replace("\r\n", "\n") == text) {
        return Ok(());
    }
    if !is_blessing() {
        return Err(format!("{} is out of date; POLLCAT_BLESS=1 cargo test renews it", path.display()).into());
    }
    fs::write(path, text)?;
    Ok(())
}

/// Whether generated files are to be renewed: before any test runs, by [`bless`].
pub fn is_blessing() -> bool {
    std::env::var_os("POLLCAT_BLESS").is_some()
}

/// Renews everything that is generated in the fixtures.
pub fn bless() -> Result<(), Failed> {
    renew(&pages::files(), pages::DIR)?;
    renew_lists()?;
    renew(&fixes::files(&run(&root(), EVERY_LINT)?.0)?, fixes::DIR)?;
    renew_lists()
}

/// `files`, by path below the root, are all that is in `dir`.
pub fn hold(files: &BTreeMap<String, String>, dir: &str) -> Result<(), Failed> {
    let old: BTreeSet<_> = self::files(dir).into_iter().filter(|path| !files.contains_key(path)).collect();
    let differs = |(path, text): &(&String, &String)| !is_text_of(path, text);
    let wrong: Vec<_> = old.iter().chain(files.iter().filter(differs).map(|(path, _)| path)).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    Err(format!("{wrong:?} are out of date; POLLCAT_BLESS=1 cargo test renews them").into())
}

fn is_text_of(path: &str, text: &str) -> bool {
    fs::read_to_string(root().join(path)).is_ok_and(|old| old.replace("\r\n", "\n") == text)
}

fn renew(files: &BTreeMap<String, String>, dir: &str) -> Result<(), Failed> {
    for path in self::files(dir).iter().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(root().join(path))?;
    }
    for (path, text) in files.iter().filter(|(path, text)| !is_text_of(path, text)) {
        let path = root().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn renew_lists() -> Result<(), Failed> {
    for (path, text) in lists()? {
        fs::write(root().join(path), text)?;
    }
    Ok(())
}

/// Every file is compiled: as a binary if it has a `main`, else as a module of the library.
pub fn lists_are_complete() -> Result<(), Failed> {
    let wrong: Vec<_> = lists()?.into_iter().filter(|(path, text)| !is_text_of(path, text)).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    Err("src/lib.rs or Cargo.toml of the fixtures is out of date; POLLCAT_BLESS=1 cargo test renews them"
        .into())
}

/// Paths and texts of the two lists.
fn lists() -> Result<[(&'static str, String); 2], Failed> {
    let root = root();
    let mut modules =
        String::from("//! All fixtures that are modules. Renewed with `POLLCAT_BLESS=1 cargo test`.\n");
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?.replace("\r\n", "\n");
    let (written, _) = manifest.split_once(GENERATED).ok_or("the manifest has no generated part")?;
    let mut manifest = format!("{written}{GENERATED}");
    let all = fixtures().chain(files("semantics")).chain(files(pages::DIR)).chain(files(fixes::DIR));
    for path in all {
        let text = fs::read_to_string(root.join(&path))?;
        let name = target_name(&path);
        let has_main = text.lines().any(|line| line.contains("fn main(") && !line.starts_with(' '));
        let _ = match has_main {
            true => write!(manifest, "\n[[bin]]\nname = \"{name}\"\npath = \"{path}\"\n"),
            false => write!(modules, "\n#[path = \"../{path}\"]\nmod {name};\n"),
        };
    }
    Ok([("src/lib.rs", modules), ("Cargo.toml", manifest)])
}

/// `lints/theme/lint/case.rs` is `lint_case`, a generated `fixed/lint_case.rs` is `fixed_lint_case`.
pub fn target_name(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    match path.strip_prefix("lints/") {
        Some(rest) => rest.splitn(2, '/').last().unwrap_or(rest).replace('/', "_"),
        None => path.replace('/', "_"),
    }
}
