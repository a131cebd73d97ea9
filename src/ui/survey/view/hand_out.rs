//! Four ways to hand a survey out, and whom each suits.

use super::state::SurveyState;
use crate::exchange::file_name::{self, SurveyWay};
use crate::exchange::survey::{SurveyForm, book, form_text, html_file, link};
use crate::ui::browser::own_page::{self, NoPage};
use crate::ui::browser::{clipboard, clock, download};
use crate::ui::navigation::answer_link;
use crate::ui::navigation::route::Route;
use crate::ui::survey::view_model::asking::asks_anything;
use crate::ui::survey::words as t;
use leptos::prelude::*;
use leptos::task::spawn_local;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[component]
pub fn HandOut(survey_state: SurveyState) -> impl IntoView {
    let asks = survey_state.read(asks_anything);
    let list = survey_state.list();
    let too_much = survey_state.read_both(move |record, survey| {
        let form = list
            .as_ref()
            .map(|list| SurveyForm::of(record, survey, list));
        form.as_ref().and_then(form_text::too_much)
    });
    view! {
        <section aria-labelledby="hand-out">
            <h2 id="hand-out">{t::HAND_OUT}</h2>
            <p>{t::HAND_OUT_LEAD}</p>
            {move || match (asks.get(), too_much.get()) {
                (_, Some(why)) => view! { <p class="field__error">{why}</p> }.into_any(),
                (true, None) => view! { <Ways survey_state/> }.into_any(),
                (false, None) => view! { <p class="note">{t::NOTHING_TO_ASK}</p> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Ways(survey_state: SurveyState) -> impl IntoView {
    let (area, survey) = (survey_state.area(), survey_state.id());
    let paper = Route::SurveyPaper { area, survey }.to_string();
    view! {
        <div class="ways">
            <Way id="way-paper" title=t::PAPER suits=t::PAPER_SUITS>
                <p class="note">{t::PAPER_LEAVES_OUT}</p>
                <div class="actions"><a class="button" href=paper>{t::TO_PAPER}</a></div>
            </Way>
            <Way id="way-file" title=t::FILE suits=t::FILE_SUITS><HtmlFile survey_state/></Way>
            <Way id="way-link" title=t::LINK suits=t::LINK_SUITS><Link survey_state/></Way>
            <Way id="way-xlsx" title=t::XLSX suits=t::XLSX_SUITS><Workbook survey_state/></Way>
        </div>
    }
}

#[component]
fn Way(
    id: &'static str,
    title: &'static str,
    suits: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="ways__way" aria-labelledby=id>
            <h3 id=id>{title}</h3>
            <p>{suits}</p>
            {children()}
        </section>
    }
}

#[component]
fn HtmlFile(survey_state: SurveyState) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let is_made = RwSignal::new(false);
    let make = move |_| {
        let Some(form) = survey_state.form().filter(|_| !is_made.get_untracked()) else {
            return;
        };
        is_made.set(true);
        said.set(t::MAKING.to_owned());
        spawn_local(async move {
            let told = match own_page::text().await {
                Err(NoPage::NotThere) => t::NO_PAGE.to_owned(),
                Err(NoPage::OtherVersion) => t::OTHER_VERSION.to_owned(),
                Ok(page) => html(&page, &form, &name(survey_state, SurveyWay::Page)),
            };
            said.set(told);
            is_made.set(false);
        });
    };
    view! {
        <div class="actions"><button class="button" on:click=make>{t::SAVE_FILE}</button></div>
        <p role="status">{said}</p>
    }
}

/// Offers the file, and says how it went.
fn html(page: &str, form: &SurveyForm, name: &str) -> String {
    let Some(whole) = html_file::with_survey(page, &form_text::for_html(form)) else {
        return t::NO_PAGE.to_owned();
    };
    offer(name, "text/html", whole.as_bytes())
}

fn name(survey_state: SurveyState, way: SurveyWay) -> String {
    let name = survey_state.peek(|record, survey| {
        let (year, round) = (survey.year, survey.round);
        file_name::survey(way, &record.area, year, round, &clock::stamp())
    });
    name.unwrap_or_default()
}

fn offer(name: &str, mime: &str, bytes: &[u8]) -> String {
    match download::save(name, mime, bytes) {
        Ok(()) => t::made(name, bytes.len()),
        Err(_) => t::NOT_MADE.to_owned(),
    }
}

#[component]
fn Workbook(survey_state: SurveyState) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let make = move |_| {
        let Some(form) = survey_state.form() else {
            return;
        };
        said.set(match book::write(&form, &clock::stamp()) {
            Ok(bytes) => offer(&name(survey_state, SurveyWay::Book), XLSX, &bytes),
            Err(_) => t::NOT_MADE.to_owned(),
        });
    };
    view! {
        <div class="actions"><button class="button" on:click=make>{t::SAVE_XLSX}</button></div>
        <p role="status">{said}</p>
    }
}

#[component]
fn Link(survey_state: SurveyState) -> impl IntoView {
    let site = window().location().href().unwrap_or_default();
    let is_served = answer_link::address(&site, "").is_some();
    if !is_served {
        return view! { <p class="note">{t::NO_LINK}</p> }.into_any();
    }
    let said = RwSignal::new(String::new());
    let shown = RwSignal::new(String::new());
    let copy = move |_| {
        let Some(form) = survey_state.form() else {
            return;
        };
        let code = link::encode(&form);
        if code.len() > link::MOST_BYTES {
            said.set(t::LINK_TOO_LONG.to_owned());
            return;
        }
        let address = answer_link::address(&site, &code).unwrap_or_default();
        shown.set(address.clone());
        spawn_local(async move {
            said.set(match clipboard::put_text(&address).await {
                Ok(()) => t::LINK_COPIED.to_owned(),
                Err(_) => t::LINK_NOT_COPIED.to_owned(),
            });
        });
    };
    view! {
        <div class="actions"><button class="button" on:click=copy>{t::COPY_LINK}</button></div>
        <p role="status">{said}</p>
        <Show when=move || !shown.get().is_empty()>
            <div class="field">
                <label class="field__label" for="survey-link">{t::LINK_FIELD}</label>
                <input id="survey-link" class="input" type="text" readonly prop:value=shown/>
            </div>
        </Show>
    }
    .into_any()
}
