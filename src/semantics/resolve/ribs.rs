//! Local variables in scope, innermost last, and the blocks with items between them.
//!
//! A variable that the body of a macro makes is not the one that its caller made: the maker is part of the
//! name.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::ids::ModuleId;
use crate::source::hir::pat::BindingId;
use crate::source::hir::span::ExpnId;

/// A name, and the macro expansion that wrote it.
pub(super) type Spelling = (Name, ExpnId);

/// Variables and item blocks around a place in a body. Look-ups take the same time however many there are.
#[derive(Default)]
pub(super) struct Ribs {
    variables: Vec<Variable>,
    /// The innermost variable of each spelling.
    spelled: FxHashMap<Spelling, usize>,
    /// The innermost variable of each name, whoever made it.
    named: FxHashMap<Name, usize>,
    /// Blocks with items, with the number of variables outside of them.
    blocks: Vec<(usize, ModuleId)>,
}

struct Variable {
    spelling: Spelling,
    binding: BindingId,
    /// The variables it hides: of that spelling, and of that name.
    hides: (Option<usize>, Option<usize>),
}

/// How much was in scope at some place.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    variables: usize,
    blocks: usize,
}

impl Ribs {
    pub fn mark(&self) -> Mark {
        Mark { variables: self.variables.len(), blocks: self.blocks.len() }
    }

    pub fn add(&mut self, spelling: Spelling, binding: BindingId) {
        let at = self.variables.len();
        let hides = (self.spelled.insert(spelling, at), self.named.insert(spelling.0, at));
        self.variables.push(Variable { spelling, binding, hides });
    }

    pub fn enter(&mut self, block: ModuleId) {
        self.blocks.push((self.variables.len(), block));
    }

    /// Forgets what came into scope since `mark`.
    pub fn leave(&mut self, mark: Mark) {
        while self.variables.len() > mark.variables
            && let Some(Variable { spelling, hides, .. }) = self.variables.pop()
        {
            restore(&mut self.spelled, spelling, hides.0);
            restore(&mut self.named, spelling.0, hides.1);
        }
        self.blocks.truncate(mark.blocks);
    }

    /// Whether a variable of that spelling came into scope since `mark`.
    pub fn has_since(&self, spelling: Spelling, mark: Mark) -> bool {
        self.spelled.get(&spelling).is_some_and(|&at| at >= mark.variables)
    }

    /// The variable spelled so, unless an item of a block further in hides it, as `hides` tells.
    ///
    /// LIMIT: the maker of `mut x` is not known when a macro wrote `mut` and its caller `x`, so a variable of
    /// another maker is taken when there is no other. See the test `macros_do_not_catch_variables`.
    pub fn variable(&self, spelling: Spelling, hides: impl Fn(ModuleId) -> bool) -> Option<BindingId> {
        let &at = self.spelled.get(&spelling).or_else(|| self.named.get(&spelling.0))?;
        let inner = self.blocks.iter().rev().take_while(|(outside, _)| *outside > at);
        let mut hidden = inner.map(|(_, block)| hides(*block));
        (!hidden.any(|hidden| hidden)).then(|| self.variables[at].binding)
    }
}

fn restore<K: std::hash::Hash + Eq>(map: &mut FxHashMap<K, usize>, key: K, hidden: Option<usize>) {
    match hidden {
        Some(hidden) => map.insert(key, hidden),
        None => map.remove(&key),
    };
}
