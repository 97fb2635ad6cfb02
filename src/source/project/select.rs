//! What was typed (`-p`, `--workspace`, `--bin` …) → which targets are checked, by cargo's rules.

use std::fmt::Write as _;

use super::ProjectError;
use super::features::{self, DevDependencies, FeatureChoice};
use super::glob;
use super::spec::PackageSpec;
use super::workspace::{Membership, PackageId, Target, TargetId, TargetKind, Workspace};
use crate::base::closest::closest;

/// Packages and targets as named on the command line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// `--package`: names, `name@version`, package ids or patterns.
    pub packages: Vec<String>,
    /// `--workspace`
    pub workspace: bool,
    /// `--exclude`: as for `--package`.
    pub exclude: Vec<String>,
    /// `--lib`
    pub lib: bool,
    /// `--bins`
    pub bins: bool,
    /// `--bin`: names or patterns.
    pub bin: Vec<String>,
    /// `--examples`
    pub examples: bool,
    /// `--example`
    pub example: Vec<String>,
    /// `--tests`
    pub tests: bool,
    /// `--test`
    pub test: Vec<String>,
    /// `--benches`
    pub benches: bool,
    /// `--bench`
    pub bench: Vec<String>,
    /// `--all-targets`
    pub all_targets: bool,
}

impl Selection {
    /// Whether any kind of target was asked for; without, libraries and binaries are checked.
    pub(super) fn names_targets(&self) -> bool {
        let names = [&self.bin, &self.example, &self.test, &self.bench];
        self.lib || self.bins || self.needs_dev() || names.iter().any(|names| !names.is_empty())
    }

    /// Whether the development dependencies of what was asked for are needed.
    pub(super) fn dev_dependencies(&self) -> DevDependencies {
        if self.needs_dev() { DevDependencies::Used } else { DevDependencies::Unused }
    }

    /// Whether tests, examples or benchmarks are among what was asked for.
    fn needs_dev(&self) -> bool {
        let names = [&self.example, &self.test, &self.bench];
        let all = self.all_targets || self.examples || self.tests || self.benches;
        all || names.iter().any(|names| !names.is_empty())
    }
}

/// Resolves features and returns the targets to check, in cargo's order. The build script of a package
/// comes with its other targets.
pub(super) fn select(
    workspace: &mut Workspace,
    selection: &Selection,
    features: &FeatureChoice,
) -> Result<Vec<TargetId>, ProjectError> {
    let packages = select_packages(workspace, selection)?;
    features::resolve(workspace, &packages, features, selection.dev_dependencies())?;
    let targets = select_targets(workspace, selection, &packages)?;
    if targets.is_empty() {
        return Err(nothing(workspace, selection, &packages));
    }
    Ok(targets)
}

/// The packages to check, in cargo's order.
fn select_packages(workspace: &Workspace, selection: &Selection) -> Result<Vec<PackageId>, ProjectError> {
    if !selection.workspace && !selection.exclude.is_empty() {
        return Err(ProjectError::Selection("--exclude needs --workspace as well".to_owned()));
    }
    let named = matching(workspace, &selection.packages, "package")?;
    // A pattern of --exclude that matches nothing is no mistake worth stopping for.
    let excluded = matching(workspace, &selection.exclude, "excluded package").unwrap_or_default();
    let chosen = workspace.packages.iter().filter(|(id, package)| match package.membership {
        _ if selection.workspace => package.membership != Membership::Outside && !excluded.contains(id),
        _ if !selection.packages.is_empty() => named.contains(id),
        membership => membership == Membership::Default,
    });
    let chosen: Vec<PackageId> = chosen.map(|(id, _)| id).collect();
    if chosen.is_empty() {
        let root = workspace.root.display();
        return Err(ProjectError::Selection(format!(
            "no package is left to check in the workspace `{root}`"
        )));
    }
    Ok(chosen)
}

/// The packages that `specs` name, each of which must name at least one.
fn matching(workspace: &Workspace, specs: &[String], what: &str) -> Result<Vec<PackageId>, ProjectError> {
    let mut found = Vec::new();
    for text in specs {
        let spec = PackageSpec::parse(text);
        let before = found.len();
        found
            .extend(workspace.packages.iter().filter(|(_, package)| spec.matches(package)).map(|(id, _)| id));
        if found.len() == before {
            let names = workspace.packages.values().map(|package| package.name.as_str());
            let hint = did_you_mean(spec.name(), names);
            let root = workspace.root.display();
            return Err(ProjectError::Selection(format!(
                "{what} `{text}` not found in the workspace `{root}`{hint}"
            )));
        }
    }
    Ok(found)
}

fn did_you_mean<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    closest(word, candidates).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// One kind of target, and how it was asked for.
struct Rule<'a> {
    what: &'static str,
    all: bool,
    names: &'a [String],
    of_kind: fn(&Target) -> bool,
    named: fn(&Target) -> bool,
}

impl Selection {
    fn rules(&self) -> [Rule<'_>; 4] {
        let all = self.all_targets;
        let bin: fn(&Target) -> bool = |target| target.kind == TargetKind::Bin;
        let example: fn(&Target) -> bool = |target| target.kind == TargetKind::Example;
        let bench: fn(&Target) -> bool = |target| target.kind == TargetKind::Bench;
        // LIMIT: `bench = false` is not in cargo's metadata, so `--benches` takes those targets as well.
        let benched: fn(&Target) -> bool =
            |target| target.kind.is_lib() || matches!(target.kind, TargetKind::Bin | TargetKind::Bench);
        [
            Rule { what: "bin", all: all || self.bins, names: &self.bin, of_kind: bin, named: bin },
            Rule {
                what: "example",
                all: all || self.examples,
                names: &self.example,
                of_kind: example,
                named: example,
            },
            Rule {
                what: "test",
                all: all || self.tests,
                names: &self.test,
                of_kind: |target| target.test,
                named: |target| target.kind == TargetKind::Test,
            },
            Rule {
                what: "bench",
                all: all || self.benches,
                names: &self.bench,
                of_kind: benched,
                named: bench,
            },
        ]
    }
}

/// The targets of `packages` that are asked for; their features are resolved.
pub(super) fn select_targets(
    workspace: &Workspace,
    selection: &Selection,
    packages: &[PackageId],
) -> Result<Vec<TargetId>, ProjectError> {
    let all = || packages.iter().flat_map(|&package| workspace.packages[package].targets.iter().copied());
    let mut chosen: Vec<TargetId> = Vec::new();
    if !selection.names_targets() {
        let default = |target: &Target| target.kind.is_lib() || target.kind == TargetKind::Bin;
        chosen.extend(all().filter(|&id| default(&workspace.targets[id])));
    }
    if selection.lib || selection.all_targets {
        let before = chosen.len();
        chosen.extend(all().filter(|&id| workspace.targets[id].kind.is_lib()));
        if chosen.len() == before && !selection.all_targets {
            return Err(no_lib(workspace, packages));
        }
    }
    let mut named = Vec::new();
    for rule in selection.rules() {
        if rule.all {
            chosen.extend(all().filter(|&id| (rule.of_kind)(&workspace.targets[id])));
        } else {
            for name in rule.names {
                let found = find_named(workspace, &rule, name, packages)?;
                named.extend(found);
            }
        }
    }
    chosen.retain(|&id| missing_features(workspace, id).is_empty());
    for &id in &named {
        require_features(workspace, id)?;
    }
    chosen.extend(named);
    let scripts: Vec<TargetId> = chosen.iter().filter_map(|&id| build_script(workspace, id)).collect();
    chosen.extend(scripts);
    chosen.sort_unstable();
    chosen.dedup();
    Ok(chosen)
}

/// The build script of the package that `target` belongs to.
fn build_script(workspace: &Workspace, target: TargetId) -> Option<TargetId> {
    let package = &workspace.packages[workspace.targets[target].package];
    package.targets.iter().copied().find(|&id| workspace.targets[id].kind == TargetKind::BuildScript)
}

fn find_named(
    workspace: &Workspace,
    rule: &Rule<'_>,
    name: &str,
    packages: &[PackageId],
) -> Result<Vec<TargetId>, ProjectError> {
    let is_it = |target: &Target| {
        let matches =
            if glob::is_pattern(name) { glob::matches(name, &target.name) } else { target.name == name };
        matches && (rule.named)(target)
    };
    let chosen = |target: &Target| packages.contains(&target.package);
    let found = workspace.targets.iter().filter(|(_, target)| chosen(target) && is_it(target));
    let found: Vec<TargetId> = found.map(|(id, _)| id).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let (what, root) = (rule.what, workspace.root.display());
    let mut message = format!("no {what} target named `{name}` in ");
    _ = match packages {
        [only] => write!(message, "the package `{}`", workspace.packages[*only].name),
        _ => write!(message, "the selected packages of `{root}`"),
    };
    let elsewhere = workspace.targets.values().find(|&target| is_it(target));
    if let Some(target) = elsewhere {
        let package = &workspace.packages[target.package].name;
        _ = write!(message, "; the package `{package}` has one: add `-p {package}`");
        return Err(ProjectError::Selection(message));
    }
    let of_kind = workspace.targets.values().filter(|&target| chosen(target) && (rule.named)(target));
    let names: Vec<&str> = of_kind.map(|target| target.name.as_str()).collect();
    match (did_you_mean(name, names.iter().copied()), names.as_slice()) {
        (hint, _) if !hint.is_empty() => message.push_str(&hint),
        (_, []) => _ = write!(message, ", which has no {what} target at all"),
        (_, names) => _ = write!(message, "; there is `{}`", names.join("`, `")),
    }
    Err(ProjectError::Selection(message))
}

/// Features that a target requires and that are off.
fn missing_features(workspace: &Workspace, target: TargetId) -> Vec<&str> {
    let target = &workspace.targets[target];
    let package = &workspace.packages[target.package];
    let is_on = |feature: &str| match feature.split_once('/') {
        None => package.enabled.contains(feature),
        // `dependency/feature`: known for packages of the workspace; others count as on with the dependency.
        Some((key, feature)) => package.dependencies.iter().any(|dependency| {
            let on = |local| workspace.packages[local].enabled.contains(feature);
            dependency.key() == key && dependency.enabled && dependency.local.is_none_or(on)
        }),
    };
    target.required_features.iter().map(String::as_str).filter(|feature| !is_on(feature)).collect()
}

fn require_features(workspace: &Workspace, target: TargetId) -> Result<(), ProjectError> {
    let missing = missing_features(workspace, target);
    if missing.is_empty() {
        return Ok(());
    }
    let (list, target) = (missing.join(","), &workspace.targets[target]);
    let package = &workspace.packages[target.package].name;
    Err(ProjectError::Selection(format!(
        "target `{}` in package `{package}` requires features that are off; add `--features {list}`",
        target.name
    )))
}

fn no_lib(workspace: &Workspace, packages: &[PackageId]) -> ProjectError {
    let names: Vec<&str> = packages.iter().map(|&id| workspace.packages[id].name.as_str()).collect();
    let names = names.join("`, `");
    ProjectError::Selection(match packages.len() {
        1 => format!("no library target found in the package `{names}`"),
        _ => format!("no library target found in the packages `{names}`"),
    })
}

fn nothing(workspace: &Workspace, selection: &Selection, packages: &[PackageId]) -> ProjectError {
    let names: Vec<&str> = packages.iter().map(|&id| workspace.packages[id].name.as_str()).collect();
    let names = names.join("`, `");
    ProjectError::Selection(if selection.names_targets() {
        format!("nothing to check: no target of `{names}` matches what was asked for")
    } else {
        format!(
            "nothing to check: `{names}` has no library or binary whose required features are on; \
             add `--all-targets` to check tests, examples and benchmarks"
        )
    })
}
