//! Where and what the meeting shows, the pages and items to choose, and the button that begins it.
//!
//! Must not know how a page of the meeting looks.

mod items;
mod pages;
mod state;

use self::state::TalkState;
use crate::model::{AreaId, FiscalYear, Wording};
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::talk::view_model::sitting::{choose_forum, forum_code, forum_options, last};
use crate::ui::talk::words as t;
use crate::ui::view_models::talk::{TalkViewModel, wording};
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn TalkSetupPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id.clone());
    let view_model = Memo::new(move |_| {
        let library = app_state.library.get();
        record.with(|r| r.as_ref().map(|r| TalkViewModel::of(&library, r, year)))
    });
    let talk_state = TalkState {
        app_state,
        area: StoredValue::new(id.clone()),
        year,
        view_model,
    };
    let first = {
        let id = id.clone();
        move || {
            let page = view_model.with(|r| Some(r.as_ref()?.slides.first()?.code()));
            let page = page.unwrap_or_default();
            Route::Show {
                area: id.clone(),
                year,
                page,
            }
            .to_string()
        }
    };
    let handout = |long| {
        Route::Handout {
            area: id.clone(),
            year,
            long,
        }
        .to_string()
    };
    let forums = Route::Forums(id.clone()).to_string();
    let (short, long) = (handout(false), handout(true));
    // On the day of a sitting these are its own words; else they wait for the one to come.
    let today = clock::today();
    view! {
        <div class="page">
            <Heading text=t::TITLE.to_owned()><BackLink href=forums text=t::TO_FORUMS/></Heading>
            <div class="panel">
                <p>{t::LEAD}</p>
                <div class="actions">
                    <a class="button button--primary" href=first>{t::START}</a>
                    <span class="note">{t::START_HINT}</span>
                </div>
                <div class="actions">
                    <a class="button" href=short>{t::HANDOUT}</a>
                    <a class="button" href=long>{t::HANDOUT_ALL}</a>
                    <Minutes talk_state/>
                </div>
            </div>
            <Sitting talk_state/>
            <Look talk_state/>
            <pages::Pages talk_state/>
            <items::Items talk_state/>
            <section aria-labelledby="talk-words">
                <h2 id="talk-words">{t::WORDS}</h2>
                <AutosavedText id="talk-questions" label=t::QUESTIONS hint=t::QUESTIONS_HINT rows=4
                    value=talk_state.of(|talk| talk.questions.clone())
                    keep=Callback::new(move |text| talk_state.change(|talk| talk.questions = text))/>
                <AutosavedText id="talk-next" label=t::NEXT hint=t::NEXT_HINT rows=3
                    value=talk_state.app_state.of_area(&talk_state.area(), move |r| r.next_words(year, today).to_owned())
                    keep=Callback::new(move |text| talk_state.edit(|r| r.keep_next_words(year, today, text)))/>
            </section>
        </div>
    }
}

/// To the minutes of the sitting that was written into last.
#[component]
fn Minutes(talk_state: TalkState) -> impl IntoView {
    let year = talk_state.year;
    let sitting = talk_state
        .app_state
        .of_area(&talk_state.area(), move |r| last(r, year));
    move || {
        sitting.get().map(|(forum, meeting)| {
            let area = talk_state.area();
            let route = Route::Minutes {
                area,
                forum,
                meeting,
            };
            view! { <a class="button" href=route.to_string()>{t::MINUTES}</a> }
        })
    }
}

/// Whose sitting decisions are written into. Choosing begins none: the first word does.
#[component]
fn Sitting(talk_state: TalkState) -> impl IntoView {
    let (year, area) = (talk_state.year, talk_state.area());
    let app_state = talk_state.app_state;
    let options = app_state.peek(|w| forum_options(w.record(&area)));
    let value = app_state.of_area(&area, move |r| forum_code(r, year));
    let keep = Callback::new(move |code: String| {
        talk_state.edit(|record| choose_forum(record, year, code));
    });
    view! {
        <section aria-labelledby="talk-sitting">
            <h2 id="talk-sitting">{t::SITTING}</h2>
            <p class="note">{t::SITTING_LEAD}</p>
            <AutosavedSelect id="talk-forum" label=t::FORUM options value keep/>
        </section>
    }
}

#[component]
fn Look(talk_state: TalkState) -> impl IntoView {
    let by_marks = talk_state.of(|talk| talk.wording == Wording::Marks);
    let wordings = (Wording::Levels.label(), Wording::Marks.label());
    view! {
        <section aria-labelledby="talk-look">
            <h2 id="talk-look">{t::LOOK}</h2>
            <div class="talk__look">
                <Either name="talk-wording" legend=t::WORDING words=wordings value=by_marks
                    keep=move |marks| talk_state.change(|talk| talk.wording = wording(marks))/>
                <Either name="talk-ruby" legend=t::RUBY words=t::RUBY_OPTIONS value=talk_state.of(|talk| talk.ruby)
                    keep=move |on| talk_state.change(|talk| talk.ruby = on)/>
                <Either name="talk-ground" legend=t::BACKGROUND words=t::BACKGROUND_OPTIONS value=talk_state.of(|talk| talk.dark)
                    keep=move |dark| talk_state.change(|talk| talk.dark = dark)/>
            </div>
        </section>
    }
}

/// One of two.
#[component]
fn Either(
    name: &'static str,
    legend: &'static str,
    /// For false, for true.
    words: (&'static str, &'static str),
    value: Memo<bool>,
    keep: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let option = move |own: bool, word: &'static str| {
        view! {
            <label class="choice">
                <input type="radio" name=name prop:checked=move || value.get() == own on:change=move |_| keep(own)/>
                {word}
            </label>
        }
    };
    view! {
        <fieldset class="field choices">
            <legend class="field__label">{legend}</legend>
            <div class="choices__row">{option(false, words.0)}{option(true, words.1)}</div>
        </fieldset>
    }
}
