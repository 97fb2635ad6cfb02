//! Questions about types that expressions ask: what calling, awaiting, iterating or dereferencing gives.

use crate::base::names::Name;
use crate::semantics::infer::solver::{Answer, Pending, Solver};
use crate::semantics::infer::ty::{Term, TraitRef, Ty, VarKind};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Prim;

/// Pointers to callable values are followed this far.
const MAX_DEREFS: u32 = 8;

/// What a closure must be to fit where it is given.
#[derive(Clone, Debug)]
pub struct ClosureShape {
    /// Its parameters.
    pub params: Vec<Ty>,
    /// Its result; of an async closure what its future gives.
    pub ret: Option<Ty>,
    /// `AsyncFn…`: `ret` is what the future gives.
    pub is_async: bool,
}

impl Solver<'_> {
    /// Whether `of` is `Fn`, `FnMut`, `FnOnce` or an async one of them, and what it says about the closure.
    pub(super) fn fn_bound(&self, of: &TraitRef) -> Option<ClosureShape> {
        let known = &self.typing.known;
        let Meaning::Def(def) = of.of else { return None };
        let is_sync = [known.fn_by_ref, known.fn_mut, known.fn_once].contains(&Some(def));
        let is_async = [known.async_fn, known.async_fn_mut, known.async_fn_once].contains(&Some(def));
        if !is_sync && !is_async {
            return None;
        }
        let params = match self.terms.nth(of.args, 0).map(|args| self.terms.term(args)) {
            Some(Term::Tuple(list)) => self.terms.list(list).to_vec(),
            _ => return None,
        };
        let output = Name::new("Output");
        let ret = of.bindings.iter().find(|(name, _)| *name == output).map(|&(_, ty)| ty);
        Some(ClosureShape { params, ret, is_async })
    }

    /// Learns from `ty: Fn(..) -> ..`.
    pub(super) fn learn_fn_bound(&mut self, ty: Ty, shape: ClosureShape) {
        let Some((params, ret)) = self.callable(ty) else { return };
        for (wanted, param) in shape.params.into_iter().zip(params) {
            self.trial_unify(wanted, param);
        }
        let Some(wanted) = shape.ret else { return };
        if shape.is_async {
            if let Some(output) = self.future_output(ret) {
                self.trial_unify(wanted, output);
            }
        } else {
            self.trial_unify(wanted, ret);
        }
    }

    /// What a closure must look like where a value of type `ty` is expected.
    pub fn closure_shape(&mut self, ty: Ty) -> Option<ClosureShape> {
        let mut at = self.terms.root(ty);
        for _ in 0..MAX_DEREFS {
            match self.terms.term(at) {
                Term::Var(_) => {
                    let bounds = self.pending.iter().filter_map(|pending| match pending {
                        Pending::Trait { ty, of } if self.terms.root(*ty) == at => self.fn_bound(of),
                        _ => None,
                    });
                    let mut bounds: Vec<ClosureShape> = bounds.collect();
                    // `FnOnce(T) -> U` beside a trait that says nothing.
                    bounds.sort_by_key(|shape| shape.ret.is_none());
                    return bounds.into_iter().next();
                }
                Term::FnPtr(list) => {
                    let mut params = self.terms.list(list).to_vec();
                    let ret = params.pop();
                    return Some(ClosureShape { params, ret, is_async: false });
                }
                Term::Ref(_, inner) => at = self.terms.root(inner),
                Term::Adt(..) => at = self.pointee(at)?,
                Term::Param(_) | Term::Opaque(..) | Term::Dyn(_) | Term::Assoc(..) => {
                    let bounds = self.bounds_of(at);
                    return bounds.iter().find_map(|bound| self.fn_bound(bound));
                }
                _ => return None,
            }
        }
        None
    }

    /// What a smart pointer points to: `Box<T>`, `Arc<T>`, `Rc<T>`, `Pin<P>`.
    fn pointee(&self, ty: Ty) -> Option<Ty> {
        let known = &self.typing.known;
        let Term::Adt(Meaning::Def(def), args) = self.terms.term(ty) else { return None };
        let points = [known.boxed, known.arc, known.rc, known.pin].contains(&Some(def));
        let inner = self.terms.nth(args, 0).filter(|_| points)?;
        Some(self.terms.root(inner))
    }

    /// Parameters and result when a value of type `ty` is called.
    pub fn callable(&mut self, ty: Ty) -> Option<(Vec<Ty>, Ty)> {
        let typing = self.typing;
        let mut at = self.shallow(ty);
        for _ in 0..MAX_DEREFS {
            match self.terms.term(at) {
                Term::FnDef(def, list) => {
                    let subst = self.terms.list(list).to_vec();
                    return match typing.program.defs.def(def).kind {
                        DefKind::Fn => {
                            let (sig, of) = typing.signatures.function(def)?;
                            let inputs = of.inputs.iter();
                            let params =
                                inputs.map(|&input| self.instantiate(&sig.terms, input, &subst)).collect();
                            self.add_preds(sig, &subst);
                            Some((params, self.instantiate(&sig.terms, of.output, &subst)))
                        }
                        kind => {
                            let (sig, variant) = typing.signatures.fields(def)?;
                            let fields = variant.fields.iter();
                            let params = fields
                                .map(|&(_, field)| self.instantiate(&sig.terms, field, &subst))
                                .collect();
                            let adt = match kind {
                                DefKind::Variant(..) => typing.program.defs.parent(def)?,
                                _ => def,
                            };
                            Some((params, self.terms.adt(Meaning::Def(adt), &subst)))
                        }
                    };
                }
                Term::FnPtr(list) | Term::Closure(_, list) => {
                    let mut params = self.terms.list(list).to_vec();
                    let ret = params.pop()?;
                    return Some((params, ret));
                }
                Term::Ref(_, inner) => at = self.terms.root(inner),
                Term::Adt(..) => at = self.pointee(at)?,
                Term::Param(_) | Term::Opaque(..) | Term::Dyn(_) | Term::Assoc(..) => {
                    let bounds = self.bounds_of(at);
                    let shape = bounds.iter().find_map(|bound| self.fn_bound(bound))?;
                    let ret = match shape.ret {
                        Some(ret) if shape.is_async => self.terms.add(Term::Future(ret)),
                        Some(ret) => ret,
                        None => self.terms.add(Term::Unknown),
                    };
                    return Some((shape.params, ret));
                }
                _ => return None,
            }
        }
        None
    }

    /// What `*value` is, for a value of type `ty`; raw pointers aside.
    pub fn deref(&mut self, ty: Ty) -> Option<Ty> {
        let ty = self.shallow(ty);
        if let Term::Ref(_, inner) = self.terms.term(ty) {
            return Some(self.shallow(inner));
        }
        let deref = Meaning::Def(self.typing.known.deref?);
        let may = match self.terms.term(ty) {
            Term::Adt(Meaning::Def(_), _) => {
                let head = self.head(ty)?;
                self.typing.impls(deref).is_some_and(|impls| impls.by_head.contains_key(&head))
            }
            Term::Param(_) | Term::Assoc(..) | Term::Opaque(..) => {
                self.bounds_of(ty).iter().any(|bound| bound.of == deref)
            }
            _ => false,
        };
        if !may {
            return None;
        }
        let target = self.project(deref, Name::new("Target"), &[ty])?;
        Some(self.shallow(target))
    }

    /// What awaiting a value of type `ty` gives.
    pub fn future_output(&mut self, ty: Ty) -> Option<Ty> {
        let ty = self.shallow(ty);
        if let Term::Future(output) = self.terms.term(ty) {
            return Some(output);
        }
        let into_future = Meaning::Def(self.typing.known.into_future?);
        let output = self.assoc(into_future, Name::new("Output"), vec![ty]);
        Some(output)
    }

    /// What a `for` loop over a value of type `ty` goes through.
    pub fn iter_item(&mut self, ty: Ty) -> Option<Ty> {
        let ty = self.shallow(ty);
        let into_iterator = Meaning::Def(self.typing.known.into_iterator?);
        Some(self.assoc(into_iterator, Name::new("Item"), vec![ty]))
    }

    /// What `base[index]` is.
    pub fn index_output(&mut self, base: Ty, index: Ty) -> Option<Ty> {
        let known = self.typing.known;
        let index_trait = Meaning::Def(known.index?);
        let index = self.shallow(index);
        let is_number = matches!(self.terms.term(index), Term::Var(VarKind::Int) | Term::Prim(Prim::Usize));
        let ranges = [
            known.range,
            known.range_from,
            known.range_full,
            known.range_inclusive,
            known.range_to,
            known.range_to_inclusive,
        ];
        let is_range = match self.terms.term(index) {
            Term::Adt(Meaning::Def(def), _) => ranges.contains(&Some(def)),
            _ => false,
        };
        let mut at = self.shallow(base);
        for _ in 0..MAX_DEREFS {
            match self.terms.term(at) {
                Term::Slice(inner) | Term::Array(inner) if is_number => return Some(inner),
                Term::Slice(inner) | Term::Array(inner) if is_range => {
                    return Some(self.terms.add(Term::Slice(inner)));
                }
                Term::Prim(Prim::Str) if is_range => return Some(at),
                Term::Adt(Meaning::Def(def), args) if Some(def) == known.vec && (is_number || is_range) => {
                    let inner = self.terms.nth(args, 0)?;
                    return Some(if is_number { inner } else { self.terms.add(Term::Slice(inner)) });
                }
                Term::Adt(Meaning::Def(def), _) if Some(def) == known.string && is_range => {
                    return Some(self.terms.add(Term::Prim(Prim::Str)));
                }
                Term::Var(_) | Term::Unknown => return None,
                _ => {}
            }
            if self.implements(at, index_trait, &[index]) == Answer::Yes {
                return self.project(index_trait, Name::new("Output"), &[at, index]);
            }
            at = self.deref(at)?;
        }
        None
    }

    /// What an operator of the trait `of` gives.
    pub fn binary_output(&mut self, of: DefId, left: Ty, right: Ty) -> Ty {
        self.assoc(Meaning::Def(of), Name::new("Output"), vec![left, right])
    }

    /// What `value?` gives.
    pub fn try_output(&mut self, ty: Ty) -> Option<Ty> {
        let known = self.typing.known;
        let ty = self.shallow(ty);
        let Term::Adt(Meaning::Def(def), args) = self.terms.term(ty) else { return None };
        let first = self.terms.nth(args, 0)?;
        if [known.result, known.option].contains(&Some(def)) {
            return Some(first);
        }
        // `Poll<Result<T, E>>` gives `Poll<T>`.
        if Some(def) == known.poll {
            let inner = self.try_output(first)?;
            return Some(self.terms.adt(Meaning::Def(def), &[inner]));
        }
        // `ControlFlow<B, C>` gives `C`.
        let name = self.typing.program.defs.def(def).name?;
        let is_std = Some(def.krate) == self.typing.program.defs.std;
        (is_std && name.as_str() == "ControlFlow").then(|| self.terms.nth(args, 1)).flatten()
    }
}
