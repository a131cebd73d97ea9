//! The keys at the link below the last item: back to it, on, or to what is still open.

use super::key_press::key_press;
use super::moves;
use super::state::FillState;
use crate::model::ItemId;
use crate::ui::browser::focus;
use crate::ui::fill::view_model::keys::command;
use crate::ui::fill::view_model::onward::{To, from_link};
use crate::ui::state::character_keys::use_character_keys;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What a key does there.
pub fn onward_keys(
    fill_state: FillState,
    // The items above it, in order.
    shown: RwSignal<Vec<ItemId>>,
    // Whether it leads to a menu with something open.
    leads_to_open: impl Fn() -> bool + Clone,
) -> impl Fn(KeyboardEvent) + Clone {
    let characters = use_character_keys().on;
    move |event| {
        let key = event.key();
        let command = command(key_press(&event, &key, characters.get_untracked()));
        // Ctrl+Enter on a link is the browser's own; and a key that is held down ends here.
        let Some(command) = command.filter(|_| !event.ctrl_key() && !event.repeat()) else {
            return;
        };
        shown.with_untracked(|shown| {
            let is_open = leads_to_open();
            let to = fill_state.peek_round(|round| from_link(command, shown, round, is_open));
            match to {
                To::Item(item) => moves::to_levels(item),
                To::Link => {
                    if let Some(link) = focus::focused() {
                        link.click();
                    }
                }
                To::Nowhere => return,
            }
            event.prevent_default();
        });
    }
}
