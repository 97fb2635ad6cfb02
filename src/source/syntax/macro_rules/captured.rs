//! Fragments of a call, as text with places.

use std::fmt::{self, Write as _};

use proc_macro2::Delimiter;
use syn::buffer::Cursor;

use super::expanded::marker;
use super::fragments::{Fragment, operator_before};
use super::lexed::Lexed;
use super::{parse, space_after};
use crate::base::text::TextRange;
use crate::source::hir::expansion::Origin;

/// The variables of a rule in one call.
pub(super) struct Captured {
    /// By slot.
    pub(super) matches: Vec<Match>,
    pub(super) fragments: Fragments,
}

/// What a variable stands for.
#[derive(Clone, Debug)]
pub(super) enum Match {
    /// The fragment with this number.
    One(usize),
    /// One for each iteration.
    Many(Vec<Match>),
}

/// All fragments of a call, written one after the other.
#[derive(Default)]
pub(super) struct Fragments {
    text: String,
    /// Runs are numbered over all fragments.
    origins: Vec<Origin>,
    places: Vec<Place>,
}

struct Place {
    text: std::ops::Range<usize>,
    origins: std::ops::Range<usize>,
    /// The parentheses it needs to stay in one piece.
    wrap: Option<Fragment>,
}

/// One fragment.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    /// Its tokens, each with a space after it.
    pub(super) text: &'a str,
    /// Places of its tokens, counted from the start of all fragments.
    pub(super) origins: &'a [Origin],
    /// Where `text` starts, as `origins` count.
    pub(super) start: u32,
    /// The parentheses it needs to stay in one piece.
    pub(super) wrap: Option<Fragment>,
}

impl Fragments {
    /// The fragment with this number.
    pub(super) fn get(&self, number: usize) -> Option<Written<'_>> {
        let place = self.places.get(number)?;
        Some(Written {
            text: self.text.get(place.text.clone())?,
            origins: self.origins.get(place.origins.clone())?,
            start: u32::try_from(place.text.start).ok()?,
            wrap: place.wrap,
        })
    }
}

/// Writes fragments down.
pub(super) struct Writer<'a> {
    call: &'a Lexed<'a>,
    fragments: Fragments,
    /// End of the last token in the call, and its run where it stands.
    last: Option<(u32, Option<u32>)>,
    run: u32,
}

impl<'a> Writer<'a> {
    pub(super) fn new(call: &'a Lexed<'a>) -> Self {
        Self { call, fragments: Fragments::default(), last: None, run: 0 }
    }

    pub(super) fn finish(self) -> Fragments {
        self.fragments
    }

    /// Writes the fragment from `start` to `end` and returns its number; `None` if a token reaches over `end`.
    pub(super) fn add<'c>(&mut self, kind: Fragment, start: Cursor<'c>, end: Cursor<'c>) -> Option<usize> {
        let is_captured =
            |(_, delimiter, _, rest): (_, _, _, Cursor<'_>)| delimiter == Delimiter::None && rest == end;
        let captured_whole = start == end || start.any_group().is_some_and(is_captured);
        let wrap = (kind.is_opaque() && !captured_whole).then_some(kind);
        let (text, origins) = (self.fragments.text.len(), self.fragments.origins.len());
        let mut at = start;
        while at != end {
            at = self.tree(at, Some(end))?;
        }
        let text = text..self.fragments.text.len();
        let origins = origins..self.fragments.origins.len();
        self.fragments.places.push(Place { text, origins, wrap });
        Some(self.fragments.places.len() - 1)
    }

    /// Writes one token or group in front of `end`, and returns what follows it.
    fn tree<'c>(&mut self, at: Cursor<'c>, end: Option<Cursor<'c>>) -> Option<Cursor<'c>> {
        let Some((mut inside, delimiter, span, rest)) = at.any_group() else { return self.leaf(at, end) };
        let Some(delim) = parse::delim(delimiter) else {
            let kind = self.call.fragment_of(span.open());
            self.fragments.text.push('(');
            self.fragments.text.push_str(marker(kind.unwrap_or(Fragment::Expr)));
            self.fragments.text.push(' ');
            while !inside.eof() {
                inside = self.tree(inside, None)?;
            }
            self.fragments.text.push_str(") ");
            return Some(rest);
        };
        let mut buffer = [0; 4];
        self.token(delim.open().encode_utf8(&mut buffer), self.call.local_range(span.open()));
        while !inside.eof() {
            inside = self.tree(inside, None)?;
        }
        let close = delim.close().encode_utf8(&mut buffer);
        self.token(close, self.call.local_range(span.close()));
        self.fragments.text.push_str(space_after(close));
        Some(rest)
    }

    fn leaf<'c>(&mut self, at: Cursor<'c>, end: Option<Cursor<'c>>) -> Option<Cursor<'c>> {
        if let Some((text, rest)) = operator_before(at, end) {
            let start = self.call.start(at.span());
            self.token(text, TextRange::new(start, start + text.len() as u32));
            self.fragments.text.push_str(space_after(text));
            return Some(rest);
        }
        let written = |start: u32, len: usize| TextRange::new(start, start + len as u32);
        let (range, len, rest) = if let Some((ident, rest)) = at.ident() {
            let len = self.display(&ident);
            (written(self.call.start(ident.span()), len), len, rest)
        } else if let Some((lifetime, rest)) = at.lifetime() {
            let len = self.display(&lifetime);
            (written(self.call.start(lifetime.apostrophe), len), len, rest)
        } else {
            // Documentation is a literal that is written otherwise.
            let (literal, rest) = at.literal()?;
            (self.call.local_range(literal.span()), self.display(&literal), rest)
        };
        self.placed(range, len);
        self.fragments.text.push(' ');
        Some(rest)
    }

    /// Writes a token; returns its length.
    fn display(&mut self, token: &impl fmt::Display) -> usize {
        let before = self.fragments.text.len();
        // Writing to a string cannot fail.
        let _ = write!(self.fragments.text, "{token}");
        self.fragments.text.len() - before
    }

    /// A token that stands at `range` of the call.
    fn token(&mut self, text: &str, range: TextRange) {
        self.fragments.text.push_str(text);
        self.placed(range, text.len());
    }

    /// Keeps the place of the last `len` bytes: they stand at `range` of the call.
    fn placed(&mut self, range: TextRange, len: usize) {
        let (place, run) = self.call.place_and_run(range);
        let blank = |from: u32| {
            let between = self.call.text.get(from as usize..range.start as usize);
            between.is_some_and(|between| between.trim_ascii().is_empty())
        };
        let last_expn = self.fragments.origins.last().map(|origin| origin.span.expn);
        let goes_on = self
            .last
            .is_some_and(|(end, last_run)| last_run == run && last_expn == Some(place.expn) && blank(end));
        if !goes_on {
            self.run += 1;
        }
        self.last = Some((range.end, run));
        let at = (self.fragments.text.len() - len) as u32;
        self.fragments.origins.push(Origin { at, len: len as u32, run: self.run, span: place });
    }
}
