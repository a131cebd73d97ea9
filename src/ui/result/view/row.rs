//! One strength or gap: what it is, why it stands here, and what people say of it.

use super::say::Say;
use super::state::{ResultState, heading_id};
use crate::model::{ItemId, LEVELS, Level, Side, Verdict, Wording};
use crate::ui::result::words as t;
use crate::ui::view_models::desired::Wish;
use crate::ui::view_models::sittings::sitting_name;
use crate::ui::view_models::views::minority::beside;
use crate::ui::words::common::AIM;
use leptos::prelude::*;

#[component]
pub fn Row(
    result_state: ResultState,
    side: Side,
    item: ItemId,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let evidence = result_state.evidence(&item);
    let about = result_state.peek(|r| r.list.item(&item).cloned()).flatten();
    let finding = {
        let item = item.clone();
        Memo::new(move |_| {
            result_state
                .read(|r| r.finding(side, &item).cloned())
                .flatten()
        })
    };
    let verdict = Memo::new(move |_| finding.with(|f| f.as_ref().and_then(|f| f.verdict)));
    let sitting =
        Memo::new(move |_| finding.with(|f| f.as_ref().and_then(|f| f.agreed_in.clone())));
    let sitting = result_state.of_record(move |record| {
        let sitting = sitting.get();
        sitting.map(|sitting| sitting_name(record, &sitting))
    });
    let unheard = move || finding.with(|f| f.as_ref().is_some_and(|f| f.is_unheard));
    let beside = {
        let item = item.clone();
        result_state
            .of_round(move |_, round, _| round.answer(&item).map(beside).unwrap_or_default())
    };
    let wish = {
        let item = item.clone();
        result_state.of_round(move |record, round, list| {
            let wish = Wish::of(record, &item, round.key.year, list)?;
            Some((wish.desired.level, wish.told(Wording::Levels)))
        })
    };
    let reasons = move || finding.with(|f| f.as_ref().map(t::reasons).unwrap_or_default());
    let why = move || finding.with(|f| f.as_ref().map(|f| f.why.clone()).unwrap_or_default());
    let level = finding.with_untracked(|f| f.as_ref().and_then(|f| f.level));
    let is_struck = move || verdict.get() == Some(Verdict::Struck);
    // What was said before stands in a line; what is said now stays open for a word why.
    let is_folded = RwSignal::new(verdict.get_untracked().is_some());
    let title_id = format!("{}-{item}", heading_id(side));
    about.map(|about| {
        let reached = level.map(|l| about.levels[usize::from(l.value())].clone());
        view! {
            <li class="finding" class:finding--struck=is_struck class:finding--folded=is_folded>
                <p class="finding__head">
                    <span class="menu-tag">{about.menu.number()}" "{about.menu.short_name()}</span>
                    <span class="finding__reason">{reasons}</span>
                    <span class="strong finding__verdict">{move || verdict.get().map(|said| sitting.with(|s| t::verdict(said, s.as_deref())))}</span>
                    <span class="print-never">{move || is_folded.get().then(|| t::level(level))}</span>
                </p>
                <div class="finding__aim">
                    {(side == Side::Gap).then(|| view! { <span class="word-label">{AIM}</span> })}
                    <h3 class="finding__title" id=title_id.clone()>{about.text}</h3>
                </div>
                <p class="finding__level actions">
                    <Steps level wish=Signal::derive(move || wish.get().map(|(level, _)| level))/>
                    <span class="strong nowrap">{t::level(level)}</span>
                    <span>{reached}</span>
                    <span class="note" hidden=move || wish.with(Option::is_none)>{move || wish.get().map(|(_, told)| told)}</span>
                </p>
                <Show when=unheard><p class="note">{t::UNHEARD}</p></Show>
                {(!evidence.is_empty()).then(|| view! {
                    <p class="note finding__evidence"><span class="word-label">{t::EVIDENCE}</span>{evidence}</p>
                })}
                <p class="note" hidden=move || beside.with(String::is_empty)>{beside}</p>
                <p class:print-only=move || !is_folded.get() hidden=move || why().is_empty()>{t::WHY}"："{why}</p>
                <Say result_state side item finding verdict title_id is_folded said/>
            </li>
        }
    })
}

/// The level as steps taken; none at 0, and those up to where the area wants to be. Its number stands beside it.
#[component]
fn Steps(level: Option<Level>, wish: Signal<Option<Level>>) -> impl IntoView {
    let marks = (1..LEVELS).map(|step| {
        let is_reached = level.is_some_and(|l| usize::from(l.value()) >= step);
        let is_wished = move || !is_reached && wish.get().is_some_and(|l| usize::from(l.value()) >= step);
        let x = step * 14 - 13;
        view! { <rect x=x y="1" width="11" height="12" rx="2" class:steps__reached=is_reached class:steps__wished=is_wished class="steps__mark"/> }
    });
    view! {
        <svg class="steps" viewBox="0 0 56 14" width="56" height="14" aria-hidden="true" focusable="false">
            {marks.collect_view()}
        </svg>
    }
}
