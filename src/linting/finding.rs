//! What a lint reports: one finding, complete enough for every output format.

pub use crate::semantics::confidence::Confidence;
use crate::semantics::flow::beginning::Code;
use crate::semantics::resolve::defs::BodyOf;
use crate::source::hir::expr::ExprId;
use crate::source::hir::span::Span;

/// How bad a finding is, after configuration.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Not shown.
    Allow,
    /// Shown; the exit code stays 0.
    Warn,
    /// Shown; the exit code is 1.
    Error,
}

/// Whether a replacement may be applied without a look; rustc's own scale.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Applicability {
    /// Keeps the meaning and compiles.
    MachineApplicable,
    /// Probably what is meant.
    MaybeIncorrect,
    /// Has parts to fill in.
    HasPlaceholders,
}

/// A further place that belongs to the story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What this place is, a short phrase.
    pub message: String,
}

/// A change that mends the finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// Replacements, in order of position, none overlapping another.
    pub edits: Vec<(Span, String)>,
    /// How safe it is.
    pub applicability: Applicability,
}

/// Advice: what to do, maybe as a change ready to apply.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Help {
    /// What to do, without a full stop.
    pub message: String,
    /// The change, if it can be written down.
    pub fix: Option<Fix>,
}

/// Where findings of one lint are mended together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cause {
    /// The package whose code was found; other packages hear of it themselves.
    pub package: u32,
    /// The function that is called.
    pub callee: Span,
    /// What is wrong in the end.
    pub end: Span,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Name of the lint, `snake_case`, without the tool's name.
    pub lint: &'static str,
    /// After configuration.
    pub level: Level,
    /// How sure the model is.
    pub confidence: Confidence,
    /// Where; the finding is sorted and suppressed by this place.
    pub primary: Span,
    /// What happens, one short phrase without a full stop.
    pub message: String,
    /// What the primary place is; may be empty.
    pub label: String,
    /// Further places, in the order of the story; each has a message.
    pub labels: Vec<Label>,
    /// What happens at run time, sentences of their own.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Vec<Help>,
    /// What it shares with findings at other places that one change mends: only the first is reported, the others
    /// become labels of it.
    pub cause: Option<Cause>,
    /// The place in a body, if it is harmless there while nothing else runs.
    pub unless_beginning: Option<(BodyOf, Code, ExprId)>,
    /// Position of the cargo target it was found in, in the run's list of targets.
    pub target: usize,
}
