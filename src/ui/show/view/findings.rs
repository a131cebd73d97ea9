//! Strengths, with thanks, and what comes next.

use super::show_state::ShowState;
use super::title::Title;
use crate::model::{Level, Side, Wording};
use crate::ui::show::words as t;
use crate::ui::view_models::desired::Wish;
use crate::ui::view_models::talk::{FindingRow, wording};
use crate::ui::widgets::desired_mark::DesiredMark;
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;

#[component]
pub fn FindingsSlide(
    show: ShowState,
    side: Side,
    rows: Vec<FindingRow>,
    part: usize,
) -> impl IntoView {
    let (kicker, finding) = t::side(side);
    let rows = rows.into_iter().map(|row| view! { <RowView show row/> });
    view! {
        <Title kicker finding part/>
        <ul class="show__rows">{rows.collect_view()}</ul>
    }
}

#[component]
fn RowView(show: ShowState, row: FindingRow) -> impl IntoView {
    let confirmed = row.is_confirmed();
    let evidence = (!row.evidence.is_empty()).then(|| {
        view! { <p class="show__evidence"><Ruby text=row.evidence/></p> }
    });
    view! {
        <li class="show__row">
            <Mark show level=row.level/>
            <div>
                <p class="show__text"><Ruby text=row.text/></p>
                <WishLine show wish=row.wish/>
                {evidence}
                {row.is_unheard.then(|| view! { <p class="show__evidence"><Ruby text=t::UNHEARD/></p> })}
                {row.verdict.filter(|_| confirmed).map(|v| view! { <p class="show__evidence show__evidence--people">{t::verdict(v, row.sitting.as_deref())}</p> })}
            </div>
        </li>
    }
}

/// The level, large: its number, named so that nobody takes it for the row's, or ○・△, or a
/// word in small letters.
#[component]
pub fn Mark(show: ShowState, level: Option<Level>) -> impl IntoView {
    let wording = move || wording(show.marks.get());
    let named = move || level.is_some() && wording() == Wording::Levels;
    view! {
        <span class="show__mark" aria-hidden="true">
            {move || named().then(|| view! { <span class="show__unit"><Ruby text=t::LEVEL/></span> })}
            {move || written(&t::mark(wording(), level))}
        </span>
        <span class="visually-hidden">{move || t::mark_spoken(wording(), level)}</span>
    }
}

/// Where the area wants to be, under what the item says.
#[component]
pub fn WishLine(show: ShowState, wish: Option<Wish>) -> impl IntoView {
    wish.map(|wish| {
        let told = move || wish.told(wording(show.marks.get()));
        view! { <p class="show__evidence"><DesiredMark/>{move || view! { <Ruby text=told()/> }}</p> }
    })
}

fn written(mark: &str) -> impl IntoView + use<> {
    view! { <span class:show__unit=t::is_word(mark)><Ruby text=mark/></span> }
}
