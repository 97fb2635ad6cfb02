//! Which bodies of test code are looked at? Most lints say nothing there, and looking is dear.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::linting::finding::Level;
use crate::linting::levels::Policy;
use crate::linting::lint::{About, Check, Lint};
use crate::linting::registry::Registry;
use crate::semantics::catalog::Catalog;
use crate::semantics::flow::body::is_test_code;
use crate::semantics::flow::future_names::FutureNames;
use crate::semantics::resolve::defs::{BodyOf, DefKind, Defs};
use crate::semantics::resolve::sources::Sources;
use crate::source::hir::deferred::Deferred;
use crate::source::hir::file::FileHir;
use crate::source::reader::{Bodies, Read};
use crate::source::syntax::parse::read_deferred;

/// The bodies of test code that some lint speaks about.
#[derive(Debug)]
pub enum TestBodies {
    /// All of them.
    LookedAt,
    /// Those that may have a future in them; the names of functions that give one, once somebody asked.
    WithFutures(OnceLock<FutureNames>),
    /// Nobody would report anything there.
    LeftOut,
}

impl TestBodies {
    /// What the lints of a run need.
    #[must_use]
    pub fn of(registry: &Registry, policy: &Policy) -> Self {
        let speaks = |lint: &&'static Lint| {
            !matches!(lint.check, Check::Engine) && policy.level_in_tests(lint) != Level::Allow
        };
        let mut speaking = registry.iter().filter(speaks).peekable();
        if speaking.peek().is_none() {
            Self::LeftOut
        } else if speaking.all(|lint| lint.about_tests() == Some(About::Futures)) {
            Self::WithFutures(OnceLock::new())
        } else {
            Self::LookedAt
        }
    }

    /// What is read with the files.
    #[must_use]
    pub fn at_first(&self) -> Bodies {
        match self {
            Self::LookedAt => Bodies::All,
            Self::WithFutures(_) | Self::LeftOut => Bodies::WithoutTests,
        }
    }

    /// Reads the bodies that were left out and that a lint may speak about.
    pub fn read_deferred(&self, read: &mut Read, catalog: &Catalog) {
        if !matches!(self, Self::WithFutures(_)) || read.hir.iter().all(|hir| hir.deferred.is_empty()) {
            return;
        }
        let names = FutureNames::new(&read.hir, catalog);
        let wanted = |hir: &FileHir, deferred: &Deferred| names.may_be_lost_in(hir, deferred);
        read.hir.par_iter_mut().zip(read.files.all().par_iter()).for_each(|(hir, file)| {
            if !hir.deferred.is_empty() {
                read_deferred(Arc::make_mut(hir), &file.text, wanted);
            }
        });
    }

    /// Whether the body `of`, of test code or not, is looked at.
    #[must_use]
    pub fn look_at(&self, defs: &Defs, sources: &Sources, catalog: &Catalog, of: BodyOf) -> bool {
        let names = match self {
            Self::LookedAt => return true,
            Self::WithFutures(names) => Some(names),
            Self::LeftOut => None,
        };
        let has_future = |names: &OnceLock<FutureNames>| {
            let names = names.get_or_init(|| FutureNames::new(&sources.files, catalog));
            names.may_be_in(sources.body(of.loc))
        };
        !is_test_code(defs, sources, of.owner) || names.is_some_and(has_future)
    }

    /// Whether the macro calls of the body `of` are expanded: of those that are looked at, and not of constants
    /// and statics. What such a macro makes is a value, for which nothing waits.
    // LIMIT: unless closures or async blocks stand in the arguments, a closure that the macro itself makes is not seen.
    #[must_use]
    pub fn expands_in(&self, defs: &Defs, sources: &Sources, catalog: &Catalog, of: BodyOf) -> bool {
        let runs = || {
            let facts = sources.body(of.loc).facts;
            defs.def(of.owner).kind == DefKind::Fn || facts.closures || facts.async_blocks
        };
        match self {
            Self::LookedAt => true,
            _ => runs() && self.look_at(defs, sources, catalog, of),
        }
    }
}
