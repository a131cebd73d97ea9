//! The keys, while a meeting is shown.

use super::show_state::ShowState;
use crate::ui::browser::focus;
use crate::ui::show::words as t;
use leptos::prelude::*;

#[component]
pub fn Help(show: ShowState) -> impl IntoView {
    request_animation_frame(|| focus::first("#show-help"));
    let rows = t::KEYS.map(|(key, what)| {
        view! { <tr><th scope="row">{key}</th><td>{what}</td></tr> }
    });
    view! {
        <section class="show__over" role="dialog" aria-labelledby="show-help">
            <h2 id="show-help" class="show__over-title" tabindex="-1">{t::KEYS_TITLE}</h2>
            <table class="table">
                <thead class="visually-hidden"><tr><th scope="col">{t::KEY}</th><th scope="col">{t::WHAT}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <button class="button button--quiet show__close" on:click=move |_| show.close()>{t::CLOSE}</button>
        </section>
    }
}
