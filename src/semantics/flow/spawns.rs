//! The tasks that a body starts, what becomes of their handles, and what the tasks are made of.

use crate::semantics::catalog::schema::{Exec, Form, OnDrop, Role, Takes};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::calls::BodyCalls;
use crate::semantics::flow::fate::{Fate, Values};
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::{Expr, ExprId};

/// A call that starts a task which runs on when its handle is dropped.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spawn<'a> {
    /// The call.
    pub call: ExprId,
    /// What the catalog says about it.
    pub row: &'a Exec,
    /// The future it is given.
    pub future: ExprId,
    /// What becomes of the handle.
    pub handle: Fate,
    /// How sure it is that the call is one.
    pub confidence: Confidence,
}

/// What a future does when it is polled.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Work {
    /// This async block of the same body.
    Block(ExprId),
    /// This async function of the workspace; the call that makes the future.
    Function(DefId, ExprId),
    /// Not known.
    Unknown,
}

/// Wrappers around a future are followed this far.
const MAX_WRAPPERS: u32 = 8;

/// Whether one of `calls` starts a task that runs on when its handle is dropped.
#[must_use]
pub fn starts_tasks(calls: &BodyCalls<'_>) -> bool {
    calls.iter().any(|(_, known)| known.facts.exec.iter().any(starts))
}

fn starts(row: &Exec) -> bool {
    row.role == Role::Spawn
        && row.takes == Takes::Future
        && row.on_drop == Some(OnDrop::Detach)
        && row.handle.is_some()
}

/// The tasks that a body starts by one of `calls`, in the order of their numbers.
#[must_use]
pub fn spawns<'a>(values: Values<'_>, calls: &BodyCalls<'a>) -> Vec<Spawn<'a>> {
    let found = calls.iter().filter_map(|(call, known)| {
        let row = known.facts.exec.iter().find(|row| starts(row))?;
        let future = argument(values, call, row)?;
        Some(Spawn { call, row, future, handle: values.fate(call), confidence: known.confidence })
    });
    found.collect()
}

/// The argument of `call` that `row` speaks about.
#[must_use]
pub fn argument(values: Values<'_>, call: ExprId, row: &Exec) -> Option<ExprId> {
    let is_method = matches!(row.form, Form::Method | Form::Trait | Form::Impl);
    let at = row.arg.map(usize::from);
    match *values.body.expr(call) {
        Expr::MethodCall { receiver, .. } if row.takes == Takes::Receiver => Some(receiver),
        Expr::MethodCall { args, .. } => values.body.list(args).get(at?).copied(),
        Expr::Call { args, .. } if row.takes == Takes::Receiver => values.body.list(args).first().copied(),
        // A method called by its path has the receiver in front.
        Expr::Call { args, .. } => values.body.list(args).get(at? + usize::from(is_method)).copied(),
        _ => None,
    }
}

/// What the future `expr` does, through variables and wrappers.
#[must_use]
pub fn work(values: Values<'_>, expr: ExprId) -> Work {
    let mut future = expr;
    for _ in 0..MAX_WRAPPERS {
        let inner = match values.body.expr(future) {
            Expr::Async { .. } => return Work::Block(future),
            Expr::Path(_) => {
                values.names.variable(values.body, future).and_then(|binding| values.shape.init(binding))
            }
            Expr::Block { block, .. } => values.body.block(*block).tail,
            Expr::Call { .. } | Expr::MethodCall { .. } => match made_by(values, future) {
                Made::Here(work) => return work,
                Made::From(inner) => Some(inner),
            },
            _ => None,
        };
        match inner {
            Some(inner) => future = inner,
            None => return Work::Unknown,
        }
    }
    Work::Unknown
}

enum Made {
    Here(Work),
    /// It wraps this one.
    From(ExprId),
}

fn made_by(values: Values<'_>, call: ExprId) -> Made {
    let Some(known) = values.calls.get(call) else { return Made::Here(Work::Unknown) };
    if let (Res::Def(def), None) = (known.target, known.path) {
        return Made::Here(Work::Function(def, call));
    }
    let wraps = |row: &&Exec| row.role == Role::Wrap && matches!(row.takes, Takes::Future | Takes::Receiver);
    if let Some(row) = known.facts.exec.iter().find(wraps) {
        return argument(values, call, row).map_or(Made::Here(Work::Unknown), Made::From);
    }
    // `Box::pin(f)` is `f`.
    let pins = known.is_std() && known.path.is_some_and(|path| matches!(path.last(), "pin" | "new"));
    let args = match values.body.expr(call) {
        Expr::Call { args, .. } => values.body.list(*args),
        _ => &[],
    };
    match args {
        [only] if pins => Made::From(*only),
        _ => Made::Here(Work::Unknown),
    }
}
