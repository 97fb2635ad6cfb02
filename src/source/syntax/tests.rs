//! What code becomes: source in, a short form of its HIR out.

use std::fmt::Write as _;

use super::parse::{Lowered, lower_file_anywhere};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BlockId, Expr, ExprId, ExprList, Literal, Stmt};
use crate::source::hir::item::{ImportAlias, ItemKind, TreeId};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{Pat, PatId};
use crate::source::hir::path::{Path, PathStart};

/// Writes expressions as nested lists: `(call f a b)`.
struct Short<'a>(&'a Body);

impl Short<'_> {
    fn expr(&self, id: ExprId) -> String {
        match self.0.expr(id) {
            Expr::Missing => "?".into(),
            Expr::Path(path) => short_path(&self.0.store.paths[*path]),
            Expr::Literal(literal) => short_literal(literal),
            Expr::Call { callee, args } => format!("(call {}{})", self.expr(*callee), self.list(*args)),
            Expr::MethodCall { receiver, method, args, .. } => {
                format!("(.{method} {}{})", self.expr(*receiver), self.list(*args))
            }
            Expr::Field { base, name } => format!("{}.{name}", self.expr(*base)),
            Expr::Await(inner) => format!("(await {})", self.expr(*inner)),
            Expr::Try(inner) => format!("(? {})", self.expr(*inner)),
            Expr::Block { block, label, kind } => {
                let label = label.map_or(String::new(), |label| format!("'{label} "));
                format!(
                    "{label}{}{}",
                    if matches!(kind, crate::source::hir::expr::BlockKind::Unsafe) { "unsafe " } else { "" },
                    self.block(*block)
                )
            }
            Expr::Async { block, is_move } => {
                format!("(async{} {})", if *is_move { " move" } else { "" }, self.block(*block))
            }
            Expr::Closure(id) => {
                let closure = &self.0.closures[*id];
                let params: Vec<_> = closure.params.iter().map(|pat| self.pat(*pat)).collect();
                let word = if closure.is_async { "async fn" } else { "fn" };
                format!("({word} [{}] {})", params.join(" "), self.expr(closure.body))
            }
            Expr::If { condition, then, otherwise } => {
                let otherwise = otherwise.map_or(String::new(), |other| format!(" {}", self.expr(other)));
                format!("(if {} {}{otherwise})", self.expr(*condition), self.expr(*then))
            }
            Expr::Let { pat, expr } => format!("(let {} {})", self.pat(*pat), self.expr(*expr)),
            Expr::Match { scrutinee, arms } => {
                let mut text = format!("(match {}", self.expr(*scrutinee));
                for arm in arms {
                    let guard = arm.guard.map_or(String::new(), |guard| format!(" if {}", self.expr(guard)));
                    let _ = write!(text, " [{}{guard} => {}]", self.pat(arm.pat), self.expr(arm.body));
                }
                text + ")"
            }
            Expr::Loop { block, .. } => format!("(loop {})", self.block(*block)),
            Expr::While { condition, block, .. } => {
                format!("(while {} {})", self.expr(*condition), self.block(*block))
            }
            Expr::For { pat, iterable, block, .. } => {
                format!("(for {} {} {})", self.pat(*pat), self.expr(*iterable), self.block(*block))
            }
            Expr::Break { label, value } => {
                format!("(break {label:?} {})", value.map_or("-".into(), |value| self.expr(value)))
            }
            Expr::Return(value) => {
                format!("(return{})", value.map_or(String::new(), |v| format!(" {}", self.expr(v))))
            }
            Expr::Unary(op, inner) => format!("({op:?} {})", self.expr(*inner)),
            Expr::Binary(op, a, b) => format!("({op:?} {} {})", self.expr(*a), self.expr(*b)),
            Expr::Assign(a, b) => format!("(= {} {})", self.expr(*a), self.expr(*b)),
            Expr::AssignOp(op, a, b) => format!("({op:?}= {} {})", self.expr(*a), self.expr(*b)),
            Expr::Ref { mutability, expr, .. } => format!("(&{mutability:?} {})", self.expr(*expr)),
            Expr::Cast(inner, _) => format!("(as {})", self.expr(*inner)),
            Expr::Index(a, b) => format!("(index {} {})", self.expr(*a), self.expr(*b)),
            Expr::Range { start, end, .. } => {
                let end_of = |end: &Option<ExprId>| end.map_or(String::new(), |end| self.expr(end));
                format!("{}..{}", end_of(start), end_of(end))
            }
            Expr::Record { path, fields, spread } => {
                let mut text = format!("({} {{", short_path(&self.0.store.paths[*path]));
                for (name, value) in fields {
                    let _ = write!(text, " {name}: {}", self.expr(*value));
                }
                text + &spread.map_or(String::new(), |base| format!(" ..{}", self.expr(base))) + " })"
            }
            Expr::Tuple(list) => format!("(tuple{})", self.list(*list)),
            Expr::Array(list) => format!("(array{})", self.list(*list)),
            Expr::Repeat(value, len) => format!("(repeat {} {})", self.expr(*value), self.expr(*len)),
            Expr::Macro(call) => self.mac(&self.0.macros[*call]),
            other => format!("{other:?}"),
        }
    }

    fn mac(&self, call: &crate::source::hir::macros::MacroCall) -> String {
        let path: Vec<_> = call.path.iter().map(|name| name.as_str()).collect();
        let input = match &call.input {
            MacroInput::Exprs(list) => self.list(*list),
            MacroInput::Matches { scrutinee, pat, guard } => {
                let guard = guard.map_or(String::new(), |guard| format!(" if {}", self.expr(guard)));
                format!(" {} {}{guard}", self.expr(*scrutinee), self.pat(*pat))
            }
            MacroInput::Block(block) => format!(" {}", self.expr(*block)),
            MacroInput::Select(select) => {
                let mut text = String::from(if select.biased { " biased" } else { "" });
                for arm in &select.arms {
                    let condition =
                        arm.precondition.map_or(String::new(), |c| format!(" if {}", self.expr(c)));
                    let (pat, future) = (self.pat(arm.pat), self.expr(arm.future));
                    let _ = write!(text, " [{pat} = {future}{condition} => {}]", self.expr(arm.handler));
                }
                for other in &select.otherwise {
                    let _ = write!(text, " [else => {}]", self.expr(*other));
                }
                text
            }
            MacroInput::Items(tree) => format!(" items {}", tree.0),
            MacroInput::Opaque(names) => format!(" opaque {names:?}"),
        };
        format!("({}!{input})", path.join("::"))
    }

    fn list(&self, list: ExprList) -> String {
        self.0.list(list).iter().fold(String::new(), |text, expr| text + " " + &self.expr(*expr))
    }

    fn block(&self, id: BlockId) -> String {
        let block = self.0.block(id);
        let mut parts = Vec::new();
        for stmt in &block.stmts {
            parts.push(match stmt {
                Stmt::Let { pat, init, otherwise, ty } => {
                    let init = init.map_or(String::new(), |init| format!(" {}", self.expr(init)));
                    let otherwise =
                        otherwise.map_or(String::new(), |other| format!(" else {}", self.expr(other)));
                    let ty = if ty.is_some() { ": T" } else { "" };
                    format!("let {}{ty}{init}{otherwise};", self.pat(*pat))
                }
                Stmt::Expr { expr, semicolon } => self.expr(*expr) + if *semicolon { ";" } else { "" },
            });
        }
        parts.extend(block.tail.map(|tail| self.expr(tail)));
        format!("{{{}{}}}", if block.items.is_some() { "+items " } else { "" }, parts.join(" "))
    }

    fn pat(&self, id: PatId) -> String {
        let all = |pats: &[PatId]| pats.iter().map(|pat| self.pat(*pat)).collect::<Vec<_>>().join(", ");
        match self.0.pat(id) {
            Pat::Missing => "?".into(),
            Pat::Wild => "_".into(),
            Pat::Rest => "..".into(),
            Pat::Bind { binding, sub } => {
                let name = self.0.binding(*binding).name;
                sub.map_or(name.to_string(), |sub| format!("{name}@{}", self.pat(sub)))
            }
            Pat::Path(path) => short_path(&self.0.store.paths[*path]),
            Pat::TupleStruct { path, fields } => {
                format!("{}({})", short_path(&self.0.store.paths[*path]), all(fields))
            }
            Pat::Record { path, fields, rest } => {
                let fields: Vec<_> =
                    fields.iter().map(|(name, pat)| format!("{name}: {}", self.pat(*pat))).collect();
                let rest = if *rest { ", .." } else { "" };
                format!("{}{{{}{rest}}}", short_path(&self.0.store.paths[*path]), fields.join(", "))
            }
            Pat::Tuple(pats) => format!("({})", all(pats)),
            Pat::Slice(pats) => format!("[{}]", all(pats)),
            Pat::Ref(_, inner) => format!("&{}", self.pat(*inner)),
            Pat::Or(pats) => pats.iter().map(|pat| self.pat(*pat)).collect::<Vec<_>>().join("|"),
            Pat::Expr(expr) => self.expr(*expr),
            Pat::Range(a, b) => {
                let end = |end: &Option<ExprId>| end.map_or(String::new(), |end| self.expr(end));
                format!("{}..{}", end(a), end(b))
            }
            Pat::Typed(inner, _) => format!("{}: T", self.pat(*inner)),
        }
    }
}

fn short_literal(literal: &Literal) -> String {
    match literal {
        Literal::Str(text) => format!("{text:?}"),
        Literal::Int(Some(value), _) => value.to_string(),
        Literal::Bool(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}

fn short_path(path: &Path) -> String {
    let start = match path.start {
        PathStart::Plain => String::new(),
        PathStart::Global => "::".into(),
        PathStart::Crate => "crate::".into(),
        PathStart::SelfModule => "self::".into(),
        PathStart::Super(count) => "super::".repeat(count as usize),
        PathStart::DollarCrate(_) => "$crate::".into(),
    };
    let qself = if path.qself.is_some() { "<>" } else { "" };
    let names: Vec<_> = path.segments.iter().map(|segment| segment.name.as_str()).collect();
    format!("{qself}{start}{}", names.join("::"))
}

fn lowered(text: &str) -> Lowered {
    let lowered = lower_file_anywhere(text);
    assert!(lowered.hir.problems.is_empty(), "{:?}", lowered.hir.problems);
    lowered
}

#[track_caller]
fn body(code: &str, expected: &str) {
    let lowered = lowered(&format!("fn f() {{ {code} }}"));
    let bodies: Vec<_> = lowered.hir.bodies.values().collect();
    let last = bodies.last().expect("a function has a body");
    assert_eq!(Short(last).expr(last.root), expected);
}

#[test]
fn chains_and_operators() {
    body("a.b().c::<T>(1)?.d.0.await", "{(await (? (.c (.b a) 1)).d.0)}");
    body(
        "x::y(1, &mut z)[0] as u8 + 2 * 3 == !w",
        "{(Eq (Add (as (index (call x::y 1 (&Mut z)) 0)) (Mul 2 3)) (Not w))}",
    );
    body("a = b; *a += 1; (a, ..) = c;", "{(= a b); (Add= (Deref a) 1); (= (tuple a ..) c);}");
    body("S { a, b: 1, ..d }", "{(S { a: a b: 1 ..d })}");
    body(
        "<T as a::B>::c(self::d, super::super::e, ::f::g, crate::h)",
        "{(call <>a::B::c self::d super::super::e ::f::g crate::h)}",
    );
    body("[1, 2]; [0; 4]; 1..=2; ..;", "{(array 1 2); (repeat 0 4); 1..2; ..;}");
}

#[test]
fn control_flow() {
    body(
        "if let Some(x) = a && x > 1 { b } else if c { d } else { e }",
        "{(if (And (let Some(x) a) (Gt x 1)) {b} (if c {d} {e}))}",
    );
    body(
        "match x { A | B if g => 1, C { a, b: 0..=9, .. } => 2, [h, .., t @ 3] => 4, _ => return }",
        "{(match x [A|B if g => 1] [C{a: a, b: 0..9, ..} => 2] [[h, .., t@3] => 4] [_ => (return)])}",
    );
    body("'a: loop { break 'a 1; }", "{(loop {(break Some(a) 1);})}");
    body(
        "while let Some(x) = y.next() { for (i, v) in z { g(); } }",
        "{(while (let Some(x) (.next y)) {(for (i, v) z {(call g);})})}",
    );
    body("let Some(x) = y else { return }; let z: u8;", "{let Some(x) y else {(return)}; let z: T;}");
    body("{ a }; unsafe { b() } c", "{{a}; unsafe {(call b)} c}");
    body(
        "async move { a.await; }; async { };  async |x| x; |a: u8, (b, c)| -> u8 { a };",
        "{(async move {(await a);}); (async {}); (async fn [x] x); (fn [a: T (b, c)] {a});}",
    );
}

#[test]
fn macros_are_read_as_code() {
    body(r#"println!("{a} {} {b:?}", c.d(), e = f);"#, r#"{(println! "{a} {} {b:?}" (.d c) f a b);}"#);
    body("vec![x; 3]", "{(vec! x 3)}");
    body("matches!(x, Some(1) | None if y)", "{(matches! x Some(1)|None if y)}");
    body(
        r#"tracing::info!(target: "t", id = %x.id(), ?y, "done {z}");"#,
        r#"{(tracing::info! "t" (.id x) y "done {z}" z);}"#,
    );
    body(
        "tokio::select! { biased; Some(m) = rx.recv(), if on => { go(m) } _ = &mut t => break, else => {} }",
        "{(tokio::select! biased [Some(m) = (.recv rx) if on => {(call go m)}] [_ = (&Mut t) => (break None -)] [else => {}])}",
    );
    body(
        "futures::select! { a = b => c(), complete => d(), default => e() }",
        "{(futures::select! [a = b => (call c)] [else => (call d)] [else => (call e)])}",
    );
    body("tokio::join!(a(), b.c())", "{(tokio::join! (call a) (.c b))}");
    body("m! { let x = 1; g(x) }", "{(m! {let x 1; (call g x)})}");
    body("m!(=> a b.c)", "{(m! opaque [a, b, c])}");
    body("stringify!(a.b())", "{(stringify! opaque [a, b])}");
    body("assert_eq!(a, b, \"{c}\");", "{(assert_eq! a b \"{c}\" c);}");
}

#[test]
fn block_items_have_trees_of_their_own() {
    body("use a::b; fn inner() {} b()", "{+items (call b)}");
    let lowered = lowered("fn f() { struct S; { impl S { fn g() {} } } }");
    assert_eq!(lowered.hir.trees.len(), 3);
    assert_eq!(lowered.hir.tree(TreeId::FILE).items.len(), 1);
}

#[test]
fn use_trees_are_flattened() {
    let lowered = lowered(
        "use a::{self, b::{c as d, *}, e as _}; use crate::{f, super_::g}; use super::h; pub use self::i; use ::j;",
    );
    let mut all = Vec::new();
    for item in lowered.hir.tree(TreeId::FILE).items.values() {
        let ItemKind::Use(imports) = &item.kind else { panic!("only imports stand here") };
        for import in imports {
            let names: Vec<_> = import.segments.iter().map(|name| name.as_str()).collect();
            let alias = match import.alias {
                ImportAlias::Same => String::new(),
                ImportAlias::Named(name) => format!(" as {name}"),
                ImportAlias::Underscore => " as _".into(),
                ImportAlias::Glob => "::*".into(),
            };
            let start =
                if import.start == PathStart::Plain { String::new() } else { format!("{:?} ", import.start) };
            all.push(format!(
                "{start}{}{alias}{}",
                names.join("::"),
                if import.own_only { " (own)" } else { "" }
            ));
        }
    }
    let expected = [
        "a (own)",
        "a::b::c as d",
        "a::b::*",
        "a::e as _",
        "Crate f",
        "Crate super_::g",
        "Super(1) h",
        "SelfModule i",
        "Global j",
    ];
    assert_eq!(all, expected);
}

#[test]
fn cfg_predicates_are_kept_where_they_stand() {
    let text = "#[cfg(a)] #[cfg(not(b))] mod m { #![allow(x)] }\n#[cfg_attr(c, path = \"p.rs\", cfg(d))] mod n;\nfn f() { #[cfg(e)] let x = 1; match y { #[cfg(g)] _ => 2 } }";
    let lowered = lowered(text);
    let items: Vec<_> = lowered.hir.tree(TreeId::FILE).items.values().collect();
    assert_eq!(format!("{:?}", items[0].cfg), "Some(All([Flag(a), Not(Flag(b))]))");
    assert_eq!(format!("{:?}", items[1].cfg), "Some(Any([Not(Flag(c)), Flag(d)]))");
    let ItemKind::Module(module) = &items[1].kind else { panic!("a module") };
    assert_eq!(module.path.as_deref(), Some("p.rs"));
    assert!(items[1].attrs[0].cfg.is_some());
    let body = lowered.hir.bodies.values().next().expect("a body");
    assert_eq!(body.cfgs.len(), 2);
}

#[test]
fn one_odd_item_does_not_lose_the_file() {
    let text = "fn a() {}\nfn b() -> { }\nmod m { fn c() {} auto impl X; struct D; }\n#[x] pub impl E { fn e() {} }\nstruct F;";
    let lowered = lower_file_anywhere(text);
    let tree = lowered.hir.tree(TreeId::FILE);
    let names: Vec<_> = tree.items.values().filter_map(|item| item.name).map(|name| name.as_str()).collect();
    assert_eq!(names, ["a", "m", "c", "D", "e", "F"]);
    let lost: Vec<_> = lowered.hir.problems.iter().map(|problem| problem.lost.of(text)).collect();
    assert_eq!(lost, ["fn b() -> { }", "auto impl X;"]);
    let whole = lower_file_anywhere("fn a() {}\nfn b() { (");
    assert_eq!(whole.hir.problems.len(), 1);
    assert!(whole.hir.tree(TreeId::FILE).items.is_empty());
}

#[test]
fn places_survive_shebangs_and_wide_characters() {
    let text = "#!/usr/bin/env run-cargo-script é\nfn é() { ü.äöü(\"é\"); }\r\n";
    let lowered = lowered(text);
    let tree = lowered.hir.tree(TreeId::FILE);
    assert_eq!(tree.spans[0].whole.range.of(text), "fn é() { ü.äöü(\"é\"); }");
    let body = lowered.hir.bodies.values().next().expect("a body");
    let all: Vec<_> = body.expr_spans.iter().map(|span| span.range.of(text)).collect();
    assert_eq!(all, ["ü", "\"é\"", "ü.äöü(\"é\")", "{ ü.äöü(\"é\"); }"]);
}
