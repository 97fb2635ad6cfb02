//! Who has which associated items: inherent ones by type, traits by type, and impls by trait.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::builder::number;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::derives::derived;
use crate::semantics::resolve::ids::{CrateId, DefId, ItemLoc};
use crate::semantics::resolve::res::{Namespace, Res};
use crate::semantics::resolve::scope::Meaning;
use crate::semantics::resolve::types::Cx;
use crate::source::hir::attr::AttrInput;
use crate::source::hir::item::{Impl, Item, ItemKind};

/// Who has which associated items, in all crates with source.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Impls {
    /// Items of inherent impls, by the head of the type.
    inherent: FxHashMap<(Res, Name), Vec<DefId>>,
    /// Items of trait impls, with the trait.
    provided: FxHashMap<(Res, Name), Vec<(Meaning, DefId)>>,
    /// Traits of a type, derived ones included, each once.
    traits: FxHashMap<Res, Vec<Meaning>>,
    /// Traits that are implemented for every type of some kind: `impl<T: A> B for T`.
    blanket: Vec<Meaning>,
    /// Impls of a trait.
    of_trait: FxHashMap<Meaning, Vec<DefId>>,
}

impl Impls {
    /// The impls of `program`.
    pub(super) fn of(program: &Program) -> Self {
        let mut impls = Self::default();
        for (krate, defs) in (0..).map(CrateId).zip(&program.defs.crates) {
            for &index in &defs.impls {
                impls.add(program, DefId { krate, index });
            }
            for (index, def) in defs.defs.iter().enumerate() {
                if matches!(def.kind, DefKind::Struct(_) | DefKind::Enum | DefKind::Union) {
                    impls.add_derives(program, DefId { krate, index: number(index) });
                }
            }
        }
        impls
    }

    /// Items called `name` of inherent impls of a type, several when impls differ by type arguments or `cfg`.
    #[must_use]
    pub fn inherent(&self, head: Res, name: Name) -> &[DefId] {
        self.inherent.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// Items called `name` that impls of traits for a type write out, with the trait.
    #[must_use]
    pub fn provided(&self, head: Res, name: Name) -> &[(Meaning, DefId)] {
        self.provided.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// Traits of a type, as far as they are known.
    #[must_use]
    pub fn traits(&self, head: Res) -> &[Meaning] {
        self.traits.get(&head).map_or(&[], Vec::as_slice)
    }

    /// Traits that are implemented for every type of some kind.
    #[must_use]
    pub fn blanket(&self) -> &[Meaning] {
        &self.blanket
    }

    /// Impls of `of`.
    #[must_use]
    pub fn of_trait(&self, of: Meaning) -> &[DefId] {
        self.of_trait.get(&of).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, program: &Program, def: DefId) {
        let Some((tree, Item { kind: ItemKind::Impl(of), .. })) = program.signature(def) else { return };
        let cx = Cx::of(program, def);
        let head = cx.head_of_type(&tree.store, of.self_ty);
        if matches!(head, Res::Unknown(_)) {
            return;
        }
        let of_trait = of.of_trait.map(|path| cx.path(&tree.store, path, Namespace::Types).res);
        match of_trait.map(as_meaning) {
            None => self.add_items(program, def, of, |impls, name, item| {
                impls.inherent.entry((head, name)).or_default().push(item);
            }),
            Some(None) => {}
            Some(Some(of_trait)) if !of.negative => {
                self.of_trait.entry(of_trait).or_default().push(def);
                if let Res::Param(..) = head {
                    push_new(&mut self.blanket, of_trait);
                    return;
                }
                push_new(self.traits.entry(head).or_default(), of_trait);
                self.add_items(program, def, of, |impls, name, item| {
                    impls.provided.entry((head, name)).or_default().push((of_trait, item));
                });
            }
            Some(Some(_)) => {}
        }
    }

    fn add_items(
        &mut self,
        program: &Program,
        def: DefId,
        of: &Impl,
        mut add: impl FnMut(&mut Self, Name, DefId),
    ) {
        let Some(loc) = program.defs.def(def).loc else { return };
        for &item in &of.items {
            let found = program.defs.def_at(def.krate, ItemLoc { item, ..loc });
            if let Some(found) = found
                && let Some(name) = program.defs.def(found).name
            {
                add(self, name, found);
            }
        }
    }

    fn add_derives(&mut self, program: &Program, def: DefId) {
        let Some((_, item)) = program.signature(def) else { return };
        for attr in item.attrs.iter().filter(|attr| attr.is("derive")) {
            let AttrInput::List(args) = &attr.input else { continue };
            for arg in args {
                for of_trait in derived(program, def, arg) {
                    push_new(self.traits.entry(Res::Def(def)).or_default(), of_trait);
                }
            }
        }
    }
}

pub(super) fn as_meaning(res: Res) -> Option<Meaning> {
    match res {
        Res::Def(def) => Some(Meaning::Def(def)),
        Res::Foreign(path) => Some(Meaning::Foreign(path)),
        _ => None,
    }
}

fn push_new(list: &mut Vec<Meaning>, meaning: Meaning) {
    if !list.contains(&meaning) {
        list.push(meaning);
    }
}
