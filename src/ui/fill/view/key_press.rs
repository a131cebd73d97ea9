//! A key as the browser tells it, for the commands of an item.

use crate::ui::browser::keyboard::is_composing;
use crate::ui::fill::view_model::keys::ItemKeyPress;
use leptos::ev::KeyboardEvent;

/// Outside of a text and of the levels. `characters`: keys that are a character are on.
pub fn key_press<'a>(event: &KeyboardEvent, key: &'a str, characters: bool) -> ItemKeyPress<'a> {
    ItemKeyPress {
        key,
        ctrl: event.ctrl_key(),
        other_modifier: event.alt_key() || event.meta_key(),
        typing: false,
        on_level: None,
        no_characters: !characters,
        composing: is_composing(event),
        held: event.repeat(),
    }
}
