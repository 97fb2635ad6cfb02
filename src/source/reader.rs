//! From crate roots to the HIR of every file they reach through `mod`, each file read and lowered once.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::Scope;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Item, ItemId, ItemKind, TreeId};
use crate::source::hir::macros::{MacroCall, MacroInput};
use crate::source::hir::span::ExpnId;
use crate::source::named_files;
use crate::source::project::files::{FileTable, Files, SourceFile};
use crate::source::project::module_files::{FileRole, ModuleDir};
use crate::source::syntax::parse::{lower_file, lower_without_bodies, lower_without_tests};

/// A crate root, and which conditional code of its crate is looked at.
pub struct Root<'a> {
    /// Absolute path of the root file.
    pub path: PathBuf,
    /// Whether code under this predicate may be part of the crate.
    pub keeps: &'a (dyn Fn(&CfgExpr) -> bool + Sync),
}

/// What the roots reach.
#[derive(Debug, Default)]
pub struct Read {
    /// The files, sorted by path.
    pub files: FileTable,
    /// Their HIR, by [`FileId`](crate::source::hir::span::FileId).
    pub hir: Vec<Arc<FileHir>>,
    /// Files that could not be read, with the reason, sorted by path.
    pub unreadable: Vec<(PathBuf, String)>,
    /// `mod` items without a file, counted.
    pub missing: usize,
}

/// Which bodies are read with their files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bodies {
    /// All of them.
    All,
    /// Those of tests are left for later, see [`FileHir::deferred`].
    WithoutTests,
    /// None of functions.
    Nowhere,
}

/// Reads and lowers all files that `roots` reach, on the threads of the current rayon pool, which need
/// [`STACK_SIZE`](crate::source::syntax::parse::STACK_SIZE).
#[must_use]
pub fn read(roots: &[Root<'_>], files: &dyn Files, bodies: Bodies) -> Read {
    let reader = Reader { roots, files, bodies, state: Mutex::default() };
    let mut waiting: Vec<Visit> = Vec::new();
    for (at, root) in roots.iter().enumerate() {
        waiting.push(Visit { path: root.path.clone(), role: FileRole::ModRs, root: at });
    }
    // A file that is reached in two ways is lowered by one worker; the other way is walked in a next round.
    while !waiting.is_empty() {
        rayon::scope(|scope| {
            for visit in waiting.drain(..) {
                reader.visit(visit, scope);
            }
        });
        waiting = std::mem::take(&mut reader.state().again);
    }
    let state = reader.state.into_inner().unwrap_or_else(PoisonError::into_inner);
    state.finish()
}

/// One file, reached by one crate in one way.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Visit {
    path: PathBuf,
    role: FileRole,
    root: usize,
}

struct Reader<'a> {
    roots: &'a [Root<'a>],
    files: &'a dyn Files,
    bodies: Bodies,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    seen: FxHashSet<Visit>,
    /// `None` while a worker is at it.
    lowered: FxHashMap<PathBuf, Option<(SourceFile, Arc<FileHir>)>>,
    again: Vec<Visit>,
    unreadable: Vec<(PathBuf, String)>,
    missing: usize,
}

impl State {
    fn finish(mut self) -> Read {
        let (files, hir): (Vec<_>, Vec<_>) = self.lowered.into_values().flatten().unzip();
        let by_path: FxHashMap<PathBuf, Arc<FileHir>> =
            files.iter().map(|file| file.path.clone()).zip(hir).collect();
        let files = FileTable::new(files);
        let hir = files.iter().filter_map(|(_, file)| by_path.get(&file.path).cloned()).collect();
        self.unreadable.sort();
        Read { files, hir, unreadable: self.unreadable, missing: self.missing }
    }
}

impl Reader<'_> {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn visit<'s>(&'s self, visit: Visit, scope: &Scope<'s>) {
        let mut state = self.state();
        if !state.seen.insert(visit.clone()) {
            return;
        }
        match state.lowered.get(&visit.path) {
            Some(Some((file, hir))) => {
                let (text, hir) = (Arc::clone(&file.text), Arc::clone(hir));
                drop(state);
                self.children((&hir, &text), &visit, scope);
            }
            Some(None) => {
                state.seen.remove(&visit);
                state.again.push(visit);
            }
            None => {
                state.lowered.insert(visit.path.clone(), None);
                drop(state);
                scope.spawn(move |scope| self.lower(&visit, scope));
            }
        }
    }

    fn lower<'s>(&'s self, visit: &Visit, scope: &Scope<'s>) {
        let text = match self.files.text(&visit.path) {
            Ok(text) => text,
            Err(error) => {
                let mut state = self.state();
                state.lowered.remove(&visit.path);
                state.unreadable.push((visit.path.clone(), error.to_string()));
                return;
            }
        };
        let lowered = match self.bodies {
            Bodies::All => lower_file(&text),
            Bodies::WithoutTests => lower_without_tests(&text),
            Bodies::Nowhere => lower_without_bodies(&text),
        };
        let hir = Arc::new(lowered.hir);
        let file = SourceFile { path: visit.path.clone(), text: Arc::clone(&text), lines: lowered.lines };
        self.state().lowered.insert(visit.path.clone(), Some((file, Arc::clone(&hir))));
        self.children((&hir, &text), visit, scope);
    }

    /// Visits the files of all `mod` items that `visit`'s crate may have.
    fn children<'s>(&'s self, (hir, text): (&FileHir, &str), visit: &Visit, scope: &Scope<'s>) {
        let keeps = self.roots[visit.root].keeps;
        if hir.cfg.as_ref().is_some_and(|cfg| !keeps(cfg)) {
            return;
        }
        let dir = ModuleDir::of_file(&visit.path, visit.role);
        let mut walk = vec![(TreeId::FILE, hir.tree(TreeId::FILE).top.clone(), dir)];
        while let Some((tree, items, dir)) = walk.pop() {
            let source = hir.tree(tree);
            for id in items {
                let item = &source.items[id];
                if item.cfg.as_ref().is_none_or(|cfg| keeps(cfg)) {
                    self.child((hir, text), (tree, item), &dir, visit, scope, &mut walk);
                }
            }
        }
    }

    fn child<'s>(
        &'s self,
        (hir, text): (&FileHir, &str),
        (tree, item): (TreeId, &Item),
        dir: &ModuleDir,
        visit: &Visit,
        scope: &Scope<'s>,
        walk: &mut Vec<(TreeId, Vec<ItemId>, ModuleDir)>,
    ) {
        match &item.kind {
            ItemKind::MacroCall(call) => match call.input {
                MacroInput::Items(inner) => walk.push((inner, hir.tree(inner).top.clone(), dir.clone())),
                _ if call.text == ExpnId::WRITTEN => {
                    self.named_files(call, call.tokens.of(text), dir, visit, scope);
                }
                _ => {}
            },
            ItemKind::MacroRules(of) if self.bodies == Bodies::Nowhere && of.text == ExpnId::WRITTEN => {
                // A crate may put all that it declares into a macro, and call that in its root.
                let root = ModuleDir::of_file(&self.roots[visit.root].path, FileRole::ModRs);
                for dir in [dir, &root] {
                    self.named_modules(of.rules.of(text), dir, visit, scope);
                }
            }
            ItemKind::Module(module) => {
                let name = item.name.map_or("", |name| name.as_str());
                let path = module.path.as_deref();
                match &module.items {
                    Some(items) => walk.push((tree, items.to_vec(), dir.inline(name, path))),
                    None => self.file_module(name, path, dir, visit, scope),
                }
            }
            _ => {}
        }
    }

    /// Files that a macro may make part of the crate.
    fn named_files<'s>(
        &'s self,
        call: &MacroCall,
        tokens: &str,
        dir: &ModuleDir,
        visit: &Visit,
        scope: &Scope<'s>,
    ) {
        if call.path.last().is_some_and(|name| name.as_str() == "include") {
            let beside = ModuleDir::of_file(&visit.path, FileRole::ModRs);
            let found = named_files::included(tokens).map(|path| beside.candidates("", Some(path)));
            for (path, role) in found.into_iter().flatten().filter(|(path, _)| self.exists(path)) {
                self.visit(Visit { path, role, root: visit.root }, scope);
            }
            return;
        }
        self.named_modules(tokens, dir, visit, scope);
    }

    fn named_modules<'s>(&'s self, tokens: &str, dir: &ModuleDir, visit: &Visit, scope: &Scope<'s>) {
        for name in named_files::modules(tokens) {
            let found = dir.candidates(name, None).into_iter().find(|(path, _)| self.exists(path));
            if let Some((path, role)) = found {
                self.visit(Visit { path, role, root: visit.root }, scope);
            }
        }
    }

    fn file_module<'s>(
        &'s self,
        name: &str,
        path: Option<&str>,
        dir: &ModuleDir,
        visit: &Visit,
        scope: &Scope<'s>,
    ) {
        let candidates = dir.candidates(name, path);
        match candidates.into_iter().find(|(path, _)| self.exists(path)) {
            Some((path, role)) => self.visit(Visit { path, role, root: visit.root }, scope),
            None => self.state().missing += 1,
        }
    }

    fn exists(&self, path: &Path) -> bool {
        self.state().lowered.contains_key(path) || self.files.is_file(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::project::files::Memory;

    fn reached(files: &[(&str, &str)], roots: &[&str]) -> (Vec<String>, usize) {
        let memory = Memory::new(files.iter().copied());
        let keeps = |cfg: &CfgExpr| *cfg != CfgExpr::False;
        let roots: Vec<_> = roots.iter().map(|path| Root { path: path.into(), keeps: &keeps }).collect();
        let found = read(&roots, &memory, Bodies::All);
        assert_eq!(found.files.len(), found.hir.len());
        (found.files.iter().map(|(_, file)| file.path.display().to_string()).collect(), found.missing)
    }

    #[test]
    fn modules_are_followed_through_files_and_inline_modules() {
        let files = [
            (
                "/w/lib.rs",
                "mod a; mod b { mod c; } #[cfg(false)] mod off; mod gone; #[path = \"x/y.rs\"] mod y;",
            ),
            ("/w/a.rs", "mod d;"),
            ("/w/a/d.rs", ""),
            ("/w/b/c.rs", "fn f() {}"),
            ("/w/off.rs", ""),
            ("/w/x/y.rs", "mod z;"),
            ("/w/x/z.rs", ""),
        ];
        let expected = ["/w/a/d.rs", "/w/a.rs", "/w/b/c.rs", "/w/lib.rs", "/w/x/y.rs", "/w/x/z.rs"];
        assert_eq!(reached(&files, &["/w/lib.rs"]), (expected.map(String::from).to_vec(), 1));
    }

    #[test]
    fn files_that_macro_calls_name_are_read() {
        let files = [
            ("/w/lib.rs", "on! { #![unix] mod a; mod gone; } mod b { include!(\"gen/b.rs\"); }"),
            ("/w/a.rs", ""),
            ("/w/gen/b.rs", "mod c;"),
            ("/w/gen/c.rs", ""),
        ];
        let expected = ["/w/a.rs", "/w/gen/b.rs", "/w/gen/c.rs", "/w/lib.rs"];
        assert_eq!(reached(&files, &["/w/lib.rs"]), (expected.map(String::from).to_vec(), 0));
    }

    #[test]
    fn a_file_of_two_crates_is_walked_for_both() {
        let files = [
            ("/w/a.rs", "mod common;"),
            ("/w/b.rs", "#[path = \"common.rs\"] mod common;"),
            ("/w/common.rs", "mod deep;"),
            ("/w/common/deep.rs", ""),
            ("/w/deep.rs", ""),
        ];
        assert_eq!(reached(&files, &["/w/a.rs", "/w/b.rs"]).0.len(), 5);
        let cycle = [("/w/lib.rs", "#[path = \"lib.rs\"] mod again;")];
        assert_eq!(reached(&cycle, &["/w/lib.rs"]).0.len(), 1);
    }
}
