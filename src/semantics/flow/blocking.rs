//! Which calls of a body block the thread they are made on, and how sure that is.
//!
//! Says nothing about where they run.

use crate::semantics::catalog::schema::{Blocking, OnlyIf};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::calls::{BodyCalls, Call};
use crate::semantics::flow::parents::Parents;
use crate::semantics::flow::ready::{Pair, only_when_ready};
use crate::semantics::resolve::body::BodyNames;
use crate::semantics::resolve::res::Res;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, Literal};
use crate::source::hir::pat::{BindingId, Pat, PatId};

/// Names for one value are followed this far.
const MAX_RENAMES: u32 = 16;

/// A call that blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockingCall {
    /// The call or method call.
    pub call: ExprId,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The calls of `body` that block, in the order of their numbers; those that surely do not are left out.
#[must_use]
pub fn blocking_calls(body: &Body, names: &BodyNames, calls: &BodyCalls<'_>) -> Vec<BlockingCall> {
    let mut found = Vec::new();
    let mut parents = None;
    for (expr, call) in calls.iter() {
        let Some(fact) = call.facts.blocking.as_deref() else { continue };
        let Some(confidence) = confidence(body, expr, call, fact) else { continue };
        if let Some(check) = fact.ready_after {
            let parents = parents.get_or_insert_with(|| Parents::new(body));
            let pair = Checked { body, names, calls, call: expr, check };
            if only_when_ready(body, parents, expr, &pair) {
                continue;
            }
        }
        found.push(BlockingCall { call: expr, confidence });
    }
    found
}

/// How sure it is that the call blocks; `None` if it surely does not.
fn confidence(body: &Body, expr: ExprId, call: &Call<'_>, fact: &Blocking) -> Option<Confidence> {
    match fact.only_if {
        None => Some(call.confidence),
        Some(OnlyIf::HostName) if names_addresses(body, expr) => None,
        Some(OnlyIf::NonzeroTimeout) => match written_limit(body, expr) {
            Some(Limit::Zero) => None,
            Some(Limit::Longer) => Some(call.confidence),
            None => Some(call.confidence.lowered()),
        },
        // The type of the reader or writer decides, and readers in memory are common.
        // LIMIT: types of arguments are not known (fixtures/lints/blocking/blocking_call/streams.rs).
        Some(OnlyIf::BlockingStream) => Some(Confidence::Possible),
        Some(_) => Some(call.confidence.lowered()),
    }
}

/// Whether the address that is given to `call` is written down as numbers.
fn names_addresses(body: &Body, call: ExprId) -> bool {
    let address = match *body.expr(call) {
        Expr::MethodCall { receiver, .. } => Some(receiver),
        Expr::Call { args, .. } => body.list(args).first().copied(),
        _ => None,
    };
    let address = address.map(|address| match body.expr(address) {
        Expr::Ref { expr, .. } => body.expr(*expr),
        written => written,
    });
    let host = match address {
        Some(Expr::Tuple(parts)) => body.list(*parts).first().map(|&host| body.expr(host)),
        written => written,
    };
    let Some(Expr::Literal(Literal::Str(text))) = host else { return false };
    text.parse::<std::net::SocketAddr>().is_ok() || text.parse::<std::net::IpAddr>().is_ok()
}

/// A time limit that is written down.
enum Limit {
    Zero,
    /// Or none at all.
    Longer,
}

/// The time limit that is the last argument of `call`: `Duration::from_millis(20)`, `Duration::ZERO`, `-1`,
/// `Some(Duration::from_secs(1))`, `None`.
fn written_limit(body: &Body, call: ExprId) -> Option<Limit> {
    let (Expr::Call { args, .. } | Expr::MethodCall { args, .. }) = *body.expr(call) else { return None };
    let mut limit = *body.list(args).last()?;
    // Each step goes to a smaller expression.
    loop {
        limit = match *body.expr(limit) {
            Expr::Literal(Literal::Int(value, _)) => {
                return Some(if value == Some(0) { Limit::Zero } else { Limit::Longer });
            }
            Expr::Unary(..) => return Some(Limit::Longer),
            Expr::Call { args, .. } => match body.list(args) {
                &[arg] => arg,
                _ => return None,
            },
            Expr::Path(path) => {
                return match body.store.paths[path].last_name()?.as_str() {
                    "ZERO" => Some(Limit::Zero),
                    "MAX" | "None" => Some(Limit::Longer),
                    _ => None,
                };
            }
            _ => return None,
        };
    }
}

/// A call of a body, and the path of the one that says whether it blocks.
struct Checked<'a> {
    body: &'a Body,
    names: &'a BodyNames,
    calls: &'a BodyCalls<'a>,
    call: ExprId,
    check: &'static str,
}

impl Pair for Checked<'_> {
    fn is_check(&self, call: ExprId) -> bool {
        let path = self.calls.get(call).and_then(|call| call.path);
        path.is_some_and(|path| path.as_str() == self.check) && self.on_same(call)
    }

    fn is_use(&self, call: ExprId) -> bool {
        let path = |call| self.calls.get(call).and_then(|call| call.path);
        path(call).is_some() && path(call) == path(self.call) && self.on_same(call)
    }

    fn local(&self, expr: ExprId) -> Option<BindingId> {
        self.names.variable(self.body, expr)
    }
}

impl Checked<'_> {
    /// Whether `call` is made on the value that the call in question is made on.
    fn on_same(&self, call: ExprId) -> bool {
        match (self.body.expr(call), self.body.expr(self.call)) {
            (Expr::MethodCall { receiver: a, .. }, Expr::MethodCall { receiver: b, .. }) => {
                self.is_same_place(*a, *b)
                    || self.origin(*a).is_some_and(|from| Some(from) == self.origin(*b))
            }
            _ => true,
        }
    }

    /// The variable that a value comes from: `handle` of `if let Some(h) = handle { h }` and of
    /// `handle.as_ref().is_some_and(|h| h)`.
    fn origin(&self, expr: ExprId) -> Option<BindingId> {
        let mut expr = expr;
        for _ in 0..MAX_RENAMES {
            expr = match *self.body.expr(expr) {
                Expr::Ref { expr: inner, .. } | Expr::Unary(_, inner) => inner,
                Expr::MethodCall { receiver, args, .. } if args.len == 0 => receiver,
                Expr::Path(_) => {
                    let binding = self.local(expr)?;
                    match self.named_by(binding) {
                        Some(value) => value,
                        None => return Some(binding),
                    }
                }
                _ => return None,
            };
        }
        None
    }

    /// What a variable is another name of: the value that a condition matches, or the one whose method is given
    /// the closure.
    fn named_by(&self, binding: BindingId) -> Option<ExprId> {
        self.body.exprs.values().find_map(|expr| match *expr {
            Expr::Let { pat, expr } => self.binds(pat, binding).then_some(expr),
            Expr::MethodCall { receiver, args, .. } => {
                let [arg] = self.body.list(args) else { return None };
                let Expr::Closure(closure) = self.body.expr(*arg) else { return None };
                let [param] = *self.body.closures[*closure].params else { return None };
                self.binds(param, binding).then_some(receiver)
            }
            _ => None,
        })
    }

    /// Whether `pat` is the variable, or one thing around it: `Some(x)`, `&x`.
    fn binds(&self, mut pat: PatId, binding: BindingId) -> bool {
        loop {
            pat = match self.body.pat(pat) {
                Pat::Bind { binding: found, .. } => return *found == binding,
                Pat::TupleStruct { fields, .. } => match **fields {
                    [field] => field,
                    _ => return false,
                },
                Pat::Ref(_, inner) | Pat::Typed(inner, _) => *inner,
                _ => return false,
            };
        }
    }

    /// Whether both are the same variable or a field of it.
    fn is_same_place(&self, mut a: ExprId, mut b: ExprId) -> bool {
        loop {
            (a, b) = match (self.body.expr(a), self.body.expr(b)) {
                (Expr::Field { base: a, name: of_a }, Expr::Field { base: b, name: of_b })
                    if of_a == of_b =>
                {
                    (*a, *b)
                }
                (Expr::Path(of_a), Expr::Path(of_b)) => {
                    let [of_a, of_b] = [of_a, of_b].map(|path| self.names.path(*path).res);
                    return of_a == of_b && !matches!(of_a, Res::Unknown(_));
                }
                _ => return false,
            };
        }
    }
}
