//! Every call of a run as a row for people and tools: where it is, and what it calls.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::names::Name;
use crate::base::text::LineColumn;
use crate::semantics::confidence::Confidence;
use crate::semantics::infer::body::infer;
use crate::semantics::infer::typing::Typing;
use crate::semantics::resolve::body::{self, BodyNames};
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::{CrateId, DefId, SIGNATURE_FILES};
use crate::semantics::resolve::paths_of::PublicPaths;
use crate::semantics::resolve::res::{Reason, Res, Resolved};
use crate::semantics::resolve::{Meaning, Program};
use crate::source::hir::body::Body;
use crate::source::hir::expansion::Expansion;
use crate::source::hir::expr::{Expr, ExprId};
use crate::source::hir::item::ItemKind;
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

impl Answer {
    fn path(&self) -> Option<&str> {
        match self {
            Self::Path(path, _) => Some(path),
            _ => None,
        }
    }
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
    let typing = Typing::new(program);
    let rows = Rows {
        program,
        typing: &typing,
        files,
        public: PublicPaths::new(program),
        found: FxHashMap::default(),
        made: FxHashMap::default(),
        several: FxHashSet::default(),
    };
    rows.all()
}

/// How a call that a macro made is spelled.
#[derive(PartialEq, Eq, Hash)]
struct Spelling {
    /// The expansion that made it.
    maker: ExpnId,
    kind: CallKind,
    /// The path, or the method's name.
    names: Box<[Name]>,
}

impl Spelling {
    fn of(body: &Body, call: ExprId) -> Option<Self> {
        match body.expr(call) {
            Expr::MethodCall { method, .. } => {
                let (maker, names) = (body.name_span(call).expn, Box::new([*method]));
                Some(Self { maker, kind: CallKind::Method, names })
            }
            Expr::Call { callee, .. } => {
                let Expr::Path(path) = body.expr(*callee) else { return None };
                let names = body.store.paths[*path].segments.iter().map(|segment| segment.name).collect();
                Some(Self { maker: body.store.path_name(*path).expn, kind: CallKind::Path, names })
            }
            _ => None,
        }
    }

    /// Where `rules` spell it so.
    fn places(&self, rules: &str) -> Vec<u32> {
        let names: Vec<&str> = self.names.iter().map(|name| name.as_str()).collect();
        match (self.kind, names.as_slice()) {
            (CallKind::Method, [name]) => spelled_methods(rules, name),
            _ => spelled(rules, &names),
        }
    }
}

struct Rows<'a> {
    program: &'a Program,
    typing: &'a Typing<'a>,
    files: &'a FileTable,
    public: PublicPaths<'a>,
    found: FxHashMap<Place, CallRow>,
    /// What macros made, by crate and file.
    made: FxHashMap<(CrateId, FileId, Spelling), Vec<(BodyOf, Resolved)>>,
    /// Where a macro calls a different function each time.
    several: FxHashSet<Place>,
}

type Place = (FileId, LineColumn, CallKind);

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
        for ((_, file, spelling), callees) in std::mem::take(&mut self.made) {
            self.made(file, &spelling, &callees);
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
        for (call, callee) in infer(self.typing, &names).callees.iter() {
            let Some((span, kind)) = place(body, call) else { continue };
            let callee = Resolved { res: callee.target, confidence: callee.confidence };
            if span.expn == ExpnId::WRITTEN {
                self.add(of, span.range.start, kind, callee);
            } else if let Some(spelling) = Spelling::of(body, call) {
                let key = (of.owner.krate, of.loc.file, spelling);
                self.made.entry(key).or_default().push((of, callee));
            }
        }
        self.macros(of, body, &names);
    }

    /// Calls of one spelling that one macro call made, in order. They stand in the macro's rules, wherever these
    /// spell such a call.
    fn made(&mut self, file: FileId, spelling: &Spelling, callees: &[(BodyOf, Resolved)]) {
        let hir = self.program.sources.hir(file);
        let Some(expansion) =
            hir.expansion(spelling.maker).filter(|found| found.defining_crate != Expansion::NO_CRATE)
        else {
            return;
        };
        let def = DefId { krate: CrateId(expansion.defining_crate), index: expansion.definition };
        let Some(loc) = self.program.defs.def(def).loc.filter(|loc| loc.file.0 < SIGNATURE_FILES) else {
            return;
        };
        let ItemKind::MacroRules(rules) = &self.program.sources.item(loc).kind else { return };
        if rules.text != ExpnId::WRITTEN {
            return;
        }
        let places = spelling.places(rules.rules.of(&self.files.get(loc.file).text));
        let Some(&(of, first)) = callees.first() else { return };
        // Without repetitions and conditions each place made one call, in the order of the body.
        let in_order = places.len() == callees.len() && callees.iter().all(|&(other, _)| other == of);
        let all_alike = callees.iter().all(|(_, callee)| callee.res == first.res);
        for (at, place) in places.into_iter().enumerate() {
            let callee = match callees.get(at) {
                Some(&(_, callee)) if in_order => callee,
                _ if all_alike => first,
                _ => Resolved::unknown(Reason::Ambiguous),
            };
            self.add_made(of, loc.file, rules.rules.start + place, spelling.kind, callee);
        }
    }

    /// The rules of a macro may call different functions at one place each time they are used.
    fn add_made(&mut self, of: BodyOf, file: FileId, offset: u32, kind: CallKind, callee: Resolved) {
        let source = self.files.get(file);
        let key = (file, source.lines.line_column(&source.text, offset), kind);
        if self.several.contains(&key) {
            return;
        }
        let mut row = self.row(of, key, callee);
        if let Some(before) = self.found.get(&key) {
            match (&before.callee, &row.callee) {
                (_, Answer::Unknown(_)) => return,
                (Answer::Unknown(_), _) => {}
                (known, other) if known.path() == other.path() => return,
                _ => {
                    self.several.insert(key);
                    row = CallRow { callee: Answer::Unknown(Reason::Ambiguous), paths: Vec::new(), ..row };
                }
            }
        }
        self.found.insert(key, row);
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
        let file = of.loc.file;
        let source = self.files.get(file);
        let at = source.lines.line_column(&source.text, offset);
        let key = (file, at, kind);
        let known = |row: &CallRow| !matches!(row.callee, Answer::Unknown(_));
        if self.found.get(&key).is_some_and(known) {
            return;
        }
        let row = self.row(of, key, callee);
        self.found.insert(key, row);
    }

    fn row(&self, of: BodyOf, (file, at, kind): Place, found: Resolved) -> CallRow {
        let (callee, paths) = match found.res {
            Res::Def(def) => {
                let own = self.program.def_path(def);
                let public = self.public.of(def).into_iter();
                let others = public.chain(self.as_rustc_prints(of, def, &own)).chain(facades(&own));
                let others = others.filter(|path| *path != own).collect();
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
    /// How else rustc prints `def` where `of` calls it: items of the crate itself without its name, which is told
    /// from the name of another crate by nothing; an inherent method of arrays with the impl it is in.
    fn as_rustc_prints(&self, of: BodyOf, def: DefId, own: &str) -> Option<String> {
        if let Some(item) = own.strip_prefix("std::array::") {
            return Some(format!("std::array::<impl [T; N]>::{item}"));
        }
        let (_, inside) = own.split_once("::")?;
        let (first, _) = inside.split_once("::")?;
        let is_crate = self.program.defs.crates.iter().any(|krate| krate.name.as_str() == first);
        let is_crate = is_crate || matches!(first, "core" | "alloc");
        (def.krate == of.owner.krate && is_crate && !own.starts_with('<')).then(|| inside.to_owned())
    }
}

/// Where the rules of a macro spell a call of the method `name`.
fn spelled_methods(rules: &str, name: &str) -> Vec<u32> {
    let found = rules.match_indices(name).filter(|(at, _)| {
        let (front, back) = (rules[..*at].trim_end(), rules[at + name.len()..].trim_start());
        let is_method = front.ends_with('.') && !front.ends_with("..");
        is_method && (back.starts_with('(') || back.starts_with("::"))
    });
    found.filter_map(|(at, _)| u32::try_from(at).ok()).collect()
}

/// Where the rules of a macro spell a call of the path `names`; in place of its first names may stand others,
/// since the rules have variables there.
fn spelled(rules: &str, names: &[&str]) -> Vec<u32> {
    let Some((last, before)) = names.split_last() else { return Vec::new() };
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let found = rules.match_indices(last).filter(|(at, _)| {
        let (front, back) = (&rules[..*at], rules[at + last.len()..].trim_start());
        let called = back.starts_with('(') || back.starts_with("::<");
        let qualified = front.trim_end().strip_suffix("::");
        let prefix = match (before.last(), qualified) {
            (None, None) => !front.trim_end().ends_with(['.', '$']) && !front.trim_end().ends_with("fn"),
            (Some(name), Some(front)) => {
                let written =
                    front.trim_end().rsplit(|c: char| !is_word(c) && c != '$').next().unwrap_or_default();
                written == *name || written.starts_with('$') || written.is_empty()
            }
            // `<T as Trait>::f` has no names in front.
            (None, Some(front)) => front.trim_end().ends_with('>'),
            (Some(_), None) => false,
        };
        called && prefix && !front.ends_with(is_word)
    });
    found.filter_map(|(at, _)| u32::try_from(at).ok()).collect()
}

/// Starts of paths that are right names of one thing, where the catalog has no facts about it.
const FACADES: [(&str, &str); 6] = [
    ("futures::future::Future::", "std::future::Future::"),
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

#[cfg(test)]
mod tests {
    use super::{spelled, spelled_methods};

    #[test]
    fn calls_are_found_in_the_rules_that_make_them() {
        let rules = "($t:ty) => { fn f() {} f(); g::f(); $t::f(); x.f(); f::<u8>(); <$t>::f(); my_f(); f; }";
        let of = |names: &[&str]| -> Vec<String> {
            let at = spelled(rules, names).into_iter().map(|at| at as usize);
            at.map(|at| rules[at - 4..at + 2].to_owned()).collect()
        };
        assert_eq!(of(&["f"]), [" {} f(", "(); f:", "t>::f("]);
        assert_eq!(of(&["g", "f"]), [" g::f(", "$t::f(", "t>::f("]);
        assert_eq!(of(&["nothing"]), Vec::<String>::new());
    }

    #[test]
    fn method_calls_are_found_in_the_rules_that_make_them() {
        let rules = "() => { x.f(); f(); x\n    .f::<u8>(); 0..f(); x.f.g(); x.my_f(); g.f }";
        assert_eq!(spelled_methods(rules, "f"), [10, 27]);
    }
}
