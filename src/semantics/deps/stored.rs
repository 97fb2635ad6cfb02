//! The embedded signatures as HIR: reading that costs a twentieth of reading their text.
//!
//! `signatures/stored.bin` holds, for each embedded file, a mark of its text and its HIR. A test makes it and holds it to
//! the texts. What it does not know, such as a file that was edited since, is read from its text.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::base::stored::{load, store};
use crate::semantics::deps::embedded::CRATES;
use crate::source::hir::file::FileHir;
use crate::source::syntax::parse::lower_signatures;

static BYTES: &[u8] = include_bytes!("signatures/stored.bin");

/// The HIR of the signature file with this text.
pub(super) fn hir(text: &str) -> FileHir {
    static KNOWN: OnceLock<FxHashMap<u64, &'static [u8]>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| entries(BYTES));
    known.get(&mark(text)).and_then(|bytes| load(bytes)).unwrap_or_else(|| lower_signatures(text).hir)
}

fn entries(mut bytes: &[u8]) -> FxHashMap<u64, &[u8]> {
    let mut entries = FxHashMap::default();
    while let Some((mark, rest)) = bytes.split_first_chunk()
        && let Some((len, rest)) = rest.split_first_chunk()
        && let Some((entry, rest)) = rest.split_at_checked(u32::from_le_bytes(*len) as usize)
    {
        entries.insert(u64::from_le_bytes(*mark), entry);
        bytes = rest;
    }
    entries
}

/// What tells one text from others.
fn mark(text: &str) -> u64 {
    let words = text.as_bytes().chunks(8).map(|chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        u64::from_le_bytes(word)
    });
    let mix = |mark: u64, word: u64| (mark.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    words.fold(text.len() as u64, mix)
}

/// What `signatures/stored.bin` has to be.
#[must_use]
pub fn bytes() -> Vec<u8> {
    let mut all = Vec::new();
    for (_, text) in CRATES.iter().flat_map(|(_, files)| *files) {
        if let Some(entry) = store(&lower_signatures(text).hir)
            && let Ok(len) = u32::try_from(entry.len())
        {
            all.extend(mark(text).to_le_bytes());
            all.extend(len.to_le_bytes());
            all.extend(entry);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_stored_and_comes_back_as_it_was() {
        let known = entries(BYTES);
        for (path, text) in CRATES.iter().flat_map(|(_, files)| *files) {
            let stored = known.get(&mark(text)).copied().unwrap_or_default();
            let again = load::<FileHir>(stored).and_then(|hir| store(&hir));
            assert!(again.as_deref() == Some(stored), "{path}: POLLCAT_BLESS=1 cargo test renews stored.bin");
        }
    }
}
