//! What drives the futures of a body, and what may make some without it being known.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Drive, Made, Unknown};
use crate::base::names::Name;
use crate::semantics::catalog::schema::{Exec, Role};
use crate::semantics::flow::body::BodyFlow;
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::context::{Context, Origin};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::macros::MacroInput;

/// The uses of async functions of the workspace in a body.
pub(super) fn made(program: &Program, body: &Body, flow: &BodyFlow<'_>) -> Vec<Made> {
    let is_async = |res: Res| match res {
        Res::Def(def) if is_own_function(program, def) => {
            program.function(def).filter(|function| function.is_async).map(|_| def)
        }
        _ => None,
    };
    let named = |path: ExprId| match *body.expr(path) {
        Expr::Path(path) => is_async(flow.names.path(path).res),
        _ => None,
    };
    let mut calls: FxHashMap<ExprId, (DefId, Drive)> = FxHashMap::default();
    let mut callees: FxHashSet<ExprId> = FxHashSet::default();
    for (expr, found) in body.exprs.iter() {
        let called = match found {
            Expr::Call { callee, .. } => {
                callees.insert(*callee);
                named(*callee)
            }
            Expr::MethodCall { .. } => None,
            _ => continue,
        };
        let target = called.or_else(|| is_async(flow.types.callees.of(expr)?.target));
        calls.extend(target.map(|target| (expr, (target, Drive::Elsewhere))));
    }
    for (expr, found) in body.exprs.iter() {
        if let Expr::Await(future) = *found {
            note(body, flow, &mut calls, future, awaited(flow, expr));
        }
        if let (Expr::Call { args, .. } | Expr::MethodCall { args, .. }, Some(known)) =
            (found, flow.calls.get(expr))
            && has_role(known, &[Role::BlockOn])
            && matches!(flow.contexts.context_at(expr), Context::Sync | Context::OwnThread)
        {
            for &arg in body.list(*args) {
                note(body, flow, &mut calls, arg, Drive::First);
            }
        }
    }
    let made = body.exprs.iter().filter_map(|(expr, _)| match calls.get(&expr) {
        Some(&(target, drive)) => Some(Made { call: expr, target, drive }),
        None if callees.contains(&expr) => None,
        None => named(expr).map(|target| Made { call: expr, target, drive: Drive::Elsewhere }),
    });
    made.collect()
}

/// The methods and associated functions that the body uses, without it being known which they are.
pub(super) fn unknown_methods(body: &Body, flow: &BodyFlow<'_>) -> Vec<Unknown> {
    let is_known = |call| {
        let callee = flow.types.callees.of(call);
        callee.is_some_and(|callee| !matches!(callee.target, Res::Unknown(_)))
    };
    let mut known_paths: FxHashSet<ExprId> = FxHashSet::default();
    let mut called: FxHashMap<ExprId, u32> = FxHashMap::default();
    let mut found: FxHashSet<Unknown> = FxHashSet::default();
    for (expr, of) in body.exprs.iter() {
        match *of {
            Expr::MethodCall { method: name, args, .. } if !is_known(expr) => {
                found.insert(Unknown { name, args: Some(args.len + 1) });
            }
            Expr::Call { callee, .. } if is_known(expr) => {
                known_paths.insert(callee);
            }
            Expr::Call { callee, args } => {
                called.insert(callee, args.len);
            }
            _ => {}
        }
    }
    for (expr, of) in body.exprs.iter() {
        if let Expr::Path(path) = *of
            && !known_paths.contains(&expr)
            && !flow.names.path(path).is_known()
        {
            let args = called.get(&expr).copied();
            found.extend(body.store.paths[path].last_name().map(|name| Unknown { name, args }));
        }
    }
    found.into_iter().collect()
}

/// Notes what drives the future `expr`, if it comes from one of `calls`.
fn note(
    body: &Body,
    flow: &BodyFlow<'_>,
    calls: &mut FxHashMap<ExprId, (DefId, Drive)>,
    expr: ExprId,
    drive: Drive,
) {
    let call = future_of(body, flow, expr, |expr| calls.contains_key(&expr));
    if let Some(made) = calls.get_mut(&call) {
        made.1 = drive;
    }
}

/// What drives what is awaited by `expr`.
fn awaited(flow: &BodyFlow<'_>, expr: ExprId) -> Drive {
    match (flow.contexts.context_at(expr), flow.contexts.origin(expr)) {
        (Context::Root, _) => Drive::First,
        (Context::Task, Some(Origin::AsyncFn)) => Drive::WithFunction,
        _ => Drive::Elsewhere,
    }
}

/// The expression that makes the future `expr`, which may be wrapped: `Box::pin(f())`, `f().boxed()`.
fn future_of(body: &Body, flow: &BodyFlow<'_>, mut expr: ExprId, is_made: impl Fn(ExprId) -> bool) -> ExprId {
    loop {
        expr = match *body.expr(expr) {
            _ if is_made(expr) => return expr,
            Expr::MethodCall { receiver, args, .. } if args.len == 0 => receiver,
            Expr::Call { args, .. } => match (body.list(args), flow.calls.get(expr)) {
                (&[arg], Some(known)) if known.is_std() => arg,
                _ => return expr,
            },
            _ => return expr,
        };
    }
}

/// The words of macro calls that are not read.
pub(super) fn words(body: &Body) -> Vec<Name> {
    if !body.facts.macros {
        return Vec::new();
    }
    let unread = body.exprs.iter().filter_map(|(_, found)| match *found {
        Expr::Macro(call) => match &body.macros[call].input {
            MacroInput::Opaque(names) => Some(names),
            _ => None,
        },
        _ => None,
    });
    unread.flatten().copied().collect()
}

pub(super) fn has_role(call: &Call<'_>, roles: &[Role]) -> bool {
    call.facts.exec.iter().any(|row: &Exec| roles.contains(&row.role))
}

fn is_own_function(program: &Program, def: DefId) -> bool {
    program.defs.def(def).kind == DefKind::Fn && program.defs.krate(def.krate).target.is_some()
}
