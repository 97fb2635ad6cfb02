//! The program as a shell sees it: the three ways to call it, exit codes, which stream says what.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use cargo_metadata::Message;
use libtest_mimic::{Failed, Trial};

/// The tests of this file.
pub fn trials() -> Vec<Trial> {
    let test = |name: &str, check: fn() -> Result<(), Failed>| Trial::test(format!("cli::{name}"), check);
    vec![
        test("three_ways_to_call_it", three_ways_to_call_it),
        test("wrong_usage_is_2_on_standard_error", wrong_usage),
        test("no_manifest_is_2", no_manifest),
        test("closed_output_is_quiet", closed_output),
        test("colours_follow_flag_and_environment", colours),
        test("findings_and_exit_codes", findings_and_exit_codes),
        test("json_is_what_cargo_prints", json_is_what_cargo_prints),
        test("the_main_of_a_loose_file_starts_up", the_main_of_a_loose_file_starts_up),
        test("what_is_not_fetched_is_said", missing_sources),
        test("suppressions_are_unused_only_where_code_was_looked_at", unused_suppressions),
    ]
}

/// The program, started where there is no manifest.
fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-pollcat"));
    command.args(args).stdin(Stdio::null());
    for name in ["CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "CARGO_TERM_COLOR", "CARGO_BUILD_WARNINGS"] {
        command.env_remove(name);
    }
    command.env_remove("POLLCAT_MESSAGE_FORMAT");
    command
}

fn run(args: &[&str]) -> Result<Output, Failed> {
    Ok(program(args).output()?)
}

/// `cargo <args>`, which finds the program in `PATH`.
fn through_cargo(args: &[&str]) -> Result<Output, Failed> {
    let program = Path::new(env!("CARGO_BIN_EXE_cargo-pollcat"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = program.parent().map(Path::to_path_buf).into_iter().chain(std::env::split_paths(&path));
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Ok(Command::new(cargo).args(args).env("PATH", std::env::join_paths(folders)?).output()?)
}

fn same(
    what: &str,
    found: impl PartialEq + std::fmt::Debug,
    expected: impl Into<String>,
) -> Result<(), Failed> {
    let (found, expected) = (format!("{found:?}"), expected.into());
    if found == expected { Ok(()) } else { Err(format!("{what}: {found}, expected {expected}").into()) }
}

fn says(what: &[u8], expected: &str) -> Result<(), Failed> {
    let text = String::from_utf8_lossy(what);
    if text.contains(expected) { Ok(()) } else { Err(format!("`{expected}` is not in:\n{text}").into()) }
}

fn three_ways_to_call_it() -> Result<(), Failed> {
    let plain = run(&["--help"])?;
    same("exit code", plain.status.code(), "Some(0)")?;
    says(&plain.stdout, "Usage: cargo pollcat [OPTIONS] [PATH]...")?;
    same("standard error", plain.stderr, "[]")?;
    let by_cargo = run(&["pollcat", "--help"])?;
    same("the same text", by_cargo.stdout == plain.stdout, "true")?;
    for args in [["pollcat", "--help"], ["help", "pollcat"]] {
        let output = through_cargo(&args)?;
        same("the same text through cargo", output.stdout == plain.stdout, "true")?;
    }
    same("exit codes pass cargo", through_cargo(&["pollcat", "--no-such-flag"])?.status.code(), "Some(2)")?;
    says(&run(&["pollcat", "--version"])?.stdout, concat!("cargo-pollcat ", env!("CARGO_PKG_VERSION"), "\n"))
}

fn wrong_usage() -> Result<(), Failed> {
    for (args, message) in [
        (&["--no-such-flag"][..], "unexpected argument '--no-such-flag'"),
        (&["--message-format", "xml"], "`xml` is not known"),
        (&["--min-confidence=sure"], "possible, likely, certain"),
        (&["--", "src"], "unexpected argument 'src'"),
        (&["explain", "no_such_lint"], "there is no lint named `no_such_lint`"),
    ] {
        let output = run(args)?;
        same(message, output.status.code(), "Some(2)")?;
        same(message, output.stdout, "[]")?;
        says(&output.stderr, "error: ")?;
        says(&output.stderr, message)?;
    }
    let denied = program(&[]).env("CARGO_BUILD_WARNINGS", "yes").output()?;
    same("CARGO_BUILD_WARNINGS", denied.status.code(), "Some(2)")?;
    says(&denied.stderr, "it must be `allow`, `warn` or `deny`")
}

fn missing_sources() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let manifest =
        "[package]\nname = \"a\"\n[dependencies]\nfar = \"1\"\n[build-dependencies]\nfar = \"1\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest)?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(folder.path().join("src/lib.rs"), "pub async fn f() {}\n")?;
    let home = folder.path().join("home");
    let check = || program(&["--stats"]).current_dir(folder.path()).env("CARGO_HOME", &home).output();
    let output = check()?;
    same("exit code", output.status.code(), "Some(0)")?;
    says(&output.stderr, "sources of 1 crate are missing, run `cargo fetch`\n")?;
    says(&output.stderr, "dependencies without source       1\n")?;
    let package = home.join("registry/src/index.crates.io-0/far-1.0.0");
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("Cargo.toml"), "[package]\nname = \"far\"\nversion = \"1.0.0\"\n")?;
    fs::write(package.join("src/lib.rs"), "")?;
    let output = check()?;
    says(&output.stderr, "dependencies without source       0\n")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    if text.contains("cargo fetch") { Err(text.into()) } else { Ok(()) }
}

fn no_manifest() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let output = program(&["--message-format=json"]).current_dir(folder.path()).output()?;
    same("exit code", output.status.code(), "Some(2)")?;
    same("standard output", output.stdout, "[]")?;
    says(&output.stderr, "there is no `Cargo.toml`")
}

/// `cargo pollcat --help | head -0`
fn closed_output() -> Result<(), Failed> {
    let mut child = program(&["--help"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    drop(child.stdout.take());
    let output = child.wait_with_output()?;
    same("exit code", output.status.code(), "Some(0)")?;
    same("standard error", String::from_utf8_lossy(&output.stderr), "\"\"")
}

fn colours() -> Result<(), Failed> {
    let coloured =
        |command: &mut Command| -> Result<bool, Failed> { Ok(command.output()?.stderr.contains(&0x1b)) };
    let args = ["explain", "no_such_lint"];
    let always = ["--color=always", "explain", "no_such_lint"];
    let never = ["--color=never", "explain", "no_such_lint"];
    same("a pipe", coloured(&mut program(&args))?, "false")?;
    same("asked for", coloured(&mut program(&always))?, "true")?;
    same("forced", coloured(program(&args).env("CLICOLOR_FORCE", "1"))?, "true")?;
    same("by cargo", coloured(program(&args).env("CARGO_TERM_COLOR", "always"))?, "true")?;
    same("NO_COLOR", coloured(program(&args).env("NO_COLOR", "1"))?, "false")?;
    same("refused", coloured(program(&never).env("CLICOLOR_FORCE", "1"))?, "false")
}

/// The line that does not parse in [`workspace`]; its comment would steer a terminal.
const BROKEN: &str = "async fn é( { } // \u{9b}31m \u{7f} \u{1b}[2J";

/// A workspace of one package whose file `api/src/lib.rs` has one item that does not parse.
fn workspace() -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    let source = folder.path().join("api").join("src");
    fs::create_dir_all(&source)?;
    fs::write(folder.path().join("Cargo.toml"), "[workspace]\nmembers = [\"api\"]\nresolver = \"3\"\n")?;
    let package = "[package]\nname = \"api\"\nversion = \"0.3.0\"\nedition = \"2024\"\n";
    fs::write(folder.path().join("api").join("Cargo.toml"), package)?;
    fs::write(source.join("lib.rs"), format!("fn fine() {{}}\n\n{BROKEN}\n"))?;
    Ok(folder)
}

fn findings_and_exit_codes() -> Result<(), Failed> {
    let folder = workspace()?;
    let run = |args: &[&str], warnings: &str| -> Result<Output, Failed> {
        let mut program = program(args);
        Ok(program.current_dir(folder.path()).env("CARGO_BUILD_WARNINGS", warnings).output()?)
    };
    let warned = run(&[], "warn")?;
    same("a warning", warned.status.code(), "Some(0)")?;
    says(&warned.stdout, "warning[pollcat::parse_error]: ")?;
    says(&warned.stdout, " --> api/src/lib.rs:3:")?;
    same("escapes", warned.stdout.contains(&0x1b), "false")?;
    says(&warned.stderr, "1 warning in 1 file (")?;
    says(&warned.stderr, "warnings do not fail; add -D warnings")?;
    for (args, warnings, code) in [
        (&["-D", "warnings"][..], "warn", "Some(1)"),
        (&["--", "-F", "parse_error"], "warn", "Some(1)"),
        (&["--message-format=json", "-Dall"], "warn", "Some(1)"),
        (&["-A", "parse-error"], "deny", "Some(0)"),
        (&["-q"], "deny", "Some(1)"),
        (&["-q"], "allow", "Some(0)"),
        (&["-D", "no_such_lint"], "warn", "Some(2)"),
        (&["-p", "no_such_package"], "warn", "Some(2)"),
    ] {
        same(&format!("{args:?} {warnings}"), run(args, warnings)?.status.code(), code)?;
    }
    let hidden = run(&[], "allow")?;
    same("hidden warnings", hidden.stdout, "[]")?;
    says(&hidden.stderr, "note: warnings not shown, as CARGO_BUILD_WARNINGS is `allow`: 1")?;
    same("quiet", run(&["-q"], "warn")?.stderr, "[]")
}

/// As rust-analyzer calls it for a package, and read with the types it reads with.
fn json_is_what_cargo_prints() -> Result<(), Failed> {
    let folder = workspace()?;
    let manifest = folder.path().join("api").join("Cargo.toml");
    let manifest = manifest.to_string_lossy();
    let metadata = cargo_metadata::MetadataCommand::new().manifest_path(&*manifest).no_deps().exec()?;
    let id = &metadata.workspace_members[0];
    let mut program = program(&["pollcat", "-p", &id.repr, "--message-format=json-diagnostic-rendered-ansi"]);
    program.args(["--manifest-path", &manifest, "--keep-going", "--all-targets", "--features", ""]);
    let output = program.current_dir(folder.path()).output()?;
    same("exit code", output.status.code(), "Some(0)")?;
    let messages: Vec<Message> = Message::parse_stream(output.stdout.as_slice()).collect::<Result<_, _>>()?;
    let [Message::CompilerArtifact(artifact), Message::CompilerMessage(message), Message::BuildFinished(end)] =
        messages.as_slice()
    else {
        return Err(format!("not the three lines of a run: {messages:?}").into());
    };
    same("package", artifact.package_id == *id && message.package_id == *id, "true")?;
    same("target", message.target == metadata.packages[0].targets[0], "true")?;
    same("success", end.success, "true")?;
    let diagnostic = &message.message;
    same("code", diagnostic.code.as_ref().map(|code| &code.code), "Some(\"pollcat::parse_error\")")?;
    let span = &diagnostic.spans[0];
    same("file", &span.file_name, "\"api/src/lib.rs\"")?;
    same("the line, byte for byte", span.text[0].text == BROKEN, "true")?;
    same("colours", diagnostic.rendered.as_ref().is_some_and(|text| text.contains('\u{1b}')), "true")
}

/// Without a manifest nothing is known about `tokio::main`, but `main` is where the program starts all the same.
fn the_main_of_a_loose_file_starts_up() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let text = "#[tokio::main]\nasync fn main() { std::fs::read(\"a\").ok(); }\n\
                async fn later() { std::fs::read(\"b\").ok(); }\n";
    fs::write(folder.path().join("a.rs"), text)?;
    let output = program(&["a.rs", "--message-format=short"]).current_dir(folder.path()).output()?;
    same("findings", String::from_utf8_lossy(&output.stdout).lines().count(), "1")?;
    says(&output.stdout, "a.rs:3:20: warning[pollcat::blocking_call]")
}

fn unused_suppressions() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let text = "#[test]\nfn tested() {\n    go(); // pollcat: allow(blocking_call) -- slow on purpose\n}\n\
                fn go() {} // pollcat: allow(blocking_call) -- nothing here\n\
                #[allow(pollcat::blocking_call, reason = \"it is small\")]\n\
                async fn read() { std::fs::read(\"a\").ok(); }\n";
    fs::write(folder.path().join("a.rs"), text)?;
    let output = program(&["a.rs", "--message-format=short"]).current_dir(folder.path()).output()?;
    same("findings", String::from_utf8_lossy(&output.stdout).lines().count(), "1")?;
    says(&output.stdout, "a.rs:5:12: warning[pollcat::unused_suppression]")
}
