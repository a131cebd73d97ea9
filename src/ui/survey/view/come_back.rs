//! What has come back, and what was replied to questions of one's own.

use super::ask::Count;
use super::gather::Gather;
use super::state::SurveyState;
use crate::model::{QuestionId, RespondentId};
use crate::ui::navigation::route::Route;
use crate::ui::state::undo::use_undo;
use crate::ui::survey::view_model::come_back::{self, Arrived};
use crate::ui::survey::words as t;
use crate::ui::view_models::replies::{Replied, replied};
use crate::ui::widgets::fold::Fold;
use leptos::prelude::*;

#[component]
pub fn ComeBack(survey_state: SurveyState) -> impl IntoView {
    let people = survey_state.read_both(come_back::people);
    let asked = survey_state.read(|s| s.asked);
    let (area, survey) = (survey_state.area(), survey_state.id());
    let type_in = Route::TypeInSheets { area, survey }.to_string();
    view! {
        <section aria-labelledby="come-back">
            <h2 id="come-back">{t::GATHER}</h2>
            <p class="strong" role="status">{move || t::returned(asked.get(), people.get())}</p>
            <Count survey_state id="survey-asked" label=t::ASKED hint=t::ASKED_HINT get=|s| s.asked set=|s, n| s.asked = n/>
            <Gather survey_state/>
            <div class="actions print-never">
                <a class="link" href=type_in>{t::TYPE_IN}</a>
                {move || (people.get() > 0).then(|| to_views(survey_state))}
            </div>
            <Replies survey_state/>
            {move || (people.get() > 0).then(|| view! {
                <Fold id="who-came" summary=t::WHO_CAME><WhoCame survey_state/></Fold>
            })}
        </section>
    }
}

/// Nothing where it asks about no item.
fn to_views(survey_state: SurveyState) -> Option<impl IntoView + use<>> {
    let of = survey_state
        .peek(|_, s| (!s.items.is_empty()).then_some((s.year, s.round)))
        .flatten()?;
    let (year, round) = of;
    let area = survey_state.area();
    let href = Route::Views { area, year, round }.to_string();
    Some(view! { <a class="link" href=href>{t::TO_VIEWS}</a> })
}

#[component]
fn WhoCame(survey_state: SurveyState) -> impl IntoView {
    let all = survey_state.read_both(come_back::arrived);
    view! {
        <p class="note">{t::WHO_CAME_LEAD}</p>
        <ul class="stack stack--close">
            {move || all.get().into_iter().map(|arrived| view! { <One survey_state arrived/> }).collect_view()}
        </ul>
    }
}

#[component]
fn One(survey_state: SurveyState, arrived: Arrived) -> impl IntoView {
    let Arrived { id, line } = arrived;
    let undo = use_undo();
    let remove = move |_| {
        let survey = survey_state.id();
        let (area, said) = (survey_state.area(), t::ANSWER_REMOVED.to_owned());
        undo.changing(survey_state.app_state, &area, said, |record| {
            if let Some(survey) = record.survey(&survey).cloned() {
                come_back::remove(record, &survey, id);
            }
        });
    };
    let spoken = format!("：{line}");
    view! {
        <li class="actions">
            <span>{line}</span>
            <button class="row-action" on:click=remove>{t::REMOVE_ANSWER}<span class="visually-hidden">{spoken}</span></button>
        </li>
    }
}

#[component]
fn Replies(survey_state: SurveyState) -> impl IntoView {
    let replied = survey_state.read_both(replied);
    move || {
        let all = replied.get();
        (!all.is_empty()).then(|| {
            let all = all
                .into_iter()
                .map(|replied| view! { <Question survey_state replied/> });
            view! { <div class="stack"><h3>{t::REPLIES}</h3>{all.collect_view()}</div> }
        })
    }
}

#[component]
fn Question(survey_state: SurveyState, replied: Replied) -> impl IntoView {
    let Replied {
        id,
        text,
        people,
        counts,
        words,
        ..
    } = replied;
    let is_blank = people == 0;
    let counts = counts.into_iter().map(|(choice, people)| {
        view! { <tr><th scope="row">{choice}</th><td class="number">{t::people(people)}</td></tr> }
    });
    let counts = counts.collect_view();
    let has_words = !words.is_empty();
    let words = words.into_iter().map(|(who, reply)| {
        view! { <Words survey_state question=id.clone() who words=reply.text/> }
    });
    let words = words.collect_view();
    view! {
        <div class="stack stack--close">
            <h4>{text}</h4>
            {match is_blank {
                true => view! { <p class="note">{t::NO_REPLIES}</p> }.into_any(),
                false => view! { <table class="table table--narrow"><tbody>{counts}</tbody></table>
                    {has_words.then(|| view! { <p class="note">{t::IN_THE_ROOM}</p> })}
                    <ul class="stack stack--close">{words}</ul> }.into_any(),
            }}
        </div>
    }
}

/// Words without whose they are, and whether the room sees them.
#[component]
fn Words(
    survey_state: SurveyState,
    question: QuestionId,
    who: RespondentId,
    words: String,
) -> impl IntoView {
    let own = question.clone();
    let is_shown = survey_state.read(move |s| {
        let reply = s.replies.get(&who).and_then(|replies| replies.get(&own));
        reply.is_some_and(|reply| reply.shown)
    });
    let keep = move |event| {
        let shown = event_target_checked(&event);
        survey_state.edit(|s| {
            if let Some(reply) = s
                .replies
                .get_mut(&who)
                .and_then(|own| own.get_mut(&question))
            {
                reply.shown = shown;
            }
        });
    };
    view! {
        <li class="actions">
            <label class="choice"><input type="checkbox" prop:checked=is_shown on:change=keep/><span class="lines">{words.trim().to_owned()}</span></label>
        </li>
    }
}
