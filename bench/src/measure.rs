//! What did a process and everything it waited for cost?

use std::ffi::OsStr;
use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// Why there are no figures.
pub struct Failure(String);

impl Failure {
    /// For this reason.
    pub fn new(reason: impl ToString) -> Self {
        Self(reason.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a process cost, with all processes that it waited for.
#[derive(Clone, Copy)]
pub struct Cost {
    /// CPU time, in seconds.
    pub cpu: f64,
    /// The most memory that one of them had at a time, in MiB.
    pub peak: f64,
    /// Its exit code; -1: a signal ended it.
    pub code: i32,
}

/// What `command` costs. Its output is thrown away.
pub fn cost(bench: &Path, command: &Command) -> Result<Cost, Failure> {
    // A process learns the peak of its children only, all together: one more process in between asks for one.
    let mut between = Command::new(bench);
    between.arg("cost").arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    for (name, value) in command.get_envs() {
        between.env(name, value.unwrap_or(OsStr::new("")));
    }
    if let Some(folder) = command.get_current_dir() {
        between.current_dir(folder);
    }
    let output = between.output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut words = text.split_whitespace();
    let figures = (|| {
        let (cpu, peak) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Cost { cpu, peak, code: words.next()?.parse().ok()? })
    })();
    figures.ok_or_else(|| Failure(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

/// Runs `program` and prints what it cost.
pub fn run_and_tell(program: &str, args: &[&str]) -> Result<(), Failure> {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().map_err(|error| Failure(format!("{program}: {error}")))?;
    let (cpu, peak) = usage(UsageWho::RUSAGE_CHILDREN)?;
    println!("{cpu} {peak} {}", status.code().unwrap_or(-1));
    Ok(())
}

/// CPU time of this process so far, in seconds.
pub fn own_cpu() -> Result<f64, Failure> {
    Ok(usage(UsageWho::RUSAGE_SELF)?.0)
}

/// CPU time in seconds and peak memory in MiB.
fn usage(who: UsageWho) -> Result<(f64, f64), Failure> {
    let usage = getrusage(who).map_err(Failure::new)?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // Linux counts kibibytes, macOS bytes.
    let unit = if cfg!(target_os = "macos") { 1.0 } else { 1024.0 };
    Ok((micros as f64 / 1e6, usage.max_rss() as f64 * unit / f64::from(1 << 20)))
}
