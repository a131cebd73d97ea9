//! Five levels like the marks of a ruler, one radio group; and beside them 該当なし and わからない.

use super::change_line::ChangeLine;
use super::item_state::ItemState;
use crate::model::{Checklist, Item, Level, Rating};
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::earlier_words::chosen_then;
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Levels(
    item: Item,
    list: Arc<Checklist>,
    item_state: ItemState,
    earlier: Vec<EarlierAnswer>,
    /// 前回と同じ, where there is something before.
    same: Option<AnyView>,
) -> impl IntoView {
    let rating = item_state.rating;
    let radio = |value: Rating| {
        let name = places::radio_name(&item.id, value);
        view! {
            <input id=places::choice(&item.id, value) type="radio" name=name prop:checked=move || rating.get() == Some(value)
                on:change=move |_| item_state.rate(Some(value))/>
        }
    };
    let marks = Level::ALL.map(|level| {
        let index = usize::from(level.value());
        let value = Rating::Level(level);
        view! {
            <label class="level">
                <span class="level__mark">
                    {radio(value)}
                    <span class="level__number">{level.value()}</span>
                    <span class="level__name">{list.scale[index].name.clone()}</span>
                </span>
                <span class="level__text">{item.levels[index].clone()}</span>
                {tags(&earlier, value)}
            </label>
        }
    });
    let other = |value: Rating, word: &'static str| {
        view! { <label class="other">{radio(value)}<span>{word}</span>{tags(&earlier, value)}</label> }
    };
    // The button goes: the keyboard must not be left on nothing. Its room stays: what stands beside it
    // must not move under the hand.
    let back = move |_| item_state.choose(None);
    view! {
        <div class="levels">{marks}</div>
        <div class="others">
            {other(Rating::NotApplicable, t::NOT_APPLICABLE)}
            {other(Rating::Unknown, t::UNKNOWN)}
            <span class="others__turn">
                <button type="button" class="row-action" class:keeps-room=move || rating.get().is_none() on:click=back>
                    {t::TAKE_BACK}
                </button>
                {same}
            </span>
        </div>
        <ChangeLine item_state/>
    }
}

/// On the level that was chosen then.
fn tags(earlier: &[EarlierAnswer], value: Rating) -> impl IntoView + use<> {
    let tags = chosen_then(earlier, value);
    (!tags.is_empty()).then(|| {
        let tags = tags.into_iter().map(|(word, rest)| {
            view! { <span class="then">{word}<span class="then__when">{rest}</span></span> }
        });
        view! { <span class="thens">{tags.collect_view()}</span> }
    })
}
