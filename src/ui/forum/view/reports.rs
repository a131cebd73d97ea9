//! Which forums this one reports to.

use super::state::ForumState;
use crate::model::ForumId;
use crate::ui::forum::words as t;
use crate::ui::view_models::forums;
use leptos::prelude::*;

#[component]
pub fn Reports(forum_state: ForumState) -> impl IntoView {
    let own = forum_state.id();
    let others = forum_state
        .app_state
        .of_area(&forum_state.area(), move |record| {
            let others = record.forums.iter().filter(|f| f.id != own);
            let names = others.map(|f| (f.id.clone(), forums::name(f)));
            names.collect::<Vec<(ForumId, String)>>()
        });
    view! {
        <section aria-labelledby="forum-reports">
            <h3 id="forum-reports">{t::REPORTS}</h3>
            {move || match others.get() {
                none if none.is_empty() => view! { <p class="note">{t::NO_REPORTS}</p> }.into_any(),
                others => {
                    let choices = others.into_iter().map(|(to, name)| view! { <To forum_state to name/> });
                    view! { <div class="choices__row">{choices.collect_view()}</div> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn To(forum_state: ForumState, to: ForumId, name: String) -> impl IntoView {
    let is_reported_to = {
        let to = to.clone();
        forum_state.read(move |f| f.reports_to.contains(&to))
    };
    let toggle = move |_| {
        forum_state.edit(|f| match f.reports_to.contains(&to) {
            true => f.reports_to.retain(|id| *id != to),
            false => f.reports_to.push(to.clone()),
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_reported_to on:change=toggle/>{name}
        </label>
    }
}
