//! Bodies: statements, blocks, closures. Expressions and patterns have files of their own.

use std::cell::RefCell;

use proc_macro2::Span;

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::body::{Body, BodyId, BodyOwner};
use crate::source::hir::expr::{Block, BlockId, BlockKind, Expr, ExprId, Stmt};
use crate::source::hir::file::FileHir;
use crate::source::hir::item::TreeId;
use crate::source::hir::pat::{Binding, Pat, PatId};
use crate::source::hir::path::{PathId, PathStart};
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::lower::exprs::path_segment_end;
use crate::source::syntax::lower::types::{TypeLowerer, mutability};
use crate::source::syntax::lower::{Lowerer, attrs, macros};

/// Lowers one body.
pub struct BodyLowerer<'a, 'b> {
    /// The file.
    pub file: &'a mut Lowerer<'b>,
    /// What is made.
    pub body: Body,
    /// Tells which macro calls need not be read as code.
    pub will_expand: Option<&'a WillExpand<'a>>,
}

/// Whether a call of the macro with this path, in the body at hand, will be expanded next.
pub type WillExpand<'a> = dyn Fn(&FileHir, PathStart, &[Name]) -> bool + Sync + 'a;

thread_local! {
    /// Bodies without content that have memory for some.
    static SPARE: RefCell<Vec<Body>> = const { RefCell::new(Vec::new()) };
}

fn spare(owner: BodyOwner) -> Body {
    let spare = SPARE.with_borrow_mut(Vec::pop);
    spare.map_or_else(|| Body::new(owner), |body| Body { owner, ..body })
}

/// The body of a function: its parameters and block.
pub fn lower_fn(
    file: &mut Lowerer<'_>,
    owner: BodyOwner,
    sig: &syn::Signature,
    block: &syn::Block,
) -> BodyId {
    let mut lowerer = BodyLowerer { file, body: spare(owner), will_expand: None };
    let params = sig.inputs.iter().map(|input| match input {
        syn::FnArg::Receiver(receiver) => {
            let span = lowerer.file.places.local(receiver.self_token.span);
            let binding = lowerer.body.bindings.alloc(Binding {
                name: Name::new("self"),
                mutability: mutability(receiver.mutability.is_some()),
                by_ref: false,
            });
            lowerer.body.add_pat(Pat::Bind { binding, sub: None }, span)
        }
        syn::FnArg::Typed(param) => lowerer.pat(&param.pat),
    });
    lowerer.body.params = params.collect::<Vec<PatId>>().into();
    lowerer.body.root = lowerer.block_expr(block, None, BlockKind::Plain, None);
    lowerer.finish()
}

/// The body of a constant, static or discriminant: one expression.
pub fn lower_value(file: &mut Lowerer<'_>, owner: BodyOwner, value: &syn::Expr) -> BodyId {
    let mut lowerer = BodyLowerer { file, body: spare(owner), will_expand: None };
    lowerer.body.root = lowerer.expr(value);
    lowerer.finish()
}

impl BodyLowerer<'_, '_> {
    fn finish(mut self) -> BodyId {
        let body = self.body.take_exact();
        SPARE.with_borrow_mut(|spare| spare.push(self.body));
        self.file.hir.bodies.alloc(body)
    }

    /// Lowers types into this body.
    pub fn types(&mut self) -> TypeLowerer<'_, '_> {
        TypeLowerer { store: &mut self.body.store, places: &self.file.places }
    }

    /// Adds an expression that stands between two bytes.
    pub fn add(&mut self, expr: Expr, start: u32, end: u32) -> ExprId {
        let span = self.file.places.at(start, end);
        self.body.add_expr(expr, span)
    }

    /// Adds an expression that starts and ends with these tokens.
    pub fn add_between(&mut self, expr: Expr, start: Span, end: Span) -> ExprId {
        let (start, end) = (self.start(start), self.end(end));
        self.add(expr, start, end)
    }

    /// First byte of a token.
    pub fn start(&self, span: Span) -> u32 {
        self.file.places.start(span)
    }

    /// One past the last byte of a token.
    pub fn end(&self, span: Span) -> u32 {
        self.file.places.end(span)
    }

    /// Bytes of an expression that was lowered already.
    pub fn range_of(&self, expr: ExprId) -> TextRange {
        self.body.expr_span(expr).range
    }

    /// A place between two bytes.
    pub fn at(&self, start: u32, end: u32) -> LocalSpan {
        self.file.places.at(start, end)
    }

    /// A path, and its bytes.
    pub fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> (PathId, TextRange) {
        let id = self.types().path(qself, path);
        let last = self.body.store.path_name(id).range;
        let first = path.leading_colon.map(|colons| colons.spans[0]);
        let first = qself.map(|qself| qself.lt_token.span).or(first);
        let start = match (first, path.segments.first()) {
            (None, Some(first)) if path.segments.len() > 1 => self.start(first.ident.span()),
            (None, _) => last.start,
            (Some(first), _) => self.start(first),
        };
        let end = match path.segments.last() {
            Some(segment) if !segment.arguments.is_none() => self.end(path_segment_end(segment)),
            Some(_) => last.end,
            None => start,
        };
        (id, TextRange::new(start, end))
    }

    /// A block expression; `open` is the keyword or label in front, if there is one.
    pub fn block_expr(
        &mut self,
        block: &syn::Block,
        label: Option<Name>,
        kind: BlockKind,
        open: Option<Span>,
    ) -> ExprId {
        let start = self.start(open.unwrap_or_else(|| block.brace_token.span.open()));
        let end = self.end(block.brace_token.span.close());
        let block = self.block(block);
        self.add(Expr::Block { block, label, kind }, start, end)
    }

    /// A block.
    pub fn block(&mut self, block: &syn::Block) -> BlockId {
        self.statements(&block.stmts)
    }

    /// Statements that form a block.
    pub fn statements(&mut self, stmts: &[syn::Stmt]) -> BlockId {
        let items = self.block_items(stmts);
        let (mut lowered, mut tail) = (Vec::with_capacity(stmts.len()), None);
        for (at, stmt) in stmts.iter().enumerate() {
            match stmt {
                // A stray `;` is an expression of no tokens.
                syn::Stmt::Expr(syn::Expr::Verbatim(tokens), _) if tokens.is_empty() => {}
                syn::Stmt::Item(_) => {}
                syn::Stmt::Local(local) => lowered.push(self.local(local)),
                syn::Stmt::Expr(expr, semi) => {
                    let lowered_expr = self.expr(expr);
                    self.keep_attrs(expr_attrs(expr), lowered_expr);
                    let semicolon = semi.is_some();
                    if !semicolon && at + 1 == stmts.len() {
                        tail = Some(lowered_expr);
                    } else {
                        lowered.push(Stmt::Expr { expr: lowered_expr, semicolon });
                    }
                }
                syn::Stmt::Macro(stmt) if let Some(locals) = macros::pinned_locals(&stmt.mac) => {
                    lowered.extend(locals.iter().map(|local| self.local(local)));
                }
                syn::Stmt::Macro(stmt) => {
                    let expr = self.macro_expr(&stmt.mac);
                    self.keep_attrs(&stmt.attrs, expr);
                    let semicolon = stmt.semi_token.is_some();
                    if !semicolon && at + 1 == stmts.len() {
                        tail = Some(expr);
                    } else {
                        lowered.push(Stmt::Expr { expr, semicolon });
                    }
                }
            }
        }
        self.body.blocks.alloc(Block { stmts: lowered.into(), tail, items })
    }

    fn block_items(&mut self, stmts: &[syn::Stmt]) -> Option<TreeId> {
        let items = stmts.iter().filter_map(|stmt| match stmt {
            syn::Stmt::Item(item) => Some(item),
            _ => None,
        });
        let mut items = items.peekable();
        items.peek()?;
        Some(self.file.new_tree(items))
    }

    fn local(&mut self, local: &syn::Local) -> Stmt {
        // The initial value comes first: `let x = x;` reads the old one.
        let (mut init, mut otherwise) = (None, None);
        if let Some(value) = &local.init {
            init = Some(self.expr(&value.expr));
            otherwise = value.diverge.as_ref().map(|(_, block)| self.expr(block));
        }
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(typed) => (self.pat(&typed.pat), Some(self.types().ty(&typed.ty))),
            pat => (self.pat(pat), None),
        };
        if let Some(init) = init {
            self.keep_attrs(&local.attrs, init);
        }
        Stmt::Let { pat, ty, init, otherwise }
    }

    /// Keeps what attributes of a statement, arm or field say about `expr`.
    pub fn keep_attrs(&mut self, attributes: &[syn::Attribute], expr: ExprId) {
        if attributes.is_empty() {
            return;
        }
        let lowered = attrs::lower(attributes, &self.file.places);
        self.body.cfgs.extend(lowered.cfg.map(|cfg| (expr, cfg)));
        self.body.attrs.extend(lowered.list.into_iter().map(|attr| (expr, attr)));
    }
}

/// The attributes in front of an expression.
fn expr_attrs(expr: &syn::Expr) -> &[syn::Attribute] {
    macro_rules! attrs_of {
        ($($variant:ident)*) => {
            match expr {
                $(syn::Expr::$variant(inner) => &inner.attrs,)*
                _ => &[],
            }
        };
    }
    attrs_of! {
        Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index
        Infer Let Lit Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try
        TryBlock Tuple Unary Unsafe While Yield
    }
}
