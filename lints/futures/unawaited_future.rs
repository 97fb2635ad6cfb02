//! Futures and streams that are dropped before anybody polled them.

use crate::linting::cx::BodyCx;
use crate::linting::finding::{Applicability, Confidence};
use crate::linting::lint::{About, Check, Group, InTests, Lint, Status};
use crate::linting::report::{Draft, Report};
use crate::semantics::catalog::schema::Returns;
use crate::semantics::flow::fate::Dropped;
use crate::semantics::flow::unawaited::{Lost, Unawaited, unawaited};
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::span::{ExpnId, Span};

/// See the page.
pub static LINT: Lint = Lint {
    name: "unawaited_future",
    group: Group::Correctness,
    status: Status::Stable,
    summary: "a future that is dropped before it was polled",
    page: include_str!("unawaited_future.md"),
    in_tests: InTests::Kept(About::Futures),
    check: Check::Body { needs: |facts| facts.calls || facts.async_blocks, run: check },
};

fn check(cx: &BodyCx<'_>, report: &mut Report<'_>) {
    for future in unawaited(cx.body, &cx.flow.types, cx.calls, || cx.values()) {
        let is_shown_off = cx.in_test() && matches!(future.end, Lost::Dropped(Dropped::ByDrop(_)));
        // Tests drop futures to see what comes of it.
        let limit = if is_shown_off { Confidence::Possible } else { Confidence::Certain };
        let confidence = future.confidence.min(limit);
        let draft = report.at(place(cx, future.made), confidence).say(what_happens(cx, &future));
        tell(cx, draft, &future);
    }
}

fn place(cx: &BodyCx<'_>, made: ExprId) -> Span {
    match cx.expr(made) {
        Expr::Async { .. } => cx.keyword_span(made),
        _ => cx.callee_span(made),
    }
}

fn what_happens(cx: &BodyCx<'_>, future: &Unawaited) -> String {
    let what = match future.returns {
        Returns::Future => "future",
        Returns::Stream => "stream",
        Returns::IntoFuture => "builder",
    };
    match cx.expr(future.made) {
        Expr::Async { .. } => "nothing polls this async block, so its code never runs".to_owned(),
        _ => {
            let name = cx.callee_name(future.made);
            format!("nothing polls this {what}, so `{name}` never runs")
        }
    }
}

fn tell(cx: &BodyCx<'_>, draft: Draft<'_>, future: &Unawaited) {
    let made = future.made;
    let is_async = cx.region_at(made).kind.is_async();
    let draft = match future.end {
        Lost::Dropped(Dropped::Statement) => {
            draft.label("made here, and dropped at the end of the statement")
        }
        Lost::Dropped(Dropped::Wildcard) => draft.label("made here, and dropped at once: `_` keeps nothing"),
        Lost::Dropped(Dropped::Unused(binding)) => {
            let name = cx.body.binding(binding).name;
            draft.label(format!("made here, and dropped at the end of its block: nothing uses `{name}`"))
        }
        Lost::Dropped(Dropped::ByDrop(by)) => {
            draft.label("made here").and(cx.callee_span(by), "dropped here")
        }
        Lost::InClosure(by) => draft
            .label("the closure returns it")
            .and(cx.callee_span(by), "this calls the closure and polls nothing"),
    };
    match future.end {
        Lost::Dropped(how) if is_async && future.returns != Returns::Stream => {
            let draft = draft.help("await it");
            if let Some(end) = end_of(cx, made).filter(|_| !matches!(how, Dropped::ByDrop(_))) {
                draft.fix(applicability(cx, made), vec![(end, ".await".to_owned())]);
            }
        }
        Lost::Dropped(_) if future.returns == Returns::Stream => {
            draft.help("take its items, in a loop for instance");
        }
        Lost::Dropped(_) => {
            draft.help("await it in an async function, or start it as a task");
        }
        Lost::InClosure(_) => {
            draft.help("drive the future inside of the closure, or await what the closure returned");
        }
    }
}

/// Where `.await` goes.
fn end_of(cx: &BodyCx<'_>, made: ExprId) -> Option<Span> {
    let mut end = cx.span(made);
    end.range.start = end.range.end;
    (end.expn == ExpnId::WRITTEN).then_some(end)
}

/// How safe it is to await the future where it is made.
fn applicability(cx: &BodyCx<'_>, made: ExprId) -> Applicability {
    // An async function that awaits itself needs a box.
    if cx.calls_itself(made) { Applicability::MaybeIncorrect } else { Applicability::MachineApplicable }
}
