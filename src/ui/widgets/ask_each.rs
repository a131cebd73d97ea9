//! The way to ask members one by one about a round: to the survey that is there, or to a new one.
//!
//! Must not know what it asks.

use crate::model::{AreaId, AssessmentKey, SurveyId};
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::new_ids;
use crate::ui::view_models::surveys;
use crate::ui::words::survey::ASK_EACH;
use leptos::prelude::*;

#[component]
pub fn AskEach(area: AreaId, key: AssessmentKey) -> impl IntoView {
    let app_state = use_app_state();
    let there = app_state.of_area(&area, move |record| {
        surveys::of_round(record, key.year, key.round)
    });
    let page = |area: AreaId, survey: SurveyId| Route::Survey { area, survey };
    let area = StoredValue::new(area);
    let begin = move |_| {
        let (id, area) = (new_ids::survey(), area.get_value());
        let library = app_state.library.get_untracked();
        app_state.edit_record(&area, |record| {
            let list = library.get(record.edition(&key)).cloned();
            surveys::begin(record, list.as_deref(), id.clone(), (key.year, key.round));
        });
        go(&page(area, id));
    };
    move || match there.get() {
        Some(survey) => {
            let href = page(area.get_value(), survey).to_string();
            view! { <a class="link" href=href>{ASK_EACH}</a> }.into_any()
        }
        None => view! { <button class="row-action" on:click=begin>{ASK_EACH}</button> }.into_any(),
    }
}
