//! What a future keeps alive: the variables it owns that hold an `Arc`, or the receiver of the method.

use crate::semantics::flow::children::for_each_child;
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::shape::plain_binding;
use crate::semantics::flow::signature::signature;
use crate::semantics::flow::spawns::Work;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::pat::{BindingId, Pat};

/// How often a variable that is made of another one is followed.
const MAX_STEPS: u32 = 8;

/// A variable that the future `future`, which does `work`, owns and that keeps an object alive that others have
/// too.
#[must_use]
pub fn kept(values: Values<'_>, future: ExprId, work: Work) -> Option<BindingId> {
    let root = match work {
        Work::Block(block) => block,
        Work::Function(_, call) => call,
        Work::Unknown => future,
    };
    let mut stack = vec![root];
    while let Some(expr) = stack.pop() {
        if let Some(binding) = local(values, expr)
            && is_outside(values, binding, root)
            && is_strong(values, binding, MAX_STEPS)
        {
            return Some(binding);
        }
        for_each_child(values.body, expr, |child| stack.push(child));
    }
    None
}

fn local(values: Values<'_>, expr: ExprId) -> Option<BindingId> {
    let Expr::Path(path) = values.body.expr(expr) else { return None };
    match values.names.path(*path).res {
        Res::Local(binding) => Some(binding),
        _ => None,
    }
}

/// Whether a variable is declared outside of `root`.
fn is_outside(values: Values<'_>, binding: BindingId, root: ExprId) -> bool {
    let inside = values.body.expr_span(root).range;
    let declared = values.body.pats.iter().find(|(_, pat)| match pat {
        Pat::Bind { binding: own, .. } => *own == binding,
        _ => false,
    });
    declared.is_some_and(|(pat, _)| !inside.contains(values.body.pat_span(pat).range))
}

/// Whether a variable holds an `Arc`, or the receiver itself.
fn is_strong(values: Values<'_>, binding: BindingId, steps: u32) -> bool {
    if let Some(at) =
        values.body.params.iter().position(|&pat| plain_binding(values.body, pat) == Some(binding))
    {
        return is_strong_param(values, at);
    }
    let Some(init) = values.shape.init(binding).filter(|_| steps > 0) else { return false };
    match values.body.expr(init) {
        Expr::Path(_) => local(values, init).is_some_and(|other| is_strong(values, other, steps - 1)),
        Expr::MethodCall { receiver, method, .. } if method.as_str() == "clone" => local(values, *receiver)
            .is_some_and(|other| {
                values.body.binding(other).name.as_str() == "self" || is_strong(values, other, steps - 1)
            }),
        Expr::Call { args, .. } => {
            let path = values.calls.get(init).and_then(|known| known.path).map_or("", |path| path.as_str());
            let of = values.body.list(*args).first().map(|&arg| match *values.body.expr(arg) {
                Expr::Ref { expr, .. } => expr,
                _ => arg,
            });
            match path {
                "std::clone::Clone::clone" => of
                    .and_then(|of| local(values, of))
                    .is_some_and(|other| is_strong(values, other, steps - 1)),
                _ => path.starts_with("std::sync::Arc::"),
            }
        }
        _ => false,
    }
}

/// Whether parameter `at`, the receiver included, is an `Arc`, or the receiver by value.
fn is_strong_param(values: Values<'_>, at: usize) -> bool {
    let Some(signature) = signature(values.program, values.names.of.owner) else { return false };
    let Some(ty) = signature.param(at) else { return false };
    let is_owned_self = || at == 0 && signature.function.receiver.is_some() && !signature.is_reference(ty);
    signature.path(ty).is_some_and(|path| path.as_str() == "std::sync::Arc") || is_owned_self()
}
