//! Where callees send the closures and futures they are given, as the catalog says.

use crate::semantics::catalog::schema::{Exec, Form, Role, Runs, Takes};
use crate::semantics::confidence::Confidence;
use crate::semantics::flow::calls::{BodyCalls, Call};
use crate::semantics::flow::context::Context;
use crate::semantics::flow::helpers::HelperCalls;
use crate::semantics::flow::regions::{Destination, Destinations};
use crate::semantics::resolve::body::BodyNames;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId, MacroCallId};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::BindingId;

/// The catalog's answers about the calls of one body.
#[derive(Clone, Copy, Debug)]
pub struct KnownDestinations<'a> {
    /// The body.
    pub body: &'a Body,
    /// What its names mean.
    pub names: &'a BodyNames,
    /// What it calls.
    pub calls: &'a BodyCalls<'a>,
    /// Where functions of the workspace send what it gives them.
    pub helpers: &'a HelperCalls,
}

impl Destinations for KnownDestinations<'_> {
    fn of_argument(&self, call: ExprId, arg: Option<usize>) -> Destination {
        let Some(known) = self.calls.get(call) else { return Destination::Unknown };
        if known.confidence == Confidence::Possible {
            return Destination::Unknown;
        }
        if let Some(sends) = self.helpers.get(&call) {
            return sent_by_helper(sends, arg, self.body.expr(call));
        }
        let is_call = matches!(self.body.expr(call), Expr::Call { .. });
        match known.facts.exec.iter().find(|row| takes_argument(row, arg, is_call)) {
            Some(row) => by_row(row),
            None if known.facts.exec.is_empty() && known.is_std() => self.in_std(known, call, arg),
            None => Destination::Unknown,
        }
    }

    fn of_macro(&self, call: MacroCallId) -> Destination {
        let known = self.calls.of_macro(call);
        let row = known.and_then(|known| known.facts.exec.first());
        let is_block = matches!(self.body.macros[call].input, MacroInput::Block(_));
        match (row.map(|row| row.role), known) {
            (Some(Role::Join | Role::Select), _) => Destination::Here,
            (Some(Role::Wrap | Role::Scope), _) if is_block => Destination::Deferred,
            (Some(Role::Wrap), _) => Destination::Result,
            (None, Some(known)) if known.is_std() => Destination::Result,
            _ => Destination::Unknown,
        }
    }

    fn local(&self, expr: ExprId) -> Option<BindingId> {
        self.names.variable(self.body, expr)
    }
}

impl KnownDestinations<'_> {
    /// Functions of std without a row call their closures before they return, or as their result is used.
    fn in_std(&self, known: &Call<'_>, call: ExprId, arg: Option<usize>) -> Destination {
        let name = known.path.map_or("", |path| path.last());
        let passes_on =
            matches!(name, "new" | "pin" | "from" | "into" | "into_future" | "Some" | "Ok" | "Err");
        let args = match self.body.expr(call) {
            Expr::Call { args, .. } | Expr::MethodCall { args, .. } => self.body.list(*args),
            _ => &[],
        };
        let arg = arg.and_then(|at| args.get(at));
        match arg.map(|&arg| self.body.expr(arg)) {
            _ if passes_on => Destination::Result,
            // It is kept and called when some thread panics, or never.
            _ if matches!(name, "set_hook" | "drop" | "forget") => Destination::Unknown,
            Some(Expr::Closure(_) | Expr::Path(_)) => Destination::Here,
            _ => Destination::Unknown,
        }
    }
}

/// Where a function of the workspace sends an argument. Its parameters count the receiver.
fn sent_by_helper(sends: &[Destination], arg: Option<usize>, call: &Expr) -> Destination {
    let at = match (arg, call) {
        (Some(at), Expr::MethodCall { .. }) => at + 1,
        (Some(at), _) => at,
        (None, _) => 0,
    };
    sends.get(at).copied().unwrap_or(Destination::Unknown)
}

/// Whether `row` speaks about argument `arg`. A method that is called by its path has the receiver in front.
fn takes_argument(row: &Exec, arg: Option<usize>, is_call: bool) -> bool {
    let is_method = matches!(row.form, Form::Method | Form::Trait);
    match (row.takes, row.arg) {
        (Takes::Receiver, _) => arg.is_none() || is_call && is_method && arg == Some(0),
        (_, Some(at)) => {
            let at = usize::from(at);
            arg == Some(at) || is_call && is_method && arg == Some(at + 1)
        }
        (_, None) => arg == Some(0),
    }
}

fn by_row(row: &Exec) -> Destination {
    let elsewhere = match row.runs {
        Runs::Task | Runs::LocalTask => Context::Task,
        Runs::BlockingPool => Context::BlockingPool,
        Runs::CpuPool => Context::CpuPool,
        Runs::Thread => Context::OwnThread,
        Runs::Inline => return inline(row),
    };
    match row.takes {
        Takes::Closure => Destination::Calls(elsewhere),
        _ => Destination::Runs(elsewhere),
    }
}

fn inline(row: &Exec) -> Destination {
    match (row.role, row.takes) {
        (Role::BlockOn, _) => Destination::Driven,
        (Role::Handler, Takes::Closure) => Destination::Calls(Context::Task),
        (Role::Handler, _) => Destination::Runs(Context::Task),
        // The worker hands its other tasks over.
        (_, Takes::Closure) if row.may_block => Destination::Calls(Context::BlockingPool),
        // Called each time the future is polled: `poll_fn(|cx| ..)`.
        (Role::Wrap, Takes::Closure) if row.form == Form::Fn => Destination::Calls(Context::Task),
        (_, Takes::Closure | Takes::AsyncClosure) => Destination::Here,
        _ => Destination::Result,
    }
}
