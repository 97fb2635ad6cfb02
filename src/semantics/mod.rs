//! What the code means: names, facts about APIs, contexts.

pub mod catalog;
pub mod confidence;
pub mod flow;
pub mod infer;
pub mod resolve;
