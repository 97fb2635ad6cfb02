//! What was typed: every flag as clap reads it, without meaning.
//!
//! What follows `--` is read apart ([`AfterDashes`]), because `-F` means "forbid" there and "features"
//! before. Flags that cargo knows and pollcat has no use for are accepted, so that an editor can pass
//! pollcat what it passes `cargo check`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The whole command line before `--`.
#[derive(Parser, Debug)]
#[command(
    name = "cargo-pollcat",
    bin_name = "cargo pollcat",
    version,
    about = "Finds async bugs in Rust code before they reach production, without compiling it",
    after_help = "Flags go after `pollcat`: cargo keeps those before it to itself. \
                  Exit code: 0 nothing at error level, 1 a finding at error level, \
                  2 wrong usage or nothing to check, 101 a bug in pollcat.",
    args_override_self = true,
    max_term_width = 100
)]
pub struct Cli {
    /// What else than checking to do.
    #[command(subcommand)]
    pub command: Option<Sub>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", help_heading = "Output")]
    pub color: Option<When>,
    /// Flags of a check.
    #[command(flatten)]
    pub check: CheckArgs,
}

/// Commands besides checking.
#[derive(Subcommand, Debug)]
pub enum Sub {
    /// Print the page of a lint: what happens, why, how to mend it
    Explain {
        /// Name of the lint
        lint: String,
    },
    /// List all lints
    List,
    /// Look inside
    #[command(hide = true)]
    Debug {
        /// What to look at.
        #[command(subcommand)]
        what: Debug,
    },
}

/// What to look at.
#[derive(Subcommand, Debug)]
pub enum Debug {
    /// Print every call and what it calls, one JSON object a line
    #[command(args_override_self = true)]
    Calls(Box<CheckArgs>),
}

/// Flags of a check.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Files and folders to check instead of packages; no Cargo.toml is needed. `-` reads one file from
    /// standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Name of the file that comes from standard input
    #[arg(long, value_name = "FILE", help_heading = "Selection")]
    pub stdin_filename: Option<PathBuf>,
    /// Which packages and targets.
    #[command(flatten)]
    pub selection: SelectionArgs,
    /// Which features.
    #[command(flatten)]
    pub features: FeatureArgs,
    /// Which findings.
    #[command(flatten)]
    pub levels: LevelArgs,
    /// In which form.
    #[command(flatten)]
    pub output: OutputArgs,
    /// What cargo would make of them.
    #[command(flatten)]
    pub cargo: CargoArgs,
}

/// Which packages and targets.
#[derive(Args, Debug)]
#[command(next_help_heading = "Selection")]
pub struct SelectionArgs {
    /// Path to Cargo.toml
    #[arg(long, value_name = "PATH")]
    pub manifest_path: Option<PathBuf>,
    /// Package to check: name, name@version, package id or glob
    #[arg(short, long, value_name = "SPEC")]
    pub package: Vec<String>,
    /// Check all packages of the workspace
    #[arg(long, alias = "all")]
    pub workspace: bool,
    /// Leave a package out
    #[arg(long, value_name = "SPEC")]
    pub exclude: Vec<String>,
    /// Check the library
    #[arg(long)]
    pub lib: bool,
    /// Check all binaries
    #[arg(long)]
    pub bins: bool,
    /// Check a binary
    #[arg(long, value_name = "NAME")]
    pub bin: Vec<String>,
    /// Check all examples
    #[arg(long)]
    pub examples: bool,
    /// Check an example
    #[arg(long, value_name = "NAME")]
    pub example: Vec<String>,
    /// Check all targets that `cargo test` builds
    #[arg(long)]
    pub tests: bool,
    /// Check an integration test
    #[arg(long, value_name = "NAME")]
    pub test: Vec<String>,
    /// Check all targets that `cargo bench` builds
    #[arg(long)]
    pub benches: bool,
    /// Check a benchmark
    #[arg(long, value_name = "NAME")]
    pub bench: Vec<String>,
    /// Check all targets
    #[arg(long)]
    pub all_targets: bool,
}

/// Which features and platform.
#[derive(Args, Debug)]
#[command(next_help_heading = "Features")]
pub struct FeatureArgs {
    /// Features to turn on, separated by commas or spaces
    #[arg(short = 'F', long, value_name = "FEATURES")]
    pub features: Vec<String>,
    /// Turn all features on
    #[arg(long)]
    pub all_features: bool,
    /// Leave the default features off
    #[arg(long)]
    pub no_default_features: bool,
    /// Check for this target triple
    #[arg(long, value_name = "TRIPLE")]
    pub target: Vec<String>,
}

/// Which findings.
#[derive(Args, Debug)]
#[command(next_help_heading = "Levels")]
pub struct LevelArgs {
    /// Do not show a lint, a group or `all`
    #[arg(short = 'A', long, value_name = "LINT")]
    pub allow: Vec<String>,
    /// Show a lint, a group or `all` as warnings
    #[arg(short = 'W', long, value_name = "LINT")]
    pub warn: Vec<String>,
    /// Show a lint, a group, `all` or all `warnings` as errors
    #[arg(short = 'D', long, value_name = "LINT")]
    pub deny: Vec<String>,
    /// Show findings at least this sure
    #[arg(long, value_name = "CONFIDENCE", default_value = "likely")]
    pub min_confidence: MinConfidence,
    /// What becomes of findings in test code: not shown, at most a warning, as elsewhere.
    /// Without it each lint decides
    #[arg(long, value_name = "LEVEL")]
    pub in_tests: Option<InTests>,
}

/// How sure a finding must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum MinConfidence {
    /// One link of the argument may be an assumption
    Possible,
    /// What a careful reader of the code would say
    Likely,
    /// Every link is resolved
    Certain,
}

/// What becomes of findings in test code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum InTests {
    /// Not shown
    Allow,
    /// Shown, at most as warnings
    Warn,
    /// As elsewhere
    Same,
}

/// In which form.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// human, short, json, json-diagnostic-short, json-diagnostic-rendered-ansi or
    /// json-render-diagnostics; those of JSON can be combined with commas
    /// [env: POLLCAT_MESSAGE_FORMAT] [default: human]
    #[arg(long, visible_alias = "output-format", value_name = "FORMAT")]
    pub message_format: Vec<String>,
    /// Print findings only
    #[arg(short, long)]
    pub quiet: bool,
    /// Print figures of the run: what was read, what was understood, what was not
    #[arg(long, visible_alias = "statistics")]
    pub stats: bool,
    /// Print how long each phase took
    #[arg(long, hide = true, num_args = 0..=1, require_equals = true, value_name = "FORMATS")]
    pub timings: Option<Option<String>>,
}

/// When to use colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum When {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Flags of cargo that tell it how to get at sources or how to build.
#[derive(Args, Debug)]
pub struct CargoArgs {
    /// Do not let cargo change Cargo.lock
    #[arg(long, help_heading = "Cargo")]
    pub locked: bool,
    /// Without effect: pollcat is always offline
    #[arg(long, hide = true)]
    pub offline: bool,
    /// Do not let cargo change Cargo.lock or go online
    #[arg(long, help_heading = "Cargo")]
    pub frozen: bool,
    /// Read the sources of dependencies, signatures only
    #[arg(long, hide = true)]
    pub sources: bool,
    /// Accepted for editors that pass what they pass `cargo check`; without effect.
    #[command(flatten)]
    pub ignored: IgnoredArgs,
}

/// Accepted and without effect: nothing is built.
#[derive(Args, Debug)]
#[command(next_help_heading = "Accepted for compatibility with `cargo check`")]
#[expect(clippy::struct_excessive_bools, reason = "flags of cargo, none of which is read")]
pub struct IgnoredArgs {
    #[arg(long, hide = true)]
    keep_going: bool,
    #[arg(long, hide = true)]
    config: Vec<String>,
    #[arg(long, hide = true)]
    target_dir: Option<PathBuf>,
    #[arg(long, hide = true)]
    artifact_dir: Option<PathBuf>,
    #[arg(long, hide = true)]
    lockfile_path: Option<PathBuf>,
    #[arg(short, long, hide = true, allow_hyphen_values = true)]
    jobs: Option<String>,
    #[arg(long, hide = true)]
    profile: Option<String>,
    #[arg(short, long, hide = true)]
    release: bool,
    #[arg(short, long, hide = true, action = clap::ArgAction::Count)]
    verbose: u8,
    #[arg(long, hide = true)]
    ignore_rust_version: bool,
    #[arg(long, hide = true)]
    future_incompat_report: bool,
    #[arg(long, hide = true)]
    unit_graph: bool,
    #[arg(long, hide = true)]
    compile_time_deps: bool,
    #[arg(short = 'Z', hide = true)]
    unstable: Vec<String>,
}

/// What follows `--`: levels, as rustc takes them.
#[derive(Parser, Debug)]
#[command(
    name = "cargo-pollcat",
    bin_name = "cargo pollcat [OPTIONS] --",
    about = "After `--` levels may follow, as for rustc",
    no_binary_name = true,
    disable_version_flag = true
)]
pub struct AfterDashes {
    /// Do not show a lint, a group or `all`
    #[arg(short = 'A', long, value_name = "LINT")]
    pub allow: Vec<String>,
    /// Show a lint, a group or `all` as warnings
    #[arg(short = 'W', long, value_name = "LINT")]
    pub warn: Vec<String>,
    /// Show a lint, a group, `all` or all `warnings` as errors
    #[arg(short = 'D', long, value_name = "LINT")]
    pub deny: Vec<String>,
    /// The same, and nothing in the code can lower it
    #[arg(short = 'F', long, value_name = "LINT")]
    pub forbid: Vec<String>,
}
