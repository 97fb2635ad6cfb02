//! What becomes of the value of an expression: dropped, awaited, handed on.
//!
//! A value is followed through blocks, branches and variables that are used once, by the meaning of names. How a
//! callee treats what it is given is for the caller to ask.

use crate::semantics::flow::calls::BodyCalls;
use crate::semantics::flow::shape::{Shape, plain_binding};
use crate::semantics::infer::body::Inferred;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Block, BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat, PatId};

/// What becomes of a value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fate {
    /// Nothing is done with it.
    Dropped(Dropped),
    /// This expression awaits it.
    Awaited(ExprId),
    /// It is argument `at` (from 0, receiver not counted) of this call or method call.
    Argument {
        /// The call.
        call: ExprId,
        /// Which argument.
        at: usize,
    },
    /// This method is called on it.
    Receiver(ExprId),
    /// It is the value of the whole function, or of a `return` in it.
    Returned,
    /// It is the value of this closure or async block.
    ValueOf(ExprId),
    /// It stands among the arguments of this macro call.
    InMacro(ExprId),
    /// Something else happens to it, or several things may.
    Used,
}

/// How a value is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dropped {
    /// `e;`
    Statement,
    /// `let _ = e;`, `_ = e;`
    Wildcard,
    /// `let x = e;` of a variable that nothing uses: dropped where its scope ends.
    Unused(BindingId),
    /// `drop(e)`: the call.
    ByDrop(ExprId),
}

/// One body, as far as fates depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Values<'a> {
    /// The code around it.
    pub program: &'a Program,
    /// The body.
    pub body: &'a Body,
    /// What its names mean.
    pub names: &'a BodyNames,
    /// The types of its expressions.
    pub types: &'a Inferred,
    /// What it calls.
    pub calls: &'a BodyCalls<'a>,
    /// What stands where.
    pub shape: &'a Shape,
}

/// Variables that hold the value one after the other are followed this far.
const MAX_VARIABLES: u32 = 8;

impl Values<'_> {
    /// What becomes of the value of `expr`.
    #[must_use]
    pub fn fate(&self, expr: ExprId) -> Fate {
        let mut value = expr;
        let mut variables = 0;
        loop {
            match self.step(value) {
                Step::Is(fate) => return fate,
                Step::Becomes(outer) => value = outer,
                Step::Held(binding) => {
                    variables += 1;
                    let unused = Fate::Dropped(Dropped::Unused(binding));
                    match self.shape.uses(binding) {
                        _ if self.shape.may_hide_uses(self.body.binding(binding).name) => return Fate::Used,
                        [] => return unused,
                        [once] if variables < MAX_VARIABLES => value = *once,
                        _ => return Fate::Used,
                    }
                }
            }
        }
    }

    /// How the value is dropped, if it is.
    #[must_use]
    pub fn dropped(&self, expr: ExprId) -> Option<Dropped> {
        match self.fate(expr) {
            Fate::Dropped(how) => Some(how),
            _ => None,
        }
    }

    fn step(&self, value: ExprId) -> Step {
        let Some(parent) = self.shape.parent(value) else {
            return Step::Is(Fate::Returned);
        };
        match self.body.expr(parent) {
            Expr::Call { callee, args } if *callee != value => {
                let at = self.body.list(*args).iter().position(|&arg| arg == value).unwrap_or(0);
                Step::Is(if self.is_drop(parent) {
                    Fate::Dropped(Dropped::ByDrop(parent))
                } else {
                    Fate::Argument { call: parent, at }
                })
            }
            Expr::MethodCall { receiver, .. } if *receiver == value => Step::Is(Fate::Receiver(parent)),
            Expr::MethodCall { args, .. } => {
                let at = self.body.list(*args).iter().position(|&arg| arg == value).unwrap_or(0);
                Step::Is(Fate::Argument { call: parent, at })
            }
            Expr::Await(_) => Step::Is(Fate::Awaited(parent)),
            Expr::Closure(_) => Step::Is(Fate::ValueOf(parent)),
            Expr::Block { block, .. } => match self.in_block(*block, value, Step::Becomes(parent)) {
                // `pin! { let x = f(); }` declares `x` around itself.
                Step::Held(_) if self.is_in_open_macro(parent) => Step::Is(Fate::Used),
                step => step,
            },
            Expr::Async { block, .. } => self.in_block(*block, value, Step::Is(Fate::ValueOf(parent))),
            Expr::Loop { block, .. } | Expr::While { block, .. } | Expr::For { block, .. } => {
                self.in_block(*block, value, Step::Is(Fate::Used))
            }
            Expr::If { then, otherwise, .. } if *then == value || *otherwise == Some(value) => {
                Step::Becomes(parent)
            }
            Expr::Match { arms, .. } if arms.iter().any(|arm| arm.body == value) => Step::Becomes(parent),
            Expr::Return(_) => Step::Is(self.returned(parent)),
            Expr::Assign(place, _) if *place != value => match self.body.expr(*place) {
                Expr::Underscore => Step::Is(Fate::Dropped(Dropped::Wildcard)),
                _ => Step::Is(Fate::Used),
            },
            Expr::Macro(call) => match self.body.macros[*call].input {
                // What a macro of the workspace made of the call.
                MacroInput::Block(made) if made == value && self.is_expanded(*call) => Step::Becomes(parent),
                _ => Step::Is(Fate::InMacro(parent)),
            },
            _ => Step::Is(Fate::Used),
        }
    }

    /// What a value is that stands in `block`: `tail` says what the block's own value is.
    fn in_block(&self, block: BlockId, value: ExprId, tail: Step) -> Step {
        let block = self.body.block(block);
        if block.tail == Some(value) {
            return tail;
        }
        let at = block.stmts.iter().position(|stmt| match stmt {
            Stmt::Let { init, otherwise, .. } => *init == Some(value) || *otherwise == Some(value),
            Stmt::Expr { expr, .. } => *expr == value,
        });
        match at.map(|at| &block.stmts[at]) {
            // `#[cfg(unix)] { a() } #[cfg(windows)] { b() }`: the value of the block on some platform.
            Some(Stmt::Expr { semicolon: false, .. }) if at.is_some_and(|at| self.may_end(block, at)) => tail,
            Some(Stmt::Expr { .. }) => Step::Is(Fate::Dropped(Dropped::Statement)),
            Some(&Stmt::Let { pat, init, .. }) if init == Some(value) => self.matched(pat),
            _ => Step::Is(Fate::Used),
        }
    }

    /// Whether some build has statement `at` of a block and nothing after it.
    fn may_end(&self, block: &Block, at: usize) -> bool {
        let is_optional = |expr: ExprId| self.body.cfgs_of(expr).next().is_some();
        let exprs = block.stmts[at..].iter().map(|stmt| match stmt {
            Stmt::Let { init, .. } => *init,
            Stmt::Expr { expr, .. } => Some(*expr),
        });
        let mut all = exprs.chain(block.tail.map(Some));
        all.all(|expr| expr.is_some_and(is_optional))
    }

    fn matched(&self, pat: PatId) -> Step {
        if self.names.constant_pat(pat).is_some() {
            return Step::Is(Fate::Used);
        }
        match self.body.pat(pat) {
            Pat::Wild => Step::Is(Fate::Dropped(Dropped::Wildcard)),
            _ => plain_binding(self.body, pat).map_or(Step::Is(Fate::Used), Step::Held),
        }
    }

    /// Of what the value of a `return` is the value.
    fn returned(&self, from: ExprId) -> Fate {
        let closed = |&outer: &ExprId| matches!(self.body.expr(outer), Expr::Closure(_) | Expr::Async { .. });
        self.shape.ancestors(from).find(closed).map_or(Fate::Returned, Fate::ValueOf)
    }

    /// Whether statements stand right inside the call of a macro that is not expanded.
    fn is_in_open_macro(&self, block: ExprId) -> bool {
        let outer = self.shape.parent(block).map(|outer| self.body.expr(outer));
        matches!(outer, Some(Expr::Macro(call)) if !self.is_expanded(*call))
    }

    /// Whether a macro of the workspace is called, which stands expanded in its place.
    pub(super) fn is_expanded(&self, call: MacroCallId) -> bool {
        let known = self.calls.of_macro(call);
        known.is_some_and(|known| matches!(known.target, Res::Def(_)) && known.path.is_none())
    }

    fn is_drop(&self, call: ExprId) -> bool {
        let path = self.calls.get(call).and_then(|known| known.path);
        path.is_some_and(|path| path.as_str() == "std::mem::drop")
    }
}

/// What one step of following a value shows.
enum Step {
    Is(Fate),
    /// The value of this expression around it.
    Becomes(ExprId),
    /// The value of this variable.
    Held(BindingId),
}
