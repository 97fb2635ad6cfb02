//! Futures: what does nothing until polled, and what is lost when one is dropped half-way.

use semver::VersionReq;
use serde::Deserialize;

use super::{Form, versions};

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
    /// It finishes whatever other tasks do: file I/O, the passing of time, a request.
    #[serde(default)]
    pub ends_alone: bool,
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
