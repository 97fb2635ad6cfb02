//! Types of expressions.

use super::Infer;
use crate::base::names::Name;
use crate::semantics::infer::ty::{Term, Ty, VarKind};
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::res::{Prim, Res};
use crate::semantics::resolve::{Meaning, Vis};
use crate::source::hir::expr::{BinaryOp, Expr, ExprId, Literal, UnaryOp};
use crate::source::hir::item::{ItemKind, Visibility};
use crate::source::hir::path::{Mutability, PathId};

/// How far fields are looked for behind pointers.
const MAX_DEREFS: u32 = 16;

impl Infer<'_> {
    /// The type of an expression where `expected` is expected; it may still need a coercion.
    pub(super) fn check(&mut self, id: ExprId, expected: Option<Ty>) -> Ty {
        if self.depth == 0 {
            return self.unknown();
        }
        self.depth -= 1;
        let ty = self.expr(id, expected);
        self.depth += 1;
        self.exprs[id.index()] = Some(ty);
        ty
    }

    fn expr(&mut self, id: ExprId, expected: Option<Ty>) -> Ty {
        let body = self.body;
        match body.expr(id) {
            Expr::Missing | Expr::Underscore => self.var(),
            Expr::Path(path) => self.value_path(*path),
            Expr::Literal(literal) => self.literal(literal, expected),
            Expr::Call { callee, args } => self.call(id, *callee, *args, expected),
            Expr::MethodCall { receiver, method, generics, args } => {
                self.method_call(id, *receiver, *method, *generics, *args, expected)
            }
            Expr::Field { base, name } => {
                let base = self.check(*base, None);
                self.field(base, *name)
            }
            Expr::Await(inner) => {
                let inner = self.check(*inner, None);
                match self.solver.future_output(inner) {
                    Some(output) => output,
                    None => self.unknown(),
                }
            }
            Expr::Try(inner) => {
                let inner = self.check(*inner, None);
                match self.solver.try_output(inner) {
                    Some(output) => output,
                    None => self.unknown(),
                }
            }
            Expr::Block { block, label: Some(label), .. } => self.labelled_block(*block, *label, expected),
            Expr::Block { block, label: None, .. } => self.block(*block, expected),
            Expr::Async { block, .. } => self.async_block(*block, expected),
            Expr::Closure(closure) => self.closure(id, *closure, expected),
            Expr::If { condition, then, otherwise } => self.if_expr(*condition, *then, *otherwise, expected),
            Expr::Let { pat, expr } => {
                let ty = self.check(*expr, None);
                self.pat(*pat, ty, None);
                self.prim(Prim::Bool)
            }
            Expr::Match { scrutinee, arms } => self.match_expr(*scrutinee, arms, expected),
            Expr::Loop { block, label } => self.loop_expr(*block, *label, expected),
            Expr::While { condition, block, label } => self.while_expr(*condition, *block, *label),
            Expr::For { pat, iterable, block, label } => {
                let iterable = self.check(*iterable, None);
                let item = match self.solver.iter_item(iterable) {
                    Some(item) => item,
                    None => self.unknown(),
                };
                self.pat(*pat, item, None);
                self.for_body(*block, *label)
            }
            Expr::Break { label, value } => self.break_expr(*label, *value),
            Expr::Continue { .. } => self.never(),
            Expr::Return(value) => {
                let ret = self.ret;
                let found = match value {
                    Some(value) => self.check(*value, Some(ret)),
                    None => self.unit(),
                };
                self.coerce(found, ret);
                self.never()
            }
            Expr::Yield(value) => {
                if let Some(value) = value {
                    self.check(*value, None);
                }
                self.unit()
            }
            Expr::Unary(op, inner) => self.unary(*op, *inner, expected),
            Expr::Binary(op, left, right) => self.binary(*op, *left, *right, expected),
            Expr::Assign(place, value) => {
                let place = self.check(*place, None);
                let value = self.check(*value, Some(place));
                self.coerce(value, place);
                self.unit()
            }
            Expr::AssignOp(_, place, value) => {
                let place = self.check(*place, None);
                let value = self.check(*value, None);
                if self.is_number(place) && self.is_number(value) {
                    self.solver.trial_unify(place, value);
                }
                self.unit()
            }
            Expr::Ref { mutability, raw, expr } => self.reference(*mutability, *raw, *expr, expected),
            Expr::Cast(inner, ty) => {
                let ty = self.written(*ty);
                let inner = self.check(*inner, None);
                if !self.is_number(inner) {
                    self.coerce(inner, ty);
                }
                ty
            }
            Expr::Index(base, index) => {
                let base = self.check(*base, None);
                let index = self.check(*index, None);
                match self.solver.index_output(base, index) {
                    Some(output) => output,
                    None => self.unknown(),
                }
            }
            Expr::Range { start, end, inclusive } => self.range(*start, *end, *inclusive),
            Expr::Record { path, fields, spread } => self.record(*path, fields, *spread, expected),
            Expr::Tuple(list) => {
                let wanted: Vec<Ty> = match expected.map(|ty| self.solver.terms.term(ty)) {
                    Some(Term::Tuple(parts)) => self.solver.terms.list(parts).to_vec(),
                    _ => Vec::new(),
                };
                let mut parts = Vec::new();
                for (at, &part) in body.list(*list).iter().enumerate() {
                    let wanted = wanted.get(at).copied();
                    let found = self.check(part, wanted);
                    parts.push(self.as_wanted(found, wanted));
                }
                self.solver.terms.tuple(&parts)
            }
            Expr::Array(list) => {
                let element = self.element(expected);
                let items = body.list(*list);
                self.items(items, element);
                self.solver.terms.add(Term::Array(element))
            }
            Expr::Repeat(item, count) => {
                let element = self.element(expected);
                self.items(&[*item], element);
                self.check(*count, None);
                self.solver.terms.add(Term::Array(element))
            }
            Expr::Macro(call) => self.macro_call(*call, expected),
        }
    }

    /// `found`, or `wanted` where a coercion makes one of the other.
    fn as_wanted(&mut self, found: Ty, wanted: Option<Ty>) -> Ty {
        match wanted {
            Some(wanted) if !self.solver.terms.is_var(wanted) => {
                self.coerce(found, wanted);
                wanted
            }
            _ => found,
        }
    }

    /// What elements of an array are expected to be.
    pub(super) fn element(&mut self, expected: Option<Ty>) -> Ty {
        match expected.map(|ty| self.solver.terms.term(ty)) {
            Some(Term::Array(inner) | Term::Slice(inner)) => inner,
            _ => self.var(),
        }
    }

    pub(super) fn items(&mut self, items: &[ExprId], element: Ty) {
        for &item in items {
            let found = self.check(item, Some(element));
            self.coerce(found, element);
        }
    }

    fn literal(&mut self, literal: &Literal, expected: Option<Ty>) -> Ty {
        let suffix = |name: &Option<Name>| name.and_then(Prim::named);
        match literal {
            Literal::Str(_) => {
                let text = self.prim(Prim::Str);
                self.shared(text)
            }
            Literal::Bytes(_) => {
                let byte = self.prim(Prim::U8);
                let bytes = self.solver.terms.add(Term::Array(byte));
                self.shared(bytes)
            }
            Literal::CStr => self.unknown(),
            Literal::Byte => self.prim(Prim::U8),
            Literal::Char => self.prim(Prim::Char),
            Literal::Bool(_) => self.prim(Prim::Bool),
            Literal::Int(_, name) => match suffix(name) {
                Some(prim) => self.prim(prim),
                None => self.number(VarKind::Int, expected),
            },
            Literal::Float(name) => match suffix(name) {
                Some(prim) => self.prim(prim),
                None => self.number(VarKind::Float, expected),
            },
        }
    }

    fn number(&mut self, kind: VarKind, expected: Option<Ty>) -> Ty {
        let var = self.solver.terms.var(kind);
        if let Some(expected) = expected.filter(|&ty| !self.solver.terms.is_var(ty)) {
            self.solver.trial_unify(var, expected);
        }
        var
    }

    pub(super) fn shared(&mut self, inner: Ty) -> Ty {
        self.solver.terms.add(Term::Ref(Mutability::Shared, inner))
    }

    pub(super) fn is_number(&self, ty: Ty) -> bool {
        match self.solver.terms.term(ty) {
            Term::Var(kind) => kind != VarKind::Any,
            Term::Prim(prim) => !matches!(prim, Prim::Bool | Prim::Char | Prim::Str | Prim::Never),
            _ => false,
        }
    }

    fn field(&mut self, base: Ty, name: Name) -> Ty {
        let typing = self.solver.typing;
        let mut at = self.solver.shallow(base);
        for _ in 0..MAX_DEREFS {
            match self.solver.terms.term(at) {
                Term::Adt(Meaning::Def(def), args) => {
                    if let Some((sig, found)) = typing.signatures.fields(def)
                        && typing.program.defs.def(def).kind != DefKind::Enum
                        && let Some(place) = found.fields.iter().position(|(field, _)| *field == name)
                        && self.sees_field(def, place)
                    {
                        let field = found.fields[place].1;
                        let args = self.solver.terms.list(args).to_vec();
                        return self.solver.instantiate(&sig.terms, field, &args);
                    }
                }
                Term::Tuple(parts) => {
                    let index = name.as_str().parse::<usize>().ok();
                    if let Some(part) = index.and_then(|index| self.solver.terms.nth(parts, index)) {
                        return part;
                    }
                }
                _ => {}
            }
            match self.solver.deref(at) {
                Some(next) => at = self.solver.shallow(next),
                None => break,
            }
        }
        self.unknown()
    }

    /// Whether the body may name field `at` of the struct; dereferencing passes over others.
    fn sees_field(&self, def: DefId, at: usize) -> bool {
        let program = self.solver.typing.program;
        let fields = match program.signature(def).map(|(_, item)| &item.kind) {
            Some(ItemKind::Struct(record) | ItemKind::Union(record)) => &record.fields,
            _ => return true,
        };
        let owner = self.names.of.owner;
        match fields.all().get(at).map(|field| &field.vis) {
            Some(Visibility::Inherited) => {
                let home = Vis::In(program.defs.nearest_module(program.defs.module_of(def)).index);
                program.defs.sees(program.defs.module_of(owner), home, def.krate)
            }
            Some(Visibility::Crate | Visibility::In(..)) => owner.krate == def.krate,
            Some(Visibility::Public) | None => true,
        }
    }

    fn unary(&mut self, op: UnaryOp, inner: ExprId, expected: Option<Ty>) -> Ty {
        let wanted = if op == UnaryOp::Deref { None } else { expected };
        let inner = self.check(inner, wanted);
        let known = self.solver.typing.known;
        match op {
            UnaryOp::Deref => match self.term(inner) {
                Term::Ptr(_, target) => target,
                _ => match self.solver.deref(inner) {
                    Some(target) => target,
                    None => self.unknown(),
                },
            },
            UnaryOp::Not | UnaryOp::Neg => {
                if self.is_number(inner) || matches!(self.term(inner), Term::Prim(Prim::Bool)) {
                    return inner;
                }
                let of = if op == UnaryOp::Not { known.not } else { known.neg };
                let output =
                    of.and_then(|of| self.solver.project(Meaning::Def(of), Name::new("Output"), &[inner]));
                output.unwrap_or_else(|| self.unknown())
            }
        }
    }

    fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId, expected: Option<Ty>) -> Ty {
        use BinaryOp::{
            Add, And, BitAnd, BitOr, BitXor, Div, Eq, Ge, Gt, Le, Lt, Mul, Ne, Or, Rem, Shl, Shr, Sub,
        };
        let known = self.solver.typing.known;
        let of = match op {
            And | Or => {
                self.check(left, None);
                self.check(right, None);
                return self.prim(Prim::Bool);
            }
            Eq | Ne | Lt | Le | Gt | Ge => {
                let a = self.check(left, None);
                let b = self.check(right, None);
                if self.is_number(a) && self.is_number(b) {
                    self.solver.trial_unify(a, b);
                }
                return self.prim(Prim::Bool);
            }
            Add => known.add,
            Sub => known.sub,
            Mul => known.mul,
            Div => known.div,
            Rem => known.rem,
            BitAnd => known.bit_and,
            BitOr => known.bit_or,
            BitXor => known.bit_xor,
            Shl => known.shl,
            Shr => known.shr,
        };
        let wanted = expected.filter(|&ty| self.is_number(ty));
        let a = self.check(left, wanted);
        let b = self.check(right, None);
        let (a, b) = (self.solver.shallow(a), self.solver.shallow(b));
        let is_bool = |infer: &Self, ty| matches!(infer.solver.terms.term(ty), Term::Prim(Prim::Bool));
        if matches!(op, Shl | Shr) && self.is_number(a) {
            return a;
        }
        if self.is_number(a) && self.is_number(b) {
            self.solver.trial_unify(a, b);
            return a;
        }
        if is_bool(self, a) && is_bool(self, b) {
            return a;
        }
        // `x + *y`, `x + &y` of numbers.
        if self.is_number(a)
            && let Term::Ref(_, inner) = self.solver.terms.term(b)
            && self.is_number(inner)
        {
            self.solver.trial_unify(a, inner);
            return a;
        }
        match of {
            Some(of) => self.solver.binary_output(of, a, b),
            None => self.unknown(),
        }
    }

    fn reference(&mut self, mutability: Mutability, raw: bool, inner: ExprId, expected: Option<Ty>) -> Ty {
        let wanted = match expected.map(|ty| self.solver.terms.term(ty)) {
            Some(Term::Ref(_, wanted) | Term::Ptr(_, wanted)) => {
                // What may still be dereferenced or unsized must not be taken for what it becomes.
                let open = matches!(
                    self.solver.terms.term(wanted),
                    Term::Slice(_) | Term::Dyn(_) | Term::Prim(Prim::Str) | Term::Var(_)
                );
                (!open
                    || matches!(self.body.expr(inner), Expr::Array(_) | Expr::Repeat(..) | Expr::Closure(_)))
                .then_some(wanted)
            }
            _ => None,
        };
        let inner = self.check(inner, wanted);
        let term = if raw { Term::Ptr(mutability, inner) } else { Term::Ref(mutability, inner) };
        self.solver.terms.add(term)
    }

    fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>, inclusive: bool) -> Ty {
        let known = self.solver.typing.known;
        let index = self.var();
        for bound in [start, end].into_iter().flatten() {
            let found = self.check(bound, Some(index));
            self.solver.trial_unify(found, index);
        }
        let def: Option<DefId> = match (start, end, inclusive) {
            (Some(_), Some(_), false) => known.range,
            (Some(_), Some(_), true) => known.range_inclusive,
            (Some(_), None, _) => known.range_from,
            (None, Some(_), false) => known.range_to,
            (None, Some(_), true) => known.range_to_inclusive,
            (None, None, _) => return self.adt(known.range_full, &[]),
        };
        self.adt(def, &[index])
    }

    fn record(
        &mut self,
        path: PathId,
        fields: &[(Name, ExprId)],
        spread: Option<ExprId>,
        expected: Option<Ty>,
    ) -> Ty {
        let ty = match self.names.path(path).res {
            res @ Res::SelfType(_) => self.lowered(|lower| lower.res_type(res, Vec::new())),
            _ => self.var(),
        };
        let known = self.constructor(path, ty);
        if let Some(expected) = expected.filter(|&ty| !self.solver.terms.is_var(ty)) {
            self.solver.trial_unify(ty, expected);
        }
        if let Some(written) = self.body.store.paths[path].segments.last().and_then(|segment| segment.args)
            && let Term::Adt(_, args) = self.solver.terms.term(ty)
        {
            let args = self.solver.terms.list(args).to_vec();
            for (arg, written) in args.into_iter().zip(self.written_args(written)) {
                self.solver.trial_unify(arg, written);
            }
        }
        for (name, value) in fields {
            let field = known.iter().find(|(field, _)| field == name).map(|&(_, field)| field);
            let found = self.check(*value, field);
            if let Some(field) = field {
                self.coerce(found, field);
            }
        }
        if let Some(spread) = spread {
            let found = self.check(spread, Some(ty));
            self.solver.trial_unify(found, ty);
        }
        if self.solver.terms.is_var(ty) { self.unknown() } else { ty }
    }
}
