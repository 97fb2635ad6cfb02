//! Everything that is known about one body: what it calls, where its pieces run, whether it is for tests.
//!
//! Depends on nothing but the program and the body itself. Each thread has a [`FactTable`] of its own.

use std::cell::OnceCell;

use crate::base::names::Name;
use crate::semantics::flow::blocking::{BlockingCall, blocking_calls};
use crate::semantics::flow::calls::{BodyCalls, FactTable};
use crate::semantics::flow::context::{BodyContexts, Context};
use crate::semantics::flow::destinations::KnownDestinations;
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::helpers::helper_calls;
use crate::semantics::flow::parts::Parts;
use crate::semantics::flow::regions::contexts;
use crate::semantics::flow::shape::Shape;
use crate::semantics::flow::spawns::starts_tasks;
use crate::semantics::flow::start::{Place, Start, has_test_attribute, start};
use crate::semantics::flow::task::{Detached, detached};
use crate::semantics::infer::body::{Inferred, infer};
use crate::semantics::resolve::body::{BodyNames, names};
use crate::semantics::resolve::defs::{BodyOf, DefKind, Defs};
use crate::semantics::resolve::ids::{DefId, ModuleId};
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::sources::Sources;
use crate::semantics::resolve::{Program, Side};
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::item::{Item, ItemKind};
use crate::source::hir::path::{Path, PathStart, TypeRef, TypeStore};
use crate::source::project::cfg::CfgContext;
use crate::source::project::workspace::TargetKind;

/// What is known about one body.
#[derive(Clone, PartialEq, Debug)]
pub struct BodyFlow<'a> {
    /// What its names mean.
    pub names: BodyNames,
    /// The types of its expressions, and what its calls call.
    pub types: Inferred,
    /// What is known about those whose callee is known.
    pub calls: BodyCalls<'a>,
    /// Which of them block.
    pub blocking: Vec<BlockingCall>,
    /// What stands where in it, once somebody asked.
    pub shape: OnceCell<Shape>,
    /// The tasks it starts whose handles nobody keeps.
    pub detached: Vec<Detached<'a>>,
    /// Where its pieces run.
    pub contexts: BodyContexts,
    /// What of it is not in every build.
    pub parts: Parts,
    /// Whether it exists for tests only.
    pub in_test: bool,
}

/// What the names of one body mean, and what it calls.
#[derive(Clone, PartialEq, Debug)]
pub struct BodyCode<'a> {
    /// What its names mean.
    pub names: BodyNames,
    /// The types of its expressions, and what its calls call.
    pub types: Inferred,
    /// What is known about those whose callee is known.
    pub calls: BodyCalls<'a>,
}

/// The bodies of a program, for questions that lead from one to another.
#[derive(Debug)]
pub struct Bodies<'a, 't> {
    /// The program.
    pub program: &'a Program,
    /// Facts by what names mean.
    pub table: &'t mut FactTable<'a>,
}

impl<'a> Bodies<'a, '_> {
    /// What the body `of` calls.
    pub fn code(&mut self, of: BodyOf) -> BodyCode<'a> {
        let names = names(self.program, of);
        let types = infer(self.table.typing, &names);
        let calls = BodyCalls::new(self.program.sources.body(of.loc), &names, &types.callees, self.table);
        BodyCode { names, types, calls }
    }
}

/// What a body must be told about the target it is part of.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// What the target is.
    pub kind: TargetKind,
    /// The settings its `cfg` predicates are about.
    pub cfg: CfgContext<'a>,
}

/// What is known about the body `of`, part of such a target.
#[must_use]
pub fn flow<'a>(
    program: &'a Program,
    of: BodyOf,
    target: Surroundings<'_>,
    table: &mut FactTable<'a>,
) -> BodyFlow<'a> {
    let body = program.sources.body(of.loc);
    let mut bodies = Bodies { program, table };
    let BodyCode { names, types, calls } = bodies.code(of);
    let shape = OnceCell::new();
    let detached = if starts_tasks(&calls) {
        let shape = shape.get_or_init(|| Shape::new(body, &names));
        detached(
            Values { program, body, names: &names, types: &types, calls: &calls, shape },
            &calls,
            &mut bodies,
        )
    } else {
        Vec::new()
    };
    let blocking = blocking_calls(body, &names, &calls);
    let helpers = helper_calls(body, &calls, &mut bodies);
    let Start { kind, context } = start_of(program, of.owner, target.kind, table);
    let destinations = KnownDestinations { body, names: &names, calls: &calls, helpers: &helpers };
    let contexts = contexts(body, kind, context, &destinations);
    let in_test = is_test_code(&program.defs, &program.sources, of.owner);
    let parts = Parts::new(body, &target.cfg);
    BodyFlow { names, types, calls, blocking, shape, detached, contexts, parts, in_test }
}

/// How the code of `owner` starts.
pub(super) fn start_of(
    program: &Program,
    owner: DefId,
    target: TargetKind,
    table: &mut FactTable<'_>,
) -> Start {
    let module = program.defs.module_of(owner);
    let in_module = |parent| matches!(program.defs.def(parent).kind, DefKind::Module(_));
    let is_root = module == ModuleId::root(owner.krate) && program.defs.parent(owner).is_none_or(in_module);
    let place = if is_root { Place::Root } else { Place::Elsewhere };
    let Some(loc) = program.defs.def(owner).loc else { return Start::OF_NO_FUNCTION };
    let item = program.sources.item(loc);
    let start = start(item, place, target, |attr| {
        let found = program.resolve_names(module, PathStart::Plain, &attr.path, Namespace::Macros);
        Some(table.get(found.res).1)
    });
    let store = &program.sources.hir(loc.file).tree(loc.tree).store;
    let mut is_waker = |path: &Path| {
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let found = program.resolve_names(module, path.start, &names, Namespace::Types);
        table.get(found.res).0.is_some_and(|path| path.as_str().ends_with("::task::Context"))
    };
    match start.context {
        // Only an executor can make the context that it takes: `fn poll(self: Pin<&mut Self>, cx: &mut Context)`.
        Context::Sync if context_types(item, store).any(&mut is_waker) => {
            Start { context: Context::Task, ..start }
        }
        _ => start,
    }
}

/// Paths of the types named `Context` that a function takes by reference.
fn context_types<'a>(item: &'a Item, store: &'a TypeStore) -> impl Iterator<Item = &'a Path> {
    let params = match &item.kind {
        ItemKind::Fn(function) => &*function.params,
        _ => &[],
    };
    params
        .iter()
        .filter_map(|param| match store.types[param.ty] {
            TypeRef::Ref { inner, .. } => match store.types[inner] {
                TypeRef::Path(path) => Some(&store.paths[path]),
                _ => None,
            },
            _ => None,
        })
        .filter(|path| path.last_name().is_some_and(|name| name.as_str() == "Context"))
}

/// Whether `def` exists for tests only: by its target or `cfg`, also one that lets tests of other crates use it, or
/// because it is a test or stands in one.
#[must_use]
pub fn is_test_code(defs: &Defs, sources: &Sources, def: DefId) -> bool {
    if defs.krate(def.krate).is_for_tests {
        return true;
    }
    let mut next = Some(def);
    while let Some(def) = next {
        let found = defs.def(def);
        let is_test = |loc| has_test_attribute(sources.item(loc));
        if found.side == Side::Test
            || found.loc.is_some_and(is_test)
            || is_shared_by_tests(defs, sources, def)
        {
            return true;
        }
        next = function_around(defs, defs.module_of(def));
    }
    false
}

/// Whether `def` or something around it is there for tests, also those of other crates.
fn is_shared_by_tests(defs: &Defs, sources: &Sources, def: DefId) -> bool {
    let around = std::iter::successors(Some(def), |&at| defs.parent(at));
    let mut cfgs = around.filter_map(|at| sources.item(defs.def(at).loc?).cfg.as_deref());
    cfgs.any(CfgExpr::is_for_tests)
}

/// The function whose body holds `module`, which may be a block with items.
fn function_around(defs: &Defs, module: ModuleId) -> Option<DefId> {
    let mut next = Some(module.index);
    while let Some(index) = next {
        let found = defs.module(ModuleId { index, ..module });
        if let Some(index) = found.owner {
            return Some(DefId { krate: module.krate, index });
        }
        next = found.parent;
    }
    None
}
