//! Which bodies may have a future in them at all? Told by names alone, before any is resolved.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::base::names::Name;
use crate::semantics::catalog::Catalog;
use crate::source::hir::body::Body;
use crate::source::hir::deferred::{Deferred, Mention};
use crate::source::hir::expr::Expr;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Function, Item, ItemKind, ItemTree};
use crate::source::hir::path::{Bound, Path, PathId, TypeRef, TypeStore};

/// The names of functions that give futures, whoever defines them.
#[derive(Debug, Default)]
pub struct FutureNames {
    /// Of functions that belong to no type.
    free: FxHashSet<Name>,
    /// Of functions that do, with the name of the type or trait.
    of_types: FxHashSet<(Name, Name)>,
    /// Of the latter, as methods are called, if the code is at hand. Std has many of the others' names too.
    methods: FxHashSet<Name>,
    /// The others.
    foreign_methods: FxHashSet<Name>,
    /// Methods that any future may have: of the traits of libraries for futures, and of all traits at hand.
    of_futures: FxHashSet<Name>,
}

impl FutureNames {
    /// Those of the functions in `files` and of those the catalog knows.
    ///
    /// LIMIT: not what a macro makes that is not expanded yet.
    #[must_use]
    pub fn new(files: &[Arc<FileHir>], catalog: &Catalog) -> Self {
        let mut names = Self::default();
        // The handle of a task is a future too.
        for path in catalog.future_paths().chain(catalog.spawn_paths()) {
            match *path {
                [.., ty, name] if is_type(ty) => {
                    names.of_types.extend([(ty, name)]);
                    names.foreign_methods.extend([name]);
                    names.of_futures.extend(ty.as_str().contains("Future").then_some(name));
                }
                [.., name] => names.free.extend([name]),
                [] => {}
            }
        }
        for tree in files.iter().flat_map(|file| &file.trees) {
            for (_, item) in tree.items.iter() {
                names.extend_with(item, tree);
                if let (ItemKind::Fn(_), Some(parent)) = (&item.kind, item.parent) {
                    let is_trait = matches!(tree.items[parent].kind, ItemKind::Trait(_));
                    names.of_futures.extend(item.name.filter(|_| is_trait));
                }
            }
        }
        names
    }

    /// Adds the name of `item` if it is a function that gives a future.
    fn extend_with(&mut self, item: &Item, tree: &ItemTree) {
        let (Some(name), ItemKind::Fn(function)) = (item.name, &item.kind) else { return };
        if !gives_future(function, &tree.store) {
            return;
        }
        match item.parent.and_then(|parent| name_of_type(&tree.items[parent], tree)) {
            Some(ty) => {
                self.of_types.insert((ty, name));
                self.methods.extend(function.receiver.is_some().then_some(name));
            }
            None => {
                self.free.insert(name);
            }
        }
    }

    /// Whether a future that a function gives may get lost in a body that was not read.
    #[must_use]
    pub fn may_be_lost_in(&self, hir: &FileHir, body: &Deferred) -> bool {
        let item = &hir.tree(body.owner.tree).items[body.owner.item];
        let is_async = matches!(&item.kind, ItemKind::Fn(function) if function.is_async);
        body.says.open.iter().any(|(mention, then)| {
            let gives_one = match mention {
                // Where nothing is awaited, what has a name of a library's method is hardly ever that method.
                Mention::Method(name) => {
                    self.methods.contains(name) || is_async && self.foreign_methods.contains(name)
                }
                Mention::OfType(ty, name) => self.of_types.contains(&(*ty, *name)),
                Mention::Free(name) => self.free.contains(name),
            };
            gives_one && then.is_none_or(|method| self.of_futures.contains(&method))
        })
    }

    /// Whether `body` has async code, or names such a function.
    ///
    /// LIMIT: not what a macro makes that is not expanded yet.
    #[must_use]
    pub fn may_be_in(&self, body: &Body) -> bool {
        let facts = body.facts;
        facts.awaits || facts.async_blocks || body.exprs.iter().any(|(_, expr)| self.are_named_by(body, expr))
    }

    fn are_named_by(&self, body: &Body, expr: &Expr) -> bool {
        match expr {
            Expr::MethodCall { method, .. } => self.methods.contains(method),
            Expr::Path(path) => self.are_meant_by(&body.store.paths[*path]),
            _ => false,
        }
    }

    fn are_meant_by(&self, path: &Path) -> bool {
        let Some(name) = path.last_name() else { return false };
        let before = path.segments.len().checked_sub(2).map(|at| path.segments[at].name);
        match before.filter(|before| is_type(*before)) {
            Some(ty) if ty.as_str() == "Self" => self.methods.contains(&name),
            Some(ty) => self.of_types.contains(&(ty, name)),
            None if path.qself.is_some() => self.methods.contains(&name),
            None => self.free.contains(&name),
        }
    }
}

/// Whether a name follows the convention for types.
fn is_type(name: Name) -> bool {
    name.as_str().starts_with(char::is_uppercase)
}

/// What the functions of `item` are called by, if it is an impl or trait.
fn name_of_type(item: &Item, tree: &ItemTree) -> Option<Name> {
    match &item.kind {
        ItemKind::Module(_) => None,
        ItemKind::Impl(block) => match &tree.store.types[block.self_ty] {
            TypeRef::Path(path) => tree.store.paths[*path].last_name(),
            _ => None,
        },
        _ => item.name,
    }
}

/// Whether `function` is async, or what it returns is written like a future.
fn gives_future(function: &Function, store: &TypeStore) -> bool {
    let ends = |path: PathId, ends: &[&str]| {
        let name = store.paths[path].last_name();
        name.is_some_and(|name| ends.iter().any(|end| name.as_str().ends_with(end)))
    };
    let is_future = |ty| match &store.types[ty] {
        TypeRef::Impl(bounds) => {
            bounds.iter().any(|bound| matches!(bound, Bound::Trait(path) if ends(*path, &["Future"])))
        }
        TypeRef::Path(path) => ends(*path, &["Pin", "BoxFuture"]),
        _ => false,
    };
    function.is_async || function.ret.is_some_and(is_future)
}
