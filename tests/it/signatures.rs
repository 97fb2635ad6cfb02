//! Are the signature files true? Everything they say is put to rustc as a program (see `program`).

mod functions;
mod numbers;
mod program;
mod tokens;
mod types;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io};

use libtest_mimic::{Failed, Trial};
use pollcat::source::syntax::parse::lower_file_anywhere;
use syn::{Item, Visibility};

use program::{Module, Program, cfg_holds, program};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/semantics/deps/signatures");

/// Library features whose items the std files describe: the traits behind stable syntax and bounds.
const STD_HEADER: &str = "#![allow(warnings)] #![feature(async_fn_traits, fn_traits, negative_impls, \
    nonzero_internals, pattern, slice_concat_trait, step_trait, try_trait_v2, try_trait_v2_residual, tuple_trait, \
    unboxed_closures)]";

/// What decides the versions of the other crates: the fixtures' lock file. A newer release that takes something away must
/// not fail a change that has nothing to do with it; whoever updates the fixtures hears of it.
const LOCK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/Cargo.lock");

/// The other crates, with all that their signature files speak of.
const DEPENDENCIES: &str = r#"
bytes = "1"
futures = "0.3"
tokio = { version = "1", features = ["full", "test-util"] }
"#;

/// The trials of this file.
pub fn trials() -> Vec<Trial> {
    let other = |name: &'static str| {
        Trial::test(format!("signatures::{name}_is_what_rustc_knows"), move || other_crate(name))
    };
    vec![
        Trial::test("signatures::our_front_end_reads_them", our_front_end_reads_them),
        Trial::test("signatures::number_files_match_their_template", number_files_match_their_template),
        Trial::test("signatures::std_is_what_rustc_knows", std_is_what_rustc_knows),
        Trial::test("signatures::the_check_sees_mistakes", the_check_sees_mistakes),
        other("futures"),
        other("tokio"),
    ]
}

fn our_front_end_reads_them() -> Result<(), Failed> {
    let mut files = 0;
    for entry in walkdir::WalkDir::new(ROOT) {
        let entry = entry?;
        if entry.path().extension().is_none_or(|ext| ext != "rs") {
            continue;
        }
        files += 1;
        let lowered = lower_file_anywhere(&fs::read_to_string(entry.path())?);
        if let Some(problem) = lowered.hir.problems.first() {
            return Err(format!("{}: {}", entry.path().display(), problem.message).into());
        }
    }
    if files == 0 { Err("no signature files".into()) } else { Ok(()) }
}

fn number_files_match_their_template() -> Result<(), Failed> {
    let root = Path::new(ROOT).join("std");
    let read = |name: &str| fs::read_to_string(root.join(name));
    for (name, text) in numbers::files(&read("int.in")?, &read("float.in")?) {
        if read(&name).ok().as_deref() == Some(&text) {
            continue;
        }
        if std::env::var_os("POLLCAT_BLESS").is_none() {
            return Err(format!("{name} differs from its template; POLLCAT_BLESS=1 renews it").into());
        }
        fs::write(root.join(&name), text)?;
    }
    Ok(())
}

fn std_is_what_rustc_knows() -> Result<(), Failed> {
    passed(&program("std", STD_HEADER, &crate_modules("std")?), rustc)
}

/// Compiles against the real crate in a package of its own.
fn other_crate(krate: &str) -> Result<(), Failed> {
    passed(&program(krate, "#![allow(warnings)]", &crate_modules(krate)?), cargo)
}

/// One mistake of each kind, and nothing else is wrong: rustc must name each.
fn the_check_sees_mistakes() -> Result<(), Failed> {
    let wrong_names = "use crate::fs::Folder; pub fn read_all() {} pub struct Pathology(());";
    let wrong_types = "use crate::prelude::rust_2024::*;
        use crate::cell::RefCell;
        pub fn swap<T>(x: &mut T, y: &T) {}
        pub struct ManuallyDrop<T: ?Sized>(*const T);
        impl<T> ManuallyDrop<T> { pub fn new(value: T) -> Option<T> {} pub fn old() {} }
        impl Iterator for RefCell<u8> { type Item = u8; }
        impl<'a> IntoIterator for &'a Vec<u8> { type Item = u8; }";
    let labels = |text: &str| -> Result<Vec<String>, Failed> {
        let items = syn::parse_file(text)?.items;
        let module = Module { path: vec!["mem".to_owned()], file: "mem.rs".to_owned(), public: true, items };
        let program = program("std", STD_HEADER, &[module]);
        let Err(failed) = passed(&program, rustc) else { return Ok(Vec::new()) };
        let lines = failed.message().unwrap_or_default().lines().filter(|line| line.starts_with("mem.rs"));
        Ok(lines.map(str::to_owned).collect())
    };
    for (text, wanted) in [
        (wrong_names, &["use", "read_all", "Pathology"][..]),
        (
            wrong_types,
            &[
                "swap",
                "auto traits of ManuallyDrop<super::Both>: SEND",
                "ManuallyDrop < T >::new",
                "ManuallyDrop < T >::old",
                "impl Iterator for RefCell < u8 >",
                "impl IntoIterator for & 'a Vec < u8 >",
            ],
        ),
    ] {
        let found = labels(text)?;
        for item in wanted {
            if !found.iter().any(|label| label.ends_with(&format!(": {item}"))) {
                return Err(format!("not seen: {item}\nseen: {found:#?}").into());
            }
        }
    }
    Ok(())
}

fn passed(program: &Program, compile: fn(&Path) -> io::Result<Output>) -> Result<(), Failed> {
    let dir = tempfile::tempdir()?;
    let source = dir.path().join("check.rs");
    fs::write(&source, &program.text)?;
    let output = compile(dir.path())?;
    if let Some(keep) = std::env::var_os("POLLCAT_KEEP_PROGRAM") {
        fs::copy(&source, keep)?;
    }
    if output.status.success() {
        return Ok(());
    }
    Err(explain(&String::from_utf8_lossy(&output.stderr), &program.labels).into())
}

fn rustc(dir: &Path) -> io::Result<Output> {
    // The features of the header are closed to a stable compiler otherwise; nothing else is opened by it.
    let mut command = Command::new("rustc");
    command.env("RUSTC_BOOTSTRAP", "1").current_dir(dir);
    command.args(["--edition", "2024", "--emit=metadata", "--error-format=short", "check.rs"]).output()
}

fn cargo(dir: &Path) -> io::Result<Output> {
    let package =
        "[package]\nname = \"check\"\nedition = \"2024\"\n[[bin]]\nname = \"check\"\npath = \"check.rs\"";
    fs::write(dir.join("Cargo.toml"), format!("{package}\n[workspace]\n[dependencies]{DEPENDENCIES}"))?;
    // Versions that the lock file has are kept, and packages that nothing asks for drop out of it.
    fs::copy(LOCK, dir.join("Cargo.lock"))?;
    let mut command = Command::new("cargo");
    command
        .env("CARGO_TARGET_DIR", concat!(env!("CARGO_TARGET_TMPDIR"), "/signatures"))
        .env("CARGO_INCREMENTAL", "0");
    command.current_dir(dir).args(["check", "--quiet", "--message-format=short"]).output()
}

/// rustc's messages with the item of the signature file in place of a line number.
fn explain(messages: &str, labels: &[String]) -> String {
    let mut text = String::new();
    for message in messages.lines() {
        let mut parts = message.splitn(4, ':');
        let (_, line, _) = (parts.next(), parts.next(), parts.next());
        let label = line.and_then(|l| l.parse::<usize>().ok()).and_then(|l| labels.get(l.wrapping_sub(1)));
        let _ = match (label, parts.next()) {
            (Some(label), Some(rest)) => writeln!(text, "{label}\n   {rest}"),
            _ => writeln!(text, "{message}"),
        };
    }
    text
}

fn crate_modules(krate: &str) -> Result<Vec<Module>, Failed> {
    let root = Path::new(ROOT).join(krate);
    let mut modules = Vec::new();
    let file = root.join("lib.rs");
    let module = Module { path: Vec::new(), file: String::new(), public: true, items: Vec::new() };
    collect(&root, &file, module, &mut modules)?;
    Ok(modules)
}

/// Reads `file` as the module `module` and goes on into its submodules, inline ones and files.
fn collect(root: &Path, file: &Path, mut module: Module, out: &mut Vec<Module>) -> Result<(), Failed> {
    let text = fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let parsed = syn::parse_file(&text).map_err(|e| {
        let at = e.span().start();
        format!("{}:{}:{}: {e}", file.display(), at.line, at.column + 1)
    })?;
    module.file = file.strip_prefix(root)?.display().to_string();
    module.items = parsed.items;
    descend(root, module, out)
}

fn descend(root: &Path, module: Module, out: &mut Vec<Module>) -> Result<(), Failed> {
    for item in &module.items {
        let Item::Mod(item) = item else { continue };
        if item.attrs.iter().any(|a| !cfg_holds(a)) {
            continue;
        }
        let mut path = module.path.clone();
        path.push(item.ident.to_string());
        let public = module.public && matches!(item.vis, Visibility::Public(_));
        let file = module.file.clone();
        let inner = Module { path, file, public, items: Vec::new() };
        match &item.content {
            Some((_, items)) => descend(root, Module { items: items.clone(), ..inner }, out)?,
            None => {
                let file: PathBuf = root.join(inner.path.iter().collect::<PathBuf>()).with_extension("rs");
                collect(root, &file, inner, out)?;
            }
        }
    }
    out.push(module);
    Ok(())
}
