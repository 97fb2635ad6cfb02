//! Does a task end by itself, after a known number of steps, and nothing in it tells anybody how it went?
//!
//! Told only where everything that the task does is known: it awaits what ends whatever others do, it calls std and
//! functions of the workspace that do the same, and it owns nothing whose end somebody may wait for.

use crate::semantics::catalog::schema::Future;
use crate::semantics::flow::body::Bodies;
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::children::for_each_child;
use crate::semantics::flow::fate::{Dropped, Fate, Values};
use crate::semantics::flow::shape::Shape;
use crate::semantics::flow::spawns::{Work, work};
use crate::semantics::flow::task::async_body;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat};

/// What the code of a task amounts to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Quiet {
    /// Something in it is not known, waits for others or tells them.
    No,
    /// It does nothing that can fail.
    Harmless,
    /// It waits for something that can fail.
    CanFail,
}

/// What the code of `root`, an async block or the body of an async function, amounts to.
#[must_use]
pub fn quiet(values: Values<'_>, root: ExprId, bodies: &mut Bodies<'_, '_>, depth: u32) -> Quiet {
    let mut all = Quiet::Harmless;
    let mut stack = vec![root];
    while let Some(expr) = stack.pop() {
        match one(values, expr, bodies, depth) {
            Quiet::No => return Quiet::No,
            found => all = all.max(found),
        }
        for_each_child(values.body, expr, |child| stack.push(child));
    }
    all
}

fn one(values: Values<'_>, expr: ExprId, bodies: &mut Bodies<'_, '_>, depth: u32) -> Quiet {
    let only_if = |holds| if holds { Quiet::Harmless } else { Quiet::No };
    match values.body.expr(expr) {
        Expr::Loop { .. } | Expr::While { .. } | Expr::Missing | Expr::Yield(_) | Expr::Assign(..) => {
            Quiet::No
        }
        Expr::Path(path) => match values.names.path(*path).res {
            Res::Def(def) => only_if(values.program.defs.def(def).kind != DefKind::Static),
            // Whoever waits for the end of what is dropped here learns of it.
            Res::Local(_) => only_if(!matches!(values.fate(expr), Fate::Dropped(Dropped::ByDrop(_)))),
            Res::Unknown(_) => Quiet::No,
            _ => Quiet::Harmless,
        },
        Expr::Await(future) => awaited(values, *future, bodies, depth),
        Expr::Call { .. } | Expr::MethodCall { .. } => match values.calls.get(expr) {
            Some(known) => only_if(known.lazy.is_some() || is_quiet(values, known)),
            None => Quiet::No,
        },
        Expr::Macro(call) => match &values.body.macros[*call].input {
            MacroInput::Exprs(_) | MacroInput::Matches { .. } => {
                let known = values.calls.of_macro(*call);
                // Those that print have a row that says so.
                only_if(known.is_some_and(|known| known.is_std() && known.facts.blocking.is_none()))
            }
            MacroInput::Block(_) => only_if(values.is_expanded(*call)),
            _ => Quiet::No,
        },
        _ => Quiet::Harmless,
    }
}

fn awaited(values: Values<'_>, future: ExprId, bodies: &mut Bodies<'_, '_>, depth: u32) -> Quiet {
    match work(values, future) {
        // Its code is part of what is looked at.
        Work::Block(block) if values.shape.contains(future, block) => Quiet::Harmless,
        Work::Function(def, _) if depth > 0 => match of_function(def, bodies, depth - 1) {
            Quiet::CanFail if is_waived(values, future) => Quiet::Harmless,
            found => found,
        },
        Work::Block(_) | Work::Function(..) => Quiet::No,
        Work::Unknown => match values.calls.get(future).and_then(|known| known.facts.future.as_deref()) {
            Some(row) if !row.ends_alone => Quiet::No,
            Some(row) if can_fail(row) && !is_waived(values, future) => Quiet::CanFail,
            Some(_) => Quiet::Harmless,
            None => Quiet::No,
        },
    }
}

fn can_fail(row: &Future) -> bool {
    row.output.is_some_and(|output| output.contains("Result"))
}

/// `let _ = f().await;`, `f().await.ok();`: whoever wrote it does not want to know.
fn is_waived(values: Values<'_>, future: ExprId) -> bool {
    let Some(wait) = values.shape.parent(future) else { return false };
    match values.fate(wait) {
        Fate::Dropped(_) => true,
        Fate::Receiver(method) => {
            let is_ok = matches!(values.body.expr(method), Expr::MethodCall { method, .. } if method.as_str() == "ok");
            is_ok && values.dropped(method).is_some()
        }
        _ => false,
    }
}

/// The same of an async function of the workspace.
#[must_use]
pub fn of_function(def: DefId, bodies: &mut Bodies<'_, '_>, depth: u32) -> Quiet {
    let program = bodies.program;
    let Some(of) = async_body(program, def) else { return Quiet::No };
    let code = bodies.code(of);
    let body = program.sources.body(of.loc);
    let shape = Shape::new(body, &code.names);
    let values =
        Values { program, body, names: &code.names, types: &code.types, calls: &code.calls, shape: &shape };
    // A parameter that is only held ends with the task, and somebody may wait for that.
    let is_held = |binding: BindingId| shape.uses(binding).is_empty();
    let mut params = body.params.iter().map(|&pat| body.pat(pat));
    if params.any(|pat| matches!(pat, Pat::Bind { binding, .. } if is_held(*binding))) {
        return Quiet::No;
    }
    quiet(values, body.root, bodies, depth)
}

/// Whether a callee of std only computes, or the callee only makes a value.
fn is_quiet(values: Values<'_>, known: &Call<'_>) -> bool {
    match known.target {
        Res::Def(def) if known.path.is_none() => {
            matches!(values.program.defs.def(def).kind, DefKind::Struct(_) | DefKind::Variant(..))
        }
        Res::SelfType(_) => true,
        _ if known.is_std() => {
            let module = known.path.and_then(|path| path.segments().nth(1)).unwrap_or_default();
            // Channels, shared state, threads.
            let is_shared = matches!(module, "sync" | "thread" | "cell" | "process" | "io");
            !is_shared && known.facts.blocking.is_none() && known.facts.exec.is_empty()
        }
        _ => false,
    }
}
