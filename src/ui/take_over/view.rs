//! Six steps with their minutes, each with what there is to know, and where it stands.
//!
//! Must not know what there is to know: the view model says that.

use crate::chart::{Style, Width, radar};
use crate::model::{AreaId, FiscalYear, Round, Succession};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::take_over::view_model::{ForumLine, TakeOver};
use crate::ui::take_over::words as t;
use crate::ui::view_models::round_picture::{first_sentence, picture};
use crate::ui::widgets::drawing::Drawing;
use crate::ui::widgets::handing_on::{AheadLines, LeftLines, OwnerLines};
use crate::ui::widgets::heading::Heading;
use crate::ui::words::handing_on as shared;
use leptos::prelude::*;

/// Nothing of it is changed on this page: it is read once.
#[component]
pub fn TakeOverPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let chosen = untrack(|| use_chosen_round().get());
    let today = use_today().get_untracked();
    let library = app_state.library.get_untracked();
    let told = app_state.peek(|w| {
        let record = w.record(&id)?;
        let at = chosen.of(record, today);
        Some(TakeOver::of(&library, record, year, at, today))
    });
    let body = told.map(|told| {
        let next = told.next.route.to_string();
        let (talk, handout) = (told.talk.0.to_string(), told.talk.1.to_string());
        let (given, words, left) = (told.given, told.words, told.left);
        let (issues, work, round) = (told.issues, told.work, told.round);
        view! {
            <ol class="path">
                <Step minutes=2 title=t::FROM_LAST>
                    {given.map(|day| view! { <p>{t::given(day)}</p> })}
                    <FromLast words/>
                    <LeftLines all=left/>
                </Step>
                <Step minutes=2 title=shared::AHEAD><AheadLines all=told.ahead before=told.before/></Step>
                <Step minutes=3 title=t::STANDS><Stands id=id.clone() year round/></Step>
                <Step minutes=4 title=t::ISSUES><Issues issues/><OwnerLines all=work/></Step>
                <Step minutes=3 title=t::FORUMS>
                    <Forums forums=told.forums/>
                    <p class="actions print-never">
                        <a class="link" href=talk>{t::TO_TALK}</a>
                        <a class="link" href=handout>{t::TO_HANDOUT}</a>
                    </p>
                </Step>
                <Step minutes=1 title=t::FIRST>
                    <p>{t::FIRST_LEAD}</p>
                    <p class="actions print-never">
                        <a class="button button--primary" href=next>{told.next.told}</a>
                        {told.new_year.map(|next| view! { <a class="button" href=next.route.to_string()>{next.told}</a> })}
                        <a class="link" href=Route::Help.to_string()>{t::TO_HELP}</a>
                        <a class="link" href=Route::Files.to_string()>{t::TO_BACKUP}</a>
                    </p>
                </Step>
            </ol>
        }
    });
    view! {
        <div class="page tour">
            <Heading text=shared::TAKE_OVER.to_owned()/>
            <p>{t::lead(year)}</p>
            {body}
        </div>
    }
}

#[component]
fn Step(minutes: u32, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <li class="path__step">
            <span class="path__minutes">{t::minutes(minutes)}</span>
            <div class="stack stack--close"><h2>{title}</h2>{children()}</div>
        </li>
    }
}

#[component]
fn FromLast(words: Succession) -> impl IntoView {
    let lines = [
        (shared::TO_NEXT, words.to_next),
        (shared::PROMISED, words.promised),
        (shared::FILES_AT, words.files_at),
    ];
    let lines = lines
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty());
    let lines: Vec<_> = lines
        .map(|(name, text)| {
            view! { <div class="written__line"><dt>{name}</dt><dd class="lines">{text}</dd></div> }
        })
        .collect();
    match lines.is_empty() {
        true => view! { <p class="note">{t::NO_WORDS}</p> }.into_any(),
        false => view! { <dl class="written">{lines}</dl> }.into_any(),
    }
}

/// The year's last round in a sentence with a small picture.
#[component]
fn Stands(id: AreaId, year: FiscalYear, round: Option<Round>) -> impl IntoView {
    let app_state = use_app_state();
    let library = app_state.library.get_untracked();
    let drawn = round.and_then(|round| {
        let drawn = app_state.peek(|w| picture(&library, w.record(&id)?, (year, round)));
        drawn.map(|drawn| {
            (
                round,
                radar(&drawn, &Style::page("take-over", Width::Narrow)),
            )
        })
    });
    let Some((round, figure)) = drawn else {
        return view! { <p class="note">{t::STANDS_NONE}</p> }.into_any();
    };
    let result = Route::Result {
        area: id,
        year,
        round,
    };
    view! {
        <p class="strong">{first_sentence(&figure.title).to_owned()}</p>
        <div class="print-never"><Drawing class="figure__picture" svg=figure.svg/></div>
        <a class="link print-never" href=result.to_string()>{t::SEE_RESULT}</a>
    }
    .into_any()
}

#[component]
fn Issues(issues: Vec<(String, String, Route)>) -> impl IntoView {
    if issues.is_empty() {
        return view! { <p class="note">{t::NO_ISSUES}</p> }.into_any();
    }
    let lines = issues.into_iter().map(|(title, done, route)| {
        view! { <li><a href=route.to_string()>{title}</a><span class="note">"　"{done}</span></li> }
    });
    view! { <ul class="bullets">{lines.collect_view()}</ul> }.into_any()
}

#[component]
fn Forums(forums: Vec<ForumLine>) -> impl IntoView {
    if forums.is_empty() {
        return view! { <p class="note">{t::NO_FORUMS}</p> }.into_any();
    }
    let lines = forums.into_iter().map(|forum| {
        let about = forum.about.into_iter().map(|text| view! { <p>{text}</p> });
        let last = forum
            .last
            .map(|(day, decided)| view! { <p class="lines">{t::decided(day, &decided)}</p> });
        view! {
            <div class="written__line">
                <dt><a href=forum.route.to_string()>{forum.name}</a></dt>
                <dd>{about.collect_view()}{last}</dd>
            </div>
        }
    });
    view! { <dl class="written">{lines.collect_view()}</dl> }.into_any()
}
