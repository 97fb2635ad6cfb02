//! What does a function wait for when it is called, itself or through the functions it calls?
//!
//! Starts from the calls that block and goes from callees to callers, nearest first, so that every function is
//! reached over a shortest chain and cycles of calls end by themselves. Of two chains of one length the one whose
//! call comes first in its body wins.

use rustc_hash::FxHashMap;

use crate::base::graph::Graph;
use crate::semantics::catalog::schema::Severity;
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::cases::{Given, Value};
use crate::semantics::flow::sketch::{Leaf, Sketch, Targets, Timing, Wait};
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::DefId;
use crate::source::hir::expr::ExprId;

/// What the functions of a program wait for.
#[derive(Debug)]
pub struct Reach<'s, 'a> {
    sketches: &'s [Sketch<'a>],
    /// Places in `sketches`.
    by_def: FxHashMap<DefId, u32>,
    /// By [`Wait`] and place in `sketches`.
    waits: [Vec<Option<Next>>; Wait::ALL.len()],
}

/// What a function does first on its way to what blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Next {
    call: ExprId,
    to: To,
    /// Of the whole way.
    confidence: Confidence,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum To {
    /// The place in the leaves of the sketch.
    Leaf(u32),
    /// The place in `sketches`.
    Function(u32),
}

/// The way from a function to the call that blocks in the end.
#[derive(Clone, PartialEq, Debug)]
pub struct Chain<'a> {
    /// What it waits for.
    pub wait: Wait,
    /// The calls, from that in the function itself to that which blocks.
    pub links: Vec<Link>,
    /// What blocks.
    pub leaf: Leaf<'a>,
    /// How sure all of this is.
    pub confidence: Confidence,
}

/// One call of a chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    /// The body it is in.
    pub of: BodyOf,
    /// The call or method call.
    pub call: ExprId,
}

/// A function on the way to what blocks, with what is known of its parameters.
#[derive(Clone, Debug)]
struct Way {
    def: DefId,
    values: Vec<(u32, Value)>,
    /// The place of the way that calls it, and the call.
    from: Option<(usize, ExprId)>,
    confidence: Confidence,
}

/// More ways than these are not looked at; then arguments count for nothing.
const MAX_WAYS: usize = 500;

/// A step by its caller, the callees that are not reached yet, and its place among the caller's steps.
struct Edge {
    caller: u32,
    call: ExprId,
    confidence: Confidence,
    missing: u32,
}

impl<'s, 'a> Reach<'s, 'a> {
    /// What the functions behind `sketches` wait for.
    #[must_use]
    pub fn new(sketches: &'s [Sketch<'a>]) -> Self {
        let number = |at: usize| u32::try_from(at).expect("files are under 4 GiB");
        let by_def: FxHashMap<DefId, u32> =
            sketches.iter().enumerate().map(|(at, sketch)| (sketch.of.owner, number(at))).collect();
        let mut edges = Vec::new();
        let mut arrows = Vec::new();
        for (at, sketch) in sketches.iter().enumerate() {
            for step in &sketch.steps {
                let all = step.targets.all();
                let known = all.iter().filter_map(|def| by_def.get(def));
                let edge = number(edges.len());
                arrows.extend(known.map(|&callee| (callee, edge)));
                let confidence = match step.targets {
                    Targets::One(_) => step.confidence,
                    Targets::OneOf(_) => step.confidence.min(Confidence::Likely),
                };
                let missing = number(all.len());
                edges.push(Edge { caller: number(at), call: step.call, confidence, missing });
            }
        }
        let callers = Graph::new(sketches.len(), &arrows);
        let waits = Wait::ALL.map(|wait| reached(sketches, &edges, &callers, wait));
        Self { sketches, by_def, waits }
    }

    /// The worst that calling one of `targets` waits for, as long as that is reported as `severity`; `None`
    /// if nothing is known, if not all of them wait, or if what it waits for harms nobody then. `given` is what
    /// is known of the arguments.
    #[must_use]
    pub fn worst(&self, targets: &Targets, given: &[(u32, Given)], timing: Timing) -> Option<Chain<'a>> {
        let given = given.iter().filter_map(|&(at, given)| match given {
            Given::Value(value) => Some((at, value)),
            Given::Param(_) => None,
        });
        let given: Vec<(u32, Value)> = given.collect();
        let long = self.first(targets, &given, (timing, Severity::Certain));
        long.or_else(|| self.first(targets, &given, (timing, Severity::Brief)))
    }

    /// The surest and shortest of the chains of one severity.
    fn first(
        &self,
        targets: &Targets,
        given: &[(u32, Value)],
        (timing, severity): (Timing, Severity),
    ) -> Option<Chain<'a>> {
        let waits = Wait::ALL.into_iter();
        let waits = waits.filter(|wait| wait.severity() == severity && !wait.is_harmless_at(timing));
        let chains = waits.filter_map(|wait| match targets {
            Targets::One(def) => self.chain_for(*def, given, wait),
            Targets::OneOf(_) => self.chain(targets, wait),
        });
        chains.min_by_key(|chain| (chain.confidence == Confidence::Possible, chain.links.len()))
    }

    /// The chain behind a call of one of `targets`, which all must have one: the longest.
    fn chain(&self, targets: &Targets, wait: Wait) -> Option<Chain<'a>> {
        let chains = targets.all().iter().map(|def| self.chain_of(*def, wait));
        let chains: Option<Vec<Chain<'a>>> = chains.collect();
        chains?.into_iter().rev().max_by_key(|chain| chain.links.len()).map(|chain| match targets {
            Targets::One(_) => chain,
            Targets::OneOf(_) => Chain { confidence: chain.confidence.min(Confidence::Likely), ..chain },
        })
    }

    /// A shortest chain of `def` that runs when parameters have the values `given`.
    fn chain_for(&self, def: DefId, given: &[(u32, Value)], wait: Wait) -> Option<Chain<'a>> {
        let shortest = self.chain_of(def, wait)?;
        if self.may_run(&shortest, given) {
            return Some(shortest);
        }
        // Everything that is called, nearest first, with how it is come to.
        let mut ways = vec![Way { def, values: given.to_vec(), from: None, confidence: Confidence::Certain }];
        let mut at = 0;
        while at < ways.len() {
            if ways.len() > MAX_WAYS {
                return Some(shortest);
            }
            let Way { def, values, confidence, .. } = ways[at].clone();
            let Some(sketch) = self.by_def.get(&def).map(|&place| &self.sketches[place as usize]) else {
                at += 1;
                continue;
            };
            let runs = |call| sketch.cases.may_run(call, &values);
            let mut leaves = sketch.leaves.iter().filter(|leaf| Wait::of(leaf.fact) == Some(wait));
            if let Some(leaf) = leaves.find(|leaf| runs(leaf.call)) {
                let mut links = self.links(&ways, at);
                links.push(Link { of: sketch.of, call: leaf.call });
                return Some(Chain { wait, links, leaf: *leaf, confidence: confidence.min(leaf.confidence) });
            }
            for step in sketch.steps.iter().filter(|step| runs(step.call)) {
                let confidence = confidence.min(step.confidence);
                if let Targets::One(def) = step.targets {
                    if !self.waits_so(def, wait) {
                        continue;
                    }
                    let values = sketch.cases.passed_on(step.call, &values);
                    let known = ways.iter().any(|way| way.def == def && way.values == values);
                    if !known {
                        ways.push(Way { def, values, from: Some((at, step.call)), confidence });
                    }
                } else if let Some(rest) = self.chain(&step.targets, wait) {
                    let mut links = self.links(&ways, at);
                    links.push(Link { of: sketch.of, call: step.call });
                    links.extend(&rest.links);
                    return Some(Chain { links, confidence: confidence.min(rest.confidence), ..rest });
                }
            }
            at += 1;
        }
        None
    }

    /// Whether `def` waits so, for whatever arguments.
    fn waits_so(&self, def: DefId, wait: Wait) -> bool {
        self.by_def.get(&def).is_some_and(|&at| self.waits[wait as usize][at as usize].is_some())
    }

    /// The calls that lead to the way at this place.
    fn links(&self, ways: &[Way], mut at: usize) -> Vec<Link> {
        let mut links = Vec::new();
        while let Some((from, call)) = ways[at].from {
            let of = self.by_def.get(&ways[from].def).map(|&place| self.sketches[place as usize].of);
            links.extend(of.map(|of| Link { of, call }));
            at = from;
        }
        links.reverse();
        links
    }

    /// Whether all calls of a chain may run when the parameters of its first function have these values.
    fn may_run(&self, chain: &Chain<'_>, given: &[(u32, Value)]) -> bool {
        let mut values = given.to_vec();
        chain.links.iter().all(|link| {
            let sketch = self.by_def.get(&link.of.owner).map(|&place| &self.sketches[place as usize]);
            let Some(sketch) = sketch else { return true };
            let runs = sketch.cases.may_run(link.call, &values);
            values = sketch.cases.passed_on(link.call, &values);
            runs
        })
    }

    fn chain_of(&self, def: DefId, wait: Wait) -> Option<Chain<'a>> {
        let waits = &self.waits[wait as usize];
        let mut at = *self.by_def.get(&def)?;
        let confidence = waits[at as usize]?.confidence;
        let mut links = Vec::new();
        loop {
            // Each function was reached from one that was reached before it.
            let next = waits[at as usize]?;
            let sketch = &self.sketches[at as usize];
            links.push(Link { of: sketch.of, call: next.call });
            match next.to {
                To::Leaf(leaf) => {
                    let leaf = sketch.leaves[leaf as usize];
                    return Some(Chain { wait, links, leaf, confidence });
                }
                To::Function(callee) => at = callee,
            }
        }
    }
}

/// By place in `sketches`, how each function comes to wait for `wait`: first over what is likely, and where that
/// leads nowhere over what is possible.
fn reached(sketches: &[Sketch<'_>], edges: &[Edge], callers: &Graph, wait: Wait) -> Vec<Option<Next>> {
    let mut reached: Vec<Option<Next>> = vec![None; sketches.len()];
    for least in [Confidence::Likely, Confidence::Possible] {
        let mut missing: Vec<u32> = edges.iter().map(|edge| edge.missing).collect();
        for (next, sketch) in reached.iter_mut().zip(sketches) {
            *next = next.or_else(|| own(sketch, wait, least));
        }
        let mut layer: Vec<u32> =
            (0..).zip(&reached).filter(|(_, next)| next.is_some()).map(|(at, _)| at).collect();
        while !layer.is_empty() {
            let mut found: Vec<(u32, ExprId, u32, Confidence)> = Vec::new();
            for &callee in &layer {
                let Some(known) = reached[callee as usize] else { continue };
                for &at in callers.of(callee) {
                    let edge = &edges[at as usize];
                    missing[at as usize] = missing[at as usize].saturating_sub(1);
                    let confidence = edge.confidence.min(known.confidence);
                    if missing[at as usize] == 0
                        && confidence >= least
                        && reached[edge.caller as usize].is_none()
                    {
                        found.push((edge.caller, edge.call, callee, confidence));
                    }
                }
            }
            found.sort_unstable_by_key(|&(caller, call, callee, _)| (caller, call, callee));
            found.dedup_by_key(|(caller, ..)| *caller);
            for &(caller, call, callee, confidence) in &found {
                reached[caller as usize] = Some(Next { call, to: To::Function(callee), confidence });
            }
            layer = found.into_iter().map(|(caller, ..)| caller).collect();
        }
    }
    reached
}

/// The first call of the function itself that waits so.
fn own(sketch: &Sketch<'_>, wait: Wait, least: Confidence) -> Option<Next> {
    let leaves = (0..).zip(&sketch.leaves);
    let mut leaves = leaves.filter(|(_, leaf)| Wait::of(leaf.fact) == Some(wait) && leaf.confidence >= least);
    let (at, leaf) = leaves.next()?;
    Some(Next { call: leaf.call, to: To::Leaf(at), confidence: leaf.confidence })
}

#[cfg(test)]
mod tests;
