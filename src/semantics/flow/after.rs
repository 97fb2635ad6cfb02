//! What happens after a piece of code, until the function around it returns: does anything wait?

use crate::semantics::catalog::schema::Role;
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::children::for_each_child;
use crate::semantics::flow::context::{BodyContexts, Context};
use crate::semantics::flow::fate::Values;
use crate::semantics::infer::ty::Term;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::macros::MacroInput;

/// Whether anything after `expr` may wait, be it for a future or on the thread. What is not known may wait.
#[must_use]
pub fn may_wait_after(values: Values<'_>, expr: ExprId) -> bool {
    let mut inner = expr;
    for outer in values.shape.ancestors(expr) {
        if step_waits(values, outer, inner) {
            return true;
        }
        inner = outer;
    }
    false
}

/// Whether what `outer` does after its part `inner` may wait.
fn step_waits(values: Values<'_>, outer: ExprId, inner: ExprId) -> bool {
    let waits = |expr| may_wait(values, expr);
    match values.body.expr(outer) {
        // The next turn starts from the top.
        Expr::Loop { .. } => true,
        Expr::For { iterable, .. } if *iterable != inner && !is_at_hand(values, *iterable) => true,
        Expr::While { .. } | Expr::For { .. } => children(values, outer).into_iter().any(waits),
        // Branches exclude each other.
        Expr::If { condition, then, otherwise } if *condition == inner => {
            waits(*then) || otherwise.is_some_and(waits)
        }
        Expr::Match { scrutinee, arms } if *scrutinee == inner => {
            arms.iter().any(|arm| waits(arm.body) || arm.guard.is_some_and(waits))
        }
        Expr::If { .. } | Expr::Match { .. } => false,
        // The arms of a `select!` exclude each other too, and one was awaited to get here.
        Expr::Macro(_) => matches!(own_wait(values, outer), Wait::Yes),
        // What is made here was awaited, called or driven with this in it; whatever else the call does may wait.
        Expr::Call { .. } | Expr::MethodCall { .. } => {
            let mut after = children(values, outer).into_iter().skip_while(|&child| child != inner).skip(1);
            after.any(waits) || own_wait(values, outer) == Wait::Yes
        }
        Expr::Await(_) | Expr::Closure(_) => false,
        _ => children(values, outer).into_iter().skip_while(|&child| child != inner).skip(1).any(waits),
    }
}

fn children(values: Values<'_>, expr: ExprId) -> Vec<ExprId> {
    let mut all = Vec::new();
    for_each_child(values.body, expr, |child| all.push(child));
    all
}

/// Whether evaluating `expr` may wait.
fn may_wait(values: Values<'_>, expr: ExprId) -> bool {
    let mut stack = vec![expr];
    while let Some(expr) = stack.pop() {
        match own_wait(values, expr) {
            Wait::Yes => return true,
            Wait::No => for_each_child(values.body, expr, |child| stack.push(child)),
            Wait::NotYet => {}
        }
    }
    false
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    Yes,
    /// Not by itself.
    No,
    /// It only makes something; what is inside does not run here.
    NotYet,
}

fn own_wait(values: Values<'_>, expr: ExprId) -> Wait {
    let by_callee = |known: Option<&Call<'_>>| match known {
        Some(known) if is_harmless(values, known) => Wait::No,
        _ => Wait::Yes,
    };
    match values.body.expr(expr) {
        Expr::Await(_) | Expr::Loop { .. } | Expr::Yield(_) => Wait::Yes,
        Expr::Async { .. } | Expr::Closure(_) => Wait::NotYet,
        // `for message in receiver` waits for each.
        Expr::For { iterable, .. } if !is_at_hand(values, *iterable) => Wait::Yes,
        Expr::Call { .. } | Expr::MethodCall { .. } => by_callee(values.calls.get(expr)),
        Expr::Macro(call) => match &values.body.macros[*call].input {
            MacroInput::Items(_) => Wait::No,
            MacroInput::Block(_) if values.is_expanded(*call) => Wait::No,
            MacroInput::Exprs(_) | MacroInput::Matches { .. } => match values.calls.of_macro(*call) {
                // Those of std format, compare and panic; most others write a log.
                Some(known) if known.facts.exec.is_empty() => Wait::No,
                _ => Wait::Yes,
            },
            _ => Wait::Yes,
        },
        _ => Wait::No,
    }
}

/// Whether all items of what a loop goes through are there already.
fn is_at_hand(values: Values<'_>, iterable: ExprId) -> bool {
    let terms = &values.types.terms;
    let Some(ty) = values.types.exprs.get(iterable.index()).copied().flatten() else { return false };
    let mut ty = terms.root(ty);
    while let Term::Ref(_, inner) = terms.term(ty) {
        ty = terms.root(inner);
    }
    match terms.term(ty) {
        Term::Array(_) | Term::Slice(_) => true,
        Term::Adt(of, _) => {
            let path = values.program.written(of);
            ["std::vec::", "std::collections::", "std::ops::", "std::slice::", "std::iter::", "std::option::"]
                .iter()
                .any(|module| path.starts_with(module))
        }
        _ => false,
    }
}

/// Whether a callee surely returns at once.
fn is_harmless(values: Values<'_>, known: &Call<'_>) -> bool {
    match known.target {
        // Calling an async function only makes a future.
        Res::Def(def) if known.path.is_none() => match values.program.defs.def(def).kind {
            DefKind::Struct(_) | DefKind::Variant(..) => true,
            _ => values.program.function(def).is_some_and(|function| function.is_async),
        },
        Res::SelfType(_) => true,
        _ if known.is_std() => known.facts.blocking.is_none() && known.facts.exec.is_empty(),
        _ => !known.facts.exec.is_empty() && known.facts.exec.iter().all(|row| row.role == Role::Spawn),
    }
}

/// What ends, and its runtime with it, soon after `start` was evaluated: nothing that follows may wait.
#[must_use]
pub fn runtime_ends_after(values: Values<'_>, contexts: &BodyContexts, start: ExprId) -> Option<Ending> {
    let ending = driven_by(values, contexts, start)?;
    (!may_wait_after(values, start)).then_some(ending)
}

/// What ends together with its runtime.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ending {
    /// The async function itself: `main`, a test.
    Function,
    /// The function around this call of `block_on`, a program's `main` or a test.
    BlockOn(ExprId),
}

/// Who drives the code around `expr`, if that ends with the function.
fn driven_by(values: Values<'_>, contexts: &BodyContexts, expr: ExprId) -> Option<Ending> {
    let mut region = contexts.region(contexts.region_at(expr));
    let mut by = None;
    while region.context == Context::Root {
        let Some(parent) = region.parent else { return Some(Ending::Function) };
        by = region.sent_by;
        region = contexts.region(parent);
    }
    let ends_with_function =
        region.parent.is_none() && matches!(region.context, Context::OwnThread | Context::Test);
    // A runtime that is kept elsewhere outlives the function.
    let is_own = |call| match values.body.expr(call) {
        Expr::MethodCall { receiver, .. } => match values.body.expr(*receiver) {
            Expr::Path(path) => matches!(values.names.path(*path).res, Res::Local(_)),
            Expr::Call { .. } | Expr::MethodCall { .. } => true,
            _ => false,
        },
        _ => true,
    };
    let by = by.filter(|&call| ends_with_function && is_own(call))?;
    Some(Ending::BlockOn(by))
}
