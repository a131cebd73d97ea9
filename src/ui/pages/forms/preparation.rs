//! 事前課題シート: every field belongs to the plan, and is kept there.

use super::{Place, Sheet, with_facts};
use crate::model::{Goal, Issue, IssueId, Perspective, YearPlan};
use crate::ui::browser::focus;
use crate::ui::components::kept::KeptText;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::reading::forms::preparation;
use crate::ui::route::Route;
use crate::ui::text::forms as t;
use leptos::prelude::*;

impl Place {
    /// A text of the plan, followed.
    fn text(&self, desk: Desk, read: fn(&YearPlan) -> &str) -> Signal<String> {
        let year = self.year;
        let text = desk.of_area(&self.id, move |r| {
            r.plan(year)
                .map_or_else(String::new, |p| read(p).to_owned())
        });
        text.into()
    }

    /// Writes into the plan; the first word begins it.
    fn keep(
        &self,
        desk: Desk,
        write: impl Fn(&mut YearPlan, String) + Send + Sync + 'static,
    ) -> Callback<String> {
        let Place { id, year } = self.clone();
        Callback::new(move |text| desk.edit_record(&id, |r| write(r.plan_mut(year), text)))
    }
}

#[component]
pub fn Preparation(place: Place) -> impl IntoView {
    let desk = use_desk();
    let year = place.year;
    let paper = desk.of_area(&place.id, move |r| {
        with_facts(preparation(r, year), r, year)
    });
    let indicators = Route::Indicators(place.id.clone());
    view! {
        <Sheet note=t::OF_PLAN paper>
            <Goals place=place.clone()/>
            <div class="form-page__group">
                <h2>{t::INDICATORS}</h2>
                <p class="note">{t::INDICATORS_HINT}</p>
                <p><a class="link" href=indicators.to_string()>{t::TO_INDICATORS}</a></p>
            </div>
            <Issues place=place.clone()/>
            <div class="form-page__group">
                <h2>{t::HOSPITALS}</h2>
                <LongText place=place.clone() id="talks" label=t::TALKS read=|p| &p.hospital_talks write=|p, text| p.hospital_talks = text/>
                <LongText place=place.clone() id="activities" label=t::ACTIVITIES read=|p| &p.hospital_activities write=|p, text| p.hospital_activities = text/>
            </div>
            <div class="form-page__group">
                <h2>{t::TROUBLES}</h2>
                <LongText place=place.clone() id="worries" label=t::WORRIES read=|p| &p.worries write=|p, text| p.worries = text/>
                <LongText place=place.clone() id="questions" label=t::QUESTIONS read=|p| &p.questions write=|p, text| p.questions = text/>
            </div>
        </Sheet>
    }
}

/// A text of the plan that runs over several lines.
#[component]
fn LongText(
    place: Place,
    id: &'static str,
    label: &'static str,
    read: fn(&YearPlan) -> &str,
    write: fn(&mut YearPlan, String),
) -> impl IntoView {
    let desk = use_desk();
    let value = place.text(desk, read);
    let keep = place.keep(desk, write);
    view! { <KeptText id label rows=4 value keep/> }
}

/// The goal at a place from the top, begun if there is none yet.
fn goal_mut(plan: &mut YearPlan, index: usize) -> &mut Goal {
    while plan.goals.len() <= index {
        plan.goals.push(Goal::default());
    }
    &mut plan.goals[index]
}

#[component]
fn Goals(place: Place) -> impl IntoView {
    let desk = use_desk();
    let year = place.year;
    let stored = desk.of_area(&place.id, move |r| {
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
        let text = place.text_of_goal(desk, index, |g| &g.text);
        let progress = place.text_of_goal(desk, index, |g| &g.progress);
        let keep_text = place.keep(desk, move |p, text| goal_mut(p, index).text = text);
        let keep_progress = place.keep(desk, move |p, text| goal_mut(p, index).progress = text);
        view! {
            <div class="form-page__pair">
                <KeptText id=format!("goal-{index}") label=t::goal(index + 1) rows=3 value=text keep=keep_text/>
                <KeptText id=format!("progress-{index}") label=t::progress(index + 1) rows=3 value=progress keep=keep_progress/>
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

impl Place {
    fn text_of_goal(&self, desk: Desk, index: usize, read: fn(&Goal) -> &str) -> Signal<String> {
        let year = self.year;
        let text = desk.of_area(&self.id, move |r| {
            let goal = r.plan(year).and_then(|p| p.goals.get(index));
            goal.map_or_else(String::new, |g| read(g).to_owned())
        });
        text.into()
    }

    fn text_of_issue(
        &self,
        desk: Desk,
        issue: IssueId,
        read: impl Fn(&Issue) -> &str + Send + Sync + 'static,
    ) -> Signal<String> {
        let year = self.year;
        let text = desk.of_area(&self.id, move |r| {
            let issue = r.plan(year).and_then(|p| p.issue(&issue));
            issue.map_or_else(String::new, |i| read(i).to_owned())
        });
        text.into()
    }
}

#[component]
fn Issues(place: Place) -> impl IntoView {
    let desk = use_desk();
    let year = place.year;
    let ids = desk.of_area(&place.id, move |r| -> Vec<IssueId> {
        let plan = r.plan(year);
        plan.map_or_else(Vec::new, |p| {
            p.issues.iter().map(|i| i.id.clone()).collect()
        })
    });
    let plan = Route::Plan {
        area: place.id.clone(),
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
                <IssueFields place=place.clone() issue/>
            </For>
        </div>
    }
}

#[component]
fn IssueFields(place: Place, issue: IssueId) -> impl IntoView {
    let desk = use_desk();
    let title = place.text_of_issue(desk, issue.clone(), |i| &i.title);
    let approach = place.text_of_issue(desk, issue.clone(), |i| &i.approach);
    let keep = |write: fn(&mut Issue, Perspective, String), side: Perspective| {
        let issue = issue.clone();
        place.keep(desk, move |plan, text| {
            if let Some(issue) = plan.issue_mut(&issue) {
                write(issue, side, text);
            }
        })
    };
    let keep_approach = keep(|i, _, text| i.approach = text, Perspective::Government);
    let views = Perspective::ALL.iter().copied().map(|side| {
        let value = place.text_of_issue(desk, issue.clone(), move |i| {
            i.views.get(&side).map_or("", String::as_str)
        });
        let keep = keep(|i, side, text| i.set_view(side, text), side);
        let id = format!("view-{issue}-{}", side.code());
        view! { <KeptText id label=t::view(side) rows=2 value keep/> }
    });
    view! {
        <section class="form-page__issue" aria-label=title>
            <h3>{title}</h3>
            <KeptText id=format!("approach-{issue}") label=t::APPROACH rows=3 value=approach keep=keep_approach/>
            <details>
                <summary>{t::VIEWS}<span class="visually-hidden">"："{title}</span></summary>
                <div class="form-page__views">{views.collect_view()}</div>
            </details>
        </section>
    }
}
