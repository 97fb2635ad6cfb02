//! Futures and streams of a body that are dropped before anybody polled them.

use rustc_hash::FxHashSet;

use crate::semantics::catalog::schema::{Returns, Role, Takes};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::calls::{BodyCalls, Call};
use crate::semantics::flow::fate::{Dropped, Fate, Values};
use crate::semantics::flow::lazy::Lazy;
use crate::semantics::flow::spawns::argument;
use crate::semantics::infer::body::Inferred;
use crate::semantics::infer::ty::Term;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Stmt};
use crate::source::hir::pat::BindingId;

/// A future or stream that is dropped before it was polled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unawaited {
    /// What makes it: a call, or an async block.
    pub made: ExprId,
    /// What it is.
    pub returns: Returns,
    /// How it goes.
    pub end: Lost,
    /// How sure that is.
    pub confidence: Confidence,
}

/// How a future is lost.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lost {
    /// It is dropped.
    Dropped(Dropped),
    /// It is what a closure returns, and the callee that this call gives the closure to polls nothing.
    InClosure(ExprId),
}

/// Values that hold a future are followed through this many closures.
const MAX_CLOSURES: u32 = 4;

/// Those of the body, in the order of their numbers. `values` is asked for only if there may be any.
#[must_use]
pub fn unawaited<'a>(
    body: &Body,
    types: &Inferred,
    calls: &BodyCalls<'a>,
    values: impl FnOnce() -> Values<'a>,
) -> Vec<Unawaited> {
    let awaited: FxHashSet<ExprId> = body
        .exprs
        .values()
        .filter_map(|expr| match expr {
            Expr::Await(future) => Some(*future),
            _ => None,
        })
        .collect();
    let blocks = body.exprs.iter().filter(|_| body.facts.async_blocks).filter_map(|(id, expr)| match expr {
        Expr::Async { .. } => Some((id, Returns::Future, Confidence::Certain)),
        _ => None,
    });
    let calls = calls.iter().filter_map(|(id, call)| {
        let lazy = call.lazy.or_else(|| of_closure(types, id, call))?;
        Some((id, lazy.returns, lazy.confidence))
    });
    let mut made: Vec<_> = blocks.chain(calls).filter(|(id, ..)| !awaited.contains(id)).collect();
    if made.is_empty() {
        return Vec::new();
    }
    made.sort_unstable_by_key(|(id, ..)| *id);
    let values = values();
    let found = made.into_iter().filter_map(|(made, returns, confidence)| {
        let end = lost(values, made, MAX_CLOSURES)?;
        let confidence = confidence.min(certainty(values, made, end)?);
        Some(Unawaited { made, returns, end, confidence })
    });
    found.collect()
}

/// What the call of a closure in a variable gives: `let f = async || 1; f();`
fn of_closure(types: &Inferred, id: ExprId, call: &Call<'_>) -> Option<Lazy> {
    let Res::Local(_) = call.target else { return None };
    let ty = types.exprs.get(id.index()).copied().flatten()?;
    let is_future = matches!(types.terms.term(types.terms.root(ty)), Term::Future(_));
    is_future.then_some(Lazy { returns: Returns::Future, confidence: call.confidence })
}

/// How the value of `made` is lost, if it is.
fn lost(values: Values<'_>, made: ExprId, closures: u32) -> Option<Lost> {
    match values.fate(made) {
        Fate::Dropped(how) => Some(Lost::Dropped(how)),
        Fate::ValueOf(closure) if closures > 0 && matches!(values.body.expr(closure), Expr::Closure(_)) => {
            let Fate::Argument { call, .. } = values.fate(closure) else { return None };
            let given = given_back(values, call, closure)?;
            result_is_lost(values, call, given).then_some(Lost::InClosure(call))
        }
        _ => None,
    }
}

/// How a callee gives back what its closure returns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// As the result, or part of it.
    AtOnce,
    /// To whoever awaits the handle that it gives.
    ByHandle,
}

/// How `call` gives back what `closure` returns; `None` if it may poll it.
fn given_back(values: Values<'_>, call: ExprId, closure: ExprId) -> Option<Given> {
    let known = values.calls.get(call)?;
    if let Expr::Closure(id) = values.body.expr(closure)
        && values.body.closures[*id].is_async
    {
        return None;
    }
    let row = known.facts.exec.iter().find(|row| argument(values, call, row) == Some(closure));
    match row.map(|row| (row.takes, row.role)) {
        Some((Takes::Closure, Role::Offload)) => Some(Given::ByHandle),
        Some((Takes::Closure, Role::Thread)) => Some(Given::AtOnce),
        None if known.is_std() && known.facts.exec.is_empty() => Some(Given::AtOnce),
        _ => None,
    }
}

/// Whether what `call` gives is dropped, be it after its handle was awaited.
fn result_is_lost(values: Values<'_>, call: ExprId, given: Given) -> bool {
    let mut value = call;
    let mut waits = given == Given::ByHandle;
    loop {
        value = match values.fate(value) {
            Fate::Dropped(_) => return true,
            Fate::Awaited(wait) if std::mem::take(&mut waits) => wait,
            Fate::Receiver(method) if passes_on(values, method) => method,
            Fate::Used => match values.shape.parent(value) {
                Some(outer) if matches!(values.body.expr(outer), Expr::Try(_)) => outer,
                _ => return false,
            },
            _ => return false,
        };
    }
}

/// Whether a method only unwraps its receiver.
fn passes_on(values: Values<'_>, method: ExprId) -> bool {
    let Expr::MethodCall { method: name, .. } = values.body.expr(method) else { return false };
    let is_std = values.calls.get(method).is_none_or(|known| known.is_std());
    is_std && matches!(name.as_str(), "unwrap" | "expect" | "ok" | "join")
}

/// How sure it is that a future lost like this is a mistake; `None` if it is meant.
fn certainty(values: Values<'_>, made: ExprId, end: Lost) -> Option<Confidence> {
    let is_block = matches!(values.body.expr(made), Expr::Async { .. });
    match end {
        Lost::Dropped(Dropped::Wildcard) if has_written_type(values, made) => None,
        // Code that is only there to be type-checked.
        Lost::Dropped(Dropped::Wildcard | Dropped::ByDrop(_)) if is_block => Some(Confidence::Possible),
        Lost::Dropped(Dropped::Unused(binding)) if is_block && is_underscored(values, binding) => {
            Some(Confidence::Possible)
        }
        _ => Some(Confidence::Certain),
    }
}

/// `let _: Pin<Box<dyn Future>> = f();` asks the compiler a question.
fn has_written_type(values: Values<'_>, made: ExprId) -> bool {
    let block = values.shape.ancestors(made).find_map(|outer| values.body.expr(outer).block());
    let of_made = |stmt: &Stmt| match stmt {
        Stmt::Let { ty: Some(_), init: Some(init), .. } => values.shape.contains(*init, made),
        _ => false,
    };
    block.is_some_and(|block| values.body.block(block).stmts.iter().any(of_made))
}

fn is_underscored(values: Values<'_>, binding: BindingId) -> bool {
    values.body.binding(binding).name.as_str().starts_with('_')
}
