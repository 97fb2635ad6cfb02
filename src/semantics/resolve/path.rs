//! What a path means, local variables aside.

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::{DefKind, Defs, ExternRoot};
use crate::semantics::resolve::ids::{DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::impls::as_meaning;
use crate::semantics::resolve::imports::Mode;
use crate::semantics::resolve::item_macros::MacroUse;
use crate::semantics::resolve::res::{Namespace, Prim, Reason, Res, Resolved};
use crate::semantics::resolve::scope::{Entry, Meaning, Origin, Side};
use crate::semantics::resolve::types::{Cx, MAX_DEPTH};
use crate::source::hir::path::{Path, PathId, PathStart, QSelf, TypeStore};
use crate::source::project::workspace::Edition;

impl Program {
    /// What a path of plain names means in the code of `module`, as in attributes: `tokio::main`.
    #[must_use]
    pub fn resolve_names(
        &self,
        module: ModuleId,
        start: PathStart,
        names: &[Name],
        namespace: Namespace,
    ) -> Resolved {
        let side = self.defs.module(module).side;
        let cx = Cx { program: self, module, side, owner: None, after: u32::MAX, fuel: MAX_DEPTH };
        cx.whole_names(start, names, namespace)
    }

    /// What `path` (`std::fs::read`, `tokio::net::TcpStream::connect`) names, as a dependent crate would
    /// write it. A crate without source has whatever it is asked for.
    #[must_use]
    pub fn resolve_public(&self, path: &str) -> Vec<Meaning> {
        let mut names = path.split("::").map(Name::new);
        let Some(first) = names.next() else { return Vec::new() };
        let rest: Vec<Name> = names.collect();
        let crates = (0..).zip(&self.defs.crates).filter(|(_, krate)| krate.name == first);
        let roots = crates.map(|(at, _)| ModuleId::root(crate::semantics::resolve::ids::CrateId(at)));
        let mut found: Vec<Meaning> = Vec::new();
        for root in roots {
            let cx = Cx {
                program: self,
                module: root,
                side: Side::NotTest,
                owner: None,
                after: u32::MAX,
                fuel: MAX_DEPTH,
            };
            for namespace in [Namespace::Values, Namespace::Types, Namespace::Macros] {
                let at_root = cx.whole_names(PathStart::Crate, &rest, namespace);
                let meaning = as_meaning(at_root.res);
                if let Some(meaning) = meaning.filter(|meaning| !found.contains(meaning)) {
                    found.push(meaning);
                    break;
                }
            }
        }
        let foreign = Meaning::Foreign(ForeignPath::new(path));
        if found.is_empty() {
            found.push(foreign);
        }
        found
    }

    /// An item of the standard library.
    pub(in crate::semantics) fn std_item(&self, path: &[&str], namespace: Namespace) -> Option<Meaning> {
        let (last, modules) = path.split_last()?;
        match self.defs.std_module(modules) {
            Some(module) => {
                let entry = self.defs.module(module).scope.get(Name::new(last), namespace, Side::Both);
                entry.map(|entry| entry.meaning)
            }
            None => Some(Meaning::Foreign(ForeignPath::new(&format!("std::{}", path.join("::"))))),
        }
    }
}

impl<'a> Cx<'a> {
    /// What a path as written means.
    pub fn path(self, store: &TypeStore, path: PathId, namespace: Namespace) -> Resolved {
        let path = &store.paths[path];
        if self.fuel == 0 {
            return Resolved::unknown(Reason::Limit);
        }
        match &path.qself {
            Some(qself) => self.qualified(store, path, *qself, namespace),
            None => {
                let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
                self.whole_names(path.start, &names, namespace)
            }
        }
    }

    /// `<T as Trait>::name` and `<T>::name`.
    fn qualified(self, store: &TypeStore, path: &Path, qself: QSelf, namespace: Namespace) -> Resolved {
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let split = (qself.trait_len as usize).min(names.len());
        let (of_trait, rest) = names.split_at(split);
        let head = match of_trait.is_empty() {
            true => Resolved::certain(self.head_of_type(store, qself.ty)),
            false => self.whole_names(path.start, of_trait, Namespace::Types),
        };
        self.follow(head, rest, namespace)
    }

    /// What a path of names means.
    pub fn whole_names(self, start: PathStart, names: &[Name], namespace: Namespace) -> Resolved {
        let (found, used) = self.names(start, names, namespace);
        self.follow(found, names.get(used..).unwrap_or_default(), namespace)
    }

    /// Associated items after what is no module.
    fn follow(self, from: Resolved, rest: &[Name], namespace: Namespace) -> Resolved {
        let mut at = from;
        for (position, &name) in rest.iter().enumerate() {
            let space = if position + 1 == rest.len() { namespace } else { Namespace::Types };
            at = self.assoc(at, name, space);
        }
        at
    }

    /// What the part of a path that leads through modules means, and how many of its names that takes.
    pub fn names(self, start: PathStart, names: &[Name], namespace: Namespace) -> (Resolved, usize) {
        let space = |at: usize| if at + 1 == names.len() { namespace } else { Namespace::Types };
        let defs = self.defs();
        let (mut found, mut used) = match (start, names.first()) {
            (PathStart::Plain, Some(&first)) => (self.first(first, space(0), names.len()), 1),
            (PathStart::Global, Some(&first)) => (self.global(first), 1),
            _ => match defs.start_module(self.module, start, self.dollar_crate(start)) {
                Some(module) => (self.as_module(module), 0),
                None => (Resolved::unknown(Reason::NotFound), 0),
            },
        };
        while let Some(&name) = names.get(used)
            && let Res::Def(def) = found.res
            && let Some(module) = defs.as_module(def)
        {
            let member = self.member(module, name, space(used));
            // `use std::u64; u64::from_str_radix(…)`: the module does not hide the type.
            if used == 1
                && start == PathStart::Plain
                && !self.has_member(module, name)
                && let Some(prim) = Prim::named(names[0])
            {
                return (Resolved::certain(Res::Prim(prim)), 1);
            }
            found = member.at_most(found.confidence);
            used += 1;
        }
        (found, used)
    }

    fn as_module(self, module: ModuleId) -> Resolved {
        match self.defs().module(module).def {
            Some(index) => Resolved::certain(Res::Def(DefId { krate: module.krate, index })),
            None => Resolved::unknown(Reason::NotFound),
        }
    }

    fn global(self, name: Name) -> Resolved {
        if self.defs().krate(self.module.krate).edition == Edition::E2015 {
            let root = ModuleId::root(self.module.krate);
            if let Some(entry) = self.defs().module(root).scope.get(name, Namespace::Types, self.side) {
                return resolved(entry);
            }
        }
        match self.defs().extern_root_in_scope(self.module.krate, name) {
            Some(root) => Resolved::certain(root_res(root)),
            None => Resolved::unknown(Reason::NotFound),
        }
    }

    fn has_member(self, module: ModuleId, name: Name) -> bool {
        self.defs().module(module).scope.has(name)
    }

    /// `name` of `module`.
    fn member(self, module: ModuleId, name: Name, namespace: Namespace) -> Resolved {
        let defs = self.defs();
        let found = defs.module(module);
        if let Some(entry) = found.scope.get(name, namespace, self.side) {
            return resolved(entry);
        }
        if let Some((path, confidence)) = defs.missing_name(module, name, Mode::Forced) {
            return Resolved { res: Res::Foreign(path), confidence };
        }
        if let Some(path) = self.in_globs(module, name) {
            return Resolved { res: Res::Foreign(path), confidence: Confidence::Likely };
        }
        Resolved::unknown(self.gap(module, name))
    }

    /// What the catalog knows by this name in a glob import of a crate without source.
    fn in_globs(self, module: ModuleId, name: Name) -> Option<ForeignPath> {
        let globs = &self.defs().module(module).gaps.foreign_globs;
        let known = globs.iter().map(|(path, _)| path.join(name));
        known.into_iter().find(|path| self.program.catalog.lookup_text(path.as_str()).is_some())
    }

    /// Why `name` is not in `module`.
    fn gap(self, module: ModuleId, name: Name) -> Reason {
        let found = self.defs().module(module);
        if let Some(reason) = found.scope.failed(name).or_else(|| found.gaps.reason()) {
            return reason;
        }
        if found.gaps.foreign_globs.is_empty() { Reason::NotFound } else { Reason::ForeignGlob }
    }

    /// The first name of a path of `len` names, local variables aside.
    fn first(self, name: Name, namespace: Namespace, len: usize) -> Resolved {
        let defs = self.defs();
        if let Some(res) = self.param(name, namespace) {
            return Resolved::certain(res);
        }
        if name.as_str() == "Self" {
            let own = self.self_type();
            return own.map_or(Resolved::unknown(Reason::UnknownType), Resolved::certain);
        }
        if namespace == Namespace::Macros {
            let at = MacroUse {
                module: self.module,
                side: self.side,
                after: self.after,
                dollar: self.module.krate,
            };
            if let Some(meaning) = defs.macro_named(at, PathStart::Plain, &[name]) {
                return Resolved::certain(meaning_res(meaning));
            }
        }
        let krate = self.module.krate;
        let root = match namespace {
            Namespace::Types => defs.extern_root_in_scope(krate, name),
            _ => None,
        };
        if let Some(entry) = defs.lexical(self.module, self.side, name, namespace) {
            return match (entry.meaning, root) {
                (Meaning::Foreign(path), Some(root))
                    if len > 1 && defs.is_macro_of_crate(path, root, name) =>
                {
                    Resolved::certain(root_res(root))
                }
                _ => resolved(entry),
            };
        }
        if let Some(failed) = defs.chain(self.module).find_map(|at| defs.module(at).scope.failed(name)) {
            return Resolved::unknown(failed);
        }
        if let Some(root) = root {
            return Resolved::certain(root_res(root));
        }
        if let Some(path) = defs.chain(self.module).find_map(|at| self.in_globs(at, name)) {
            return Resolved { res: Res::Foreign(path), confidence: Confidence::Likely };
        }
        // A glob import that is not wholly known may hide what every module sees.
        let open = defs.chain(self.module).any(|at| !defs.module(at).gaps.foreign_globs.is_empty());
        let limit = if open { Confidence::Likely } else { Confidence::Certain };
        if let Some(prelude) = defs.prelude(krate)
            && let Some(entry) = defs.module(prelude).scope.get(name, namespace, Side::Both)
        {
            return resolved(entry).at_most(limit);
        }
        if namespace == Namespace::Types
            && let Some(prim) = Prim::named(name)
        {
            return Resolved::certain(Res::Prim(prim));
        }
        self.in_gaps(name)
    }

    /// A name that nobody has: it may come from what is not known of the modules around.
    fn in_gaps(self, name: Name) -> Resolved {
        let defs = self.defs();
        let mut globs = Vec::new();
        for at in defs.chain(self.module) {
            let gaps = &defs.module(at).gaps;
            if let Some(reason) = gaps.reason() {
                return Resolved::unknown(reason);
            }
            globs.extend(gaps.foreign_globs.iter().map(|(path, _)| *path));
        }
        globs.sort_unstable_by_key(|path| path.as_str());
        globs.dedup();
        match globs.as_slice() {
            [] => Resolved::unknown(Reason::NotFound),
            [only] => Resolved { res: Res::Foreign(only.join(name)), confidence: Confidence::Likely },
            _ => Resolved::unknown(Reason::ForeignGlob),
        }
    }
}

/// What an entry of a module means.
fn resolved(entry: Entry) -> Resolved {
    if entry.confidence == Confidence::Possible {
        return Resolved::unknown(Reason::Ambiguous);
    }
    Resolved { res: meaning_res(entry.meaning), confidence: entry.confidence }
}

pub(in crate::semantics) fn meaning_res(meaning: Meaning) -> Res {
    match meaning {
        Meaning::Def(def) => Res::Def(def),
        Meaning::Foreign(path) => Res::Foreign(path),
    }
}

fn root_res(root: ExternRoot) -> Res {
    match root {
        ExternRoot::Crate(krate) => Res::Def(Defs::root(krate)),
        ExternRoot::Foreign(path) => Res::Foreign(path),
    }
}

impl Meaning {
    /// The definition, if it has source.
    #[must_use]
    pub fn def(self) -> Option<DefId> {
        match self {
            Self::Def(def) => Some(def),
            Self::Foreign(_) => None,
        }
    }
}

impl Program {
    /// Whether `def` can stand in a pattern by its name alone.
    pub(super) fn is_constant(&self, def: DefId) -> bool {
        use crate::semantics::resolve::defs::Ctor;
        matches!(
            self.defs.def(def).kind,
            DefKind::Const | DefKind::Static | DefKind::Struct(Ctor::Unit) | DefKind::Variant(_, Ctor::Unit)
        )
    }
}

/// Whether a name follows the convention for constants, types and variants.
pub(super) fn is_capitalized(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Names that came by an import from a crate without source.
impl Entry {
    /// Whether it is not known in which name spaces the name is.
    #[must_use]
    pub fn is_unsure_of_namespace(&self) -> bool {
        matches!(self.origin, Origin::ForeignGlob | Origin::ForeignImport)
    }
}
