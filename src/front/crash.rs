//! What a panic leaves behind: one line that names the place, instead of Rust's own message.

use std::any::Any;
use std::panic::{self, PanicHookInfo};
use std::sync::{Mutex, PoisonError};

/// Panics of this process that nobody has taken yet, oldest first.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// From now on panics print nothing but are kept for [`take`]. With `RUST_BACKTRACE` set, Rust's own
/// message is printed too.
pub fn install() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        record(info);
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| !value.is_empty() && value != "0") {
            default(info);
        }
    }));
}

/// The panics since the last call, as `src/x.rs:1:2: message`.
#[must_use]
pub fn take() -> Vec<String> {
    std::mem::take(&mut PANICS.lock().unwrap_or_else(PoisonError::into_inner))
}

/// What a caught panic says.
#[must_use]
pub fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

fn record(info: &PanicHookInfo<'_>) {
    let place = info.location().map(|place| format!("{place}: ")).unwrap_or_default();
    let text = format!("{place}{}", message(info.payload()));
    PANICS.lock().unwrap_or_else(PoisonError::into_inner).push(text);
}
