//! Which calls give a future or stream that does nothing until somebody polls it.
//!
//! Told by signatures, by attributes and by the catalog. What a function that builds its future itself does before
//! it returns counts: if that is more than copying, the future is not all of its work.

use crate::semantics::catalog::Facts;
use crate::semantics::catalog::schema::{Returns, Role};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::signature::signature;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::ids::{BodyLoc, DefId, ForeignPath};
use crate::semantics::resolve::res::{Namespace, Res};
use crate::source::hir::attr::Attr;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Stmt};
use crate::source::hir::path::PathStart;

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
        of_built_future(program, def)?
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

/// How sure it is that all work of the function `def` is done by the future it returns; `None` if it returns none.
fn of_built_future(program: &Program, def: DefId) -> Option<Confidence> {
    let signature = signature(program, def)?;
    let ret = signature.function.ret?;
    let is_opaque = signature.bounds(ret).any(|path| is_future_trait(path.as_str()));
    let is_boxed = signature
        .path(ret)
        .is_some_and(|path| path.as_str() == "std::pin::Pin" || path.last().ends_with("BoxFuture"));
    if !is_opaque && !is_boxed {
        return None;
    }
    let Some((body, loc)) = signature.function.body.zip(program.defs.def(def).loc) else {
        // A trait says no more than that.
        return is_opaque.then_some(Confidence::Likely);
    };
    let body = program.sources.body(BodyLoc { file: loc.file, body });
    match builds_lazily(body, body.root) {
        true => Some(Confidence::Certain),
        false => is_opaque.then_some(Confidence::Possible),
    }
}

fn is_future_trait(path: &str) -> bool {
    path.ends_with("future::Future") || path == "futures::Future"
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
