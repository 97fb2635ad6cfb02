//! From where regions are sent to where they run.

use super::{Place, Sent, Walk};
use crate::semantics::flow::context::{BodyContexts, Context, Region, RegionId, RegionKind};

impl<C> Walk<'_, C> {
    /// Where all regions run, once everything was seen.
    pub(super) fn settle(self) -> BodyContexts {
        let Self { mut regions, sent, of, .. } = self;
        for at in 0..regions.len() {
            let context = match at {
                0 => regions[0].context,
                _ => context_of(&regions, &sent, at, 8),
            };
            regions[at].context = context;
            regions[at].sent_by = sent[at].by;
        }
        BodyContexts { regions, of }
    }
}

/// Where region `at` runs. Regions before it are settled; of later ones, a variable may be used in them, only
/// `depth` are followed.
fn context_of(regions: &[Region], sent: &[Sent], at: usize, depth: u32) -> Context {
    let settled = |RegionId(other): RegionId| match (other as usize) < at {
        true => regions[other as usize].context,
        false if depth > 0 && other as usize != at => context_of(regions, sent, other as usize, depth - 1),
        false => Context::Unknown,
    };
    let context = match sent[at].to {
        Place::Unknown => Context::Unknown,
        Place::Fixed(context) => context,
        Place::With(region) => settled(region),
        Place::DrivenBy(region) => match settled(region) {
            // Nothing else waits for such a thread.
            own @ (Context::BlockingPool | Context::CpuPool) => own,
            _ => Context::Root,
        },
    };
    match (regions[at].kind, context) {
        // Nobody has been seen to poll it, or something outside of any executor has: some executor will.
        (RegionKind::AsyncBlock | RegionKind::AsyncClosure, Context::Unknown | Context::Sync) => {
            Context::Task
        }
        (RegionKind::AsyncBlock | RegionKind::AsyncClosure, Context::OwnThread | Context::Test) => {
            Context::Task
        }
        _ => context,
    }
}
