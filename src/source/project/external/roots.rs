//! Where the walk begins: the packages of the workspace that are built, whose features are known, and what
//! they ask of packages from elsewhere.

use rustc_hash::{FxHashMap, FxHashSet};

use super::choose::Chooser;
use super::conditions::Conditions;
use super::places::Places;
use super::walk::{Link, NodeId, Rules, Walk};
use super::{Externals, Machine, Side, answer};
use crate::source::project::features::{DevDependencies, FeatureValue};
use crate::source::project::workspace::{DependencyKind, Edition, Package, PackageId, TargetKind, Workspace};
use crate::source::project::{Input, Loaded, manifest};

/// See [`super::find`].
pub(super) fn walk(input: &Input, loaded: &Loaded, machine: Machine<'_>) -> Externals {
    let workspace = &loaded.workspace;
    let places = Places::new(&input.cwd, input.cargo_home.as_deref());
    let chooser = Chooser::new(workspace, places);
    let rules = rules(workspace);
    let targets = loaded.targets.iter().map(|&target| &workspace.targets[target]);
    let is_dev = |kind: TargetKind| kind == TargetKind::Example || kind.is_test_code();
    let uses_dev = targets.clone().any(|target| is_dev(target.kind))
        || input.selection.dev_dependencies() == DevDependencies::Used;
    let mut roots = Roots {
        walk: Walk::new(chooser, Conditions::new(machine), rules),
        workspace,
        selected: targets.map(|target| target.package).collect(),
        asked: &input.features.features,
        direct: FxHashMap::default(),
        seen: FxHashSet::default(),
    };
    let first = if uses_dev || rules == Rules::Together { Dev::Used } else { Dev::Unused };
    for dev in [first, Dev::Used] {
        // Unit tests are read even when none is built; what only they need leaves the rest as it is.
        roots.begin(dev);
        roots.walk.run();
        roots.walk.settle();
    }
    answer::answer(roots.walk, workspace, &roots.direct)
}

/// Whether development dependencies of the selected packages take part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dev {
    Used,
    Unused,
}

struct Roots<'a> {
    walk: Walk<'a>,
    workspace: &'a Workspace,
    selected: FxHashSet<PackageId>,
    /// `--features`
    asked: &'a [String],
    /// What the dependencies of packages lead to.
    direct: FxHashMap<(PackageId, usize), NodeId>,
    /// Dependencies that were followed.
    seen: FxHashSet<(PackageId, usize, Side)>,
}

impl Roots<'_> {
    /// Asks for what the selected packages need, and the packages of the workspace that they need in turn.
    fn begin(&mut self, dev: Dev) {
        let mut left: Vec<PackageId> = self.selected.iter().copied().collect();
        left.sort_unstable();
        let mut left: Vec<(PackageId, Side)> =
            left.into_iter().rev().map(|package| (package, self.own_side(package, Side::Target))).collect();
        let mut done: FxHashSet<(PackageId, Side)> = left.iter().copied().collect();
        while let Some((package, side)) = left.pop() {
            let next = self.package(package, side, dev);
            left.extend(next.into_iter().rev().filter(|it| done.insert(*it)));
        }
    }

    /// A procedural macro is built for the host.
    fn own_side(&self, package: PackageId, side: Side) -> Side {
        let lib = self.workspace.lib(package).map(|lib| self.workspace.targets[lib].kind);
        let apart = self.walk.rules == Rules::Apart;
        if apart && lib == Some(TargetKind::ProcMacro) { Side::Host } else { side }
    }

    /// Asks for what one package needs; returns the packages of the workspace among that.
    fn package(&mut self, id: PackageId, side: Side, dev: Dev) -> Vec<(PackageId, Side)> {
        let package = &self.workspace.packages[id];
        let mut links: Vec<Option<NodeId>> = vec![None; package.dependencies.len()];
        let mut local = Vec::new();
        for (at, dependency) in package.dependencies.iter().enumerate() {
            let unused = dependency.kind == DependencyKind::Dev
                && (dev == Dev::Unused || !self.selected.contains(&id));
            if unused || !dependency.enabled {
                continue;
            }
            let side = self.walk.side_of(side, dependency.kind);
            if let Some(package) = dependency.local {
                local.push((package, self.own_side(package, side)));
                continue;
            }
            if !self.seen.insert((id, at, side)) {
                continue;
            }
            match self.walk.follow(None, dependency, side) {
                Some(Link::External(node)) => {
                    links[at] = Some(node);
                    self.walk.ask_all(node, dependency);
                    let first = side == Side::Target || !self.direct.contains_key(&(id, at));
                    if first && self.walk.conditions.admit(dependency, side) {
                        self.direct.insert((id, at), node);
                    }
                }
                Some(Link::Local(package)) => local.push((package, self.own_side(package, side))),
                None => {}
            }
        }
        self.ask_in_features(id, package, &links);
        local
    }

    /// `dependency/feature` values of features that are on, and of the command line.
    fn ask_in_features(&mut self, id: PackageId, package: &Package, links: &[Option<NodeId>]) {
        let on = package.enabled.iter().filter_map(|feature| package.features.get(feature)).flatten();
        let asked = self.asked.iter().filter(|_| self.selected.contains(&id));
        let asked = asked.flat_map(|list| list.split([',', ' ']));
        for value in on.map(String::as_str).chain(asked) {
            let (key, feature) = match FeatureValue::parse(value) {
                FeatureValue::OfDependency(key, feature) | FeatureValue::OfDependencyIfOn(key, feature) => {
                    (key, feature)
                }
                FeatureValue::Feature(_) | FeatureValue::Dependency(_) => continue,
            };
            for (dependency, node) in package.dependencies.iter().zip(links) {
                if let Some(node) = node.filter(|_| dependency.key() == key) {
                    self.walk.ask(node, feature);
                }
            }
        }
    }
}

/// The rules that the root manifest asks for: `resolver`, else what the edition of its package means.
pub(super) fn rules(workspace: &Workspace) -> Rules {
    let written = manifest::resolver(&workspace.root.join("Cargo.toml"));
    let edition = || {
        let mut packages = workspace.packages.values();
        packages.find(|package| package.dir == workspace.root).map(|package| package.edition)
    };
    match written.as_deref() {
        Some("1") => Rules::Together,
        Some(_) => Rules::Apart,
        None if edition().is_some_and(|edition| edition >= Edition::E2021) => Rules::Apart,
        None => Rules::Together,
    }
}
