//! An action as it is read: how far it has come, what is done, by whom and when.

use crate::ui::issue::view_model::reading::ActionLine;
use crate::ui::widgets::state_mark::{Mark, StateMark};
use leptos::prelude::*;

#[component]
pub fn ActionRow(#[prop(into)] line: Signal<ActionLine>) -> impl IntoView {
    let state = move || line.with(|line| line.state);
    let mark = move || {
        state()
            .and_then(Mark::of)
            .map(|mark| view! { <StateMark mark/> })
    };
    // Each part stays whole where it can.
    let about = move || {
        let parts = line.with(|line| line.about.clone()).into_iter();
        parts
            .map(|part| view! { <span class="action-row__part">{part}</span>" " })
            .collect_view()
    };
    view! {
        <div class="action-row">
            <p class="action-row__state">{mark}{move || state().map(|state| state.label())}</p>
            <p class="strong">{move || line.with(|line| line.what.clone())}</p>
            <p>{about}</p>
        </div>
    }
}
