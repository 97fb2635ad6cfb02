//! Comments that silence findings: `// pollcat: allow(blocking_call) -- reason`.
//!
//! At the end of a line such a comment speaks for that line, on a line of its own for the item, statement, arm
//! or argument that follows, and with `allow-file(..)` for the whole file. [`attributes`] do the same.

mod attributes;

use rustc_hash::FxHashMap;

use crate::base::text::{LineIndex, TextRange};
use crate::linting::engine;
use crate::linting::finding::{Confidence, Finding, Level};
use crate::linting::lint::Lint;
use crate::linting::registry::{Registry, UnknownName};
use crate::linting::report::Report;
use crate::linting::run::Found;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, Stmt};
use crate::source::hir::file::{Comment, FileHir};
use crate::source::hir::span::{FileId, LocalSpan};

/// The suppressions of a run.
#[derive(Clone, Debug, Default)]
pub struct Suppressions {
    /// In the order of files and places.
    all: Vec<Suppression>,
    /// Test code, about which not all lints speak.
    tests: FxHashMap<FileId, Vec<TextRange>>,
}

/// What one comment or attribute allows.
#[derive(Clone, Debug)]
struct Suppression {
    file: FileId,
    /// The comment or attribute.
    comment: TextRange,
    /// What it speaks for.
    scope: TextRange,
    lints: Vec<Allowed>,
    /// What is wrong with it, if something is.
    fault: Option<Fault>,
}

/// A name in a suppression, and whether anything was there to suppress.
#[derive(Clone, Debug)]
enum Allowed {
    Lint { lint: &'static Lint, used: bool },
    Unknown(UnknownName),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fault {
    /// It does not read `allow(..)` or `allow-file(..)`.
    Unreadable,
    /// No ` -- reason` follows.
    NoReason,
}

impl Suppressions {
    /// Adds those of one file. Files must come in the order of their ids.
    pub fn add_file(&mut self, registry: &Registry, file: FileId, hir: &FileHir, text: &str) {
        self.all.extend(attributes::suppressions(registry, file, hir));
        if hir.directives.is_empty() {
            return;
        }
        let lines = LineIndex::new(text);
        let nodes = Nodes::new(hir, text);
        for comment in &hir.directives {
            let Some(directive) = parse(comment.range.of(text)) else { continue };
            let scope = match directive.reach {
                Reach::File => TextRange::new(0, u32::MAX),
                Reach::Near if comment.own_line => nodes.after(comment, text, &lines),
                Reach::Near => lines.line_range(lines.line(comment.range.start)),
            };
            let lints = directive.names.iter().map(|name| allowed(registry, name)).collect();
            let fault = directive.fault;
            self.all.push(Suppression { file, comment: comment.range, scope, lints, fault });
        }
    }

    /// Says that `range` of `file` is test code: what speaks for code there may have its use in other runs.
    pub fn is_test_code(&mut self, file: FileId, range: TextRange) {
        self.tests.entry(file).or_default().push(range);
    }

    fn touches_tests(&self, suppression: &Suppression) -> bool {
        let meets =
            |range: &TextRange| range.start < suppression.scope.end && suppression.scope.start < range.end;
        self.tests.get(&suppression.file).is_some_and(|ranges| ranges.iter().any(meets))
    }

    /// Whether a comment silences `finding`, which then counts as used.
    pub fn covers(&mut self, finding: &Finding) -> bool {
        let primary = finding.primary;
        let from = self.all.partition_point(|suppression| suppression.file < primary.file);
        let in_file = self.all[from..].iter_mut().take_while(|found| found.file == primary.file);
        let mut covered = false;
        for suppression in in_file {
            if suppression.scope.contains(start(primary.range)) || primary.range.contains(suppression.comment)
            {
                covered |= suppression.take(finding.lint);
            }
        }
        covered
    }

    /// What is wrong with the comments themselves, once all findings were held against them. `levels` says at
    /// which level a lint speaks about code outside of tests, and about tests.
    #[must_use]
    pub fn complaints(&self, levels: impl Fn(&Lint) -> [Level; 2]) -> Vec<Found> {
        let mut findings = Vec::new();
        for suppression in &self.all {
            let touches_tests = self.touches_tests(suppression);
            let speaks = |lint: &Lint| {
                let [outside, in_tests] = levels(lint);
                outside != Level::Allow && (!touches_tests || in_tests != Level::Allow)
            };
            suppression.complain(speaks, &mut findings);
        }
        findings.into_iter().map(|finding| Found { finding, of: None, in_test: false }).collect()
    }
}

/// What `name` allows.
fn allowed(registry: &Registry, name: &str) -> Allowed {
    match registry.find(name) {
        Some(lint) => Allowed::Lint { lint, used: false },
        None => Allowed::Unknown(UnknownName { name: name.to_owned(), nearest: registry.nearest(name) }),
    }
}

impl Suppression {
    fn take(&mut self, name: &str) -> bool {
        let mut taken = false;
        for allowed in &mut self.lints {
            if let Allowed::Lint { lint, used } = allowed
                && lint.name == name
            {
                (*used, taken) = (true, true);
            }
        }
        taken
    }

    fn complain(&self, is_on: impl Fn(&Lint) -> bool, findings: &mut Vec<Finding>) {
        let span = LocalSpan::written(self.comment).in_file(self.file);
        let mut report = |lint, message: &str, help: &str| {
            Report::new(lint, 0, findings).at(span, Confidence::Certain).say(message).help(help);
        };
        let how = "write `// pollcat: allow(lint_name) -- why it is fine here`";
        match self.fault {
            Some(Fault::Unreadable) => {
                return report(&engine::UNKNOWN_LINT, "this comment suppresses nothing", how);
            }
            Some(Fault::NoReason) => {
                let message = "this suppression gives no reason";
                report(
                    &engine::SUPPRESSION_WITHOUT_REASON,
                    message,
                    "say why: `-- reason`, or `reason = \"…\"`",
                );
            }
            None => {}
        }
        for allowed in &self.lints {
            match allowed {
                Allowed::Unknown(UnknownName { name, nearest }) => {
                    let help = match nearest {
                        Some(nearest) => format!("the closest name is `{nearest}`"),
                        None => "remove it; `cargo pollcat list` prints all lints".to_owned(),
                    };
                    report(&engine::UNKNOWN_LINT, &format!("there is no lint named `{name}`"), &help);
                }
                Allowed::Lint { lint, used: false } if is_on(lint) => report(
                    &engine::UNUSED_SUPPRESSION,
                    &format!("`{}` finds nothing here that needs suppressing", lint.name),
                    "remove it",
                ),
                Allowed::Lint { .. } => {}
            }
        }
    }
}

fn start(range: TextRange) -> TextRange {
    TextRange::new(range.start, range.start)
}

/// A comment as it is written.
#[derive(PartialEq, Eq, Debug)]
struct Directive<'a> {
    reach: Reach,
    names: Vec<&'a str>,
    fault: Option<Fault>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reach {
    Near,
    File,
}

/// What `comment` says; `None` if it only mentions pollcat.
fn parse(comment: &str) -> Option<Directive<'_>> {
    let text = comment.trim_start_matches(['/', '*', '!']).trim_start();
    let text = text.strip_suffix("*/").unwrap_or(text);
    let text = text.strip_prefix("pollcat:")?.trim();
    let unreadable = Directive { reach: Reach::Near, names: Vec::new(), fault: Some(Fault::Unreadable) };
    let (verb, rest) = text.split_once('(').unwrap_or((text, ""));
    let reach = match verb.trim() {
        "allow" => Reach::Near,
        "allow-file" => Reach::File,
        _ => return Some(unreadable),
    };
    let Some((names, after)) = rest.split_once(')') else { return Some(unreadable) };
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return Some(unreadable);
    }
    let reason = after.trim_start().strip_prefix("--").map(str::trim);
    let fault = reason.is_none_or(str::is_empty).then_some(Fault::NoReason);
    Some(Directive { reach, names, fault })
}

/// Where pieces of code end, by where they start; of several that start at one byte the largest.
struct Nodes(FxHashMap<u32, u32>);

impl Nodes {
    /// Items, statements, arms and expressions of one file.
    fn new(hir: &FileHir, text: &str) -> Self {
        let mut nodes = Self(FxHashMap::default());
        let items = hir.trees.iter().flat_map(|tree| &tree.spans);
        items.for_each(|span| nodes.add(span.whole.range));
        hir.bodies.values().for_each(|body| nodes.add_body(body, text));
        nodes
    }

    fn add(&mut self, range: TextRange) {
        let end = self.0.entry(range.start).or_default();
        *end = range.end.max(*end);
    }

    fn add_body(&mut self, body: &Body, text: &str) {
        body.expr_spans.iter().for_each(|span| self.add(span.range));
        for stmt in body.blocks.values().flat_map(|block| &block.stmts) {
            if let Stmt::Let { pat, init, otherwise, .. } = *stmt {
                let pat = body.pat_span(pat).range;
                let last = otherwise.or(init).map_or(pat, |last| body.expr_span(last).range);
                self.add(TextRange::new(start_of_let(text, pat.start), last.end));
            }
        }
        for expr in body.exprs.values() {
            if let Expr::Match { arms, .. } = expr {
                for arm in arms {
                    self.add(body.pat_span(arm.pat).range.cover(body.expr_span(arm.body).range));
                }
            }
        }
    }

    /// The largest piece of code that starts where the code after `comment` does; else the rest of its line.
    fn after(&self, comment: &Comment, text: &str, lines: &LineIndex) -> TextRange {
        let at = next_code(text, comment.range.end);
        let end = self.0.get(&at).copied();
        TextRange::new(at, end.unwrap_or_else(|| lines.line_range(lines.line(at)).end))
    }
}

/// The place of the keyword before a pattern that starts at `pattern`.
fn start_of_let(text: &str, pattern: u32) -> u32 {
    let before = text.get(..pattern as usize).unwrap_or_default().trim_end();
    before.strip_suffix("let").map_or(pattern, |before| offset(before.len()))
}

/// The first byte from `from` on that belongs to no comment, attribute or white space.
fn next_code(text: &str, from: u32) -> u32 {
    let mut rest = text.get(from as usize..).unwrap_or_default();
    loop {
        let trimmed = rest.trim_start();
        let after = if trimmed.starts_with("//") {
            trimmed.find('\n').map(|end| &trimmed[end..])
        } else if trimmed.starts_with("/*") {
            trimmed.find("*/").map(|end| &trimmed[end + 2..])
        } else if trimmed.starts_with("#[") {
            after_attribute(trimmed)
        } else {
            return offset(text.len() - trimmed.len());
        };
        let Some(after) = after else { return offset(text.len()) };
        rest = after;
    }
}

/// What follows the `]` of the attribute that `text` starts with.
fn after_attribute(text: &str) -> Option<&str> {
    let mut depth = 0_u32;
    let mut quoted = false;
    let mut escaped = false;
    for (at, char) in text.char_indices() {
        match char {
            '"' if !escaped => quoted = !quoted,
            '[' if !quoted => depth += 1,
            ']' if !quoted && depth == 1 => return text.get(at + 1..),
            ']' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = char == '\\' && !escaped;
    }
    None
}

fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_read_as_people_write_them() {
        let allow = |names: &[&'static str], fault| {
            Some(Directive { reach: Reach::Near, names: names.to_vec(), fault })
        };
        assert_eq!(parse("// pollcat: allow(a, b) -- small file"), allow(&["a", "b"], None));
        assert_eq!(parse("//pollcat:allow( a )--x"), allow(&["a"], None));
        assert_eq!(parse("/* pollcat: allow(a) -- x */"), allow(&["a"], None));
        assert_eq!(parse("// pollcat: allow(a)"), allow(&["a"], Some(Fault::NoReason)));
        assert_eq!(parse("// pollcat: allow(a) -- "), allow(&["a"], Some(Fault::NoReason)));
        for broken in ["// pollcat: allow", "// pollcat: allow()", "// pollcat: deny(a) -- x", "// pollcat:"]
        {
            assert_eq!(parse(broken), allow(&[], Some(Fault::Unreadable)), "{broken}");
        }
        assert_eq!(parse("// see pollcat: the manual"), None);
        let file = parse("//! pollcat: allow-file(a) -- generated").expect("a directive");
        assert_eq!((file.reach, file.fault), (Reach::File, None));
    }

    #[test]
    fn code_starts_after_comments_and_attributes() {
        let text = "  // more\n #[doc = \"]\"] /* x */ #[a([b])]\n call();";
        assert_eq!(&text[next_code(text, 0) as usize..], "call();");
        assert_eq!(next_code("#[never", 0), 7);
        assert_eq!(next_code("", 9), 0);
    }
}
