//! The single changes of an area, once somebody asks for them, a part at a time.

use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::offer::view_model::{LINES, Line, Offered};
use crate::ui::widgets::offer::words as t;
use leptos::ev::Event;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

#[component]
pub fn Lines(
    name: String,
    place: usize,
    changes: usize,
    offered: Arc<Offered>,
    /// What is told is what stays as it is, and would go otherwise.
    #[prop(optional)]
    stays: bool,
) -> impl IntoView {
    let (summary, label) = match stays {
        true => (t::stays_list(&name, changes), t::stays_of(&name)),
        false => (t::list(changes), t::changes_of(&name)),
    };
    let app_state = use_app_state();
    let shown = RwSignal::new(0_usize);
    let opened = move |event: Event| {
        let details = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let is_open = details.is_some_and(|d| d.has_attribute("open"));
        if is_open && shown.get_untracked() == 0 {
            shown.set(LINES);
        }
    };
    let lines = Memo::new(move |_| match shown.get() {
        0 => Vec::new(),
        count => app_state
            .library
            .with(|library| offered.lines(place, count, library)),
    });
    let left = move || changes.saturating_sub(shown.get());
    let table = NodeRef::<Div>::new();
    let show_more = move |_| {
        shown.update(|count| *count += LINES);
        // The button that had the focus goes away with the last lines.
        if untrack(left) == 0
            && let Some(table) = table.get_untracked()
        {
            let _ = table.focus();
        }
    };
    view! {
        <details on:toggle=opened>
            <summary>{summary}</summary>
            <div node_ref=table class="table-scroll" tabindex="0" role="region" aria-label=label>
                <table class="table table--stacks offer__lines">
                    <thead>
                        <tr>
                            <th scope="col">{t::PLACE}</th>
                            <th scope="col">{t::BEFORE}</th>
                            {(!stays).then(|| view! { <th scope="col">{t::AFTER}</th> })}
                        </tr>
                    </thead>
                    <tbody>{move || lines.get().into_iter().map(|l| line(l, stays)).collect_view()}</tbody>
                </table>
            </div>
            <Show when=move || { left() > 0 && shown.get() > 0 }>
                <button class="row-action" on:click=show_more>
                    {move || t::more(LINES.min(left()), left())}
                </button>
            </Show>
        </details>
    }
}

fn line(line: Line, stays: bool) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{line.place}</th>
            <td data-head=t::BEFORE>{line.before}</td>
            {(!stays).then(|| view! { <td data-head=t::AFTER>{line.after}</td> })}
        </tr>
    }
}
