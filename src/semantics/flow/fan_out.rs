//! Calls that have many futures in flight at once, and what limits their number.

use crate::semantics::catalog::schema::{Bounded, FanOut, Form, Losers, Members, OnError};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::calls::BodyCalls;
use crate::semantics::flow::children::{any_inside, for_each_child};
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::sizes::{Size, size};
use crate::semantics::resolve::ids::BodyLoc;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Literal};

/// A call that has many futures in flight.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wide<'a> {
    /// The call.
    pub call: ExprId,
    /// What the catalog says about it.
    pub row: &'a FanOut,
    /// What the futures come from.
    pub items: ExprId,
    /// How many there are.
    pub size: Size,
    /// How sure it is that the call is one.
    pub confidence: Confidence,
}

/// Those of `calls` that poll as many futures as there are, in one task.
#[must_use]
pub fn wide<'a>(calls: &BodyCalls<'a>, values: impl Fn() -> Values<'a>) -> Vec<Wide<'a>> {
    let found = calls.iter().filter_map(|(call, known)| {
        let row = known.facts.fan_out.as_deref()?;
        let is_set = known.facts.exec.iter().any(|row| row.tracked);
        if row.members == Members::Push || row.members == Members::Spawn && is_set {
            return pushed(values(), call, row, known.confidence);
        }
        if !waits_for_all(row) {
            return None;
        }
        let values = values();
        let items = items(values, call, row)?;
        let wide = Wide { call, row, items, size: size(values, items), confidence: known.confidence };
        (wide.size != Size::Limited && !is_limited_inside(values, call, items)).then_some(wide)
    });
    found.collect()
}

/// A call that adds a future to a set, for each item of a loop, while the loop takes none out.
fn pushed<'a>(values: Values<'_>, call: ExprId, row: &'a FanOut, confidence: Confidence) -> Option<Wide<'a>> {
    let Expr::MethodCall { receiver, .. } = values.body.expr(call) else { return None };
    let set = values.names.variable(values.body, *receiver)?;
    let is_loop = |expr: &ExprId| {
        matches!(
            values.body.expr(*expr),
            Expr::For { .. } | Expr::While { .. } | Expr::Loop { .. } | Expr::Closure(_)
        )
    };
    let around = values.shape.ancestors(call).find(is_loop)?;
    let Expr::For { iterable: items, .. } = *values.body.expr(around) else { return None };
    let made_inside = values.shape.init(set).is_some_and(|init| values.shape.contains(around, init));
    let inside = values.shape.uses(set).iter().filter(|&&of| values.shape.contains(around, of));
    let waits_for_permit = || {
        any_inside(values.body, around, |expr| {
            let known = values.calls.get(expr);
            known.is_some_and(|known| known.facts.limiter.is_some())
                || known.is_none() && takes_permit(values.body, expr)
                || callee_takes_permit(values, expr)
        })
    };
    if made_inside || inside.count() > 1 || waits_for_permit() {
        return None;
    }
    let size = size(values, items);
    (size != Size::Limited).then_some(Wide { call, row, items, size, confidence })
}

/// Whether all members are wanted, and the call or its arguments may leave their number open.
fn waits_for_all(row: &FanOut) -> bool {
    let all = row.losers != Some(Losers::Returned) && row.on_error != Some(OnError::FirstOk);
    all && row.bounded != Bounded::Yes
        && matches!(row.members, Members::Iterator | Members::Stream | Members::Closure)
}

/// What the futures of `call` come from, if nothing that is written in the call limits them.
fn items(values: Values<'_>, call: ExprId, row: &FanOut) -> Option<ExprId> {
    let is_method = matches!(row.form, Form::Method | Form::Trait | Form::Impl);
    let (receiver, args) = match *values.body.expr(call) {
        Expr::MethodCall { receiver, args, .. } => (Some(receiver), values.body.list(args)),
        Expr::Call { args, .. } if is_method => {
            let (first, rest) = values.body.list(args).split_first()?;
            (Some(*first), rest)
        }
        Expr::Call { args, .. } => (None, values.body.list(args)),
        _ => return None,
    };
    if row.bounded == Bounded::Argument {
        let limit = *args.get(usize::from(row.limit_arg?))?;
        if !is_no_limit(values, limit) {
            return None;
        }
    }
    match (row.members, row.arg) {
        (Members::Iterator, Some(at)) => args.get(usize::from(at)).copied(),
        _ => receiver,
    }
}

/// `None`, `usize::MAX`
fn is_no_limit(values: Values<'_>, limit: ExprId) -> bool {
    match values.body.expr(limit) {
        Expr::Path(path) => match values.names.path(*path).res {
            Res::Def(_) | Res::Foreign(_) => values.body.store.paths[*path]
                .last_name()
                .is_some_and(|name| matches!(name.as_str(), "None" | "MAX")),
            _ => false,
        },
        Expr::Literal(Literal::Int(Some(0), _)) => true,
        _ => false,
    }
}

/// Whether the futures wait for a permit before they work, or stand for tasks that run already.
fn is_limited_inside(values: Values<'_>, call: ExprId, items: ExprId) -> bool {
    let mut stack = vec![call];
    stack.extend(sources(values, items));
    let mut seen = Vec::new();
    while let Some(expr) = stack.pop() {
        if seen.contains(&expr) {
            continue;
        }
        seen.push(expr);
        if is_limit(values, expr) || callee_takes_permit(values, expr) {
            return true;
        }
        stack.extend(sources(values, expr));
        for_each_child(values.body, expr, |child| stack.push(child));
    }
    false
}

/// What a variable is made of and filled with.
fn sources(values: Values<'_>, expr: ExprId) -> Vec<ExprId> {
    let Some(binding) = values.names.variable(values.body, expr) else { return Vec::new() };
    let fills = values.shape.uses(binding).iter().filter_map(|&of| values.shape.parent(of));
    let fills = fills.filter(|&outer| matches!(values.body.expr(outer), Expr::MethodCall { .. }));
    values.shape.init(binding).into_iter().chain(fills).collect()
}

fn is_limit(values: Values<'_>, expr: ExprId) -> bool {
    let known = values.calls.get(expr);
    let by_facts = known.is_some_and(|known| {
        known.facts.limiter.is_some() || known.facts.exec.iter().any(|row| row.handle.is_some())
    });
    by_facts || known.is_none() && takes_permit(values.body, expr)
}

/// A method whose type is not known may be that of a semaphore.
fn takes_permit(body: &Body, expr: ExprId) -> bool {
    match body.expr(expr) {
        Expr::MethodCall { method, .. } => {
            let name = method.as_str();
            name.contains("acquire")
                || name.contains("permit")
                || name.contains("spawn")
                || name.contains("throttle")
        }
        _ => false,
    }
}

/// Whether a function of the workspace takes a permit before or while it works.
fn callee_takes_permit(values: Values<'_>, call: ExprId) -> bool {
    let Some(known) = values.calls.get(call) else { return false };
    let Res::Def(def) = known.target else { return false };
    let body = values.program.function(def).and_then(|function| function.body);
    let Some((body, loc)) = body.zip(values.program.defs.def(def).loc) else { return false };
    let body = values.program.sources.body(BodyLoc { file: loc.file, body });
    known.path.is_none() && body.exprs.ids().any(|expr| takes_permit(body, expr))
}
