//! Which bodies may have a future in them at all? Told by names alone, before any is resolved.

use rustc_hash::FxHashSet;

use crate::base::names::Name;
use crate::semantics::catalog::Catalog;
use crate::semantics::resolve::defs::{Def, DefKind, Defs};
use crate::semantics::resolve::sources::Sources;
use crate::source::hir::body::Body;
use crate::source::hir::expr::Expr;
use crate::source::hir::item::{Function, ItemKind};
use crate::source::hir::path::{Bound, Path, PathId, TypeRef, TypeStore};

/// The names of functions that give futures, whoever defines them.
#[derive(Debug, Default)]
pub struct FutureNames {
    /// Of functions that belong to no type.
    free: FxHashSet<Name>,
    /// Of functions that do, with the name of the type or trait.
    of_types: FxHashSet<(Name, Name)>,
    /// Of the latter, as methods are called.
    methods: FxHashSet<Name>,
}

impl FutureNames {
    /// Those of the program's own functions and of those the catalog knows.
    #[must_use]
    pub fn new(defs: &Defs, sources: &Sources, catalog: &Catalog) -> Self {
        let mut names = Self::default();
        for path in catalog.future_paths() {
            match *path {
                // LIMIT: no methods, because std has many of these names too.
                [.., ty, name] if is_type(ty) => names.of_types.extend([(ty, name)]),
                [.., name] => names.free.extend([name]),
                [] => {}
            }
        }
        for krate in defs.crates.iter().filter(|krate| !krate.is_partial()) {
            for def in &krate.defs {
                names.extend_with(def, |parent| &krate.defs[parent as usize], sources);
            }
        }
        names
    }

    /// Adds the name of `def` if it is a function that gives a future.
    fn extend_with<'a>(&mut self, def: &Def, around: impl Fn(u32) -> &'a Def, sources: &Sources) {
        let (Some(name), Some(loc)) = (def.name, def.loc) else { return };
        let tree = sources.hir(loc.file).tree(loc.tree);
        let ItemKind::Fn(function) = &tree.items[loc.item].kind else { return };
        if !gives_future(function, &tree.store) {
            return;
        }
        match def.parent.map(around).and_then(|parent| name_of_type(parent, sources)) {
            Some(ty) => {
                self.of_types.insert((ty, name));
                self.methods.extend(function.receiver.is_some().then_some(name));
            }
            None => {
                self.free.insert(name);
            }
        }
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

/// What the functions of `def` are called by, if it is an impl or trait.
fn name_of_type(def: &Def, sources: &Sources) -> Option<Name> {
    if matches!(def.kind, DefKind::Module(_)) {
        return None;
    }
    let loc = def.loc?;
    let tree = sources.hir(loc.file).tree(loc.tree);
    match &tree.items[loc.item].kind {
        ItemKind::Impl(block) => match &tree.store.types[block.self_ty] {
            TypeRef::Path(path) => tree.store.paths[*path].last_name(),
            _ => None,
        },
        _ => def.name,
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
