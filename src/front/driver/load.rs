//! From the request to the code: which targets, which crates they need, and the HIR of all their files.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::Clock;
use crate::front::cli::options::Options;
use crate::front::outcome::{RunError, TargetInfo};
use crate::semantics::deps::outside::Outside;
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::span::FileId;
use crate::source::project::cfg::{CfgContext, Truth};
use crate::source::project::external::{self, Externals, Machine};
use crate::source::project::files::{Disk, Files};
use crate::source::project::platform::Platform;
use crate::source::project::standing::Standings;
use crate::source::project::workspace::{ExternCrate, TargetId, Workspace};
use crate::source::project::{self, ReadBy};
use crate::source::reader::{self, Bodies, Read, Root};

/// The code of a run, lowered.
pub struct Code {
    /// What cargo says.
    pub workspace: Workspace,
    /// Targets to check, in cargo's order, and after them those that they name.
    pub targets: Vec<TargetId>,
    /// What its packages are there for.
    pub standings: Standings,
    /// How many of them are to be checked.
    pub checked: usize,
    /// Packages from outside the workspace.
    pub externals: Externals,
    /// What was read of them.
    pub outside: Outside,
    /// The platform that wins where definitions exclude each other.
    pub platform: Platform,
    /// Files and HIR.
    pub read: Read,
    /// Files and folders that were named; only what is below them is reported. None named: everything.
    pub only: Vec<PathBuf>,
    /// What people should know.
    pub notes: Vec<String>,
}

impl Code {
    /// The targets to check.
    pub fn checked_targets(&self) -> &[TargetId] {
        &self.targets[..self.checked]
    }

    /// Whether what is found in `file` is reported.
    pub fn reports(&self, file: FileId) -> bool {
        let path = &self.read.files.get(file).path;
        self.only.is_empty() || self.only.iter().any(|only| path.starts_with(only))
    }

    /// The targets to check as outputs describe them.
    pub fn target_infos(&self) -> Vec<TargetInfo> {
        self.checked_targets().iter().map(|&id| TargetInfo::of(&self.workspace, id)).collect()
    }
}

/// Loads the project and reads its code, on the threads of the current pool.
pub fn load(options: &Options, bodies: Bodies, clock: &mut Clock) -> Result<Code, RunError> {
    let loaded = project::load(&options.input).map_err(|error| RunError::Usage(error.to_string()))?;
    clock.lap("project");
    let platform = match options.platforms.first() {
        Some(triple) => Platform::from_triple(triple),
        None => Platform::host(),
    };
    let host = Platform::host();
    let machine = Machine { target: &platform, host: &host };
    let externals = external::find(&options.input, &loaded, machine);
    clock.lap("dependencies");
    let workspace = loaded.workspace;
    let targets = with_named_crates(&workspace, &loaded.targets);
    let keeps: Vec<_> = targets.iter().map(|&target| keeps(&workspace, target, &platform)).collect();
    let roots = targets.iter().zip(&keeps);
    let roots: Vec<Root<'_>> =
        roots.map(|(&target, keeps)| Root { path: workspace.targets[target].root.clone(), keeps }).collect();
    let files: &dyn Files = options.stdin.as_ref().map_or(&Disk, |overlay| overlay);
    let read = reader::read(&roots, files, bodies);
    drop(roots);
    drop(keeps);
    clock.lap("read, parse, lower");
    let outside = match options.sources {
        true => Outside::read((&workspace, &targets), &externals, machine, files),
        false => Outside::default(),
    };
    clock.lap("read dependencies");
    let mut notes = notes(&workspace, &externals, &loaded.read_by, &read.unreadable);
    let unreached =
        loaded.only.iter().filter(|only| !read.files.iter().any(|(_, file)| file.path.starts_with(only)));
    notes.extend(
        unreached.map(|path| format!("{} is part of no target, so it was not checked", path.display())),
    );
    let checked = loaded.targets.len();
    let standings = Standings::new(&workspace, &targets);
    Ok(Code {
        workspace,
        externals,
        outside,
        checked,
        targets,
        standings,
        platform,
        read,
        only: loaded.only,
        notes,
    })
}

/// Whether code under a predicate may be part of `target`.
fn keeps<'a>(
    workspace: &'a Workspace,
    target: TargetId,
    platform: &'a Platform,
) -> impl Fn(&CfgExpr) -> bool + Sync + use<'a> {
    let context = CfgContext::new(&workspace.packages[workspace.targets[target].package], platform);
    move |cfg| context.evaluate(cfg).any != Truth::False
}

/// `targets`, and after them the libraries of the workspace that their code can name.
fn with_named_crates(workspace: &Workspace, targets: &[TargetId]) -> Vec<TargetId> {
    let mut all = targets.to_vec();
    let mut seen: FxHashSet<TargetId> = targets.iter().copied().collect();
    let mut next = 0;
    while let Some(&target) = all.get(next) {
        next += 1;
        for found in workspace.externs(target) {
            if let ExternCrate::Local(lib) = found.of
                && seen.insert(lib)
            {
                all.push(lib);
            }
        }
    }
    all
}

fn notes(
    workspace: &Workspace,
    externals: &Externals,
    read_by: &ReadBy,
    unreadable: &[(PathBuf, String)],
) -> Vec<String> {
    let mut notes = Vec::new();
    if let ReadBy::Ourselves(why) = read_by {
        notes.push(format!("manifests were read without cargo: {why}"));
    }
    let at = |path: &Path, line: Option<u32>| match line {
        Some(line) => format!("{}:{line}", path.display()),
        None => path.display().to_string(),
    };
    let problems = workspace.problems.iter().chain(&externals.problems);
    notes.extend(problems.map(|problem| format!("{}: {}", at(&problem.path, problem.line), problem.message)));
    notes.extend(unreadable.iter().map(|(path, why)| format!("{}: {why}", path.display())));
    notes
}
