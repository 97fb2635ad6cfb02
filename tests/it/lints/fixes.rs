//! Fixes: each fixture with fixes has a generated copy in which they are applied. It compiles like any fixture,
//! the findings that were fixed are gone from it, no new ones are there, and nothing is left to fix.

use std::collections::BTreeMap;
use std::fs;

use libtest_mimic::{Failed, Trial};
use pollcat::front::outcome::Outcome;
use pollcat::linting::finding::{Applicability, Finding, Fix};
use pollcat::source::syntax::parse::lower_file_anywhere;

use super::{Seen, fixtures_run, tree};

/// Folder of the generated files.
pub const DIR: &str = "fixed";

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("lints::fixes::the_fixed_files_are_up_to_date", fixed_files_are_true),
        Trial::test("lints::fixes::they_mend_their_findings_and_nothing_else_appears", findings_are_gone),
    ]
}

/// The fix that may be applied without a look.
fn safe_fix(finding: &Finding) -> Option<&Fix> {
    let mut fixes = finding.help.iter().filter_map(|help| help.fix.as_ref());
    fixes.find(|fix| fix.applicability == Applicability::MachineApplicable)
}

/// By path of a fixture: its findings that have a fix.
fn fixable(outcome: &Outcome) -> BTreeMap<String, Vec<&Finding>> {
    let root = tree::root();
    let mut by_file: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in outcome.findings.iter().filter(|finding| safe_fix(finding).is_some()) {
        let path = &outcome.files.get(finding.primary.file).path;
        let path = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        // Those show what is known, not what is to be done.
        if !path.starts_with("semantics/") {
            by_file.entry(path).or_default().push(finding);
        }
    }
    by_file
}

/// Where the fixed copy of a fixture or page is.
fn copy_of(path: &str) -> String {
    let path =
        path.strip_prefix("lints/").map_or(path, |rest| rest.split_once('/').map_or(rest, |(_, rest)| rest));
    format!("{DIR}/{}", path.replace('/', "_"))
}

/// The generated files: path and text.
pub fn files(outcome: &Outcome) -> Result<BTreeMap<String, String>, Failed> {
    let mut files = BTreeMap::new();
    for (path, findings) in fixable(outcome).into_iter().filter(|(path, _)| !path.starts_with(DIR)) {
        let text = fs::read_to_string(tree::root().join(&path))?;
        let fixed = without_marks(&apply(&text, findings.iter().filter_map(|finding| safe_fix(finding)))?);
        let problems = lower_file_anywhere(&fixed).hir.problems;
        if !problems.is_empty() {
            return Err(format!("{path} does not parse once it is fixed: {problems:?}").into());
        }
        files.insert(copy_of(&path), fixed);
    }
    Ok(files)
}

fn fixed_files_are_true() -> Result<(), Failed> {
    let (outcome, _) = fixtures_run()?;
    let again: Vec<_> = fixable(outcome).into_keys().filter(|path| path.starts_with(DIR)).collect();
    if !again.is_empty() {
        return Err(format!("{again:?} can be fixed again").into());
    }
    tree::hold(&files(outcome)?, DIR)
}

fn findings_are_gone() -> Result<(), Failed> {
    let (outcome, by_file) = fixtures_run()?;
    for (path, findings) in fixable(outcome).into_iter().filter(|(path, _)| !path.starts_with(DIR)) {
        let mut left = by_file[&path].clone();
        for finding in findings {
            let line = outcome.files.start(finding.primary).line;
            let at = left.iter().position(|seen| seen.line == line && seen.lint == finding.lint);
            left.remove(at.ok_or("a finding is in the list of its file")?);
        }
        let places = |seen: &[Seen]| seen.iter().map(|seen| (seen.line, seen.lint)).collect::<Vec<_>>();
        let found = by_file.get(&copy_of(&path)).map_or(&[][..], Vec::as_slice);
        if places(&left) != places(found) {
            return Err(format!(
                "{}: {:?} is left, expected {:?}",
                copy_of(&path),
                places(found),
                places(&left)
            )
            .into());
        }
    }
    Ok(())
}

/// `text` with all fixes applied; no two may touch.
fn apply<'a>(text: &str, fixes: impl Iterator<Item = &'a Fix>) -> Result<String, String> {
    let mut edits: Vec<_> = fixes.flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|(span, _)| (span.range.start, span.range.end));
    edits.dedup();
    let mut fixed = String::new();
    let mut from = 0;
    for (span, new) in edits {
        let (start, end) = (span.range.start as usize, span.range.end as usize);
        if start < from {
            return Err(format!("fixes overlap at byte {start}"));
        }
        fixed.push_str(&text[from..start]);
        fixed.push_str(new);
        from = end;
    }
    fixed.push_str(&text[from..]);
    Ok(fixed)
}

/// Marks say what was found before; lines stay where they are.
fn without_marks(text: &str) -> String {
    let clean = |line: &str| match line.find("//~") {
        Some(at) => line[..at].trim_end().to_owned() + "\n",
        None => line.to_owned() + "\n",
    };
    text.lines().map(clean).collect()
}
