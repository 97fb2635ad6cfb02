//! Code that runs only for some values of a parameter, and what calls give for parameters: `f(None)` does not run what
//! `f` does with `Some`.

use rustc_hash::FxHashMap;

use crate::semantics::flow::parents::Parents;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BinaryOp, Expr, ExprId, Literal, MatchArm, Stmt, UnaryOp};
use crate::source::hir::pat::{BindingId, Pat, PatId};
use crate::source::hir::path::Mutability;

/// What is known of the calls of one body; those of which nothing is known are left out. Both ascend by call.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cases {
    needs: Vec<(ExprId, Box<[Need]>)>,
    given: Vec<(ExprId, Arguments)>,
}

/// What a call gives for some of the parameters, by their places; the receiver is the first.
pub type Arguments = Box<[(u32, Given)]>;

/// What a call gives for a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Given {
    /// This.
    Value(Value),
    /// What the function that calls was given for this parameter.
    Param(u32),
}

/// A value, as far as cases are told apart by it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Value {
    /// A variant of an enum.
    Variant(Res),
    /// `true`, `false`
    Bool(bool),
}

/// What has to be so for a call to run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    /// The place of the parameter.
    param: u32,
    /// Whether it has to be one of the values, or none of them.
    is_one: bool,
    values: Box<[Value]>,
}

impl Cases {
    /// Of these calls, in ascending order, of a body.
    #[must_use]
    pub fn new(program: &Program, (body, names): (&Body, &BodyNames), calls: &[ExprId]) -> Self {
        let reader = Reader::new(program, body, names);
        let mut cases = Self::default();
        if calls.is_empty() {
            return cases;
        }
        for &call in calls {
            let given: Arguments = reader.given(call).collect();
            if !given.is_empty() {
                cases.given.push((call, given));
            }
        }
        if reader.branches() {
            let parents = Parents::new(body);
            for &call in calls {
                let needs = reader.needs(&parents, call);
                if !needs.is_empty() {
                    cases.needs.push((call, needs.into()));
                }
            }
        }
        cases
    }

    /// What `call` gives.
    #[must_use]
    pub fn given(&self, call: ExprId) -> &[(u32, Given)] {
        let at = self.given.binary_search_by_key(&call, |(call, _)| *call);
        at.map_or(&[], |at| &self.given[at].1)
    }

    /// Whether `call` may run when parameters have these values.
    #[must_use]
    pub fn may_run(&self, call: ExprId, values: &[(u32, Value)]) -> bool {
        let Ok(at) = self.needs.binary_search_by_key(&call, |(call, _)| *call) else { return true };
        self.needs[at].1.iter().all(|need| {
            let known = values.iter().find(|(param, _)| *param == need.param);
            known.is_none_or(|(_, value)| need.values.contains(value) == need.is_one)
        })
    }

    /// The values that `call` gives where parameters have these.
    #[must_use]
    pub fn passed_on(&self, call: ExprId, values: &[(u32, Value)]) -> Vec<(u32, Value)> {
        let given = self.given(call).iter();
        let passed = given.filter_map(|&(at, given)| match given {
            Given::Value(value) => Some((at, value)),
            Given::Param(param) => {
                values.iter().find(|(known, _)| *known == param).map(|&(_, value)| (at, value))
            }
        });
        passed.collect()
    }
}

struct Reader<'a> {
    program: &'a Program,
    body: &'a Body,
    names: &'a BodyNames,
    params: FxHashMap<BindingId, u32>,
    /// Variables that have one value, and where that is written.
    initial: FxHashMap<BindingId, ExprId>,
}

impl<'a> Reader<'a> {
    fn new(program: &'a Program, body: &'a Body, names: &'a BodyNames) -> Self {
        let plain = |pat: PatId| match *body.pat(pat) {
            Pat::Bind { binding, sub: None } if body.binding(binding).mutability == Mutability::Shared => {
                Some(binding)
            }
            _ => None,
        };
        let params = (0..).zip(&body.params).filter_map(|(at, &pat)| Some((plain(pat)?, at))).collect();
        let statements = body.blocks.values().flat_map(|block| &block.stmts);
        let initial = statements.filter_map(|statement| match *statement {
            Stmt::Let { pat, init: Some(init), otherwise: None, .. } => Some((plain(pat)?, init)),
            _ => None,
        });
        let initial = initial.collect();
        Self { program, body, names, params, initial }
    }

    /// Whether a parameter decides what runs.
    fn branches(&self) -> bool {
        self.body.exprs.values().any(|expr| match expr {
            Expr::Match { scrutinee, .. } => self.param(*scrutinee).is_some(),
            Expr::If { condition, .. } => {
                let mut needs = Vec::new();
                self.all(*condition, &mut needs);
                !needs.is_empty()
            }
            _ => false,
        })
    }

    /// The parameter whose value, or a reference to it, `expr` is.
    fn param(&self, expr: ExprId) -> Option<u32> {
        let variable = self.names.variable(self.body, self.without_references(expr))?;
        self.params.get(&variable).copied()
    }

    fn without_references(&self, mut expr: ExprId) -> ExprId {
        while let Expr::Ref { expr: inner, .. } | Expr::Unary(UnaryOp::Deref, inner) = self.body.expr(expr) {
            expr = *inner;
        }
        expr
    }

    fn given(&self, call: ExprId) -> impl Iterator<Item = (u32, Given)> {
        let (receiver, args) = match *self.body.expr(call) {
            Expr::Call { args, .. } => (None, self.body.list(args)),
            Expr::MethodCall { receiver, args, .. } => (Some(receiver), self.body.list(args)),
            _ => (None, &[][..]),
        };
        let all = (0..).zip(receiver.into_iter().chain(args.iter().copied()));
        all.filter_map(|(at, arg)| {
            let given = self.param(arg).map(Given::Param).or_else(|| self.value(arg).map(Given::Value))?;
            Some((at, given))
        })
    }

    fn value(&self, expr: ExprId) -> Option<Value> {
        let expr = self.without_references(expr);
        let written = |expr: ExprId| match *self.body.expr(expr) {
            Expr::Literal(Literal::Bool(value)) => Some(Value::Bool(value)),
            Expr::Call { callee, .. } => match *self.body.expr(callee) {
                Expr::Path(path) => self.variant(self.names.path(path).res),
                _ => None,
            },
            Expr::Path(path) | Expr::Record { path, .. } => self.variant(self.names.path(path).res),
            _ => None,
        };
        written(expr).or_else(|| written(*self.initial.get(&self.names.variable(self.body, expr)?)?))
    }

    fn variant(&self, res: Res) -> Option<Value> {
        let Res::Def(def) = res else { return None };
        matches!(self.program.defs.def(def).kind, DefKind::Variant(..)).then_some(Value::Variant(res))
    }

    /// What parameters have to be for `call` to run.
    fn needs(&self, parents: &Parents, call: ExprId) -> Vec<Need> {
        let mut needs = Vec::new();
        let mut inner = call;
        while let Some(outer) = parents.of(inner) {
            match self.body.expr(outer) {
                Expr::Match { scrutinee, arms } if *scrutinee != inner => {
                    let at = arms.iter().position(|arm| arm.body == inner || arm.guard == Some(inner));
                    if let (Some(param), Some(at)) = (self.param(*scrutinee), at) {
                        needs.extend(self.arm(param, &arms[..=at]));
                    }
                }
                Expr::If { condition, then, .. } if *then == inner => self.all(*condition, &mut needs),
                Expr::If { condition, otherwise, .. } if *otherwise == Some(inner) => {
                    needs.extend(self.condition(*condition).and_then(Need::opposite));
                }
                _ => {}
            }
            inner = outer;
        }
        needs
    }

    /// What `param` has to be for the last of these arms to run.
    fn arm(&self, param: u32, arms: &[MatchArm]) -> Option<Need> {
        let (last, before) = arms.split_last()?;
        if let Some((values, _)) = self.values(last.pat) {
            return Some(Need { param, is_one: true, values });
        }
        let taken = before.iter().filter(|arm| arm.guard.is_none());
        let taken = taken.filter_map(|arm| self.values(arm.pat)).filter(|(_, are_whole)| *are_whole);
        let values: Box<[Value]> = taken.flat_map(|(values, _)| values).collect();
        (!values.is_empty()).then_some(Need { param, is_one: false, values })
    }

    /// The values that a pattern takes, and whether it takes all with these variants.
    fn values(&self, pat: PatId) -> Option<(Box<[Value]>, bool)> {
        let one = |value: Option<Value>, is_whole| Some((Box::from([value?]), is_whole));
        let is_open = |pat: &PatId| match *self.body.pat(*pat) {
            Pat::Wild | Pat::Rest => true,
            Pat::Bind { sub, .. } => sub.is_none() && self.names.constant_pat(*pat).is_none(),
            _ => false,
        };
        match self.body.pat(pat) {
            Pat::Ref(_, inner) | Pat::Bind { sub: Some(inner), .. } => self.values(*inner),
            Pat::Bind { sub: None, .. } => one(self.variant(self.names.constant_pat(pat)?.res), true),
            Pat::Path(path) => one(self.variant(self.names.path(*path).res), true),
            Pat::TupleStruct { path, fields } => {
                one(self.variant(self.names.path(*path).res), fields.iter().all(is_open))
            }
            Pat::Record { path, fields, .. } => {
                one(self.variant(self.names.path(*path).res), fields.iter().all(|(_, pat)| is_open(pat)))
            }
            Pat::Expr(expr) => match *self.body.expr(*expr) {
                Expr::Literal(Literal::Bool(value)) => one(Some(Value::Bool(value)), true),
                _ => None,
            },
            Pat::Or(pats) => {
                let all: Option<Vec<_>> = pats.iter().map(|pat| self.values(*pat)).collect();
                let (values, whole): (Vec<_>, Vec<bool>) = all?.into_iter().unzip();
                Some((values.into_iter().flatten().collect(), whole.into_iter().all(|is_whole| is_whole)))
            }
            _ => None,
        }
    }

    /// What all parts of a condition need.
    fn all(&self, condition: ExprId, needs: &mut Vec<Need>) {
        match *self.body.expr(condition) {
            Expr::Binary(BinaryOp::And, one, other) => {
                self.all(one, needs);
                self.all(other, needs);
            }
            _ => needs.extend(self.condition(condition).map(|(need, _)| need)),
        }
    }

    /// What a condition of one part needs, and whether nothing else is needed.
    fn condition(&self, condition: ExprId) -> Option<(Need, bool)> {
        match *self.body.expr(condition) {
            Expr::Let { pat, expr } => {
                let (values, are_whole) = self.values(pat)?;
                Some((Need { param: self.param(expr)?, is_one: true, values }, are_whole))
            }
            Expr::Unary(UnaryOp::Not, inner) => {
                let need = Need::opposite(self.condition(inner)?)?;
                Some((need, true))
            }
            Expr::Path(_) => {
                let values = Box::from([Value::Bool(true)]);
                Some((Need { param: self.param(condition)?, is_one: true, values }, true))
            }
            _ => None,
        }
    }
}

impl Need {
    /// What the `else` of a condition needs.
    fn opposite((need, is_all): (Self, bool)) -> Option<Self> {
        is_all.then_some(Self { is_one: !need.is_one, ..need })
    }
}
