//! What to write in place of a blocking call.

use crate::linting::crate_cx::CrateCx;
use crate::linting::cx::BodyCx;
use crate::linting::finding::Applicability;
use crate::semantics::catalog::schema::{Blocking, Runtime};
use crate::semantics::flow::calls::Call;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::span::{ExpnId, Span};

/// What to do in place of a call.
pub(super) struct Replacement {
    /// In words.
    pub text: String,
    /// As a change, where one can be written down.
    pub edits: Option<(Applicability, Vec<(Span, String)>)>,
}

/// What to call in place of `call`, which is the expression `expr`; `None` if there is nothing like it.
pub(super) fn replacement(
    cx: &BodyCx<'_>,
    expr: ExprId,
    call: &Call<'_>,
    fact: &Blocking,
) -> Option<Replacement> {
    let runtime = cx.krate.runtime();
    let instead = fact.instead.on(runtime.map(|used| used.runtime))?;
    if instead == "await" {
        return Some(Replacement { text: "await it in place of blocking".to_owned(), edits: None });
    }
    let Some((library, rest)) = instead.split_once("::") else {
        return Some(Replacement { text: format!("use the `{instead}` crate"), edits: None });
    };
    let renamed = runtime.filter(|used| is_of(used.runtime, library)).map(|used| used.name.as_str());
    let instead = format!("{}::{rest}", renamed.unwrap_or(library));
    let applicability = same_signature(call).then(|| applicability(cx, expr, library, rest)).flatten();
    let edits = applicability.and_then(|safe| Some((safe, edits(cx, expr, &instead)?)));
    Some(Replacement { text: format!("use `{instead}` and await it"), edits })
}

/// How to move work to a thread that may block.
pub(super) fn offload(krate: &CrateCx<'_>) -> String {
    let runtime = krate.runtime();
    let name = |own: &'static str| runtime.map_or(own, |used| used.name.as_str());
    match runtime.map(|used| used.runtime) {
        Some(Runtime::Smol) => format!("`{}::unblock`", name("smol")),
        Some(Runtime::AsyncStd) => format!("`{}::task::spawn_blocking`", name("async_std")),
        _ => format!("`{}::task::spawn_blocking`", name("tokio")),
    }
}

fn is_of(runtime: Runtime, library: &str) -> bool {
    matches!(
        (runtime, library),
        (Runtime::Tokio, "tokio") | (Runtime::AsyncStd, "async_std") | (Runtime::Smol, "smol")
    )
}

/// Whether tokio has the same function with the same parameters and, awaited, the same result.
fn same_signature(call: &Call<'_>) -> bool {
    let Some(path) = call.path else { return false };
    match path.as_str().strip_prefix("std::") {
        Some("thread::sleep") => true,
        Some(path) => {
            path.strip_prefix("fs::").is_some_and(|name| name != "read_dir" && !name.contains("::"))
        }
        None => false,
    }
}

/// How safe it is to write the call as one of tokio's and await it there; `None` if nothing can be awaited.
fn applicability(cx: &BodyCx<'_>, expr: ExprId, library: &str, rest: &str) -> Option<Applicability> {
    let runtime = cx.krate.runtime().filter(|used| used.runtime == Runtime::Tokio && library == "tokio")?;
    let module = rest.split("::").next().unwrap_or_default();
    if !cx.region_at(expr).kind.is_async() {
        return None;
    }
    // Arguments of a macro can hold references across the await that the future then may not hold.
    let range = cx.span(expr).range;
    let in_macro = cx.body.macros.values().any(|call| call.span.range.contains(range));
    let safe = runtime.has_feature(module) && !in_macro;
    Some(if safe { Applicability::MachineApplicable } else { Applicability::MaybeIncorrect })
}

/// The path replaced, `.await` behind the call.
fn edits(cx: &BodyCx<'_>, expr: ExprId, instead: &str) -> Option<Vec<(Span, String)>> {
    let Expr::Call { callee, .. } = *cx.expr(expr) else { return None };
    let (path, whole) = (cx.span(callee), cx.span(expr));
    let written = whole.expn == ExpnId::WRITTEN && path.expn == ExpnId::WRITTEN;
    if !written || cx.snippet(path).contains('<') {
        return None;
    }
    let mut end = whole;
    end.range.start = end.range.end;
    Some(vec![(path, instead.to_owned()), (end, ".await".to_owned())])
}
