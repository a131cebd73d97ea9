//! What may be about one person, with the way to where it stands.
//!
//! Must not know how it is found.

use crate::ui::send::view_model::found::FoundRow;
use crate::ui::send::words as t;
use leptos::prelude::*;

#[component]
pub fn FoundList(#[prop(into)] rows: Signal<Vec<FoundRow>>) -> impl IntoView {
    view! {
        <section aria-labelledby="send-found">
            <h2 id="send-found">{t::FOUND}</h2>
            {move || match rows.with(Vec::is_empty) {
                true => view! { <p>{t::FOUND_NOTHING}</p> }.into_any(),
                false => view! { <p>{t::FOUND_LEAD}</p><FoundRows rows/> }.into_any(),
            }}
            <p>{t::FOUND_NOT_ALL}</p>
        </section>
    }
}

#[component]
pub fn FoundRows(rows: Signal<Vec<FoundRow>>) -> impl IntoView {
    let row = |row: FoundRow| {
        let place = row.told.clone();
        view! {
            <li class="send__found">
                <p><strong>{row.what}</strong>"　"{row.told}</p>
                <p class="note">{row.around}</p>
                <p>
                    // What is seen is heard first, then of which place it is.
                    <a class="link" href=row.to.to_string()>
                        {t::FOUND_CHANGE}<span class="visually-hidden">"　"{place}</span>
                    </a>
                </p>
            </li>
        }
    };
    view! {
        <ul class="send__founds">{move || rows.get().into_iter().map(row).collect_view()}</ul>
    }
}
