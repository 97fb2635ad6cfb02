//! What the lints about blocking calls have in common: which calls they mean, and how they tell.

use crate::linting::cx::BodyCx;
use crate::linting::report::{Draft, Report};
use crate::linting::site_cx::SiteCx;
use crate::lints::blocking::replacement::{offload, replacement};
use crate::semantics::catalog::schema::{Blocking, BlockingKind, Panics, Severity};
use crate::semantics::flow::beginning::Code;
use crate::semantics::flow::calls::Call;
use crate::semantics::flow::context::{Context, Origin};
use crate::semantics::flow::reach::Chain;
use crate::semantics::flow::sketch::{Timing, Wait};
use crate::source::hir::expr::ExprId;

/// Reports the calls of a body that block an executor this much.
pub(super) fn report_calls(cx: &BodyCx<'_>, report: &mut Report<'_>, severity: Severity) {
    for (expr, call, fact, confidence) in cx.blocking_calls() {
        if fact.severity == severity && Wait::of(fact).is_some() && cx.context_at(expr).is_executor() {
            let mut draft = report.at(cx.callee_span(expr), confidence);
            if let Some(code) = Code::of(cx.context_at(expr), cx.contexts.origin(expr))
                && Wait::of(fact).is_some_and(|wait| wait.is_harmless_at(Timing::StartUp))
            {
                draft = draft.unless_beginning(cx.flow.names.of, code, expr);
            }
            tell(cx, draft, expr, call, fact);
        }
    }
}

/// Reports the call of a function of the workspace that blocks an executor this much.
pub(super) fn report_site(cx: &SiteCx<'_>, report: &mut Report<'_>, severity: Severity) {
    if let Some(chain) = cx.blocks()
        && chain.wait.severity() == severity
    {
        let confidence = chain.confidence.min(cx.site.step.confidence);
        tell_chain(cx, report.at(cx.callee_span(), confidence), &chain);
    }
}

fn tell(cx: &BodyCx<'_>, draft: Draft<'_>, expr: ExprId, call: &Call<'_>, fact: &Blocking) {
    let name = call.path.map_or("this call", |path| path.as_str());
    let who = match cx.context_at(expr) {
        Context::Root => "blocks the thread that drives the program, so everything it drives waits",
        _ => "blocks this worker, so other tasks on it wait",
    };
    let mut draft = draft.say(format!("`{name}` {who}")).label(wait_of(fact.kind));
    if let Some((span, origin)) = cx.origin(expr) {
        draft = draft.and(span, why(origin));
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
            draft.help(format!("or move the work to a thread that may block: {}", offload(cx.krate)));
        }
        None => {
            draft.help(format!("move the work to a thread that may block: {}", offload(cx.krate)));
        }
    }
}

fn tell_chain(cx: &SiteCx<'_>, draft: Draft<'_>, chain: &Chain<'_>) {
    let (Some(first), Some(cause)) = (chain.links.first(), cx.cause(chain)) else { return };
    let callee = cx.callee_name();
    let leaf = chain.leaf.path.map_or("a blocking call", |path| path.as_str());
    let ends = if chain.links.len() == 1 { "calls" } else { "ends in" };
    let who = match cx.context() {
        Context::Root => "blocks the thread that drives the program",
        _ => "blocks this worker",
    };
    let mut draft =
        draft.say(format!("`{callee}` {who}: it {ends} `{leaf}`")).label("waits here until it is done");
    if let Some((span, origin)) = cx.origin() {
        draft = draft.and(span, why(origin));
    }
    let next = chain.links.iter().skip(1).map(|link| cx.name(link.of.owner));
    let steps =
        chain.links.iter().zip(next).map(|(link, next)| {
            (cx.link_span(*link), format!("`{}` calls `{next}`", cx.name(link.of.owner)))
        });
    let last = chain.links.last().unwrap_or(first);
    let end = (cx.link_span(*last), format!("`{leaf}` {}", wait_of(chain.leaf.fact.kind)));
    draft = draft.because(steps.chain([end])).shared(cause);
    if chain.leaf.fact.panics == Some(Panics::Tokio) {
        draft = draft.note("on a thread that drives a tokio runtime it panics");
    }
    draft.help(format!("move the call to a thread that may block: {}", offload(cx.krate)));
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

/// Why code runs on an executor.
fn why(origin: Origin) -> &'static str {
    match origin {
        Origin::AsyncFn => "an async function runs on the executor",
        Origin::Polled => "an executor polls this function",
        Origin::Given(_) => "what is given to this runs on the executor",
        Origin::AsyncCode(_) => "async code runs on the executor",
    }
}
