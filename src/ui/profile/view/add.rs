//! A figure of the area's own.

use super::fields::FIRST_FIELD;
use super::state::ProfileState;
use crate::ui::browser::focus;
use crate::ui::profile::view_model::sheet::figure_named;
use crate::ui::profile::words as t;
use crate::ui::state::new_ids;
use crate::ui::widgets::name_first::NameFirst;
use leptos::prelude::*;

#[component]
pub fn Add(state: ProfileState) -> impl IntoView {
    // Made anew once it was added: its field is blank again.
    let round = RwSignal::new(0_u32);
    let add = Callback::new(move |name: String| {
        // One that is called so already is opened in its place.
        let known = state.peek(|record| figure_named(record, &name));
        let id = known.unwrap_or_else(|| {
            let id = new_ids::figure();
            state.edit(|record| record.begin_figure(id.clone(), name));
            id
        });
        state.open.set(Some(id));
        round.update(|n| *n += 1);
        request_animation_frame(|| focus::first(FIRST_FIELD));
    });
    view! {
        <details class="print-never">
            <summary>{t::ADD}</summary>
            <div class="panel">
                <For each=move || [round.get()] key=|n| *n children=move |_| view! {
                    <NameFirst id="own-figure" label=t::ADD_LABEL hint=t::ADD_HINT button=t::ADD_BUTTON missing=t::ADD_MISSING begin=add/>
                }/>
            </div>
        </details>
    }
}
