//! What a lint is: its name, its place in the catalogue of lints, and the function that looks for it.

use crate::linting::cx::BodyCx;
use crate::linting::finding::Level;
use crate::linting::report::Report;
use crate::linting::site_cx::SiteCx;
use crate::source::hir::body::BodyFacts;

/// One lint. Lints are statics: they hold no state, and any thread may run them in any order.
#[derive(Debug)]
pub struct Lint {
    /// `snake_case`, named after the pitfall, so that "allow `blocking_call`" reads well.
    pub name: &'static str,
    /// How sure and how bad what it finds is; decides its level until somebody configures another.
    pub group: Group,
    /// Whether it is offered to everybody yet.
    pub status: Status,
    /// What it fires on, one line without a full stop.
    pub summary: &'static str,
    /// Its page, in Markdown. The examples in it are run as tests.
    pub page: &'static str,
    /// Whether it speaks about test code by default.
    pub in_tests: InTests,
    /// How it looks.
    pub check: Check,
}

/// What a lint is about, and how sure it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    /// What fires is a bug.
    Correctness,
    /// A maintainer who reads it says "good catch" nearly always.
    Suspicious,
    /// True, but a matter of taste or scale.
    Pedantic,
}

/// Whether a lint is part of `all` and of its group.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Yes.
    Stable,
    /// Only on by its own name.
    Preview,
}

/// What happens to findings in test code unless `--in-tests` says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum InTests {
    /// Dropped: harmless there.
    Dropped,
    /// Kept: it makes tests lie.
    Kept(About),
}

/// What code a lint that is kept in tests speaks about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum About {
    /// Any.
    AllCode,
    /// Async code, and calls that give a future.
    Futures,
}

/// How a lint looks for its pitfall.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Asked once for each body that has what it needs.
    Body {
        /// Whether a body that holds this can have the pitfall at all.
        needs: fn(BodyFacts) -> bool,
        /// Looks at the body.
        run: fn(&BodyCx<'_>, &mut Report<'_>),
    },
    /// The same, and asked once more for each call of a function of the workspace on an executor, once all
    /// bodies are known.
    Reach {
        /// Whether a body that holds this can have the pitfall itself.
        needs: fn(BodyFacts) -> bool,
        /// Looks at the body.
        run: fn(&BodyCx<'_>, &mut Report<'_>),
        /// Looks at the call.
        site: fn(&SiteCx<'_>, &mut Report<'_>),
    },
    /// The framework itself reports it.
    Engine,
}

impl Lint {
    /// What test code it speaks about unless `--in-tests` says otherwise; `None`: nothing.
    #[must_use]
    pub fn about_tests(&self) -> Option<About> {
        match self.in_tests {
            InTests::Dropped => None,
            InTests::Kept(about) => Some(about),
        }
    }

    /// Its level when nothing is configured.
    #[must_use]
    pub fn default_level(&self) -> Level {
        match self.status {
            Status::Preview => Level::Allow,
            Status::Stable => self.group.level(),
        }
    }
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 3] = [Self::Correctness, Self::Suspicious, Self::Pedantic];

    /// The level its lints start with.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Correctness => Level::Error,
            Self::Suspicious => Level::Warn,
            Self::Pedantic => Level::Allow,
        }
    }

    /// As people write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Correctness => "correctness",
            Self::Suspicious => "suspicious",
            Self::Pedantic => "pedantic",
        }
    }
}
