//! What does pollcat cost where there is nothing to do?

use std::fs;

use crate::measure::{Failure, cost};
use crate::trees::{cargo_call, pollcat_run};
use crate::{Series, Setup};

/// CPU time above cargo's, on a package that is empty.
pub fn measure(setup: &Setup) -> Result<String, Failure> {
    let folder = tempfile::tempdir()?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest)?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(folder.path().join("src/lib.rs"), "")?;
    let (mut above, mut cargo_alone) = (Series::default(), Series::default());
    for _ in 0..setup.rounds * 3 {
        let cargo = cost(&setup.bench, &cargo_call(setup, folder.path()))?;
        let pollcat = cost(&setup.bench, &pollcat_run(setup, folder.path()))?;
        if pollcat.code != 0 {
            return Err(Failure::new(format!("pollcat ends with {} on an empty package", pollcat.code)));
        }
        above.push((pollcat.cpu - cargo.cpu) * 1e3);
        cargo_alone.push(cargo.cpu * 1e3);
    }
    Ok(format!(
        "start-up on an empty package\n  above cargo {above:.1} ms\n  cargo       {cargo_alone:.1} ms"
    ))
}
