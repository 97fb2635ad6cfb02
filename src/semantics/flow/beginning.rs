//! What runs while nothing else does: in the future that drives the program, before any task was started or after
//! all that was is over, and in async functions that only such code awaits.
//!
//! A function counts when every call of it is awaited on the spot, in such code, and all callers are known. What a
//! library shows to strangers is left alone.
// LIMIT: tasks that calls of unknown callees start are not seen.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::graph::Graph;
use crate::semantics::flow::callers::{Callers, Part, Purpose, is_unmarked};
use crate::semantics::flow::children::{any_inside, for_each_child};
use crate::semantics::flow::context::{Context, Origin};
use crate::semantics::flow::parents::Parents;
use crate::semantics::flow::sketch::{Drive, Sketch, Start, Until};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, DefId};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::macros::MacroInput;

/// Where nothing else runs.
#[derive(Debug)]
pub struct Beginning<'a> {
    program: &'a Program,
    /// The async functions that run only then, with what each starts.
    functions: FxHashMap<DefId, Starts>,
    /// What those bodies start that hold futures which drive a program.
    roots: FxHashMap<DefId, Starts>,
}

/// Which code of a body is meant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Code {
    /// That of an async function itself.
    Function,
    /// That of the future that drives the program.
    Root,
}

impl Code {
    /// The code that runs there, if it may run while nothing else does.
    #[must_use]
    pub fn of(context: Context, origin: Option<Origin>) -> Option<Self> {
        match (context, origin) {
            (Context::Root, _) => Some(Self::Root),
            (_, Some(Origin::AsyncFn)) => Some(Self::Function),
            _ => None,
        }
    }
}

/// What one function starts.
#[derive(Clone, Debug, Default)]
struct Starts {
    /// Calls after which something may run.
    lasting: FxHashSet<ExprId>,
    /// Macro calls that run what stands in them at once.
    around: FxHashSet<ExprId>,
}

impl<'a> Beginning<'a> {
    /// Those of the program that `sketches` are of. `parts` tells about its crates.
    #[must_use]
    pub fn new(
        program: &'a Program,
        sketches: &[Sketch<'_>],
        parts: impl Fn(CrateId) -> Option<Part>,
    ) -> Self {
        let mut search = Search::new(program, sketches, parts);
        search.run();
        let roots = sketches.iter().filter(|sketch| sketch.is_root);
        let roots = roots.map(|sketch| (sketch.of.owner, search.starts(sketch))).collect();
        Self { program, functions: search.found, roots }
    }

    /// Whether nothing else runs while `expr` does, which is part of this code of the body `of`.
    #[must_use]
    pub fn covers(&self, of: BodyOf, code: Code, expr: ExprId) -> bool {
        let functions = match code {
            Code::Function => &self.functions,
            Code::Root => &self.roots,
        };
        let Some(starts) = functions.get(&of.owner) else { return false };
        let body = self.program.sources.body(of.loc);
        is_first(body, &Parents::new(body), expr, starts)
    }
}

struct Search<'s, 'a, F> {
    program: &'a Program,
    sketches: &'s [Sketch<'s>],
    parts: F,
    by_def: FxHashMap<DefId, u32>,
    /// Places of sketches of functions that start tasks, themselves or through others.
    starting: Vec<bool>,
    /// Calls that are not known to be part of the beginning; `None` if one of them surely is not.
    left: FxHashMap<DefId, Option<u32>>,
    found: FxHashMap<DefId, Starts>,
}

impl<'s, 'a, F: Fn(CrateId) -> Option<Part>> Search<'s, 'a, F> {
    fn new(program: &'a Program, sketches: &'s [Sketch<'s>], parts: F) -> Self {
        let by_def = (0..).zip(sketches).map(|(at, sketch)| (sketch.of.owner, at)).collect();
        let mut search = Self {
            program,
            sketches,
            parts,
            by_def,
            starting: Vec::new(),
            left: FxHashMap::default(),
            found: FxHashMap::default(),
        };
        search.find_starting();
        search.count_calls();
        search
    }

    /// Functions that start tasks, and from them to their callers.
    fn find_starting(&mut self) {
        let mut arrows = Vec::new();
        for (at, sketch) in (0..).zip(self.sketches) {
            let callees = sketch.callees().filter_map(|def| self.by_def.get(&def));
            arrows.extend(callees.map(|&callee| (callee, at)));
        }
        let callers = Graph::new(self.sketches.len(), &arrows);
        let lasts = |sketch: &Sketch<'_>| sketch.starts.iter().any(|start| start.until == Until::Unknown);
        self.starting = self.sketches.iter().map(lasts).collect();
        let starting = (0..).zip(&self.starting).filter(|(_, starts)| **starts);
        let mut open: Vec<u32> = starting.map(|(at, _)| at).collect();
        while let Some(callee) = open.pop() {
            for &caller in callers.of(callee) {
                if !std::mem::replace(&mut self.starting[caller as usize], true) {
                    open.push(caller);
                }
            }
        }
    }

    fn count_calls(&mut self) {
        let counted: Vec<&Sketch<'_>> = self.sketches.iter().filter(|sketch| self.counts(sketch)).collect();
        let callers = Callers::new(self.program, counted.iter().copied(), &self.parts);
        let futures = counted.iter().flat_map(|sketch| &sketch.futures);
        let used: FxHashSet<DefId> = futures.map(|future| future.target).collect();
        let parts = (0..).map_while(|krate| (self.parts)(CrateId(krate)));
        let programs: FxHashSet<u32> =
            parts.filter(|part| part.purpose == Purpose::Program).map(|part| part.package).collect();
        let package = |def: DefId| (self.parts)(def.krate).map(|part| part.package);
        let is_application = |def: DefId| {
            let part = (self.parts)(def.krate);
            part.is_some_and(|part| part.is_closed || programs.contains(&part.package))
        };
        let is_near = |def: DefId, user: DefId| {
            package(def) == package(user) || (self.parts)(def.krate).is_some_and(|part| part.is_closed)
        };
        let is_idle = |def: DefId| is_application(def) && !used.contains(&def) && self.is_shown_only(def);
        let mut left: FxHashMap<DefId, Option<u32>> = FxHashMap::default();
        for sketch in counted.into_iter().filter(|sketch| !is_idle(sketch.of.owner)) {
            for future in &sketch.futures {
                let is_near = is_near(future.target, sketch.of.owner);
                let known = left.entry(future.target).or_insert(Some(0));
                *known = known.filter(|_| is_near && future.drive != Drive::Elsewhere).map(|count| count + 1);
            }
        }
        let defs = &self.program.defs;
        for (def, left) in &mut left {
            let is_shown = defs.def(*def).is_public() && !is_application(*def);
            if is_shown || !callers.are_known(*def) {
                *left = None;
            }
        }
        self.left = left;
    }

    /// Whether `def` is an async function that others may call by its name and in no other way.
    fn is_shown_only(&self, def: DefId) -> bool {
        let defs = &self.program.defs;
        let is_async = self.program.function(def).is_some_and(|function| function.is_async);
        let is_free = defs.def(def).is_public() && defs.assoc_parent(def).is_none();
        is_async && is_free && is_unmarked(self.program, def)
    }

    /// Whether what it calls says something about the callee.
    fn counts(&self, sketch: &Sketch<'_>) -> bool {
        let part = (self.parts)(sketch.of.owner.krate);
        !sketch.in_test && part.is_some_and(|part| part.purpose != Purpose::Trial)
    }

    fn run(&mut self) {
        let mut open: Vec<(u32, Drive)> = Vec::new();
        for (at, sketch) in (0..).zip(self.sketches) {
            if self.counts(sketch) && sketch.futures.iter().any(|future| future.drive == Drive::First) {
                open.push((at, Drive::First));
            }
        }
        while let Some((at, drive)) = open.pop() {
            let sketch = &self.sketches[at as usize];
            let body = self.program.sources.body(sketch.of.loc);
            let (starts, parents) = (self.starts(sketch), Parents::new(body));
            let futures = sketch.futures.iter().filter(|future| future.drive == drive);
            for future in futures.filter(|future| is_first(body, &parents, future.call, &starts)) {
                let Some(Some(left)) = self.left.get_mut(&future.target) else { continue };
                *left = left.saturating_sub(1);
                if *left > 0 {
                    continue;
                }
                // A function that calls nothing of interest has no sketch.
                let callee = self.by_def.get(&future.target);
                open.extend(callee.map(|&callee| (callee, Drive::WithFunction)));
                let starts = callee.map(|&callee| self.starts(&self.sketches[callee as usize]));
                self.found.insert(future.target, starts.unwrap_or_default());
            }
        }
    }

    /// What the body of `sketch` starts, itself or through others.
    fn starts(&self, sketch: &Sketch<'_>) -> Starts {
        let starting = |def: &DefId| self.by_def.get(def).is_some_and(|&at| self.starting[at as usize]);
        let steps = sketch.steps.iter().chain(sketch.sites.iter().map(|site| &site.step));
        let steps = steps.filter(|step| step.targets.all().iter().any(starting)).map(|step| step.call);
        let futures = sketch.futures.iter().filter(|future| starting(&future.target));
        let (around, lasting): (Vec<Start>, Vec<Start>) =
            sketch.starts.iter().partition(|start| start.until == Until::Awaited);
        let lasting = lasting.iter().map(|start| start.call);
        Starts {
            lasting: steps.chain(futures.map(|future| future.call)).chain(lasting).collect(),
            around: around.iter().map(|start| start.call).collect(),
        }
    }
}

/// Whether nothing in `starts` is reached before `expr` is, on the way to it through `body`.
fn is_first(body: &Body, parents: &Parents, expr: ExprId, starts: &Starts) -> bool {
    let holds = |expr: ExprId| any_inside(body, expr, |expr| starts.lasting.contains(&expr));
    let (mut at, mut is_around) = (expr, false);
    while let Some(parent) = parents.of(at) {
        // What stands around a future that is driven does not itself await.
        is_around |= matches!(body.expr(parent), Expr::Async { .. }) && !is_awaited(body, parents, parent);
        let first = match body.expr(parent) {
            Expr::If { condition, .. } => at == *condition || !holds(*condition),
            Expr::Match { scrutinee, arms } => {
                let guard = arms.iter().find(|arm| arm.body == at).and_then(|arm| arm.guard);
                at == *scrutinee || !holds(*scrutinee) && !guard.is_some_and(holds)
            }
            Expr::For { iterable, .. } if at == *iterable => true,
            // What comes later in a loop comes before as well.
            Expr::For { .. } => !holds(parent),
            // One that waits again and again is what a program does for good, with what libraries run beside it.
            Expr::Loop { .. } | Expr::While { .. } => {
                let waits = |expr| matches!(body.expr(expr), Expr::Await(_));
                !holds(parent) && (is_around || !any_inside(body, parent, waits))
            }
            Expr::Macro(call) => {
                let together = starts.around.contains(&parent) || starts.lasting.contains(&parent);
                let select = matches!(body.macros[*call].input, MacroInput::Select(_));
                !together && !select && before(body, parent, at, &holds)
            }
            _ => before(body, parent, at, &holds),
        };
        if !first {
            return false;
        }
        at = parent;
    }
    true
}

/// Whether `expr` is awaited where it stands.
fn is_awaited(body: &Body, parents: &Parents, expr: ExprId) -> bool {
    parents.of(expr).is_some_and(|outer| matches!(body.expr(outer), Expr::Await(_)))
}

/// Whether none of the parts of `parent` that are evaluated before `at` holds one.
fn before(body: &Body, parent: ExprId, at: ExprId, holds: &impl Fn(ExprId) -> bool) -> bool {
    let (mut seen, mut free) = (false, true);
    for_each_child(body, parent, |child| {
        seen |= child == at;
        free &= seen || !holds(child);
    });
    free
}
