//! Where the code of a whole function runs, as its signature and attributes say.

use crate::semantics::catalog::Facts;
use crate::semantics::catalog::schema::{Role, Runs};
use crate::semantics::flow::context::{Context, RegionKind};
use crate::source::hir::attr::{Attr, AttrInput};
use crate::source::hir::item::{Function, Item, ItemKind};
use crate::source::project::workspace::TargetKind;

/// How the code of an item starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Start {
    /// Whether it is async.
    pub kind: RegionKind,
    /// Where it runs.
    pub context: Context,
}

impl Start {
    /// Of constants and statics.
    pub const OF_NO_FUNCTION: Self = Self { kind: RegionKind::Body, context: Context::Sync };
}

/// Where an item stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the root module of its target: `main` has a meaning there.
    Root,
    /// Elsewhere.
    Elsewhere,
}

/// How the code of `item`, which is part of a target of this kind, starts. `facts` says what is known about
/// the macro that an attribute names.
#[must_use]
pub fn start<'a>(
    item: &Item,
    place: Place,
    target: TargetKind,
    facts: impl FnMut(&Attr) -> Option<&'a Facts>,
) -> Start {
    let ItemKind::Fn(function) = &item.kind else {
        return Start::OF_NO_FUNCTION;
    };
    let is_main = place == Place::Root && item.name.is_some_and(|name| name.as_str() == "main");
    let is_test = has_test_attribute(item);
    let entry = item.attrs.iter().filter_map(facts).find_map(entry);
    let kind = if function.is_async { RegionKind::AsyncBody } else { RegionKind::Body };
    let context = match (target, function.is_async) {
        (TargetKind::BuildScript, _) => Context::BuildScript,
        (_, true) => entry.unwrap_or(if is_main || is_test { Context::Root } else { Context::Task }),
        (_, false) if is_test => Context::Test,
        (_, false) if is_main || is_exported(item, function) => Context::OwnThread,
        (_, false) => Context::Sync,
    };
    Start { kind, context }
}

/// Whether an attribute makes `item` a test: `#[test]`, `#[tokio::test]`, `#[rstest]` and their kin.
#[must_use]
pub fn has_test_attribute(item: &Item) -> bool {
    item.attrs.iter().any(Attr::makes_test)
}

/// What an attribute that starts a runtime or task makes of the function.
fn entry(facts: &Facts) -> Option<Context> {
    let row = facts.exec.iter().find(|row| row.role == Role::Entry)?;
    match row.runs {
        Runs::Task | Runs::LocalTask => Some(Context::Task),
        _ => Some(Context::Root),
    }
}

/// Whether foreign code calls the function: it does so on a thread of its own.
fn is_exported(item: &Item, function: &Function) -> bool {
    let export = |name: &str| name == "no_mangle" || name == "export_name";
    let exports = |attr: &Attr| match (&*attr.path, &attr.input) {
        ([name], AttrInput::List(args)) if name.as_str() == "unsafe" => {
            args.iter().any(|arg| arg.path.first().is_some_and(|name| export(name.as_str())))
        }
        ([name], _) => export(name.as_str()),
        _ => false,
    };
    function.abi.as_deref().is_some_and(|abi| abi != "Rust") || item.attrs.iter().any(exports)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::syntax::parse::lower_file_anywhere;

    /// Context and whether it is a test, of the first function of `code`. Attributes that end in `main` start
    /// a runtime, those that end in `task` a task.
    fn of(code: &str, target: TargetKind) -> (Context, bool) {
        let hir = lower_file_anywhere(code).hir;
        assert_eq!(hir.problems, []);
        let facts = |runs: &str| {
            let row = format!(
                "path = \"a::b\"\nform = \"attr\"\nrole = \"entry\"\ntakes = \"async_fn\"\nruns = \"{runs}\"\nsource = \"\""
            );
            let row = toml::from_str(Box::leak(row.into_boxed_str())).expect("a row");
            Facts { exec: vec![row], ..Facts::default() }
        };
        let (main, task) = (facts("inline"), facts("task"));
        let of_attr = |attr: &Attr| match attr.path.last()?.as_str() {
            "main" => Some(&main),
            "task" => Some(&task),
            _ => None,
        };
        let items = &hir.trees[0].items;
        let item = items.values().find(|item| matches!(item.kind, ItemKind::Fn(_))).expect("a function");
        let start = start(item, Place::Root, target, of_attr);
        let ItemKind::Fn(function) = &item.kind else { unreachable!("it was found as one") };
        assert_eq!(start.kind.is_async(), function.is_async);
        (start.context, has_test_attribute(item))
    }

    #[test]
    fn functions_start_where_their_signature_and_attributes_say() {
        use Context::{OwnThread, Root, Sync, Task, Test};
        let lib = |code| of(code, TargetKind::Lib);
        assert_eq!(lib("async fn f() {}"), (Task, false));
        assert_eq!(lib("fn f() {}"), (Sync, false));
        assert_eq!(lib("fn main() {}"), (OwnThread, false));
        assert_eq!(lib("#[tokio::main] async fn main() {}"), (Root, false));
        assert_eq!(lib("async fn main() {}"), (Root, false));
        assert_eq!(lib("#[embassy::task] async fn blink() {}"), (Task, false));
        assert_eq!(lib("#[tokio::test] async fn f() {}"), (Root, true));
        assert_eq!(lib("#[test] fn f() {}"), (Test, true));
        assert_eq!(lib("#[tokio::test(flavor = \"multi_thread\")] async fn f() {}"), (Root, true));
        assert_eq!(lib("#[rstest] fn f() {}"), (Test, true));
        assert_eq!(lib("#[contest] fn f() {}"), (Sync, false));
        assert_eq!(lib("pub extern \"C\" fn f() {}"), (OwnThread, false));
        assert_eq!(lib("#[unsafe(no_mangle)] fn f() {}"), (OwnThread, false));
        assert_eq!(lib("#[no_mangle] fn f() {}"), (OwnThread, false));
        assert_eq!(of("async fn f() {}", TargetKind::BuildScript), (Context::BuildScript, false));
        assert_eq!(of("fn main() {}", TargetKind::BuildScript), (Context::BuildScript, false));
    }
}
