//! Divides a body into regions and finds out where each of them runs.
//!
//! One walk notes for the body itself, each closure and each async block where it is sent: to the callee it is an
//! argument of, to the await it is an operand of, to the variable it is stored in. Which callee sends its
//! argument where is for the caller to say ([`Destinations`]). What the callers of a function do is not looked at.

mod params;
mod settle;

pub use self::params::parameters;

use rustc_hash::FxHashMap;

use crate::semantics::flow::children::for_each_child;
use crate::semantics::flow::context::{BodyContexts, Context, Region, RegionId, RegionKind};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::macros::{MacroCall, MacroInput};
use crate::source::hir::pat::{BindingId, Pat, PatId};

/// Where a callee sends an argument (or its receiver).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Destination {
    /// It is called or polled by the code that makes the call.
    Here,
    /// It becomes part of the result and runs wherever that goes.
    Result,
    /// It runs there, and so does the future a closure returns.
    Runs(Context),
    /// It runs there; what a closure returns there goes nowhere known.
    Calls(Context),
    /// It is driven to its end on the calling thread.
    Driven,
    /// Of the statements in a macro call: they become a future or stream, and that is the result.
    Deferred,
    /// Not known.
    Unknown,
}

/// What the surroundings of a body say about the code in it. Asked at most once for each argument.
pub trait Destinations {
    /// Where argument `arg` (from 0; `None` = the receiver) of the call or method call goes.
    fn of_argument(&self, call: ExprId, arg: Option<usize>) -> Destination;
    /// Where the expressions inside a macro call go.
    fn of_macro(&self, call: MacroCallId) -> Destination;
    /// The variable that a path expression names.
    fn local(&self, expr: ExprId) -> Option<BindingId>;
}

/// Where the pieces of `body` run, whose own code runs in `start`.
#[must_use]
pub fn contexts(body: &Body, kind: RegionKind, start: Context, callees: &impl Destinations) -> BodyContexts {
    let is_block = |call: &MacroCall| matches!(call.input, MacroInput::Block(_));
    let divided = body.facts.closures || body.facts.async_blocks || body.macros.values().any(is_block);
    if !divided || start == Context::BuildScript {
        return BodyContexts { regions: vec![whole(kind, start)], of: Vec::new() };
    }
    let mut walk = Walk::new(body, kind, start, callees);
    walk.run();
    walk.settle()
}

fn whole(kind: RegionKind, context: Context) -> Region {
    Region { kind, parent: None, expr: None, sent_by: None, context }
}

/// Where a region goes, as far as the walk has seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Sent {
    to: Place,
    by: Option<ExprId>,
    /// Where the future goes that a closure returns.
    output: Output,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Place {
    #[default]
    Unknown,
    Fixed(Context),
    /// Where this region runs.
    With(RegionId),
    /// Driven by code of this region.
    DrivenBy(RegionId),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Output {
    #[default]
    Unknown,
    SameAsClosure,
}

impl Sent {
    fn to(to: Place) -> Self {
        Self { to, by: None, output: Output::Unknown }
    }

    /// Which of two uses of one variable says where its value runs: what runs here surely runs here.
    fn or(self, other: Self) -> Self {
        let rank = |sent: Self| match sent.to {
            Place::With(_) => 0,
            Place::DrivenBy(_) => 1,
            Place::Fixed(Context::Task) => 2,
            Place::Fixed(_) => 3,
            Place::Unknown => 4,
        };
        if rank(other) < rank(self) { other } else { self }
    }
}

/// An expression to look at, the region it is in, and where its value goes.
#[derive(Clone, Copy)]
struct Step {
    expr: ExprId,
    region: RegionId,
    value: Sent,
    /// The variable it initialises.
    held_by: Option<BindingId>,
}

impl Step {
    fn new(expr: ExprId, region: RegionId, value: Sent) -> Self {
        Self { expr, region, value, held_by: None }
    }

    fn inside(self, expr: ExprId) -> Self {
        Self { expr, value: Sent::default(), held_by: None, ..self }
    }

    fn sent(self, value: Sent) -> Self {
        Self { value, ..self }
    }
}

struct Walk<'a, C> {
    body: &'a Body,
    callees: &'a C,
    regions: Vec<Region>,
    /// By region.
    sent: Vec<Sent>,
    of: Vec<RegionId>,
    /// Regions that are the initial value of a variable.
    held_by: FxHashMap<BindingId, RegionId>,
    stack: Vec<Step>,
    /// Parameters that somebody asks about, by their place.
    params: FxHashMap<BindingId, usize>,
    /// Where each use of them goes.
    param_uses: Vec<(usize, Sent)>,
}

impl<'a, C: Destinations> Walk<'a, C> {
    fn new(body: &'a Body, kind: RegionKind, start: Context, callees: &'a C) -> Self {
        Self {
            body,
            callees,
            regions: vec![whole(kind, start)],
            sent: vec![Sent::to(Place::Fixed(start))],
            of: vec![RegionId::BODY; body.exprs.len()],
            held_by: FxHashMap::default(),
            stack: vec![Step::new(body.root, RegionId::BODY, Sent::default())],
            params: FxHashMap::default(),
            param_uses: Vec::new(),
        }
    }

    fn run(&mut self) {
        while let Some(step) = self.stack.pop() {
            self.visit(step);
        }
    }

    fn visit(&mut self, step: Step) {
        self.of[step.expr.index()] = step.region;
        let from = self.stack.len();
        match self.body.expr(step.expr) {
            Expr::Async { block, .. } => {
                let inner = self.inner(RegionKind::AsyncBlock, step);
                self.block(*block, inner);
            }
            Expr::Closure(closure) => {
                let closure = &self.body.closures[*closure];
                let (value, is_async) = (closure.body, closure.is_async);
                let kind = if is_async { RegionKind::AsyncClosure } else { RegionKind::Closure };
                let inner = self.enter(kind, step);
                let output = self.output_of(step, inner);
                self.stack.push(Step::new(value, inner, output));
            }
            Expr::Await(future) => {
                self.stack.push(step.inside(*future).sent(Sent::to(Place::With(step.region))));
            }
            Expr::Call { callee, args } => {
                self.stack.push(step.inside(*callee).sent(Sent::to(Place::With(step.region))));
                self.arguments(step, self.body.list(*args));
            }
            Expr::MethodCall { receiver, args, .. } => {
                let value = self.argument(step, None);
                self.stack.push(step.inside(*receiver).sent(value));
                self.arguments(step, self.body.list(*args));
            }
            Expr::Macro(call) => self.macro_call(step, *call),
            Expr::Path(_) => self.use_of_local(step),
            Expr::Ref { expr, .. } => self.stack.push(step.inside(*expr).sent(step.value)),
            Expr::Block { block, .. } => self.block(*block, step),
            Expr::If { condition, then, otherwise } => {
                self.stack.push(step.inside(*condition));
                let branches = [Some(*then), *otherwise].into_iter().flatten();
                self.stack.extend(branches.map(|branch| step.inside(branch).sent(step.value)));
            }
            Expr::Match { scrutinee, arms } => {
                self.stack.push(step.inside(*scrutinee));
                for arm in arms {
                    self.stack.extend(arm.guard.map(|guard| step.inside(guard)));
                    self.stack.push(step.inside(arm.body).sent(step.value));
                }
            }
            Expr::Loop { block, .. } => self.block(*block, step.sent(Sent::default())),
            Expr::While { condition, block, .. } => {
                self.stack.push(step.inside(*condition));
                self.block(*block, step.sent(Sent::default()));
            }
            Expr::For { iterable, block, .. } => {
                self.stack.push(step.inside(*iterable));
                self.block(*block, step.sent(Sent::default()));
            }
            Expr::Tuple(list) | Expr::Array(list) => {
                let each = self.body.list(*list).iter().map(|&expr| step.inside(expr).sent(step.value));
                self.stack.extend(each);
            }
            _ => {
                let stack = &mut self.stack;
                for_each_child(self.body, step.expr, |child| stack.push(step.inside(child)));
            }
        }
        // The stack gives the last one first, and variables are made before they are used.
        self.stack[from..].reverse();
    }

    /// A new region for the closure or async block `step`.
    fn enter(&mut self, kind: RegionKind, step: Step) -> RegionId {
        let id = RegionId(u32::try_from(self.regions.len()).expect("files are under 4 GiB"));
        self.regions.push(Region {
            kind,
            parent: Some(step.region),
            expr: Some(step.expr),
            sent_by: None,
            context: Context::Unknown,
        });
        self.sent.push(step.value);
        if let Some(binding) = step.held_by {
            self.held_by.insert(binding, id);
        }
        id
    }

    /// Where the future goes that the closure `step`, which is `region`, returns.
    fn output_of(&self, step: Step, region: RegionId) -> Sent {
        match step.value.output {
            Output::SameAsClosure => Sent { to: Place::With(region), ..step.value },
            Output::Unknown => Sent::default(),
        }
    }

    fn arguments(&mut self, call: Step, args: &[ExprId]) {
        for (at, &arg) in args.iter().enumerate() {
            let value =
                if self.can_carry_code(arg) { self.argument(call, Some(at)) } else { Sent::default() };
            self.stack.push(call.inside(arg).sent(value));
        }
    }

    /// Whether the callee need be asked about an argument at all.
    fn can_carry_code(&self, arg: ExprId) -> bool {
        !matches!(self.body.expr(arg), Expr::Literal(_) | Expr::Field { .. } | Expr::Binary(..))
    }

    fn argument(&self, call: Step, arg: Option<usize>) -> Sent {
        let by = Some(call.expr);
        let sent = |to, output| Sent { to, by, output };
        match self.callees.of_argument(call.expr, arg) {
            Destination::Here => sent(Place::With(call.region), Output::SameAsClosure),
            Destination::Result => call.value,
            Destination::Runs(context) => sent(Place::Fixed(context), Output::SameAsClosure),
            Destination::Calls(context) => sent(Place::Fixed(context), Output::Unknown),
            Destination::Driven => sent(Place::DrivenBy(call.region), Output::Unknown),
            Destination::Deferred | Destination::Unknown => Sent::default(),
        }
    }

    fn macro_call(&mut self, step: Step, call: MacroCallId) {
        let here = Sent::to(Place::With(step.region));
        if let MacroInput::Select(select) = &self.body.macros[call].input {
            let before = select.arms.iter().filter_map(|arm| arm.precondition);
            self.stack.extend(before.map(|expr| step.inside(expr)));
            self.stack.extend(select.arms.iter().map(|arm| step.inside(arm.future).sent(here)));
            let handlers = select.arms.iter().map(|arm| arm.handler);
            let after = handlers.chain(select.otherwise.iter().copied());
            self.stack.extend(after.map(|expr| step.inside(expr).sent(step.value)));
            return;
        }
        let is_block = matches!(self.body.macros[call].input, MacroInput::Block(_));
        let (value, step) = match self.callees.of_macro(call) {
            Destination::Here => (here, step),
            Destination::Result => (step.value, step),
            Destination::Deferred => (Sent::default(), self.inner(RegionKind::AsyncBlock, step)),
            // Whether and where such statements run is not known.
            _ if is_block => (Sent::default(), self.inner(RegionKind::Macro, step)),
            _ => (Sent::default(), step),
        };
        let stack = &mut self.stack;
        for_each_child(self.body, step.expr, |child| stack.push(step.inside(child).sent(value)));
    }

    /// `step` as the code in a new region sees it.
    fn inner(&mut self, kind: RegionKind, step: Step) -> Step {
        let region = self.enter(kind, step);
        Step::new(step.expr, region, Sent::default())
    }

    fn use_of_local(&mut self, step: Step) {
        if self.held_by.is_empty() && self.params.is_empty() {
            return;
        }
        let Some(binding) = self.callees.local(step.expr) else { return };
        if let Some(&at) = self.params.get(&binding) {
            self.param_uses.push((at, step.value));
        }
        if let Some(&RegionId(region)) = self.held_by.get(&binding) {
            let sent = &mut self.sent[region as usize];
            *sent = sent.or(step.value);
        }
    }

    fn block(&mut self, block: BlockId, step: Step) {
        let block = self.body.block(block);
        for stmt in &block.stmts {
            match *stmt {
                Stmt::Let { pat, init, otherwise, .. } => {
                    let held_by = self.plain_binding(pat);
                    self.stack.extend(init.map(|init| Step { held_by, ..step.inside(init) }));
                    self.stack.extend(otherwise.map(|otherwise| step.inside(otherwise)));
                }
                Stmt::Expr { expr, .. } => self.stack.push(step.inside(expr)),
            }
        }
        self.stack.extend(block.tail.map(|tail| step.inside(tail).sent(step.value)));
    }

    fn plain_binding(&self, pat: PatId) -> Option<BindingId> {
        match *self.body.pat(pat) {
            Pat::Bind { binding, sub: None } => Some(binding),
            Pat::Typed(pat, _) => self.plain_binding(pat),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
