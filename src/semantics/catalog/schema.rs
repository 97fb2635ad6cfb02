//! The rows of a facts file, one type per section, as TOML writes them.
//!
//! Field by field meaning is here; which section a fact belongs to is in `README.md` beside this file. A key or
//! a value that is not listed here is an error: a misspelt fact must not become a silent one.

use std::fmt;

use semver::{Version, VersionReq};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

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

/// Why a call takes a future or a closure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Starts a task.
    Spawn,
    /// Made for blocking or computing work.
    Offload,
    /// Starts a thread.
    Thread,
    /// Drives a future on this thread.
    BlockOn,
    /// Attribute that starts a runtime or a task.
    Entry,
    /// Hands a server what it calls per request or connection.
    Handler,
    /// Opens a scope in which more can be spawned.
    Scope,
    /// Polls several at once until all are done.
    Join,
    /// Polls several at once until one is done.
    Select,
    /// Gives a future that polls the argument.
    Wrap,
    /// Rewrites the item it stands on.
    Transform,
}

/// What a call takes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// A future.
    Future,
    /// A closure that is called.
    Closure,
    /// A closure that returns a future, which is polled.
    AsyncClosure,
    /// The async function the attribute stands on.
    AsyncFn,
    /// The receiver.
    #[serde(rename = "self")]
    Receiver,
    /// A stream.
    Stream,
    /// An embassy task token.
    TaskToken,
    /// Several futures, written out.
    Futures,
    /// An iterator of futures.
    FuturesIter,
    /// Several streams, written out.
    Streams,
    /// An iterator of streams.
    StreamsIter,
}

/// Where code given away runs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Runs {
    /// In another task, maybe on another thread.
    Task,
    /// In another task on this thread.
    LocalTask,
    /// In the current task, or on the current thread.
    Inline,
    /// On a pool for blocking work.
    BlockingPool,
    /// On a pool for computing work.
    CpuPool,
    /// On a thread of its own.
    Thread,
}

/// What happens to work when its handle is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnDrop {
    /// It runs on.
    Detach,
    /// It is stopped at its next await; the crate calls it abort.
    Abort,
    /// It is stopped at its next await; the crate calls it cancel.
    Cancel,
    /// The drop waits for it.
    Join,
    /// The drop panics.
    Panic,
}

/// Whether something limits how many run at once.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bounded {
    /// Their number is fixed.
    Yes,
    /// Nothing does.
    No,
    /// An argument does.
    Argument,
}

/// An executor, or a family of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is named after its crate")]
pub enum Runtime {
    Tokio,
    TokioUring,
    AsyncStd,
    Smol,
    Bevy,
    Wasm,
    Leptos,
    Glib,
    Compio,
    Monoio,
    Glommio,
    Embassy,
    Ntex,
}

/// The scheduler an entry point starts unless told otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flavor {
    /// Several worker threads.
    MultiThread,
    /// This thread only.
    CurrentThread,
}

/// A function, macro or attribute that takes a future or a closure, and where that code runs.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exec {
    /// Public path; `*` stands for any one segment.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// Why it takes it.
    pub role: Role,
    /// What it takes.
    pub takes: Takes,
    /// Position of that argument, from 0, receiver not counted.
    pub arg: Option<u8>,
    /// Where the code runs.
    pub runs: Runs,
    /// Blocking code is fine inside.
    #[serde(default)]
    pub may_block: bool,
    /// Path of the type it returns, where that is a handle to the work.
    pub handle: Option<&'static str>,
    /// What happens to the work when the result is dropped.
    pub on_drop: Option<OnDrop>,
    /// The work starts at the call; awaiting only waits for it.
    #[serde(default)]
    pub eager: bool,
    /// Whether the number at work is limited.
    pub bounded: Option<Bounded>,
    /// Position of the limit, from 0, receiver not counted.
    pub limit_arg: Option<u8>,
    /// The members make no progress while the consumer awaits something else.
    #[serde(default)]
    pub stalls: bool,
    /// The executor it belongs to.
    pub runtime: Option<Runtime>,
    /// The scheduler an entry point starts by default.
    pub flavor: Option<Flavor>,
    /// When it panics, in words.
    pub panics: Option<&'static str>,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// A type that stands for running work.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handle {
    /// Path of the type.
    pub path: &'static str,
    /// What happens to the work when the handle is dropped.
    pub on_drop: OnDrop,
    /// rustc warns when one is thrown away.
    pub must_use: bool,
    /// What awaiting it gives, as source; `None` = it cannot be awaited.
    pub awaits: Option<&'static str>,
    /// Path of the method that stops the work.
    pub abort: Option<&'static str>,
    /// Path of the method that lets the work run on by itself.
    pub detach: Option<&'static str>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// Where the members of a fan-out come from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Members {
    /// All at once from an iterator.
    Iterator,
    /// Drawn from a stream.
    Stream,
    /// One at a time, pushed.
    Push,
    /// A new task or thread per call.
    Spawn,
    /// A closure called per item.
    Closure,
    /// Written out in the call.
    Tuple,
}

/// In which order results come.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As the members were given.
    Input,
    /// As they finish.
    Completion,
}

/// What one member's error does to the whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnError {
    /// Nothing: all results are kept.
    KeepsAll,
    /// It returns at the first error.
    FirstError,
    /// It returns at the first success.
    FirstOk,
}

/// What happens to members that still run when the whole returns or is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Losers {
    /// They are dropped.
    Dropped,
    /// They are given back.
    Returned,
    /// They run on.
    Detached,
}

/// What a limit of 0 does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZeroMeans {
    /// It never finishes.
    Stuck,
    /// There is no limit.
    Unlimited,
    /// The type rules it out.
    Invalid,
}

/// A combinator or spawn with many futures in flight at once.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FanOut {
    /// Public path.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// Where the members come from.
    pub members: Members,
    /// Position of the members or the closure, from 0, receiver not counted; `None` = the receiver.
    pub arg: Option<u8>,
    /// Where the members run; inline = all in the task that polls.
    pub runs: Runs,
    /// Whether their number is limited.
    pub bounded: Bounded,
    /// Position of the limit.
    pub limit_arg: Option<u8>,
    /// What a limit of 0 does.
    pub zero_means: Option<ZeroMeans>,
    /// Order of the results.
    pub order: Option<Order>,
    /// What an error does.
    pub on_error: Option<OnError>,
    /// What happens to the rest.
    pub losers: Option<Losers>,
    /// The members make no progress while the consumer awaits something else.
    #[serde(default)]
    pub stalls: bool,
    /// Path of the limited alternative.
    pub instead: Option<&'static str>,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// A call that bounds the work around it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limiter {
    /// Public path.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// Position of the limit, from 0, receiver not counted; `None` = it was given to the constructor.
    pub arg: Option<u8>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// What a lazy call gives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Returns {
    /// A future.
    Future,
    /// A stream.
    Stream,
    /// A builder that is awaited itself.
    IntoFuture,
}

/// A call that gives a future or a stream: nothing happens until that is polled.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Future {
    /// Public path; `*` stands for any one segment.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// What it gives.
    pub returns: Returns,
    /// Path of the type, where it has a name.
    #[serde(rename = "type")]
    pub type_path: Option<&'static str>,
    /// rustc itself warns when the value is thrown away in a statement.
    pub must_use: bool,
    /// Type of the result, as the crate's source writes it, imports not resolved.
    pub output: Option<&'static str>,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// What else is worth telling.
    pub note: Option<&'static str>,
    /// Where the fact was read.
    pub source: &'static str,
}

/// Whether a future may be dropped half-way.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelSafe {
    /// Dropping it and calling again changes nothing.
    Yes,
    /// It works, at a cost.
    Partial,
    /// Something is lost.
    No,
}

/// What is lost when a future is dropped half-way.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loses {
    /// Nothing.
    Nothing,
    /// Bytes or items already gathered.
    Data,
    /// The value handed in.
    Message,
    /// The place in a queue; worth a remark only.
    Place,
    /// Work done so far starts over.
    Progress,
    /// The work goes on, or may have happened, and its result is lost.
    Output,
    /// What the future or closure passed in loses.
    Inner,
}

/// What a claim about cancel safety rests on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The documentation of the item.
    Doc,
    /// The list in tokio's documentation of `select!`.
    Table,
    /// The implementation.
    Code,
    /// A maintainer's word in an issue.
    Issue,
}

/// What is lost when a future is dropped before it completes.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Public path. With [`Form::Type`] awaiting, or asking for the next item of, a value of that type, which
    /// is safe when done through `&mut`.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
    /// With [`Form::Impl`]: path of the trait.
    #[serde(rename = "trait")]
    pub trait_path: Option<&'static str>,
    /// Whether dropping is safe.
    pub safe: CancelSafe,
    /// What is lost.
    pub loses: Loses,
    /// The loss in words.
    pub what: Option<&'static str>,
    /// A safe way to do it, in words or as a path.
    pub instead: Option<&'static str>,
    /// What the claim rests on.
    pub basis: Basis,
    /// Versions of the crate for which this holds.
    #[serde(default, deserialize_with = "versions")]
    pub versions: Option<VersionReq>,
    /// Where the fact was read.
    pub source: &'static str,
}

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
