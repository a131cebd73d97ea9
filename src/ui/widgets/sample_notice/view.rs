//! The line that says that a page is about a 見本, and puts the 見本 away.

use crate::ui::navigation::route::Route;
use crate::ui::navigation::{go, use_here};
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::sample_notice::view_model::{is_sample, samples};
use crate::ui::widgets::sample_notice::words as t;
use leptos::prelude::*;

#[component]
pub fn SampleNotice() -> impl IntoView {
    let (app_state, here, undo) = (use_app_state(), use_here(), use_undo());
    let is_sample = Memo::new(move |_| {
        let route = here.get();
        // A page about no area needs no look at what is typed.
        let area = route.area();
        area.is_some_and(|area| app_state.with(|w| is_sample(w, area)))
    });
    let put_away = move |_| {
        let samples = app_state.peek(samples);
        go(&Route::Home);
        app_state.edit(|w| w.remove_samples());
        undo.offer(t::PUT_AWAY.to_owned(), move || {
            let mut is_back = true;
            app_state.edit(|w| {
                for sample in samples {
                    is_back &= w.put_back(sample);
                }
            });
            is_back
        });
    };
    view! {
        <Show when=move || is_sample.get()>
            <aside class="sample-notice" aria-label=t::NAME>
                <p>{t::SAMPLE}<span class="sample-notice__more">{t::MORE}</span></p>
                <button class="row-action" on:click=put_away>{t::AWAY}</button>
            </aside>
        </Show>
    }
}
