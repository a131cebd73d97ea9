//! 県に見えるもの: every row that would leave, as pages that a room can read and approve.
//!
//! Must not know which rows there are.

use crate::exchange::csv::ReadableRow;
use crate::ui::send::view_model::seen::{Fact, SeenGroup, SeenPart};
use crate::ui::send::words as t;
use leptos::prelude::*;

#[component]
pub fn Seen(parts: Vec<SeenPart>) -> impl IntoView {
    let parts = parts.into_iter().enumerate();
    parts
        .map(|(number, part)| self::part(part, format!("seen-{number}")))
        .collect_view()
}

fn part(part: SeenPart, id: String) -> impl IntoView {
    let heading = id.clone();
    let common = (!part.common.is_empty()).then(|| {
        view! { <p class="note seen__common">{t::IN_ALL_ROWS}</p>{facts(part.common)} }
    });
    view! {
        <section class="seen__part" aria-labelledby=id>
            <h2 id=heading>{part.title}" "<span class="note">{t::rows(part.rows)}</span></h2>
            {common}
            {part.groups.into_iter().map(group).collect_view()}
        </section>
    }
}

fn group(group: SeenGroup) -> impl IntoView {
    view! {
        {(!group.title.is_empty()).then(|| view! { <h3>{group.title}</h3> })}
        <ul class="seen__rows">{group.rows.into_iter().map(row).collect_view()}</ul>
    }
}

fn row(row: ReadableRow) -> impl IntoView {
    view! {
        <li class="seen__row">
            <p class="strong seen__name">{row.name}</p>
            {facts(row.facts)}
        </li>
    }
}

fn facts(facts: Vec<Fact>) -> impl IntoView {
    let facts = facts.into_iter().map(|(label, value)| {
        view! { <div class="seen__fact"><dt>{label}</dt><dd>{value}</dd></div> }
    });
    view! { <dl class="seen__facts actions">{facts.collect_view()}</dl> }
}
