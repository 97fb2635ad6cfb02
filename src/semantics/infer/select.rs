//! Which impl or bound makes a type implement a trait.

use crate::semantics::infer::solver::{Answer, MAX_NESTING, Solver};
use crate::semantics::infer::ty::{Term, TraitRef, Ty, VarKind};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::path::meaning_res;
use crate::semantics::resolve::res::{Prim, Res};

/// So many impls and bounds are looked at for one question, however they lead to each other.
pub(super) const FUEL: u32 = 4000;
/// More supertraits than this are not looked at.
const MAX_SUPERS: usize = 64;

/// Why a type implements a trait.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    /// This impl, with arguments for its parameters.
    Impl(DefId, Vec<Ty>),
    /// A bound in scope says so.
    Bound(TraitRef),
    /// The language, or a derive.
    Builtin,
    /// It does not, as far as the code at hand shows.
    No,
    /// By one of several impls; which one, the trait's arguments will say.
    Several,
    /// Not known yet.
    Maybe,
}

impl Solver<'_> {
    /// Whether `ty` implements `of<args>`.
    pub fn implements(&mut self, ty: Ty, of: Meaning, args: &[Ty]) -> Answer {
        let snapshot = self.terms.snapshot();
        let pending = self.pending.len();
        let choice = self.select(of, ty, args);
        self.pending.truncate(pending);
        self.terms.roll_back(snapshot);
        match choice {
            Choice::Impl(..) | Choice::Bound(_) | Choice::Builtin | Choice::Several => Answer::Yes,
            Choice::No => Answer::No,
            Choice::Maybe => Answer::Maybe,
        }
    }

    /// The one impl or bound by which `ty` implements `of<args>`; of an impl what its bounds teach is learned.
    pub(super) fn select(&mut self, of: Meaning, ty: Ty, args: &[Ty]) -> Choice {
        if self.nesting == 0 {
            self.fuel = FUEL;
        }
        if self.nesting > MAX_NESTING || self.fuel == 0 {
            return Choice::Maybe;
        }
        self.fuel -= 1;
        let ty = self.terms.root(ty);
        let term = self.terms.term(ty);
        if matches!(term, Term::Unknown | Term::Var(VarKind::Any)) {
            return Choice::Maybe;
        }
        if let Some(found) = self.bound(of, ty, args) {
            return Choice::Bound(found);
        }
        if let Some(choice) = self.env_choice(of, ty, term) {
            return choice;
        }
        if self.is_builtin(of, term) {
            return Choice::Builtin;
        }
        let mut unsure = false;
        let choice = self.impl_for(of, ty, args, &mut unsure);
        match choice {
            Choice::No if unsure => Choice::Maybe,
            Choice::No => {
                let head = self.head(ty);
                if let Some(head @ Res::Def(_)) = head
                    && self.typing.is_derived(of, head)
                {
                    return Choice::Builtin;
                }
                let foreign =
                    matches!(term, Term::Adt(Meaning::Foreign(_), _)) || matches!(of, Meaning::Foreign(_));
                if foreign || matches!(term, Term::Var(_)) { Choice::Maybe } else { Choice::No }
            }
            choice => choice,
        }
    }

    fn impl_for(&mut self, of: Meaning, ty: Ty, args: &[Ty], unsure: &mut bool) -> Choice {
        let Some(impls) = self.typing.impls(of) else { return Choice::No };
        let by_head = self.head(ty).and_then(|head| impls.by_head.get(&head)).map_or(&[][..], Vec::as_slice);
        // `impl Trait for i32`: an integer literal may be any of them.
        if matches!(self.terms.term(ty), Term::Var(_)) {
            return match self.only(&impls.blanket, ty, args, unsure) {
                Choice::No => Choice::Maybe,
                choice => choice,
            };
        }
        match self.only(by_head, ty, args, unsure) {
            Choice::No => self.only(&impls.blanket, ty, args, unsure),
            choice => choice,
        }
    }

    /// The only one of `impls` that fits.
    fn only(&mut self, impls: &[DefId], ty: Ty, args: &[Ty], unsure: &mut bool) -> Choice {
        let (mut found, mut likely): (Option<DefId>, Option<DefId>) = (None, None);
        for &def in impls {
            let snapshot = self.terms.snapshot();
            let pending = self.pending.len();
            let fits = match self.fit(def, ty, args) {
                Some(subst) => self.bounds_hold(def, &subst),
                None => Answer::No,
            };
            self.pending.truncate(pending);
            self.terms.roll_back(snapshot);
            match fits {
                Answer::No => {}
                Answer::Maybe => {
                    *unsure = true;
                    likely = Some(def);
                }
                Answer::Yes if found.is_some_and(|other| !self.same_header(other, def)) => {
                    return Choice::Several;
                }
                Answer::Yes => found = Some(def),
            }
        }
        // The only impl for such a type; whether its bounds hold is a question that the code answers.
        if found.is_none() && impls.len() == 1 && !self.is_blanket(impls[0]) {
            found = likely;
        }
        let Some(def) = found else { return Choice::No };
        let Some(subst) = self.fit(def, ty, args) else { return Choice::No };
        let sig = self.typing.signatures.of(def);
        self.nesting += 1;
        if self.nesting <= MAX_NESTING {
            self.add_preds(sig, &subst);
        }
        self.nesting -= 1;
        Choice::Impl(def, subst)
    }

    /// `impl<T> Trait for T`, `for &T`, `for &mut T`
    fn is_blanket(&self, def: DefId) -> bool {
        let Some((sig, found)) = self.typing.signatures.impl_of(def) else { return false };
        let inner = match sig.terms.term(found.self_ty) {
            Term::Ref(_, inner) => sig.terms.term(inner),
            term => term,
        };
        matches!(inner, Term::Param(_))
    }

    /// Two impls that `cfg` or two targets of one package make of the same text.
    fn same_header(&self, a: DefId, b: DefId) -> bool {
        let defs = &self.typing.program.defs;
        defs.def(a).loc == defs.def(b).loc || defs.def(a).side.excludes(defs.def(b).side)
    }

    /// Arguments for the impl `def` with which it is for `ty` and `args`.
    fn fit(&mut self, def: DefId, ty: Ty, args: &[Ty]) -> Option<Vec<Ty>> {
        let (sig, found) = self.typing.signatures.impl_of(def)?;
        let subst: Vec<Ty> = (0..sig.params).map(|_| self.terms.var(VarKind::Any)).collect();
        let self_ty = self.instantiate(&sig.terms, found.self_ty, &subst);
        if !self.terms.unify(self_ty, ty) {
            return None;
        }
        let of = found.of_trait.as_ref()?;
        for (&own, &arg) in sig.terms.list(of.args).iter().zip(args) {
            let own = self.instantiate(&sig.terms, own, &subst);
            if !self.terms.unify(own, arg) {
                return None;
            }
        }
        Some(subst)
    }

    fn bounds_hold(&mut self, def: DefId, subst: &[Ty]) -> Answer {
        let sig = self.typing.signatures.of(def);
        let mut all = Answer::Yes;
        self.nesting += 1;
        for pred in &sig.preds {
            let ty = self.instantiate(&sig.terms, pred.ty, subst);
            let args: Vec<Ty> = sig.terms.list(pred.of.args).to_vec();
            let args: Vec<Ty> =
                args.into_iter().map(|arg| self.instantiate(&sig.terms, arg, subst)).collect();
            all = all.min(self.implements(ty, pred.of.of, &args));
            if all == Answer::No {
                break;
            }
        }
        self.nesting -= 1;
        all
    }

    /// The bound that says that `ty` implements `of`: of a parameter, an associated type, `impl` or `dyn`.
    fn bound(&mut self, of: Meaning, ty: Ty, args: &[Ty]) -> Option<TraitRef> {
        let bounds = self.bounds_of(ty);
        let mut fitting = bounds.into_iter().filter(|bound| bound.of == of);
        let first = fitting.next()?;
        let rest: Vec<TraitRef> = fitting.collect();
        if rest.is_empty() {
            return Some(first);
        }
        // `T: From<A> + From<B>`
        let mut all = std::iter::once(first).chain(rest);
        all.find(|bound| {
            let known = self.terms.list(bound.args).to_vec();
            let snapshot = self.terms.snapshot();
            let fits = known.into_iter().zip(args).all(|(known, &arg)| self.terms.unify(known, arg));
            self.terms.roll_back(snapshot);
            fits
        })
    }

    /// The traits that `ty` has by bounds, supertraits included.
    pub(super) fn bounds_of(&mut self, ty: Ty) -> Vec<TraitRef> {
        let typing = self.typing;
        let mut found: Vec<TraitRef> = Vec::new();
        match self.terms.term(ty) {
            Term::Param(_) => self.env_bounds(ty, &mut found),
            Term::Assoc(of, name, list) => {
                self.env_bounds(ty, &mut found);
                if let Meaning::Def(def) = of
                    && let Some((sig, of)) = typing.signatures.trait_of(def)
                    && let Some(assoc) = of.assoc.iter().find(|assoc| assoc.name == name)
                {
                    let subst = self.terms.list(list).to_vec();
                    self.nesting += 1;
                    if self.nesting <= MAX_NESTING {
                        for bound in &assoc.bounds {
                            let bound = self.trait_ref(&sig.terms, bound, &subst);
                            found.push(bound);
                        }
                    }
                    self.nesting -= 1;
                }
            }
            Term::Opaque(def, at, list) => {
                if let Some((sig, of)) = typing.signatures.function(def)
                    && let Some(bounds) = of.opaques.get(at as usize)
                {
                    let subst = self.terms.list(list).to_vec();
                    for bound in bounds {
                        let bound = self.trait_ref(&sig.terms, bound, &subst);
                        found.push(bound);
                    }
                }
            }
            Term::Dyn(at) => found.push(self.terms.dyn_trait(at).clone()),
            _ => return found,
        }
        self.add_supers(ty, &mut found);
        found
    }

    /// What `where for<'a> &'a T: Trait` says about types that are no parameters.
    fn env_choice(&mut self, of: Meaning, ty: Ty, term: Term) -> Option<Choice> {
        if matches!(term, Term::Param(_) | Term::Assoc(..) | Term::Opaque(..) | Term::Dyn(_)) {
            return None;
        }
        for at in 0..self.env.len() {
            let pred = &self.env[at];
            if pred.of.of != of || matches!(self.terms.term(pred.ty), Term::Param(_) | Term::Assoc(..)) {
                continue;
            }
            let (bounded, bound) = (pred.ty, pred.of.clone());
            let before = self.terms.bound();
            let snapshot = self.terms.snapshot();
            let fits = self.terms.unify(bounded, ty);
            let is_same = self.terms.bound() == before;
            self.terms.roll_back(snapshot);
            if fits {
                // What would have to be found out first may be found out otherwise.
                return Some(if is_same { Choice::Bound(bound) } else { Choice::Maybe });
            }
        }
        None
    }

    fn env_bounds(&self, ty: Ty, found: &mut Vec<TraitRef>) {
        let same = self.env.iter().filter(|pred| self.is_same(pred.ty, ty, 8));
        found.extend(same.map(|pred| pred.of.clone()));
    }

    fn is_same(&self, a: Ty, b: Ty, depth: u32) -> bool {
        if depth == 0 {
            return false;
        }
        match (self.terms.term(a), self.terms.term(b)) {
            (Term::Assoc(x, m, xs), Term::Assoc(y, n, ys)) => {
                let (xs, ys) = (self.terms.list(xs), self.terms.list(ys));
                let mut pairs = xs.iter().zip(ys);
                x == y && m == n && pairs.all(|(&x, &y)| self.is_same(x, y, depth - 1))
            }
            (x, y) => x == y,
        }
    }

    fn add_supers(&mut self, ty: Ty, found: &mut Vec<TraitRef>) {
        let typing = self.typing;
        let mut next = 0;
        while next < found.len() && found.len() < MAX_SUPERS {
            let bound = found[next].clone();
            next += 1;
            let Meaning::Def(def) = bound.of else { continue };
            let Some((sig, of)) = typing.signatures.trait_of(def) else { continue };
            if of.supers.is_empty() {
                continue;
            }
            let mut subst = vec![ty];
            subst.extend(self.terms.list(bound.args));
            for of in &of.supers {
                if found.iter().any(|known| known.of == of.of) {
                    continue;
                }
                self.nesting += 1;
                if self.nesting <= MAX_NESTING {
                    let mut of = self.trait_ref(&sig.terms, of, &subst);
                    // `dyn Sub<Item = T>` says what `Item` of its supertrait is.
                    let mut bindings = of.bindings.to_vec();
                    bindings.extend(bound.bindings.iter().copied());
                    of.bindings = bindings.into();
                    found.push(of);
                }
                self.nesting -= 1;
            }
        }
    }

    fn is_builtin(&self, of: Meaning, term: Term) -> bool {
        let known = &self.typing.known;
        let Meaning::Def(def) = of else { return false };
        let is = |wanted: &[Option<DefId>]| wanted.contains(&Some(def));
        if is(&[known.sized, known.send, known.sync, known.unpin]) {
            return true;
        }
        let copies = is(&[known.clone, known.copy]);
        let common = copies || is(&[known.debug, known.default]);
        match term {
            Term::Closure(..) | Term::FnDef(..) | Term::FnPtr(_) => {
                copies
                    || is(&[
                        known.fn_by_ref,
                        known.fn_mut,
                        known.fn_once,
                        known.async_fn,
                        known.async_fn_mut,
                        known.async_fn_once,
                    ])
            }
            Term::Future(_) => is(&[known.future, known.into_future]),
            Term::Ref(by, _) => copies && by == crate::source::hir::path::Mutability::Shared,
            Term::Ptr(..) | Term::Prim(Prim::Never) => copies,
            Term::Tuple(_) | Term::Array(_) => common,
            Term::Var(VarKind::Int | VarKind::Float) => common || is(&[known.display]),
            _ => false,
        }
    }

    /// What impls of a type are listed under.
    pub(super) fn head(&self, ty: Ty) -> Option<Res> {
        Some(match self.terms.term(ty) {
            Term::Adt(meaning, _) => meaning_res(meaning),
            Term::Prim(prim) => Res::Prim(prim),
            Term::Ref(..) => Res::Prim(Prim::Ref),
            Term::Ptr(..) => Res::Prim(Prim::Pointer),
            Term::Slice(_) => Res::Prim(Prim::Slice),
            Term::Array(_) => Res::Prim(Prim::Array),
            Term::Tuple(_) => Res::Prim(Prim::Tuple),
            Term::FnPtr(_) => Res::Prim(Prim::FnPointer),
            Term::Dyn(at) => meaning_res(self.terms.dyn_trait(at).of),
            _ => return None,
        })
    }
}
