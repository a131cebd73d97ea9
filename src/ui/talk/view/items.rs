//! Strengths and gaps: which of them the meeting shows.

use super::state::TalkState;
use crate::model::ItemId;
use crate::ui::talk::view_model::row_place::{RowPlace, chosen};
use crate::ui::talk::words as t;
use crate::ui::view_models::talk::FindingRow;
use crate::ui::widgets::reorder::view::Reorder;
use leptos::prelude::*;

#[component]
pub fn Items(talk_state: TalkState) -> impl IntoView {
    let strengths = Memo::new(move |_| {
        talk_state
            .view_model
            .with(|r| r.as_ref().map(|r| r.strengths.clone()))
            .unwrap_or_default()
    });
    let gaps = Memo::new(move |_| {
        talk_state
            .view_model
            .with(|r| r.as_ref().map(|r| r.gaps.clone()))
            .unwrap_or_default()
    });
    view! {
        <Side talk_state title=t::STRENGTHS id="talk-strengths" rows=strengths/>
        <Side talk_state title=t::GAPS id="talk-gaps" rows=gaps/>
    }
}

#[component]
fn Side(
    talk_state: TalkState,
    title: &'static str,
    id: &'static str,
    rows: Memo<Vec<(FindingRow, bool)>>,
) -> impl IntoView {
    let items = move || {
        rows.get()
            .into_iter()
            .map(|(row, _)| row)
            .collect::<Vec<_>>()
    };
    let said = RwSignal::new(String::new());
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <Show when=move || !rows.with(Vec::is_empty) fallback=|| view! { <p class="note">{t::ITEMS_NONE}</p> }>
                <details>
                    <summary>{move || rows.with(|rows| chosen(rows))}</summary>
                    <ul class="talk__items">
                        <For each=items key=|row| row.item.clone() let:row><ItemRow talk_state row rows said/></For>
                    </ul>
                    <p class="visually-hidden" role="status">{said}</p>
                </details>
            </Show>
        </section>
    }
}

#[component]
fn ItemRow(
    talk_state: TalkState,
    row: FindingRow,
    rows: Memo<Vec<(FindingRow, bool)>>,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let item = StoredValue::new(row.item.clone());
    let place = Memo::new(move |_| {
        let is_own = |(other, _): &(FindingRow, bool)| item.with_value(|item| other.item == *item);
        rows.with(|all| RowPlace::of(all, is_own, |(_, is_shown)| *is_shown))
    });
    let is_shown = Memo::new(move |_| place.get().is_shown);
    let set = move |event| {
        let on = event_target_checked(&event);
        talk_state.change(|talk| {
            talk.items.insert(item.get_value(), on);
        });
    };
    let name = StoredValue::new(row.text.clone());
    let put = Callback::new(move |to: usize| {
        let side =
            |all: &Vec<(FindingRow, bool)>| all.iter().map(|(row, _)| row.item.clone()).collect();
        let side: Vec<ItemId> = rows.with_untracked(side);
        item.with_value(|item| talk_state.change(|talk| talk.put_item(&side, item, to)));
        said.set(name.with_value(|name| place.get_untracked().item_moved(name)));
    });
    view! {
        <li class="talk__item">
            <label class="talk__shown">
                <input type="checkbox" prop:checked=is_shown on:change=set/>
                <span>{row.text.clone()}</span>
            </label>
            <Reorder id=format!("talk-item-{}", row.item) name=row.text put place=Signal::derive(move || place.get().place)/>
        </li>
    }
}
