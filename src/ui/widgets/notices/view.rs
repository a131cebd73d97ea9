//! What stands above every page while it lasts: a 見本, a failed save, a newer tab.

use crate::ui::navigation::route::Route;
use crate::ui::navigation::{go, use_here};
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::notices::view_model::{self, SavingTrouble};
use crate::ui::widgets::notices::words as t;
use crate::ui::words::common::SUPERSEDED;
use leptos::prelude::*;

#[component]
pub fn Notices() -> impl IntoView {
    let app_state = use_app_state();
    let here = use_here();
    let is_sample = Memo::new(move |_| {
        let route = here.get();
        // A page about no area needs no look at what is typed.
        let area = route.area();
        area.is_some_and(|area| app_state.with(|w| view_model::is_sample(w, area)))
    });
    let put_away = move |_| {
        go(&Route::Home);
        app_state.edit(|w| w.remove_samples());
    };
    view! {
        <div role="alert">
            {move || app_state.saving.with(SavingTrouble::of).map(|trouble| match trouble {
                SavingTrouble::NotSaved(why) => view! {
                    <div class="notice notice--trouble"><p>{why}</p></div>
                }.into_any(),
                SavingTrouble::Superseded => view! {
                    <div class="notice notice--trouble">
                        <p>{SUPERSEDED}</p>
                        <button class="button" on:click=|_| { let _ = window().location().reload(); }>
                            {t::RELOAD}
                        </button>
                    </div>
                }.into_any(),
            })}
        </div>
        <Show when=move || is_sample.get()>
            <aside class="notice notice--sample" aria-label=t::SAMPLE_NAME>
                <p>{t::SAMPLE}</p>
                <button class="button button--quiet" on:click=put_away>{t::SAMPLE_AWAY}</button>
            </aside>
        </Show>
    }
}
