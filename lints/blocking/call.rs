//! What the lints about blocking calls have in common: which calls they mean, and how they tell.

use crate::linting::cx::BodyCx;
use crate::linting::report::{Draft, Report};
use crate::lints::blocking::replacement::{offload, replacement};
use crate::semantics::catalog::schema::{Blocking, BlockingKind, Panics, Severity};
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::context::{Context, RegionKind};
use crate::source::hir::expr::ExprId;
use crate::source::hir::span::Span;

/// Reports the calls of a body that block an executor this much.
pub(super) fn report_calls(cx: &BodyCx<'_>, report: &mut Report<'_>, severity: Severity) {
    for (expr, call, fact, confidence) in cx.blocking_calls() {
        if fact.severity == severity
            && is_ours(fact)
            && cx.context_at(expr).is_executor()
            && !(fact.kind == BlockingKind::FileIo && cx.in_startup(expr))
        {
            tell(cx, report.at(cx.callee_span(expr), confidence), expr, call, fact);
        }
    }
}

/// Whether no other lint is about such calls.
fn is_ours(fact: &Blocking) -> bool {
    use BlockingKind::{Cpu, Lock, RuntimeBlockOn, Stdout};
    !fact.off && !matches!(fact.kind, Cpu | Lock | RuntimeBlockOn | Stdout)
}

fn tell(cx: &BodyCx<'_>, draft: Draft<'_>, expr: ExprId, call: &Call<'_>, fact: &Blocking) {
    let name = call.path.map_or("this call", |path| path.as_str());
    let who = match cx.context_at(expr) {
        Context::Root => "blocks the thread that drives the program, so everything it drives waits",
        _ => "blocks this worker, so other tasks on it wait",
    };
    let mut draft = draft.say(format!("`{name}` {who}")).label(wait_of(fact.kind));
    if let Some((span, why)) = origin(cx, expr) {
        draft = draft.and(span, why);
    }
    if fact.panics == Some(Panics::Tokio) {
        draft = draft.note("on a thread that drives a tokio runtime it panics");
    }
    match replacement(cx, expr, call, fact) {
        Some(instead) => {
            draft = draft.help(instead.text);
            if let Some((applicability, edits)) = instead.edits {
                draft = draft.fix(applicability, edits);
            }
            draft.help(format!("or move the work to a thread that may block: {}", offload(cx)));
        }
        None => {
            draft.help(format!("move the work to a thread that may block: {}", offload(cx)));
        }
    }
}

fn wait_of(kind: BlockingKind) -> &'static str {
    match kind {
        BlockingKind::Sleep => "sleeps here",
        BlockingKind::FileIo => "waits for the file system here",
        BlockingKind::NetIo => "waits for the network here",
        BlockingKind::Process => "waits for another process here",
        BlockingKind::Stdin | BlockingKind::Prompt => "waits for somebody to type here",
        BlockingKind::Channel => "waits for the other end of the channel here",
        BlockingKind::ThreadJoin => "waits for another thread here",
        BlockingKind::Db => "waits for the database here",
        BlockingKind::Cpu | BlockingKind::Lock | BlockingKind::RuntimeBlockOn | BlockingKind::Stdout => {
            "blocks here"
        }
    }
}

/// What puts `expr` on an executor: the async function, block or closure around it, or the call that the
/// closure is given to.
fn origin(cx: &BodyCx<'_>, expr: ExprId) -> Option<(Span, &'static str)> {
    let mut region = cx.region_at(expr);
    loop {
        let around = region.parent.map(|parent| cx.contexts.region(parent));
        let comes_from_elsewhere = around.is_none_or(|around| !around.context.is_executor());
        let sent_by = region.sent_by.filter(|_| region.kind.is_async() || comes_from_elsewhere);
        match (region.kind, region.expr, sent_by) {
            (RegionKind::AsyncBody, ..) => {
                return Some((cx.place(cx.item_span().name), "an async function runs on the executor"));
            }
            (RegionKind::Body, ..) => {
                return Some((cx.place(cx.item_span().name), "an executor polls this function"));
            }
            (.., Some(by)) => {
                return Some((cx.callee_span(by), "what is given to this runs on the executor"));
            }
            (kind, Some(block), None) if kind.is_async() => {
                return Some((cx.keyword_span(block), "async code runs on the executor"));
            }
            _ => region = around?,
        }
    }
}
