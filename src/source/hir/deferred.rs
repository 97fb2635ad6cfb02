//! Functions of tests whose bodies were not read with their file, and what is known of them all the same.

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::body::BodyOwner;

/// A function for tests whose body nobody has read yet; its item has none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deferred {
    /// Which function.
    pub owner: BodyOwner,
    /// From its visibility or first keyword to the end of its body.
    pub whole: TextRange,
    /// What the body says.
    pub says: Mentions,
}

/// What a body mentions, as far as tokens tell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mentions {
    /// Calls whose value, if it is a future, may get lost, with the method that is called on it, if one is; each
    /// once, in no order. A call is not among them whose value is awaited, handed to another function or macro,
    /// kept in a variable that is used, or used as no future can be: unwrapped, compared, its fields read.
    // LIMIT: functions that are handed to others, `map(name)`, are not seen.
    pub open: Box<[(Mention, Option<Name>)]>,
    /// The last names of functions that are called and awaited; each once, in no order.
    pub awaited: Box<[Name]>,
}

/// How a body speaks of what may be a function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mention {
    /// `.name(…)`, `Self::name`, `<…>::name`
    Method(Name),
    /// `Type::name`
    OfType(Name, Name),
    /// `name`, `module::name`
    Free(Name),
}
