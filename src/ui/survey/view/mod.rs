//! The pages of one survey.

mod ask;
mod come_back;
mod gather;
mod hand_out;
mod items;
mod own_questions;
mod paper;
mod state;
mod type_in;

pub use paper::PaperPage;
pub use type_in::TypeInPage;

use self::ask::Ask;
use self::come_back::ComeBack;
use self::hand_out::HandOut;
use self::state::SurveyState;
use crate::model::{AreaId, SurveyId};
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::undo::use_undo;
use crate::ui::survey::view_model::come_back::{leaves_answers, people, remove_survey};
use crate::ui::survey::words as t;
use crate::ui::view_models::{forums, surveys};
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;

#[component]
pub fn SurveyPage(id: AreaId, survey: SurveyId) -> impl IntoView {
    let survey_state = SurveyState::open(id, survey);
    let is_here = survey_state.read(|_| true);
    move || match is_here.get() {
        true => view! { <Survey survey_state/> }.into_any(),
        false => {
            view! { <div class="page"><Heading text=t::ASK_EACH.to_owned()/><p>{t::GONE}</p></div> }
                .into_any()
        }
    }
}

#[component]
fn Survey(survey_state: SurveyState) -> impl IntoView {
    let about = survey_state.read_both(|record, survey| {
        let forum = survey.forum.as_ref().and_then(|id| record.forum(id));
        let forum = forum.map(forums::name).unwrap_or_default();
        t::about(&record.area.name, survey.year, survey.round, &forum)
    });
    let (back, back_text) = back(survey_state);
    // What is asked comes first as long as nobody has answered.
    let has_answers = survey_state.peek(|record, survey| people(record, survey) > 0);
    let body = match (survey_state.list().is_some(), has_answers == Some(true)) {
        (false, _) => view! {
            <p>{t::LIST_AWAY}</p>
            <div class="actions"><a class="button" href=Route::Lists.to_string()>{list_away::TO_LISTS}</a></div>
            <ComeBack survey_state/>
        }
        .into_any(),
        (true, true) => view! { <ComeBack survey_state/><HandOut survey_state/><Ask survey_state/> }.into_any(),
        (true, false) => view! { <Ask survey_state/><HandOut survey_state/><ComeBack survey_state/> }.into_any(),
    };
    let leaves = survey_state.read_both(leaves_answers);
    let undo = use_undo();
    let remove = move |_| {
        let id = survey_state.id();
        let leaves = survey_state.peek(leaves_answers) == Some(true);
        go(&to_back(survey_state));
        undo.changing(
            survey_state.app_state,
            &survey_state.area(),
            t::removed(leaves).to_owned(),
            |record| {
                remove_survey(record, &id);
            },
        );
    };
    view! {
        <div class="page">
            <div class="page-head">
                <Heading text=t::ASK_EACH.to_owned() under=view! { {about} }.into_any()>
                    <BackLink href=back text=back_text/>
                </Heading>
                <p>{t::LEAD}</p>
            </div>
            {body}
            <div class="stack stack--close print-never">
                <p id="remove-survey">{move || t::remove_lead(leaves.get())}</p>
                <div class="actions">
                    <button class="button button--quiet" aria-describedby="remove-survey" on:click=remove>{t::REMOVE}</button>
                </div>
            </div>
        </div>
    }
}

fn back(survey_state: SurveyState) -> (String, &'static str) {
    let route = to_back(survey_state);
    let text = match route {
        Route::Forum { .. } => t::BACK_TO_FORUM,
        _ => t::BACK_TO_RESULT,
    };
    (route.to_string(), text)
}

/// The page that the survey is for.
fn to_back(survey_state: SurveyState) -> Route {
    let area = survey_state.area();
    let of = survey_state.peek(|_, survey| (survey.forum.clone(), survey.year, survey.round));
    match of {
        Some((Some(forum), ..)) => Route::Forum { area, forum },
        Some((None, year, round)) => Route::Result { area, year, round },
        None => Route::Area(area),
    }
}

/// Why there is nothing to hand out or to type in.
fn why_none(survey_state: SurveyState) -> &'static str {
    match survey_state.peek(|_, _| ()).is_some() {
        true => t::LIST_AWAY,
        false => t::GONE,
    }
}

/// What it is called, followed.
fn name(survey_state: SurveyState) -> Memo<String> {
    survey_state.read(surveys::name)
}
