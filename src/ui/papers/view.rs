//! The forms to print, and the files that the office keeps to itself.
//!
//! Must not know how a file is laid out.

use crate::exchange::csv::tables::year::{YearTable, write};
use crate::exchange::file_name::{self, Book};
use crate::exchange::xlsx::NotWritten;
use crate::exchange::xlsx::books::year_book;
use crate::model::{AreaId, AreaRecord, AssessmentKey, FiscalYear, Round};
use crate::ui::browser::clock;
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::papers::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::widgets::csv_download::view::{
    BookRow, DownloadRow, EncodingChoice, HeadersChoice, Lost, Manner,
};
use crate::ui::widgets::csv_download::words as files;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::profile::TITLE;
use leptos::prelude::*;

#[component]
pub fn PapersPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let area = id.clone();
    let send = Route::Send { area, year };
    view! {
        <div class="page">
            <Heading text=t::TITLE.to_owned()>
                <a class="button button--primary" href=send.to_string()>{t::TO_SEND}</a>
            </Heading>
            <Forms id=id.clone() year/>
            <Files id year/>
        </div>
    }
}

#[component]
fn Forms(id: AreaId, year: FiscalYear) -> impl IntoView {
    let cards = FormKind::ALL.iter().copied().map(|form| {
        let area = id.clone();
        let about = None;
        let href = Route::Form {
            area,
            year,
            form,
            about,
        };
        view! {
            <li class="card">
                <a class="strong" href=href.to_string()>{form.label()}</a>
                <p class="note">{t::purpose(form)}</p>
            </li>
        }
    });
    let cards = cards.collect_view();
    let profile = Route::Profile(id.clone()).to_string();
    let app_state = use_app_state();
    let (area, chosen) = (id.clone(), use_chosen_round());
    // Of the round that is looked at.
    let round = move || {
        chosen
            .of_area(app_state, &area)
            .filter(|(at, _)| *at == year)
    };
    let area = id.clone();
    let blank = move || {
        let round = round().map_or(Round::Start, |(_, round)| round);
        let library = app_state.library.get();
        let scope = app_state.with(|w| {
            let record = w.record(&area)?;
            let key = AssessmentKey::area(year, round);
            let list = library.get(record.edition(&key))?;
            Some(record.scope(&key, list))
        });
        let href = Route::BlankList {
            area: area.clone(),
            year,
            round,
            scope: scope.unwrap_or_default(),
        };
        view! { <a class="link" href=href.to_string()>{t::to_blank_list(round)}</a> }
    };
    let talk = Route::Talk { area: id, year }.to_string();
    view! {
        <section aria-labelledby="papers-forms">
            <h2 id="papers-forms">{t::FORMS}</h2>
            <p>{t::FORMS_LEAD}</p>
            <ul class="papers__forms">
                {cards}
                <li class="card"><a class="strong" href=profile>{TITLE}</a><p class="note">{t::PROFILE}</p></li>
            </ul>
            <p class="actions print-never">{blank}<a class="link" href=talk>{t::TO_TALK}</a></p>
        </section>
    }
}

#[component]
fn Files(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id.clone());
    let manner = Manner::new();
    let text = move |table: YearTable| {
        let headers = manner.headers.get();
        record.with(|r: &Option<AreaRecord>| write(table, r.iter(), headers))
    };
    let all = move || YearTable::ALL.iter().map(|table| text(*table)).collect();
    let rows = YearTable::ALL.iter().map(|table| {
        let table = *table;
        let name = move || {
            record
                .with(|r| file_name::year_csv(table, r.as_ref().map(|r| &r.area), &clock::stamp()))
        };
        view! {
            <DownloadRow manner name=table.label() what=table.table().about
                file_name=name text=move || text(table)/>
        }
    });
    let book = move || {
        let record = record.get().ok_or(NotWritten::Other)?;
        year_book(&[&record], manner.headers.get(), &clock::stamp())
    };
    let book_name = move || {
        let named = |r: &Option<AreaRecord>| {
            file_name::book(
                Book::Year,
                r.as_ref().map(|r| &r.area),
                None,
                &clock::stamp(),
            )
        };
        record.with(named)
    };
    view! {
        // Buttons that save files are of no use on paper.
        <section class="print-never" aria-labelledby="papers-files">
            <h2 id="papers-files">{t::FILES}</h2>
            <p>{t::FILES_LEAD}</p>
            <Answers id year/>
            <h3>{t::YEAR_FILES}</h3>
            <div class="options"><HeadersChoice manner/></div>
            <ul class="downloads">
                <BookRow name=files::BOOK what=t::BOOK file_name=book_name book/>
            </ul>
            <h4>{files::CSV_FILES}</h4>
            <div class="options"><EncodingChoice manner/></div>
            <Lost manner text=all/>
            <ul class="downloads">{rows.collect_view()}</ul>
        </section>
    }
}

/// The way to the answers' own files and to the list to fill in with Excel, a round each.
#[component]
fn Answers(id: AreaId, year: FiscalYear) -> impl IntoView {
    let link = |round: Round| {
        let area = id.clone();
        let href = Route::Export { area, year, round };
        view! { <li><a class="link" href=href.to_string()>{t::answers(round)}</a></li> }
    };
    let links = Round::ALL.iter().copied().map(link).collect_view();
    view! {
        <h3>{t::ANSWERS}</h3>
        <ul class="actions">{links}</ul>
    }
}
