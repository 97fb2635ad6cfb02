//! Behaviour facts about APIs: what blocks, spawns, guards, fans out.
