//! 事前課題シート: every field belongs to the plan, and is kept there.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::model::{IssueId, Perspective};
use crate::ui::browser::{clock, focus};
use crate::ui::forms::view_model::plan_field::{PlanField, goals_in_plan, issue_ids, issue_title};
use crate::ui::forms::view_model::{AreaYear, preparation};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn Preparation(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let paper = app_state.of_area(&area_year.id, move |r| {
        preparation(r, year).with_facts(r, year, clock::stamp())
    });
    let indicators = Route::Indicators(area_year.id.clone());
    let field = {
        let area_year = area_year.clone();
        move |field| view! { <PlanText area_year=area_year.clone() field/> }
    };
    let (hospitals, troubles) = (
        PlanField::OF_HOSPITALS.map(&field),
        PlanField::OF_TROUBLES.map(&field),
    );
    view! {
        <FieldsBesidePaper note=t::OF_PLAN paper>
            <Goals area_year=area_year.clone()/>
            <div class="stack">
                <h2>{t::INDICATORS}</h2>
                <p class="note">{t::INDICATORS_HINT}</p>
                <p><a class="link" href=indicators.to_string()>{t::TO_INDICATORS}</a></p>
            </div>
            <Issues area_year=area_year.clone()/>
            <div class="stack">
                <h2>{t::HOSPITALS}</h2>
                {hospitals}
            </div>
            <div class="stack">
                <h2>{t::TROUBLES}</h2>
                {troubles}
            </div>
        </FieldsBesidePaper>
    }
}

/// A text of the plan, kept as it is typed.
#[component]
fn PlanText(area_year: AreaYear, field: PlanField) -> impl IntoView {
    let app_state = use_app_state();
    let AreaYear { id: area, year } = area_year;
    let (id, label, rows) = (field.id(), field.label(), field.rows());
    let value = {
        let field = field.clone();
        app_state.of_area(&area, move |r| field.text(r, year))
    };
    let keep = Callback::new(move |text| {
        app_state.edit_record(&area, |r| field.write(r, year, text));
    });
    view! { <AutosavedText id label rows value keep/> }
}

#[component]
fn Goals(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let written = app_state.of_area(&area_year.id, move |r| goals_in_plan(r, year));
    // A pair of fields may be open before anything is written in it.
    let open = RwSignal::new(1);
    let said = RwSignal::new("");
    let count = move || written.get().max(open.get());
    let add = move |_| {
        let next = untrack(count);
        open.set(next + 1);
        said.set(t::GOAL_ADDED);
        request_animation_frame(move || focus::first(&format!("#goal-{next}")));
    };
    let row = move |index: usize| {
        view! {
            <div class="form-page__pair">
                <PlanText area_year=area_year.clone() field=PlanField::Goal(index)/>
                <PlanText area_year=area_year.clone() field=PlanField::Progress(index)/>
            </div>
        }
    };
    view! {
        <div class="stack">
            <h2>{t::GOALS}</h2>
            <For each=move || 0..count() key=|index| *index children=row/>
            <div class="actions">
                <button class="button" on:click=add>{t::ADD_GOAL}</button>
                <p class="visually-hidden" role="status">{said}</p>
            </div>
        </div>
    }
}

#[component]
fn Issues(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let ids = app_state.of_area(&area_year.id, move |r| issue_ids(r, year));
    let plan = Route::Plan {
        area: area_year.id.clone(),
        year,
    };
    let none = move || ids.with(Vec::is_empty);
    view! {
        <div class="stack">
            <h2>{t::ISSUES}</h2>
            <Show when=none>
                <p>{t::NO_ISSUES}</p>
                <p><a class="link" href=plan.to_string()>{t::TO_PLAN}</a></p>
            </Show>
            <For each=move || ids.get() key=|id| id.clone() let:issue>
                <IssueFields area_year=area_year.clone() issue/>
            </For>
        </div>
    }
}

#[component]
fn IssueFields(area_year: AreaYear, issue: IssueId) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let title = {
        let issue = issue.clone();
        app_state.of_area(&area_year.id, move |r| issue_title(r, year, &issue))
    };
    let views = Perspective::ALL.iter().copied().map(|side| {
        let field = PlanField::View(issue.clone(), side);
        view! { <PlanText area_year=area_year.clone() field/> }
    });
    let views = views.collect_view();
    view! {
        <section class="form-page__issue" aria-label=title>
            <h3>{title}</h3>
            <PlanText area_year field=PlanField::Approach(issue)/>
            <details>
                <summary>{t::VIEWS}<span class="visually-hidden">"："{title}</span></summary>
                <div class="form-page__views">{views}</div>
            </details>
        </section>
    }
}
