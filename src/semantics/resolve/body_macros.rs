//! Macro calls in bodies: those of macros of the workspace are expanded, file by file, on all threads.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::base::arena::Idx;
use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::semantics::resolve::blocks::BlockOf;
use crate::semantics::resolve::builder::{Builder, number};
use crate::semantics::resolve::collect::dollar_crate;
use crate::semantics::resolve::defs::{BodyOf, Defs};
use crate::semantics::resolve::ids::{BodyLoc, CrateId, DefId, ItemLoc, ModuleId, SIGNATURE_FILES};
use crate::semantics::resolve::item_macros::MacroUse;
use crate::semantics::resolve::scope::Meaning;
use crate::source::hir::body::BodyId;
use crate::source::hir::file::FileHir;
use crate::source::hir::macros::{MacroCall, MacroInput};
use crate::source::hir::path::PathStart;
use crate::source::hir::span::ExpnId;
use crate::source::syntax::expand::{Definition, expand_in_body, read_in_body};
use crate::source::syntax::macro_rules::Rules;

type AllRules = FxHashMap<DefId, Option<Arc<Rules>>>;

impl Builder<'_> {
    /// Expands the calls in all bodies, and collects the items that makes.
    pub fn expand_bodies(&mut self) {
        let by_file = self.bodies_with_calls();
        if by_file.iter().all(Vec::is_empty) {
            return;
        }
        let all: Vec<DefId> = self.macros().collect();
        for def in all {
            self.rules_of(def);
        }
        let (defs, rules, request) = (&self.defs, &self.rules, self.request);
        let files = self.sources.files.par_iter_mut().zip(&by_file).zip(request.files.all().par_iter());
        let grown: Vec<Vec<BodyOf>> = files
            .map(|((hir, bodies), source)| {
                let expands = |of: &&BodyOf| calls_workspace(defs, hir, **of);
                let bodies: Vec<BodyOf> = bodies.iter().filter(expands).copied().collect();
                if !bodies.is_empty() {
                    let hir = Arc::make_mut(hir);
                    bodies.iter().for_each(|of| expand_body(defs, rules, hir, &source.text, *of));
                }
                bodies
            })
            .collect();
        for of in grown.into_iter().flatten() {
            self.collect_grown(of.loc);
        }
    }

    /// Bodies with macro calls, by file, each once.
    fn bodies_with_calls(&self) -> Vec<Vec<BodyOf>> {
        let mut by_file: Vec<FxHashMap<BodyId, BodyOf>> =
            vec![FxHashMap::default(); self.sources.files.len()];
        for (krate, defs) in (0..).map(CrateId).zip(&self.defs.crates) {
            for of in self.defs.bodies(krate).filter(|_| !defs.is_partial()) {
                let body = self.sources.body(of.loc);
                if of.loc.file.0 < SIGNATURE_FILES
                    && !body.macros.is_empty()
                    && (self.request.expands_in)(&self.defs, &self.sources, of)
                {
                    by_file[of.loc.file.0 as usize].entry(of.loc.body).or_insert(of);
                }
            }
        }
        let sorted = by_file.into_iter().map(|bodies| {
            let mut bodies: Vec<BodyOf> = bodies.into_values().collect();
            bodies.sort_by_key(|of| of.loc);
            bodies
        });
        sorted.collect()
    }

    /// All macros of the workspace.
    fn macros(&self) -> impl Iterator<Item = DefId> {
        let all = (0..).map(CrateId).zip(&self.defs.crates);
        let all = all
            .flat_map(|(krate, defs)| (0..).take(defs.defs.len()).map(move |index| DefId { krate, index }));
        all.filter(|def| self.defs.is_expandable(*def))
    }

    /// Collects the items that expansions have added to blocks of a body, in all crates that have it.
    fn collect_grown(&mut self, loc: BodyLoc) {
        for at in 0..self.defs.crates.len() {
            let krate = CrateId(number(at));
            let owner = self.sources.body(loc).owner;
            let item = ItemLoc { file: loc.file, tree: owner.tree, item: owner.item };
            if let Some(owner) = self.defs.def_at(krate, item) {
                let from = self.defs.krate(krate).bodies.len();
                self.collect_blocks(owner, loc);
                self.collect_blocks_since(krate, from);
            }
        }
    }
}

/// Whether a body has a call of a macro of the workspace.
fn calls_workspace(defs: &Defs, hir: &FileHir, of: BodyOf) -> bool {
    let body = hir.body(of.loc.body);
    let blocks = BlockOf::new(body, defs, of);
    body.macros.iter().any(|(id, call)| called(defs, hir, of, call, blocks.module(id)).is_some())
}

fn expand_body(defs: &Defs, all: &AllRules, hir: &mut FileHir, text: &str, of: BodyOf) {
    let mut blocks = BlockOf::new(hir.body(of.loc.body), defs, of);
    let mut batches = Vec::new();
    batches.push(0..hir.body(of.loc.body).macros.len());
    while let Some(batch) = batches.pop() {
        let mut dead = Dead::default();
        // Calls come behind the calls among their arguments.
        for id in batch.rev().map(Idx::new) {
            let call = &hir.body(of.loc.body).macros[id];
            if dead.holds(call) {
                continue;
            }
            let module = blocks.module(id);
            let Some(def) = called(defs, hir, of, call, module) else { continue };
            let Some(Some(rules)) = all.get(&def) else { continue };
            let by = Definition { rules, krate: def.krate.0, number: def.index };
            let expanded = Dead::among(call);
            let is_unread = matches!(call.input, MacroInput::Exprs(list) if list.len == 0);
            let mut before = hir.body(of.loc.body).macros.len();
            let expands = |hir: &FileHir, start: PathStart, path: &[Name]| {
                let called = macro_called(defs, hir, of, (start, path), module);
                called.is_some_and(|def| matches!(all.get(&def), Some(Some(_))))
            };
            if expand_in_body(hir, text, (of.loc.body, id), by, Some(&expands)).is_ok() {
                dead = expanded;
            } else if is_unread {
                // What does not fit is read like any call.
                before = hir.body(of.loc.body).macros.len();
                read_in_body(hir, (of.loc.body, id));
            } else {
                continue;
            }
            let after = hir.body(of.loc.body).macros.len();
            blocks.extend(after, module);
            batches.push(before..after);
        }
    }
}

/// The arguments of an expanded call, as they were read before: nothing in them is called. Without this, calls
/// in the arguments of calls would double with each level.
#[derive(Clone, Copy, Default)]
struct Dead {
    text: ExpnId,
    tokens: TextRange,
}

impl Dead {
    fn among(call: &MacroCall) -> Self {
        Self { text: call.text, tokens: call.tokens }
    }

    fn holds(self, call: &MacroCall) -> bool {
        call.text == self.text && self.tokens.contains(call.tokens) && call.tokens != self.tokens
    }
}

/// The macro of the workspace that `call` calls, if it should be expanded.
fn called(defs: &Defs, hir: &FileHir, of: BodyOf, call: &MacroCall, module: ModuleId) -> Option<DefId> {
    // `select!` is understood better than what it expands to.
    if matches!(call.input, MacroInput::Select(_)) {
        return None;
    }
    macro_called(defs, hir, of, (call.start, &call.path), module)
}

/// The macro of the workspace that this path names.
fn macro_called(
    defs: &Defs,
    hir: &FileHir,
    of: BodyOf,
    (start, path): (PathStart, &[Name]),
    module: ModuleId,
) -> Option<DefId> {
    let owner = defs.def(of.owner);
    let dollar = dollar_crate(hir, start).unwrap_or(of.owner.krate);
    let at = MacroUse { module, side: owner.side, after: of.owner.index, dollar };
    match defs.macro_named(at, start, path)? {
        Meaning::Def(def) => defs.is_expandable(def).then_some(def),
        Meaning::Foreign(_) => None,
    }
}
