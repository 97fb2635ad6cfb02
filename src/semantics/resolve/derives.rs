//! What derive macros implement. They are not run; most implement the trait that is called like them.

use crate::semantics::resolve::Program;
use crate::semantics::resolve::defs::DefKind;
use crate::semantics::resolve::ids::DefId;
use crate::semantics::resolve::impls::as_meaning;
use crate::semantics::resolve::res::{Namespace, Res};
use crate::semantics::resolve::scope::Meaning;
use crate::semantics::resolve::types::Cx;
use crate::source::hir::attr::AttrArg;
use crate::source::hir::path::PathStart;

/// Derive macros that implement traits of the standard library: library, macro, traits.
const OF_STD: [(&str, &str, &[&[&str]]); 8] = [
    ("derive_more", "Debug", &[&["fmt", "Debug"]]),
    ("derive_more", "Display", &[&["fmt", "Display"]]),
    ("derive_more", "Error", &[&["error", "Error"]]),
    ("displaydoc", "Display", &[&["fmt", "Display"]]),
    ("parse_display", "Display", &[&["fmt", "Display"]]),
    ("snafu", "Snafu", &[&["error", "Error"], &["fmt", "Display"]]),
    ("strum", "Display", &[&["fmt", "Display"]]),
    ("thiserror", "Error", &[&["error", "Error"], &["fmt", "Display"]]),
];

/// The traits that `#[derive(arg)]` on `def` implements.
pub(super) fn derived(program: &Program, def: DefId, arg: &AttrArg) -> impl Iterator<Item = Meaning> {
    namesake(program, def, arg).into_iter().chain(others(program, def, arg))
}

/// The one of that name beside the derive macro.
fn namesake(program: &Program, def: DefId, arg: &AttrArg) -> Option<Meaning> {
    let cx = Cx::of(program, def);
    let found = cx.whole_names(PathStart::Plain, &arg.path, Namespace::Types).res;
    if let Some(meaning) = as_meaning(found).filter(|meaning| is_trait(program, *meaning)) {
        return Some(meaning);
    }
    std_trait(program, arg.path.last()?.as_str())
}

fn is_trait(program: &Program, meaning: Meaning) -> bool {
    match meaning {
        Meaning::Def(def) => program.defs.def(def).kind == DefKind::Trait,
        Meaning::Foreign(_) => true,
    }
}

/// The trait of the standard library that a derive macro of this name implements.
fn std_trait(program: &Program, name: &str) -> Option<Meaning> {
    let module = match name {
        "Clone" => "clone",
        "Copy" => "marker",
        "Debug" => "fmt",
        "Default" => "default",
        "Eq" | "Ord" | "PartialEq" | "PartialOrd" => "cmp",
        "Hash" => "hash",
        _ => return None,
    };
    program.std_item(&[module, name], Namespace::Types)
}

/// Those that the table knows of.
fn others(program: &Program, def: DefId, arg: &AttrArg) -> impl Iterator<Item = Meaning> {
    let path = match Cx::of(program, def).whole_names(PathStart::Plain, &arg.path, Namespace::Macros).res {
        Res::Foreign(path) => Some(path),
        _ => None,
    };
    let known = path.into_iter().flat_map(|path| {
        let is_it = move |(library, name, _): &&(&str, &str, _)| {
            path.last() == *name && path.krate().starts_with(library)
        };
        OF_STD.iter().find(is_it)
    });
    known.flat_map(|(.., traits)| *traits).filter_map(|path| program.std_item(path, Namespace::Types))
}
