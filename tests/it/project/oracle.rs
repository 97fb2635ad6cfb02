//! What is found of packages outside the workspace, against what cargo itself says.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};
use pollcat::source::project::external::{self, Externals, Machine, Sources};
use pollcat::source::project::platform::Platform;
use pollcat::source::project::workspace::Workspace;
use pollcat::source::project::{Input, Selection, cargo_home, cargo_program, load};

pub fn trials() -> Vec<Trial> {
    let own: [(&str, &str); 2] = [("fixtures", "fixtures"), ("our_own_workspace", ".")];
    let trials = own.into_iter().map(|(name, dir)| {
        Trial::test(format!("project::oracle::{name}"), move || {
            same_as_cargo(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir))
        })
    });
    let mut trials: Vec<Trial> = trials.collect();
    // For people who want to hold other workspaces against cargo: folders, separated by `:`.
    let others = std::env::var_os("POLLCAT_ORACLE_WORKSPACES").unwrap_or_default();
    trials.extend(
        std::env::split_paths(&others).filter(|dir| !dir.as_os_str().is_empty()).map(|dir| {
            Trial::test(format!("project::oracle::{}", dir.display()), move || same_as_cargo(&dir))
        }),
    );
    trials
}

/// Holds features and versions against `cargo tree`, for libraries alone and with tests.
fn same_as_cargo(dir: &Path) -> Result<(), Failed> {
    for (edges, selection, exact) in [
        ("normal,build", Selection { workspace: true, ..Selection::default() }, false),
        ("normal,build,dev", super::tree::everything(), true),
    ] {
        let theirs = by_cargo(dir, edges)?;
        let ours = by_ourselves(dir, selection)?;
        let missing: Vec<&String> = theirs.difference(&ours).collect();
        // Without tests, packages that only tests need are looked at beyond what cargo would build.
        let more: Vec<&String> = ours.difference(&theirs).filter(|_| exact).collect();
        if !missing.is_empty() || !more.is_empty() {
            let package = |line: &String| line.split(':').next().map(str::to_owned);
            let names: BTreeSet<_> = missing.into_iter().chain(more).filter_map(package).collect();
            let of = |all: &BTreeSet<String>| -> Vec<String> {
                all.iter()
                    .filter(|line| package(line).is_some_and(|it| names.contains(&it)))
                    .cloned()
                    .collect()
            };
            let (theirs, ours) = (of(&theirs), of(&ours));
            return Err(format!("{edges}: cargo says {theirs:#?}, we say {ours:#?}").into());
        }
    }
    Ok(())
}

/// `name version: features` of every package that is not in the workspace.
fn by_cargo(dir: &Path, edges: &str) -> Result<BTreeSet<String>, Failed> {
    let mut command = Command::new(cargo_program());
    command.args(["tree", "--workspace", "--offline", "--locked", "--prefix=none", "--edges", edges]);
    // With a target named, cargo tells both sides apart.
    command.args(["--target=host-tuple", "--format", "{p}|{f}"]).current_dir(dir).stdin(Stdio::null());
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let text = String::from_utf8(output.stdout)?;
    let packages = text.lines().filter_map(|line| {
        let (package, features) = line.split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?.trim_start_matches('v'));
        // Packages of the workspace are shown with their folder.
        let is_local = words.clone().any(|word| word.starts_with("(/") || word.contains(":\\"));
        let features = features.trim_end_matches(" (*)");
        (!is_local).then(|| format!("{name} {version}: {features}"))
    });
    Ok(packages.collect())
}

fn by_ourselves(dir: &Path, selection: Selection) -> Result<BTreeSet<String>, Failed> {
    let input = Input {
        cwd: dir.canonicalize()?,
        selection,
        cargo: Some(cargo_program()),
        cargo_home: cargo_home(),
        ..Input::default()
    };
    let loaded = load(&input)?;
    let platform = Platform::host();
    let started = std::time::Instant::now();
    let externals = external::find(&input, &loaded, Machine { target: &platform, host: &platform });
    if std::env::var_os("POLLCAT_ORACLE_TIME").is_some() {
        println!("{}: {} packages in {:?}", dir.display(), externals.packages.len(), started.elapsed());
    }
    check_sources(&externals, &loaded.workspace)?;
    Ok(externals
        .packages
        .values()
        .map(|of| {
            let features: Vec<&str> = of.enabled.iter().map(String::as_str).collect();
            format!("{} {}: {}", of.name, of.version, features.join(","))
        })
        .collect())
}

/// Every package that the workspace needs is there, and so is the root of its library.
fn check_sources(externals: &Externals, workspace: &Workspace) -> Result<(), Failed> {
    if !externals.problems.is_empty() {
        return Err(format!("{:?}", externals.problems).into());
    }
    for of in externals.packages.values() {
        let entry = of.locked.map(|locked| &workspace.lock[locked]);
        let is_same = entry.is_some_and(|entry| entry.name == of.name && entry.version == of.version);
        let root = of.library.as_ref().is_none_or(|library| library.root.is_file());
        if !is_same || !root || !matches!(of.sources, Sources::In(_)) {
            return Err(format!("{of:?}").into());
        }
    }
    Ok(())
}
