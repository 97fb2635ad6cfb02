//! Futures that are all polled at once, however many there are.

use crate::linting::cx::BodyCx;
use crate::linting::finding::Confidence;
use crate::linting::lint::{Check, Group, InTests, Lint, Status};
use crate::linting::report::Report;
use crate::semantics::flow::fan_out::{Wide, wide};
use crate::semantics::flow::sizes::{Size, Source};

/// See the page.
pub static LINT: Lint = Lint {
    name: "unbounded_join",
    group: Group::Suspicious,
    status: Status::Stable,
    summary: "as many futures at once as outside input asks for",
    page: include_str!("unbounded_join.md"),
    in_tests: InTests::Dropped,
    check: Check::Body { needs: |facts| facts.calls, run: check },
};

fn check(cx: &BodyCx<'_>, report: &mut Report<'_>) {
    for found in wide(cx.calls, || cx.values()) {
        tell(cx, report, &found);
    }
}

fn tell(cx: &BodyCx<'_>, report: &mut Report<'_>, found: &Wide<'_>) {
    let confidence = match found.size {
        Size::Input(_) => Confidence::Likely,
        _ => Confidence::Possible,
    };
    let name = cx.callee_name(found.call);
    let draft = report
        .at(cx.callee_span(found.call), confidence.min(found.confidence))
        .say(format!("`{name}` runs one future per item at the same time, and nothing limits the items"))
        .label("all of them start here");
    let draft = match found.size {
        Size::Input(Source::Call(call)) => draft.and(cx.callee_span(call), "as many as this brings in"),
        Size::Input(Source::Param(binding)) => {
            let name = cx.body.binding(binding).name;
            draft.note(format!("`{name}` is what a request sends: its sender decides how many there are"))
        }
        Size::Awaited(source) => draft.and(cx.callee_span(source), "the items come from here"),
        Size::Param(binding) => {
            draft.note(format!("callers decide how many items `{}` has", cx.body.binding(binding).name))
        }
        Size::Limited | Size::Unknown => draft,
    };
    draft
        .note("each holds memory, and often a connection or an open file")
        .help("make a stream of them and limit it with `buffer_unordered`")
        .help("or let each future wait for a permit of one semaphore");
}
