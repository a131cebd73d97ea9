//! 「様式」: one form, filled from the plan, to correct and to print.
//!
//! On screen the fields stand beside the paper; only the paper is printed.

mod case_study;
mod intent;
mod paper;
mod preparation;

use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::browser::clock;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::reading::forms::{Paper, life_support};
use crate::ui::route::{FormKind, Route};
use crate::ui::text::forms as t;
use leptos::prelude::*;
use paper::PaperView;

/// Which form of whom: what each of them needs.
#[derive(Clone)]
pub struct Place {
    pub id: AreaId,
    pub year: FiscalYear,
}

#[component]
pub fn FormPage(id: AreaId, year: FiscalYear, form: FormKind) -> impl IntoView {
    let back = Route::Papers {
        area: id.clone(),
        year,
    };
    let place = Place {
        id: id.clone(),
        year,
    };
    let body = match form {
        FormKind::Preparation => view! { <preparation::Preparation place/> }.into_any(),
        FormKind::CaseStudy => view! { <case_study::CaseStudy place/> }.into_any(),
        FormKind::Intent => view! { <intent::Intent place/> }.into_any(),
        FormKind::LifeSupport => view! { <Blank/> }.into_any(),
    };
    view! {
        <div class="page form-page">
            <div class="print-never form-page__head">
                <AreaHead id year=Some(year) current=AreaTab::Papers/>
                <p><a class="link" href=back.to_string()>{t::TO_PAPERS}</a></p>
                <Heading text=form.label().to_owned()/>
            </div>
            {body}
        </div>
    }
}

/// The 生活サポートシート has no fields: nothing about one person is typed into this tool.
#[component]
fn Blank() -> impl IntoView {
    view! {
        <p class="print-never">{t::KEEPS_NOTHING}</p>
        <Print/>
        <PaperView paper=Signal::stored(life_support())/>
    }
}

#[component]
fn Print() -> impl IntoView {
    view! {
        <div class="actions print-never">
            <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            <p class="note">{t::PRINT_HINT}</p>
        </div>
    }
}

/// The fields beside the paper.
#[component]
fn Sheet(
    /// Where what is typed goes.
    note: &'static str,
    #[prop(into)] paper: Signal<Paper>,
    children: Children,
) -> impl IntoView {
    view! {
        <p class="print-never">{note}</p>
        <Print/>
        <div class="form-page__sides">
            <section class="form-page__fields print-never" aria-label=t::WRITE>{children()}</section>
            <section class="form-page__paper" tabindex="0" aria-labelledby="form-preview">
                <h2 id="form-preview" class="form-page__preview print-never">{t::PREVIEW}</h2>
                <PaperView paper/>
            </section>
        </div>
    }
}

/// Whose paper it is, of which year, and when it was made.
fn with_facts(mut paper: Paper, record: &AreaRecord, year: FiscalYear) -> Paper {
    let today = clock::stamp().format("%Y年%-m月%-d日").to_string();
    paper.facts = vec![
        (t::AREA.to_owned(), record.area.name.clone()),
        (t::YEAR.to_owned(), year.era_label()),
        (t::MADE_ON.to_owned(), today),
    ];
    paper
}
