//! 「記入」: the items of one menu in one 実施回.

mod guide;
mod item;
mod levels;
mod moves;
mod notes;
mod rail;
mod sheet;

use crate::model::{AreaId, AssessmentKey, EditionRef, Item, ItemId, Menu};
use crate::score::{MenuProgress, progress};
use crate::ui::components::heading::Heading;
use crate::ui::components::round_head::{RoundHead, RoundTab};
use crate::ui::desk::use_desk;
use crate::ui::route::Route;
use crate::ui::text::{fill as t, list_away};
use guide::{Keys, Scale};
use item::ItemForm;
use leptos::prelude::*;
use rail::Rail;
use sheet::Sheet;

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
    let desk = use_desk();
    let title = format!("{} {}", menu.number(), menu.name());
    let body = match Sheet::open(desk, id.clone(), key) {
        Ok(sheet) => view! { <Filling sheet menu title/> }.into_any(),
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
fn Filling(sheet: Sheet, menu: Menu, title: String) -> impl IntoView {
    let items: Vec<Item> = sheet.list.items_of(menu, sheet.kind).cloned().collect();
    let counted = {
        let sheet = sheet.clone();
        Memo::new(move |_| sheet.with_assessment(|a| progress(&sheet.list, sheet.kind, a)))
    };
    let list_line = format!("{}{}", t::LIST, sheet.list.title);
    let body = if items.is_empty() {
        view! { <p class="message">{t::NO_ITEMS}</p> }.into_any()
    } else {
        view! { <Items sheet=sheet.clone() menu items counted/> }.into_any()
    };
    view! {
        <div class="fill__columns">
            <Rail sheet=sheet.clone() menu counted/>
            <div class="fill__main">
                <div class="fill__top">
                    <Heading text=title/>
                    <p class="note">{list_line}</p>
                </div>
                {body}
                <Neighbours sheet menu/>
            </div>
        </div>
    }
}

/// The items, all or only those that were open when they were asked for: one that has just been
/// answered must not vanish under the hand.
#[component]
fn Items(
    sheet: Sheet,
    menu: Menu,
    items: Vec<Item>,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let OnlyOpen(only_open) = expect_context();
    let all: Vec<ItemId> = items.iter().map(|i| i.id.clone()).collect();
    let chosen = {
        let sheet = sheet.clone();
        move |only_open: bool| -> Vec<ItemId> {
            let wanted = |id: &&ItemId| !only_open || sheet.answer(id).rating.is_none();
            all.iter().filter(wanted).cloned().collect()
        }
    };
    let shown = RwSignal::new(chosen(only_open.get_untracked()));
    let switch = move |event| {
        let on = event_target_checked(&event);
        only_open.set(on);
        shown.set(chosen(on));
    };
    let earlier = StoredValue::new(sheet.earlier());
    let numbered = StoredValue::new(items);
    let nothing_open = Memo::new(move |_| {
        let of_menu = counted.with(|c| c.iter().find(|p| p.menu == menu).copied());
        only_open.get() && of_menu.is_some_and(|p| p.done == p.all)
    });
    let form = {
        let sheet = sheet.clone();
        move |id: ItemId| {
            let found = numbered.with_value(|items| {
                let index = items.iter().position(|i| i.id == id)?;
                Some((index + 1, items[index].clone()))
            });
            let sheet = sheet.clone();
            let earlier = earlier.with_value(|e| e.get(&id).cloned().unwrap_or_default());
            found.map(|(number, item)| view! { <ItemForm sheet item number earlier shown/> })
        }
    };
    view! {
        <div class="fill__guides">
            <label class="choice fill__filter">
                <input type="checkbox" prop:checked=only_open on:change=switch/>
                {t::ONLY_OPEN}
            </label>
            <Scale list=sheet.list.clone()/>
            <Keys/>
        </div>
        <div class="fill__items">
            <For each=move || shown.get() key=|id| id.clone() children=form/>
        </div>
        <div role="status">
            <Show when=move || nothing_open.get()>
                <NothingOpen sheet=sheet.clone() menu counted/>
            </Show>
        </div>
    }
}

/// All answered: leads to the next menu with something open, round the end to the first.
#[component]
fn NothingOpen(sheet: Sheet, menu: Menu, counted: Memo<[MenuProgress; 9]>) -> impl IntoView {
    let next = move || {
        let open = counted.get().into_iter().filter(|p| p.done < p.all);
        let (before, after): (Vec<_>, Vec<_>) = open.partition(|p| p.menu < menu);
        after.first().or(before.first()).map(|p| p.menu)
    };
    let link = move || match next() {
        Some(menu) => {
            let label = format!("{}{}", t::OPEN_MENU, t::menu(menu));
            view! { <a class="link" href=sheet.fill(menu).to_string()>{label}</a> }.into_any()
        }
        None => view! {
            <p>{t::ALL_DONE}</p>
            <a class="link" href=sheet.result().to_string()>{t::SEE_RESULT}</a>
        }
        .into_any(),
    };
    view! { <div class="message"><p>{t::NOTHING_OPEN}</p>{link}</div> }
}

/// Below the items: on to the next menu, or to the result; and back.
#[component]
fn Neighbours(sheet: Sheet, menu: Menu) -> impl IntoView {
    let (onward, label) = match menu.next() {
        Some(next) => (
            sheet.fill(next),
            format!("{}{}", t::NEXT_MENU, t::menu(next)),
        ),
        None => (sheet.result(), t::SEE_RESULT.to_owned()),
    };
    let back = menu.previous().map(|previous| {
        let label = format!("{}{}", t::PREVIOUS_MENU, t::menu(previous));
        view! { <a class="button button--quiet" href=sheet.fill(previous).to_string()>{label}</a> }
    });
    view! {
        <nav class="actions fill__neighbours" aria-label=t::OTHER_MENUS>
            <a id=moves::ONWARD class="button button--primary" href=onward.to_string()>{label}</a>
            {back}
            {menu.next().map(|_| view! {
                <a class="link" href=sheet.result().to_string()>{t::SEE_RESULT}</a>
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
