//! What is written for the next person, what is known by itself, and the file.
//!
//! Must not know what lies ahead or what levels rest on: the view models say that.

use super::evidence::Evidence;
use super::save::Save;
use crate::model::{AreaId, AreaRecord, FiscalYear, Succession};
use crate::ui::hand_over::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::plan_state::PlanState;
use crate::ui::state::today::use_today;
use crate::ui::view_models::handing_on::{a_year_ago, ahead, left_to_do, open_work, rests_on};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::handing_on::{AheadLines, LeftLines, OwnerLines};
use crate::ui::widgets::heading::Heading;
use crate::ui::words::handing_on as shared;
use leptos::prelude::*;

#[component]
pub fn HandOverPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    view! {
        <div class="page fact-sheet">
            <Heading text=t::title(year)>
                <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            </Heading>
            <p class="print-never">{t::LEAD}</p>
            <Words plan_state/>
            <Known id year/>
            <Save plan_state/>
        </div>
    }
}

/// What nobody else knows.
#[component]
fn Words(plan_state: PlanState) -> impl IntoView {
    let text = |read: fn(&Succession) -> &String, write: fn(&mut Succession) -> &mut String| {
        let value = plan_state.plan(move |plan| read(&plan.succession).clone());
        let keep = Callback::new(move |text: String| {
            plan_state.edit(|plan| *write(&mut plan.succession) = text);
        });
        (value, keep)
    };
    let (to_next, keep_to_next) = text(|s| &s.to_next, |s| &mut s.to_next);
    let (promised, keep_promised) = text(|s| &s.promised, |s| &mut s.promised);
    let (files_at, keep_files_at) = text(|s| &s.files_at, |s| &mut s.files_at);
    // A heading above nothing is of no use on paper.
    let is_blank = move || {
        [to_next, promised, files_at]
            .iter()
            .all(|text| text.with(String::is_empty))
    };
    view! {
        <section class="stack" class:print-never=is_blank aria-labelledby="hand-over-words">
            <h2 id="hand-over-words">{t::WRITE}</h2>
            <AutosavedText id="to-next" label=shared::TO_NEXT hint=t::TO_NEXT_HINT value=to_next keep=keep_to_next rows=5/>
            <AutosavedText id="promised" label=shared::PROMISED hint=t::PROMISED_HINT value=promised keep=keep_promised rows=3/>
            <AutosavedText id="files-at" label=shared::FILES_AT hint=t::FILES_HINT value=files_at keep=keep_files_at rows=3/>
        </section>
    }
}

/// What the record says by itself. Nothing of it is changed on this page: it is read once.
#[component]
fn Known(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let today = use_today().get_untracked();
    let library = app_state.library.get_untracked();
    let read = |record: &AreaRecord| {
        (
            (ahead(record, today), a_year_ago(record, today)),
            open_work(record, year),
            left_to_do(record, today),
            rests_on(&library, record, year),
        )
    };
    let known = app_state.peek(|w| w.record(&id).map(read));
    known.map(|((ahead, before), work, left, high)| {
        let left = (!left.is_empty()).then(|| {
            view! {
                <section aria-labelledby="hand-over-left">
                    <h2 id="hand-over-left">{t::LEFT}</h2>
                    <LeftLines all=left/>
                </section>
            }
        });
        view! {
            <section aria-labelledby="hand-over-ahead">
                <h2 id="hand-over-ahead">{shared::AHEAD}</h2>
                <AheadLines all=ahead before/>
            </section>
            <section aria-labelledby="hand-over-work">
                <h2 id="hand-over-work">{shared::OPEN_WORK}</h2>
                <OwnerLines all=work/>
            </section>
            {left}
            <section aria-labelledby="hand-over-rests">
                <h2 id="hand-over-rests">{t::RESTS_ON}</h2>
                <Evidence found=high/>
            </section>
        }
    })
}
