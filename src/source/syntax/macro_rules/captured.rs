//! Fragments of a call, as text with places.

use proc_macro2::{Delimiter, TokenTree};

use super::expanded::marker;
use super::fragments::Fragment;
use super::lexed::{Lexed, Tree, glued};
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

    /// Writes the fragment that consists of `trees`, and returns its number.
    pub(super) fn add(&mut self, kind: Fragment, trees: Vec<TokenTree>) -> usize {
        let captured_whole = match &*trees {
            [] => true,
            [TokenTree::Group(group)] => group.delimiter() == Delimiter::None,
            _ => false,
        };
        let wrap = (kind.is_opaque() && !captured_whole).then_some(kind);
        let (text, origins) = (self.fragments.text.len(), self.fragments.origins.len());
        self.trees(glued(trees.into_iter().collect()));
        let text = text..self.fragments.text.len();
        let origins = origins..self.fragments.origins.len();
        self.fragments.places.push(Place { text, origins, wrap });
        self.fragments.places.len() - 1
    }

    fn trees(&mut self, trees: Vec<Tree>) {
        for tree in trees {
            let Tree::Group(group) = tree else {
                self.leaf(&tree);
                continue;
            };
            let Some(delim) = parse::delim(group.delimiter()) else {
                let kind = self.call.fragment_of(group.span_open());
                self.fragments.text.push('(');
                self.fragments.text.push_str(marker(kind.unwrap_or(Fragment::Expr)));
                self.fragments.text.push(' ');
                self.trees(glued(group.stream()));
                self.fragments.text.push_str(") ");
                continue;
            };
            self.token(delim.open().encode_utf8(&mut [0; 4]), self.call.local_range(group.span_open()));
            self.trees(glued(group.stream()));
            let mut close = [0; 4];
            let close = delim.close().encode_utf8(&mut close);
            self.token(close, self.call.local_range(group.span_close()));
            self.fragments.text.push_str(space_after(close));
        }
    }

    fn leaf(&mut self, tree: &Tree) {
        let Some(leaf) = parse::leaf(tree) else { return };
        let mut range = self.call.local_range(tree.span());
        match tree {
            Tree::Punct(text, _) => range.end = range.start + text.len() as u32,
            Tree::Lifetime(_) => range.start = range.start.saturating_sub(1),
            _ => {}
        }
        self.token(&leaf.text, range);
        self.fragments.text.push_str(space_after(&leaf.text));
    }

    /// A token that stands at `range` of the call.
    fn token(&mut self, text: &str, range: TextRange) {
        let place = self.call.place(range);
        let run = self.call.run_at(range.start);
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
        let at = self.fragments.text.len() as u32;
        let len = text.len() as u32;
        self.fragments.text.push_str(text);
        self.fragments.origins.push(Origin { at, len, run: self.run, span: place });
    }
}
