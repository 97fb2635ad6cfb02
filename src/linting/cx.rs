//! What a lint sees: one body, what its code means and where it runs. All a lint may know is on this screen.

use crate::linting::crate_cx::CrateCx;
use crate::linting::places::{callee, first_word, origin_place};
use crate::semantics::catalog::schema::Blocking;
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::blocking::BlockingCall;
use crate::semantics::flow::body::BodyFlow;
use crate::semantics::flow::calls::{BodyCalls, Call};
use crate::semantics::flow::context::{BodyContexts, Context, Origin, Region};
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::shape::Shape;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Item, ItemSpan};
use crate::source::hir::span::{FileId, LocalSpan, Span};

/// One body as the code of one cargo target.
#[derive(Clone, Copy, Debug)]
pub struct BodyCx<'a> {
    /// The body.
    pub body: &'a Body,
    /// Its file.
    pub file: FileId,
    /// What that file says.
    pub hir: &'a FileHir,
    /// The text of that file.
    pub text: &'a str,
    /// The target it is part of.
    pub krate: &'a CrateCx<'a>,
    /// What it calls.
    pub calls: &'a BodyCalls<'a>,
    /// Which of them block.
    pub blocking: &'a [BlockingCall],
    /// Where its pieces run.
    pub contexts: &'a BodyContexts,
    /// What else is known about it.
    pub flow: &'a BodyFlow<'a>,
    /// The code around it.
    pub program: &'a Program,
    /// Whether it exists for tests only.
    pub in_test: bool,
}

impl<'a> BodyCx<'a> {
    /// The expression.
    #[must_use]
    pub fn expr(&self, expr: ExprId) -> &'a Expr {
        self.body.expr(expr)
    }

    /// The function, constant, static or enum that the body belongs to.
    #[must_use]
    pub fn item(&self) -> &'a Item {
        let owner = self.body.owner;
        &self.hir.tree(owner.tree).items[owner.item]
    }

    /// Whether it is a method or another function of a type.
    #[must_use]
    pub fn is_associated(&self) -> bool {
        self.program.defs.assoc_parent(self.flow.names.of.owner).is_some()
    }

    /// Where that stands.
    #[must_use]
    pub fn item_span(&self) -> ItemSpan {
        let owner = self.body.owner;
        self.hir.tree(owner.tree).span(owner.item)
    }

    /// All calls and method calls whose callee is known, in the order of their numbers.
    pub fn calls(&self) -> impl Iterator<Item = (ExprId, &'a Call<'a>)> {
        self.calls.iter()
    }

    /// The calls among them that block the thread they are made on, and how sure that is.
    pub fn blocking_calls(&self) -> impl Iterator<Item = (ExprId, &'a Call<'a>, &'a Blocking, Confidence)> {
        let (blocking, calls) = (self.blocking, self.calls);
        blocking.iter().filter_map(move |&BlockingCall { call: expr, confidence }| {
            let call = calls.get(expr)?;
            Some((expr, call, call.facts.blocking.as_deref()?, confidence))
        })
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

    /// Where its values go.
    #[must_use]
    pub fn values(&self) -> Values<'a> {
        let shape = self.flow.shape.get_or_init(|| Shape::new(self.body, &self.flow.names));
        Values {
            program: self.program,
            body: self.body,
            names: &self.flow.names,
            types: &self.flow.types,
            calls: self.calls,
            shape,
        }
    }

    /// Whether the body exists for tests only.
    #[must_use]
    pub fn in_test(&self) -> bool {
        self.in_test
    }

    /// Where an expression stands.
    #[must_use]
    pub fn span(&self, expr: ExprId) -> Span {
        self.place(self.body.expr_span(expr))
    }

    /// Where the callee of a call is named: the path or the method.
    #[must_use]
    pub fn callee_span(&self, call: ExprId) -> Span {
        self.place(callee(self.body, call))
    }

    /// What a call calls, as people would call it: its path, or the name that is written there.
    #[must_use]
    pub fn callee_name(&self, call: ExprId) -> &'a str {
        match self.calls.get(call).and_then(|known| known.path) {
            Some(path) => path.as_str(),
            None => self.snippet(self.callee_span(call)),
        }
    }

    /// Whether a call calls the function it stands in.
    #[must_use]
    pub fn calls_itself(&self, call: ExprId) -> bool {
        self.calls.get(call).is_some_and(|known| known.target == Res::Def(self.flow.names.of.owner))
    }

    /// The first word of an expression: the keyword of an async block, the name of a macro.
    #[must_use]
    pub fn keyword_span(&self, expr: ExprId) -> Span {
        self.place(first_word(self.body.expr_span(expr), self.text))
    }

    /// What puts `expr` on an executor, and where that is written.
    #[must_use]
    pub fn origin(&self, expr: ExprId) -> Option<(Span, Origin)> {
        let origin = self.contexts.origin(expr)?;
        Some((self.place(origin_place(origin, self.body, self.item_span(), self.text)), origin))
    }

    /// A place of the body's file.
    #[must_use]
    pub fn place(&self, span: LocalSpan) -> Span {
        span.in_file(self.file)
    }

    /// The source text of a place of the body's file.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &'a str {
        span.range.of(self.text)
    }
}
