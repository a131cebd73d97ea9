//! The survey on paper: sheets of A4 that a fax machine leaves legible, each of which says what it belongs to.
//!
//! Must not know answers: what stands on paper is blank.

use super::state::SurveyState;
use crate::exchange::survey::{SurveyForm, told};
use crate::model::{AreaId, SurveyId};
use crate::ui::navigation::route::Route;
use crate::ui::survey::view_model::paper_rows::{Answered, Row, RowOf};
use crate::ui::survey::view_model::paper_sheets::sheets;
use crate::ui::survey::words as t;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn PaperPage(id: AreaId, survey: SurveyId) -> impl IntoView {
    let survey_state = SurveyState::open(id.clone(), survey.clone());
    let back = Route::Survey { area: id, survey }.to_string();
    match survey_state.form() {
        None => view! { <div class="page"><Heading text=t::PAPER_TITLE.to_owned()/><p>{super::why_none(survey_state)}</p></div> }.into_any(),
        Some(form) => {
            let name = super::name(survey_state).get_untracked();
            view! { <div class="page survey-paper"><Paper form name back/></div> }.into_any()
        }
    }
}

#[component]
fn Paper(form: SurveyForm, name: String, back: String) -> impl IntoView {
    let sheets = sheets(&form, &name);
    let count = sheets.len();
    let sheets = sheets.into_iter().enumerate();
    let sheets = sheets.map(|(place, rows)| {
        let about = under(&form, place + 1, count);
        let head = match place {
            0 => {
                let back = back.clone();
                view! {
                <Heading text=name.clone() under=about>
                    <BackLink href=back text=t::TO_SURVEY/>
                    <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                </Heading>
                <First form=form.clone() count/>
            }
            .into_any()
            }
            // It may come by fax without the first one.
            _ => view! {
                <div class="survey-paper__head">
                    <p class="strong">{name.clone()}</p>
                    <p>{about}</p>
                    {return_to(&form)}
                    <SameMark/>
                </div>
            }
            .into_any(),
        };
        view! { <div class="survey-paper__sheet">{head}<Rows rows/></div> }
    });
    sheets.collect_view()
}

/// Of which area and round, and which sheet it is.
fn under(form: &SurveyForm, sheet: usize, sheets: usize) -> AnyView {
    let about = t::about(&form.area_name, form.year, form.round, &form.forum_name);
    view! { {about}<span class="survey-paper__number strong">{t::sheet_of(sheet, sheets)}</span> }
        .into_any()
}

/// What is said before the first question.
#[component]
fn First(form: SurveyForm, count: usize) -> impl IntoView {
    let facts = told::facts(&form).concat();
    view! {
        <div class="survey-paper__head">
            <p class="lines">{form.greeting.clone()}</p>
            <p>{facts}{t::DECLINE}</p>
            {return_to(&form)}
            <p>{t::HOW}{t::all_sheets(count)}</p>
            {(count > 1).then(|| view! { <SameMark/> })}
        </div>
    }
}

/// By which the sheets of one person are found among those of others.
#[component]
fn SameMark() -> impl IntoView {
    view! { <p class="blank__write"><span>{t::SAME_MARK}</span><span class="blank__line"></span></p> }
}

/// Where it goes. Lines break between its parts: an address or a number stays whole.
fn return_to(form: &SurveyForm) -> Option<impl IntoView + use<>> {
    let whole = told::return_to(form)?;
    let parts = whole.split('　').filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    let parts = parts
        .into_iter()
        .map(|part| view! { <span>{part}</span>"　" });
    Some(view! { <p class="strong survey-paper__to">{parts.collect_view()}</p> })
}

#[component]
fn Rows(rows: Vec<Row>) -> impl IntoView {
    let (about, questions): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_about_them);
    let has_about = !about.is_empty();
    let questions = questions.into_iter().map(|row| view! { <Asked row/> });
    let about = about.into_iter().map(|row| view! { <About row/> });
    let about = about.collect_view();
    view! {
        <ol class="survey-paper__questions">{questions.collect_view()}</ol>
        {has_about.then(|| view! { <div class="survey-paper__about">{about}</div> })}
    }
}

#[component]
fn Asked(row: Row) -> impl IntoView {
    let answer = match row.answered {
        Answered::Words => view! { <div class="survey-paper__words"></div> }.into_any(),
        _ => ticks(&row).into_any(),
    };
    let rule = row.rule();
    view! {
        <li>
            <p class="blank__text">
                <span>{row.name}</span>" "<b>{row.text}</b>
                {rule.map(|rule| view! { " "<span class="survey-paper__rule">{rule}</span> })}
            </p>
            {answer}
        </li>
    }
}

/// One thing about whoever answers.
#[component]
fn About(row: Row) -> impl IntoView {
    let ticks = ticks(&row);
    match row.of {
        RowOf::Perspectives => view! { <p class="strong">{t::PERSPECTIVES}</p>{ticks} }.into_any(),
        RowOf::Shows => {
            view! { <p class="survey-paper__row"><span class="strong">{t::SHOWS}</span>{ticks}</p> }
                .into_any()
        }
        RowOf::People => view! {
            <p class="blank__write">
                <span>{t::PEOPLE}</span><span class="blank__line"></span><span>{t::PEOPLE_UNIT}</span>
            </p>
        }
        .into_any(),
        RowOf::Organisation => view! {
            <p class="blank__write">
                <span>{t::ORGANISATION}</span><span class="blank__line blank__line--long"></span>
            </p>
            <p>{t::WHY_ORGANISATION}</p>
        }
        .into_any(),
        RowOf::Item(_) | RowOf::Question(_) => ().into_any(),
    }
}

/// Boxes to tick, with the number by which they are typed in.
fn ticks(row: &Row) -> impl IntoView + use<> {
    let choices = row.numbered().into_iter().map(|words| {
        view! {
            <span><span class="blank__tick" aria-hidden="true"></span><span>{words}</span></span>
        }
    });
    view! { <span class="survey-paper__ticks">{choices.collect_view()}</span> }
}
