//! Packages, targets, features and paths as typed → what is checked.

use std::path::PathBuf;

use libtest_mimic::Trial;
use pollcat::source::project::workspace::{ExternCrate, TargetId, Workspace};
use pollcat::source::project::{FeatureChoice, Input, Loaded, ReadBy, Selection, load};

use super::tree::Tree;

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn()); 14] = [
        ("cargo_s_defaults", defaults),
        ("packages_by_name_id_and_pattern", packages),
        ("targets_by_kind_and_name", targets),
        ("what_does_not_exist_gets_a_hint", mistakes),
        ("required_features_skip_or_stop", required_features),
        ("features_follow_dependencies", features),
        ("features_from_the_command_line", asked_features),
        ("extern_names_of_each_target", externs),
        ("a_library_for_other_languages_is_no_crate", foreign_libraries),
        ("a_path_in_a_package_is_part_of_it", paths_in_packages),
        ("files_without_a_manifest", loose_files),
        ("files_that_are_not_on_disk", unsaved_files),
        ("a_folder_without_a_manifest", loose_folder),
        ("a_path_of_another_workspace_is_refused", other_workspace),
    ];
    let trial = |(name, test): (&str, fn())| {
        Trial::test(format!("project::selection::{name}"), move || {
            test();
            Ok(())
        })
    };
    tests.into_iter().map(trial).collect()
}

/// `package/kind name` of each target.
fn show(workspace: &Workspace, targets: &[TargetId]) -> Vec<String> {
    let show = |&id: &TargetId| {
        let target = &workspace.targets[id];
        format!("{}/{:?} {}", workspace.packages[target.package].name, target.kind, target.name)
    };
    targets.iter().map(show).collect()
}

/// What `flags` (as for cargo) select in the folder `dir`, or the message.
fn select(tree: &Tree, dir: &str, flags: &str) -> Result<Vec<String>, String> {
    let loaded = run(tree, dir, flags)?;
    Ok(show(&loaded.workspace, &loaded.targets))
}

fn run(tree: &Tree, dir: &str, flags: &str) -> Result<Loaded, String> {
    let mut selection = Selection::default();
    let mut features = FeatureChoice::default();
    let mut paths = Vec::new();
    let mut words = flags.split_whitespace();
    while let Some(flag) = words.next() {
        let mut value = || words.next().expect("the flag has a value").to_owned();
        match flag {
            "-p" => selection.packages.push(value()),
            "--exclude" => selection.exclude.push(value()),
            "--workspace" => selection.workspace = true,
            "--lib" => selection.lib = true,
            "--bins" => selection.bins = true,
            "--bin" => selection.bin.push(value()),
            "--examples" => selection.examples = true,
            "--example" => selection.example.push(value()),
            "--tests" => selection.tests = true,
            "--test" => selection.test.push(value()),
            "--benches" => selection.benches = true,
            "--bench" => selection.bench.push(value()),
            "--all-targets" => selection.all_targets = true,
            "--features" => features.features.push(value()),
            "--all-features" => features.all = true,
            "--no-default-features" => features.no_default = true,
            path => paths.push(PathBuf::from(path)),
        }
    }
    let input = Input { features, paths, ..tree.input(dir, selection) };
    load(&input).map_err(|error| error.to_string())
}

fn ok(tree: &Tree, flags: &str) -> Vec<String> {
    select(tree, ".", flags).unwrap_or_else(|error| panic!("{flags}: {error}"))
}

fn defaults() {
    let tree = Tree::new(SHOP);
    assert_eq!(ok(&tree, ""), ["web/Lib web", "web/Bin web", "web/BuildScript build-script-build"]);
    let core = ["shop-core/Lib shop_core"];
    assert_eq!(select(&tree, "core", "").expect("a member"), core);
    assert_eq!(select(&tree, "core/src", "").expect("inside a member"), core);
    let all = ["web/Lib web", "web/Bin web", "web/BuildScript build-script-build"];
    assert_eq!(ok(&tree, "--workspace"), [&all[..], &["shop-core/Lib shop_core", "cli/Bin cli"]].concat());
}

fn packages() {
    let tree = Tree::new(SHOP);
    let (core, cli) = ("shop-core/Lib shop_core", "cli/Bin cli");
    assert_eq!(ok(&tree, "-p cli -p shop-core"), [core, cli]);
    assert_eq!(ok(&tree, "-p shop-core@0.5"), [core]);
    assert_eq!(ok(&tree, "-p shop-core@0.5.2"), [core]);
    assert_eq!(ok(&tree, "-p shop-core:0.5.2"), [core]);
    assert_eq!(ok(&tree, "-p c?i -p *-core"), [core, cli]);
    let url = format!("file://{}", tree.path("core").display());
    assert_eq!(ok(&tree, &format!("-p path+{url}#shop-core@0.5.2")), [core]);
    assert_eq!(ok(&tree, &format!("-p {url}#shop-core")), [core]);
    assert_eq!(ok(&tree, "--workspace --exclude web --exclude c*"), [core]);
    // The package outside the workspace can be named, but is no member.
    assert_eq!(ok(&tree, "-p aside"), ["aside/Lib aside"]);
    assert!(!ok(&tree, "--workspace").contains(&"aside/Lib aside".to_owned()));
}

fn targets() {
    let tree = Tree::new(SHOP);
    let script = "web/BuildScript build-script-build";
    assert_eq!(ok(&tree, "--lib"), ["web/Lib web", script]);
    assert_eq!(ok(&tree, "--bins"), ["web/Bin web", script]);
    assert_eq!(ok(&tree, "--bin web --example demo"), ["web/Bin web", "web/Example demo", script]);
    assert_eq!(ok(&tree, "--examples"), ["web/Example demo", script]);
    assert_eq!(ok(&tree, "--test *"), ["web/Test api", "web/Test slow", script]);
    // `--tests` means whatever has tests, so not the binary, which says `test = false`.
    assert_eq!(ok(&tree, "--tests"), ["web/Lib web", "web/Test api", "web/Test slow", script]);
    assert_eq!(ok(&tree, "--bench speed"), ["web/Bench speed", script]);
    let all = ok(&tree, "--all-targets");
    let kinds = ["Lib web", "Bin web", "Example demo", "Test api", "Test slow", "Bench speed"];
    let kinds = kinds.map(|kind| format!("web/{kind}"));
    assert_eq!(all, [&kinds[..], &[script.to_owned()]].concat());
}

fn mistakes() {
    let tree = Tree::new(SHOP);
    for (flags, message) in [
        ("-p shop-cor", "package `shop-cor` not found in the workspace"),
        ("-p shop-cor", "did you mean `shop-core`?"),
        ("-p web@2", "package `web@2` not found"),
        ("-p x-*", "package `x-*` not found"),
        ("--exclude web", "--exclude needs --workspace"),
        ("--workspace --exclude *", "no package is left to check"),
        ("--bin wob", "no bin target named `wob` in the package `web`; did you mean `web`?"),
        ("--bin cli", "the package `cli` has one: add `-p cli`"),
        ("--test nothing", "there is `api`, `slow`"),
        ("-p cli --test nothing", "which has no test target at all"),
        ("-p cli --lib", "no library target found in the package `cli`"),
        ("-p cli --tests -p cli --features nope", "the package `cli` does not contain the feature `nope`"),
        ("--features jsn", "did you mean `json`?"),
        ("-p cli --examples", "nothing to check: no target of `cli` matches"),
        ("missing/file.rs", "there is no file or folder `missing/file.rs`"),
    ] {
        let error = select(&tree, ".", flags).expect_err(flags);
        assert!(error.contains(message), "{flags}: {error}");
        assert!(error.starts_with(|c: char| !c.is_uppercase()), "{error}");
    }
}

fn required_features() {
    let tree = Tree::new(SHOP);
    let gated = "shop-core/Bin gated".to_owned();
    assert!(!ok(&tree, "-p shop-core --bins --tests").contains(&gated));
    assert!(ok(&tree, "-p shop-core --bins --features extra").contains(&gated));
    let error = select(&tree, ".", "-p shop-core --bin gated").expect_err("it is off");
    assert!(error.contains("requires features that are off; add `--features extra`"), "{error}");
    assert_eq!(ok(&tree, "-p shop-core --bin gated --all-features"), ["shop-core/Bin gated"]);
}

fn enabled(loaded: &Loaded, package: &str) -> Vec<String> {
    let mut packages = loaded.workspace.packages.values();
    let package = packages.find(|it| it.name == package).expect("it exists");
    package.enabled.iter().cloned().collect()
}

fn features() {
    let tree = Tree::new(SHOP);
    let of = |flags: &str, package: &str| enabled(&run(&tree, ".", flags).expect(flags), package);
    assert_eq!(of("", "web"), ["default", "fast"]);
    // `fast` = `shop-core/quick`; the dependency itself says `features = ["base"]`, no default features.
    assert_eq!(of("", "shop-core"), ["base", "quick"]);
    assert!(of("", "cli").is_empty());
    // `cli` uses the default features of `shop-core`.
    assert_eq!(of("-p cli", "shop-core"), ["base", "default", "std"]);
    assert_eq!(of("-p cli -p web", "shop-core"), ["base", "default", "quick", "std"]);
    // Development dependencies count once a test is built.
    assert_eq!(of("--tests", "shop-core"), ["base", "for-tests", "quick"]);
    // A crate that only tests use has its features without a test being built, and changes no other.
    assert_eq!(of("-p cli", "fake"), ["default", "slow"]);
    assert_eq!(of("-p cli", "aside"), ["default"]);
    assert!(of("-p web", "fake").is_empty());
}

fn asked_features() {
    let tree = Tree::new(SHOP);
    let of = |flags: &str, package: &str| enabled(&run(&tree, ".", flags).expect(flags), package);
    assert!(of("--no-default-features", "web").is_empty());
    assert_eq!(of("--no-default-features", "shop-core"), ["base"]);
    assert_eq!(of("--features json,fast", "web"), ["default", "fast", "json"]);
    assert_eq!(of("--features web/json", "web"), ["default", "fast", "json"]);
    assert_eq!(of("--features core_api/std", "shop-core"), ["base", "quick", "std"]);
    // `weak` = `aside?/loud`: only once something turns the dependency on.
    assert!(of("--features weak", "aside").is_empty());
    assert_eq!(of("--features weak,with-aside", "aside"), ["default", "loud"]);
    assert_eq!(of("--features with-aside,weak", "aside"), ["default", "loud"]);
    // `loud-aside` = `aside/loud` turns it on itself, and the feature of the same name with it.
    assert_eq!(of("--features loud-aside", "aside"), ["default", "loud"]);
    let all = of("--all-features", "web");
    assert_eq!(all, ["default", "fast", "json", "loud-aside", "weak", "with-aside"]);
    let loaded = run(&tree, ".", "").expect("the default");
    let web = loaded.workspace.packages.values().next().expect("the first");
    let off: Vec<_> = web.dependencies.iter().filter(|it| !it.enabled).map(|it| it.key()).collect();
    assert_eq!(off, ["aside", "serde"]);
}

fn externs() {
    let tree = Tree::new(SHOP);
    let loaded = run(&tree, ".", "--all-targets --features json").expect("valid");
    let of = |name: &str| -> Vec<String> {
        let workspace = &loaded.workspace;
        let mut targets = loaded.targets.iter();
        let is_it = |id: &&TargetId| format!("{:?}", workspace.targets[**id].kind) == name;
        let target = targets.find(is_it).copied().expect("selected");
        let show = |of: ExternCrate| match of {
            ExternCrate::Local(id) => format!("own {}", workspace.targets[id].name),
            ExternCrate::Foreign(package, at) => workspace.packages[package].dependencies[at].package.clone(),
        };
        workspace.externs(target).into_iter().map(|it| format!("{} = {}", it.name, show(it.of))).collect()
    };
    let lib =
        ["core_api = own shop_core", "serde = serde", "core_api = own shop_core", "tempfile = tempfile"];
    assert_eq!(of("Lib"), [lib[0], lib[1], lib[3]]);
    assert_eq!(of("Test"), ["web = own web", lib[0], lib[1], lib[3]]);
    assert_eq!(of("Bin"), of("Test"));
    assert_eq!(of("BuildScript"), ["cc = cc"]);
}

fn foreign_libraries() {
    let manifest = "[package]\nname = \"c\"\nedition = \"2021\"\n[lib]\ncrate-type = ";
    for (types, visible) in [("[\"cdylib\"]", 0), ("[\"staticlib\", \"rlib\"]", 1)] {
        let tree =
            Tree::new(&format!("//- Cargo.toml\n{manifest}{types}\n//- src/lib.rs\n//- src/main.rs\n"));
        let loaded = run(&tree, ".", "--bins").expect("valid");
        assert_eq!(loaded.workspace.externs(loaded.targets[0]).len(), visible, "{types}");
    }
}

fn paths_in_packages() {
    let tree = Tree::new(SHOP);
    let script = "web/BuildScript build-script-build";
    assert_eq!(ok(&tree, "web/src/main.rs"), ["web/Bin web"]);
    assert_eq!(ok(&tree, "web/build.rs"), [script]);
    assert_eq!(ok(&tree, "web/src/deep/inner.rs"), ["web/Lib web", "web/Bin web"]);
    assert_eq!(ok(&tree, "web/tests/api.rs"), ["web/Test api"]);
    assert_eq!(ok(&tree, "web/tests"), ["web/Test api", "web/Test slow"]);
    assert_eq!(ok(&tree, "core"), ["shop-core/Lib shop_core"]);
    assert_eq!(ok(&tree, "core/Cargo.toml"), ["shop-core/Lib shop_core"]);
    assert_eq!(ok(&tree, "core cli"), ["shop-core/Lib shop_core", "cli/Bin cli"]);
    assert_eq!(ok(&tree, "web --tests"), ok(&tree, "-p web --tests"));
    // A file that no target can reach is a crate of its own.
    let loaded = run(&tree, ".", "web/scripts/once.rs core").expect("both exist");
    let shown = show(&loaded.workspace, &loaded.targets);
    assert_eq!(shown, ["shop-core/Lib shop_core", "once/Bin once"]);
    assert_eq!(loaded.only, [tree.path("web/scripts/once.rs"), tree.path("core")]);
    let once = &loaded.workspace.targets[loaded.targets[1]];
    assert_eq!(once.edition.as_str(), "2021", "the edition of the package around it");
    // From elsewhere, paths still find their workspace.
    let loaded = run(&tree, "web/src", "../../core").expect("relative");
    assert_eq!(show(&loaded.workspace, &loaded.targets), ["shop-core/Lib shop_core"]);
}

fn loose_files() {
    let tree = Tree::new("//- a.rs\n//- sub/main.rs\n//- sub/lib.rs\n//- other.rs\n");
    let loaded = run(&tree, ".", "sub/main.rs a.rs sub/../sub/lib.rs a.rs").expect("they exist");
    assert_eq!(loaded.read_by, ReadBy::Nobody);
    assert_eq!(show(&loaded.workspace, &loaded.targets), ["sub/Bin sub", "a/Bin a", "sub/Lib sub"]);
    assert_eq!(loaded.workspace.root, tree.path("."));
    for (_, package) in loaded.workspace.packages.iter() {
        assert_eq!((package.edition.as_str(), &package.manifest_path), ("2024", &None));
    }
}

fn unsaved_files() {
    let tree = Tree::new(SHOP);
    let input = |path: &str| Input {
        paths: vec![PathBuf::from(path)],
        unsaved: vec![tree.path(path)],
        ..tree.input(".", Selection::default())
    };
    let loaded = load(&input("web/src/new.rs")).expect("a file of a package");
    assert_eq!(show(&loaded.workspace, &loaded.targets), ["web/Lib web", "web/Bin web"]);
    let loaded = load(&input("elsewhere/new.rs")).expect("a file of nobody");
    assert_eq!(show(&loaded.workspace, &loaded.targets), ["new/Bin new"]);
    assert_eq!(loaded.workspace.targets[loaded.targets[0]].root, tree.path("elsewhere/new.rs"));
}

fn loose_folder() {
    let tree = Tree::new(
        "//- main.rs\nmod a; mod b { mod c; }\n//- a.rs\nmod deep;\n//- a/deep.rs\n//- b/c/mod.rs\n\
         //- alone.rs\n//- x/helper.rs\n//- x/uses.rs\n#[path = \"helper.rs\"] mod h;\n\
         //- .hidden/z.rs\n//- target/CACHEDIR.TAG\n//- target/out.rs\n//- notes.txt\nmod x;\n\
         //- package/Cargo.toml\n//- package/src/lib.rs\n",
    );
    let loaded = run(&tree, "x", "..").expect("a folder");
    let roots: Vec<_> = loaded.targets.iter().map(|&id| &loaded.workspace.targets[id].root).collect();
    let roots: Vec<_> = roots.into_iter().map(|root| tree.relative(root)).collect();
    assert_eq!(roots, ["alone.rs", "main.rs", "x/uses.rs"]);
    let problems = &loaded.workspace.problems;
    assert_eq!(problems.iter().map(|it| tree.relative(&it.path)).collect::<Vec<_>>(), ["package"]);
    let empty = Tree::new("//- notes.txt\n");
    let error = run(&empty, ".", ".").expect_err("nothing in it");
    assert!(error.contains("there is no Rust file in"), "{error}");
}

fn other_workspace() {
    let tree =
        Tree::new(&format!("{}{}", SHOP, "//- far/Cargo.toml\n[package]\nname = \"far\"\n[workspace]\n"));
    std::fs::create_dir_all(tree.path("far/src")).expect("writable");
    std::fs::write(tree.path("far/src/lib.rs"), "").expect("writable");
    let error = run(&tree, ".", "core far/src/lib.rs").expect_err("two workspaces");
    assert!(error.contains("check one workspace at a time"), "{error}");
    let loaded = run(&tree, ".", "far").expect("one workspace");
    assert_eq!(show(&loaded.workspace, &loaded.targets), ["far/Lib far"]);
}

const SHOP: &str = r#"
//- Cargo.toml
[workspace]
members = ["web", "core", "cli"]
default-members = ["web"]
exclude = ["aside", "fake", "far"]
resolver = "2"
//- web/Cargo.toml
[package]
name = "web"
version = "1.0.0"
edition = "2021"
[[bin]]
name = "web"
path = "src/main.rs"
test = false
[features]
default = ["fast"]
fast = ["core_api/quick"]
json = ["dep:serde"]
with-aside = ["dep:aside"]
weak = ["aside?/loud"]
loud-aside = ["aside/loud"]
[dependencies]
core_api = { package = "shop-core", path = "../core", default-features = false, features = ["base"] }
serde = { version = "1", optional = true }
aside = { path = "../aside", optional = true }
[dev-dependencies]
core_api = { package = "shop-core", path = "../core", default-features = false, features = ["for-tests"] }
tempfile = "3"
[build-dependencies]
cc = "1"
//- web/build.rs
//- web/src/lib.rs
//- web/src/main.rs
//- web/src/deep/inner.rs
//- web/scripts/once.rs
//- web/examples/demo.rs
//- web/tests/api.rs
//- web/tests/slow.rs
//- web/benches/speed.rs
//- core/Cargo.toml
[package]
name = "shop-core"
version = "0.5.2"
edition = "2021"
[[bin]]
name = "gated"
path = "src/gated.rs"
required-features = ["extra"]
[features]
default = ["std"]
std = ["base"]
base = []
quick = []
extra = []
for-tests = []
//- core/src/lib.rs
//- core/src/gated.rs
//- cli/Cargo.toml
[package]
name = "cli"
version = "1.0.0"
edition = "2021"
[dependencies]
shop-core = { path = "../core" }
aside = { path = "../aside" }
[dev-dependencies]
fake = { path = "../fake", features = ["slow"] }
//- cli/src/main.rs
//- fake/Cargo.toml
[package]
name = "fake"
version = "0.1.0"
edition = "2021"
[features]
default = []
slow = ["aside/loud"]
[dependencies]
aside = { path = "../aside" }
//- fake/src/lib.rs
//- aside/Cargo.toml
[package]
name = "aside"
version = "0.1.0"
edition = "2021"
[features]
default = []
loud = []
//- aside/src/lib.rs
"#;
