//! Expressions and statements.

use crate::base::arena::Idx;
use crate::base::names::Name;
use crate::source::hir::item::TreeId;
use crate::source::hir::macros::MacroCall;
use crate::source::hir::pat::PatId;
use crate::source::hir::path::{GenericArgsId, Mutability, PathId, TypeId};

/// An [`Expr`] of one body.
pub type ExprId = Idx<Expr>;
/// A [`Block`] of one body.
pub type BlockId = Idx<Block>;
/// A [`Closure`] of one body.
pub type ClosureId = Idx<Closure>;
/// A [`MacroCall`] of one body.
pub type MacroCallId = Idx<MacroCall>;

/// Consecutive places in [`Body::lists`](crate::source::hir::body::Body::lists).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct ExprList {
    /// First place.
    pub start: u32,
    /// How many.
    pub len: u32,
}

/// One expression. Parentheses and invisible groups have none of their own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expr {
    /// Something this version does not read.
    Missing,
    /// A variable, constant, function …
    Path(PathId),
    /// `1`, `"a"`
    Literal(Literal),
    /// `f(a, b)`
    Call {
        /// What is called.
        callee: ExprId,
        /// Arguments.
        args: ExprList,
    },
    /// `r.m::<T>(a)`. Place of the name: [`Body::name_span`](crate::source::hir::body::Body::name_span).
    MethodCall {
        /// What it is called on.
        receiver: ExprId,
        /// Its name.
        method: Name,
        /// `::<T>`
        generics: Option<GenericArgsId>,
        /// Arguments.
        args: ExprList,
    },
    /// `e.f`, `e.0`
    Field {
        /// The value.
        base: ExprId,
        /// Name, or number in decimal.
        name: Name,
    },
    /// `e.await`
    Await(ExprId),
    /// `e?`
    Try(ExprId),
    /// `{ … }`, `unsafe { … }`, `'a: { … }`, `const { … }`
    Block {
        /// The statements.
        block: BlockId,
        /// `'a`, without the tick.
        label: Option<Name>,
        /// What kind of block.
        kind: BlockKind,
    },
    /// `async { … }`, `async move { … }`
    Async {
        /// The statements.
        block: BlockId,
        /// `move`
        is_move: bool,
    },
    /// `|a| b`
    Closure(ClosureId),
    /// `if c { } else e`; `c` may hold [`Expr::Let`].
    If {
        /// Condition.
        condition: ExprId,
        /// A block expression.
        then: ExprId,
        /// A block or another `if`.
        otherwise: Option<ExprId>,
    },
    /// `let p = e` in a condition.
    Let {
        /// The pattern.
        pat: PatId,
        /// The scrutinee.
        expr: ExprId,
    },
    /// `match e { arms }`
    Match {
        /// The scrutinee.
        scrutinee: ExprId,
        /// The arms.
        arms: Box<[MatchArm]>,
    },
    /// `loop { }`
    Loop {
        /// Body.
        block: BlockId,
        /// Label, without the tick.
        label: Option<Name>,
    },
    /// `while c { }`
    While {
        /// Condition.
        condition: ExprId,
        /// Body.
        block: BlockId,
        /// Label, without the tick.
        label: Option<Name>,
    },
    /// `for p in e { }`
    For {
        /// What each item is matched with.
        pat: PatId,
        /// What is iterated over.
        iterable: ExprId,
        /// Body.
        block: BlockId,
        /// Label, without the tick.
        label: Option<Name>,
    },
    /// `break 'a e`
    Break {
        /// Label, without the tick.
        label: Option<Name>,
        /// Value.
        value: Option<ExprId>,
    },
    /// `continue 'a`
    Continue {
        /// Label, without the tick.
        label: Option<Name>,
    },
    /// `return e`
    Return(Option<ExprId>),
    /// `yield e` in stream macros.
    Yield(Option<ExprId>),
    /// `!e`, `-e`, `*e`
    Unary(UnaryOp, ExprId),
    /// `a + b`, `a && b`
    Binary(BinaryOp, ExprId, ExprId),
    /// `a = b`; `a` may be a destructuring pattern written as an expression.
    Assign(ExprId, ExprId),
    /// `a += b`
    AssignOp(BinaryOp, ExprId, ExprId),
    /// `&e`, `&mut e`, `&raw const e`
    Ref {
        /// `mut` or not.
        mutability: Mutability,
        /// `&raw`
        raw: bool,
        /// The place.
        expr: ExprId,
    },
    /// `e as T`
    Cast(ExprId, TypeId),
    /// `e[i]`
    Index(ExprId, ExprId),
    /// `a..b`, `a..=b`
    Range {
        /// Start.
        start: Option<ExprId>,
        /// End.
        end: Option<ExprId>,
        /// `..=`
        inclusive: bool,
    },
    /// `S { a, b: c, ..d }`
    Record {
        /// The struct or variant.
        path: PathId,
        /// Names and values.
        fields: Box<[(Name, ExprId)]>,
        /// What follows `..`.
        spread: Option<ExprId>,
    },
    /// `(a, b)`
    Tuple(ExprList),
    /// `[a, b]`
    Array(ExprList),
    /// `[a; n]`
    Repeat(ExprId, ExprId),
    /// `_` on the left of an assignment.
    Underscore,
    /// `m!(…)`
    Macro(MacroCallId),
}

impl Expr {
    /// The block that it is, or is the body of a loop.
    #[must_use]
    pub fn block(&self) -> Option<BlockId> {
        match self {
            Self::Block { block, .. }
            | Self::Async { block, .. }
            | Self::Loop { block, .. }
            | Self::While { block, .. }
            | Self::For { block, .. } => Some(*block),
            _ => None,
        }
    }
}

/// A literal, as far as it matters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Literal {
    /// `"a"`
    Str(Box<str>),
    /// `b"a"`; its length.
    Bytes(u32),
    /// `c"a"`
    CStr,
    /// `b'a'`
    Byte,
    /// `'a'`
    Char,
    /// `1`, `1u8`: value if it fits, and suffix.
    Int(Option<u64>, Option<Name>),
    /// `1.0`, `1f32`: suffix.
    Float(Option<Name>),
    /// `true`
    Bool(bool),
}

/// What kind of block.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BlockKind {
    /// `{ }`
    Plain,
    /// `unsafe { }`
    Unsafe,
    /// `const { }`
    Const,
}

/// Statements with a scope of their own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Block {
    /// In order, without items.
    pub stmts: Box<[Stmt]>,
    /// The expression without `;` at the end.
    pub tail: Option<ExprId>,
    /// Items declared in the block: a tree of the same file.
    pub items: Option<TreeId>,
}

/// One statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stmt {
    /// `let p: T = e else { };`
    Let {
        /// The pattern.
        pat: PatId,
        /// Written type.
        ty: Option<TypeId>,
        /// Initial value.
        init: Option<ExprId>,
        /// The `else` block, a block expression.
        otherwise: Option<ExprId>,
    },
    /// `e;`, or `e` of a block-like expression in the middle.
    Expr {
        /// The expression.
        expr: ExprId,
        /// Whether a `;` follows: its value is dropped here.
        semicolon: bool,
    },
}

/// `|a, b: T| -> U body`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    /// Parameters; written types are [`Pat::Typed`](crate::source::hir::pat::Pat::Typed).
    pub params: Box<[PatId]>,
    /// Written result.
    pub ret: Option<TypeId>,
    /// Body.
    pub body: ExprId,
    /// `async |…|`
    pub is_async: bool,
    /// `move`
    pub is_move: bool,
}

/// `p if g => e`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MatchArm {
    /// The pattern.
    pub pat: PatId,
    /// `if g`
    pub guard: Option<ExprId>,
    /// The value.
    pub body: ExprId,
}

/// `p = future, if condition => handler`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelectArm {
    /// What the output is matched with.
    pub pat: PatId,
    /// The future expression.
    pub future: ExprId,
    /// `, if condition`
    pub precondition: Option<ExprId>,
    /// What runs when this arm wins.
    pub handler: ExprId,
}

/// A unary operator.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UnaryOp {
    /// `*e`
    Deref,
    /// `!e`
    Not,
    /// `-e`
    Neg,
}

/// A binary operator.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "they are Rust's own")]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    And,
    Or,
    BitXor,
    BitAnd,
    BitOr,
    Shl,
    Shr,
    Eq,
    Lt,
    Le,
    Ne,
    Ge,
    Gt,
}
