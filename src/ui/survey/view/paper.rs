//! The survey on paper: two pages at most, that a fax machine leaves legible.
//!
//! Must not know answers: what stands on paper is blank.

use super::state::SurveyState;
use crate::exchange::survey::SurveyForm;
use crate::model::{AreaId, Feeling, Perspective, Question, QuestionKind, SurveyId};
use crate::ui::navigation::route::Route;
use crate::ui::survey::words as t;
use crate::ui::view_models::survey_form;
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
    let about = t::about(&form.area_name, form.year, form.round, &form.forum_name);
    let facts = survey_form::facts(&form).concat();
    let before = form.items.len();
    let items = form.items.iter().enumerate().map(|(place, item)| {
        let feelings = Feeling::ALL
            .iter()
            .map(|felt| felt.label().to_owned())
            .collect();
        view! { <Asked number=place + 1 text=item.plain.clone() choices=feelings/> }
    });
    let questions = form.questions.iter().enumerate().map(|(place, question)| {
        view! { <Own number=before + place + 1 question=question.clone()/> }
    });
    let sides = Perspective::ALL
        .iter()
        .map(|side| side.label().to_owned())
        .collect();
    let shows = [t::SHOW_PERSPECTIVE, t::PUT_TOGETHER]
        .map(str::to_owned)
        .to_vec();
    let send_to = form.send_to.trim().to_owned();
    view! {
        <Heading text=name under=about.into_any()>
            <BackLink href=back text=t::TO_SURVEY/>
            <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
        </Heading>
        <div class="survey-paper__head">
            <p class="lines">{form.greeting.clone()}</p>
            <p>{facts}{t::DECLINE}</p>
            {(!send_to.is_empty()).then(|| view! { <p class="strong">{t::return_to(&send_to)}</p> })}
            <p>{t::HOW}</p>
        </div>
        <ol class="survey-paper__questions">{items.collect_view()}{questions.collect_view()}</ol>
        <div class="survey-paper__about">
            <p class="strong">{t::PERSPECTIVES}</p>
            {ticks(sides)}
            <p class="survey-paper__row"><span class="strong">{t::SHOWS}</span>{ticks(shows)}</p>
            <p class="blank__write">
                <span>{t::PEOPLE}</span><span class="blank__line"></span><span>{t::PEOPLE_UNIT}</span>
            </p>
            <p class="blank__write">
                <span>{t::ORGANISATION}</span><span class="blank__line blank__line--long"></span>
            </p>
            <p>{t::WHY_ORGANISATION}</p>
        </div>
    }
}

#[component]
fn Asked(number: usize, text: String, choices: Vec<String>) -> impl IntoView {
    view! {
        <li>
            <p class="blank__text"><span>{number}</span>{text}</p>
            {ticks(choices)}
        </li>
    }
}

#[component]
fn Own(number: usize, question: Question) -> impl IntoView {
    let answer = match question.kind {
        QuestionKind::Text => view! { <div class="survey-paper__words"></div> }.into_any(),
        _ => ticks(question.choices).into_any(),
    };
    let several = (question.kind == QuestionKind::Several).then_some(t::SEVERAL);
    view! {
        <li>
            <p class="blank__text"><span>{number}</span>{question.text}{several}</p>
            {answer}
        </li>
    }
}

/// Boxes to tick, with the number by which they are typed in.
fn ticks(choices: Vec<String>) -> impl IntoView {
    let choices = choices.into_iter().enumerate();
    let choices = choices.map(|(place, words)| view! {
        <span><span class="blank__tick" aria-hidden="true"></span>{t::choice(place + 1, &words)}</span>
    });
    view! { <span class="survey-paper__ticks">{choices.collect_view()}</span> }
}
