//! The targets of one package: what its manifest lists and what its folders hold.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::document::{Document, either, table, text, texts};
use crate::source::project::files::normalize;
use crate::source::project::workspace::{Edition, PackageId, Problem, Target, TargetKind, crate_name};

/// The targets of the package in `manifest`, in cargo's order: library, binaries, examples, tests,
/// benchmarks, build scripts. One whose file cannot be told is a problem.
pub(super) fn read(
    manifest: &Document,
    package_name: &str,
    edition: Edition,
    package: PackageId,
    problems: &mut Vec<Problem>,
) -> Vec<Target> {
    let mut finder = Finder { manifest, package_name, edition, package, problems, found: Vec::new() };
    finder.lib();
    let has_lib = !finder.found.is_empty();
    for family in &FAMILIES {
        finder.family(family, has_lib);
    }
    finder.build_scripts();
    finder.found
}

/// The library of the package in `manifest` alone, if it has one.
pub(super) fn library(
    manifest: &Document,
    package_name: &str,
    edition: Edition,
    package: PackageId,
    problems: &mut Vec<Problem>,
) -> Option<Target> {
    let mut finder = Finder { manifest, package_name, edition, package, problems, found: Vec::new() };
    finder.lib();
    finder.found.pop()
}

/// One kind of target that a package can have several of.
struct Family {
    kind: TargetKind,
    /// Name of its `[[…]]` sections, also what cargo prints as its kind.
    key: &'static str,
    /// The switch in `[package]`.
    auto: &'static str,
    /// Where its files are found without a section.
    folder: &'static str,
}

const FAMILIES: [Family; 4] = [
    Family { kind: TargetKind::Bin, key: "bin", auto: "autobins", folder: "src/bin" },
    Family { kind: TargetKind::Example, key: "example", auto: "autoexamples", folder: "examples" },
    Family { kind: TargetKind::Test, key: "test", auto: "autotests", folder: "tests" },
    Family { kind: TargetKind::Bench, key: "bench", auto: "autobenches", folder: "benches" },
];

/// A file that is a target without being listed.
struct Inferred {
    name: String,
    /// Relative to the package.
    path: PathBuf,
}

struct Finder<'a> {
    manifest: &'a Document,
    package_name: &'a str,
    edition: Edition,
    package: PackageId,
    problems: &'a mut Vec<Problem>,
    found: Vec<Target>,
}

impl Finder<'_> {
    fn auto(&self, key: &str) -> Option<bool> {
        self.manifest.package()?.get(key)?.as_bool()
    }

    fn exists(&self, path: &Path) -> bool {
        self.manifest.dir.join(path).exists()
    }

    fn lib(&mut self) {
        let section = table(&self.manifest.table, "lib");
        let given = section.and_then(|section| text(section, "path")).map(PathBuf::from);
        let usual = PathBuf::from("src/lib.rs");
        let infers = self.auto("autolib") != Some(false);
        let empty = Table::new();
        let (section, path) = match (section, given) {
            (Some(section), Some(path)) => (section, path),
            (Some(section), None) if self.exists(&usual) => (section, usual),
            (None, _) if infers && self.exists(&usual) => (&empty, usual),
            (None, _) => return,
            (Some(section), None) => {
                let name = text(section, "name").unwrap_or_else(|| crate_name(self.package_name).as_str());
                let old = PathBuf::from(format!("src/{name}.rs"));
                if self.edition != Edition::E2015 || !self.exists(&old) {
                    return self
                        .problem(format!("the file of the library `{name}` is missing: `src/lib.rs`"));
                }
                (section, old)
            }
        };
        let name = text(section, "name").map_or_else(|| self.package_name.replace('-', "_"), str::to_owned);
        let proc_macro = either(section, "proc-macro").and_then(Value::as_bool) == Some(true);
        let kinds = texts(section, "crate-type")
            .unwrap_or_else(|| vec![if proc_macro { "proc-macro".to_owned() } else { "lib".to_owned() }]);
        let is_macro = kinds.iter().any(|kind| kind == "proc-macro");
        let kind = if is_macro { TargetKind::ProcMacro } else { TargetKind::Lib };
        let mut target = self.target(kind, kinds.clone(), name, &path, section);
        target.crate_types = kinds;
        target.required_features = Vec::new();
        self.found.push(target);
    }

    fn family(&mut self, family: &Family, has_lib: bool) {
        let sections: Option<Vec<&Table>> = self
            .manifest
            .table
            .get(family.key)
            .and_then(Value::as_array)
            .map(|sections| sections.iter().filter_map(Value::as_table).collect());
        let auto = self.auto(family.auto);
        let complete = |section: &&Table| text(section, "name").is_some() && text(section, "path").is_some();
        let inferred = match &sections {
            None if auto == Some(false) => Vec::new(),
            Some(sections) if auto == Some(false) && sections.iter().all(complete) => Vec::new(),
            _ => self.infer(family),
        };
        // Since 2018 a section no longer hides the files that are not listed.
        let adds = auto.unwrap_or(sections.is_none() || self.edition != Edition::E2015);
        let sections = sections.unwrap_or_default();
        let mut targets = Vec::new();
        for section in &sections {
            let Some(name) = text(section, "name") else {
                self.problem(format!("a `[[{}]]` section has no name", family.key));
                continue;
            };
            match self.section_path(family, section, name, &inferred, has_lib) {
                Some(path) => targets.push(self.family_target(family, name.to_owned(), &path, section)),
                None => self.problem(format!("the file of {} `{name}` cannot be found", family.key)),
            }
        }
        let empty = Table::new();
        let listed = |inferred: &Inferred| {
            let path = |section: &&Table| text(section, "path").map(|path| self.manifest.dir.join(path));
            let full = self.manifest.dir.join(&inferred.path);
            sections.iter().any(|section| text(section, "name") == Some(&inferred.name))
                || sections.iter().filter_map(path).any(|path| path == full)
        };
        for file in inferred.iter().filter(|file| adds && !listed(file)) {
            targets.push(self.family_target(family, file.name.clone(), &file.path, &empty));
        }
        if !(auto == Some(false) && sections.iter().all(complete)) {
            targets.sort_by(|a, b| a.name.cmp(&b.name));
        }
        self.found.extend(targets);
    }

    fn family_target(&self, family: &Family, name: String, path: &Path, section: &Table) -> Target {
        let mut target = self.target(family.kind, vec![family.key.to_owned()], name, path, section);
        let types = texts(section, "crate-type").unwrap_or_default();
        let is_lib = family.kind == TargetKind::Example && types.iter().any(|kind| kind != "bin");
        target.crate_types = if is_lib { types } else { vec!["bin".to_owned()] };
        target
    }

    /// The file of a listed target, relative to the package.
    fn section_path(
        &self,
        family: &Family,
        section: &Table,
        name: &str,
        inferred: &[Inferred],
        has_lib: bool,
    ) -> Option<PathBuf> {
        if let Some(path) = text(section, "path") {
            return Some(PathBuf::from(path));
        }
        let mut matching = inferred.iter().filter(|file| file.name == name);
        if let (Some(file), None) = (matching.next(), matching.next()) {
            return Some(file.path.clone());
        }
        if self.edition != Edition::E2015 {
            return None;
        }
        let old: Vec<PathBuf> = match family.kind {
            TargetKind::Bin => {
                let own = (!has_lib).then(|| PathBuf::from(format!("src/{name}.rs")));
                own.into_iter().chain(["src/main.rs".into(), "src/bin/main.rs".into()]).collect()
            }
            TargetKind::Bench if name == "bench" => vec!["src/bench.rs".into()],
            _ => Vec::new(),
        };
        old.into_iter().find(|path| self.exists(path))
    }

    /// Files that are targets by their place: `src/main.rs`, `<folder>/*.rs`, `<folder>/*/main.rs`.
    fn infer(&self, family: &Family) -> Vec<Inferred> {
        let mut found = Vec::new();
        let main = PathBuf::from("src/main.rs");
        if family.kind == TargetKind::Bin && self.exists(&main) {
            found.push(Inferred { name: self.package_name.to_owned(), path: main });
        }
        let folder = Path::new(family.folder);
        let entries = std::fs::read_dir(self.manifest.dir.join(folder)).into_iter().flatten();
        for entry in entries.filter_map(Result::ok) {
            let Ok(name) = entry.file_name().into_string() else { continue };
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                let path = folder.join(&name).join("main.rs");
                if self.exists(&path) {
                    found.push(Inferred { name, path });
                }
            } else if let Some(stem) = name.strip_suffix(".rs") {
                found.push(Inferred { name: stem.to_owned(), path: folder.join(&name) });
            }
        }
        found
    }

    fn build_scripts(&mut self) {
        let usual = || "build.rs".to_owned();
        let written = self.manifest.package().and_then(|package| package.get("build"));
        let scripts = match written {
            None if self.manifest.dir.join("build.rs").is_file() => vec![usual()],
            Some(Value::Boolean(true)) => vec![usual()],
            Some(Value::String(path)) => vec![path.clone()],
            Some(Value::Array(paths)) => paths.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        for path in scripts {
            let path = Path::new(&path);
            let Some(stem) = path.file_stem() else { continue };
            let name = format!("build-script-{}", stem.to_string_lossy());
            let kinds = vec!["custom-build".to_owned()];
            let target = self.target(TargetKind::BuildScript, kinds, name, path, &Table::new());
            self.found.push(target);
        }
    }

    fn target(
        &self,
        kind: TargetKind,
        kinds: Vec<String>,
        name: String,
        path: &Path,
        section: &Table,
    ) -> Target {
        let flag = |key: &str, usual: bool| section.get(key).and_then(Value::as_bool).unwrap_or(usual);
        let has_doctests = kinds.iter().any(|kind| ["lib", "rlib", "proc-macro"].contains(&kind.as_str()));
        let edition = text(section, "edition").and_then(Edition::parse).unwrap_or(self.edition);
        Target {
            package: self.package,
            kind,
            crate_types: vec!["bin".to_owned()],
            crate_name: crate_name(&name),
            name,
            root: self.manifest.dir.join(normalize(path)),
            edition,
            doc: flag("doc", kind.is_lib() || kind == TargetKind::Bin),
            doctest: kind.is_lib() && has_doctests && flag("doctest", true),
            test: flag("test", kind.is_lib() || matches!(kind, TargetKind::Bin | TargetKind::Test)),
            required_features: texts(section, "required-features").unwrap_or_default(),
            kinds,
        }
    }

    fn problem(&mut self, message: String) {
        self.problems.push(Problem { path: self.manifest.path.clone(), line: None, message });
    }
}
