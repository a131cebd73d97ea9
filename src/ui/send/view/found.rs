//! What may be about one person in what would leave for the prefecture.
//!
//! Must not know how it is found.

use crate::ui::send::words as t;
use crate::ui::widgets::personal::view::FoundRows;
use crate::ui::widgets::personal::view_model::FoundRow;
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
