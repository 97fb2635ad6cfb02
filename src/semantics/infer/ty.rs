//! Types as terms in an arena: of one body while it is inferred, or of one signature.
//!
//! A type is a number. What is not known yet is a variable, which unification binds; what will never be known is
//! [`Term::Unknown`], which fits everything and says nothing.

use crate::base::names::Name;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Prim;
use crate::source::hir::expr::ExprId;
use crate::source::hir::path::Mutability;

/// A type of one [`Terms`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ty(u32);

impl Ty {
    /// Its place in the arena.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Several types of one [`Terms`] in a row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct List {
    start: u32,
    len: u32,
}

impl List {
    /// How many.
    #[must_use]
    pub fn len(self) -> usize {
        self.len as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// What an unbound variable may become.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum VarKind {
    /// Any type.
    Any,
    /// An integer type: `1`.
    Int,
    /// A floating point type: `1.0`.
    Float,
}

/// One type, its parts by number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Term {
    /// Not known yet.
    Var(VarKind),
    /// A variable that was bound.
    Link(Ty),
    /// Not known, and never will be.
    Unknown,
    /// A generic parameter, counted over all that are in scope: of the trait (`Self` first) or impl, then of the
    /// function.
    Param(u32),
    /// A primitive type without parts: `bool`, `str`, `!`.
    Prim(Prim),
    /// A struct, enum or union with its arguments; without source by its path.
    Adt(Meaning, List),
    /// `&T`, `&mut T`
    Ref(Mutability, Ty),
    /// `*const T`, `*mut T`
    Ptr(Mutability, Ty),
    /// `[T]`
    Slice(Ty),
    /// `[T; N]`
    Array(Ty),
    /// `(A, B)`
    Tuple(List),
    /// `fn(A, B) -> C`: parameters, then the result.
    FnPtr(List),
    /// A function or constructor as a value, with arguments for its parameters and those around it.
    FnDef(DefId, List),
    /// A closure of the body: parameters, then the result. That of an async closure is a future.
    Closure(ExprId, List),
    /// The future of an async block, async fn or async closure; what it gives when awaited.
    Future(Ty),
    /// `impl Trait` in the result of a function: which one of it, with the function's arguments.
    Opaque(DefId, u32, List),
    /// `dyn Trait`; its place in [`Terms::dyn_trait`].
    Dyn(u32),
    /// `<A as Trait<B, C>>::Name` that no impl decides: the trait, the name, and `A, B, C`.
    Assoc(Meaning, Name, List),
}

/// A trait with its arguments (without `Self`) and what its associated types are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TraitRef {
    /// The trait.
    pub of: Meaning,
    /// Its arguments, `Self` left out.
    pub args: List,
    /// `Item = T`
    pub bindings: Box<[(Name, Ty)]>,
}

/// An arena of types.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    lists: Vec<Ty>,
    dyns: Vec<TraitRef>,
    /// Variables bound since the oldest open snapshot, with what they were.
    trail: Vec<(Ty, Term)>,
    snapshots: u32,
    bound: u64,
}

/// A state to go back to.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Snapshot {
    terms: usize,
    lists: usize,
    dyns: usize,
    trail: usize,
    bound: u64,
}

/// Types nested deeper than this are not compared.
const MAX_DEPTH: u32 = 64;
/// Of types with more parts than this the rest is not compared: `(a, a)` of `(b, b)` of `(c, c)` …
const MAX_STEPS: u32 = 4096;

/// How much may still be compared.
struct Left {
    depth: u32,
    steps: u32,
}

impl Terms {
    /// Adds `term`.
    pub fn add(&mut self, term: Term) -> Ty {
        let ty = Ty(number(self.terms.len()));
        self.terms.push(term);
        ty
    }

    /// Adds a list.
    pub fn add_list(&mut self, types: &[Ty]) -> List {
        let list = List { start: number(self.lists.len()), len: number(types.len()) };
        self.lists.extend_from_slice(types);
        list
    }

    /// Adds `dyn of`.
    pub fn add_dyn(&mut self, of: TraitRef) -> Ty {
        let at = number(self.dyns.len());
        self.dyns.push(of);
        self.add(Term::Dyn(at))
    }

    /// A new variable.
    pub fn var(&mut self, kind: VarKind) -> Ty {
        self.add(Term::Var(kind))
    }

    /// Adds a struct, enum or union.
    pub fn adt(&mut self, of: Meaning, args: &[Ty]) -> Ty {
        let args = self.add_list(args);
        self.add(Term::Adt(of, args))
    }

    /// Adds a tuple.
    pub fn tuple(&mut self, parts: &[Ty]) -> Ty {
        let parts = self.add_list(parts);
        self.add(Term::Tuple(parts))
    }

    /// How often a variable was bound: as long as it stays the same, nothing more is known.
    #[must_use]
    pub fn bound(&self) -> u64 {
        self.bound
    }

    /// All associated types.
    pub fn assoc_types(&self) -> impl Iterator<Item = (Ty, Term)> {
        let all = (0..).map(Ty).zip(&self.terms);
        all.filter(|(_, term)| matches!(term, Term::Assoc(..))).map(|(ty, term)| (ty, *term))
    }

    /// Puts `term` in the place of `ty`, outside of trials.
    pub fn replace(&mut self, ty: Ty, term: Term) {
        self.terms[ty.index()] = term;
    }

    /// How many types there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The types of `list`.
    #[must_use]
    pub fn list(&self, list: List) -> &[Ty] {
        let start = list.start as usize;
        self.lists.get(start..start + list.len as usize).unwrap_or_default()
    }

    /// Type `at` of `list`.
    #[must_use]
    pub fn nth(&self, list: List, at: usize) -> Option<Ty> {
        self.list(list).get(at).copied()
    }

    /// The trait of [`Term::Dyn`].
    #[must_use]
    pub fn dyn_trait(&self, at: u32) -> &TraitRef {
        &self.dyns[at as usize]
    }

    /// `ty` itself, or what the variable was bound to.
    #[must_use]
    pub fn root(&self, mut ty: Ty) -> Ty {
        while let Some(Term::Link(to)) = self.terms.get(ty.index()) {
            ty = *to;
        }
        ty
    }

    /// The term of `ty`, never a [`Term::Link`].
    #[must_use]
    pub fn term(&self, ty: Ty) -> Term {
        self.terms.get(self.root(ty).index()).copied().unwrap_or(Term::Unknown)
    }

    /// Whether `ty` is a variable that may still become anything.
    #[must_use]
    pub fn is_var(&self, ty: Ty) -> bool {
        matches!(self.term(ty), Term::Var(_))
    }

    /// Whether nothing is or will be known about `ty`.
    #[must_use]
    pub fn is_unknown(&self, ty: Ty) -> bool {
        matches!(self.term(ty), Term::Unknown)
    }

    /// Begins a trial, ended by [`Terms::roll_back`] or [`Terms::commit`].
    pub fn snapshot(&mut self) -> Snapshot {
        self.snapshots += 1;
        Snapshot {
            terms: self.terms.len(),
            lists: self.lists.len(),
            dyns: self.dyns.len(),
            trail: self.trail.len(),
            bound: self.bound,
        }
    }

    /// Forgets everything since `to`.
    pub fn roll_back(&mut self, to: Snapshot) {
        self.snapshots = self.snapshots.saturating_sub(1);
        for (ty, before) in self.trail.drain(to.trail..).rev() {
            self.terms[ty.index()] = before;
        }
        self.bound = to.bound;
        self.terms.truncate(to.terms);
        self.lists.truncate(to.lists);
        self.dyns.truncate(to.dyns);
    }

    /// Keeps everything since `from`.
    pub fn commit(&mut self, _from: Snapshot) {
        self.snapshots = self.snapshots.saturating_sub(1);
        if self.snapshots == 0 {
            self.trail.clear();
        }
    }
}

impl Terms {
    /// Binds the unbound variable `var`.
    pub fn bind(&mut self, var: Ty, to: Ty) {
        let (var, to) = (self.root(var), self.root(to));
        if var == to {
            return;
        }
        self.bound += 1;
        let slot = &mut self.terms[var.index()];
        if self.snapshots > 0 {
            self.trail.push((var, *slot));
        }
        *slot = Term::Link(to);
    }

    /// Makes `a` and `b` the same type by binding variables; `false` if they cannot be. What was bound until then
    /// stays bound, so trials need a snapshot.
    pub fn unify(&mut self, a: Ty, b: Ty) -> bool {
        self.unify_at(a, b, &mut Left { depth: MAX_DEPTH, steps: MAX_STEPS })
    }

    fn unify_at(&mut self, a: Ty, b: Ty, left: &mut Left) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b || left.depth == 0 || left.steps == 0 {
            return true;
        }
        left.steps -= 1;
        left.depth -= 1;
        let fits = self.unify_terms(a, b, left);
        left.depth += 1;
        fits
    }

    fn unify_terms(&mut self, a: Ty, b: Ty, left: &mut Left) -> bool {
        let (one, other) = (self.term(a), self.term(b));
        match (one, other) {
            (Term::Unknown, _) | (_, Term::Unknown) => true,
            (Term::Var(x), Term::Var(y)) => match (x, y) {
                (VarKind::Any, _) => self.link(a, b),
                (_, VarKind::Any) => self.link(b, a),
                _ => x == y && self.link(a, b),
            },
            (Term::Var(kind), _) => fits(kind, other) && self.link(a, b),
            (_, Term::Var(kind)) => fits(kind, one) && self.link(b, a),
            (Term::Param(x), Term::Param(y)) => x == y,
            (Term::Prim(x), Term::Prim(y)) => x == y,
            (Term::Adt(x, xs), Term::Adt(y, ys)) => x == y && self.unify_lists(xs, ys, left),
            (Term::Ref(x, t), Term::Ref(y, u)) | (Term::Ptr(x, t), Term::Ptr(y, u)) => {
                x == y && self.unify_at(t, u, left)
            }
            (Term::Slice(t), Term::Slice(u))
            | (Term::Array(t), Term::Array(u))
            | (Term::Future(t), Term::Future(u)) => self.unify_at(t, u, left),
            (Term::Tuple(xs), Term::Tuple(ys)) | (Term::FnPtr(xs), Term::FnPtr(ys)) => {
                xs.len() == ys.len() && self.unify_lists(xs, ys, left)
            }
            (Term::FnDef(x, xs), Term::FnDef(y, ys)) => x == y && self.unify_lists(xs, ys, left),
            (Term::Closure(x, xs), Term::Closure(y, ys)) => x == y && self.unify_lists(xs, ys, left),
            (Term::Opaque(x, i, xs), Term::Opaque(y, j, ys)) => {
                x == y && i == j && self.unify_lists(xs, ys, left)
            }
            (Term::Assoc(x, m, xs), Term::Assoc(y, n, ys)) => {
                x == y && m == n && self.unify_lists(xs, ys, left)
            }
            (Term::Dyn(x), Term::Dyn(y)) => {
                let (x, y) = (self.dyn_trait(x).clone(), self.dyn_trait(y).clone());
                if x.of != y.of || !self.unify_lists(x.args, y.args, left) {
                    return false;
                }
                x.bindings.iter().all(|&(name, ty)| {
                    let other = y.bindings.iter().find(|(other, _)| *other == name);
                    other.is_none_or(|&(_, other)| self.unify_at(ty, other, left))
                })
            }
            _ => false,
        }
    }

    fn link(&mut self, var: Ty, to: Ty) -> bool {
        self.bind(var, to);
        true
    }

    fn unify_lists(&mut self, xs: List, ys: List, left: &mut Left) -> bool {
        // Lists of different length come from defaults that were left out: what both have must agree.
        (0..xs.len().min(ys.len())).all(|at| match (self.nth(xs, at), self.nth(ys, at)) {
            (Some(x), Some(y)) => self.unify_at(x, y, left),
            _ => true,
        })
    }

    /// Whether `ty` has an unbound variable or something unknown in it.
    #[must_use]
    pub fn is_open(&self, ty: Ty) -> bool {
        self.any(ty, &mut |term| matches!(term, Term::Var(_) | Term::Unknown))
    }

    /// Whether `is` holds of `ty` or a part of it.
    pub fn any(&self, ty: Ty, is: &mut impl FnMut(Term) -> bool) -> bool {
        let mut stack = vec![ty];
        let mut left = 4096_u32;
        while let Some(ty) = stack.pop() {
            let term = self.term(ty);
            if is(term) || left == 0 {
                return true;
            }
            left -= 1;
            match term {
                Term::Ref(_, inner)
                | Term::Ptr(_, inner)
                | Term::Slice(inner)
                | Term::Array(inner)
                | Term::Future(inner) => stack.push(inner),
                Term::Adt(_, list)
                | Term::Tuple(list)
                | Term::FnPtr(list)
                | Term::FnDef(_, list)
                | Term::Closure(_, list)
                | Term::Opaque(_, _, list)
                | Term::Assoc(_, _, list) => stack.extend(self.list(list)),
                Term::Dyn(at) => {
                    let of = self.dyn_trait(at);
                    stack.extend(self.list(of.args));
                    stack.extend(of.bindings.iter().map(|&(_, ty)| ty));
                }
                Term::Var(_) | Term::Link(_) | Term::Unknown | Term::Param(_) | Term::Prim(_) => {}
            }
        }
        false
    }
}

/// Whether a variable of this kind may be `term`.
fn fits(kind: VarKind, term: Term) -> bool {
    use Prim::{F32, F64, I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize};
    match (kind, term) {
        (VarKind::Any, _) => true,
        (VarKind::Int, Term::Prim(prim)) => {
            matches!(prim, I8 | I16 | I32 | I64 | I128 | Isize | U8 | U16 | U32 | U64 | U128 | Usize)
        }
        (VarKind::Float, Term::Prim(prim)) => matches!(prim, F32 | F64),
        // A parameter or an associated type is no literal.
        _ => false,
    }
}

fn number(len: usize) -> u32 {
    u32::try_from(len).expect("a body has fewer than 2^32 types")
}
