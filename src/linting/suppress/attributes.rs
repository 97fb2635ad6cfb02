//! Attributes that silence findings: `#[allow(pollcat::blocking_call, reason = "…")]`, also `#[expect(..)]`, alone
//! or in a `#[cfg_attr(pollcat, ..)]`.

use crate::base::text::TextRange;
use crate::linting::registry::Registry;
use crate::linting::suppress::{Fault, Suppression, allowed};
use crate::source::hir::attr::{Attr, AttrArg, AttrInput};
use crate::source::hir::file::FileHir;
use crate::source::hir::span::FileId;

/// Those of one file.
pub(super) fn suppressions(registry: &Registry, file: FileId, hir: &FileHir) -> Vec<Suppression> {
    let mut found = Vec::new();
    let whole_file = TextRange::new(0, u32::MAX);
    found.extend(hir.attrs.iter().filter_map(|attr| suppression(registry, file, attr, whole_file)));
    for tree in &hir.trees {
        for (id, item) in tree.items.iter() {
            let scope = tree.span(id).whole.range;
            found.extend(item.attrs.iter().filter_map(|attr| suppression(registry, file, attr, scope)));
        }
    }
    for body in hir.bodies.values() {
        for (expr, attr) in &body.attrs {
            found.extend(suppression(registry, file, attr, body.expr_span(*expr).range));
        }
    }
    found
}

fn suppression(registry: &Registry, file: FileId, attr: &Attr, scope: TextRange) -> Option<Suppression> {
    if !attr.is("allow") && !attr.is("expect") {
        return None;
    }
    let AttrInput::List(args) = &attr.input else { return None };
    let names = args.iter().filter_map(lint_name);
    let lints: Vec<_> = names.map(|name| allowed(registry, name)).collect();
    if lints.is_empty() {
        return None;
    }
    let is_reason = |arg: &AttrArg| {
        let named = matches!(&*arg.path, [name] if name.as_str() == "reason");
        named && arg.value.as_ref().is_some_and(|text| !text.trim().is_empty())
    };
    let fault = (!args.iter().any(is_reason)).then_some(Fault::NoReason);
    Some(Suppression { file, comment: attr.range, scope, lints, fault })
}

/// `blocking_call` of `pollcat::blocking_call`; `None` of other tools' lints.
fn lint_name(arg: &AttrArg) -> Option<&'static str> {
    match &*arg.path {
        [tool, lint] if tool.as_str() == "pollcat" => Some(lint.as_str()),
        _ => None,
    }
}
