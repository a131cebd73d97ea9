//! The way from one thing's page to the page of all of them: the same place on every page.

use leptos::prelude::*;

#[component]
pub fn BackLink(href: String, text: &'static str) -> impl IntoView {
    view! { <a class="back-link" href=href>{text}</a> }
}
