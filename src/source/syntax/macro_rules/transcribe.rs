//! The body of a rule and the variables of a call → the text of an expansion.

use super::captured::{Captured, Match, Written};
use super::expanded::marker;
use super::rules::{ConcatPart, Piece};
use super::{MAX_TEXT, MAX_TOKENS, Reason};
use crate::source::hir::expansion::{Expanded, Origin};

/// What `body` is with these variables.
pub(super) fn body(body: &[Piece], captured: &Captured) -> Result<Expanded, Reason> {
    let mut writer = Transcriber { captured, out: Output::default(), iterations: Vec::new() };
    writer.pieces(body)?;
    let Output { text, origins, .. } = writer.out;
    Ok(Expanded { text: text.into(), origins: origins.into() })
}

struct Transcriber<'a> {
    captured: &'a Captured,
    out: Output,
    /// The current iteration of each repetition around, outermost first, and how many it has.
    iterations: Vec<(usize, usize)>,
}

impl Transcriber<'_> {
    fn pieces(&mut self, pieces: &[Piece]) -> Result<(), Reason> {
        pieces.iter().try_for_each(|piece| self.piece(piece))
    }

    fn piece(&mut self, piece: &Piece) -> Result<(), Reason> {
        match piece {
            Piece::Text { text, tokens } => self.out.made(text, *tokens),
            Piece::Var(slot) => self.var(*slot),
            Piece::Repeat { content, separator, slots } => self.repeat(content, separator.as_deref(), slots),
            Piece::Ignore(_) => Ok(()),
            Piece::Count(slot, depth) => {
                let counted = self.current(*slot).and_then(|found| count(found, *depth));
                self.number(counted)
            }
            Piece::Index(depth) => {
                let index = self.iteration(*depth).map(|(index, _)| index);
                self.number(index)
            }
            Piece::Len(depth) => {
                let len = self.iteration(*depth).map(|(_, len)| len);
                self.number(len)
            }
            Piece::Concat(parts) => self.concat(parts),
        }
    }

    /// What a variable stands for in the current iterations.
    fn current(&self, slot: usize) -> Option<&Match> {
        let mut found = self.captured.matches.get(slot)?;
        for (index, _) in &self.iterations {
            let Match::Many(each) = found else { break };
            found = each.get(*index)?;
        }
        Some(found)
    }

    /// The repetition that is `depth` further out than the innermost one.
    fn iteration(&self, depth: usize) -> Option<(usize, usize)> {
        self.iterations.iter().rev().nth(depth).copied()
    }

    fn var(&mut self, slot: usize) -> Result<(), Reason> {
        let captured = self.captured;
        match self.current(slot) {
            Some(Match::One(number)) => {
                let number = *number;
                let fragment = captured.fragments.get(number).ok_or(Reason::TooLarge)?;
                self.out.argument(number, fragment)
            }
            Some(Match::Many(_)) => Err(Reason::StillRepeating),
            None => Err(Reason::Lockstep),
        }
    }

    fn repeat(&mut self, content: &[Piece], separator: Option<&str>, slots: &[usize]) -> Result<(), Reason> {
        let mut times = None;
        for slot in slots {
            let Some(Match::Many(each)) = self.current(*slot) else { continue };
            if *times.get_or_insert(each.len()) != each.len() {
                return Err(Reason::Lockstep);
            }
        }
        let times = times.ok_or(Reason::Lockstep)?;
        for index in 0..times {
            if index > 0
                && let Some(separator) = separator
            {
                self.out.made(separator, 1)?;
            }
            // Without text, an iteration costs nothing that the limits count.
            self.out.tick()?;
            self.iterations.push((index, times));
            let done = self.pieces(content);
            self.iterations.pop();
            done?;
        }
        Ok(())
    }

    fn number(&mut self, number: Option<usize>) -> Result<(), Reason> {
        let number = number.ok_or(Reason::MetaExpr)?;
        self.out.made(&format!("{number} "), 1)
    }

    fn concat(&mut self, parts: &[ConcatPart]) -> Result<(), Reason> {
        let mut name = String::new();
        for part in parts {
            match part {
                ConcatPart::Text(text) => name.push_str(text),
                ConcatPart::Var(slot) => {
                    let Some(Match::One(number)) = self.current(*slot) else {
                        return Err(Reason::StillRepeating);
                    };
                    let fragment = self.captured.fragments.get(*number).ok_or(Reason::MetaExpr)?;
                    name.push_str(fragment.text.trim_ascii().trim_start_matches("r#").trim_matches('"'));
                }
            }
        }
        if syn::parse_str::<syn::Ident>(&name).is_err() {
            return Err(Reason::MetaExpr);
        }
        name.push(' ');
        self.out.made(&name, 1)
    }
}

/// How many fragments there are, down to `depth` repetitions further in; all without one.
fn count(found: &Match, depth: Option<usize>) -> Option<usize> {
    match (found, depth) {
        (Match::One(_), None) => Some(1),
        (Match::One(_), Some(_)) => None,
        (Match::Many(each), Some(0)) => Some(each.len()),
        (Match::Many(each), depth) => {
            let inner = depth.map(|depth| depth - 1);
            each.iter().map(|found| count(found, inner)).sum()
        }
    }
}

/// The text so far.
#[derive(Default)]
struct Output {
    text: String,
    origins: Vec<Origin>,
    tokens: usize,
    /// The last fragment, if nothing was written since, and the run of its last token among the fragments.
    last: Option<(usize, u32)>,
    run: u32,
}

impl Output {
    /// Text of the body.
    fn made(&mut self, text: &str, tokens: usize) -> Result<(), Reason> {
        self.last = None;
        self.text.push_str(text);
        self.grown(tokens)
    }

    /// A fragment of the call.
    fn argument(&mut self, number: usize, fragment: Written<'_>) -> Result<(), Reason> {
        if let Some(kind) = fragment.wrap {
            self.text.push('(');
            self.text.push_str(marker(kind));
            self.text.push(' ');
        }
        let start = u32::try_from(self.text.len()).map_err(|_| Reason::TooLarge)?;
        let mut last_run = self.last.filter(|(last, _)| last + 1 == number).map(|(_, run)| run);
        for origin in fragment.origins {
            if last_run != Some(origin.run) {
                self.run += 1;
            }
            last_run = Some(origin.run);
            self.origins.push(Origin { at: start + (origin.at - fragment.start), run: self.run, ..*origin });
        }
        self.text.push_str(fragment.text);
        if fragment.wrap.is_some() {
            self.text.push_str(") ");
        }
        self.last = last_run.map(|run| (number, run));
        self.grown(fragment.origins.len())
    }

    fn tick(&mut self) -> Result<(), Reason> {
        self.grown(1)
    }

    fn grown(&mut self, tokens: usize) -> Result<(), Reason> {
        self.tokens += tokens;
        if self.tokens > MAX_TOKENS || self.text.len() > MAX_TEXT { Err(Reason::TooLarge) } else { Ok(()) }
    }
}
