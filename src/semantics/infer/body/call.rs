//! Calls and method calls: what they call, their arguments, what they give.

use super::Infer;
use crate::base::names::Name;
use crate::semantics::catalog::schema::Returns;
use crate::semantics::infer::callee::{Callee, candidates};
use crate::semantics::infer::ty::{Term, Ty};
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::{Reason, Res, Resolved};
use crate::source::hir::expr::{Expr, ExprId, ExprList};
use crate::source::hir::path::GenericArgsId;

impl Infer<'_> {
    /// `callee(args)`
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: ExprList, expected: Option<Ty>) -> Ty {
        let body = self.body;
        let mut found = match body.expr(callee) {
            Expr::Path(path) => self.names.path(*path),
            _ => Resolved::unknown(Reason::CalledValue),
        };
        let ty = self.check(callee, None);
        let term = self.term(ty);
        if let (Term::FnDef(def, _), false) = (term, matches!(found.res, Res::Def(_) | Res::SelfType(_))) {
            found = Resolved::certain(Res::Def(def));
        }
        let first = match term {
            Term::FnDef(_, list) => self.solver.terms.list(list).first().copied(),
            _ => None,
        };
        let given = self.called((ty, term), found.res, body.list(args), expected);
        // Now arguments have told what a trait's function is called for.
        self.calls(id, found, first);
        given
    }

    /// What calling a value of type `ty` gives, with `term` what is known of it. `callee` is what is written.
    fn called(&mut self, (ty, term): (Ty, Term), callee: Res, args: &[ExprId], expected: Option<Ty>) -> Ty {
        match term {
            Term::FnDef(def, list) => {
                let subst = self.solver.terms.list(list).to_vec();
                if self.solver.typing.program.defs.def(def).kind == DefKind::Fn {
                    return self.call_function(def, &subst, None, args, expected);
                }
            }
            _ => {
                if let Res::Foreign(path) = callee {
                    self.check_all(args);
                    return self.foreign_result(path);
                }
            }
        }
        match self.solver.callable(ty) {
            Some((params, ret)) => {
                let wanted = self.wanted_inputs(&params, ret, expected);
                self.check_args(args, &params, &wanted);
                ret
            }
            None => {
                self.check_all(args);
                self.unknown()
            }
        }
    }

    /// `receiver.name::<generics>(args)`
    pub(super) fn method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        name: Name,
        generics: Option<GenericArgsId>,
        args: ExprList,
        expected: Option<Ty>,
    ) -> Ty {
        let body = self.body;
        let receiver = self.check(receiver, None);
        let args = body.list(args);
        let receiver = self.solver.shallow(receiver);
        let method = match self.solver.method(receiver, name) {
            Ok(method) => method,
            Err(reason) => {
                self.calls(id, Resolved::unknown(reason), None);
                self.check_all(args);
                return self.unknown();
            }
        };
        let found = Resolved { res: method.target, confidence: method.confidence };
        self.calls(id, found, method.subst.first().copied());
        match method.target {
            Res::Def(def) => {
                if let Some(written) = generics {
                    self.own_arguments(def, &method.subst, written);
                }
                self.call_function(def, &method.subst, Some(receiver), args, expected)
            }
            Res::Foreign(path) => {
                self.check_all(args);
                self.foreign_result(path)
            }
            _ => {
                self.check_all(args);
                self.unknown()
            }
        }
    }

    /// Notes what a call calls. `first` is the first generic argument: of a trait's item the type it is called for.
    fn calls(&mut self, id: ExprId, found: Resolved, first: Option<Ty>) {
        let head = first.and_then(|first| {
            let own = self.solver.shallow(first);
            self.solver.head(own)
        });
        let candidates = candidates(self.solver.typing, found.res, head);
        self.callee(id, Callee { target: found.res, confidence: found.confidence, candidates });
    }

    /// A call of a function with source, or of which the signature is known.
    fn call_function(
        &mut self,
        def: DefId,
        subst: &[Ty],
        receiver: Option<Ty>,
        args: &[ExprId],
        expected: Option<Ty>,
    ) -> Ty {
        let typing = self.solver.typing;
        let Some((sig, of)) = typing.signatures.function(def) else {
            self.check_all(args);
            return self.unknown();
        };
        let skipped = usize::from(receiver.is_some() && of.has_self);
        let inputs = of.inputs.get(skipped..).unwrap_or_default();
        let params: Vec<Ty> =
            inputs.iter().map(|&input| self.solver.instantiate(&sig.terms, input, subst)).collect();
        let output = self.solver.instantiate(&sig.terms, of.output, subst);
        self.solver.add_preds(sig, subst);
        let wanted = self.wanted_inputs(&params, output, expected);
        self.check_args(args, &params, &wanted);
        output
    }

    /// What arguments are expected to be, where the expected result says more than the parameters do:
    /// `let f: Box<dyn Fn(u8)> = Box::new(|x| ..)`.
    fn wanted_inputs(&mut self, params: &[Ty], output: Ty, expected: Option<Ty>) -> Vec<Ty> {
        let Some(expected) = expected.filter(|&ty| !self.solver.terms.is_var(ty)) else {
            return params.to_vec();
        };
        if !params.iter().any(|&param| self.solver.terms.is_var(param)) {
            return params.to_vec();
        }
        let known = self.solver.terms.len();
        let snapshot = self.solver.terms.snapshot();
        let fits = self.solver.terms.unify(output, expected);
        let wanted: Vec<Ty> = params
            .iter()
            .map(|&param| {
                let root = self.solver.terms.root(param);
                if fits && root.index() < known { root } else { param }
            })
            .collect();
        self.solver.terms.roll_back(snapshot);
        wanted
    }

    /// Checks arguments, closures last: by then more is known about what they are given.
    fn check_args(&mut self, args: &[ExprId], params: &[Ty], wanted: &[Ty]) {
        for closures in [false, true] {
            for (at, &arg) in args.iter().enumerate() {
                let is_closure = matches!(self.body.expr(arg), Expr::Closure(_));
                if is_closure != closures {
                    continue;
                }
                let Some(&param) = params.get(at) else {
                    self.check(arg, None);
                    continue;
                };
                let expected = match wanted.get(at) {
                    // A variable says nothing but what bounds it has.
                    Some(&wanted) if !self.solver.terms.is_var(wanted) => wanted,
                    _ => param,
                };
                let found = self.check(arg, Some(expected));
                self.coerce(found, param);
            }
        }
    }

    fn check_all(&mut self, args: &[ExprId]) {
        for &arg in args {
            self.check(arg, None);
        }
    }

    /// What a function without signature gives, as far as the catalog says.
    fn foreign_result(&mut self, path: ForeignPath) -> Ty {
        let catalog = &self.solver.typing.program.catalog;
        let names: Vec<Name> = path.segments().map(Name::new).collect();
        let unknown = self.solver.terms.add(Term::Unknown);
        match catalog.facts_of(&names).future.as_deref().map(|row| row.returns) {
            Some(Returns::Future) => self.solver.terms.add(Term::Future(unknown)),
            _ => unknown,
        }
    }
}
