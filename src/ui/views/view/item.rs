//! One item: how people see it, what they wrote, and how the room leaves it.

use super::state::ViewsState;
use crate::chart::{felt as felt_picture, spread};
use crate::model::ItemId;
use crate::ui::view_models::views::{ItemViews, MemberWord};
use crate::ui::views::view_model::part as apart_word;
use crate::ui::views::words as t;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::leaving::view::{LeavingForm, Ways};
use leptos::prelude::*;

#[component]
pub fn Item(views_state: ViewsState, item: ItemId) -> impl IntoView {
    let views = views_state.item(item.clone());
    let left = views_state.left(item.clone());
    let about = views.get_untracked();
    let part = move |of: fn(&ItemViews) -> String| {
        Memo::new(move |_| views.with(|views| views.as_ref().map(of).unwrap_or_default()))
    };
    let apart = part(|views| apart_word(views.apart()).to_owned());
    let with = move |change: &dyn Fn(&ItemViews)| {
        if let Some(views) = views.get_untracked() {
            change(&views);
        }
    };
    let ways = Ways {
        press: Callback::new(move |press| with(&|views| views_state.press(views, press))),
        keep_words: Callback::new(move |text: String| {
            with(&|views| views_state.keep_words(views, &text));
        }),
        keep_cards: Callback::new(move |cards| with(&|views| views_state.keep_cards(views, cards))),
    };
    about.map(|about| {
        let title_id = format!("views-{item}");
        let plain = (!about.plain.is_empty()).then(|| {
            view! { <p class="note"><span class="word-label">{t::PLAIN}</span>{about.plain.clone()}</p> }
        });
        view! {
            <li class="finding">
                <p class="finding__head">
                    <span class="menu-tag">{about.menu.clone()}</span>
                    <span class="finding__reason">{apart}</span>
                </p>
                <h3 class="finding__title" id=title_id>{about.number.clone()}" "{about.text.clone()}</h3>
                {plain}
                <Felt views name=format!("felt-{item}")/>
                <Levels views name=format!("spread-{item}")/>
                <Sides views/>
                <Words views_state views item=item.clone()/>
                <LeavingForm id=format!("leave-{item}") name=about.text level_names=views_state.level_names()
                    left ways has_sitting=views_state.has_sitting() is_to_choose=views_state.is_to_choose()/>
            </li>
        }
    })
}

/// Drawn anew only when a number changes, not while somebody writes.
#[component]
fn Levels(views: Memo<Option<ItemViews>>, name: String) -> impl IntoView {
    let levels = Memo::new(move |_| views.with(|views| views.as_ref()?.levels.clone()));
    move || {
        let name = name.clone();
        levels.get().map(|data| {
            let finding = data.finding();
            let draw = move |style: &_| spread(&data, style);
            view! {
                <p>{finding}</p>
                <Picture name caption=t::SPREAD draw/>
            }
        })
    }
}

/// 実感 in a line beside the levels; in a picture where it tells how far views lie apart.
#[component]
fn Felt(views: Memo<Option<ItemViews>>, name: String) -> impl IntoView {
    let felt = Memo::new(move |_| {
        views.with(|views| {
            let views = views.as_ref()?;
            Some((views.felt.clone()?, views.tells_felt()))
        })
    });
    move || {
        let name = name.clone();
        felt.get().map(|(data, tells)| match tells {
            false => view! { <p>{t::feelings(&data.feelings)}</p> }.into_any(),
            true => {
                let finding = data.finding();
                let draw = move |style: &_| felt_picture(&data, style);
                view! {
                    <p>{finding}</p>
                    <Picture name caption=t::FELT draw/>
                }
                .into_any()
            }
        })
    }
}

#[component]
fn Sides(views: Memo<Option<ItemViews>>) -> impl IntoView {
    let sides = Memo::new(move |_| {
        let told = |views: &ItemViews| {
            let levels = views
                .sides
                .iter()
                .map(|(name, spread)| t::side(name, spread));
            let felt = views
                .felt_sides
                .iter()
                .map(|(name, felt)| t::felt_side(name, felt));
            levels.chain(felt).collect()
        };
        views.with(|views| views.as_ref().map(told).unwrap_or_default())
    });
    move || {
        let sides: Vec<String> = sides.get();
        (!sides.is_empty()).then(|| {
            let sides = sides.into_iter().map(|side| view! { <li>{side}</li> });
            view! {
                <div>
                    <p class="word-label">{t::SIDES}</p>
                    <ul class="bullets">{sides.collect_view()}</ul>
                </div>
            }
        })
    }
}

/// On paper only what the room sees.
#[component]
fn PrintedWords(words: Memo<Vec<MemberWord>>) -> impl IntoView {
    let shown = move || {
        let words = words.get().into_iter();
        let shown = words.filter(|word| word.is_shown);
        shown.map(|word| t::word(&word.text, &word.side)).collect()
    };
    move || {
        let shown: Vec<String> = shown();
        (!shown.is_empty()).then(|| {
            let lines = shown.into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <div class="print-only">
                    <p class="word-label">{t::WORDS}</p>
                    <ul class="bullets">{lines.collect_view()}</ul>
                </div>
            }
        })
    }
}

/// A tick a word.
#[component]
fn Words(views_state: ViewsState, views: Memo<Option<ItemViews>>, item: ItemId) -> impl IntoView {
    let words = Memo::new(move |_| {
        let words = |views: &ItemViews| views.words.clone();
        views.with(|views| views.as_ref().map(words).unwrap_or_default())
    });
    let item = StoredValue::new(item);
    // Only the ticks change while the page is open; the rows stay.
    let texts = Memo::new(move |_| {
        words.with(|words| {
            let texts = words.iter().map(|word| t::word(&word.text, &word.side));
            texts.collect::<Vec<_>>()
        })
    });
    move || {
        let texts = texts.get();
        (!texts.is_empty()).then(|| {
            let rows = texts.into_iter().enumerate().map(|(n, text)| {
                let is_shown = move || words.with(|w| w.get(n).is_some_and(|w| w.is_shown));
                let set = move |event| {
                    let said: Option<MemberWord> = words.with_untracked(|w| w.get(n).cloned());
                    if let Some(said) = said {
                        let on = event_target_checked(&event);
                        item.with_value(|item| views_state.show_word(item, &said, on));
                    }
                };
                view! {
                    <li>
                        <label class="choice"><input type="checkbox" prop:checked=is_shown on:change=set/>{text}</label>
                    </li>
                }
            });
            view! {
                <fieldset class="field print-never">
                    <legend class="field__label">{t::WORDS}</legend>
                    <p class="field__hint">{t::SHOW_WORD}</p>
                    <ul class="stack">{rows.collect_view()}</ul>
                </fieldset>
                <PrintedWords words/>
            }
        })
    }
}
