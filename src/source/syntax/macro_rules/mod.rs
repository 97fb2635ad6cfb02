//! What does a call of a `macro_rules!` macro turn into?
//!
//! The rules of one definition are read once ([`Rules::parse`]) and kept in a form of their own that any
//! thread may hold; [`Rules::expand`] matches the tokens of one call as rustc does (all possibilities side by
//! side, one token at a time, fragments by syn) and writes the chosen body out as text, see
//! [`Expanded`](crate::source::hir::expansion::Expanded).
//! Text, because then what a macro made is read like any file, and a call inside it is a range of it.
//!
//! Each piece of an expansion knows where it was written: a token of an argument keeps its place in the
//! calling file, a token of the macro's own body is known as made. Two consequences carry hygiene: `$crate`
//! is the identifier [`DOLLAR_CRATE`], made by the expansion whose crate it means; and a local variable that
//! the body names is made, one that the caller names is not, so equal names with different makers differ.
//!
//! `paste!`, which only joins identifiers of its tokens, is expanded in the same way (`pasted.rs`).
//!
//! Deliberately not here: which definition a call means, how deep calls may nest, and what the text means.

mod body;
mod captured;
mod expanded;
mod fragments;
mod lexed;
mod matching;
mod parse;
mod pasted;
mod rules;
mod transcribe;
mod wrapper;

use std::fmt;

use crate::base::text::TextRange;

pub use expanded::Source;
pub use fragments::Fragment;
pub(super) use pasted::pasted;
pub use rules::Rules;

/// What `$crate` is in the text of an expansion. The crate it means is the one that defines the macro of the
/// expansion that made this token.
pub const DOLLAR_CRATE: &str = "__pollcat_crate";

/// Deepest nesting of groups in a definition, a call or an expansion.
const MAX_DEPTH: usize = 256;
/// Longest run of tokens, with nesting, that is given to the recursive fragment parser.
const MAX_RUN: usize = 3000;
/// Most tokens an expansion may have.
const MAX_TOKENS: usize = 200_000;
/// Most steps of the matcher for one call.
const MAX_STEPS: usize = 10_000_000;
/// Longest text of an expansion, in bytes.
const MAX_TEXT: usize = 4 << 20;

/// Why a definition or a call could not be understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpandError {
    /// What is wrong.
    pub reason: Reason,
    /// Where: in the text of the definition for a definition, in the text of the call's source for a call.
    pub range: TextRange,
}

/// What is wrong with a definition or a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It is no sequence of tokens.
    Lex,
    /// The definition is not `(matcher) => { body };`.
    Definition(&'static str),
    /// No rule accepts the call.
    NoRule,
    /// The call does not hold the fragment that the only possible rule asks for.
    Fragment(Fragment),
    /// Several readings are possible.
    Ambiguous,
    /// A variable is used with fewer repetitions than it was matched with.
    StillRepeating,
    /// Variables that repeat together were matched different numbers of times, or none repeats.
    Lockstep,
    /// A `${…}` expression that has no value here.
    MetaExpr,
    /// Groups nest too deeply.
    TooDeep,
    /// The expansion is too large.
    TooLarge,
    /// Matching takes too long.
    TooManySteps,
    /// Calls lie in one another too deeply.
    Recursion,
    /// What comes out is not code that can stand where the call stands.
    NotHere,
}

/// What separates `token` from the next one in an expansion. Short lines keep the way from columns to bytes
/// short.
fn space_after(token: &str) -> &'static str {
    if matches!(token, ";" | "}") { "\n" } else { " " }
}

impl ExpandError {
    fn new(reason: Reason, range: TextRange) -> Self {
        Self { reason, range }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lex => f.write_str("not a sequence of tokens"),
            Self::Definition(what) => f.write_str(what),
            Self::NoRule => f.write_str("no rule of the macro accepts this call"),
            Self::Fragment(fragment) => write!(f, "expected a fragment of kind `{}`", fragment.name()),
            Self::Ambiguous => f.write_str("the macro's rules can read this call in several ways"),
            Self::StillRepeating => f.write_str("a variable is still repeating at this depth"),
            Self::Lockstep => f.write_str("variables do not repeat equally often"),
            Self::MetaExpr => f.write_str("a metavariable expression has no value here"),
            Self::TooDeep => f.write_str("groups nest too deeply"),
            Self::TooLarge => f.write_str("the expansion is too large"),
            Self::Recursion => f.write_str("the macro calls itself too often"),
            Self::NotHere => f.write_str("the expansion is not code that can stand here"),
            Self::TooManySteps => f.write_str("matching the call takes too long"),
        }
    }
}

impl fmt::Display for ExpandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reason.fmt(f)
    }
}

impl std::error::Error for ExpandError {}
