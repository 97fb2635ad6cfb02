//! What of one body the questions about the whole program need: small enough to be kept for every body.
//!
//! The calls that surely are made when the function is called, those it makes on an executor, and what blocks
//! among them. Code in closures that go elsewhere and in async blocks is not run by calling the function.

mod futures;
mod starts;

use crate::base::names::Name;
use crate::semantics::catalog::schema::{Blocking, BlockingKind, Severity};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::body::BodyFlow;
use crate::semantics::flow::cases::Cases;
use crate::semantics::flow::context::{Context, Origin};
use crate::semantics::infer::callee::Callee;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::{BodyOf, DefKind};
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::ExprId;

/// What is kept of one body.
#[derive(Clone, PartialEq, Debug)]
pub struct Sketch<'a> {
    /// The body.
    pub of: BodyOf,
    /// Calls that block the thread that calls the function.
    pub leaves: Vec<Leaf<'a>>,
    /// Calls of other functions of the workspace on that thread.
    pub steps: Vec<Step>,
    /// Calls of functions of the workspace on an executor.
    pub sites: Vec<Site>,
    /// Whether part of it is the future that drives a program.
    pub is_root: bool,
    /// What its calls give for parameters, and which of them run only for some values of its own.
    pub cases: Cases,
    /// Calls that start tasks, or run several futures at once.
    pub starts: Vec<Start>,
    /// Uses of async functions of the workspace.
    pub futures: Vec<Made>,
    /// What stands in macro calls that are not read as code.
    pub words: Vec<Name>,
    /// Methods and associated functions that it uses without it being known which they are, unless it exists for
    /// tests only.
    pub unknown: Vec<Unknown>,
    /// Whether it exists for tests only.
    pub in_test: bool,
}

/// A call that starts a task, or runs several futures at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Start {
    /// The call or macro call.
    pub call: ExprId,
    /// Until when what it started may run.
    pub until: Until,
}

/// Until when what was started may run, at the latest.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Until {
    /// The call itself, or the await around it, is done.
    Awaited,
    /// The function, or the async block, is done.
    Return,
    /// Not known.
    Unknown,
}

/// A use of a method or associated function that is not known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Unknown {
    /// Its name.
    pub name: Name,
    /// How many arguments it is given, the receiver included; `None` if it is not called there.
    pub args: Option<u32>,
}

/// A call of an async function of the workspace, or another use of its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Made {
    /// The call, or the path.
    pub call: ExprId,
    /// The function.
    pub target: DefId,
    /// What drives the future.
    pub drive: Drive,
}

/// What drives the future of a call.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Drive {
    /// It is, or is part of, the future that drives the program.
    First,
    /// The async function around the call awaits it.
    WithFunction,
    /// Something else.
    Elsewhere,
}

/// A call that blocks.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Leaf<'a> {
    /// The call or method call.
    pub call: ExprId,
    /// What is called, as the catalog writes it.
    pub path: Option<ForeignPath>,
    /// What the catalog says.
    pub fact: &'a Blocking,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A call of a function of the workspace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// The call or method call.
    pub call: ExprId,
    /// What is called.
    pub target: DefId,
    /// What runs; of a method of a trait one of these.
    pub targets: Targets,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a call may run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Targets {
    /// This function.
    One(DefId),
    /// One of these, the impls of one method.
    OneOf(Box<[DefId]>),
}

/// A call of a function of the workspace, made on an executor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site {
    /// What is called.
    pub step: Step,
    /// Where.
    pub context: Context,
    /// Why it is an executor.
    pub origin: Option<Origin>,
    /// Whether it exists for tests only.
    pub in_test: bool,
}

/// What else an executor may be doing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Timing {
    /// Nothing: no task was started.
    StartUp,
    /// Other tasks may wait.
    Later,
}

/// What lints tell apart among blocking calls.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Wait {
    /// For the file system, long.
    LongFiles,
    /// For something else, long or without bound.
    Long,
    /// For the file system, briefly.
    BriefFiles,
    /// For something else, briefly.
    Brief,
}

impl Wait {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::LongFiles, Self::Long, Self::BriefFiles, Self::Brief];

    /// What a call with this fact waits for; `None` if it computes, is about locks or standard output, drives
    /// a future, or is not to be reported.
    #[must_use]
    pub fn of(fact: &Blocking) -> Option<Self> {
        use BlockingKind::{Cpu, FileIo, Lock, RuntimeBlockOn, Stdout};
        if fact.off {
            return None;
        }
        match (fact.kind, fact.severity) {
            (Cpu | Lock | RuntimeBlockOn | Stdout, _) => None,
            (FileIo, Severity::Certain) => Some(Self::LongFiles),
            (FileIo, Severity::Brief) => Some(Self::BriefFiles),
            (_, Severity::Certain) => Some(Self::Long),
            (_, Severity::Brief) => Some(Self::Brief),
        }
    }

    /// How long it is.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::LongFiles | Self::Long => Severity::Certain,
            Self::BriefFiles | Self::Brief => Severity::Brief,
        }
    }

    /// Whether it harms nobody while nothing else runs.
    #[must_use]
    pub fn is_harmless_at(self, timing: Timing) -> bool {
        timing == Timing::StartUp && matches!(self, Self::LongFiles | Self::BriefFiles)
    }
}

/// The sketch of the body that `flow` is about.
#[must_use]
pub fn sketch<'a>(program: &Program, flow: &BodyFlow<'a>) -> Sketch<'a> {
    let of = flow.names.of;
    let body = program.sources.body(of.loc);
    let mut sketch = Sketch {
        of,
        leaves: Vec::new(),
        steps: Vec::new(),
        sites: Vec::new(),
        is_root: flow.contexts.regions().any(|(_, region)| region.context == Context::Root),
        cases: Cases::default(),
        starts: starts::starts(program, body, flow),
        futures: futures::made(program, body, flow),
        words: if flow.in_test { Vec::new() } else { futures::words(body) },
        unknown: if flow.in_test { Vec::new() } else { futures::unknown_methods(body, flow) },
        in_test: flow.in_test,
    };
    let is_part = |call| {
        let range = body.expr_span(call).range;
        !flow.parts.is_elsewhere(range) && (flow.in_test || !flow.parts.is_test(range))
    };
    for blocking in &flow.blocking {
        let call = blocking.call;
        if let Some(known) = flow.calls.get(call)
            && let Some(fact) = known.facts.blocking.as_deref()
            && Wait::of(fact).is_some()
            && flow.contexts.context_at(call) == Context::Sync
            && is_part(call)
        {
            let confidence = blocking.confidence;
            sketch.leaves.push(Leaf { call, path: known.path, fact, confidence });
        }
    }
    for (call, callee) in flow.types.callees.iter() {
        let context = flow.contexts.context_at(call);
        if context != Context::Sync && !context.is_executor() {
            continue;
        }
        let Some((target, targets)) = targets(program, callee) else { continue };
        let step = Step { call, target, targets, confidence: callee.confidence };
        if context.is_executor() {
            let range = body.expr_span(call).range;
            if flow.parts.is_never(range) {
                continue;
            }
            let in_test = flow.in_test || flow.parts.is_test(range);
            sketch.sites.push(Site { step, context, origin: flow.contexts.origin(call), in_test });
        } else if is_part(call) {
            sketch.steps.push(step);
        }
    }
    let steps = sketch.sites.iter().map(|site| &site.step).chain(&sketch.steps).map(|step| step.call);
    let mut calls: Vec<ExprId> = steps.chain(sketch.leaves.iter().map(|leaf| leaf.call)).collect();
    calls.sort_unstable();
    calls.dedup();
    sketch.cases = Cases::new(program, (body, &flow.names), &calls);
    sketch
}

/// The function of the workspace that is called, and what it may run; `None` if there is none, or not all that
/// may run is known.
fn targets(program: &Program, callee: &Callee) -> Option<(DefId, Targets)> {
    let Res::Def(target) = callee.target else { return None };
    let defs = &program.defs;
    if defs.def(target).kind != DefKind::Fn || defs.krate(target.krate).target.is_none() {
        return None;
    }
    let in_trait = defs.parent(target).is_some_and(|of| defs.def(of).kind == DefKind::Trait);
    if !in_trait {
        return is_sync(program, target).then_some((target, Targets::One(target)));
    }
    if callee.candidates.is_empty() {
        return None;
    }
    let all = callee.candidates.clone();
    all.iter().all(|&def| is_sync(program, def)).then_some((target, Targets::OneOf(all)))
}

/// Whether `def` is a function that runs when it is called.
fn is_sync(program: &Program, def: DefId) -> bool {
    program.function(def).is_some_and(|function| !function.is_async)
}

impl Sketch<'_> {
    /// Whether the program is the same without it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.is_root
            && self.leaves.is_empty()
            && self.steps.is_empty()
            && self.sites.is_empty()
            && self.starts.is_empty()
            && self.futures.is_empty()
            && self.words.is_empty()
            && self.unknown.is_empty()
    }

    /// The functions of the workspace that may run as part of it.
    pub fn callees(&self) -> impl Iterator<Item = DefId> {
        let steps = self.steps.iter().chain(self.sites.iter().map(|site| &site.step));
        let steps = steps.flat_map(|step| step.targets.all().iter().copied());
        steps.chain(self.futures.iter().map(|future| future.target))
    }
}

impl Targets {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[DefId] {
        match self {
            Self::One(def) => std::slice::from_ref(def),
            Self::OneOf(defs) => defs,
        }
    }
}
