//! What does pollcat cost on a real tree?
//!
//! The ratio is (pollcat - the cargo call it makes) / a bare parse of the files that pollcat read.

use std::ffi::OsString;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use pollcat::front::cli::options::{self, Environment};
use pollcat::front::driver;
use pollcat::front::outcome::Outcome;

use crate::measure::{Cost, Failure, cost};
use crate::{Series, Setup};

/// Below this much CPU time of a bare parse, in seconds, what a process costs anyway hides the ratio.
const ENOUGH: f64 = 0.3;

/// The report about one tree.
pub fn measure(setup: &Setup, tree: &Path) -> Result<String, Failure> {
    let outcome = read(setup, tree)?;
    let mut list = tempfile::NamedTempFile::new()?;
    let paths: Vec<PathBuf> = outcome.files.iter().map(|(_, file)| file.path.clone()).collect();
    for path in &paths {
        io::Write::write_all(&mut list, format!("{}\n", path.display()).as_bytes())?;
    }
    let mut rounds = Rounds::default();
    for _ in 0..setup.rounds {
        let cargo = cost(&setup.bench, &cargo_call(setup, tree))?;
        let pollcat = cost(&setup.bench, &pollcat_run(setup, tree))?;
        let mut command = Command::new(&setup.bench);
        let parse = cost(&setup.bench, command.arg("parse").arg(list.path()))?;
        rounds.add(cargo, pollcat, parse)?;
    }
    let bytes: u64 = paths.iter().filter_map(|path| fs::metadata(path).ok()).map(|data| data.len()).sum();
    Ok(rounds.report(tree, &outcome, bytes))
}

/// pollcat as a user runs it on all of `tree`.
pub fn pollcat_run(setup: &Setup, tree: &Path) -> Command {
    let mut command = Command::new(&setup.pollcat);
    command.args(arguments(tree)).current_dir(tree).env("CARGO", &setup.cargo);
    command
}

/// The call of cargo that pollcat makes.
pub fn cargo_call(setup: &Setup, tree: &Path) -> Command {
    let mut command = Command::new(&setup.cargo);
    command.args(["metadata", "--no-deps", "--offline", "--format-version=1", "--color=never"]);
    command.arg("--manifest-path").arg(tree.join("Cargo.toml")).current_dir(tree);
    command.env("RUSTUP_AUTO_INSTALL", "0");
    command
}

fn arguments(tree: &Path) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = ["pollcat", "--workspace", "--all-targets"].map(Into::into).into();
    arguments.extend(["--manifest-path".into(), tree.join("Cargo.toml").into()]);
    arguments
}

/// One run inside this process, to learn which files are read.
fn read(setup: &Setup, tree: &Path) -> Result<Outcome, Failure> {
    let environment = Environment {
        cwd: tree.to_owned(),
        cargo: Some(setup.cargo.clone().into()),
        ..Environment::default()
    };
    let mut argv = vec![OsString::from("cargo-pollcat")];
    argv.extend(arguments(tree));
    match options::parse(argv, &environment, &mut io::empty()) {
        Ok(options::Parsed { command: options::Command::Check(options), .. }) => {
            driver::run(&options).map_err(Failure::new)
        }
        _ => Err(Failure::new("pollcat does not understand its arguments")),
    }
}

#[derive(Default)]
struct Rounds {
    cargo: Series,
    pollcat: Series,
    parse: Series,
    above: Series,
    ratio: Series,
    peak: Series,
    parse_peak: Series,
    refused: bool,
}

impl Rounds {
    fn add(&mut self, cargo: Cost, pollcat: Cost, parse: Cost) -> Result<(), Failure> {
        if !matches!(pollcat.code, 0 | 1) || parse.code != 0 {
            let (pollcat, parse) = (pollcat.code, parse.code);
            return Err(Failure::new(format!("pollcat ends with {pollcat}, the bare parse with {parse}")));
        }
        self.refused |= cargo.code != 0;
        self.cargo.push(cargo.cpu);
        self.pollcat.push(pollcat.cpu);
        self.parse.push(parse.cpu);
        self.above.push(pollcat.cpu - cargo.cpu);
        self.ratio.push((pollcat.cpu - cargo.cpu) / parse.cpu);
        self.peak.push(pollcat.peak);
        self.parse_peak.push(parse.peak);
        Ok(())
    }

    fn report(&self, tree: &Path, outcome: &Outcome, bytes: u64) -> String {
        let (stats, megabytes) = (&outcome.stats, bytes as f64 / 1e6);
        let mut text = tree.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut line = |text_of_line: String| {
            let _ = write!(text, "\n  {text_of_line}");
        };
        let (files, kilolines) = (stats.files, stats.lines / 1000);
        line(format!("{files} files, {megabytes:.2} MB, {kilolines} thousand lines"));
        line(format!("ratio       {:.2}", self.ratio));
        line(format!("pollcat     {:.3} s of CPU, at most {:.0} MiB", self.pollcat, self.peak.median()));
        line(format!("cargo       {:.3} s{}", self.cargo, if self.refused { ", which refuses" } else { "" }));
        line(format!("above cargo {:.3} s", self.above));
        line(format!("bare parse  {:.3} s, at most {:.0} MiB", self.parse, self.parse_peak.median()));
        if self.parse.median() < ENOUGH {
            line(format!("a bare parse under {ENOUGH} s: look at \"above cargo\" instead of the ratio"));
        }
        text.push('\n');
        text
    }
}
