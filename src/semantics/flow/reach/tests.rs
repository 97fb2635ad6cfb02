//! Chains through small programs that are given as lists of calls.

use super::*;
use crate::base::arena::Idx;
use crate::semantics::catalog::schema::Blocking;
use crate::semantics::flow::cases::Cases;
use crate::semantics::flow::sketch::Step;
use crate::semantics::resolve::ids::{BodyLoc, CrateId};
use crate::source::hir::span::FileId;
use Confidence::{Certain, Likely, Possible};

fn fact(kind: &str, severity: &str) -> &'static Blocking {
    let row = format!(
        "path = \"a::{kind}\"\nform = \"fn\"\nkind = \"{kind}\"\nseverity = \"{severity}\"\nsource = \"\""
    );
    Box::leak(Box::new(toml::from_str(Box::leak(row.into_boxed_str())).expect("a row")))
}

fn def(index: u32) -> DefId {
    DefId { krate: CrateId(0), index }
}

fn function(index: u32) -> Sketch<'static> {
    let loc = BodyLoc { file: FileId(0), body: Idx::new(index as usize) };
    Sketch {
        of: BodyOf { owner: def(index), loc },
        leaves: Vec::new(),
        steps: Vec::new(),
        sites: Vec::new(),
        is_root: false,
        cases: Cases::default(),
        starts: Vec::new(),
        futures: Vec::new(),
        words: Vec::new(),
        unknown: Vec::new(),
        in_test: false,
    }
}

impl Sketch<'static> {
    fn blocks(mut self, fact: &'static Blocking, confidence: Confidence) -> Self {
        let call = ExprId::new(self.next_call());
        self.leaves.push(Leaf { call, path: None, fact, confidence });
        self
    }

    fn calls(self, callee: u32) -> Self {
        self.calls_surely(&[callee], Certain)
    }

    fn calls_surely(mut self, callees: &[u32], confidence: Confidence) -> Self {
        let call = ExprId::new(self.next_call());
        let targets = targets(callees);
        self.steps.push(Step { call, target: def(callees[0]), targets, confidence });
        self
    }

    fn next_call(&self) -> usize {
        self.leaves.len() + self.steps.len()
    }
}

fn targets(callees: &[u32]) -> Targets {
    match callees {
        [one] => Targets::One(def(*one)),
        more => Targets::OneOf(more.iter().map(|&at| def(at)).collect()),
    }
}

/// What calling one of `callees` comes to: the functions on the way, what it waits for, how sure that is.
fn worst(sketches: &[Sketch<'static>], callees: &[u32]) -> Option<(Vec<u32>, Wait, Confidence)> {
    let chain = Reach::new(sketches).worst(&targets(callees), &[], Timing::Later)?;
    let way = chain.links.iter().map(|link| link.of.owner.index).collect();
    Some((way, chain.wait, chain.confidence))
}

#[test]
fn the_shortest_way_is_told() {
    let sleep = fact("sleep", "certain");
    let program = [
        function(0).calls(1).calls(2),
        function(1).calls(3),
        function(2).calls(1).blocks(sleep, Likely),
        function(3).blocks(sleep, Certain),
        function(4),
        function(5).calls(4).calls(9),
    ];
    assert_eq!(worst(&program, &[0]), Some((vec![0, 2], Wait::Long, Likely)));
    assert_eq!(worst(&program, &[1]), Some((vec![1, 3], Wait::Long, Certain)));
    assert_eq!(worst(&program, &[2]), Some((vec![2], Wait::Long, Likely)));
    assert_eq!(worst(&program, &[4]), None);
    assert_eq!(worst(&program, &[5]), None);
    assert_eq!(worst(&program, &[9]), None);
}

#[test]
fn long_waits_go_before_brief_ones() {
    let (brief, long) = (fact("file_io", "brief"), fact("channel", "certain"));
    let program = [
        function(0).blocks(brief, Certain).calls(1),
        function(1).calls(2),
        function(2).blocks(long, Certain),
        function(3).blocks(brief, Certain),
        function(4).blocks(fact("lock", "certain"), Certain).blocks(fact("cpu", "certain"), Certain),
    ];
    assert_eq!(worst(&program, &[0]), Some((vec![0, 1, 2], Wait::Long, Certain)));
    assert_eq!(worst(&program, &[3]), Some((vec![3], Wait::BriefFiles, Certain)));
    assert_eq!(worst(&program, &[4]), None);
}

#[test]
fn files_harm_nobody_at_start_up() {
    let (files, sleep) = (fact("file_io", "certain"), fact("sleep", "certain"));
    let program = [
        function(0).blocks(files, Certain),
        function(1).blocks(files, Certain).calls(2),
        function(2).blocks(sleep, Certain),
    ];
    let reach = Reach::new(&program);
    let ends = |at, timing| {
        let chain = reach.worst(&targets(&[at]), &[], timing)?;
        Some((chain.wait, chain.leaf.fact.kind, chain.links.len()))
    };
    use crate::semantics::catalog::schema::BlockingKind::{FileIo, Sleep};
    assert_eq!(ends(0, Timing::StartUp), None);
    assert_eq!(ends(0, Timing::Later), Some((Wait::LongFiles, FileIo, 1)));
    assert_eq!(ends(1, Timing::StartUp), Some((Wait::Long, Sleep, 2)));
    assert_eq!(ends(1, Timing::Later), Some((Wait::LongFiles, FileIo, 1)));
}

#[test]
fn circles_end() {
    let sleep = fact("sleep", "certain");
    let program = [
        function(0).calls(0).calls(1),
        function(1).calls(2).calls(0),
        function(2).calls(0).blocks(sleep, Certain),
        function(3).calls(4),
        function(4).calls(3).calls(4),
    ];
    assert_eq!(worst(&program, &[0]), Some((vec![0, 1, 2], Wait::Long, Certain)));
    assert_eq!(worst(&program, &[3]), None);
}

#[test]
fn long_chains_take_no_stack() {
    let count = 200_000;
    let mut program: Vec<_> = (0..count).map(|at| function(at).calls(at + 1)).collect();
    program.push(function(count).blocks(fact("sleep", "certain"), Certain));
    let (way, ..) = worst(&program, &[0]).expect("it blocks");
    assert_eq!(way.len(), count as usize + 1);
}

#[test]
fn every_impl_must_wait() {
    let sleep = fact("sleep", "certain");
    let program = [
        function(0).calls_surely(&[1, 2], Certain),
        function(1).blocks(sleep, Certain),
        function(2).calls(1),
        function(3).calls_surely(&[1, 2, 4], Certain),
        function(4),
        function(5).calls_surely(&[1, 8], Certain),
    ];
    assert_eq!(worst(&program, &[0]), Some((vec![0, 2, 1], Wait::Long, Likely)));
    assert_eq!(worst(&program, &[3]), None);
    assert_eq!(worst(&program, &[5]), None);
    assert_eq!(worst(&program, &[1, 2]), Some((vec![2, 1], Wait::Long, Likely)));
    assert_eq!(worst(&program, &[1, 4]), None);
}

#[test]
fn what_is_likely_goes_before_what_is_possible() {
    let sleep = fact("sleep", "certain");
    let program = [
        function(0).calls_surely(&[2], Possible).calls(1),
        function(1).calls(2),
        function(2).blocks(sleep, Certain),
        function(3).calls_surely(&[2], Possible),
        function(4).calls(3),
        function(5).blocks(sleep, Possible).blocks(sleep, Likely),
    ];
    assert_eq!(worst(&program, &[0]), Some((vec![0, 1, 2], Wait::Long, Certain)));
    assert_eq!(worst(&program, &[4]), Some((vec![4, 3, 2], Wait::Long, Possible)));
    assert_eq!(worst(&program, &[5]), Some((vec![5], Wait::Long, Likely)));
}
