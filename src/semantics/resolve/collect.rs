//! From item trees to definitions: the module tree of each crate, and what its modules declare.
//!
//! Works through explicit stacks: however deep modules are nested, no thread's stack is at stake.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::blocks::item_blocks;
use crate::semantics::resolve::builder::{Builder, ImportTask, ItemCall, Place, number};
use crate::semantics::resolve::conditions::Holds;
use crate::semantics::resolve::defs::{Ctor, Def, DefKind, Defs, ExternRoot, Module, TreeDefs};
use crate::semantics::resolve::ids::{BodyLoc, CrateId, DefId, ItemLoc, ModuleId};
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::scope::{Entry, Meaning, Origin, Vis};
use crate::source::hir::attr::AttrInput;
use crate::source::hir::body::BodyId;
use crate::source::hir::expansion::Expansion;
use crate::source::hir::expr::BlockId;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{self as hir, Enum, Fields, Item, ItemId, ItemKind, TreeId, Variant};
use crate::source::hir::path::PathStart;
use crate::source::hir::span::FileId;
use crate::source::project::module_files::{FileRole, ModuleDir};

/// Items that stand together and are collected one by one.
struct Frame {
    place: Place,
    items: Vec<ItemId>,
    next: usize,
}

impl Builder<'_> {
    /// Collects the crate whose root module is in `file`.
    pub fn collect_crate(&mut self, krate: CrateId, file: FileId, dir: ModuleDir) {
        let root = ModuleId::root(krate);
        self.module(root).file = Some(file);
        let hir = self.sources.shared(file);
        let Some(holds) = self.holds(krate, hir.cfg.as_ref()) else { return };
        let holds = holds.inside(self.defs.krate(krate).side);
        let place = Place { module: root, file, tree: TreeId::FILE, holds, dir: Arc::new(dir), after: None };
        self.collect(place);
    }

    /// Collects all items of the tree at `place`, those of child modules and of blocks in bodies.
    pub fn collect(&mut self, place: Place) {
        let krate = place.module.krate;
        let from = self.defs.krate(krate).bodies.len();
        self.collect_modules(place);
        self.collect_blocks_since(krate, from);
    }

    /// Collects the items of blocks in all bodies from number `bodies` on.
    pub fn collect_blocks_since(&mut self, krate: CrateId, mut bodies: usize) {
        while let Some(&(owner, loc)) = self.defs.krate(krate).bodies.get(bodies) {
            bodies += 1;
            self.collect_blocks(DefId { krate, index: owner }, loc);
        }
    }

    fn collect_modules(&mut self, place: Place) {
        let items = self.open_tree(&place);
        let mut stack = vec![Frame { place, items, next: 0 }];
        while let Some(frame) = stack.last_mut() {
            if let Some(&item) = frame.items.get(frame.next) {
                frame.next += 1;
                let place = frame.place.clone();
                stack.extend(self.collect_item(&place, item));
            } else {
                stack.pop();
            }
        }
    }

    /// Makes room for the definitions of a tree; its top items that were not there before.
    fn open_tree(&mut self, place: &Place) -> Vec<ItemId> {
        let known = self.grow_tree(place);
        let tree = self.sources.hir(place.file).tree(place.tree);
        tree.top.iter().copied().filter(|item| item.index() >= known).collect()
    }

    /// Makes room for the definitions of a tree; how many there was room for before.
    pub fn grow_tree(&mut self, place: &Place) -> usize {
        let items = self.sources.hir(place.file).tree(place.tree).items.len();
        let trees = &mut self.krate(place.module.krate).trees;
        let opened = trees.entry((place.file, place.tree)).or_insert(TreeDefs { defs: Vec::new() });
        let known = opened.defs.len();
        opened.defs.resize(items, None);
        known
    }

    /// Collects the items of blocks in a body, those that were not there before.
    pub fn collect_blocks(&mut self, owner: DefId, loc: BodyLoc) {
        let hir = self.sources.shared(loc.file);
        if hir.trees.len() < 2 {
            return;
        }
        let outer = self.defs.module_of(owner);
        let side = self.defs.def(owner).side;
        let known = self.defs.krate(owner.krate).blocks.get(&loc);
        let mut blocks: FxHashMap<BlockId, u32> = known.into_iter().flatten().copied().collect();
        for found in item_blocks(hir.body(loc.body)) {
            let parent = found.around.and_then(|around| blocks.get(&around).copied()).unwrap_or(outer.index);
            let index = blocks.get(&found.block).copied().unwrap_or_else(|| {
                let file = Some(loc.file);
                let new = Module { owner: Some(owner.index), file, ..Module::new(Some(parent), side) };
                let module = self.add_module(owner.krate, new);
                blocks.insert(found.block, module.index);
                module.index
            });
            for tree in found.trees {
                let module = ModuleId { krate: owner.krate, index };
                let holds = Holds { side, ..Holds::default() };
                let dir = Arc::new(ModuleDir::of_file(Path::new(""), FileRole::ModRs));
                self.collect_modules(Place { module, file: loc.file, tree, holds, dir, after: None });
            }
        }
        if !blocks.is_empty() {
            let mut blocks: Vec<(BlockId, u32)> = blocks.into_iter().collect();
            blocks.sort_unstable();
            self.krate(owner.krate).blocks.insert(loc, blocks);
        }
    }

    /// Collects one item; the items of a module are left to the caller.
    fn collect_item(&mut self, place: &Place, id: ItemId) -> Option<Frame> {
        let hir = self.sources.shared(place.file);
        let item = &hir.tree(place.tree).items[id];
        let own = self.holds(place.module.krate, item.cfg.as_deref())?;
        let at = Place { holds: own.within(place.holds), ..place.clone() };
        match &item.kind {
            ItemKind::Module(module) => return self.collect_module(&at, id, item, module),
            ItemKind::Use(imports) => {
                let vis = self.visibility(at.module, &item.vis);
                let after = self.mark(at.module.krate);
                for import in imports {
                    self.imports.tasks.push(ImportTask {
                        module: at.module,
                        start: import.start,
                        segments: import.segments.clone(),
                        alias: import.alias,
                        own_only: import.own_only,
                        vis,
                        holds: at.holds,
                        after,
                        dollar_crate: dollar_crate(&hir, import.start).unwrap_or(at.module.krate),
                    });
                }
            }
            ItemKind::ExternCrate(name) => self.collect_extern_crate(&at, item, *name),
            ItemKind::Fn(function) => {
                let def = self.define(&at, id, item, DefKind::Fn, None);
                self.add_body(def, at.file, function.body);
                self.declare_all(&at, item, def, &[Namespace::Values]);
                self.collect_procedural(&at, item, def);
            }
            ItemKind::Struct(record) => {
                let ctor = ctor_of(&record.fields);
                let def = self.define(&at, id, item, DefKind::Struct(ctor), None);
                self.declare_all(&at, item, def, spaces_of(ctor));
            }
            ItemKind::Union(_) => {
                let def = self.define(&at, id, item, DefKind::Union, None);
                self.declare_all(&at, item, def, &[Namespace::Types]);
            }
            ItemKind::Enum(of) => self.collect_enum(&at, id, item, of),
            ItemKind::TypeAlias(_) => {
                let def = self.define(&at, id, item, DefKind::TypeAlias, None);
                self.declare_all(&at, item, def, &[Namespace::Types]);
            }
            ItemKind::Const(value) | ItemKind::Static(value) => {
                let is_const = matches!(item.kind, ItemKind::Const(_));
                let kind = if is_const { DefKind::Const } else { DefKind::Static };
                let def = self.define(&at, id, item, kind, None);
                self.add_body(def, at.file, value.body);
                self.declare_all(&at, item, def, &[Namespace::Values]);
            }
            ItemKind::Trait(of) => {
                let def = self.define(&at, id, item, DefKind::Trait, None);
                self.declare_all(&at, item, def, &[Namespace::Types]);
                self.collect_assoc(&at, def, &of.items);
            }
            ItemKind::Impl(of) => {
                let def = self.define(&at, id, item, DefKind::Impl, None);
                self.krate(def.krate).impls.push(def.index);
                self.collect_assoc(&at, def, &of.items);
            }
            ItemKind::ExternBlock(items) => {
                return Some(Frame { place: at, items: items.to_vec(), next: 0 });
            }
            ItemKind::MacroRules(rules) => {
                let def = self.define(&at, id, item, DefKind::Macro, None);
                self.declare_macro(&at, item, def, rules.exported);
            }
            ItemKind::MacroCall(_) => {
                self.note_call(at, id, None);
            }
        }
        None
    }

    fn collect_module(&mut self, at: &Place, id: ItemId, item: &Item, of: &hir::Module) -> Option<Frame> {
        let name = item.name?;
        let krate = at.module.krate;
        let file = match &of.items {
            Some(_) => Some((at.file, at.dir.inline(name.as_str(), of.path.as_deref()))),
            None => self.module_file(at, name, of.path.as_deref()),
        };
        let mut holds = at.holds;
        if let (None, Some((file, _))) = (&of.items, &file) {
            let hir = self.sources.shared(*file);
            holds = self.holds(krate, hir.cfg.as_ref())?.within(holds);
        }
        let index = number(self.defs.krate(krate).modules.len());
        let inner = Place { holds, ..at.clone() };
        let def = self.define(&inner, id, item, DefKind::Module(index), None);
        let mut module = Module::new(Some(at.module.index), holds.side);
        module.def = Some(def.index);
        module.file = file.as_ref().map(|(file, _)| *file);
        module.gaps.missing_file = file.is_none();
        let module = self.add_module(krate, module);
        self.declare_all(&inner, item, def, &[Namespace::Types]);
        let (file, dir) = file?;
        if item.attrs.iter().any(|attr| attr.is("macro_use")) {
            self.leaky.insert(module);
        }
        let tree = if of.items.is_some() { at.tree } else { TreeId::FILE };
        let place = Place { module, file, tree, dir: Arc::new(dir), ..inner };
        let items = match &of.items {
            Some(items) => items.to_vec(),
            None => self.open_tree(&place),
        };
        Some(Frame { place, items, next: 0 })
    }

    /// The file of `mod name;`, and where its own modules are.
    fn module_file(&self, at: &Place, name: Name, path: Option<&str>) -> Option<(FileId, ModuleDir)> {
        let candidates = at.dir.candidates(name.as_str(), path);
        candidates.into_iter().find_map(|(path, role)| {
            let file = self.find_file(at.module.krate, &path)?;
            Some((file, ModuleDir::of_file(&path, role)))
        })
    }

    /// The file at `path`, as `krate` may have it.
    pub fn find_file(&self, krate: CrateId, path: &Path) -> Option<FileId> {
        match self.defs.krate(krate).is_partial() {
            true => self.request.signatures.find(path),
            false => self.request.files.find(path),
        }
    }

    fn collect_extern_crate(&mut self, at: &Place, item: &Item, name: Name) {
        let krate = at.module.krate;
        let root = match name.as_str() {
            "self" => Some(ExternRoot::Crate(krate)),
            _ => self.extern_root(krate, name),
        };
        let Some(root) = root else { return };
        if item.attrs.iter().any(|attr| attr.is("macro_use")) {
            self.krate(krate).macro_prelude.push(root);
        }
        let Some(alias) = item.name else { return };
        if at.module.index == 0 {
            self.krate(krate).externs.entry(alias).or_insert(root);
        }
        let meaning = match root {
            ExternRoot::Crate(krate) => Meaning::Def(Defs::root(krate)),
            ExternRoot::Foreign(path) => Meaning::Foreign(path),
        };
        let entry = Entry {
            meaning,
            vis: self.visibility(at.module, &item.vis),
            side: at.holds.side,
            origin: Origin::Import,
            weight: at.holds.weight,
            confidence: Confidence::Certain,
        };
        self.insert(at.module, alias, Namespace::Types, entry);
    }

    fn collect_enum(&mut self, at: &Place, id: ItemId, item: &Item, of: &Enum) {
        let def = self.define(at, id, item, DefKind::Enum, None);
        self.declare_all(at, item, def, &[Namespace::Types]);
        for (position, variant) in (0..).zip(&of.variants) {
            self.collect_variant(at, id, def, position, variant);
        }
    }

    fn collect_variant(&mut self, at: &Place, item: ItemId, of: DefId, position: u32, variant: &Variant) {
        let Some(own) = self.holds(of.krate, variant.cfg.as_deref()) else { return };
        let parent = self.defs.def(of);
        let holds = own.within(at.holds);
        let def = Def {
            kind: DefKind::Variant(position, ctor_of(&variant.fields)),
            name: Some(variant.name),
            parent: Some(of.index),
            module: parent.module,
            loc: Some(ItemLoc { file: at.file, tree: at.tree, item }),
            vis: parent.vis,
            side: holds.side,
            weight: holds.weight,
        };
        let def = self.add_def(of.krate, def);
        let members = &mut self.krate(of.krate).members;
        members.entry((of.index, variant.name, Namespace::Types)).or_insert(def.index);
        members.entry((of.index, variant.name, Namespace::Values)).or_insert(def.index);
        self.add_body(def, at.file, variant.discriminant);
    }

    /// Associated items of an impl or trait.
    pub fn collect_assoc(&mut self, at: &Place, parent: DefId, items: &[ItemId]) {
        let hir = self.sources.shared(at.file);
        for &id in items {
            let item = &hir.tree(at.tree).items[id];
            let Some(own) = self.holds(parent.krate, item.cfg.as_deref()) else { continue };
            let at = Place { holds: own.within(at.holds), ..at.clone() };
            let (kind, body, namespace) = match &item.kind {
                ItemKind::Fn(function) => (DefKind::Fn, function.body, Namespace::Values),
                ItemKind::Const(value) => (DefKind::Const, value.body, Namespace::Values),
                ItemKind::TypeAlias(_) => (DefKind::TypeAlias, None, Namespace::Types),
                ItemKind::MacroCall(_) => {
                    self.note_call(at, id, Some(parent));
                    continue;
                }
                _ => continue,
            };
            let def = self.define(&at, id, item, kind, Some(parent));
            self.add_body(def, at.file, body);
            let is_trait = self.defs.def(parent).kind == DefKind::Trait;
            if let Some(name) = item.name.filter(|_| is_trait) {
                let members = &mut self.krate(parent.krate).members;
                members.entry((parent.index, name, namespace)).or_insert(def.index);
            }
        }
    }

    /// Leaves a macro call for when names are known.
    fn note_call(&mut self, at: Place, item: ItemId, parent: Option<DefId>) {
        let loc = ItemLoc { file: at.file, tree: at.tree, item };
        if !self.noted.insert((at.module, loc)) {
            return;
        }
        let after = at.after.unwrap_or_else(|| self.mark(at.module.krate));
        self.calls.push(ItemCall { place: at, loc, after, parent });
    }

    /// Macros of a crate of procedural macros: functions with an attribute.
    fn collect_procedural(&mut self, at: &Place, item: &Item, def: DefId) {
        for attr in &item.attrs {
            let name = match attr.path.first().map(|name| name.as_str()) {
                Some("proc_macro" | "proc_macro_attribute") => item.name,
                Some("proc_macro_derive") => match &attr.input {
                    AttrInput::List(args) => args.first().and_then(|arg| arg.path.first()).copied(),
                    _ => None,
                },
                _ => None,
            };
            if let Some(name) = name {
                let root = ModuleId::root(at.module.krate);
                self.declare(root, name, Namespace::Macros, def, at.holds.weight);
            }
        }
    }

    fn declare_macro(&mut self, at: &Place, item: &Item, def: DefId, exported: bool) {
        let Some(name) = item.name else { return };
        let after = at.after.unwrap_or(def.index);
        let mut module = at.module;
        loop {
            self.module(module).textual.entry(name).or_default().push((after, def.index));
            // `#[macro_use] mod m`: its macros go on in the module around it.
            let parent = self.defs.module(module).parent.filter(|_| self.leaky.contains(&module));
            let Some(index) = parent else { break };
            module.index = index;
        }
        if exported {
            self.krate(def.krate).defs[def.index as usize].vis = Vis::Public;
            self.declare(ModuleId::root(def.krate), name, Namespace::Macros, def, at.holds.weight);
        }
    }

    /// Adds a definition for `item`. Of an associated item, `parent` is the impl or trait around it.
    fn define(&mut self, at: &Place, id: ItemId, item: &Item, kind: DefKind, parent: Option<DefId>) -> DefId {
        let krate = at.module.krate;
        let of_trait = parent.map(|parent| self.defs.def(parent)).filter(|def| def.kind == DefKind::Trait);
        let vis = match of_trait {
            Some(of_trait) => of_trait.vis,
            None => self.visibility(at.module, &item.vis),
        };
        let def = Def {
            kind,
            name: item.name,
            parent: parent.map(|parent| parent.index).or(self.defs.module(at.module).def),
            module: at.module.index,
            loc: Some(ItemLoc { file: at.file, tree: at.tree, item: id }),
            vis,
            side: at.holds.side,
            weight: at.holds.weight,
        };
        self.add_def(krate, def)
    }

    fn declare_all(&mut self, at: &Place, item: &Item, def: DefId, namespaces: &[Namespace]) {
        let Some(name) = item.name else { return };
        for &namespace in namespaces {
            self.declare(at.module, name, namespace, def, at.holds.weight);
        }
    }

    fn add_body(&mut self, owner: DefId, file: FileId, body: Option<BodyId>) {
        let Some(body) = body else { return };
        self.krate(owner.krate).bodies.push((owner.index, BodyLoc { file, body }));
    }
}

fn ctor_of(fields: &Fields) -> Ctor {
    match fields {
        Fields::Unit => Ctor::Unit,
        Fields::Tuple(_) => Ctor::Tuple,
        Fields::Named(_) => Ctor::Named,
    }
}

/// The name spaces that a struct is in.
fn spaces_of(ctor: Ctor) -> &'static [Namespace] {
    match ctor {
        Ctor::Named => &[Namespace::Types],
        Ctor::Unit | Ctor::Tuple => &[Namespace::Types, Namespace::Values],
    }
}

/// The crate that `$crate` at the start of a path means.
pub(super) fn dollar_crate(hir: &FileHir, start: PathStart) -> Option<CrateId> {
    let PathStart::DollarCrate(expansion) = start else { return None };
    let krate = hir.expansion(expansion)?.defining_crate;
    (krate != Expansion::NO_CRATE).then_some(CrateId(krate))
}
