//! The choice between the short list and all of it: offered while nobody has rated anything, and quietly
//! at hand afterwards.

use super::moves;
use super::state::FillState;
use crate::model::{ItemId, Menu};
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::short_list::{Sizes, is_to_choose, left_out, sizes};
use crate::ui::fill::words as t;
use leptos::prelude::*;

/// The choice for a round that begins. With the first level it goes; its room stays until another page is
/// opened, so that nothing moves under the hand.
#[component]
pub fn ListChoice(
    fill_state: FillState,
    is_open: Memo<bool>,
    /// A key that is pressed in it.
    on_key: Callback<leptos::ev::KeyboardEvent>,
) -> impl IntoView {
    let sizes = sizes(&fill_state.list, fill_state.kind).filter(|_| is_open.get_untracked());
    let is_short = fill_state.is_short();
    sizes.map(|Sizes { short, whole }| {
        let choices = [
            (true, t::short_list(short.items, short.minutes)),
            (false, t::whole_list(whole.items, whole.minutes)),
        ];
        let choices = choices.map(|(value, label)| {
            let fill_state = fill_state.clone();
            view! {
                <label class="choice">
                    <input type="radio" name="fill-lists" prop:checked=move || is_short.get() == value
                        on:change=move |_| fill_state.make_short(value)/>
                    {label}
                </label>
            }
        });
        view! {
            <div class="panel print-never" class:keeps-room=move || !is_open.get() on:keydown=move |event| on_key.run(event)>
                <fieldset class="field choices" aria-describedby="fill-lists-hint">
                    <legend class="field__label">{t::LISTS}</legend>
                    <div class="choices__row">{choices}</div>
                    <p class="field__hint" id="fill-lists-hint">{t::LISTS_HINT}</p>
                </fieldset>
            </div>
        }
    })
}

/// The same choice among what else there is; its room is kept while it is offered above.
#[component]
pub fn OnlyShort(
    fill_state: FillState,
    /// The choice is offered above.
    #[prop(optional_no_strip)]
    is_open: Option<Memo<bool>>,
) -> impl IntoView {
    let sizes = sizes(&fill_state.list, fill_state.kind);
    let is_short = fill_state.is_short();
    // A list of one's own may be without a short one by now: then there is a way out of it.
    let is_there = sizes.is_some() || is_short.get_untracked();
    let short = fill_state.list.items_for(fill_state.kind);
    let short = short.filter(|item| item.short).count();
    let is_away = move || is_open.is_some_and(|is_open| is_open.get());
    let switch = move |event| fill_state.make_short(event_target_checked(&event));
    is_there.then(|| {
        view! {
            <label class="choice" class:keeps-room=is_away>
                <input type="checkbox" prop:checked=is_short on:change=switch/>
                {t::only_short(short)}
            </label>
        }
    })
}

/// Whether the choice stands above, followed: a round that was begun when its page was opened has it
/// among what else there is, whatever is taken back since.
pub fn is_open(fill_state: &FillState) -> Memo<bool> {
    let fill_state = fill_state.clone();
    let was_open = fill_state.peek_assessment(is_to_choose);
    Memo::new(move |_| was_open && fill_state.with_assessment(is_to_choose))
}

/// Below a menu's items of the short list: how many more there are, and the way to them.
#[component]
pub fn LeftOut(fill_state: FillState, menu: Menu) -> impl IntoView {
    let items: Memo<Vec<ItemId>> = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            let (list, kind) = (&fill_state.list, fill_state.kind);
            fill_state.with_assessment(|a| left_out(list, kind, menu, a))
        })
    };
    let fill_state = StoredValue::new(fill_state);
    let make_whole = move |_| {
        let first = items.with_untracked(|items| items.first().map(places::group));
        fill_state.with_value(|state| state.make_short(false));
        // The button goes with what it tells: on to what it brought.
        if let Some(first) = first {
            request_animation_frame(move || moves::to_element(&first));
        }
    };
    view! {
        <Show when=move || !items.with(Vec::is_empty)>
            <p class="actions print-never">
                {move || t::left_out(items.with(Vec::len))}
                <button type="button" class="row-action" on:click=make_whole>{t::MAKE_WHOLE}</button>
            </p>
        </Show>
    }
}
