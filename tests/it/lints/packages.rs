//! What is found depends on who else there is: programs, libraries that cannot be published, packages for tests.

mod named;

use libtest_mimic::{Failed, Trial};

use self::named::NAMED;
use super::{marks, run};
use crate::project::tree::Tree;

/// Name, flags, files with marks.
const CASES: &[(&str, &[&str], &str)] = &[
    ("what_only_programs_begin_with_may_wait", &["--workspace"], PROGRAM),
    ("callers_that_are_not_read_may_do_anything", &["-p", "commands", "-p", "cli"], HALF),
    ("names_mean_nothing_to_crates_that_cannot_know_them", &["--workspace"], NAMED),
    ("what_only_tests_use_is_for_tests", &["--workspace", "--all-targets"], TESTED),
    ("what_paste_makes_is_known", &["--workspace"], PASTED),
    ("packages_for_tests", &["--workspace"], SUPPORT),
];

pub fn trials() -> Vec<Trial> {
    let trial = |&(name, flags, files): &(&'static str, &'static [&'static str], &'static str)| {
        Trial::test(format!("lints::packages::{name}"), move || marks_hold(flags, files))
    };
    CASES.iter().map(trial).collect()
}

fn marks_hold(flags: &[&str], files: &str) -> Result<(), Failed> {
    let tree = Tree::new(files);
    let (outcome, by_file) = run(&tree.path("").canonicalize()?, flags)?;
    assert_eq!(outcome.notes, Vec::<String>::new());
    let mut wrong = Vec::new();
    for file in files.split("//- ").skip(1) {
        let (path, text) = file.split_once('\n').ok_or("a line with the path")?;
        let seen = by_file.get(path).map_or(&[][..], Vec::as_slice);
        wrong.extend(marks::compare(text, seen)?.into_iter().map(|wrong| format!("{path}: {wrong}")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

const PROGRAM: &str = r#"
//- Cargo.toml
[workspace]
members = ["cli", "server", "commands", "shown"]
resolver = "3"
[workspace.dependencies]
tokio = { version = "1", features = ["full"] }
//- cli/Cargo.toml
[package]
name = "cli"
version = "0.1.0"
edition = "2024"
[dependencies]
commands = { path = "../commands" }
shown = { path = "../shown", version = "0.1" }
tokio.workspace = true
//- cli/src/main.rs
fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let config = commands::Config::load().await;
        config.check().await;
        commands::query(config).await;
        shown::query().await;
        commands::shared().await;
    });
}
//- server/Cargo.toml
[package]
name = "server"
version = "0.1.0"
edition = "2024"
[dependencies]
commands = { path = "../commands" }
tokio.workspace = true
//- server/src/main.rs
#[tokio::main]
async fn main() {
    let _ = std::fs::read("settings");
    tokio::spawn(commands::serve());
    commands::shared().await;
}
//- commands/Cargo.toml
[package]
name = "commands"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
tokio.workspace = true
//- commands/src/lib.rs
pub struct Config;
impl Config {
    pub async fn load() -> Self {
        let _ = std::fs::read("settings");
        Self
    }
    pub async fn check(&self) {
        let _ = std::fs::read("settings");
    }
}
pub async fn query(_: Config) {
    let _ = std::fs::read("query");
}
pub async fn serve() {
    let _ = std::fs::read("page"); //~ blocking_call
}
pub async fn shared() {
    let _ = std::fs::read("settings"); //~ blocking_call
}
//- shown/Cargo.toml
[package]
name = "shown"
version = "0.1.0"
edition = "2024"
[dependencies]
tokio.workspace = true
//- shown/src/lib.rs
pub async fn query() {
    let _ = std::fs::read("query"); //~ blocking_call
}
"#;

const HALF: &str = r#"
//- Cargo.toml
[workspace]
members = ["cli", "server", "commands"]
resolver = "3"
[workspace.dependencies]
tokio = { version = "1", features = ["full"] }
//- cli/Cargo.toml
[package]
name = "cli"
version = "0.1.0"
edition = "2024"
[dependencies]
commands = { path = "../commands" }
tokio.workspace = true
//- cli/src/main.rs
#[tokio::main]
async fn main() {
    commands::query().await;
}
//- server/Cargo.toml
[package]
name = "server"
version = "0.1.0"
edition = "2024"
[dependencies]
commands = { path = "../commands" }
tokio.workspace = true
//- server/src/main.rs
#[tokio::main]
async fn main() {
    tokio::spawn(commands::query());
}
//- commands/Cargo.toml
[package]
name = "commands"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
tokio.workspace = true
//- commands/src/lib.rs
pub async fn query() {
    let _ = std::fs::read("query"); //~ blocking_call
}
"#;

const TESTED: &str = r#"
//- Cargo.toml
[workspace]
members = ["app", "parts", "alone"]
resolver = "3"
[workspace.dependencies]
tokio = { version = "1", features = ["full"] }
//- app/Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2024"
[dependencies]
parts = { path = "../parts" }
tokio.workspace = true
//- app/src/main.rs
use std::fmt;
async fn used() {
    let _ = std::fs::read("a"); //~ blocking_call
}
struct Context;
impl Context {
    async fn for_tests() {
        let _ = std::fs::read("a");
    }
    async fn read(&self) {
        let _ = std::fs::read("a"); //~ blocking_call
    }
}
fn macros_may_use(_: fmt::Arguments<'_>) {}
#[tokio::main]
async fn main() {
    tokio::spawn(used());
    tokio::spawn(async { made_elsewhere::thing().read().await });
    parts::serve().await;
}
#[tokio::test]
async fn test() {
    used().await;
    Context::for_tests().await;
    Context.read().await;
}
//- app/tests/all.rs
#[tokio::test]
async fn all() {
    parts::init_tests().await;
    parts::serve().await;
}
//- parts/Cargo.toml
[package]
name = "parts"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
tokio.workspace = true
//- parts/src/lib.rs
pub async fn init_tests() {
    let _ = std::fs::read("a");
}
pub async fn serve() {
    tokio::spawn(async {});
    let _ = std::fs::read("a"); //~ blocking_call
}
//- alone/Cargo.toml
[package]
name = "alone"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
tokio.workspace = true
//- alone/src/lib.rs
pub async fn for_those_that_take_it_elsewhere() {
    let _ = std::fs::read("a"); //~ blocking_call
}
#[tokio::test]
async fn test() {
    for_those_that_take_it_elsewhere().await;
}
"#;

const SUPPORT: &str = r#"
//- Cargo.toml
[workspace]
members = ["app", "meshes", "integration", "app-tests", "test-kit", "load-test", "open-tests"]
resolver = "3"
[workspace.dependencies]
tokio = { version = "1", features = ["full"] }
//- app/Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
load-test = { path = "../load-test" }
//- app/src/main.rs
fn main() {}
//- meshes/Cargo.toml
[package]
name = "meshes"
version = "0.1.0"
edition = "2024"
publish = false
[features]
test-util = []
//- meshes/src/lib.rs
pub async fn load() {
    let _ = std::fs::read("a"); //~ blocking_call
}
//- integration/Cargo.toml
[package]
name = "integration"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
meshes = { path = "../meshes", features = ["test-util"] }
//- integration/src/lib.rs
pub async fn proxy() {
    let _ = std::fs::read("a");
}
//- app-tests/Cargo.toml
[package]
name = "app-tests"
version = "0.1.0"
edition = "2024"
publish = false
[dependencies]
test-kit = { path = "../test-kit" }
//- app-tests/src/lib.rs
pub async fn start() {
    let _ = std::fs::read("a");
}
//- test-kit/Cargo.toml
[package]
name = "test-kit"
version = "0.1.0"
edition = "2024"
publish = false
//- test-kit/src/lib.rs
pub async fn start() {
    let _ = std::fs::read("a");
}
//- load-test/Cargo.toml
[package]
name = "load-test"
version = "0.1.0"
edition = "2024"
publish = false
//- load-test/src/lib.rs
pub async fn run() {
    let _ = std::fs::read("a"); //~ blocking_call
}
//- open-tests/Cargo.toml
[package]
name = "open-tests"
version = "0.1.0"
edition = "2024"
//- open-tests/src/lib.rs
pub async fn run() {
    let _ = std::fs::read("a"); //~ blocking_call
}
"#;

const PASTED: &str = r#"
//- Cargo.toml
[package]
name = "cli"
version = "0.1.0"
edition = "2024"
[dependencies]
paste = "1"
tokio = { version = "1", features = ["full"] }
//- src/main.rs
mod config;
use config::TokioIoConfig;
async fn query() {
    let _ = std::fs::read("a");
}
async fn serve() {
    let _ = std::fs::read("a"); //~ blocking_call
}
fn start(config: TokioIoConfig) -> std::io::Result<()> {
    let runtime = config.builder()?.build()?;
    runtime.block_on(async {
        query().await;
        tokio::spawn(serve());
    });
    Ok(())
}
fn main() {
    start(TokioIoConfig { threads: 1 }).unwrap();
}
//- src/config.rs
use paste::paste;
macro_rules! runtime_config {
    (name = $name:ident, threads = $threads:expr) => {
        paste! {
            #[doc = "Settings of the " $name " runtime."]
            pub struct [<Tokio $name:camel Config>] {
                pub threads: usize,
            }
            impl [<Tokio $name:camel Config>] {
                pub fn builder(&self) -> Result<::tokio::runtime::Builder, std::io::Error> {
                    let mut [<$name:lower _builder>] = tokio::runtime::Builder::new_multi_thread();
                    [<$name:lower _builder>].worker_threads(self.threads + $threads);
                    Ok([<$name:lower _builder>])
                }
            }
        }
    };
}
runtime_config!(name = IO, threads = 1 + 1);
"#;
