//! Which features are on: what was asked for on the command line, carried through the `[features]` tables
//! and the dependencies between packages of the workspace until nothing changes.
//!
//! Like cargo's second resolver for one platform, except that dependencies of all platforms count, because
//! code of all platforms is read.

use std::collections::BTreeSet;

use super::ProjectError;
use super::workspace::{DependencyKind, PackageId, Workspace};
use crate::base::closest::closest;

/// `--features`, `--all-features` and `--no-default-features`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FeatureChoice {
    /// Values of `--features` as typed; each may hold several, split by commas or blanks.
    pub features: Vec<String>,
    /// `--all-features`
    pub all: bool,
    /// `--no-default-features`
    pub no_default: bool,
}

/// Whether development dependencies of the selected packages take part: only if a test, example or
/// benchmark is built.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DevDependencies {
    Used,
    Unused,
}

/// One value of a feature's list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FeatureValue<'a> {
    /// `rt`
    Feature(&'a str),
    /// `dep:serde`
    Dependency(&'a str),
    /// `tokio/rt`
    OfDependency(&'a str, &'a str),
    /// `tokio?/rt`
    OfDependencyIfOn(&'a str, &'a str),
}

impl<'a> FeatureValue<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        match text.split_once('/') {
            Some((dependency, feature)) => match dependency.strip_suffix('?') {
                Some(dependency) => Self::OfDependencyIfOn(dependency, feature),
                None => Self::OfDependency(dependency, feature),
            },
            None => text.strip_prefix("dep:").map_or(Self::Feature(text), Self::Dependency),
        }
    }
}

/// Turns on the features that `choice` asks of the `selected` packages, and whatever follows from that.
pub(super) fn resolve(
    workspace: &mut Workspace,
    selected: &[PackageId],
    choice: &FeatureChoice,
    dev: DevDependencies,
) -> Result<(), ProjectError> {
    let mut resolver = Resolver::new(workspace, selected, dev);
    for &package in selected {
        resolver.need(package);
        if choice.all {
            let all: Vec<String> = resolver.workspace.packages[package].features.keys().cloned().collect();
            all.iter().for_each(|feature| resolver.enable(package, feature));
        } else if !choice.no_default {
            resolver.enable(package, "default");
        }
    }
    let asked = choice.features.iter().flat_map(|list| list.split([',', ' ']));
    for feature in asked.filter(|feature| !feature.is_empty()) {
        resolver.enable_asked(selected, feature)?;
    }
    resolver.run();
    resolver.add_test_helpers(selected);
    Ok(())
}

struct Resolver<'w> {
    workspace: &'w mut Workspace,
    /// By package: whether its dependencies were looked at.
    needed: Vec<bool>,
    /// By package: whether its development dependencies take part.
    with_dev: Vec<bool>,
    /// By package: whether its features are settled.
    settled: Vec<bool>,
    /// Work to do: packages and feature values of theirs.
    queue: Vec<(PackageId, String)>,
    /// `dep?/feature` values that wait for the dependency.
    waiting: BTreeSet<(PackageId, String, String)>,
}

impl<'w> Resolver<'w> {
    fn new(workspace: &'w mut Workspace, selected: &[PackageId], dev: DevDependencies) -> Self {
        let count = workspace.packages.len();
        let mut with_dev = vec![false; count];
        if dev == DevDependencies::Used {
            selected.iter().for_each(|package| with_dev[package.index()] = true);
        }
        Self {
            workspace,
            needed: vec![false; count],
            with_dev,
            settled: vec![false; count],
            queue: Vec::new(),
            waiting: BTreeSet::new(),
        }
    }

    /// Unit tests are read even when none is built, so crates that only they use need features too. Those of
    /// packages that are built stay as they are.
    fn add_test_helpers(&mut self, selected: &[PackageId]) {
        self.settled.clone_from(&self.needed);
        for &package in selected {
            self.with_dev[package.index()] = true;
            for at in 0..self.workspace.packages[package].dependencies.len() {
                if self.workspace.packages[package].dependencies[at].kind == DependencyKind::Dev {
                    self.need_dependency(package, at);
                }
            }
        }
        self.run();
    }

    /// Notes that `package` is built: its dependencies that are not optional are too.
    fn need(&mut self, package: PackageId) {
        if std::mem::replace(&mut self.needed[package.index()], true) {
            return;
        }
        for at in 0..self.workspace.packages[package].dependencies.len() {
            if self.workspace.packages[package].dependencies[at].enabled {
                self.need_dependency(package, at);
            }
        }
    }

    fn need_dependency(&mut self, package: PackageId, at: usize) {
        let dependency = &self.workspace.packages[package].dependencies[at];
        let unused = dependency.kind == DependencyKind::Dev && !self.with_dev[package.index()];
        let Some(local) = dependency.local.filter(|_| !unused) else { return };
        let features = dependency.features.iter().cloned();
        self.queue.extend(features.map(|feature| (local, feature)));
        if dependency.uses_default_features {
            self.queue.push((local, "default".to_owned()));
        }
        self.need(local);
    }

    /// Turns on one feature of `package`; names of something else are ignored.
    fn enable(&mut self, package: PackageId, feature: &str) {
        if self.settled[package.index()] {
            return;
        }
        let of = &mut self.workspace.packages[package];
        let Some(values) = of.features.get(feature) else { return };
        if of.enabled.insert(feature.to_owned()) {
            self.queue.extend(values.iter().map(|value| (package, value.clone())));
        }
    }

    /// Turns on a feature from the command line in each selected package that has it.
    fn enable_asked(&mut self, selected: &[PackageId], feature: &str) -> Result<(), ProjectError> {
        let value = FeatureValue::parse(feature);
        let mut known = false;
        for &package in selected {
            let of = &self.workspace.packages[package];
            let has = |key: &str| of.dependencies.iter().any(|dependency| dependency.key() == key);
            match value {
                FeatureValue::Feature(name) => known |= of.features.contains_key(name),
                FeatureValue::Dependency(_) => {}
                FeatureValue::OfDependency(name, inner) | FeatureValue::OfDependencyIfOn(name, inner) => {
                    if of.name == name && of.features.contains_key(inner) {
                        known = true;
                        self.queue.push((package, inner.to_owned()));
                        continue;
                    }
                    known |= has(name);
                }
            }
            self.queue.push((package, feature.to_owned()));
        }
        if known { Ok(()) } else { Err(unknown_feature(self.workspace, selected, feature)) }
    }

    fn run(&mut self) {
        while let Some((package, value)) = self.queue.pop() {
            match FeatureValue::parse(&value) {
                FeatureValue::Feature(feature) => self.enable(package, feature),
                FeatureValue::Dependency(key) => self.enable_dependency(package, key),
                FeatureValue::OfDependency(key, feature) => {
                    // The older meaning: an optional dependency is turned on too, with its own feature.
                    self.enable_dependency(package, key);
                    if self.is_optional(package, key) {
                        self.enable(package, key);
                    }
                    self.enable_in(package, key, feature);
                }
                FeatureValue::OfDependencyIfOn(key, feature) => self.enable_in(package, key, feature),
            }
        }
    }

    fn is_optional(&self, package: PackageId, key: &str) -> bool {
        let dependencies = &self.workspace.packages[package].dependencies;
        dependencies.iter().any(|dependency| dependency.key() == key && dependency.optional)
    }

    fn enable_dependency(&mut self, package: PackageId, key: &str) {
        if self.settled[package.index()] {
            return;
        }
        for at in 0..self.workspace.packages[package].dependencies.len() {
            let dependency = &mut self.workspace.packages[package].dependencies[at];
            if dependency.key() != key || std::mem::replace(&mut dependency.enabled, true) {
                continue;
            }
            self.need_dependency(package, at);
            let first = (package, key.to_owned(), String::new());
            let mine: Vec<_> =
                self.waiting.range(first..).take_while(|it| it.0 == package && it.1 == key).collect();
            let mine: Vec<String> = mine.into_iter().map(|it| it.2.clone()).collect();
            for feature in mine {
                self.enable_in(package, key, &feature);
            }
        }
    }

    /// Turns on `feature` of the packages that the dependency `key` names, now or once it is on.
    fn enable_in(&mut self, package: PackageId, key: &str, feature: &str) {
        for dependency in &self.workspace.packages[package].dependencies {
            if dependency.key() != key {
                continue;
            }
            let unused = dependency.kind == DependencyKind::Dev && !self.with_dev[package.index()];
            if !dependency.enabled {
                self.waiting.insert((package, key.to_owned(), feature.to_owned()));
            } else if let Some(local) = dependency.local.filter(|_| !unused) {
                self.queue.push((local, feature.to_owned()));
            }
        }
    }
}

fn unknown_feature(workspace: &Workspace, selected: &[PackageId], feature: &str) -> ProjectError {
    let of = selected.iter().flat_map(|&package| workspace.packages[package].features.keys());
    let hint = match closest(feature, of.map(String::as_str)) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => String::new(),
    };
    let message = match selected {
        [only] => format!(
            "the package `{}` does not contain the feature `{feature}`{hint}",
            workspace.packages[*only].name
        ),
        _ => format!("none of the selected packages contains the feature `{feature}`{hint}"),
    };
    ProjectError::Selection(message)
}
