//! Where in a body a macro call stands, and how what it makes comes there.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

use crate::source::hir::body::Body;
use crate::source::hir::expr::{Block, BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::item::TreeId;
use crate::source::hir::macros::MacroInput;
use crate::source::syntax::lower::body::BodyLowerer;
use crate::source::syntax::lower::items::ItemLowerer;

/// Where in a body a call stands.
#[derive(Clone, Copy)]
pub(super) enum Spot {
    /// It is this statement of a block.
    Stmt(BlockId, usize),
    /// It is the expression at the end of a block.
    Tail(BlockId),
    /// Anywhere else.
    Value,
}

impl Spot {
    pub(super) fn of(body: &Body, call: MacroCallId) -> Self {
        let is_call = |expr: ExprId| matches!(body.expr(expr), Expr::Macro(of) if *of == call);
        for (id, block) in body.blocks.iter() {
            let is_stmt = |stmt: &Stmt| matches!(stmt, Stmt::Expr { expr, .. } if is_call(*expr));
            if let Some(at) = block.stmts.iter().position(is_stmt) {
                return Self::Stmt(id, at);
            }
            if block.tail.is_some_and(is_call) {
                return Self::Tail(id);
            }
        }
        Self::Value
    }

    /// The items of the block it stands in.
    pub(super) fn items(self, body: &Body) -> Option<TreeId> {
        match self {
            Self::Stmt(block, _) | Self::Tail(block) => body.block(block).items,
            Self::Value => None,
        }
    }

    pub(super) fn lower(
        self,
        lowerer: &mut BodyLowerer<'_, '_>,
        call: MacroCallId,
        tokens: TokenStream,
    ) -> syn::Result<()> {
        let block = match self {
            Self::Value => {
                let value = value.parse2(tokens)?;
                let value = lowerer.expr(&value);
                lowerer.body.macros[call].input = MacroInput::Block(value);
                return Ok(());
            }
            Self::Stmt(block, _) | Self::Tail(block) => block,
        };
        let stmts = statements(tokens)?;
        let (items, stmts): (Vec<_>, Vec<_>) =
            stmts.into_iter().partition(|stmt| matches!(stmt, syn::Stmt::Item(_)));
        self.add_items(lowerer, block, &items);
        let made = lowerer.statements(&stmts);
        let made = std::mem::take(&mut lowerer.body.blocks[made]);
        self.splice(&mut lowerer.body, block, made);
        Ok(())
    }

    fn add_items(self, lowerer: &mut BodyLowerer<'_, '_>, block: BlockId, stmts: &[syn::Stmt]) {
        let items = stmts.iter().filter_map(|stmt| match stmt {
            syn::Stmt::Item(item) => Some(item),
            _ => None,
        });
        match lowerer.body.blocks[block].items {
            _ if stmts.is_empty() => {}
            Some(tree) => {
                let mut inner = ItemLowerer { file: lowerer.file, tree };
                let top = inner.items(items, None);
                lowerer.file.tree_mut(tree).top.extend(top);
            }
            None => lowerer.body.blocks[block].items = Some(lowerer.file.new_tree(items)),
        }
    }

    /// Puts what was made in the place of the call.
    fn splice(self, body: &mut Body, block: BlockId, made: Block) {
        let (call, at, semicolon) = match (self, &body.blocks[block]) {
            (Self::Stmt(_, at), of) => match of.stmts.get(at) {
                Some(Stmt::Expr { expr, semicolon }) => (Some(*expr), at, *semicolon),
                _ => return,
            },
            (_, of) => (of.tail, of.stmts.len(), false),
        };
        let mut stmts = made.stmts.into_vec();
        let of = &mut body.blocks[block];
        match (self, made.tail) {
            (Self::Tail(_), tail) => of.tail = tail,
            (_, Some(expr)) => stmts.push(Stmt::Expr { expr, semicolon }),
            (_, None) => {}
        }
        // What an attribute says of the call holds for all of it.
        let values = stmts.iter().map(|stmt| match stmt {
            Stmt::Let { init, .. } => *init,
            Stmt::Expr { expr, .. } => Some(*expr),
        });
        let values: Vec<ExprId> = values.chain([made.tail]).flatten().collect();
        let mut all = std::mem::take(&mut of.stmts).into_vec();
        let replaced = usize::from(matches!(self, Self::Stmt(..)));
        all.splice(at..at + replaced, stmts);
        of.stmts = all.into();
        if let Some(call) = call {
            inherit(&mut body.cfgs, call, &values);
            inherit(&mut body.attrs, call, &values);
        }
    }
}

fn inherit<T: Clone>(list: &mut Vec<(ExprId, T)>, from: ExprId, to: &[ExprId]) {
    let own: Vec<T> = list.iter().filter(|(of, _)| *of == from).map(|(_, value)| value.clone()).collect();
    list.extend(own.iter().flat_map(|value| to.iter().map(|expr| (*expr, value.clone()))));
}

/// Statements; rustc overlooks that a `let` at the end has no `;`.
fn statements(tokens: TokenStream) -> syn::Result<Vec<syn::Stmt>> {
    syn::Block::parse_within.parse2(tokens.clone()).or_else(|error| {
        let semicolon = TokenTree::from(Punct::new(';', Spacing::Alone));
        let completed = tokens.into_iter().chain([semicolon]).collect();
        syn::Block::parse_within.parse2(completed).map_err(|_| error)
    })
}

/// An expression; rustc overlooks a `;` behind it.
fn value(input: ParseStream<'_>) -> syn::Result<syn::Expr> {
    let value = input.parse()?;
    input.parse::<Option<syn::Token![;]>>()?;
    Ok(value)
}
