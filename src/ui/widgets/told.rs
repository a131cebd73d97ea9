//! What a press led to, told where the person looks. Where the pressed button goes away with the
//! press, the focus comes here: it would fall back to the page's beginning.

use crate::ui::browser::focus;
use leptos::prelude::*;

#[component]
pub fn Told(
    /// Unique on the page, to go to with [`go_to`].
    id: &'static str,
    /// Nothing stands here while there are none.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="told" role="status">
            <Show when=move || !words.with(String::is_empty)>
                <p id=id class="message" tabindex="-1">{words}</p>
            </Show>
        </div>
    }
}

/// Once the page shows the change.
pub fn go_to(id: &'static str) {
    request_animation_frame(move || focus::first(&format!("#{id}")));
}
