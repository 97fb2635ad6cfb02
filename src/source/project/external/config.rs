//! Source replacement in cargo's configuration files: `[source.<name>]` in `.cargo/config.toml` of the working
//! directory, of every folder above it, and of cargo's home.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::source::project::files::normalize;

/// How often a source may be replaced by another before that is a circle.
const MAX_STEPS: usize = 16;

/// The sources that configuration files define.
#[derive(Debug, Default)]
pub(super) struct SourceConfig {
    sources: Vec<Definition>,
}

/// One `[source.<name>]`, or a `[registries.<name>]`, which can replace a source too.
#[derive(Debug, Default)]
struct Definition {
    name: String,
    replace_with: Option<String>,
    /// The URL of a registry's index.
    registry: Option<String>,
    /// The URL of a repository.
    git: Option<String>,
    /// The folder of vendored packages.
    directory: Option<PathBuf>,
}

/// Where packages of a source really come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// The registry with this URL.
    Registry(String),
    /// The repository with this URL.
    Git(String),
    /// A folder with a folder for each package.
    Directory(PathBuf),
}

impl SourceConfig {
    /// What holds for a build that starts in `cwd`.
    pub(super) fn read(cwd: &Path, cargo_home: Option<&Path>) -> Self {
        let mut config = Self::default();
        let above = cwd.ancestors().map(|dir| dir.join(".cargo"));
        // Cargo's home is often above the working directory as well; the first one counts.
        for dir in above.chain(cargo_home.map(Path::to_path_buf)) {
            // The name without an ending is the older one, and wins.
            let texts = ["config", "config.toml"].map(|name| std::fs::read_to_string(dir.join(name)));
            if let Some(text) = texts.into_iter().find_map(Result::ok) {
                config.add(&text, dir.parent().unwrap_or(&dir));
            }
        }
        config
    }

    /// Adds the file with this `text`, whose paths are relative to `base`. What cannot be parsed is left to
    /// cargo to complain about.
    fn add(&mut self, text: &str, base: &Path) {
        if !text.contains("source") && !text.contains("registries") {
            return;
        }
        let Ok(config) = text.parse::<Table>() else { return };
        for section in ["source", "registries"] {
            for (name, value) in config.get(section).and_then(Value::as_table).into_iter().flatten() {
                let text = |key: &str| value.get(key).and_then(Value::as_str);
                let definition = self.define(name);
                let set = |field: &mut Option<String>, found: Option<&str>| {
                    if field.is_none() {
                        *field = found.map(str::to_owned);
                    }
                };
                set(&mut definition.replace_with, text("replace-with"));
                set(&mut definition.registry, text("registry").or_else(|| text("index")));
                set(&mut definition.git, text("git"));
                if let (None, Some(directory)) = (&definition.directory, text("directory")) {
                    definition.directory = Some(normalize(&base.join(directory)));
                }
            }
        }
    }

    fn define(&mut self, name: &str) -> &mut Definition {
        let at = self.sources.iter().position(|known| known.name == name).unwrap_or_else(|| {
            self.sources.push(Definition { name: name.to_owned(), ..Definition::default() });
            self.sources.len() - 1
        });
        &mut self.sources[at]
    }

    fn find(&self, name: &str) -> Option<&Definition> {
        self.sources.iter().find(|source| source.name == name)
    }

    /// Where packages come from that the lock file says come from `source`.
    pub(super) fn origin(&self, source: &str) -> Origin {
        let url = plain_url(source);
        let same = |definition: &&Definition| match definition.registry.as_ref().or(definition.git.as_ref()) {
            Some(of) => plain_url(of) == url,
            None => definition.name == "crates-io" && is_crates_io(source),
        };
        // A source without a URL may be named by it.
        let by_name = || self.sources.iter().find(|definition| plain_url(&definition.name) == url);
        let first = self.sources.iter().find(same).or_else(by_name);
        let mut origin = if source.starts_with("git+") {
            Origin::Git(url.to_owned())
        } else {
            Origin::Registry(url.to_owned())
        };
        let Some(mut definition) = first else { return origin };
        for _ in 0..MAX_STEPS {
            let Some(next) = definition.replace_with.as_deref().and_then(|name| self.find(name)) else {
                break;
            };
            definition = next;
            origin = match definition {
                Definition { directory: Some(directory), .. } => Origin::Directory(directory.clone()),
                Definition { registry: Some(url), .. } => Origin::Registry(plain_url(url).to_owned()),
                Definition { git: Some(url), .. } => Origin::Git(plain_url(url).to_owned()),
                _ => origin,
            };
        }
        origin
    }

    /// Folders of vendored packages.
    pub(super) fn directories(&self) -> impl Iterator<Item = &Path> {
        self.sources.iter().filter_map(|source| source.directory.as_deref())
    }
}

/// Whether the lock file means the default registry, by either protocol.
pub(super) fn is_crates_io(source: &str) -> bool {
    source.ends_with("//github.com/rust-lang/crates.io-index") || source.contains("//index.crates.io/")
}

/// A URL without its kind, `?branch=…`, the revision, and what makes no difference at the end.
pub(super) fn plain_url(source: &str) -> &str {
    let url = ["registry+", "sparse+", "git+"].iter().find_map(|kind| source.strip_prefix(kind));
    let url = url.unwrap_or(source);
    let url = url.split(['?', '#']).next().unwrap_or(url).trim_end_matches('/');
    url.strip_suffix(".git").unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

    #[test]
    fn replacements_are_followed_and_circles_end() {
        let mut config = SourceConfig::default();
        config.add(
            "[source.crates-io]\nreplace-with = \"mirror\"\n[source.mirror]\nreplace-with = \"vendored\"\n\
            registry = \"sparse+https://mirror.example.org/index/\"\n[source.vendored]\ndirectory = \"../v\"\n\
            [source.\"git+https://example.org/a.git?rev=1\"]\ngit = \"https://example.org/a.git\"\n\
            rev = \"1\"\nreplace-with = \"vendored\"\n[source.x]\nreplace-with = \"y\"\nregistry = \"https://x\"\n\
            [source.y]\nreplace-with = \"x\"\nregistry = \"https://y\"\n",
            Path::new("/w/app"),
        );
        assert_eq!(config.origin(CRATES_IO), Origin::Directory("/w/v".into()));
        let git = "git+https://example.org/a?rev=1#0123456789";
        assert_eq!(config.origin(git), Origin::Directory("/w/v".into()));
        assert!(matches!(config.origin("registry+https://x"), Origin::Registry(_)));
        assert_eq!(config.origin("registry+https://other"), Origin::Registry("https://other".to_owned()));
        assert_eq!(config.directories().collect::<Vec<_>>(), [Path::new("/w/v")]);
    }

    #[test]
    fn the_closest_file_wins() {
        let mut config = SourceConfig::default();
        config.add("[source.crates-io]\nreplace-with = \"near\"\n", Path::new("/w/app"));
        config.add("[source.crates-io]\nreplace-with = \"far\"\n", Path::new("/w"));
        config
            .add("[source]\nnear = { directory = \"near\" }\nfar = { directory = \"far\" }", Path::new("/w"));
        assert_eq!(config.origin(CRATES_IO), Origin::Directory("/w/near".into()));
        config.add("no TOML [source", Path::new("/"));
    }
}
