//! The member's page as a whole: which step it is at, and its frame.

mod about_you;
mod finish;
mod own_questions;
mod questions;
mod state;

use self::about_you::AboutYou;
use self::finish::Finish;
use self::own_questions::OwnQuestions;
use self::questions::Questions;
use self::state::{MemberState, Step};
use crate::exchange::FileError;
use crate::exchange::survey::{SurveyForm, told};
use crate::ui::browser::{focus, height};
use crate::ui::member::view_model::{self as vm, FoundDraft, Keeping};
use crate::ui::member::words as t;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::SKIP;
use leptos::html::P;
use leptos::prelude::*;

/// All that there is where the page was given a survey to ask.
#[component]
pub fn MemberApp(given: Result<SurveyForm, FileError>) -> impl IntoView {
    // The address of another survey, or of the tool itself, is another page.
    window_event_listener(leptos::ev::hashchange, |_| {
        let _ = window().location().reload();
    });
    let page = match given {
        Ok(form) => {
            title(&format!("{}｜{}", name(&form), form.area_name));
            let member_state = MemberState::open(form);
            view! { <Survey member_state/> }.into_any()
        }
        Err(error) => {
            title(t::BROKEN_TITLE);
            let problems = error
                .problems
                .iter()
                .map(|problem| view! { <p>{problem.to_string()}</p> });
            let problems = problems.collect_view();
            view! { <div class="page"><Heading text=t::BROKEN_TITLE.to_owned()/>{problems}<p>{t::BROKEN}</p></div> }.into_any()
        }
    };
    view! {
        <a class="skip" href="#main" on:click=|event| {
            event.prevent_default();
            focus::first("#main");
        }>{SKIP}</a>
        <main id="main" class="main" tabindex="-1">{page}</main>
    }
}

fn title(text: &str) {
    if let Some(document) = focus::document() {
        document.set_title(text);
    }
}

fn name(form: &SurveyForm) -> String {
    match form.title.trim() {
        "" => t::TITLE.to_owned(),
        title => title.to_owned(),
    }
}

#[component]
fn Survey(member_state: MemberState) -> impl IntoView {
    let form = member_state.form();
    let about = t::about(&form.area_name, form.year, form.round, &form.forum_name);
    view! {
        <div class="page">
            <Heading text=name(&form) under=about.into_any()/>
            {move || match member_state.step.get() {
                Step::Looking => ().into_any(),
                Step::Choosing(found) => view! { <Choosing member_state found/> }.into_any(),
                Step::Answering => view! { <Answering member_state/> }.into_any(),
                Step::Erased => view! {
                    <section class="stack">
                        <p role="status">{t::ERASED}</p>
                        <div class="actions"><button class="button" on:click=move |_| member_state.begin()>{t::ANOTHER}</button></div>
                    </section>
                }.into_any(),
            }}
        </div>
    }
}

/// Several people may answer at one PC: what stands there is nobody's until somebody says so.
#[component]
fn Choosing(member_state: MemberState, found: Vec<FoundDraft>) -> impl IntoView {
    let lines = found.into_iter().map(|FoundDraft { draft, line }| {
        let spoken = format!("：{line}");
        let member = draft.sheet.respondent.id;
        let go_on = move |_| member_state.go_on(draft.clone());
        let erase = move |_| member_state.erase_draft(member);
        view! {
            <li class="actions">
                <span>{line}</span>
                <button class="button" on:click=go_on>{t::GO_ON}<span class="visually-hidden">{spoken.clone()}</span></button>
                <button class="row-action" on:click=erase>{t::ERASE}<span class="visually-hidden">{spoken}</span></button>
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="found">
            <h2 id="found">{t::FOUND}</h2>
            <p>{t::FOUND_LEAD}</p>
            <ul class="stack">{lines.collect_view()}</ul>
            <div class="actions"><button class="button button--primary" on:click=move |_| member_state.begin()>{t::BEGIN}</button></div>
        </section>
    }
}

#[component]
fn Answering(member_state: MemberState) -> impl IntoView {
    let form = member_state.form();
    let greeting = (!form.greeting.trim().is_empty())
        .then(|| view! { <p class="lines">{form.greeting.clone()}</p> });
    let facts = told::facts(&form).concat();
    let progress = {
        let form = form.clone();
        member_state.read_draft(move |draft| vm::progress(&form, draft))
    };
    let bar = NodeRef::<P>::new();
    Effect::new(move |_| {
        if let Some(bar) = bar.get() {
            height::follow(&bar, "--answer-bar-height");
        }
    });
    let kept = move || match member_state.keeping.get() {
        Keeping::Nothing => "",
        Keeping::UnderWay => t::KEEPING,
        Keeping::Kept => t::KEPT,
        Keeping::Failed => t::NOT_KEPT,
    };
    view! {
        <section class="stack--close">
            {greeting}
            {(!facts.is_empty()).then(|| view! { <p class="strong">{facts}</p> })}
            <p>{t::DECLINE}</p>
            <p class="note">{t::STAYS_HERE}</p>
        </section>
        {(!form.items.is_empty()).then(|| view! { <Questions member_state/> })}
        {(!form.questions.is_empty()).then(|| view! { <OwnQuestions member_state/> })}
        <AboutYou member_state/>
        <Finish member_state/>
        <p class="answer-bar" role="status" node_ref=bar>
            <span>{move || { let (answered, all) = progress.get(); t::progress(answered, all) }}</span>
            <span class:field__error=move || member_state.keeping.get() == Keeping::Failed>{kept}</span>
        </p>
    }
}
