//! Text → HIR of one file: pre-scan, parse, lower, and what happens when syn refuses.

use std::collections::BTreeMap;
use std::thread;

use proc_macro2::TokenStream;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser};

use crate::base::text::{LineIndex, TextRange};
use crate::source::hir::deferred::{Deferred, Mentions};
use crate::source::hir::file::{FileHir, SyntaxProblem};
use crate::source::hir::item::ItemKind;
use crate::source::syntax::defer::leave_out;
use crate::source::syntax::erase::erase_bodies;
use crate::source::syntax::lower::{Extent, Lowerer, attrs, body};
use crate::source::syntax::places::{Offsets, Places};
use crate::source::syntax::prescan::{Prescan, prescan_file};

/// Stack that one level of nesting may take in syn and in lowering: measured 7 KiB in release builds, where a
/// type costs most; without optimisation lowering takes several times that.
pub(super) const BYTES_PER_LEVEL: usize = if cfg!(debug_assertions) { 80 << 10 } else { 10 << 10 };

/// Nesting that threads with [`STACK_SIZE`] can take.
pub(super) const POOL_LEVELS: usize = 3000;

/// Stack of the threads that call [`lower_file`]. The system commits it page by page, as it is used.
pub const STACK_SIZE: usize = POOL_LEVELS * BYTES_PER_LEVEL + (2 << 20);

/// Helper threads get at most this; deeper files are not read.
pub(super) const MAX_STACK: usize = 1 << 30;

/// What [`lower_file`] makes of a text.
#[derive(Debug)]
pub struct Lowered {
    /// What the file says.
    pub hir: FileHir,
    /// Its lines.
    pub lines: LineIndex,
}

/// Reads one file. What cannot be read is among the problems of the result, the rest is there. Call it on a
/// thread with [`STACK_SIZE`], or through [`lower_file_anywhere`].
#[must_use]
pub fn lower_file(text: &str) -> Lowered {
    lower_here_or_on_thread(text, prescan_file(text), Extent::Everything)
}

/// The same on a thread of its own, for callers with a small stack.
#[must_use]
pub fn lower_file_anywhere(text: &str) -> Lowered {
    on_thread(text, prescan_file(text), Extent::Everything)
}

/// As [`lower_file`], but most bodies of tests are left for [`read_deferred`] and stand in [`FileHir::deferred`]. Nobody
/// learns what is wrong in a body that is not read.
#[must_use]
pub fn lower_without_tests(text: &str) -> Lowered {
    let mut scan = prescan_file(text);
    if scan.depth > POOL_LEVELS || scan.tests.is_empty() {
        return lower_here_or_on_thread(text, scan, Extent::Everything);
    }
    let (code, left_out) = leave_out(std::mem::take(&mut scan.code), &scan.tests);
    let count = left_out.len();
    let left_out = left_out.into_iter().map(|found| (found.open, found.says)).collect();
    let lowered = parse_and_lower(text, Prescan { code, ..scan }, Extent::Everything, left_out);
    // Problems are told for the whole file, and what was left out must have been a function.
    match lowered.hir.problems.is_empty() && lowered.hir.deferred.len() == count {
        true => lowered,
        false => lower_file(text),
    }
}

/// Reads the bodies of `hir`, the file with this text, that were left out and are `wanted`.
pub fn read_deferred(hir: &mut FileHir, text: &str, wanted: impl Fn(&FileHir, &Deferred) -> bool) {
    let deferred = std::mem::take(&mut hir.deferred);
    let (read, left) = deferred.into_iter().partition(|deferred| wanted(hir, deferred));
    hir.deferred = left;
    let read: Vec<Deferred> = read;
    for Deferred { owner, whole, .. } in read {
        let code = prescan_file(whole.of(text)).code;
        proc_macro2::extra::invalidate_current_thread_spans();
        let offsets = Offsets::of_part(&code, whole.start);
        let mut lowerer = Lowerer::of(std::mem::take(hir), Places::of_file(text, &offsets));
        match syn::parse_str::<syn::ItemFn>(&code) {
            Ok(item) => {
                let body = body::lower_fn(&mut lowerer, owner, &item.sig, &item.block);
                let item = &mut lowerer.tree_mut(owner.tree).items[owner.item];
                if let ItemKind::Fn(function) = &mut item.kind {
                    function.body = Some(body);
                }
            }
            Err(error) => lowerer.problem(&error, whole),
        }
        *hir = lowerer.hir;
    }
}

/// Reads the signatures of a file of our own, whose nesting is known to be harmless; bodies are left out.
#[must_use]
pub fn lower_signatures(text: &str) -> Lowered {
    parse_and_lower(text, prescan_file(text), Extent::Signatures, BTreeMap::new())
}

/// Reads the signatures of a file of somebody else, whose bodies are blanked before they are lexed. Call it where
/// [`lower_file`] may be called.
#[must_use]
pub fn lower_without_bodies(text: &str) -> Lowered {
    let scan = prescan_file(text);
    // Bodies count for the depth, which errs on the safe side.
    let scan = Prescan { code: erase_bodies(scan.code), ..scan };
    lower_here_or_on_thread(text, scan, Extent::Signatures)
}

/// On this thread if its stack is large enough.
fn lower_here_or_on_thread(text: &str, scan: Prescan, extent: Extent) -> Lowered {
    match scan.depth <= POOL_LEVELS {
        true => parse_and_lower(text, scan, extent, BTreeMap::new()),
        false => on_thread(text, scan, extent),
    }
}

fn on_thread(text: &str, scan: Prescan, extent: Extent) -> Lowered {
    let stack = scan.depth.max(POOL_LEVELS) * BYTES_PER_LEVEL + (2 << 20);
    if stack > MAX_STACK {
        let message = format!("code nested about {} levels deep is not read", scan.depth);
        return unread(scan, TextRange::default(), &message, text);
    }
    let lines = scan.lines.clone();
    let lowered = thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(stack);
        let worker = worker.spawn_scoped(scope, || parse_and_lower(text, scan, extent, BTreeMap::new()));
        worker.ok().and_then(|worker| worker.join().ok())
    });
    lowered.unwrap_or_else(|| {
        let scan = Prescan { lines, ..Prescan::default() };
        unread(scan, TextRange::default(), "no thread could be had to read this deeply nested file", text)
    })
}

fn unread(scan: Prescan, range: TextRange, message: &str, text: &str) -> Lowered {
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let problem = SyntaxProblem { range, message: message.into(), lost: TextRange::new(0, end) };
    let offsets = Offsets::default();
    let mut lowerer = Lowerer::new(Places::of_file(text, &offsets));
    lowerer.hir.problems.push(problem);
    let hir = FileHir { directives: scan.directives, ..lowerer.hir };
    Lowered { hir, lines: scan.lines }
}

fn parse_and_lower(text: &str, scan: Prescan, extent: Extent, left_out: BTreeMap<u32, Mentions>) -> Lowered {
    // Without this the map of all texts that this thread has ever lexed grows without end. Spans of the file
    // before are gone with its tree.
    proc_macro2::extra::invalidate_current_thread_spans();
    let code = &*scan.code;
    let offsets = Offsets::new(code);
    let places = Places::of_file(text, &offsets);
    let tokens = match code.parse::<TokenStream>() {
        Ok(tokens) => tokens,
        Err(error) => {
            let at = places.range(error.span());
            return unread(scan, at, "the delimiters or tokens of this file do not match up", text);
        }
    };
    let mut lowerer = Lowerer::new(places);
    (lowerer.extent, lowerer.left_out) = (extent, left_out);
    // The tokens are given away: syn would copy shared ones. The rare second reading lexes again.
    match syn::parse2::<syn::File>(tokens) {
        Ok(file) => {
            lowerer.file_attrs(&file.attrs);
            lowerer.add_items(&file.items);
        }
        Err(_) => {
            // Each item on its own; `retry_items` reports what is lost.
            let tokens = code.parse::<TokenStream>().unwrap_or_default();
            let outcome = (|input: ParseStream<'_>| retry_file(input, &mut lowerer)).parse2(tokens);
            if let Err(error) = outcome {
                lowerer.problem(&error, TextRange::default());
            }
        }
    }
    let hir = FileHir { directives: scan.directives, ..lowerer.finish() };
    Lowered { hir, lines: scan.lines }
}

impl Lowerer<'_> {
    fn file_attrs(&mut self, attributes: &[syn::Attribute]) {
        let lowered = attrs::lower(attributes, &self.places);
        self.hir.attrs = lowered.list;
        self.hir.cfg = lowered.cfg;
    }

    fn problem(&mut self, error: &syn::Error, lost: TextRange) {
        let range = self.places.range(error.span());
        self.hir.problems.push(SyntaxProblem { range, message: error.to_string().into(), lost });
    }
}

fn retry_file(input: ParseStream<'_>, lowerer: &mut Lowerer<'_>) -> syn::Result<()> {
    let attributes = input.call(syn::Attribute::parse_inner)?;
    lowerer.file_attrs(&attributes);
    let items = retry_items(input, lowerer);
    lowerer.add_items(&items);
    Ok(())
}

/// Items up to the end of `input`; those that syn refuses are reported and left out.
fn retry_items(input: ParseStream<'_>, lowerer: &mut Lowerer<'_>) -> Vec<syn::Item> {
    let mut items = Vec::new();
    while !input.is_empty() {
        let ahead = input.fork();
        match ahead.parse::<syn::Item>() {
            Ok(item) => {
                input.advance_to(&ahead);
                items.push(item);
            }
            Err(error) => items.extend(rescue(input, lowerer, &error)),
        }
    }
    items
}

/// An item that syn refuses: `pub impl` without its visibility, a module item by item, else nothing.
fn rescue(input: ParseStream<'_>, lowerer: &mut Lowerer<'_>, error: &syn::Error) -> Option<syn::Item> {
    if let Some(item) = impl_without_visibility(input) {
        return Some(item);
    }
    if let Some(module) = module_by_items(input, lowerer) {
        return Some(module);
    }
    let start = lowerer.places.start(input.span());
    let mut end = start;
    while !input.is_empty() {
        let Ok(token) = input.parse::<proc_macro2::TokenTree>() else { break };
        end = lowerer.places.end(token.span());
        let ends_item = match &token {
            proc_macro2::TokenTree::Group(group) => group.delimiter() == proc_macro2::Delimiter::Brace,
            proc_macro2::TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        if ends_item {
            break;
        }
    }
    lowerer.problem(error, TextRange::new(start, end));
    None
}

fn impl_without_visibility(input: ParseStream<'_>) -> Option<syn::Item> {
    let ahead = input.fork();
    let attributes = ahead.call(syn::Attribute::parse_outer).ok()?;
    let vis: syn::Visibility = ahead.parse().ok()?;
    if matches!(vis, syn::Visibility::Inherited) {
        return None;
    }
    let mut item: syn::ItemImpl = ahead.parse().ok()?;
    item.attrs.splice(0..0, attributes);
    input.advance_to(&ahead);
    Some(syn::Item::Impl(item))
}

fn module_by_items(input: ParseStream<'_>, lowerer: &mut Lowerer<'_>) -> Option<syn::Item> {
    let ahead = input.fork();
    let attrs = ahead.call(syn::Attribute::parse_outer).ok()?;
    let vis = ahead.parse().ok()?;
    let mod_token = ahead.parse().ok()?;
    let ident = ahead.parse().ok()?;
    let (content, brace) = braced(&ahead)?;
    content.call(syn::Attribute::parse_inner).ok()?;
    let items = retry_items(&content, lowerer);
    input.advance_to(&ahead);
    let content = Some((brace, items));
    Some(syn::Item::Mod(syn::ItemMod { attrs, vis, unsafety: None, mod_token, ident, content, semi: None }))
}

fn braced<'a>(
    input: &syn::parse::ParseBuffer<'a>,
) -> Option<(syn::parse::ParseBuffer<'a>, syn::token::Brace)> {
    let read = || -> syn::Result<_> {
        let content;
        let brace = syn::braced!(content in input);
        Ok((content, brace))
    };
    read().ok()
}
