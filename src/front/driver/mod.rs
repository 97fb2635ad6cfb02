//! The one pipeline, from what is to be checked to what was found. Command line, language server and tests
//! call it; it prints nothing.

mod analyse;
mod facts;
mod load;
mod test_bodies;

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use rayon::ThreadPool;

use self::load::Code;
use self::test_bodies::TestBodies;
use super::cli::args::InTests;
use super::cli::options::Options;
use super::outcome::{CallFact, CallForm, CallReport, FactReport, KnownCallee, Outcome, RunError, Stats};
use crate::base::text::TextRange;
use crate::linting::levels::{LevelFlag, Levels, Policy, TestPolicy};
use crate::linting::registry::Registry;
use crate::linting::run::{self, Found};
use crate::linting::suppress::Suppressions;
use crate::lints;
use crate::semantics::infer::rows::{Answer, CallKind, CallRow, call_rows};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::BodyOf;
use crate::source::hir::file::FileHir;
use crate::source::hir::macros::MacroInput;
use crate::source::hir::span::{FileId, LocalSpan};
use crate::source::project::files::FileTable;
use crate::source::reader::Bodies;
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
    in_pool(|| check(options).map(|(outcome, _)| outcome))?
}

/// Runs a check in a process that ends with it. What the run knows of the code is not freed: that takes a tenth
/// of the time that reading the code takes.
///
/// # Errors
/// When nothing can be checked.
pub fn run_and_end(options: &Options) -> Result<Outcome, RunError> {
    in_pool(|| {
        check(options).map(|(outcome, knowledge)| {
            std::mem::forget(knowledge);
            outcome
        })
    })?
}

/// What a run knows of the code.
type Knowledge = (Vec<Arc<FileHir>>, Program);

/// What every call of the selected targets calls.
///
/// # Errors
/// When nothing can be checked.
pub fn calls(options: &Options) -> Result<CallReport, RunError> {
    in_pool(|| {
        let mut code = load::load(options, Bodies::All, &mut Clock::start())?;
        let program = analyse::program(&mut code, &TestBodies::LookedAt, &mut Clock::start());
        let rows = call_rows(&program, &code.read.files).into_iter();
        let calls = rows.map(|row| fact(row, &code.read.files)).collect();
        Ok(CallReport { calls, files: code.read.files, workspace_root: code.workspace.root })
    })?
}

/// What is known about all code of the selected targets: types, callees, contexts, chains.
///
/// # Errors
/// When nothing can be checked.
pub fn facts(options: &Options) -> Result<FactReport, RunError> {
    in_pool(|| {
        let mut code = load::load(options, Bodies::All, &mut Clock::start())?;
        let program = analyse::program(&mut code, &TestBodies::LookedAt, &mut Clock::start());
        let facts = facts::facts(&code, &program);
        Ok(FactReport { facts, files: code.read.files })
    })?
}

/// A call as outputs show it.
fn fact(row: CallRow, files: &FileTable) -> CallFact {
    let callee = match row.callee {
        Answer::Path(path, confidence) => Ok(KnownCallee { path, also: row.paths, confidence }),
        Answer::Local => Err("a local variable".to_owned()),
        Answer::Unknown(reason) => Err(reason.as_str().to_owned()),
    };
    let form = match row.kind {
        CallKind::Path => CallForm::Path,
        CallKind::Method => CallForm::Method,
        CallKind::Macro => CallForm::Macro,
    };
    let source = files.get(row.file);
    let start = source.lines.offset(&source.text, row.at.line as usize, row.at.column as usize - 1);
    let name = LocalSpan::written(TextRange::new(start, start)).in_file(row.file);
    CallFact { name, form, callee }
}

/// Runs `work` on threads with stacks that the parser needs. They stay until the process ends.
fn in_pool<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, RunError> {
    static POOL: OnceLock<ThreadPool> = OnceLock::new();
    if let Some(pool) = POOL.get() {
        return Ok(pool.install(work));
    }
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build();
    let pool = pool.map_err(|error| RunError::Internal(format!("threads cannot be started: {error}")))?;
    Ok(POOL.get_or_init(|| pool).install(work))
}

fn check(options: &Options) -> Result<(Outcome, Knowledge), RunError> {
    let mut clock = Clock::start();
    let registry = Registry::new(lints::ALL);
    let policy = policy(options, &registry)?;
    let tests = TestBodies::of(&registry, &policy);
    let mut code = load::load(options, tests.at_first(), &mut clock)?;
    let program = analyse::program(&mut code, &tests, &mut clock);
    let tally = analyse::analyse(&code, &program, &tests, (&registry, &policy));
    clock.lap("bodies");
    let mut found = parse_errors(&code);
    found.extend(tally.found);
    found.retain(|found| code.reports(found.finding.primary.file));
    let judged = run::judge(
        found,
        &registry,
        &policy,
        suppressions(&code, &program, &registry, &tally.only_for_tests),
    );
    clock.lap("judge");
    let mut stats = Stats {
        bodies: tally.bodies,
        async_bodies: tally.async_bodies,
        path_calls: tally.path_calls.0,
        resolved_path_calls: tally.path_calls.1,
        method_calls: tally.method_calls.0,
        resolved_method_calls: tally.method_calls.1,
        ..figures(&code)
    };
    (stats.below_confidence, stats.suppressed) = (judged.below_confidence, judged.suppressed);
    stats.seconds = clock.start.elapsed().as_secs_f64();
    stats.phases = clock.phases;
    let outcome = Outcome {
        findings: judged.findings,
        targets: code.target_infos(),
        workspace_root: code.workspace.root,
        files: code.read.files,
        stats,
        notes: code.notes,
        internal_errors: tally.internal_errors,
    };
    Ok((outcome, (code.read.hir, program)))
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

/// What comments and attributes suppress in the files that were looked at; in others they would seem unused.
fn suppressions(code: &Code, program: &Program, registry: &Registry, tests: &[BodyOf]) -> Suppressions {
    let analysed = analyse::analysed_files(code, program);
    let mut suppressions = Suppressions::default();
    for ((file, source), hir) in code.read.files.iter().zip(&code.read.hir) {
        if analysed.contains(&file) && code.reports(file) {
            suppressions.add_file(registry, file, hir, &source.text);
        }
    }
    for (file, range) in analyse::test_code(code, program, tests) {
        suppressions.is_test_code(file, range);
    }
    suppressions
}

/// What could not be parsed in the packages to check, of every file once; the target is the first whose package
/// holds the file.
fn parse_errors(code: &Code) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, hir) in code.read.hir.iter().enumerate() {
        if !hir.problems.is_empty() {
            let file = FileId(u32::try_from(at).expect("the table numbers files by u32"));
            let path = &code.read.files.get(file).path;
            let package = code.workspace.package_of(path);
            let mut targets = code.checked_targets().iter();
            let target = targets.position(|&target| Some(code.workspace.targets[target].package) == package);
            if let Some(target) = target {
                found.extend(run::parse_errors(hir, file, target, false));
            }
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
        unread_tests: hir.iter().map(|file| file.deferred.len()).sum(),
        opaque_macros: opaque.count(),
        missing_sources: code.externals.missing(&code.workspace, code.checked_targets()).len(),
        parse_errors: hir.iter().map(|file| file.problems.len()).sum(),
        ..Stats::default()
    }
}
