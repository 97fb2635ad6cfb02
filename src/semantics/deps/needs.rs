//! Which modules of a signature crate code can name, so that only their files are read.
//!
//! Goes by the paths that are written: imports, types and expressions, also those in the rules of macros. A
//! module that is only reached through somebody else's re-export is found when that crate's code is looked at.

use rustc_hash::FxHashSet;

use crate::base::names::Name;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{Import, ImportAlias, ItemKind};
use crate::source::hir::path::{Path, PathStart};

/// Paths below the root of one crate, without its name.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// All prefixes of all paths, in one string each: `sync`, `sync::mpsc`, `sync::mpsc::channel`.
    prefixes: FxHashSet<Name>,
    /// Paths that may name a module as a whole, and so everything below it.
    whole: FxHashSet<Name>,
}

/// Names that lead to the crate, and whether a path of the crate itself counts.
#[derive(Clone, Copy, Debug)]
pub enum Roots<'a> {
    /// Extern names.
    Names(&'a [Name]),
    /// `crate::`
    Own,
}

impl Needs {
    /// Adds the path `names`.
    pub fn add(&mut self, names: impl IntoIterator<Item = Name>) {
        let mut path = String::new();
        for name in names {
            if !path.is_empty() {
                path.push_str("::");
            }
            path.push_str(name.as_str());
            self.prefixes.insert(Name::new(&path));
        }
        self.whole.insert(Name::new(&path));
    }

    /// Adds every path of `hir` that starts at `roots`.
    pub fn add_file(&mut self, hir: &FileHir, roots: Roots<'_>, text: &str) {
        for tree in &hir.trees {
            for item in tree.items.values() {
                match &item.kind {
                    ItemKind::Use(imports) => {
                        imports.iter().for_each(|import| self.add_import(import, roots));
                    }
                    ItemKind::MacroRules(rules) => self.add_text(rules.rules.of(text), roots),
                    _ => {}
                }
            }
            tree.store.paths.values().for_each(|path| self.add_path(path, roots));
        }
        for body in hir.bodies.values() {
            body.store.paths.values().for_each(|path| self.add_path(path, roots));
        }
    }

    fn add_import(&mut self, import: &Import, roots: Roots<'_>) {
        let names = import.segments.iter().copied();
        let skip = match (roots, import.start) {
            (Roots::Own, PathStart::Crate) => 0,
            (Roots::Names(of), PathStart::Plain | PathStart::Global)
                if import.segments.first().is_some_and(|first| of.contains(first)) =>
            {
                1
            }
            _ => return,
        };
        self.add(names.skip(skip));
        if import.alias == ImportAlias::Glob && import.segments.len() == skip {
            // Everything.
            self.whole.insert(Name::new(""));
        }
    }

    fn add_path(&mut self, path: &Path, roots: Roots<'_>) {
        let first = path.segments.first().map(|segment| segment.name);
        let skip = match (roots, path.start) {
            (Roots::Own, PathStart::Crate) => 0,
            (Roots::Names(of), PathStart::Plain | PathStart::Global)
                if first.is_some_and(|first| of.contains(&first)) =>
            {
                1
            }
            // A primitive type: its methods are in the module of that name.
            (_, PathStart::Plain) if path.segments.len() > 1 && first.is_some_and(is_number) => 0,
            _ => return,
        };
        self.add(path.segments.iter().skip(skip).map(|segment| segment.name));
    }

    /// Paths among the words of `text`: `std::fs::read` and the like.
    fn add_text(&mut self, text: &str, roots: Roots<'_>) {
        let Roots::Names(of) = roots else { return };
        for root in of {
            let start = format!("{root}::");
            for (at, _) in text.match_indices(&start) {
                let rest = &text[at + start.len()..];
                let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                let path = rest.split(|c| !is_path(c)).next().unwrap_or_default();
                self.add(path.split("::").filter(|name| !name.is_empty()).map(Name::new));
            }
        }
    }

    /// Whether the file of `module` (`sync::mpsc`) is needed.
    #[must_use]
    pub fn wants(&self, module: &str) -> bool {
        let known = |set: &FxHashSet<Name>, path: &str| set.contains(&Name::new(path));
        let above = module.match_indices("::").map(|(at, _)| &module[..at]);
        known(&self.prefixes, module)
            || known(&self.whole, "")
            || above.clone().any(|path| known(&self.whole, path))
    }
}

fn is_number(name: Name) -> bool {
    matches!(
        name.as_str(),
        "u8" | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "f32"
            | "f64"
            | "char"
            | "str"
            | "bool"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::parse::lower_file_anywhere;

    #[test]
    fn files_are_wanted_for_the_modules_on_the_way() {
        let text = "use std::sync::mpsc::channel; use std::collections::*;
            fn f() { core::mem::drop(u8::MAX); }
            macro_rules! m { () => { std::thread::sleep() } }";
        let mut needs = Needs::default();
        let lowered = lower_file_anywhere(text);
        needs.add_file(&lowered.hir, Roots::Names(&["std", "core"].map(Name::new)), text);
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
        let wanted = modules.map(|module| needs.wants(module));
        assert_eq!(wanted, [true, true, false, true, true, true, true, false, true, false]);
    }
}
