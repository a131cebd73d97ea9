//! One radio group: five levels like the marks of a ruler, and beneath them 該当なし and わからない.

use super::moves;
use crate::model::{Answer, Checklist, Item, ItemId, Level, Rating};
use crate::ui::fill::view_model::answering::Changed;
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
    /// Puts the whole answer back.
    undo: Callback<Answer>,
    /// The last change of an answer that was there.
    changed: RwSignal<Option<Changed>>,
    /// 前回と同じ, where there is something before.
    same: Option<AnyView>,
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
            {same}
        </div>
        <ChangeLine item=item.id changed undo/>
    }
}

/// What an answer was changed to just now, with the way back: a key that was not meant must not go
/// unseen.
#[component]
fn ChangeLine(
    item: ItemId,
    changed: RwSignal<Option<Changed>>,
    undo: Callback<Answer>,
) -> impl IntoView {
    let back = move |_| {
        if let Some(Changed { before, .. }) = changed.get_untracked() {
            moves::to_choice(&item, before.rating);
            undo.run(before);
        }
    };
    view! {
        <div class="told" role="status">
            {move || changed.get().map(|changed| view! {
                <p class="actions note">
                    {t::changed(changed.from, changed.to)}
                    <button type="button" class="row-action" on:click=back.clone()>{t::CHANGE_BACK}</button>
                </p>
            })}
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
