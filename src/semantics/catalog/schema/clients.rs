//! Clients: what to build once, and which calls wait without end.

use semver::VersionReq;
use serde::Deserialize;

use super::{Form, versions};

/// What is lost when each use builds a client of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shares {
    /// A pool of connections.
    Pool,
    /// A connection.
    Connection,
    /// A TLS session.
    Session,
    /// Configuration that was read.
    Config,
    /// A cache.
    Cache,
    /// Threads.
    Threads,
    /// Nothing: building one is cheap.
    Nothing,
}

/// What cloning a client gives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CloneCost {
    /// A handle to the same thing.
    Cheap,
    /// Another thing.
    Deep,
    /// It is not `Clone`: share it behind an `Arc`.
    No,
}

/// A type to build once and share.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// Path of the type.
    pub path: &'static str,
    /// Paths of the functions that give one, bare, as a result or as a future.
    pub made_by: Vec<&'static str>,
    /// Paths of the functions where building starts.
    #[serde(default)]
    pub builder: Vec<&'static str>,
    /// What is lost when each use builds its own.
    pub shares: Shares,
    /// What cloning gives.
    pub clone: CloneCost,
    /// What building one does, in words.
    pub cost: Option<&'static str>,
    /// Path of what to use in place of a new one.
    pub instead: Option<&'static str>,
    /// A client for threads, not for async code.
    #[serde(default)]
    pub blocking: bool,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// A function that builds a client for one call.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneShot {
    /// Public path.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// Path of what to use with a client that is kept.
    pub instead: Option<&'static str>,
    /// For threads, not for async code.
    #[serde(default)]
    pub blocking: bool,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// The time limit something has when nobody sets one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefaultTimeout {
    /// None.
    None,
    /// Some phase has one.
    Partial,
    /// There is one.
    Set,
}

/// A network call or client type, and its time limit.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeout {
    /// Public path.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// The limit when nobody sets one.
    pub default: DefaultTimeout,
    /// What that limit covers, in words.
    pub covers: Option<&'static str>,
    /// How long it is, in words.
    pub value: Option<&'static str>,
    /// Paths of functions, or public fields, that set one.
    #[serde(default)]
    pub set_by: Vec<&'static str>,
    /// For threads, not for async code.
    #[serde(default)]
    pub blocking: bool,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}
