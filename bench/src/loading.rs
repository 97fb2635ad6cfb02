//! What does it cost to load what pollcat knows before it reads a line of code?

use std::fmt::Write;
use std::process::Command;

use pollcat::semantics::catalog::{Catalog, GraphCrate};
use pollcat::semantics::deps::Signatures;
use pollcat::source::syntax::parse::STACK_SIZE;

use crate::measure::{Failure, own_cpu};
use crate::{Series, Setup};

/// Libraries of a web application, as its lock file might have them.
const APPLICATION: [&str; 30] = [
    "axum",
    "bytes",
    "chrono",
    "clap",
    "config",
    "dashmap",
    "futures",
    "futures_util",
    "h2",
    "http",
    "hyper",
    "hyper_util",
    "moka",
    "once_cell",
    "parking_lot",
    "redis",
    "reqwest",
    "rustls",
    "serde",
    "serde_json",
    "sqlx",
    "tempfile",
    "tokio",
    "tokio_stream",
    "tokio_util",
    "tonic",
    "tower",
    "tower_http",
    "tracing",
    "uuid",
];

/// What is loaded, and which libraries besides std are in the build graph.
const WHAT: [(&str, &[&str]); 4] = [
    ("catalog of std", &[]),
    ("catalog of an application", &APPLICATION),
    ("all signatures of std", &[]),
    ("all signatures of an application", &APPLICATION),
];

/// The report about loading.
pub fn measure(setup: &Setup) -> Result<String, Failure> {
    let mut text = "loading".to_owned();
    for (what, _) in WHAT {
        let mut series = Series::default();
        let mut size = String::new();
        for _ in 0..setup.rounds {
            let output = Command::new(&setup.bench).args(["load", what]).output()?;
            let printed = String::from_utf8_lossy(&output.stdout).into_owned();
            let figures = printed.split_once(' ').and_then(|(ms, size)| Some((ms.parse().ok()?, size)));
            let (milliseconds, loaded) = figures.ok_or_else(|| {
                Failure::new(format!("{what}: {}", String::from_utf8_lossy(&output.stderr).trim()))
            })?;
            series.push(milliseconds);
            loaded.trim().clone_into(&mut size);
        }
        let _ = write!(text, "\n  {what} ({size}) {series:.2} ms");
    }
    Ok(text)
}

/// Loads `what` in this process, which has loaded nothing yet, and prints milliseconds and how much it was.
pub fn once(what: &str) -> Result<(), Failure> {
    let known = WHAT.iter().find(|(name, _)| *name == what);
    let (_, libraries) = known.ok_or_else(|| Failure::new(format!("there is no {what}")))?;
    let load = if what.starts_with("catalog") { catalog } else { signatures };
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build().map_err(Failure::new)?;
    let before = own_cpu()?;
    let size = pool.install(|| load(libraries))?;
    println!("{} {size}", (own_cpu()? - before) * 1e3);
    Ok(())
}

fn catalog(libraries: &[&'static str]) -> Result<String, Failure> {
    let of = |library: &&'static str| GraphCrate { library, package: None, version: None };
    let (catalog, problems) = Catalog::load(&libraries.iter().map(of).collect::<Vec<_>>());
    if let Some(problem) = problems.first() {
        return Err(Failure::new(problem));
    }
    let (libraries, rows) = catalog.size();
    Ok(format!("{libraries} libraries, {rows} rows"))
}

fn signatures(libraries: &[&'static str]) -> Result<String, Failure> {
    let signatures = Signatures::load(|library| libraries.contains(&library));
    let bytes: usize = signatures.files().iter().map(|file| file.text.len()).sum();
    Ok(format!("{} files, {} kB", signatures.files().len(), bytes / 1000))
}
