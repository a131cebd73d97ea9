//! The one h1 of a page. Focus moves to it on navigation.

use leptos::prelude::*;

#[component]
pub fn Heading(
    #[prop(into)] text: Signal<String>,
    /// A small line above, such as the area that the page is about.
    #[prop(optional, into)]
    above: Option<AnyView>,
) -> impl IntoView {
    view! {
        <header class="heading">
            {above.map(|a| view! { <p class="heading__above">{a}</p> })}
            <h1 class="heading__title" tabindex="-1">{text}</h1>
        </header>
    }
}
