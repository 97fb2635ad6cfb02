//! `cfg_if! { if #[cfg(a)] { … } else if #[cfg(b)] { … } else { … } }`: what each arm holds, and when.

use proc_macro2::extra::DelimSpan;
use syn::parse::{Parse, ParseStream};

use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::item::TreeId;
use crate::source::syntax::lower::{Lowerer, attrs};

/// One arm.
pub struct Arm<T> {
    /// When it is there: its own predicate, and none of those before.
    pub cfg: CfgExpr,
    /// What stands in it.
    pub content: Vec<T>,
    /// Its braces.
    pub braces: DelimSpan,
}

/// Arms of items.
pub fn items(input: ParseStream<'_>) -> syn::Result<Vec<Arm<syn::Item>>> {
    arms(input, |content| {
        let mut items = Vec::new();
        while !content.is_empty() {
            items.push(syn::Item::parse(content)?);
        }
        Ok(items)
    })
}

/// Arms of statements.
pub fn stmts(input: ParseStream<'_>) -> syn::Result<Vec<Arm<syn::Stmt>>> {
    arms(input, syn::Block::parse_within)
}

fn arms<T>(
    input: ParseStream<'_>,
    parse: impl Fn(ParseStream<'_>) -> syn::Result<Vec<T>>,
) -> syn::Result<Vec<Arm<T>>> {
    let (mut arms, mut before) = (Vec::new(), Vec::new());
    loop {
        let own = match input.parse::<Option<syn::Token![if]>>()? {
            None => None,
            Some(_) => {
                let attributes = input.call(syn::Attribute::parse_outer)?;
                let cfg = attrs::cfg(&attributes);
                Some(cfg.ok_or_else(|| input.error("expected `#[cfg(…)]`"))?)
            }
        };
        let inner;
        let braces = syn::braced!(inner in input).span;
        let content = parse(&inner)?;
        let is_last = own.is_none();
        arms.push(Arm { cfg: when(own.clone(), &before), content, braces });
        before.extend(own);
        if is_last || input.is_empty() {
            return Ok(arms);
        }
        input.parse::<syn::Token![else]>()?;
    }
}

/// `own`, and none of `before`.
fn when(own: Option<CfgExpr>, before: &[CfgExpr]) -> CfgExpr {
    let none = (!before.is_empty()).then(|| CfgExpr::Not(Box::new(CfgExpr::Any(before.to_vec()))));
    let mut all: Vec<CfgExpr> = own.into_iter().chain(none).collect();
    match (all.pop(), all.is_empty()) {
        (Some(only), true) => only,
        (last, _) => CfgExpr::All(all.into_iter().chain(last).collect()),
    }
}

impl Lowerer<'_> {
    /// Lowers the items of all arms into a tree of their own.
    pub fn new_cfg_tree(&mut self, arms: &[Arm<syn::Item>]) -> TreeId {
        let tree = self.new_tree(std::iter::empty());
        for arm in arms {
            let mut lowerer = super::items::ItemLowerer { file: self, tree };
            let top = lowerer.items(&arm.content, None);
            for &item in &top {
                let item = &mut self.tree_mut(tree).items[item];
                let own = item.cfg.take().map(|own| *own);
                let both = own.into_iter().fold(arm.cfg.clone(), |arm, own| CfgExpr::All(vec![arm, own]));
                item.cfg = Some(Box::new(both));
            }
            self.tree_mut(tree).top.extend(top);
        }
        tree
    }
}
