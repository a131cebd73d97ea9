//! めざす段階 as a mark, hollow as in every picture. It is silent: words stand beside it.

use leptos::prelude::*;

#[component]
pub fn DesiredMark() -> impl IntoView {
    view! {
        <svg class="steps" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="12" height="12" rx="2" class="steps__mark steps__wished"/>
        </svg>
    }
}
