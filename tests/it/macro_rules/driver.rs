//! Expands the calls of one file by the names of its own definitions: the least that a resolver does.

use std::collections::BTreeMap;

use pollcat::base::names::Name;
use pollcat::source::hir::body::BodyId;
use pollcat::source::hir::expr::{Expr, MacroCallId};
use pollcat::source::hir::file::FileHir;
use pollcat::source::hir::item::{ItemId, ItemKind, TreeId};
use pollcat::source::hir::pat::Pat;
use pollcat::source::hir::span::{ExpnId, LocalSpan};
use pollcat::source::syntax::expand::{self, Definition};
use pollcat::source::syntax::macro_rules::{ExpandError, Rules};
use pollcat::source::syntax::parse::lower_file_anywhere;

/// A file with its macros expanded.
pub struct Expanded {
    pub hir: FileHir,
    /// How many calls were expanded.
    pub done: usize,
    pub errors: Vec<ExpandError>,
    /// The macros that the errors are about.
    pub failed: Vec<Name>,
}

/// Number of the crate that the definitions are taken to belong to.
pub const CRATE: u32 = 7;

/// Lowers `text` and expands all calls of its macros, those that come out as well.
pub fn expand_file(text: &str) -> Expanded {
    let file = expand_file_with_problems(text);
    assert!(file.hir.problems.is_empty(), "{:?}", file.hir.problems);
    file
}

/// The same of a file that may not be read as a whole.
pub fn expand_file_with_problems(text: &str) -> Expanded {
    let lowered = lower_file_anywhere(text);
    let mut file = Driver {
        text,
        hir: lowered.hir,
        known: BTreeMap::new(),
        done: 0,
        errors: Vec::new(),
        failed: Vec::new(),
    };
    let (mut tree, mut item, mut body, mut call) = (0, 0, 0, 0);
    // Both lists grow while they are gone through; bodies grow inside as well.
    loop {
        if let Some(items) = file.hir.trees.get(tree) {
            if item == items.items.len() {
                (tree, item) = (tree + 1, 0);
                continue;
            }
            file.item(TreeId(tree as u32), ItemId::new(item));
            item += 1;
        } else if body < file.hir.bodies.len() {
            if call == file.hir.bodies[BodyId::new(body)].macros.len() {
                (body, call) = (body + 1, 0);
                continue;
            }
            file.call(BodyId::new(body), MacroCallId::new(call));
            call += 1;
        } else {
            return Expanded { hir: file.hir, done: file.done, errors: file.errors, failed: file.failed };
        }
    }
}

struct Driver<'a> {
    text: &'a str,
    hir: FileHir,
    known: BTreeMap<&'static str, Rules>,
    done: usize,
    errors: Vec<ExpandError>,
    failed: Vec<Name>,
}

impl Driver<'_> {
    fn item(&mut self, tree: TreeId, item: ItemId) {
        let found = &self.hir.tree(tree).items[item];
        match (&found.kind, found.name) {
            (ItemKind::MacroRules(definition), Some(name)) => {
                match expand::rules(&self.hir, self.text, definition) {
                    Ok(rules) => drop(self.known.insert(name.as_str(), rules)),
                    Err(error) => {
                        self.errors.push(error);
                        self.failed.push(name);
                    }
                }
            }
            (ItemKind::MacroCall(call), _) => {
                let Some(&name) = call.path.last() else { return };
                let Some(rules) = self.known.get(name.as_str()) else { return };
                let by = Definition { rules, krate: CRATE, number: 0 };
                let made = expand::expand_item(&mut self.hir, self.text, (tree, item), by);
                self.count(name, made.map(drop));
            }
            _ => {}
        }
    }

    fn call(&mut self, body: BodyId, call: MacroCallId) {
        let Some(&name) = self.hir.body(body).macros[call].path.last() else { return };
        let Some(rules) = self.known.get(name.as_str()) else { return };
        let by = Definition { rules, krate: CRATE, number: 0 };
        let made = expand::expand_in_body(&mut self.hir, self.text, (body, call), by, None);
        self.count(name, made);
    }

    fn count(&mut self, name: Name, made: Result<(), ExpandError>) {
        match made {
            Ok(()) => self.done += 1,
            Err(error) => {
                self.errors.push(error);
                self.failed.push(name);
            }
        }
    }
}

/// What is wrong with places: they are neither bytes written by hand nor a whole call, or they are said to be
/// a name and are not.
pub fn odd_places(hir: &FileHir, text: &str) -> Vec<String> {
    let mut odd = Vec::new();
    let mut check = |span: LocalSpan, name: Option<Name>| {
        let found = text.get(span.range.start as usize..span.range.end as usize);
        let fine = match (hir.expansion(span.expn), name) {
            (Some(expansion), _) => expansion.call.range == span.range,
            (None, None) => span.expn == ExpnId::WRITTEN && found.is_some(),
            (None, Some(name)) => {
                // What is written for short has no place; variables of format strings stand where those do.
                let found = found.map(|found| found.trim_start_matches("r#"));
                span == LocalSpan::default()
                    || found.is_some_and(|found| found == name.as_str() || found.contains('"'))
            }
        };
        if !fine {
            odd.push(format!("{name:?} at {span:?}, {found:?}"));
        }
    };
    for tree in &hir.trees {
        for (id, item) in tree.items.iter() {
            check(tree.span(id).whole, None);
            check(tree.span(id).name, item.name);
            match &item.kind {
                ItemKind::Use(imports) => imports.iter().for_each(|import| check(import.span, None)),
                ItemKind::MacroCall(call) => check(call.span, None),
                _ => {}
            }
        }
        tree.store.paths.iter().for_each(|(id, path)| check(tree.store.path_name(id), path.last_name()));
    }
    for body in hir.bodies.values() {
        body.expr_spans.iter().chain(&body.pat_spans).for_each(|span| check(*span, None));
        body.macros.values().for_each(|call| check(call.span, None));
        body.store.paths.iter().for_each(|(id, path)| check(body.store.path_name(id), path.last_name()));
        for (id, expr) in body.exprs.iter() {
            if let Expr::MethodCall { method: name, .. } | Expr::Field { name, .. } = expr {
                check(body.name_span(id), Some(*name));
            }
        }
        for (id, pat) in body.pats.iter() {
            if let Pat::Bind { binding, .. } = pat {
                check(body.pat_span(id), Some(body.binding(*binding).name));
            }
        }
    }
    odd
}
