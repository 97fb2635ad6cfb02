//! The rows of a facts file, one type per section, as TOML writes them.
//!
//! Field by field meaning is here; which section a fact belongs to is in `README.md` beside this folder. A key
//! or a value that is not listed here is an error: a misspelt fact must not become a silent one.

mod blocking;
mod clients;
mod futures;
mod guards;
mod running;

use semver::{Version, VersionReq};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

pub use self::blocking::*;
pub use self::clients::*;
pub use self::futures::*;
pub use self::guards::*;
pub use self::running::*;

/// What a path names.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A free function.
    Fn,
    /// An inherent method or associated function, `Type::method`.
    Method,
    /// A trait method on any implementor, `Trait::method`.
    Trait,
    /// A trait method on this type only; the row names the trait.
    Impl,
    /// The type itself, for example when a value of it is awaited.
    Type,
    /// A macro called with `!`.
    Macro,
    /// An attribute macro.
    Attr,
}

/// What an alias renames.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasKind {
    /// A module, with every path below it.
    Module,
    /// One item, with its methods.
    Item,
    /// A type, by a type alias, with its methods.
    TypeAlias,
}

/// Another right name of an item: a re-export, a facade, a prelude, a type alias.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// The other public path.
    pub from: &'static str,
    /// The path the rows use.
    pub to: &'static str,
    /// What it renames.
    pub kind: AliasKind,
    /// Where it was read; `None` = from rustdoc of the versions at the head of the file.
    pub source: Option<&'static str>,
}

/// A version as the head of a file writes it: parts left out are 0.
pub(super) fn version(text: &str) -> Result<Version, semver::Error> {
    let numbers = text.split(['-', '+']).next().unwrap_or(text);
    match numbers.split('.').count() {
        1 => Version::parse(&format!("{text}.0.0")),
        2 => Version::parse(&format!("{text}.0")),
        _ => Version::parse(text),
    }
}

fn versions<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<VersionReq>, D::Error> {
    let text = <&str>::deserialize(deserializer)?;
    VersionReq::parse(text).map(Some).map_err(D::Error::custom)
}
