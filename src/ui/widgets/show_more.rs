//! What a long list holds back until somebody asks for it.
//!
//! Must not know what the list is about.

use crate::ui::words::common as t;
use leptos::prelude::*;

#[component]
pub fn ShowMore(
    /// How many there are; without any nothing is shown.
    count: Memo<usize>,
    children: ChildrenFn,
) -> impl IntoView {
    let any = Memo::new(move |_| count.get() > 0);
    view! {
        <Show when=move || any.get()>
            <details>
                <summary>{move || t::more(count.get())}</summary>
                {children()}
            </details>
        </Show>
    }
}
