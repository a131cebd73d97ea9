//! Which key does what while filling: on the page 「記入」 itself and in the help.

use crate::ui::widgets::keys_table::words as t;
use leptos::prelude::*;

#[component]
pub fn KeysTable() -> impl IntoView {
    let rows = t::KEYS.map(|(keys, work)| {
        let keys = keys
            .split(' ')
            .map(|key| view! { <kbd>{key}</kbd>" " })
            .collect_view();
        view! { <tr><th scope="row">{keys}</th><td>{work}</td></tr> }
    });
    view! {
        <p>{t::KEYS_LEAD}</p>
        <table class="table table--narrow">
            <thead><tr><th scope="col">{t::KEYS_KEY}</th><th scope="col">{t::KEYS_WORK}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
