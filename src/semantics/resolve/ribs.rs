//! Local variables in scope, innermost last, and the blocks with items between them.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::ids::ModuleId;
use crate::source::hir::pat::BindingId;

/// Variables and item blocks around a place in a body. Look-ups take the same time however many there are.
#[derive(Default)]
pub(super) struct Ribs {
    variables: Vec<Variable>,
    /// By name: the innermost variable.
    current: FxHashMap<Name, usize>,
    /// Blocks with items, with the number of variables outside of them.
    blocks: Vec<(usize, ModuleId)>,
}

struct Variable {
    name: Name,
    binding: BindingId,
    /// The variable of that name it hides.
    hides: Option<usize>,
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

    pub fn add(&mut self, name: Name, binding: BindingId) {
        let hides = self.current.insert(name, self.variables.len());
        self.variables.push(Variable { name, binding, hides });
    }

    pub fn enter(&mut self, block: ModuleId) {
        self.blocks.push((self.variables.len(), block));
    }

    /// Forgets what came into scope since `mark`.
    pub fn leave(&mut self, mark: Mark) {
        while self.variables.len() > mark.variables
            && let Some(last) = self.variables.pop()
        {
            match last.hides {
                Some(hidden) => self.current.insert(last.name, hidden),
                None => self.current.remove(&last.name),
            };
        }
        self.blocks.truncate(mark.blocks);
    }

    /// Whether a variable of that name came into scope since `mark`.
    pub fn has_since(&self, name: Name, mark: Mark) -> bool {
        self.current.get(&name).is_some_and(|&at| at >= mark.variables)
    }

    /// The variable called `name`, unless an item of a block further in hides it, as `hides` tells.
    pub fn variable(&self, name: Name, hides: impl Fn(ModuleId) -> bool) -> Option<BindingId> {
        let &at = self.current.get(&name)?;
        let inner = self.blocks.iter().rev().take_while(|(outside, _)| *outside > at);
        let mut hidden = inner.map(|(_, block)| hides(*block));
        (!hidden.any(|hidden| hidden)).then(|| self.variables[at].binding)
    }
}
