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
    /// The same in pieces that a page of paper holds whole, where one could not.
    #[prop(optional)]
    on_paper: Vec<Figure>,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let wide = draw(&Style::page(format!("{name}-wide"), Width::Wide));
    let narrow = draw(&Style::page(format!("{name}-narrow"), Width::Narrow));
    let finding = wide.title.clone();
    let on_screen = (!on_paper.is_empty()).then_some("print-never");
    let pieces = on_paper.into_iter().map(|piece| {
        // Our own output: every text in it was escaped when it was drawn.
        view! { <div class="figure figure__picture print-only" inner_html=piece.svg></div> }
    });
    let pieces = pieces.collect_view();
    view! {
        {(!untitled).then(|| view! { <h3 class="charts__finding">{finding}</h3> })}
        <div class=on_screen>
            <FigureView wide narrow caption>
                <TakeAlong name caption draw/>
            </FigureView>
        </div>
        {pieces}
    }
}
