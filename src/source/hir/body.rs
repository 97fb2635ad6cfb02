//! Bodies: the code of functions, constants and statics.

use crate::base::arena::{Arena, Idx, take_exact};
use crate::source::hir::attr::Attr;
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::expr::{Block, BlockId, Closure, Expr, ExprId, ExprList};
use crate::source::hir::item::{ItemId, TreeId};
use crate::source::hir::macros::MacroCall;
use crate::source::hir::pat::{Binding, BindingId, Pat, PatId};
use crate::source::hir::path::TypeStore;
use crate::source::hir::span::LocalSpan;

/// A [`Body`] of one file.
pub type BodyId = Idx<Body>;

/// What a body belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BodyOwner {
    /// Tree of the item.
    pub tree: TreeId,
    /// The function, constant, static, or enum (its variant's discriminant).
    pub item: ItemId,
}

/// One body. Arenas only grow: an expanded macro adds to them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    /// Whose it is.
    pub owner: BodyOwner,
    /// Parameters of a function; the first is the receiver, if there is one.
    pub params: Box<[PatId]>,
    /// The value: of a function the block expression.
    pub root: ExprId,
    /// Expressions; children come before their parents, except for what a macro made.
    pub exprs: Arena<Expr>,
    /// Patterns.
    pub pats: Arena<Pat>,
    /// Variables.
    pub bindings: Arena<Binding>,
    /// Blocks.
    pub blocks: Arena<Block>,
    /// Closures.
    pub closures: Arena<Closure>,
    /// Macro calls.
    pub macros: Arena<MacroCall>,
    /// Lists of expressions, see [`ExprList`].
    pub lists: Vec<ExprId>,
    /// Types and paths.
    pub store: TypeStore,
    /// `cfg` of expressions, and of statements by their expression or initial value.
    pub cfgs: Vec<(ExprId, CfgExpr)>,
    /// Attributes of statements and expressions that set lint levels or name a tool.
    pub attrs: Vec<(ExprId, Attr)>,
    /// What the body holds at all, so that questions about it can be skipped.
    pub facts: BodyFacts,
    /// Source map: expressions.
    pub expr_spans: Vec<LocalSpan>,
    /// Source map: patterns.
    pub pat_spans: Vec<LocalSpan>,
    /// Source map: names of method calls and fields, the keyword of awaits; ascending by expression.
    pub name_spans: Vec<(ExprId, LocalSpan)>,
}

/// What a body holds, its closures and async blocks included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct BodyFacts {
    /// A call or method call.
    pub calls: bool,
    /// `.await`, or a macro that waits.
    pub awaits: bool,
    /// An async block or async closure.
    pub async_blocks: bool,
    /// A closure.
    pub closures: bool,
    /// A macro call.
    pub macros: bool,
}

impl Body {
    /// A body without code, of `owner`.
    #[must_use]
    pub fn new(owner: BodyOwner) -> Self {
        Self {
            owner,
            params: Box::default(),
            root: ExprId::new(0),
            exprs: Arena::new(),
            pats: Arena::new(),
            bindings: Arena::new(),
            blocks: Arena::new(),
            closures: Arena::new(),
            macros: Arena::new(),
            lists: Vec::new(),
            store: TypeStore::default(),
            cfgs: Vec::new(),
            attrs: Vec::new(),
            facts: BodyFacts::default(),
            expr_spans: Vec::new(),
            pat_spans: Vec::new(),
            name_spans: Vec::new(),
        }
    }

    /// Moves everything into a body whose arenas have exactly the size they need; this one keeps their memory for
    /// the next body.
    #[must_use]
    pub fn take_exact(&mut self) -> Self {
        Self {
            owner: self.owner,
            params: std::mem::take(&mut self.params),
            root: self.root,
            exprs: self.exprs.take_exact(),
            pats: self.pats.take_exact(),
            bindings: self.bindings.take_exact(),
            blocks: self.blocks.take_exact(),
            closures: self.closures.take_exact(),
            macros: self.macros.take_exact(),
            lists: take_exact(&mut self.lists),
            store: self.store.take_exact(),
            cfgs: take_exact(&mut self.cfgs),
            attrs: take_exact(&mut self.attrs),
            facts: std::mem::take(&mut self.facts),
            expr_spans: take_exact(&mut self.expr_spans),
            pat_spans: take_exact(&mut self.pat_spans),
            name_spans: take_exact(&mut self.name_spans),
        }
    }

    /// Adds an expression.
    pub fn add_expr(&mut self, expr: Expr, span: LocalSpan) -> ExprId {
        self.expr_spans.push(span);
        self.exprs.alloc(expr)
    }

    /// Adds a pattern.
    pub fn add_pat(&mut self, pat: Pat, span: LocalSpan) -> PatId {
        self.pat_spans.push(span);
        self.pats.alloc(pat)
    }

    /// Adds a list of expressions.
    pub fn add_list(&mut self, exprs: &[ExprId]) -> ExprList {
        let count = |len| u32::try_from(len).expect("files are under 4 GiB");
        let list = ExprList { start: count(self.lists.len()), len: count(exprs.len()) };
        self.lists.extend_from_slice(exprs);
        list
    }

    /// The expressions of `list`.
    #[must_use]
    pub fn list(&self, list: ExprList) -> &[ExprId] {
        let start = list.start as usize;
        self.lists.get(start..start + list.len as usize).unwrap_or_default()
    }

    /// The expression.
    #[must_use]
    pub fn expr(&self, expr: ExprId) -> &Expr {
        &self.exprs[expr]
    }

    /// The pattern.
    #[must_use]
    pub fn pat(&self, pat: PatId) -> &Pat {
        &self.pats[pat]
    }

    /// The block.
    #[must_use]
    pub fn block(&self, block: BlockId) -> &Block {
        &self.blocks[block]
    }

    /// The variable.
    #[must_use]
    pub fn binding(&self, binding: BindingId) -> &Binding {
        &self.bindings[binding]
    }

    /// Where an expression stands, its attributes excluded.
    #[must_use]
    pub fn expr_span(&self, expr: ExprId) -> LocalSpan {
        self.expr_spans.get(expr.index()).copied().unwrap_or_default()
    }

    /// Where a pattern stands.
    #[must_use]
    pub fn pat_span(&self, pat: PatId) -> LocalSpan {
        self.pat_spans.get(pat.index()).copied().unwrap_or_default()
    }

    /// Place of the method's or field's name, or of the keyword `await`; the whole expression for others.
    #[must_use]
    pub fn name_span(&self, expr: ExprId) -> LocalSpan {
        let at = self.name_spans.binary_search_by_key(&expr, |(of, _)| *of);
        at.map_or_else(|_| self.expr_span(expr), |at| self.name_spans[at].1)
    }

    /// The `cfg` written on an expression or on its statement.
    pub fn cfgs_of(&self, expr: ExprId) -> impl Iterator<Item = &CfgExpr> {
        self.cfgs.iter().filter(move |(of, _)| *of == expr).map(|(_, cfg)| cfg)
    }
}
