//! Names as data: Rust code with marks that say what is called.
//!
//! ```text
//! //- a/lib.rs edition:2021 deps:b,tokio=rt     a crate root; `rt` is what the code calls tokio
//! //- a/x.rs                                    another file
//! f();
//! //^ callee: a::f                              the call whose name starts above the first `^`
//! ```
//! After the path may stand a confidence: `callee: a::f (likely)`. What is not known is `? NotFound`.

mod assoc;
mod bodies;
mod crates;
mod edits;
mod expansion;
mod imports;
mod modules;
mod unknown;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::catalog::Catalog;
use crate::semantics::confidence::Confidence;
use crate::semantics::deps::Signatures;
use crate::semantics::infer::rows::{Answer, CallKind, CallRow, call_rows};
use crate::semantics::resolve::sources::Sources;
use crate::semantics::resolve::{Program, Request, resolve};
use crate::source::project::files::{FileTable, SourceFile};
use crate::source::project::platform::Platform;
use crate::source::project::standing::Standings;
use crate::source::project::workspace::{
    Dependency, DependencyKind, DependencySource, Edition, Membership, Package, PackageId, Publishing,
    Target, TargetId, TargetKind, Workspace,
};
use crate::source::syntax::parse::lower_file_anywhere;

/// A little of the standard library, so that tests do not depend on how much of it there is.
const STD_FILES: &[(&str, &str)] = &[("lib.rs", include_str!("std.rs"))];

/// A fixture, read.
struct Fixture {
    workspace: Workspace,
    targets: Vec<TargetId>,
    files: FileTable,
    hir: Vec<Arc<crate::source::hir::file::FileHir>>,
}

impl Fixture {
    fn new(text: &str) -> Self {
        let mut workspace = Workspace { root: PathBuf::from("/"), ..Workspace::default() };
        let (mut roots, mut files) = (Vec::new(), Vec::new());
        for part in text.split("//- ").skip(1) {
            let (head, body) = part.split_once('\n').expect("a line end after the head");
            let mut words = head.split_whitespace();
            let path = Path::new("/").join(words.next().expect("a path"));
            let options: FxHashMap<&str, &str> = words.filter_map(|word| word.split_once(':')).collect();
            let is_root =
                path.ends_with("lib.rs") && path.components().count() == 3 || options.contains_key("kind");
            if is_root {
                roots.push((path.clone(), options));
            }
            // Columns count from the start of the line, so nothing may be cut off.
            files.push((path, body.to_owned()));
        }
        for (path, options) in &roots {
            add_crate(&mut workspace, path, options);
        }
        link(&mut workspace, &roots);
        let lowered: Vec<_> =
            files.into_iter().map(|(path, text)| (path, lower_file_anywhere(&text), text)).collect();
        let mut hirs: FxHashMap<PathBuf, _> = FxHashMap::default();
        let mut sources = Vec::new();
        for (path, lowered, text) in lowered {
            assert_eq!(lowered.hir.problems, [], "{}", path.display());
            hirs.insert(path.clone(), Arc::new(lowered.hir));
            sources.push(SourceFile { path, text: text.into(), lines: lowered.lines });
        }
        let files = FileTable::new(sources);
        let hir = files.iter().map(|(_, file)| Arc::clone(&hirs[&file.path])).collect();
        Self { targets: workspace.targets.ids().collect(), workspace, files, hir }
    }

    fn program(&self) -> Program {
        let platform = Platform::from_triple("x86_64-unknown-linux-gnu");
        let signatures = Signatures::new([("std", STD_FILES)]);
        let request = Request {
            workspace: &self.workspace,
            targets: &self.targets,
            standings: &Standings::new(&self.workspace, &self.targets),
            files: &self.files,
            platform: &platform,
            signatures: &signatures,
            catalog: Arc::new(Catalog::load(&[]).0),
            expands_in: &|_, _, _| true,
        };
        resolve(&request, Sources { files: self.hir.clone(), signatures: Vec::new() })
    }

    fn rows(&self) -> Vec<CallRow> {
        call_rows(&self.program(), &self.files)
    }
}

fn add_crate(workspace: &mut Workspace, root: &Path, options: &FxHashMap<&str, &str>) {
    let dir = root.parent().expect("a folder");
    let name = dir.file_name().expect("a name").to_string_lossy().into_owned();
    let kind = match options.get("kind") {
        Some(&"test") => TargetKind::Test,
        Some(&"bin") => TargetKind::Bin,
        _ => TargetKind::Lib,
    };
    let edition = Edition::parse(options.get("edition").unwrap_or(&"2024")).expect("an edition");
    let known = workspace.packages.iter().find(|(_, package)| package.name == name).map(|(id, _)| id);
    let package = known.unwrap_or_else(|| workspace.packages.alloc(package(&name, dir, edition)));
    let of = if kind == TargetKind::Lib { &name } else { options.get("name").copied().unwrap_or("main") };
    let target = workspace.targets.alloc(Target {
        package,
        kind,
        kinds: Vec::new(),
        crate_types: Vec::new(),
        name: of.to_owned(),
        crate_name: Name::new(&of.replace('-', "_")),
        root: root.to_owned(),
        edition,
        doc: true,
        doctest: true,
        test: true,
        required_features: Vec::new(),
    });
    workspace.packages[package].targets.push(target);
}

fn package(name: &str, dir: &Path, edition: Edition) -> Package {
    Package {
        id: name.to_owned(),
        name: name.to_owned(),
        version: semver::Version::new(0, 1, 0),
        manifest_path: None,
        dir: dir.to_owned(),
        edition,
        membership: Membership::Default,
        publishing: Publishing::Open,
        features: [("on".to_owned(), Vec::new()), ("off".to_owned(), Vec::new())].into(),
        enabled: ["on".to_owned()].into(),
        dependencies: Vec::new(),
        targets: Vec::new(),
        locked: None,
        metadata: serde_json::Value::Null,
    }
}

/// `deps:a,tokio=rt`: packages, with what the code calls them.
fn link(workspace: &mut Workspace, roots: &[(PathBuf, FxHashMap<&str, &str>)]) {
    for (path, options) in roots {
        let of = path.parent().and_then(Path::file_name).expect("a name").to_string_lossy().into_owned();
        let find = |name: &str, workspace: &Workspace| -> Option<PackageId> {
            workspace.packages.iter().find(|(_, package)| package.name == name).map(|(id, _)| id)
        };
        let package = find(&of, workspace).expect("made above");
        for dependency in options.get("deps").into_iter().flat_map(|deps| deps.split(',')) {
            let (name, rename) = dependency.split_once('=').unwrap_or((dependency, dependency));
            let local = find(name, workspace);
            workspace.packages[package].dependencies.push(Dependency {
                extern_name: Name::new(&rename.replace('-', "_")),
                package: name.to_owned(),
                rename: (rename != name).then(|| rename.to_owned()),
                kind: DependencyKind::Normal,
                optional: false,
                enabled: true,
                local,
                locked: None,
                source: DependencySource::Registry,
                requirement: semver::VersionReq::STAR,
                target: None,
                features: Vec::new(),
                uses_default_features: true,
            });
        }
    }
}

/// Checks all marks of a fixture.
#[track_caller]
fn check(text: &str) {
    let fixture = Fixture::new(text);
    let rows = fixture.rows();
    let mut marks = 0;
    for (file, source) in fixture.files.iter() {
        let mut line = 0;
        for (at, text) in (1..).zip(source.text.lines()) {
            let Some((mark, expected)) = text.split_once(" callee: ") else {
                line = at;
                continue;
            };
            marks += 1;
            let column = mark.find('^').map_or(0, |at| at + 1);
            let row = rows
                .iter()
                .find(|row| row.file == file && row.at.line == line && row.at.column as usize == column);
            let found = row.map_or_else(|| "no call".to_owned(), written);
            let code = source.text.lines().nth(line as usize - 1).unwrap_or_default();
            assert_eq!(found, expected.trim(), "{}:{line}: {code}", source.path.display());
        }
    }
    assert!(marks > 0, "a fixture without marks proves nothing");
}

fn written(row: &CallRow) -> String {
    match &row.callee {
        Answer::Path(path, Confidence::Certain) => path.clone(),
        Answer::Path(path, Confidence::Likely) => format!("{path} (likely)"),
        Answer::Path(path, Confidence::Possible) => format!("{path} (possible)"),
        Answer::Local => "local".to_owned(),
        Answer::Unknown(reason) if row.kind == CallKind::Method => format!("method ? {reason:?}"),
        Answer::Unknown(reason) => format!("? {reason:?}"),
    }
}
