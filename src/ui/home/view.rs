//! The areas with their newest rounds, those that cannot be read, those put away, and the ways to begin: an own area or a 見本.
//!
//! Must not know how far a round has come: the view model says that.

mod broken;
mod removed;

use self::broken::Unread;
use self::removed::Removed;
use crate::chart::{RoundResult, Style, Width, radar};
use crate::exchange;
use crate::model::AreaRecord;
use crate::ui::browser::clock;
use crate::ui::home::view_model::{NewestRound, open_sample, picture, put_sample, title_id};
use crate::ui::home::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::place::place;
use crate::ui::widgets::drawing::Drawing;
use crate::ui::widgets::file_to_begin_with::FileToBeginWith;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;
use std::time::Duration;

/// A first visit sees its words before its picture is worked out.
const REST: Duration = Duration::from_millis(50);

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
        view! { <li><h2>{title}</h2><p>{text}</p></li> }
    });
    view! {
        <Heading text=t::WELCOME_TITLE.to_owned()/>
        <div class="welcome">
            <div class="stack">
                <p class="welcome__lead">{t::WELCOME}</p>
                <div class="actions">
                    <OpenSample primary=true/>
                    <a class="button" href=Route::NewArea.to_string()>{t::NEW_AREA}</a>
                    <FileToBeginWith id="begin-with-file"/>
                </div>
                <p class="note">{t::FROM_BACKUP}</p>
                <p class="note">{t::SAMPLE_HINT}</p>
            </div>
            <SamplePicture/>
        </div>
        <ul class="promises">{promises}</ul>
    }
}

/// What a round looks like: the 見本's own picture, drawn once the page stands.
#[component]
fn SamplePicture() -> impl IntoView {
    let app_state = use_app_state();
    let drawn = RwSignal::new(None::<RoundResult>);
    set_timeout(
        move || {
            let library = app_state.library.get_untracked();
            let round = exchange::sample().and_then(|record| picture(&library, &record));
            drop(drawn.try_set(round));
        },
        REST,
    );
    view! {
        <figure class="welcome__picture">
            <figcaption>{t::SAMPLE_PICTURE}</figcaption>
            {move || drawn.get().map(|round| small_picture(&round, "sample-picture"))}
        </figure>
    }
}

fn small_picture(round: &RoundResult, id: &'static str) -> impl IntoView + use<> {
    let figure = radar(round, &Style::page(id, Width::Narrow));
    view! { <Drawing class="figure__picture" svg=figure.svg/> }
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
    let only = Memo::new(move |_| match records().as_slice() {
        [record] => picture(&app_state.library.get(), record),
        _ => None,
    });
    let no_sample = Memo::new(move |_| open_sample(&app_state.areas()).is_none());
    view! {
        <Heading text=t::TITLE.to_owned()/>
        // The only one has its year beside it.
        <div class:only-area=move || only.with(Option::is_some)>
            <div class="stack">
                <ul class="area-cards">
                    {move || {
                        let records = records();
                        let is_only = records.len() == 1;
                        records.into_iter().map(|record| view! { <AreaCard record is_only/> }).collect_view()
                    }}
                </ul>
                <div class="actions">
                    <a class="button" href=Route::NewArea.to_string()>{t::NEW_AREA}</a>
                    <Show when=move || no_sample.get()><OpenSample primary=false/></Show>
                </div>
            </div>
            {move || only.get().map(|round| view! {
                <figure>
                    <figcaption>{round.now_label.clone()}</figcaption>
                    {small_picture(&round, "only-area")}
                </figure>
            })}
        </div>
    }
}

/// One area: where it stands, and the one thing to do next.
#[component]
fn AreaCard(
    record: AreaRecord,
    /// The one thing to do next is the page's as well.
    is_only: bool,
) -> impl IntoView {
    let app_state = use_app_state();
    let area = record.area.clone();
    let title_id = title_id(&area.id);
    let library = app_state.library.get_untracked();
    let body = match NewestRound::of(&library, &record, clock::fiscal_year()) {
        NewestRound::ListAway { round, answers } => view! {
            <p class="actions">
                {round}
                <span class="note">{list_away::answers(answers)}</span>
            </p>
            <div class="actions">
                <a class="button" class:button--primary=is_only href=Route::Lists.to_string() aria-describedby=title_id.clone()>{list_away::TO_LISTS}</a>
            </div>
        }
        .into_any(),
        NewestRound::Filled { round, done, all, fill, result } => {
            let is_done = done == all;
            view! {
                <p class="actions">
                    {round}
                    <span class="note">{format!("{done} / {all} 項目")}</span>
                </p>
                <progress class="bar" max=all value=done aria-hidden="true"></progress>
                <div class="actions">
                    <a class="button" class:button--primary={is_only && !is_done} href=fill.to_string() aria-describedby=title_id.clone()>{t::CONTINUE}</a>
                    <a class="button" class:button--primary={is_only && is_done} href=result.to_string() aria-describedby=title_id.clone()>{t::SEE_RESULT}</a>
                </div>
            }
            .into_any()
        }
        NewestRound::None { begin } => view! {
            <p class="actions">{t::NO_ANSWERS}</p>
            <div class="actions">
                <a class="button" class:button--primary=is_only href=begin.to_string() aria-describedby=title_id.clone()>{t::BEGIN}</a>
            </div>
        }
        .into_any(),
    };
    let page = Route::Area(area.id.clone()).to_string();
    view! {
        <li class="card">
            <p class="note">{place(&area)}
                {area.is_sample.then(|| view! { <span class="tag">{t::SAMPLE_TAG}</span> })}
            </p>
            <h2><a class="link" id=title_id.clone() href=page.clone()>{area.name.clone()}</a></h2>
            {body}
            <a class="link" href=page aria-describedby=title_id>{t::ALL_ROUNDS}</a>
        </li>
    }
}
