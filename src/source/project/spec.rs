//! How people and editors name a package: `api`, `api@1.2`, `path+file:///w/api#0.1.0`, `api-*`.

use super::glob;
use super::workspace::Package;

/// One value of `--package` or `--exclude`.
pub(super) struct PackageSpec<'a> {
    /// `path+file:///w/api` and the like, without the kind of source and the fragment.
    url: Option<&'a str>,
    name: &'a str,
    version: Option<&'a str>,
}

impl<'a> PackageSpec<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        let Some((_, path)) = text.split_once("://") else {
            let (name, version) = split_version(text);
            return Self { url: None, name, version };
        };
        let (url, fragment) = match text.split_once('#') {
            Some((url, fragment)) => (url, Some(fragment)),
            None => (text, None),
        };
        let last = path.split('#').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        let (name, version) = match fragment {
            None => (last, None),
            Some(fragment) if fragment.starts_with(|c: char| c.is_ascii_digit()) => (last, Some(fragment)),
            Some(fragment) => split_version(fragment),
        };
        Self { url: Some(without_kind(url)), name, version }
    }

    /// The name or pattern in it.
    pub(super) fn name(&self) -> &'a str {
        self.name
    }

    pub(super) fn matches(&self, package: &Package) -> bool {
        let name = match self.url {
            None if glob::is_pattern(self.name) => glob::matches(self.name, &package.name),
            _ => self.name == package.name,
        };
        let own_url = package.id.split('#').next().map(without_kind);
        name && (self.url.is_none() || self.url == own_url)
            && self.version.is_none_or(|version| admits(version, &package.version))
    }
}

/// `name@1.2` or `name:1.2`.
fn split_version(text: &str) -> (&str, Option<&str>) {
    let split = text.rsplit_once('@').or_else(|| text.rsplit_once(':'));
    match split {
        Some((name, version)) if version.starts_with(|c: char| c.is_ascii_digit()) => (name, Some(version)),
        _ => (text, None),
    }
}

/// `path+file:///w` → `file:///w`.
fn without_kind(url: &str) -> &str {
    let scheme_end = url.find("://").unwrap_or_default();
    url[..scheme_end].find('+').map_or(url, |plus| &url[plus + 1..])
}

/// Whether `version` is what a whole or shortened version names.
fn admits(short: &str, version: &semver::Version) -> bool {
    if semver::Version::parse(short).is_ok_and(|whole| whole == *version) {
        return true;
    }
    let numbers = [version.major, version.minor, version.patch];
    let parts: Vec<&str> = short.split('.').collect();
    let same = |(part, number): (&&str, &u64)| part.parse() == Ok(*number);
    parts.len() <= 3 && version.pre.is_empty() && parts.iter().zip(&numbers).all(same)
}
