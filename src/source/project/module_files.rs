//! Which files `mod foo;` may mean: the rules of the Reference, "Module source filenames".

use std::path::{Path, PathBuf};

/// How a file came to be a module; it decides where its own modules are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FileRole {
    /// A crate root, a `mod.rs`, or named by `#[path]`: modules are beside it.
    ModRs,
    /// `foo.rs`: modules are in `foo/`.
    Named,
}

/// Where the `mod foo;` of one file, or of one inline module in it, are looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModuleDir {
    /// Folder of files that are named after their module.
    dir: PathBuf,
    /// Folder that `#[path]` starts from.
    path_base: PathBuf,
}

impl ModuleDir {
    /// Of the file at `path`.
    #[must_use]
    pub fn of_file(path: &Path, role: FileRole) -> Self {
        let beside = path.parent().unwrap_or(path).to_owned();
        let dir = match role {
            FileRole::ModRs => beside.clone(),
            FileRole::Named => beside.join(path.file_stem().unwrap_or_default()),
        };
        Self { dir, path_base: beside }
    }

    /// Of the inline module `name` inside, whose `#[path]` is `path`.
    #[must_use]
    pub fn inline(&self, name: &str, path: Option<&str>) -> Self {
        let dir = match path {
            Some(path) => self.path_base.join(path),
            None => self.dir.join(name),
        };
        Self { path_base: dir.clone(), dir }
    }

    /// The files that `mod name;` with this `#[path]` may mean, best first, each with its role.
    #[must_use]
    pub fn candidates(&self, name: &str, path: Option<&str>) -> Vec<(PathBuf, FileRole)> {
        match path {
            Some(path) => vec![(normal(&self.path_base.join(path)), FileRole::ModRs)],
            None => vec![
                (self.dir.join(format!("{name}.rs")), FileRole::Named),
                (self.dir.join(name).join("mod.rs"), FileRole::ModRs),
            ],
        }
    }
}

/// `a/b/../c` → `a/c`, so that a file has one path in the run.
fn normal(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(dir: &ModuleDir, name: &str, path: Option<&str>) -> Vec<String> {
        dir.candidates(name, path).into_iter().map(|(path, _)| path.display().to_string()).collect()
    }

    #[test]
    fn modules_are_beside_roots_and_below_named_files() {
        let root = ModuleDir::of_file(Path::new("/w/src/lib.rs"), FileRole::ModRs);
        assert_eq!(paths(&root, "a", None), ["/w/src/a.rs", "/w/src/a/mod.rs"]);
        let named = ModuleDir::of_file(Path::new("/w/src/a.rs"), FileRole::Named);
        assert_eq!(paths(&named, "b", None), ["/w/src/a/b.rs", "/w/src/a/b/mod.rs"]);
        assert_eq!(paths(&named, "b", Some("../x/y.rs")), ["/w/x/y.rs"]);
    }

    #[test]
    fn inline_modules_are_folders() {
        let named = ModuleDir::of_file(Path::new("/w/src/a.rs"), FileRole::Named).inline("inner", None);
        assert_eq!(paths(&named, "b", None)[0], "/w/src/a/inner/b.rs");
        assert_eq!(paths(&named, "b", Some("other.rs")), ["/w/src/a/inner/other.rs"]);
        let root = ModuleDir::of_file(Path::new("/w/src/lib.rs"), FileRole::ModRs);
        assert_eq!(paths(&root.inline("inner", None), "b", Some("other.rs")), ["/w/src/inner/other.rs"]);
        assert_eq!(paths(&root.inline("inner", Some("dir")), "b", None)[0], "/w/src/dir/b.rs");
    }
}
