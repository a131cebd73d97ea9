//! Levels that are other ones than before, each with what people say of why.

use super::state::ResultState;
use crate::model::{ItemId, MoveReason};
use crate::ui::browser::focus;
use crate::ui::result::view_model::changes::{change_of, opened, say, unsaid, why};
use crate::ui::result::words as t;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::show_more::ShowMore;
use leptos::prelude::*;

/// As many as a room takes in at a glance.
const AT_FIRST: usize = 6;

pub const HEADING: &str = "changes";

#[component]
pub fn Changes(result_state: ResultState) -> impl IntoView {
    let undo = use_undo();
    let all = result_state.peek(opened).unwrap_or_default();
    let first: Vec<_> = all.iter().take(AT_FIRST).cloned().collect();
    let rest: Vec<_> = all.iter().skip(AT_FIRST).cloned().collect();
    let how_many = rest.len();
    let left = Memo::new(move |_| result_state.read(unsaid).unwrap_or_default());
    let say_all = move |_| {
        let left = left.get_untracked();
        result_state.changing(undo, t::made_situation(left.len()), |round, _| {
            for items in &left {
                say(round, items, Some(MoveReason::Situation));
            }
        });
        // The button is gone.
        focus::part(HEADING);
    };
    let rows = move |changes: Vec<Vec<ItemId>>| {
        let rows = changes
            .into_iter()
            .map(|items| view! { <Row result_state items/> });
        view! { <ul class="findings">{rows.collect_view()}</ul> }
    };
    (!all.is_empty()).then(|| view! {
        <section class="print-never" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{t::CHANGES_TITLE}</h2>
            <p>{t::CHANGES_LEAD}</p>
            {rows(first)}
            <ShowMore count=Memo::new(move |_| how_many)>{rows(rest.clone())}</ShowMore>
            <Show when=move || { left.with(Vec::len) > 1 }>
                <div class="actions">
                    <button type="button" class="button" on:click=say_all>{move || t::all_situation(left.with(Vec::len))}</button>
                </div>
            </Show>
        </section>
    })
}

#[component]
fn Row(result_state: ResultState, items: Vec<ItemId>) -> impl IntoView {
    let about = result_state.peek(|round| {
        let change = change_of(round, &items)?;
        let texts = items.iter().filter_map(|item| round.list.item(item));
        let texts: Vec<String> = texts.map(|item| item.text.clone()).collect();
        let tag = format!("{} {}", change.menu.number(), change.menu.short_name());
        let told = t::change(change.before, change.now, change.is_since_last_year);
        Some((tag, texts.join("／"), told))
    });
    let title_id = format!(
        "change-{}",
        items.first().map(ItemId::as_str).unwrap_or_default()
    );
    let items = StoredValue::new(items);
    let said = Memo::new(move |_| {
        items.with_value(|items| result_state.read(|round| why(round, items)).flatten())
    });
    let choice = move |reason: MoveReason| {
        let pressed = move || (said.get() == Some(reason)).to_string();
        let press = move |_| {
            // Pressed again it is taken back.
            let reason = Some(reason).filter(|reason| said.get_untracked() != Some(*reason));
            items.with_value(|items| result_state.edit_round(|round| say(round, items, reason)));
        };
        view! { <button type="button" class="row-action" aria-pressed=pressed on:click=press>{reason.label()}</button> }
    };
    about.flatten().map(|(tag, text, told)| {
        view! {
            <li class="finding finding--change">
                <p class="finding__head">
                    <span class="menu-tag">{tag}</span>
                    <span class="strong">{told}</span>
                </p>
                <h3 class="finding__title" id=title_id.clone()>{text}</h3>
                <div class="finding__say" role="group" aria-labelledby=title_id>
                    {MoveReason::ALL.iter().map(|reason| choice(*reason)).collect_view()}
                </div>
            </li>
        }
    })
}
