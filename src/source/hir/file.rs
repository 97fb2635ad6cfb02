//! One file, lowered.

use crate::base::arena::Arena;
use crate::base::text::TextRange;
use crate::source::hir::attr::Attr;
use crate::source::hir::body::{Body, BodyId};
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::deferred::Deferred;
use crate::source::hir::expansion::Expansion;
use crate::source::hir::item::{ItemTree, TreeId};
use crate::source::hir::span::ExpnId;

/// What a file says. Everything in it is numbered within the file, so that an unchanged file need not be
/// lowered again.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FileHir {
    /// Items: the file's own first, then those of blocks.
    pub trees: Vec<ItemTree>,
    /// Code of all trees.
    pub bodies: Arena<Body>,
    /// Functions of tests whose bodies were not read, in no order.
    pub deferred: Vec<Deferred>,
    /// `#![…]` of the file that are not documentation or `cfg`.
    pub attrs: Vec<Attr>,
    /// `#![cfg(…)]` of the file together.
    pub cfg: Option<CfgExpr>,
    /// Comments that speak to pollcat, in order.
    pub directives: Vec<Comment>,
    /// What could not be read, in order.
    pub problems: Vec<SyntaxProblem>,
    /// Macro expansions; [`ExpnId`](crate::source::hir::span::ExpnId) `n` is at place `n - 1`.
    pub expansions: Vec<Expansion>,
}

impl FileHir {
    /// The items of `tree`.
    #[must_use]
    pub fn tree(&self, tree: TreeId) -> &ItemTree {
        &self.trees[tree.0 as usize]
    }

    /// The expansion `expn`; none for code written by hand.
    #[must_use]
    pub fn expansion(&self, expn: ExpnId) -> Option<&Expansion> {
        self.expansions.get((expn.0 as usize).checked_sub(1)?)
    }

    /// The body with this id.
    #[must_use]
    pub fn body(&self, body: BodyId) -> &Body {
        &self.bodies[body]
    }
}

/// A comment that names pollcat.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// From its first `/` to its end, the line end excluded.
    pub range: TextRange,
    /// Whether nothing but white space stands before it on its line.
    pub own_line: bool,
}

/// Part of a file that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxProblem {
    /// Where the reader stopped.
    pub range: TextRange,
    /// What it expected, without a full stop.
    pub message: Box<str>,
    /// The bytes that were left out of the analysis.
    pub lost: TextRange,
}
