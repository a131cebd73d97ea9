//! 事前アンケート for the sittings of the forum.

use super::state::ForumState;
use crate::model::SurveyId;
use crate::ui::forum::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::new_ids;
use crate::ui::state::today::use_today;
use crate::ui::view_models::surveys;
use leptos::prelude::*;

#[component]
pub fn Surveys(forum_state: ForumState) -> impl IntoView {
    let today = use_today();
    let forum = forum_state.id();
    let app_state = forum_state.app_state;
    let all = app_state.of_area(&forum_state.area(), move |record| {
        surveys::of_forum(record, &forum)
    });
    let page = move |survey: SurveyId| Route::Survey {
        area: forum_state.area(),
        survey,
    };
    let begin = move |_| {
        let (id, year) = (new_ids::survey(), today.get_untracked().year);
        app_state.edit_record(&forum_state.area(), |record| {
            surveys::begin_for_forum(record, id.clone(), forum_state.id(), year);
        });
        go(&page(id));
    };
    let lines = move || {
        let all = all.get().into_iter();
        let lines = all.map(|(id, name)| {
            let href = page(id).to_string();
            view! { <li><a class="link" href=href>{name}</a></li> }
        });
        lines.collect_view()
    };
    view! {
        <section aria-labelledby="forum-surveys">
            <h2 id="forum-surveys">{t::SURVEYS}</h2>
            <p class="note">{t::SURVEYS_LEAD}</p>
            <ul>{lines}</ul>
            <div class="actions print-never"><button class="button" on:click=begin>{t::ADD_SURVEY}</button></div>
        </section>
    }
}
