//! The walk: from the packages of the workspace down the dependencies that are on, features first. It follows
//! cargo's feature resolver (`features` in its source) for packages whose versions are known already.
//!
//! The walk goes in rounds: features are carried as far as the manifests known so far allow, then all
//! manifests that were met are read, in parallel.

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use semver::Version;

use super::choose::{Chooser, Chosen, Found, Key};
use super::conditions::Conditions;
use super::{Choice, Side};
use crate::source::project::features::FeatureValue;
use crate::source::project::manifest::ExternalManifest;
use crate::source::project::workspace::{Dependency, DependencyKind, PackageId, Problem, TargetKind};

/// Place of a package in [`Walk::nodes`].
pub(super) type NodeId = usize;

/// Which rules unify features.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Rules {
    /// The first resolver: one set of features for all platforms and both sides.
    Together,
    /// Since the second: those of the platform, each side by itself.
    Apart,
}

/// A package on one side of the build.
pub(super) struct Node {
    pub(super) key: Key,
    pub(super) side: Side,
    pub(super) name: String,
    pub(super) version: Version,
    pub(super) choice: Choice,
    /// What its manifest says, once that is read.
    pub(super) found: Option<Arc<Found>>,
    /// The node on the other side that it turned out to be.
    pub(super) instead: Option<NodeId>,
    pub(super) enabled: BTreeSet<String>,
    /// By dependency: what it leads to, once it is on. Dependencies of other platforms lead nowhere.
    pub(super) links: Vec<Option<Link>>,
    /// By dependency: whether it is on.
    on: Vec<bool>,
    /// `dep?/feature` values that wait for the dependency.
    waiting: BTreeSet<(String, String)>,
    /// Features that were asked for before the manifest was read.
    asked: Vec<String>,
    settled: bool,
}

/// What a dependency leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Link {
    External(NodeId),
    Local(PackageId),
}

impl Node {
    /// Its manifest, if there is one.
    pub(super) fn manifest(&self) -> Option<&ExternalManifest> {
        match self.found.as_deref()? {
            Found::Read(_, manifest) => Some(manifest),
            Found::Missing | Found::Unreadable => None,
        }
    }
}

/// A walk under way.
pub(super) struct Walk<'a> {
    pub(super) chooser: Chooser<'a>,
    pub(super) conditions: Conditions<'a>,
    pub(super) rules: Rules,
    pub(super) nodes: Vec<Node>,
    pub(super) problems: Vec<Problem>,
    numbers: FxHashMap<(Key, Side), NodeId>,
    known: FxHashMap<Key, Arc<Found>>,
    /// Features to turn on.
    queue: VecDeque<(NodeId, String)>,
    /// Packages whose manifests are wanted.
    unread: Vec<(NodeId, Vec<PathBuf>)>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(chooser: Chooser<'a>, conditions: Conditions<'a>, rules: Rules) -> Self {
        Self {
            chooser,
            conditions,
            rules,
            nodes: Vec::new(),
            problems: Vec::new(),
            numbers: FxHashMap::default(),
            known: FxHashMap::default(),
            queue: VecDeque::new(),
            unread: Vec::new(),
        }
    }

    /// Carries features on until nothing changes.
    pub(super) fn run(&mut self) {
        loop {
            while let Some((node, value)) = self.queue.pop_front() {
                self.turn_on(node, &value);
            }
            if self.unread.is_empty() {
                return;
            }
            self.read();
        }
    }

    /// From now on the features of all packages that are known stay as they are.
    pub(super) fn settle(&mut self) {
        self.nodes.iter_mut().for_each(|node| node.settled = true);
    }

    /// Asks for `feature` of the package at `node`.
    pub(super) fn ask(&mut self, node: NodeId, feature: &str) {
        self.queue.push_back((node, feature.to_owned()));
    }

    /// The side that what `kind` names is built for, in a package on `side`.
    pub(super) fn side_of(&self, side: Side, kind: DependencyKind) -> Side {
        match self.rules {
            Rules::Apart if kind == DependencyKind::Build => Side::Host,
            _ => side,
        }
    }

    /// The node of what `dependency` means in the package `of`; `None` if it is not part of the build.
    pub(super) fn follow(&mut self, of: Option<NodeId>, dependency: &Dependency, side: Side) -> Option<Link> {
        if self.rules == Rules::Apart && !self.conditions.admit(dependency, side) {
            return None;
        }
        let of = of.map(|of| self.nodes[of].key.clone());
        let chosen = match self.chooser.choose(of.as_ref(), dependency)? {
            Chosen::Local(package) => return Some(Link::Local(package)),
            Chosen::External(chosen) => chosen,
        };
        let number = (chosen.key, side);
        if let Some(&node) = self.numbers.get(&number) {
            return Some(Link::External(node));
        }
        let node = self.add(number.0.clone(), side, chosen.name, chosen.version, chosen.choice);
        self.numbers.insert(number, node);
        self.unread.push((node, chosen.folders));
        Some(Link::External(node))
    }

    fn add(&mut self, key: Key, side: Side, name: String, version: Version, choice: Choice) -> NodeId {
        self.nodes.push(Node {
            key,
            side,
            name,
            version,
            choice,
            found: None,
            instead: None,
            enabled: BTreeSet::new(),
            links: Vec::new(),
            on: Vec::new(),
            waiting: BTreeSet::new(),
            asked: Vec::new(),
            settled: false,
        });
        self.nodes.len() - 1
    }

    /// Reads the manifests of all packages that were met, and turns on what they always need.
    fn read(&mut self) {
        let unread = std::mem::take(&mut self.unread);
        let mut wanted: FxHashMap<&Key, (NodeId, &[PathBuf])> = FxHashMap::default();
        for (node, folders) in &unread {
            let key = &self.nodes[*node].key;
            if !self.known.contains_key(key) {
                wanted.entry(key).or_insert((*node, folders));
            }
        }
        let mut wanted: Vec<(NodeId, &[PathBuf])> = wanted.into_values().collect();
        wanted.sort_unstable();
        let nodes = &self.nodes;
        let read = wanted.into_par_iter().map(|(id, folders)| {
            let node = &nodes[id];
            (node.key.clone(), Found::read(folders, &node.name, &node.version))
        });
        for (key, (found, problem)) in read.collect::<Vec<_>>() {
            self.known.insert(key, Arc::new(found));
            self.problems.extend(problem);
        }
        for (node, _) in unread {
            self.begin(node);
        }
    }

    /// Takes up a package whose manifest is known.
    fn begin(&mut self, id: NodeId) {
        let node = &mut self.nodes[id];
        let asked = std::mem::take(&mut node.asked);
        let Some(found) = self.known.get(&node.key).cloned() else { return };
        node.found = Some(found.clone());
        let Found::Read(_, manifest) = &*found else {
            node.enabled.extend(asked);
            return;
        };
        node.version.clone_from(&manifest.version);
        self.problems.extend(manifest.problems.iter().cloned());
        let is_macro = manifest.library.as_ref().is_some_and(|lib| lib.kind == TargetKind::ProcMacro);
        if is_macro && self.rules == Rules::Apart && node.side == Side::Target {
            let other = self.on_host(id);
            self.nodes[id].instead = Some(other);
            self.queue.extend(asked.into_iter().map(|feature| (other, feature)));
            return;
        }
        node.on = manifest.dependencies.iter().map(|dependency| !dependency.optional).collect();
        node.links = vec![None; node.on.len()];
        for at in 0..manifest.dependencies.len() {
            if self.nodes[id].on[at] {
                self.need(id, at, &manifest.dependencies[at]);
            }
        }
        self.queue.extend(asked.into_iter().map(|feature| (id, feature)));
    }

    /// The node for the package of `id` on the host's side.
    fn on_host(&mut self, id: NodeId) -> NodeId {
        let node = &self.nodes[id];
        let number = (node.key.clone(), Side::Host);
        if let Some(&other) = self.numbers.get(&number) {
            return other;
        }
        let (name, version, choice) = (node.name.clone(), node.version.clone(), node.choice);
        let other = self.add(number.0.clone(), Side::Host, name, version, choice);
        self.numbers.insert(number, other);
        // Its manifest is known, so no folder is needed.
        self.unread.push((other, Vec::new()));
        other
    }

    /// Follows a dependency that is on, and asks for the features it names.
    fn need(&mut self, id: NodeId, at: usize, dependency: &Dependency) {
        if dependency.kind == DependencyKind::Dev {
            return;
        }
        let side = self.side_of(self.nodes[id].side, dependency.kind);
        let link = self.follow(Some(id), dependency, side);
        self.nodes[id].links[at] = link;
        if let Some(Link::External(node)) = link {
            self.ask_all(node, dependency);
        }
    }

    /// Asks for the features that `dependency` names.
    pub(super) fn ask_all(&mut self, node: NodeId, dependency: &Dependency) {
        dependency.features.iter().for_each(|feature| self.ask(node, feature));
        if dependency.uses_default_features {
            self.ask(node, "default");
        }
    }

    /// Turns on `value` in the package at `id`: a feature, or what a feature's list holds.
    fn turn_on(&mut self, id: NodeId, value: &str) {
        if let Some(other) = self.nodes[id].instead {
            return self.ask(other, value);
        }
        let Some(found) = self.nodes[id].found.clone() else {
            return self.nodes[id].asked.push(value.to_owned());
        };
        let Found::Read(_, manifest) = &*found else {
            self.nodes[id].enabled.insert(value.to_owned());
            return;
        };
        match FeatureValue::parse(value) {
            FeatureValue::Feature(feature) => self.enable(id, manifest, feature),
            FeatureValue::Dependency(key) => self.enable_dependency(id, manifest, key),
            FeatureValue::OfDependency(key, feature) => {
                // The older meaning: an optional dependency is turned on too, with its own feature; not if it
                // is one of other platforms alone.
                self.enable_dependency(id, manifest, key);
                let mut links = manifest.dependencies.iter().zip(&self.nodes[id].links);
                if links.any(|(of, link)| of.key() == key && of.optional && link.is_some()) {
                    self.enable(id, manifest, key);
                }
                self.enable_in(id, manifest, key, feature);
            }
            FeatureValue::OfDependencyIfOn(key, feature) => self.enable_in(id, manifest, key, feature),
        }
    }

    fn enable(&mut self, id: NodeId, manifest: &ExternalManifest, feature: &str) {
        let node = &mut self.nodes[id];
        let Some(values) = manifest.features.get(feature).filter(|_| !node.settled) else { return };
        if node.enabled.insert(feature.to_owned()) {
            self.queue.extend(values.iter().map(|value| (id, value.clone())));
        }
    }

    fn enable_dependency(&mut self, id: NodeId, manifest: &ExternalManifest, key: &str) {
        if self.nodes[id].settled {
            return;
        }
        let mut came_on = false;
        for (at, dependency) in manifest.dependencies.iter().enumerate() {
            if dependency.key() == key && !std::mem::replace(&mut self.nodes[id].on[at], true) {
                came_on = true;
                self.need(id, at, dependency);
            }
        }
        if came_on {
            let waiting = &self.nodes[id].waiting;
            let mine: Vec<String> =
                waiting.iter().filter(|(of, _)| of == key).map(|(_, feature)| feature.clone()).collect();
            mine.iter().for_each(|feature| self.enable_in(id, manifest, key, feature));
        }
    }

    /// Turns on `feature` of the packages that the dependency `key` names, now or once it is on.
    fn enable_in(&mut self, id: NodeId, manifest: &ExternalManifest, key: &str, feature: &str) {
        for (at, dependency) in manifest.dependencies.iter().enumerate() {
            if dependency.key() != key {
                continue;
            }
            let node = &mut self.nodes[id];
            if !node.on[at] {
                node.waiting.insert((key.to_owned(), feature.to_owned()));
            } else if let Some(Link::External(other)) = node.links[at] {
                self.ask(other, feature);
            }
        }
    }
}
