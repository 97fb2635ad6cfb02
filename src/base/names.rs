//! Names as small numbers: one table for the whole process, readable without a lock.

use std::cell::RefCell;
use std::fmt;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::{FxBuildHasher, FxHashMap};

/// An interned string. Equal names are equal numbers; the order of numbers means nothing, so sort by
/// [`Name::as_str`] before anything is printed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name(NonZeroU32);

const SHARDS: usize = 16;
const FIRST_CHUNK: usize = 1 << 10;
const CHUNKS: usize = 22;

type Chunk = Box<[OnceLock<&'static str>]>;

/// Strings of one shard, by number: chunk `k` holds `FIRST_CHUNK << k` of them, so nothing ever moves.
struct Shard {
    known: Mutex<FxHashMap<&'static str, u32>>,
    chunks: [OnceLock<Chunk>; CHUNKS],
}

static TABLE: [Shard; SHARDS] = [const {
    Shard {
        known: Mutex::new(FxHashMap::with_hasher(FxBuildHasher)),
        chunks: [const { OnceLock::new() }; CHUNKS],
    }
}; SHARDS];

thread_local! {
    /// What this thread has asked before: most identifiers of a file are repeats.
    static RECENT: RefCell<FxHashMap<&'static str, Name>> = RefCell::default();
}

impl Name {
    /// The name spelled `text`, without a raw prefix (`r#`).
    #[must_use]
    pub fn new(text: &str) -> Self {
        RECENT.with_borrow_mut(|recent| {
            if let Some(&name) = recent.get(text) {
                return name;
            }
            let name = intern(text);
            recent.insert(name.as_str(), name);
            name
        })
    }

    /// Its spelling.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let raw = self.0.get() as usize - 1;
        let (shard, number) = (&TABLE[raw % SHARDS], raw / SHARDS);
        let (chunk, at) = place(number);
        let text = shard.chunks[chunk].get().and_then(|chunk| chunk[at].get());
        text.expect("a name exists only after its string was stored")
    }
}

/// Chunk and position in it of the string with this number.
fn place(number: usize) -> (usize, usize) {
    let scaled = number / FIRST_CHUNK + 1;
    let chunk = scaled.ilog2() as usize;
    (chunk, number - FIRST_CHUNK * ((1 << chunk) - 1))
}

fn intern(text: &str) -> Name {
    // The upper bits pick the shard; the map inside uses the lower ones.
    let shard_of = (FxBuildHasher.hash_one(text) >> 32) as usize % SHARDS;
    let shard = &TABLE[shard_of];
    let mut known = shard.known.lock().unwrap_or_else(PoisonError::into_inner);
    let number = match known.get(text) {
        Some(&number) => number,
        None => {
            let stored: &'static str = Box::leak(Box::from(text));
            let number = u32::try_from(known.len()).expect("fewer than 2^28 names");
            let (chunk, at) = place(number as usize);
            let chunk = shard.chunks[chunk]
                .get_or_init(|| (0..FIRST_CHUNK << chunk).map(|_| OnceLock::new()).collect());
            chunk[at].get_or_init(|| stored);
            known.insert(stored, number);
            number
        }
    };
    let raw = number as usize * SHARDS + shard_of + 1;
    Name(u32::try_from(raw).ok().and_then(NonZeroU32::new).expect("fewer than 2^28 names"))
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_are_equal_names_on_every_thread() {
        let words: Vec<String> = (0..5000).map(|n| format!("name_{n}")).collect();
        let here: Vec<Name> = words.iter().map(|word| Name::new(word)).collect();
        let there: Vec<Name> = std::thread::scope(|scope| {
            let names = scope.spawn(|| words.iter().rev().map(|word| Name::new(word)).rev().collect());
            names.join().expect("no panic")
        });
        assert_eq!(here, there);
        assert!(here.iter().zip(&words).all(|(name, word)| name.as_str() == word));
    }
}
