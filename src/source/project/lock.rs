//! Reads `Cargo.lock`. Cargo writes it in one shape, so lines are enough and a thousand packages cost
//! well under a millisecond. All four versions of the format are read.

use rustc_hash::FxHashMap;
use semver::Version;

use super::workspace::{LockedId, LockedPackage};
use crate::base::arena::Arena;

/// The entries of the lock file `text`, or the line (from 1) that makes it unreadable and why.
pub(super) fn parse(text: &str) -> Result<Arena<LockedPackage>, (u32, String)> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut checksums = FxHashMap::default();
    let (mut section, mut in_dependencies) = (Section::Other, false);
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        if in_dependencies {
            in_dependencies = line != "]";
            if let (Some(name), Some(entry)) = (unquote(line.trim_end_matches(',')), entries.last_mut()) {
                entry.dependencies.push(name);
            }
        } else if line == "[[package]]" {
            section = Section::Package;
            entries.push(Entry { line: number, ..Entry::default() });
        } else if line.starts_with('[') {
            section = if line == "[metadata]" { Section::Checksums } else { Section::Other };
        } else if ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) {
            return Err((number, "it holds the marks of a merge conflict".to_owned()));
        } else if let Some((key, value)) = line.split_once('=') {
            match (section, entries.last_mut()) {
                (Section::Package, Some(entry)) => in_dependencies = entry.set(key.trim(), value.trim()),
                (Section::Checksums, _) => _ = checksums.insert(key.trim().trim_matches('"'), value.trim()),
                _ => {}
            }
        }
    }
    resolve(&entries, &checksums)
}

#[derive(Clone, Copy)]
enum Section {
    Package,
    /// `[metadata]`, where the first version of the format kept checksums.
    Checksums,
    Other,
}

/// One `[[package]]` as written.
#[derive(Default)]
struct Entry<'a> {
    line: u32,
    name: &'a str,
    version: &'a str,
    source: Option<&'a str>,
    checksum: Option<&'a str>,
    /// `name`, `name version` or `name version (source)`: as much as is needed to be unique.
    dependencies: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// Takes one key; whether it opened a list of dependencies that goes on.
    fn set(&mut self, key: &str, value: &'a str) -> bool {
        match key {
            "name" => self.name = unquote(value).unwrap_or_default(),
            "version" => self.version = unquote(value).unwrap_or_default(),
            "source" => self.source = unquote(value),
            "checksum" => self.checksum = unquote(value),
            "dependencies" => {
                let inside = value.trim_start_matches('[').trim_end_matches(']');
                self.dependencies.extend(inside.split(',').filter_map(|name| unquote(name.trim())));
                return !value.ends_with(']');
            }
            _ => {}
        }
        false
    }
}

fn unquote(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

fn resolve(
    entries: &[Entry<'_>],
    checksums: &FxHashMap<&str, &str>,
) -> Result<Arena<LockedPackage>, (u32, String)> {
    let mut by_name: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, entry) in entries.iter().enumerate() {
        by_name.entry(entry.name).or_default().push(at);
    }
    let mut lock = Arena::new();
    for entry in entries {
        if entry.name.is_empty() {
            return Err((entry.line, "this package has no name".to_owned()));
        }
        let Ok(version) = Version::parse(entry.version) else {
            return Err((entry.line, format!("`{}` has no valid version", entry.name)));
        };
        let find = |written: &&str| find(entries, &by_name, written);
        lock.alloc(LockedPackage {
            name: entry.name.to_owned(),
            version,
            source: entry.source.map(str::to_owned),
            checksum: entry.checksum.or_else(|| old_checksum(entry, checksums)).map(str::to_owned),
            dependencies: entry.dependencies.iter().filter_map(find).collect(),
        });
    }
    Ok(lock)
}

/// The checksum as the first version of the format wrote it.
fn old_checksum<'a>(entry: &Entry<'_>, checksums: &FxHashMap<&str, &'a str>) -> Option<&'a str> {
    if checksums.is_empty() {
        return None;
    }
    let key = format!("checksum {} {} ({})", entry.name, entry.version, entry.source?);
    unquote(checksums.get(key.as_str())?).filter(|checksum| *checksum != "<none>")
}

/// The entry that a dependency names; the source is written without the revision at times.
fn find(entries: &[Entry<'_>], by_name: &FxHashMap<&str, Vec<usize>>, written: &str) -> Option<LockedId> {
    let mut parts = written.split(' ');
    let candidates = by_name.get(parts.next()?)?;
    let version = parts.next();
    let source = parts.next().map(|source| source.trim_matches(['(', ')']));
    let fits = |&&at: &&usize| {
        let entry = &entries[at];
        version.is_none_or(|version| version == entry.version)
            && source.is_none_or(|source| entry.source.is_some_and(|of| of.starts_with(source)))
    };
    candidates.iter().find(fits).map(|&at| LockedId::new(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"# This file is automatically @generated by Cargo.
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = [
 "rand 0.8.5",
 "rand 0.9.0",
 "util",
]

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+https://example.org/index"
checksum = "aa"

[[package]]
name = "rand"
version = "0.9.0"
source = "registry+https://example.org/index"
checksum = "bb"
dependencies = ["util"]

[[package]]
name = "util"
version = "1.0.0"
source = "git+https://example.org/util#0123"
"#;

    #[test]
    fn two_versions_of_a_package_are_told_apart() {
        let lock = parse(LOCK).expect("valid");
        let name = |&id: &LockedId| format!("{} {}", lock[id].name, lock[id].version);
        let of =
            |at: usize| -> Vec<String> { lock[LockedId::new(at)].dependencies.iter().map(name).collect() };
        assert_eq!(of(0), ["rand 0.8.5", "rand 0.9.0", "util 1.0.0"]);
        assert_eq!(of(2), ["util 1.0.0"]);
        assert_eq!(lock[LockedId::new(1)].checksum.as_deref(), Some("aa"));
        assert_eq!(lock[LockedId::new(3)].source.as_deref(), Some("git+https://example.org/util#0123"));
    }

    #[test]
    fn the_first_format_keeps_checksums_apart() {
        let text = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+x\"\n\
            dependencies = [\n \"b 2.0.0 (registry+x)\",\n]\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n\
            source = \"registry+x\"\n\n[metadata]\n\"checksum b 2.0.0 (registry+x)\" = \"cc\"\n";
        let lock = parse(text).expect("valid");
        assert_eq!(lock[LockedId::new(0)].dependencies, [LockedId::new(1)]);
        assert_eq!(lock[LockedId::new(1)].checksum.as_deref(), Some("cc"));
    }

    #[test]
    fn what_is_no_lock_file_is_refused_with_a_line() {
        let conflict =
            LOCK.replace("[[package]]\nname = \"util\"", "<<<<<<< ours\n[[package]]\nname = \"util\"");
        assert_eq!(parse(&conflict).expect_err("a conflict").0, 26);
        assert_eq!(parse("[[package]]\nname = \"a\"\n").expect_err("no version").0, 1);
        assert!(parse("").expect("nothing is locked").is_empty());
    }
}
