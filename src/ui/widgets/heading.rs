//! The head of a page: its one h1, always at the same place. Focus moves to it on navigation.

use leptos::prelude::*;

#[component]
pub fn Heading(
    #[prop(into)] text: Signal<String>,
    /// A small line below it, such as where the area is that the page is about.
    #[prop(optional, into)]
    under: Option<AnyView>,
    /// What can be done with the whole page: beside it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="heading">
            <h1 class="heading__title" tabindex="-1">{text}</h1>
            {children.map(|actions| view! { <div class="actions print-never">{actions()}</div> })}
            {under.map(|under| view! { <p class="heading__under">{under}</p> })}
        </header>
    }
}
