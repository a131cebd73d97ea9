//! The items of a menu, all or only those that are open; and what comes when none is.

use super::guide::{Keys, Scale};
use super::item::{Asked, ItemForm};
use super::key_press::key_press;
use super::list_choice::{ListChoice, MoreItems, QuietChoice, is_open};
use super::moves;
use super::same::SameForMany;
use super::state::FillState;
use crate::model::{Item, ItemId, Menu, Scope};
use crate::score::MenuProgress;
use crate::ui::browser::{focus, place};
use crate::ui::fill::view_model::answering::{self, answer, goes_on_at, numbered};
use crate::ui::fill::view_model::keys::{ItemCommand, command};
use crate::ui::fill::view_model::onward::from_helps;
use crate::ui::fill::view_model::progress::{next_open, of_menu};
use crate::ui::fill::view_model::same_as_before::why_not;
use crate::ui::fill::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::character_keys::use_character_keys;
use crate::ui::state::only_open::OnlyOpen;
use crate::ui::widgets::ask_each::AskEach;
use leptos::prelude::*;

/// Those that are open are those that were when they were asked for: one that has just been
/// answered must not vanish under the pointer.
#[component]
pub fn Items(
    fill_state: FillState,
    menu: Menu,
    /// The one that is asked for.
    item: Option<ItemId>,
    items: Vec<Item>,
    /// Set to those that are on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let OnlyOpen(only_open) = expect_context();
    let items = StoredValue::new(items);
    // One that is asked for is shown whether it is open or not.
    let is_here = |id: &ItemId| items.with_value(|items| items.iter().any(|item| item.id == *id));
    let asked = item.filter(is_here).map(|item| (item, false));
    if asked.is_some() {
        only_open.set(false);
    }
    let chosen = {
        let fill_state = fill_state.clone();
        let also = asked.clone().map(|(item, _)| item);
        move |only_open| {
            items.with_value(|items| {
                let of = fill_state.of;
                fill_state.peek_round(|a| answering::shown(items, of, a, only_open, also.as_ref()))
            })
        }
    };
    shown.set(chosen(only_open.get_untracked()));
    let of = fill_state.of;
    let goes_on = items.with_value(|items| fill_state.peek_round(|a| goes_on_at(items, of, a)));
    let goes_on = asked.or(goes_on);
    // Whoever comes back is where they were.
    if let Some((item, is_first)) = goes_on.filter(|_| !place::is_coming_back()) {
        focus::after_arrival(move || moves::begin(&item, is_first));
    }
    let scope = fill_state.scope();
    let chosen = StoredValue::new(chosen);
    let switch = move |event| {
        let on = event_target_checked(&event);
        only_open.set(on);
        shown.set(chosen.with_value(|chosen| chosen(on)));
    };
    // By another list, other items are shown.
    Effect::new(move |before: Option<Scope>| {
        let now = scope.get();
        if before.is_some_and(|before| before != now) {
            shown.set(chosen.with_value(|chosen| chosen(only_open.get_untracked())));
        }
        now
    });
    let to_choose = is_open(&fill_state);
    let blank_list = {
        let fill_state = fill_state.clone();
        move || fill_state.blank_list(scope.get()).to_string()
    };
    let earlier = fill_state.earlier();
    let sames = StoredValue::new(fill_state.sames(&earlier));
    let earlier = StoredValue::new(earlier);
    let character_keys = use_character_keys();
    character_keys.recall(use_app_state());
    let asked_of = RwSignal::new(None);
    // Who was at the helps above goes on by the same keys: an open item in view takes the key, another
    // comes into view first.
    let to_items = {
        let fill_state = fill_state.clone();
        Callback::new(move |event: leptos::ev::KeyboardEvent| {
            let key = event.key();
            let pressed = key_press(&event, &key, character_keys.on.get_untracked());
            let command = command(pressed).filter(|command| *command != ItemCommand::TakeBack);
            let to = shown.with_untracked(|shown| {
                fill_state.peek_round(|round| from_helps(shown, round).cloned())
            });
            let (Some(command), Some(item)) = (command, to) else {
                return;
            };
            event.prevent_default();
            let is_seen = moves::is_in_view(&item);
            moves::begin(&item, is_seen);
            let is_open = fill_state.peek_round(|round| answer(round, &item).rating.is_none());
            let asked = match (is_open, is_seen) {
                _ if !command.is_of_item() => return,
                (true, true) => Asked::Do(command),
                (true, false) => Asked::Tell(t::PRESS_AGAIN),
                (false, _) => Asked::Tell(t::PRESS_AGAIN_TO_CHANGE),
            };
            asked_of.set(Some((item, asked)));
        })
    };
    let nothing_open = Memo::new(move |_| {
        let (done, all) = counted.with(|c| of_menu(c, menu));
        only_open.get() && done == all
    });
    let form = {
        let fill_state = fill_state.clone();
        move |id: ItemId| {
            let found = items.with_value(|items| {
                numbered(items, &id).map(|(number, item)| (number, item.clone()))
            });
            let fill_state = fill_state.clone();
            let earlier = earlier.with_value(|e| e.get(&id).cloned().unwrap_or_default());
            let same = sames.with_value(|sames| sames.get(&id).cloned());
            let same = same.ok_or_else(|| why_not(&earlier));
            found.map(
                |(number, item)| view! { <ItemForm fill_state item number earlier same shown asked=asked_of/> },
            )
        }
    };
    view! {
        <ListChoice fill_state=fill_state.clone() is_open=to_choose on_key=to_items/>
        <div class="fill__guides" on:keydown=move |event| to_items.run(event)>
            <label class="choice">
                <input type="checkbox" prop:checked=only_open on:change=switch/>
                {t::ONLY_OPEN}
            </label>
            <Scale list=fill_state.list.clone()/>
            <Keys/>
            <SameForMany fill_state=fill_state.clone() menu shown sames/>
            <a class="link" href=fill_state.fill_list().to_string()>{t::TO_LIST}</a>
            <a class="link" href=blank_list>{t::ON_PAPER}</a>
            <AskEach area=fill_state.area() key=fill_state.key()/>
            <QuietChoice fill_state=fill_state.clone() is_open=Some(to_choose)/>
        </div>
        <div class="fill__items">
            <For each=move || shown.get() key=|id| id.clone() children=form/>
        </div>
        <MoreItems fill_state=fill_state.clone() menu/>
        <div role="status">
            <Show when=move || nothing_open.get()>
                <NothingOpen menu counted/>
            </Show>
        </div>
    }
}

/// All answered: where it goes on from here stands just below.
#[component]
fn NothingOpen(menu: Menu, counted: Memo<[MenuProgress; 9]>) -> impl IntoView {
    let is_all_done = move || counted.with(|c| next_open(c, menu)).is_none();
    view! {
        <div class="message">
            <p>{t::NOTHING_OPEN}</p>
            {move || is_all_done().then(|| view! { <p>{t::ALL_DONE}</p> })}
        </div>
    }
}
