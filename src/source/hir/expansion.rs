//! Macro expansions: the text that a call turned into, and where each piece of it was written.

use crate::base::text::TextRange;
use crate::source::hir::span::LocalSpan;

/// One macro expansion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Expansion {
    /// The call, in the file.
    pub call: LocalSpan,
    /// Number of the crate that defines the macro, in the run's list of crates; [`Expansion::NO_CRATE`] if
    /// pollcat itself knows what the macro does.
    pub defining_crate: u32,
    /// Number of the macro among the definitions of that crate.
    pub definition: u32,
    /// How many calls stand around this one: 1 if it is written in the file.
    pub depth: u32,
    /// Bytes of all expansions of the file up to this one.
    pub total: u32,
    /// What the call turned into.
    pub made: Expanded,
}

impl Expansion {
    /// The macro is not of a crate of the run.
    pub const NO_CRATE: u32 = u32::MAX;
}

/// What a call turned into.
///
/// A captured fragment stands in parentheses that start with an identifier of its own (`__pollcat_expr`), so
/// that `$a * 2` stays a product of whatever `$a` is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Expanded {
    /// The tokens, with single spaces between them.
    pub text: Box<str>,
    /// The tokens that come from arguments, ascending; all others are from the macro's body.
    pub origins: Box<[Origin]>,
}

/// A token of an expansion that comes from an argument of the call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Its first byte in the text of the expansion.
    pub at: u32,
    /// Its length there.
    pub len: u32,
    /// Tokens with the same number also stood next to each other where they were written.
    pub run: u32,
    /// Where it was written; with the expansion whose body made it, if one did.
    pub span: LocalSpan,
}

impl Expanded {
    /// Where bytes `range` of the text were written, if one argument holds all of them.
    #[must_use]
    pub fn argument(&self, range: TextRange) -> Option<LocalSpan> {
        self.argument_from(self.origin_at(range.start)?, range)
    }

    /// The same, when the argument token at the start of `range` is known.
    #[must_use]
    pub fn argument_from(&self, first: &Origin, range: TextRange) -> Option<LocalSpan> {
        let end = range.end.saturating_sub(1).max(range.start);
        let last = if end < first.at + first.len { first } else { self.origin_at(end)? };
        if first.run != last.run || first.span.expn != last.span.expn {
            return None;
        }
        let inside = |origin: &Origin| origin.len == origin.span.range.len();
        // Part of one token, such as a name in a format string.
        if first == last && inside(first) {
            let start = first.span.range.start + (range.start - first.at);
            let part = TextRange::new(start, start + range.len());
            return Some(LocalSpan { range: part, expn: first.span.expn });
        }
        Some(LocalSpan { range: first.span.range.cover(last.span.range), expn: first.span.expn })
    }

    /// The argument token at byte `offset` of the text.
    #[must_use]
    pub fn origin_at(&self, offset: u32) -> Option<&Origin> {
        let after = self.origins.partition_point(|origin| origin.at <= offset);
        let origin = self.origins.get(after.checked_sub(1)?)?;
        (offset < origin.at + origin.len).then_some(origin)
    }
}
