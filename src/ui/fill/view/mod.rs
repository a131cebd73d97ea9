//! The view of the page.

mod guide;
mod item;
mod levels;
mod moves;
mod notes;
mod rail;
mod state;

use crate::model::{AreaId, AssessmentKey, EditionRef, Item, ItemId, Menu};
use crate::score::{MenuProgress, progress};
use crate::ui::fill::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::round_head::view::{RoundHead, RoundTab};
use crate::ui::words::list_away;
use guide::{Keys, Scale};
use item::ItemForm;
use leptos::prelude::*;
use rail::Rail;
use state::FillState;

/// 「まだの項目だけ」: stays as it is from menu to menu.
#[derive(Clone, Copy)]
pub struct OnlyOpen(RwSignal<bool>);

impl OnlyOpen {
    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(false)));
    }
}

#[component]
pub fn Fill(id: AreaId, key: AssessmentKey, menu: Menu) -> impl IntoView {
    let app_state = use_app_state();
    let title = format!("{} {}", menu.number(), menu.name());
    let body = match FillState::open(app_state, id.clone(), key) {
        Ok(fill_state) => view! { <Filling fill_state menu title/> }.into_any(),
        Err(missing) => view! { <Missing missing/> }.into_any(),
    };
    view! {
        <div class="page fill">
            <RoundHead id key current=RoundTab::Fill menu/>
            {body}
        </div>
    }
}

#[component]
fn Filling(fill_state: FillState, menu: Menu, title: String) -> impl IntoView {
    let items: Vec<Item> = fill_state
        .list
        .items_of(menu, fill_state.kind)
        .cloned()
        .collect();
    let counted = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            fill_state.with_assessment(|a| progress(&fill_state.list, fill_state.kind, a))
        })
    };
    let list_line = format!("{}{}", t::LIST, fill_state.list.title);
    let body = if items.is_empty() {
        view! { <p class="message">{t::NO_ITEMS}</p> }.into_any()
    } else {
        view! { <Items fill_state=fill_state.clone() menu items counted/> }.into_any()
    };
    view! {
        <div class="fill__columns">
            <Rail fill_state=fill_state.clone() menu counted/>
            <div class="fill__main">
                <div class="fill__top">
                    <Heading text=title/>
                    <p class="note">{list_line}</p>
                </div>
                {body}
                <Neighbours fill_state menu/>
            </div>
        </div>
    }
}

/// The items, all or only those that were open when they were asked for: one that has just been
/// answered must not vanish under the pointer.
#[component]
fn Items(
    fill_state: FillState,
    menu: Menu,
    items: Vec<Item>,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let OnlyOpen(only_open) = expect_context();
    let all: Vec<ItemId> = items.iter().map(|i| i.id.clone()).collect();
    let chosen = {
        let fill_state = fill_state.clone();
        move |only_open: bool| -> Vec<ItemId> {
            let wanted = |id: &&ItemId| !only_open || fill_state.answer(id).rating.is_none();
            all.iter().filter(wanted).cloned().collect()
        }
    };
    let shown = RwSignal::new(chosen(only_open.get_untracked()));
    let switch = move |event| {
        let on = event_target_checked(&event);
        only_open.set(on);
        shown.set(chosen(on));
    };
    let earlier = StoredValue::new(fill_state.earlier());
    let numbered = StoredValue::new(items);
    let nothing_open = Memo::new(move |_| {
        let of_menu = counted.with(|c| c.iter().find(|p| p.menu == menu).copied());
        only_open.get() && of_menu.is_some_and(|p| p.done == p.all)
    });
    let form = {
        let fill_state = fill_state.clone();
        move |id: ItemId| {
            let found = numbered.with_value(|items| {
                let index = items.iter().position(|i| i.id == id)?;
                Some((index + 1, items[index].clone()))
            });
            let fill_state = fill_state.clone();
            let earlier = earlier.with_value(|e| e.get(&id).cloned().unwrap_or_default());
            found.map(|(number, item)| view! { <ItemForm fill_state item number earlier shown/> })
        }
    };
    view! {
        <div class="fill__guides">
            <label class="choice fill__filter">
                <input type="checkbox" prop:checked=only_open on:change=switch/>
                {t::ONLY_OPEN}
            </label>
            <Scale list=fill_state.list.clone()/>
            <Keys/>
        </div>
        <div class="fill__items">
            <For each=move || shown.get() key=|id| id.clone() children=form/>
        </div>
        <div role="status">
            <Show when=move || nothing_open.get()>
                <NothingOpen fill_state=fill_state.clone() menu counted/>
            </Show>
        </div>
    }
}

/// All answered: leads to the next menu with something open, round the end to the first.
#[component]
fn NothingOpen(
    fill_state: FillState,
    menu: Menu,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let next = move || {
        let open = counted.get().into_iter().filter(|p| p.done < p.all);
        let (before, after): (Vec<_>, Vec<_>) = open.partition(|p| p.menu < menu);
        after.first().or(before.first()).map(|p| p.menu)
    };
    let link = move || match next() {
        Some(menu) => {
            let label = format!("{}{}", t::OPEN_MENU, t::menu(menu));
            view! { <a class="link" href=fill_state.fill(menu).to_string()>{label}</a> }.into_any()
        }
        None => view! {
            <p>{t::ALL_DONE}</p>
            <a class="link" href=fill_state.result().to_string()>{t::SEE_RESULT}</a>
        }
        .into_any(),
    };
    view! { <div class="message"><p>{t::NOTHING_OPEN}</p>{link}</div> }
}

/// Below the items: on to the next menu, or to the result; and back.
#[component]
fn Neighbours(fill_state: FillState, menu: Menu) -> impl IntoView {
    let (onward, label) = match menu.next() {
        Some(next) => (
            fill_state.fill(next),
            format!("{}{}", t::NEXT_MENU, t::menu(next)),
        ),
        None => (fill_state.result(), t::SEE_RESULT.to_owned()),
    };
    let back = menu.previous().map(|previous| {
        let label = format!("{}{}", t::PREVIOUS_MENU, t::menu(previous));
        view! { <a class="button button--quiet" href=fill_state.fill(previous).to_string()>{label}</a> }
    });
    view! {
        <nav class="actions fill__neighbours" aria-label=t::OTHER_MENUS>
            <a id=moves::ONWARD class="button button--primary" href=onward.to_string()>{label}</a>
            {back}
            {menu.next().map(|_| view! {
                <a class="link" href=fill_state.result().to_string()>{t::SEE_RESULT}</a>
            })}
        </nav>
    }
}

/// The round's list is not on this PC: nothing can be filled, and nothing is lost.
#[component]
fn Missing(missing: EditionRef) -> impl IntoView {
    view! {
        <Heading text=t::MISSING_TITLE.to_owned()/>
        <p>{t::MISSING_WHY}</p>
        <p>{t::MISSING_WHAT}<strong>{format!("{} {}", missing.list, missing.edition)}</strong></p>
        <p>{t::MISSING_DO}</p>
        <div class="actions">
            <a class="button button--primary" href=Route::Lists.to_string()>{list_away::TO_LISTS}</a>
        </div>
    }
}
