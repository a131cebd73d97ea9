//! ストレングス, or 課題: what stands out, and what people say of it.

use super::add::Add;
use super::row::Row;
use super::state::{ResultState, heading_id};
use crate::model::{ItemId, Side};
use crate::ui::result::view_model::listing::{OpeningOrder, items};
use crate::ui::result::words as t;
use crate::ui::widgets::show_more::ShowMore;
use leptos::prelude::*;

fn lead(side: Side) -> &'static str {
    match side {
        Side::Strength => t::STRENGTHS_LEAD,
        Side::Gap => t::GAPS_LEAD,
    }
}

#[component]
pub fn Found(result_state: ResultState, side: Side) -> impl IntoView {
    let opened = StoredValue::new(
        result_state
            .peek(|r| OpeningOrder::of(r, side))
            .unwrap_or_default(),
    );
    let listed = Memo::new(move |_| result_state.read(|r| items(r, side)).unwrap_or_default());
    let first = Memo::new(move |_| listed.with(|all| opened.with_value(|o| o.first(all))));
    let rest = Memo::new(move |_| listed.with(|all| opened.with_value(|o| o.rest(all))));
    let how_many = Memo::new(move |_| rest.with(Vec::len));
    let is_empty = Memo::new(move |_| listed.with(Vec::is_empty));
    let year_before = Memo::new(move |_| result_state.read(|r| r.year_before).flatten());
    let said = RwSignal::new(String::new());
    let rows = move |items: Memo<Vec<ItemId>>| {
        view! {
            <ul class="findings">
                <For each=move || items.get() key=ItemId::clone let:item><Row result_state side item said/></For>
            </ul>
        }
    };
    view! {
        <section class="found" aria-labelledby=heading_id(side)>
            <h2 id=heading_id(side) tabindex="-1">{t::side(side)}</h2>
            <p>{lead(side)}</p>
            {(side == Side::Strength).then(|| view! {
                <p class="note print-never">
                    {t::JUDGE_LEAD}{move || year_before.get().map(|key| t::year_before(&key))}
                </p>
            })}
            <Show when=move || is_empty.get()><p>{t::none(side)}</p></Show>
            {rows(first)}
            {move || match how_many.get() {
                0 => None,
                count => Some(view! { <p class="print-only">{t::more_on_screen(count)}</p> }),
            }}
            <ShowMore count=how_many>{rows(rest)}</ShowMore>
            <Add result_state side said/>
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}
