//! One item: what it asks, the level, the notes.

use super::item_state::{AnsweredOn, ItemState};
use super::levels::Levels;
use super::moved::{MovedWhy, WhoseMark};
use super::notes::{BelowNotes, Notes};
use super::same::{CarriedMark, SameButton, SameDue};
use super::state::FillState;
use crate::model::{Item, ItemId};
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::keys::ItemCommand;
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::same_as_before::Same;
use crate::ui::fill::words as t;
use leptos::prelude::*;

/// What a key that was pressed at the helps comes to.
#[derive(Clone, Copy)]
pub enum Asked {
    Do(ItemCommand),
    /// Why it did nothing yet.
    Tell(&'static str),
}

#[component]
pub fn ItemForm(
    fill_state: FillState,
    item: Item,
    /// Its place in the menu, from 1.
    number: usize,
    earlier: Vec<EarlierAnswer>,
    /// Or why there is nothing that could be the same.
    same: Result<Same, &'static str>,
    /// The items on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
    /// What a key at the helps asks of an item; taken by that item.
    asked: RwSignal<Option<(ItemId, Asked)>>,
) -> impl IntoView {
    let item_state = ItemState::new(
        &fill_state,
        &item,
        same.clone(),
        shown,
        AnsweredOn::Menu(item.menu),
    );
    let id = item.id.clone();
    Effect::new(move |_| {
        let is_own = asked.with(|asked| asked.as_ref().is_some_and(|(item, _)| *item == id));
        let own = is_own.then(|| asked.try_update_untracked(Option::take).flatten());
        match own.flatten() {
            Some((_, Asked::Do(command))) => untrack(|| item_state.perform(command)),
            Some((_, Asked::Tell(why))) => item_state.nothing.set(Some(why)),
            None => {}
        }
    });
    let same = same.ok();
    let same_button = same
        .is_some()
        .then(|| view! { <SameButton item_state/> }.into_any());
    let same_due = same.map(|same| view! { <SameDue same item_state/> });
    let group = places::group(&item.id);
    let menu = item.menu.number();
    view! {
        <fieldset id=group class="item" tabindex="-1" on:keydown=move |event| item_state.press(&event)>
            <legend class="item__legend">
                <span class="item__number">{format!("{menu}-{number}")}</span>
                <span class="item__text">{item.text.clone()}</span>
            </legend>
            <p class="note item__look"><span class="item__look-word">{t::LOOK_FOR}</span>{item.look_for.clone()}</p>
            <Levels item=item.clone() list=fill_state.list.clone() item_state earlier=earlier.clone() same=same_button/>
            <MovedWhy fill_state=fill_state.clone() item=item.id.clone() item_state earlier=earlier.clone()/>
            {same_due}
            <WhoseMark fill_state=fill_state.clone() item=item.clone()/>
            <CarriedMark fill_state=fill_state.clone() item=item.id.clone()/>
            <Notes fill_state=fill_state.clone() item=item.clone()/>
            <BelowNotes fill_state item earlier/>
        </fieldset>
    }
}
