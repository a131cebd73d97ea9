//! The figures of a round: where the area is now, and what moved since the round before.

use super::state::ResultState;
use crate::chart::{Figure, RoundResult, Style, Width, dots, radar};
use crate::ui::result::view_model::page::{has_shape, shared_items_note};
use crate::ui::result::words as t;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use leptos::prelude::*;

#[component]
pub fn Charts(result_state: ResultState) -> impl IntoView {
    // Redrawn only when a number changes, not while somebody types a word below.
    let rated = Memo::new(move |_| result_state.read(|r| r.answered.rated).unwrap_or_default());
    let now = Memo::new(move |_| result_state.read(|r| r.now.clone()));
    let moved = Memo::new(move |_| result_state.read(|r| r.moved.clone()).flatten());
    let shared_items = Memo::new(move |_| result_state.read(shared_items_note).flatten());
    let is_apart = Memo::new(move |_| moved.with(Option::is_some));
    let moved_has_shape = Memo::new(move |_| moved.with(|moved| has_shape(moved.as_ref())));
    view! {
        <section aria-label=t::NOW_TITLE>
            {move || match rated.get() {
                0 => view! {
                    <FindingHeading id="now" topic=t::NOW_TITLE finding=Signal::stored(t::NOTHING_RATED.to_owned())/>
                }.into_any(),
                _ => now.get().map(|now| view! {
                    <Pictures round=now id="now" topic=t::NOW_TITLE with_radar=!moved_has_shape.get() captions=(t::RADAR, t::DOTS)/>
                }).into_any(),
            }}
            {move || (!is_apart.get()).then(|| shared_items.get()).flatten().map(|text| view! { <p class="note">{text}</p> })}
            <details>
                <summary>{t::HOW_TO_READ}</summary>
                <ul class="bullets">{t::how_to_read().map(|line| view! { <li>{line}</li> })}</ul>
            </details>
        </section>
        {move || moved.get().map(|moved| view! {
            <section aria-label=t::MOVED_TITLE>
                <Pictures round=moved id="moved" topic=t::MOVED_TITLE with_radar=moved_has_shape.get() captions=(t::MOVED_RADAR, t::MOVED_DOTS)/>
                <p class="note">{shared_items.get()}{t::SHARED_NOTE}</p>
            </section>
        })}
    }
}

/// One finding and the pictures that show it.
#[component]
fn Pictures(
    round: RoundResult,
    /// Of the heading; begins the ids within the pictures, too.
    id: &'static str,
    topic: &'static str,
    with_radar: bool,
    /// Of the radar, of the dots.
    captions: (&'static str, &'static str),
) -> impl IntoView {
    let finding = dots(&round, &Style::page(id, Width::Wide)).title;
    let picture = |draw: fn(&RoundResult, &Style) -> Figure, kind: &str, caption| {
        let (round, name) = (round.clone(), format!("{id}-{kind}"));
        // On the page one sentence below both says what they rest on.
        let bare = RoundResult {
            shared_items: None,
            ..round.clone()
        };
        let draw = move |style: &Style| match style.standalone {
            true => draw(&round, style),
            false => draw(&bare, style),
        };
        view! { <Picture name caption draw/> }
    };
    let radar = with_radar.then(|| picture(radar, "radar", captions.0));
    let dots = picture(dots, "dots", captions.1);
    view! {
        <FindingHeading id topic finding=Signal::stored(finding)/>
        <div class="charts__pictures">
            {dots}
            {radar}
        </div>
    }
}
