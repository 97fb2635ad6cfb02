//! What all bodies share when they are inferred: signatures, who implements what, which traits have a method.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::infer::known::Known;
use crate::semantics::infer::signatures::Signatures;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::res::{Namespace, Res};
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
    scopes: Vec<Vec<OnceLock<ScopeTraits>>>,
}

/// The traits that a module has by some name, or by none.
#[derive(Debug)]
struct ScopeTraits {
    /// Sorted.
    with_source: Box<[DefId]>,
    foreign: Box<[ForeignPath]>,
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
        let scopes = program.defs.crates.iter().map(|krate| {
            let mut cells = Vec::new();
            cells.resize_with(krate.modules.len(), OnceLock::new);
            cells
        });
        let scopes = scopes.collect();
        Self { program, signatures: Signatures::new(program), known, impls, trait_methods, scopes }
    }

    /// The impls of `of`.
    #[must_use]
    pub fn impls(&self, of: Meaning) -> Option<&TraitImpls> {
        self.impls.get(&of)
    }

    /// Whether a type has `of` by a derive.
    #[must_use]
    pub fn is_derived(&self, of: Meaning, head: Res) -> bool {
        let written = self.impls(of).is_some_and(|impls| impls.by_head.contains_key(&head));
        !written && self.program.impls.traits(head).contains(&of)
    }

    /// Functions called `name` of all traits with source.
    #[must_use]
    pub fn trait_functions(&self, name: Name) -> &[DefId] {
        self.trait_methods.get(&name).map_or(&[], Vec::as_slice)
    }

    /// The traits with source that the names of `module` itself bring into scope, sorted.
    #[must_use]
    pub fn traits_in_scope(&self, module: ModuleId) -> &[DefId] {
        &self.scope(module).with_source
    }

    /// What `module` itself imports from crates without source and may be a trait.
    #[must_use]
    pub fn foreign_in_scope(&self, module: ModuleId) -> &[ForeignPath] {
        &self.scope(module).foreign
    }

    fn scope(&self, module: ModuleId) -> &ScopeTraits {
        self.scopes[module.krate.0 as usize][module.index as usize].get_or_init(|| {
            let defs = &self.program.defs;
            let scope = &defs.module(module).scope;
            let named = scope.iter().filter(|(_, space, _)| *space == Namespace::Types);
            let all = named.map(|(.., entry)| entry.meaning).chain(scope.unnamed().iter().map(|(of, _)| *of));
            let (mut with_source, mut foreign) = (Vec::new(), Vec::new());
            for meaning in all {
                match meaning {
                    Meaning::Def(def) if defs.def(def).kind == DefKind::Trait => with_source.push(def),
                    Meaning::Foreign(path) => foreign.push(path),
                    Meaning::Def(_) => {}
                }
            }
            with_source.sort_unstable();
            with_source.dedup();
            foreign.sort_unstable();
            foreign.dedup();
            ScopeTraits { with_source: with_source.into(), foreign: foreign.into() }
        })
    }
}
