//! syn trees → HIR, in the worker that parsed them.

pub mod attrs;
pub mod body;
mod cfg_branch;
pub mod cfg_if;
pub mod exprs;
pub mod items;
pub mod macros;
pub mod patterns;
pub mod projected;
pub mod types;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::source::hir::deferred::Mentions;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{ItemTree, TreeId};
use crate::source::syntax::lower::items::ItemLowerer;
use crate::source::syntax::lower::projected::Projected;
use crate::source::syntax::lower::types::TypeLowerer;
use crate::source::syntax::places::Places;

thread_local! {
    /// A tree without items that has memory for some.
    static SPARE: RefCell<ItemTree> = RefCell::default();
}

/// One file on its way to HIR.
pub struct Lowerer<'a> {
    /// What is made.
    pub hir: FileHir,
    /// Where the tokens stand.
    pub places: Places<'a>,
    /// How much is made.
    pub extent: Extent,
    /// Which types have projections.
    pub projected: Projected,
    /// Bodies that are not in the code, by their place; those that became functions have been taken.
    pub left_out: BTreeMap<u32, Mentions>,
}

/// How much of a file is lowered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// All of it.
    Everything,
    /// Items without their bodies.
    Signatures,
}

impl<'a> Lowerer<'a> {
    /// A file without items.
    pub fn new(places: Places<'a>) -> Self {
        let trees = vec![SPARE.take()];
        let hir = FileHir { trees, ..FileHir::default() };
        Self::of(hir, places)
    }

    /// A file that has something already.
    pub fn of(hir: FileHir, places: Places<'a>) -> Self {
        let (extent, projected) = (Extent::Everything, Projected::Marked);
        Self { hir, places, extent, projected, left_out: BTreeMap::new() }
    }

    /// What was made, in no more memory than it needs.
    pub fn finish(mut self) -> FileHir {
        let exact = self.tree_mut(TreeId::FILE).take_exact();
        SPARE.set(std::mem::replace(self.tree_mut(TreeId::FILE), exact));
        FileHir { bodies: self.hir.bodies.take_exact(), ..self.hir }
    }

    /// Adds items to the end of the file's own tree.
    pub fn add_items(&mut self, items: &[syn::Item]) {
        let top = ItemLowerer { file: self, tree: TreeId::FILE }.items(items, None);
        self.tree_mut(TreeId::FILE).top.extend(top);
    }

    /// Lowers items into a tree of their own.
    pub fn new_tree<'x>(&mut self, items: impl Iterator<Item = &'x syn::Item>) -> TreeId {
        let tree = TreeId(u32::try_from(self.hir.trees.len()).expect("fewer than 2^32 blocks"));
        self.hir.trees.push(ItemTree::default());
        let mut lowerer = ItemLowerer { file: self, tree };
        let top = lowerer.items(items, None);
        self.tree_mut(tree).top = top;
        tree
    }

    /// The tree with this id.
    pub fn tree_mut(&mut self, tree: TreeId) -> &mut ItemTree {
        &mut self.hir.trees[tree.0 as usize]
    }

    /// Lowers types into `tree`.
    pub fn types(&mut self, tree: TreeId) -> TypeLowerer<'_, 'a> {
        TypeLowerer { store: &mut self.hir.trees[tree.0 as usize].store, places: &self.places }
    }
}
