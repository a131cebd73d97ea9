//! One item: what it asks, the level, the notes; and the keys that work inside it.

use super::levels::Levels;
use super::moves;
use super::notes::{BelowNotes, Notes};
use super::same::{CarriedMark, SameButton};
use super::state::FillState;
use crate::model::{Answer, Item, ItemId, Rating};
use crate::ui::browser::clock;
use crate::ui::browser::keyboard::is_composing;
use crate::ui::fill::view_model::answering::{Changed, answer, next_open};
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::keys::{ItemCommand, ItemKeyPress, command, stepped};
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::same_as_before::Same;
use crate::ui::fill::words as t;
use crate::ui::state::character_keys::use_character_keys;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

#[component]
pub fn ItemForm(
    fill_state: FillState,
    item: Item,
    /// Its place in the menu, from 1.
    number: usize,
    earlier: Vec<EarlierAnswer>,
    same: Option<Same>,
    /// The items on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
) -> impl IntoView {
    let rating = fill_state.part(&item.id, |a| a.rating);
    let changed = RwSignal::new(None::<Changed>);
    let rate = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |rating: Option<Rating>| {
            let before = fill_state.peek_assessment(|a| answer(a, &id));
            if before.rating != rating {
                changed.set(Changed::of(before, rating));
            }
            fill_state.change(&id, |a| a.rating = rating);
        })
    };
    let undo = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |before: Answer| {
            fill_state.change(&id, |a| Changed::put_back(&before, a));
            changed.set(None);
        })
    };
    let keys = Keys {
        fill_state: StoredValue::new(fill_state.clone()),
        item: StoredValue::new(item.id.clone()),
        same: StoredValue::new(same.clone()),
        rating,
        rate,
        shown,
    };
    let characters = use_character_keys().on;
    let press = move |event: KeyboardEvent| {
        let key = event.key();
        let press = key_press(&event, &key, characters.get_untracked());
        if let Some(command) = command(press) {
            event.prevent_default();
            keys.perform(command);
        }
    };
    let same_button = same.map(|same| {
        let make = Callback::new(move |()| {
            keys.make_same();
            keys.to_choice();
        });
        view! { <SameButton same rating make/> }.into_any()
    });
    let group = places::group(&item.id);
    let menu = item.menu.number();
    view! {
        <fieldset id=group class="item" tabindex="-1" on:keydown=press>
            <legend class="item__legend">
                <span class="item__number">{format!("{menu}-{number}")}</span>
                <span class="item__text">{item.text.clone()}</span>
            </legend>
            <p class="note item__look"><span class="item__look-word">{t::LOOK_FOR}</span>{item.look_for.clone()}</p>
            <Levels item=item.clone() list=fill_state.list.clone() rating earlier=earlier.clone() rate undo changed same=same_button/>
            <CarriedMark fill_state=fill_state.clone() item=item.id.clone()/>
            <Notes fill_state=fill_state.clone() item=item.clone()/>
            <BelowNotes fill_state item earlier/>
        </fieldset>
    }
}

pub(super) fn key_press<'a>(
    event: &KeyboardEvent,
    key: &'a str,
    characters: bool,
) -> ItemKeyPress<'a> {
    let target = event.target();
    let is = |test: fn(&EventTarget) -> bool| target.as_ref().is_some_and(test);
    ItemKeyPress {
        key,
        ctrl: event.ctrl_key(),
        other_modifier: event.alt_key() || event.meta_key(),
        typing: is(|t| t.has_type::<HtmlTextAreaElement>() || t.has_type::<HtmlSelectElement>()),
        on_choice: is(|t| t.has_type::<HtmlInputElement>()),
        no_characters: !characters,
        composing: is_composing(event),
    }
}

/// What the keys of one item do.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    pub fill_state: StoredValue<FillState>,
    pub item: StoredValue<ItemId>,
    pub same: StoredValue<Option<Same>>,
    pub rating: Memo<Option<Rating>>,
    pub rate: Callback<Option<Rating>>,
    /// The items on the page, in order.
    pub shown: RwSignal<Vec<ItemId>>,
}

impl Keys {
    pub fn perform(self, command: ItemCommand) {
        match command {
            ItemCommand::Rate(rating) => self.choose(Some(rating)),
            ItemCommand::TakeBack => self.choose(None),
            ItemCommand::Step(by) => self.step(by),
            ItemCommand::Next => self.to_neighbour(true),
            ItemCommand::Previous => self.to_neighbour(false),
            ItemCommand::NextOpen => self.to_next_open(),
            ItemCommand::Same => {
                self.make_same();
                self.to_neighbour(true);
            }
            ItemCommand::Evidence => self
                .item
                .with_value(|id| moves::to_element(&places::evidence(id))),
            ItemCommand::Comment => self
                .item
                .with_value(|id| moves::to_element(&places::comment(id))),
            ItemCommand::Levels => self.item.with_value(moves::to_levels),
        }
    }

    /// The focus follows to the chosen level, so that a screen reader says it.
    fn choose(self, rating: Option<Rating>) {
        self.rate.run(rating);
        self.item.with_value(|id| moves::to_choice(id, rating));
    }

    fn to_choice(self) {
        self.to(self.rating.get_untracked());
    }

    /// Where this choice is.
    pub fn to(self, rating: Option<Rating>) {
        self.item.with_value(|id| moves::to_choice(id, rating));
    }

    /// On 該当なし and わからない the arrows do nothing.
    fn step(self, by: i8) {
        let level = self.item.with_value(moves::level_in_focus);
        if let Some(level) = level {
            self.choose(Some(Rating::Level(stepped(level, by))));
        }
    }

    fn to_neighbour(self, forward: bool) {
        let go = |shown: &Vec<ItemId>| {
            self.item
                .with_value(|id| moves::to_neighbour(shown, id, forward));
        };
        self.shown.with_untracked(go);
    }

    /// Below in this menu, or else to the next menu with something open.
    fn to_next_open(self) {
        let found = self.fill_state.with_value(|state| {
            state.peek_assessment(|a| {
                let next = |shown: &Vec<ItemId>| {
                    self.item.with_value(|id| next_open(shown, id, a).cloned())
                };
                self.shown.with_untracked(next)
            })
        });
        match found {
            Some(item) => {
                moves::to_levels(&item);
                moves::show(&item);
            }
            None => moves::to_element(places::ONWARD),
        }
    }

    /// An answer that is there stays.
    fn make_same(self) {
        if self.rating.get_untracked().is_some() {
            return;
        }
        let today = clock::today();
        self.same.with_value(|same| {
            if let Some(same) = same {
                self.fill_state.with_value(|state| {
                    self.item
                        .with_value(|id| state.change(id, |a| same.put_into(a, today)));
                });
            }
        });
    }
}
