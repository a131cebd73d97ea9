//! 「結果」: what one round shows, strengths first.

mod add;
mod charts;
mod found;
mod planned;
mod row;
mod sheet;
mod unknown;

use self::sheet::Sheet;
use crate::model::{AreaId, AssessmentKey, Menu, Side};
use crate::ui::browser::clock;
use crate::ui::components::contents::{Contents, Part};
use crate::ui::components::heading::Heading;
use crate::ui::components::round_head::{RoundHead, RoundTab};
use crate::ui::desk::use_desk;
use crate::ui::reading::Reading;
use crate::ui::route::Route;
use crate::ui::text::{list_away, result as t};
use chrono::Datelike;
use leptos::prelude::*;

/// Which of its forms the page takes.
#[derive(Clone, PartialEq)]
enum Form {
    Round,
    Empty,
    NoList(String),
}

#[component]
pub fn ResultPage(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let sheet = Sheet::open(use_desk(), id.clone(), key);
    let form = Memo::new(move |_| {
        sheet.reading.with(|reading| match reading {
            Reading::Round(_) => Form::Round,
            Reading::Empty => Form::Empty,
            Reading::NoList { list, edition } => Form::NoList(format!("{list}（{edition}）")),
        })
    });
    view! {
        <div class="page page--result">
            <RoundHead id key current=RoundTab::Result/>
            {move || match form.get() {
                Form::Round => view! { <Round sheet/> }.into_any(),
                Form::Empty => view! { <Empty sheet/> }.into_any(),
                Form::NoList(list) => view! { <NoList list/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Round(sheet: Sheet) -> impl IntoView {
    view! {
        <div class="result-head">
            <div class="result-head__title">
                <Heading text=t::TITLE.to_owned()/>
                <button class="button print-never" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            </div>
            <p>{t::LEAD}</p>
            <Basis sheet/>
            <Contents parts=parts(sheet)/>
        </div>
        <charts::Charts sheet/>
        <found::Found sheet side=Side::Strength/>
        <found::Found sheet side=Side::Gap/>
        <unknown::Unknown sheet/>
    }
}

/// What the page rests on: the list, how much of it was answered, and (on paper) the day.
#[component]
fn Basis(sheet: Sheet) -> impl IntoView {
    let list = sheet.peek(|r| r.list.title.clone());
    let answered = Memo::new(move |_| sheet.read(|r| r.answered).unwrap_or_default());
    let said = move || {
        let a = answered.get();
        t::answered(a.all(), a.rated, a.unknown, a.not_applicable)
    };
    let open = Memo::new(move |_| sheet.read(|r| r.first_open).flatten());
    let today = clock::stamp();
    view! {
        <div class="note">
            <p>
                {said}" "
                {move || open.get().map(|menu| view! {
                    <a class="print-never" href=sheet.fill(menu).to_string()>{t::blank(answered.get().blank)}</a>
                })}
            </p>
            <p>{t::CHECKLIST}"："{list}</p>
            <p class="print-only">{t::printed_on(today.year(), today.month(), today.day())}</p>
        </div>
    }
}

/// The parts of the page, and how much each holds.
fn parts(sheet: Sheet) -> Vec<Part> {
    let standing = move |side: Side| {
        let count = move || sheet.read(|r| r.side(side).iter().filter(|f| f.stands()).count());
        (
            found::heading_id(side),
            t::side(side),
            Signal::derive(count),
        )
    };
    let unknown = Signal::derive(move || sheet.read(|r| r.unknowns.len()));
    vec![
        ("now", t::CONTENTS_CHARTS, Signal::stored(None)),
        standing(Side::Strength),
        standing(Side::Gap),
        ("unknown", t::UNKNOWN_TITLE, unknown),
    ]
}

#[component]
fn Empty(sheet: Sheet) -> impl IntoView {
    view! {
        <Heading text=t::TITLE.to_owned()/>
        <div class="message">
            <h2 class="message__title">{t::EMPTY_TITLE}</h2>
            <p>{t::EMPTY}</p>
        </div>
        <div class="actions">
            <a class="button button--primary" href=sheet.fill(Menu::ALL[0]).to_string()>{t::TO_FILL}</a>
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
