//! Which files `mod foo;` may mean: the rules of the Reference, "Module source filenames".

use std::path::{Path, PathBuf};

use super::files::normalize;

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
            Some(path) => normalize(&self.path_base.join(native(path))),
            None => self.dir.join(name),
        };
        Self { path_base: dir.clone(), dir }
    }

    /// The files that `mod name;` with this `#[path]` may mean, best first, each with its role. The attribute may
    /// stand under a condition that does not hold.
    #[must_use]
    pub fn candidates(&self, name: &str, path: Option<&str>) -> Vec<(PathBuf, FileRole)> {
        let told = path.map(|path| (normalize(&self.path_base.join(native(path))), FileRole::ModRs));
        let mut candidates: Vec<_> = told.into_iter().collect();
        if !name.is_empty() {
            candidates.push((self.dir.join(format!("{name}.rs")), FileRole::Named));
            candidates.push((self.dir.join(name).join("mod.rs"), FileRole::ModRs));
        }
        candidates
    }
}

/// `#[path]` is written with `/` on Windows too.
fn native(path: &str) -> PathBuf {
    if cfg!(windows) { PathBuf::from(path.replace('/', "\\")) } else { PathBuf::from(path) }
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
        let told = paths(&named, "b", Some("../x/y.rs"));
        assert_eq!(told, ["/w/x/y.rs", "/w/src/a/b.rs", "/w/src/a/b/mod.rs"]);
        assert_eq!(paths(&named, "", Some("../x/y.rs")), ["/w/x/y.rs"]);
    }

    #[test]
    fn inline_modules_are_folders() {
        let named = ModuleDir::of_file(Path::new("/w/src/a.rs"), FileRole::Named).inline("inner", None);
        assert_eq!(paths(&named, "b", None)[0], "/w/src/a/inner/b.rs");
        assert_eq!(paths(&named, "b", Some("other.rs"))[0], "/w/src/a/inner/other.rs");
        let root = ModuleDir::of_file(Path::new("/w/src/lib.rs"), FileRole::ModRs);
        assert_eq!(paths(&root.inline("inner", None), "b", Some("other.rs"))[0], "/w/src/inner/other.rs");
        assert_eq!(paths(&root.inline("inner", Some("dir")), "b", None)[0], "/w/src/dir/b.rs");
    }

    /// `#[path = "thread_files"] mod thread { #[path = "tls.rs"] mod local_data; mod other; }`
    #[test]
    fn the_attribute_of_an_inline_module_names_a_folder() {
        for role in [FileRole::ModRs, FileRole::Named] {
            let file = ModuleDir::of_file(Path::new("/w/src/a.rs"), role);
            let thread = file.inline("thread", Some("../thread_files"));
            assert_eq!(paths(&thread, "local_data", Some("tls.rs"))[0], "/w/thread_files/tls.rs");
            assert_eq!(paths(&thread, "other", None)[0], "/w/thread_files/other.rs");
        }
    }
}
