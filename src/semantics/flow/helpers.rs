//! Where functions of the workspace send the closures and futures that they are given.
//!
//! `fn offload(work: impl FnOnce()) { spawn_blocking(work); }` sends its first argument to the blocking pool. Only
//! functions that use such a parameter in one way are told about: called, awaited, or handed to somebody known.
// LIMIT: methods of traits, and parameters that are first stored in a variable or a struct.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::semantics::flow::body::{Bodies, BodyCode, start_of};
use crate::semantics::flow::calls::BodyCalls;
use crate::semantics::flow::destinations::KnownDestinations;
use crate::semantics::flow::regions::{Destination, parameters};
use crate::semantics::flow::start::Start;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::{BodyOf, DefKind};
use crate::semantics::resolve::ids::{BodyLoc, DefId};
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::item::Function;
use crate::source::hir::path::TypeRef;
use crate::source::project::workspace::TargetKind;

/// By parameter, the receiver included: where the function sends what it is given.
pub type Sends = Arc<[Destination]>;

/// The calls of one body that give closures or futures to functions of the workspace, and where those send them.
pub type HelperCalls = FxHashMap<ExprId, Sends>;

/// Helpers that give what they are given to other helpers are followed this far.
const MAX_DEPTH: u8 = 2;

/// The calls of `body` that may give code to functions of the workspace.
#[must_use]
pub fn helper_calls(body: &Body, calls: &BodyCalls<'_>, bodies: &mut Bodies<'_, '_>) -> HelperCalls {
    match body.facts.closures || body.facts.async_blocks {
        true => find(body, calls, bodies, MAX_DEPTH),
        false => HelperCalls::default(),
    }
}

fn find(body: &Body, calls: &BodyCalls<'_>, bodies: &mut Bodies<'_, '_>, depth: u8) -> HelperCalls {
    let mut found = HelperCalls::default();
    for (expr, call) in calls.iter() {
        let Res::Def(def) = call.target else { continue };
        let (Expr::Call { args, .. } | Expr::MethodCall { args, .. }) = *body.expr(expr) else { continue };
        let may_be_code = |&arg: &ExprId| {
            matches!(
                body.expr(arg),
                Expr::Closure(_) | Expr::Async { .. } | Expr::Path(_) | Expr::Ref { .. } | Expr::Call { .. }
            )
        };
        if body.list(args).iter().any(may_be_code)
            && let Some(sends) = sends(def, bodies, depth)
        {
            found.insert(expr, sends);
        }
    }
    found
}

/// Where `def` sends its arguments; `None` if it is no function of the workspace that takes code.
fn sends(def: DefId, bodies: &mut Bodies<'_, '_>, depth: u8) -> Option<Sends> {
    let of = takes_code(bodies.program, def)?;
    if depth == 0 {
        return None;
    }
    if let Some(known) = bodies.table.sends(def, depth) {
        return Some(known);
    }
    let body = bodies.program.sources.body(of.loc);
    let BodyCode { names, calls, .. } = bodies.code(of);
    let helpers = find(body, &calls, bodies, depth - 1);
    let Start { kind, context } = start_of(bodies.program, def, TargetKind::Lib, bodies.table);
    let destinations = KnownDestinations { body, names: &names, calls: &calls, helpers: &helpers };
    let sends: Sends = parameters(body, kind, context, &destinations).into();
    bodies.table.remember_sends(def, depth, &sends);
    Some(sends)
}

/// The body of `def`, if it is a function of the workspace with a parameter that may be a closure or future.
fn takes_code(program: &Program, def: DefId) -> Option<BodyOf> {
    let defs = &program.defs;
    let found = defs.def(def);
    let in_trait = defs.parent(def).is_some_and(|of| defs.def(of).kind == DefKind::Trait);
    if found.kind != DefKind::Fn || in_trait || defs.krate(def.krate).target.is_none() {
        return None;
    }
    let (loc, function) = (found.loc?, program.function(def)?);
    let store = &program.sources.hir(loc.file).tree(loc.tree).store;
    let may_be_code = |function: &Function| {
        function.params.iter().any(|param| match &store.types[param.ty] {
            TypeRef::Impl(_) => true,
            // A type parameter, of the function or its impl.
            TypeRef::Path(path) => store.paths[*path].as_name().is_some(),
            _ => false,
        })
    };
    if !may_be_code(function) {
        return None;
    }
    Some(BodyOf { owner: def, loc: BodyLoc { file: loc.file, body: function.body? } })
}
