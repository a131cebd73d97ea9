//! One page of a meeting: which kind it is, and the picture where it has one.

use super::picture::Picture;
use super::show_state::ShowState;
use super::{findings, issue, opening, text_pages, views};
use crate::chart::{meeting_moves, meeting_radar};
use crate::ui::show::view_model::texts::{first_sentence, last_sentence};
use crate::ui::show::words as t;
use crate::ui::view_models::talk::{Body, Slide};
use leptos::prelude::*;

#[component]
pub fn SlideView(show: ShowState, slide: Slide) -> impl IntoView {
    let Slide { part, body, .. } = slide;
    match body {
        Body::Opening => view! { <opening::Opening show/> }.into_any(),
        Body::Figures(finding, figures) => {
            view! { <text_pages::Figures finding figures part/> }.into_any()
        }
        Body::Meaning(said) => view! { <text_pages::Meaning said part/> }.into_any(),
        Body::History(events) => view! { <text_pages::History events part/> }.into_any(),
        Body::Menus => view! { <text_pages::Menus/> }.into_any(),
        Body::Shape { round, is_parted } => {
            let figure = meeting_radar(&round, "show-shape");
            let finding = first_sentence(&figure.title);
            let kicker = t::shape(round.shared_items.map(|shared| shared.count), is_parted);
            view! { <Picture kicker finding figure part=1/> }.into_any()
        }
        Body::Moved(round) => {
            let figure = meeting_moves(&round, "show-moves");
            let finding = last_sentence(&figure.title);
            let shared = round.shared_items;
            let kicker = t::moved(shared.map(|shared| (shared.count, shared.other_voice)));
            view! { <Picture kicker finding figure part/> }.into_any()
        }
        Body::Findings(side, rows) => {
            view! { <findings::FindingsSlide show side rows part/> }.into_any()
        }
        Body::Spread(page) => view! { <views::Spread page=*page/> }.into_any(),
        Body::Words(page, words) => view! { <views::Words page=*page words/> }.into_any(),
        Body::Replies(question, lines) => view! { <views::Replies question lines/> }.into_any(),
        Body::Issue(own, items) => view! { <issue::IssueSlide show issue=*own items/> }.into_any(),
        Body::Views(title, views) => view! { <issue::Views title views/> }.into_any(),
        Body::Work(_, title, actions) => view! { <issue::Work title actions/> }.into_any(),
        Body::IssueItems(title, items) => {
            view! { <issue::IssueItems show title items/> }.into_any()
        }
        Body::Indicator(indicator) => {
            view! { <issue::IndicatorSlide show indicator=*indicator/> }.into_any()
        }
        Body::Roadmap => view! { <text_pages::Roadmap show/> }.into_any(),
        Body::Questions => view! { <text_pages::Questions show/> }.into_any(),
        Body::Decisions => view! { <text_pages::Decisions show/> }.into_any(),
        Body::Next => view! { <text_pages::Next show/> }.into_any(),
    }
}
