//! What a lint may know about the crate whose code it looks at.

use crate::base::names::Name;
use crate::semantics::catalog::schema::Runtime;
use crate::source::project::cfg::CfgContext;
use crate::source::project::platform::Platform;
use crate::source::project::workspace::{Edition, ExternCrate, TargetId, TargetKind, Workspace};

/// One cargo target.
#[derive(Clone, Debug)]
pub struct CrateCx<'a> {
    /// Its place in the run's list of targets.
    pub target: usize,
    /// The number of its package.
    pub package: u32,
    /// What it is.
    pub kind: TargetKind,
    /// Its edition.
    pub edition: Edition,
    /// The settings its `cfg` predicates are about.
    pub cfg: CfgContext<'a>,
    runtimes: Vec<RuntimeCrate>,
}

/// A runtime that the crate depends on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuntimeCrate {
    /// Which one.
    pub runtime: Runtime,
    /// What code calls it.
    pub name: Name,
    features: Vec<String>,
}

/// The runtimes that offer file and network I/O of their own, the most used first.
const RUNTIMES: [(&str, Runtime); 3] =
    [("tokio", Runtime::Tokio), ("async-std", Runtime::AsyncStd), ("smol", Runtime::Smol)];

impl<'a> CrateCx<'a> {
    /// `target` of `workspace` on `platform`, at place `at` of the run's list of targets.
    #[must_use]
    pub fn new(workspace: &'a Workspace, platform: &'a Platform, target: TargetId, at: usize) -> Self {
        let found = &workspace.targets[target];
        let mut runtimes = Vec::new();
        for (package, runtime) in RUNTIMES {
            let used = workspace.externs(target).into_iter().find_map(|used| {
                let dependency = match used.of {
                    ExternCrate::Foreign(by, at) => &workspace.packages[by].dependencies[at],
                    ExternCrate::Local(_) => return None,
                };
                let features = dependency.features.clone();
                (dependency.package == package).then_some(RuntimeCrate { runtime, name: used.name, features })
            });
            runtimes.extend(used);
        }
        let cfg = CfgContext::new(&workspace.packages[found.package], platform);
        let package = u32::try_from(found.package.index()).unwrap_or(u32::MAX);
        Self { target: at, package, kind: found.kind, edition: found.edition, cfg, runtimes }
    }

    /// The runtime that the code runs on, as far as the dependencies show; of several the most used one.
    #[must_use]
    pub fn runtime(&self) -> Option<&RuntimeCrate> {
        self.runtimes.first()
    }
}

impl RuntimeCrate {
    /// Whether the crate itself asks for the part of tokio that this feature guards.
    #[must_use]
    pub fn has_feature(&self, feature: &str) -> bool {
        self.features.iter().any(|on| on == feature || on == "full")
    }
}
