//! What macros made, as HIR: items, statements, expressions, and who may name what.

use libtest_mimic::Failed;
use pollcat::source::hir::body::Body;
use pollcat::source::hir::cfg::CfgExpr;
use pollcat::source::hir::expr::{Expr, ExprId, Stmt};
use pollcat::source::hir::file::FileHir;
use pollcat::source::hir::item::{Item, ItemKind, ItemTree, TreeId};
use pollcat::source::hir::macros::MacroInput;
use pollcat::source::hir::pat::Pat;
use pollcat::source::hir::path::PathStart;
use pollcat::source::hir::span::{ExpnId, LocalSpan};
use pollcat::source::syntax::macro_rules::Reason;

use super::driver::{CRATE, Expanded, expand_file, odd_places};

fn expanded(text: &str) -> Result<FileHir, Failed> {
    let Expanded { hir, errors, .. } = expand_file(text);
    if let Some(error) = errors.first() {
        return Err(format!("{error} at {:?}", error.range).into());
    }
    let odd = odd_places(&hir, text);
    if odd.is_empty() { Ok(hir) } else { Err(format!("odd places: {odd:?}").into()) }
}

fn equal<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), Failed> {
    if found == expected { Ok(()) } else { Err(format!("expected {expected:?}, found {found:?}").into()) }
}

/// Where `span` is: who made it, and the text.
fn at(text: &str, span: LocalSpan) -> (u32, &str) {
    (span.expn.0, span.range.of(text))
}

fn made_by_item(hir: &FileHir, number: usize) -> &ItemTree {
    let calls = hir.tree(TreeId::FILE).items.values().filter_map(|item| match &item.kind {
        ItemKind::MacroCall(call) => Some(&call.input),
        _ => None,
    });
    match calls.clone().nth(number) {
        Some(MacroInput::Items(tree)) => hir.tree(*tree),
        other => panic!("no items: {other:?}"),
    }
}

fn names(tree: &ItemTree) -> Vec<&str> {
    tree.top.iter().map(|item| tree.items[*item].name.map_or("-", |name| name.as_str())).collect()
}

pub fn items() -> Result<(), Failed> {
    let text = "
        macro_rules! make { ($(#[$m:meta])* $v:vis $n:ident : $t:ty) => {
            $(#[$m])* $v struct $n { field: $t }
            impl $n { pub fn get(&self) -> &$t { helper(&self.field) } }
        } }
        make! { #[derive(Debug)] pub Thing : Vec<u8> }";
    let hir = expanded(text)?;
    let tree = made_by_item(&hir, 0);
    equal(names(tree), vec!["Thing", "-"])?;
    let call = "make! { #[derive(Debug)] pub Thing : Vec<u8> }";
    let span = tree.span(tree.top[0]);
    equal((at(text, span.name), at(text, span.whole)), ((0, "Thing"), (1, call)))?;
    let item = &tree.items[tree.top[0]];
    equal(item.attrs[0].range.of(text), call)?;
    let paths: Vec<_> = tree.store.paths.ids().map(|path| at(text, tree.store.path_name(path))).collect();
    assert!(paths.contains(&(0, "Vec")), "{paths:?}");
    let body = hir.bodies.values().last().expect("a method");
    let places =
        body.store.paths.ids().map(|path| (body.store.paths[path].last_name(), body.store.path_name(path)));
    let places: Vec<_> =
        places.map(|(name, span)| (name.expect("a name").as_str(), at(text, span))).collect();
    equal(places, vec![("helper", (1, call)), ("self", (1, call))])
}

pub fn members() -> Result<(), Failed> {
    let text = "
        macro_rules! getter { ($n:ident -> $t:ty) => { pub fn $n(&self) -> $t { self.$n } }; }
        macro_rules! required { ($($n:ident)*) => { $( fn $n(&self); )* }; }
        struct S { a: u8 }
        impl S { fn first(&self) {} getter!(a -> u8); }
        trait T { required! { b c } fn d(&self) {} }";
    let hir = expanded(text)?;
    let tree = hir.tree(TreeId::FILE);
    let members = |item: &Item| {
        let items = match &item.kind {
            ItemKind::Impl(block) => &block.items,
            ItemKind::Trait(block) => &block.items,
            _ => return Vec::new(),
        };
        let names = items.iter().map(|item| tree.items[*item].name.map_or("-", |name| name.as_str()));
        names.collect::<Vec<_>>()
    };
    let all: Vec<_> =
        tree.top.iter().map(|item| members(&tree.items[*item])).filter(|all| !all.is_empty()).collect();
    equal(all, vec![vec!["first", "-", "a"], vec!["-", "d", "b", "c"]])
}

fn body_of<'a>(hir: &'a FileHir, name: &str) -> &'a Body {
    let found = hir.trees.iter().flat_map(|tree| tree.items.values()).find(|item| {
        item.name.is_some_and(|found| found.as_str() == name) && matches!(item.kind, ItemKind::Fn(_))
    });
    match found.map(|item| &item.kind) {
        Some(ItemKind::Fn(function)) => hir.body(function.body.expect("a body")),
        other => panic!("no function: {other:?}"),
    }
}

/// Variables and names of the statements of a function, each with its maker.
fn statements(body: &Body) -> Vec<String> {
    let Expr::Block { block, .. } = body.expr(body.root) else { panic!("a block") };
    let block = body.block(*block);
    let mut all = Vec::new();
    for stmt in &block.stmts {
        match stmt {
            Stmt::Let { pat, init, .. } => {
                let Pat::Bind { binding, .. } = body.pat(*pat) else { panic!("a variable") };
                let name = body.binding(*binding).name;
                let init = init.map_or_else(|| "-".to_owned(), |init| value(body, init));
                all.push(format!("let {name}/{} = {init}", body.pat_span(*pat).expn.0));
            }
            Stmt::Expr { expr, semicolon } => {
                all.push(format!("{}{}", value(body, *expr), if *semicolon { ";" } else { "" }));
            }
        }
    }
    all.extend(block.tail.map(|tail| value(body, tail)));
    all
}

fn value(body: &Body, expr: ExprId) -> String {
    match body.expr(expr) {
        Expr::Path(path) => {
            let name = body.store.paths[*path].last_name().map_or("", |name| name.as_str());
            format!("{name}/{}", body.store.path_name(*path).expn.0)
        }
        Expr::Call { callee, args } => {
            let args: Vec<_> = body.list(*args).iter().map(|arg| value(body, *arg)).collect();
            format!("{}({})", value(body, *callee), args.join(", "))
        }
        Expr::Binary(_, left, right) => format!("({} + {})", value(body, *left), value(body, *right)),
        Expr::Await(inner) => format!("{}.await", value(body, *inner)),
        Expr::Literal(_) => "1".to_owned(),
        Expr::Macro(call) => match &body.macros[*call].input {
            MacroInput::Block(made) => format!("<{}>", value(body, *made)),
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    }
}

pub fn statements_join_the_block() -> Result<(), Failed> {
    let text = "
        macro_rules! bind { ($n:ident = $e:expr) => { let hidden = 1; let $n = go($e, hidden) }; }
        macro_rules! done { ($n:ident) => { last($n); $n }; }
        fn f() { let hidden = 1; #[cfg(unix)] bind!(x = hidden); bind! { y = x } use_both(x, y, hidden); done!(x) }";
    let hir = expanded(text)?;
    let body = body_of(&hir, "f");
    let all = [
        "let hidden/0 = 1",
        "let hidden/1 = 1",
        "let x/0 = go/1(hidden/0, hidden/1)",
        "let hidden/2 = 1",
        "let y/0 = go/2(x/0, hidden/2)",
        "use_both/0(x/0, y/0, hidden/0);",
        "last/3(x/0);",
        "x/0",
    ];
    equal(statements(body), all.map(str::to_owned).to_vec())?;
    equal(body.cfgs.iter().filter(|(_, cfg)| matches!(cfg, CfgExpr::Flag(_))).count(), 3)
}

pub fn items_of_statements_join_the_block() -> Result<(), Failed> {
    let text = "
        macro_rules! helper { ($n:ident) => { fn $n() {} use a::b as $n; $n(); }; }
        fn f() { helper!(one); fn two() {} helper!(three); }
        fn g() { helper!(four); }";
    let hir = expanded(text)?;
    let items = |name| {
        let body = body_of(&hir, name);
        let Expr::Block { block, .. } = body.expr(body.root) else { panic!("a block") };
        let tree = hir.tree(body.block(*block).items.expect("items"));
        let names = names(tree).into_iter().filter(|name| *name != "-").collect::<Vec<_>>();
        (names, statements(body).len())
    };
    equal(items("f"), (vec!["two", "one", "three"], 2))?;
    equal(items("g"), (vec!["four"], 1))
}

pub fn values_are_inputs_of_their_calls() -> Result<(), Failed> {
    let text = "
        macro_rules! add { ($a:expr, $b:expr) => { $a + wrap!($b) }; }
        macro_rules! wrap { ($e:expr) => { $crate::wrap($e) }; }
        async fn f() { g(add!(a.await, local)).await }";
    let hir = expanded(text)?;
    let body = body_of(&hir, "f");
    equal(statements(body), vec!["g/0(<(a/0.await + <wrap/2(local/0)>)>).await".to_owned()])?;
    let dollar = body.store.paths.values().find_map(|path| match path.start {
        PathStart::DollarCrate(expn) => Some(expn),
        _ => None,
    });
    equal(dollar, Some(ExpnId(2)))?;
    equal(
        hir.expansion(ExpnId(2)).map(|expansion| (expansion.defining_crate, expansion.depth)),
        Some((CRATE, 2)),
    )
}

pub fn captured_code_stands_as_it_was() -> Result<(), Failed> {
    let text = "
        macro_rules! probe { ($l:tt: $n:ident < $len:expr, $body:expr) => { check($len); $l: loop { if $n < $len { $body $n += 1; } else { $n = 0; } } }; }
        macro_rules! cast { ($t:ty, $n:expr) => { 1 as $t << $n }; }
        macro_rules! tap { (mut $n:ident => { $($s:stmt)* }) => { let mut $n = start(); $($s)* $n }; }
        macro_rules! twice { ($($s:stmt);*) => { $($s)* }; }
        macro_rules! call { ($e:expr) => { $e.run(); }; }
        fn f() { probe!('p: n < len(), { break 'p; }); cast!(u8, 2); twice!(let a = 1; let b = a); call!({ x }); }
        fn g() -> T { tap!(mut t => { t.go(); if a { b } t = more(t); }) }";
    let hir = expanded(text)?;
    equal((statements(body_of(&hir, "f")).len(), statements(body_of(&hir, "g")).len()), (6, 5))
}

pub fn macros_made_by_macros() -> Result<(), Failed> {
    let text = "
        macro_rules! define { ($n:ident, $v:expr) => { macro_rules! $n { ($e:expr) => { $e + $v }; } fn made() { $n!(local) } }; }
        define!(plus, outer);
        fn f() { plus!(here) }";
    let hir = expanded(text)?;
    // The token is one of the definition's text; whose argument it once was is not kept.
    equal(statements(body_of(&hir, "f")), vec!["(here/0 + outer/2)".to_owned()])?;
    equal(statements(body_of(&hir, "made")).len(), 1)
}

pub fn endless_macros_end() -> Result<(), Failed> {
    for text in [
        "macro_rules! r { ($($t:tt)*) => { r!($($t)* a); }; } r!(a);",
        "macro_rules! r { ($($t:tt)*) => { r!($($t)* a) }; } fn f() { r!(a) }",
        "macro_rules! a { () => { b!(); }; } macro_rules! b { () => { a!(); }; } a!();",
    ] {
        let Expanded { errors, done, .. } = expand_file(text);
        equal((errors.first().map(|error| error.reason), done), (Some(Reason::Recursion), 128))?;
    }
    // Doubling is stopped by its size.
    let text = "macro_rules! r { ($($t:tt)*) => { r!($($t)* $($t)*); }; } r!(a, b, c, d, e, f, g, h,);";
    let Expanded { errors, .. } = expand_file(text);
    equal(errors.first().map(|error| error.reason), Some(Reason::TooLarge))
}

pub fn what_does_not_fit_stays() -> Result<(), Failed> {
    let text = "
        macro_rules! items { () => { struct S; }; }
        macro_rules! half { () => { a + }; }
        fn f() { g(items!(), half!()) }";
    let Expanded { hir, errors, done, failed } = expand_file(text);
    equal(failed.iter().map(|name| name.as_str()).collect::<Vec<_>>(), vec!["items", "half"])?;
    let reasons: Vec<Reason> = errors.iter().map(|error| error.reason).collect();
    equal((reasons, done), (vec![Reason::NotHere, Reason::NotHere], 0))?;
    equal(odd_places(&hir, text), Vec::new())
}

pub fn known_items() -> Result<(), Failed> {
    let text = "
        lazy_static! { static ref A: Mutex<u8> = Mutex::new(1); #[doc(hidden)] pub static ref B: u8 = 2; }
        thread_local! { static C: Cell<u8> = const { Cell::new(1) }; pub static D: u8 = go() }
        tokio::task_local! { pub static E: String; static F: u8 }
        bitflags::bitflags! { #[derive(Clone)] pub struct Flags: u32 { const X = 1; const Y = 1 << 2; } }
        cfg_if::cfg_if! { if #[cfg(unix)] { mod sys; pub use sys::go; } else if #[cfg(windows)] { fn w() {} } else { #[cfg(test)] fn other() {} } }
        fn f() { thread_local!(static G: u8 = 1); cfg_if! { if #[cfg(unix)] { a().await } else { b() } } }";
    let hir = expanded(text)?;
    let found: Vec<_> = (0..5).map(|number| names(made_by_item(&hir, number))[..2].join(" ")).collect();
    equal(found, ["A B", "C D", "E F", "Flags -", "sys -"].map(str::to_owned).to_vec())?;
    let tree = made_by_item(&hir, 0);
    let span = tree.span(tree.top[0]);
    equal(at(text, span.name), (0, "A"))?;
    equal(
        text.get(span.whole.range.start as usize..).is_some_and(|rest| rest.starts_with("lazy_static!")),
        true,
    )?;
    let cfgs =
        made_by_item(&hir, 4).items.values().map(|item| item.cfg.as_deref().map(|cfg| format!("{cfg:?}")));
    let cfgs: Vec<_> = cfgs.flatten().collect();
    equal(
        cfgs,
        [
            "Flag(unix)",
            "Flag(unix)",
            "All([Flag(windows), Not(Any([Flag(unix)]))])",
            "All([Not(Any([Flag(unix), Flag(windows)])), Flag(test)])",
        ]
        .map(str::to_owned)
        .to_vec(),
    )?;
    let body = body_of(&hir, "f");
    let inputs: Vec<_> =
        body.macros.values().map(|call| matches!(call.input, MacroInput::Items(_))).collect();
    equal((inputs, body.cfgs.len(), body.facts.awaits), (vec![true, false], 2, true))
}
