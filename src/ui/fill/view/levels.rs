//! One radio group: five levels like the marks of a ruler, and beneath them 該当なし and わからない.

use super::moves;
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
    rating: Memo<Option<Rating>>,
    earlier: Vec<EarlierAnswer>,
    rate: Callback<Option<Rating>>,
) -> impl IntoView {
    let name = places::group(&item.id);
    let radio = |value: Rating| {
        view! {
            <input id=places::choice(&item.id, value) type="radio" name=name.clone() prop:checked=move || rating.get() == Some(value)
                on:change=move |_| rate.run(Some(value))/>
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
    let back = {
        let id = item.id.clone();
        move |_| {
            rate.run(None);
            // The button goes: the keyboard must not be left on nothing.
            moves::to_choice(&id, None);
        }
    };
    view! {
        <div class="levels">{marks}</div>
        <div class="others">
            {other(Rating::NotApplicable, t::NOT_APPLICABLE)}
            {other(Rating::Unknown, t::UNKNOWN)}
            <Show when=move || rating.get().is_some()>
                <button type="button" class="row-action" on:click=back.clone()>
                    {t::TAKE_BACK}
                </button>
            </Show>
        </div>
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
