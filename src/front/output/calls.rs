//! `debug calls`: one JSON object a line for each call, to be compared with what rustc resolved.

use std::io::{self, Write};

use serde::Serialize;

use super::paths::Paths;
use crate::front::outcome::{CallFact, CallForm, CallReport};
use crate::linting::finding::Confidence;

/// Prints all calls, paths relative to the workspace root.
///
/// # Errors
/// When nobody reads any more.
pub fn print(report: &CallReport, out: &mut dyn Write) -> io::Result<()> {
    let paths = Paths::in_workspace(&report.workspace_root);
    for call in &report.calls {
        let line = serde_json::to_string(&row(call, report, &paths))?;
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

fn row<'a>(call: &'a CallFact, report: &CallReport, paths: &Paths) -> Row<'a> {
    let at = report.files.start(call.name);
    let callee = call.callee.as_ref();
    Row {
        path: paths.name(&report.files.get(call.name.file).path),
        line: at.line,
        column: at.column,
        form: match call.form {
            CallForm::Path => "path",
            CallForm::Method => "method",
            CallForm::Macro => "macro",
        },
        callee: callee.ok().map(|callee| callee.path.as_str()),
        paths: callee.map_or(&[], |callee| callee.also.as_slice()),
        confidence: callee.ok().map(|callee| match callee.confidence {
            Confidence::Possible => "possible",
            Confidence::Likely => "likely",
            Confidence::Certain => "certain",
        }),
        unknown: callee.err().map(String::as_str),
    }
}

#[derive(Serialize)]
struct Row<'a> {
    path: String,
    line: u32,
    column: u32,
    form: &'static str,
    callee: Option<&'a str>,
    paths: &'a [String],
    confidence: Option<&'static str>,
    unknown: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::super::sample::{outcome, root, span};
    use super::*;
    use crate::front::outcome::KnownCallee;

    #[test]
    fn a_line_says_what_is_called_or_why_that_is_not_known() {
        let outcome =
            outcome(&[("api/src/lib.rs", "fn f() {\n    é; TcpStream::connect();\n    x.go();\n}\n")]);
        let known = KnownCallee {
            path: "tokio::net::TcpStream::connect".to_owned(),
            also: vec!["tokio::net::tcp::stream::TcpStream::connect".to_owned()],
            confidence: Confidence::Certain,
        };
        let name = |needle| span(&outcome, "api/src/lib.rs", needle, 0);
        let calls = vec![
            CallFact { name: name("connect"), form: CallForm::Path, callee: Ok(known) },
            CallFact {
                name: name("go"),
                form: CallForm::Method,
                callee: Err("the receiver's type is not known".to_owned()),
            },
        ];
        let report = CallReport { calls, files: outcome.files, workspace_root: root() };
        let mut out = Vec::new();
        print(&report, &mut out).expect("a vector takes everything");
        expect_test::expect![[r#"
            {"path":"api/src/lib.rs","line":2,"column":19,"form":"path","callee":"tokio::net::TcpStream::connect","paths":["tokio::net::tcp::stream::TcpStream::connect"],"confidence":"certain","unknown":null}
            {"path":"api/src/lib.rs","line":3,"column":7,"form":"method","callee":null,"paths":[],"confidence":null,"unknown":"the receiver's type is not known"}
        "#]].assert_eq(&String::from_utf8_lossy(&out));
    }
}
