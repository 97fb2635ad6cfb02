//! How definitions are written: as rustc prints them, and by every public path.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::builder::number;
use crate::semantics::resolve::defs::{BodyOf, CrateDefs, DefKind};
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ItemLoc, ModuleId};
use crate::semantics::resolve::impls::as_meaning;
use crate::semantics::resolve::res::{Namespace, Prim, Res};
use crate::semantics::resolve::scope::{Meaning, Vis};
use crate::semantics::resolve::types::Cx;
use crate::source::hir::item::{Item, ItemKind};

impl Program {
    /// The path of `def` from its crate's name on, where it is defined, as rustc writes it:
    /// `krate::module::Type::name`, `krate::Trait::name`, `<krate::Type as krate::Trait>::name` in an impl.
    #[must_use]
    pub fn def_path(&self, def: DefId) -> String {
        let found = self.defs.def(def);
        let name = found.name.map_or("_", Name::as_str);
        if found.kind == DefKind::Macro && found.vis == Vis::Public {
            // `#[macro_export]` puts it at the root.
            return format!("{}::{name}", self.defs.krate(def.krate).name);
        }
        if let Some(parent) = self.defs.parent(def) {
            return match (self.defs.def(parent).kind, self.trait_of(parent)) {
                (DefKind::Impl, Some(of_trait)) => {
                    format!("<{} as {}>::{name}", self.self_path(parent), self.written(of_trait))
                }
                (DefKind::Impl, None) => format!("{}::{name}", self.self_path(parent)),
                _ => format!("{}::{name}", self.def_path(parent)),
            };
        }
        let module = self.defs.module_of(def);
        match self.defs.module(module).owner {
            // An item of a block.
            Some(owner) => format!("{}::{name}", self.def_path(DefId { index: owner, ..def })),
            None => name.to_owned(),
        }
    }

    /// The path of `def` that facts about libraries may hang on, if it is from outside the workspace: of what was
    /// read from sources, a public one that the catalog knows, else the shortest.
    #[must_use]
    pub fn outside_path(&self, def: DefId) -> Option<ForeignPath> {
        let krate = self.defs.krate(def.krate);
        if krate.target.is_some() {
            return None;
        }
        let own = self.def_path(def);
        if !krate.is_read {
            return Some(ForeignPath::new(&own));
        }
        let mut paths = PublicPaths::outside(self).of(def);
        paths.push(own);
        let known = paths.iter().find(|path| self.catalog.lookup_text(path).is_some());
        known.or(paths.first()).map(|path| ForeignPath::new(path))
    }

    /// The path of the type that an impl is for.
    fn self_path(&self, of: DefId) -> String {
        match Cx::of(self, of).head(Res::SelfType(of)) {
            Res::Def(def) => self.def_path(def),
            Res::Foreign(path) => path.to_string(),
            Res::Prim(prim) => prim_path(prim),
            Res::Param(owner, at) => {
                let name = self.generics(owner).and_then(|(_, generics)| {
                    generics.params.get(at as usize).map(|param| param.name.as_str())
                });
                name.unwrap_or("_").to_owned()
            }
            _ => "_".to_owned(),
        }
    }

    /// The definition of the type that an impl is for, or that `of` is itself.
    #[must_use]
    pub fn self_head(&self, of: DefId) -> Option<DefId> {
        match Cx::of(self, of).head(Res::SelfType(of)) {
            Res::Def(def) => Some(def),
            _ => None,
        }
    }

    /// The path of `meaning`.
    #[must_use]
    pub fn written(&self, meaning: Meaning) -> String {
        match meaning {
            Meaning::Def(def) => self.def_path(def),
            Meaning::Foreign(path) => path.to_string(),
        }
    }

    /// The trait that an impl implements.
    #[must_use]
    pub fn trait_of(&self, of: DefId) -> Option<Meaning> {
        let (tree, Item { kind: ItemKind::Impl(found), .. }) = self.signature(of)? else { return None };
        let path = found.of_trait?;
        as_meaning(Cx::of(self, of).path(&tree.store, path, Namespace::Types).res)
    }

    /// The blocks with items in a body, as modules.
    pub fn block_modules(&self, of: BodyOf) -> impl Iterator<Item = ModuleId> {
        let blocks = self.defs.krate(of.owner.krate).blocks.get(&of.loc);
        let krate = of.owner.krate;
        blocks.into_iter().flatten().map(move |&(_, index)| ModuleId { krate, index })
    }

    /// The item of an impl with this name.
    #[must_use]
    pub fn impl_item(&self, of: DefId, name: Name) -> Option<DefId> {
        let (_, Item { kind: ItemKind::Impl(found), .. }) = self.signature(of)? else { return None };
        let loc = self.defs.def(of).loc?;
        let items = found.items.iter();
        let mut items = items.filter_map(|&item| self.defs.def_at(of.krate, ItemLoc { item, ..loc }));
        items.find(|&item| self.defs.def(item).name == Some(name))
    }
}

/// How rustc writes the owner of a primitive type's items.
fn prim_path(prim: Prim) -> String {
    format!("std::{}", prim.as_str())
}

/// Every public path of every definition, gathered when paths are wanted for people.
pub struct PublicPaths<'a> {
    program: &'a Program,
    at: Cow<'a, PublicNames>,
}

/// Modules that make a definition public, with the name it has there.
pub(super) type PublicNames = FxHashMap<DefId, Vec<(ModuleId, Name)>>;

/// More names of one thing are not listed.
const MAX_PATHS: usize = 32;

impl<'a> PublicPaths<'a> {
    /// The public paths of `program`.
    #[must_use]
    pub fn new(program: &'a Program) -> Self {
        Self { program, at: Cow::Owned(Self::names(program, |_| true)) }
    }

    /// Those that lead through crates outside the workspace only.
    pub(super) fn outside(program: &'a Program) -> Self {
        let names = || Self::names(program, |krate| krate.target.is_none());
        Self { program, at: Cow::Borrowed(program.outside_names.get_or_init(names)) }
    }

    fn names(program: &Program, of: impl Fn(&CrateDefs) -> bool) -> PublicNames {
        let mut at = PublicNames::default();
        let crates = (0..).map(CrateId).zip(&program.defs.crates);
        for (krate, defs) in crates.filter(|(_, defs)| of(defs)) {
            for (index, module) in defs.modules.iter().enumerate() {
                let module_id = ModuleId { krate, index: number(index) };
                for (name, _, entry) in module.scope.iter() {
                    if let (Meaning::Def(def), Vis::Public) = (entry.meaning, entry.vis) {
                        let names = at.entry(def).or_default();
                        if !names.contains(&(module_id, name)) {
                            names.push((module_id, name));
                        }
                    }
                }
            }
        }
        at
    }

    /// Every path of `def` that code of other crates can write, shortest first; without those that lead
    /// through more than a few re-exports.
    #[must_use]
    pub fn of(&self, def: DefId) -> Vec<String> {
        let mut paths = self.search(def, 0);
        paths.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        paths.dedup();
        paths
    }

    fn search(&self, def: DefId, depth: u32) -> Vec<String> {
        let defs = &self.program.defs;
        let found = defs.def(def);
        let Some(name) = found.name else { return Vec::new() };
        let mut paths = Vec::new();
        if def.index == 0 {
            paths.push(name.as_str().to_owned());
            // Others may pass on a crate of which little is their own.
            if depth > 6 || !defs.krate(def.krate).is_read {
                return paths;
            }
        }
        if depth > 12 {
            return Vec::new();
        }
        if let Some(parent) = defs.parent(def).filter(|&parent| defs.as_module(parent).is_none()) {
            let owner = match defs.def(parent).kind {
                DefKind::Impl => match Cx::of(self.program, parent).head(Res::SelfType(parent)) {
                    Res::Def(owner) => owner,
                    _ => return vec![self.program.def_path(def)],
                },
                _ => parent,
            };
            paths.extend(self.search(owner, depth + 1).iter().map(|owner| format!("{owner}::{name}")));
            return paths;
        }
        for &(module, name) in self.at.get(&def).into_iter().flatten() {
            let Some(index) = defs.module(module).def else { continue };
            if index == def.index && module.krate == def.krate {
                continue;
            }
            let around = self.search(DefId { krate: module.krate, index }, depth + 1);
            paths.extend(around.iter().map(|around| format!("{around}::{name}")));
            if paths.len() > MAX_PATHS {
                break;
            }
        }
        paths
    }
}
