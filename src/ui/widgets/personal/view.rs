//! Each thing that was found, with the way to where it stands.
//!
//! Must not know how it is found.

use crate::ui::widgets::personal::view_model::FoundRow;
use crate::ui::widgets::personal::words as t;
use leptos::prelude::*;

#[component]
pub fn FoundRows(rows: Signal<Vec<FoundRow>>) -> impl IntoView {
    let row = |row: FoundRow| {
        let place = row.told.clone();
        view! {
            <li class="personal__row">
                <p><strong>{row.what}</strong>"　"{row.told}</p>
                <p class="note">{row.around}</p>
                <p>
                    // What is seen is heard first, then of which place it is.
                    <a class="link" href=row.to.to_string()>
                        {t::CHANGE}<span class="visually-hidden">"　"{place}</span>
                    </a>
                </p>
            </li>
        }
    };
    view! {
        <ul class="personal">{move || rows.get().into_iter().map(row).collect_view()}</ul>
    }
}
