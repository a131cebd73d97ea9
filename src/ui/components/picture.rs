//! A chart of a page: its finding, the picture at both widths, and the picture to take along.
//!
//! Must not know what the picture is about.

use crate::chart::{Figure, Style, Width};
use crate::ui::components::figure::FigureView;
use crate::ui::components::take_along::TakeAlong;
use leptos::prelude::*;

/// A finding, the picture that shows it, and the ways to take the picture along.
#[component]
pub fn Picture(
    /// Begins the ids within the picture and names its file. ASCII.
    #[prop(into)]
    name: String,
    caption: &'static str,
    /// The page has the finding already.
    #[prop(optional)]
    untitled: bool,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let wide = draw(&Style::page(format!("{name}-wide"), Width::Wide));
    let narrow = draw(&Style::page(format!("{name}-narrow"), Width::Narrow));
    let finding = wide.title.clone();
    view! {
        {(!untitled).then(|| view! { <h3 class="charts__finding">{finding}</h3> })}
        <FigureView wide narrow caption>
            <TakeAlong name caption draw/>
        </FigureView>
    }
}
