//! Does a rule accept the tokens of a call, and what are its variables then?
//!
//! All readings of the matcher advance side by side, one token at a time, and share one log of what they
//! captured; a fragment is read when it is the only way to go on. So the time is that of one pass over the
//! tokens, times the few readings that are open at once.

use proc_macro2::Delimiter;
use syn::buffer::Cursor;
use syn::parse::{ParseBuffer, ParseStream, Parser};

use super::captured::{Captured, Match, Writer};
use super::fragments::{Fragment, Head, operator};
use super::lexed::Lexed;
use super::rules::{Leaf, LeafKind, Rule, Separated, Step, Times};
use super::{ExpandError, MAX_RUN, MAX_STEPS, Reason, parse};

/// The first of `rules` that accepts this call, and its variables by slot.
pub(super) fn first_match<'a>(
    rules: &'a [Rule],
    call: &'a Lexed<'a>,
) -> Result<Option<(&'a Rule, Captured)>, ExpandError> {
    let mut found = Ok(None);
    let run = |input: ParseStream<'_>| {
        for rule in rules {
            match Matcher::new(rule, call, input.fork()).run() {
                Ok(None) => {}
                other => {
                    found = other.map(|captured| captured.map(|captured| (rule, captured)));
                    break;
                }
            }
        }
        Ok(())
    };
    // What the parser says of tokens that are left does not matter: they were looked at through a fork.
    let _ = run.parse2(call.stream.clone());
    found
}

/// A reading: its step, and the end of its log.
#[derive(Clone, Copy)]
struct Reading {
    step: usize,
    log: Option<usize>,
}

/// An entry of the log, with the one before it.
struct Entry {
    event: Event,
    before: Option<usize>,
}

#[derive(Clone, Copy)]
enum Event {
    /// The repetition that starts at this step begins.
    Begin(usize),
    /// One more iteration of it begins.
    Iteration,
    /// It ends.
    End,
    /// This variable is the fragment with this number.
    Capture { slot: usize, fragment: usize },
}

/// What the readings want at one token.
#[derive(Default)]
struct Wanted {
    /// Behind the token, which is the right one for them.
    after: Vec<Reading>,
    fragments: Vec<Reading>,
    accepted: Option<Reading>,
}

struct Matcher<'a, 'c> {
    rule: &'a Rule,
    call: &'a Lexed<'a>,
    /// The groups around the current token, outermost first; at least one.
    open: Vec<ParseBuffer<'c>>,
    log: Vec<Entry>,
    written: Writer<'a>,
    steps_left: usize,
    /// By step: the number of the token at which a reading last stood there.
    seen: Vec<usize>,
    /// Number of the current token, from 1.
    token: usize,
}

impl<'a, 'c> Matcher<'a, 'c> {
    fn new(rule: &'a Rule, call: &'a Lexed<'a>, input: ParseBuffer<'c>) -> Self {
        Self {
            rule,
            call,
            open: vec![input],
            log: Vec::new(),
            written: Writer::new(call),
            steps_left: MAX_STEPS,
            seen: vec![0; rule.matcher.len() + 1],
            token: 0,
        }
    }

    fn run(mut self) -> Result<Option<Captured>, ExpandError> {
        let mut readings = vec![Reading { step: 0, log: None }];
        loop {
            self.token += 1;
            let cursor = self.innermost().cursor();
            let head = self.head(cursor);
            let Wanted { after, fragments, accepted } = self.wanted(readings, cursor, &head)?;
            if let Some(reading) = accepted {
                return Ok(Some(self.captured(reading)));
            }
            readings = match (&*after, &*fragments) {
                ([], []) => return Ok(None),
                ([], [only]) => vec![self.fragment(*only)?],
                (_, []) => {
                    self.bump(&head)?;
                    after
                }
                _ => return Err(self.error(Reason::Ambiguous)),
            };
        }
    }

    fn innermost(&self) -> &ParseBuffer<'c> {
        self.open.last().expect("the call itself is never closed")
    }

    fn error(&self, reason: Reason) -> ExpandError {
        ExpandError::new(reason, self.call.range(self.innermost().cursor().span()))
    }

    fn head(&self, cursor: Cursor<'_>) -> Head {
        if cursor.eof() {
            return Head::End;
        }
        if let Some((inside, delimiter, span, _)) = cursor.any_group() {
            if delimiter != Delimiter::None {
                return Head::Group(delimiter);
            }
            let kind = self.call.fragment_of(span.open()).unwrap_or(Fragment::Expr);
            return Head::Captured(if is_literal(inside) { Fragment::Literal } else { kind });
        }
        if let Some((ident, _)) = cursor.ident() {
            return Head::Ident(ident);
        }
        if cursor.lifetime().is_some() {
            return Head::Lifetime;
        }
        operator(cursor).map_or(Head::Literal, |(text, _)| Head::Punct(text))
    }

    /// Follows all readings to the next token or fragment they want.
    fn wanted(
        &mut self,
        mut readings: Vec<Reading>,
        cursor: Cursor<'_>,
        head: &Head,
    ) -> Result<Wanted, ExpandError> {
        let rule = self.rule;
        let mut wanted = Wanted::default();
        while let Some(Reading { step, log }) = readings.pop() {
            let Some(left) = self.steps_left.checked_sub(1) else {
                return Err(self.error(Reason::TooManySteps));
            };
            self.steps_left = left;
            if std::mem::replace(&mut self.seen[step], self.token) == self.token {
                continue;
            }
            let next = Reading { step: step + 1, log };
            match rule.matcher.get(step) {
                None if matches!(head, Head::End) && self.open.len() == 1 => {
                    wanted.accepted = Some(Reading { step, log });
                }
                None => {}
                Some(Step::Leaf(leaf)) if is(leaf, cursor, head) => wanted.after.push(next),
                Some(Step::Open(delim)) if matches!(head, Head::Group(found) if parse::delim(*found) == Some(*delim)) =>
                {
                    wanted.after.push(next);
                }
                Some(Step::Close) if matches!(head, Head::End) && self.open.len() > 1 => {
                    wanted.after.push(next)
                }
                Some(Step::Leaf(_) | Step::Open(_) | Step::Close) => {}
                Some(Step::Var { fragment, .. }) if fragment.may_begin(head) => {
                    wanted.fragments.push(Reading { step, log });
                }
                Some(Step::Var { .. }) => {}
                Some(Step::RepeatStart { times, after, .. }) => {
                    let log = self.note(Event::Begin(step), log);
                    if *times != Times::Some {
                        readings.push(Reading { step: *after, log: self.note(Event::End, log) });
                    }
                    readings.push(Reading { step: step + 1, log: self.note(Event::Iteration, log) });
                }
                Some(Step::RepeatEnd { times, content, separated, after }) => {
                    readings.push(Reading { step: *after, log: self.note(Event::End, log) });
                    match separated {
                        _ if *times == Times::Maybe => {}
                        Separated::Yes => readings.push(next),
                        Separated::No => {
                            let log = self.note(Event::Iteration, log);
                            readings.push(Reading { step: *content, log });
                        }
                    }
                }
                Some(Step::Separator { leaf, content }) if is(leaf, cursor, head) => {
                    let log = self.note(Event::Iteration, log);
                    wanted.after.push(Reading { step: *content, log });
                }
                Some(Step::Separator { .. }) => {}
            }
        }
        Ok(wanted)
    }

    fn note(&mut self, event: Event, before: Option<usize>) -> Option<usize> {
        self.log.push(Entry { event, before });
        Some(self.log.len() - 1)
    }

    /// Goes behind the current token: into a group, out of one, or on.
    fn bump(&mut self, head: &Head) -> Result<(), ExpandError> {
        let moved = match head {
            Head::End => {
                self.open.pop();
                return Ok(());
            }
            Head::Group(_) => {
                let inner = self.innermost().fork();
                let entered = inner.step(|cursor| match cursor.any_group() {
                    Some((inside, ..)) => Ok(((), inside)),
                    None => Err(cursor.error("expected a group")),
                });
                let moved = entered.and_then(|()| Fragment::Tt.parse(self.innermost()));
                self.open.push(inner);
                moved
            }
            _ => Fragment::Tt.parse(self.innermost()),
        };
        moved.map_err(|_| self.error(Reason::NoRule))
    }

    /// Reads the fragment that `reading` wants.
    fn fragment(&mut self, reading: Reading) -> Result<Reading, ExpandError> {
        let Some(Step::Var { slot, fragment }) = self.rule.matcher.get(reading.step) else {
            return Ok(reading);
        };
        if fragment.is_recursive() && self.call.depth > MAX_RUN {
            return Err(self.error(Reason::TooDeep));
        }
        let before = self.innermost().cursor();
        if fragment.parse(self.innermost()).is_err() {
            return Err(self.error(Reason::Fragment(*fragment)));
        }
        let after = self.innermost().cursor();
        let Some(number) = self.written.add(*fragment, before, after) else {
            return Err(self.error(Reason::Fragment(*fragment)));
        };
        let log = self.note(Event::Capture { slot: *slot, fragment: number }, reading.log);
        Ok(Reading { step: reading.step + 1, log })
    }

    /// Replays the log of the reading that reached the end.
    fn captured(self, reading: Reading) -> Captured {
        let mut events = Vec::new();
        let mut at = reading.log;
        while let Some(entry) = at.and_then(|at| self.log.get(at)) {
            events.push(entry.event);
            at = entry.before;
        }
        let mut frames = vec![Frame::new(0..self.rule.vars.len())];
        for event in events.into_iter().rev() {
            match event {
                Event::Begin(step) => {
                    let slots = match &self.rule.matcher[step] {
                        Step::RepeatStart { slots, .. } => slots.clone(),
                        _ => 0..0,
                    };
                    frames.push(Frame::new(slots));
                }
                Event::Iteration => frames.last_mut().into_iter().for_each(Frame::next),
                Event::Capture { slot, fragment } => {
                    frames.last_mut().into_iter().for_each(|frame| frame.set(slot, Match::One(fragment)));
                }
                Event::End => {
                    let Some(frame) = frames.pop() else { break };
                    for (slot, found) in frame.end() {
                        frames.last_mut().into_iter().for_each(|outer| outer.set(slot, found.clone()));
                    }
                }
            }
        }
        let root = frames.into_iter().next().map(|frame| frame.current).unwrap_or_default();
        let matches = root.into_iter().map(|found| found.unwrap_or(Match::Many(Vec::new()))).collect();
        Captured { matches, fragments: self.written.finish() }
    }
}

/// The variables of one repetition, or of the whole rule.
struct Frame {
    slots: std::ops::Range<usize>,
    /// Of finished iterations, by slot.
    finished: Vec<Vec<Match>>,
    /// Of this iteration, by slot.
    current: Vec<Option<Match>>,
    iterations: usize,
}

impl Frame {
    fn new(slots: std::ops::Range<usize>) -> Self {
        let count = slots.len();
        Self { slots, finished: vec![Vec::new(); count], current: vec![None; count], iterations: 0 }
    }

    fn set(&mut self, slot: usize, found: Match) {
        if let Some(current) = slot.checked_sub(self.slots.start).and_then(|at| self.current.get_mut(at)) {
            *current = Some(found);
        }
    }

    fn next(&mut self) {
        if self.iterations > 0 {
            for (finished, current) in self.finished.iter_mut().zip(&mut self.current) {
                finished.extend(current.take());
            }
        }
        self.iterations += 1;
    }

    fn end(mut self) -> impl Iterator<Item = (usize, Match)> {
        self.next();
        self.slots.zip(self.finished.into_iter().map(Match::Many))
    }
}

/// Whether the captured fragment in front of `inside` is `1`, `-1` or `true` and no more. Such an
/// expression may still be matched as a literal.
fn is_literal(inside: Cursor<'_>) -> bool {
    let number = match inside.punct() {
        Some((minus, rest)) if minus.as_char() == '-' => rest,
        _ => inside,
    };
    let word = inside.ident().filter(|(ident, _)| ident == "true" || ident == "false");
    let rest = word.map(|(_, rest)| rest).or_else(|| number.literal().map(|(_, rest)| rest));
    rest.is_some_and(Cursor::eof)
}

/// Whether the token at `cursor` is `leaf`.
fn is(leaf: &Leaf, cursor: Cursor<'_>, head: &Head) -> bool {
    match (leaf.kind, head) {
        (LeafKind::Ident, Head::Ident(name)) => name == &*leaf.text,
        (LeafKind::Punct, Head::Punct(text)) => **text == *leaf.text,
        (LeafKind::Literal, Head::Literal) => {
            cursor.literal().is_some_and(|(literal, _)| literal.to_string() == *leaf.text)
        }
        (LeafKind::Lifetime, Head::Lifetime) => {
            cursor.lifetime().is_some_and(|(lifetime, _)| lifetime.to_string() == *leaf.text)
        }
        _ => false,
    }
}
