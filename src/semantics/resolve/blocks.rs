//! The blocks of a body that have items, and how they are nested.

use rustc_hash::FxHashSet;

use crate::semantics::flow::children::for_each_child;
use crate::semantics::resolve::defs::{BodyOf, Defs};
use crate::semantics::resolve::ids::ModuleId;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Block, BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::item::TreeId;
use crate::source::hir::macros::MacroInput;

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
    let made: FxHashSet<BlockId> = body.blocks.values().flat_map(|block| made_blocks(body, block)).collect();
    let with_items = |(id, block)| {
        let trees = block_trees(body, block);
        (!trees.is_empty() && !made.contains(&id)).then_some((id, trees))
    };
    let found: Vec<(BlockId, Vec<TreeId>)> = body.blocks.iter().filter_map(with_items).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let Nesting { parents, block_exprs } = Nesting::of(body);
    let has_items = |block: BlockId| found.binary_search_by_key(&block, |(block, _)| *block).is_ok();
    let around = |block: BlockId| {
        let mut at = block_exprs[block.index()];
        while let Some(expr) = at {
            at = parents[expr.index()];
            let outer = at.and_then(|outer| body.expr(outer).block());
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

/// What stands in what.
struct Nesting {
    /// By expression: the one it stands directly in.
    parents: Vec<Option<ExprId>>,
    /// By block: the expression that it is.
    block_exprs: Vec<Option<ExprId>>,
}

impl Nesting {
    fn of(body: &Body) -> Self {
        let mut parents: Vec<Option<ExprId>> = vec![None; body.exprs.len()];
        let mut block_exprs: Vec<Option<ExprId>> = vec![None; body.blocks.len()];
        for id in body.exprs.ids() {
            for_each_child(body, id, |child| parents[child.index()] = Some(id));
            if let Some(block) = body.expr(id).block() {
                block_exprs[block.index()] = Some(id);
            }
        }
        Self { parents, block_exprs }
    }
}

/// The modules whose names the macro calls of a body see.
pub(super) struct BlockOf {
    outer: ModuleId,
    /// By call, where blocks of the body have items; empty where none has.
    modules: Vec<ModuleId>,
}

impl BlockOf {
    pub fn new(body: &Body, defs: &Defs, of: BodyOf) -> Self {
        let outer = defs.module_of(of.owner);
        let Some(blocks) = defs.krate(of.owner.krate).blocks.get(&of.loc) else {
            return Self { outer, modules: Vec::new() };
        };
        let parents = Nesting::of(body).parents;
        let mut modules = vec![outer; body.macros.len()];
        for (id, expr) in body.exprs.iter() {
            let Expr::Macro(call) = expr else { continue };
            let around = std::iter::successors(parents[id.index()], |at| parents[at.index()]);
            let mut around = around.filter_map(|at| body.expr(at).block());
            let index = around.find_map(|block| block_module(blocks, block));
            if let Some(index) = index {
                modules[call.index()].index = index;
            }
        }
        Self { outer, modules }
    }

    pub fn module(&self, call: MacroCallId) -> ModuleId {
        self.modules.get(call.index()).copied().unwrap_or(self.outer)
    }

    /// Calls up to number `len` were made by one in `module`.
    pub fn extend(&mut self, len: usize, module: ModuleId) {
        if !self.modules.is_empty() {
            self.modules.resize(len, module);
        }
    }
}

/// The module of a block with items, among those of its body.
pub(super) fn block_module(blocks: &[(BlockId, u32)], block: BlockId) -> Option<u32> {
    let at = blocks.binary_search_by_key(&block, |(block, _)| *block).ok()?;
    Some(blocks[at].1)
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
        let made = body.expr(*inner).block()?;
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
