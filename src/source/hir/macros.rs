//! Macro calls and `macro_rules!` definitions.

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::expr::{ExprId, ExprList, SelectArm};
use crate::source::hir::item::TreeId;
use crate::source::hir::pat::PatId;
use crate::source::hir::path::PathStart;
use crate::source::hir::span::{ExpnId, LocalSpan};

/// `macro_rules! name { rules }`: the rules stay text, they are read when the macro is first used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MacroRules {
    /// Bytes between the outer delimiters.
    pub rules: TextRange,
    /// Whose text they are bytes of: the file's, or that of the expansion that made the definition.
    pub text: ExpnId,
    /// `#[macro_export]`
    pub exported: bool,
}

/// `path!(tokens)`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MacroCall {
    /// Where the path starts.
    pub start: PathStart,
    /// Names of the path.
    pub path: Box<[Name]>,
    /// Bytes between the delimiters.
    pub tokens: TextRange,
    /// Whose text they are bytes of: the file's, or that of the expansion that made the call.
    pub text: ExpnId,
    /// From the path to the closing delimiter.
    pub span: LocalSpan,
    /// What the tokens are when read as code, without knowing the macro's rules.
    pub input: MacroInput,
}

/// Tokens of a macro call, read as code. Which macro it is, and so whether this reading is right, is for the
/// resolver to say: a macro of the workspace is expanded instead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MacroInput {
    /// `a, b, c` and format strings: the arguments in order, with the variables that a format string names.
    Exprs(ExprList),
    /// `expr, pattern if guard`, as of `matches!`.
    Matches {
        /// What is looked at.
        scrutinee: ExprId,
        /// The pattern.
        pat: PatId,
        /// `if guard`
        guard: Option<ExprId>,
    },
    /// Statements, as one block expression; or what a macro made, as one expression.
    Block(ExprId),
    /// Arms of a `select!`.
    Select(Box<Select>),
    /// Items, in a tree of the file.
    Items(TreeId),
    /// Not read as code. The names among the tokens still count as uses.
    Opaque(Box<[Name]>),
}

/// `select! { biased; arms, else => … }`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Select {
    /// `biased;`, or a macro that is always so.
    pub biased: bool,
    /// The arms in order.
    pub arms: Box<[SelectArm]>,
    /// Handler of `else`, `complete` or `default`.
    pub otherwise: Box<[ExprId]>,
}
