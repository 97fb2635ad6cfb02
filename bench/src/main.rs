//! How dear is pollcat, compared with merely parsing the same files?
//!
//! `pollcat-bench [--rounds N] [TREE]...`, each tree a folder with a Cargo.toml. Everything is CPU time of whole
//! processes, so a busy machine disturbs little, and every comparison is made anew in each round, so what still
//! disturbs hits both sides. Medians are printed, with the least and the greatest of the rounds.
//!
//! The other commands are what it starts itself with, so that each figure is that of a fresh process.

mod loading;
mod measure;
mod parse;
mod startup;
mod trees;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::{env, fmt, fs, io};

use measure::Failure;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "usage: pollcat-bench [--rounds N] [TREE]...";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["cost", program, args @ ..] => measure::run_and_tell(program, args),
        ["parse", list] => parse::files_in(list),
        ["load", what] => loading::once(what),
        words => bench(words),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}

/// What is compared with what.
struct Setup {
    /// This program.
    bench: PathBuf,
    /// pollcat, as users run it.
    pollcat: PathBuf,
    /// The cargo that both ask.
    cargo: PathBuf,
    rounds: usize,
}

fn bench(words: &[&str]) -> Result<(), Failure> {
    let (rounds, trees) = match words {
        ["--rounds", rounds, trees @ ..] => (rounds.parse().map_err(|_| Failure::new(USAGE))?, trees),
        trees => (7, trees),
    };
    if rounds == 0 || trees.iter().any(|word| word.starts_with('-')) {
        return Err(Failure::new(USAGE));
    }
    let setup = Setup::new(rounds)?;
    println!("{} threads, {rounds} rounds, medians (least to greatest)\n", rayon::current_num_threads());
    for tree in trees {
        println!("{}", trees::measure(&setup, &fs::canonicalize(tree)?)?);
    }
    println!("{}", startup::measure(&setup)?);
    println!("{}", loading::measure(&setup)?);
    Ok(())
}

impl Setup {
    /// Builds pollcat beside this program.
    fn new(rounds: usize) -> Result<Self, Failure> {
        let bench = env::current_exe()?;
        let cargo = env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from);
        let folder = bench.parent().ok_or_else(|| Failure::new("this program is in no folder"))?;
        let target = folder.parent().ok_or_else(|| Failure::new("this program is not in a target folder"))?;
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
        let mut build = Command::new(&cargo);
        build.args(["build", "--release", "--quiet", "--bin", "cargo-pollcat", "--manifest-path", manifest]);
        if !build.arg("--target-dir").arg(target).status()?.success() {
            return Err(Failure::new("pollcat does not build"));
        }
        let pollcat = folder.join("cargo-pollcat").with_extension(env::consts::EXE_EXTENSION);
        Ok(Self { pollcat, bench, cargo, rounds })
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(error)
    }
}

/// Figures of the rounds.
#[derive(Clone, Default)]
struct Series(Vec<f64>);

impl Series {
    fn push(&mut self, value: f64) {
        self.0.push(value);
        self.0.sort_by(f64::total_cmp);
    }

    fn median(&self) -> f64 {
        let (low, high) = (self.0.len().saturating_sub(1) / 2, self.0.len() / 2);
        f64::midpoint(self.0[low], self.0[high])
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(3);
        let (least, greatest) = (self.0[0], self.0[self.0.len() - 1]);
        write!(f, "{:.digits$} ({least:.digits$} to {greatest:.digits$})", self.median())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_lie_in_the_middle() {
        let mut series = Series::default();
        for (value, median) in [(3.0, 3.0), (1.0, 2.0), (9.0, 3.0), (4.0, 3.5)] {
            series.push(value);
            assert_eq!(series.median(), median);
        }
        assert_eq!(format!("{series:.1}"), "3.5 (1.0 to 9.0)");
    }
}
