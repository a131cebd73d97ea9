//! An item that people see differently: how many see it on which level, and what was said of it; and what was replied
//! to the area's own questions.

use super::picture::Picture;
use super::title::Title;
use crate::chart::{meeting_felt, meeting_spread};
use crate::ui::show::words as t;
use crate::ui::view_models::talk::{Seen, SpreadPage};
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;

#[component]
pub fn Spread(page: SpreadPage) -> impl IntoView {
    let figure = match &page.seen {
        Seen::Levels(levels) => meeting_spread(levels, "show-spread"),
        Seen::Felt(felt) => meeting_felt(felt, "show-spread"),
    };
    let kicker = t::kicker(page.place, &page.told);
    view! { <Picture kicker finding=page.text figure part=1/> }
}

#[component]
pub fn Words(page: SpreadPage, words: Vec<String>) -> impl IntoView {
    let words = words.into_iter();
    let words = words.map(|text| view! { <li class="show__text"><Ruby text/></li> });
    view! {
        <Title kicker=t::kicker(page.place, &page.told) finding=page.text part=1/>
        <ul class="show__lines">{words.collect_view()}</ul>
    }
}

#[component]
pub fn Replies(question: String, lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter();
    let lines = lines.map(|text| view! { <li class="show__text"><Ruby text/></li> });
    view! {
        <Title kicker=t::REPLIES.to_owned() finding=question part=1/>
        <ul class="show__lines">{lines.collect_view()}</ul>
    }
}
