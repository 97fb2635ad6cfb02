//! How a file is named in output: relative where that can be clicked or joined, absolute otherwise.

use std::path::{Component, Path, PathBuf};

/// Names files for one output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paths {
    /// What names are relative to; `None`: all are absolute.
    base: Option<PathBuf>,
    /// Files in here may be named through `..`.
    around: PathBuf,
}

impl Paths {
    /// For people: relative to the working directory, through `..` inside the workspace, so that a
    /// terminal can open them.
    #[must_use]
    pub fn for_people(cwd: &Path, workspace_root: &Path) -> Self {
        let around = if cwd.starts_with(workspace_root) { workspace_root } else { cwd };
        Self { base: Some(cwd.to_path_buf()), around: around.to_path_buf() }
    }

    /// For editors, as cargo does: relative to the workspace root when the working directory is inside
    /// the workspace, absolute otherwise.
    #[must_use]
    pub fn for_editors(cwd: &Path, workspace_root: &Path) -> Self {
        let base = cwd.starts_with(workspace_root).then(|| workspace_root.to_path_buf());
        Self { base, around: workspace_root.to_path_buf() }
    }

    /// Relative to the workspace root, wherever the run was started.
    #[must_use]
    pub fn in_workspace(workspace_root: &Path) -> Self {
        Self { base: Some(workspace_root.to_path_buf()), around: workspace_root.to_path_buf() }
    }

    /// The name of the file at `path`, which is absolute; `/` separates folders on every system.
    #[must_use]
    pub fn name(&self, path: &Path) -> String {
        let Some(base) = self.base.as_deref().filter(|_| path.starts_with(&self.around)) else {
            return slashed(path);
        };
        let shared = base.components().zip(path.components()).take_while(|(a, b)| a == b).count();
        let up = base.components().skip(shared).map(|_| Component::ParentDir);
        slashed(&up.chain(path.components().skip(shared)).collect::<PathBuf>())
    }
}

fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        return text.into_owned();
    }
    // `\\?\C:\w` is what canonical paths look like there; editors and cargo write `C:\w`.
    text.strip_prefix(r"\\?\").unwrap_or(&text).replace(std::path::MAIN_SEPARATOR, "/")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn people_see_paths_they_can_click() {
        let root = Path::new("/w");
        let at_root = Paths::for_people(root, root);
        assert_eq!(at_root.name(Path::new("/w/api/src/lib.rs")), "api/src/lib.rs");
        assert_eq!(at_root.name(Path::new("/other/lib.rs")), "/other/lib.rs");
        let in_member = Paths::for_people(Path::new("/w/api/src"), root);
        assert_eq!(in_member.name(Path::new("/w/api/src/lib.rs")), "lib.rs");
        assert_eq!(in_member.name(Path::new("/w/db/src/lib.rs")), "../../db/src/lib.rs");
        let outside = Paths::for_people(Path::new("/home"), root);
        assert_eq!(outside.name(Path::new("/w/api/src/lib.rs")), "/w/api/src/lib.rs");
        assert_eq!(Paths::for_people(Path::new("/"), root).name(Path::new("/w/a.rs")), "w/a.rs");
    }

    #[test]
    fn editors_see_what_cargo_writes() {
        let root = Path::new("/w");
        let inside = Paths::for_editors(Path::new("/w/api"), root);
        assert_eq!(inside.name(Path::new("/w/api/src/lib.rs")), "api/src/lib.rs");
        assert_eq!(inside.name(Path::new("/path-dependency/src/lib.rs")), "/path-dependency/src/lib.rs");
        let outside = Paths::for_editors(Path::new("/home"), root);
        assert_eq!(outside.name(Path::new("/w/api/src/lib.rs")), "/w/api/src/lib.rs");
    }
}
