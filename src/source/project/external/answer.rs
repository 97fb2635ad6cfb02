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
    walk: Walk<'_>,
    workspace: &Workspace,
    direct: &FxHashMap<(PackageId, usize), NodeId>,
) -> Externals {
    let numbers = Numbers::new(&walk.nodes);
    let mut packages = Arena::new();
    for node in walk.nodes.iter().filter(|node| node.instead.is_none()) {
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
    let direct = direct.iter().map(|(&dependency, &node)| (dependency, numbers.of(node)));
    Externals { packages, problems: walk.problems, direct: direct.collect() }
}

/// Ids of nodes: those that turned out to be others have none of their own.
struct Numbers(Vec<ExternalId>);

impl Numbers {
    fn new(nodes: &[Node]) -> Self {
        let mut next = 0;
        let mut own = Vec::with_capacity(nodes.len());
        for node in nodes {
            own.push(ExternalId::new(next));
            next += usize::from(node.instead.is_none());
        }
        let real = nodes.iter().enumerate().map(|(at, node)| own[node.instead.unwrap_or(at)]);
        Self(real.collect())
    }

    fn of(&self, node: NodeId) -> ExternalId {
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
            Link::External(node) => external_extern(dependency, &nodes[node], numbers.of(node)),
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
