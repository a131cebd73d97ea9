//! The items of one menu with their fields, the way between the menus, and how far the round is.
//!
//! Must not know what a level means for the area: it takes answers, and scores none.

mod change_line;
mod guide;
mod item;
mod item_state;
mod items;
mod key_press;
mod levels;
mod list;
mod list_choice;
mod missing;
mod moved;
mod moves;
mod newer_list;
mod notes;
mod onward;
mod rail;
mod same;
mod state;

use crate::model::{AreaId, AssessmentKey, Item, ItemId, Menu};
use crate::score::{MenuProgress, progress};
use crate::ui::fill::view_model::places::ONWARD;
use crate::ui::fill::view_model::progress::next_open;
use crate::ui::fill::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::year_path::NEXT;
use items::Items;
use leptos::prelude::*;
pub use list::FillList;
use missing::Missing;
use onward::onward_keys;
use rail::Rail;
use state::{FillState, edition_of};

#[component]
pub fn Fill(
    id: AreaId,
    key: AssessmentKey,
    menu: Menu,
    /// The item that is asked for; the first open one otherwise.
    #[prop(optional_no_strip)]
    item: Option<ItemId>,
) -> impl IntoView {
    let app_state = use_app_state();
    let title = format!("{} {}", menu.number(), menu.name());
    let edition = edition_of(app_state, id.clone(), key);
    let body = move |_| match FillState::open(app_state, id.clone(), key) {
        Ok(fill_state) => {
            let (item, title) = (item.clone(), title.clone());
            view! { <Filling fill_state menu item title/> }.into_any()
        }
        Err(missing) => view! { <Missing missing/> }.into_any(),
    };
    view! {
        <div class="page fill">
            <For each=move || [edition.get()] key=Clone::clone children=body/>
        </div>
    }
}

#[component]
fn Filling(
    fill_state: FillState,
    menu: Menu,
    item: Option<ItemId>,
    title: String,
) -> impl IntoView {
    let items: Vec<Item> = fill_state
        .list
        .items_of(menu, fill_state.of.kind)
        .cloned()
        .collect();
    let counted = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            let (list, of) = (&fill_state.list, fill_state.of);
            fill_state.with_round(|round| progress(list, of, round))
        })
    };
    let list = &fill_state.list.title;
    let under = format!("{}　{}{list}", fill_state.when(), t::LIST);
    let shown = RwSignal::new(Vec::new());
    let body = if items.is_empty() {
        view! { <p class="message">{t::NO_ITEMS}</p> }.into_any()
    } else {
        view! { <Items fill_state=fill_state.clone() menu item items shown counted/> }.into_any()
    };
    view! {
        <Heading text=title under=under.into_any()/>
        <div class="fill__columns">
            <Rail fill_state=fill_state.clone() menu counted/>
            <div class="fill__main">
                {body}
                <Neighbours fill_state menu shown counted/>
            </div>
        </div>
    }
}

/// Below the items: on to a menu with something open, or to the result where there is none; and back.
#[component]
fn Neighbours(
    fill_state: FillState,
    menu: Menu,
    shown: RwSignal<Vec<ItemId>>,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let result = fill_state.result().to_string();
    let back = menu.previous().map(|previous| {
        let label = format!("{}{}", t::PREVIOUS_MENU, t::menu(previous));
        view! { <a class="button button--quiet" href=fill_state.fill(previous).to_string()>{label}</a> }
    });
    let next = Memo::new(move |_| counted.with(|c| next_open(c, menu)));
    let leads_to_open = move || next.get_untracked().is_some();
    let on_key = onward_keys(fill_state.clone(), shown, leads_to_open);
    let onward = {
        let result = result.clone();
        move || {
            next.get()
                .map_or_else(|| result.clone(), |next| fill_state.fill(next).to_string())
        }
    };
    let label = move || match next.get() {
        Some(next) if menu.next() == Some(next) => format!("{}{}", t::NEXT_MENU, t::menu(next)),
        Some(next) => format!("{}{}", t::OPEN_MENU, t::menu(next)),
        None => t::SEE_RESULT.to_owned(),
    };
    view! {
        <nav class="actions fill__neighbours" aria-label=t::OTHER_MENUS>
            <span>{NEXT}</span>
            <a id=ONWARD class="button button--primary" href=onward on:keydown=on_key>{label}</a>
            {back}
            <Show when=move || next.get().is_some()>
                <a class="link" href=result.clone()>{t::SEE_RESULT}</a>
            </Show>
        </nav>
    }
}
