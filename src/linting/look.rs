//! Looks at one body with every lint.

use crate::linting::crate_cx::CrateCx;
use crate::linting::cx::BodyCx;
use crate::linting::levels::Policy;
use crate::linting::registry::Registry;
use crate::linting::run::{Found, guarded, lint_body};
use crate::semantics::flow::body::{BodyFlow, Surroundings, flow};
use crate::semantics::flow::calls::FactTable;
use crate::semantics::flow::parts::Parts;
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

impl<'a> Look<'a> {
    /// What lints find in the body `of`, which is part of `krate`, and what is known about it.
    ///
    /// # Errors
    /// When pollcat itself panicked over it; the text names the function and the file.
    pub fn at(
        &self,
        krate: &CrateCx<'_>,
        of: BodyOf,
        table: &mut FactTable<'a>,
    ) -> Result<(Vec<Found>, BodyFlow<'a>), String> {
        let path = || self.files.get(of.loc.file).path.display().to_string();
        let on = || format!("`{}` in {}", self.program.def_path(of.owner), path());
        guarded(on, || {
            let surroundings = Surroundings { kind: krate.kind, cfg: krate.cfg };
            let flow = flow(self.program, of, surroundings, table);
            let cx = BodyCx {
                body: self.program.sources.body(of.loc),
                file: of.loc.file,
                hir: self.program.sources.hir(of.loc.file),
                text: &self.files.get(of.loc.file).text,
                krate,
                calls: &flow.calls,
                blocking: &flow.blocking,
                contexts: &flow.contexts,
                flow: &flow,
                program: self.program,
                in_test: flow.in_test,
            };
            let mut found = lint_body(&cx, self.registry, self.policy);
            found.retain_mut(|found| is_built(found, &flow.parts));
            (found, flow)
        })
    }
}

/// Whether any build has the code that was found; notes if only test builds have.
fn is_built(found: &mut Found, parts: &Parts) -> bool {
    let range = found.finding.primary.range;
    found.in_test |= parts.is_test(range);
    !parts.is_never(range)
}
