//! The view of the line that is always in view.

use crate::store::Kept;
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::state::open_fields::use_open_fields;
use crate::ui::widgets::notices::view::TROUBLE;
use crate::ui::widgets::save_bar::view_model::{self, Beside};
use crate::ui::widgets::save_bar::words as t;
use leptos::prelude::*;

#[component]
pub fn SaveBar() -> impl IntoView {
    let app_state = use_app_state();
    let (open_fields, drafts) = (use_open_fields(), use_drafts());
    let beside = Memo::new(move |_| Beside {
        is_typing: open_fields.is_any_unkept(),
        is_half_written: drafts.is_any_half_written(),
    });
    let saving = move || {
        app_state
            .saving
            .with(|s| view_model::saving(s, beside.get()))
    };
    let mark = move || app_state.saving.with(|s| view_model::mark(s, beside.get()));
    let is_trouble = Memo::new(move |_| mark() == "not-kept");
    let backup = move || {
        app_state
            .backed_up_at
            .with(|at| view_model::backup(at.as_deref()))
    };
    let clashes = Memo::new(move |_| app_state.to_choose().len());
    let lesser = move || match app_state.kept.get() {
        Kept::Database => None,
        Kept::Lazily => Some(t::LAZILY),
        Kept::Nowhere => Some(t::NOWHERE),
    };
    view! {
        <section class="save-bar print-never" aria-label=t::NAME>
            <span class=move || format!("save-bar__saved save-bar__saved--{}", mark())>
                <Show when=move || is_trouble.get() fallback=move || saving>
                    <button class="save-bar__way" on:click=|_| focus::part(TROUBLE)>{saving}</button>
                </Show>
            </span>
            <Show when=move || clashes.get() != 0>
                <button class="save-bar__way" on:click=|_| focus::part("clashes-title")>
                    {move || view_model::clashes(clashes.get())}
                </button>
            </Show>
            {move || lesser().map(|words| view! {
                <a href=Route::Safety.to_string()>{words}</a>
            })}
            <a class="save-bar__backup" href=Route::Files.to_string()>{backup}</a>
        </section>
    }
}
