//! Asks cargo what the workspace looks like: `cargo metadata --no-deps`, its output mirrored by our own
//! types. Never online, never writes a lock file, never lets rustup install a toolchain.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use semver::{Version, VersionReq};
use serde::Deserialize;

use super::Locking;
use super::workspace::{
    Dependency, DependencyKind, DependencySource, Edition, Membership, Package, Publishing, Target,
    TargetKind, Workspace, crate_name,
};

/// What cargo answered.
pub(super) enum Answer {
    /// The workspace, without what `link` adds.
    Workspace(Box<Workspace>, Duration),
    /// Why there is no answer, as cargo (or the system) says it.
    Refused(String),
}

/// Runs `program metadata` for the manifest at `manifest_path`.
pub(super) fn ask(program: &OsStr, cwd: &Path, manifest_path: &Path, locking: Locking) -> Answer {
    let started = Instant::now();
    let mut command = Command::new(program);
    command.args(["metadata", "--no-deps", "--offline", "--format-version=1", "--color=never"]);
    command.args(locking.flags()).arg("--manifest-path").arg(manifest_path).current_dir(cwd);
    command.env("RUSTUP_AUTO_INSTALL", "0").stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => return Answer::Refused(format!("cannot run {}: {error}", program.display())),
    };
    if !output.status.success() {
        return Answer::Refused(reason(&String::from_utf8_lossy(&output.stderr)));
    }
    match parse(&output.stdout) {
        Ok(workspace) => Answer::Workspace(Box::new(workspace), started.elapsed()),
        Err(error) => Answer::Refused(format!("cannot read what cargo metadata printed: {error}")),
    }
}

/// Reads the output of `cargo metadata --format-version=1`.
fn parse(output: &[u8]) -> Result<Workspace, serde_json::Error> {
    let metadata: Metadata<'_> = serde_json::from_slice(output)?;
    let members: BTreeSet<&str> = metadata.workspace_members.iter().map(AsRef::as_ref).collect();
    let default = metadata.workspace_default_members.as_ref().unwrap_or(&metadata.workspace_members);
    let default: BTreeSet<&str> = default.iter().map(AsRef::as_ref).collect();
    let mut workspace = Workspace {
        root: metadata.workspace_root,
        target_directory: Some(metadata.build_directory.unwrap_or(metadata.target_directory)),
        metadata: pollcat_table(metadata.metadata),
        ..Workspace::default()
    };
    for package in metadata.packages {
        let membership = match package.id.as_ref() {
            id if default.contains(id) => Membership::Default,
            id if members.contains(id) => Membership::Member,
            _ => continue,
        };
        package.add_to(&mut workspace, membership);
    }
    Ok(workspace)
}

/// The part of a `metadata` table that is ours.
fn pollcat_table(metadata: serde_json::Value) -> serde_json::Value {
    match metadata {
        serde_json::Value::Object(mut table) => table.remove("pollcat").unwrap_or_default(),
        _ => serde_json::Value::Null,
    }
}

#[derive(Deserialize)]
struct Metadata<'a> {
    #[serde(borrow)]
    packages: Vec<MetadataPackage<'a>>,
    #[serde(borrow)]
    workspace_members: Vec<Cow<'a, str>>,
    #[serde(borrow)]
    workspace_default_members: Option<Vec<Cow<'a, str>>>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
    build_directory: Option<PathBuf>,
    #[serde(default)]
    metadata: serde_json::Value,
}

#[derive(Deserialize)]
struct MetadataPackage<'a> {
    id: Cow<'a, str>,
    name: String,
    version: Version,
    manifest_path: PathBuf,
    edition: Cow<'a, str>,
    /// Registries; `None` is any.
    publish: Option<Vec<serde::de::IgnoredAny>>,
    features: BTreeMap<String, Vec<String>>,
    #[serde(borrow)]
    dependencies: Vec<MetadataDependency<'a>>,
    #[serde(borrow)]
    targets: Vec<MetadataTarget<'a>>,
    #[serde(default)]
    metadata: serde_json::Value,
}

#[derive(Deserialize)]
struct MetadataDependency<'a> {
    name: String,
    rename: Option<String>,
    #[serde(borrow)]
    source: Option<Cow<'a, str>>,
    path: Option<PathBuf>,
    registry: Option<serde::de::IgnoredAny>,
    req: VersionReq,
    #[serde(borrow)]
    kind: Option<Cow<'a, str>>,
    optional: bool,
    uses_default_features: bool,
    features: Vec<String>,
    target: Option<String>,
}

#[derive(Deserialize)]
struct MetadataTarget<'a> {
    kind: Vec<String>,
    crate_types: Vec<String>,
    name: String,
    src_path: PathBuf,
    #[serde(borrow)]
    edition: Cow<'a, str>,
    #[serde(default)]
    doc: bool,
    #[serde(default)]
    doctest: bool,
    #[serde(default)]
    test: bool,
    #[serde(default, rename = "required-features")]
    required_features: Vec<String>,
}

impl MetadataPackage<'_> {
    fn add_to(self, workspace: &mut Workspace, membership: Membership) {
        let id = workspace.packages.next_id();
        let targets = self.targets.into_iter().filter_map(|target| target.into_target(id));
        let targets = targets.map(|target| workspace.targets.alloc(target)).collect();
        workspace.packages.alloc(Package {
            id: self.id.into_owned(),
            name: self.name,
            version: self.version,
            dir: self.manifest_path.parent().unwrap_or(Path::new("/")).to_path_buf(),
            manifest_path: Some(self.manifest_path),
            edition: edition(&self.edition),
            membership,
            publishing: match self.publish.as_deref() {
                Some([]) => Publishing::Never,
                _ => Publishing::Open,
            },
            features: self.features,
            enabled: BTreeSet::new(),
            dependencies: self.dependencies.into_iter().map(MetadataDependency::into_dependency).collect(),
            targets,
            locked: None,
            metadata: pollcat_table(self.metadata),
        });
    }
}

impl MetadataDependency<'_> {
    fn into_dependency(self) -> Dependency {
        let source = match (self.path, self.source) {
            (Some(path), _) => DependencySource::Path(path),
            (None, Some(source)) if source.starts_with("git+") => DependencySource::Git(source.into_owned()),
            _ if self.registry.is_some() => DependencySource::OtherRegistry,
            _ => DependencySource::Registry,
        };
        let kind = match self.kind.as_deref() {
            Some("dev") => DependencyKind::Dev,
            Some("build") => DependencyKind::Build,
            _ => DependencyKind::Normal,
        };
        Dependency {
            extern_name: crate_name(self.rename.as_deref().unwrap_or(&self.name)),
            package: self.name,
            rename: self.rename,
            kind,
            optional: self.optional,
            enabled: !self.optional,
            local: None,
            locked: None,
            source,
            requirement: self.req,
            target: self.target,
            features: self.features,
            uses_default_features: self.uses_default_features,
        }
    }
}

impl MetadataTarget<'_> {
    /// `None` for a kind of target that cargo may invent one day.
    fn into_target(self, package: super::workspace::PackageId) -> Option<Target> {
        let kind = match self.kind.first()?.as_str() {
            "lib" | "rlib" | "dylib" | "cdylib" | "staticlib" => TargetKind::Lib,
            "proc-macro" => TargetKind::ProcMacro,
            "bin" => TargetKind::Bin,
            "example" => TargetKind::Example,
            "test" => TargetKind::Test,
            "bench" => TargetKind::Bench,
            "custom-build" => TargetKind::BuildScript,
            _ => return None,
        };
        Some(Target {
            package,
            kind,
            kinds: self.kind,
            crate_types: self.crate_types,
            crate_name: crate_name(&self.name),
            name: self.name,
            root: self.src_path,
            edition: edition(&self.edition),
            doc: self.doc,
            doctest: self.doctest,
            test: self.test,
            required_features: self.required_features,
        })
    }
}

/// An edition this version does not know is newer.
fn edition(text: &str) -> Edition {
    Edition::parse(text).unwrap_or(Edition::E2024)
}

/// What `stderr` says in one line: the error without `error: `, and its last cause.
fn reason(stderr: &str) -> String {
    let lines = || stderr.lines().map(str::trim).filter(|line| !line.is_empty());
    let error = lines().find_map(|line| line.strip_prefix("error: ")).or_else(|| lines().next());
    let error = error.unwrap_or("it failed without a message");
    let cause = lines().skip_while(|&line| line != "Caused by:").collect::<Vec<_>>();
    let last = cause.iter().rposition(|&line| line == "Caused by:").and_then(|at| cause.get(at + 1));
    last.map_or_else(|| error.to_owned(), |cause| format!("{error}: {cause}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_one_line_with_the_last_cause() {
        let stderr = "warning: w\nerror: failed to load manifest\n\nCaused by:\n  failed to parse\n\n\
            Caused by:\n  feature `x` is required\n\n  See the documentation\n";
        assert_eq!(reason(stderr), "failed to load manifest: feature `x` is required");
        assert_eq!(reason("error: no toolchain\nhelp: install it\n"), "no toolchain");
        assert_eq!(reason("odd\n"), "odd");
        assert_eq!(reason("\n"), "it failed without a message");
    }
}
