//! Which calls give a future or stream that does nothing until somebody polls it.
//!
//! Told by signatures, by attributes and by the catalog. What a function that builds its future itself does before
//! it returns counts: if that is more than copying, the future is not all of its work.

use crate::semantics::catalog::Facts;
use crate::semantics::catalog::schema::{Returns, Role};
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::{Namespace, Res};
use crate::source::hir::attr::Attr;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Stmt};
use crate::source::hir::item::Function;
use crate::source::hir::path::{Bound, Path, PathStart, TypeId, TypeRef, TypeStore};

/// What a call gives that has to be polled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lazy {
    /// What it is.
    pub returns: Returns,
    /// How sure it is that nothing has happened when the call returns.
    pub confidence: Confidence,
}

/// What a call of `target` gives, if it has to be polled; `path` and `facts` are what the catalog knows of it,
/// `facts_of` what it knows of a macro.
#[must_use]
pub fn lazy<'a>(
    program: &'a Program,
    target: Res,
    (path, facts): (Option<ForeignPath>, &'a Facts),
    facts_of: impl FnMut(Res) -> &'a Facts,
) -> Option<Lazy> {
    if let Some(row) = facts.future.as_deref() {
        return Some(Lazy { returns: row.returns, confidence: Confidence::Certain });
    }
    let Res::Def(def) = target else { return None };
    let function = program.function(def)?;
    let confidence = if function.is_async {
        by_attributes(program, def, facts_of)?
    } else if path.is_some() {
        // Of a library only the signature is here.
        return None;
    } else {
        of_built_future(program, def, function)?
    };
    Some(Lazy { returns: Returns::Future, confidence })
}

/// How sure it is that the async function `def` is one for its callers too: attributes may make something else of
/// it.
fn by_attributes<'a>(
    program: &'a Program,
    def: DefId,
    mut facts_of: impl FnMut(Res) -> &'a Facts,
) -> Option<Confidence> {
    let around = program.defs.assoc_parent(def);
    let mut confidence = Confidence::Certain;
    for owner in [Some(def), around].into_iter().flatten() {
        let Some(loc) = program.defs.def(owner).loc else { continue };
        let module = program.defs.module_of(owner);
        for attr in &program.sources.item(loc).attrs {
            if is_built_in(attr) {
                continue;
            }
            let found = program.resolve_names(module, PathStart::Plain, &attr.path, Namespace::Macros);
            let facts = facts_of(found.res);
            match facts.exec.first().map(|row| row.role) {
                Some(Role::Transform) => {}
                Some(_) => return None,
                None => confidence = Confidence::Possible,
            }
        }
    }
    Some(confidence)
}

/// Whether an attribute leaves a function as it is.
fn is_built_in(attr: &Attr) -> bool {
    const BUILT_IN: [&str; 17] = [
        "allow",
        "automatically_derived",
        "cold",
        "cfg_attr",
        "deny",
        "deprecated",
        "derive",
        "doc",
        "expect",
        "forbid",
        "inline",
        "must_use",
        "non_exhaustive",
        "rustfmt",
        "track_caller",
        "unsafe",
        "warn",
    ];
    match &*attr.path {
        [only] => BUILT_IN.contains(&only.as_str()),
        [tool, _] => matches!(tool.as_str(), "clippy" | "rustfmt" | "diagnostic"),
        _ => false,
    }
}

/// How sure it is that all work of `function` is done by the future it returns; `None` if it returns none.
fn of_built_future(program: &Program, def: DefId, function: &Function) -> Option<Confidence> {
    let loc = program.defs.def(def).loc?;
    let hir = program.sources.hir(loc.file);
    let store = &hir.tree(loc.tree).store;
    let ret = function.ret?;
    let module = program.defs.module_of(def);
    let means = |path: &Path| {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.name).collect();
        match program.resolve_names(module, path.start, &names, Namespace::Types).res {
            Res::Def(def) => program.def_path(def),
            Res::Foreign(path) => path.as_str().to_owned(),
            _ => String::new(),
        }
    };
    let of_trait = is_future(store, ret, &means)?;
    let Some(body) = function.body.map(|body| hir.body(body)) else {
        // A trait says no more than that.
        let in_trait = program.defs.assoc_parent(def).map(|of| program.defs.def(of).kind);
        let is_declared = of_trait == FutureType::Opaque && in_trait == Some(DefKind::Trait);
        return is_declared.then_some(Confidence::Likely);
    };
    match builds_lazily(body, body.root) {
        true => Some(Confidence::Certain),
        false if of_trait == FutureType::Opaque => Some(Confidence::Possible),
        false => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FutureType {
    /// `impl Future`
    Opaque,
    /// A box.
    Boxed,
}

fn is_future(store: &TypeStore, ty: TypeId, means: &impl Fn(&Path) -> String) -> Option<FutureType> {
    let is_trait = |bound: &Bound| match bound {
        Bound::Trait(path) => is_future_trait(&means(&store.paths[*path])),
        _ => false,
    };
    match &store.types[ty] {
        TypeRef::Impl(bounds) => bounds.iter().any(is_trait).then_some(FutureType::Opaque),
        TypeRef::Path(path) => {
            let name = means(&store.paths[*path]);
            let is_box = name == "std::pin::Pin" || name.ends_with("BoxFuture");
            is_box.then_some(FutureType::Boxed)
        }
        _ => None,
    }
}

fn is_future_trait(path: &str) -> bool {
    matches!(
        path.strip_suffix("::Future"),
        Some("std::future" | "core::future" | "futures" | "futures::future")
    ) || path.ends_with("future::Future")
}

/// Whether `expr` only copies what it is given into an async block.
fn builds_lazily(body: &Body, expr: ExprId) -> bool {
    let mut value = expr;
    loop {
        value = match body.expr(value) {
            Expr::Async { .. } => return true,
            Expr::Block { block, .. } => {
                let block = body.block(*block);
                let copies = |stmt: &Stmt| match stmt {
                    Stmt::Let { init, .. } => init.is_none_or(|init| only_copies(body, init)),
                    Stmt::Expr { .. } => false,
                };
                match block.tail {
                    Some(tail) if block.stmts.iter().all(copies) => tail,
                    _ => return false,
                }
            }
            // LIMIT: by name, since the names of other bodies are not at hand.
            Expr::MethodCall { receiver, method, .. }
                if matches!(method.as_str(), "boxed" | "boxed_local" | "instrument" | "in_current_span") =>
            {
                *receiver
            }
            Expr::Call { callee, args } => match (body.expr(*callee), body.list(*args)) {
                (Expr::Path(path), [only])
                    if body.store.paths[*path].last_name().is_some_and(|name| name.as_str() == "pin") =>
                {
                    *only
                }
                _ => return false,
            },
            _ => return false,
        };
    }
}

/// Whether an expression does nothing but copy or borrow.
fn only_copies(body: &Body, expr: ExprId) -> bool {
    const COPIES: [&str; 9] =
        ["as_ref", "as_str", "clone", "downgrade", "into", "to_owned", "to_path_buf", "to_string", "to_vec"];
    let copies = |name: &str| COPIES.contains(&name);
    let mut value = expr;
    loop {
        value = match body.expr(value) {
            Expr::Path(_) | Expr::Literal(_) => return true,
            Expr::Ref { expr, .. } | Expr::Field { base: expr, .. } | Expr::Unary(_, expr) => *expr,
            Expr::MethodCall { receiver, method, .. } if copies(method.as_str()) => *receiver,
            Expr::Call { callee, args } => match (body.expr(*callee), body.list(*args)) {
                (Expr::Path(path), [only])
                    if body.store.paths[*path].last_name().is_some_and(|name| copies(name.as_str())) =>
                {
                    *only
                }
                _ => return false,
            },
            _ => return false,
        };
    }
}
