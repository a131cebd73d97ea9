//! 「年度のあゆみ」: what moved over the years, on the ground that they share.

use crate::chart::{Figure, ItemYears, Style, Width, item_strip, menu_years};
use crate::exchange::file_name;
use crate::model::{AreaId, Menu};
use crate::ui::browser::{clock, download};
use crate::ui::components::{figure::FigureView, heading::Heading};
use crate::ui::desk::use_desk;
use crate::ui::reading::years::YearsReading;
use crate::ui::route::Route;
use crate::ui::text::{app, years as t};
use leptos::prelude::*;

#[component]
pub fn Years(id: AreaId) -> impl IntoView {
    let desk = use_desk();
    let record = desk.record(id.clone());
    let name = desk.peek(|w| {
        w.record(&id)
            .map(|r| r.area.name.clone())
            .unwrap_or_default()
    });
    let area = Route::Area(id).to_string();
    let reading = Memo::new(move |_| {
        let library = desk.library.get();
        record.with(|r| r.as_ref().and_then(|r| YearsReading::of(&library, r)))
    });
    let above = view! { <a href=area.clone()>{name}</a> }.into_any();
    view! {
        <div class="page years">
            <Heading text=t::TITLE.to_owned() above/>
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

/// A finding, the picture that shows it, and the picture to take along.
#[component]
fn Picture(
    /// Begins the ids within the picture and names its file.
    name: &'static str,
    caption: &'static str,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let wide = draw(&Style::page(format!("{name}-wide"), Width::Wide));
    let narrow = draw(&Style::page(format!("{name}-narrow"), Width::Narrow));
    let finding = wide.title.clone();
    let failed = RwSignal::new(false);
    let save = move |_| {
        let svg = draw(&Style::file(name)).svg;
        let file = file_name::picture(name, &clock::stamp());
        failed.set(download::save(&file, "image/svg+xml", svg.as_bytes()).is_err());
    };
    view! {
        <h3 class="charts__finding">{finding}</h3>
        <FigureView wide narrow caption/>
        <div class="actions print-never">
            <button class="button button--small" aria-label=format!("{}：{caption}", t::SAVE_SVG) on:click=save>{t::SAVE_SVG}</button>
        </div>
        <Show when=move || failed.get()><p role="alert">{app::DOWNLOAD_FAILED}</p></Show>
    }
}
