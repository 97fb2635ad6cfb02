use std::pin::Pin;

pub struct TaskLocalFuture<T: 'static, F>(T, F, std::marker::PhantomPinned);
impl<T: 'static, F> TaskLocalFuture<T, F> {
    pub fn take_value(self: Pin<&mut Self>) -> Option<T> {}
}
impl<T: 'static, F: Future> Future for TaskLocalFuture<T, F> { type Output = F::Output; }
