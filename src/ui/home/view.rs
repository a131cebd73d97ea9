//! The areas with their newest rounds, those that cannot be read, those put away, and the ways to begin: an own area or a 見本.
//!
//! Must not know how far a round has come: the view model says that.

mod broken;
mod removed;

use self::broken::Unread;
use self::removed::Removed;
use crate::exchange;
use crate::model::AreaRecord;
use crate::ui::browser::clock;
use crate::ui::home::view_model::{NewestRound, open_sample, put_sample, title_id};
use crate::ui::home::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::place::place;
use crate::ui::widgets::file_to_begin_with::FileToBeginWith;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;

#[component]
pub fn Home() -> impl IntoView {
    let app_state = use_app_state();
    // Whose areas cannot be read is no newcomer.
    let is_new =
        Memo::new(move |_| app_state.areas().is_empty() && app_state.broken.with(Vec::is_empty));
    view! {
        <div class="page">
            <Show when=move || is_new.get() fallback=|| view! { <Areas/> }>
                <Welcome/>
            </Show>
            <Unread/>
            <Removed/>
        </div>
    }
}

/// What a newcomer sees.
#[component]
fn Welcome() -> impl IntoView {
    let promises = t::PROMISES.map(|(title, text)| {
        view! { <li class="promise"><h2 class="promise__title">{title}</h2><p>{text}</p></li> }
    });
    view! {
        <section class="welcome">
            <Heading text=t::WELCOME_TITLE.to_owned()/>
            <p class="welcome__lead">{t::WELCOME}</p>
            <div class="actions">
                <OpenSample primary=true/>
                <a class="button" href=Route::NewArea.to_string()>{t::NEW_AREA}</a>
                <FileToBeginWith id="begin-with-file"/>
            </div>
            <p class="note">{t::FROM_BACKUP}</p>
            <p class="note">{t::SAMPLE_HINT}</p>
            <ul class="promises">{promises}</ul>
        </section>
    }
}

/// Opens the 見本 and goes there; an open one is only visited.
#[component]
fn OpenSample(primary: bool) -> impl IntoView {
    let app_state = use_app_state();
    let open = move |_| {
        if let Some(id) = untrack(|| open_sample(&app_state.areas())) {
            go(&Route::Area(id));
            return;
        }
        // It comes with the tool: `exchange::builtin` has a test that it can be read.
        let Some(record) = exchange::sample() else {
            return;
        };
        let id = record.area.id.clone();
        app_state.edit_when_here(&id.clone(), |w| put_sample(w, record));
        go(&Route::Area(id));
    };
    view! {
        <button class="button" class:button--primary=primary on:click=open>{t::OPEN_SAMPLE}</button>
    }
}

#[component]
fn Areas() -> impl IntoView {
    let app_state = use_app_state();
    let records = move || app_state.areas();
    let no_sample = Memo::new(move |_| open_sample(&app_state.areas()).is_none());
    view! {
        <Heading text=t::TITLE.to_owned()/>
        <ul class="area-cards">
            {move || records().into_iter().map(|record| view! { <AreaCard record/> }).collect_view()}
        </ul>
        <div class="actions">
            <a class="button" href=Route::NewArea.to_string()>{t::NEW_AREA}</a>
            <Show when=move || no_sample.get()><OpenSample primary=false/></Show>
        </div>
    }
}

/// One area: where it stands, and the one thing to do next.
#[component]
fn AreaCard(record: AreaRecord) -> impl IntoView {
    let app_state = use_app_state();
    let area = record.area.clone();
    let title_id = title_id(&area.id);
    let library = app_state.library.get_untracked();
    let body = match NewestRound::of(&library, &record, clock::fiscal_year()) {
        NewestRound::ListAway { round, answers } => view! {
            <p class="area-card__status">
                {round}
                <span class="area-card__count">{list_away::answers(answers)}</span>
            </p>
            <div class="actions">
                <a class="button button--primary" href=Route::Lists.to_string() aria-describedby=title_id.clone()>{list_away::TO_LISTS}</a>
            </div>
        }
        .into_any(),
        NewestRound::Filled { round, done, all, fill, result } => {
            let is_done = done == all;
            view! {
                <p class="area-card__status">
                    {round}
                    <span class="area-card__count">{format!("{done} / {all} 項目")}</span>
                </p>
                <progress class="bar" max=all value=done aria-hidden="true"></progress>
                <div class="actions">
                    <a class="button" class:button--primary=!is_done href=fill.to_string() aria-describedby=title_id.clone()>{t::CONTINUE}</a>
                    <a class="button" class:button--primary=is_done href=result.to_string() aria-describedby=title_id.clone()>{t::SEE_RESULT}</a>
                </div>
            }
            .into_any()
        }
        NewestRound::None { begin } => view! {
            <p class="area-card__status">{t::NO_ANSWERS}</p>
            <div class="actions">
                <a class="button button--primary" href=begin.to_string() aria-describedby=title_id.clone()>{t::BEGIN}</a>
            </div>
        }
        .into_any(),
    };
    let page = Route::Area(area.id.clone()).to_string();
    view! {
        <li class="area-card">
            <p class="area-card__place">{place(&area)}
                {area.is_sample.then(|| view! { <span class="tag">{t::SAMPLE_TAG}</span> })}
            </p>
            <h2 class="area-card__name"><a class="link" id=title_id.clone() href=page.clone()>{area.name.clone()}</a></h2>
            {body}
            <a class="link" href=page aria-describedby=title_id>{t::ALL_ROUNDS}</a>
        </li>
    }
}
