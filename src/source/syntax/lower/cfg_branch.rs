//! `if cfg!(windows) { … } else { … }`: which builds have each branch.

use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::expr::ExprId;
use crate::source::syntax::lower::attrs::parse_cfg;
use crate::source::syntax::lower::body::BodyLowerer;

/// Conditions deeper than this are not looked into.
const MAX_DEPTH: u32 = 64;

impl BodyLowerer<'_, '_> {
    /// Notes what must hold for `branch` to run, which does when `condition` comes out as `when`.
    pub fn keep_condition(&mut self, condition: &syn::Expr, when: bool, branch: ExprId) {
        self.body.cfgs.extend(needed(condition, when, MAX_DEPTH).map(|cfg| (branch, cfg)));
    }

    /// The same for the right side of `&&` and `||`, which runs depending on the left one.
    pub fn keep_operand(&mut self, binary: &syn::ExprBinary, right: ExprId) {
        match binary.op {
            syn::BinOp::And(_) => self.keep_condition(&binary.left, true, right),
            syn::BinOp::Or(_) => self.keep_condition(&binary.left, false, right),
            _ => {}
        }
    }
}

/// What surely holds if `condition` came out as `when`; `None` if nothing is known.
fn needed(condition: &syn::Expr, when: bool, depth: u32) -> Option<CfgExpr> {
    let depth = depth.checked_sub(1)?;
    match condition {
        syn::Expr::Macro(call) => {
            let last = call.mac.path.segments.last()?;
            let cfg = (last.ident == "cfg").then(|| parse_cfg(call.mac.tokens.clone()))?;
            Some(if when { cfg } else { CfgExpr::Not(Box::new(cfg)) })
        }
        syn::Expr::Paren(inner) => needed(&inner.expr, when, depth),
        syn::Expr::Group(inner) => needed(&inner.expr, when, depth),
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Not(_), expr, .. }) => needed(expr, !when, depth),
        syn::Expr::Binary(binary) => {
            let both = match binary.op {
                syn::BinOp::And(_) => when,
                syn::BinOp::Or(_) => !when,
                _ => return None,
            };
            let sides = [&binary.left, &binary.right].map(|side| needed(side, when, depth));
            match sides {
                [Some(a), Some(b)] if both => Some(CfgExpr::All(vec![a, b])),
                [Some(a), Some(b)] => Some(CfgExpr::Any(vec![a, b])),
                [a, b] if both => a.or(b),
                _ => None,
            }
        }
        _ => None,
    }
}
