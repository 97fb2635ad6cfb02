//! Which function a method call calls: rustc's search, as far as types are known.
//!
//! The receiver is dereferenced step by step. At each step the value itself is tried, then `&value`, then `&mut
//! value`; each time functions of the type itself come before those of traits in scope.

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::infer::solver::{Answer, Solver};
use crate::semantics::infer::ty::{Term, Ty, VarKind};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::semantics::resolve::res::{Namespace, Prim, Reason, Res};
use crate::source::hir::path::Mutability;

/// Receivers are dereferenced this often.
const MAX_STEPS: usize = 12;

/// What a method call calls.
#[derive(Clone, Debug)]
pub struct Method {
    /// The function; of a trait the trait's.
    pub target: Res,
    /// Arguments for all parameters in scope of it.
    pub subst: Vec<Ty>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A function that may be the one, with arguments so that it is for a step of the receiver.
struct Candidate {
    def: DefId,
    subst: Vec<Ty>,
    /// What it takes as `self`.
    receiver: Ty,
}

impl Solver<'_> {
    /// The function that `receiver.name(..)` calls.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn method(&mut self, receiver: Ty, name: Name) -> Result<Method, Reason> {
        let steps = self.steps(receiver);
        let mut inherent: Vec<Candidate> = Vec::new();
        for &step in &steps {
            self.inherent(step, name, &mut inherent);
        }
        let traits = self.typing.trait_functions(name);
        let mut unsure: Option<Method> = None;
        for (at, &step) in steps.iter().enumerate() {
            match self.terms.term(step) {
                Term::Unknown | Term::Var(VarKind::Any) => {
                    return match unsure {
                        Some(method) if at > 0 => known(method),
                        _ => Err(Reason::ReceiverType),
                    };
                }
                Term::Adt(Meaning::Foreign(path), _) => return self.of_foreign(path, step, name),
                _ => {}
            }
            for adjust in [None, Some(Mutability::Shared), Some(Mutability::Mut)] {
                let adjusted = match adjust {
                    None => step,
                    Some(by) => self.terms.add(Term::Ref(by, step)),
                };
                if let Some(found) = self.pick_inherent(&inherent, adjusted) {
                    return found;
                }
                let before = unsure.clone();
                match self.pick_trait(traits, adjusted, &mut unsure) {
                    Ok(Some(found)) => {
                        // Of `&Foreign`, `clone` rather clones what may be `Clone` than the reference.
                        let same = before.filter(|before| before.target == found.target);
                        let subst = same.map_or(found.subst, |same| same.subst);
                        return Ok(Method { subst, ..found });
                    }
                    Ok(None) => {}
                    Err(reason) => return Err(reason),
                }
            }
        }
        let bounds = steps.iter().any(|&step| self.has_foreign_bound(step));
        match self.foreign_trait(name) {
            // One of the bounds may have it, too.
            Some(_) if bounds => Err(Reason::ForeignType),
            Some(path) => {
                Ok(Method { target: Res::Foreign(path), subst: Vec::new(), confidence: Confidence::Likely })
            }
            None => unsure.map_or(Err(Reason::NoAssocItem), known),
        }
    }

    /// What the receiver is, dereferenced again and again.
    fn steps(&mut self, receiver: Ty) -> Vec<Ty> {
        let mut at = self.shallow(receiver);
        let mut steps = vec![at];
        while steps.len() < MAX_STEPS
            && let Some(next) = self.deref(at)
        {
            at = next;
            steps.push(at);
        }
        if let Term::Array(inner) = self.terms.term(at) {
            steps.push(self.terms.add(Term::Slice(inner)));
        }
        steps
    }

    fn has_foreign_bound(&mut self, step: Ty) -> bool {
        let is_bounded = matches!(
            self.terms.term(step),
            Term::Param(_) | Term::Assoc(..) | Term::Opaque(..) | Term::Dyn(_)
        );
        is_bounded && self.bounds_of(step).iter().any(|bound| matches!(bound.of, Meaning::Foreign(_)))
    }

    /// Functions called `name` of the type itself, or of the bounds it is known by.
    fn inherent(&mut self, step: Ty, name: Name, found: &mut Vec<Candidate>) {
        let typing = self.typing;
        if matches!(self.terms.term(step), Term::Var(VarKind::Int)) {
            // `1.max(2)`: the methods of all integers are alike.
            let int = self.terms.add(Term::Prim(Prim::I32));
            return self.inherent(int, name, found);
        }
        if matches!(self.terms.term(step), Term::Var(VarKind::Float)) {
            let float = self.terms.add(Term::Prim(Prim::F64));
            return self.inherent(float, name, found);
        }
        if let Some(head) = self.head(step) {
            for &def in typing.program.impls.inherent(head, name) {
                let Some(parent) = typing.program.defs.parent(def) else { continue };
                let (Some((sig, of)), Some((impl_sig, found_impl))) =
                    (typing.signatures.function(def), typing.signatures.impl_of(parent))
                else {
                    continue;
                };
                if !of.has_self {
                    continue;
                }
                let subst: Vec<Ty> = (0..sig.params).map(|_| self.terms.var(VarKind::Any)).collect();
                let self_ty = self.instantiate(&impl_sig.terms, found_impl.self_ty, &subst);
                if !self.trial_unify(self_ty, step) {
                    continue;
                }
                let receiver = self.instantiate(&sig.terms, of.inputs[0], &subst);
                found.push(Candidate { def, subst, receiver });
            }
        }
        if matches!(self.terms.term(step), Term::Param(_) | Term::Assoc(..) | Term::Opaque(..) | Term::Dyn(_))
        {
            for bound in self.bounds_of(step) {
                let Meaning::Def(of_trait) = bound.of else { continue };
                let Some(def) = typing.program.defs.member(of_trait, name, Namespace::Values) else {
                    continue;
                };
                let Some((sig, of)) = typing.signatures.function(def) else { continue };
                if !of.has_self {
                    continue;
                }
                let mut subst = vec![step];
                subst.extend(self.terms.list(bound.args));
                while subst.len() < sig.params as usize {
                    subst.push(self.terms.var(VarKind::Any));
                }
                let receiver = self.instantiate(&sig.terms, of.inputs[0], &subst);
                found.push(Candidate { def, subst, receiver });
            }
        }
    }

    fn pick_inherent(&mut self, candidates: &[Candidate], adjusted: Ty) -> Option<Result<Method, Reason>> {
        let mut fitting = Vec::new();
        for (at, candidate) in candidates.iter().enumerate() {
            let snapshot = self.terms.snapshot();
            let fits = self.terms.unify(candidate.receiver, adjusted);
            self.terms.roll_back(snapshot);
            if fits {
                fitting.push(at);
            }
        }
        let first = &candidates[*fitting.first()?];
        let defs = &self.typing.program.defs;
        // Two traits that bound one type.
        let of_trait = |def| defs.assoc_parent(def).filter(|&of| defs.def(of).kind == DefKind::Trait);
        if fitting.iter().any(|&at| of_trait(candidates[at].def) != of_trait(first.def)) {
            return Some(Err(Reason::Ambiguous));
        }
        let owner = self.of.owner;
        let wanted = defs.def(owner).side;
        // Impls that `cfg` chooses from, or that differ by what is not known yet.
        let chosen = fitting.iter().map(|&at| &candidates[at]).min_by_key(|candidate| {
            let found = defs.def(candidate.def);
            (found.side.excludes(wanted), !found.is_here())
        });
        let chosen = chosen.unwrap_or(first);
        let confidence = if fitting.len() == 1 { Confidence::Certain } else { Confidence::Likely };
        let (receiver, def, subst) = (chosen.receiver, chosen.def, chosen.subst.clone());
        self.trial_unify(receiver, adjusted);
        Some(Ok(Method { target: Res::Def(def), subst, confidence }))
    }

    /// The function of a trait in scope that `adjusted` implements.
    fn pick_trait(
        &mut self,
        functions: &[DefId],
        adjusted: Ty,
        unsure: &mut Option<Method>,
    ) -> Result<Option<Method>, Reason> {
        let typing = self.typing;
        let mut found: Option<Method> = None;
        for &def in functions {
            let Some((sig, of)) = typing.signatures.function(def) else { continue };
            let Some(of_trait) = typing.program.defs.parent(def) else { continue };
            if !of.has_self || !self.is_in_scope(of_trait) {
                continue;
            }
            let before = self.terms.snapshot();
            let subst: Vec<Ty> = (0..sig.params).map(|_| self.terms.var(VarKind::Any)).collect();
            let receiver = self.instantiate(&sig.terms, of.inputs[0], &subst);
            let fits = self.terms.unify(receiver, adjusted);
            let self_ty = self.terms.root(subst[0]);
            let params = typing.signatures.of(of_trait).params as usize;
            let answer = match self.terms.term(self_ty) {
                _ if !fits => Answer::No,
                Term::Var(VarKind::Any) | Term::Unknown => Answer::Maybe,
                _ => {
                    let args = subst.get(1..params).unwrap_or_default().to_vec();
                    self.implements(self_ty, Meaning::Def(of_trait), &args)
                }
            };
            match answer {
                Answer::No => self.terms.roll_back(before),
                Answer::Maybe => {
                    self.terms.roll_back(before);
                    // Of two that may be meant, none is.
                    *unsure = match unsure.take() {
                        None => self.unsure(def, adjusted),
                        Some(other) if other.target == Res::Def(def) => Some(other),
                        Some(other) => Some(Method { target: Res::Unknown(Reason::Ambiguous), ..other }),
                    };
                }
                Answer::Yes => {
                    self.terms.commit(before);
                    if let Some(other) = &found
                        && other.target != Res::Def(def)
                    {
                        return Err(Reason::Ambiguous);
                    }
                    found = Some(Method { target: Res::Def(def), subst, confidence: Confidence::Certain });
                }
            }
        }
        Ok(found)
    }

    /// A method of a trait that the receiver may implement, in case nothing better is found.
    fn unsure(&mut self, def: DefId, adjusted: Ty) -> Option<Method> {
        let (sig, of) = self.typing.signatures.function(def)?;
        let open = self.terms.term(adjusted);
        let inner = match open {
            Term::Ref(_, inner) => self.terms.term(inner),
            other => other,
        };
        if matches!(inner, Term::Var(VarKind::Any) | Term::Unknown) {
            return None;
        }
        let subst: Vec<Ty> = (0..sig.params).map(|_| self.terms.var(VarKind::Any)).collect();
        let receiver = self.instantiate(&sig.terms, of.inputs[0], &subst);
        self.trial_unify(receiver, adjusted);
        Some(Method { target: Res::Def(def), subst, confidence: Confidence::Possible })
    }

    /// The trait of the impl that the body is in; it is in scope there though nothing imports it.
    fn own_trait(&self) -> Option<Meaning> {
        let program = self.typing.program;
        let around = program.defs.assoc_parent(self.of.owner)?;
        match program.defs.def(around).kind {
            DefKind::Impl => program.trait_of(around),
            _ => None,
        }
    }

    fn is_in_scope(&self, of_trait: DefId) -> bool {
        let typing = self.typing;
        if self.own_trait() == Some(Meaning::Def(of_trait)) {
            return true;
        }
        let defs = &typing.program.defs;
        let own = defs.module_of(self.of.owner);
        let chain = defs.chain(own).chain(defs.prelude(own.krate));
        let blocks = typing.program.block_modules(self.of);
        let mut modules = blocks.chain(chain);
        modules.any(|module| typing.traits_in_scope(module).binary_search(&of_trait).is_ok())
    }

    /// `name` of a type without source: only what the catalog or everybody knows.
    fn of_foreign(&mut self, path: ForeignPath, step: Ty, name: Name) -> Result<Method, Reason> {
        let item = path.join(name);
        let program = self.typing.program;
        if program.catalog.lookup_text(item.as_str()).is_some() {
            return Ok(Method {
                target: Res::Foreign(item),
                subst: Vec::new(),
                confidence: Confidence::Likely,
            });
        }
        let known: &[&str] = match name.as_str() {
            "clone" => &["clone", "Clone"],
            "to_string" => &["string", "ToString"],
            "into" => &["convert", "Into"],
            // A trait in scope may have it as well, but the type itself comes first.
            _ => return Err(Reason::ForeignType),
        };
        let Some(Meaning::Def(of_trait)) = program.std_item(known, Namespace::Types) else {
            return Err(Reason::ForeignType);
        };
        let def = program.defs.member(of_trait, name, Namespace::Values).ok_or(Reason::ForeignType)?;
        let (sig, _) = self.typing.signatures.function(def).ok_or(Reason::ForeignType)?;
        let mut subst = vec![step];
        while subst.len() < sig.params as usize {
            subst.push(self.terms.var(VarKind::Any));
        }
        Ok(Method { target: Res::Def(def), subst, confidence: Confidence::Likely })
    }

    /// A function of a trait without source that is in scope and that the catalog knows to have it.
    fn foreign_trait(&self, name: Name) -> Option<ForeignPath> {
        let typing = self.typing;
        let defs = &typing.program.defs;
        let own = defs.module_of(self.of.owner);
        let blocks = typing.program.block_modules(self.of);
        for module in blocks.chain(defs.chain(own)) {
            for &of_trait in typing.foreign_in_scope(module) {
                let item = of_trait.join(name);
                if typing.program.catalog.lookup_text(item.as_str()).is_some() {
                    return Some(item);
                }
            }
        }
        None
    }
}

fn known(method: Method) -> Result<Method, Reason> {
    match method.target {
        Res::Unknown(reason) => Err(reason),
        _ => Ok(method),
    }
}
