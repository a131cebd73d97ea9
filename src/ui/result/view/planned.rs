//! A gap's way into the year's plan, or to the issue that works on it already.

use super::state::ResultState;
use crate::model::ItemId;
use crate::ui::browser::focus;
use crate::ui::result::view_model::saying::gap_of;
use crate::ui::result::words as t;
use crate::ui::state::new_ids;
use crate::ui::view_models::gaps::{items_in_plan, take_up};
use leptos::prelude::*;

#[component]
pub fn Planned(
    result_state: ResultState,
    item: ItemId,
    /// Of the item's text, which says which gap a button is about.
    title_id: String,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let own_id = format!("{title_id}-plan");
    let issue = {
        let item = item.clone();
        result_state.of_plan(move |plan| items_in_plan(plan).get(&item).cloned())
    };
    let focus_own = format!("#{own_id}");
    let take = Callback::new(move |()| {
        let gap = result_state.peek(|r| gap_of(r, &item));
        let Some((gap, level)) = gap.flatten() else {
            return;
        };
        let id = new_ids::issue();
        result_state.edit_plan(|plan| take_up(plan, &gap, id, level));
        said.set(t::planned(&gap.text));
        // The button has become a link: the keyboard stays with it.
        let focus_own = focus_own.clone();
        request_animation_frame(move || focus::first(&focus_own));
    });
    move || {
        let labelled_by = format!("{own_id} {title_id}");
        match issue.get() {
            Some(issue) => {
                let page = result_state.issue(issue).to_string();
                view! { <a class="link" id=own_id.clone() href=page aria-labelledby=labelled_by>{t::IN_PLAN}</a> }.into_any()
            }
            None => view! {
                <button class="row-action" id=own_id.clone() aria-labelledby=labelled_by
                    on:click=move |_| take.run(())>{t::TAKE}</button>
            }
            .into_any(),
        }
    }
}
