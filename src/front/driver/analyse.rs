//! From the code to findings: names, callees and contexts of every body, and what lints say about it.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Clock;
use super::load::Code;
use super::test_bodies::TestBodies;
use crate::base::text::TextRange;
use crate::linting::crate_cx::CrateCx;
use crate::linting::levels::Policy;
use crate::linting::look::{Look, Looked, Whose};
use crate::linting::registry::Registry;
use crate::linting::run::Found;
use crate::semantics::catalog::{Catalog, GraphCrate};
use crate::semantics::deps::{Signatures, outside};
use crate::semantics::flow::beginning::Beginning;
use crate::semantics::flow::body::{BodyFlow, is_test_code};
use crate::semantics::flow::callers::{Part, Purpose, Tested, only_for_tests};
use crate::semantics::flow::calls::{FactTable, FactTables};
use crate::semantics::flow::reach::Reach;
use crate::semantics::flow::sketch::Sketch;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, ItemLoc};
use crate::semantics::resolve::res::Res;
use crate::semantics::resolve::sources::Sources;
use crate::semantics::resolve::{Program, Request, resolve};
use crate::source::hir::body::Body;
use crate::source::hir::deferred::Deferred;
use crate::source::hir::expr::Expr;
use crate::source::hir::span::FileId;
use crate::source::project::workspace::{DependencySource, TargetKind, Workspace, crate_name};

/// What the names of the code mean.
pub fn program(code: &mut Code, tests: &TestBodies, clock: &mut Clock) -> Program {
    let catalog = Arc::new(catalog(&code.workspace));
    clock.lap("catalog");
    tests.read_deferred(&mut code.read, &catalog);
    clock.lap("tests");
    let files = code.read.files.iter().zip(&code.read.hir);
    let files = files.map(|((_, file), hir)| (&**hir, &*file.text));
    let outside = std::mem::take(&mut code.outside);
    let files = files.chain(outside.files.iter().map(|file| (&*file.hir, &*file.text)));
    let mut signatures = Signatures::for_code(files, |library| {
        let dependencies = code.workspace.packages.values().flat_map(|of| &of.dependencies);
        let is_it = |package: &str| {
            let own = crate_name(package);
            match outside.crates.is_empty() {
                true => own.as_str() == library,
                false => outside::embedded(own) == Some(library),
            }
        };
        let of_library = dependencies.filter(|found| is_it(&found.package));
        of_library.map(|found| found.extern_name).chain(outside.names_of(library)).collect()
    });
    signatures.add_outside(outside);
    clock.lap("signatures");
    let request = Request {
        workspace: &code.workspace,
        targets: &code.targets,
        standings: &code.standings,
        files: &code.read.files,
        platform: &code.platform,
        signatures: &signatures,
        catalog: Arc::clone(&catalog),
        expands_in: &|defs, sources, of| tests.expands_in(defs, sources, &catalog, of),
    };
    // Macros are expanded in place, so nobody else may hold on to the files.
    let sources = Sources { files: std::mem::take(&mut code.read.hir), ..Sources::default() };
    let program = resolve(&request, sources);
    code.read.hir.clone_from(&program.sources.files);
    clock.lap("names");
    program
}

/// The facts about all crates that the build may hold: those of the lock file, or else the direct dependencies.
fn catalog(workspace: &Workspace) -> Catalog {
    let mut crates = Vec::new();
    for (_, locked) in workspace.lock.iter().filter(|(_, locked)| locked.source.is_some()) {
        crates.push((crate_name(&locked.name), locked.name.as_str(), Some(locked.version.clone())));
    }
    for (_, package) in workspace.packages.iter() {
        let outside = package.dependencies.iter().filter(|dependency| {
            dependency.locked.is_none() && !matches!(dependency.source, DependencySource::Path(_))
        });
        crates.extend(outside.map(|found| (crate_name(&found.package), found.package.as_str(), None)));
    }
    crates.sort_by(|a, b| (a.1, &a.2).cmp(&(b.1, &b.2)));
    crates.dedup();
    let graph: Vec<GraphCrate<'_>> = crates
        .into_iter()
        .map(|(library, package, version)| GraphCrate {
            library: library.as_str(),
            package: Some(package),
            version,
        })
        .collect();
    // A test holds that every row can be read.
    Catalog::load(&graph).0
}

/// What one body, or several, amount to.
#[derive(Debug, Default)]
pub struct Tally {
    /// What lints say.
    pub found: Vec<Found>,
    /// Bodies, closures and async blocks.
    pub bodies: usize,
    /// Those that are async.
    pub async_bodies: usize,
    /// Calls of a path, and those whose callee is known.
    pub path_calls: (usize, usize),
    /// Method calls, and those whose callee is known.
    pub method_calls: (usize, usize),
    /// Bodies that exist for tests only because nothing else uses them.
    pub only_for_tests: Vec<BodyOf>,
    /// What broke.
    pub internal_errors: Vec<String>,
}

impl Tally {
    fn and(mut self, other: Self) -> Self {
        self.found.extend(other.found);
        self.bodies += other.bodies;
        self.async_bodies += other.async_bodies;
        self.path_calls = (self.path_calls.0 + other.path_calls.0, self.path_calls.1 + other.path_calls.1);
        self.method_calls =
            (self.method_calls.0 + other.method_calls.0, self.method_calls.1 + other.method_calls.1);
        self.only_for_tests.extend(other.only_for_tests);
        self.internal_errors.extend(other.internal_errors);
        self
    }
}

/// The files whose bodies [`analyse`] looks at.
pub fn analysed_files(code: &Code, program: &Program) -> FxHashSet<FileId> {
    let crates = (0..code.checked_targets().len()).map(crate_id);
    crates.flat_map(|krate| program.defs.bodies(krate)).map(|of| of.loc.file).collect()
}

/// The code of bodies that exist for tests only; `others` are known to be among them.
pub fn test_code(code: &Code, program: &Program, others: &[BodyOf]) -> Vec<(FileId, TextRange)> {
    let crates = (0..code.checked_targets().len()).map(crate_id);
    let bodies = crates.flat_map(|krate| program.defs.bodies(krate));
    let tests = bodies.filter(|of| is_test_code(&program.defs, &program.sources, of.owner));
    let range = |of: BodyOf| {
        let hir = program.sources.hir(of.loc.file);
        let owner = hir.body(of.loc.body).owner;
        (of.loc.file, hir.tree(owner.tree).span(owner.item).whole.range)
    };
    let deferred = code.read.hir.iter().zip(code.read.files.iter());
    let deferred =
        deferred.flat_map(|(hir, (file, _))| hir.deferred.iter().map(move |deferred| (file, deferred.whole)));
    tests.chain(others.iter().copied()).map(range).chain(deferred).collect()
}

/// Looks at every body of the targets to check, and then at the calls between them.
pub fn analyse(
    code: &Code,
    program: &Program,
    tests: &TestBodies,
    (registry, policy): (&Registry, &Policy),
) -> Tally {
    let targets = code.targets.iter().enumerate();
    let crates: Vec<CrateCx<'_>> =
        targets.map(|(at, &target)| CrateCx::new(&code.workspace, &code.platform, target, at)).collect();
    let bodies: Vec<(usize, BodyOf)> = (0..crates.len())
        .flat_map(|at| program.defs.bodies(crate_id(at)).map(move |of| (at, of)))
        .filter(|(_, of)| (of.loc.file.0 as usize) < code.read.hir.len())
        .filter(|(_, of)| tests.look_at(&program.defs, &program.sources, &program.catalog, *of))
        .collect();
    let look = Look { program, files: &code.read.files, registry, policy };
    let checked = code.checked_targets().len();
    let typing = Typing::new(program);
    let tables = FactTables::new(&typing);
    let looked = bodies
        .par_chunks(64)
        .map(|chunk| tables.with(|table| look_at(&look, table, &crates, checked, chunk)));
    let looked: Vec<(Tally, Vec<Sketch<'_>>)> = looked.collect();
    let (tallies, sketches): (Vec<_>, Vec<_>) = looked.into_iter().unzip();
    let mut tally = tallies.into_iter().fold(Tally::default(), Tally::and);
    let sketches = sketches.concat();
    let reach = Reach::new(&sketches);
    let part_of = |krate: CrateId| crates.get(krate.0 as usize).map(|krate| part(krate, code));
    let beginning = Beginning::new(program, &sketches, part_of);
    tally.found.retain(|found| {
        let place = found.finding.unless_beginning;
        !place.is_some_and(|(of, code, expr)| beginning.covers(of, code, expr))
    });
    let callers = sketches.par_iter().filter(|sketch| !sketch.sites.is_empty());
    let callers = callers.filter(|sketch| (sketch.of.owner.krate.0 as usize) < checked);
    let at_sites = callers.map(|sketch| {
        match look.at_sites(&crates[sketch.of.owner.krate.0 as usize], sketch, &reach, &beginning) {
            Ok(found) => Tally { found, ..Tally::default() },
            Err(error) => Tally { internal_errors: vec![error], ..Tally::default() },
        }
    });
    tally = tally.and(at_sites.reduce(Tally::default, Tally::and));
    let tests = only_for_tests(program, &sketches, &tested(code), part_of);
    for found in &mut tally.found {
        found.in_test |= found.of.is_some_and(|of| tests.contains(&of.owner));
    }
    let bodies = bodies.iter().map(|(_, of)| *of);
    tally.only_for_tests = bodies.filter(|of| tests.contains(&of.owner)).collect();
    tally
}

/// Tests whose bodies were not read, by what they await.
fn tested(code: &Code) -> Tested {
    let mut tested = Tested::default();
    for ((file, _), hir) in code.read.files.iter().zip(&code.read.hir) {
        for Deferred { owner, says, .. } in &hir.deferred {
            let test = ItemLoc { file, tree: owner.tree, item: owner.item };
            says.awaited.iter().for_each(|&name| tested.entry(name).or_default().push(test));
        }
    }
    tested
}

/// What some bodies amount to, and their sketches. Those of targets from place `checked` on are only used by
/// the code to check.
fn look_at<'a>(
    look: &Look<'a>,
    table: &mut FactTable<'a>,
    crates: &[CrateCx<'_>],
    checked: usize,
    bodies: &[(usize, BodyOf)],
) -> (Tally, Vec<Sketch<'a>>) {
    let (mut tally, mut sketches) = (Tally::default(), Vec::new());
    for &(at, of) in bodies {
        let whose = if at < checked { Whose::Checked } else { Whose::Used };
        match look.at(&crates[at], of, whose, table) {
            Ok(Looked { found, flow, sketch }) => {
                if whose == Whose::Checked {
                    tally = tally.and(Tally { found, ..count(look.program.sources.body(of.loc), &flow) });
                }
                sketches.extend(Some(sketch).filter(|sketch| !sketch.is_empty()));
            }
            Err(error) => tally.internal_errors.push(error),
        }
    }
    (tally, sketches)
}

/// What a target is to the question where the program begins.
fn part(krate: &CrateCx<'_>, code: &Code) -> Part {
    let purpose = match krate.kind {
        TargetKind::Bin => Purpose::Program,
        TargetKind::Lib => Purpose::Library,
        TargetKind::ProcMacro => Purpose::Macros,
        TargetKind::Example | TargetKind::Test | TargetKind::Bench | TargetKind::BuildScript => {
            Purpose::Trial
        }
    };
    let package = code.workspace.targets[code.targets[krate.target]].package;
    Part { package: krate.package, purpose, is_closed: code.standings.is_closed(package) }
}

fn crate_id(at: usize) -> CrateId {
    CrateId(u32::try_from(at).expect("targets are numbered by u32"))
}

/// What one body amounts to, findings left out.
fn count(body: &Body, flow: &BodyFlow<'_>) -> Tally {
    let async_bodies = flow.contexts.regions().filter(|(_, region)| region.kind.is_async()).count();
    let mut tally = Tally { bodies: flow.contexts.regions().count(), async_bodies, ..Tally::default() };
    for (call, callee) in flow.types.callees.iter() {
        let known = usize::from(!matches!(callee.target, Res::Unknown(_)));
        let count = match body.expr(call) {
            Expr::MethodCall { .. } => &mut tally.method_calls,
            _ => &mut tally.path_calls,
        };
        *count = (count.0 + 1, count.1 + known);
    }
    tally
}
