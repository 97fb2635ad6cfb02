//! Types of macro calls: what std's own macros give, and those of the libraries that async code is written with.

use super::Infer;
use crate::semantics::infer::ty::{Term, Ty};
use crate::semantics::resolve::Meaning;
use crate::semantics::resolve::ids::ForeignPath;
use crate::semantics::resolve::res::{Prim, Res};
use crate::source::hir::expr::{ExprId, MacroCallId};
use crate::source::hir::macros::{MacroInput, Select};
use crate::source::hir::path::Mutability;

/// What a macro gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gives {
    Unit,
    Never,
    Bool,
    Text,
    U32,
    /// `Option<&str>`
    MaybeText,
    String,
    FmtArguments,
    /// `Result<(), _>`
    Written,
    Vec,
    /// What it is given.
    Same,
    /// `Pin<&mut T>`
    Pinned,
    /// What is in the `Poll`.
    Ready,
    /// The outputs of the futures.
    Outputs,
    /// `Ok` with what the futures have in `Ok`.
    OkOutputs,
    /// A type without source.
    Foreign(&'static str),
    /// What the macro made.
    Expansion,
    Unknown,
}

impl Infer<'_> {
    pub(super) fn macro_call(&mut self, id: MacroCallId, expected: Option<Ty>) -> Ty {
        let body = self.body;
        let call = &body.macros[id];
        let gives = self.gives(self.names.macro_of(id).res);
        match &call.input {
            MacroInput::Exprs(list) => {
                let args = body.list(*list);
                if gives == Gives::Vec {
                    return self.vec(args, expected);
                }
                let types: Vec<Ty> = args.iter().map(|&arg| self.check(arg, None)).collect();
                self.given(gives, &types)
            }
            MacroInput::Matches { scrutinee, pat, guard } => {
                let matched = self.check(*scrutinee, None);
                self.pat(*pat, matched, None);
                if let Some(guard) = guard {
                    self.check(*guard, None);
                }
                self.given(gives, &[])
            }
            MacroInput::Block(block) => match gives {
                Gives::Expansion => self.check(*block, expected),
                gives => {
                    self.check(*block, None);
                    self.given(gives, &[])
                }
            },
            MacroInput::Select(select) => self.select(select, expected),
            MacroInput::Items(_) | MacroInput::Opaque(_) => self.given(gives, &[]),
        }
    }

    fn gives(&self, res: Res) -> Gives {
        let program = self.solver.typing.program;
        match res {
            Res::Def(def) => {
                let krate = program.defs.krate(def.krate);
                if !krate.is_partial() {
                    return Gives::Expansion;
                }
                let name = program.defs.def(def).name.map_or("", |name| name.as_str());
                given_by(krate.name.as_str(), name)
            }
            Res::Foreign(path) => given_by(path.krate(), path.last()),
            _ => Gives::Unknown,
        }
    }

    fn given(&mut self, gives: Gives, args: &[Ty]) -> Ty {
        let known = self.solver.typing.known;
        match gives {
            Gives::Unit => self.unit(),
            Gives::Never => self.never(),
            Gives::Bool => self.prim(Prim::Bool),
            Gives::Text => {
                let text = self.prim(Prim::Str);
                self.shared(text)
            }
            Gives::MaybeText => {
                let text = self.prim(Prim::Str);
                let text = self.shared(text);
                self.adt(known.option, &[text])
            }
            Gives::U32 => self.prim(Prim::U32),
            Gives::String => self.adt(known.string, &[]),
            Gives::FmtArguments => self.adt(known.fmt_arguments, &[]),
            Gives::Written => {
                let (unit, error) = (self.unit(), self.unknown());
                self.adt(known.result, &[unit, error])
            }
            Gives::Same => match args {
                [] => self.unit(),
                [only] => *only,
                several => self.solver.terms.tuple(several),
            },
            Gives::Pinned => {
                let Some(&inner) = args.first() else { return self.unknown() };
                let inner = self.solver.terms.add(Term::Ref(Mutability::Mut, inner));
                self.adt(known.pin, &[inner])
            }
            Gives::Ready => {
                let inner = args.first().map(|&arg| self.term(arg));
                match (inner, known.poll) {
                    (Some(Term::Adt(Meaning::Def(def), args)), Some(poll)) if def == poll => {
                        self.solver.terms.nth(args, 0).unwrap_or_else(|| self.unknown())
                    }
                    _ => self.unknown(),
                }
            }
            Gives::Outputs => {
                let outputs: Vec<Ty> = args.iter().map(|&arg| self.output(arg)).collect();
                self.solver.terms.tuple(&outputs)
            }
            Gives::OkOutputs => {
                let outputs: Vec<Ty> = args
                    .iter()
                    .map(|&arg| {
                        let output = self.output(arg);
                        self.solver.try_output(output).unwrap_or(output)
                    })
                    .collect();
                let (all, error) = (self.solver.terms.tuple(&outputs), self.unknown());
                self.adt(known.result, &[all, error])
            }
            Gives::Foreign(path) => self.solver.terms.adt(Meaning::Foreign(ForeignPath::new(path)), &[]),
            Gives::Vec | Gives::Expansion | Gives::Unknown => self.unknown(),
        }
    }

    fn output(&mut self, future: Ty) -> Ty {
        match self.solver.future_output(future) {
            Some(output) => output,
            None => self.unknown(),
        }
    }

    fn vec(&mut self, args: &[ExprId], expected: Option<Ty>) -> Ty {
        let known = self.solver.typing.known;
        let wanted = match expected.map(|ty| self.solver.terms.term(ty)) {
            Some(Term::Adt(Meaning::Def(def), args)) if Some(def) == known.vec => {
                self.solver.terms.nth(args, 0)
            }
            _ => None,
        };
        let element = match wanted {
            Some(wanted) => wanted,
            None => self.var(),
        };
        match *args {
            // `vec![x; n]` looks the same as `vec![x, y]`.
            [first, second] => {
                self.items(&[first], element);
                self.check(second, None);
            }
            _ => self.items(args, element),
        }
        self.adt(known.vec, &[element])
    }

    fn select(&mut self, select: &Select, expected: Option<Ty>) -> Ty {
        let mut handlers = Vec::new();
        for arm in &select.arms {
            if let Some(condition) = arm.precondition {
                self.check(condition, None);
            }
            let future = self.check(arm.future, None);
            let output = self.output(future);
            self.pat(arm.pat, output, None);
            handlers.push(arm.handler);
        }
        handlers.extend(select.otherwise.iter().copied());
        self.branches(&handlers, expected)
    }
}

/// What the macro `name` of this crate gives.
fn given_by(krate: &str, name: &str) -> Gives {
    match (krate, name) {
        ("std" | "core" | "alloc", _) => given_by_std(name),
        (_, "join") => Gives::Outputs,
        (_, "try_join") => Gives::OkOutputs,
        ("futures" | "futures_util" | "futures_core", "ready") => Gives::Ready,
        ("futures" | "futures_util", "pin_mut") | ("tokio", "pin") => Gives::Unit,
        (
            "tracing" | "log" | "defmt" | "slog",
            "trace" | "debug" | "info" | "warn" | "error" | "event" | "log",
        ) => Gives::Unit,
        ("tracing", "span" | "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span") => {
            Gives::Foreign("tracing::Span")
        }
        ("anyhow" | "eyre" | "color_eyre" | "miette", "bail") => Gives::Never,
        ("anyhow" | "eyre" | "color_eyre" | "miette", "ensure") => Gives::Unit,
        ("anyhow", "anyhow") => Gives::Foreign("anyhow::Error"),
        ("eyre" | "color_eyre", "eyre") => Gives::Foreign("eyre::Report"),
        ("serde_json", "json") => Gives::Foreign("serde_json::Value"),
        _ => Gives::Unknown,
    }
}

fn given_by_std(name: &str) -> Gives {
    match name {
        "format" => Gives::String,
        "format_args" => Gives::FmtArguments,
        "vec" => Gives::Vec,
        "print" | "println" | "eprint" | "eprintln" | "assert" | "assert_eq" | "assert_ne"
        | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" => Gives::Unit,
        "panic" | "todo" | "unreachable" | "unimplemented" | "compile_error" => Gives::Never,
        "matches" | "cfg" => Gives::Bool,
        "write" | "writeln" => Gives::Written,
        "concat" | "stringify" | "env" | "file" | "module_path" | "include_str" => Gives::Text,
        "line" | "column" => Gives::U32,
        "option_env" => Gives::MaybeText,
        "dbg" => Gives::Same,
        "pin" => Gives::Pinned,
        "ready" => Gives::Ready,
        _ => Gives::Unknown,
    }
}
