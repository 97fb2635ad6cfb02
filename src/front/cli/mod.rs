//! The command line: arguments → [`options`] → driver → output → exit code.

pub mod args;
pub mod levels;
pub mod options;
mod pages;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use self::options::{Command, Environment, Options, Parsed, Stop, Talk, Warnings};
use super::exit::Exit;
use super::outcome::{Outcome, RunError};
use super::output::cargo_json::Finish;
use super::output::closing::{self, WarningsFail};
use super::output::paint::Paint;
use super::output::{self, MessageFormat, Streams};
use super::{crash, driver};
use crate::linting::finding::Level;

/// The program.
#[must_use]
pub fn main() -> ExitCode {
    crash::install();
    guarded(&mut io::stderr(), || start(std::env::args_os().collect())).into()
}

/// What `run` returns, or [`Exit::Internal`] if it panics, which is said on `err`.
fn guarded(err: &mut dyn Write, run: impl FnOnce() -> Exit) -> Exit {
    let payload = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(exit) => return exit,
        Err(payload) => payload,
    };
    let error = RunError::Internal(crash::message(&*payload).to_owned());
    // Nothing is left to do when this cannot be printed either.
    report_internal(err, &[error.to_string()]).ok();
    Exit::Internal
}

/// Parses and opens the streams with the colours that were asked for.
fn start(argv: Vec<OsString>) -> Exit {
    let parsed = Environment::of_process()
        .map_err(|error| Stop::Usage(format!("the working directory cannot be read: {error}")))
        .and_then(|environment| options::parse(argv, &environment, &mut io::stdin()));
    let color = parsed.as_ref().map_or(ColorChoice::Auto, |parsed| parsed.color);
    // JSON is not text to be coloured or stripped.
    let out_color = if prints_json(parsed.as_ref().ok()) { ColorChoice::AlwaysAnsi } else { color };
    let mut out = AutoStream::new(io::stdout(), out_color).lock();
    // Not locked: a panic in a worker prints there too.
    let mut err = AutoStream::new(io::stderr(), color);
    let (out_paint, err_paint) = (paint(out.current_choice()), paint(err.current_choice()));
    let mut streams = Streams { out: &mut out, out_paint, err: &mut err, err_paint };
    let exit = match parsed {
        Ok(parsed) => run(parsed.command, &mut streams),
        Err(stop) => print_stop(&stop, &mut streams),
    };
    quiet_when_unread(exit, streams.err)
}

fn prints_json(parsed: Option<&Parsed>) -> bool {
    match parsed.map(|parsed| &parsed.command) {
        Some(Command::Check(options)) => {
            !matches!(options.format, MessageFormat::Human | MessageFormat::Short)
        }
        Some(Command::DebugCalls(_)) => true,
        Some(Command::Explain(_) | Command::List) | None => false,
    }
}

fn paint(choice: ColorChoice) -> Paint {
    if choice == ColorChoice::Never { Paint::Plain } else { Paint::Ansi }
}

/// Nobody reads any more (`| head`): that is fine. Any other trouble with output is said.
fn quiet_when_unread(exit: io::Result<Exit>, err: &mut dyn Write) -> Exit {
    match exit {
        Ok(exit) => exit,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
        Err(error) => {
            writeln!(err, "error: output cannot be written: {error}").ok();
            Exit::Usage
        }
    }
}

fn run(command: Command, streams: &mut Streams<'_>) -> io::Result<Exit> {
    match command {
        Command::Check(options) => check(&options, streams),
        Command::Explain(lint) => match pages::explain(&lint) {
            Ok(page) => say(streams, &page),
            Err(why) => fail(streams, &why),
        },
        Command::List => say(streams, &pages::list()),
        Command::DebugCalls(options) => debug_calls(&options, streams),
    }
}

fn check(options: &Options, streams: &mut Streams<'_>) -> io::Result<Exit> {
    let mut outcome = match driver::run_and_end(options) {
        Ok(outcome) => outcome,
        Err(error) => return no_outcome(&error, streams),
    };
    outcome.sort();
    if options.warnings == Warnings::Allow {
        let hidden = outcome.hide_warnings();
        let note = format!("warnings not shown, as CARGO_BUILD_WARNINGS is `allow`: {hidden}");
        outcome.notes.extend((hidden > 0).then_some(note));
    }
    let exit = verdict(&outcome, options.warnings);
    let finish = if exit == Exit::Clean { Finish::Success } else { Finish::Failure };
    output::print(&outcome, options.format, finish, &options.input.cwd, streams)?;
    report(&outcome, options, streams)?;
    Ok(exit)
}

/// The exit code that `outcome` asks for.
fn verdict(outcome: &Outcome, warnings: Warnings) -> Exit {
    let denied = warnings == Warnings::Deny && outcome.count(Level::Warn) > 0;
    if !outcome.internal_errors.is_empty() {
        Exit::Internal
    } else if outcome.stats.files == 0 {
        Exit::Usage
    } else if denied || outcome.count(Level::Error) > 0 {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

/// Everything but the findings.
fn report(outcome: &Outcome, options: &Options, streams: &mut Streams<'_>) -> io::Result<()> {
    if options.figures.stats {
        streams.err.write_all(closing::figures(&outcome.stats).as_bytes())?;
    }
    if options.figures.timings {
        streams.err.write_all(closing::timings(&outcome.stats).as_bytes())?;
    }
    if outcome.stats.files == 0 {
        fail(streams, "nothing was checked: there are no Rust files here")?;
    } else if options.talk == Talk::Normal {
        let fail = if options.warnings == Warnings::Deny { WarningsFail::Yes } else { WarningsFail::No };
        streams.err.write_all(closing::render(outcome, fail, streams.err_paint).as_bytes())?;
    }
    if !outcome.internal_errors.is_empty() {
        let errors = outcome.internal_errors.iter();
        let errors: Vec<String> = errors.map(|error| format!("internal error: {error}")).collect();
        report_internal(streams.err, &errors)?;
    }
    Ok(())
}

/// Says what broke, where in pollcat, and asks to report it.
fn report_internal(err: &mut dyn Write, errors: &[String]) -> io::Result<()> {
    for error in errors {
        writeln!(err, "error: {error}")?;
    }
    for panic in crash::take() {
        writeln!(err, "  at {panic}")?;
    }
    let place = match env!("CARGO_PKG_REPOSITORY") {
        "" => String::new(),
        repository => format!(" at {repository}"),
    };
    let version = env!("CARGO_PKG_VERSION");
    writeln!(err, "This is a bug in pollcat {version}. Please report it{place} with the lines above.")
}

fn fail(streams: &mut Streams<'_>, message: &str) -> io::Result<Exit> {
    let mut canvas = output::paint::Canvas::new(streams.err_paint);
    canvas.severity(codespan_reporting::diagnostic::Severity::Error, "error");
    canvas.plain(&format!(": {message}\n"));
    streams.err.write_all(canvas.finish().as_bytes())?;
    Ok(Exit::Usage)
}

/// Help and the version go to standard output, what is wrong to standard error.
fn print_stop(stop: &Stop, streams: &mut Streams<'_>) -> io::Result<Exit> {
    let error = match stop {
        Stop::Usage(message) => return fail(streams, message),
        Stop::Clap(error) => error,
    };
    let (stream, paint) = match error.use_stderr() {
        true => (&mut *streams.err, streams.err_paint),
        false => (&mut *streams.out, streams.out_paint),
    };
    let text = error.render();
    let text = if paint == Paint::Ansi { text.ansi().to_string() } else { text.to_string() };
    stream.write_all(text.as_bytes())?;
    stream.flush()?;
    Ok(if error.use_stderr() { Exit::Usage } else { Exit::Clean })
}

fn say(streams: &mut Streams<'_>, text: &str) -> io::Result<Exit> {
    streams.out.write_all(text.as_bytes())?;
    streams.out.flush()?;
    Ok(Exit::Clean)
}

/// One JSON object a line for each call.
fn debug_calls(options: &Options, streams: &mut Streams<'_>) -> io::Result<Exit> {
    match driver::calls(options) {
        Ok(report) => {
            output::calls::print(&report, streams.out)?;
            Ok(Exit::Clean)
        }
        Err(error) => no_outcome(&error, streams),
    }
}

fn no_outcome(error: &RunError, streams: &mut Streams<'_>) -> io::Result<Exit> {
    match error {
        RunError::Usage(message) => fail(streams, message),
        RunError::Internal(_) => {
            report_internal(streams.err, &[error.to_string()])?;
            Ok(Exit::Internal)
        }
    }
}
