//! What does it cost to load what pollcat knows before it reads a line of code?

use std::fmt::Write;
use std::process::Command;

use pollcat::semantics::catalog::{Catalog, GraphCrate};

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

const WHAT: [&str; 2] = ["catalog of std", "catalog of an application"];

/// The report about loading.
pub fn measure(setup: &Setup) -> Result<String, Failure> {
    let mut text = "loading".to_owned();
    for what in WHAT {
        let mut series = Series::default();
        let mut rows = String::new();
        for _ in 0..setup.rounds {
            let output = Command::new(&setup.bench).args(["load", what]).output()?;
            let printed = String::from_utf8_lossy(&output.stdout).into_owned();
            let figures = printed.split_once(' ').and_then(|(ms, rows)| Some((ms.parse().ok()?, rows)));
            let (milliseconds, count) =
                figures.ok_or_else(|| Failure::new(format!("no figures of the {what}")))?;
            series.push(milliseconds);
            count.trim().clone_into(&mut rows);
        }
        let _ = write!(text, "\n  {what} ({rows}) {series:.2} ms");
    }
    Ok(text)
}

/// Loads `what` in this process, which has loaded nothing yet, and prints milliseconds and how much it was.
pub fn once(what: &str) -> Result<(), Failure> {
    let crates: Vec<GraphCrate<'_>> = match WHAT.iter().position(|known| *known == what) {
        Some(0) => Vec::new(),
        Some(1) => {
            let library = |library| GraphCrate { library, package: None, version: None };
            APPLICATION.into_iter().map(library).collect()
        }
        _ => return Err(Failure::new(format!("there is nothing called {what} to load"))),
    };
    let before = own_cpu()?;
    let (catalog, problems) = Catalog::load(&crates);
    let spent = (own_cpu()? - before) * 1e3;
    if let Some(problem) = problems.first() {
        return Err(Failure::new(problem));
    }
    let (libraries, rows) = catalog.size();
    println!("{spent} {libraries} libraries, {rows} rows");
    Ok(())
}
