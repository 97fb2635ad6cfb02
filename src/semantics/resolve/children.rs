//! The expressions directly inside an expression, and the blocks with items of a body.

use crate::source::hir::body::Body;
use crate::source::hir::expr::{Block, BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::item::TreeId;
use crate::source::hir::macros::MacroInput;

/// Calls `f` with each expression that stands directly inside `expr`; those in patterns are left out.
pub(super) fn for_each_child(body: &Body, expr: ExprId, f: &mut impl FnMut(ExprId)) {
    match body.expr(expr) {
        Expr::Call { callee, args } => {
            f(*callee);
            body.list(*args).iter().copied().for_each(f);
        }
        Expr::MethodCall { receiver, args, .. } => {
            f(*receiver);
            body.list(*args).iter().copied().for_each(f);
        }
        Expr::Field { base: inner, .. }
        | Expr::Await(inner)
        | Expr::Try(inner)
        | Expr::Let { expr: inner, .. }
        | Expr::Unary(_, inner)
        | Expr::Ref { expr: inner, .. }
        | Expr::Cast(inner, _) => f(*inner),
        Expr::Block { block, .. } | Expr::Async { block, .. } | Expr::Loop { block, .. } => {
            block_children(body.block(*block), f);
        }
        Expr::Closure(closure) => f(body.closures[*closure].body),
        Expr::If { condition, then, otherwise } => {
            f(*condition);
            f(*then);
            otherwise.iter().copied().for_each(f);
        }
        Expr::Match { scrutinee, arms } => {
            f(*scrutinee);
            for arm in arms {
                arm.guard.iter().copied().for_each(&mut *f);
                f(arm.body);
            }
        }
        Expr::While { condition: head, block, .. } | Expr::For { iterable: head, block, .. } => {
            f(*head);
            block_children(body.block(*block), f);
        }
        Expr::Break { value, .. } | Expr::Return(value) | Expr::Yield(value) => {
            value.iter().copied().for_each(f);
        }
        Expr::Binary(_, a, b)
        | Expr::Assign(a, b)
        | Expr::AssignOp(_, a, b)
        | Expr::Index(a, b)
        | Expr::Repeat(a, b) => {
            f(*a);
            f(*b);
        }
        Expr::Range { start, end, .. } => start.iter().chain(end).copied().for_each(f),
        Expr::Record { fields, spread, .. } => {
            fields.iter().map(|(_, value)| *value).chain(*spread).for_each(f);
        }
        Expr::Tuple(list) | Expr::Array(list) => body.list(*list).iter().copied().for_each(f),
        Expr::Macro(call) => macro_children(body, &body.macros[*call].input, f),
        Expr::Missing | Expr::Path(_) | Expr::Literal(_) | Expr::Continue { .. } | Expr::Underscore => {}
    }
}

fn block_children(block: &Block, f: &mut impl FnMut(ExprId)) {
    for stmt in &block.stmts {
        match stmt {
            Stmt::Let { init, otherwise, .. } => init.iter().chain(otherwise).copied().for_each(&mut *f),
            Stmt::Expr { expr, .. } => f(*expr),
        }
    }
    block.tail.iter().copied().for_each(f);
}

fn macro_children(body: &Body, input: &MacroInput, f: &mut impl FnMut(ExprId)) {
    match input {
        MacroInput::Exprs(list) => body.list(*list).iter().copied().for_each(f),
        MacroInput::Matches { scrutinee, guard, .. } => {
            f(*scrutinee);
            guard.iter().copied().for_each(f);
        }
        MacroInput::Block(block) => f(*block),
        MacroInput::Select(select) => {
            for arm in &select.arms {
                f(arm.future);
                arm.precondition.iter().copied().for_each(&mut *f);
                f(arm.handler);
            }
            select.otherwise.iter().copied().for_each(f);
        }
        MacroInput::Items(_) | MacroInput::Opaque(_) => {}
    }
}

/// A block with items.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ItemBlock {
    pub block: BlockId,
    /// The block around it that has items too.
    pub around: Option<BlockId>,
    pub trees: Vec<TreeId>,
}

/// The blocks of `body` that have items, outer ones before inner ones.
pub(super) fn item_blocks(body: &Body) -> Vec<ItemBlock> {
    // Items that a macro call makes belong to the block around the call, not to the macro's own.
    let made: Vec<BlockId> = body.blocks.values().flat_map(|block| made_blocks(body, block)).collect();
    let with_items = |(id, block)| {
        let trees = block_trees(body, block);
        (!trees.is_empty() && !made.contains(&id)).then_some((id, trees))
    };
    let found: Vec<(BlockId, Vec<TreeId>)> = body.blocks.iter().filter_map(with_items).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let mut parents: Vec<Option<ExprId>> = vec![None; body.exprs.len()];
    let mut block_exprs: Vec<Option<ExprId>> = vec![None; body.blocks.len()];
    for id in body.exprs.ids() {
        for_each_child(body, id, &mut |child| parents[child.index()] = Some(id));
        if let Some(block) = block_of(body.expr(id)) {
            block_exprs[block.index()] = Some(id);
        }
    }
    let has_items = |block: BlockId| found.binary_search_by_key(&block, |(block, _)| *block).is_ok();
    let around = |block: BlockId| {
        let mut at = block_exprs[block.index()];
        while let Some(expr) = at {
            at = parents[expr.index()];
            let outer = at.and_then(|outer| block_of(body.expr(outer)));
            if let Some(outer) = outer.filter(|&outer| has_items(outer)) {
                return Some(outer);
            }
        }
        None
    };
    let mut blocks: Vec<ItemBlock> = Vec::new();
    for (block, trees) in &found {
        blocks.push(ItemBlock { block: *block, around: around(*block), trees: trees.clone() });
    }
    // Children come before their parents, so the last expression is the outermost.
    blocks.sort_by_key(|block| std::cmp::Reverse(block_exprs[block.block.index()]));
    blocks
}

/// The block that `expr` is, if it is one.
pub(super) fn block_of(expr: &Expr) -> Option<BlockId> {
    match expr {
        Expr::Block { block, .. }
        | Expr::Async { block, .. }
        | Expr::Loop { block, .. }
        | Expr::While { block, .. }
        | Expr::For { block, .. } => Some(*block),
        _ => None,
    }
}

/// Its own items, and those that its statements make by macro calls such as `thread_local!`.
fn block_trees(body: &Body, block: &Block) -> Vec<TreeId> {
    let from_items = values(block).filter_map(|expr| match &body.macros[called(body, expr)?].input {
        MacroInput::Items(tree) => Some(*tree),
        _ => None,
    });
    let from_blocks = made_blocks(body, block).filter_map(|made| body.block(made).items);
    block.items.into_iter().chain(from_items).chain(from_blocks).collect()
}

/// Macro calls among the statements whose tokens are nothing but items.
fn made_blocks(body: &Body, block: &Block) -> impl Iterator<Item = BlockId> {
    values(block).filter_map(|expr| {
        let MacroInput::Block(inner) = &body.macros[called(body, expr)?].input else { return None };
        let made = block_of(body.expr(*inner))?;
        let block = body.block(made);
        (block.items.is_some() && block.stmts.is_empty() && block.tail.is_none()).then_some(made)
    })
}

fn values(block: &Block) -> impl Iterator<Item = ExprId> {
    let stmts = block.stmts.iter().filter_map(|stmt| match stmt {
        Stmt::Expr { expr, .. } => Some(*expr),
        Stmt::Let { .. } => None,
    });
    stmts.chain(block.tail)
}

fn called(body: &Body, expr: ExprId) -> Option<MacroCallId> {
    match body.expr(expr) {
        Expr::Macro(call) => Some(*call),
        _ => None,
    }
}
