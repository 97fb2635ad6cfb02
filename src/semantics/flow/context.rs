//! Where code runs: on an executor shared with other tasks, on a thread that may block, or wherever the caller is.
//!
//! The answers for one body; how they are found is in [`regions`](super::regions).

use crate::source::hir::expr::ExprId;

/// Where code runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Context {
    /// In a task on an executor that other tasks share. An async function with unknown callers counts.
    Task,
    /// In the future that `block_on` or an entry attribute drives: the first thing that runs.
    Root,
    /// On a thread of a pool for blocking work, or on a worker that handed its tasks over.
    BlockingPool,
    /// On a thread of a pool for computing work.
    CpuPool,
    /// On a thread that drives no executor: its own, that of `main`, or a foreign caller's.
    OwnThread,
    /// Wherever the caller is.
    Sync,
    /// On the thread of a test function, outside of any future.
    Test,
    /// In a build script.
    BuildScript,
    /// Not known.
    Unknown,
}

impl Context {
    /// Whether other tasks wait while code here blocks.
    #[must_use]
    pub fn is_executor(self) -> bool {
        matches!(self, Self::Task | Self::Root)
    }
}

/// A part of a body that can run elsewhere than what is around it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct RegionId(pub(super) u32);

/// What a region is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RegionKind {
    /// The whole body of a function that is not async, or of a constant.
    Body,
    /// The whole body of an async function.
    AsyncBody,
    /// A closure.
    Closure,
    /// An async closure.
    AsyncClosure,
    /// An async block, or statements that a macro makes one of.
    AsyncBlock,
    /// Statements inside the call of a macro that is not known.
    Macro,
}

/// One region.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Region {
    /// What it is.
    pub kind: RegionKind,
    /// The region around it.
    pub parent: Option<RegionId>,
    /// The closure, async block or macro call; `None` for the whole body.
    pub expr: Option<ExprId>,
    /// The call that decides where it runs, if one does.
    pub sent_by: Option<ExprId>,
    /// Where it runs.
    pub context: Context,
}

/// Where the pieces of one body run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BodyContexts {
    pub(super) regions: Vec<Region>,
    /// Region of each expression; empty when there is only one.
    pub(super) of: Vec<RegionId>,
}

/// What puts code on an executor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The body is that of an async function.
    AsyncFn,
    /// The body is polled.
    Polled,
    /// This call takes the closure or async block around the code.
    Given(ExprId),
    /// This async block or closure is around it.
    AsyncCode(ExprId),
}

impl RegionId {
    /// The whole body.
    pub const BODY: Self = Self(0);
}

impl RegionKind {
    /// Whether `.await` may be written in it.
    #[must_use]
    pub fn is_async(self) -> bool {
        matches!(self, Self::AsyncBody | Self::AsyncClosure | Self::AsyncBlock)
    }
}

impl BodyContexts {
    /// The innermost region that holds `expr`. A closure or async block belongs to the region around it.
    #[must_use]
    pub fn region_at(&self, expr: ExprId) -> RegionId {
        self.of.get(expr.index()).copied().unwrap_or(RegionId::BODY)
    }

    /// The region with this id.
    #[must_use]
    pub fn region(&self, id: RegionId) -> &Region {
        &self.regions[id.0 as usize]
    }

    /// All regions, the body first, outer ones before inner ones.
    pub fn regions(&self) -> impl Iterator<Item = (RegionId, &Region)> {
        (0..).map(RegionId).zip(&self.regions)
    }

    /// Where `expr` is evaluated.
    #[must_use]
    pub fn context_at(&self, expr: ExprId) -> Context {
        self.region(self.region_at(expr)).context
    }

    /// What puts `expr` on the executor that it runs on; `None` if nothing around it says.
    #[must_use]
    pub fn origin(&self, expr: ExprId) -> Option<Origin> {
        let mut region = self.region(self.region_at(expr));
        loop {
            let around = region.parent.map(|parent| self.region(parent));
            let comes_from_elsewhere = around.is_none_or(|around| !around.context.is_executor());
            let sent_by = region.sent_by.filter(|_| region.kind.is_async() || comes_from_elsewhere);
            match (region.kind, region.expr, sent_by) {
                (RegionKind::AsyncBody, ..) => return Some(Origin::AsyncFn),
                (RegionKind::Body, ..) => return Some(Origin::Polled),
                (.., Some(by)) => return Some(Origin::Given(by)),
                (kind, Some(block), None) if kind.is_async() => return Some(Origin::AsyncCode(block)),
                _ => region = around?,
            }
        }
    }
}
