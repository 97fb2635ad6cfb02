//! Files and folders named on the command line.
//!
//! What lies in a package is checked as part of it. Anything else becomes a crate of its own, in edition
//! 2024 and without dependencies: a file as it is, a folder by each of its `.rs` files that no other one
//! declares as a module.

mod declared;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;
use semver::Version;

use super::features::{self, DevDependencies};
use super::files::normalize;
use super::workspace::{
    Edition, Membership, Package, PackageId, Problem, Publishing, Target, TargetId, TargetKind, Workspace,
    crate_name,
};
use super::{Input, Loaded, ProjectError, ReadBy, link, manifest, select};

/// What the paths of `input` name.
pub(super) fn load(input: &Input) -> Result<Loaded, ProjectError> {
    let named = input.paths.iter().map(|path| existing(input, path));
    let paths: Vec<PathBuf> = named.collect::<Result<_, _>>()?;
    let manifest_path = match &input.manifest_path {
        Some(_) => Some(super::find_manifest(input)?),
        None => paths.iter().find_map(|path| manifest_above(path)),
    };
    let (mut workspace, read_by) = match manifest_path {
        Some(manifest_path) => {
            let (mut workspace, read_by) = super::read(input, &manifest_path)?;
            link::link(&mut workspace);
            (workspace, read_by)
        }
        None => {
            let root = common_folder(&paths).unwrap_or_else(|| input.cwd.clone());
            (Workspace { root, ..Workspace::default() }, ReadBy::Nobody)
        }
    };
    let owned = Owned::find(&workspace, &paths);
    let mut targets = owned.select(&mut workspace, input)?;
    for path in paths.iter().filter(|&path| !owned.paths.contains(path)) {
        refuse_other_workspace(&workspace, path)?;
        targets.extend(add_loose(&mut workspace, path));
    }
    if targets.is_empty() {
        let names: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
        let names = names.join(", ");
        return Err(ProjectError::Selection(format!("nothing to check: there is no Rust file in {names}")));
    }
    targets.sort_unstable();
    targets.dedup();
    Ok(Loaded { workspace, targets, only: paths, read_by })
}

/// The absolute path of something that exists; of a manifest, its folder.
fn existing(input: &Input, path: &Path) -> Result<PathBuf, ProjectError> {
    let full = normalize(&input.cwd.join(path));
    if !full.exists() && !input.unsaved.contains(&full) {
        let path = path.display();
        return Err(ProjectError::Selection(format!("there is no file or folder `{path}`")));
    }
    match full.parent() {
        Some(dir) if full.ends_with("Cargo.toml") => Ok(dir.to_path_buf()),
        _ => Ok(full),
    }
}

/// The manifest of the folder `path` (or of the folder of the file), or the closest one above.
fn manifest_above(path: &Path) -> Option<PathBuf> {
    let mut above = path.ancestors().map(|dir| dir.join("Cargo.toml"));
    above.find(|path| path.is_file())
}

fn common_folder(paths: &[PathBuf]) -> Option<PathBuf> {
    let folder =
        |path: &PathBuf| if path.is_dir() { Some(path.clone()) } else { Some(path.parent()?.into()) };
    let mut folders = paths.iter().map(folder);
    let mut common: PathBuf = folders.next()??;
    for next in folders {
        let next = next?;
        while !next.starts_with(&common) {
            common.pop();
        }
    }
    Some(common)
}

/// Paths that are part of packages of the workspace.
#[derive(Default)]
struct Owned {
    paths: Vec<PathBuf>,
    /// Packages that lie in a named folder as a whole: their usual targets are meant.
    whole: BTreeSet<PackageId>,
    /// Targets that a path inside a package is or may be part of.
    inside: BTreeSet<TargetId>,
}

impl Owned {
    fn find(workspace: &Workspace, paths: &[PathBuf]) -> Self {
        let mut owned = Self::default();
        for path in paths {
            let packages = workspace.packages.iter();
            let whole: Vec<PackageId> =
                packages.filter(|(_, package)| package.dir.starts_with(path)).map(|(id, _)| id).collect();
            let inside = workspace.package_of(path).filter(|package| !whole.contains(package));
            let inside = inside.map(|package| targets_at(workspace, package, path)).unwrap_or_default();
            if !whole.is_empty() || !inside.is_empty() {
                owned.paths.push(path.clone());
                owned.whole.extend(whole);
                owned.inside.extend(inside);
            }
        }
        owned
    }

    fn select(&self, workspace: &mut Workspace, input: &Input) -> Result<Vec<TargetId>, ProjectError> {
        let mut packages = self.whole.clone();
        packages.extend(self.inside.iter().map(|&target| workspace.targets[target].package));
        let packages: Vec<PackageId> = packages.into_iter().collect();
        if packages.is_empty() {
            return Ok(Vec::new());
        }
        let selection = &input.selection;
        let is_dev = |&target: &TargetId| {
            let kind = workspace.targets[target].kind;
            kind == TargetKind::Example || kind.is_test_code()
        };
        let dev = selection.dev_dependencies();
        let dev = if self.inside.iter().any(is_dev) { DevDependencies::Used } else { dev };
        features::resolve(workspace, &packages, &input.features, dev)?;
        if selection.names_targets() {
            return select::select_targets(workspace, selection, &packages);
        }
        let whole: Vec<PackageId> = self.whole.iter().copied().collect();
        let mut targets = select::select_targets(workspace, selection, &whole)?;
        targets.extend(&self.inside);
        Ok(targets)
    }
}

/// The targets of `package` that `path`, which is inside it, can belong to, told by where their roots are.
fn targets_at(workspace: &Workspace, package: PackageId, path: &Path) -> Vec<TargetId> {
    let all = &workspace.packages[package].targets;
    let root = |target: &TargetId| workspace.targets[*target].root.as_path();
    let exact: Vec<TargetId> = all.iter().copied().filter(|target| root(target) == path).collect();
    if !exact.is_empty() {
        return exact;
    }
    // `build.rs` owns nothing but itself: its folder is the package's.
    let is_script = |target: &TargetId| workspace.targets[*target].kind == TargetKind::BuildScript;
    let near = |target: &TargetId| {
        root(target).starts_with(path)
            || !is_script(target) && root(target).parent().is_some_and(|dir| path.starts_with(dir))
    };
    all.iter().copied().filter(near).collect()
}

/// A path may be in a package of another workspace, which this run does not read.
fn refuse_other_workspace(workspace: &Workspace, path: &Path) -> Result<(), ProjectError> {
    let Some(manifest) = manifest_above(path) else { return Ok(()) };
    let (path, ours) = (path.display(), workspace.root.display());
    match manifest::read(&manifest) {
        Ok(other)
            if other.root != workspace.root
                && !Owned::find(&other, &[path_of(&manifest)]).paths.is_empty() =>
        {
            let theirs = other.root.display();
            Err(ProjectError::Selection(format!(
                "`{path}` is in the workspace `{theirs}`, not in `{ours}`; check one workspace at a time"
            )))
        }
        _ => Ok(()),
    }
}

fn path_of(manifest: &Path) -> PathBuf {
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// Makes crates of a file or of a folder without a manifest.
fn add_loose(workspace: &mut Workspace, path: &Path) -> Vec<TargetId> {
    if !path.is_dir() {
        let known = workspace.targets.iter().find(|(_, target)| target.root == path).map(|(id, _)| id);
        return vec![known.unwrap_or_else(|| add_crate(workspace, path))];
    }
    let files = rust_files(workspace, path);
    let declared: FxHashSet<PathBuf> = files.iter().flat_map(|file| declared::modules(file)).collect();
    let roots = files.iter().filter(|&file| !declared.contains(file));
    roots.map(|file| add_crate(workspace, file)).collect()
}

/// The `.rs` files below `dir`, sorted; hidden folders, build output and packages are left out.
fn rust_files(workspace: &mut Workspace, dir: &Path) -> Vec<PathBuf> {
    let mut problems = Vec::new();
    let mut enters = |entry: &walkdir::DirEntry| {
        if entry.depth() == 0 || !entry.file_type().is_dir() {
            return true;
        }
        let path = entry.path();
        if path.join("Cargo.toml").is_file() {
            let message = "this folder is a package of its own and was left out".to_owned();
            problems.push(Problem { path: path.to_path_buf(), line: None, message });
            return false;
        }
        !entry.file_name().to_string_lossy().starts_with('.') && !path.join("CACHEDIR.TAG").is_file()
    };
    let walk = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().filter_entry(&mut enters);
    let files = walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let files = files.map(walkdir::DirEntry::into_path);
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect();
    workspace.problems.append(&mut problems);
    files
}

/// Adds the crate whose root is the file `root` as a package of its own. In a package's folder it has that
/// package's edition.
fn add_crate(workspace: &mut Workspace, root: &Path) -> TargetId {
    let around = workspace.package_of(root).map(|package| workspace.packages[package].edition);
    let edition = around.unwrap_or(Edition::E2024);
    let dir = root.parent().unwrap_or(root);
    let stem = root.file_stem().unwrap_or_default().to_string_lossy();
    let of_folder = dir.file_name().map(|name| name.to_string_lossy());
    let name = match (stem.as_ref(), of_folder) {
        ("main" | "lib" | "mod", Some(folder)) => folder,
        _ => stem.clone(),
    };
    let package = workspace.packages.next_id();
    let kind = if stem == "lib" { TargetKind::Lib } else { TargetKind::Bin };
    let cargo_kind = if kind == TargetKind::Lib { "lib" } else { "bin" };
    let target = workspace.targets.alloc(Target {
        package,
        kind,
        kinds: vec![cargo_kind.to_owned()],
        crate_types: vec![cargo_kind.to_owned()],
        crate_name: crate_name(&name),
        name: name.clone().into_owned(),
        root: root.to_path_buf(),
        edition,
        doc: true,
        doctest: kind == TargetKind::Lib,
        test: true,
        required_features: Vec::new(),
    });
    let version = Version::new(0, 0, 0);
    workspace.packages.alloc(Package {
        id: manifest::package_id(root, &name, &version),
        name: name.into_owned(),
        version,
        manifest_path: None,
        dir: dir.to_path_buf(),
        edition,
        membership: Membership::Default,
        publishing: Publishing::Open,
        features: BTreeMap::new(),
        enabled: BTreeSet::new(),
        dependencies: Vec::new(),
        targets: vec![target],
        locked: None,
        metadata: serde_json::Value::Null,
    });
    target
}
