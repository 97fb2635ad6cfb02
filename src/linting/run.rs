//! Runs lints over bodies, and makes one list of what they found.
//!
//! Bodies are independent of each other: the caller decides on threads. Nothing here depends on their timing.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rustc_hash::FxHashMap;

use crate::linting::cx::BodyCx;
use crate::linting::engine;
use crate::linting::finding::{Cause, Confidence, Finding, Label, Level};
use crate::linting::levels::Policy;
use crate::linting::lint::{Check, Lint};
use crate::linting::registry::Registry;
use crate::linting::report::Report;
use crate::linting::site_cx::SiteCx;
use crate::linting::suppress::Suppressions;
use crate::semantics::resolve::defs::BodyOf;
use crate::source::hir::file::FileHir;
use crate::source::hir::span::{FileId, LocalSpan};

/// A finding as one target shows it, before configuration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The finding, at its lint's default level.
    pub finding: Finding,
    /// The body it is in; `None` if it is in none.
    pub of: Option<BodyOf>,
    /// Whether it is about test code, as far as this target shows.
    pub in_test: bool,
}

/// What is left of the findings of a run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Judged {
    /// Those that are reported, in order of path, range and lint.
    pub findings: Vec<Finding>,
    /// How many were left out because the model is not sure enough.
    pub below_confidence: usize,
    /// How many a comment or attribute suppressed.
    pub suppressed: usize,
}

/// What every active lint finds in the body of `cx`.
#[must_use]
pub fn lint_body(cx: &BodyCx<'_>, registry: &Registry, policy: &Policy) -> Vec<Found> {
    let mut findings = Vec::new();
    for lint in registry.iter() {
        if let Check::Body { needs, run } | Check::Reach { needs, run, .. } = lint.check
            && needs(cx.body.facts)
            && level(policy, lint, cx.in_test()) != Level::Allow
        {
            run(cx, &mut Report::new(lint, cx.krate.target, &mut findings));
        }
    }
    let of = Some(cx.flow.names.of);
    findings.into_iter().map(|finding| Found { finding, of, in_test: cx.in_test() }).collect()
}

/// What every active lint says about the call of `cx`.
#[must_use]
pub fn lint_site(cx: &SiteCx<'_>, registry: &Registry, policy: &Policy) -> Vec<Found> {
    let mut findings = Vec::new();
    let in_test = cx.in_test();
    for lint in registry.iter() {
        if let Check::Reach { site, .. } = lint.check
            && level(policy, lint, in_test) != Level::Allow
        {
            site(cx, &mut Report::new(lint, cx.krate.target, &mut findings));
        }
    }
    findings.into_iter().map(|finding| Found { finding, of: Some(cx.of), in_test }).collect()
}

/// What could not be read in one file, as a target sees it.
#[must_use]
pub fn parse_errors(hir: &FileHir, file: FileId, target: usize, in_test: bool) -> Vec<Found> {
    let mut findings = Vec::new();
    let mut report = Report::new(&engine::PARSE_ERROR, target, &mut findings);
    for problem in &hir.problems {
        let span = LocalSpan::written(problem.range).in_file(file);
        report
            .at(span, Confidence::Certain)
            .say(format!("cannot parse this: {}", problem.message))
            .label("the reader stopped here")
            .note("the code around it is left out, the rest of the file is looked at");
    }
    findings.into_iter().map(|finding| Found { finding, of: None, in_test }).collect()
}

/// The one list of findings of a run. Of a finding that several targets show, the first in cargo's order is
/// kept, and it is about test code only if it is so in every one of them.
#[must_use]
pub fn judge(
    found: Vec<Found>,
    registry: &Registry,
    policy: &Policy,
    mut suppressions: Suppressions,
) -> Judged {
    let mut judged = Judged::default();
    judged.add(found, registry, policy, &mut suppressions);
    let complaints = suppressions.complaints(|lint| [policy.level(lint), policy.level_in_tests(lint)]);
    judged.add(complaints, registry, policy, &mut suppressions);
    judged.findings.sort_by(|a, b| (a.primary, a.lint, &a.message).cmp(&(b.primary, b.lint, &b.message)));
    judged.findings = joined(judged.findings);
    judged
}

impl Judged {
    fn add(
        &mut self,
        found: Vec<Found>,
        registry: &Registry,
        policy: &Policy,
        suppressions: &mut Suppressions,
    ) {
        for Found { mut finding, in_test, .. } in merged(found) {
            let Some(lint) = registry.find(finding.lint) else { continue };
            finding.level = level(policy, lint, in_test);
            if finding.level == Level::Allow {
                continue;
            }
            if suppressions.covers(&finding) {
                self.suppressed += 1;
            } else if finding.confidence < policy.min_confidence {
                self.below_confidence += 1;
            } else {
                self.findings.push(finding);
            }
        }
    }
}

/// One of all findings with the same cause, the first; the others are further places of it.
fn joined(findings: Vec<Finding>) -> Vec<Finding> {
    let mut first: FxHashMap<(&'static str, Cause), usize> = FxHashMap::default();
    let mut joined: Vec<Finding> = Vec::new();
    for finding in findings {
        let key = finding.cause.map(|cause| (finding.lint, cause));
        if let Some(&at) = key.and_then(|key| first.get(&key)) {
            let message = "the same happens here".to_owned();
            joined[at].labels.push(Label { span: finding.primary, message });
            continue;
        }
        first.extend(key.map(|key| (key, joined.len())));
        joined.push(finding);
    }
    joined
}

/// One of each finding, in order.
fn merged(mut found: Vec<Found>) -> impl Iterator<Item = Found> {
    found.sort_by_key(|found| found.finding.target);
    let mut distinct: BTreeMap<_, Found> = BTreeMap::new();
    for found in found {
        let finding = &found.finding;
        let key = (finding.primary, finding.lint, finding.message.clone());
        let in_test = found.in_test;
        let first = distinct.entry(key).or_insert(found);
        first.in_test &= in_test;
    }
    distinct.into_values()
}

fn level(policy: &Policy, lint: &Lint, in_test: bool) -> Level {
    if in_test { policy.level_in_tests(lint) } else { policy.level(lint) }
}

/// What `work` gives; if it panics, the sentence that says on which code it did.
///
/// # Errors
/// When `work` panicked.
pub fn guarded<T>(on: impl FnOnce() -> String, work: impl FnOnce() -> T) -> Result<T, String> {
    // What a panic leaves half done is dropped with the closure.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<&str>().copied();
        let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
        format!("panic while looking at {}: {}", on(), text.unwrap_or("no message"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::TextRange;
    use crate::linting::levels::TestPolicy;
    use crate::linting::lint::{Group, InTests, Status};
    use crate::source::hir::span::Span;

    static SMELL: Lint = Lint {
        name: "smell",
        group: Group::Suspicious,
        status: Status::Stable,
        summary: "",
        page: "",
        in_tests: InTests::Dropped,
        check: Check::Engine,
    };

    fn found(start: u32, target: usize, in_test: bool, confidence: Confidence) -> Found {
        let range = TextRange::new(start, start + 1);
        let span: Span = LocalSpan::written(range).in_file(FileId(0));
        let mut findings = Vec::new();
        Report::new(&SMELL, target, &mut findings).at(span, confidence).say("it smells");
        Found { finding: findings.remove(0), of: None, in_test }
    }

    fn judged(found: Vec<Found>, policy: &Policy) -> Judged {
        judge(found, &Registry::new(&[&SMELL]), policy, Suppressions::default())
    }

    fn places(judged: &Judged) -> Vec<(u32, usize)> {
        judged.findings.iter().map(|finding| (finding.primary.range.start, finding.target)).collect()
    }

    #[test]
    fn a_finding_is_reported_once_for_the_first_target() {
        let all = vec![
            found(9, 1, false, Confidence::Likely),
            found(3, 2, false, Confidence::Likely),
            found(9, 0, false, Confidence::Likely),
        ];
        assert_eq!(places(&judged(all, &Policy::default())), [(3, 2), (9, 0)]);
    }

    #[test]
    fn code_is_test_code_only_if_every_target_says_so() {
        let mixed = [found(3, 0, true, Confidence::Likely), found(3, 1, false, Confidence::Likely)];
        assert_eq!(places(&judged(mixed.to_vec(), &Policy::default())), [(3, 0)]);
        let test_only = [found(3, 0, true, Confidence::Likely), found(3, 1, true, Confidence::Likely)];
        assert_eq!(places(&judged(test_only.to_vec(), &Policy::default())), []);
        let same = Policy { in_tests: TestPolicy::Same, ..Policy::default() };
        assert_eq!(places(&judged(test_only.to_vec(), &same)), [(3, 0)]);
    }

    #[test]
    fn unsure_findings_are_counted_and_shown_on_demand() {
        let all = [found(3, 0, false, Confidence::Possible), found(5, 0, false, Confidence::Certain)];
        let default = judged(all.to_vec(), &Policy::default());
        assert_eq!((places(&default), default.below_confidence), (vec![(5, 0)], 1));
        let more = Policy { min_confidence: Confidence::Possible, ..Policy::default() };
        assert_eq!(places(&judged(all.to_vec(), &more)), [(3, 0), (5, 0)]);
    }

    #[test]
    fn a_panic_names_the_code_it_happened_on() {
        let on = || String::from("`f` in src/lib.rs");
        assert_eq!(guarded(on, || 1), Ok(1));
        let error = guarded(on, || -> u8 { panic!("out of {}", "luck") });
        assert_eq!(error, Err("panic while looking at `f` in src/lib.rs: out of luck".to_owned()));
    }
}
