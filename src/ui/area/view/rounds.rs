//! The rounds that there are, each with its pages.

use super::round_work::RoundWork;
use super::start_round::StartRound;
use crate::model::{AreaRecord, Assessment};
use crate::ui::area::view_model::pages_of;
use crate::ui::area::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::rounds::Filled;
use crate::ui::widgets::fold::Fold;
use crate::ui::words::list_away;
use leptos::prelude::*;

/// Every round with an answer, newest first; those before the newest year behind one press.
#[component]
pub fn Rounds(record: AreaRecord) -> impl IntoView {
    let filled: Vec<Assessment> = record.own_rounds().rev().cloned().collect();
    let Some(newest) = filled.first().map(|assessment| assessment.key.year) else {
        return view! {
            <section aria-labelledby="rounds">
                <h2 id="rounds">{t::ROUNDS_TITLE}</h2>
                <p class="note">{t::NO_ROUNDS}</p>
                <StartRound record/>
            </section>
        }
        .into_any();
    };
    let of_newest = |assessment: &Assessment| assessment.key.year == newest;
    let (present, before): (Vec<_>, Vec<_>) = filled.into_iter().partition(of_newest);
    let before = (!before.is_empty()).then(|| {
        let record = record.clone();
        view! {
            <Fold id="rounds-before" summary=t::ROUNDS_BEFORE><RoundTable record rounds=before/></Fold>
        }
    });
    view! {
        <section aria-labelledby="rounds">
            <h2 id="rounds">{t::ROUNDS_TITLE}</h2>
            <RoundTable record=record.clone() rounds=present/>
            {before}
            <div>
                <StartRound record=record.clone()/>
                <RoundWork record/>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn RoundTable(record: AreaRecord, rounds: Vec<Assessment>) -> impl IntoView {
    let rows = rounds
        .into_iter()
        .map(|assessment| view! { <RoundRow record=record.clone() assessment/> });
    view! {
        <table class="table table--stacks rounds">
            <thead><tr>
                <th scope="col">{t::YEAR}</th><th scope="col">{t::ROUND}</th>
                <th scope="col">{t::PROGRESS}</th><th scope="col">{t::ACTIONS}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn RoundRow(record: AreaRecord, assessment: Assessment) -> impl IntoView {
    let app_state = use_app_state();
    let key = assessment.key;
    let pages = pages_of(&record.area.id, key);
    let filled = Filled::of(&app_state.library.get_untracked(), &record, &assessment);
    let progress = match filled {
        Filled::Of { done, all, .. } => view! {
            <progress class="bar" max=all value=done aria-hidden="true"></progress>
            {format!("{done} / {all}")}
        }
        .into_any(),
        Filled::ListAway { answers } => list_away::answers(answers).into_any(),
    };
    let about = format!("{} {}", key.year, key.round.label());
    let links = pages.map(|(route, word)| {
        let label = format!("{about}の{word}");
        view! { <a class="row-action" href=route.to_string() aria-label=label>{word}</a> }
    });
    view! {
        <tr>
            <th scope="row">{key.year.to_string()}</th>
            <td data-head=t::ROUND>{key.round.label()}</td>
            <td data-head=t::PROGRESS>{progress}</td>
            <td data-head=t::ACTIONS><div class="actions">{links}</div></td>
        </tr>
    }
}
