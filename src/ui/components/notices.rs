//! What stands above every page while it lasts: a 見本, a failed save, a newer tab.

use crate::ui::app::{go, use_here};
use crate::ui::desk::{Saving, use_desk};
use crate::ui::route::Route;
use crate::ui::text::app as t;
use leptos::prelude::*;

#[component]
pub fn Notices() -> impl IntoView {
    let desk = use_desk();
    let here = use_here();
    let is_sample = Memo::new(move |_| {
        let route = here.get();
        let id = route.area();
        id.is_some_and(|id| desk.with(|w| w.record(id).is_some_and(|r| r.area.is_sample)))
    });
    let put_away = move |_| {
        go(&Route::Home);
        desk.edit(|w| w.remove_samples());
    };
    view! {
        <div role="alert">
            {move || match desk.saving.get() {
                Saving::Failed(error) => Some(view! {
                    <div class="notice notice--trouble"><p>{error.to_string()}</p></div>
                }.into_any()),
                Saving::Superseded => Some(view! {
                    <div class="notice notice--trouble">
                        <p>{t::SUPERSEDED}</p>
                        <button class="button" on:click=|_| { let _ = window().location().reload(); }>
                            {t::RELOAD}
                        </button>
                    </div>
                }.into_any()),
                _ => None,
            }}
        </div>
        <Show when=move || is_sample.get()>
            <aside class="notice notice--sample" aria-label=t::SAMPLE_NAME>
                <p>{t::SAMPLE}</p>
                <button class="button button--quiet" on:click=put_away>{t::SAMPLE_AWAY}</button>
            </aside>
        </Show>
    }
}
