//! 事前課題シート: every field belongs to the plan, and is kept there.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::model::{Goal, Issue, IssueId, Perspective, YearPlan};
use crate::ui::browser::{clock, focus};
use crate::ui::forms::view_model::AreaYear;
use crate::ui::forms::view_model::preparation;
use crate::ui::forms::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

impl AreaYear {
    /// A text of the plan, followed.
    fn text(&self, app_state: AppState, read: fn(&YearPlan) -> &str) -> Signal<String> {
        let year = self.year;
        let text = app_state.of_area(&self.id, move |r| {
            r.plan(year)
                .map_or_else(String::new, |p| read(p).to_owned())
        });
        text.into()
    }

    /// Writes into the plan; the first word begins it.
    fn keep(
        &self,
        app_state: AppState,
        write: impl Fn(&mut YearPlan, String) + Send + Sync + 'static,
    ) -> Callback<String> {
        let AreaYear { id, year } = self.clone();
        Callback::new(move |text| app_state.edit_record(&id, |r| write(r.plan_mut(year), text)))
    }
}

#[component]
pub fn Preparation(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let paper = app_state.of_area(&area_year.id, move |r| {
        preparation(r, year).with_facts(r, year, clock::stamp())
    });
    let indicators = Route::Indicators(area_year.id.clone());
    view! {
        <FieldsBesidePaper note=t::OF_PLAN paper>
            <Goals area_year=area_year.clone()/>
            <div class="form-page__group">
                <h2>{t::INDICATORS}</h2>
                <p class="note">{t::INDICATORS_HINT}</p>
                <p><a class="link" href=indicators.to_string()>{t::TO_INDICATORS}</a></p>
            </div>
            <Issues area_year=area_year.clone()/>
            <div class="form-page__group">
                <h2>{t::HOSPITALS}</h2>
                <LongText area_year=area_year.clone() id="talks" label=t::TALKS read=|p| &p.hospital_talks write=|p, text| p.hospital_talks = text/>
                <LongText area_year=area_year.clone() id="activities" label=t::ACTIVITIES read=|p| &p.hospital_activities write=|p, text| p.hospital_activities = text/>
            </div>
            <div class="form-page__group">
                <h2>{t::TROUBLES}</h2>
                <LongText area_year=area_year.clone() id="worries" label=t::WORRIES read=|p| &p.worries write=|p, text| p.worries = text/>
                <LongText area_year=area_year.clone() id="questions" label=t::QUESTIONS read=|p| &p.questions write=|p, text| p.questions = text/>
            </div>
        </FieldsBesidePaper>
    }
}

/// A text of the plan that runs over several lines.
#[component]
fn LongText(
    area_year: AreaYear,
    id: &'static str,
    label: &'static str,
    read: fn(&YearPlan) -> &str,
    write: fn(&mut YearPlan, String),
) -> impl IntoView {
    let app_state = use_app_state();
    let value = area_year.text(app_state, read);
    let keep = area_year.keep(app_state, write);
    view! { <AutosavedText id label rows=4 value keep/> }
}

/// The goal at a place from the top, begun if there is none yet.
fn goal_mut(plan: &mut YearPlan, index: usize) -> &mut Goal {
    while plan.goals.len() <= index {
        plan.goals.push(Goal::default());
    }
    &mut plan.goals[index]
}

#[component]
fn Goals(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let stored = app_state.of_area(&area_year.id, move |r| {
        r.plan(year).map_or(0, |p| p.goals.len())
    });
    // Rows that are open but not written yet: the plan learns of a goal with its first word.
    let open = RwSignal::new(1);
    let said = RwSignal::new("");
    let count = move || stored.get().max(open.get());
    let add = move |_| {
        let next = untrack(count);
        open.set(next + 1);
        said.set(t::GOAL_ADDED);
        request_animation_frame(move || focus::first(&format!("#goal-{next}")));
    };
    let row = move |index: usize| {
        let text = area_year.text_of_goal(app_state, index, |g| &g.text);
        let progress = area_year.text_of_goal(app_state, index, |g| &g.progress);
        let keep_text = area_year.keep(app_state, move |p, text| goal_mut(p, index).text = text);
        let keep_progress =
            area_year.keep(app_state, move |p, text| goal_mut(p, index).progress = text);
        view! {
            <div class="form-page__pair">
                <AutosavedText id=format!("goal-{index}") label=t::goal(index + 1) rows=3 value=text keep=keep_text/>
                <AutosavedText id=format!("progress-{index}") label=t::progress(index + 1) rows=3 value=progress keep=keep_progress/>
            </div>
        }
    };
    view! {
        <div class="form-page__group">
            <h2>{t::GOALS}</h2>
            <For each=move || 0..count() key=|index| *index children=row/>
            <div class="actions">
                <button class="button" on:click=add>{t::ADD_GOAL}</button>
                <p class="visually-hidden" role="status">{said}</p>
            </div>
        </div>
    }
}

impl AreaYear {
    fn text_of_goal(
        &self,
        app_state: AppState,
        index: usize,
        read: fn(&Goal) -> &str,
    ) -> Signal<String> {
        let year = self.year;
        let text = app_state.of_area(&self.id, move |r| {
            let goal = r.plan(year).and_then(|p| p.goals.get(index));
            goal.map_or_else(String::new, |g| read(g).to_owned())
        });
        text.into()
    }

    fn text_of_issue(
        &self,
        app_state: AppState,
        issue: IssueId,
        read: impl Fn(&Issue) -> &str + Send + Sync + 'static,
    ) -> Signal<String> {
        let year = self.year;
        let text = app_state.of_area(&self.id, move |r| {
            let issue = r.plan(year).and_then(|p| p.issue(&issue));
            issue.map_or_else(String::new, |i| read(i).to_owned())
        });
        text.into()
    }
}

#[component]
fn Issues(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let ids = app_state.of_area(&area_year.id, move |r| -> Vec<IssueId> {
        let plan = r.plan(year);
        plan.map_or_else(Vec::new, |p| {
            p.issues.iter().map(|i| i.id.clone()).collect()
        })
    });
    let plan = Route::Plan {
        area: area_year.id.clone(),
        year,
    };
    let none = move || ids.with(Vec::is_empty);
    view! {
        <div class="form-page__group">
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
    let title = area_year.text_of_issue(app_state, issue.clone(), |i| &i.title);
    let approach = area_year.text_of_issue(app_state, issue.clone(), |i| &i.approach);
    let keep = |write: fn(&mut Issue, Perspective, String), side: Perspective| {
        let issue = issue.clone();
        area_year.keep(app_state, move |plan, text| {
            if let Some(issue) = plan.issue_mut(&issue) {
                write(issue, side, text);
            }
        })
    };
    let keep_approach = keep(|i, _, text| i.approach = text, Perspective::Government);
    let views = Perspective::ALL.iter().copied().map(|side| {
        let value = area_year.text_of_issue(app_state, issue.clone(), move |i| {
            i.views.get(&side).map_or("", String::as_str)
        });
        let keep = keep(|i, side, text| i.set_view(side, text), side);
        let id = format!("view-{issue}-{}", side.code());
        view! { <AutosavedText id label=t::view(side) rows=2 value keep/> }
    });
    view! {
        <section class="form-page__issue" aria-label=title>
            <h3>{title}</h3>
            <AutosavedText id=format!("approach-{issue}") label=t::APPROACH rows=3 value=approach keep=keep_approach/>
            <details>
                <summary>{t::VIEWS}<span class="visually-hidden">"："{title}</span></summary>
                <div class="form-page__views">{views.collect_view()}</div>
            </details>
        </section>
    }
}
