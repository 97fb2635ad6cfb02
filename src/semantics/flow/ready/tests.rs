//! Shapes of code around `poll()` and `read()`.

use super::*;
use crate::source::syntax::parse::lower_file_anywhere;

struct ByName<'a>(&'a Body);

impl ByName<'_> {
    fn is(&self, call: ExprId, name: &str) -> bool {
        let Expr::Call { callee, .. } = self.0.expr(call) else { return false };
        let Expr::Path(path) = self.0.expr(*callee) else { return false };
        self.0.store.paths[*path].last_name().is_some_and(|last| last.as_str() == name)
    }
}

impl Pair for ByName<'_> {
    fn is_check(&self, call: ExprId) -> bool {
        self.is(call, "poll")
    }

    fn is_use(&self, call: ExprId) -> bool {
        self.is(call, "read")
    }

    fn local(&self, expr: ExprId) -> Option<BindingId> {
        let Expr::Path(path) = self.0.expr(expr) else { return None };
        let name = self.0.store.paths[*path].as_name()?;
        self.0.bindings.iter().find(|(_, binding)| binding.name == name).map(|(id, _)| id)
    }
}

/// Of each `read()` in such a function, whether it is only reached when `poll()` said yes.
fn of(code: &str) -> Vec<bool> {
    let hir = lower_file_anywhere(&format!("fn f() {{ {code} }}")).hir;
    assert_eq!(hir.problems, []);
    let body = hir.bodies.values().next().expect("a body");
    let (pair, parents) = (ByName(body), Parents::new(body));
    let reads = body.exprs.ids().filter(|&expr| pair.is_use(expr));
    reads.map(|read| only_when_ready(body, &parents, read, &pair)).collect()
}

#[test]
fn conditions_say_yes() {
    for code in [
        "if poll(1)? { read()?; }",
        "if poll(1).unwrap_or(false) { match read() { _ => {} } }",
        "if poll(1)? && other() { read(); }",
        "if let Ok(true) = poll(1) && let Key(k) = read()? { k; }",
        "if poll(1)? && read() == 1 { }",
        "if !poll(1)? { other() } else { read() }",
        "if !poll(1)? || other() { } else { read(); }",
        "if poll(1) > 0 { read(); }",
        "if poll(1) == 0 { } else { read(); }",
        "while poll(1)? { let e = read()?; }",
        "loop { while poll(1)? { if other() { read()?; } } }",
        "let ready = poll(1)?; if ready { read(); }",
        "if matches!(poll(1), Ok(true)) { read(); }",
        "if a.is_some_and(|a| poll(a)) { read(); }",
        "if a.is_some_and(|a| !poll(a)) { } else { read(); }",
        "match poll(1)? { true => { read(); } false => {} }",
        "match poll(1) { Ok(true) => read(), _ => {} }",
        "match other() { _ if poll(1) => read(), _ => {} }",
    ] {
        assert_eq!(of(code), [true], "{code}");
    }
}

#[test]
fn statements_before_say_yes() {
    for code in [
        "loop { if !poll(1)? { continue; } if let Key(k) = read()? { k; } }",
        "loop { if !poll(1)? { other(); break } other(); read(); }",
        "if poll(1) == 0 { return; } read()",
        "if poll(1)? { } else { return } read()",
        "if !poll(1)? || other() { return } read()",
        "let Ok(true) = poll(1) else { return }; read();",
    ] {
        assert_eq!(of(code), [true], "{code}");
    }
}

#[test]
fn other_shapes_do_not() {
    for code in [
        "read();",
        "poll(1); read();",
        "if poll(1)? { other(); } read();",
        "if poll(1)? || other() { read(); }",
        "if !poll(1)? { read(); }",
        "if !poll(1)? && other() { return } read();",
        "if !poll(1)? { other(); } read();",
        "if poll(1)? { loop { read(); } }",
        "if poll(1)? { let f = || read(); }",
        "if poll(1).unwrap_or(true) { read(); }",
        "let mut ready = poll(1)?; ready = true; if ready { read(); }",
        "match poll(1) { Ok(_) => read(), _ => {} }",
        "while other(poll(1)) { read(); }",
        "while read() && poll(1) { }",
        "let Ok(_) = poll(1) else { return }; read();",
    ] {
        assert_eq!(of(code), [false], "{code}");
    }
}

#[test]
fn one_yes_is_good_for_one_call() {
    assert_eq!(of("if poll(1)? { read(); read(); }"), [true, false]);
    assert_eq!(of("if poll(1)? { read().and(read()); }"), [true, false]);
    assert_eq!(of("if !poll(1)? { return; } read(); read();"), [true, false]);
    assert_eq!(of("if poll(1)? { if a { read(); } else { read(); } }"), [true, true]);
    assert_eq!(of("if poll(1)? { match a { 1 => read(), _ => read() } }"), [true, true]);
}
