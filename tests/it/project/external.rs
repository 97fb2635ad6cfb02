//! Packages outside the workspace, in folders laid out as cargo lays out its own.

use std::fmt::Write as _;

use libtest_mimic::Trial;
use pollcat::source::project::cfg::{Truth, parse};
use pollcat::source::project::external::{self, External, ExternalExternOf, Externals, Machine, Sources};
use pollcat::source::project::platform::Platform;
use pollcat::source::project::{Input, Loaded, Selection, load};

use super::tree::Tree;

/// Name, files, and what is found: a line for each package, then one for each problem.
///
/// The workspace is in `ws`, cargo's home in `home`; folders are shown relative to the place that holds both.
const CASES: [(&str, &str, &str); 9] = [
    (
        "two_versions_in_several_registries",
        REGISTRIES,
        "\
a 1.2.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/a-1.2.0 lib src/lib.rs 2021 as a [default,std] sees b=b 0.3.1, bee=b 0.4.0
named 1.0.0+meta Target Certain home/registry/src/github.com-1ecc6299db9ec823/named-1.0.0+meta lib lib/mod.rs 2018 as other_name [] sees -
b 0.3.1 Target Certain home/registry/src/corp.example.org-0123456789abcdef/b-0.3.1 lib src/lib.rs 2015 as b [] sees -
b 0.4.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/b-0.4.0 lib src/lib.rs 2015 as b [] sees -
",
    ),
    (
        "members_of_a_git_checkout",
        GIT,
        "\
inner 0.2.0 Target Certain home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/in lib src/lib.rs 2021 as inner [] sees sibling=sibling 0.2.0
sibling 0.2.0 Target Certain home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/sib lib src/lib.rs 2021 as sibling [extra] sees -
",
    ),
    (
        "vendored_packages",
        VENDORED,
        "\
a 2.0.0 Target Certain ws/third/a lib src/lib.rs 2021 as a [] sees a_old=a 1.0.0
a 1.0.0 Target Certain ws/third/a-1.0.0 lib src/lib.rs 2021 as a [] sees -
",
    ),
    (
        "patches_of_what_others_need",
        PATCHED,
        "\
uses 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/uses-1.0.0 lib src/lib.rs 2021 as uses [] sees base=base 1.0.9, core_like=workspace core_like
base 1.0.9 Target Certain patched/base lib src/lib.rs 2021 as base [fast] sees -
",
    ),
    (
        "without_a_lock_file_the_highest_that_fits",
        UNLOCKED,
        "\
a 1.4.0 Target Guessed home/registry/src/index.crates.io-1949cf8c6b5b557f/a-1.4.0 lib src/lib.rs 2021 as a [] sees b=b 0.1.0
g 0.1.0 Target Guessed home/git/checkouts/g-0123456789abcdef/1234567 lib src/lib.rs 2015 as g [] sees -
nowhere 0.0.0 Target Guessed missing [default] sees -
b 0.1.0 Target Guessed home/registry/src/index.crates.io-1949cf8c6b5b557f/b-0.1.0 lib src/lib.rs 2021 as b [] sees -
",
    ),
    (
        "what_cannot_be_read",
        BROKEN,
        "\
gone 1.0.0 Target Certain missing [default,rt] sees -
packed 1.0.0 Target Certain missing [default] sees -
torn 1.0.0 Target Certain unreadable [default] sees -
toolbox 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/toolbox-1.0.0 none [] sees -
problem torn-1.0.0/Cargo.toml:3
",
    ),
    (
        "features_by_the_second_resolver",
        FEATURES_APART,
        "\
app-macros 1.0.0 Host Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/app-macros-1.0.0 macros src/lib.rs 2021 as app_macros [default] sees shared=shared 1.0.0 Host
lib 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/lib-1.0.0 lib src/lib.rs 2021 as lib [default,full,implied,net] sees implied=implied 1.0.0, shared=shared 1.0.0 Target
tests-only 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/tests-only-1.0.0 lib src/lib.rs 2021 as tests_only [] sees shared=shared 1.0.0 Target
implied 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/implied-1.0.0 lib src/lib.rs 2021 as implied [deep,strong] sees -
shared 1.0.0 Host Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/shared-1.0.0 lib src/lib.rs 2021 as shared [host] sees -
shared 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/shared-1.0.0 lib src/lib.rs 2021 as shared [target] sees -
",
    ),
    (
        "features_by_the_first_resolver",
        FEATURES_TOGETHER,
        "\
app-macros 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/app-macros-1.0.0 macros src/lib.rs 2021 as app_macros [default] sees shared=shared 1.0.0
lib 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/lib-1.0.0 lib src/lib.rs 2021 as lib [default,full,implied,net,winnet] sees implied=implied 1.0.0, shared=shared 1.0.0
tests-only 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/tests-only-1.0.0 lib src/lib.rs 2021 as tests_only [] sees shared=shared 1.0.0
implied 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/implied-1.0.0 lib src/lib.rs 2021 as implied [deep,strong] sees -
shared 1.0.0 Target Certain home/registry/src/index.crates.io-1949cf8c6b5b557f/shared-1.0.0 lib src/lib.rs 2021 as shared [host,target,test,windows] sees -
",
    ),
    ("nothing_from_outside", "//- ws/Cargo.toml\n[package]\nname = \"app\"\n//- ws/src/lib.rs\n", ""),
];

pub fn trials() -> Vec<Trial> {
    let cases = CASES.into_iter().map(|(name, files, expected)| {
        Trial::test(format!("project::external::{name}"), move || {
            let tree = Tree::new(&files.replace("\nFEATURES", FEATURES).replace("SRC", SRC));
            let (loaded, found) = find(&tree);
            let found = render(&tree, &loaded, &found);
            assert_eq!(sorted(&found), sorted(expected));
            Ok(())
        })
    });
    let single: [(&str, fn()); 3] = [
        ("missing_sources_are_counted_once", missing),
        ("predicates_of_external_code", predicates),
        ("cargo_reads_the_same", cargo_agrees),
    ];
    let single = single.into_iter().map(|(name, test)| {
        Trial::test(format!("project::external::{name}"), move || {
            test();
            Ok(())
        })
    });
    cases.chain(single).collect()
}

/// Where the default registry is unpacked.
const SRC: &str = "home/registry/src/index.crates.io-1949cf8c6b5b557f";

fn linux() -> Platform {
    Platform::from_triple("x86_64-unknown-linux-gnu")
}

fn find(tree: &Tree) -> (Loaded, Externals) {
    let input = Input {
        cargo_home: Some(tree.path("home")),
        ..tree.input("ws", Selection { workspace: true, ..Selection::default() })
    };
    let loaded = load(&input).expect("readable");
    assert_eq!(loaded.workspace.problems, []);
    let platform = linux();
    let found = external::find(&input, &loaded, Machine { target: &platform, host: &platform });
    (loaded, found)
}

fn render(tree: &Tree, loaded: &Loaded, found: &Externals) -> String {
    let mut out = String::new();
    for package in found.packages.values() {
        let sources = match &package.sources {
            Sources::In(dir) => tree.relative(dir),
            Sources::Missing => "missing".to_owned(),
            Sources::Unreadable => "unreadable".to_owned(),
        };
        let (name, version) = (&package.name, &package.version);
        _ = write!(out, "{name} {version} {:?} {:?} {sources}", package.side, package.choice);
        match (&package.library, package.dir()) {
            (Some(library), Some(dir)) => {
                let kind = match library.kind {
                    external::LibraryKind::Ordinary => "lib",
                    external::LibraryKind::ProcMacro => "macros",
                };
                let root = library.root.strip_prefix(dir).expect("in the package").to_string_lossy();
                let root = root.replace('\\', "/");
                _ = write!(out, " {kind} {root} {} as {}", library.edition.as_str(), library.crate_name);
            }
            (None, Some(_)) => out.push_str(" none"),
            (_, None) => {}
        }
        let features: Vec<&str> = package.enabled.iter().map(String::as_str).collect();
        let two_sides = |of: &External| {
            let same = |other: &&External| other.name == of.name && other.version == of.version;
            found.packages.values().filter(same).count() > 1
        };
        let externs = package.externs.iter().map(|seen| match seen.of {
            ExternalExternOf::External(id) => {
                let of = found.get(id);
                let side = if two_sides(of) { format!(" {:?}", of.side) } else { String::new() };
                format!("{}={} {}{side}", seen.name, of.name, of.version)
            }
            ExternalExternOf::Local(target) => {
                format!("{}=workspace {}", seen.name, loaded.workspace.targets[target].name)
            }
        });
        let externs: Vec<String> = externs.collect();
        let externs = if externs.is_empty() { "-".to_owned() } else { externs.join(", ") };
        _ = writeln!(out, " [{}] sees {externs}", features.join(","));
    }
    for problem in &found.problems {
        let path = tree.relative(&problem.path);
        let path = path.strip_prefix(SRC).map_or(path.as_str(), |path| path.trim_start_matches('/'));
        _ = writeln!(out, "problem {path}:{}", problem.line.unwrap_or_default());
    }
    out
}

fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

fn missing() {
    let tree = Tree::new(&BROKEN.replace("SRC", SRC));
    let (loaded, found) = find(&tree);
    let missing = found.missing(&loaded.workspace, &loaded.targets);
    let names: Vec<&str> = missing.iter().map(|&id| found.get(id).name.as_str()).collect();
    assert_eq!(names, ["gone", "packed"]);
}

fn predicates() {
    let tree = Tree::new(&REGISTRIES.replace("SRC", SRC));
    let (_, found) = find(&tree);
    let a = found.packages.values().next().expect("the first one");
    let platform = linux();
    let machine = Machine { target: &platform, host: &platform };
    for (text, value) in [
        ("feature = \"std\"", Truth::True),
        ("feature = \"off\"", Truth::False),
        ("feature = \"nobody_declares_it\"", Truth::Unknown),
        ("test", Truth::False),
        ("unix", Truth::True),
        ("target_os = \"windows\"", Truth::False),
        ("debug_assertions", Truth::Unknown),
        ("set_by_a_build_script", Truth::Unknown),
    ] {
        assert_eq!(a.cfg(machine).evaluate(&parse(text)).platform, value, "{text}");
    }
}

/// What these trees look like to cargo itself, which reads a lock file, a home and vendored packages.
fn cargo_agrees() {
    let vendored = VENDORED.replace("SRC", SRC);
    let tree = Tree::new(&vendored);
    for dir in ["a", "a-1.0.0"] {
        let sums = "{\"files\":{},\"package\":null}";
        std::fs::write(tree.path("ws/third").join(dir).join(".cargo-checksum.json"), sums).expect("writable");
    }
    let output = std::process::Command::new(pollcat::source::project::cargo_program())
        .args(["tree", "--offline", "--prefix=none", "--format={p}"])
        .current_dir(tree.path("ws"))
        .env("CARGO_HOME", tree.path("home"))
        .output()
        .expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("a v2.0.0") && text.contains("a v1.0.0"), "{text}");
}

const REGISTRIES: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[dependencies]
a = "1"
named = "1"
//- ws/src/lib.rs
//- ws/Cargo.lock
version = 4

[[package]]
name = "a"
version = "1.2.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "b 0.3.1",
 "b 0.4.0",
]

[[package]]
name = "app"
version = "0.0.0"
dependencies = ["a", "named"]

[[package]]
name = "b"
version = "0.3.1"
source = "sparse+https://corp.example.org/index/"

[[package]]
name = "b"
version = "0.4.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "named"
version = "1.0.0+meta"
source = "registry+https://github.com/rust-lang/crates.io-index"
//- SRC/a-1.2.0/Cargo.toml
[package]
edition = "2021"
name = "a"
version = "1.2.0"
[lib]
name = "a"
path = "src/lib.rs"
[dependencies.b]
version = "0.3"
registry-index = "sparse+https://corp.example.org/index/"
[dependencies.bee]
version = "0.4"
package = "b"
[dev-dependencies.not-locked]
version = "1"
[features]
default = ["std"]
std = []
off = []
//- SRC/a-1.2.0/src/lib.rs
//- SRC/a-1.1.0/Cargo.toml
[package]
name = "a"
version = "1.1.0"
//- SRC/b-0.4.0/Cargo.toml
[package]
name = "b"
version = "0.4.0"
//- SRC/b-0.4.0/src/lib.rs
//- home/registry/src/corp.example.org-0123456789abcdef/b-0.3.1/Cargo.toml
[package]
name = "b"
version = "0.3.1"
//- home/registry/src/corp.example.org-0123456789abcdef/b-0.3.1/src/lib.rs
//- home/registry/src/github.com-1ecc6299db9ec823/named-1.0.0+meta/Cargo.toml
[package]
edition = "2018"
name = "named"
version = "1.0.0+meta"
[lib]
name = "other_name"
path = "lib/mod.rs"
"#;

const GIT: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[dependencies]
inner = { git = "https://example.org/Tools.git", branch = "main" }
//- ws/src/lib.rs
//- ws/Cargo.lock
[[package]]
name = "app"
version = "0.0.0"
dependencies = ["inner"]

[[package]]
name = "inner"
version = "0.2.0"
source = "git+https://example.org/Tools.git?branch=main#abcdef1234567890abcdef1234567890abcdef12"
dependencies = ["sibling"]

[[package]]
name = "sibling"
version = "0.2.0"
source = "git+https://example.org/Tools.git?branch=main#abcdef1234567890abcdef1234567890abcdef12"
//- home/git/checkouts/tools-0123456789abcdef/abcdef1/Cargo.toml
[workspace]
members = ["crates/*"]
[workspace.package]
version = "0.2.0"
edition = "2021"
[workspace.dependencies]
sibling = { path = "crates/sib", features = ["extra"] }
//- home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/in/Cargo.toml
[package]
name = "inner"
version.workspace = true
edition.workspace = true
[dependencies]
sibling.workspace = true
//- home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/in/src/lib.rs
//- home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/sib/Cargo.toml
[package]
name = "sibling"
version.workspace = true
edition.workspace = true
[features]
extra = []
//- home/git/checkouts/tools-0123456789abcdef/abcdef1/crates/sib/src/lib.rs
//- home/git/checkouts/tools-0123456789abcdef/7777777/crates/in/Cargo.toml
[package]
name = "inner"
version = "0.2.0"
//- home/git/checkouts/other-0123456789abcdef/abcdef1/crates/in/Cargo.toml
[package]
name = "inner"
version = "0.2.0"
"#;

const VENDORED: &str = r#"
//- .cargo/config.toml
[source.crates-io]
replace-with = "elsewhere"
[source.elsewhere]
directory = "nowhere"
//- ws/.cargo/config.toml
[source.crates-io]
replace-with = "vendored-sources"
[source.vendored-sources]
directory = "third"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[dependencies]
a = "2"
//- ws/src/lib.rs
//- ws/Cargo.lock
version = 4

[[package]]
name = "a"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "a"
version = "2.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "a 1.0.0",
]

[[package]]
name = "app"
version = "0.0.0"
dependencies = [
 "a 2.0.0",
]
//- ws/third/a/Cargo.toml
[package]
edition = "2021"
name = "a"
version = "2.0.0"
[dependencies.a_old]
version = "1"
package = "a"
//- ws/third/a/src/lib.rs
//- ws/third/a-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "a"
version = "1.0.0"
//- ws/third/a-1.0.0/src/lib.rs
//- SRC/a-2.0.0/Cargo.toml
[package]
name = "a"
version = "2.0.0"
"#;

const PATCHED: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[workspace]
members = ["core"]
[dependencies]
uses = "1"
[patch.crates-io]
base = { path = "../patched/base" }
core-like = { path = "core" }
//- ws/src/lib.rs
//- ws/core/Cargo.toml
[package]
name = "core-like"
version = "1.0.0"
//- ws/core/src/lib.rs
//- ws/Cargo.lock
version = 4
[[package]]
name = "app"
version = "0.0.0"
dependencies = ["uses"]

[[package]]
name = "base"
version = "1.0.9"

[[package]]
name = "core-like"
version = "1.0.0"

[[package]]
name = "uses"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["base", "core-like"]
//- patched/base/Cargo.toml
[package]
name = "base"
version = "1.0.9"
edition = "2021"
[features]
fast = []
//- patched/base/src/lib.rs
//- SRC/base-1.0.9/Cargo.toml
[package]
name = "base"
version = "1.0.9"
//- SRC/uses-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "uses"
version = "1.0.0"
[dependencies.base]
version = "1"
features = ["fast"]
[dependencies.core-like]
version = "1"
//- SRC/uses-1.0.0/src/lib.rs
"#;

const UNLOCKED: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[dependencies]
a = "1.2"
g = { git = "https://example.org/g" }
nowhere = "1"
//- ws/src/lib.rs
//- SRC/a-1.1.0/Cargo.toml
//- SRC/a-1.4.0/Cargo.toml
[package]
edition = "2021"
name = "a"
version = "1.4.0"
[dependencies]
b = "0.1"
//- SRC/a-1.4.0/src/lib.rs
//- SRC/a-1.5.0-rc.1/Cargo.toml
//- SRC/a-2.0.0/Cargo.toml
//- SRC/b-0.1.0/Cargo.toml
[package]
edition = "2021"
name = "b"
version = "0.1.0"
//- SRC/b-0.1.0/src/lib.rs
//- home/git/checkouts/g-0123456789abcdef/1234567/Cargo.toml
[package]
name = "g"
version = "0.1.0"
//- home/git/checkouts/g-0123456789abcdef/1234567/src/lib.rs
"#;

const BROKEN: &str = r#"
//- ws/Cargo.toml
[workspace]
members = ["one", "two"]
//- ws/one/Cargo.toml
[package]
name = "one"
[dependencies]
gone = { version = "1", features = ["rt"] }
packed = "1"
torn = "1"
toolbox = "1"
//- ws/one/src/lib.rs
//- ws/two/Cargo.toml
[package]
name = "two"
[dependencies]
gone = "1"
[target.'cfg(windows)'.dependencies]
for-windows = "1"
//- ws/two/src/lib.rs
//- ws/Cargo.lock
version = 4
[[package]]
name = "for-windows"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "gone"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "one"
version = "0.0.0"
dependencies = ["gone", "packed", "torn", "toolbox"]
[[package]]
name = "packed"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "toolbox"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "torn"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "two"
version = "0.0.0"
dependencies = ["for-windows", "gone"]
//- home/registry/cache/index.crates.io-1949cf8c6b5b557f/packed-1.0.0.crate
packed
//- SRC/torn-1.0.0/Cargo.toml
[package]
name = "torn"
version = 1.0.0
//- SRC/toolbox-1.0.0/Cargo.toml
[package]
name = "toolbox"
version = "1.0.0"
autolib = false
"#;

const FEATURES_APART: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2021"
[features]
default = ["lib/full"]
[dependencies]
app-macros = "1"
lib = { version = "1", default-features = false, features = ["default"] }
[dev-dependencies]
tests-only = "1"
//- ws/src/lib.rs
FEATURES"#;

const FEATURES_TOGETHER: &str = r#"
//- ws/Cargo.toml
[package]
name = "app"
edition = "2018"
[features]
default = ["lib/full"]
[dependencies]
app-macros = "1"
lib = { version = "1", default-features = false, features = ["default"] }
[dev-dependencies]
tests-only = "1"
//- ws/src/lib.rs
FEATURES"#;

const FEATURES: &str = r#"
//- ws/Cargo.lock
version = 4
[[package]]
name = "app"
version = "0.0.0"
dependencies = ["app-macros", "lib", "tests-only"]
[[package]]
name = "app-macros"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["shared"]
[[package]]
name = "implied"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "lib"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["implied", "quiet", "shared", "winnet"]
[[package]]
name = "quiet"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "shared"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "tests-only"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["shared"]
[[package]]
name = "winnet"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["shared"]
//- SRC/app-macros-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "app-macros"
version = "1.0.0"
[lib]
proc-macro = true
[dependencies.shared]
version = "1"
features = ["host"]
[features]
default = []
//- SRC/app-macros-1.0.0/src/lib.rs
//- SRC/lib-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "lib"
version = "1.0.0"
[dependencies.shared]
version = "1"
features = ["target"]
[dependencies.implied]
version = "1"
optional = true
default-features = false
[dependencies.quiet]
version = "1"
optional = true
[target.'cfg(windows)'.dependencies.winnet]
version = "1"
optional = true
[features]
default = ["implied?/deep", "quiet?/never"]
full = ["net", "winnet/sockets"]
net = ["implied/strong"]
//- SRC/lib-1.0.0/src/lib.rs
//- SRC/implied-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "implied"
version = "1.0.0"
[features]
default = ["loud"]
deep = []
loud = []
strong = []
//- SRC/implied-1.0.0/src/lib.rs
//- SRC/shared-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "shared"
version = "1.0.0"
[features]
host = []
target = []
test = []
windows = []
//- SRC/shared-1.0.0/src/lib.rs
//- SRC/tests-only-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "tests-only"
version = "1.0.0"
[dependencies.shared]
version = "1"
features = ["test"]
//- SRC/tests-only-1.0.0/src/lib.rs
//- SRC/winnet-1.0.0/Cargo.toml
[package]
edition = "2021"
name = "winnet"
version = "1.0.0"
[features]
sockets = []
[dependencies.shared]
version = "1"
features = ["windows"]
//- SRC/winnet-1.0.0/src/lib.rs
"#;
