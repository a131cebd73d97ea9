//! One item: what it asks, the level, the notes; and the keys that work inside it.

use super::levels::Levels;
use super::moves;
use super::notes::{BelowNotes, Notes};
use super::state::FillState;
use crate::model::{Item, ItemId, Rating};
use crate::ui::browser::keyboard::is_composing;
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::keys::{ItemCommand, ItemKeyPress, command};
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};

#[component]
pub fn ItemForm(
    fill_state: FillState,
    item: Item,
    /// Its place in the menu, from 1.
    number: usize,
    earlier: Vec<EarlierAnswer>,
    /// The items on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
) -> impl IntoView {
    let rating = fill_state.part(&item.id, |a| a.rating);
    let rate = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |rating: Option<Rating>| fill_state.change(&id, |a| a.rating = rating))
    };
    let press = {
        let id = item.id.clone();
        move |event: KeyboardEvent| {
            if let Some(command) = command(key_press(&event, &event.key())) {
                event.prevent_default();
                perform(command, &id, rate, shown);
            }
        }
    };
    let group = places::group(&item.id);
    let menu = item.menu.number();
    view! {
        <fieldset id=group class="item" tabindex="-1" on:keydown=press>
            <legend class="item__legend">
                <span class="item__number">{format!("{menu}-{number}")}</span>
                <span class="item__text">{item.text.clone()}</span>
            </legend>
            <p class="note item__look"><span class="item__look-word">{t::LOOK_FOR}</span>{item.look_for.clone()}</p>
            <Levels item=item.clone() list=fill_state.list.clone() rating earlier=earlier.clone() rate/>
            <Notes fill_state=fill_state.clone() item=item.clone()/>
            <BelowNotes fill_state item earlier/>
        </fieldset>
    }
}

fn key_press<'a>(event: &KeyboardEvent, key: &'a str) -> ItemKeyPress<'a> {
    let typing = event
        .target()
        .is_some_and(|t| t.has_type::<HtmlTextAreaElement>() || t.has_type::<HtmlSelectElement>());
    ItemKeyPress {
        key,
        ctrl: event.ctrl_key(),
        other_modifier: event.alt_key() || event.meta_key(),
        typing,
        composing: is_composing(event),
    }
}

fn perform(
    command: ItemCommand,
    item: &ItemId,
    rate: Callback<Option<Rating>>,
    shown: RwSignal<Vec<ItemId>>,
) {
    let to_neighbour =
        |forward| shown.with_untracked(|shown| moves::to_neighbour(shown, item, forward));
    match command {
        ItemCommand::Rate(rating) => choose(item, rate, Some(rating)),
        ItemCommand::TakeBack => choose(item, rate, None),
        ItemCommand::Next => to_neighbour(true),
        ItemCommand::Previous => to_neighbour(false),
        ItemCommand::Evidence => moves::to_element(&places::evidence(item)),
        ItemCommand::Comment => moves::to_element(&places::comment(item)),
        ItemCommand::Levels => moves::to_levels(item),
    }
}

/// The focus follows to the chosen level, so that a screen reader says it.
fn choose(item: &ItemId, rate: Callback<Option<Rating>>, rating: Option<Rating>) {
    rate.run(rating);
    moves::to_choice(item, rating);
}
