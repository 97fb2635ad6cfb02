//! Whatever types a program has, looking at them ends soon: nothing panics, hangs or runs out of stack. rustc takes
//! only a part of this code.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::front::outcome::FactReport;

use super::facts;
use crate::lints;

/// Seconds that names and types of one case may take, without optimisation and beside other tests.
const LIMIT: f64 = 10.0;

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = FIXED.iter().map(|&(name, text)| trial(name, text.to_owned())).collect();
    trials.extend(grown().into_iter().map(|(name, text)| trial(name, text)));
    trials
}

fn trial(name: &str, text: String) -> Trial {
    Trial::test(format!("semantics::nested::{name}"), move || ends(&text))
}

fn ends(text: &str) -> Result<(), Failed> {
    let dir = tempfile::tempdir()?;
    let root = dir.path().canonicalize()?;
    fs::create_dir(root.join("src"))?;
    let manifest = "[package]\nname = \"odd\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(root.join("Cargo.toml"), manifest)?;
    fs::write(root.join("src/lib.rs"), text)?;
    let (outcome, _) = lints::run(&root, &["-W", "all"])?;
    if !outcome.internal_errors.is_empty() {
        return Err(outcome.internal_errors.join("\n").into());
    }
    let phases = outcome.stats.phases.iter().filter(|(name, _)| ["names", "bodies"].contains(name));
    let seconds: f64 = phases.map(|(_, seconds)| seconds).sum();
    assert!(seconds < LIMIT, "it took {seconds} s");
    assert!(knows_something(&facts(&root)?, &root), "nothing was looked at");
    Ok(())
}

fn knows_something(report: &FactReport, root: &Path) -> bool {
    report.facts.iter().any(|fact| report.files.get(fact.span.file).path.starts_with(root))
}

const FIXED: &[(&str, &str)] = &[
    (
        "recursive_types",
        "struct List { next: Option<Box<List>> }
        struct Grows<T> { inner: Option<Box<Grows<Grows<T>>>>, value: T }
        struct Direct { own: Direct, other: (Direct, Direct) }
        enum Tree { Leaf, Node(Box<Tree>, Box<Tree>) }
        fn f(a: List, b: Grows<u8>, c: Direct, d: Tree) {
            a.next.unwrap().next.unwrap().next.unwrap();
            b.inner.unwrap().inner.unwrap().inner.unwrap().inner.unwrap().inner.unwrap().value.clone();
            c.own.own.other.0.own.other.1.own;
            if let Tree::Node(x, y) = d && let Tree::Node(z, _) = *x { drop((z, y)) }
        }",
    ),
    (
        "recursive_aliases",
        "type A = B; type B = A; type C<T> = Vec<C<T>>; type D = (D, D); type E<T> = (E<T>, E<Vec<T>>);
        struct S<X = S, Y = S>(X, Y); type F = S; type G = <G as Iterator>::Item;
        impl A { fn x(&self) {} } impl Iterator for D { type Item = D; }
        fn f(a: A, c: C<u8>, d: D, e: E<u8>, s: S, g: F, h: G) {
            a.x(); c[0][0][0].len(); d.0.1.0.next(); e.0.1.0.1; s.0.1.0; g.1.0; h.foo();
            let x: D = d; let y: E<u8> = e; let z: S = S(s, g);
        }",
    ),
    (
        "traits_that_bound_each_other",
        "trait A: B { fn a(&self) -> Self::X; } trait B: A { type X: A + B; fn b(&self); }
        trait C: C {} trait D<T: D<T>>: D<Self> { fn d(&self) -> T; } trait E where Self: E { type E: E<E = Self>; }
        fn f<T: A>(t: T) { t.a().a().a().a().a().b(); t.missing(); t.clone(); }
        fn g<T: D<U>, U: D<T>>(t: T) { t.d().d().d().d(); }
        fn h<T: E>(t: T::E) where T::E: E, <T::E as E>::E: E { let x: <<T::E as E>::E as E>::E = t; }
        fn i<T>(t: T) where T: A, T::X: B, <T::X as B>::X: A, T: Fn(T) -> T { t(t)(t).a(); t.b() }",
    ),
    (
        "instantiation_without_end",
        "trait Foo { type Out; fn foo(&self) -> Self::Out; } struct W<T>(T);
        impl<T: Foo> Foo for Vec<T> { type Out = Vec<T::Out>; fn foo(&self) -> Vec<T::Out> { vec![self[0].foo()] } }
        impl<T> Foo for W<T> where W<W<T>>: Foo { type Out = <W<W<T>> as Foo>::Out; fn foo(&self) -> Self::Out { W(W(1)).foo() } }
        impl<T> Foo for Option<T> where T: Foo, Option<Vec<T>>: Foo<Out = T::Out> { type Out = <Option<Vec<T>> as Foo>::Out; }
        impl<T> Foo for T where Box<T>: Foo { type Out = (<Box<T> as Foo>::Out, <Box<T> as Foo>::Out); }
        fn grow<T: Foo>(t: T) -> T::Out { grow(vec![t]); grow(W(t)).foo().foo(); grow(Some(t)).foo(); t.foo() }
        fn f() { let x = grow(1u8); x.0.1.0.foo(); W(1u8).foo().foo(); Some(vec![W(Some(1))]).foo(); let y = vec![]; y.foo(); }",
    ),
    (
        "associated_types_in_circles",
        "trait T { type A; type B: T<A = Self::A, B = Self::B>; fn a(&self) -> Self::A; fn b(&self) -> Self::B; }
        struct X; struct Y;
        impl T for X { type A = <X as T>::A; type B = <Y as T>::B; fn a(&self) -> Self::A { X.a() } fn b(&self) -> Self::B { Y.b() } }
        impl T for Y { type A = (<X as T>::B, <Y as T>::A, <X as T>::A, <X as T>::B); type B = <X as T>::B; }
        fn f<P: T>(p: P) where P::B: T, P: T<A = P::B>, P::A: T<A = P>, P: T<B = <P as T>::A> {
            p.a().a().a().b().b(); X.a().a(); X.b().b(); Y.a().0; let x: <<<X as T>::B as T>::B as T>::A = Y.a();
        }",
    ),
    (
        "dereferences_in_circles",
        "use std::ops::Deref; struct A; struct B; struct C<T>(T); struct D;
        impl Deref for A { type Target = A; fn deref(&self) -> &A { self } }
        impl Deref for B { type Target = D; } impl Deref for D { type Target = B; }
        impl<T> Deref for C<T> { type Target = C<C<T>>; fn deref(&self) -> &C<C<T>> { loop {} } }
        fn f(a: A, b: &B, c: C<u8>) {
            a.missing(); a.field; ****a; a[0]; a(1); b.missing().more(); b.x.y; c.missing(); c.x; ***c; c[1]; c();
            for x in a { x.y() } let z: &u8 = &a; let w: &str = &c; match *a { A => {} } take(&a, &c, b);
        }
        fn take(a: &str, b: &[u8], c: &u8) {}",
    ),
    (
        "types_that_hold_themselves",
        "fn f() {
            let mut a = Vec::new(); a.push(a); a[0][0].len();
            let mut b = Default::default(); b = (b, b); let mut c = Default::default(); c = (c, c); b = c; c = b; b == c;
            let d = |x| x(x); d(d); let e = |f| f(f, f); e(e, e)(e); let mut g = None; g = Some(g); g.unwrap().unwrap();
            let mut h = Default::default(); h = [h]; h = [[h]]; for x in h { for y in x { y.z() } }
            let mut i = Default::default(); i = std::collections::HashMap::from([(i, i)]); i.get(&i).unwrap().get(i);
            let j = async { j }; let mut k = Default::default(); k = async { k.await }; k.await.await;
            let mut l = Default::default(); l = move || l; l()()();
        }
        fn rec() -> impl Fn() -> impl Fn() { let x = rec(); x(); rec }
        fn opaque() -> impl Iterator<Item = impl Iterator<Item = u8>> { let x = opaque().next(); opaque() }
        async fn again(n: u8) -> u8 { again(n).await + Box::pin(again(n)).await }
        fn own() -> (impl Sized, impl Sized) { let x = own(); (x, own()) }",
    ),
    (
        "bounds_on_everything",
        "fn f<A, B, C>(a: A, b: B, c: C) where A: Into<B>, B: Into<C>, C: Into<A>, A: From<B> + From<C> + From<A>,
            B: AsRef<A> + AsRef<B> + AsRef<C>, C: std::ops::Add<A, Output = B> + std::ops::Add<B, Output = A>,
            for<'a> &'a A: IntoIterator<Item = &'a B>, <A as Into<B>>::Missing: Clone {
            let x = a.into(); let y = b.into(); let z: A = x.into().into().into(); c + a + b; c + (c + a);
            for i in &a { for j in &i { j.into() } } let w = b.as_ref().as_ref(); f(b, c, a); f(x, y, z);
            let v = Into::into(Into::into(Into::into(a))); let u = [a.into(), b.into(), c.into()].into_iter().collect();
        }",
    ),
];

/// The texts that `one` makes, in a row.
fn each(numbers: Range<u32>, one: impl Fn(u32) -> String) -> String {
    numbers.map(one).collect()
}

fn grown() -> Vec<(&'static str, String)> {
    let repeat = |before: &str, count: usize, after: &str| before.repeat(count) + "1" + &after.repeat(count);
    let mut cases = vec![
        ("long_method_chains", {
            let chain = ".clone()".repeat(2000);
            format!("fn f(x: String) {{ let y = x{chain}; y.len(); }}")
        }),
        ("long_iterator_chains", {
            let chain = ".map(|x| x).filter(|x| true).skip(1)".repeat(200);
            format!("fn f(x: Vec<u8>) {{ let y: Vec<_> = x.iter(){chain}.collect(); }}")
        }),
        ("iterators_by_statement", {
            let steps = "let x = x.map(|y| y).filter(|y| true).zip(0..);".repeat(100);
            format!("fn f(x: Vec<u8>) {{ let x = x.iter(); {steps} x.collect::<Vec<_>>().len(); }}")
        }),
        ("nested_closures", {
            let nest = repeat("(|x: u8| ", 500, ")");
            format!("fn f() {{ let y = {nest}; y(1)(2)(3); }}")
        }),
        ("nested_calls_with_closures", {
            let nest = repeat("Some(1).map(|x| ", 300, ")");
            format!("fn f() {{ let y = {nest}; }}")
        }),
        ("nested_async_blocks", {
            let nest = repeat("async move { ", 300, " }");
            format!("async fn f() {{ let y = {nest}; y.await.await; }}")
        }),
        ("deep_values", {
            let nest = repeat("Some(vec![(", 300, ", 1)])");
            format!("fn f() {{ let mut y = {nest}; let z = {nest}; y = z; y == z; y.clone().unwrap(); }}")
        }),
        (
            "deep_references",
            format!("fn f() {{ let x = {}1u8; x.count_ones(); {}x; }}", "&".repeat(400), "*".repeat(400)),
        ),
        ("deep_written_types", {
            let ty = format!("{}u8{}", "Vec<Option<".repeat(300), ">>".repeat(300));
            format!(
                "type A = {ty}; fn f(x: {ty}, y: A) -> {ty} {{ let z: {ty} = x; z[0].unwrap().len(); y }}"
            )
        }),
        ("types_that_double", {
            let mut text = "fn f() { let a = (1u8, 2); let b = (1, 2); ".to_owned();
            for _ in 0..60 {
                text.push_str("let a = (a, a); let b = (b, b); ");
            }
            text + "let c = if true { a } else { b }; let d = [a, b]; let e = Some(a).unwrap_or(b); \
                let f: Vec<_> = vec![a].into_iter().chain([b]).collect(); e.clone().0.1.0; a == b; }"
        }),
        ("aliases_that_double", {
            let mut text = "type A0<T> = (T, T); ".to_owned();
            for at in 1..40 {
                let before = at - 1;
                let _ = write!(
                    text,
                    "type A{at}<T> = A{before}<A{before}<T>>; type B{at} = (A{at}<u8>, A{at}<u16>); "
                );
            }
            text + "trait T { type X; } impl<A> T for (A, A) { type X = (A, A); } \
                fn f(a: A39<u8>, b: B39) -> <A39<u8> as T>::X { a.0.1.0.1; b.0.1.0.foo(); let c: <B39 as T>::X = b; a }"
        }),
        ("big_matches", {
            let mut text = "enum E { ".to_owned();
            text += &each(0..3000, |at| format!("V{at}(u8, Vec<u16>), "));
            text += "} fn f(e: &E, s: &str) -> Option<u16> { match s { ";
            text += &each(0..3000, |at| format!("\"{at}\" | \"x{at}\" => return None, "));
            text += "_ => {} } match e { ";
            text += &each(0..3000, |at| format!("E::V{at}(a, b) if *a > 1 => b.first().copied(), "));
            text + "_ => None } }"
        }),
        ("long_functions", {
            let mut text = "fn f(x0: Vec<u8>) { ".to_owned();
            text += &each(0..3000, |at| format!("let x{} = x{at}.iter().copied().collect(); ", at + 1));
            text + "let y: Vec<u8> = x3000; }"
        }),
        ("variables_that_wait", {
            let mut text = "fn f() { ".to_owned();
            text += &each(0..800, |at| {
                format!("let mut x{at} = Default::default(); let y{at} = \"1\".parse().unwrap(); ")
            });
            text += &each(1..800, |at| format!("x{} = y{at}; x{at} = Into::into(x{}); ", at - 1, at - 1));
            text + "let z: u8 = x0; let z: u8 = y1; }"
        }),
        ("many_impls", {
            let mut text = "struct E; ".to_owned();
            for at in 0..250 {
                let _ = write!(
                    text,
                    "struct S{at}; impl From<S{at}> for E {{ fn from(_: S{at}) -> E {{ E }} }} \
                    trait T{at} {{ fn m(&self) -> u8; }} impl T{at} for S{at} {{ fn m(&self) -> u8 {{ 1 }} }} "
                );
            }
            text += "fn g(s: &str) -> Result<u8, E> { ";
            text +=
                &each(0..250, |at| format!("let x: E = S{at}.into(); E::from(S{at}); S{at}.m(); x.m(); "));
            text + "Ok(1) }"
        }),
        ("many_bounds", {
            let mut text = String::new();
            text += &each(0..300, |at| {
                format!(
                    "trait T{at}<X = Self>: T{}<Self> {{ type A: T{at}; fn m{at}(&self) -> Self::A; }} ",
                    (at + 1) % 300
                )
            });
            text += "fn f<A, B>(a: A, b: B) where A: Clone";
            text += &each(0..300, |at| format!(" + T{at}<B>"));
            text += " { ";
            text += &each(0..300, |at| format!("a.m{at}().m{at}().m0(); A::clone(&a).m{at}(); "));
            text + "}"
        }),
        (
            "long_operators",
            format!("fn f(x: u64) {{ let y = {}x; let z = x{}; }}", "x + ".repeat(3000), ".0".repeat(500)),
        ),
        ("many_fields", {
            let mut text = "#[derive(Clone, Debug, Default)] struct S { ".to_owned();
            text += &each(0..2000, |at| format!("f{at}: Option<Vec<u8>>, "));
            text += "} fn f(s: S) { let t = S { ";
            text += &each(0..2000, |at| format!("f{at}: None, "));
            text += "}; let S { ";
            text += &each(0..2000, |at| format!("f{at}, "));
            text + ".. } = &s; s.f1.unwrap().len(); f1999.as_ref(); }"
        }),
    ];
    cases.push(("mixed_nesting", {
        let nest = repeat(
            "{ if true { match Some(1) { Some(x) => loop { break (|y| ",
            60,
            ")(1) }, _ => 2 } } else { 3 } }",
        );
        format!("fn f() {{ let x = {nest}; x.count_ones(); }}")
    }));
    cases
}
