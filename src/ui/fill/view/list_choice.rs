//! By how much of its list a round is filled: offered while nobody has rated anything, and quietly at hand
//! afterwards.

use super::moves;
use super::newer_list::NewerList;
use super::state::FillState;
use crate::model::{Menu, Scope};
use crate::ui::fill::view_model::list_choice::{self, LeftOut, Size, has_more, is_to_choose};
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use crate::ui::state::undo::use_undo;
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
    let choices = choices(&fill_state);
    let newer = fill_state.newer();
    let is_there = is_open.get_untracked() && !(choices.is_empty() && newer.is_none());
    let scope = fill_state.scope();
    is_there.then(|| {
        let newer = newer.map(|(list, over)| {
            let fill_state = fill_state.clone();
            view! { <NewerList fill_state list over/> }
        });
        let is_choice = !choices.is_empty();
        let has_more = has_more(&choices);
        let (legend, hint) = (t::lists(choices.len()), t::lists_hint(choices.len()));
        let choices = choices.into_iter().map(|size| {
            let fill_state = fill_state.clone();
            let own = size.scope;
            view! {
                <label class="choice">
                    <input type="radio" name="fill-lists" prop:checked=move || scope.get() == own
                        on:change=move |_| fill_state.choose(own)/>
                    <span>
                        {t::list(own, has_more)}<br/>
                        <span class="note">{t::size(size.items, size.minutes)}</span>
                    </span>
                </label>
            }
        });
        let choices = choices.collect_view();
        view! {
            <div class="panel print-never" class:keeps-room=move || !is_open.get() on:keydown=move |event| on_key.run(event)>
                {is_choice.then(|| view! {
                    <fieldset class="field choices" aria-describedby="fill-lists-hint">
                        <legend class="field__label">{legend}</legend>
                        <div class="choices__row">{choices}</div>
                        <p class="field__hint" id="fill-lists-hint">{hint}</p>
                    </fieldset>
                })}
                {newer}
            </div>
        }
    })
}

/// The same choice among what else there is; its room is kept while it is offered above.
#[component]
pub fn QuietChoice(
    fill_state: FillState,
    /// The choice is offered above.
    #[prop(optional_no_strip)]
    is_open: Option<Memo<bool>>,
) -> impl IntoView {
    let mut choices = choices(&fill_state);
    let scope = fill_state.scope();
    // A list of one's own may be without the chosen one by now: then there is a way out of it.
    let chosen = scope.get_untracked();
    if chosen == Scope::Short && choices.iter().all(|size| size.scope != chosen) {
        let items = 0;
        choices.insert(
            0,
            Size {
                scope: chosen,
                items,
                minutes: 0,
            },
        );
    }
    let is_away = move || is_open.is_some_and(|is_open| is_open.get());
    let short = choices.first().copied();
    match (has_more(&choices), short) {
        (true, _) => {
            view! { <OneOfAll fill_state choices is_away=Signal::derive(is_away)/> }.into_any()
        }
        (false, None) => ().into_any(),
        (false, Some(short)) => {
            let switch = move |event| {
                fill_state.choose(match event_target_checked(&event) {
                    true => Scope::Short,
                    false => Scope::Whole,
                })
            };
            view! {
                <label class="choice" class:keeps-room=is_away>
                    <input type="checkbox" prop:checked=move || scope.get() == Scope::Short on:change=switch/>
                    {t::only_short(short.items)}
                </label>
            }
            .into_any()
        }
    }
}

/// Where there are more than two.
#[component]
fn OneOfAll(fill_state: FillState, choices: Vec<Size>, is_away: Signal<bool>) -> impl IntoView {
    let scope = fill_state.scope();
    let options = choices.into_iter().map(|Size { scope: own, items, .. }| {
        view! { <option value=own.code() prop:selected=move || scope.get() == own>{t::list_of(own, items)}</option> }
    });
    let choose = move |event| {
        if let Some(scope) = Scope::from_code(&event_target_value(&event)) {
            fill_state.choose(scope);
        }
    };
    view! {
        <span class="fill__lists" class:keeps-room=move || is_away.get()>
            <label for="fill-list">{t::LIST_TO_FILL}</label>
            <select id="fill-list" class="input" on:change=choose>{options.collect_view()}</select>
        </span>
    }
}

fn choices(fill_state: &FillState) -> Vec<Size> {
    list_choice::choices(&fill_state.list, fill_state.of)
}

/// Whether the choice stands above, followed: a round that was begun when its page was opened has it
/// among what else there is, whatever is taken back since.
pub fn is_open(fill_state: &FillState) -> Memo<bool> {
    let fill_state = fill_state.clone();
    let was_open = fill_state.peek_round(is_to_choose);
    Memo::new(move |_| was_open && fill_state.with_round(is_to_choose))
}

/// Below a menu's items: how many more there are by the next longer list, and the way to them.
#[component]
pub fn MoreItems(fill_state: FillState, menu: Menu) -> impl IntoView {
    let has_more = has_more(&choices(&fill_state));
    let left_out: Memo<Option<LeftOut>> = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            let (list, of) = (&fill_state.list, fill_state.of);
            fill_state.with_round(|round| LeftOut::of(list, of, menu, round))
        })
    };
    let undo = use_undo();
    let fill_state = StoredValue::new(fill_state);
    let bring = move |_| {
        let Some(LeftOut { items, by }) = left_out.get_untracked() else {
            return;
        };
        let said = t::brought(by, has_more);
        fill_state.with_value(|state| state.choose_for_all(undo, by, said));
        // The button goes with what it tells: on to what it brought.
        if let Some(first) = items.first().map(places::group) {
            request_animation_frame(move || moves::to_element(&first));
        }
    };
    let told = move || {
        left_out.get().map(|LeftOut { items, by }| {
            let line = (by == Scope::Whole).then(|| t::left_out(items.len()));
            view! {
                {line}
                <button type="button" class="row-action" on:click=bring>{t::bring(by, has_more, items.len())}</button>
            }
        })
    };
    view! {
        <Show when=move || left_out.with(Option::is_some)>
            <p class="actions print-never">{told}</p>
        </Show>
    }
}
