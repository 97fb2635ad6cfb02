//! Looks at one body with every lint.

use crate::linting::crate_cx::CrateCx;
use crate::linting::cx::BodyCx;
use crate::linting::levels::Policy;
use crate::linting::registry::Registry;
use crate::linting::run::{Found, guarded, lint_body, lint_site};
use crate::linting::site_cx::SiteCx;
use crate::semantics::flow::beginning::Beginning;
use crate::semantics::flow::body::{BodyFlow, Surroundings, flow};
use crate::semantics::flow::calls::FactTable;
use crate::semantics::flow::parts::Parts;
use crate::semantics::flow::reach::Reach;
use crate::semantics::flow::sketch::{Sketch, sketch};
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::BodyOf;
use crate::source::project::files::FileTable;

/// What bodies are looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The code and what its names mean.
    pub program: &'a Program,
    /// Texts of the files.
    pub files: &'a FileTable,
    /// All lints.
    pub registry: &'a Registry,
    /// Which of them speak.
    pub policy: &'a Policy,
}

/// What came of looking at one body.
#[derive(Debug)]
pub struct Looked<'a> {
    /// What lints found.
    pub found: Vec<Found>,
    /// What is known about it.
    pub flow: BodyFlow<'a>,
    /// What the rest of the program may want to know.
    pub sketch: Sketch<'a>,
}

/// Whose code it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// That which is to be checked.
    Checked,
    /// Code that it uses: lints do not look there.
    Used,
}

impl<'a> Look<'a> {
    /// What lints find in the body `of`, which is part of `krate`, and what is known about it.
    ///
    /// # Errors
    /// When pollcat itself panicked over it; the text names the function and the file.
    pub fn at(
        &self,
        krate: &CrateCx<'_>,
        of: BodyOf,
        whose: Whose,
        table: &mut FactTable<'a>,
    ) -> Result<Looked<'a>, String> {
        guarded(
            || self.name(of),
            || {
                let surroundings = Surroundings { kind: krate.kind, cfg: krate.cfg };
                let flow = flow(self.program, of, surroundings, table);
                let sketch = sketch(self.program, &flow);
                let found = if whose == Whose::Checked { self.found(krate, of, &flow) } else { Vec::new() };
                Looked { found, flow, sketch }
            },
        )
    }

    fn found(&self, krate: &CrateCx<'_>, of: BodyOf, flow: &BodyFlow<'_>) -> Vec<Found> {
        let cx = BodyCx {
            body: self.program.sources.body(of.loc),
            file: of.loc.file,
            hir: self.program.sources.hir(of.loc.file),
            text: &self.files.get(of.loc.file).text,
            krate,
            calls: &flow.calls,
            blocking: &flow.blocking,
            contexts: &flow.contexts,
            flow,
            program: self.program,
            in_test: flow.in_test,
        };
        let mut found = lint_body(&cx, self.registry, self.policy);
        found.retain_mut(|found| is_built(found, &flow.parts));
        found
    }

    /// What lints find at the calls that the body of `sketch` makes on an executor, once all functions are known.
    ///
    /// # Errors
    /// When pollcat itself panicked over it.
    pub fn at_sites(
        &self,
        krate: &CrateCx<'_>,
        sketch: &Sketch<'_>,
        reach: &Reach<'_, '_>,
        beginning: &Beginning<'_>,
    ) -> Result<Vec<Found>, String> {
        let of = sketch.of;
        guarded(
            || self.name(of),
            || {
                let sites = sketch.sites.iter();
                let found = sites.flat_map(|site| {
                    let cx = SiteCx {
                        program: self.program,
                        files: self.files,
                        krate,
                        of,
                        site,
                        given: sketch.cases.given(site.step.call),
                        reach,
                        beginning,
                    };
                    lint_site(&cx, self.registry, self.policy)
                });
                found.collect()
            },
        )
    }

    fn name(&self, of: BodyOf) -> String {
        let path = self.files.get(of.loc.file).path.display();
        format!("`{}` in {path}", self.program.def_path(of.owner))
    }
}

/// Whether any build has the code that was found; notes if only test builds have.
fn is_built(found: &mut Found, parts: &Parts) -> bool {
    let range = found.finding.primary.range;
    found.in_test |= parts.is_test(range);
    !parts.is_never(range)
}
