//! What the code means: names, facts about APIs, contexts.

pub mod catalog;
pub mod confidence;
pub mod deps;
pub mod flow;
pub mod infer;
pub mod resolve;
