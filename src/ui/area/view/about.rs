//! What is known about the area, and how it is corrected or put away.

use crate::model::AreaRecord;
use crate::ui::area::view_model::facts;
use crate::ui::area::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::half_written::form_key;
use leptos::prelude::*;

#[component]
pub fn About(record: AreaRecord) -> impl IntoView {
    let app_state = use_app_state();
    let drafts = use_drafts();
    let area = record.area;
    let id = area.id.clone();
    let facts = facts(&area, &app_state.library.get_untracked());
    let undo = use_undo();
    let remove = move |_| {
        let record = app_state.peek(|w| w.record(&id).cloned());
        let Some(record) = record else {
            return;
        };
        go(&Route::Home);
        app_state.edit(|w| w.remove_area(&id));
        // Its form cannot be reached now.
        drafts.forget(&form_key(Some(&id)));
        undo.offer(t::removed(&record.area.name), move || {
            let mut is_back = false;
            app_state.edit(|w| is_back = w.put_back(record));
            is_back
        });
    };
    view! {
        <section aria-labelledby="about-area">
            <h2 id="about-area">{t::ABOUT}</h2>
            <dl class="facts">
                {facts.into_iter().map(|(name, value)| view! { <div class="facts__row"><dt class="nowrap">{name}</dt><dd>{value}</dd></div> }).collect_view()}
            </dl>
            <div class="actions">
                <a class="button" href=Route::EditArea(area.id.clone()).to_string()>{t::EDIT}</a>
                <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
            </div>
        </section>
    }
}
