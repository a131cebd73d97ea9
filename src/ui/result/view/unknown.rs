//! わからない: findings of their own, to ask someone about.

use super::state::ResultState;
use crate::ui::result::view_model::page::unknowns;
use crate::ui::result::words as t;
use leptos::prelude::*;

#[component]
pub fn Unknown(result_state: ResultState) -> impl IntoView {
    let by_menu = Memo::new(move |_| {
        let menus = result_state.read(unknowns);
        menus.unwrap_or_default()
    });
    let menus = move || {
        let menus = by_menu.get().into_iter().map(|(menu, items)| {
            let name = format!("{} {}", menu.number(), menu.short_name());
            let label = format!("{name}の{}", t::SEE_ANSWERS);
            let href = result_state.fill(menu).to_string();
            view! {
                <li class="unknown">
                    <h3>{name}</h3>
                    <ul class="bullets">{items.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                    <a class="link print-never" href=href aria-label=label>{t::SEE_ANSWERS}</a>
                </li>
            }
        });
        menus.collect_view()
    };
    let lead = move || match by_menu.with(Vec::is_empty) {
        true => t::NO_UNKNOWN,
        false => t::UNKNOWN_LEAD,
    };
    view! {
        <section aria-labelledby="unknown">
            <h2 id="unknown" tabindex="-1">{t::UNKNOWN_TITLE}</h2>
            <p>{lead}</p>
            <ul class="unknowns">{menus}</ul>
        </section>
    }
}
