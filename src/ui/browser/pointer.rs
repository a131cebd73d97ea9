//! Whether a pointer is pressed, and what waits until it is let go.
//!
//! A button is clicked only if it lies under the pointer at the press and at the release: what
//! moves the page waits until then.

use std::cell::{Cell, RefCell};

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

pub fn pressed() {
    PRESSED.set(true);
}

/// Does what waited, before the click is told.
pub fn released() {
    PRESSED.set(false);
    for then in WAITING.take() {
        then();
    }
}

/// Does it now, or when the pointer is let go.
pub fn once_released(then: impl FnOnce() + 'static) {
    match PRESSED.get() {
        true => WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then))),
        false => then(),
    }
}
