//! What an expansion adds to a file, and the places of it: bytes of the expansion's text until all is lowered.

use crate::source::hir::body::{Body, BodyId};
use crate::source::hir::expr::MacroCallId;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{ItemId, ItemKind, ItemTree, TreeId};
use crate::source::hir::span::LocalSpan;
use crate::source::syntax::macro_rules::Source;
use crate::source::syntax::places::UNPLACED;

/// How much of a file was there before an expansion.
pub(super) struct Extent {
    trees: usize,
    bodies: usize,
    /// Items and paths of the tree that gets more of them.
    tree: Option<(TreeId, usize, usize)>,
    /// The body that gets more code.
    body: Option<(BodyId, BodyExtent)>,
}

#[derive(Clone, Copy, Default)]
struct BodyExtent {
    exprs: usize,
    pats: usize,
    names: usize,
    macros: usize,
    paths: usize,
}

impl Extent {
    pub(super) fn of(hir: &FileHir, grows: Grows) -> Self {
        let tree = grows.tree.map(|id| {
            let tree = hir.tree(id);
            (id, tree.items.len(), tree.store.paths.len())
        });
        let body = grows.body.map(|id| {
            let body = hir.body(id);
            let extent = BodyExtent {
                exprs: body.exprs.len(),
                pats: body.pats.len(),
                names: body.name_spans.len(),
                macros: body.macros.len(),
                paths: body.store.paths.len(),
            };
            (id, extent)
        });
        Self { trees: hir.trees.len(), bodies: hir.bodies.len(), tree, body }
    }

    /// Turns the places of all that was added since, which are bytes of `source`, into those of the file.
    pub(super) fn place_rest(&self, hir: &mut FileHir, source: Source<'_>) {
        for tree in hir.trees.iter_mut().skip(self.trees) {
            place_tree(tree, (0, 0), source);
        }
        if let Some((tree, items, paths)) = self.tree {
            place_tree(&mut hir.trees[tree.0 as usize], (items, paths), source);
        }
        for body in (self.bodies..hir.bodies.len()).map(BodyId::new) {
            place_body(&mut hir.bodies[body], BodyExtent::default(), source);
        }
        if let Some((body, extent)) = self.body {
            place_body(&mut hir.bodies[body], extent, source);
        }
    }
}

fn place(span: &mut LocalSpan, source: Source<'_>) {
    if span.expn == UNPLACED {
        *span = source.place(span.range);
    }
}

fn place_tree(tree: &mut ItemTree, (items, paths): (usize, usize), source: Source<'_>) {
    for span in tree.spans.iter_mut().skip(items) {
        place(&mut span.whole, source);
        place(&mut span.name, source);
    }
    for id in (items..tree.items.len()).map(ItemId::new) {
        match &mut tree.items[id].kind {
            ItemKind::Use(imports) => imports.iter_mut().for_each(|import| place(&mut import.span, source)),
            ItemKind::MacroCall(call) => place(&mut call.span, source),
            _ => {}
        }
    }
    tree.store.path_names.iter_mut().skip(paths).for_each(|span| place(span, source));
}

fn place_body(body: &mut Body, from: BodyExtent, source: Source<'_>) {
    body.expr_spans.iter_mut().skip(from.exprs).for_each(|span| place(span, source));
    body.pat_spans.iter_mut().skip(from.pats).for_each(|span| place(span, source));
    body.name_spans.iter_mut().skip(from.names).for_each(|(_, span)| place(span, source));
    body.store.path_names.iter_mut().skip(from.paths).for_each(|span| place(span, source));
    for id in (from.macros..body.macros.len()).map(MacroCallId::new) {
        place(&mut body.macros[id].span, source);
    }
}

/// What of a file gets more content, besides new trees and bodies.
#[derive(Clone, Copy, Default)]
pub(super) struct Grows {
    pub(super) tree: Option<TreeId>,
    pub(super) body: Option<BodyId>,
}
