//! What drives the futures of a body, and what starts tasks in it.

use rustc_hash::FxHashMap;

use super::{Drive, Made, Sketch};
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
    // By the path that names the callee.
    let mut drives: FxHashMap<ExprId, (ExprId, Drive)> = FxHashMap::default();
    for (expr, found) in body.exprs.iter() {
        match found {
            Expr::Call { callee, .. } => {
                drives.entry(*callee).or_insert((expr, Drive::Elsewhere));
            }
            Expr::Await(future) => {
                let (call, drive) = (future_of(body, flow, *future), awaited(flow, expr));
                note(body, &mut drives, call, drive);
            }
            _ => {}
        }
        if let (Expr::Call { args, .. } | Expr::MethodCall { args, .. }, Some(known)) =
            (found, flow.calls.get(expr))
            && has_role(known, &[Role::BlockOn])
            && matches!(flow.contexts.context_at(expr), Context::Sync | Context::OwnThread)
        {
            for &arg in body.list(*args) {
                note(body, &mut drives, future_of(body, flow, arg), Drive::First);
            }
        }
    }
    let paths = body.exprs.iter().filter_map(|(expr, found)| match found {
        Expr::Path(path) => Some((expr, is_async(flow.names.path(*path).res)?)),
        _ => None,
    });
    let made = paths.map(|(path, target)| {
        let (call, drive) = drives.get(&path).copied().unwrap_or((path, Drive::Elsewhere));
        Made { call, target, drive }
    });
    made.collect()
}

fn note(body: &Body, drives: &mut FxHashMap<ExprId, (ExprId, Drive)>, call: ExprId, drive: Drive) {
    if let Expr::Call { callee, .. } = *body.expr(call) {
        drives.insert(callee, (call, drive));
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
fn future_of(body: &Body, flow: &BodyFlow<'_>, mut expr: ExprId) -> ExprId {
    loop {
        expr = match *body.expr(expr) {
            Expr::MethodCall { receiver, args, .. } if args.len == 0 => receiver,
            Expr::Call { args, .. } => match (body.list(args), flow.calls.get(expr)) {
                (&[arg], Some(known)) if known.is_std() => arg,
                _ => return expr,
            },
            _ => return expr,
        };
    }
}

/// Notes the calls that start tasks, and the words of macro calls that are not read.
pub(super) fn note_starts(body: &Body, flow: &BodyFlow<'_>, sketch: &mut Sketch<'_>) {
    let roles = [Role::Spawn, Role::Join, Role::Select];
    let calls = flow.calls.iter().filter(|(_, known)| has_role(known, &roles));
    sketch.starts.extend(calls.map(|(call, _)| call));
    if !body.facts.macros {
        return;
    }
    for (expr, found) in body.exprs.iter() {
        let Expr::Macro(call) = *found else { continue };
        let known = flow.calls.of_macro(call).is_some_and(|known| has_role(known, &roles));
        match &body.macros[call].input {
            MacroInput::Select(_) => sketch.starts.push(expr),
            _ if known => sketch.starts.push(expr),
            MacroInput::Opaque(names) if !flow.in_test => sketch.words.extend(names),
            _ => {}
        }
    }
}

fn has_role(call: &Call<'_>, roles: &[Role]) -> bool {
    call.facts.exec.iter().any(|row: &Exec| roles.contains(&row.role))
}

fn is_own_function(program: &Program, def: DefId) -> bool {
    program.defs.def(def).kind == DefKind::Fn && program.defs.krate(def.krate).target.is_some()
}
