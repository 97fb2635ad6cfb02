//! The rules of a macro, in a form that any thread may hold.

use super::expanded::Source;
use super::fragments::Fragment;
use super::lexed::Lexed;
use super::{ExpandError, Reason, matching, parse, transcribe};
use crate::base::text::TextRange;
use crate::source::hir::expansion::Expanded;
use crate::source::syntax::prescan::{Prescan, prescan};

/// The rules of one `macro_rules!` definition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rules {
    pub(super) rules: Vec<Rule>,
}

impl Rules {
    /// Reads the text between the outer delimiters of a definition.
    ///
    /// # Errors
    /// When it is not a list of rules; the range is one of `text`.
    pub fn parse(text: &str) -> Result<Self, ExpandError> {
        parse::rules(text)
    }

    /// What the call with the tokens at `call` of `source` (those between its delimiters) turns into.
    ///
    /// Runs on a stack that holds syn on 3,000 nested levels.
    ///
    /// # Errors
    /// When no rule accepts the call, or a limit is reached; the range is one of the text of `source`.
    pub fn expand(&self, source: Source<'_>, call: TextRange) -> Result<Expanded, ExpandError> {
        self.expand_scanned(source, call, &prescan(call.of(source.text())))
    }

    /// The same, when the tokens were scanned already.
    pub(in crate::source::syntax) fn expand_scanned(
        &self,
        source: Source<'_>,
        call: TextRange,
        scan: &Prescan,
    ) -> Result<Expanded, ExpandError> {
        let lexed = Lexed::new(source, call, scan)?;
        match matching::first_match(&self.rules, &lexed)? {
            Some((rule, found)) => {
                transcribe::body(&rule.body, &found).map_err(|reason| ExpandError::new(reason, call))
            }
            None => Err(ExpandError::new(Reason::NoRule, call)),
        }
    }

    /// How many rules there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there is none: `macro_rules! m {}`.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}

/// `(matcher) => { body }`
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Rule {
    pub(super) matcher: Vec<Step>,
    /// Variables of the matcher by slot.
    pub(super) vars: Vec<Var>,
    pub(super) body: Vec<Piece>,
}

/// `$name:fragment`
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Var {
    pub(super) name: Box<str>,
    /// In how many repetitions it stands.
    pub(super) depth: usize,
}

/// A token other than a delimiter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Leaf {
    pub(super) kind: LeafKind,
    pub(super) text: Box<str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum LeafKind {
    Ident,
    Lifetime,
    Punct,
    Literal,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Delim {
    Paren,
    Bracket,
    Brace,
}

impl Delim {
    pub(super) fn open(self) -> char {
        match self {
            Self::Paren => '(',
            Self::Bracket => '[',
            Self::Brace => '{',
        }
    }

    pub(super) fn close(self) -> char {
        match self {
            Self::Paren => ')',
            Self::Bracket => ']',
            Self::Brace => '}',
        }
    }
}

/// How often a repetition repeats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Times {
    /// `*`
    Any,
    /// `+`
    Some,
    /// `?`
    Maybe,
}

/// One step of a matcher, which is a line of them. A repetition is
/// `RepeatStart, steps of its content, RepeatEnd`, then `Separator` if it has one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Leaf(Leaf),
    Open(Delim),
    Close,
    Var {
        slot: usize,
        fragment: Fragment,
    },
    RepeatStart {
        times: Times,
        /// The step after the whole repetition.
        after: usize,
        /// The variables inside.
        slots: std::ops::Range<usize>,
    },
    RepeatEnd {
        times: Times,
        /// First step of the content.
        content: usize,
        separated: Separated,
        /// The step after the whole repetition.
        after: usize,
    },
    Separator {
        leaf: Leaf,
        content: usize,
    },
}

/// Whether a separator stands between iterations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Separated {
    Yes,
    No,
}

/// One piece of a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// Tokens of the body, delimiters included, with spaces between and after them.
    Text {
        text: String,
        tokens: usize,
    },
    Var(usize),
    Repeat {
        content: Vec<Piece>,
        /// Between iterations, with a space after it.
        separator: Option<Box<str>>,
        /// The variables inside.
        slots: Vec<usize>,
    },
    /// `${count($x, depth)}`; without a depth all repetitions are counted.
    Count(usize, Option<usize>),
    /// `${index(depth)}`
    Index(usize),
    /// `${len(depth)}`
    Len(usize),
    /// `${ignore($x)}`
    Ignore(usize),
    /// `${concat(a, $b)}`
    Concat(Vec<ConcatPart>),
}

/// One part of `${concat(…)}`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum ConcatPart {
    Text(Box<str>),
    Var(usize),
}
