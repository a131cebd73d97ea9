//! Which forums this one reports to.

use super::sheet::Sheet;
use crate::model::ForumId;
use crate::ui::reading::forums as reading;
use crate::ui::text::forum as t;
use leptos::prelude::*;

#[component]
pub fn Reports(sheet: Sheet) -> impl IntoView {
    let own = sheet.id();
    let others = sheet.desk.of_area(&sheet.area(), move |record| {
        let others = record.forums.iter().filter(|f| f.id != own);
        let named = others.map(|f| (f.id.clone(), reading::name(f)));
        named.collect::<Vec<(ForumId, String)>>()
    });
    view! {
        <section class="print-if-chosen" aria-labelledby="forum-reports">
            <h2 id="forum-reports">{t::REPORTS}</h2>
            {move || match others.get() {
                none if none.is_empty() => view! { <p class="note">{t::NO_REPORTS}</p> }.into_any(),
                others => {
                    let choices = others.into_iter().map(|(to, name)| view! { <To sheet to name/> });
                    view! { <div class="choices__row">{choices.collect_view()}</div> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn To(sheet: Sheet, to: ForumId, name: String) -> impl IntoView {
    let is_told = {
        let to = to.clone();
        sheet.read(move |f| f.reports_to.contains(&to))
    };
    let toggle = move |_| {
        sheet.edit(|f| match f.reports_to.contains(&to) {
            true => f.reports_to.retain(|told| *told != to),
            false => f.reports_to.push(to.clone()),
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_told on:change=toggle/>{name}
        </label>
    }
}
