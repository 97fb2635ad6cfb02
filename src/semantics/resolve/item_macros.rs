//! Macro calls where items stand: which macro they call, and what items they make.

use std::sync::Arc;

use crate::base::names::Name;
use crate::semantics::resolve::builder::{Builder, ItemCall, Place};
use crate::semantics::resolve::collect::dollar_crate;
use crate::semantics::resolve::defs::{DefKind, Defs, ExternRoot};
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ItemLoc, ModuleId};
use crate::semantics::resolve::outside::file;
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::scope::{Meaning, Side};
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::item::{ItemId, ItemKind, TreeId};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::path::PathStart;
use crate::source::hir::span::{ExpnId, FileId};
use crate::source::named_files;
use crate::source::project::cfg;
use crate::source::project::module_files::{FileRole, ModuleDir};
use crate::source::project::workspace::Edition;
use crate::source::syntax::expand::{Definition, Made, expand_item, rules};
use crate::source::syntax::macro_rules::Rules;

/// How often calls are looked at again because others have made new names.
const MAX_ROUNDS: usize = 64;

impl Builder<'_> {
    /// Expands the calls whose macro is known, until no more become known.
    pub fn expand_items(&mut self) {
        for _ in 0..MAX_ROUNDS {
            let calls = std::mem::take(&mut self.calls);
            let before = calls.len();
            let mut waiting = Vec::new();
            for call in calls {
                match self.called_macro(&call) {
                    Some(called) => self.expand_item(call, Some(called)),
                    None => waiting.push(call),
                }
            }
            let stuck = waiting.len() == before && self.calls.is_empty();
            self.calls.splice(0..0, waiting);
            self.admit();
            self.settle();
            if stuck || self.calls.is_empty() {
                return;
            }
        }
    }

    /// Takes the remaining calls for what they look like.
    pub fn expand_rest(&mut self) {
        self.expand_items();
        for call in std::mem::take(&mut self.calls) {
            self.expand_item(call, None);
        }
        self.expand_items();
        self.calls.clear();
    }

    fn called_macro(&self, call: &ItemCall) -> Option<Meaning> {
        let hir = self.sources.hir(call.loc.file);
        let ItemKind::MacroCall(of) = &hir.tree(call.loc.tree).items[call.loc.item].kind else { return None };
        let (module, side) = (call.place.module, call.place.holds.side);
        let dollar = dollar_crate(hir, of.start).unwrap_or(module.krate);
        self.defs.macro_named(MacroUse { module, side, after: call.after, dollar }, of.start, &of.path)
    }

    /// Collects the items that a call makes. A macro that is not expanded is taken to pass on the items among
    /// its tokens; if it has none, any name may come from it.
    fn expand_item(&mut self, call: ItemCall, called: Option<Meaning>) {
        if let Some((file, dir)) = self.included_file(&call) {
            let dir = Arc::new(dir);
            self.collect(Place { file, tree: TreeId::FILE, after: Some(call.after), dir, ..call.place });
            return;
        }
        if let (None, Some((tree, cfg))) = (call.parent, self.wrapped_items(&call, called)) {
            if let Some(own) = self.holds(call.place.module.krate, Some(&cfg)) {
                let holds = own.within(call.place.holds);
                self.collect(Place { tree, after: Some(call.after), holds, ..call.place });
            }
            return;
        }
        match self.expansion(&call, called) {
            Some(Made::Members) => self.collect_members(&call),
            Some(Made::Tree(tree)) => {
                self.collect(Place { tree, after: Some(call.after), ..call.place });
            }
            None => {
                let hir = self.sources.shared(call.loc.file);
                let ItemKind::MacroCall(of) = &hir.tree(call.loc.tree).items[call.loc.item].kind else {
                    return;
                };
                match of.input {
                    MacroInput::Items(tree) if call.parent.is_none() => {
                        let mut place = Place { tree, after: Some(call.after), ..call.place };
                        place.holds.weight = place.holds.weight.min(1);
                        self.collect(place);
                    }
                    _ if of.path.last().is_some_and(|name| makes_no_names(name.as_str())) => {}
                    _ => self.module(call.place.module).gaps.opaque_macro |= call.parent.is_none(),
                }
            }
        }
    }

    /// The file of `include!("path")`, and where its modules are.
    fn included_file(&self, call: &ItemCall) -> Option<(FileId, ModuleDir)> {
        let hir = self.sources.hir(call.loc.file);
        let ItemKind::MacroCall(of) = &hir.tree(call.loc.tree).items[call.loc.item].kind else { return None };
        if of.path.last()?.as_str() != "include" || of.text != ExpnId::WRITTEN {
            return None;
        }
        let (path, text) = file(self.request, call.loc.file);
        let included = named_files::included(of.tokens.of(text))?;
        let beside = ModuleDir::of_file(path, FileRole::ModRs);
        let mut found = beside.candidates("", Some(included)).into_iter();
        found.find_map(|(path, role)| {
            let file = self.find_file(call.place.module.krate, &path)?;
            Some((file, ModuleDir::of_file(&path, role)))
        })
    }

    /// The items of a call whose macro only puts attributes on them, and the condition that these make.
    fn wrapped_items(&mut self, call: &ItemCall, called: Option<Meaning>) -> Option<(TreeId, CfgExpr)> {
        let def = called?.def().filter(|def| self.is_expanded(call, *def))?;
        let hir = self.sources.hir(call.loc.file);
        let ItemKind::MacroCall(of) = &hir.tree(call.loc.tree).items[call.loc.item].kind else { return None };
        let MacroInput::Items(tree) = of.input else { return None };
        let rules = self.rules_of(def)?;
        Some((tree, conditions(rules.wraps_items_in()?)))
    }

    /// Whether a call of `def` is expanded: it is a macro of the workspace, or one that a crate outside has for
    /// itself.
    fn is_expanded(&self, call: &ItemCall, def: DefId) -> bool {
        let own = def.krate == call.place.module.krate && self.defs.krate(def.krate).is_read;
        self.defs.is_expandable(def) || own && self.defs.def(def).kind == DefKind::Macro
    }

    /// Expands a call of a macro of the workspace, once for all crates that have the file.
    fn expansion(&mut self, call: &ItemCall, called: Option<Meaning>) -> Option<Made> {
        let def = called?.def().filter(|def| self.is_expanded(call, *def))?;
        if let Some(&made) = self.made.get(&call.loc) {
            return Some(made);
        }
        let rules = self.rules_of(def)?;
        let by = Definition { rules: &rules, krate: def.krate.0, number: def.index };
        let (_, text) = file(self.request, call.loc.file);
        let hir = self.sources.hir_mut(call.loc.file);
        let made = expand_item(hir, text, (call.loc.tree, call.loc.item), by).ok()?;
        self.made.insert(call.loc, made);
        Some(made)
    }

    /// The rules of a macro of the workspace.
    pub fn rules_of(&mut self, def: DefId) -> Option<Arc<Rules>> {
        if let Some(known) = self.rules.get(&def) {
            return known.clone();
        }
        let read = self.read_rules(def).map(Arc::new);
        self.rules.insert(def, read.clone());
        read
    }

    fn read_rules(&self, def: DefId) -> Option<Rules> {
        let loc = self.defs.def(def).loc?;
        let ItemKind::MacroRules(of) = &self.sources.item(loc).kind else { return None };
        let (_, text) = file(self.request, loc.file);
        rules(self.sources.hir(loc.file), text, of).ok()
    }

    /// Collects the members that a call added to an impl or trait.
    fn collect_members(&mut self, call: &ItemCall) {
        let Some(parent) = call.parent else { return };
        let Some(loc) = self.defs.def(parent).loc else { return };
        let hir = self.sources.shared(loc.file);
        let tree = hir.tree(loc.tree);
        let items = match &tree.items[loc.item].kind {
            ItemKind::Impl(of) => &of.items,
            ItemKind::Trait(of) => &of.items,
            _ => return,
        };
        self.grow_tree(&call.place);
        let is_new = |item: &ItemId| self.defs.def_at(parent.krate, ItemLoc { item: *item, ..loc }).is_none();
        let new: Vec<ItemId> = items.iter().copied().filter(is_new).collect();
        let from = self.defs.krate(parent.krate).bodies.len();
        self.collect_assoc(&call.place, parent, &new);
        self.collect_blocks_since(parent.krate, from);
    }
}

/// Whether a macro of this name makes nothing that other code names.
fn makes_no_names(name: &str) -> bool {
    name.starts_with("assert_")
        || name.starts_with("const_assert")
        || matches!(
            name,
            "compile_error" | "criterion_group" | "criterion_main" | "proptest" | "quickcheck" | "submit"
        )
}

/// All `cfg` among attributes that are written with spaces between their tokens.
fn conditions(attributes: &str) -> CfgExpr {
    let each = attributes.split('#').filter_map(|attribute| {
        let inner = attribute.trim().strip_prefix('[')?.trim_end().strip_suffix(']')?.trim();
        let inner = inner.strip_prefix("cfg")?.trim_start();
        inner.strip_prefix('(')?.strip_suffix(')').map(cfg::parse)
    });
    CfgExpr::All(each.collect())
}

/// Where a macro is called.
#[derive(Clone, Copy)]
pub(super) struct MacroUse {
    pub module: ModuleId,
    pub side: Side,
    /// Definitions before the call.
    pub after: u32,
    /// What `$crate` means.
    pub dollar: CrateId,
}

impl Defs {
    /// Whether calls of `def` can be expanded: it is a `macro_rules!` of the workspace.
    pub(super) fn is_expandable(&self, def: DefId) -> bool {
        self.def(def).kind == DefKind::Macro && !self.krate(def.krate).is_partial()
    }

    /// The macro that a path names.
    pub(super) fn macro_named(&self, at: MacroUse, start: PathStart, path: &[Name]) -> Option<Meaning> {
        let (&last, prefix) = path.split_last()?;
        if prefix.is_empty() && start == PathStart::Plain {
            return self.macro_in_scope(at, last);
        }
        let mut module = match start {
            PathStart::Plain | PathStart::Global => {
                let (&first, rest) = prefix.split_first().or(path.split_first())?;
                if prefix.is_empty() {
                    return None;
                }
                let entry = match start {
                    PathStart::Plain => self.lexical(at.module, at.side, first, Namespace::Types),
                    _ => None,
                };
                let root = self.extern_root_in_scope(at.module.krate, first);
                let mut found = match (entry.map(|entry| entry.meaning), root) {
                    (Some(Meaning::Foreign(path)), Some(root))
                        if self.is_macro_of_crate(path, root, first) =>
                    {
                        super::imports::root_meaning(root)
                    }
                    (Some(meaning), _) => meaning,
                    (None, Some(root)) => super::imports::root_meaning(root),
                    (None, None) if self.krate(at.module.krate).edition == Edition::E2015 => {
                        let root = &self.module(ModuleId::root(at.module.krate)).scope;
                        root.get(first, Namespace::Types, at.side)?.meaning
                    }
                    (None, None) => return None,
                };
                for &name in rest {
                    found = self.macro_step(found, name, Namespace::Types, at.side)?;
                }
                return self.macro_step(found, last, Namespace::Macros, at.side);
            }
            _ => self.start_module(at.module, start, at.dollar)?,
        };
        for &name in prefix {
            let entry = self.module(module).scope.get(name, Namespace::Types, at.side)?;
            match entry.meaning {
                Meaning::Def(def) => module = self.as_module(def)?,
                Meaning::Foreign(path) => {
                    return Some(Meaning::Foreign(path.join(last)));
                }
            }
        }
        let def = DefId { index: self.module(module).def?, ..Self::root(module.krate) };
        self.macro_step(Meaning::Def(def), last, Namespace::Macros, at.side)
    }

    fn macro_step(&self, from: Meaning, name: Name, namespace: Namespace, side: Side) -> Option<Meaning> {
        match from {
            Meaning::Foreign(path) => Some(Meaning::Foreign(path.join(name))),
            Meaning::Def(def) => {
                let module = self.as_module(def)?;
                match self.module(module).scope.get(name, namespace, side) {
                    Some(entry) => Some(entry.meaning),
                    None => self
                        .missing_name(module, name, super::imports::Mode::Strict)
                        .map(|(path, _)| Meaning::Foreign(path)),
                }
            }
        }
    }

    /// A macro called by its name alone.
    fn macro_in_scope(&self, at: MacroUse, name: Name) -> Option<Meaning> {
        if let Some(def) = self.textual_macro(at.module, at.after, name) {
            return Some(Meaning::Def(def));
        }
        if let Some(entry) = self.lexical(at.module, at.side, name, Namespace::Macros) {
            return Some(entry.meaning);
        }
        let exported = |root: &ExternRoot| match root {
            ExternRoot::Crate(krate) => self.exported_macro(*krate, name),
            ExternRoot::Foreign(_) => None,
        };
        let preludes = &self.krate(at.module.krate).macro_prelude;
        if let Some(found) = preludes.iter().find_map(exported) {
            return Some(found);
        }
        let std = self.std.and_then(|std| self.exported_macro(std, name));
        if std.is_some() || is_std_macro(name) {
            return std.or_else(|| Some(Meaning::Foreign(ForeignPath::new("std").join(name))));
        }
        let foreign = || {
            preludes.iter().filter_map(|root| match root {
                ExternRoot::Foreign(path) => Some(*path),
                ExternRoot::Crate(_) => None,
            })
        };
        let logs = foreign().find(|path| matches!(path.as_str(), "tracing" | "log") && is_log_macro(name));
        if let Some(path) = logs {
            return Some(Meaning::Foreign(path.join(name)));
        }
        let mut foreign = foreign();
        match (foreign.next(), foreign.next()) {
            (Some(only), None) => Some(Meaning::Foreign(only.join(name))),
            _ => None,
        }
    }

    fn exported_macro(&self, krate: CrateId, name: Name) -> Option<Meaning> {
        let root = self.module(ModuleId::root(krate));
        root.scope.get(name, Namespace::Macros, Side::Both).map(|entry| entry.meaning)
    }
}

/// Macros that crates import by `#[macro_use] extern crate tracing;`, or `log`.
fn is_log_macro(name: Name) -> bool {
    let name = name.as_str();
    let level = name.strip_suffix("_span").unwrap_or(name);
    matches!(level, "trace" | "debug" | "info" | "warn" | "error" | "event" | "span" | "log" | "log_enabled")
}

/// Macros of the standard library that every crate sees.
fn is_std_macro(name: Name) -> bool {
    matches!(
        name.as_str(),
        "assert"
            | "assert_eq"
            | "assert_ne"
            | "cfg"
            | "column"
            | "compile_error"
            | "concat"
            | "dbg"
            | "debug_assert"
            | "debug_assert_eq"
            | "debug_assert_ne"
            | "env"
            | "eprint"
            | "eprintln"
            | "file"
            | "format"
            | "format_args"
            | "include"
            | "include_bytes"
            | "include_str"
            | "line"
            | "matches"
            | "module_path"
            | "option_env"
            | "panic"
            | "print"
            | "println"
            | "stringify"
            | "thread_local"
            | "todo"
            | "try"
            | "unimplemented"
            | "unreachable"
            | "vec"
            | "write"
            | "writeln"
    )
}
