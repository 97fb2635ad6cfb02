//! Where a function sends the closures and futures that are its parameters.

use super::{Destination, Destinations, Output, Place, Sent, Walk};
use crate::semantics::flow::context::{BodyContexts, Context, RegionKind};
use crate::source::hir::body::Body;

/// By parameter of `body`, where its code sends it; `Unknown` when it is used in several ways, or not at all.
#[must_use]
pub fn parameters(
    body: &Body,
    kind: RegionKind,
    start: Context,
    callees: &impl Destinations,
) -> Vec<Destination> {
    let mut walk = Walk::new(body, kind, start, callees);
    for (at, &pat) in body.params.iter().enumerate() {
        if let Some(binding) = walk.plain_binding(pat) {
            walk.params.insert(binding, at);
        }
    }
    walk.run();
    let uses = std::mem::take(&mut walk.param_uses);
    let contexts = walk.settle();
    let mut found: Vec<Option<Destination>> = vec![None; body.params.len()];
    for (at, sent) in uses {
        let to = destination(&contexts, sent);
        found[at] = Some(match found[at] {
            Some(other) if other != to => Destination::Unknown,
            _ => to,
        });
    }
    found.into_iter().map(|found| found.unwrap_or(Destination::Unknown)).collect()
}

/// What a use of a parameter says to the caller of the function.
fn destination(contexts: &BodyContexts, sent: Sent) -> Destination {
    match sent.to {
        Place::Unknown => Destination::Unknown,
        Place::Fixed(context) => match sent.output {
            Output::SameAsClosure => Destination::Runs(context),
            Output::Unknown => Destination::Calls(context),
        },
        Place::With(region) => match contexts.region(region).context {
            Context::Unknown => Destination::Unknown,
            Context::Sync => Destination::Here,
            context => Destination::Runs(context),
        },
        Place::DrivenBy(region) => match contexts.region(region).context {
            Context::Sync => Destination::Driven,
            _ => Destination::Unknown,
        },
    }
}
