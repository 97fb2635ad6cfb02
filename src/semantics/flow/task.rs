//! What a task does with itself: does it end, what does it keep alive, who can learn of its end.
//!
//! Workspace functions that the task awaits are followed a few steps. What is not known is answered so that a
//! lint stays silent.

use crate::semantics::flow::alone::{Quiet, of_function, quiet};
use crate::semantics::flow::body::Bodies;
use crate::semantics::flow::calls::BodyCalls;
use crate::semantics::flow::children::for_each_child;
use crate::semantics::flow::fate::{Dropped, Fate, Values};
use crate::semantics::flow::shape::Shape;
use crate::semantics::flow::spawns::{Spawn, Work, spawns, work};
use crate::semantics::flow::strong::kept;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{BodyLoc, DefId};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Literal};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::BindingId;

/// A task whose handle nobody keeps.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Detached<'a> {
    /// Its start.
    pub spawn: Spawn<'a>,
    /// How the handle goes.
    pub how: Dropped,
    /// When it ends.
    pub end: End,
    /// What the task keeps alive: a variable that holds an `Arc`, or the receiver of the method.
    pub keeps: Option<BindingId>,
}

/// When a task ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum End {
    /// Never: a loop in it has no way out. The loop, if it is in the same body.
    Never(Option<ExprId>),
    /// By itself and soon. It can fail, and nothing in it tells anybody.
    Alone,
    /// With something outside of it, or not known.
    Open,
}

/// Functions that await each other are followed this far.
const MAX_DEPTH: u32 = 3;

/// The tasks that a body starts by one of `calls` whose handles are dropped, and that nothing else knows.
#[must_use]
pub fn detached<'a>(
    values: Values<'_>,
    calls: &BodyCalls<'a>,
    bodies: &mut Bodies<'_, '_>,
) -> Vec<Detached<'a>> {
    let mut found = Vec::new();
    for spawn in spawns(values, calls) {
        let Fate::Dropped(how) = spawn.handle else { continue };
        if spawn.row.tracked {
            continue;
        }
        let work = work(values, spawn.future);
        let end = match work {
            Work::Block(block) => end_of(values, block, bodies, MAX_DEPTH),
            Work::Function(def, _) => end_of_function(def, bodies, MAX_DEPTH),
            Work::Unknown => End::Open,
        };
        found.push(Detached { spawn, how, end, keeps: kept(values, spawn.future, work) });
    }
    found
}

/// When the code of `root`, an async block or the body of an async function, ends.
fn end_of(values: Values<'_>, root: ExprId, bodies: &mut Bodies<'_, '_>, depth: u32) -> End {
    for expr in own_code(values, root) {
        match values.body.expr(expr) {
            Expr::Loop { .. } if !has_exit(values, expr) => return End::Never(Some(expr)),
            Expr::While { condition, .. } if is_true(values.body, *condition) && !has_exit(values, expr) => {
                return End::Never(Some(expr));
            }
            Expr::Await(future) if depth > 0 => {
                if let Work::Function(def, _) = work(values, *future)
                    && let End::Never(_) = end_of_function(def, bodies, depth - 1)
                {
                    return End::Never(None);
                }
            }
            _ => {}
        }
    }
    if quiet(values, root, bodies, depth) == Quiet::CanFail { End::Alone } else { End::Open }
}

fn end_of_function(def: DefId, bodies: &mut Bodies<'_, '_>, depth: u32) -> End {
    let program = bodies.program;
    let Some(of) = async_body(program, def) else { return End::Open };
    let code = bodies.code(of);
    let body = program.sources.body(of.loc);
    let shape = Shape::new(body, &code.names);
    let values =
        Values { program, body, names: &code.names, types: &code.types, calls: &code.calls, shape: &shape };
    match end_of(values, body.root, bodies, depth) {
        End::Never(_) => End::Never(None),
        End::Alone if of_function(def, bodies, depth) != Quiet::CanFail => End::Open,
        end => end,
    }
}

/// The body of a workspace function, if it is async and has one.
pub(super) fn async_body(program: &Program, def: DefId) -> Option<BodyOf> {
    let function = program.function(def).filter(|function| function.is_async)?;
    let file = program.defs.def(def).loc?.file;
    Some(BodyOf { owner: def, loc: BodyLoc { file, body: function.body? } })
}

/// The expressions that run as part of `root`: not those of closures, nor of async blocks that are not awaited
/// on the spot.
fn own_code(values: Values<'_>, root: ExprId) -> Vec<ExprId> {
    let mut found = Vec::new();
    let mut stack = vec![root];
    while let Some(expr) = stack.pop() {
        let runs_here = match values.body.expr(expr) {
            Expr::Closure(_) => false,
            Expr::Async { .. } => {
                let around = values.shape.parent(expr).map(|outer| values.body.expr(outer));
                expr == root || matches!(around, Some(Expr::Await(_) | Expr::Macro(_)))
            }
            _ => true,
        };
        if runs_here {
            found.push(expr);
            for_each_child(values.body, expr, |child| stack.push(child));
        }
    }
    found
}

/// Whether code can leave the loop `of` other than by being dropped: by `break`, `return`, `?`, or by a panic
/// over the result of a wait.
fn has_exit(values: Values<'_>, of: ExprId) -> bool {
    own_code(values, of).into_iter().any(|expr| match values.body.expr(expr) {
        Expr::Return(_) | Expr::Try(_) => true,
        Expr::Break { label, .. } => {
            // A `break` leaves some loop inside, or else this one or one around it.
            let inner = values.shape.ancestors(expr).take_while(|&outer| outer != of);
            !inner.into_iter().any(|outer| match values.body.expr(outer) {
                Expr::Loop { label: own, .. }
                | Expr::While { label: own, .. }
                | Expr::For { label: own, .. } => label.is_none() || label == own,
                Expr::Block { label: own @ Some(_), .. } => label == own,
                _ => false,
            })
        }
        // `rx.recv().await.expect("open")` ends the task with the channel.
        Expr::MethodCall { receiver, method, .. } => {
            matches!(values.body.expr(*receiver), Expr::Await(_))
                && matches!(method.as_str(), "unwrap" | "expect")
        }
        Expr::Macro(call) => match &values.body.macros[*call].input {
            MacroInput::Opaque(_) => true,
            MacroInput::Block(_) => !values.is_expanded(*call),
            _ => false,
        },
        _ => false,
    })
}

fn is_true(body: &Body, condition: ExprId) -> bool {
    matches!(body.expr(condition), Expr::Literal(Literal::Bool(true)))
}
