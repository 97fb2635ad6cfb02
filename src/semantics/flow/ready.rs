//! Is a call only reached once another call has returned true? `if poll(..)? { read()? }` reads what is there.
//!
//! Looks at how the code is written around the call: conditions, `match` on the answer, and statements before it
//! that leave unless the answer was yes. A loop between the two, or another such call that may have taken what was
//! there, makes the answer no.

use crate::semantics::flow::children::{any_inside, for_each_child};
use crate::semantics::flow::parents::Parents;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BinaryOp, BlockId, Expr, ExprId, Literal, MatchArm, Stmt, UnaryOp};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat, PatId};
use crate::source::hir::path::Mutability;

/// Conditions deeper than this are not looked into.
const MAX_DEPTH: u32 = 64;

/// What is known about the calls in question.
pub trait Pair {
    /// Whether this is the call that says yes or no.
    fn is_check(&self, call: ExprId) -> bool;
    /// Whether this is a call that uses up what the check promised.
    fn is_use(&self, call: ExprId) -> bool;
    /// The variable that a path expression names.
    fn local(&self, expr: ExprId) -> Option<BindingId>;
}

/// Whether `call` is only reached right after a check returned true.
#[must_use]
pub fn only_when_ready(body: &Body, parents: &Parents, call: ExprId, pair: &impl Pair) -> bool {
    let way = Way { body, pair };
    let mut at = call;
    while let Some(parent) = parents.of(at) {
        match way.around(parent, at) {
            Answer::Yes => return true,
            Answer::No => return false,
            Answer::Open => at = parent,
        }
    }
    false
}

enum Answer {
    Yes,
    No,
    /// What is further out decides.
    Open,
}

impl Answer {
    fn yes_if(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::Open }
    }
}

struct Way<'a, P> {
    body: &'a Body,
    pair: &'a P,
}

impl<P: Pair> Way<'_, P> {
    /// What `parent` says about its part `at`.
    fn around(&self, parent: ExprId, at: ExprId) -> Answer {
        match self.body.expr(parent) {
            Expr::If { condition, then, otherwise } => match at {
                _ if at == *then => self.behind(*condition, true),
                _ if Some(at) == *otherwise => self.behind(*condition, false),
                _ => Answer::Open,
            },
            Expr::Binary(BinaryOp::And, first, second) if at == *second => self.behind(*first, true),
            Expr::Binary(BinaryOp::Or, first, second) if at == *second => self.behind(*first, false),
            Expr::Match { scrutinee, arms } => self.in_match(*scrutinee, arms, at),
            Expr::Block { block, .. } => self.after_statements(*block, at),
            Expr::While { condition, block, .. } if at != *condition => {
                match self.after_statements(*block, at) {
                    Answer::Open if self.says_yes(*condition, true, MAX_DEPTH) => Answer::Yes,
                    Answer::Yes => Answer::Yes,
                    _ => Answer::No,
                }
            }
            Expr::Loop { block, .. } | Expr::For { block, .. } => match self.after_statements(*block, at) {
                Answer::Yes => Answer::Yes,
                _ => Answer::No,
            },
            Expr::While { .. } | Expr::Closure(_) | Expr::Async { .. } => Answer::No,
            Expr::Macro(call) if matches!(self.body.macros[*call].input, MacroInput::Select(_)) => Answer::No,
            _ => {
                let (mut before, mut used) = (true, false);
                for_each_child(self.body, parent, |child| {
                    before &= child != at;
                    used |= before && self.uses(child);
                });
                if used { Answer::No } else { Answer::Open }
            }
        }
    }

    /// Code that runs when `condition` came out as `when`.
    fn behind(&self, condition: ExprId, when: bool) -> Answer {
        if self.says_yes(condition, when, MAX_DEPTH) {
            return Answer::Yes;
        }
        if self.uses(condition) { Answer::No } else { Answer::Open }
    }

    fn in_match(&self, scrutinee: ExprId, arms: &[MatchArm], at: ExprId) -> Answer {
        let Some(arm) = arms.iter().find(|arm| arm.body == at || arm.guard == Some(at)) else {
            return Answer::Open;
        };
        let by_pattern = self.is_check(scrutinee) && self.only_true(arm.pat);
        let by_guard = arm.guard.is_some_and(|guard| guard != at && self.says_yes(guard, true, MAX_DEPTH));
        match by_pattern || by_guard {
            false if self.uses(scrutinee) => Answer::No,
            holds => Answer::yes_if(holds),
        }
    }

    /// What the statements before `at` in its block say, the nearest first.
    fn after_statements(&self, block: BlockId, at: ExprId) -> Answer {
        let stmts = &self.body.block(block).stmts;
        let parts = |stmt: &Stmt| match *stmt {
            Stmt::Let { init, otherwise, .. } => [init, otherwise],
            Stmt::Expr { expr, .. } => [Some(expr), None],
        };
        let own = stmts.iter().position(|stmt| parts(stmt).contains(&Some(at)));
        for stmt in stmts[..own.unwrap_or(stmts.len())].iter().rev() {
            if self.leaves_unless_yes(stmt) {
                return Answer::Yes;
            }
            if parts(stmt).into_iter().flatten().any(|part| self.uses(part)) {
                return Answer::No;
            }
        }
        Answer::Open
    }

    /// `if !poll()? { continue }`, `let Ok(true) = poll() else { return }`
    fn leaves_unless_yes(&self, stmt: &Stmt) -> bool {
        match *stmt {
            Stmt::Let { pat, init: Some(init), otherwise: Some(_), .. } => {
                self.is_check(init) && self.only_true(pat)
            }
            Stmt::Let { .. } => false,
            Stmt::Expr { expr, .. } => {
                let Expr::If { condition, then, otherwise } = *self.body.expr(expr) else { return false };
                let leaves = |branch| self.leaves(branch, MAX_DEPTH) && !self.uses(condition);
                leaves(then) && self.says_yes(condition, false, MAX_DEPTH)
                    || otherwise.is_some_and(leaves) && self.says_yes(condition, true, MAX_DEPTH)
            }
        }
    }

    /// Whether what stands behind `expr` is not reached from it.
    fn leaves(&self, expr: ExprId, depth: u32) -> bool {
        match self.body.expr(expr) {
            Expr::Continue { .. } | Expr::Break { .. } | Expr::Return(_) => true,
            Expr::Block { block, .. } if depth > 0 => {
                let block = self.body.block(*block);
                let last = block.stmts.last().and_then(|stmt| match stmt {
                    Stmt::Expr { expr, .. } => Some(*expr),
                    Stmt::Let { .. } => None,
                });
                block.tail.or(last).is_some_and(|last| self.leaves(last, depth - 1))
            }
            _ => false,
        }
    }

    /// Whether the check returned true if `condition` came out as `when`.
    fn says_yes(&self, condition: ExprId, when: bool, depth: u32) -> bool {
        if depth == 0 {
            return false;
        }
        let says = |expr, when| self.says_yes(expr, when, depth - 1);
        let number = |expr| match self.body.expr(expr) {
            Expr::Literal(Literal::Int(value, _)) => *value,
            _ => None,
        };
        match *self.body.expr(condition) {
            _ if self.is_check(condition) => when,
            Expr::Unary(UnaryOp::Not, inner) => says(inner, !when),
            Expr::Binary(BinaryOp::And, a, b) if when => says(a, true) || says(b, true),
            Expr::Binary(BinaryOp::And, a, b) => says(a, false) && says(b, false),
            Expr::Binary(BinaryOp::Or, a, b) if when => says(a, true) && says(b, true),
            Expr::Binary(BinaryOp::Or, a, b) => says(a, false) || says(b, false),
            // Checks that count what is ready: `poll(..)? > 0`.
            Expr::Binary(op, a, b) if self.is_check(a) => match (op, number(b)) {
                (BinaryOp::Gt | BinaryOp::Ne, Some(0)) | (BinaryOp::Ge, Some(1)) => when,
                (BinaryOp::Eq, Some(0)) | (BinaryOp::Lt, Some(1)) => !when,
                (BinaryOp::Eq, Some(_)) => when,
                _ => false,
            },
            Expr::Let { pat, expr } => when && self.is_check(expr) && self.only_true(pat),
            Expr::Macro(call) => match self.body.macros[call].input {
                MacroInput::Matches { scrutinee, pat, .. } => {
                    when && self.is_check(scrutinee) && self.only_true(pat)
                }
                _ => false,
            },
            // Of nothing there is nothing to use.
            Expr::MethodCall { method, args, .. }
                if matches!(method.as_str(), "is_some_and" | "is_none_or") =>
            {
                let [arg] = self.body.list(args) else { return false };
                matches!(self.body.expr(*arg), Expr::Closure(closure) if says(self.body.closures[*closure].body, when))
            }
            Expr::Path(_) => self.value_of_local(condition).is_some_and(|init| says(init, when)),
            _ => false,
        }
    }

    /// What a variable that does not change was made from.
    fn value_of_local(&self, path: ExprId) -> Option<ExprId> {
        let binding = self.pair.local(path)?;
        if self.body.binding(binding).mutability == Mutability::Mut {
            return None;
        }
        let stmts = self.body.blocks.values().flat_map(|block| &block.stmts);
        stmts
            .filter_map(|stmt| match *stmt {
                Stmt::Let { pat, init, .. } => Some((pat, init?)),
                Stmt::Expr { .. } => None,
            })
            .find(|(pat, _)| *self.body.pat(*pat) == Pat::Bind { binding, sub: None })
            .map(|(_, init)| init)
    }

    /// Whether the value is the answer of the check, its errors dealt with or not.
    fn is_check(&self, mut expr: ExprId) -> bool {
        loop {
            expr = match *self.body.expr(expr) {
                Expr::Try(inner) | Expr::Await(inner) | Expr::Ref { expr: inner, .. } => inner,
                _ if self.pair.is_check(expr) => return true,
                // `.unwrap()`, `.expect("..")`, `.unwrap_or(false)`, `.map_err(..)`
                Expr::MethodCall { receiver, args, .. } if args.len < 2 => {
                    let gives_true =
                        |&arg: &ExprId| matches!(self.body.expr(arg), Expr::Literal(Literal::Bool(true)));
                    if self.body.list(args).iter().any(gives_true) {
                        return false;
                    }
                    receiver
                }
                _ => return false,
            };
        }
    }

    /// Whether only an answer that is true matches: `true`, `Ok(true)`.
    fn only_true(&self, pat: PatId) -> bool {
        let mut pat = pat;
        loop {
            pat = match self.body.pat(pat) {
                Pat::TupleStruct { fields, .. } => match **fields {
                    [field] => field,
                    _ => return false,
                },
                Pat::Ref(_, inner) | Pat::Typed(inner, _) => *inner,
                Pat::Expr(expr) => {
                    return matches!(self.body.expr(*expr), Expr::Literal(Literal::Bool(true)));
                }
                _ => return false,
            };
        }
    }

    /// Whether `expr` holds a call that uses up what is there.
    fn uses(&self, expr: ExprId) -> bool {
        any_inside(self.body, expr, |expr| self.pair.is_use(expr))
    }
}

#[cfg(test)]
mod tests;
