use crate::prelude::rust_2024::*;
use crate::fmt::{Debug, Display, Pointer};
use crate::ops::{Deref, DerefMut};

macro_rules! pin { ($($t:tt)*) => {} }
pub use pin;

#[derive(Clone, Copy)]
pub struct Pin<Ptr>(Ptr);
impl<Ptr: Deref<Target: Unpin>> Pin<Ptr> {
    pub const fn new(pointer: Ptr) -> Pin<Ptr> {}
    pub const fn into_inner(pin: Pin<Ptr>) -> Ptr {}
}
impl<Ptr: Deref> Pin<Ptr> {
    pub const unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {}
    pub fn as_ref(&self) -> Pin<&Ptr::Target> {}
    pub const unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr {}
}
impl<Ptr: DerefMut> Pin<Ptr> {
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> {}
    pub fn as_deref_mut(self: Pin<&mut Pin<Ptr>>) -> Pin<&mut Ptr::Target> {}
    pub fn set(&mut self, value: Ptr::Target) where Ptr::Target: Sized {}
}
impl<'a, T: ?Sized> Pin<&'a T> {
    pub unsafe fn map_unchecked<U, F>(self, func: F) -> Pin<&'a U> where U: ?Sized, F: FnOnce(&T) -> &U {}
    pub const fn get_ref(self) -> &'a T {}
}
impl<'a, T: ?Sized> Pin<&'a mut T> {
    pub const fn into_ref(self) -> Pin<&'a T> {}
    pub const fn get_mut(self) -> &'a mut T where T: Unpin {}
    pub const unsafe fn get_unchecked_mut(self) -> &'a mut T {}
    pub unsafe fn map_unchecked_mut<U, F>(self, func: F) -> Pin<&'a mut U> where U: ?Sized, F: FnOnce(&mut T) -> &mut U {}
}
impl<T: ?Sized> Pin<&'static T> {
    pub const fn static_ref(r: &'static T) -> Pin<&'static T> {}
}
impl<T: ?Sized> Pin<&'static mut T> {
    pub const fn static_mut(r: &'static mut T) -> Pin<&'static mut T> {}
}
impl<Ptr: Deref> Deref for Pin<Ptr> { type Target = Ptr::Target; }
impl<Ptr: DerefMut<Target: Unpin>> DerefMut for Pin<Ptr> {}
impl<P> Future for Pin<P> where P: DerefMut<Target: Future> { type Output = <<P as Deref>::Target as Future>::Output; }
impl<Ptr: Deref, Q: Deref> PartialEq<Pin<Q>> for Pin<Ptr> where Ptr::Target: PartialEq<Q::Target> {}
impl<Ptr: Deref<Target: Eq>> Eq for Pin<Ptr> {}
impl<Ptr: Debug> Debug for Pin<Ptr> {}
impl<Ptr: Display> Display for Pin<Ptr> {}
impl<Ptr: Pointer> Pointer for Pin<Ptr> {}
impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {}
