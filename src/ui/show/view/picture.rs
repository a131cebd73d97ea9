//! A page that is one picture.

use super::title::Title;
use crate::chart::Figure;
use leptos::prelude::*;

/// A page with one picture, and the same in words for whoever listens.
#[component]
pub fn Picture(
    #[prop(into)] kicker: String,
    finding: String,
    figure: Figure,
    part: usize,
) -> impl IntoView {
    view! {
        <Title kicker finding part/>
        // The picture is our own output: every text in it was escaped when it was drawn.
        <div class="show__picture" inner_html=figure.svg></div>
    }
}
