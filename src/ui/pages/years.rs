//! 「年度のあゆみ」: what moved over the years, on the ground that they share.

use crate::chart::{ItemYears, Style, item_strip, menu_years};
use crate::model::{AreaId, Menu};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::{heading::Heading, picture::Picture};
use crate::ui::desk::use_desk;
use crate::ui::reading::years::YearsReading;
use crate::ui::route::Route;
use crate::ui::text::years as t;
use leptos::prelude::*;

#[component]
pub fn Years(id: AreaId) -> impl IntoView {
    let desk = use_desk();
    let record = desk.record(id.clone());
    let area = Route::Area(id.clone()).to_string();
    let reading = Memo::new(move |_| {
        let library = desk.library.get();
        record.with(|r| r.as_ref().and_then(|r| YearsReading::of(&library, r)))
    });
    view! {
        <div class="page years">
            <AreaHead id year=None current=AreaTab::Years/>
            <Heading text=t::TITLE.to_owned()/>
            {move || match reading.get() {
                None => view! {
                    <p>{t::EMPTY}</p>
                    <p><a class="button button--primary" href=area.clone()>{t::TO_AREA}</a></p>
                }.into_any(),
                Some(reading) => view! {
                    <p>{t::LEAD}</p>
                    <section aria-labelledby="years-menus">
                        <h2 id="years-menus">{t::MENUS}</h2>
                        <Picture name="menus" caption=t::MENUS_CAPTION
                            draw=move |style: &Style| menu_years(&reading.menus, style)/>
                    </section>
                    <Items items=reading.items/>
                    <div class="actions print-never">
                        <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                    </div>
                }.into_any(),
            }}
        </div>
    }
}

/// The items, all or of one menu.
#[component]
fn Items(items: ItemYears) -> impl IntoView {
    let menu = RwSignal::new(None::<Menu>);
    let choose = move |event| menu.set(event_target_value(&event).parse().ok().and_then(Menu::new));
    let options = Menu::ALL.map(|m| {
        view! { <option value=m.number()>{format!("{} {}", m.number(), m.short_name())}</option> }
    });
    let shown = move || {
        let mut items = items.clone();
        if let Some(menu) = menu.get() {
            items.rows.retain(|row| row.menu == menu);
        }
        items
    };
    view! {
        <section aria-labelledby="years-items">
            <h2 id="years-items">{t::ITEMS}</h2>
            <div class="field years__menu print-never">
                <label class="field__label" for="years-menu">{t::WHICH_MENU}</label>
                <select id="years-menu" class="input" on:change=choose>
                    <option value="">{t::ALL_MENUS}</option>
                    {options}
                </select>
            </div>
            {move || {
                let items = shown();
                view! {
                    <Picture name="items" caption=t::ITEMS_CAPTION
                        draw=move |style: &Style| item_strip(&items, style)/>
                }
            }}
        </section>
    }
}
