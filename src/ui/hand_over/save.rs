//! The file for the next person, and the word that it was handed over.

use crate::exchange::{backup, file_name};
use crate::model::{AreaId, Day, FiscalYear, HandOver, Receiver, Workspace};
use crate::store::StoreError;
use crate::ui::browser::{clock, download};
use crate::ui::hand_over::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::handing_on::workspace_of;
use crate::ui::widgets::told::{self, Told};
use crate::ui::words::common::DOWNLOAD_FAILED;
use leptos::prelude::*;
use leptos::task::spawn_local;

const SAID: &str = "hand-over-said";

#[component]
pub fn Save(plan_state: PlanState) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let given = plan_state.plan(|plan| plan.handed_over.as_ref().map(|given| given.date));
    let save = move |_| {
        said.set(match saved(plan_state) {
            Some(file) => t::saved(&file),
            None => DOWNLOAD_FAILED.to_owned(),
        });
        told::go_to(SAID);
    };
    let hand_over = move |_| {
        let Some(date) = clock::today() else {
            return said.set(t::NO_DAY.to_owned());
        };
        note(plan_state, Some(given_on(date)), said, t::HANDED_OVER);
    };
    let take_back = move |_| note(plan_state, None, said, t::TAKEN_BACK);
    let next = Route::TakeOver {
        area: plan_state.area(),
        year: plan_state.year,
    };
    view! {
        <section class="print-never" aria-labelledby="hand-over-file">
            <h2 id="hand-over-file">{t::FILE}</h2>
            <p>{t::FILE_LEAD}</p>
            <div class="actions">
                <button class="button button--primary" on:click=save>{t::SAVE}</button>
                {move || match given.get() {
                    None => view! { <button class="button" on:click=hand_over>{t::HAND_OVER}</button> }.into_any(),
                    Some(day) => view! {
                        <span>{t::handed_on(day)}</span>
                        <button class="row-action" on:click=take_back>{t::TAKE_BACK}</button>
                    }.into_any(),
                }}
            </div>
            <Told id=SAID words=said/>
            <p><a class="link" href=next.to_string()>{t::SEE_AS_NEXT}</a></p>
        </section>
    }
}

/// The file's name, once the browser has taken it.
fn saved(plan_state: PlanState) -> Option<String> {
    let area = plan_state.area();
    let file = plan_state.app_state.peek(|w| {
        let own = workspace_of(w, &area)?;
        let own = told_as_handed_over(own, &area, plan_state.year);
        let name = file_name::hand_over(&own.record(&area)?.area, plan_state.year, &clock::stamp());
        Some((name, backup::write(&own, &clock::iso())))
    });
    let (name, text) = file?;
    let is_taken = download::save(&name, "application/json", text.as_bytes()).is_ok();
    is_taken.then_some(name)
}

/// Whoever opens the file took the year on: it says so, whatever is recorded here by then.
fn told_as_handed_over(mut own: Workspace, area: &AreaId, year: FiscalYear) -> Workspace {
    let plan = own.record_mut(area).map(|record| record.plan_mut(year));
    if let (Some(plan), Some(date)) = (plan, clock::today()) {
        plan.handed_over.get_or_insert_with(|| given_on(date));
    }
    own
}

fn given_on(date: Day) -> HandOver {
    HandOver {
        date,
        to: Receiver::Successor,
        name: String::new(),
        note: String::new(),
    }
}

/// Keeps the day, or takes it back; told once it is stored.
fn note(
    plan_state: PlanState,
    given: Option<HandOver>,
    said: RwSignal<String>,
    words: &'static str,
) {
    plan_state.edit(|plan| plan.handed_over = given);
    spawn_local(async move {
        let kept: Result<(), StoreError> = plan_state.app_state.saved().await;
        let words = match kept {
            Ok(()) => words,
            Err(error) => {
                plan_state.app_state.failed(error);
                t::NOT_NOTED
            }
        };
        said.try_set(words.to_owned());
        told::go_to(SAID);
    });
}
