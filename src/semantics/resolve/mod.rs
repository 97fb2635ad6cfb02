//! What every name means: module tree, imports, scopes, paths → definitions.
//!
//! Works on HIR alone and reads no file. What it answers about code without source is the path that code
//! may call it by ([`ForeignPath`](ids::ForeignPath)). It infers no types: of `a.b()` it says nothing.
//!
//! [`resolve`] makes the definitions of all crates of a run, once; [`body::names`] then answers for one body
//! at a time, from any thread.

mod assoc;
mod blocks;
pub mod body;
mod body_macros;
mod builder;
mod collect;
mod conditions;
pub mod defs;
mod derives;
mod foreign_traits;
mod generics;
pub mod ids;
pub mod impls;
mod imports;
mod item_macros;
mod lookup;
mod outside;
pub mod path;
pub mod paths_of;
pub mod res;
mod ribs;
mod scope;
mod setup;
pub mod sources;
pub(in crate::semantics) mod types;

use std::sync::{Arc, OnceLock};

use crate::semantics::catalog::Catalog;
use crate::semantics::deps::Signatures;
use crate::semantics::resolve::builder::Builder;
use crate::semantics::resolve::defs::{BodyOf, Defs};
use crate::semantics::resolve::foreign_traits::ForeignTraits;
use crate::semantics::resolve::impls::Impls;
use crate::semantics::resolve::paths_of::PublicNames;
pub use crate::semantics::resolve::scope::{Entry, Meaning, Scope, Side, Vis};
use crate::semantics::resolve::sources::Sources;
use crate::source::project::files::FileTable;
use crate::source::project::platform::Platform;
use crate::source::project::standing::Standings;
use crate::source::project::workspace::{TargetId, Workspace};

/// What [`resolve`] works on, besides the HIR.
pub struct Request<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// Targets to make definitions of, those that others depend on included, in cargo's order.
    pub targets: &'a [TargetId],
    /// What its packages are there for.
    pub standings: &'a Standings,
    /// The files of the HIR.
    pub files: &'a FileTable,
    /// The platform that wins where definitions exclude each other.
    pub platform: &'a Platform,
    /// Crates of which only signatures are known.
    pub signatures: &'a Signatures,
    /// What is known of crates without source.
    pub catalog: Arc<Catalog>,
    /// Whether the macro calls of a body are expanded.
    pub expands_in: &'a ExpandsIn<'a>,
}

/// Asks about a body whose module and conditions are known.
pub type ExpandsIn<'a> = dyn Fn(&Defs, &Sources, BodyOf) -> bool + Sync + 'a;

/// All code of a run and what its names mean.
#[derive(Debug)]
pub struct Program {
    /// The code, with macros expanded where items stand.
    pub sources: Sources,
    /// The definitions.
    pub defs: Defs,
    /// Who has which associated items.
    pub impls: Impls,
    /// What is known of crates without source.
    pub catalog: Arc<Catalog>,
    /// Functions of their best-known traits.
    foreign_traits: ForeignTraits,
    /// Public names of what crates outside the workspace define, once somebody asked.
    outside_names: OnceLock<PublicNames>,
}

/// Makes the definitions of all targets and signature crates. `sources.files` belongs to `request.files`;
/// `sources.signatures` is filled in.
#[must_use]
pub fn resolve(request: &Request<'_>, sources: Sources) -> Program {
    let mut builder = Builder::new(request, sources);
    builder.set_up();
    let first_signature = request.targets.len();
    builder.collect_signatures(first_signature);
    builder.run_imports();
    builder.fail_imports();
    builder.collect_sources();
    builder.collect_targets();
    builder.admit();
    builder.settle();
    builder.expand_items();
    builder.run_imports();
    builder.expand_rest();
    builder.run_imports();
    builder.expand_bodies();
    builder.run_imports();
    builder.expand_rest();
    builder.run_imports();
    builder.fail_imports();
    builder.spread_gaps();
    let Builder { sources, defs, .. } = builder;
    let mut program = Program {
        sources,
        defs,
        impls: Impls::default(),
        catalog: Arc::clone(&request.catalog),
        foreign_traits: ForeignTraits::load(),
        outside_names: OnceLock::new(),
    };
    program.impls = Impls::of(&program);
    program
}

#[cfg(test)]
mod tests;
