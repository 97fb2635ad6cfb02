//! What stands where in a body: the expression around each expression, and where each variable is used.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::semantics::flow::parents::Parents;
use crate::semantics::resolve::body::BodyNames;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BlockId, Expr, ExprId, Stmt};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat, PatId};

/// See [the module](self).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    parents: Parents,
    /// Paths that name a variable, in the order they are evaluated.
    uses: FxHashMap<BindingId, Vec<ExprId>>,
    /// The initial value of variables that are nothing but it: `let x = e;`.
    inits: FxHashMap<BindingId, ExprId>,
    /// Names among tokens that were not read as code.
    opaque: FxHashSet<Name>,
}

impl Shape {
    /// That of `body`, whose names mean `names`.
    #[must_use]
    pub fn new(body: &Body, names: &BodyNames) -> Self {
        let mut shape = Self::default();
        let parents = Parents::with(body, |expr| shape.note(body, names, expr));
        Self { parents, ..shape }
    }

    fn note(&mut self, body: &Body, names: &BodyNames, expr: ExprId) {
        if let Some(block) = body.expr(expr).block() {
            self.note_inits(body, block);
        }
        if let Some(binding) = names.variable(body, expr) {
            self.uses.entry(binding).or_default().push(expr);
        }
        if let Expr::Macro(call) = body.expr(expr)
            && let MacroInput::Opaque(tokens) = &body.macros[*call].input
        {
            self.opaque.extend(tokens);
        }
    }

    fn note_inits(&mut self, body: &Body, block: BlockId) {
        for stmt in &body.block(block).stmts {
            if let Stmt::Let { pat, init: Some(init), .. } = *stmt
                && let Some(binding) = plain_binding(body, pat)
            {
                self.inits.insert(binding, init);
            }
        }
    }

    /// The expression that `expr` is directly inside of.
    #[must_use]
    pub fn parent(&self, expr: ExprId) -> Option<ExprId> {
        self.parents.of(expr)
    }

    /// The expressions around `expr`, inner ones first.
    pub fn ancestors(&self, expr: ExprId) -> impl Iterator<Item = ExprId> {
        std::iter::successors(self.parent(expr), |&outer| self.parent(outer))
    }

    /// Where the variable is used, in the order of evaluation; assignments to it count.
    #[must_use]
    pub fn uses(&self, binding: BindingId) -> &[ExprId] {
        self.uses.get(&binding).map_or(&[], Vec::as_slice)
    }

    /// What the variable is made of, if it is declared with a value and is the whole of it.
    #[must_use]
    pub fn init(&self, binding: BindingId) -> Option<ExprId> {
        self.inits.get(&binding).copied()
    }

    /// Whether tokens that were not read as code may use a variable of this name.
    #[must_use]
    pub fn may_hide_uses(&self, name: Name) -> bool {
        self.opaque.contains(&name)
    }

    /// Whether `inner` is `outer` or inside of it.
    #[must_use]
    pub fn contains(&self, outer: ExprId, inner: ExprId) -> bool {
        inner == outer || self.ancestors(inner).any(|around| around == outer)
    }
}

/// The variable that a pattern is: `x`, `mut x`, `x: T`.
#[must_use]
pub fn plain_binding(body: &Body, pat: PatId) -> Option<BindingId> {
    match *body.pat(pat) {
        Pat::Bind { binding, sub: None } if !body.binding(binding).by_ref => Some(binding),
        Pat::Typed(pat, _) => plain_binding(body, pat),
        _ => None,
    }
}
