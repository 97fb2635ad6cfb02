//! Every call of a run as a row for people and tools: where it is, and what it calls.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::base::text::LineColumn;
use crate::semantics::confidence::Confidence;
use crate::semantics::infer::callee::Callees;
use crate::semantics::resolve::body::{self, BodyNames};
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, SIGNATURE_FILES};
use crate::semantics::resolve::paths_of::PublicPaths;
use crate::semantics::resolve::res::{Reason, Res, Resolved};
use crate::semantics::resolve::{Meaning, Program};
use crate::source::hir::body::Body;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::span::{ExpnId, FileId, LocalSpan};
use crate::source::project::files::FileTable;

/// One call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallRow {
    /// Its file.
    pub file: FileId,
    /// Where the last name of the callee starts.
    pub at: LineColumn,
    /// How it is called.
    pub kind: CallKind,
    /// What is called: where it is defined, or by a right path if it has no source.
    pub callee: Answer,
    /// Other right paths of the callee.
    pub paths: Vec<String>,
}

/// What is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Something with a path.
    Path(String, Confidence),
    /// A local variable.
    Local,
    /// Not known.
    Unknown(Reason),
}

/// How something is called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CallKind {
    /// `a::b(…)`, also the call of any other value
    Path,
    /// `a.b(…)`
    Method,
    /// `a!(…)`
    Macro,
}

impl CallKind {
    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Method => "method",
            Self::Macro => "macro",
        }
    }
}

/// All calls in the files of the run, sorted by place. One that several crates share is listed once.
#[must_use]
pub fn call_rows(program: &Program, files: &FileTable) -> Vec<CallRow> {
    let rows = Rows { program, files, public: PublicPaths::new(program), found: FxHashMap::default() };
    rows.all()
}

struct Rows<'a> {
    program: &'a Program,
    files: &'a FileTable,
    public: PublicPaths<'a>,
    found: FxHashMap<(FileId, LineColumn, CallKind), CallRow>,
}

impl Rows<'_> {
    fn all(mut self) -> Vec<CallRow> {
        for (krate, defs) in (0..).map(CrateId).zip(&self.program.defs.crates) {
            if defs.target.is_none() {
                continue;
            }
            for of in self.program.defs.bodies(krate) {
                if of.loc.file.0 < SIGNATURE_FILES {
                    self.body(of);
                }
            }
        }
        let mut rows: Vec<CallRow> = self.found.into_values().collect();
        rows.sort_by_key(|row| (row.file, row.at, row.kind));
        rows
    }

    fn body(&mut self, of: BodyOf) {
        let body = self.program.sources.body(of.loc);
        if !body.facts.calls && body.macros.is_empty() {
            return;
        }
        let names = body::names(self.program, of);
        for (call, callee) in Callees::new(self.program, &names).iter() {
            let Some((span, kind)) = place(body, call) else { continue };
            // What a macro made has no place of its own.
            if span.expn != ExpnId::WRITTEN {
                continue;
            }
            self.add(
                of,
                span.range.start,
                kind,
                Resolved { res: callee.target, confidence: callee.confidence },
            );
        }
        self.macros(of, body, &names);
    }

    fn macros(&mut self, of: BodyOf, body: &Body, names: &BodyNames) {
        let written = body.macros.iter().filter(|(_, call)| call.span.expn == ExpnId::WRITTEN);
        for (id, call) in written {
            let text = &self.files.get(of.loc.file).text;
            let path =
                text.get(call.span.range.start as usize..call.tokens.start as usize).unwrap_or_default();
            let path = path.split('!').next().unwrap_or_default().trim_end();
            let last = path.rfind([':', ' ', '#']).map_or(0, |at| at + 1);
            let offset = u32::try_from(last).unwrap_or(0);
            self.add(of, call.span.range.start + offset, CallKind::Macro, names.macro_of(id));
        }
    }

    fn add(&mut self, of: BodyOf, offset: u32, kind: CallKind, callee: Resolved) {
        let source = self.files.get(of.loc.file);
        let at = source.lines.line_column(&source.text, offset);
        let key = (of.loc.file, at, kind);
        let known = |row: &CallRow| !matches!(row.callee, Answer::Unknown(_));
        if self.found.get(&key).is_some_and(known) {
            return;
        }
        let row = self.row(key, callee);
        self.found.insert(key, row);
    }

    fn row(&self, (file, at, kind): (FileId, LineColumn, CallKind), found: Resolved) -> CallRow {
        let (callee, paths) = match found.res {
            Res::Def(def) => {
                let own = self.program.def_path(def);
                let others = self.public.of(def).into_iter().filter(|path| *path != own).collect();
                (Answer::Path(own, found.confidence), others)
            }
            Res::Foreign(path) => {
                let names: Vec<_> = path.segments().map(Name::new).collect();
                let known = self.program.catalog.public_paths(&names);
                let others = known.into_iter().chain(facades(path.as_str()));
                let others = others.filter(|other| other != path.as_str()).collect();
                (Answer::Path(path.to_string(), found.confidence), others)
            }
            // A constructor.
            Res::SelfType(of) => {
                let head = self.program.self_head(of);
                let own =
                    head.map_or_else(|| "Self".to_owned(), |def| self.program.written(Meaning::Def(def)));
                (Answer::Path(own, found.confidence), Vec::new())
            }
            Res::Local(_) => (Answer::Local, Vec::new()),
            // A parameter of the function's generics, or a type, is no callee.
            Res::Param(..) | Res::Prim(_) => (Answer::Unknown(Reason::CalledValue), Vec::new()),
            Res::Unknown(reason) => (Answer::Unknown(reason), Vec::new()),
        };
        CallRow { file, at, kind, callee, paths }
    }
}

/// Starts of paths that are right names of one thing, where the catalog has no facts about it.
const FACADES: [(&str, &str); 5] = [
    ("serde::", "serde_core::"),
    ("tower::Layer::", "tower_layer::Layer::"),
    ("tower::Service::", "tower_service::Service::"),
    ("tower::layer::util::", "tower_layer::"),
    ("tower::layer::", "tower_layer::"),
];

/// Other right names of what `path` names.
fn facades(path: &str) -> impl Iterator<Item = String> {
    FACADES.iter().flat_map(move |&(facade, home)| {
        let renamed = |from, to| path.strip_prefix(from).map(|rest| format!("{to}{rest}"));
        [renamed(facade, home), renamed(home, facade)].into_iter().flatten()
    })
}

/// Where the last name of a callee stands; `None` of something that is not called by a name.
fn place(body: &Body, call: ExprId) -> Option<(LocalSpan, CallKind)> {
    match body.expr(call) {
        Expr::MethodCall { .. } => Some((body.name_span(call), CallKind::Method)),
        Expr::Call { callee, .. } => match body.expr(*callee) {
            Expr::Path(path) => Some((body.store.path_name(*path), CallKind::Path)),
            _ => Some((body.expr_span(*callee), CallKind::Path)),
        },
        _ => None,
    }
}
