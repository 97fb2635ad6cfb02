//! One line for each finding: `path:line:col: warning[pollcat::x]: message`.

use super::paint::{Canvas, Paint};
use super::paths::Paths;
use super::safe::harmless_line;
use super::{code, human};
use crate::linting::finding::{Finding, Level};
use crate::source::project::files::FileTable;

/// `finding` on one line, its line feed included.
#[must_use]
pub fn render(finding: &Finding, files: &FileTable, paths: &Paths, paint: Paint) -> String {
    let mut canvas = Canvas::new(paint);
    let at = files.start(finding.primary);
    let path = paths.name(&files.get(finding.primary.file).path);
    canvas.plain(&format!("{}:{}:{}: ", harmless_line(&path), at.line, at.column));
    let word = if finding.level == Level::Error { "error" } else { "warning" };
    canvas.severity(human::severity(finding.level), &format!("{word}[{}]", code(finding)));
    canvas.bold(&format!(": {}", harmless_line(&finding.message)));
    canvas.plain("\n");
    canvas.finish()
}
