//! What is found of packages outside the workspace, against what cargo itself says. Cargo is asked first, and
//! fetches what is not there.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use cargo_metadata::MetadataCommand;
use libtest_mimic::{Failed, Trial};
use pollcat::source::project::external::{self, ExternalExternOf, Externals, LibraryKind, Machine};
use pollcat::source::project::platform::Platform;
use pollcat::source::project::workspace::Workspace;
use pollcat::source::project::{Input, Loaded, Selection, cargo_home, cargo_program, load};

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
    command.args(["tree", "--workspace", "--locked", "--prefix=none", "--edges", edges]);
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
    check_libraries(&externals, dir)?;
    check_keeping(&input, &loaded, &externals)?;
    Ok(externals
        .packages
        .values()
        .map(|of| {
            let features: Vec<&str> = of.enabled.iter().map(String::as_str).collect();
            format!("{} {}: {}", of.name, of.version, features.join(","))
        })
        .collect())
}

/// Every package that the workspace needs is there; libraries and the names between them are what cargo says.
fn check_libraries(externals: &Externals, dir: &Path) -> Result<(), Failed> {
    if !externals.problems.is_empty() {
        return Err(format!("{:?}", externals.problems).into());
    }
    let mut command = MetadataCommand::new();
    let flags = ["--locked", "--filter-platform=host-tuple"].map(str::to_owned).to_vec();
    let metadata = command.current_dir(dir).other_options(flags).exec()?;
    let nodes = metadata.resolve.as_ref().map(|resolve| resolve.nodes.as_slice()).unwrap_or_default();
    for of in externals.packages.values() {
        let mut packages = metadata.packages.iter();
        let package = packages.find(|it| it.name.as_str() == of.name && it.version == of.version);
        let package = package.ok_or_else(|| format!("cargo knows no {} {}", of.name, of.version))?;
        let lib = package
            .targets
            .iter()
            .find(|it| it.is_lib() || it.is_proc_macro() || it.is_rlib() || it.is_dylib());
        let theirs = lib.map(|lib| {
            let name = lib.name.replace('-', "_");
            (lib.src_path.as_std_path(), name, lib.edition.as_str(), lib.is_proc_macro())
        });
        let ours = of.library.as_ref().map(|library| {
            let is_macro = library.kind == LibraryKind::ProcMacro;
            (library.root.as_path(), library.crate_name.to_string(), library.edition.as_str(), is_macro)
        });
        if ours != theirs || of.dir() != package.manifest_path.parent().map(|dir| dir.as_std_path()) {
            return Err(format!("{} {}: cargo says {theirs:?}, we say {ours:?}", of.name, of.version).into());
        }
        let node = nodes.iter().find(|node| node.id == package.id);
        let names = node.map(|node| node.deps.as_slice()).unwrap_or_default();
        for seen in &of.externs {
            let ExternalExternOf::External(id) = seen.of else { continue };
            let names_it = |dep: &&cargo_metadata::NodeDep| {
                let package = &metadata[&dep.pkg];
                let found = externals.get(id);
                package.name.as_str() == found.name && package.version == found.version
            };
            if !names.iter().filter(names_it).any(|dep| dep.name == seen.name.as_str()) {
                return Err(format!("cargo knows no `{}` in {} {}", seen.name, of.name, of.version).into());
            }
        }
    }
    Ok(())
}

/// What is kept comes back as it was; what was found elsewhere than in cargo's home is not kept.
fn check_keeping(input: &Input, loaded: &Loaded, externals: &Externals) -> Result<(), Failed> {
    let kept = serde_json::to_string(externals)?;
    let back: Externals = serde_json::from_str(&kept)?;
    let home = input.cargo_home.as_deref().ok_or("no home")?;
    if back != *externals || !back.holds(&loaded.workspace) || !externals.lasts(home) {
        return Err("an answer changes when it is kept".into());
    }
    if externals.lasts(&home.join("elsewhere")) || back.holds(&Workspace::default()) {
        return Err("an answer is kept too long".into());
    }
    let platform = Platform::host();
    let machine = Machine { target: &platform, host: &platform };
    let windows = Platform::from_triple("x86_64-pc-windows-msvc");
    let mut other = loaded.clone();
    let package = other.workspace.packages.ids().next().ok_or("no package")?;
    other.workspace.packages[package].enabled.insert("one-more".to_owned());
    let keys = [
        external::key(input, loaded, machine),
        external::key(input, &other, machine),
        external::key(input, loaded, Machine { target: &windows, ..machine }),
        external::key(&Input { cargo_home: None, ..input.clone() }, loaded, machine),
    ];
    let different: BTreeSet<u64> = keys.into_iter().collect();
    if different.len() < keys.len() || keys[0] != external::key(input, loaded, machine) {
        return Err(format!("keys are {keys:?}").into());
    }
    Ok(())
}
