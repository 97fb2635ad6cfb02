//! What holds of types: what a bound asks for, what an associated type is.
//!
//! Bounds that cannot be decided yet wait on a list until more is known.

use crate::base::names::Name;
use crate::semantics::infer::lower::Pred;
use crate::semantics::infer::select::{Choice, FUEL};
use crate::semantics::infer::signatures::{FnSig, Kind, Signature};
use crate::semantics::infer::ty::{List, Term, Terms, TraitRef, Ty, VarKind};
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::DefId;

/// Types nested deeper than this are unknown.
const MAX_DEPTH: u32 = 32;
/// Of types with more parts than this the rest is unknown.
const MAX_PARTS: u32 = 4096;
/// Bounds of bounds are followed this far.
pub(super) const MAX_NESTING: u32 = 8;
/// More bounds than this do not wait.
const MAX_PENDING: usize = 512;

/// Types of one body and what is known about them.
#[derive(Debug)]
pub struct Solver<'a> {
    /// What all bodies share.
    pub typing: &'a Typing<'a>,
    /// The types.
    pub terms: Terms,
    /// The body.
    pub of: BodyOf,
    /// Bounds that hold in the body: those of the function, impl or trait it belongs to.
    pub(super) env: Vec<Pred>,
    pub(super) pending: Vec<Pending>,
    /// How many variables were bound when all of `pending` was last tried.
    tried_at: u64,
    pub(super) nesting: u32,
    /// How many more impls and bounds may be looked at for the question at hand.
    pub(super) fuel: u32,
    /// How many parts of types may still be copied, until a new type is asked for.
    parts: u32,
    /// What each `impl Trait` in the result of this function is, while its own result is looked at from inside.
    inside: Option<(DefId, Vec<Ty>)>,
}

/// A bound that could not be decided yet.
#[derive(Clone, Debug)]
pub(super) enum Pending {
    /// `var` is `<args[0] as of<args[1..]>>::name`.
    Assoc { var: Ty, of: Meaning, name: Name, args: Vec<Ty> },
    /// `ty: of`
    Trait { ty: Ty, of: TraitRef },
    /// `ty: of` of a method of that trait: says nothing before the arguments of the trait are known.
    Own { ty: Ty, of: TraitRef },
}

/// Whether something holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Answer {
    /// It does not.
    No,
    /// Not known, at least not yet.
    Maybe,
    /// It does.
    Yes,
}

impl<'a> Solver<'a> {
    /// For the body behind `names`.
    #[must_use]
    pub fn new(typing: &'a Typing<'a>, names: &BodyNames) -> Self {
        let mut solver = Self {
            typing,
            terms: Terms::default(),
            of: names.of,
            env: Vec::new(),
            pending: Vec::new(),
            tried_at: 0,
            nesting: 0,
            fuel: FUEL,
            parts: MAX_PARTS,
            inside: None,
        };
        let sig = typing.signatures.of(names.of.owner);
        let identity: Vec<Ty> = (0..sig.params).map(|at| solver.terms.add(Term::Param(at))).collect();
        // Bounds may speak about associated types that other bounds decide, so those without come first.
        for wants_assoc in [false, true] {
            for pred in &sig.preds {
                let is_assoc = sig.terms.any(pred.ty, &mut |term| matches!(term, Term::Assoc(..)));
                if is_assoc == wants_assoc {
                    let ty = solver.instantiate(&sig.terms, pred.ty, &identity);
                    let of = solver.trait_ref(&sig.terms, &pred.of, &identity);
                    solver.env.push(Pred { ty, of });
                }
            }
        }
        solver
    }

    /// A type of a signature, with `subst` for its parameters and associated types decided where possible.
    pub fn instantiate(&mut self, from: &Terms, ty: Ty, subst: &[Ty]) -> Ty {
        self.copy(Some(from), ty, subst, MAX_DEPTH)
    }

    /// What the body of the function gives: for each `impl Trait` in its result a variable with these bounds.
    pub fn result_inside(&mut self, sig: &Signature, of: &FnSig, subst: &[Ty]) -> Ty {
        let vars: Vec<Ty> = of.opaques.iter().map(|_| self.terms.var(VarKind::Any)).collect();
        self.inside = Some((self.of.owner, vars.clone()));
        for (bounds, ty) in of.opaques.iter().zip(vars) {
            for bound in bounds {
                let of = self.trait_ref(&sig.terms, bound, subst);
                self.pending.push(Pending::Trait { ty, of });
            }
        }
        let output = self.instantiate(&sig.terms, of.output, subst);
        self.inside = None;
        output
    }

    /// A type of the body with associated types decided where possible.
    pub fn normal(&mut self, ty: Ty) -> Ty {
        if !self.terms.any(ty, &mut |term| matches!(term, Term::Assoc(..))) {
            return ty;
        }
        self.copy(None, ty, &[], MAX_DEPTH)
    }

    /// A trait of a signature with its arguments.
    pub(super) fn trait_ref(&mut self, from: &Terms, of: &TraitRef, subst: &[Ty]) -> TraitRef {
        self.copy_trait(Some(from), of, subst, MAX_DEPTH)
    }

    fn copy_trait(&mut self, from: Option<&Terms>, of: &TraitRef, subst: &[Ty], depth: u32) -> TraitRef {
        let args = self.copy_list(from, of.args, subst, depth);
        let bindings =
            of.bindings.iter().map(|&(name, ty)| (name, self.copy(from, ty, subst, depth))).collect();
        TraitRef { of: of.of, args, bindings }
    }

    fn copy_list(&mut self, from: Option<&Terms>, list: List, subst: &[Ty], depth: u32) -> List {
        if list.is_empty() {
            return List::default();
        }
        let parts = self.copy_parts(from, list, subst, depth);
        self.terms.add_list(&parts)
    }

    fn copy_parts(&mut self, from: Option<&Terms>, list: List, subst: &[Ty], depth: u32) -> Vec<Ty> {
        let parts: Vec<Ty> = from.unwrap_or(&self.terms).list(list).to_vec();
        parts.into_iter().map(|part| self.copy(from, part, subst, depth)).collect()
    }

    /// `from` = the arena `ty` is of, by default the body's own: then nothing is substituted.
    fn copy(&mut self, from: Option<&Terms>, ty: Ty, subst: &[Ty], depth: u32) -> Ty {
        if depth == MAX_DEPTH && self.nesting == 0 {
            self.parts = MAX_PARTS;
        }
        if depth == 0 || self.parts == 0 {
            return self.terms.add(Term::Unknown);
        }
        self.parts -= 1;
        let depth = depth - 1;
        let term = match from.unwrap_or(&self.terms).term(ty) {
            Term::Param(at) if from.is_some() => {
                return match subst.get(at as usize) {
                    Some(&ty) => ty,
                    None => self.terms.add(Term::Unknown),
                };
            }
            Term::Param(_) | Term::Var(_) | Term::Link(_) if from.is_none() => return ty,
            term @ (Term::Var(_) | Term::Link(_) | Term::Unknown | Term::Param(_) | Term::Prim(_)) => term,
            Term::Adt(of, list) => Term::Adt(of, self.copy_list(from, list, subst, depth)),
            Term::Ref(by, inner) => Term::Ref(by, self.copy(from, inner, subst, depth)),
            Term::Ptr(by, inner) => Term::Ptr(by, self.copy(from, inner, subst, depth)),
            Term::Slice(inner) => Term::Slice(self.copy(from, inner, subst, depth)),
            Term::Array(inner) => Term::Array(self.copy(from, inner, subst, depth)),
            Term::Future(inner) => Term::Future(self.copy(from, inner, subst, depth)),
            Term::Tuple(list) => Term::Tuple(self.copy_list(from, list, subst, depth)),
            Term::FnPtr(list) => Term::FnPtr(self.copy_list(from, list, subst, depth)),
            Term::FnDef(def, list) => Term::FnDef(def, self.copy_list(from, list, subst, depth)),
            Term::Closure(at, list) => Term::Closure(at, self.copy_list(from, list, subst, depth)),
            Term::Opaque(def, at, list) => {
                if let Some((of, vars)) = &self.inside
                    && *of == def
                    && let Some(&var) = vars.get(at as usize)
                {
                    return var;
                }
                Term::Opaque(def, at, self.copy_list(from, list, subst, depth))
            }
            Term::Dyn(at) => {
                let of = from.unwrap_or(&self.terms).dyn_trait(at).clone();
                let of = self.copy_trait(from, &of, subst, depth);
                return self.terms.add_dyn(of);
            }
            Term::Assoc(of, name, list) => {
                let args = self.copy_parts(from, list, subst, depth);
                return self.assoc(of, name, args);
            }
        };
        self.terms.add(term)
    }

    /// `<args[0] as of<args[1..]>>::name`, or a variable that becomes it once that is known.
    pub(super) fn assoc(&mut self, of: Meaning, name: Name, args: Vec<Ty>) -> Ty {
        if let Some(ty) = self.project(of, name, &args) {
            return ty;
        }
        let var = self.terms.var(VarKind::Any);
        if self.pending.len() < MAX_PENDING {
            self.pending.push(Pending::Assoc { var, of, name, args });
        }
        var
    }

    /// Takes note of what the bounds of `sig` ask for.
    pub fn add_preds(&mut self, sig: &Signature, subst: &[Ty]) {
        for pred in &sig.preds {
            if pred.of.args.is_empty() && pred.of.bindings.is_empty() {
                continue;
            }
            let ty = self.instantiate(&sig.terms, pred.ty, subst);
            let of = self.trait_ref(&sig.terms, &pred.of, subst);
            // The trait a method is of says nothing about its arguments that the method does not; these say what
            // `Self` is: `VecDeque::from([1])`.
            if matches!(sig.kind, Kind::Fn(_))
                && matches!(sig.terms.term(pred.ty), Term::Param(0))
                && self.is_own_trait(sig, pred)
            {
                if self.terms.is_open(ty) && self.pending.len() < MAX_PENDING {
                    self.pending.push(Pending::Own { ty, of });
                }
                continue;
            }
            if !self.try_bound(ty, &of) && self.pending.len() < MAX_PENDING {
                self.pending.push(Pending::Trait { ty, of });
            }
        }
    }

    fn is_own_trait(&self, sig: &Signature, pred: &Pred) -> bool {
        // `Self: Trait<P1, P2>` as signatures have it for methods of traits.
        let args = sig.terms.list(pred.of.args);
        pred.of.bindings.is_empty()
            && (1..).zip(args).all(|(at, &arg)| matches!(sig.terms.term(arg), Term::Param(of) if of == at))
    }

    /// Tries all bounds again that wait, until that teaches nothing more.
    pub fn solve(&mut self) {
        for _ in 0..8 {
            if self.pending.is_empty() || self.tried_at == self.terms.bound() {
                return;
            }
            self.tried_at = self.terms.bound();
            let pending = std::mem::take(&mut self.pending);
            for bound in pending {
                let done = match &bound {
                    Pending::Assoc { var, of, name, args } => {
                        let open = args.first().is_some_and(|&ty| self.is_any_var(ty));
                        match if open { None } else { self.project(*of, *name, args) } {
                            Some(ty) => {
                                self.trial_unify(*var, ty);
                                true
                            }
                            None => false,
                        }
                    }
                    Pending::Trait { ty, of } => !self.is_any_var(*ty) && self.try_bound(*ty, of),
                    Pending::Own { ty, of } => {
                        let args = self.terms.list(of.args);
                        let open = args.iter().chain([ty]).any(|&ty| self.is_any_var(ty));
                        !open && self.try_bound(*ty, of)
                    }
                };
                if !done && self.pending.len() < MAX_PENDING {
                    self.pending.push(bound);
                }
            }
        }
    }

    fn is_any_var(&self, ty: Ty) -> bool {
        matches!(self.terms.term(ty), Term::Var(VarKind::Any))
    }

    /// Unifies if that works; changes nothing otherwise.
    pub fn trial_unify(&mut self, a: Ty, b: Ty) -> bool {
        let snapshot = self.terms.snapshot();
        if self.terms.unify(a, b) {
            self.terms.commit(snapshot);
            return true;
        }
        self.terms.roll_back(snapshot);
        false
    }

    /// The type that `ty` is by now.
    pub fn shallow(&mut self, ty: Ty) -> Ty {
        let root = self.terms.root(ty);
        if !self.is_any_var(root) {
            return root;
        }
        self.solve();
        self.terms.root(root)
    }

    /// Learns from `ty: of` what it says about type arguments; `false` if it must wait.
    pub(super) fn try_bound(&mut self, ty: Ty, of: &TraitRef) -> bool {
        if self.terms.is_unknown(ty) {
            return true;
        }
        if self.is_any_var(ty) {
            return false;
        }
        if let Some(shape) = self.fn_bound(of) {
            self.learn_fn_bound(ty, shape);
            return true;
        }
        let args = self.terms.list(of.args).to_vec();
        match self.select(of.of, ty, &args) {
            Choice::Maybe | Choice::Several => return false,
            Choice::No | Choice::Builtin => {}
            Choice::Bound(found) => {
                let known = self.terms.list(found.args).to_vec();
                for (&arg, known) in args.iter().zip(known) {
                    self.trial_unify(arg, known);
                }
            }
            Choice::Impl(..) => {}
        }
        let mut all = vec![ty];
        all.extend(args);
        for &(name, wanted) in &of.bindings {
            let found = self.assoc(of.of, name, all.clone());
            self.trial_unify(found, wanted);
        }
        true
    }

    /// `<args[0] as of<args[1..]>>::name`; `None` while that is not known.
    pub fn project(&mut self, of: Meaning, name: Name, args: &[Ty]) -> Option<Ty> {
        let (&ty, rest) = args.split_first()?;
        let ty = self.terms.root(ty);
        let known = &self.typing.known;
        let is = |def| Some(of) == def;
        match self.terms.term(ty) {
            Term::Unknown => return Some(ty),
            Term::Var(kind) => {
                // Of numbers both sides are alike: `{integer} + u8`.
                let other = rest.first().copied().filter(|_| kind != VarKind::Any && self.is_arithmetic(of));
                let fits = |solver: &Self, ty| !solver.is_any_var(ty);
                return match other {
                    Some(other) if fits(self, other) && self.trial_unify(ty, other) => Some(ty),
                    _ => None,
                };
            }
            Term::Future(output) => {
                if is(known.future.map(Meaning::Def)) {
                    return Some(output);
                }
                if is(known.into_future.map(Meaning::Def)) {
                    return Some(if name.as_str() == "IntoFuture" { ty } else { output });
                }
            }
            Term::Dyn(at) => {
                let bindings = &self.terms.dyn_trait(at).bindings;
                if let Some(&(_, found)) = bindings.iter().find(|(bound, _)| *bound == name) {
                    return Some(found);
                }
            }
            _ => {}
        }
        if is(known.fn_once.map(Meaning::Def)) {
            return self.callable(ty).map(|(_, ret)| ret);
        }
        if self.nesting >= MAX_NESTING {
            return Some(self.terms.add(Term::Unknown));
        }
        if self.nesting == 0 {
            self.fuel = FUEL;
        }
        self.nesting += 1;
        let found = self.project_through(of, name, ty, rest);
        self.nesting -= 1;
        found
    }

    fn is_arithmetic(&self, of: Meaning) -> bool {
        let known = &self.typing.known;
        let all = [
            known.add,
            known.sub,
            known.mul,
            known.div,
            known.rem,
            known.bit_and,
            known.bit_or,
            known.bit_xor,
        ];
        matches!(of, Meaning::Def(def) if all.contains(&Some(def)))
    }

    fn project_through(&mut self, of: Meaning, name: Name, ty: Ty, rest: &[Ty]) -> Option<Ty> {
        match self.select(of, ty, rest) {
            Choice::Maybe | Choice::Several => None,
            Choice::Impl(def, subst) => {
                let (sig, found) = self.typing.signatures.impl_of(def)?;
                match found.assoc.iter().find(|(assoc, _)| *assoc == name) {
                    Some(&(_, ty)) => Some(self.instantiate(&sig.terms, ty, &subst)),
                    None => Some(self.terms.add(Term::Unknown)),
                }
            }
            Choice::Bound(found) => match found.bindings.iter().find(|(bound, _)| *bound == name) {
                Some(&(_, ty)) => Some(ty),
                None => {
                    // `T::Name` is written without the arguments of the trait that bounds `T`.
                    let mut all = vec![ty];
                    let known = self.terms.list(found.args);
                    all.extend(if rest.len() < known.len() { known } else { rest });
                    let all = self.terms.add_list(&all);
                    Some(self.terms.add(Term::Assoc(of, name, all)))
                }
            },
            Choice::No
                if matches!(self.terms.term(ty), Term::Param(_) | Term::Assoc(..) | Term::Opaque(..)) =>
            {
                let mut all = vec![ty];
                all.extend(rest);
                let all = self.terms.add_list(&all);
                Some(self.terms.add(Term::Assoc(of, name, all)))
            }
            Choice::No | Choice::Builtin => Some(self.terms.add(Term::Unknown)),
        }
    }
}
