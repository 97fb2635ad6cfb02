//! How a lint says what it found.

use crate::linting::finding::{Applicability, Cause, Confidence, Finding, Fix, Help, Label};
use crate::linting::lint::Lint;
use crate::semantics::flow::beginning::Code;
use crate::semantics::resolve::defs::BodyOf;
use crate::source::hir::expr::ExprId;
use crate::source::hir::span::Span;

/// Takes the findings of one lint in one body.
#[derive(Debug)]
pub struct Report<'a> {
    lint: &'static Lint,
    target: usize,
    findings: &'a mut Vec<Finding>,
}

/// A finding that is being written; it is part of the report from the start.
#[derive(Debug)]
pub struct Draft<'a>(&'a mut Finding);

impl<'a> Report<'a> {
    /// A report of `lint` about code of the target at this place in the run's list.
    pub fn new(lint: &'static Lint, target: usize, findings: &'a mut Vec<Finding>) -> Self {
        Self { lint, target, findings }
    }

    /// A finding at `primary`; [`Draft::say`] must follow.
    pub fn at(&mut self, primary: Span, confidence: Confidence) -> Draft<'_> {
        let finding = Finding {
            lint: self.lint.name,
            level: self.lint.default_level(),
            confidence,
            primary,
            message: String::new(),
            label: String::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
            cause: None,
            unless_beginning: None,
            target: self.target,
        };
        Draft(self.findings.push_mut(finding))
    }
}

impl Draft<'_> {
    /// What happens, one short phrase without a full stop.
    pub fn say(self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }

    /// What the primary place is.
    pub fn label(self, message: impl Into<String>) -> Self {
        self.0.label = message.into();
        self
    }

    /// A further place of the story, and what it is.
    pub fn and(self, span: Span, message: impl Into<String>) -> Self {
        self.0.labels.push(Label { span, message: message.into() });
        self
    }

    /// The steps that lead to what is found: places and what each is, in the order of the story.
    pub fn because(self, steps: impl IntoIterator<Item = (Span, String)>) -> Self {
        self.0.labels.extend(steps.into_iter().map(|(span, message)| Label { span, message }));
        self
    }

    /// Where it is mended together with other findings.
    pub fn shared(self, cause: Cause) -> Self {
        self.0.cause = Some(cause);
        self
    }

    /// It is harmless if nothing else runs yet when this code of the body `of` comes to `expr`.
    pub fn unless_beginning(self, of: BodyOf, code: Code, expr: ExprId) -> Self {
        self.0.unless_beginning = Some((of, code, expr));
        self
    }

    /// What happens at run time.
    pub fn note(self, message: impl Into<String>) -> Self {
        self.0.notes.push(message.into());
        self
    }

    /// What to do.
    pub fn help(self, message: impl Into<String>) -> Self {
        self.0.help.push(Help { message: message.into(), fix: None });
        self
    }

    /// The change that does what the last help says; its edits may come in any order.
    pub fn fix(self, applicability: Applicability, mut edits: Vec<(Span, String)>) -> Self {
        edits.sort_by_key(|(span, _)| *span);
        if let Some(help) = self.0.help.last_mut() {
            help.fix = Some(Fix { edits, applicability });
        }
        self
    }
}
