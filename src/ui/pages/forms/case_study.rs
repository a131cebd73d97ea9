//! 事例シート: proposed from one issue; what people write over it lives as long as the tab.

use super::{Place, Sheet, with_facts};
use crate::model::IssueId;
use crate::ui::components::kept::{KeptSelect, KeptText};
use crate::ui::desk::use_desk;
use crate::ui::drafts::use_drafts;
use crate::ui::reading::forms::case_study::{CaseField, case_study, proposed};
use crate::ui::route::Route;
use crate::ui::text::forms as t;
use leptos::prelude::*;

/// What a draft of the sheet is kept under.
fn key(place: &Place, issue: &IssueId, field: CaseField) -> String {
    let Place { id, year } = place;
    format!("case {id} {} {issue} {}", year.western(), field.code())
}

#[component]
pub fn CaseStudy(place: Place) -> impl IntoView {
    let desk = use_desk();
    let drafts = use_drafts();
    let year = place.year;
    let issues = desk.of_area(&place.id, move |r| -> Vec<(String, String)> {
        let plan = r.plan(year).into_iter();
        let issues = plan.flat_map(|p| &p.issues);
        issues
            .map(|i| (i.id.to_string(), i.title.clone()))
            .collect()
    });
    let first = issues.with_untracked(|i| i.first().map(|(id, _)| id.clone()));
    let chosen = RwSignal::new(first.unwrap_or_default());
    let issue = Memo::new(move |_| IssueId::new(chosen.get()));
    let texts = |field: CaseField| {
        let place = place.clone();
        let proposal = { desk.of_area(&place.id, move |r| proposed(r, year, &issue.get(), field)) };
        Memo::new(move |_| {
            let typed = drafts.get(&key(&place, &issue.get(), field));
            typed.unwrap_or_else(|| proposal.get())
        })
    };
    let said: Vec<(CaseField, Memo<String>)> = CaseField::ALL
        .iter()
        .map(|field| (*field, texts(*field)))
        .collect();
    let paper = {
        let said = said.clone();
        desk.of_area(&place.id, move |r| {
            let text = |field: CaseField| {
                let found = said.iter().find(|(f, _)| *f == field);
                found.map_or_else(String::new, |(_, text)| text.get())
            };
            with_facts(case_study(&r.area, text), r, year)
        })
    };
    let fields = |points: bool| {
        let fields = said.iter().filter(|(field, _)| field.is_point() == points);
        let fields = fields.map(|(field, value)| {
            let (field, value, place) = (*field, *value, place.clone());
            let keep = Callback::new(move |text| {
                drafts.keep(key(&place, &issue.get_untracked(), field), text);
            });
            view! { <KeptText id=field.code() label=field.label() rows=field.rows() value keep/> }
        });
        fields.collect_view()
    };
    let (case, points) = (fields(false), fields(true));
    let plan = Route::Plan {
        area: place.id.clone(),
        year,
    };
    let area = Route::EditArea(place.id.clone());
    let choose = Callback::new(move |id| chosen.set(id));
    view! {
        <Sheet note=t::OF_DRAFT paper>
            <div class="form-page__group">
                {move || if issues.with(Vec::is_empty) {
                    view! {
                        <p>{t::NO_ISSUES}</p>
                        <p><a class="link" href=plan.to_string()>{t::TO_PLAN}</a></p>
                    }.into_any()
                } else {
                    view! { <KeptSelect id="issue" label=t::WHICH_ISSUE options=issues.get() value=chosen keep=choose/> }.into_any()
                }}
            </div>
            <div class="form-page__group">
                <h2>{t::CASE}</h2>
                <p class="note">{t::AREA_FACTS}</p>
                <p><a class="link" href=area.to_string()>{t::TO_AREA}</a></p>
                {case}
            </div>
            <div class="form-page__group">
                <h2>{t::POINTS}</h2>
                {points}
            </div>
        </Sheet>
    }
}
