//! Tasks that nobody can wait for or stop.

use crate::linting::cx::BodyCx;
use crate::linting::finding::Confidence;
use crate::linting::lint::{Check, Group, InTests, Lint, Status};
use crate::linting::report::Report;
use crate::semantics::flow::context::Context;
use crate::semantics::flow::task::{Detached, End};
use crate::source::hir::pat::BindingId;

/// See the page.
pub static LINT: Lint = Lint {
    name: "detached_task",
    group: Group::Suspicious,
    status: Status::Stable,
    summary: "a task that nobody can wait for or stop",
    page: include_str!("detached_task.md"),
    in_tests: InTests::Dropped,
    check: Check::Body { needs: |facts| facts.calls, run: check },
};

fn check(cx: &BodyCx<'_>, report: &mut Report<'_>) {
    for task in &cx.flow.detached {
        match (task.end, task.keeps) {
            (End::Never(_), Some(kept)) if is_in_object(cx, task) => leaks(cx, report, task, kept),
            (End::Alone, _) => fails_unseen(cx, report, task),
            _ => is_lost(cx, report, task),
        }
    }
}

/// Whether the task is started by a method or constructor, and not by the program's first future.
fn is_in_object(cx: &BodyCx<'_>, task: &Detached<'_>) -> bool {
    cx.is_associated() && cx.context_at(task.spawn.call) != Context::Root
}

fn leaks(cx: &BodyCx<'_>, report: &mut Report<'_>, task: &Detached<'_>, kept: BindingId) {
    let name = cx.body.binding(kept).name;
    let call = task.spawn.call;
    let mut draft = report
        .at(cx.callee_span(call), Confidence::Likely.min(task.spawn.confidence))
        .say(format!("this task keeps `{name}` alive for ever, and nothing can stop it"))
        .label("the handle is dropped here");
    if let End::Never(Some(endless)) = task.end {
        draft = draft.and(cx.keyword_span(endless), "this loop has no way out");
    }
    draft
        .note("a task runs on when its handle is dropped")
        .help("keep the handle where the object ends, and abort it there")
        .help("or give the task a `Weak`, or a signal to end on");
}

fn fails_unseen(cx: &BodyCx<'_>, report: &mut Report<'_>, task: &Detached<'_>) {
    report
        .at(cx.callee_span(task.spawn.call), Confidence::Likely.min(task.spawn.confidence))
        .say("nobody learns whether this task failed, or was cut off by a shutdown")
        .label("the handle is dropped here")
        .note("the task tells nobody how it went: its handle is the only way to know")
        .help("keep the handle and await it, or start the task in a set that is waited for")
        .help("or report what went wrong inside of the task");
}

fn is_lost(cx: &BodyCx<'_>, report: &mut Report<'_>, task: &Detached<'_>) {
    report
        .at(cx.callee_span(task.spawn.call), Confidence::Possible)
        .say("nobody can wait for this task or stop it")
        .label("the handle is dropped here")
        .note("if it panics nobody is told, and a shutdown cuts it off")
        .help("keep the handle and await it, or start the task in a set that is waited for");
}
