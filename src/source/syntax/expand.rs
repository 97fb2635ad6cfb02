//! Macro calls → HIR, once somebody knows which definition a call means.
//!
//! What a macro made joins the file it is called in: items get a tree, statements take the place of the call
//! in its block, an expression becomes the input of the call. Calls among it stay calls, with
//! [`MacroCall::text`] telling whose text their tokens are. Every place in it is the place of an argument in
//! the file, or the whole call.

use std::thread;

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};

use crate::base::text::TextRange;
use crate::source::hir::body::{Body, BodyId};
use crate::source::hir::expansion::{Expanded, Expansion};
use crate::source::hir::expr::{Block, BlockId, Expr, ExprId, MacroCallId, Stmt};
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{ItemId, ItemKind, ItemTree, TreeId};
use crate::source::hir::macros::{MacroCall, MacroInput, MacroRules};
use crate::source::hir::span::{ExpnId, LocalSpan};
use crate::source::syntax::lower::body::BodyLowerer;
use crate::source::syntax::lower::items::ItemLowerer;
use crate::source::syntax::lower::{self, Lowerer};
use crate::source::syntax::macro_rules::{ExpandError, Reason, Rules, Source};
use crate::source::syntax::parse::{BYTES_PER_LEVEL, MAX_STACK, POOL_LEVELS};
use crate::source::syntax::places::{Offsets, Places, UNPLACED};
use crate::source::syntax::prescan::{Prescan, prescan};

/// How many expansions may lie in one another; rustc's default `recursion_limit`.
const MAX_DEPTH: u32 = 128;
/// Most bytes that the macros of one file may make.
const MAX_TOTAL: u32 = 64 << 20;
/// Most expansions in one file.
const MAX_EXPANSIONS: usize = 100_000;
/// Nesting that any thread can take.
const LEVELS_ANYWHERE: usize = (1 << 20) / BYTES_PER_LEVEL;

/// What a call calls.
#[derive(Clone, Copy, Debug)]
pub struct Definition<'a> {
    /// Its rules.
    pub rules: &'a Rules,
    /// Number of its crate in the run's list, for `$crate`.
    pub krate: u32,
    /// Its number among the definitions of that crate.
    pub number: u32,
}

/// Where the items went that a call made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Made {
    /// Into a tree of their own, which the call now has as its input.
    Tree(TreeId),
    /// They are members of the impl or trait around the call.
    Members,
}

/// The rules of a `macro_rules!` item of `hir`, the file with this text.
///
/// # Errors
/// When they are no rules; the range is one of the definition's own text.
pub fn rules(hir: &FileHir, text: &str, definition: &MacroRules) -> Result<Rules, ExpandError> {
    let source = source(hir, text, definition.text);
    let rules = definition.rules.of(source.text());
    Rules::parse(rules)
}

/// Expands the macro call that is the item `item` of `tree`. On an error it stays as it was.
///
/// # Errors
/// When the call does not fit the rules, or what comes out cannot stand there, or a limit is reached. The
/// range is one of the text that holds the call's tokens.
pub fn expand_item(
    hir: &mut FileHir,
    text: &str,
    (tree, item): (TreeId, ItemId),
    by: Definition<'_>,
) -> Result<Made, ExpandError> {
    let at = &hir.tree(tree).items[item];
    let parent = at.parent;
    let ItemKind::MacroCall(call) = &at.kind else {
        return Err(ExpandError { reason: Reason::NotHere, range: TextRange::default() });
    };
    let call = Call::of(call);
    let member_of = parent.map(|parent| (parent, &hir.tree(tree).items[parent].kind));
    let place = match member_of {
        None | Some((_, ItemKind::Module(_))) => ItemPlace::Module,
        Some((parent, ItemKind::Impl(_))) => ItemPlace::Impl(tree, parent),
        Some((parent, ItemKind::Trait(_))) => ItemPlace::Trait(tree, parent),
        Some(_) => return Err(ExpandError { reason: Reason::NotHere, range: call.tokens }),
    };
    let grows = Grows { tree: place.tree(), body: None };
    let made = expand(hir, text, call, (by, grows), |file, tokens| place.lower(file, tokens))?;
    if let (Made::Tree(made), ItemKind::MacroCall(call)) =
        (made, &mut hir.trees[tree.0 as usize].items[item].kind)
    {
        call.input = MacroInput::Items(made);
    }
    Ok(made)
}

/// Expands the macro call `call` of `body`. On an error it stays as it was.
///
/// # Errors
/// As [`expand_item`].
pub fn expand_in_body(
    hir: &mut FileHir,
    text: &str,
    (body, call): (BodyId, MacroCallId),
    by: Definition<'_>,
) -> Result<(), ExpandError> {
    let spot = Spot::of(hir.body(body), call);
    let site = Call::of(&hir.body(body).macros[call]);
    let grows = Grows { tree: spot.items(hir.body(body)), body: Some(body) };
    expand(hir, text, site, (by, grows), |file, tokens| {
        let owner = file.hir.body(body).owner;
        let taken = std::mem::replace(&mut file.hir.bodies[body], Body::new(owner));
        let mut lowerer = BodyLowerer { file, body: taken };
        let done = spot.lower(&mut lowerer, call, tokens);
        let BodyLowerer { body: lowered, .. } = lowerer;
        file.hir.bodies[body] = lowered;
        done
    })
}

/// Items that a call makes while `file` is being lowered, of a macro whose rules pollcat itself knows.
/// `tokens` and `whole` are bytes of the text in work.
pub(super) fn known_items(
    file: &mut Lowerer<'_>,
    tokens: TextRange,
    whole: TextRange,
    rules: &Rules,
) -> Option<TreeId> {
    let source = file.places.source();
    let call = Call { tokens, text: file.places.expansion(), span: source.place(whole) };
    let written = rules.expand(source, tokens).ok()?;
    let expn = register(&mut file.hir, call, (Expansion::NO_CRATE, 0), &written).ok()?;
    let scan = prescan(&written.text);
    let lower = |file: &mut Lowerer<'_>, tokens| ItemPlace::Module.lower(file, tokens);
    match lower_made(&mut file.hir, call, (expn, written), (&scan, Grows::default()), lower) {
        Ok(Made::Tree(tree)) => Some(tree),
        _ => None,
    }
}

/// Where a call's tokens are, and where it stands.
#[derive(Clone, Copy)]
struct Call {
    tokens: TextRange,
    text: ExpnId,
    span: LocalSpan,
}

impl Call {
    fn of(call: &MacroCall) -> Self {
        Self { tokens: call.tokens, text: call.text, span: call.span }
    }

    fn error(self, reason: Reason) -> ExpandError {
        ExpandError { reason, range: self.tokens }
    }
}

fn source<'a>(hir: &'a FileHir, text: &'a str, of: ExpnId) -> Source<'a> {
    match hir.expansion(of) {
        None => Source::File(text),
        Some(expansion) => {
            let made = LocalSpan { range: expansion.call.range, expn: of };
            Source::Expansion { of: &expansion.made, made }
        }
    }
}

fn expand<T: Send>(
    hir: &mut FileHir,
    text: &str,
    call: Call,
    (by, grows): (Definition<'_>, Grows),
    lower: impl FnOnce(&mut Lowerer<'_>, TokenStream) -> syn::Result<T> + Send,
) -> Result<T, ExpandError> {
    // Nothing of earlier calls on this thread is left that could ask for its places.
    proc_macro2::extra::invalidate_current_thread_spans();
    let from = source(hir, text, call.text);
    let scan = prescan(call.tokens.of(from.text()));
    // Matching has a limit of its own, which only fragments count for.
    let levels = scan.depth.min(POOL_LEVELS);
    let written = on_stack(levels, call, || by.rules.expand_scanned(from, call.tokens, &scan))?;
    let expn = register(hir, call, (by.krate, by.number), &written)?;
    let scan = prescan(&written.text);
    on_stack(scan.depth, call, || lower_made(hir, call, (expn, written), (&scan, grows), lower))
}

/// Numbers an expansion; its text is filled in once it is lowered.
fn register(
    hir: &mut FileHir,
    call: Call,
    by: (u32, u32),
    written: &Expanded,
) -> Result<ExpnId, ExpandError> {
    let depth = hir.expansion(call.text).map_or(0, |around| around.depth) + 1;
    if depth > MAX_DEPTH {
        return Err(call.error(Reason::Recursion));
    }
    let before = hir.expansions.last().map_or(0, |last| last.total);
    let total = before.saturating_add(u32::try_from(written.text.len()).unwrap_or(u32::MAX));
    if total > MAX_TOTAL || hir.expansions.len() >= MAX_EXPANSIONS {
        return Err(call.error(Reason::TooLarge));
    }
    let made = Expanded::default();
    let (defining_crate, definition) = by;
    hir.expansions.push(Expansion { call: call.span, defining_crate, definition, depth, total, made });
    Ok(ExpnId(u32::try_from(hir.expansions.len()).unwrap_or(u32::MAX)))
}

/// Lowers what a call turned into.
fn lower_made<T>(
    hir: &mut FileHir,
    call: Call,
    (expn, written): (ExpnId, Expanded),
    (scan, grows): (&Prescan, Grows),
    lower: impl FnOnce(&mut Lowerer<'_>, TokenStream) -> syn::Result<T>,
) -> Result<T, ExpandError> {
    let made = LocalSpan { range: call.span.range, expn };
    let source = Source::Expansion { of: &written, made };
    let offsets = Offsets::new(&written.text);
    let result = source.tokens(scan).and_then(|tokens| {
        let before = Extent::of(hir, grows);
        let mut lowerer = Lowerer {
            hir: std::mem::take(hir),
            places: Places::of_expansion(&written, &offsets, made),
            extent: lower::Extent::Everything,
        };
        let result = lower(&mut lowerer, tokens).map_err(|_| call.error(Reason::NotHere));
        *hir = lowerer.hir;
        before.place_rest(hir, source);
        result
    });
    if let Some(expansion) = hir.expansions.get_mut(expn.0 as usize - 1) {
        expansion.made = written;
    }
    result
}

/// Runs `work`, which nests `levels` deep, on a stack that is large enough.
fn on_stack<T: Send>(
    levels: usize,
    call: Call,
    work: impl FnOnce() -> Result<T, ExpandError> + Send,
) -> Result<T, ExpandError> {
    if levels <= LEVELS_ANYWHERE {
        return work();
    }
    let stack = levels.saturating_mul(BYTES_PER_LEVEL).saturating_add(2 << 20);
    if stack > MAX_STACK {
        return Err(call.error(Reason::TooDeep));
    }
    thread::scope(|scope| {
        let Ok(worker) = thread::Builder::new().stack_size(stack).spawn_scoped(scope, work) else {
            return Err(call.error(Reason::TooDeep));
        };
        worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Where items go.
#[derive(Clone, Copy)]
enum ItemPlace {
    Module,
    Impl(TreeId, ItemId),
    Trait(TreeId, ItemId),
}

impl ItemPlace {
    /// The tree that is there already.
    fn tree(self) -> Option<TreeId> {
        match self {
            Self::Module => None,
            Self::Impl(tree, _) | Self::Trait(tree, _) => Some(tree),
        }
    }

    fn lower(self, file: &mut Lowerer<'_>, tokens: TokenStream) -> syn::Result<Made> {
        match self {
            Self::Module => {
                let items: Vec<syn::Item> = all.parse2(tokens)?;
                Ok(Made::Tree(file.new_tree(items.iter())))
            }
            Self::Impl(tree, parent) => {
                let members: Vec<syn::ImplItem> = all.parse2(tokens)?;
                let mut lowerer = ItemLowerer { file, tree };
                let ids: Vec<ItemId> =
                    members.iter().filter_map(|member| lowerer.impl_member(member, parent)).collect();
                if let ItemKind::Impl(block) = &mut file.tree_mut(tree).items[parent].kind {
                    block.items = block.items.iter().copied().chain(ids).collect();
                }
                Ok(Made::Members)
            }
            Self::Trait(tree, parent) => {
                let members: Vec<syn::TraitItem> = all.parse2(tokens)?;
                let mut lowerer = ItemLowerer { file, tree };
                let ids: Vec<ItemId> =
                    members.iter().filter_map(|member| lowerer.trait_member(member, parent)).collect();
                if let ItemKind::Trait(block) = &mut file.tree_mut(tree).items[parent].kind {
                    block.items = block.items.iter().copied().chain(ids).collect();
                }
                Ok(Made::Members)
            }
        }
    }
}

fn all<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// Where in a body a call stands.
#[derive(Clone, Copy)]
enum Spot {
    /// It is this statement of a block.
    Stmt(BlockId, usize),
    /// It is the expression at the end of a block.
    Tail(BlockId),
    /// Anywhere else.
    Value,
}

impl Spot {
    fn of(body: &Body, call: MacroCallId) -> Self {
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
    fn items(self, body: &Body) -> Option<TreeId> {
        match self {
            Self::Stmt(block, _) | Self::Tail(block) => body.block(block).items,
            Self::Value => None,
        }
    }

    fn lower(
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
                let top: Vec<ItemId> = items.filter_map(|item| inner.item(item, None)).collect();
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

/// How much of a file was there before an expansion.
struct Extent {
    trees: usize,
    bodies: usize,
    /// Items and paths of the tree that gets more of them.
    tree: Option<(TreeId, usize, usize)>,
    /// The body that gets more code.
    body: Option<(BodyId, BodyExtent)>,
}

#[derive(Clone, Copy, Default)]
struct BodyExtent {
    exprs: usize,
    pats: usize,
    names: usize,
    macros: usize,
    paths: usize,
}

impl Extent {
    fn of(hir: &FileHir, grows: Grows) -> Self {
        let tree = grows.tree.map(|id| {
            let tree = hir.tree(id);
            (id, tree.items.len(), tree.store.paths.len())
        });
        let body = grows.body.map(|id| {
            let body = hir.body(id);
            let extent = BodyExtent {
                exprs: body.exprs.len(),
                pats: body.pats.len(),
                names: body.name_spans.len(),
                macros: body.macros.len(),
                paths: body.store.paths.len(),
            };
            (id, extent)
        });
        Self { trees: hir.trees.len(), bodies: hir.bodies.len(), tree, body }
    }

    /// Turns the places of all that was added since, which are bytes of `source`, into those of the file.
    fn place_rest(&self, hir: &mut FileHir, source: Source<'_>) {
        for tree in hir.trees.iter_mut().skip(self.trees) {
            place_tree(tree, (0, 0), source);
        }
        if let Some((tree, items, paths)) = self.tree {
            place_tree(&mut hir.trees[tree.0 as usize], (items, paths), source);
        }
        for body in (self.bodies..hir.bodies.len()).map(BodyId::new) {
            place_body(&mut hir.bodies[body], BodyExtent::default(), source);
        }
        if let Some((body, extent)) = self.body {
            place_body(&mut hir.bodies[body], extent, source);
        }
    }
}

fn place(span: &mut LocalSpan, source: Source<'_>) {
    if span.expn == UNPLACED {
        *span = source.place(span.range);
    }
}

fn place_tree(tree: &mut ItemTree, (items, paths): (usize, usize), source: Source<'_>) {
    for span in tree.spans.iter_mut().skip(items) {
        place(&mut span.whole, source);
        place(&mut span.name, source);
    }
    for id in (items..tree.items.len()).map(ItemId::new) {
        match &mut tree.items[id].kind {
            ItemKind::Use(imports) => imports.iter_mut().for_each(|import| place(&mut import.span, source)),
            ItemKind::MacroCall(call) => place(&mut call.span, source),
            _ => {}
        }
    }
    tree.store.path_names.iter_mut().skip(paths).for_each(|span| place(span, source));
}

fn place_body(body: &mut Body, from: BodyExtent, source: Source<'_>) {
    body.expr_spans.iter_mut().skip(from.exprs).for_each(|span| place(span, source));
    body.pat_spans.iter_mut().skip(from.pats).for_each(|span| place(span, source));
    body.name_spans.iter_mut().skip(from.names).for_each(|(_, span)| place(span, source));
    body.store.path_names.iter_mut().skip(from.paths).for_each(|span| place(span, source));
    for id in (from.macros..body.macros.len()).map(MacroCallId::new) {
        place(&mut body.macros[id].span, source);
    }
}

/// What of a file gets more content, besides new trees and bodies.
#[derive(Clone, Copy, Default)]
struct Grows {
    tree: Option<TreeId>,
    body: Option<BodyId>,
}
