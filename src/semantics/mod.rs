//! What the code means: names, facts about APIs, contexts.

pub mod catalog;
