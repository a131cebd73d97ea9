//! What may be about one person, with the way to where it stands.
//!
//! Must not know how it is found.

use crate::ui::send::view_model::found::FoundRow;
use crate::ui::send::words as t;
use leptos::prelude::*;

#[component]
pub fn FoundList(#[prop(into)] rows: Signal<Vec<FoundRow>>) -> impl IntoView {
    let row = |row: FoundRow| {
        let label = t::change(&row.told);
        view! {
            <li class="send__found">
                <p><strong>{row.what}</strong>"　"{row.told}</p>
                <p class="note">{row.around}</p>
                <p><a class="link" href=row.to.to_string() aria-label=label>{t::FOUND_CHANGE}</a></p>
            </li>
        }
    };
    view! {
        <section aria-labelledby="send-found">
            <h2 id="send-found">{t::FOUND}</h2>
            {move || {
                let rows = rows.get();
                match rows.is_empty() {
                    true => view! { <p>{t::FOUND_NOTHING}</p> }.into_any(),
                    false => view! {
                        <p>{t::FOUND_LEAD}</p>
                        <ul class="send__founds">{rows.into_iter().map(row).collect_view()}</ul>
                    }
                    .into_any(),
                }
            }}
        </section>
    }
}
