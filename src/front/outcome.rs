//! What a run hands to the output formats: findings, the files they are in, targets, figures.

use std::fmt;
use std::path::PathBuf;

use crate::linting::finding::{Confidence, Finding, Level};
use crate::source::hir::span::Span;
use crate::source::project::files::FileTable;
use crate::source::project::workspace::{TargetId, Workspace};

/// Everything a run has to say.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was found, levels as configured. Findings at [`Level::Allow`] are not shown.
    pub findings: Vec<Finding>,
    /// The files that were read.
    pub files: FileTable,
    /// The targets that were looked at, in cargo's order; [`Finding::target`] points into this list.
    pub targets: Vec<TargetInfo>,
    /// Absolute folder of the workspace, or the folder that holds all files of a run without a manifest.
    pub workspace_root: PathBuf,
    /// Figures of the run.
    pub stats: Stats,
    /// What people should know about the run itself, one line each, in lower case.
    pub notes: Vec<String>,
    /// What broke inside pollcat, each naming the code it happened on; the rest of the run is complete.
    pub internal_errors: Vec<String>,
}

/// A cargo target, as cargo describes it in its messages.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TargetInfo {
    /// Package id as cargo writes it: `path+file:///w/api#0.1.0`.
    pub package_id: String,
    /// Absolute; `None` for files without a manifest.
    pub manifest_path: Option<PathBuf>,
    /// `["lib"]`, `["bin"]`, `["test"]` …
    pub kind: Vec<String>,
    /// `["lib"]`, `["bin"]`, `["proc-macro"]` …
    pub crate_types: Vec<String>,
    /// Name of the target.
    pub name: String,
    /// Absolute path of the root file.
    pub src_path: PathBuf,
    /// `"2024"`.
    pub edition: String,
    /// Whether cargo documents it.
    pub doc: bool,
    /// Whether it has documentation tests.
    pub doctest: bool,
    /// Whether cargo tests it.
    pub test: bool,
    /// Features that are on, sorted.
    pub features: Vec<String>,
}

/// Figures of a run.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Stats {
    /// Files read.
    pub files: usize,
    /// Lines in them.
    pub lines: usize,
    /// Function, closure, async block, constant and static bodies.
    pub bodies: usize,
    /// Those that are async.
    pub async_bodies: usize,
    /// Calls of a path, `a::b(..)`.
    pub path_calls: usize,
    /// Those whose callee is known.
    pub resolved_path_calls: usize,
    /// Method calls, `a.b(..)`.
    pub method_calls: usize,
    /// Those whose callee is known.
    pub resolved_method_calls: usize,
    /// Places that could not be parsed.
    pub parse_errors: usize,
    /// Bodies of tests that no lint has anything to say about, so they were not read.
    pub unread_tests: usize,
    /// Macro calls whose tokens could not be read as code.
    pub opaque_macros: usize,
    /// Dependencies that the code names and whose source is not on this machine.
    pub missing_sources: usize,
    /// Facts of the catalog that name nothing in the version that was read.
    pub unbound_facts: usize,
    /// Findings below the minimum confidence.
    pub below_confidence: usize,
    /// Findings that a comment or attribute in the source suppressed.
    pub suppressed: usize,
    /// Wall clock time of the run, in seconds.
    pub seconds: f64,
    /// Wall clock time of its phases in seconds, in the order they ran.
    pub phases: Vec<(&'static str, f64)>,
}

impl Outcome {
    /// Puts findings in the order of every output: path, range, lint.
    pub fn sort(&mut self) {
        self.findings.sort_by(|a, b| (a.primary, a.lint, &a.message).cmp(&(b.primary, b.lint, &b.message)));
    }

    /// Takes away what is only a warning, and returns how many that were.
    pub fn hide_warnings(&mut self) -> usize {
        let warnings = self.count(Level::Warn);
        self.findings.retain(|finding| finding.level == Level::Error);
        warnings
    }

    /// Findings that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level != Level::Allow)
    }

    /// How many findings have `level`.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }

    /// The target a finding was found in.
    #[must_use]
    pub fn target(&self, finding: &Finding) -> Option<&TargetInfo> {
        self.targets.get(finding.target)
    }
}

impl TargetInfo {
    /// `target` as cargo's messages describe it.
    #[must_use]
    pub fn of(workspace: &Workspace, target: TargetId) -> Self {
        let target = &workspace.targets[target];
        let package = &workspace.packages[target.package];
        Self {
            package_id: package.id.clone(),
            manifest_path: package.manifest_path.clone(),
            kind: target.kinds.clone(),
            crate_types: target.crate_types.clone(),
            name: target.name.clone(),
            src_path: target.root.clone(),
            edition: target.edition.as_str().to_owned(),
            doc: target.doc,
            doctest: target.doctest,
            test: target.test,
            features: package.enabled.iter().cloned().collect(),
        }
    }
}

impl Stats {
    /// Share of all calls whose callee is known, 0 to 1; `None` when there are no calls.
    #[must_use]
    pub fn resolved_share(&self) -> Option<f64> {
        let all = self.path_calls + self.method_calls;
        let known = self.resolved_path_calls + self.resolved_method_calls;
        #[expect(clippy::cast_precision_loss, reason = "a share to be shown in percent")]
        (all > 0).then(|| known as f64 / all as f64)
    }
}

/// What every call of a run calls.
#[derive(Debug, Default)]
pub struct CallReport {
    /// One for each call, by place.
    pub calls: Vec<CallFact>,
    /// The files that were read.
    pub files: FileTable,
    /// Absolute folder of the workspace.
    pub workspace_root: PathBuf,
}

/// What is known about the code of a run.
#[derive(Debug, Default)]
pub struct FactReport {
    /// By place.
    pub facts: Vec<Fact>,
    /// The files that were read.
    pub files: FileTable,
}

/// One thing that is known about a piece of code.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Fact {
    /// The code.
    pub span: Span,
    /// What the text says of it.
    pub kind: FactKind,
    /// What is known; `?` if nothing is.
    pub text: String,
}

/// See [`Fact::kind`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FactKind {
    /// The type of a variable, where a pattern binds it.
    Variable,
    /// The type of an expression.
    Type,
    /// The path of what a call calls, and how sure that is unless it is certain; at the callee's name.
    Callee,
    /// Where an expression runs.
    Context,
    /// What a call on an executor waits for: the functions on the way, joined by `→`; at the callee's name.
    Blocks,
}

/// What one call calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallFact {
    /// The last name of the callee, as written.
    pub name: Span,
    /// How the call is written.
    pub form: CallForm,
    /// What is called, or why that is not known.
    pub callee: Result<KnownCallee, String>,
}

/// How a call is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallForm {
    /// `a::b(..)`
    Path,
    /// `a.b(..)`
    Method,
    /// `a!(..)`
    Macro,
}

/// A callee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownCallee {
    /// Its path: `tokio::net::TcpStream::connect`.
    pub path: String,
    /// Other right paths of it: where it is defined, other public ones.
    pub also: Vec<String>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Why there is no outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RunError {
    /// Wrong usage or configuration, or nothing to check.
    Usage(String),
    /// A bug in pollcat.
    Internal(String),
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::Internal(message) => write!(f, "internal error: {message}"),
        }
    }
}

impl std::error::Error for RunError {}
