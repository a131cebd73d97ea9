//! The items over the years, all or of one menu.

use crate::chart::{ItemYears, Style, item_pages, item_strip};
use crate::model::Menu;
use crate::ui::widgets::figure::view::picture::{OnPaper, Picture};
use crate::ui::years::view_model::{items, paper};
use crate::ui::years::words as t;
use leptos::prelude::*;

#[component]
pub fn Items(items: ItemYears) -> impl IntoView {
    let menu = RwSignal::new(None::<Menu>);
    let choose = move |event| menu.set(items::chosen(&event_target_value(&event)));
    let options = Menu::ALL.map(|m| {
        view! { <option value=m.number()>{format!("{} {}", m.number(), m.short_name())}</option> }
    });
    let shown = move || items::of_menu(items.clone(), menu.get());
    view! {
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
                <Picture name="items" caption=t::ITEMS_CAPTION on_paper=on_paper(items.clone())
                    draw=move |style: &Style| item_strip(&items, style)/>
            }
        }}
    }
}

/// Nothing where the picture itself has room on a page.
fn on_paper(items: ItemYears) -> OnPaper {
    Box::new(move || paper::several(item_pages(&items, "items-paper")))
}
