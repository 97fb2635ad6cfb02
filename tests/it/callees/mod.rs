//! What calls call, held to what rustc says of every call of a workspace with real dependencies.

mod key;
mod mir;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use libtest_mimic::{Failed, Trial};
use pollcat::front::cli::options::{self, Environment, parse};
use pollcat::front::driver;
use pollcat::source::project::{cargo_home, cargo_program};

use self::key::Key;
use self::mir::Called;

/// The packages of the workspace, with the flag for their only target.
const PACKAGES: [(&str, &str); 2] = [("jobs", "--lib"), ("web", "--bin=web")];

/// How many calls of a hundred have to have the right callee at least, in async code and in all: without the sources
/// of dependencies, and with them. Raise it when more is known: it holds what has been reached.
const AGREE: [[usize; 2]; 2] = [[87, 88], [99, 99]];

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![Trial::test("callees::they_are_those_of_rustc", they_are_those_of_rustc)];
    trials.extend(key::trials());
    trials.extend(mir::trials());
    trials
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/workspaces/service")
}

fn they_are_those_of_rustc() -> Result<(), Failed> {
    let mut theirs = Vec::new();
    let crates = crates()?;
    for (package, target) in PACKAGES {
        theirs.extend(by_rustc(package, target, &crates)?);
    }
    assert!(theirs.len() > 250, "rustc told of {} calls only", theirs.len());
    for (flags, least) in [&[][..], &["--sources"]].into_iter().zip(AGREE) {
        compare(&theirs, &by_pollcat(flags)?, (&crates, least)).map_err(|why| format!("{flags:?}: {why}"))?;
    }
    Ok(())
}

/// Holds our answers to those of rustc.
fn compare(
    theirs: &[Called],
    ours: &Answers,
    (crates, least): (&BTreeSet<String>, [usize; 2]),
) -> Result<(), String> {
    let (mut all, mut right) = ([0; 2], [0; 2]);
    let (mut wrong, mut unknown) = (String::new(), String::new());
    for call in theirs {
        let place = (call.path.clone(), call.line, call.column);
        let answer = ours.get(&place);
        let agrees = answer
            .is_some_and(|names| names.iter().any(|name| Key::of(name, &call.krate, crates) == call.key));
        match answer {
            _ if agrees => {}
            Some(names) if !names.is_empty() => wrong += &format!("{call}: {}\n", names.join(", ")),
            _ => unknown += &format!("{call}\n"),
        }
        for scope in [0, 1].into_iter().filter(|scope| call.in_async || *scope == 1) {
            all[scope] += 1;
            right[scope] += usize::from(agrees);
        }
    }
    if !wrong.is_empty() {
        return Err(format!("wrong, which is worse than unknown:\n{wrong}"));
    }
    for (scope, name) in ["async code", "all code"].into_iter().enumerate() {
        let (right, all, least) = (right[scope], all[scope], least[scope]);
        if right * 100 < all * least {
            return Err(format!("{right} of {all} calls in {name} are known, not {least} %:\n{unknown}"));
        }
    }
    Ok(())
}

/// All crates that paths may start with.
fn crates() -> io::Result<BTreeSet<String>> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    Ok(names.map(|name| name.replace('-', "_")).chain(["std", "core", "alloc"].map(String::from)).collect())
}

/// The calls in the target of a package, as rustc resolves them.
fn by_rustc(package: &str, target: &str, crates: &BTreeSet<String>) -> Result<Vec<Called>, Failed> {
    // Cargo asks rustc once for the same arguments, and what it printed is not kept.
    let asked = format!("asked_{}", std::process::id());
    let output = Command::new(cargo_program())
        .current_dir(root())
        // The options below are closed to a stable compiler otherwise.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", concat!(env!("CARGO_TARGET_TMPDIR"), "/callees"))
        .env("CARGO_INCREMENTAL", "0")
        .args(["rustc", "--quiet", "--locked", "--profile=check", "--package", package, target, "--"])
        .args(["-Zunpretty=mir", "-Zmir-include-spans=on", "-Zmir-opt-level=0", "-Ztrim-diagnostic-paths=no"])
        .args(["--cfg", &asked, "-Aunexpected_cfgs"])
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    // Macros of others are in files of theirs.
    let texts = |path: &str| {
        let own = Some(path).filter(|path| Path::new(path).is_relative())?;
        fs::read_to_string(root().join(own)).ok()
    };
    Ok(mir::calls(&String::from_utf8(output.stdout)?, (package, crates), texts))
}

/// The right names of each callee, by file, line and column; none if it is not known.
type Answers = BTreeMap<(String, usize, usize), Vec<String>>;

fn by_pollcat(flags: &[&str]) -> Result<Answers, Failed> {
    let (cargo, cargo_home) = (Some(cargo_program()), cargo_home());
    let environment = Environment { cwd: root(), cargo, cargo_home, ..Environment::default() };
    let words = ["cargo-pollcat", "--workspace"].iter().chain(flags).map(OsString::from).collect();
    let parsed =
        parse(words, &environment, &mut io::empty()).map_err(|stop| Failed::from(format!("{stop:?}")))?;
    let options::Command::Check(options) = parsed.command else { return Err("this is a check".into()) };
    let report = driver::calls(&options).map_err(|error| Failed::from(format!("{error:?}")))?;
    let rows = report.calls.iter().map(|call| {
        let source = report.files.get(call.name.file);
        let path = source.path.strip_prefix(&report.workspace_root).unwrap_or(&source.path);
        let at = source.lines.line_column(&source.text, call.name.range.start);
        let names = call.callee.as_ref().map_or_else(
            |_| Vec::new(),
            |known| std::iter::once(&known.path).chain(&known.also).cloned().collect(),
        );
        let path = path.to_string_lossy().replace('\\', "/");
        ((path, at.line as usize, at.column as usize), names)
    });
    Ok(rows.collect())
}
