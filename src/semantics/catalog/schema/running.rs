//! Where code that is given away runs, how many at once, and what stands for it.

use semver::VersionReq;
use serde::Deserialize;

use super::{Form, versions};

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
    /// The receiver knows the work too, and can wait for it or stop it.
    #[serde(default)]
    pub tracked: bool,
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

/// A call or type that brings in data of which somebody outside of the program decides how much there is.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Public path. With [`Form::Type`] a value of that type, as a parameter of a function that is called per
    /// request.
    pub path: &'static str,
    /// What the path names.
    pub form: Form,
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
