//! From the nodes of a walk to what others ask for.

use rustc_hash::FxHashMap;

use super::choose::{Found, Key};
use super::walk::{Link, Node, NodeId, Walk};
use super::{
    External, ExternalExtern, ExternalExternOf, ExternalId, Externals, Library, LibraryKind, Sources,
};
use crate::base::arena::Arena;
use crate::base::names::Name;
use crate::source::project::workspace::{
    Dependency, DependencyKind, PackageId, Target, TargetKind, Workspace,
};

/// The packages of a finished walk, and what the dependencies of the workspace lead to.
pub(super) fn answer(
    mut walk: Walk<'_>,
    workspace: &Workspace,
    direct: &FxHashMap<(PackageId, usize), NodeId>,
) -> Externals {
    let here = here(&mut walk, direct);
    let numbers = Numbers::new(&here);
    let mut packages = Arena::new();
    for node in walk.nodes.iter().enumerate().filter(|&(at, _)| here[at]).map(|(_, node)| node) {
        packages.alloc(External {
            name: node.name.clone(),
            version: node.version.clone(),
            locked: match node.key {
                Key::Locked(locked) => Some(locked),
                Key::In(_) | Key::Nowhere(_) => None,
            },
            side: node.side,
            choice: node.choice,
            sources: sources(node),
            library: node.manifest().and_then(|manifest| manifest.library.as_ref()).map(library),
            features: node.manifest().map(|manifest| manifest.features.clone()).unwrap_or_default(),
            enabled: node.enabled.clone(),
            externs: externs(node, &walk.nodes, workspace, &numbers),
        });
    }
    let direct = direct.iter().filter_map(|(&dependency, &node)| {
        let node = walk.nodes[node].instead.unwrap_or(node);
        Some((dependency, numbers.of(node)?))
    });
    let direct = direct.collect();
    Externals { packages, problems: walk.problems, direct }
}

/// Whether each node is part of a build: the first resolver looks at the packages of all platforms, to unify
/// features. Links to packages that are not are taken away.
fn here(walk: &mut Walk<'_>, direct: &FxHashMap<(PackageId, usize), NodeId>) -> Vec<bool> {
    let mut here = vec![false; walk.nodes.len()];
    let mut left: Vec<NodeId> = direct.values().copied().collect();
    while let Some(at) = left.pop() {
        if let Some(other) = walk.nodes[at].instead {
            left.push(other);
            continue;
        }
        if std::mem::replace(&mut here[at], true) {
            continue;
        }
        let Some(found) = walk.nodes[at].found.clone() else { continue };
        let Found::Read(_, manifest) = &*found else { continue };
        for (of, dependency) in manifest.dependencies.iter().enumerate() {
            let side = walk.side_of(walk.nodes[at].side, dependency.kind);
            let admitted = walk.conditions.admit(dependency, side);
            let link = &mut walk.nodes[at].links[of];
            match *link {
                Some(Link::External(node)) if admitted => {
                    // A package that turned out to be on the other side.
                    let node = walk.nodes[node].instead.unwrap_or(node);
                    walk.nodes[at].links[of] = Some(Link::External(node));
                    left.push(node);
                }
                _ if !admitted => *link = None,
                _ => {}
            }
        }
    }
    here
}

/// Ids of nodes that are part of a build.
struct Numbers(Vec<Option<ExternalId>>);

impl Numbers {
    fn new(here: &[bool]) -> Self {
        let mut next = 0;
        let number = |&here: &bool| {
            here.then(|| {
                next += 1;
                ExternalId::new(next - 1)
            })
        };
        Self(here.iter().map(number).collect())
    }

    fn of(&self, node: NodeId) -> Option<ExternalId> {
        self.0[node]
    }
}

fn sources(node: &Node) -> Sources {
    match node.found.as_deref() {
        Some(Found::Read(dir, _)) => Sources::In(dir.clone()),
        Some(Found::Unreadable) => Sources::Unreadable,
        Some(Found::Missing) | None => Sources::Missing,
    }
}

fn library(target: &Target) -> Library {
    let is_macro = target.kind == TargetKind::ProcMacro;
    Library {
        root: target.root.clone(),
        crate_name: target.crate_name,
        edition: target.edition,
        kind: if is_macro { LibraryKind::ProcMacro } else { LibraryKind::Ordinary },
    }
}

fn externs(node: &Node, nodes: &[Node], workspace: &Workspace, numbers: &Numbers) -> Vec<ExternalExtern> {
    let Some(manifest) = node.manifest() else { return Vec::new() };
    let mut externs: Vec<ExternalExtern> = Vec::new();
    for (dependency, link) in manifest.dependencies.iter().zip(&node.links) {
        let Some(link) = link.filter(|_| dependency.kind == DependencyKind::Normal) else { continue };
        let found = match link {
            Link::External(node) => {
                numbers.of(node).and_then(|id| external_extern(dependency, &nodes[node], id))
            }
            Link::Local(package) => local_extern(dependency, workspace, package),
        };
        externs.extend(found.filter(|found| !externs.contains(found)));
    }
    externs
}

/// `None` when the package has no library.
fn external_extern(dependency: &Dependency, node: &Node, id: ExternalId) -> Option<ExternalExtern> {
    let own: Option<Name> = match node.manifest() {
        Some(manifest) => Some(manifest.library.as_ref().filter(|lib| lib.is_linkable())?.crate_name),
        None => None,
    };
    Some(ExternalExtern { name: name_in_code(dependency, own), of: ExternalExternOf::External(id) })
}

fn local_extern(
    dependency: &Dependency,
    workspace: &Workspace,
    package: PackageId,
) -> Option<ExternalExtern> {
    let lib = workspace.lib(package).filter(|&lib| workspace.targets[lib].is_linkable())?;
    let own = Some(workspace.targets[lib].crate_name);
    Some(ExternalExtern { name: name_in_code(dependency, own), of: ExternalExternOf::Local(lib) })
}

/// What code calls the library of `dependency` whose own name is `own`.
pub(super) fn name_in_code(dependency: &Dependency, own: Option<Name>) -> Name {
    own.filter(|_| dependency.rename.is_none()).unwrap_or(dependency.extern_name)
}
