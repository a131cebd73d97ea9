//! What one round shows: charts, strengths, gaps and what is not known.
//!
//! Must not know what makes a strength or a gap: `score` says that.

mod add;
mod agree;
mod changes;
mod charts;
mod found;
mod planned;
mod priorities;
mod row;
mod say;
mod sectors;
mod state;
mod unknown;

use self::state::ResultState;
use crate::model::{AreaId, AssessmentKey, Menu, Side};
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::result::view_model::listing::standing;
use crate::ui::result::view_model::page::{self, PageForm};
use crate::ui::result::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::ask_each::AskEach;
use crate::ui::widgets::contents::{Contents, Part};
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use chrono::Datelike;
use leptos::prelude::*;

#[component]
pub fn ResultPage(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let result_state = ResultState::open(use_app_state(), id.clone(), key);
    let form = Memo::new(move |_| result_state.view_model.with(PageForm::of));
    view! {
        <div class="page">
            {move || match form.get() {
                PageForm::Round => view! { <Round result_state/> }.into_any(),
                PageForm::Empty => view! { <Empty result_state/> }.into_any(),
                PageForm::NoList(list) => view! { <NoList list/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Round(result_state: ResultState) -> impl IntoView {
    view! {
        <div class="page-head">
            <Heading text=t::TITLE.to_owned()>
                <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            </Heading>
            <p>{t::LEAD}</p>
            <RoundFacts result_state/>
            <agree::Agree result_state/>
            <ToViews result_state/>
            <Contents parts=parts(result_state)/>
        </div>
        <charts::Charts result_state/>
        <found::Found result_state side=Side::Strength/>
        <found::Found result_state side=Side::Gap/>
        <priorities::Priorities result_state/>
        <changes::Changes result_state/>
        <unknown::Unknown result_state/>
        <sectors::Sectors result_state/>
    }
}

/// What the page rests on: the list, how much of it was answered, and (on paper) the day.
#[component]
fn RoundFacts(result_state: ResultState) -> impl IntoView {
    let list = result_state.peek(|r| r.list.title.clone());
    let answered = Memo::new(move |_| result_state.read(|r| r.answered).unwrap_or_default());
    let said = move || page::answered(answered.get());
    let by = Memo::new(move |_| result_state.read(|r| r.by).flatten());
    let open = Memo::new(move |_| result_state.read(|r| r.first_open).flatten());
    let today = clock::stamp();
    view! {
        <div class="note">
            <p>
                {said}" "
                {move || by.get().map(|(scope, items)| t::by(scope, items))}
                {move || open.get().map(|menu| view! {
                    <a class="print-never nowrap" href=result_state.fill(menu).to_string()>{t::blank(answered.get().blank)}</a>
                })}
            </p>
            <p class="print-only">{t::CHECKLIST}"："{list}</p>
            <p class="print-only">{t::printed_on(today.year(), today.month(), today.day())}</p>
        </div>
    }
}

/// Once anybody answered for themself; before that, the way to ask.
#[component]
fn ToViews(result_state: ResultState) -> impl IntoView {
    let people = result_state.answered();
    move || {
        match people.get() {
        0 => view! {
            <p class="print-never"><AskEach area=result_state.area() key=result_state.key/></p>
        }
        .into_any(),
        people => view! {
            <p class="print-never">
                <a href=result_state.views().to_string()>{t::VIEWS}</a>" "<span class="note">{t::answered_by(people)}</span>
            </p>
        }
        .into_any(),
    }
    }
}

/// The parts of the page, and how much each holds.
fn parts(result_state: ResultState) -> Vec<Part> {
    let standing = move |side: Side| {
        let count = move || result_state.read(|r| standing(r, side));
        (
            state::heading_id(side),
            t::side(side),
            Signal::derive(count),
        )
    };
    let unknown = Signal::derive(move || result_state.read(|r| r.unknowns.len()));
    let changed = result_state.peek(|r| r.changes.len());
    let changes = changed.filter(|changed| *changed > 0).map(|changed| {
        let changed = Signal::stored(Some(changed));
        (changes::HEADING, t::CHANGES_TITLE, changed)
    });
    let first = [
        ("now", t::CONTENTS_CHARTS, Signal::stored(None)),
        standing(Side::Strength),
        standing(Side::Gap),
    ];
    let last = ("unknown", t::UNKNOWN_TITLE, unknown);
    first.into_iter().chain(changes).chain([last]).collect()
}

#[component]
fn Empty(result_state: ResultState) -> impl IntoView {
    view! {
        <Heading text=t::TITLE.to_owned()/>
        <div class="message">
            <h2 class="message__title">{t::EMPTY_TITLE}</h2>
            <p>{t::EMPTY}</p>
        </div>
        <ToViews result_state/>
        <div class="actions">
            <a class="button button--primary" href=result_state.fill(Menu::ALL[0]).to_string()>{t::TO_FILL}</a>
        </div>
    }
}

#[component]
fn NoList(list: String) -> impl IntoView {
    view! {
        <Heading text=t::TITLE.to_owned()/>
        <div class="message">
            <h2 class="message__title">{t::NO_LIST_TITLE}</h2>
            <p>{t::CHECKLIST}"："{list}</p>
            <p>{t::NO_LIST}</p>
        </div>
        <div class="actions"><a class="button" href=Route::Lists.to_string()>{list_away::TO_LISTS}</a></div>
    }
}
