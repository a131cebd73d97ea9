//! Strengths and gaps: which of them the meeting shows.

use super::Plan;
use crate::ui::reading::talk::Row;
use crate::ui::text::talk as t;
use leptos::prelude::*;

#[component]
pub fn Items(plan: Plan) -> impl IntoView {
    let strengths = Memo::new(move |_| {
        plan.reading
            .with(|r| r.as_ref().map(|r| r.strengths.clone()))
            .unwrap_or_default()
    });
    let gaps = Memo::new(move |_| {
        plan.reading
            .with(|r| r.as_ref().map(|r| r.gaps.clone()))
            .unwrap_or_default()
    });
    view! {
        <Side plan title=t::STRENGTHS id="talk-strengths" rows=strengths/>
        <Side plan title=t::GAPS id="talk-gaps" rows=gaps/>
    }
}

#[component]
fn Side(
    plan: Plan,
    title: &'static str,
    id: &'static str,
    rows: Memo<Vec<(Row, bool)>>,
) -> impl IntoView {
    let items = move || {
        rows.get()
            .into_iter()
            .map(|(row, _)| row)
            .collect::<Vec<_>>()
    };
    let chosen = move || rows.with(|all| all.iter().filter(|(_, shown)| *shown).count());
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <Show when=move || !rows.with(Vec::is_empty) fallback=|| view! { <p class="note">{t::ITEMS_NONE}</p> }>
                <details>
                    <summary>{move || format!("{}件のうち{}件", rows.with(Vec::len), chosen())}</summary>
                    <ul class="talk__items">
                        <For each=items key=|row| row.item.clone() let:row><ItemRow plan row rows/></For>
                    </ul>
                </details>
            </Show>
        </section>
    }
}

#[component]
fn ItemRow(plan: Plan, row: Row, rows: Memo<Vec<(Row, bool)>>) -> impl IntoView {
    let item = row.item.clone();
    let shown = {
        let item = item.clone();
        Memo::new(move |_| rows.with(|all| all.iter().any(|(row, on)| row.item == item && *on)))
    };
    let set = move |event| {
        let on = event_target_checked(&event);
        plan.change(|talk| {
            talk.items.insert(item.clone(), on);
        });
    };
    view! {
        <li>
            <label class="talk__shown">
                <input type="checkbox" prop:checked=shown on:change=set/>
                <span>{row.text}</span>
            </label>
        </li>
    }
}
