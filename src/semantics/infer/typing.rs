//! What all bodies share when they are inferred: signatures, who implements what, which traits have a method.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::infer::known::Known;
use crate::semantics::infer::signatures::Signatures;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{CrateId, DefId};
use crate::semantics::resolve::res::Res;
use crate::semantics::resolve::types::Cx;
use crate::semantics::resolve::{Meaning, Program};
use crate::source::hir::item::{Item, ItemKind};

/// Made once for a program.
#[derive(Debug)]
pub struct Typing<'a> {
    /// The program.
    pub program: &'a Program,
    /// All signatures.
    pub signatures: Signatures<'a>,
    /// Items of the standard library that the language itself refers to.
    pub known: Known,
    impls: FxHashMap<Meaning, TraitImpls>,
    trait_methods: FxHashMap<Name, Vec<DefId>>,
}

/// The impls of one trait.
#[derive(Debug, Default)]
pub struct TraitImpls {
    /// By the head of what they are for; those for a type parameter are in [`TraitImpls::blanket`].
    pub by_head: FxHashMap<Res, Vec<DefId>>,
    /// `impl<T: …> Trait for T`
    pub blanket: Vec<DefId>,
}

impl<'a> Typing<'a> {
    /// Of `program`.
    #[must_use]
    pub fn new(program: &'a Program) -> Self {
        let mut impls: FxHashMap<Meaning, TraitImpls> = FxHashMap::default();
        let mut trait_methods: FxHashMap<Name, Vec<DefId>> = FxHashMap::default();
        for (krate, defs) in (0..).map(CrateId).zip(&program.defs.crates) {
            for &index in &defs.impls {
                let def = DefId { krate, index };
                let Some(of) = program.trait_of(def) else { continue };
                let Some((tree, Item { kind: ItemKind::Impl(found), .. })) = program.signature(def) else {
                    continue;
                };
                if found.negative {
                    continue;
                }
                let all = impls.entry(of).or_default();
                match Cx::of(program, def).head_of_type(&tree.store, found.self_ty) {
                    Res::Param(..) => all.blanket.push(def),
                    Res::Unknown(_) => {}
                    head => all.by_head.entry(head).or_default().push(def),
                }
            }
            for (index, def) in (0..).zip(&defs.defs) {
                if def.kind == DefKind::Fn
                    && let (Some(parent), Some(name)) = (def.parent, def.name)
                    && defs.defs[parent as usize].kind == DefKind::Trait
                {
                    trait_methods.entry(name).or_default().push(DefId { krate, index });
                }
            }
        }
        let known = Known::of(program);
        Self { program, signatures: Signatures::new(program), known, impls, trait_methods }
    }

    /// The impls of `of`.
    #[must_use]
    pub fn impls(&self, of: Meaning) -> Option<&TraitImpls> {
        self.impls.get(&of)
    }

    /// Functions called `name` of all traits with source.
    #[must_use]
    pub fn trait_functions(&self, name: Name) -> &[DefId] {
        self.trait_methods.get(&name).map_or(&[], Vec::as_slice)
    }
}
