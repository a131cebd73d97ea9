//! Why a level is another one than before, asked where it was chosen; and whose word it is.

use super::item_state::ItemState;
use super::state::FillState;
use crate::model::{Answer, Item, ItemId, MoveReason, Moved, Rating};
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::moved::moved_from;
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use crate::ui::view_models::sittings::sitting_name;
use leptos::prelude::*;

#[component]
pub fn MovedWhy(
    fill_state: FillState,
    item: ItemId,
    item_state: ItemState,
    earlier: Vec<EarlierAnswer>,
) -> impl IntoView {
    let from = Memo::new(move |_| moved_from(&earlier, item_state.rating.get()));
    let said = fill_state.part(&item, Answer::move_reason);
    let name = places::moved(&item);
    let fill_state = StoredValue::new(fill_state);
    let item = StoredValue::new(item);
    let say = move |reason: MoveReason| {
        let to = item_state.rating.get_untracked().and_then(Rating::level);
        let moved = to.map(|to| Moved { to, reason });
        item.with_value(|item| {
            fill_state.with_value(|state| state.change(item, |answer| answer.moved = moved));
        });
    };
    move || {
        from.get().map(|from| {
            let choices = MoveReason::ALL.iter().map(|reason| {
                let reason = *reason;
                view! {
                    <label class="choice">
                        <input type="radio" name=name.clone() prop:checked=move || said.get() == Some(reason)
                            on:change=move |_| say(reason)/>
                        {reason.label()}
                    </label>
                }
            });
            view! {
                <fieldset class="choices print-never">
                    <legend class="note">{t::moved_from(from)}</legend>
                    <div class="choices__row">{choices.collect_view()}</div>
                </fieldset>
            }
        })
    }
}

/// Whose word the level is, as far as it is more than one office's: the sitting that agreed on it, or that nobody
/// whose own experience it is about was asked yet.
#[component]
pub fn WhoseMark(fill_state: FillState, item: Item) -> impl IntoView {
    let said = fill_state.part(&item.id, |answer| {
        (answer.rating, answer.agreed_in().cloned())
    });
    move || {
        let (_, agreed) = said.get();
        let told = fill_state.peek_around(|record, key| match agreed {
            Some(sitting) => Some(t::agreed_in(&sitting_name(record, &sitting))),
            None => record.is_unheard(key, &item).then(|| t::UNHEARD.to_owned()),
        });
        told.map(|told| view! { <p class="note">{told}</p> })
    }
}
