//! Macros that call themselves and each other, with an expression that uses them.

/// Definitions, and an expression whose value shows what they made.
pub struct Program {
    pub name: &'static str,
    pub definitions: &'static str,
    /// An expression that `{:?}` can print.
    pub value: &'static str,
}

pub const PROGRAMS: &[Program] = &[
    Program {
        name: "precedence_of_captured_expressions",
        definitions: "macro_rules! twice { ($e:expr) => { $e * 2 }; }
            macro_rules! negated { ($e:expr) => { -$e }; }
            macro_rules! cast { ($e:expr, $t:ty) => { $e as $t }; }",
        value: "(twice!(1 + 2), negated!(3 - 4), cast!(200 + 100, u8), twice!(twice!(1 + 1) + 1))",
    },
    Program {
        name: "count_by_recursion",
        definitions: "macro_rules! count { () => { 0usize }; ($head:tt $($tail:tt)*) => { 1usize + count!($($tail)*) }; }",
        value: "count!(a (b c) 'd && 1.5)",
    },
    Program {
        name: "maximum",
        definitions: "macro_rules! max { ($x:expr) => { $x };
            ($x:expr, $($rest:expr),+) => { { let a = $x; let b = max!($($rest),+); if a > b { a } else { b } } }; }",
        value: "max!(1 + 1, 7 % 4, 5 - 3)",
    },
    Program {
        name: "map_of_maps",
        definitions: "macro_rules! map { ($($k:expr => $v:expr),* $(,)?) => {{
            let mut m = std::collections::BTreeMap::new(); $(m.insert($k, $v);)* m }}; }",
        value: "map! { 1 => map! { 'a' => 1 + 1, }, 2 => map! {}, 2 + 1 => map!('b' => 4) }",
    },
    Program {
        name: "reversed_tuple_by_accumulator",
        definitions: "macro_rules! rev {
            ([] $($done:expr,)*) => { ($($done,)*) };
            ([$head:expr $(, $tail:expr)*] $($done:expr,)*) => { rev!([$($tail),*] $head, $($done,)*) }; }",
        value: "rev!([1 + 1, 'b', \"c\"])",
    },
    Program {
        name: "internal_rules",
        definitions: "macro_rules! join {
            (@go $s:ident;) => {};
            (@go $s:ident; $x:expr $(, $rest:expr)*) => { $s.push_str(&$x.to_string()); $s.push('-'); join!(@go $s; $($rest),*); };
            ($($x:expr),*) => { { let mut s = String::new(); join!(@go s; $($x),*); s } }; }",
        value: "join!(1 + 1, 'x', \"y\")",
    },
    Program {
        name: "literals_are_matched_before_capture_only",
        definitions: "macro_rules! kind { (0) => { \"zero\" }; ($x:literal) => { \"literal\" }; ($x:expr) => { \"expr\" }; }
            macro_rules! through_expr { ($x:expr) => { kind!($x) }; }
            macro_rules! through_literal { ($x:literal) => { kind!($x) }; }
            macro_rules! through_tt { ($x:tt) => { kind!($x) }; }",
        value: "(kind!(0), kind!(1), kind!(1 + 1), through_expr!(0), through_literal!(0), through_tt!(0))",
    },
    Program {
        name: "types_are_opaque_after_capture",
        definitions: "macro_rules! name { (u8) => { \"byte\" }; ($t:ty) => { std::any::type_name::<$t>() }; }
            macro_rules! through_ty { ($t:ty) => { name!($t) }; }
            macro_rules! through_tt { ($t:tt) => { name!($t) }; }",
        value: "(name!(u8), through_ty!(u8), through_tt!(u8), through_ty!(Vec<Option<u8>>))",
    },
    Program {
        name: "items_with_methods",
        definitions: "macro_rules! record { ($(#[$m:meta])* $v:vis struct $n:ident { $($f:ident: $t:ty = $d:expr),* $(,)? }) => {
                $(#[$m])* $v struct $n { $($f: $t),* }
                impl Default for $n { fn default() -> Self { Self { $($f: $d),* } } }
                impl $n { $( pub fn $f(&self) -> &$t { &self.$f } )* }
            }; }
            record! { #[derive(Debug, Clone)] pub struct Config { name: String = \"x\".to_owned(), sizes: Vec<Vec<u8>> = vec![vec![1 + 1]], } }",
        value: "{ let c = Config::default(); (c.clone(), c.name().clone(), c.sizes().len()) }",
    },
    Program {
        name: "enum_with_table",
        definitions: "macro_rules! codes { ($n:ident { $($v:ident = $c:expr => $text:literal),+ $(,)? }) => {
                #[derive(Debug, PartialEq)] enum $n { $($v),+ }
                impl $n { const ALL: &'static [$n] = &[$($n::$v),+];
                    fn code(&self) -> u32 { match self { $($n::$v => $c),+ } }
                    fn text(&self) -> &'static str { match self { $($n::$v => $text),+ } } }
            }; }
            codes! { Code { Ok = 1 << 1 => \"fine\", Gone = 400 + 10 => \"gone\" } }",
        value: "Code::ALL.iter().map(|c| (format!(\"{c:?}\"), c.code(), c.text())).collect::<Vec<_>>()",
    },
    Program {
        name: "impls_for_a_list_of_types",
        definitions: "trait Bits { fn bits() -> u32; }
            macro_rules! impl_bits { ($($t:ty),+ $(,)?) => { $( impl Bits for $t { fn bits() -> u32 { 8 * std::mem::size_of::<$t>() as u32 } } )+ }; }
            impl_bits!(u8, [u16; 3], (u8, u8), &'static str,);",
        value: "(u8::bits(), <[u16; 3]>::bits(), <(u8, u8)>::bits())",
    },
    Program {
        name: "a_macro_made_by_a_macro",
        definitions: "macro_rules! adder { ($name:ident, $by:expr) => { macro_rules! $name { ($x:expr) => { $x * 10 + $by }; } }; }
            adder!(add_two, 1 + 1);",
        value: "add_two!(3 + 4)",
    },
    Program {
        name: "a_macro_made_with_a_dollar",
        definitions: "macro_rules! maker { ($d:tt $name:ident $op:tt) => { macro_rules! $name { ($d($d x:expr),*) => { [$d($d x $op 2),*] }; } }; }
            maker!($ shl <<);",
        value: "shl!(1 + 1, 3, 4 - 3)",
    },
    Program {
        name: "callback_with_the_result",
        definitions: "macro_rules! list { ($cb:ident) => { $cb! { one => 1, two => 1 + 1 } }; }
            macro_rules! sum { ($($n:ident => $v:expr),*) => { 0 $(+ $v * 10)* }; }
            macro_rules! names { ($($n:ident => $v:expr),*) => { [$(stringify!($n)),*] }; }",
        value: "(list!(sum), list!(names))",
    },
    Program {
        name: "statements_and_their_order",
        definitions: "macro_rules! steps { ($v:ident; $($s:stmt;)*) => { $( $s; $v.push(0); )* }; }",
        value: "{ let mut v = vec![9]; steps!(v; let x = 1 + 1; v.push(x); if x > 1 { v.push(7) };); v }",
    },
    Program {
        name: "patterns_with_alternatives",
        definitions: "macro_rules! is { ($e:expr, $p:pat $(if $g:expr)?) => { match $e { $p $(if $g)? => true, _ => false } }; }
            macro_rules! inner { ($e:expr, $p:pat) => { matches!(&$e, Some($p)) }; }",
        value: "(is!(Some(3), Some(1 | 3) | None), is!(4, x @ 1..=5 if x > 4), inner!(Some(2), 1 | 2), inner!(Some(4), 1 | 2))",
    },
    Program {
        name: "labels_and_lifetimes",
        definitions: "macro_rules! holder { ($n:ident<$($l:lifetime),+> $($f:ident: $t:ty),*) => { #[derive(Debug)] struct $n<$($l),+> { $($f: $t),* } }; }
            holder!(Pair<'a, 'b> x: &'a str, y: &'b [u8]);
            macro_rules! search { ($l:lifetime in $e:expr => $p:pat) => { { let mut n = 0; $l: for row in $e { for x in row { n += 1; if matches!(x, $p) { break $l; } } } n } }; }",
        value: "(Pair { x: \"s\", y: &[1] }, search!('rows in [[1, 2], [3, 4], [5, 6]] => 3 | 9))",
    },
    Program {
        name: "optional_parts",
        definitions: "macro_rules! call { ($f:ident($($a:expr),*) $(else $d:expr)?) => { { let r: Option<i32> = $f($($a),*); $( if true { return_or(r, $d) } else )? { r.unwrap_or(-1) } } }; }
            fn half(x: i32) -> Option<i32> { if x % 2 == 0 { Some(x / 2) } else { None } }
            fn return_or(r: Option<i32>, d: i32) -> i32 { r.unwrap_or(d) }",
        value: "(call!(half(4 + 4)), call!(half(3)), call!(half(3) else 1 + 1))",
    },
    Program {
        name: "calculator_by_tokens",
        definitions: "macro_rules! calc {
            (eval $e:expr) => { (stringify!($e), $e) };
            (eval $e:expr, $(eval $es:expr),+) => { (calc!(eval $e), calc!($(eval $es),+)) }; }",
        value: "calc!(eval 1 + 2, eval (3 + 4) * 5, eval 6)",
    },
    Program {
        name: "nested_repetition_of_groups",
        definitions: "macro_rules! table { ($($row:ident: [$($cell:expr),* $(,)?]);+ $(;)?) => {
            vec![$( (stringify!($row), vec![$( $cell + 0 ),*]) ),+] }; }",
        value: "table!(a: [1, 2 + 2,]; b: []; c: [3];)",
    },
    Program {
        name: "visibility_and_paths",
        definitions: "mod inner { pub mod deep { pub fn f(x: u8) -> u8 { x + 1 } pub struct W<T>(pub T); } }
            macro_rules! reexport { ($v:vis use $p:path as $n:ident) => { $v fn $n(x: u8) -> u8 { use $p as g; g(x) } }; }
            reexport!(pub(crate) use crate::inner::deep::f as other);
            macro_rules! build { ($p:path, $e:expr) => { ($p)($e).0 }; }",
        value: "(other(1 + 1), build!(crate::inner::deep::W::<u8>, 3))",
    },
    Program {
        name: "closures_and_async_blocks",
        definitions: "macro_rules! each { ($v:expr, $f:expr) => { $v.into_iter().map($f).collect::<Vec<_>>() }; }
            macro_rules! size { ($e:expr) => { std::mem::size_of_val(&$e) > 0 || true }; }",
        value: "(each!([1, 2], |x: i32| -> i32 { x * 2 } ), size!(async move { 1 }))",
    },
    Program {
        name: "doc_comments_pass",
        definitions: "macro_rules! unit { ($(#[$m:meta])* $n:ident) => { $(#[$m])* #[derive(Debug)] struct $n; }; }
            unit! { /// A thing, \"quoted\".
                    #[derive(Clone)] Thing }",
        value: "Thing.clone()",
    },
    Program {
        name: "blocks",
        definitions: "macro_rules! time { ($b:block) => { { let r = $b; (r, 1) } }; }
            macro_rules! either { ($b:block) => { 1 }; ($e:expr) => { 2 }; }",
        value: "(time!({ let x = 2; x * x }), either!({ 1 }), either!(1))",
    },
    Program {
        name: "operators_as_trees",
        definitions: "macro_rules! op { ($a:expr, $o:tt, $b:expr) => { $a $o $b }; }
            macro_rules! assign { ($a:ident $o:tt $b:expr) => { $a $o $b; }; }",
        value: "{ let mut x = 8; assign!(x >>= 1); assign!(x += 1 + 1); (x, op!(1 + 1, *, 2 + 2), op!(true, &&, 1 != 2), op!(1, ..=, 2 + 1)) }",
    },
];
