//! Where a name is looked for: the modules around, crates, the prelude, macros by their place.

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::defs::{Defs, ExternRoot};
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::imports::Mode;
use crate::semantics::resolve::res::Namespace;
use crate::semantics::resolve::scope::{Entry, Meaning, Side};
use crate::source::hir::path::PathStart;
use crate::source::project::workspace::Edition;

impl Defs {
    /// `module`, the blocks around it, and the module around those.
    pub(in crate::semantics) fn chain(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> {
        let mut next = Some(module);
        std::iter::from_fn(move || {
            let at = next?;
            let found = self.module(at);
            next = match found.def {
                Some(_) => None,
                None => found.parent.map(|index| ModuleId { index, ..at }),
            };
            Some(at)
        })
    }

    /// What `name` means in `module`, the blocks around it, or the module around those.
    pub(super) fn lexical(
        &self,
        module: ModuleId,
        side: Side,
        name: Name,
        namespace: Namespace,
    ) -> Option<Entry> {
        self.chain(module).find_map(|at| self.module(at).scope.get(name, namespace, side))
    }

    /// The module that the keywords at the start of a path mean.
    pub(super) fn start_module(
        &self,
        from: ModuleId,
        start: PathStart,
        dollar_crate: CrateId,
    ) -> Option<ModuleId> {
        let mut at = self.nearest_module(from);
        match start {
            PathStart::Plain | PathStart::Global => None,
            PathStart::Crate => Some(ModuleId::root(from.krate)),
            PathStart::DollarCrate(_) => Some(ModuleId::root(dollar_crate)),
            PathStart::SelfModule => Some(at),
            PathStart::Super(levels) => {
                for _ in 0..levels {
                    let index = self.module(at).parent?;
                    at = self.nearest_module(ModuleId { index, ..at });
                }
                Some(at)
            }
        }
    }

    /// The macro called `name` that is in scope by its place: declared before, in a module around or in one
    /// that passes its macros on. `after` = how many definitions stand before the use.
    pub(super) fn textual_macro(&self, module: ModuleId, after: u32, name: Name) -> Option<DefId> {
        let (mut at, mut after) = (module, after);
        loop {
            let found = self.module(at);
            // In a block the order of calls and definitions is not known.
            let limit = if found.owner.is_some() { u32::MAX } else { after };
            let before = found.textual.get(&name).into_iter().flatten().filter(|(place, _)| *place <= limit);
            if let Some(&(_, index)) = before.max_by_key(|(place, _)| *place) {
                return Some(DefId { index, ..Self::root(at.krate) });
            }
            // The place of a block is that of the function it is in.
            after = found.owner.unwrap_or(after);
            at.index = found.parent?;
        }
    }

    /// The module whose names every module of `krate` sees.
    pub(in crate::semantics) fn prelude(&self, krate: CrateId) -> Option<ModuleId> {
        let (at, name) = match self.krate(krate).edition {
            Edition::E2015 => (0, "rust_2015"),
            Edition::E2018 => (1, "rust_2018"),
            Edition::E2021 => (2, "rust_2021"),
            Edition::E2024 => (3, "rust_2024"),
        };
        let known = &self.preludes[at];
        known.get().copied().or_else(|| {
            let found = self.std_module(&["prelude", name])?;
            Some(*known.get_or_init(|| found))
        })
    }

    /// A module of the standard library.
    pub(super) fn std_module(&self, names: &[&str]) -> Option<ModuleId> {
        let mut at = ModuleId::root(self.std?);
        for name in names {
            let scope = &self.module(at).scope;
            let Meaning::Def(def) = scope.get(Name::new(name), Namespace::Types, Side::Both)?.meaning else {
                return None;
            };
            at = self.as_module(def)?;
        }
        Some(at)
    }

    /// The crate that code of `krate` can call `name` without declaring it.
    pub(super) fn extern_root_in_scope(&self, krate: CrateId, name: Name) -> Option<ExternRoot> {
        self.krate(krate).externs.get(&name).copied()
    }

    /// Whether `path`, imported as `name`, is a macro called like the crate it is for, so that the name still
    /// means the crate where a path starts: `use anyhow::anyhow;`, `use quickcheck_macros::quickcheck;`.
    pub(super) fn is_macro_of_crate(&self, path: ForeignPath, root: ExternRoot, name: Name) -> bool {
        let library = match root {
            ExternRoot::Crate(krate) => self.krate(krate).name.as_str(),
            ExternRoot::Foreign(of) => of.krate(),
        };
        path.last() == name.as_str() && path.krate().starts_with(library)
    }

    /// What `name` of `module` is though the module does not have it: of a crate that is not wholly known,
    /// something that was left out; else what its one glob import of a crate without source may bring.
    pub(super) fn missing_name(
        &self,
        module: ModuleId,
        name: Name,
        mode: Mode,
    ) -> Option<(ForeignPath, Confidence)> {
        let krate = self.krate(module.krate);
        if krate.is_partial() && !(krate.is_read && self.are_growing) {
            return Some((self.module_path(module).join(name), Confidence::Certain));
        }
        if mode == Mode::Strict {
            return None;
        }
        let gaps = &self.module(module).gaps;
        match gaps.foreign_globs.as_slice() {
            [(path, _)] if gaps.reason().is_none() => Some((path.join(name), Confidence::Likely)),
            _ => None,
        }
    }

    /// The path of a module of a crate that is not wholly known.
    pub(super) fn module_path(&self, module: ModuleId) -> ForeignPath {
        let mut names = Vec::new();
        let mut at = Some(module.index);
        while let Some(index) = at {
            let found = self.module(ModuleId { index, ..module });
            let def = found.def.map(|index| self.def(DefId { index, ..Self::root(module.krate) }));
            names.extend(def.and_then(|def| def.name).map(|name| name.as_str()));
            at = found.parent;
        }
        names.reverse();
        ForeignPath::new(&names.join("::"))
    }
}
