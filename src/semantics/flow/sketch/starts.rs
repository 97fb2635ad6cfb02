//! The calls that start tasks or run several futures at once, and until when what they started may run.

use crate::semantics::catalog::schema::Role;
use crate::semantics::flow::body::BodyFlow;
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::children::{any_inside, for_each_child};
use crate::semantics::flow::shape::{Shape, plain_binding};
use crate::semantics::flow::signature::signature;
use crate::semantics::flow::sketch::futures::has_role;
use crate::semantics::flow::sketch::{Start, Until};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Stmt};
use crate::source::hir::macros::{MacroInput, Select};
use crate::source::hir::pat::BindingId;

const ROLES: [Role; 3] = [Role::Spawn, Role::Join, Role::Select];

/// Those of `body`, in the order of their numbers, calls first.
pub(super) fn starts(program: &Program, body: &Body, flow: &BodyFlow<'_>) -> Vec<Start> {
    let calls = flow.calls.iter().filter(|(_, known)| has_role(known, &ROLES));
    let calls = calls.map(|(call, known)| {
        let shape = flow.shape.get_or_init(|| Shape::new(body, &flow.names));
        let values = Running { program, body, flow, shape };
        let until = match has_role(known, &[Role::Spawn, Role::Join]) {
            true => values.until(call),
            // It may hand back what has not won.
            false => Until::Unknown,
        };
        Start { call, until }
    });
    let mut starts: Vec<Start> = calls.collect();
    if !body.facts.macros {
        return starts;
    }
    for (expr, found) in body.exprs.iter() {
        let Expr::Macro(call) = *found else { continue };
        let known = flow.calls.of_macro(call);
        let until = match &body.macros[call].input {
            MacroInput::Select(select) if drops_losers(body, flow, select) => Until::Awaited,
            MacroInput::Select(_) => Until::Unknown,
            _ if known.is_some_and(|known| has_role(known, &[Role::Join])) => Until::Awaited,
            _ if known.is_some_and(|known| has_role(known, &ROLES)) => Until::Unknown,
            _ => continue,
        };
        starts.push(Start { call: expr, until });
    }
    starts
}

/// Whether each future is made for the one wait, so that none is left when it is over.
fn drops_losers(body: &Body, flow: &BodyFlow<'_>, select: &Select) -> bool {
    select.arms.iter().all(|arm| match *body.expr(arm.future) {
        Expr::Call { .. } | Expr::Async { .. } => true,
        // `future.as_mut()`
        Expr::MethodCall { .. } => !flow.calls.get(arm.future).is_some_and(Call::is_std),
        _ => false,
    })
}

#[derive(Clone, Copy)]
struct Running<'a> {
    program: &'a Program,
    body: &'a Body,
    flow: &'a BodyFlow<'a>,
    shape: &'a Shape,
}

impl Running<'_> {
    /// Until when what `call` starts may run.
    fn until(self, call: ExprId) -> Until {
        let role = |role| self.flow.calls.get(call).is_some_and(|known| has_role(known, &[role]));
        if self.is_awaited(call) {
            return Until::Awaited;
        }
        if self.flow.parts.is_elsewhere(self.body.expr_span(call).range) {
            return Until::Return;
        }
        if role(Role::Spawn) {
            return if self.is_awaited_later(call) { Until::Return } else { Until::Unknown };
        }
        // `set.push(future)` gives nothing, `stream.buffered(8)` gives what polls them.
        let holder = match *self.body.expr(call) {
            Expr::MethodCall { receiver, .. } if self.takes_reference(call) => {
                self.flow.names.variable(self.body, receiver).filter(|&set| self.is_new(set))
            }
            _ => self.variable_of(call).map(|(variable, _)| variable),
        };
        match holder {
            Some(variable) if self.stays(variable) => Until::Return,
            _ => Until::Unknown,
        }
    }

    /// Whether the value of `call` is awaited on the spot, or what is made of all of it.
    fn is_awaited(self, call: ExprId) -> bool {
        let mut value = call;
        while let Some(outer) = self.shape.parent(value) {
            match *self.body.expr(outer) {
                Expr::Await(_) => return true,
                Expr::MethodCall { receiver, .. } if receiver == value && self.takes_value(outer) => {}
                Expr::Call { callee, args } if callee != value && args.len == 1 => {
                    if !self.flow.calls.get(outer).is_some_and(Call::is_std) {
                        return false;
                    }
                }
                _ => return false,
            }
            value = outer;
        }
        false
    }

    /// The variable that is made of the value of `call`, and what the block is part of that declares it.
    fn variable_of(self, call: ExprId) -> Option<(BindingId, ExprId)> {
        let mut value = call;
        loop {
            let outer = self.shape.parent(value)?;
            match self.body.expr(outer) {
                Expr::MethodCall { receiver, .. } if *receiver == value && self.takes_value(outer) => {
                    value = outer;
                }
                found => {
                    let stmts = &self.body.block(found.block()?).stmts;
                    let variable = stmts.iter().find_map(|stmt| match *stmt {
                        Stmt::Let { pat, init, .. } if init == Some(value) => plain_binding(self.body, pat),
                        _ => None,
                    });
                    return variable.map(|variable| (variable, outer));
                }
            }
        }
    }

    /// Whether the handle that `call` gives is awaited further down, on every way through the code.
    // LIMIT: that the function may be dropped half-way is not seen
    // (fixtures/lints/blocking/blocking_call/beginning_joined.rs).
    fn is_awaited_later(self, call: ExprId) -> bool {
        let Some((handle, around)) = self.variable_of(call) else { return false };
        let [used] = *self.shape.uses(handle) else { return false };
        let is_hidden = self.shape.may_hide_uses(self.body.binding(handle).name);
        let awaited =
            self.shape.parent(used).filter(|&outer| matches!(self.body.expr(outer), Expr::Await(_)));
        let Some(awaited) = awaited.filter(|_| !is_hidden) else { return false };
        let way = std::iter::once(awaited).chain(self.shape.ancestors(awaited));
        let way: Vec<ExprId> = way.take_while(|&outer| outer != around).collect();
        let may_leave =
            |inside| any_inside(self.body, inside, |expr| self.may_leave(expr) && !way.contains(&expr));
        let (mut started, mut reached) = (false, false);
        for_each_child(self.body, around, |child| {
            if started && !reached {
                reached = way.contains(&child);
                started = !may_leave(child);
            }
            started |= !reached && self.shape.contains(child, call);
        });
        started && reached && way.windows(2).all(|pair| self.always_evaluates(pair[1], pair[0]))
    }

    /// Whether code after `expr` may not run because of it.
    fn may_leave(self, expr: ExprId) -> bool {
        match *self.body.expr(expr) {
            Expr::Try(_) | Expr::Return(_) | Expr::Break { .. } | Expr::Continue { .. } => true,
            Expr::Macro(call) => !self.flow.calls.of_macro(call).is_some_and(Call::is_std),
            _ => false,
        }
    }

    /// Whether `inner`, directly inside `outer`, is evaluated whenever `outer` is.
    fn always_evaluates(self, outer: ExprId, inner: ExprId) -> bool {
        match *self.body.expr(outer) {
            Expr::If { condition, .. } => condition == inner,
            Expr::Match { scrutinee, .. } => scrutinee == inner,
            Expr::Await(_)
            | Expr::Try(_)
            | Expr::Call { .. }
            | Expr::MethodCall { .. }
            | Expr::Field { .. }
            | Expr::Let { .. }
            | Expr::Unary(..)
            | Expr::Ref { .. }
            | Expr::Tuple(_) => true,
            _ => false,
        }
    }

    /// Whether the variable is made of something empty, and no name for something else: `Set::new()`.
    fn is_new(self, variable: BindingId) -> bool {
        let is_new = |init: ExprId| match *self.body.expr(init) {
            Expr::Call { args, .. } => {
                args.len == 0 && self.flow.calls.get(init).is_some_and(|known| known.path.is_some())
            }
            _ => false,
        };
        self.shape.init(variable).is_some_and(is_new)
    }

    /// Whether nothing moves the value of the variable out of the code that declares it, other than to await it.
    fn stays(self, variable: BindingId) -> bool {
        let Some(init) = self.shape.init(variable) else { return false };
        let code = self.code_around(init);
        let is_hidden = self.shape.may_hide_uses(self.body.binding(variable).name);
        let stays = |&at: &ExprId| {
            let Some(outer) = self.shape.parent(at) else { return false };
            let is_borrowed = match *self.body.expr(outer) {
                Expr::MethodCall { receiver, .. } if receiver == at => {
                    self.takes_reference(outer) || self.is_awaited(at)
                }
                Expr::Ref { .. } => true,
                _ => false,
            };
            is_borrowed && self.code_around(at) == code
        };
        !is_hidden && self.shape.uses(variable).iter().all(stays)
    }

    /// The closure or async block around `expr`, or the macro call that may make one.
    fn code_around(self, expr: ExprId) -> Option<ExprId> {
        self.shape.ancestors(expr).find(|&outer| match *self.body.expr(outer) {
            Expr::Closure(_) | Expr::Async { .. } => true,
            Expr::Macro(call) => matches!(self.body.macros[call].input, MacroInput::Block(_)),
            _ => false,
        })
    }

    fn takes_reference(self, call: ExprId) -> bool {
        self.receiver(call) == Some(true)
    }

    fn takes_value(self, call: ExprId) -> bool {
        self.receiver(call) == Some(false)
    }

    /// Whether the method that `call` calls takes its receiver by reference.
    fn receiver(self, call: ExprId) -> Option<bool> {
        let Res::Def(def) = self.flow.types.callees.of(call)?.target else { return None };
        let signature = signature(self.program, def)?;
        let receiver = signature.function.receiver.as_ref()?;
        Some(signature.is_reference(receiver.ty))
    }
}
