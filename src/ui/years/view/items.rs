//! The items over the years, all or of one menu.

use crate::chart::{ItemYears, Style, item_pages, item_strip, items_finding};
use crate::model::Menu;
use crate::ui::widgets::figure::view::picture::{OnPaper, Picture};
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::widgets::fold::Fold;
use crate::ui::words::common::SEE_PICTURE;
use crate::ui::years::view_model::{ITEMS, items, paper};
use crate::ui::years::words as t;
use leptos::prelude::*;

#[component]
pub fn Items(items: ItemYears) -> impl IntoView {
    let menu = RwSignal::new(None::<Menu>);
    let choose = move |event| menu.set(items::chosen(&event_target_value(&event)));
    let options = Menu::ALL.map(|m| {
        view! { <option value=m.number()>{format!("{} {}", m.number(), m.short_name())}</option> }
    });
    let shown = Memo::new(move |_| items::of_menu(items.clone(), menu.get()));
    let finding = Memo::new(move |_| shown.with(items_finding));
    view! {
        <FindingHeading id=ITEMS.0 topic=t::ITEMS finding/>
        <Fold id="items-picture" summary=SEE_PICTURE of=t::ITEMS_CAPTION>
            <div class="field print-never">
                <label class="field__label" for="years-menu">{t::WHICH_MENU}</label>
                <select id="years-menu" class="input" on:change=choose>
                    <option value="">{t::ALL_MENUS}</option>
                    {options}
                </select>
            </div>
            {move || {
                let items = shown.get();
                view! {
                    <Picture name="items" caption=t::ITEMS_CAPTION on_paper=on_paper(items.clone())
                        draw=move |style: &Style| item_strip(&items, style)/>
                }
            }}
        </Fold>
    }
}

/// Nothing where the picture itself has room on a page.
fn on_paper(items: ItemYears) -> OnPaper {
    Box::new(move || paper::several(item_pages(&items, "items-paper")))
}
