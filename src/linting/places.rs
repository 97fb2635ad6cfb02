//! Where the parts of code stand that findings point at.

use crate::base::text::TextRange;
use crate::semantics::flow::context::Origin;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::item::ItemSpan;
use crate::source::hir::span::LocalSpan;

/// Where the callee of `call` is named: the path or the method.
#[must_use]
pub fn callee(body: &Body, call: ExprId) -> LocalSpan {
    match *body.expr(call) {
        Expr::Call { callee, .. } => body.expr_span(callee),
        _ => body.name_span(call),
    }
}

/// Where it is written what puts code of `body` on an executor. `item` is where the function of the body stands,
/// `text` that of its file.
#[must_use]
pub fn origin_place(origin: Origin, body: &Body, item: ItemSpan, text: &str) -> LocalSpan {
    match origin {
        Origin::AsyncFn | Origin::Polled => item.name,
        Origin::Given(call) => callee(body, call),
        Origin::AsyncCode(block) => first_word(body.expr_span(block), text),
    }
}

/// The first word of what stands at `span`: the keyword of an async block, the name of a macro.
#[must_use]
pub fn first_word(span: LocalSpan, text: &str) -> LocalSpan {
    let word = span.range.of(text).chars().take_while(|char| char.is_alphanumeric() || *char == '_');
    let len: usize = word.map(char::len_utf8).sum();
    let end = span.range.start + u32::try_from(len.max(1)).unwrap_or(1);
    LocalSpan { range: TextRange::new(span.range.start, end), ..span }
}
