//! A page that is one picture.

use super::title::Title;
use crate::chart::Figure;
use crate::ui::widgets::drawing::Drawing;
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
        <Title kicker finding part over_picture=true/>
        <Drawing class="show__picture" svg=figure.svg/>
    }
}
