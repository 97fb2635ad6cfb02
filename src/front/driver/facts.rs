//! What is known about every piece of code, as text: for tests, and for people who ask why.

use rayon::prelude::*;

use super::load::Code;
use crate::front::outcome::{Fact, FactKind};
use crate::linting::crate_cx::CrateCx;
use crate::linting::places::callee;
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::body::{BodyFlow, Surroundings, flow};
use crate::semantics::flow::calls::FactTables;
use crate::semantics::flow::reach::Reach;
use crate::semantics::flow::sketch::{Sketch, Timing, sketch};
use crate::semantics::infer::callee::Callee;
use crate::semantics::infer::print::print;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, DefId};
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::pat::Pat;
use crate::source::hir::span::{ExpnId, LocalSpan};

/// All facts about the code as it is written, by place; what macros made has none.
pub fn facts(code: &Code, program: &Program) -> Vec<Fact> {
    let targets = code.targets.iter().enumerate();
    let crates: Vec<CrateCx<'_>> =
        targets.map(|(at, &target)| CrateCx::new(&code.workspace, &code.platform, target, at)).collect();
    let number = |at: usize| CrateId(u32::try_from(at).expect("targets are numbered by u32"));
    let bodies: Vec<(usize, BodyOf)> = (0..crates.len())
        .flat_map(|at| program.defs.bodies(number(at)).map(move |of| (at, of)))
        .filter(|(_, of)| (of.loc.file.0 as usize) < program.sources.files.len())
        .collect();
    let typing = Typing::new(program);
    let tables = FactTables::new(&typing);
    let known = bodies.par_chunks(64).map(|chunk| {
        tables.with(|table| {
            let of_body = |&(at, of): &(usize, BodyOf)| {
                let krate = &crates[at];
                let surroundings = Surroundings { kind: krate.kind, cfg: krate.cfg };
                let flow = flow(program, of, surroundings, table);
                (of_body(program, &typing, of, &flow), sketch(program, &flow))
            };
            chunk.iter().map(of_body).unzip()
        })
    });
    let (facts, sketches): (Vec<Vec<Vec<Fact>>>, Vec<Vec<Sketch<'_>>>) = known.unzip();
    let mut facts: Vec<Fact> = facts.into_iter().flatten().flatten().collect();
    chains(program, &sketches.concat(), &mut facts);
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// What is known about one body by itself.
fn of_body(program: &Program, typing: &Typing<'_>, of: BodyOf, flow: &BodyFlow<'_>) -> Vec<Fact> {
    let body = program.sources.body(of.loc);
    let mut facts = Vec::new();
    let mut add = |span: LocalSpan, kind: FactKind, text: String| {
        if span.expn == ExpnId::WRITTEN {
            facts.push(Fact { span: span.in_file(of.loc.file), kind, text });
        }
    };
    for (expr, ty) in body.exprs.ids().zip(&flow.types.exprs) {
        let span = body.expr_span(expr);
        add(span, FactKind::Context, format!("{:?}", flow.contexts.context_at(expr)));
        if let Some(ty) = *ty {
            add(span, FactKind::Type, print(typing, of.owner, &flow.types.terms, ty));
        }
    }
    for (id, pat) in body.pats.iter() {
        if let Pat::Bind { binding, .. } = pat
            && let Some(ty) = flow.types.bindings[binding.index()]
        {
            add(body.pat_span(id), FactKind::Variable, print(typing, of.owner, &flow.types.terms, ty));
        }
    }
    for (call, found) in flow.types.callees.iter() {
        add(name(body, call), FactKind::Callee, callee_text(program, found));
    }
    for blocking in &flow.blocking {
        if flow.contexts.context_at(blocking.call).is_executor()
            && let Some(path) = flow.calls.get(blocking.call).and_then(|call| call.path)
        {
            add(name(body, blocking.call), FactKind::Blocks, path.to_string());
        }
    }
    facts
}

/// Where the last name of a callee stands.
fn name(body: &Body, call: ExprId) -> LocalSpan {
    if let Expr::Call { callee, .. } = body.expr(call)
        && let Expr::Path(path) = body.expr(*callee)
    {
        return body.store.path_name(*path);
    }
    callee(body, call)
}

fn callee_text(program: &Program, found: &Callee) -> String {
    let path = match found.target {
        Res::Def(def) => program.def_path(def),
        Res::Foreign(path) => path.to_string(),
        Res::SelfType(of) => {
            program.self_head(of).map_or_else(|| "Self".to_owned(), |of| program.def_path(of))
        }
        Res::Local(_) => return "local".to_owned(),
        Res::Param(..) | Res::Prim(_) | Res::Unknown(_) => return "?".to_owned(),
    };
    match found.confidence {
        Confidence::Certain => path,
        Confidence::Likely => format!("{path} (likely)"),
        Confidence::Possible => format!("{path} (possible)"),
    }
}

/// What calls on an executor wait for.
fn chains(program: &Program, sketches: &[Sketch<'_>], facts: &mut Vec<Fact>) {
    let reach = Reach::new(sketches);
    for sketch in sketches {
        let body = program.sources.body(sketch.of.loc);
        for site in &sketch.sites {
            let span = name(body, site.step.call);
            let Some(chain) =
                reach.worst(&site.step.targets, sketch.cases.given(site.step.call), Timing::Later)
            else {
                continue;
            };
            if span.expn == ExpnId::WRITTEN {
                let mut steps: Vec<String> =
                    chain.links.iter().map(|link| short(program, link.of.owner)).collect();
                steps.push(chain.leaf.path.map_or_else(|| "?".to_owned(), |path| path.to_string()));
                let text = steps.join(" → ");
                facts.push(Fact { span: span.in_file(sketch.of.loc.file), kind: FactKind::Blocks, text });
            }
        }
    }
}

/// The last name.
fn short(program: &Program, def: DefId) -> String {
    program.defs.def(def).name.map_or_else(|| "_".to_owned(), |name| name.to_string())
}
