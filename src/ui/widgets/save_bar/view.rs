//! The view of the line that is always in view.

use crate::store::Kept;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::save_bar::view_model;
use crate::ui::widgets::save_bar::words as t;
use leptos::prelude::*;

#[component]
pub fn SaveBar() -> impl IntoView {
    let app_state = use_app_state();
    let saving = move || app_state.saving.with(view_model::saving);
    let mark = move || app_state.saving.with(view_model::mark);
    let backup = move || {
        app_state
            .backed_up_at
            .with(|at| view_model::backup(at.as_deref()))
    };
    let lesser = move || match app_state.kept.get() {
        Kept::Database => None,
        Kept::Lazily => Some(t::LAZILY),
        Kept::Nowhere => Some(t::NOWHERE),
    };
    view! {
        <section class="save-bar print-never" aria-label=t::NAME>
            <span class=move || format!("save-bar__saved save-bar__saved--{}", mark())>{saving}</span>
            {move || lesser().map(|words| view! {
                <a class="save-bar__lesser" href=Route::Safety.to_string()>{words}</a>
            })}
            <a class="save-bar__backup" href=Route::Files.to_string()>{backup}</a>
        </section>
    }
}
