use std::pin::Pin;
use crate::stream::{FusedStream, Stream};

#[must_use]
pub struct FuturesUnordered<Fut>(Box<Fut>);
impl<Fut> FuturesUnordered<Fut> {
    pub fn new() -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn push(&self, future: Fut) {}
    pub fn iter(&self) -> Iter<'_, Fut> where Fut: Unpin {}
    pub fn iter_mut(&mut self) -> IterMut<'_, Fut> where Fut: Unpin {}
    pub fn iter_pin_ref(self: Pin<&Self>) -> IterPinRef<'_, Fut> {}
    pub fn iter_pin_mut(self: Pin<&mut Self>) -> IterPinMut<'_, Fut> {}
    pub fn clear(&mut self) {}
}
unsafe impl<Fut: Send + Sync> Sync for FuturesUnordered<Fut> {}
impl<Fut> Drop for FuturesUnordered<Fut> {}
impl<Fut> Default for FuturesUnordered<Fut> {}
impl<Fut: Future> Stream for FuturesUnordered<Fut> { type Item = Fut::Output; }
impl<Fut: Future> FusedStream for FuturesUnordered<Fut> {}
impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {}
impl<Fut> Extend<Fut> for FuturesUnordered<Fut> {}
impl<Fut: Unpin> IntoIterator for FuturesUnordered<Fut> { type Item = Fut; type IntoIter = IntoIter<Fut>; }
pub struct Iter<'a, Fut: Unpin>(&'a Fut);
impl<'a, Fut: Unpin> Iterator for Iter<'a, Fut> { type Item = &'a Fut; }
pub struct IterMut<'a, Fut: Unpin>(&'a mut Fut);
impl<'a, Fut: Unpin> Iterator for IterMut<'a, Fut> { type Item = &'a mut Fut; }
pub struct IntoIter<Fut: Unpin>(Fut);
impl<Fut: Unpin> Iterator for IntoIter<Fut> { type Item = Fut; }
pub struct IterPinRef<'a, Fut>(&'a Fut);
impl<'a, Fut> Iterator for IterPinRef<'a, Fut> { type Item = Pin<&'a Fut>; }
pub struct IterPinMut<'a, Fut>(&'a mut Fut);
impl<'a, Fut> Iterator for IterPinMut<'a, Fut> { type Item = Pin<&'a mut Fut>; }
