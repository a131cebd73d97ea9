//! Keys that an input method takes while it converts.

use web_sys::KeyboardEvent;

/// `keyCode` of a key that an input method takes: some browsers tell it by this alone.
const KEY_OF_INPUT_METHOD: u32 = 229;

/// The key belongs to a conversion (変換) under way.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == KEY_OF_INPUT_METHOD
}
