//! The sittings of the forum, the newest on top.

use super::sitting::Sitting;
use super::state::ForumState;
use crate::model::{Meeting, MeetingId};
use crate::ui::browser::{clock, focus};
use crate::ui::forum::view_model::in_shown_order;
use crate::ui::forum::words as t;
use crate::ui::state::new_ids;
use leptos::prelude::*;

#[component]
pub fn Sittings(forum_state: ForumState) -> impl IntoView {
    // The order is the one of the page's opening, new ones on top: a sitting must not run from
    // whoever corrects its date.
    let opened = forum_state.peek(|f| {
        let ids = f.meetings.iter().rev().map(|m| m.id.clone());
        ids.collect::<Vec<MeetingId>>()
    });
    let order = RwSignal::new(opened);
    let shown = forum_state.read(move |f| order.with(|order| in_shown_order(f, order)));
    let newest = RwSignal::new(None::<MeetingId>);
    let said = RwSignal::new(String::new());
    let add = move |_| {
        let Some(date) = clock::today() else {
            return;
        };
        let id = new_ids::meeting();
        newest.set(Some(id.clone()));
        order.update(|order| order.insert(0, id.clone()));
        forum_state.edit(|f| f.put_meeting(Meeting::new(id.clone(), date)));
        said.set(t::ADDED.to_owned());
        request_animation_frame(move || focus::first(&format!("#sitting-{id}-date")));
    };
    view! {
        <section aria-labelledby="forum-sittings">
            <h2 id="forum-sittings" tabindex="-1">{t::SITTINGS}</h2>
            <div class="actions print-never">
                <button class="button button--primary" on:click=add>{t::ADD_SITTING}</button>
            </div>
            <Show when=move || shown.with(Vec::is_empty)><p class="note">{t::NO_SITTINGS}</p></Show>
            <ul>
                <For each=move || shown.get() key=MeetingId::clone let:id>
                    <Sitting forum_state is_open=newest.with_untracked(|n| n.as_ref() == Some(&id)) id/>
                </For>
            </ul>
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}
