//! What a page holds, on one line: leads to its parts.
//!
//! Must not know which page it is.

use crate::ui::browser::focus;
use crate::ui::words::common as t;
use leptos::prelude::*;

/// The id of a part's heading, its name, and how much it holds.
pub type Part = (&'static str, &'static str, Signal<Option<usize>>);

#[component]
pub fn Contents(parts: Vec<Part>) -> impl IntoView {
    let links = parts.into_iter().map(|(target, name, count)| {
        let go = move |event: leptos::ev::MouseEvent| {
            // The address after `#` names the page: a jump inside it must not change that.
            event.prevent_default();
            focus::part(target);
        };
        view! {
            <li><a class="contents__link" href=format!("#{target}") on:click=go>
                <span class="contents__name">{name}</span>
                <span class="note">{move || count.get().map(t::count)}</span>
            </a></li>
        }
    });
    view! {
        <nav class="print-never" aria-label=t::CONTENTS>
            <ul class="actions">{links.collect_view()}</ul>
        </nav>
    }
}
