//! Types as people write them: `Vec<u8>`, `&mut T`, `impl Future<Output = u8>`; `?` for what is not known.

use std::fmt::Write as _;

use crate::base::names::Name;
use crate::semantics::infer::lower::flat;
use crate::semantics::infer::ty::{List, Term, Terms, TraitRef, Ty, VarKind};
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::Prim;
use crate::source::hir::path::{GenericParamKind, Mutability};

/// Types nested deeper than this are cut short.
const MAX_DEPTH: u32 = 16;
/// A text longer than this many bytes is cut short.
const MAX_LEN: usize = 1000;

/// The type `ty`, as the code of `owner` sees it. Structs, enums and traits go by their last name, array lengths are
/// left out.
#[must_use]
pub fn print(typing: &Typing<'_>, owner: DefId, terms: &Terms, ty: Ty) -> String {
    let mut printer = Printer { typing, owner, terms, text: String::new(), depth: MAX_DEPTH };
    printer.ty(ty);
    printer.text
}

struct Printer<'a> {
    typing: &'a Typing<'a>,
    owner: DefId,
    terms: &'a Terms,
    text: String,
    depth: u32,
}

impl Printer<'_> {
    fn ty(&mut self, ty: Ty) {
        if self.depth == 0 || self.text.len() > MAX_LEN {
            self.text.push('…');
            return;
        }
        self.depth -= 1;
        self.term(self.terms.term(ty));
        self.depth += 1;
    }

    fn term(&mut self, term: Term) {
        match term {
            Term::Var(VarKind::Any) | Term::Link(_) | Term::Unknown => self.text.push('?'),
            Term::Var(VarKind::Int) => self.text.push_str("{integer}"),
            Term::Var(VarKind::Float) => self.text.push_str("{float}"),
            Term::Param(at) => self.param(at),
            Term::Prim(Prim::Never) => self.text.push('!'),
            Term::Prim(prim) => self.text.push_str(prim.as_str()),
            Term::Adt(of, args) => {
                self.text.push_str(self.name(of));
                self.args(self.terms.list(args), &[]);
            }
            Term::Ref(by, inner) => {
                self.text.push_str(if by == Mutability::Mut { "&mut " } else { "&" });
                self.ty(inner);
            }
            Term::Ptr(by, inner) => {
                self.text.push_str(if by == Mutability::Mut { "*mut " } else { "*const " });
                self.ty(inner);
            }
            Term::Slice(inner) => self.between("[", inner, "]"),
            Term::Array(inner) => self.between("[", inner, "; _]"),
            Term::Tuple(parts) => {
                let parts = self.terms.list(parts);
                self.text.push('(');
                self.list(parts);
                self.text.push_str(if parts.len() == 1 { ",)" } else { ")" });
            }
            Term::FnPtr(parts) => self.function("fn(", ")", parts),
            Term::Closure(_, parts) => self.function("|", "|", parts),
            Term::FnDef(def, args) => {
                self.text.push_str("fn ");
                self.text.push_str(self.name(Meaning::Def(def)));
                self.args(self.terms.list(args), &[]);
            }
            Term::Future(output) => self.between("impl Future<Output = ", output, ">"),
            Term::Opaque(def, at, args) => self.opaque(def, at, args),
            Term::Dyn(at) => {
                self.text.push_str("dyn ");
                self.trait_ref(self.terms.dyn_trait(at));
            }
            Term::Assoc(of, name, args) => {
                let Some((&ty, rest)) = self.terms.list(args).split_first() else { return };
                self.text.push('<');
                self.ty(ty);
                self.text.push_str(" as ");
                self.text.push_str(self.name(of));
                self.args(rest, &[]);
                let _ = write!(self.text, ">::{name}");
            }
        }
    }

    fn between(&mut self, before: &str, ty: Ty, after: &str) {
        self.text.push_str(before);
        self.ty(ty);
        self.text.push_str(after);
    }

    fn list(&mut self, types: &[Ty]) {
        for (at, &ty) in types.iter().enumerate() {
            if at > 0 {
                self.text.push_str(", ");
            }
            self.ty(ty);
        }
    }

    fn args(&mut self, args: &[Ty], bindings: &[(Name, Ty)]) {
        if args.is_empty() && bindings.is_empty() {
            return;
        }
        self.text.push('<');
        self.list(args);
        for (at, &(name, ty)) in bindings.iter().enumerate() {
            let comma = if at > 0 || !args.is_empty() { ", " } else { "" };
            let _ = write!(self.text, "{comma}{name} = ");
            self.ty(ty);
        }
        self.text.push('>');
    }

    /// Parameters between `open` and `close`, then the result.
    fn function(&mut self, open: &str, close: &str, parts: List) {
        let Some((&ret, params)) = self.terms.list(parts).split_last() else { return };
        self.text.push_str(open);
        self.list(params);
        self.text.push_str(close);
        self.result(ret);
    }

    fn result(&mut self, ret: Ty) {
        if !matches!(self.terms.term(ret), Term::Tuple(parts) if parts.is_empty()) {
            self.text.push_str(" -> ");
            self.ty(ret);
        }
    }

    fn trait_ref(&mut self, of: &TraitRef) {
        self.text.push_str(self.name(of.of));
        let args = self.terms.list(of.args);
        // `Fn(A) -> B`
        if let ([only], [(output, ret)]) = (args, &*of.bindings)
            && output.as_str() == "Output"
            && let Term::Tuple(params) = self.terms.term(*only)
        {
            self.text.push('(');
            self.list(self.terms.list(params));
            self.text.push(')');
            return self.result(*ret);
        }
        self.args(args, &of.bindings);
    }

    /// `impl Trait` in a result, in the words of its function.
    fn opaque(&mut self, def: DefId, at: u32, args: List) {
        let typing = self.typing;
        self.text.push_str("impl ");
        let Some((sig, of)) = typing.signatures.function(def) else { return self.text.push('?') };
        let bounds = of.opaques.get(at as usize).map_or(&[][..], |bounds| bounds);
        if bounds.is_empty() {
            self.text.push('?');
        }
        // Parameters of the function stand for `args`; few types need them, so they are named and put in place.
        let mut own =
            Printer { typing, owner: def, terms: &sig.terms, text: String::new(), depth: self.depth };
        for (at, bound) in bounds.iter().enumerate() {
            if at > 0 {
                own.text.push_str(" + ");
            }
            own.trait_ref(bound);
        }
        let text = own.text;
        self.text.push_str(&text);
        let is_own = |(at, &ty): (u32, &Ty)| self.terms.term(ty) == Term::Param(at);
        let args = self.terms.list(args);
        if !bounds.is_empty() && !(0..).zip(args).all(is_own) {
            self.text.push_str(" of ");
            self.text.push_str(self.name(Meaning::Def(def)));
            self.args(args, &[]);
        }
    }

    fn name(&self, of: Meaning) -> &'static str {
        match of {
            Meaning::Def(def) => self.typing.program.defs.def(def).name.map_or("_", |name| name.as_str()),
            Meaning::Foreign(path) => path.last(),
        }
    }

    fn param(&mut self, at: u32) {
        let program = self.typing.program;
        let owners = [Some(self.owner), program.defs.assoc_parent(self.owner)];
        for owner in owners.into_iter().flatten() {
            let Some((_, generics)) = program.generics(owner) else { continue };
            for (place, param) in (0..).zip(&generics.params) {
                if param.kind != GenericParamKind::Lifetime && flat(program, owner, place) == Some(at) {
                    self.text.push_str(param.name.as_str());
                    return;
                }
            }
        }
        // A trait's own, or of `impl Trait` as an argument.
        let is_trait = |of: DefId| program.defs.def(of).kind == DefKind::Trait;
        if at == 0 && owners.into_iter().flatten().any(is_trait) {
            self.text.push_str("Self");
            return;
        }
        let sig = self.typing.signatures.of(self.owner);
        let bounds = sig.preds.iter().filter(|pred| sig.terms.term(pred.ty) == Term::Param(at));
        let bounds: Vec<&TraitRef> = bounds.map(|pred| &pred.of).collect();
        self.text.push_str("impl ");
        for (place, bound) in bounds.into_iter().enumerate() {
            if place > 0 {
                self.text.push_str(" + ");
            }
            let mut own = Printer {
                typing: self.typing,
                owner: self.owner,
                terms: &sig.terms,
                text: String::new(),
                depth: self.depth,
            };
            own.trait_ref(bound);
            let text = own.text;
            self.text.push_str(&text);
        }
    }
}
