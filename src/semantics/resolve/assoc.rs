//! Associated items by path: `Type::f`, `Self::f`, `T::f`, `Trait::f`, `Enum::Variant`.
//!
//! Inherent items come first, then those of traits; of a trait the answer is the trait's item.

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::foreign_traits::stands_for;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::impls::as_meaning;
use crate::semantics::resolve::path::{is_capitalized, meaning_res};
use crate::semantics::resolve::res::{Namespace, Prim, Reason, Res, Resolved};
use crate::semantics::resolve::scope::{Meaning, Side};
use crate::semantics::resolve::types::Cx;

/// Traits of the standard library whose functions are often called through a type: trait, then names.
const WELL_KNOWN: [(&[&str], &[&str]); 13] = [
    (&["str", "FromStr"], &["from_str"]),
    (&["convert", "From"], &["from"]),
    (&["convert", "Into"], &["into"]),
    (&["convert", "TryFrom"], &["try_from"]),
    (&["convert", "TryInto"], &["try_into"]),
    (&["default", "Default"], &["default"]),
    (&["clone", "Clone"], &["clone", "clone_from"]),
    (&["iter", "FromIterator"], &["from_iter"]),
    (&["cmp", "PartialEq"], &["eq", "ne"]),
    (&["cmp", "Ord"], &["cmp"]),
    (&["cmp", "PartialOrd"], &["partial_cmp"]),
    (&["string", "ToString"], &["to_string"]),
    (&["borrow", "ToOwned"], &["to_owned"]),
];

impl Cx<'_> {
    /// What `name` is of a type or trait.
    pub fn assoc(self, of: Resolved, name: Name, namespace: Namespace) -> Resolved {
        if self.fuel == 0 {
            return Resolved::unknown(Reason::Limit);
        }
        let cx = Self { fuel: self.fuel - 1, ..self };
        let found = match of.res {
            Res::Unknown(_) => return of,
            Res::SelfType(def) => cx.of_self(def, name, namespace),
            Res::Param(owner, at) => cx.of_bounds(&cx.bounds_of_param(owner, at), name, namespace),
            res => cx.of_head(cx.head(res), name, namespace),
        };
        found.at_most(of.confidence)
    }

    fn of_self(self, def: DefId, name: Name, namespace: Namespace) -> Resolved {
        if self.defs().def(def).kind == DefKind::Trait {
            return self.of_trait(Meaning::Def(def), name, namespace);
        }
        // `type Output = …;` of this very impl.
        if namespace == Namespace::Types
            && let Some(own) = self.own_item(def, name)
        {
            return Resolved::certain(Res::Def(own));
        }
        let head = self.at(def).head(Res::SelfType(def));
        let found = match head {
            Res::Param(owner, at) => {
                let cx = self.at(def);
                cx.of_bounds(&cx.bounds_of_param(owner, at), name, namespace)
            }
            _ => self.of_head(head, name, namespace),
        };
        if found.is_known() {
            return found;
        }
        let own_trait = self.program.trait_of(def);
        let of_trait = own_trait.map(|own| self.of_trait(own, name, namespace));
        of_trait.filter(|found| found.is_known() && self.own_item(def, name).is_some()).unwrap_or(found)
    }

    /// The item of this impl with that name.
    fn own_item(self, def: DefId, name: Name) -> Option<DefId> {
        self.program.impl_item(def, name)
    }

    fn of_head(self, head: Res, name: Name, namespace: Namespace) -> Resolved {
        match head {
            Res::Unknown(reason) => Resolved::unknown(reason),
            Res::Foreign(path) => self.of_foreign(path, name, namespace),
            Res::Prim(_) => self.of_type(head, name, namespace),
            Res::Param(..) | Res::SelfType(_) => self.assoc(Resolved::certain(head), name, namespace),
            Res::Local(_) => Resolved::unknown(Reason::UnknownType),
            Res::Def(def) => match self.defs().def(def).kind {
                DefKind::Enum => match self.defs().member(def, name, Namespace::Values) {
                    Some(variant) => Resolved::certain(Res::Def(variant)),
                    None => self.of_type(head, name, namespace),
                },
                DefKind::Struct(_) | DefKind::Union => self.of_type(head, name, namespace),
                DefKind::Trait => self.of_trait(Meaning::Def(def), name, namespace),
                DefKind::TypeAlias => self.of_bounds(&self.bounds_of_assoc(def), name, namespace),
                _ => Resolved::unknown(Reason::NoAssocItem),
            },
        }
    }

    /// `name` of a type with source, or of a primitive type.
    fn of_type(self, head: Res, name: Name, namespace: Namespace) -> Resolved {
        let impls = &self.program.impls;
        if let Some(found) = self.pick(impls.inherent(head, name), namespace) {
            return found;
        }
        if let Some(found) = self.of_traits(head, name, namespace) {
            return found;
        }
        // A macro may have made what is not there, but hardly another function of such a name.
        let likely = |meaning| Resolved { res: meaning_res(meaning), confidence: Confidence::Likely };
        let known = self.foreign_trait_in_scope(name).or_else(|| self.well_known(name));
        if let Some(meaning) = known.filter(|_| namespace == Namespace::Values) {
            return likely(meaning);
        }
        match self.missing_item(head, name) {
            Some(path) => likely(Meaning::Foreign(path)),
            None => Resolved::unknown(Reason::NoAssocItem),
        }
    }

    /// The item of a trait without source that is in scope here and known to have it.
    fn foreign_trait_in_scope(self, name: Name) -> Option<Meaning> {
        let (defs, side) = (self.defs(), self.side);
        for known in self.program.foreign_traits.with(name) {
            let is_it = |meaning: Meaning| match meaning {
                Meaning::Foreign(path) => known.is(path).then_some(path),
                Meaning::Def(_) => None,
            };
            let named = defs.lexical(self.module, side, known.name, Namespace::Types);
            let mut unnamed = defs.chain(self.module).flat_map(|at| defs.module(at).scope.unnamed());
            let path = named
                .and_then(|entry| is_it(entry.meaning))
                .or_else(|| unnamed.find_map(|(meaning, _)| is_it(*meaning)));
            if let Some(path) = path {
                return Some(Meaning::Foreign(path.join(name)));
            }
        }
        None
    }

    /// An item of a trait that the type has, or may have by a blanket impl.
    fn of_traits(self, head: Res, name: Name, namespace: Namespace) -> Option<Resolved> {
        let impls = &self.program.impls;
        let written = impls.provided(head, name).iter().map(|&(of_trait, item)| {
            self.trait_item(of_trait, name, namespace).unwrap_or_else(|| self.written(of_trait, item, name))
        });
        let of_all = |traits: &[Meaning]| -> Vec<Resolved> {
            traits.iter().filter_map(|&of_trait| self.trait_item(of_trait, name, namespace)).collect()
        };
        let mut found = of_all(impls.traits(head));
        found.extend(written);
        if found.is_empty() {
            found = of_all(impls.blanket());
            found.retain(|item| self.is_trait_in_scope(item.res));
        }
        found.sort_by_key(|item| item.res);
        found.dedup_by_key(|item| item.res);
        self.only_in_scope(found)
    }

    /// The only one of several items of traits whose trait is in scope.
    fn only_in_scope(self, mut found: Vec<Resolved>) -> Option<Resolved> {
        if found.len() > 1 {
            let in_scope: Vec<Resolved> =
                found.iter().copied().filter(|item| self.is_trait_in_scope(item.res)).collect();
            if !in_scope.is_empty() {
                found = in_scope;
            }
        }
        match found.as_slice() {
            [] => None,
            [only] => Some(*only),
            _ => Some(Resolved::unknown(Reason::Ambiguous)),
        }
    }

    /// Whether the trait of an item can be used here without being named.
    fn is_trait_in_scope(self, item: Res) -> bool {
        let of_trait = match item {
            Res::Def(def) => self.defs().parent(def).map(Meaning::Def),
            Res::Foreign(path) => path.parent().map(Meaning::Foreign),
            _ => None,
        };
        let Some(of_trait) = of_trait else { return false };
        let defs = self.defs();
        let modules = defs.chain(self.module).chain(defs.prelude(self.module.krate));
        let mut modules = modules.map(|module| &defs.module(module).scope);
        modules.any(|scope| {
            scope.unnamed().iter().any(|(meaning, _)| *meaning == of_trait)
                || scope
                    .iter()
                    .any(|(_, space, entry)| space == Namespace::Types && entry.meaning == of_trait)
        })
    }

    /// One of several inherent items of one name: impls differ by type arguments or by `cfg`.
    fn pick(self, items: &[DefId], namespace: Namespace) -> Option<Resolved> {
        let defs = self.defs();
        let fits =
            |def: &DefId| (defs.def(*def).kind == DefKind::TypeAlias) == (namespace == Namespace::Types);
        let fitting = items.iter().copied().filter(fits);
        let wanted = if self.side == Side::Test { Side::Test } else { Side::NotTest };
        let best = fitting.clone().min_by_key(|&def| {
            let found = defs.def(def);
            (!found.is_here(), found.side != wanted)
        })?;
        let confidence = if fitting.count() == 1 { Confidence::Certain } else { Confidence::Likely };
        Some(Resolved { res: Res::Def(best), confidence })
    }

    /// `name` of a trait, or of one of its supertraits.
    fn of_trait(self, of_trait: Meaning, name: Name, namespace: Namespace) -> Resolved {
        self.of_bounds(&[meaning_res(of_trait)], name, namespace)
    }

    /// `name` of one of these traits, or of their supertraits.
    fn of_bounds(self, bounds: &[Res], name: Name, namespace: Namespace) -> Resolved {
        let (mut found, mut open, mut lost) = (Vec::<Resolved>::new(), Vec::new(), None);
        let mut seen: Vec<Meaning> = Vec::new();
        let mut stack: Vec<Res> = bounds.to_vec();
        while let Some(bound) = stack.pop() {
            let of_trait = match (as_meaning(self.head(bound)), bound) {
                (Some(of_trait), _) => of_trait,
                (None, Res::Unknown(reason)) => {
                    lost = Some(reason);
                    continue;
                }
                (None, _) => continue,
            };
            let of_trait = match of_trait {
                Meaning::Foreign(path) => Meaning::Foreign(stands_for(path)),
                Meaning::Def(_) => of_trait,
            };
            if seen.contains(&of_trait) || seen.len() > 256 {
                continue;
            }
            seen.push(of_trait);
            match (self.trait_item(of_trait, name, namespace), of_trait) {
                (Some(item), _) => found.push(item),
                (None, Meaning::Foreign(path)) => open.push(path),
                (None, Meaning::Def(def)) => {
                    stack.extend(self.supertraits(def));
                    let inherent = self.program.impls.inherent(Res::Def(def), name);
                    found.extend(self.pick(inherent, namespace));
                }
            }
        }
        found.sort_by_key(|item| item.res);
        found.dedup_by_key(|item| item.res);
        match (found.as_slice(), open.as_slice(), lost) {
            ([only], ..) => *only,
            // What is not read may require a trait that everybody knows.
            ([], [_], None) if namespace == Namespace::Values && self.prelude_has(name) => {
                Resolved::unknown(Reason::NoBound)
            }
            ([], [only], None) => {
                Resolved { res: Res::Foreign(only.join(name)), confidence: Confidence::Likely }
            }
            ([], _, Some(reason)) => Resolved::unknown(reason),
            ([], ..) => Resolved::unknown(Reason::NoBound),
            _ => Resolved::unknown(Reason::Ambiguous),
        }
    }

    /// Whether a trait of the prelude has a function called `name`.
    fn prelude_has(self, name: Name) -> bool {
        let defs = self.defs();
        defs.prelude(self.module.krate).is_some_and(|module| {
            defs.module(module).scope.iter().any(|(_, space, entry)| match entry.meaning {
                Meaning::Def(def) if space == Namespace::Types && defs.def(def).kind == DefKind::Trait => {
                    defs.member(def, name, Namespace::Values).is_some()
                }
                _ => false,
            })
        })
    }

    /// `name` of this very trait.
    fn trait_item(self, of_trait: Meaning, name: Name, namespace: Namespace) -> Option<Resolved> {
        match of_trait {
            Meaning::Def(def) => {
                let item = self.defs().member(def, name, namespace)?;
                Some(Resolved::certain(Res::Def(item)))
            }
            Meaning::Foreign(path) => {
                let known = self.program.foreign_traits.has(path, name)
                    || self.program.catalog.lookup_text(path.join(name).as_str()).is_some();
                known.then(|| Resolved::certain(Res::Foreign(path.join(name))))
            }
        }
    }

    /// An item that an impl writes out; of a trait without source, so it is the trait's.
    fn written(self, of_trait: Meaning, item: DefId, name: Name) -> Resolved {
        match of_trait {
            Meaning::Foreign(path) => Resolved::certain(Res::Foreign(path.join(name))),
            Meaning::Def(_) => Resolved::certain(Res::Def(item)),
        }
    }

    /// `name` of something without source: a module, a type or a trait.
    fn of_foreign(self, path: ForeignPath, name: Name, namespace: Namespace) -> Resolved {
        let item = path.join(name);
        if !is_capitalized(path.last()) {
            return Resolved::certain(Res::Foreign(item));
        }
        if let Some(found) = self.of_traits_of_foreign(path, name, namespace) {
            return found;
        }
        if self.program.catalog.lookup_text(item.as_str()).is_some() || is_capitalized(name.as_str()) {
            return Resolved::certain(Res::Foreign(item));
        }
        // `HeaderValue` has a `from_str` of its own.
        let std = if path.last() == "HeaderValue" && name.as_str() == "from_str" {
            None
        } else {
            self.well_known(name)
        };
        let known =
            std.or_else(|| self.foreign_trait_in_scope(name)).filter(|_| namespace == Namespace::Values);
        let meaning = known.unwrap_or(Meaning::Foreign(item));
        Resolved { res: meaning_res(meaning), confidence: Confidence::Likely }
    }

    /// Items of traits that the workspace implements for a foreign type.
    fn of_traits_of_foreign(self, path: ForeignPath, name: Name, namespace: Namespace) -> Option<Resolved> {
        let head = Res::Foreign(path);
        let impls = &self.program.impls;
        let written = impls.provided(head, name).iter().map(|&(of_trait, item)| {
            self.trait_item(of_trait, name, namespace).unwrap_or_else(|| self.written(of_trait, item, name))
        });
        let defaults = impls.traits(head).iter();
        let defaults = defaults.filter_map(|&of_trait| self.trait_item(of_trait, name, namespace));
        let mut found: Vec<Resolved> = written.chain(defaults).collect();
        found.sort_by_key(|item| item.res);
        found.dedup_by_key(|item| item.res);
        self.only_in_scope(found)
    }

    /// The item of a trait that every reader takes `Type::name` for.
    fn well_known(self, name: Name) -> Option<Meaning> {
        let (path, _) = WELL_KNOWN.iter().find(|(_, names)| names.contains(&name.as_str()))?;
        match self.program.std_item(path, Namespace::Types)? {
            Meaning::Def(def) => self.defs().member(def, name, Namespace::Values).map(Meaning::Def),
            Meaning::Foreign(path) => Some(Meaning::Foreign(path.join(name))),
        }
    }

    /// An item that the signatures of a crate leave out. A trait without source in scope may have it too.
    fn missing_item(self, head: Res, name: Name) -> Option<ForeignPath> {
        if self.may_see_foreign_traits() || self.sees_read_trait_with(name) {
            return None;
        }
        let owner = match head {
            Res::Prim(prim) => ForeignPath::new(&format!("std::{}", prim_path(prim))),
            Res::Def(def) if self.defs().krate(def.krate).is_partial() => self.program.outside_path(def)?,
            _ => return None,
        };
        Some(owner.join(name))
    }
}

impl Cx<'_> {
    /// Whether something is imported here that may be a trait without source.
    fn may_see_foreign_traits(self) -> bool {
        let defs = self.defs();
        defs.chain(self.module).any(|at| {
            let module = defs.module(at);
            let foreign =
                |meaning: Meaning| matches!(meaning, Meaning::Foreign(path) if is_capitalized(path.last()));
            !module.gaps.foreign_globs.is_empty()
                || module.scope.unnamed().iter().any(|(meaning, _)| foreign(*meaning))
                || module.scope.iter().any(|(_, _, entry)| foreign(entry.meaning))
        })
    }
}

impl Cx<'_> {
    /// Whether a trait in scope has `name` whose impls may be unknown: macros of its crate make them.
    fn sees_read_trait_with(self, name: Name) -> bool {
        let defs = self.defs();
        let has = |meaning: Meaning| match meaning {
            Meaning::Def(def) => {
                let is_read = defs.krate(def.krate).is_read && defs.def(def).kind == DefKind::Trait;
                is_read && defs.member(def, name, Namespace::Values).is_some()
            }
            Meaning::Foreign(_) => false,
        };
        defs.chain(self.module).any(|at| {
            let scope = &defs.module(at).scope;
            scope.unnamed().iter().any(|(meaning, _)| has(*meaning))
                || scope.iter().any(|(_, _, entry)| has(entry.meaning))
        })
    }
}

fn prim_path(prim: Prim) -> &'static str {
    prim.as_str()
}
