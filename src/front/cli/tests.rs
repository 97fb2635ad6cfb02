//! Arguments as shells, cargo and editors pass them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::args::InTests;
use super::levels::Setting;
use super::options::{Command, Environment, Options, Parsed, Stop, Talk, Warnings, parse};
use crate::base::text::TextRange;
use crate::front::outcome::{Outcome, Stats};
use crate::front::output::MessageFormat;
use crate::front::output::cargo_json::Rendered;
use crate::front::output::paint::Paint;
use crate::linting::finding::{Confidence, Finding, Level};
use crate::source::hir::span::{ExpnId, FileId, Span};

fn environment() -> Environment {
    Environment { cwd: PathBuf::from("/w"), ..Environment::default() }
}

fn parse_in(environment: &Environment, args: &[&str]) -> Result<Parsed, Stop> {
    let argv = std::iter::once("cargo-pollcat").chain(args.iter().copied());
    parse(argv.map(OsString::from).collect(), environment, &mut "fn f() {}".as_bytes())
}

fn try_options(args: &[&str]) -> Result<Options, String> {
    match parse_in(&environment(), args).map(|parsed| parsed.command) {
        Ok(Command::Check(options)) => Ok(*options),
        Ok(other) => Err(format!("{other:?}")),
        Err(Stop::Usage(message)) => Err(message),
        Err(Stop::Clap(error)) => Err(error.to_string()),
    }
}

fn options(args: &[&str]) -> Options {
    try_options(args).unwrap_or_else(|why| panic!("{args:?}: {why}"))
}

fn refused(args: &[&str]) -> String {
    try_options(args).expect_err("it makes no sense")
}

#[test]
fn the_command_line_is_sound() {
    <super::args::Cli as clap::CommandFactory>::command().debug_assert();
    <super::args::AfterDashes as clap::CommandFactory>::command().debug_assert();
}

#[test]
fn cargo_repeats_the_subcommand() {
    assert!(options(&["pollcat", "--workspace"]).input.selection.workspace);
    assert!(options(&["--workspace"]).input.selection.workspace);
    assert_eq!(options(&["pollcat", "pollcat"]).input.paths, [Path::new("pollcat")]);
    for help in [vec!["pollcat", "--help"], vec!["-h"]] {
        let Err(Stop::Clap(error)) = parse_in(&environment(), &help) else { panic!("{help:?}") };
        assert_eq!((error.exit_code(), error.use_stderr()), (0, false));
    }
    let Err(Stop::Clap(error)) = parse_in(&environment(), &["pollcat", "--no-such-flag"]) else { panic!() };
    assert_eq!((error.exit_code(), error.use_stderr()), (2, true));
}

#[test]
fn rust_analyzer_passes_what_it_passes_cargo_check() {
    let all = options(&[
        "pollcat",
        "--workspace",
        "--message-format=json",
        "--manifest-path",
        "/w/Cargo.toml",
        "--keep-going",
        "--all-targets",
    ]);
    assert!(all.input.selection.workspace && all.input.selection.all_targets);
    assert_eq!(all.input.manifest_path.as_deref(), Some(Path::new("/w/Cargo.toml")));
    assert_eq!(all.format, MessageFormat::Json(Rendered::Human(Paint::Plain)));

    let one = options(&[
        "pollcat",
        "-p",
        "path+file:///w/crates/api#0.3.0",
        "--bin",
        "server",
        "--message-format=json-diagnostic-rendered-ansi",
        "--manifest-path",
        "/w/crates/api/Cargo.toml",
        "--keep-going",
        "--lib",
        "--bins",
        "--examples",
        "--no-default-features",
        "--features",
        "a b",
        "--target",
        "wasm32-unknown-unknown",
        "--config",
        "/w/extra.toml",
        "--target-dir",
        "/w/target/rust-analyzer",
        "-Zscript",
        "--profile",
        "dev",
        "-j",
        "4",
        "--release",
        "-vv",
        "--",
        "-W",
        "clippy::pedantic",
    ]);
    let selection = &one.input.selection;
    assert_eq!(selection.packages, ["path+file:///w/crates/api#0.3.0"]);
    assert_eq!(selection.bin, ["server"]);
    assert!(selection.lib && selection.bins && selection.examples && !selection.all_targets);
    assert!(one.input.features.no_default);
    assert_eq!(one.input.features.features, ["a b"]);
    assert_eq!(one.platforms, ["wasm32-unknown-unknown"]);
    assert_eq!(one.format, MessageFormat::Json(Rendered::Human(Paint::Ansi)));
    assert_eq!(one.levels.0, []);
    assert_eq!(one.input.paths, [] as [PathBuf; 0]);
}

#[test]
fn flags_may_be_repeated() {
    let twice = options(&["--workspace", "--workspace", "--all-targets", "--all-targets", "-q", "-q"]);
    assert!(twice.input.selection.workspace && twice.talk == Talk::Quiet);
    let last = options(&["--min-confidence=certain", "--min-confidence", "possible"]);
    assert_eq!(last.min_confidence, Confidence::Possible);
    assert_eq!(options(&["-p", "a", "-p", "b", "--package=c"]).input.selection.packages, ["a", "b", "c"]);
}

#[test]
fn levels_keep_their_order() {
    let typed = options(&[
        "-Wall",
        "--deny",
        "guard-across-await",
        "-A",
        "pollcat::blocking_call",
        "--warn=blocking_call",
        "-Dwarnings",
        "-F",
        "tls",
        "--",
        "-F",
        "nested_runtime",
        "-A",
        "all",
    ]);
    let changes: Vec<_> = typed.levels.0.iter().map(|change| (change.to, change.name.as_str())).collect();
    assert_eq!(
        changes,
        [
            (Setting::Warn, "all"),
            (Setting::Deny, "guard_across_await"),
            (Setting::Allow, "blocking_call"),
            (Setting::Warn, "blocking_call"),
            (Setting::Deny, "warnings"),
            (Setting::Forbid, "nested_runtime"),
            (Setting::Allow, "all"),
        ]
    );
    assert_eq!(typed.input.features.features, ["tls"]);
}

#[test]
fn only_levels_may_follow_the_dashes() {
    assert!(refused(&["--", "src/main.rs"]).contains("src/main.rs"));
    assert!(refused(&["--", "--workspace"]).contains("--workspace"));
    assert!(refused(&["--forbid", "blocking_call"]).contains("--forbid"));
    assert_eq!(options(&["src", "--"]).input.paths, [Path::new("src")]);
}

#[test]
fn defaults() {
    let none = options(&[]);
    assert_eq!(none.min_confidence, Confidence::Likely);
    assert_eq!((none.in_tests, none.warnings, none.talk), (None, Warnings::Warn, Talk::Normal));
    assert_eq!(none.format, MessageFormat::Human);
    assert_eq!(options(&["--in-tests", "same"]).in_tests, Some(InTests::Same));
    assert!(options(&["--stats"]).figures.stats);
    assert!(options(&["--timings", "--lib"]).figures.timings);
    assert!(options(&["--timings=html"]).figures.timings);
}

#[test]
fn the_environment_speaks_when_no_flag_does() {
    let environment = Environment {
        message_format: Some("short".to_owned()),
        build_warnings: Some("deny".to_owned()),
        term_color: Some("always".to_owned()),
        ..environment()
    };
    let options = |args: &[&str]| match parse_in(&environment, args) {
        Ok(Parsed { command: Command::Check(options), color }) => (options, color),
        other => panic!("{other:?}"),
    };
    let (silent, color) = options(&[]);
    assert_eq!((silent.format, silent.warnings), (MessageFormat::Short, Warnings::Deny));
    assert_eq!(color, anstream::ColorChoice::Always);
    let (loud, color) = options(&["--message-format", "human", "-A", "warnings", "--color=never"]);
    assert_eq!((loud.format, loud.warnings), (MessageFormat::Human, Warnings::Warn));
    assert_eq!(color, anstream::ColorChoice::Never);
    for wrong in [
        Environment { message_format: Some("xml".to_owned()), ..environment.clone() },
        Environment { build_warnings: Some("yes".to_owned()), ..environment.clone() },
    ] {
        assert!(matches!(parse_in(&wrong, &[]), Err(Stop::Usage(_))));
    }
}

#[test]
fn formats_are_checked() {
    assert!(refused(&["--message-format", "xml"]).contains("`xml` is not known"));
    assert_eq!(
        options(&["--message-format=json", "--message-format=json-diagnostic-short"]).format,
        MessageFormat::Json(Rendered::Short(Paint::Plain))
    );
    assert_eq!(options(&["--output-format", "short"]).format, MessageFormat::Short);
}

#[test]
fn a_file_can_come_through_standard_input() {
    let named = options(&["-", "--stdin-filename", "src/new.rs"]);
    let stdin = named.stdin.expect("it was read");
    assert_eq!((stdin.path.as_path(), &*stdin.text), (Path::new("/w/src/new.rs"), "fn f() {}"));
    assert_eq!(named.input.paths, [stdin.path]);
    assert_eq!(options(&["-"]).input.paths, [Path::new("/w/stdin.rs")]);
    refused(&["-", "src"]);
    refused(&["--stdin-filename", "src/new.rs"]);
}

#[test]
fn other_commands() {
    let command = |args: &[&str]| parse_in(&environment(), args).map(|parsed| parsed.command);
    assert!(
        matches!(command(&["explain", "blocking_call"]), Ok(Command::Explain(lint)) if lint == "blocking_call")
    );
    assert!(matches!(command(&["pollcat", "list"]), Ok(Command::List)));
    let calls = command(&["debug", "calls", "--message-format=json", "-p", "api", "--all-targets", "-Dall"]);
    let Ok(Command::DebugCalls(calls)) = calls else { panic!("{calls:?}") };
    assert_eq!(calls.input.selection.packages, ["api"]);
    assert_eq!(calls.levels.0.len(), 1);
    assert!(command(&["explain"]).is_err());
    assert!(matches!(command(&["--workspace", "list"]), Err(Stop::Usage(_))));
    assert!(matches!(command(&["-D", "all", "debug", "calls"]), Err(Stop::Usage(_))));
    for args in [["--color=never", "list"], ["list", "--color=never"]] {
        let parsed = parse_in(&environment(), &args).expect("colours go anywhere");
        assert_eq!(parsed.color, anstream::ColorChoice::Never);
    }
    assert!(matches!(command(&["./list"]), Ok(Command::Check(_))));
}

#[test]
fn a_panic_is_an_exit_code_and_a_request() {
    let mut err = Vec::new();
    let exit = super::guarded(&mut err, || panic!("index out of bounds"));
    let said = String::from_utf8_lossy(&err);
    assert_eq!(exit.code(), 101);
    assert!(said.starts_with("error: internal error: index out of bounds\n"), "{said}");
    assert!(said.contains("Please report it"), "{said}");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut err = Vec::new();
    let closed = super::quiet_when_unread(Err(std::io::ErrorKind::BrokenPipe.into()), &mut err);
    assert_eq!((closed.code(), err.len()), (0, 0));
    let full = super::quiet_when_unread(Err(std::io::ErrorKind::StorageFull.into()), &mut err);
    assert_eq!(full.code(), 2);
    assert!(err.starts_with(b"error: output cannot be written: "));
}

#[test]
fn exit_codes() {
    let outcome = |levels: &[Level]| {
        let findings = levels.iter().map(|&level| Finding { level, ..finding() }).collect();
        Outcome { findings, stats: Stats { files: 1, ..Stats::default() }, ..Outcome::default() }
    };
    let code = |levels: &[Level], warnings| super::verdict(&outcome(levels), warnings).code();
    assert_eq!(code(&[], Warnings::Deny), 0);
    assert_eq!(code(&[Level::Warn, Level::Allow], Warnings::Warn), 0);
    assert_eq!(code(&[Level::Warn], Warnings::Deny), 1);
    assert_eq!(code(&[Level::Allow], Warnings::Deny), 0);
    assert_eq!(code(&[Level::Warn, Level::Error], Warnings::Allow), 1);
    assert_eq!(super::verdict(&Outcome::default(), Warnings::Warn).code(), 2);
    let broken = Outcome { internal_errors: vec!["x".to_owned()], ..outcome(&[Level::Error]) };
    assert_eq!(super::verdict(&broken, Warnings::Warn).code(), 101);
}

fn finding() -> Finding {
    let range = TextRange::new(0, 0);
    Finding {
        lint: "blocking_call",
        level: Level::Warn,
        confidence: Confidence::Certain,
        primary: Span { file: FileId(0), range, expn: ExpnId::WRITTEN },
        message: String::new(),
        label: String::new(),
        labels: Vec::new(),
        notes: Vec::new(),
        help: Vec::new(),
        cause: None,
        unless_beginning: None,
        target: 0,
    }
}
