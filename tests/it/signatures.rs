//! Are the signature files true? Everything they say is put to rustc as a program (see `program`).

mod numbers;
mod program;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use syn::{Item, Visibility};

use program::{Module, cfg_holds, program};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/semantics/deps/signatures");

/// Library features whose items the std files describe: the traits behind stable syntax and bounds.
const HEADER: &str = "#![allow(warnings)] #![feature(async_fn_traits, fn_traits, negative_impls, nonzero_internals, pattern, \
    slice_concat_trait, step_trait, try_trait_v2, try_trait_v2_residual, tuple_trait, unboxed_closures)]";

/// The trials of this file.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("signatures::number_files_match_their_template", number_files_match_their_template),
        Trial::test("signatures::std_is_what_rustc_knows", std_is_what_rustc_knows),
    ]
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
    let modules = crate_modules("std")?;
    let program = program("std", HEADER, &modules);
    let dir = tempfile::tempdir()?;
    let source = dir.path().join("check.rs");
    fs::write(&source, &program.text)?;
    // The features above are closed to a stable compiler otherwise; nothing else is opened by it.
    let output = Command::new("rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(dir.path())
        .args(["--edition", "2024", "--emit=metadata", "--error-format=short", "check.rs"])
        .output()?;
    if let Some(keep) = std::env::var_os("POLLCAT_KEEP_PROGRAM") {
        fs::copy(&source, keep)?;
    }
    if output.status.success() {
        return Ok(());
    }
    Err(explain(&String::from_utf8_lossy(&output.stderr), &program.labels).into())
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
