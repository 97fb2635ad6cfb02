//! Which modules of a signature crate code can name, so that only their files are read.
//!
//! Goes by the paths that are written: imports, types and expressions, also those in the rules of macros. A
//! module that is only reached through somebody else's re-export is found when that crate's code is looked at.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Import, ImportAlias, ItemKind};
use crate::source::hir::path::{Path, PathStart};

/// Paths below the root of one crate, without its name.
#[derive(Clone, Debug)]
pub struct Needs {
    /// The longer path that one path and a name make. The empty path is 0.
    next: FxHashMap<(usize, Name), usize>,
    /// By path: whether it may name a module as a whole, and so everything below it.
    whole: Vec<bool>,
}

impl Default for Needs {
    fn default() -> Self {
        Self { next: FxHashMap::default(), whole: vec![false] }
    }
}

impl Needs {
    /// Adds the path `names`.
    pub fn add(&mut self, names: impl IntoIterator<Item = Name>) {
        let mut at = 0;
        for name in names {
            at = *self.next.entry((at, name)).or_insert_with(|| {
                self.whole.push(false);
                self.whole.len() - 1
            });
        }
        self.whole[at] = true;
    }

    /// Whether the file of `module` (`sync::mpsc`) is needed.
    #[must_use]
    pub fn wants(&self, module: &str) -> bool {
        let mut at = 0;
        for name in module.split("::") {
            if self.whole[at] {
                return true;
            }
            let Some(&next) = self.next.get(&(at, Name::new(name))) else { return false };
            at = next;
        }
        true
    }
}

/// Which paths lead to which crates; crates go by their place in a list of [`Needs`].
#[derive(Clone, Debug, Default)]
pub struct Leads {
    /// By extern name.
    roots: FxHashMap<Name, usize>,
    /// `crate::`
    own: Option<usize>,
    /// Names of primitive types, and the crate that has their methods in modules of these names. Within that crate
    /// every file names most of them, so there only what stands in front of `::` counts.
    primitives: FxHashMap<Name, usize>,
}

impl Leads {
    /// Paths within the crate `krate`.
    #[must_use]
    pub fn within(krate: usize) -> Self {
        let mut leads = Self { own: Some(krate), ..Self::default() };
        leads.add_primitives(krate);
        leads
    }

    /// Paths that start with `root` lead to `krate`.
    pub fn add(&mut self, root: &str, krate: usize) {
        self.roots.entry(Name::new(root)).or_insert(krate);
    }

    /// Primitive types have their methods in `krate`.
    pub fn add_primitives(&mut self, krate: usize) {
        self.primitives = PRIMITIVES.iter().map(|name| (Name::new(name), krate)).collect();
    }

    /// The crate, and how many names lead to it.
    fn of(&self, start: PathStart, first: Option<Name>) -> Option<(usize, usize)> {
        match start {
            PathStart::Crate => self.own.map(|own| (own, 0)),
            PathStart::Plain | PathStart::Global => Some((*self.roots.get(&first?)?, 1)),
            _ => None,
        }
    }

    /// Adds every path of `hir` that leads to a crate to what is needed of it.
    pub fn add_file(&self, hir: &FileHir, text: &str, needs: &mut [Needs]) {
        for tree in &hir.trees {
            for item in tree.items.values() {
                match &item.kind {
                    ItemKind::Use(imports) => {
                        imports.iter().for_each(|import| self.add_import(import, needs));
                    }
                    ItemKind::MacroRules(rules) => self.add_text(rules.rules.of(text), needs),
                    _ => {}
                }
            }
            tree.store.paths.values().for_each(|path| self.add_path(path, needs));
        }
        for body in hir.bodies.values() {
            body.store.paths.values().for_each(|path| self.add_path(path, needs));
        }
    }

    fn add_import(&self, import: &Import, needs: &mut [Needs]) {
        let first = import.segments.first().copied();
        let Some((krate, skip)) = self.of(import.start, first) else { return };
        needs[krate].add(import.segments.iter().copied().skip(skip));
        if import.alias == ImportAlias::Glob && import.segments.len() == skip {
            // Everything.
            needs[krate].add([]);
        }
    }

    fn add_path(&self, path: &Path, needs: &mut [Needs]) {
        let first = path.segments.first().map(|segment| segment.name);
        let primitive = || {
            let alone = self.own.is_none() || path.segments.len() > 1;
            let plain = first.filter(|_| path.start == PathStart::Plain && alone)?;
            Some((*self.primitives.get(&plain)?, 0))
        };
        if let Some((krate, skip)) = self.of(path.start, first).or_else(primitive) {
            needs[krate].add(path.segments.iter().skip(skip).map(|segment| segment.name));
        }
    }

    /// Paths among the words of `text`: `std::fs::read` and the like.
    fn add_text(&self, text: &str, needs: &mut [Needs]) {
        for (&root, &krate) in &self.roots {
            let start = format!("{root}::");
            for (at, _) in text.match_indices(&start) {
                let rest = &text[at + start.len()..];
                let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                let path = rest.split(|c| !is_path(c)).next().unwrap_or_default();
                needs[krate].add(path.split("::").filter(|name| !name.is_empty()).map(Name::new));
            }
        }
    }
}

const PRIMITIVES: [&str; 17] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
    "char", "str", "bool",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::parse::lower_file_anywhere;

    #[test]
    fn files_are_wanted_for_the_modules_on_the_way() {
        let text = "use std::sync::mpsc::channel; use std::collections::*;
            fn f() { core::mem::drop(u8::MAX); }
            macro_rules! m { () => { std::thread::sleep() } }";
        let mut needs = [Needs::default()];
        let mut leads = Leads::default();
        leads.add("std", 0);
        leads.add("core", 0);
        leads.add_primitives(0);
        let lowered = lower_file_anywhere(text);
        leads.add_file(&lowered.hir, text, &mut needs);
        let modules = [
            "sync",
            "sync::mpsc",
            "sync::atomic",
            "collections",
            "collections::hash_map",
            "mem",
            "u8",
            "u16",
            "thread",
            "fs",
        ];
        let wanted = modules.map(|module| needs[0].wants(module));
        assert_eq!(wanted, [true, true, false, true, true, true, true, false, true, false]);
    }
}
