//! A drawn picture in the page's markup: the one place where a text becomes elements.
//!
//! Must not know what the picture shows. It takes what charts drew and nothing else
//! (`tests/architecture.rs` counts): every text in that was escaped when it was drawn.

use crate::chart::Svg;
use leptos::prelude::*;

#[component]
pub fn Drawing(class: &'static str, svg: Svg) -> impl IntoView {
    view! { <div class=class inner_html=svg.into_string()></div> }
}
