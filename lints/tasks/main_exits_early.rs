//! Tasks that are cancelled because the program or test ends right after their start.

use crate::linting::cx::BodyCx;
use crate::linting::lint::{About, Check, Group, InTests, Lint, Status};
use crate::linting::report::Report;
use crate::semantics::flow::after::{Ending, runtime_ends_after};
use crate::semantics::flow::fate::Dropped;
use crate::semantics::flow::task::Detached;
use crate::source::hir::expr::{Expr, ExprId};

/// See the page.
pub static LINT: Lint = Lint {
    name: "main_exits_early",
    group: Group::Correctness,
    status: Status::Stable,
    summary: "a program or test that ends right after it starts a task",
    page: include_str!("main_exits_early.md"),
    in_tests: InTests::Kept(About::Futures),
    check: Check::Body { needs: |facts| facts.calls, run: check },
};

fn check(cx: &BodyCx<'_>, report: &mut Report<'_>) {
    for task in &cx.flow.detached {
        let call = task.spawn.call;
        if let Some(ending) = runtime_ends_after(cx.values(), cx.contexts, call) {
            tell(cx, report, task, ending);
        }
    }
}

fn tell(cx: &BodyCx<'_>, report: &mut Report<'_>, task: &Detached<'_>, ending: Ending) {
    let call = task.spawn.call;
    let name = cx.item().name.map_or("this", |name| name.as_str());
    let draft = report
        .at(cx.callee_span(call), task.spawn.confidence)
        .say(format!("`{name}` returns without waiting, which cancels this task"))
        .label("the task starts here");
    let draft = match ending {
        Ending::Function => draft.and(cx.place(cx.item_span().name), "its runtime ends where this returns"),
        Ending::BlockOn(by) => draft.and(cx.callee_span(by), "the runtime is driven no longer than this"),
    };
    draft
        .note("the task is dropped at its next await, or before it ran at all")
        .help(waiting(cx, call, task.how));
}

fn waiting(cx: &BodyCx<'_>, call: ExprId, how: Dropped) -> String {
    let kept = match how {
        Dropped::Unused(binding) => cx.body.binding(binding).name.as_str(),
        _ if matches!(cx.expr(call), Expr::Call { .. } | Expr::MethodCall { .. }) => "handle",
        _ => "task",
    };
    format!("keep the handle and end with `{kept}.await`")
}
