//! The files of the fixtures, and the two lists that make cargo compile all of them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Failed;

use super::{fixes, pages};

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

/// `text` is what the file at `path` holds; renews it when that is asked for.
pub fn holds(path: &Path, text: &str) -> Result<(), Failed> {
    if fs::read_to_string(path).is_ok_and(|old| old.replace("\r\n", "\n") == text) {
        return Ok(());
    }
    if std::env::var_os("POLLCAT_BLESS").is_none() {
        return Err(format!("{} is out of date; POLLCAT_BLESS=1 cargo test renews it", path.display()).into());
    }
    fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
    fs::write(path, text)?;
    Ok(())
}

/// Every file is compiled: as a binary if it has a `main`, else as a module of the library.
pub fn lists_are_complete() -> Result<(), Failed> {
    let root = root();
    let mut modules =
        String::from("//! All fixtures that are modules. Renewed with `POLLCAT_BLESS=1 cargo test`.\n");
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?.replace("\r\n", "\n");
    let (written, _) = manifest.split_once(GENERATED).ok_or("the manifest has no generated part")?;
    let mut manifest = format!("{written}{GENERATED}");
    let all = fixtures().chain(files(pages::DIR)).chain(files(fixes::DIR));
    for path in all {
        let text = fs::read_to_string(root.join(&path))?;
        let name = target_name(&path);
        let has_main = text.lines().any(|line| line.contains("fn main(") && !line.starts_with(' '));
        let _ = match has_main {
            true => write!(manifest, "\n[[bin]]\nname = \"{name}\"\npath = \"{path}\"\n"),
            false => write!(modules, "\n#[path = \"../{path}\"]\nmod {name};\n"),
        };
    }
    holds(&root.join("src/lib.rs"), &modules)?;
    holds(&root.join("Cargo.toml"), &manifest)
}

/// `lints/theme/lint/case.rs` is `lint_case`, a generated `fixed/lint_case.rs` is `fixed_lint_case`.
fn target_name(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    match path.strip_prefix("lints/") {
        Some(rest) => rest.splitn(2, '/').last().unwrap_or(rest).replace('/', "_"),
        None => path.replace('/', "_"),
    }
}
