//! One page of a meeting: which kind it is, and the picture where it has one.

use super::stage::Show;
use super::{Title, findings, issue, opening, words};
use crate::chart::{Figure, meeting_moves, meeting_shape};
use crate::ui::reading::talk::{Body, Slide};
use crate::ui::text::show as t;
use leptos::prelude::*;

#[component]
pub fn SlideView(show: Show, slide: Slide) -> impl IntoView {
    let Slide { part, body, .. } = slide;
    match body {
        Body::Opening => view! { <opening::Opening show/> }.into_any(),
        Body::Menus => view! { <words::Menus/> }.into_any(),
        Body::Shape(round) => {
            let figure = meeting_shape(&round, "show-shape");
            let finding = sentences(&figure.title).next().unwrap_or_default();
            let kicker = t::shape(round.shared_items.map(|shared| shared.count));
            view! { <Picture kicker finding figure part=1/> }.into_any()
        }
        Body::Moved(round) => {
            let figure = meeting_moves(&round, "show-moves");
            let finding = sentences(&figure.title).last().unwrap_or_default();
            let kicker = t::moved(round.shared_items.map(|shared| shared.count));
            view! { <Picture kicker finding figure part/> }.into_any()
        }
        Body::Findings(side, rows) => {
            view! { <findings::FindingsPage show side rows part/> }.into_any()
        }
        Body::Issue(own, grounds) => {
            view! { <issue::IssuePage show issue=*own grounds/> }.into_any()
        }
        Body::Views(title, views) => view! { <issue::Views title views/> }.into_any(),
        Body::Work(_, title, actions) => view! { <issue::Work title actions/> }.into_any(),
        Body::Grounds(title, grounds) => view! { <issue::Grounds show title grounds/> }.into_any(),
        Body::Indicator(indicator) => {
            view! { <issue::IndicatorPage show indicator=*indicator/> }.into_any()
        }
        Body::Roadmap => view! { <words::Roadmap show/> }.into_any(),
        Body::Questions => view! { <words::Questions show/> }.into_any(),
        Body::Decisions => view! { <words::Decisions show/> }.into_any(),
        Body::Next => view! { <words::Next show/> }.into_any(),
    }
}

fn sentences(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_inclusive('。').map(str::to_owned)
}

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
