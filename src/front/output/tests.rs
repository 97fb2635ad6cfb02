//! Every format over findings made by hand.

use expect_test::expect;

use super::cargo_json::Rendered;
use super::paint::Paint;
use super::sample::{at, fix, guard_across_await, help, label, outcome, paths, span, warning};
use super::{cargo_json, human, short};
use crate::front::outcome::Outcome;
use crate::linting::finding::{Confidence, Finding};
use crate::source::hir::span::FileId;

fn shown(outcome: &Outcome, finding: &Finding) -> String {
    human::render(finding, &outcome.files, &paths(), Paint::Plain)
}

#[test]
fn the_finding_of_the_design() {
    let outcome = guard_across_await();
    expect![[r#"
        error[pollcat::guard_across_await]: `MutexGuard` of `self.cache` is held across an `.await`
          --> crates/api/src/store.rs:61:27
           |
        58 |     let cache = self.cache.lock().unwrap();
           |         ----- the lock is taken here
           .
        61 |     let fresh = fetch(id).await?;
           |                           ^^^^^ the task can be parked here with the lock held
           .
        64 |     cache.insert(id, fresh);
           |     ----- and is still needed here
           = another task that wants `self.cache` blocks its whole worker thread meanwhile
           = help: fetch first and lock afterwards, or end the guard in a block before the await
           = help: end the guard before the await
        58 -     let cache = self.cache.lock().unwrap();
        58 +     let cache = {
        59 +         let cache = self.cache.lock().unwrap();
        60 +         cache.get(id)
        61 +     };
           = note: cargo pollcat explain guard_across_await

    "#]]
    .assert_eq(&shown(&outcome, &outcome.findings[0]));
}

#[test]
fn colours() {
    let outcome = guard_across_await();
    let ansi = human::render(&outcome.findings[0], &outcome.files, &paths(), Paint::Ansi);
    expect![[r#"
        ^[1m^[91merror[pollcat::guard_across_await]^[0m^[1m: `MutexGuard` of `self.cache` is held across an `.await`^[0m
          ^[1m^[94m-->^[0m crates/api/src/store.rs:61:27
           ^[1m^[94m|^[0m
        ^[1m^[94m58^[0m ^[1m^[94m|^[0m     let cache = self.cache.lock().unwrap();
           ^[1m^[94m|^[0m         ^[1m^[94m-----^[0m ^[1m^[94mthe lock is taken here^[0m
           ^[1m^[94m.^[0m
        ^[1m^[94m61^[0m ^[1m^[94m|^[0m     let fresh = fetch(id).^[1m^[91mawait^[0m?;
           ^[1m^[94m|^[0m                           ^[1m^[91m^^^^^^[0m ^[1m^[91mthe task can be parked here with the lock held^[0m
           ^[1m^[94m.^[0m
        ^[1m^[94m64^[0m ^[1m^[94m|^[0m     cache.insert(id, fresh);
           ^[1m^[94m|^[0m     ^[1m^[94m-----^[0m ^[1m^[94mand is still needed here^[0m
           ^[1m^[94m=^[0m another task that wants `self.cache` blocks its whole worker thread meanwhile
           ^[1m^[94m=^[0m ^[1m^[96mhelp^[0m: fetch first and lock afterwards, or end the guard in a block before the await
           ^[1m^[94m=^[0m ^[1m^[96mhelp^[0m: end the guard before the await
        ^[1m^[94m58 ^[0m^[31m-     let cache = self.cache.lock().unwrap();^[0m
        ^[1m^[94m58 ^[0m^[32m+     let cache = {^[0m
        ^[1m^[94m59 ^[0m^[32m+         let cache = self.cache.lock().unwrap();^[0m
        ^[1m^[94m60 ^[0m^[32m+         cache.get(id)^[0m
        ^[1m^[94m61 ^[0m^[32m+     };^[0m
           ^[1m^[94m=^[0m ^[1m^[92mnote^[0m: cargo pollcat explain guard_across_await

    "#]].assert_eq(&ansi.replace('\u{1b}', "^"));
    let plain = anstream::adapter::strip_str(&ansi).to_string();
    assert_eq!(plain, human::render(&outcome.findings[0], &outcome.files, &paths(), Paint::Plain));
}

#[test]
fn short_is_one_line_of_each_finding() {
    let outcome = guard_across_await();
    let line = |paint| short::render(&outcome.findings[0], &outcome.files, &paths(), paint);
    expect![[r#"
        crates/api/src/store.rs:61:27: error[pollcat::guard_across_await]: `MutexGuard` of `self.cache` is held across an `.await`
    "#]].assert_eq(&line(Paint::Plain));
    expect![[r#"
        crates/api/src/store.rs:61:27: ^[1m^[91merror[pollcat::guard_across_await]^[0m^[1m: `MutexGuard` of `self.cache` is held across an `.await`^[0m
    "#]].assert_eq(&line(Paint::Ansi).replace('\u{1b}', "^"));
}

#[test]
fn tabs_and_wide_characters_keep_carets_in_place() {
    let outcome = outcome(&[("src/main.rs", "\tlet 全角 = \"é\u{301}👩\u{200d}🚀\"; read(path);\n")]);
    let finding = Finding {
        labels: vec![label(span(&outcome, "src/main.rs", "全角", 0), "wide")],
        ..warning(span(&outcome, "src/main.rs", "read", 0))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:1:20
          |
        1 |     let 全角 = "é́👩‍🚀"; read(path);
          |         ----            ^^^^ blocks here
          |         |
          |         wide
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
}

#[test]
fn spans_over_several_lines() {
    let body: String = (1..=9).map(|n| format!("        step({n});\n")).collect();
    let text = format!("fn f() {{\n    spawn(async {{\n{body}    }});\n}}\n");
    let outcome = outcome(&[("src/main.rs", &text)]);
    let all = text.find("async").expect("it is there")..text.find(");\n}").expect("it is there");
    let whole = span(&outcome, "src/main.rs", &text[all], 0);
    let finding = Finding {
        labels: vec![label(span(&outcome, "src/main.rs", "step(4)", 0), "inside")],
        ..warning(whole)
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
          --> src/main.rs:2:11
           |
         2 |       spawn(async {
           | /-----------^
         3 | |         step(1);
         4 | |         step(2);
         5 | |         step(3);
         6 | |         step(4);
           | |         ------- inside
           . |
        11 | |         step(9);
        12 | |     });
           | \-----^ blocks here
           = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
    let swapped = Finding { labels: vec![label(whole, "the task")], ..warning(finding.labels[0].span) };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
          --> src/main.rs:6:9
           |
         2 |       spawn(async {
           | /-----------'
         3 | |         step(1);
         4 | |         step(2);
         5 | |         step(3);
         6 | |         step(4);
           | |         ^^^^^^^ blocks here
           . |
        11 | |         step(9);
        12 | |     });
           | \-----' the task
           = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &swapped));
}

#[test]
fn a_span_that_ends_with_its_line() {
    let outcome = outcome(&[("src/main.rs", "first();\nsecond();\n\nlast();\n")]);
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:1:1
          |
        1 | first();
          | ^^^^^^^^ blocks here
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &warning(span(&outcome, "src/main.rs", "first();\n", 0))));
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:2:10
          |
        2 | second();
          |          ^ blocks here
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &warning(span(&outcome, "src/main.rs", "\n\n", 0))));
    let file = outcome.files.iter().next().expect("one file").0;
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:4:8
          |
        4 | last();
          |        ^ blocks here
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &warning(at(file, 27, 27))));
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:5:1
          |
        5 |
          | ^ blocks here
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &warning(at(file, 4000, 5000))));
}

#[test]
fn labels_in_two_files() {
    let outcome = outcome(&[
        ("src/disk.rs", "\n\n\n\n\n\n\n\n\npub fn load() {\n    std::fs::read(\"x\");\n}\n"),
        ("src/main.rs", "async fn main() {\n    load();\n}\n"),
    ]);
    let finding = Finding {
        labels: vec![
            label(span(&outcome, "src/disk.rs", "std::fs::read", 0), "which blocks"),
            label(span(&outcome, "src/disk.rs", "load", 0), "calls this"),
            label(span(&outcome, "src/main.rs", "async", 0), "runs on the executor"),
        ],
        help: vec![fix(
            "load in a blocking task",
            vec![
                (span(&outcome, "src/disk.rs", "pub fn", 0), "pub async fn"),
                (span(&outcome, "src/main.rs", "load()", 0), "load().await"),
            ],
        )],
        ..warning(span(&outcome, "src/main.rs", "load", 0))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
          --> src/main.rs:2:5
           |
         1 | async fn main() {
           | ----- runs on the executor
         2 |     load();
           |     ^^^^ blocks here
           |
          --> src/disk.rs:10:8
           |
        10 | pub fn load() {
           |        ---- calls this
        11 |     std::fs::read("x");
           |     ------------- which blocks
           = help: load in a blocking task
          --> src/disk.rs
        10 - pub fn load() {
        10 + pub async fn load() {
          --> src/main.rs
         2 -     load();
         2 +     load().await;
           = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
}

#[test]
fn many_sites_are_counted() {
    let text = "load();\n".repeat(9);
    let outcome = outcome(&[("src/main.rs", &text)]);
    let sites = (1..9).map(|nth| label(span(&outcome, "src/main.rs", "load", nth), "called here as well"));
    let finding = Finding { labels: sites.collect(), ..warning(span(&outcome, "src/main.rs", "load", 0)) };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:1:1
          |
        1 | load();
          | ^^^^ blocks here
        2 | load();
          | ---- called here as well
        3 | load();
          | ---- called here as well
        4 | load();
          | ---- called here as well
        5 | load();
          | ---- called here as well
        6 | load();
          | ---- called here as well
          = called here as well: 3 more
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
    let line = cargo_json::finding(&finding, &outcome, &paths(), Rendered::Human(Paint::Plain));
    assert_eq!(line.matches("\"label\":\"called here as well\"").count(), 8);
}

#[test]
fn long_lines_are_cut_around_what_is_marked() {
    let text = format!("let a = {}; read(b); {}\n", "x + ".repeat(200), "y();".repeat(200));
    let outcome = outcome(&[("src/main.rs", &text)]);
    let finding = Finding {
        labels: vec![
            label(span(&outcome, "src/main.rs", "a", 0), "far to the left"),
            label(span(&outcome, "src/main.rs", "b", 0), "near"),
            label(span(&outcome, "src/main.rs", "y", 199), "far to the right"),
        ],
        ..warning(span(&outcome, "src/main.rs", "read", 0))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:1:811
          |
        1 | ...+ x + x + x + x + x + x + x + x + x + x + x + x + x + x + ; read(b); y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y();y()...
          | -                                                              ^^^^ -                                                                                                                                                                              - far to the right
          | |                                                              |    |
          | |                                                              |    near
          | |                                                              blocks here
          | far to the left
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
}

#[test]
fn source_cannot_steer_the_terminal() {
    let text = "let a = \"\u{1b}[2J\u{202e}\"; /* \u{9b}31m \u{7} \r \u{2066} */ read(a);\n";
    let outcome = outcome(&[("src/\u{1b}]0;x\u{7}.rs", text)]);
    let finding = Finding {
        message: "`\u{1b}[31m` in a\nmessage".to_owned(),
        label: "\u{202e}label\nof two lines".to_owned(),
        notes: vec!["a \u{1b}[1mnote\nof two lines".to_owned()],
        help: vec![fix("mend\u{7}", vec![(span(&outcome, "src/\u{1b}]0;x\u{7}.rs", "read", 0), "\u{1b}c")])],
        ..warning(span(&outcome, "src/\u{1b}]0;x\u{7}.rs", "read", 0))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `?[31m` in a message
         --> src/?]0;x?.rs:1:35
          |
        1 | let a = "?[2J�"; /* ¿31m ? ? � */ read(a);
          |                                   ^^^^ �label of two lines
          = a ?[1mnote
            of two lines
          = help: mend?
        1 - let a = "?[2J�"; /* ¿31m ? ? � */ read(a);
        1 + let a = "?[2J�"; /* ¿31m ? ? � */ ?c(a);
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
    for paint in [Paint::Plain, Paint::Ansi] {
        let mut shown = human::render(&finding, &outcome.files, &paths(), paint);
        shown += &short::render(&finding, &outcome.files, &paths(), paint);
        let shown = anstream::adapter::strip_str(&shown).to_string();
        let strange =
            |char: &char| char.is_control() && *char != '\n' || ('\u{202a}'..='\u{2069}').contains(char);
        assert_eq!(shown.chars().find(strange), None);
    }
}

#[test]
fn line_ends_of_windows() {
    let outcome = outcome(&[("src/main.rs", "async fn f() {\r\n    read(\r\n        a,\r\n    );\r\n}\r\n")]);
    let finding = Finding {
        confidence: Confidence::Possible,
        help: vec![fix(
            "x",
            vec![(span(&outcome, "src/main.rs", "read(\r\n        a,\r\n    )", 0), "read(a).await")],
        )],
        ..warning(span(&outcome, "src/main.rs", "read(\r\n        a,\r\n    )", 0))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:2:5
          |
        2 | /     read(
        3 | |         a,
        4 | |     );
          | \-----^ blocks here
          = possible only: one link of the argument is an assumption
          = help: x
        2 -     read(
        3 -         a,
        4 -     );
        2 +     read(a).await;
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
}

#[test]
fn changes_that_insert_and_delete() {
    let outcome = outcome(&[("src/main.rs", "one();\ntwo();\nthree();\nfour();\n")]);
    let place = |needle| span(&outcome, "src/main.rs", needle, 0);
    let after = |span: crate::source::hir::span::Span| {
        at(span.file, span.range.end as usize, span.range.end as usize)
    };
    let finding = Finding {
        help: vec![
            fix("insert", vec![(after(place("one()")), ".await")]),
            fix("delete", vec![(place("two();\n"), "")]),
            fix("in two places", vec![(place("one"), "first"), (place("four"), "fourth")]),
            help("or leave it"),
        ],
        ..warning(place("one"))
    };
    expect![[r#"
        warning[pollcat::blocking_call]: `std::fs::read` blocks the executor
         --> src/main.rs:1:1
          |
        1 | one();
          | ^^^ blocks here
          = help: insert
        1 - one();
        1 + one().await;
          = help: delete
        2 - two();
          = help: in two places
        1 - one();
        1 + first();
        4 - four();
        4 + fourth();
          = help: or leave it
          = note: cargo pollcat explain blocking_call

    "#]]
    .assert_eq(&shown(&outcome, &finding));
}

#[test]
fn no_span_is_too_odd() {
    let long = "x".repeat(300);
    let text = format!("\u{feff}\té\r\n\n\r{long}全\u{1b}\n  👩\u{200d}🚀\r\n\r\n");
    let outcome = outcome(&[("a.rs", &text), ("b.rs", "")]);
    let (a, b) = (FileId(0), FileId(1));
    let odd: Vec<usize> = (0..20).chain(300..text.len() + 3).chain([5000]).collect();
    for &start in &odd {
        for &end in odd.iter().filter(|&&end| end >= start) {
            let finding = Finding {
                labels: vec![label(at(a, end, end + 1), "one"), label(at(b, start, end), "two")],
                help: vec![fix("mend", vec![(at(a, start, end), "new\ntext"), (at(b, 0, start), "")])],
                ..warning(at(a, start, end))
            };
            let human = human::render(&finding, &outcome.files, &paths(), Paint::Plain);
            let place = outcome.files.start(finding.primary);
            let line = human.lines().nth(1).map(str::trim_start);
            let expected = format!("--> a.rs:{}:", place.line);
            assert!(line.is_some_and(|line| line.starts_with(&expected)), "{start}..{end}: {human}");
            let short = short::render(&finding, &outcome.files, &paths(), Paint::Plain);
            assert!(short.starts_with(&expected[4..]), "{short}");
            let rendered = Rendered::Short(Paint::Plain);
            let line = cargo_json::finding(&finding, &outcome, &paths(), rendered);
            assert!(serde_json::from_str::<cargo_metadata::Message>(&line).is_ok(), "{line}");
        }
    }
}
