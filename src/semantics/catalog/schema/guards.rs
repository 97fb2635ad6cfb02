//! Values that must not, or may, live across an `.await`.

use semver::VersionReq;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::versions;

/// What a guard guards.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuardClass {
    /// A lock.
    Lock,
    /// A borrow that is checked at run time.
    Borrow,
    /// A version of shared data, pinned.
    Snapshot,
    /// Memory that is not reclaimed meanwhile.
    Epoch,
    /// A setting of the thread.
    Context,
    /// A permit of a semaphore.
    Permit,
    /// A lock on a file.
    FileLock,
    /// A transaction.
    Transaction,
    /// A connection borrowed from a pool.
    Pool,
}

/// What goes wrong when a guard is held while the task is parked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// Everything can stop.
    Deadlock,
    /// Another task panics.
    Panic,
    /// Others wait.
    Contention,
    /// Memory grows.
    Reclamation,
    /// Events land in the wrong span.
    WrongTrace,
    /// Other tasks see the setting.
    WrongContext,
    /// A pool runs dry.
    Starvation,
    /// Nothing.
    None,
}

/// Whether a guard may be held in a future that moves between threads.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SendGuard {
    /// The compiler rejects it there.
    No,
    /// It compiles, and nothing warns.
    Yes,
    /// It depends on a type parameter.
    Depends,
    /// It compiles once this feature of the crate is on anywhere in the build.
    Feature(&'static str),
}

impl<'de: 'static> Deserialize<'de> for SendGuard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&'static str>::deserialize(deserializer)?;
        match text {
            "no" => Ok(Self::No),
            "yes" => Ok(Self::Yes),
            "depends" => Ok(Self::Depends),
            _ => text.strip_prefix("feature:").map(Self::Feature).ok_or_else(|| {
                D::Error::custom(format_args!("`{text}` is not `no`, `yes`, `depends` or `feature:NAME`"))
            }),
        }
    }
}

/// A value that must not, or may, live across an `.await`.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    /// Path of the type.
    pub path: &'static str,
    /// What it guards.
    pub class: GuardClass,
    /// What goes wrong.
    pub risk: Risk,
    /// Made to be held across an await.
    #[serde(default)]
    pub async_ok: bool,
    /// Whether the compiler objects in a `Send` future.
    pub send: SendGuard,
    /// Paths of the functions that return it, bare or inside a [`Carrier`].
    pub made_by: Vec<&'static str>,
    /// What to do, in words.
    pub instead: Option<&'static str>,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// A generic type that holds a guard: a live carrier is a live guard.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carrier {
    /// Path of the type.
    pub path: &'static str,
    /// The type parameter that is the guard, from 0.
    pub param: u8,
    /// Where the fact was read.
    pub source: &'static str,
}
