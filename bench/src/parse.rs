//! The measure of all things: read these files, parse them, drop the trees, and nothing else.
//!
//! With pollcat's parser, allocator, stacks and threads.

use std::fs;

use pollcat::source::syntax::parse::STACK_SIZE;
use rayon::prelude::*;

use crate::measure::Failure;

/// Parses the files whose paths are the lines of the file `list`. One that does not parse has been tried, and
/// that is what it costs.
pub fn files_in(list: &str) -> Result<(), Failure> {
    let list = fs::read_to_string(list)?;
    let paths: Vec<&str> = list.lines().collect();
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build().map_err(Failure::new)?;
    pool.install(|| paths.par_iter().try_for_each(|path| parse(path)))
}

fn parse(path: &str) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::new(format!("{path}: {error}")))?;
    drop(syn::parse_file(&text));
    proc_macro2::extra::invalidate_current_thread_spans();
    Ok(())
}
