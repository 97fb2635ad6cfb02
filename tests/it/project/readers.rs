//! Cargo and our own reader give the same answer.

use std::fmt::Write as _;

use libtest_mimic::Trial;
use pollcat::source::project::cfg::dependency_condition;
use pollcat::source::project::workspace::{Dependency, Membership, Workspace};
use pollcat::source::project::{Loaded, ReadBy};

use super::tree::Tree;

/// Name, folder to start in, files.
const EQUAL: [(&str, &str, &str); 9] = [
    ("members_and_inheritance", ".", MEMBERS),
    ("a_member_is_its_own_default", "crates/api", MEMBERS),
    ("targets_by_folder_and_by_section", ".", TARGETS),
    ("targets_of_the_first_edition", ".", FIRST_EDITION),
    ("odd_packages", "ws", ODD),
    ("a_pointer_to_the_root", "elsewhere/pointing", ODD),
    ("dependencies_of_all_kinds", ".", DEPENDENCIES),
    ("packages_outside", "inner", OUTSIDE),
    ("an_excluded_package_stands_alone", "tools/gen", MEMBERS),
];

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = EQUAL
        .into_iter()
        .map(|(name, dir, files)| {
            Trial::test(format!("project::readers::{name}"), move || {
                equal(dir, files);
                Ok(())
            })
        })
        .collect();
    let single: [(&str, fn()); 5] = [
        ("cargo_refuses_and_we_read", cargo_refuses),
        ("a_syntax_error_has_a_place", syntax_error),
        ("a_broken_member_hides_no_other", broken_member),
        ("patches_and_locks_are_linked", patches_and_locks),
        ("nothing_is_written", nothing_is_written),
    ];
    trials.extend(single.into_iter().map(|(name, test)| {
        Trial::test(format!("project::readers::{name}"), move || {
            test();
            Ok(())
        })
    }));
    trials
}

fn equal(dir: &str, files: &str) {
    let tree = Tree::new(files);
    let theirs = tree.by_cargo(dir).expect("cargo reads it");
    assert!(matches!(theirs.read_by, ReadBy::Cargo(_)), "cargo answered: {:?}", theirs.read_by);
    let ours = tree.by_ourselves(dir).expect("we read it");
    assert!(matches!(ours.read_by, ReadBy::Ourselves(_)));
    let (theirs, ours) = (render(&theirs), render(&ours));
    for (theirs, ours) in theirs.lines().zip(ours.lines()) {
        assert_eq!(theirs, ours, "cargo's on the left");
    }
    assert_eq!(theirs, ours);
}

/// Everything in it, a line for each dependency, feature and target.
fn render(loaded: &Loaded) -> String {
    let workspace = &loaded.workspace;
    let mut out = String::new();
    let mut line = |text: String| writeln!(out, "{text}").expect("strings can be written to");
    line(format!("{:?} {:?} {}", workspace.root, workspace.target_directory, workspace.metadata));
    line(format!("selected {:?} problems {:?}", loaded.targets, workspace.problems));
    for (id, package) in workspace.packages.iter() {
        let name = &package.name;
        line(format!("{id:?} {} {:?} {:?}", package.id, package.membership, package.edition));
        line(format!("{name} {} {:?} {:?}", package.version, package.manifest_path, package.dir));
        line(format!("{name} {:?} {} {:?}", package.locked, package.metadata, package.enabled));
        line(format!("{name} {:?}", package.publishing));
        package.features.iter().for_each(|feature| line(format!("{name} {feature:?}")));
        package.dependencies.iter().for_each(|it| line(format!("{name} {}", render_dependency(it))));
        for &target in &package.targets {
            line(format!("{name} {target:?} {:?}", workspace.targets[target]));
            line(format!("{name} sees {:?}", workspace.externs(target)));
        }
    }
    out
}

fn render_dependency(dependency: &Dependency) -> String {
    // Cargo spaces conditions in its own way.
    let condition = dependency.target.as_deref().map(dependency_condition);
    format!("{condition:?} {:?}", Dependency { target: None, ..dependency.clone() })
}

fn names(workspace: &Workspace) -> Vec<&str> {
    workspace.packages.values().map(|package| package.name.as_str()).collect()
}

/// `cargo-features` needs a nightly toolchain.
fn cargo_refuses() {
    let nightly = MEMBERS.replace("[workspace]\n", "cargo-features = [\"codegen-backend\"]\n[workspace]\n");
    let tree = Tree::new(&nightly);
    let loaded = tree.by_cargo(".").expect("our own reader steps in");
    let ReadBy::Ourselves(why) = &loaded.read_by else { panic!("cargo answered") };
    assert!(why.contains("cargo-features") || why.contains("nightly"), "{why}");
    let plain = Tree::new(MEMBERS).by_cargo(".").expect("cargo reads it");
    assert_eq!(names(&loaded.workspace), names(&plain.workspace));
    assert_eq!(loaded.targets.len(), plain.targets.len());
}

fn syntax_error() {
    let tree = Tree::new("//- Cargo.toml\n[package]\nname = \"a\"\nversion = 1.0.0\n//- src/lib.rs\n");
    for loaded in [tree.by_cargo("."), tree.by_ourselves(".")] {
        let error = loaded.expect_err("not TOML").to_string();
        let start = format!("{}:3: ", tree.path("Cargo.toml").display());
        assert!(error.starts_with(&start), "{error}");
    }
    let none = Tree::new("//- src/lib.rs\n").by_ourselves("src");
    assert!(none.is_err_and(|error| error.to_string().contains("no `Cargo.toml` in")));
}

fn broken_member() {
    let broken = MEMBERS.replace("//- crates/util/Cargo.toml\n", "//- crates/util/Cargo.toml\n]\n");
    let tree = Tree::new(&broken);
    let loaded = tree.by_cargo(".").expect("the others are readable");
    assert!(!names(&loaded.workspace).contains(&"util"));
    assert!(names(&loaded.workspace).contains(&"api"));
    let problem = loaded.workspace.problems.iter().find(|it| it.path.ends_with("crates/util/Cargo.toml"));
    assert_eq!(problem.expect("it is told").line, Some(1));
}

fn patches_and_locks() {
    let tree = Tree::new(PATCHED);
    let loaded = tree.by_ourselves(".").expect("readable");
    let workspace = &loaded.workspace;
    assert_eq!(names(workspace), ["app", "other", "patched", "from-git"]);
    let app = workspace.packages.values().next().expect("the first one");
    let dependency = |key: &str| app.dependencies.iter().find(|it| it.key() == key).expect("declared");
    let local = |key: &str| dependency(key).local.map(|id| workspace.packages[id].name.as_str());
    assert_eq!(local("patched"), Some("patched"));
    assert_eq!(local("renamed"), Some("from-git"));
    assert_eq!(local("other"), None);
    assert_eq!(workspace.patches.len(), 3);
    let locked = |key: &str| dependency(key).locked.map(|id| workspace.lock[id].version.to_string());
    assert_eq!(locked("other").as_deref(), Some("1.4.0"));
    assert_eq!(locked("old").as_deref(), Some("0.3.1"));
    assert_eq!(locked("patched").as_deref(), Some("1.1.0"));
    assert_eq!(app.locked.map(|id| workspace.lock[id].name.as_str()), Some("app"));
}

fn nothing_is_written() {
    let tree = Tree::new(DEPENDENCIES);
    tree.by_cargo(".").expect("readable");
    for path in ["Cargo.lock", "target"] {
        assert!(!tree.path(path).exists(), "{path} was made");
    }
    let outside = Tree::new(OUTSIDE).by_cargo("inner").expect("readable");
    let outside: Vec<_> = outside.workspace.packages.values().map(|package| package.membership).collect();
    assert_eq!(outside, [Membership::Default, Membership::Outside, Membership::Outside]);
}

const MEMBERS: &str = r#"
//- Cargo.toml
[workspace]
members = ["crates/*", "tools/*", "extra"]
exclude = ["tools/gen", "crates/skip"]
default-members = ["crates/a*"]
resolver = "2"
[workspace.package]
version = "1.2.3-rc.1"
publish = false
edition = "2021"
[workspace.metadata.pollcat]
level = "warn"
[workspace.metadata.other]
x = 1
[workspace.dependencies]
util = { path = "crates/util", default-features = false, features = ["a"] }
serde_x = { package = "serde", version = "1.0.100", features = ["derive"] }
log = "0.4"
other = { path = "nested/deep/other", version = "0.1" }
//- crates/api/Cargo.toml
[package]
name = "api"
version.workspace = true
edition.workspace = true
[package.metadata.pollcat.lints]
blocking_call = "error"
[dependencies]
util = { workspace = true, features = ["b"] }
serde_x = { workspace = true, optional = true }
log.workspace = true
other = { workspace = true, default-features = false }
[dev-dependencies]
util = { workspace = true, default-features = true }
//- crates/api/src/lib.rs
//- crates/util/Cargo.toml
[package]
name = "util"
version = { workspace = true }
edition = "2018"
publish.workspace = true
[features]
a = []
b = ["a"]
default = ["b"]
//- crates/util/src/lib.rs
//- crates/skip/Cargo.toml
[package]
name = "skip"
version = "0.1.0"
//- crates/skip/src/lib.rs
//- extra/Cargo.toml
[package]
name = "not-extra"
version = "0.1.0"
edition = "2024"
publish = ["ours"]
[dependencies]
util = { workspace = true, default-features = true }
//- extra/src/main.rs
//- nested/deep/other/Cargo.toml
[package]
name = "other"
version = "0.1.5"
publish = []
[dependencies]
third = { path = "../third" }
//- nested/deep/other/src/lib.rs
//- nested/deep/third/Cargo.toml
[package]
name = "third"
//- nested/deep/third/src/lib.rs
//- tools/gen/Cargo.toml
[package]
name = "gen"
version = "0.1.0"
edition = "2021"
[workspace]
//- tools/gen/src/main.rs
"#;

const TARGETS: &str = r#"
//- Cargo.toml
[package]
name = "many-targets"
version = "0.1.0"
edition = "2021"
build = "build/first.rs"
default-run = "many-targets"
autobenches = false
[features]
extra = []
[lib]
crate-type = ["cdylib", "rlib"]
doctest = false
[[bin]]
name = "zeta"
path = "src/tools/zeta.rs"
required-features = ["extra"]
[[bin]]
name = "helper"
test = false
doc = false
[[example]]
name = "plugin"
crate-type = ["staticlib"]
test = true
[[test]]
name = "harnessless"
harness = false
edition = "2018"
[[bench]]
name = "listed"
path = "benches/./sub/../listed.rs"
//- src/lib.rs
//- src/main.rs
//- src/tools/zeta.rs
//- src/bin/helper.rs
//- src/bin/second.rs
//- src/bin/folder/main.rs
//- src/bin/folder/part.rs
//- src/bin/no_main/part.rs
//- src/bin/.hidden.rs
//- src/bin/notes.txt
//- examples/plugin.rs
//- examples/simple.rs
//- examples/multi/main.rs
//- tests/harnessless.rs
//- tests/all/main.rs
//- tests/common/mod.rs
//- tests/b-dash.rs
//- benches/listed.rs
//- benches/unlisted.rs
//- build/first.rs
"#;

const FIRST_EDITION: &str = r#"
//- Cargo.toml
[package]
name = "first-edition"
version = "0.0.1"
[workspace]
members = ["auto"]
[lib]
name = "other_name"
[[bin]]
name = "tool"
[[test]]
name = "one"
//- src/other_name.rs
//- src/main.rs
//- src/bin/ignored.rs
//- tests/one.rs
//- tests/ignored.rs
//- examples/found.rs
//- build.rs
//- auto/Cargo.toml
[project]
name = "auto"
version = "0.0.1"
autobins = true
autotests = false
autoexamples = false
[[bin]]
name = "listed"
path = "src/bin/one.rs"
//- auto/src/main.rs
//- auto/src/bin/one.rs
//- auto/src/bin/two.rs
//- auto/tests/no.rs
//- auto/examples/no.rs
"#;

const ODD: &str = r#"
//- ws/Cargo.toml
[workspace]
members = ["root folder/derive", "empty", "with%20percent", "../nowhere/../elsewhere/pointing"]
resolver = "2"
//- ws/root folder/derive/Cargo.toml
[package]
name = "derive-macros"
version = "2.0.0+build.5"
edition = "2021"
build = false
[lib]
proc-macro = true
test = false
//- ws/root folder/derive/src/lib.rs
//- ws/root folder/derive/build.rs
//- ws/empty/Cargo.toml
[package]
name = "empty"
edition = "2024"
autolib = false
build = "build.rs"
//- ws/empty/src/lib.rs
//- ws/empty/src/main.rs
//- ws/empty/build.rs
//- ws/with%20percent/Cargo.toml
[package]
name = "percent"
version = "0.1.0"
edition = "2021"
publish = false
//- ws/with%20percent/src/lib.rs
//- elsewhere/pointing/Cargo.toml
[package]
name = "pointing"
version = "0.1.0"
edition = "2021"
workspace = "../../ws"
//- elsewhere/pointing/src/lib.rs
"#;

const DEPENDENCIES: &str = r#"
//- Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"
[dependencies]
plain = "1"
exact = "=1.2.3"
range = ">=1.2, <1.5"
wild = "0.3.*"
any = "*"
detailed = { version = "0.2", default-features = false, features = ["x", "y"] }
off = { version = "1", optional = true }
hidden = { version = "1", optional = true }
named-feature = { version = "1", optional = true }
renamed-here = { package = "some-crate", version = "1" }
some-crate = "2"
from-git = { git = "https://example.org/from-git" }
from-branch = { git = "https://example.org/x.git", branch = "main" }
from-tag = { git = "https://example.org/y.git", tag = "v1", version = "1" }
from-rev = { git = "https://example.org/z.git", rev = "abc123" }
lib-name = { path = "lib-name", version = "0.5" }
[dev-dependencies]
plain = { version = "1", features = ["test"] }
lib-name = { path = "lib-name", features = ["inner"] }
[build-dependencies]
cc = "1"
[target.'cfg(all(unix,not(target_os="macos")))'.dependencies]
nix = "0.29"
[target.'cfg(windows)'.dev-dependencies]
winapi = { version = "0.3", features = ["winuser"] }
[target.'cfg(windows)'.build-dependencies]
vcpkg = "0.2"
[target.x86_64-unknown-linux-gnu.dependencies]
linux-only = { version = "1", optional = true }
[features]
default = ["off", "lib-name/inner"]
explicit = ["dep:hidden", "detailed/z"]
named-feature = ["dep:named-feature"]
weak = ["off?/more"]
//- src/lib.rs
//- lib-name/Cargo.toml
[package]
name = "lib-name"
version = "0.5.1"
edition = "2018"
[lib]
name = "otherwise"
[features]
inner = []
//- lib-name/src/lib.rs
"#;

const OUTSIDE: &str = r#"
//- inner/Cargo.toml
[package]
name = "inner"
version = "0.1.0"
edition = "2021"
[dependencies]
outer = { path = "../outer/lib" }
//- inner/src/lib.rs
//- outer/Cargo.toml
[workspace]
members = ["lib", "dep"]
[workspace.package]
version = "3.0.0"
edition = "2018"
//- outer/lib/Cargo.toml
[package]
name = "outer"
version.workspace = true
edition.workspace = true
[dependencies]
outer-dep = { path = "../dep" }
//- outer/lib/src/lib.rs
//- outer/dep/Cargo.toml
[package]
name = "outer-dep"
version = "0.1.0"
//- outer/dep/src/lib.rs
"#;

const PATCHED: &str = r#"
//- Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"
[dependencies]
patched = "1"
other = "1.3"
old = { package = "other", version = "0.3" }
renamed = { package = "from-git", git = "https://example.org/from-git.git" }
[patch.crates-io]
patched = { path = "patched" }
other = { path = "too-new" }
[patch."https://example.org/from-git"]
from-git = { path = "from-git" }
//- src/lib.rs
//- patched/Cargo.toml
[package]
name = "patched"
version = "1.1.0"
[workspace]
//- patched/src/lib.rs
//- too-new/Cargo.toml
[package]
name = "other"
version = "9.0.0"
[workspace]
//- too-new/src/lib.rs
//- from-git/Cargo.toml
[package]
name = "from-git"
version = "0.1.0"
[workspace]
//- from-git/src/lib.rs
//- Cargo.lock
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = [
 "from-git",
 "other 0.3.1",
 "other 1.4.0",
 "patched",
]

[[package]]
name = "from-git"
version = "0.1.0"

[[package]]
name = "other"
version = "0.3.1"
source = "registry+https://example.org/index"

[[package]]
name = "other"
version = "1.4.0"
source = "registry+https://example.org/index"

[[package]]
name = "patched"
version = "1.1.0"
"#;
