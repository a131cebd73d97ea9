//! What stands in a text area, on paper.
//!
//! Must not know what it is about.

use leptos::prelude::*;

/// Goes right behind its text area and takes its place on paper: a browser parts no text area between two
/// pages, but prints it over what comes next. The text is drawn from an attribute, so that nothing on the
/// screen, or read out, holds it twice.
#[component]
pub fn PrintedText(#[prop(into)] value: Signal<String>) -> impl IntoView {
    view! { <div class="printed-text" data-text=value aria-hidden="true"></div> }
}
