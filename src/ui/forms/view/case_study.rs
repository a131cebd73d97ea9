//! 事例シート: proposed from one issue; what people write over it lives as long as the tab.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::model::IssueId;
use crate::ui::browser::clock;
use crate::ui::forms::view_model::AreaYear;
use crate::ui::forms::view_model::case_study::{CaseField, case_study, proposed};
use crate::ui::forms::view_model::draft::{case_key, issues_to_choose};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn CaseStudy(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let drafts = use_drafts();
    let year = area_year.year;
    let issues = app_state.of_area(&area_year.id, move |r| issues_to_choose(r, year));
    let first = issues.with_untracked(|i| i.first().map(|(id, _)| id.clone()));
    let chosen = RwSignal::new(first.unwrap_or_default());
    let issue = Memo::new(move |_| IssueId::new(chosen.get()));
    let texts = |field: CaseField| {
        let area_year = area_year.clone();
        let proposal = {
            app_state.of_area(&area_year.id, move |r| {
                proposed(r, year, &issue.get(), field)
            })
        };
        Memo::new(move |_| {
            let typed = drafts.get(&case_key(&area_year, &issue.get(), field));
            typed.unwrap_or_else(|| proposal.get())
        })
    };
    let said: Vec<(CaseField, Memo<String>)> = CaseField::ALL
        .iter()
        .map(|field| (*field, texts(*field)))
        .collect();
    let paper = {
        let said = said.clone();
        app_state.of_area(&area_year.id, move |r| {
            let text = |field: CaseField| {
                let found = said.iter().find(|(f, _)| *f == field);
                found.map_or_else(String::new, |(_, text)| text.get())
            };
            case_study(&r.area, text).with_facts(r, year, clock::stamp())
        })
    };
    let fields = |points: bool| {
        let fields = said.iter().filter(|(field, _)| field.is_point() == points);
        let fields = fields.map(|(field, value)| {
            let (field, value, area_year) = (*field, *value, area_year.clone());
            let keep = Callback::new(move |text| {
                drafts.keep(case_key(&area_year, &issue.get_untracked(), field), text);
            });
            view! { <AutosavedText id=field.code() label=field.label() rows=field.rows() value keep/> }
        });
        fields.collect_view()
    };
    let (case, points) = (fields(false), fields(true));
    let plan = Route::Plan {
        area: area_year.id.clone(),
        year,
    };
    let area = Route::EditArea(area_year.id.clone());
    let choose = Callback::new(move |id| chosen.set(id));
    view! {
        <FieldsBesidePaper note=t::OF_DRAFT paper>
            <div class="stack">
                {move || if issues.with(Vec::is_empty) {
                    view! {
                        <p>{t::NO_ISSUES}</p>
                        <p><a class="link" href=plan.to_string()>{t::TO_PLAN}</a></p>
                    }.into_any()
                } else {
                    view! { <AutosavedSelect id="issue" label=t::WHICH_ISSUE options=issues.get() value=chosen keep=choose/> }.into_any()
                }}
            </div>
            <div class="stack">
                <h2>{t::CASE}</h2>
                <p class="note">{t::AREA_FACTS}</p>
                <p><a class="link" href=area.to_string()>{t::TO_AREA}</a></p>
                {case}
            </div>
            <div class="stack">
                <h2>{t::POINTS}</h2>
                {points}
            </div>
        </FieldsBesidePaper>
    }
}
