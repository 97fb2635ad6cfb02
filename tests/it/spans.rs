//! Places of expressions and patterns, held against pollcat's own source: what a place covers must be that
//! expression again.

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::source::hir::body::Body;
use pollcat::source::hir::expr::{Expr, ExprId};
use pollcat::source::hir::span::ExpnId;
use pollcat::source::syntax::parse::lower_file_anywhere;

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("spans::expressions_cover_their_own_text", || each_source(check_file)),
        Trial::test("spans::names_cover_the_name", || each_source(check_names)),
    ]
}

fn each_source(check: fn(&str) -> Vec<String>) -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for dir in ["src", "lints", "tests"] {
        for entry in walkdir::WalkDir::new(root.join(dir)).into_iter().flatten() {
            if entry.path().extension().is_some_and(|ext| ext == "rs") {
                let text = fs::read_to_string(entry.path())?;
                let found = check(&text);
                seen += 1;
                if !found.is_empty() {
                    let all = found.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
                    return Err(format!("{}:\n{all}", entry.path().display()).into());
                }
            }
        }
    }
    assert!(seen > 20, "only {seen} files were seen");
    Ok(())
}

fn check_file(text: &str) -> Vec<String> {
    let lowered = lower_file_anywhere(text);
    assert!(lowered.hir.problems.is_empty(), "{:?}", lowered.hir.problems);
    let bodies = lowered.hir.bodies.values();
    bodies.flat_map(|body| body.exprs.ids().filter_map(|expr| mismatch(body, expr, text))).collect()
}

/// Why the text of `expr` is not that expression.
fn mismatch(body: &Body, expr: ExprId, text: &str) -> Option<String> {
    let span = body.expr_span(expr);
    // Code that a macro made has the whole call.
    if span.expn != ExpnId::WRITTEN {
        return None;
    }
    let snippet = span.range.of(text);
    let parsed = match syn::parse_str::<syn::Expr>(snippet) {
        // Variables of a format string stand where the string stands.
        Ok(syn::Expr::Lit(_)) if matches!(body.expr(expr), Expr::Path(_)) => return None,
        Ok(parsed) => parsed,
        // A condition is an expression only inside an `if`; a body of statements only inside its macro.
        Err(_) if matches!(body.expr(expr), Expr::Let { .. } | Expr::Block { .. } | Expr::Async { .. }) => {
            return None;
        }
        Err(_) if snippet.starts_with("let ") || snippet.contains("&& let ") => return None,
        Err(error) => return Some(format!("{:?} at `{snippet}`: {error}", body.expr(expr))),
    };
    let mut parsed = &parsed;
    while let syn::Expr::Paren(paren) = parsed {
        parsed = &paren.expr;
    }
    let kind = kind_of(parsed);
    (kind != "?" && kind != kind_in_hir(body.expr(expr)))
        .then(|| format!("{:?} covers {kind} `{snippet}`", body.expr(expr)))
}

fn kind_of(expr: &syn::Expr) -> &'static str {
    match expr {
        syn::Expr::MethodCall(_) => "method call",
        syn::Expr::Call(_) => "call",
        syn::Expr::Field(_) => "field",
        syn::Expr::Try(_) => "try",
        syn::Expr::Path(_) => "path",
        syn::Expr::Match(_) => "match",
        syn::Expr::If(_) => "if",
        syn::Expr::Closure(_) => "closure",
        syn::Expr::Struct(_) => "record",
        syn::Expr::Reference(_) => "reference",
        syn::Expr::Index(_) => "index",
        syn::Expr::Cast(_) => "cast",
        _ => "?",
    }
}

fn kind_in_hir(expr: &Expr) -> &'static str {
    match expr {
        Expr::MethodCall { .. } => "method call",
        Expr::Call { .. } => "call",
        Expr::Field { .. } => "field",
        Expr::Try(_) => "try",
        Expr::Path(_) => "path",
        Expr::Match { .. } => "match",
        Expr::If { .. } => "if",
        Expr::Closure(_) => "closure",
        Expr::Record { .. } => "record",
        Expr::Ref { .. } => "reference",
        Expr::Index(..) => "index",
        Expr::Cast(..) => "cast",
        _ => "other",
    }
}

fn check_names(text: &str) -> Vec<String> {
    let lowered = lower_file_anywhere(text);
    let mut wrong = Vec::new();
    for body in lowered.hir.bodies.values() {
        for (id, expr) in body.exprs.iter() {
            let (Expr::MethodCall { method: name, .. } | Expr::Field { name, .. }) = expr else { continue };
            let span = body.name_span(id);
            let snippet = span.range.of(text);
            if span.expn == ExpnId::WRITTEN && snippet != name.as_str() {
                wrong.push(format!("`{name}` is said to stand at `{snippet}`"));
            }
        }
        for (id, path) in body.store.paths.iter() {
            let span = body.store.path_name(id);
            let snippet = span.range.of(text);
            if let Some(name) = path.last_name()
                && span.expn == ExpnId::WRITTEN
                && snippet != name.as_str()
                && !snippet.trim_start_matches(['r', '#']).starts_with('"')
            {
                wrong.push(format!("`{name}` is said to stand at `{snippet}`"));
            }
        }
    }
    wrong
}
