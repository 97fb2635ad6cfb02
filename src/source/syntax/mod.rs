//! Text → HIR. The only user of syn and proc-macro2.
