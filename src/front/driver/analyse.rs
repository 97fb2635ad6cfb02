//! From the code to findings: names, callees and contexts of every body, and what lints say about it.

use std::cell::RefCell;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Clock;
use super::load::Code;
use crate::linting::crate_cx::CrateCx;
use crate::linting::cx::BodyCx;
use crate::linting::levels::Policy;
use crate::linting::registry::Registry;
use crate::linting::run::{self, Found};
use crate::semantics::catalog::{Catalog, Facts, GraphCrate};
use crate::semantics::deps::Signatures;
use crate::semantics::flow::calls::{BodyCalls, FactTable};
use crate::semantics::flow::destinations::KnownDestinations;
use crate::semantics::flow::regions::contexts;
use crate::semantics::flow::start::{Place, Start, start};
use crate::semantics::infer::callee::Callees;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::res::{Namespace, Res};
use crate::semantics::resolve::sources::Sources;
use crate::semantics::resolve::{Program, Request, Side, body, resolve};
use crate::source::hir::attr::Attr;
use crate::source::hir::expr::Expr;
use crate::source::hir::path::PathStart;
use crate::source::project::workspace::{DependencySource, Workspace, crate_name};

/// What the names of the code mean.
pub fn program(code: &Code, clock: &mut Clock) -> Program {
    let catalog = Arc::new(catalog(&code.workspace));
    clock.lap("catalog");
    let files = code.read.files.iter().zip(&code.read.hir);
    let files = files.map(|((_, file), hir)| (&**hir, &*file.text));
    let signatures = Signatures::for_code(files, |library| {
        let mut packages = code.workspace.packages.values();
        packages.any(|of| of.dependencies.iter().any(|found| crate_name(&found.package).as_str() == library))
    });
    clock.lap("signatures");
    let request = Request {
        workspace: &code.workspace,
        targets: &code.targets,
        files: &code.read.files,
        platform: &code.platform,
        signatures: &signatures,
        catalog,
    };
    let sources = Sources { files: code.read.hir.clone(), ..Sources::default() };
    let program = resolve(&request, sources);
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
        self.internal_errors.extend(other.internal_errors);
        self
    }
}

/// Looks at every body of the targets to check.
pub fn analyse(code: &Code, program: &Program, registry: &Registry, policy: &Policy) -> Tally {
    let targets = code.checked_targets().iter().enumerate();
    let crates: Vec<CrateCx> =
        targets.map(|(at, &target)| CrateCx::new(&code.workspace, target, at)).collect();
    let bodies: Vec<(usize, BodyOf)> = (0..crates.len())
        .flat_map(|at| program.defs.bodies(crate_id(at)).map(move |of| (at, of)))
        .filter(|(_, of)| (of.loc.file.0 as usize) < code.read.hir.len())
        .collect();
    let worker = Worker { code, program, registry, policy };
    let tallies = bodies.par_chunks(64).map(|chunk| {
        let mut memory = Memory { facts: FactTable::new(&program.catalog), paths: FxHashMap::default() };
        let tallies = chunk.iter().map(|&(at, of)| worker.guarded_body(&crates[at], of, &mut memory));
        tallies.fold(Tally::default(), Tally::and)
    });
    tallies.reduce(Tally::default, Tally::and)
}

fn crate_id(at: usize) -> CrateId {
    CrateId(u32::try_from(at).expect("targets are numbered by u32"))
}

struct Worker<'a> {
    code: &'a Code,
    program: &'a Program,
    registry: &'a Registry,
    policy: &'a Policy,
}

/// What a worker remembers from body to body.
struct Memory<'a> {
    facts: FactTable<'a>,
    paths: FxHashMap<DefId, Option<ForeignPath>>,
}

impl<'a> Worker<'a> {
    fn guarded_body(&self, krate: &CrateCx, of: BodyOf, memory: &mut Memory<'a>) -> Tally {
        let on = || {
            let path = &self.code.read.files.get(of.loc.file).path;
            format!("`{}` in {}", self.program.def_path(of.owner), path.display())
        };
        run::guarded(on, || self.body(krate, of, memory))
            .unwrap_or_else(|error| Tally { internal_errors: vec![error], ..Tally::default() })
    }

    fn body(&self, krate: &CrateCx, of: BodyOf, memory: &mut Memory<'a>) -> Tally {
        let program = self.program;
        let hir = program.sources.hir(of.loc.file);
        let body = hir.body(of.loc.body);
        let names = body::names(program, of);
        let callees = Callees::new(program, &names);
        let Memory { facts, paths } = memory;
        let paths = RefCell::new(paths);
        let path_of = |res| path_of(program, res, &mut paths.borrow_mut());
        let calls = BodyCalls::new(body, &callees, |call| names.macro_of(call), path_of, facts);
        let Start { kind, context, is_test } = self.start(krate, of, facts);
        let destinations = KnownDestinations { body, names: &names, calls: &calls };
        let contexts = contexts(body, kind, context, &destinations);
        let in_test = is_test || krate.kind.is_test_code() || program.defs.def(of.owner).side == Side::Test;
        let text = &self.code.read.files.get(of.loc.file).text;
        let (file, contexts) = (of.loc.file, &contexts);
        let cx = BodyCx { body, file, hir, text, krate, calls: &calls, contexts, in_test };
        let mut tally = Tally { found: run::lint_body(&cx, self.registry, self.policy), ..Tally::default() };
        tally.bodies = contexts.regions().count();
        tally.async_bodies = contexts.regions().filter(|(_, region)| region.kind.is_async()).count();
        for (call, callee) in callees.iter() {
            let known = usize::from(!matches!(callee.target, Res::Unknown(_)));
            let count = match body.expr(call) {
                Expr::MethodCall { .. } => &mut tally.method_calls,
                _ => &mut tally.path_calls,
            };
            *count = (count.0 + 1, count.1 + known);
        }
        tally
    }

    fn start(&self, krate: &CrateCx, of: BodyOf, facts: &mut FactTable<'a>) -> Start {
        let program = self.program;
        let hir = program.sources.hir(of.loc.file);
        let owner = hir.body(of.loc.body).owner;
        let item = &hir.tree(owner.tree).items[owner.item];
        let module = program.defs.module_of(of.owner);
        let is_root = module == ModuleId::root(of.owner.krate) && program.defs.parent(of.owner).is_none();
        let place = if is_root { Place::Root } else { Place::Elsewhere };
        // An attribute is looked up once; `start` asks for each of the item's.
        let known: Vec<(*const Attr, &'a Facts)> = item
            .attrs
            .iter()
            .filter_map(|attr| {
                let found = program.resolve_names(module, PathStart::Plain, &attr.path, Namespace::Macros);
                let path = path_of(program, found.res, &mut FxHashMap::default())?;
                Some((std::ptr::from_ref(attr), facts.get(path).1))
            })
            .collect();
        let of_attr =
            |attr: &Attr| known.iter().find(|(other, _)| std::ptr::eq(*other, attr)).map(|(_, facts)| *facts);
        start(item, place, krate.kind, of_attr)
    }
}

/// The path by which the catalog may know `res`; `None` of what the workspace itself defines.
fn path_of(
    program: &Program,
    res: Res,
    known: &mut FxHashMap<DefId, Option<ForeignPath>>,
) -> Option<ForeignPath> {
    match res {
        Res::Foreign(path) => Some(path),
        Res::Def(def) => *known.entry(def).or_insert_with(|| {
            let outside = program.defs.krate(def.krate).target.is_none();
            outside.then(|| ForeignPath::new(&program.def_path(def)))
        }),
        _ => None,
    }
}
