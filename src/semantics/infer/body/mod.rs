//! Types of all expressions of one body, and what its calls call.
//!
//! One walk from the root, with the type that the surroundings expect handed down, and variables for what only later
//! code decides. Nothing is reported: what does not fit is left alone, and what is not known is unknown.

mod call;
mod closure;
mod coerce;
mod control;
mod expr;
mod macros;
mod pat;
mod path;

use crate::base::names::Name;
use crate::semantics::infer::callee::{Callee, Callees};
use crate::semantics::infer::lower::Lower;
use crate::semantics::infer::signatures::Kind;
use crate::semantics::infer::solver::Solver;
use crate::semantics::infer::ty::{Term, Terms, Ty, VarKind};
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::{Prim, Res};
use crate::source::hir::body::Body;
use crate::source::hir::expr::ExprId;
use crate::source::hir::item::ItemKind;
use crate::source::hir::path::TypeId;

/// Expressions nested deeper than this have no type.
const MAX_DEPTH: u32 = 400;

/// What is known about the types of one body.
#[derive(Clone, PartialEq, Debug)]
pub struct Inferred {
    /// Where the types are.
    pub terms: Terms,
    /// By expression; `None` of code that was not walked.
    pub exprs: Vec<Option<Ty>>,
    /// By variable.
    pub bindings: Vec<Option<Ty>>,
    /// What the calls call.
    pub callees: Callees,
}

/// Infers the types of the body behind `names`.
#[must_use]
pub fn infer(typing: &Typing<'_>, names: &BodyNames) -> Inferred {
    let body = typing.program.sources.body(names.of.loc);
    let mut solver = Solver::new(typing, names);
    let unit = solver.terms.tuple(&[]);
    let mut infer = Infer {
        body,
        names,
        exprs: vec![None; body.exprs.len()],
        bindings: vec![None; body.bindings.len()],
        callees: Vec::new(),
        ret: unit,
        loops: Vec::new(),
        depth: MAX_DEPTH,
        solver,
    };
    infer.run();
    infer.solver.solve();
    let Infer { solver, exprs, bindings, mut callees, .. } = infer;
    callees.sort_unstable_by_key(|(call, _)| *call);
    callees.dedup_by_key(|(call, _)| *call);
    Inferred { terms: solver.terms, exprs, bindings, callees: Callees::new(callees) }
}

/// The walk.
struct Infer<'a> {
    body: &'a Body,
    names: &'a BodyNames,
    solver: Solver<'a>,
    exprs: Vec<Option<Ty>>,
    bindings: Vec<Option<Ty>>,
    callees: Vec<(ExprId, Callee)>,
    /// What `return` and `?` leave with.
    ret: Ty,
    /// Loops and labelled blocks around, the innermost last.
    loops: Vec<Breakable>,
    depth: u32,
}

/// A loop or labelled block.
struct Breakable {
    label: Option<Name>,
    /// What `break` gives; `None` of `while` and `for`.
    value: Option<Ty>,
    /// Whether a `break` without label means it.
    is_loop: bool,
    /// Whether some `break` leaves it.
    is_left: bool,
}

impl<'a> Infer<'a> {
    fn run(&mut self) {
        let body = self.body;
        let typing = self.solver.typing;
        let owner = self.names.of.owner;
        let sig = typing.signatures.of(owner);
        let identity = self.identity(sig.params);
        match &sig.kind {
            Kind::Fn(of) => {
                for (&pat, &input) in body.params.iter().zip(&of.inputs) {
                    let ty = self.solver.instantiate(&sig.terms, input, &identity);
                    self.pat(pat, ty, None);
                }
                let output = self.solver.result_inside(sig, of, &identity);
                self.ret = match self.solver.terms.term(output) {
                    Term::Future(inner) if self.is_async_fn(owner) => inner,
                    _ => output,
                };
            }
            Kind::Value(ty) => self.ret = self.solver.instantiate(&sig.terms, *ty, &identity),
            _ => self.ret = self.solver.terms.var(VarKind::Any),
        }
        let ret = self.ret;
        self.check(body.root, Some(ret));
    }

    /// The generic parameters in scope, as they are.
    fn identity(&mut self, count: u32) -> Vec<Ty> {
        (0..count).map(|at| self.solver.terms.add(Term::Param(at))).collect()
    }

    fn is_async_fn(&self, def: DefId) -> bool {
        let program = self.solver.typing.program;
        let item = program.signature(def).map(|(_, item)| &item.kind);
        matches!(item, Some(ItemKind::Fn(of)) if of.is_async)
    }

    fn var(&mut self) -> Ty {
        self.solver.terms.var(VarKind::Any)
    }

    fn unknown(&mut self) -> Ty {
        self.solver.terms.add(Term::Unknown)
    }

    fn unit(&mut self) -> Ty {
        self.solver.terms.tuple(&[])
    }

    fn prim(&mut self, prim: Prim) -> Ty {
        self.solver.terms.add(Term::Prim(prim))
    }

    fn never(&mut self) -> Ty {
        self.prim(Prim::Never)
    }

    fn is_never(&self, ty: Ty) -> bool {
        matches!(self.solver.terms.term(ty), Term::Prim(Prim::Never))
    }

    fn term(&mut self, ty: Ty) -> Term {
        let ty = self.solver.shallow(ty);
        self.solver.terms.term(ty)
    }

    fn adt(&mut self, def: Option<DefId>, args: &[Ty]) -> Ty {
        match def {
            Some(def) => self.solver.terms.adt(Meaning::Def(def), args),
            None => self.unknown(),
        }
    }

    /// A type as written in the body.
    fn written(&mut self, ty: TypeId) -> Ty {
        self.lowered(|lower| lower.ty(ty))
    }

    /// A type that the names of the body make.
    fn lowered(&mut self, make: impl FnOnce(&mut Lower<'a, '_>) -> Ty) -> Ty {
        let program = self.solver.typing.program;
        let ty = make(&mut Lower::body(program, self.names, &mut self.solver.terms));
        self.solver.normal(ty)
    }

    fn callee(&mut self, call: ExprId, callee: Callee) {
        self.callees.push((call, callee));
    }

    fn local(&mut self, res: Res) -> Option<Ty> {
        let Res::Local(binding) = res else { return None };
        let slot = self.bindings.get(binding.index()).copied().flatten();
        match slot {
            Some(ty) => Some(ty),
            None => {
                let ty = self.var();
                *self.bindings.get_mut(binding.index())? = Some(ty);
                Some(ty)
            }
        }
    }
}
