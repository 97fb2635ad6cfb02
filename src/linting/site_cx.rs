//! What a lint sees of one call of a function of the workspace, made on an executor.

use crate::linting::crate_cx::CrateCx;
use crate::linting::finding::Cause;
use crate::linting::places::{callee, origin_place};
use crate::semantics::flow::beginning::{Beginning, Code};
use crate::semantics::flow::cases::Given;
use crate::semantics::flow::context::{Context, Origin};
use crate::semantics::flow::reach::{Chain, Link, Reach};
use crate::semantics::flow::sketch::{Site, Timing};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::{BodyOf, DefKind};
use crate::semantics::resolve::ids::DefId;
use crate::source::hir::span::Span;
use crate::source::project::files::FileTable;

/// One call, and what is known about its callee.
#[derive(Clone, Copy, Debug)]
pub struct SiteCx<'a> {
    /// The code of the run.
    pub program: &'a Program,
    /// Texts of the files.
    pub files: &'a FileTable,
    /// The target the call is part of.
    pub krate: &'a CrateCx<'a>,
    /// The body it is in.
    pub of: BodyOf,
    /// The call.
    pub site: &'a Site,
    /// What is known of its arguments.
    pub given: &'a [(u32, Given)],
    /// What runs only while the program begins.
    pub beginning: &'a Beginning<'a>,
    /// What functions wait for.
    pub reach: &'a Reach<'a, 'a>,
}

impl<'a> SiteCx<'a> {
    /// Where the callee is named.
    #[must_use]
    pub fn callee_span(&self) -> Span {
        self.link_span(Link { of: self.of, call: self.site.step.call })
    }

    /// The callee as people call it.
    #[must_use]
    pub fn callee_name(&self) -> String {
        self.name(self.site.step.target)
    }

    /// Where the call is made.
    #[must_use]
    pub fn context(&self) -> Context {
        self.site.context
    }

    /// Whether the call exists for tests only.
    #[must_use]
    pub fn in_test(&self) -> bool {
        self.site.in_test
    }

    /// What puts the call on an executor, and where that is written.
    #[must_use]
    pub fn origin(&self) -> Option<(Span, Origin)> {
        let origin = self.site.origin?;
        let (body, hir) =
            (self.program.sources.body(self.of.loc), self.program.sources.hir(self.of.loc.file));
        let item = hir.tree(body.owner.tree).span(body.owner.item);
        let text = &self.files.get(self.of.loc.file).text;
        Some((origin_place(origin, body, item, text).in_file(self.of.loc.file), origin))
    }

    /// The worst that the callee waits for, and how it comes to that; `None` if it does not, or harms nobody.
    #[must_use]
    pub fn blocks(&self) -> Option<Chain<'a>> {
        let chain = self.reach.worst(&self.site.step.targets, self.given, Timing::Later)?;
        if chain.wait.is_harmless_at(Timing::StartUp)
            && let Some(code) = Code::of(self.site.context, self.site.origin)
            && self.beginning.covers(self.of, code, self.site.step.call)
        {
            return self.reach.worst(&self.site.step.targets, self.given, Timing::StartUp);
        }
        Some(chain)
    }

    /// Where the callee of one call of a chain is named.
    #[must_use]
    pub fn link_span(&self, link: Link) -> Span {
        callee(self.program.sources.body(link.of.loc), link.call).in_file(link.of.loc.file)
    }

    /// `name`, `Type::name` or `Trait::name`, as people call a function.
    #[must_use]
    pub fn name(&self, def: DefId) -> String {
        let defs = &self.program.defs;
        let name = |def| defs.def(def).name.map_or("_", |name| name.as_str());
        let owner = defs.parent(def).and_then(|of| match defs.def(of).kind {
            DefKind::Impl => self.program.self_head(of),
            DefKind::Trait => Some(of),
            _ => None,
        });
        match owner {
            Some(owner) => format!("{}::{}", name(owner), name(def)),
            None => name(def).to_owned(),
        }
    }

    /// Where all calls of this callee are mended that end in the same call as `chain`.
    #[must_use]
    pub fn cause(&self, chain: &Chain<'_>) -> Option<Cause> {
        let loc = self.program.defs.def(self.site.step.target).loc?;
        let name = self.program.sources.hir(loc.file).tree(loc.tree).span(loc.item).name;
        let end = self.link_span(*chain.links.last()?);
        Some(Cause { package: self.krate.package, callee: name.in_file(loc.file), end })
    }
}
