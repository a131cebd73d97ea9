//! 「前回と同じ」: for one item, and for many at once; and the mark that it leaves.

use super::item_state::ItemState;
use super::moves;
use super::state::FillState;
use crate::model::{ItemId, Menu};
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::same_as_before::{Look, Same, can_be_same};
use crate::ui::fill::words as t;
use crate::ui::state::undo::use_undo;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The button of one item, until it is answered; its room stays.
#[component]
pub fn SameButton(item_state: ItemState) -> impl IntoView {
    view! {
        <button type="button" class="row-action" class:keeps-room=move || item_state.rating.get().is_some()
            on:click=move |_| item_state.press_same()>{t::SAME}</button>
    }
}

/// Why somebody should look before an answer is brought, until the item is answered.
#[component]
pub fn SameDue(same: Same, item_state: ItemState) -> impl IntoView {
    let why = same.look.map(Look::why);
    move || {
        let why = why.filter(|_| item_state.rating.get().is_none());
        why.map(|why| view! { <p class="note">{why}</p> })
    }
}

/// 前回のまま, and when somebody last looked at the evidence.
#[component]
pub fn CarriedMark(fill_state: FillState, item: ItemId) -> impl IntoView {
    let carried = fill_state.part(&item, |a| a.carried.then_some(a.checked));
    move || {
        carried.get().map(|checked| {
            let checked = checked.map(|day| view! { <span class="note">{t::checked(day)}</span> });
            view! { <p class="actions"><span class="tag">{t::CARRIED}</span>{checked}</p> }
        })
    }
}

/// For the menu, and for all of them: only what is still open, and only while there is something.
#[component]
pub fn SameForMany(
    fill_state: FillState,
    menu: Menu,
    /// The items on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
    sames: StoredValue<BTreeMap<ItemId, Same>>,
) -> impl IntoView {
    let undo = use_undo();
    let can = {
        let fill_state = fill_state.clone();
        move |of: Option<Menu>| {
            let items = fill_state.list.items_for(fill_state.of.kind);
            let items = items.filter(|item| of.is_none_or(|menu| item.menu == menu));
            fill_state.with_round(|round| {
                let asked = items.filter(|item| round.asks(item, fill_state.of));
                let ids = asked.map(|item| &item.id);
                sames.with_value(|sames| can_be_same(ids, round, sames))
            })
        }
    };
    let (in_menu, in_all) = {
        let (can, all) = (can.clone(), can);
        (
            Memo::new(move |_| can(Some(menu))),
            Memo::new(move |_| all(None)),
        )
    };
    let fill_state = StoredValue::new(fill_state);
    let make = move |items: Memo<Vec<ItemId>>| {
        let items = items.get_untracked();
        fill_state.with_value(|state| {
            sames.with_value(|sames| state.make_same(undo, &items, sames));
        });
        // What was pressed may be gone. The bar tells what was done; the keys work on at once.
        let first = shown.with_untracked(|shown| shown.first().map(places::group));
        if let Some(first) = first {
            request_animation_frame(move || moves::to_element(&first));
        }
    };
    view! {
        <Show when=move || !in_all.with(Vec::is_empty)>
            <details class="guide">
                <summary>{t::SAME_FOR_MANY}</summary>
                <p>{t::SAME_FOR_MANY_LEAD}</p>
                <div class="actions">
                    <Show when=move || !in_menu.with(Vec::is_empty)>
                        <button type="button" class="button" on:click=move |_| make(in_menu)>
                            {move || t::same_in_menu(in_menu.with(Vec::len))}
                        </button>
                    </Show>
                    <button type="button" class="button" on:click=move |_| make(in_all)>
                        {move || t::same_in_all(in_all.with(Vec::len))}
                    </button>
                </div>
            </details>
        </Show>
    }
}
