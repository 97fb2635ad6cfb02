//! What a lint sees: one body, what its code means and where it runs. All a lint may know is on this screen.

use crate::semantics::flow::context::{BodyContexts, Context, Region};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::span::{FileId, LocalSpan, Span};
use crate::source::project::workspace::{Edition, TargetKind};

/// One body as the code of one cargo target.
#[derive(Clone, Copy, Debug)]
pub struct BodyCx<'a> {
    /// The body.
    pub body: &'a Body,
    /// Its file.
    pub file: FileId,
    /// The text of that file.
    pub text: &'a str,
    /// The target it is part of.
    pub krate: &'a CrateCx,
    /// Where its pieces run.
    pub contexts: &'a BodyContexts,
    /// Whether it exists for tests only.
    pub in_test: bool,
}

/// One cargo target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CrateCx {
    /// Its place in the run's list of targets.
    pub target: usize,
    /// What it is.
    pub kind: TargetKind,
    /// Its edition.
    pub edition: Edition,
}

impl<'a> BodyCx<'a> {
    /// The expression.
    #[must_use]
    pub fn expr(&self, expr: ExprId) -> &'a Expr {
        self.body.expr(expr)
    }

    /// Where an expression stands.
    #[must_use]
    pub fn span(&self, expr: ExprId) -> Span {
        self.place(self.body.expr_span(expr))
    }

    /// Where the name of a method or field stands, or the keyword `await`.
    #[must_use]
    pub fn name_span(&self, expr: ExprId) -> Span {
        self.place(self.body.name_span(expr))
    }

    /// A place of the body's file.
    #[must_use]
    pub fn place(&self, span: LocalSpan) -> Span {
        span.in_file(self.file)
    }

    /// The source text of an expression.
    #[must_use]
    pub fn snippet(&self, expr: ExprId) -> &'a str {
        self.body.expr_span(expr).range.of(self.text)
    }

    /// Where `expr` runs.
    #[must_use]
    pub fn context_at(&self, expr: ExprId) -> Context {
        self.contexts.context_at(expr)
    }

    /// The closure or async block that `expr` stands in, or the whole body.
    #[must_use]
    pub fn region_at(&self, expr: ExprId) -> &'a Region {
        self.contexts.region(self.contexts.region_at(expr))
    }

    /// Whether the body exists for tests only.
    #[must_use]
    pub fn in_test(&self) -> bool {
        self.in_test
    }
}
