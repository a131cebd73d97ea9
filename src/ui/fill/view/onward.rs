//! The keys at the link below the last item: back to it, on, or to what is still open.

use super::moves;
use super::state::FillState;
use crate::model::ItemId;
use crate::ui::browser::focus;
use crate::ui::browser::keyboard::is_composing;
use crate::ui::fill::view_model::answering::first_open;
use crate::ui::fill::view_model::keys::{ItemCommand, ItemKeyPress, command};
use crate::ui::state::character_keys::use_character_keys;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What a key does there; `shown` are the items above it, in order.
pub fn onward_keys(
    fill_state: FillState,
    shown: RwSignal<Vec<ItemId>>,
) -> impl Fn(KeyboardEvent) + Clone {
    let characters = use_character_keys().on;
    move |event| {
        let key = event.key();
        let asked = command(ItemKeyPress {
            key: &key,
            ctrl: event.ctrl_key(),
            other_modifier: event.alt_key() || event.meta_key(),
            no_characters: !characters.get_untracked(),
            composing: is_composing(&event),
            ..ItemKeyPress::default()
        });
        let to = shown.with_untracked(|shown| match asked {
            Some(ItemCommand::Previous) => Some(shown.last().cloned()),
            Some(ItemCommand::Next) => Some(None),
            Some(ItemCommand::NextOpen) => {
                Some(fill_state.peek_assessment(|a| first_open(shown.iter(), a).cloned()))
            }
            _ => None,
        });
        let Some(to) = to else {
            return;
        };
        event.prevent_default();
        match to {
            Some(item) => {
                moves::to_levels(&item);
                moves::show(&item);
            }
            None => {
                if let Some(link) = focus::focused() {
                    link.click();
                }
            }
        }
    }
}
