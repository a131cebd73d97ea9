//! The way to the paper for new members; in spring, that a term is over.

use super::state::ForumState;
use crate::ui::forum::words as t;
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::state::today::use_today;
use crate::ui::view_models::terms;
use leptos::prelude::*;

/// The address of the paper for new members of this forum.
pub fn paper(forum_state: ForumState) -> Signal<String> {
    let today = use_today();
    Signal::derive(move || {
        let route = Route::Form {
            area: forum_state.area(),
            year: today.get().year,
            form: FormKind::Welcome,
            about: Some(forum_state.id().to_string()),
        };
        route.to_string()
    })
}

/// Nothing while a term runs.
#[component]
pub fn Term(forum_state: ForumState, paper: Signal<String>) -> impl IntoView {
    let today = use_today();
    let remark = forum_state.read(move |f| terms::remark(f, today.get()));
    move || {
        remark.get().map(|remark| {
            view! {
                <div class="stack stack--close print-never">
                    <p>{remark}</p>
                    <p><a class="link" href=paper>{t::MAKE_WELCOME}</a></p>
                </div>
            }
        })
    }
}
