//! Findings made by hand, for the tests of this room.

use std::path::PathBuf;
use std::sync::Arc;

use super::paths::Paths;
use crate::base::text::{LineIndex, TextRange};
use crate::front::outcome::{Outcome, Stats, TargetInfo};
use crate::linting::finding::{Applicability, Confidence, Finding, Fix, Help, Label, Level};
use crate::source::hir::span::{ExpnId, FileId, Span};
use crate::source::project::files::{FileTable, SourceFile};

/// Where the made-up workspace is.
pub fn root() -> PathBuf {
    PathBuf::from(if cfg!(windows) { r"C:\w" } else { "/w" })
}

/// Names of an output at the root of the workspace.
pub fn paths() -> Paths {
    Paths::for_editors(&root(), &root())
}

/// An outcome without findings over files given as (path in the workspace, text).
pub fn outcome(files: &[(&str, &str)]) -> Outcome {
    let source = |(path, text): &(&str, &str)| SourceFile {
        path: path.split('/').fold(root(), |path, part| path.join(part)),
        text: Arc::from(*text),
        lines: LineIndex::new(text),
    };
    let target = TargetInfo {
        package_id: "path+file:///w/crates/api#0.3.0".to_owned(),
        manifest_path: Some(root().join("crates").join("api").join("Cargo.toml")),
        kind: vec!["lib".to_owned()],
        crate_types: vec!["lib".to_owned()],
        name: "api".to_owned(),
        src_path: root().join("crates").join("api").join("src").join("lib.rs"),
        edition: "2024".to_owned(),
        doc: true,
        doctest: true,
        test: true,
        features: Vec::new(),
    };
    Outcome {
        files: FileTable::new(files.iter().map(source).collect()),
        targets: vec![target],
        workspace_root: root(),
        stats: Stats { files: files.len(), ..Stats::default() },
        ..Outcome::default()
    }
}

/// The span of the `nth` (from 0) `needle` in the file at `path`.
pub fn span(outcome: &Outcome, path: &str, needle: &str, nth: usize) -> Span {
    let path = path.split('/').fold(root(), |path, part| path.join(part));
    let file = outcome.files.find(&path).expect("the file is in the table");
    let text = &outcome.files.get(file).text;
    let (start, _) = text.match_indices(needle).nth(nth).expect("the text has the needle");
    at(file, start, start + needle.len())
}

/// Bytes `start..end` of `file`.
pub fn at(file: FileId, start: usize, end: usize) -> Span {
    let byte = |at| u32::try_from(at).expect("small files");
    Span { file, range: TextRange::new(byte(start), byte(end)), expn: ExpnId::WRITTEN }
}

/// A warning at `primary` without anything else to say.
pub fn warning(primary: Span) -> Finding {
    Finding {
        lint: "blocking_call",
        level: Level::Warn,
        confidence: Confidence::Certain,
        primary,
        message: "`std::fs::read` blocks the executor".to_owned(),
        label: "blocks here".to_owned(),
        labels: Vec::new(),
        notes: Vec::new(),
        help: Vec::new(),
        cause: None,
        unless_beginning: None,
        target: 0,
    }
}

/// A label.
pub fn label(span: Span, message: &str) -> Label {
    Label { span, message: message.to_owned() }
}

/// Advice without a change.
pub fn help(message: &str) -> Help {
    Help { message: message.to_owned(), fix: None }
}

/// Advice with a change.
pub fn fix(message: &str, edits: Vec<(Span, &str)>) -> Help {
    let edits = edits.into_iter().map(|(span, text)| (span, text.to_owned())).collect();
    let fix = Fix { edits, applicability: Applicability::MaybeIncorrect };
    Help { message: message.to_owned(), fix: Some(fix) }
}

/// The finding that the design shows, in an outcome of its own.
pub fn guard_across_await() -> Outcome {
    let store = "crates/api/src/store.rs";
    let body = "    let cache = self.cache.lock().unwrap();\n    // The id is new to us,\n    // so ask for it.\n    \
                let fresh = fetch(id).await?;\n\n\n    cache.insert(id, fresh);\n}\n";
    let text = "\n".repeat(57) + body;
    let mut outcome = outcome(&[(store, &text)]);
    let place = |needle, nth| span(&outcome, store, needle, nth);
    let block = "{\n        let cache = self.cache.lock().unwrap();\n        cache.get(id)\n    }";
    let finding = Finding {
        lint: "guard_across_await",
        level: Level::Error,
        message: "`MutexGuard` of `self.cache` is held across an `.await`".to_owned(),
        label: "the task can be parked here with the lock held".to_owned(),
        labels: vec![
            label(place("cache", 0), "the lock is taken here"),
            label(place("cache", 2), "and is still needed here"),
        ],
        notes: vec![
            "another task that wants `self.cache` blocks its whole worker thread meanwhile".to_owned(),
        ],
        help: vec![
            help("fetch first and lock afterwards, or end the guard in a block before the await"),
            fix("end the guard before the await", vec![(place("self.cache.lock().unwrap()", 0), block)]),
        ],
        ..warning(place("await", 0))
    };
    outcome.findings.push(finding);
    outcome
}
