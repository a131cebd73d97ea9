//! The items over the years, all or of one menu.

use crate::chart::{Figure, ItemYears, Style, Width, item_strip};
use crate::model::Menu;
use crate::ui::components::picture::Picture;
use crate::ui::text::years as t;
use leptos::prelude::*;

/// As many items as a page of paper surely holds, also where their texts take two lines.
const ITEMS_A_SHEET: usize = 22;

#[component]
pub fn Items(items: ItemYears) -> impl IntoView {
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
                <Picture name="items" caption=t::ITEMS_CAPTION on_paper=on_paper(&items)
                    draw=move |style: &Style| item_strip(&items, style)/>
            }
        }}
    }
}

fn on_paper(items: &ItemYears) -> Vec<Figure> {
    let sheets = items.sheets(ITEMS_A_SHEET);
    let draw = |(i, sheet): (usize, &ItemYears)| {
        let style = Style::page(format!("items-paper-{i}"), Width::Wide);
        item_strip(sheet, &style)
    };
    match sheets.len() {
        0 | 1 => Vec::new(),
        _ => sheets.iter().enumerate().map(draw).collect(),
    }
}
