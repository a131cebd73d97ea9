//! 予算の説明に: one issue on one sheet; what is written for it is kept in the issue.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::model::IssueId;
use crate::ui::browser::clock;
use crate::ui::forms::view_model::AreaYear;
use crate::ui::forms::view_model::budget::{BudgetField, BudgetPaper, budget, write, written};
use crate::ui::forms::view_model::choice::chosen_of;
use crate::ui::forms::view_model::draft::issues_to_choose;
use crate::ui::forms::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn Budget(
    area_year: AreaYear,
    /// Id of the issue that the address asks for.
    about: Option<String>,
) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let issues = app_state.of_area(&area_year.id, move |r| issues_to_choose(r, year));
    let asked = RwSignal::new(about.unwrap_or_default());
    let issue = Memo::new(move |_| issues.with(|all| asked.with(|asked| chosen_of(all, asked))));
    let is_empty = Memo::new(move |_| issues.with(Vec::is_empty));
    move || {
        match is_empty.get() {
        true => view! { <NoIssues area_year=area_year.clone()/> }.into_any(),
        false => view! {
            <OfIssue area_year=area_year.clone() issue>
                {move || issues.with(|all| all.len() > 1).then(|| view! {
                    <AutosavedSelect id="issue" label=t::WHICH_ISSUE options=issues.get() value=issue keep=Callback::new(move |id| asked.set(id))/>
                })}
            </OfIssue>
        }
        .into_any(),
    }
    }
}

#[component]
fn NoIssues(area_year: AreaYear) -> impl IntoView {
    let AreaYear { id: area, year } = area_year;
    let plan = Route::Plan { area, year };
    view! {
        <p>{t::NO_ISSUES}</p>
        <p><a class="link" href=plan.to_string()>{t::TO_PLAN}</a></p>
    }
}

#[component]
fn OfIssue(area_year: AreaYear, issue: Memo<String>, children: Children) -> impl IntoView {
    let app_state = use_app_state();
    let year = area_year.year;
    let id = Memo::new(move |_| IssueId::new(issue.get()));
    let sheet = app_state.of_area(&area_year.id, move |r| {
        let BudgetPaper { paper, left_out } = budget(r, year, &id.get());
        let paper = paper.with_facts(r, year, clock::stamp());
        BudgetPaper { paper, left_out }
    });
    let paper = Memo::new(move |_| sheet.with(|sheet| sheet.paper.clone()));
    let left_out = Memo::new(move |_| sheet.with(|sheet| sheet.left_out));
    let fields = BudgetField::ALL.iter().map(|field| {
        let (field, area) = (*field, area_year.id.clone());
        let value = app_state.of_area(&area, move |r| written(r, year, &id.get(), field));
        let keep = Callback::new(move |text| {
            app_state.edit_record(&area, |r| write(r, year, &id.get_untracked(), field, text));
        });
        view! { <AutosavedText id=field.code() label=field.label() hint=field.hint() rows=2 value keep/> }
    });
    let fields = fields.collect_view();
    let area = area_year.id;
    let page = move || {
        let (area, issue) = (area.clone(), id.get());
        Route::Issue { area, year, issue }.to_string()
    };
    view! {
        <FieldsBesidePaper note=t::OF_BUDGET paper>
            <div class="stack">
                {children()}
                <p class="note">{t::BUDGET_WITHOUT_LEVELS}</p>
                <p class="told" role="status">{move || left_out.get().then_some(t::LEFT_OUT)}</p>
                <p><a class="link" href=page>{t::TO_ISSUE}</a></p>
            </div>
            <div class="stack">
                <h2>{t::BUDGET_FIELDS}</h2>
                {fields}
            </div>
        </FieldsBesidePaper>
    }
}
