//! All items of a round, a line each: found by words and by where they stand, answered by one key.

use super::item::{Keys, key_press};
use super::missing::Missing;
use super::state::FillState;
use crate::model::{AreaId, AssessmentKey, Item, ItemId, Level, Rating};
use crate::ui::fill::view_model::answering::{Changed, answer};
use crate::ui::fill::view_model::filter::{Standing, found};
use crate::ui::fill::view_model::keys::command;
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::same_as_before::Same;
use crate::ui::fill::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::character_keys::use_character_keys;
use crate::ui::widgets::heading::Heading;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

#[component]
pub fn FillList(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let app_state = use_app_state();
    use_character_keys().recall(app_state);
    let body = match FillState::open(app_state, id, key) {
        Ok(fill_state) => view! { <List fill_state/> }.into_any(),
        Err(missing) => view! { <Missing missing/> }.into_any(),
    };
    view! { <div class="page">{body}</div> }
}

/// What is listed stays until other words or another standing are asked for: an answer must not take
/// its line away.
#[component]
fn List(fill_state: FillState) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let standing = RwSignal::new(Standing::All);
    let earlier = fill_state.earlier();
    let sames = StoredValue::new(fill_state.sames(&earlier));
    let earlier = StoredValue::new(earlier);
    let listed = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            let asked = (words.get(), standing.get());
            let (list, kind) = (&fill_state.list, fill_state.kind);
            earlier.with_value(|earlier| {
                fill_state.peek_assessment(|a| found(list, kind, a, earlier, (&asked.0, asked.1)))
            })
        })
    };
    let shown = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        shown.set(listed.with(|all| all.iter().map(|(_, item)| item.id.clone()).collect()));
    });
    let all = fill_state.list.items_for(fill_state.kind).count();
    let choose = move |event| {
        if let Some(chosen) = Standing::from_code(&event_target_value(&event)) {
            standing.set(chosen);
        }
    };
    let options = Standing::ALL.iter().copied().map(|one| {
        view! { <option value=one.code() selected=move || standing.get() == one>{one.label()}</option> }
    });
    let row = {
        let fill_state = fill_state.clone();
        move |(number, item): (usize, Item)| {
            let same = sames.with_value(|sames| sames.get(&item.id).cloned());
            view! { <Row fill_state=fill_state.clone() number item same shown/> }
        }
    };
    view! {
        <Heading text=t::LIST_TITLE.to_owned() under=fill_state.list.title.clone().into_any()/>
        <form class="start-round__form" role="search" on:submit=|event| event.prevent_default()>
            <div class="field">
                <label class="field__label" for="fill-words">{t::WORDS}</label>
                <input id="fill-words" class="input" type="search" autocomplete="off"
                    on:input=move |event| words.set(event_target_value(&event))/>
            </div>
            <div class="field">
                <label class="field__label" for="fill-standing">{t::STANDING}</label>
                <select id="fill-standing" class="input" on:change=choose>{options.collect_view()}</select>
            </div>
            <p role="status">{move || t::listed(listed.with(Vec::len), all)}</p>
        </form>
        <p class="note">{t::LIST_KEYS}</p>
        <ul>
            <For each=move || listed.get() key=|(_, item)| item.id.clone() children=row/>
        </ul>
    }
}

#[component]
fn Row(
    fill_state: FillState,
    number: usize,
    item: Item,
    same: Option<Same>,
    shown: RwSignal<Vec<ItemId>>,
) -> impl IntoView {
    let rating = fill_state.part(&item.id, |a| a.rating);
    let changed = RwSignal::new(None::<Changed>);
    let rate = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |rating: Option<Rating>| {
            let before = fill_state.peek_assessment(|a| answer(a, &id));
            if before.rating != rating {
                changed.set(Changed::of(before, rating));
            }
            fill_state.change(&id, |a| a.rating = rating);
        })
    };
    let keys = Keys {
        fill_state: StoredValue::new(fill_state.clone()),
        item: StoredValue::new(item.id.clone()),
        same: StoredValue::new(same),
        rating,
        rate,
        shown,
    };
    let characters = use_character_keys().on;
    let press = move |event: KeyboardEvent| {
        let key = event.key();
        if let Some(command) = command(key_press(&event, &key, characters.get_untracked())) {
            event.prevent_default();
            keys.perform(command);
        }
    };
    let name = places::group(&item.id);
    let text_id = format!("{name}_text");
    let named = text_id.clone();
    let ratings = Level::ALL.into_iter().map(Rating::Level);
    let ratings = ratings.chain([Rating::NotApplicable, Rating::Unknown]);
    let choices = ratings.map(|value| {
        let word = match value {
            Rating::Level(level) => level.value().to_string(),
            Rating::NotApplicable => t::NOT_APPLICABLE.to_owned(),
            Rating::Unknown => t::UNKNOWN.to_owned(),
        };
        view! {
            <label class="other">
                <input id=places::choice(&item.id, value) type="radio" name=name.clone()
                    prop:checked=move || rating.get() == Some(value) on:change=move |_| rate.run(Some(value))/>
                {word}
            </label>
        }
    });
    let choices = choices.collect_view();
    let undo = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        move |_| {
            if let Some(Changed { before, .. }) = changed.get_untracked() {
                keys.to(before.rating);
                fill_state.change(&id, |a| Changed::put_back(&before, a));
                changed.set(None);
            }
        }
    };
    let page = fill_state.fill_item(item.menu, item.id.clone()).to_string();
    let carried = fill_state.part(&item.id, |a| a.carried);
    let level = move || {
        let level = rating.get().and_then(Rating::level)?;
        Some(item.levels[usize::from(level.value())].clone())
    };
    view! {
        <li>
            <div id=name class="line-item" role="group" aria-labelledby=named tabindex="-1" on:keydown=press>
                <p id=text_id>
                    <a href=page>{format!("{}-{number}", item.menu.number())}</a>" "{item.text.clone()}
                </p>
                <div class="choices__row">{choices}</div>
                <p class="actions note" role="status">
                    <span>{level}</span>
                    {move || carried.get().then(|| view! { <span class="tag">{t::CARRIED}</span> })}
                    {move || changed.get().map(|changed| view! {
                        <span>{t::changed(changed.from, changed.to)}</span>
                        <button type="button" class="row-action" on:click=undo.clone()>{t::CHANGE_BACK}</button>
                    })}
                </p>
            </div>
        </li>
    }
}
