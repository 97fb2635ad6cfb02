//! Macro calls → HIR, once somebody knows which definition a call means.
//!
//! What a macro made joins the file it is called in: items get a tree, statements take the place of the call
//! in its block, an expression becomes the input of the call. Calls among it stay calls, with
//! [`MacroCall::text`] telling whose text their tokens are. Every place in it is the place of an argument in
//! the file, or the whole call.

mod extent;
mod spot;

use std::thread;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};

use self::extent::{Extent, Grows};
use self::spot::Spot;
use crate::base::text::TextRange;
use crate::source::hir::body::{Body, BodyId};
use crate::source::hir::expansion::{Expanded, Expansion};
use crate::source::hir::expr::MacroCallId;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{ItemId, ItemKind, TreeId};
use crate::source::hir::macros::{MacroCall, MacroInput, MacroRules};
use crate::source::hir::span::{ExpnId, LocalSpan};
use crate::source::syntax::lower::Lowerer;
use crate::source::syntax::lower::body::{BodyLowerer, WillExpand};
use crate::source::syntax::lower::items::ItemLowerer;
use crate::source::syntax::macro_rules::{ExpandError, Reason, Rules, Source};
use crate::source::syntax::parse::{BYTES_PER_LEVEL, MAX_STACK, POOL_LEVELS};
use crate::source::syntax::places::{Offsets, Places};
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

/// Expands the macro call `call` of `body`. On an error it stays as it was. Calls among what is made that
/// `will_expand` names are not read as code: who expands one in vain calls [`read_in_body`].
///
/// # Errors
/// As [`expand_item`].
pub fn expand_in_body(
    hir: &mut FileHir,
    text: &str,
    (body, call): (BodyId, MacroCallId),
    by: Definition<'_>,
    will_expand: Option<&WillExpand<'_>>,
) -> Result<(), ExpandError> {
    let spot = Spot::of(hir.body(body), call);
    let site = Call::of(&hir.body(body).macros[call]);
    let grows = Grows { tree: spot.items(hir.body(body)), body: Some(body) };
    expand(hir, text, site, (by, grows), |file, tokens| {
        in_body(file, body, will_expand, |lowerer| spot.lower(lowerer, call, tokens))
    })
}

/// Lowers more into `body`.
fn in_body<T>(
    file: &mut Lowerer<'_>,
    body: BodyId,
    will_expand: Option<&WillExpand<'_>>,
    lower: impl FnOnce(&mut BodyLowerer<'_, '_>) -> T,
) -> T {
    let owner = file.hir.body(body).owner;
    let taken = std::mem::replace(&mut file.hir.bodies[body], Body::new(owner));
    let mut lowerer = BodyLowerer { file, body: taken, will_expand };
    let done = lower(&mut lowerer);
    let BodyLowerer { body: lowered, .. } = lowerer;
    file.hir.bodies[body] = lowered;
    done
}

/// Reads the tokens of the macro call `call` of `body` as code, as if nobody knew a definition of it.
pub fn read_in_body(hir: &mut FileHir, (body, call): (BodyId, MacroCallId)) {
    let site = &hir.body(body).macros[call];
    let name = site.path.last().map_or("", |name| name.as_str());
    let Some(expansion) = hir.expansion(site.text) else { return };
    let made = LocalSpan { range: expansion.call.range, expn: site.text };
    // The same text with nothing but the group of the call, so that all places stay what they are.
    let whole = &expansion.made.text;
    let group = TextRange::new(site.tokens.start.saturating_sub(1), site.tokens.end + 1);
    let blanks = " ".repeat(group.start as usize);
    let alone = Expanded {
        text: format!("{blanks}{}", group.of(whole)).into(),
        origins: expansion.made.origins.clone(),
    };
    let scan = prescan(&alone.text);
    let offsets = Offsets::new(&alone.text);
    let from = Source::Expansion { of: &alone, made };
    let grows = Grows { tree: None, body: Some(body) };
    let call_site = Call::of(site);
    let read = on_stack(scan.depth, call_site, || {
        let tokens = from.tokens(&scan)?;
        let Some(TokenTree::Group(group)) = tokens.into_iter().next() else {
            return Err(call_site.error(Reason::NotHere));
        };
        let before = Extent::of(hir, grows);
        let places = Places::of_expansion(&alone, &offsets, made);
        let mut lowerer = Lowerer::of(std::mem::take(hir), places);
        in_body(&mut lowerer, body, None, |lowerer| {
            if let Some(mac) = called(name, &group) {
                let input = lowerer.read_macro(name, &mac);
                lowerer.body.macros[call].input = input;
            }
        });
        *hir = lowerer.hir;
        before.place_rest(hir, from);
        Ok(())
    });
    // What nests too deeply stays unread.
    read.ok();
}

/// A call of `name` with this group.
fn called(name: &str, group: &Group) -> Option<syn::Macro> {
    let span = group.delim_span();
    let delimiter = match group.delimiter() {
        Delimiter::Brace => syn::MacroDelimiter::Brace(syn::token::Brace { span }),
        Delimiter::Bracket => syn::MacroDelimiter::Bracket(syn::token::Bracket { span }),
        _ => syn::MacroDelimiter::Paren(syn::token::Paren { span }),
    };
    let bang_token = syn::Token![!](group.span_open());
    let mut ident = syn::Ident::parse_any.parse_str(name).ok()?;
    ident.set_span(group.span_open());
    Some(syn::Macro { path: ident.into(), bang_token, delimiter, tokens: group.stream() })
}

/// Items that a call makes while `file` is being lowered, of a macro that pollcat itself knows: `make` says what its
/// tokens turn into. `tokens` and `whole` are bytes of the text in work.
pub(super) fn known_items(
    file: &mut Lowerer<'_>,
    tokens: TextRange,
    whole: TextRange,
    make: impl FnOnce(Source<'_>, TextRange) -> Result<Expanded, ExpandError>,
) -> Option<TreeId> {
    let source = file.places.source();
    let call = Call { tokens, text: file.places.expansion(), span: source.place(whole) };
    let written = make(source, tokens).ok()?;
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
        let places = Places::of_expansion(&written, &offsets, made);
        let mut lowerer = Lowerer::of(std::mem::take(hir), places);
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
