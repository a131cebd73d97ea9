//! The offer to fill a round that begins by a newer edition of the area's list.

use super::state::FillState;
use crate::model::Checklist;
use crate::score::GoingOver;
use crate::ui::fill::words as t;
use crate::ui::state::undo::use_undo;
use leptos::prelude::*;
use std::sync::Arc;

/// Whoever stays with the list as it is goes on below.
#[component]
pub fn NewerList(fill_state: FillState, list: Arc<Checklist>, over: GoingOver) -> impl IntoView {
    let undo = use_undo();
    let newer = t::newer(&list.title);
    // With the first word the round has its edition; the room stays, so that nothing moves.
    let is_begun = fill_state.is_begun();
    let go_over = move |_| fill_state.go_over(undo, &list);
    view! {
        <div class="stack stack--close" class:keeps-room=is_begun>
            <p class="strong">{newer}</p>
            <p>{t::going_over(&over)}</p>
            <p class="actions">
                <button type="button" class="button" on:click=go_over>{t::GO_OVER}</button>
            </p>
            <p class="field__hint">{t::NEWER_HINT}</p>
        </div>
    }
}
