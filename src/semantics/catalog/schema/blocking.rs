//! What blocks the calling thread.

use std::fmt;

use semver::VersionReq;
use serde::Deserialize;

use super::{Form, Runtime, versions};

/// What a blocking call waits for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockingKind {
    /// Time to pass, or another thread to unpark this one.
    Sleep,
    /// The file system.
    FileIo,
    /// The network.
    NetIo,
    /// Another process.
    Process,
    /// Terminal input.
    Stdin,
    /// The lock of a standard output stream, and its reader.
    Stdout,
    /// The other end of a channel.
    Channel,
    /// A lock.
    Lock,
    /// The end of another thread.
    ThreadJoin,
    /// A future that is driven to its end on this thread.
    RuntimeBlockOn,
    /// A database.
    Db,
    /// Nothing: it computes for long.
    Cpu,
    /// A person.
    Prompt,
}

/// How long a blocking call can take.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Normally microseconds to a few milliseconds.
    Brief,
    /// Long, or without bound.
    Certain,
}

/// A condition a fact depends on. Where it cannot be told, take it as met and lower the confidence.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnlyIf {
    /// The channel was made with a capacity.
    Bounded,
    /// The socket was not put into non-blocking mode.
    BlockingSocket,
    /// The library's own non-blocking mode is off.
    BlockingSession,
    /// The wrapped reader or writer blocks.
    BlockingStream,
    /// The argument is a host name that DNS must resolve.
    HostName,
    /// The time limit given is not zero.
    NonzeroTimeout,
}

/// When a blocking call panics instead of blocking.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Panics {
    /// On a thread that is driving a tokio runtime.
    Tokio,
    /// Inside the same executor.
    SameExecutor,
}

/// The async replacement, per runtime: a path, a library's name alone, or `await` (await the future, the
/// receiver or the inner reader itself). With none at all the call is to be offloaded to a blocking pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// Under tokio, and runtimes built on it.
    pub tokio: Option<&'static str>,
    /// Under async-std.
    pub async_std: Option<&'static str>,
    /// Under smol.
    pub smol: Option<&'static str>,
    /// Under every runtime.
    pub any: Option<&'static str>,
}

impl Instead {
    /// The replacement for code that runs on `runtime`; `None` = offload. An unknown runtime gets the
    /// replacement that fits all of them, or tokio's.
    #[must_use]
    pub fn on(&self, runtime: Option<Runtime>) -> Option<&'static str> {
        let own = match runtime {
            Some(Runtime::AsyncStd) => self.async_std,
            Some(Runtime::Smol) => self.smol,
            Some(Runtime::Tokio) => self.tokio,
            Some(_) => None,
            None => self.any.or(self.tokio),
        };
        own.or(self.any)
    }
}

/// A call that blocks the calling thread.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blocking {
    /// Public path; `*` stands for any one segment.
    pub path: &'static str,
    /// What the path names: function, method, trait method or macro.
    pub form: Form,
    /// What it waits for.
    pub kind: BlockingKind,
    /// How long.
    pub severity: Severity,
    /// What to call from async code.
    #[serde(default)]
    pub instead: Instead,
    /// Blocks only then.
    pub only_if: Option<OnlyIf>,
    /// Path of a call that asks whether this one would block: right after it returned true, or a number above 0,
    /// this one returns at once.
    pub ready_after: Option<&'static str>,
    /// Panics there.
    pub panics: Option<Panics>,
    /// The call itself is cheap; each step of the iterator it returns blocks.
    #[serde(default)]
    pub iterate: bool,
    /// Known, but not reported unless the kind is turned on.
    #[serde(default)]
    pub off: bool,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// The package, where its name is not the library's.
    pub package: Option<&'static str>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// Trait methods that block on one concrete type.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockingImpl {
    /// Path of the type.
    #[serde(rename = "type")]
    pub path: &'static str,
    /// Path of the trait.
    #[serde(rename = "trait")]
    pub trait_path: &'static str,
    /// Names of the methods that block.
    pub methods: Vec<&'static str>,
    /// What they wait for.
    pub kind: BlockingKind,
    /// How long.
    pub severity: Severity,
    /// What to use from async code.
    #[serde(default)]
    pub instead: Instead,
    /// Blocks only then.
    pub only_if: Option<OnlyIf>,
    /// Known, but not reported unless the kind is turned on.
    #[serde(default)]
    pub off: bool,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// A generic type whose methods of `traits` block when one of its type parameters does.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrapper {
    /// Path of the type.
    pub path: &'static str,
    /// The type parameter, from 0.
    pub param: u8,
    /// Paths of the traits.
    pub traits: Vec<&'static str>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

impl fmt::Display for BlockingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sleep => "sleep",
            Self::FileIo => "file_io",
            Self::NetIo => "net_io",
            Self::Process => "process",
            Self::Stdin => "stdin",
            Self::Stdout => "stdout",
            Self::Channel => "channel",
            Self::Lock => "lock",
            Self::ThreadJoin => "thread_join",
            Self::RuntimeBlockOn => "runtime_block_on",
            Self::Db => "db",
            Self::Cpu => "cpu",
            Self::Prompt => "prompt",
        })
    }
}
