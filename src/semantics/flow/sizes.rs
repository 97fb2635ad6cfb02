//! How many items a collection or iterator has: a number the code knows, or as many as somebody else decides?
//!
//! Values are followed backwards through adapters, variables and the loops that fill a collection.

use crate::semantics::catalog::schema::Members;
use crate::semantics::flow::children::any_inside;
use crate::semantics::flow::fate::Values;
use crate::semantics::flow::shape::plain_binding;
use crate::semantics::flow::signature::signature;
use crate::semantics::resolve::res::Res;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat, PatId};

/// How many items there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// The code limits it: an array, a constant range, `take`, `chunks`, a check of the length.
    Limited,
    /// As many as somebody outside of the program sends, or has in a file: it comes in here.
    Input(Source),
    /// As many as this awaited value has.
    Awaited(ExprId),
    /// As many as this parameter of the function has.
    Param(BindingId),
    /// Not known.
    Unknown,
}

/// Where data comes in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// This call brings it.
    Call(ExprId),
    /// This variable is, or is part of, a parameter that a request fills.
    Param(BindingId),
}

/// Adapters and variables are followed this far.
const MAX_STEPS: u32 = 48;

/// How many items `expr` has.
#[must_use]
pub fn size(values: Values<'_>, expr: ExprId) -> Size {
    Walk { values, steps: MAX_STEPS }.of(expr)
}

struct Walk<'a> {
    values: Values<'a>,
    steps: u32,
}

impl Walk<'_> {
    fn of(&mut self, expr: ExprId) -> Size {
        let mut expr = expr;
        loop {
            if self.steps == 0 {
                return Size::Unknown;
            }
            self.steps -= 1;
            expr = match self.values.body.expr(expr) {
                Expr::Array(_) | Expr::Repeat(..) | Expr::Tuple(_) | Expr::Literal(_) => {
                    return Size::Limited;
                }
                Expr::Range { end, .. } => return self.of_range(*end),
                Expr::Ref { expr, .. } | Expr::Try(expr) | Expr::Unary(_, expr) | Expr::Cast(expr, _) => {
                    *expr
                }
                Expr::Block { block, .. } => match self.values.body.block(*block).tail {
                    Some(tail) => tail,
                    None => return Size::Unknown,
                },
                Expr::Index(base, index) => match self.values.body.expr(*index) {
                    Expr::Range { end: Some(end), .. } if self.is_constant(*end) => return Size::Limited,
                    Expr::Range { .. } => *base,
                    _ => return Size::Unknown,
                },
                Expr::Await(future) => match self.of_awaited(*future) {
                    Some(items) => items,
                    None => return self.brought_in(*future).unwrap_or(Size::Awaited(expr)),
                },
                Expr::Field { base, .. } => return self.of_field(*base),
                Expr::MethodCall { .. } | Expr::Call { .. } if self.brought_in(expr).is_some() => {
                    return Size::Input(Source::Call(expr));
                }
                Expr::MethodCall { receiver, method, args, .. } => match method.as_str() {
                    "take" | "chunks" | "chunks_exact" | "array_chunks" | "tuples" | "truncate" => {
                        return Size::Limited;
                    }
                    "zip" => match self.values.body.list(*args) {
                        [other] if self.of(*other) == Size::Limited => return Size::Limited,
                        _ => *receiver,
                    },
                    "chain" => match self.values.body.list(*args) {
                        [other] => match self.of(*other) {
                            Size::Limited => *receiver,
                            open => return open,
                        },
                        _ => return Size::Unknown,
                    },
                    // The number of a builder's or the like is not that of the receiver.
                    name if is_adapter(name) => *receiver,
                    _ => return Size::Unknown,
                },
                Expr::Call { args, .. } => match self.values.body.list(*args) {
                    [only] if self.converts(expr) => *only,
                    _ => return Size::Unknown,
                },
                Expr::Macro(call) => {
                    let is_std = self.values.calls.of_macro(*call).is_some_and(|known| known.is_std());
                    let is_list = matches!(self.values.body.macros[*call].input, MacroInput::Exprs(_));
                    return if is_std && is_list { Size::Limited } else { Size::Unknown };
                }
                Expr::Path(path) => match self.values.names.path(*path).res {
                    Res::Local(binding) => return self.of_variable(binding),
                    _ if self.is_constant(expr) => return Size::Limited,
                    _ => return Size::Unknown,
                },
                _ => return Size::Unknown,
            };
        }
    }

    /// What has as many items as the awaited `future` gives: all results of a join.
    fn of_awaited(&self, future: ExprId) -> Option<ExprId> {
        let row = self.values.calls.get(future)?.facts.fan_out.as_deref()?;
        match self.values.body.expr(future) {
            Expr::Call { args, .. } if row.members == Members::Iterator => {
                self.values.body.list(*args).get(usize::from(row.arg?)).copied()
            }
            _ => None,
        }
    }

    fn brought_in(&self, call: ExprId) -> Option<Size> {
        let known = self.values.calls.get(call)?;
        known.facts.input.is_some().then_some(Size::Input(Source::Call(call)))
    }

    /// A field of what a request fills was filled by it too.
    fn of_field(&mut self, base: ExprId) -> Size {
        match self.of(base) {
            input @ Size::Input(_) => input,
            _ => Size::Unknown,
        }
    }

    /// Whether a pattern declares a variable.
    fn binds(&self, pat: PatId, binding: BindingId) -> bool {
        match self.values.body.pat(pat) {
            Pat::Bind { binding: own, .. } => *own == binding,
            Pat::Typed(inner, _) | Pat::Ref(_, inner) => self.binds(*inner, binding),
            Pat::TupleStruct { fields, .. } => fields.iter().any(|&field| self.binds(field, binding)),
            Pat::Tuple(fields) => fields.iter().any(|&field| self.binds(field, binding)),
            Pat::Record { fields, .. } => fields.iter().any(|&(_, field)| self.binds(field, binding)),
            _ => false,
        }
    }

    fn of_range(&mut self, end: Option<ExprId>) -> Size {
        match end {
            Some(end) if self.is_constant(end) => Size::Limited,
            _ => Size::Unknown,
        }
    }

    /// Whether `expr` is a number that is written down.
    fn is_constant(&self, expr: ExprId) -> bool {
        match self.values.body.expr(expr) {
            Expr::Literal(_) => true,
            Expr::Path(path) => {
                let is_upper = |name: &str| name.chars().all(|char| !char.is_lowercase());
                let name = self.values.body.store.paths[*path].last_name();
                name.is_some_and(|name| is_upper(name.as_str()))
                    && !matches!(self.values.names.path(*path).res, Res::Local(_))
            }
            Expr::Binary(_, a, b) => self.is_constant(*a) && self.is_constant(*b),
            Expr::Cast(inner, _) => self.is_constant(*inner),
            _ => false,
        }
    }

    /// Whether a call of one argument only makes another collection of it.
    fn converts(&self, call: ExprId) -> bool {
        let known = self.values.calls.get(call);
        let name = known.and_then(|known| known.path).map_or("", |path| path.last());
        matches!(name, "from" | "from_iter" | "iter" | "into_iter" | "Some" | "Ok" | "new")
    }

    fn of_variable(&mut self, binding: BindingId) -> Size {
        let uses = self.values.shape.uses(binding).to_vec();
        if uses.iter().any(|&of| self.checks_length(of)) {
            return Size::Limited;
        }
        if let Some(init) = self.values.shape.init(binding) {
            let filled = uses.iter().filter_map(|&of| self.filled_by(of)).collect::<Vec<_>>();
            let Some(&fill) = filled.first() else { return self.of(init) };
            return self.of_filled(binding, fill, filled.len());
        }
        if let Some(at) = self.values.body.params.iter().position(|&pat| self.binds(pat, binding)) {
            let is_whole = plain_binding(self.values.body, self.values.body.params[at]) == Some(binding);
            return match is_input_param(self.values, at) {
                true => Size::Input(Source::Param(binding)),
                false if is_whole => Size::Param(binding),
                false => Size::Unknown,
            };
        }
        self.of_loop_variable(binding)
    }

    /// A use that limits the length, or leaves when it is too much.
    fn checks_length(&self, of: ExprId) -> bool {
        let Some(method) = self.values.shape.parent(of) else { return false };
        match self.values.body.expr(method) {
            Expr::MethodCall { receiver, method: name, .. } if *receiver == of => match name.as_str() {
                "truncate" | "split_off" | "chunks" | "drain" => true,
                "len" => self.values.shape.parent(method).is_some_and(|outer| {
                    matches!(self.values.body.expr(outer), Expr::Binary(..) | Expr::Macro(_))
                }),
                _ => false,
            },
            _ => false,
        }
    }

    /// The `push` or `extend` that a use is.
    fn filled_by(&self, of: ExprId) -> Option<ExprId> {
        let method = self.values.shape.parent(of)?;
        match self.values.body.expr(method) {
            Expr::MethodCall { receiver, method: name, .. } if *receiver == of => {
                matches!(name.as_str(), "push" | "push_back" | "insert" | "extend").then_some(method)
            }
            _ => None,
        }
    }

    /// The size of a collection that `fill`, one of `fills` calls, adds to.
    fn of_filled(&mut self, binding: BindingId, fill: ExprId, fills: usize) -> Size {
        let Expr::MethodCall { method, args, .. } = self.values.body.expr(fill) else { return Size::Unknown };
        if method.as_str() == "extend" && fills == 1 {
            return match self.values.body.list(*args) {
                [only] => self.of(*only),
                _ => Size::Unknown,
            };
        }
        let declared = self.values.shape.init(binding);
        for outer in self.values.shape.ancestors(fill) {
            if declared.is_some_and(|init| self.values.shape.contains(outer, init)) {
                // No loop between the declaration and the call.
                return Size::Limited;
            }
            match self.values.body.expr(outer) {
                Expr::For { iterable, .. } => return self.of(*iterable),
                Expr::While { .. } | Expr::Loop { .. } | Expr::Closure(_) => return Size::Unknown,
                _ => {}
            }
        }
        Size::Unknown
    }

    /// `for chunk in items.chunks(8)` makes small ones.
    fn of_loop_variable(&mut self, binding: BindingId) -> Size {
        let is_own = |pat: PatId| matches!(self.values.body.pat(pat), Pat::Bind { binding: own, .. } if *own == binding);
        let found = self.values.body.exprs.values().find_map(|expr| match expr {
            Expr::For { pat, iterable, .. } if is_own(*pat) => Some(*iterable),
            _ => None,
        });
        match found {
            Some(iterable) if self.cuts(iterable) => Size::Limited,
            _ => Size::Unknown,
        }
    }

    fn cuts(&self, iterable: ExprId) -> bool {
        let body = self.values.body;
        any_inside(body, iterable, |expr| match body.expr(expr) {
            Expr::MethodCall { method, .. } => {
                method.as_str().contains("chunks") || method.as_str() == "windows"
            }
            _ => false,
        })
    }
}

/// Whether a method gives as many items as its receiver has, or about as many.
fn is_adapter(name: &str) -> bool {
    const ADAPTERS: [&str; 44] = [
        "into_iter",
        "iter",
        "iter_mut",
        "map",
        "filter",
        "filter_map",
        "flat_map",
        "flatten",
        "enumerate",
        "rev",
        "cloned",
        "copied",
        "collect",
        "collect_vec",
        "peekable",
        "inspect",
        "skip",
        "skip_while",
        "take_while",
        "keys",
        "values",
        "values_mut",
        "into_keys",
        "into_values",
        "to_vec",
        "clone",
        "to_owned",
        "as_slice",
        "as_ref",
        "unwrap",
        "expect",
        "unwrap_or_default",
        "sorted",
        "sorted_by",
        "dedup",
        "unique",
        "into_inner",
        "and_then",
        "then",
        "lines",
        "split_whitespace",
        "map_err",
        "ok_or",
        "into_par_iter",
    ];
    ADAPTERS.contains(&name)
}

/// Whether the type of parameter `at`, the receiver included, is one that a request fills.
fn is_input_param(values: Values<'_>, at: usize) -> bool {
    let owner = values.names.of.owner;
    let facts = signature(values.program, owner)
        .and_then(|signature| Some((signature, signature.param(at)?)))
        .and_then(|(signature, ty)| signature.facts(ty));
    facts.is_some_and(|facts| facts.input.is_some())
}
