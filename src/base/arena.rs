//! Typed ids into append-only vectors.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::{Index, IndexMut};

/// The place of a `T` in an [`Arena<T>`]. `Option<Idx<T>>` is four bytes as well.
pub struct Idx<T> {
    /// One more than the position, so that the niche is free.
    raw: NonZeroU32,
    of: PhantomData<fn() -> T>,
}

impl<T> Idx<T> {
    /// The id of position `index`; positions beyond `u32::MAX - 1` do not exist.
    #[must_use]
    pub fn new(index: usize) -> Self {
        let raw = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        Self { raw: raw.expect("arenas hold fewer than 2^32 - 1 values"), of: PhantomData }
    }

    /// The position, counted from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.raw.get() as usize - 1
    }
}

impl<T> Clone for Idx<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Idx<T> {}
impl<T> PartialEq for Idx<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<T> Eq for Idx<T> {}
impl<T> PartialOrd for Idx<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Idx<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<T> Hash for Idx<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}
impl<T> fmt::Debug for Idx<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index())
    }
}

/// Values that are only ever added, each with an id of its own.
#[derive(Clone, PartialEq, Eq)]
pub struct Arena<T> {
    values: Vec<T>,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self { values: Vec::new() }
    }
}

impl<T> Arena<T> {
    /// An arena without values.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An arena of these values.
    #[must_use]
    pub fn from_values(values: Vec<T>) -> Self {
        Self { values }
    }

    /// Adds `value` and returns its id.
    pub fn alloc(&mut self, value: T) -> Idx<T> {
        let id = self.next_id();
        self.values.push(value);
        id
    }

    /// The id that the next [`Arena::alloc`] will return.
    #[must_use]
    pub fn next_id(&self) -> Idx<T> {
        Idx::new(self.values.len())
    }

    /// How many values there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of `id`, or `None` if it belongs to another arena.
    #[must_use]
    pub fn get(&self, id: Idx<T>) -> Option<&T> {
        self.values.get(id.index())
    }

    /// Ids and values, oldest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Idx<T>, &T)> + DoubleEndedIterator {
        self.values.iter().enumerate().map(|(index, value)| (Idx::new(index), value))
    }

    /// Values, oldest first.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// Ids, oldest first.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = Idx<T>> + use<T> {
        (0..self.values.len()).map(Idx::new)
    }

    /// Moves all values into an arena of exactly their size and keeps the memory for further ones: vectors that
    /// grow by doubling cost most of what allocation costs.
    #[must_use]
    pub fn take_exact(&mut self) -> Self {
        Self { values: take_exact(&mut self.values) }
    }
}

/// Moves all of `values` into a vector of exactly their size; `values` keeps its memory.
#[must_use]
pub fn take_exact<T>(values: &mut Vec<T>) -> Vec<T> {
    let mut exact = Vec::with_capacity(values.len());
    exact.append(values);
    exact
}

impl<T> Index<Idx<T>> for Arena<T> {
    type Output = T;
    fn index(&self, id: Idx<T>) -> &T {
        &self.values[id.index()]
    }
}

impl<T> IndexMut<Idx<T>> for Arena<T> {
    fn index_mut(&mut self, id: Idx<T>) -> &mut T {
        &mut self.values[id.index()]
    }
}

impl<T: fmt::Debug> fmt::Debug for Arena<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.values).finish()
    }
}
