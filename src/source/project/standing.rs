//! What the packages of a workspace are there for: can strangers depend on them, are they part of a program, do they
//! only serve tests?
//!
//! A package that cargo refuses to publish has all its users in the workspace, as far as anybody can tell.
// LIMIT: users in another workspace, by path or git, are not known.

use semver::VersionReq;

use super::workspace::{
    Dependency, DependencyKind, DependencySource, Package, PackageId, Publishing, Target, TargetId,
    TargetKind, Workspace,
};

/// The standing of every package of a workspace.
#[derive(Clone, Debug)]
pub struct Standings {
    /// By package, whether a program is made of it.
    in_programs: Vec<bool>,
    for_tests: Vec<bool>,
    closed: Vec<bool>,
}

impl Standings {
    /// The packages of `workspace` in a run that reads the code of `targets`.
    #[must_use]
    pub fn new(workspace: &Workspace, targets: &[TargetId]) -> Self {
        let in_programs = in_programs(workspace);
        let of_each = |is: &dyn Fn(PackageId, &Package) -> bool| -> Vec<bool> {
            workspace.packages.iter().map(|(id, package)| is(id, package)).collect()
        };
        let unread = unread(workspace, targets);
        let for_tests = of_each(&|id, package| !in_programs[id.index()] && serves_tests(workspace, package));
        let closed =
            of_each(&|id, package| in_programs[id.index()] && is_private(package) && !unread[id.index()]);
        Self { in_programs, for_tests, closed }
    }

    /// Whether some program of the workspace is built with it.
    #[must_use]
    pub fn is_in_programs(&self, package: PackageId) -> bool {
        self.in_programs[package.index()]
    }

    /// Whether all of its code is there for tests: nobody gets to see the package, no program is built with it, and
    /// its name or what it needs says that it is for testing.
    #[must_use]
    pub fn is_for_tests(&self, package: PackageId) -> bool {
        self.for_tests[package.index()]
    }

    /// Whether all that calls its functions is part of the run: it is a part of programs, cannot be published, and
    /// the code of everything that depends on it is read.
    #[must_use]
    pub fn is_closed(&self, package: PackageId) -> bool {
        self.closed[package.index()]
    }
}

/// By package, whether a program is built with it.
fn in_programs(workspace: &Workspace) -> Vec<bool> {
    let mut reached = vec![false; workspace.packages.len()];
    let has_program = |package: &Package| kinds(workspace, package).any(|kind| kind == TargetKind::Bin);
    let mut open: Vec<PackageId> =
        workspace.packages.iter().filter(|(_, package)| has_program(package)).map(|(id, _)| id).collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut reached[id.index()], true) {
            open.extend(shipped(&workspace.packages[id]).filter_map(|dependency| dependency.local));
        }
    }
    reached
}

/// By package, whether some code that can call its functions is not among `targets`. Tests and examples are no
/// matter: they can only add calls that are as good as none.
fn unread(workspace: &Workspace, targets: &[TargetId]) -> Vec<bool> {
    let mut unread = vec![false; workspace.packages.len()];
    let mut read = vec![false; workspace.targets.len()];
    targets.iter().for_each(|target| read[target.index()] = true);
    let is_user = |&target: &TargetId| {
        let kind = workspace.targets[target].kind;
        kind.is_lib() || kind == TargetKind::Bin
    };
    for (id, package) in workspace.packages.iter() {
        if package.targets.iter().filter(|target| is_user(target)).any(|target| !read[target.index()]) {
            unread[id.index()] = true;
            let locals = package.dependencies.iter().filter_map(|dependency| dependency.local);
            locals.for_each(|local| unread[local.index()] = true);
        }
    }
    unread
}

/// Whether cargo would refuse to publish it: because it is told to, or because a dependency has no version.
fn is_private(package: &Package) -> bool {
    let lacks_version = |dependency: &Dependency| {
        matches!(dependency.source, DependencySource::Path(_) | DependencySource::Git(_))
            && dependency.requirement == VersionReq::STAR
    };
    package.publishing == Publishing::Never || shipped(package).any(lacks_version)
}

fn serves_tests(workspace: &Workspace, package: &Package) -> bool {
    let is_plain = |target: &Target| match target.kind {
        TargetKind::Lib => target.crate_types.iter().all(|of| matches!(of.as_str(), "lib" | "rlib")),
        TargetKind::ProcMacro | TargetKind::Bin | TargetKind::Example => false,
        TargetKind::Test | TargetKind::Bench | TargetKind::BuildScript => true,
    };
    let asks_for_tests = |dependency: &Dependency| {
        let local = dependency.local.is_some() && !dependency.optional;
        local && dependency.features.iter().any(|feature| is_about_tests(feature))
    };
    package.publishing == Publishing::Never
        && package.targets.iter().all(|&target| is_plain(&workspace.targets[target]))
        && (is_about_tests(&package.name) || shipped(package).any(asks_for_tests))
}

/// Dependencies of its library and programs.
fn shipped(package: &Package) -> impl Iterator<Item = &Dependency> {
    package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Dev)
}

fn kinds(workspace: &Workspace, package: &Package) -> impl Iterator<Item = TargetKind> {
    package.targets.iter().map(|&target| workspace.targets[target].kind)
}

/// Whether a package or feature of this name is for testing, by the words it is made of.
fn is_about_tests(name: &str) -> bool {
    name.split(['-', '_']).any(|word| ["test", "tests", "testing"].contains(&word))
}
