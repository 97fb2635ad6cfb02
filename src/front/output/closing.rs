//! What is said after the findings: counts, how much was looked at and how well, time, what to do next.

use super::paint::{Canvas, Paint};
use crate::front::outcome::{Outcome, Stats};
use crate::linting::finding::Level;
use codespan_reporting::diagnostic::Severity;

/// Below this share of calls whose callee is known, silence is said to mean less.
const WELL_KNOWN: f64 = 0.9;

/// What the exit code makes of warnings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WarningsFail {
    /// Nothing.
    No,
    /// `CARGO_BUILD_WARNINGS=deny` makes them fail.
    Yes,
}

/// The closing lines of a run.
#[must_use]
pub fn render(outcome: &Outcome, fail: WarningsFail, paint: Paint) -> String {
    let mut canvas = Canvas::new(paint);
    for note in &outcome.notes {
        canvas.severity(Severity::Note, "note");
        canvas.plain(&format!(": {note}\n"));
    }
    summary(&mut canvas, outcome);
    if let Some(line) = completeness(&outcome.stats) {
        canvas.plain(&format!("{line}\n"));
    }
    let hints = hints(outcome, fail);
    if !hints.is_empty() {
        canvas.plain(&format!("{}\n", hints.join(" · ")));
    }
    canvas.finish()
}

/// `3 warnings, 1 error in 214 files (1,802 async bodies), 0.18 s`
fn summary(canvas: &mut Canvas, outcome: &Outcome) {
    let stats = &outcome.stats;
    let (warnings, errors) = (outcome.count(Level::Warn), outcome.count(Level::Error));
    let files = counted(stats.files, "file");
    let seconds = format!("{:.2} s", stats.seconds);
    if warnings + errors > 0 {
        let counts = [(warnings, "warning", Severity::Warning), (errors, "error", Severity::Error)];
        let mut separator = "";
        for (count, what, severity) in counts.into_iter().filter(|&(count, ..)| count > 0) {
            canvas.plain(separator);
            canvas.severity(severity, &counted(count, what));
            separator = ", ";
        }
        let bodies = match stats.async_bodies {
            0 => "no async code".to_owned(),
            bodies => format!("{} async {}", grouped(bodies), plural(bodies, "body", "bodies")),
        };
        canvas.plain(&format!(" in {files} ({bodies}), {seconds}\n"));
    } else if stats.async_bodies == 0 {
        canvas.plain(&format!("No async code in {files} ({seconds})\n"));
    } else {
        canvas.plain(&format!("No async pitfalls found in {files} ({seconds})\n"));
    }
}

/// When silence is not cleanliness.
fn completeness(stats: &Stats) -> Option<String> {
    let share = stats.resolved_share().filter(|_| stats.async_bodies > 0);
    let missing = stats.missing_sources;
    if missing == 0 && share.is_none_or(|share| share >= WELL_KNOWN) {
        return None;
    }
    // Rounded down: 99.9 % is not all.
    let analysed = share.map(|share| format!("analysed {:.0} % of calls", (share * 100.0).floor()));
    let sources = (missing > 0)
        .then(|| format!("sources of {} are missing, run `cargo fetch`", counted(missing, "crate")));
    let parts: Vec<String> = analysed.into_iter().chain(sources).collect();
    Some(parts.join("; "))
}

fn hints(outcome: &Outcome, fail: WarningsFail) -> Vec<String> {
    let (warnings, errors) = (outcome.count(Level::Warn), outcome.count(Level::Error));
    let worst = outcome.shown().max_by_key(|finding| (finding.level, std::cmp::Reverse(finding.primary)));
    let mut hints: Vec<String> = Vec::new();
    hints.extend(worst.map(|finding| format!("explain: cargo pollcat explain {}", finding.lint)));
    match fail {
        WarningsFail::Yes if warnings > 0 => {
            hints.push("warnings fail: CARGO_BUILD_WARNINGS is `deny`".to_owned());
        }
        WarningsFail::No if warnings > 0 && errors == 0 => {
            hints.push("warnings do not fail; add -D warnings".to_owned());
        }
        _ => {}
    }
    hints
}

/// The lines of `--stats`.
#[must_use]
pub fn figures(stats: &Stats) -> String {
    let share = |known: usize, all: usize| match all {
        0 => "none".to_owned(),
        _ => format!("{} of {} ({} %)", grouped(known), grouped(all), known * 100 / all),
    };
    let rows = [
        ("files", grouped(stats.files)),
        ("lines", grouped(stats.lines)),
        ("bodies", grouped(stats.bodies)),
        ("async bodies", grouped(stats.async_bodies)),
        ("path calls with a known callee", share(stats.resolved_path_calls, stats.path_calls)),
        ("method calls with a known callee", share(stats.resolved_method_calls, stats.method_calls)),
        ("bodies of tests not read", grouped(stats.unread_tests)),
        ("macro calls not read as code", grouped(stats.opaque_macros)),
        ("places not parsed", grouped(stats.parse_errors)),
        ("dependencies without source", grouped(stats.missing_sources)),
        ("facts that name nothing here", grouped(stats.unbound_facts)),
        ("findings not sure enough", grouped(stats.below_confidence)),
        ("findings suppressed in the code", grouped(stats.suppressed)),
    ];
    rows.iter().map(|(what, figure)| format!("{what:<34}{figure}\n")).collect()
}

/// The lines of `--timings`.
#[must_use]
pub fn timings(stats: &Stats) -> String {
    let phases = stats.phases.iter().map(|(name, seconds)| (*name, *seconds));
    let rows = phases.chain([("total", stats.seconds)]);
    rows.map(|(name, seconds)| format!("{name:<34}{:>9.1} ms\n", seconds * 1000.0)).collect()
}

fn counted(count: usize, what: &str) -> String {
    let end = plural(count, "", "s");
    format!("{} {what}{end}", grouped(count))
}

fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// `1802` → `1,802`
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::sample::guard_across_await;
    use super::*;
    use crate::linting::finding::Finding;

    fn closing(outcome: &Outcome) -> String {
        render(outcome, WarningsFail::No, Paint::Plain)
    }

    fn with(levels: &[Level], stats: Stats) -> Outcome {
        let mut outcome = guard_across_await();
        let sample = outcome.findings.remove(0);
        outcome.findings = levels.iter().map(|&level| Finding { level, ..sample.clone() }).collect();
        outcome.stats = stats;
        outcome
    }

    fn stats() -> Stats {
        Stats { files: 214, async_bodies: 1802, seconds: 0.184, ..Stats::default() }
    }

    #[test]
    fn counts_come_with_a_next_step() {
        let mixed = with(&[Level::Warn, Level::Warn, Level::Warn, Level::Error, Level::Allow], stats());
        assert_eq!(
            closing(&mixed),
            "3 warnings, 1 error in 214 files (1,802 async bodies), 0.18 s\n\
             explain: cargo pollcat explain guard_across_await\n"
        );
        let warning = with(&[Level::Warn], Stats { files: 1, async_bodies: 1, ..stats() });
        assert_eq!(
            closing(&warning),
            "1 warning in 1 file (1 async body), 0.18 s\n\
             explain: cargo pollcat explain guard_across_await · warnings do not fail; add -D warnings\n"
        );
        assert!(
            render(&warning, WarningsFail::Yes, Paint::Plain)
                .ends_with(" · warnings fail: CARGO_BUILD_WARNINGS is `deny`\n")
        );
    }

    #[test]
    fn silence_is_told_apart() {
        assert_eq!(closing(&with(&[], stats())), "No async pitfalls found in 214 files (0.18 s)\n");
        let sync = Stats { async_bodies: 0, path_calls: 9, ..stats() };
        assert_eq!(closing(&with(&[], sync)), "No async code in 214 files (0.18 s)\n");
    }

    #[test]
    fn completeness_is_said_when_it_matters() {
        let half = Stats { path_calls: 1000, resolved_path_calls: 819, ..stats() };
        let last = |stats: Stats| closing(&with(&[], stats)).lines().last().map(str::to_owned);
        assert_eq!(last(half.clone()).as_deref(), Some("analysed 81 % of calls"));
        let poor = Stats { missing_sources: 14, ..half };
        let text = "analysed 81 % of calls; sources of 14 crates are missing, run `cargo fetch`";
        assert_eq!(last(poor).as_deref(), Some(text));
        let good = Stats { method_calls: 100, resolved_method_calls: 99, ..stats() };
        assert!(last(good).is_some_and(|line| line.starts_with("No async")));
        let no_calls = Stats { missing_sources: 1, ..stats() };
        assert_eq!(last(no_calls).as_deref(), Some("sources of 1 crate are missing, run `cargo fetch`"));
    }

    #[test]
    fn notes_come_first() {
        let mut outcome = with(&[], stats());
        outcome.notes.push("cargo was not asked".to_owned());
        assert!(closing(&outcome).starts_with("note: cargo was not asked\nNo async"));
    }

    #[test]
    fn figures_have_a_row_each() {
        let stats = Stats { path_calls: 3, resolved_path_calls: 2, lines: 1_234_567, ..stats() };
        let text = figures(&stats);
        assert!(text.contains("path calls with a known callee    2 of 3 (66 %)\n"), "{text}");
        assert!(text.contains("method calls with a known callee  none\n"), "{text}");
        assert!(text.contains("lines                             1,234,567\n"), "{text}");
        let timed = Stats { phases: vec![("parse", 0.0312)], ..stats };
        assert_eq!(timings(&timed), format!("{:<34}     31.2 ms\n{:<34}    184.0 ms\n", "parse", "total"));
    }
}
