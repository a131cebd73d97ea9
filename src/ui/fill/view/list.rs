//! All items of a round, a line each: found by words and by where they stand, answered by one key.

use super::change_line::ChangeLine;
use super::item_state::{AnsweredOn, ItemState};
use super::list_choice::QuietChoice;
use super::missing::Missing;
use super::moves;
use super::onward::onward_keys;
use super::state::{FillState, edition_of};
use crate::model::{AreaId, AssessmentKey, Item, ItemId, Level, Menu, Rating, Scope};
use crate::ui::browser::{focus, place};
use crate::ui::fill::view_model::answering::first_open;
use crate::ui::fill::view_model::filter::{Asked, Standing, found, is_listed};
use crate::ui::fill::view_model::places::{self, ONWARD};
use crate::ui::fill::view_model::same_as_before::{Same, why_not};
use crate::ui::fill::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::character_keys::use_character_keys;
use crate::ui::state::item_filter::use_item_filter;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::year_path::NEXT;
use leptos::prelude::*;

#[component]
pub fn FillList(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let app_state = use_app_state();
    use_character_keys().recall(app_state);
    use_item_filter().open((id.clone(), key));
    let edition = edition_of(app_state, id.clone(), key);
    let body = move |_| match FillState::open(app_state, id.clone(), key) {
        Ok(fill_state) => view! { <List fill_state/> }.into_any(),
        Err(missing) => view! { <Missing missing/> }.into_any(),
    };
    view! {
        <div class="page">
            <For each=move || [edition.get()] key=Clone::clone children=body/>
        </div>
    }
}

/// What is listed stays until other words or another standing are asked for: an answer must not take
/// its line away.
#[component]
fn List(fill_state: FillState) -> impl IntoView {
    let filter = use_item_filter();
    let (words, from_paper) = (filter.words, filter.from_paper);
    let scope = fill_state.scope();
    let standing = Memo::new(move |_| {
        let chosen = filter.standing.with(|code| Standing::from_code(code));
        chosen.unwrap_or(Standing::All)
    });
    let earlier = fill_state.earlier();
    let sames = StoredValue::new(fill_state.sames(&earlier));
    let earlier = StoredValue::new(earlier);
    let listed = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| {
            // Another list has other lines on its sheet.
            scope.track();
            let asked = Asked {
                words: words.get(),
                standing: standing.get(),
                from_paper: from_paper.get(),
            };
            let (list, of) = (&fill_state.list, fill_state.of);
            earlier.with_value(|earlier| {
                fill_state.peek_round(|round| found(list, of, round, earlier, &asked))
            })
        })
    };
    let shown = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        shown.set(listed.with(|all| all.iter().map(|(_, item)| item.id.clone()).collect()));
    });
    let all = {
        let (list, of) = (&fill_state.list, fill_state.of);
        let items = list.items_for(of.kind);
        fill_state.peek_round(|round| items.filter(|item| is_listed(item, of, round)).count())
    };
    let choose = move |event| filter.standing.set(event_target_value(&event));
    // At once, where the next answer of a sheet goes; its digits work there.
    let begin = {
        let fill_state = fill_state.clone();
        move || {
            let ids = listed.with_untracked(|all| {
                let ids = all.iter().map(|(_, item)| item.id.clone());
                ids.collect::<Vec<_>>()
            });
            let open = fill_state.peek_round(|round| first_open(ids.iter(), round).cloned());
            if let Some(item) = open.or(ids.first().cloned()) {
                moves::begin(&item, ids.first() == Some(&item));
            }
        }
    };
    if from_paper.get_untracked() && !place::is_coming_back() {
        focus::after_arrival(begin.clone());
    }
    let switch = move |event| {
        let on = event_target_checked(&event);
        from_paper.set(on);
        if on {
            request_animation_frame(begin.clone());
        }
    };
    let scopes = Scope::all_in(&fill_state.list, fill_state.of);
    let offered = Standing::ALL.iter().copied();
    let offered = offered.filter(move |one| one.is_offered(&scopes));
    let options = offered.map(|one| {
        view! { <option value=one.code() selected=move || standing.get() == one>{one.label()}</option> }
    });
    let told = move || match listed.with(Vec::len) {
        0 => t::NOTHING_FOUND.to_owned(),
        found => t::listed(found, all),
    };
    let under = format!(
        "{}　{}{}",
        fill_state.when(),
        t::LIST,
        fill_state.list.title
    );
    let to_fill = fill_state.fill(Menu::ALL[0]).to_string();
    let row = {
        let fill_state = fill_state.clone();
        move |(number, item): (usize, Item)| {
            let same = sames.with_value(|sames| sames.get(&item.id).cloned());
            let why =
                || earlier.with_value(|e| why_not(e.get(&item.id).map_or(&[], Vec::as_slice)));
            let same = same.ok_or_else(why);
            view! { <Row fill_state=fill_state.clone() number item same shown from_paper/> }
        }
    };
    let on_key = onward_keys(fill_state.clone(), shown, || false);
    view! {
        <Heading text=t::LIST_TITLE.to_owned() under=under.into_any()>
            <BackLink href=to_fill text=t::BACK_TO_FILL/>
        </Heading>
        <form class="start-round__form" role="search" on:submit=|event| event.prevent_default()>
            <div class="field">
                <label class="field__label" for="fill-words">{t::WORDS}</label>
                <input id="fill-words" class="input" type="search" autocomplete="off" prop:value=words
                    on:input=move |event| words.set(event_target_value(&event))/>
            </div>
            <div class="field">
                <label class="field__label" for="fill-standing">{t::STANDING}</label>
                <select id="fill-standing" class="input" on:change=choose>{options.collect_view()}</select>
            </div>
            <p role="status">{told}</p>
        </form>
        <div class="stack stack--close">
            <div class="actions">
                <label class="choice">
                    <input type="checkbox" aria-describedby="fill-from-paper" prop:checked=from_paper on:change=switch/>
                    {t::FROM_PAPER}
                </label>
                <QuietChoice fill_state=fill_state.clone()/>
            </div>
            <p class="note" id="fill-from-paper">{move || if from_paper.get() { t::FROM_PAPER_HINT } else { t::LIST_KEYS }}</p>
        </div>
        <ul>
            <For each=move || listed.get() key=|(_, item)| item.id.clone() children=row/>
        </ul>
        <nav class="actions" aria-label=NEXT>
            <span>{NEXT}</span>
            <a id=ONWARD class="button button--primary" href=fill_state.result().to_string() on:keydown=on_key>{t::SEE_RESULT}</a>
        </nav>
    }
}

#[component]
fn Row(
    fill_state: FillState,
    number: usize,
    item: Item,
    /// Or why there is nothing that could be the same.
    same: Result<Same, &'static str>,
    shown: RwSignal<Vec<ItemId>>,
    from_paper: RwSignal<bool>,
) -> impl IntoView {
    let item_state = ItemState::new(
        &fill_state,
        &item,
        same,
        shown,
        AnsweredOn::List { from_paper },
    );
    let rating = item_state.rating;
    let name = places::group(&item.id);
    let text_id = format!("{name}_text");
    let named = text_id.clone();
    let ratings = Level::ALL.into_iter().map(Rating::Level);
    let ratings = ratings.chain([Rating::NotApplicable, Rating::Unknown]);
    let choices = ratings.map(|value| {
        let name = places::radio_name(&item.id, value);
        view! {
            <label class="other">
                <input id=places::choice(&item.id, value) type="radio" name=name
                    prop:checked=move || rating.get() == Some(value) on:change=move |_| item_state.rate(Some(value))/>
                {t::answer(value)}
            </label>
        }
    });
    let choices = choices.collect_view();
    let page = fill_state.fill_item(item.menu, item.id.clone()).to_string();
    let carried = fill_state.part(&item.id, |a| a.carried);
    let level = move || {
        let level = rating.get().and_then(Rating::level)?;
        Some(item.levels[usize::from(level.value())].clone())
    };
    view! {
        <li>
            <div id=name class="row" role="group" aria-labelledby=named tabindex="-1" on:keydown=move |event| item_state.press(&event)>
                <div class="row__name">
                    <p id=text_id>
                        <a href=page>{format!("{}-{number}", item.menu.number())}</a>" "{item.text.clone()}
                    </p>
                    <p class="actions note">
                        <span>{level}</span>
                        {move || carried.get().then(|| view! { <span class="tag">{t::CARRIED}</span> })}
                    </p>
                    <ChangeLine item_state/>
                </div>
                <div class="choices__row">{choices}</div>
            </div>
        </li>
    }
}
