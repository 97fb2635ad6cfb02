//! Paths as a tree: facts, patterns and aliases hang on its nodes, and a look-up is one hash look-up per segment.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::facts::Facts;
use crate::base::arena::{Arena, Idx};
use crate::base::names::Name;

/// Aliases that lead on to aliases are followed this often; the tables need three.
const MAX_HOPS: usize = 8;

/// A path, or a pattern of paths, that something is known about.
pub type PathId = Idx<Node>;

/// A path of the tree. Its parts are private; ask the catalog.
#[derive(Debug)]
pub struct Node {
    parent: Option<PathId>,
    name: Name,
    facts: Option<Box<Facts>>,
    alias: Option<Box<[Name]>>,
}

#[derive(Debug)]
pub(super) struct Tree {
    nodes: Arena<Node>,
    children: FxHashMap<(Option<PathId>, Name), PathId>,
    /// Other names by the path they stand for.
    also: FxHashMap<Box<[Name]>, Vec<Box<[Name]>>>,
    /// Nodes of patterns (paths with a `*`) that have facts.
    patterns: Vec<PathId>,
    star: Name,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            nodes: Arena::new(),
            children: FxHashMap::default(),
            also: FxHashMap::default(),
            patterns: Vec::new(),
            star: Name::new("*"),
        }
    }
}

impl Tree {
    /// The paths with such facts, patterns left out.
    pub(super) fn paths_where(&self, holds: impl Fn(&Facts) -> bool) -> impl Iterator<Item = Box<[Name]>> {
        let nodes = self.nodes.iter().filter(move |(_, node)| node.facts.as_deref().is_some_and(&holds));
        let paths = nodes.map(|(id, _)| self.path(id).into_boxed_slice());
        paths.filter(|path| !path.contains(&self.star))
    }

    /// The node of exactly this path, made if there is none.
    fn node(&mut self, path: &[Name]) -> Option<PathId> {
        let mut at = None;
        for &name in path {
            let nodes = &mut self.nodes;
            let make = || nodes.alloc(Node { parent: at, name, facts: None, alias: None });
            at = Some(*self.children.entry((at, name)).or_insert_with(make));
        }
        at
    }

    /// The facts of exactly this path, empty if there were none. `None` for the empty path.
    pub(super) fn facts_mut(&mut self, path: &[Name]) -> Option<(PathId, &mut Facts)> {
        let id = self.node(path)?;
        let facts = &mut self.nodes[id].facts;
        if facts.is_none() && path.contains(&self.star) {
            self.patterns.push(id);
        }
        Some((id, facts.get_or_insert_default()))
    }

    /// Makes `from`, and every path below it, another name of `to`.
    pub(super) fn add_alias(&mut self, from: &[Name], to: Box<[Name]>) {
        let Some(id) = self.node(from) else { return };
        self.also.entry(to.clone()).or_default().push(from.into());
        self.nodes[id].alias = Some(to);
    }

    /// Gives each path that patterns match the facts of those patterns, where it has none of its own.
    pub(super) fn apply_patterns(&mut self) {
        let plain: Vec<PathId> =
            self.nodes.iter().filter(|(_, node)| node.facts.is_some()).map(|(id, _)| id).collect();
        for &pattern in &self.patterns {
            let shape = self.path(pattern);
            let Some(from) = self.nodes[pattern].facts.clone() else { continue };
            for &id in &plain {
                let path = self.path(id);
                if id != pattern
                    && self.matches(&shape, &path)
                    && let Some(facts) = &mut self.nodes[id].facts
                {
                    facts.inherit(&from);
                }
            }
        }
    }

    fn matches(&self, pattern: &[Name], path: &[Name]) -> bool {
        pattern.len() == path.len()
            && pattern.iter().zip(path).all(|(&part, &name)| part == self.star || part == name)
    }

    /// The node with facts for a canonical path: its own, else that of the pattern with the longest plain start.
    pub(super) fn find(&self, path: &[Name]) -> Option<PathId> {
        self.descend(None, path)
    }

    fn descend(&self, at: Option<PathId>, rest: &[Name]) -> Option<PathId> {
        let Some((&first, rest)) = rest.split_first() else {
            return at.filter(|&id| self.nodes[id].facts.is_some());
        };
        let below = |name| self.child(at, name).and_then(|child| self.descend(Some(child), rest));
        below(first).or_else(|| below(self.star))
    }

    fn child(&self, at: Option<PathId>, name: Name) -> Option<PathId> {
        self.children.get(&(at, name)).copied()
    }

    pub(super) fn facts(&self, id: PathId) -> Option<&Facts> {
        self.nodes.get(id)?.facts.as_deref()
    }

    /// The path of `id`, patterns with their `*`.
    pub(super) fn path(&self, id: PathId) -> Vec<Name> {
        let mut path: Vec<Name> =
            std::iter::successors(self.nodes.get(id), |node| self.nodes.get(node.parent?))
                .map(|node| node.name)
                .collect();
        path.reverse();
        path
    }

    /// `path` with its aliases followed, the longest aliased start first.
    pub(super) fn canonical<'a>(&self, path: &'a [Name]) -> Cow<'a, [Name]> {
        let mut path = Cow::Borrowed(path);
        for _ in 0..MAX_HOPS {
            let Some(next) = self.follow(&path) else { break };
            path = Cow::Owned(next);
        }
        path
    }

    fn follow(&self, path: &[Name]) -> Option<Vec<Name>> {
        let mut at = None;
        let mut found = None;
        for (depth, &name) in (1..).zip(path) {
            let Some(child) = self.child(at, name) else { break };
            at = Some(child);
            if let Some(to) = &self.nodes[child].alias {
                found = Some((depth, to));
            }
        }
        let (depth, to) = found?;
        Some(to.iter().chain(&path[depth..]).copied().collect())
    }

    /// Every name the canonical path `path` has, itself first, then sorted by spelling.
    pub(super) fn names_of(&self, path: &[Name]) -> Vec<Vec<Name>> {
        let mut names = vec![path.to_vec()];
        let mut next = 0;
        while let Some(name) = names.get(next).cloned() {
            next += 1;
            for depth in 1..=name.len() {
                for from in self.also.get(&name[..depth]).into_iter().flatten() {
                    let other: Vec<Name> = from.iter().chain(&name[depth..]).copied().collect();
                    if !names.contains(&other) && *self.canonical(&other) == *path {
                        names.push(other);
                    }
                }
            }
        }
        names[1..].sort_by(|a, b| a.iter().map(|name| name.as_str()).cmp(b.iter().map(|name| name.as_str())));
        names
    }
}
