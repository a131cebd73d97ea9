//! What each 3 and 4 rests on, in a table.
//!
//! Must not know which items stand high.

use crate::model::Round;
use crate::ui::hand_over::words as t;
use crate::ui::view_models::handing_on::RestsOn;
use leptos::prelude::*;

#[component]
pub fn Evidence(found: Option<(Round, Vec<RestsOn>)>) -> impl IntoView {
    let Some((round, all)) = found else {
        return view! { <p class="note">{t::NO_ROUND}</p> }.into_any();
    };
    if all.is_empty() {
        return view! { <p class="note">{t::no_high(round)}</p> }.into_any();
    }
    let (resting, bare): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| !one.evidence.is_empty());
    let bare: Vec<String> = bare
        .into_iter()
        .map(|one| format!("{} {}", one.number, one.text))
        .collect();
    let rows = resting.into_iter().map(|one| {
        let checked = one
            .checked
            .map(|day| view! { <span class="note">"　"{t::checked(day)}</span> });
        view! {
            <tr>
                <th scope="row">{one.number}"　"{one.text}</th>
                <td data-head=t::LEVEL>{one.level}</td>
                <td data-head=t::EVIDENCE>{one.evidence}{checked}</td>
            </tr>
        }
    });
    view! {
        <p>{t::rests_on_lead(round)}</p>
        <table class="table table--stacks">
            <thead><tr><th scope="col">{t::ITEM}</th><th scope="col" class="nowrap">{t::LEVEL}</th><th scope="col">{t::EVIDENCE}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {(!bare.is_empty()).then(|| view! { <p class="note">{t::NO_EVIDENCE}{bare.join("、")}</p> })}
    }
    .into_any()
}
