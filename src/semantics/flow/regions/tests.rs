//! Contexts of small bodies, with callees told apart by their name alone.

use crate::semantics::flow::context::{Context, RegionKind};
use crate::semantics::flow::regions::{Destination, Destinations, contexts};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, MacroCallId};
use crate::source::hir::pat::BindingId;
use crate::source::syntax::parse::lower_file_anywhere;

struct ByName<'a>(&'a Body);

impl ByName<'_> {
    fn name(&self, expr: ExprId) -> &'static str {
        match self.0.expr(expr) {
            Expr::Call { callee, .. } => self.name(*callee),
            Expr::MethodCall { method, .. } => method.as_str(),
            Expr::Macro(call) => self.0.macros[*call].path.last().map_or("", |name| name.as_str()),
            Expr::Path(path) => self.0.store.paths[*path].last_name().map_or("", |name| name.as_str()),
            _ => "",
        }
    }
}

impl Destinations for ByName<'_> {
    fn of_argument(&self, call: ExprId, arg: Option<usize>) -> Destination {
        match (self.name(call), arg) {
            ("spawn", Some(0)) => Destination::Runs(Context::Task),
            ("spawn_blocking", Some(0)) => Destination::Calls(Context::BlockingPool),
            ("thread", Some(0)) => Destination::Calls(Context::OwnThread),
            ("get", Some(0)) => Destination::Runs(Context::Task),
            ("block_on", Some(0)) => Destination::Driven,
            ("map" | "timeout", Some(0)) => Destination::Here,
            ("pin", Some(0)) | ("boxed", None) => Destination::Result,
            _ => Destination::Unknown,
        }
    }

    fn of_macro(&self, call: MacroCallId) -> Destination {
        match self.0.macros[call].path.last().map_or("", |name| name.as_str()) {
            "join" => Destination::Here,
            "vec" => Destination::Result,
            "stream" => Destination::Deferred,
            _ => Destination::Unknown,
        }
    }

    fn local(&self, expr: ExprId) -> Option<BindingId> {
        let Expr::Path(path) = self.0.expr(expr) else { return None };
        let name = self.0.store.paths[*path].as_name()?;
        self.0.bindings.iter().find(|(_, binding)| binding.name == name).map(|(id, _)| id)
    }
}

/// Contexts of the calls named `p1`, `p2` … in the body of the first function, in that order.
fn probes(start: Context, code: &str) -> Vec<Context> {
    with_contexts(start, code, |contexts, _, call| contexts.context_at(call))
}

fn with_contexts<T>(
    start: Context,
    code: &str,
    ask: impl Fn(&super::BodyContexts, &Body, ExprId) -> T,
) -> Vec<T> {
    let lowered = lower_file_anywhere(&format!("async fn f() {{ {code} }}"));
    assert_eq!(lowered.hir.problems, []);
    let body = lowered.hir.bodies.values().next().expect("one function");
    let names = ByName(body);
    let kind = if start.is_executor() { RegionKind::AsyncBody } else { RegionKind::Body };
    let contexts = contexts(body, kind, start, &names);
    let mut found: Vec<(&str, T)> = Vec::new();
    for (id, expr) in body.exprs.iter() {
        let name = names.name(id);
        if matches!(expr, Expr::Call { .. }) && name.starts_with('p') && name[1..].parse::<u32>().is_ok() {
            found.push((name, ask(&contexts, body, id)));
        }
    }
    found.sort_by_key(|(name, _)| *name);
    found.into_iter().map(|(_, answer)| answer).collect()
}

#[test]
fn closures_run_where_their_callee_sends_them() {
    use Context::{BlockingPool, OwnThread, Task, Unknown};
    let code = "p1(); spawn_blocking(|| p2()); thread(move || { p3() }); o.map(|x| p4(x)); mystery(|| p5());
        (|| p6())(); thread(|| o.map(|x| p7())); let _ = || p8();";
    let expected = [Task, BlockingPool, OwnThread, Task, Unknown, Task, OwnThread, Unknown];
    assert_eq!(probes(Task, code), expected);
    let in_sync = [Context::Sync, BlockingPool, OwnThread, Context::Sync];
    assert_eq!(probes(Context::Sync, code)[..4], in_sync);
}

#[test]
fn async_blocks_are_tasks_unless_something_drives_them() {
    use Context::{BlockingPool, Root, Task};
    let code = "spawn(async { p1() }); block_on(async { p2() }); mystery(async { p3() });
        spawn_blocking(|| block_on(async { p4() })); thread(|| block_on(async { p5() }));
        thread(|| { async { p6() } }); spawn(pin(async { p7() })); spawn_blocking(|| { async { p8() } });";
    assert_eq!(probes(Context::Sync, code), [Task, Root, Task, BlockingPool, Root, Task, Task, Task]);
}

#[test]
fn what_is_polled_here_runs_here() {
    use Context::{Root, Task};
    let code = "async { p1() }.await; timeout(async { p2() }).await; join!(async { p3() }, async { p4() });
        select! { x = async { p5() } => p6(), else => p7() } async { p8() }.boxed().await; spawn(async { p9() });";
    assert_eq!(probes(Root, code), [Root, Root, Root, Root, Root, Root, Root, Root, Task]);
}

#[test]
fn variables_carry_closures_and_futures_to_where_they_are_used() {
    use Context::{BlockingPool, OwnThread, Root, Task, Unknown};
    let code =
        "let a = || p1(); a(); let b = || p2(); spawn_blocking(b); let c = async { p3() }; block_on(c);
        let mut d = || p4(); thread(&mut d); d(); let e = || p5(); mystery(e); let f = || p6(); f.get();
        let g = async { p7() }; let h = || p8(); for _ in 0..3 { let i = || p9(); thread(i); h(); }";
    let expected = [Task, BlockingPool, Root, Task, Unknown, Unknown, Task, Task, OwnThread];
    assert_eq!(probes(Task, code), expected);
}

#[test]
fn a_closure_that_returns_a_future_decides_for_it() {
    use Context::{BlockingPool, Task};
    let code = "get(|| async { p1() }); get(async |x| p2()); spawn_blocking(|| async { p3() }); s.map(|x| async { p4() });
        spawn_blocking(|| p5());";
    assert_eq!(probes(Context::Sync, code), [Task, Task, Task, Task, BlockingPool]);
}

#[test]
fn statements_in_macros_run_only_where_the_macro_is_known() {
    use Context::{Sync, Task, Unknown};
    let code = "stream! { let a = p1(); yield a; }; mystery! { let a = p2(); go(a); } mystery!(p3()); p4();";
    assert_eq!(probes(Sync, code), [Task, Unknown, Sync, Sync]);
}

#[test]
fn a_build_script_is_no_executor() {
    assert_eq!(probes(Context::BuildScript, "block_on(async { p1() }); p2();"), [Context::BuildScript; 2]);
}
