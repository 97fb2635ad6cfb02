//! The one pipeline, from what is to be checked to what was found. Command line, language server and tests
//! call it; it prints nothing.

mod load;

use std::time::Instant;

use self::load::Code;
use super::cli::args::InTests;
use super::cli::options::Options;
use super::outcome::{CallReport, Outcome, RunError, Stats};
use crate::linting::levels::{LevelFlag, Levels, Policy, TestPolicy};
use crate::linting::registry::Registry;
use crate::linting::run::{self, Found};
use crate::linting::suppress::Suppressions;
use crate::lints;
use crate::source::hir::macros::MacroInput;
use crate::source::hir::span::FileId;
use crate::source::syntax::parse::STACK_SIZE;

/// Times the phases of a run.
struct Clock {
    start: Instant,
    last: Instant,
    phases: Vec<(&'static str, f64)>,
}

impl Clock {
    fn start() -> Self {
        let now = Instant::now();
        Self { start: now, last: now, phases: Vec::new() }
    }

    /// Ends the phase called `name`.
    fn lap(&mut self, name: &'static str) {
        let now = Instant::now();
        self.phases.push((name, (now - self.last).as_secs_f64()));
        self.last = now;
    }
}

/// Runs a check.
///
/// # Errors
/// When nothing can be checked.
pub fn run(options: &Options) -> Result<Outcome, RunError> {
    in_pool(|| check(options))?
}

/// What every call of the selected targets calls.
///
/// # Errors
/// When nothing can be checked.
pub fn calls(options: &Options) -> Result<CallReport, RunError> {
    run(options).map(|outcome| CallReport {
        calls: Vec::new(),
        files: outcome.files,
        workspace_root: outcome.workspace_root,
    })
}

/// Runs `work` on threads with stacks that the parser needs.
fn in_pool<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, RunError> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE);
    let pool =
        pool.build().map_err(|error| RunError::Internal(format!("threads cannot be started: {error}")))?;
    Ok(pool.install(work))
}

fn check(options: &Options) -> Result<Outcome, RunError> {
    let mut clock = Clock::start();
    let registry = Registry::new(lints::ALL);
    let policy = policy(options, &registry)?;
    let code = load::load(options, &mut clock)?;
    let found = parse_errors(&code);
    let judged = run::judge(found, &registry, &policy, suppressions(&code, &registry));
    clock.lap("judge");
    let mut stats = figures(&code);
    (stats.below_confidence, stats.suppressed) = (judged.below_confidence, judged.suppressed);
    stats.seconds = clock.start.elapsed().as_secs_f64();
    stats.phases = clock.phases;
    Ok(Outcome {
        findings: judged.findings,
        targets: code.target_infos(),
        workspace_root: code.workspace.root,
        files: code.read.files,
        stats,
        notes: code.notes,
        internal_errors: Vec::new(),
    })
}

/// Levels and thresholds as the command line sets them.
fn policy(options: &Options, registry: &Registry) -> Result<Policy, RunError> {
    let flags: Vec<LevelFlag> = options.levels.flags().collect();
    let levels = Levels::new(registry, &flags).map_err(|error| RunError::Usage(error.to_string()))?;
    let in_tests = match options.in_tests {
        None | Some(InTests::Allow) => TestPolicy::Allow,
        Some(InTests::Warn) => TestPolicy::Warn,
        Some(InTests::Same) => TestPolicy::Same,
    };
    Ok(Policy { levels, min_confidence: options.min_confidence, in_tests })
}

fn suppressions(code: &Code, registry: &Registry) -> Suppressions {
    let mut suppressions = Suppressions::default();
    for ((file, source), hir) in code.read.files.iter().zip(&code.read.hir) {
        suppressions.add_file(registry, file, hir, &source.text);
    }
    suppressions
}

/// What could not be parsed, of every file once; the target is the first whose package holds the file.
fn parse_errors(code: &Code) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, hir) in code.read.hir.iter().enumerate() {
        if !hir.problems.is_empty() {
            let file = FileId(u32::try_from(at).expect("the table numbers files by u32"));
            let path = &code.read.files.get(file).path;
            let package = code.workspace.package_of(path);
            let mut targets = code.checked_targets().iter();
            let target = targets.position(|&target| Some(code.workspace.targets[target].package) == package);
            found.extend(run::parse_errors(hir, file, target.unwrap_or_default(), false));
        }
    }
    found
}

fn figures(code: &Code) -> Stats {
    let hir = &code.read.hir;
    let bodies = || hir.iter().flat_map(|file| file.bodies.values());
    let is_opaque = |input: &MacroInput| matches!(input, MacroInput::Opaque(_));
    let opaque = bodies().flat_map(|body| body.macros.values()).filter(|call| is_opaque(&call.input));
    Stats {
        files: hir.len(),
        lines: code.read.files.iter().map(|(_, file)| file.lines.lines()).sum(),
        bodies: bodies().count(),
        opaque_macros: opaque.count(),
        parse_errors: hir.iter().map(|file| file.problems.len()).sum(),
        ..Stats::default()
    }
}
