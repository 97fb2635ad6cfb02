//! What a future keeps alive: the variables it owns that hold an `Arc`, or the receiver of the method.

use crate::semantics::flow::children::find_inside;
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::spawns::Work;
use crate::semantics::infer::ty::Term;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::pat::{BindingId, Pat};

/// A variable that the future `future`, which does `work`, owns and that keeps an object alive that others have
/// too.
#[must_use]
pub fn kept(values: Values<'_>, future: ExprId, work: Work) -> Option<BindingId> {
    let root = match work {
        Work::Block(block) => block,
        Work::Function(_, call) => call,
        Work::Unknown => future,
    };
    find_inside(values.body, root, |expr| {
        let variable = values.names.variable(values.body, expr);
        variable.filter(|&binding| is_outside(values, binding, root) && is_strong(values, binding))
    })
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

/// Whether a variable holds an `Arc`, or the receiver itself, by value.
fn is_strong(values: Values<'_>, binding: BindingId) -> bool {
    let Some(ty) = values.types.bindings.get(binding.index()).copied().flatten() else { return false };
    let terms = &values.types.terms;
    match terms.term(terms.root(ty)) {
        Term::Adt(of, _) => {
            values.program.written(of) == "std::sync::Arc"
                || is_receiver(values, binding)
                || is_copy_of_self(values, binding)
        }
        _ => false,
    }
}

fn is_receiver(values: Values<'_>, binding: BindingId) -> bool {
    values.body.binding(binding).name.as_str() == "self"
}

/// `let this = self.clone();` of a type that is a handle to something shared.
fn is_copy_of_self(values: Values<'_>, binding: BindingId) -> bool {
    let Some(init) = values.shape.init(binding) else { return false };
    match values.body.expr(init) {
        Expr::MethodCall { receiver, method, .. } if method.as_str() == "clone" => {
            values.names.variable(values.body, *receiver).is_some_and(|of| is_receiver(values, of))
        }
        _ => false,
    }
}
