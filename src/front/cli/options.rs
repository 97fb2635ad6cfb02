//! What was typed → what it means: [`Options`], the one thing the rest of the program reads.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anstream::ColorChoice;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

use super::args::{
    AfterDashes, CheckArgs, Cli, Debug as DebugArgs, InTests, MinConfidence, OutputArgs, Sub, When,
};
use super::levels::{LevelChange, LevelChanges, Setting};
use crate::front::output::MessageFormat;
use crate::front::overlay::Overlay;
use crate::linting::finding::Confidence;
use crate::source::project::{FeatureChoice, Input, Locking, Selection, cargo_home, cargo_program};

/// What a command line asks for.
#[derive(Debug)]
pub struct Parsed {
    /// What to do.
    pub command: Command,
    /// Colours.
    pub color: ColorChoice,
}

/// What to do.
#[derive(Debug)]
pub enum Command {
    /// Look for pitfalls.
    Check(Box<Options>),
    /// Print the page of this lint.
    Explain(String),
    /// Print the names of all lints.
    List,
    /// Print every call and what it calls.
    DebugCalls(Box<Options>),
}

/// How to check.
#[derive(Debug)]
pub struct Options {
    /// What is to be checked.
    pub input: Input,
    /// `--target`: triples; none: the host.
    pub platforms: Vec<String>,
    /// The file that came through standard input; it is the only one in [`Input::paths`].
    pub stdin: Option<Overlay>,
    /// `--sources`: whether the sources of dependencies are read.
    pub sources: bool,
    /// Levels from the command line.
    pub levels: LevelChanges,
    /// Findings less sure are not shown.
    pub min_confidence: Confidence,
    /// What becomes of findings in test code; `None`: each lint decides.
    pub in_tests: Option<InTests>,
    /// `CARGO_BUILD_WARNINGS`.
    pub warnings: Warnings,
    /// The form of findings.
    pub format: MessageFormat,
    /// How much to say besides findings.
    pub talk: Talk,
    /// What figures to print.
    pub figures: Figures,
}

/// What warnings do, as cargo's `build.warnings` has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Warnings {
    /// They are shown.
    Warn,
    /// They are shown, and the run fails.
    Deny,
    /// They are not shown.
    Allow,
}

/// How much to say besides findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Talk {
    /// Notes and closing lines.
    Normal,
    /// Nothing.
    Quiet,
}

/// What figures to print at the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// `--stats`
    pub stats: bool,
    /// `--timings`
    pub timings: bool,
}

/// What the process was given besides arguments.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The working directory.
    pub cwd: PathBuf,
    /// `POLLCAT_MESSAGE_FORMAT`
    pub message_format: Option<String>,
    /// `CARGO_BUILD_WARNINGS`
    pub build_warnings: Option<String>,
    /// `CARGO_TERM_COLOR`
    pub term_color: Option<String>,
    /// The cargo to ask.
    pub cargo: Option<OsString>,
    /// Where cargo keeps what it fetched.
    pub cargo_home: Option<PathBuf>,
}

/// Why there are no options.
#[derive(Debug)]
pub enum Stop {
    /// Clap has something to print: help, the version, or what is wrong.
    Clap(Box<clap::Error>),
    /// The flags contradict each other or have no meaning.
    Usage(String),
}

impl From<clap::Error> for Stop {
    fn from(error: clap::Error) -> Self {
        Self::Clap(Box::new(error))
    }
}

impl Environment {
    /// That of this process.
    ///
    /// # Errors
    /// When the working directory is gone.
    pub fn of_process() -> std::io::Result<Self> {
        let text = |name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        Ok(Self {
            cwd: std::env::current_dir()?,
            message_format: text("POLLCAT_MESSAGE_FORMAT").filter(|value| !value.is_empty()),
            build_warnings: text("CARGO_BUILD_WARNINGS").filter(|value| !value.is_empty()),
            term_color: text("CARGO_TERM_COLOR"),
            cargo: Some(cargo_program()),
            cargo_home: cargo_home(),
        })
    }
}

/// What `argv` means: the program's name, then maybe `pollcat` (cargo repeats the subcommand), then the
/// arguments. `stdin` is read when they ask for it.
///
/// # Errors
/// When help was asked for or the arguments make no sense.
pub fn parse(
    argv: Vec<OsString>,
    environment: &Environment,
    stdin: &mut dyn std::io::Read,
) -> Result<Parsed, Stop> {
    let mut argv = argv;
    if argv.get(1).is_some_and(|first| first == "pollcat") {
        argv.remove(1);
    }
    let dashes = argv.iter().position(|arg| arg == "--").unwrap_or(argv.len());
    let after = argv.split_off(dashes);
    let matches = Cli::command().try_get_matches_from(argv)?;
    let cli = Cli::from_arg_matches(&matches)?;
    let after = after.into_iter().skip(1).collect();
    let options = |check: CheckArgs, matches: &ArgMatches, stdin: &mut dyn std::io::Read| {
        let levels = level_changes(matches, after)?;
        Ok::<_, Stop>(Box::new(meaning(check, levels, environment, stdin)?))
    };
    if cli.command.is_some() {
        refuse_flags_before(&matches)?;
    }
    let color = color(cli.color, environment);
    let command = match cli.command {
        None => Command::Check(options(cli.check, &matches, stdin)?),
        Some(Sub::Explain { lint }) => Command::Explain(lint),
        Some(Sub::List) => Command::List,
        Some(Sub::Debug { what: DebugArgs::Calls(check) }) => {
            let inner = matches.subcommand().and_then(|(_, debug)| debug.subcommand());
            let matches = inner.map_or(&matches, |(_, calls)| calls);
            Command::DebugCalls(options(*check, matches, stdin)?)
        }
    };
    Ok(Parsed { command, color })
}

/// Flags of a check that stand before another command would be lost there.
fn refuse_flags_before(matches: &ArgMatches) -> Result<(), Stop> {
    let typed = |id: &&clap::Id| {
        *id != "color" && matches.value_source(id.as_str()) == Some(ValueSource::CommandLine)
    };
    let Some(id) = matches.ids().find(typed) else { return Ok(()) };
    let name = matches.subcommand_name().unwrap_or_default();
    let flag = id.as_str().replace('_', "-");
    Err(Stop::Usage(format!("`--{flag}` does not belong before `{name}`; flags go after the command")))
}

fn meaning(
    check: CheckArgs,
    levels: LevelChanges,
    environment: &Environment,
    stdin: &mut dyn std::io::Read,
) -> Result<Options, Stop> {
    let CheckArgs { paths, stdin_filename, selection, features, levels: level_args, output, cargo } = check;
    let (paths, stdin) = match paths.iter().any(|path| path == Path::new("-")) {
        false if stdin_filename.is_some() => {
            return Err(usage("--stdin-filename needs the path `-` as well"));
        }
        false => (paths, None),
        true if paths.len() > 1 => return Err(usage("`-` cannot be checked together with other paths")),
        true => {
            let name = stdin_filename.unwrap_or_else(|| PathBuf::from("stdin.rs"));
            let path = environment.cwd.join(name);
            (vec![path.clone()], Some(Overlay { path, text: read(stdin)? }))
        }
    };
    let input = Input {
        cwd: environment.cwd.clone(),
        manifest_path: selection.manifest_path,
        paths,
        unsaved: stdin.iter().map(|overlay| overlay.path.clone()).collect(),
        selection: Selection {
            packages: selection.package,
            workspace: selection.workspace,
            exclude: selection.exclude,
            lib: selection.lib,
            bins: selection.bins,
            bin: selection.bin,
            examples: selection.examples,
            example: selection.example,
            tests: selection.tests,
            test: selection.test,
            benches: selection.benches,
            bench: selection.bench,
            all_targets: selection.all_targets,
        },
        features: FeatureChoice {
            features: features.features,
            all: features.all_features,
            no_default: features.no_default_features,
        },
        locking: Locking { locked: cargo.locked, offline: cargo.offline, frozen: cargo.frozen },
        cargo: environment.cargo.clone(),
        cargo_home: environment.cargo_home.as_ref().map(|home| environment.cwd.join(home)),
    };
    Ok(Options {
        input,
        platforms: features.target,
        stdin,
        sources: cargo.sources,
        warnings: warnings(&levels, environment)?,
        levels,
        min_confidence: match level_args.min_confidence {
            MinConfidence::Possible => Confidence::Possible,
            MinConfidence::Likely => Confidence::Likely,
            MinConfidence::Certain => Confidence::Certain,
        },
        in_tests: level_args.in_tests,
        format: format(&output, environment)?,
        talk: if output.quiet { Talk::Quiet } else { Talk::Normal },
        figures: Figures { stats: output.stats, timings: output.timings.is_some() },
    })
}

fn read(stdin: &mut dyn std::io::Read) -> Result<Arc<str>, Stop> {
    let mut text = String::new();
    match stdin.read_to_string(&mut text) {
        Ok(_) => Ok(Arc::from(text.strip_prefix('\u{feff}').unwrap_or(&text))),
        Err(error) => Err(usage(&format!("standard input cannot be read: {error}"))),
    }
}

fn warnings(levels: &LevelChanges, environment: &Environment) -> Result<Warnings, Stop> {
    match environment.build_warnings.as_deref() {
        // What was typed is closer to what is wanted now.
        _ if levels.speak_of_warnings() => Ok(Warnings::Warn),
        None | Some("warn") => Ok(Warnings::Warn),
        Some("deny") => Ok(Warnings::Deny),
        Some("allow") => Ok(Warnings::Allow),
        Some(other) => {
            let message = format!("CARGO_BUILD_WARNINGS is `{other}`; it must be `allow`, `warn` or `deny`");
            Err(Stop::Usage(message))
        }
    }
}

fn format(output: &OutputArgs, environment: &Environment) -> Result<MessageFormat, Stop> {
    if !output.message_format.is_empty() {
        return MessageFormat::parse(&output.message_format.join(","))
            .map_err(|why| Stop::Usage(format!("--message-format: {why}")));
    }
    let Some(text) = &environment.message_format else { return Ok(MessageFormat::Human) };
    MessageFormat::parse(text).map_err(|why| Stop::Usage(format!("POLLCAT_MESSAGE_FORMAT: {why}")))
}

/// `--color`, else what cargo was told, else what the terminal and `NO_COLOR` and its kin say.
fn color(typed: Option<When>, environment: &Environment) -> ColorChoice {
    match (typed, environment.term_color.as_deref()) {
        (Some(When::Always), _) | (None, Some("always")) => ColorChoice::Always,
        (Some(When::Never), _) | (None, Some("never")) => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// Level flags in the order they were typed, those after `--` last.
fn level_changes(matches: &ArgMatches, after: Vec<OsString>) -> Result<LevelChanges, Stop> {
    let after = AfterDashes::command().try_get_matches_from(after)?;
    let before = [("allow", Setting::Allow), ("warn", Setting::Warn), ("deny", Setting::Deny)];
    let mut changes = typed(matches, &before);
    changes.extend(typed(&after, &[before.as_slice(), &[("forbid", Setting::Forbid)]].concat()));
    Ok(LevelChanges(changes))
}

fn typed(matches: &ArgMatches, flags: &[(&str, Setting)]) -> Vec<LevelChange> {
    let mut found: Vec<(usize, LevelChange)> = Vec::new();
    for &(flag, to) in flags {
        let places = matches.indices_of(flag).into_iter().flatten();
        let values = matches.get_many::<String>(flag).into_iter().flatten();
        let change =
            |(place, text): (usize, &String)| LevelChange::parse(text, to).map(|change| (place, change));
        found.extend(places.zip(values).filter_map(change));
    }
    found.sort_by_key(|&(place, _)| place);
    found.into_iter().map(|(_, change)| change).collect()
}

fn usage(message: &str) -> Stop {
    Stop::Usage(message.to_owned())
}
