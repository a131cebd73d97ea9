//! A chart of a page: its finding, the picture at both widths, and the picture to take along.
//!
//! Must not know what the picture is about.

use crate::chart::{Figure, Style, Width};
use crate::ui::widgets::drawing::Drawing;
use crate::ui::widgets::figure::view::figure_view::FigureView;
use crate::ui::widgets::figure::view::take_along::TakeAlong;
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::widgets::fold::Fold;
use leptos::prelude::*;
use std::time::Duration;

/// Draws a picture in pieces that a page of paper holds whole; none where it is short enough.
pub type OnPaper = Box<dyn FnOnce() -> Vec<Figure>>;

/// Nobody prints in the moment in which a page opens: what only paper shows waits for the rest.
const REST: Duration = Duration::from_millis(250);

/// A finding, the picture that shows it, and the ways to take the picture along.
#[component]
pub fn Picture(
    /// Begins the ids within the picture and names its file. ASCII.
    #[prop(into)]
    name: String,
    caption: &'static str,
    /// The id of what is folded, and the words that open it: the screen shows the finding alone
    /// until somebody asks.
    #[prop(optional)]
    fold: Option<(&'static str, &'static str)>,
    /// The id of the part's heading and what the part is about; `None` where the page has the
    /// finding already.
    #[prop(optional)]
    heading: Option<(&'static str, &'static str)>,
    /// Where one page of paper may not hold the whole.
    #[prop(optional)]
    on_paper: Option<OnPaper>,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let wide = draw(&Style::page(format!("{name}-wide"), Width::Wide));
    let narrow = draw(&Style::page(format!("{name}-narrow"), Width::Narrow));
    let finding = wide.title.clone();
    let pieces = RwSignal::new(Vec::new());
    if let Some(draw) = on_paper {
        // The page may have been left by then.
        set_timeout(move || drop(pieces.try_set(draw())), REST);
    }
    let on_paper = move || {
        let figures = pieces.get().into_iter();
        figures
            .map(|piece: Figure| {
                view! { <Drawing class="figure figure__picture print-only" svg=piece.svg/> }
            })
            .collect_view()
    };
    let figure = view! {
        <FigureView wide narrow caption in_pieces=Signal::derive(move || pieces.with(|p| !p.is_empty()))>
            <TakeAlong name caption draw/>
        </FigureView>
    };
    view! {
        {heading.map(|(id, topic)| view! { <FindingHeading id topic finding=Signal::stored(finding)/> })}
        {match fold {
            Some((id, summary)) => view! { <Fold id summary of=caption>{figure}</Fold> }.into_any(),
            None => figure.into_any(),
        }}
        {on_paper}
    }
}
