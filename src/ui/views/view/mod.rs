//! What those who answered see differently, item by item.
//!
//! Must not know when views lie apart: `score::voices` says that.

mod item;
mod sitting;
mod state;

use self::item::Item;
use self::sitting::Sitting;
use self::state::ViewsState;
use crate::chart::menu_views;
use crate::model::{AreaId, AssessmentKey, ItemId};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::views::{Apart, RoundViews};
use crate::ui::views::view_model::{FOLDED, OPEN, count, part, sentence};
use crate::ui::views::words as t;
use crate::ui::widgets::ask_each::AskEach;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn ViewsPage(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let (year, round) = (key.year, key.round);
    let area = id.clone();
    let result = Route::Result { area, year, round }.to_string();
    let views_state = ViewsState::open(use_app_state(), id.clone(), key);
    let views = views_state.views;
    let said = Memo::new(move |_| views.with(sentence));
    let is_shown = Memo::new(move |_| views.with(|views| views.round().is_some()));
    view! {
        <div class="page">
            <div class="page-head">
                <Heading text=t::TITLE.to_owned()>
                    <BackLink href=result text=t::TO_RESULT/>
                    <AskEach area=id key/>
                    <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                </Heading>
                <p>{t::LEAD}</p>
            </div>
            <FindingHeading id="views-found" topic=t::FOUND finding=said/>
            <Show when=move || is_shown.get()>
                <p class="note">{t::rule()}</p>
                <Sitting views_state/>
                {OPEN.map(|apart| view! { <Items views_state apart/> })}
                {FOLDED.map(|apart| view! { <Folded views_state apart/> })}
                <Few views_state/>
                <Menus views_state/>
            </Show>
        </div>
    }
}

/// The items of one kind, in their order; which there are.
fn items_of(views_state: ViewsState, apart: Apart) -> Memo<Vec<ItemId>> {
    let items = move |round: &RoundViews| {
        let items = round.that_are(apart);
        items.map(|views| views.item.clone()).collect()
    };
    Memo::new(move |_| views_state.read(items).unwrap_or_default())
}

#[component]
fn Items(views_state: ViewsState, apart: Apart) -> impl IntoView {
    let items = items_of(views_state, apart);
    view! {
        <Show when=move || !items.with(Vec::is_empty)>
            <section aria-label=part(apart)>
                <h2>{move || t::part_of(part(apart), items.with(Vec::len))}</h2>
                <Rows views_state items/>
            </section>
        </Show>
    }
}

/// They are drawn when somebody asks for them.
#[component]
fn Folded(views_state: ViewsState, apart: Apart) -> impl IntoView {
    let items = items_of(views_state, apart);
    let is_opened = RwSignal::new(false);
    let many = move || views_state.views.with(|views| count(views.round(), apart));
    view! {
        <Show when=move || !items.with(Vec::is_empty)>
            <details on:toggle=move |_| is_opened.set(true)>
                <summary>{move || t::part_of(part(apart), many())}</summary>
                {move || is_opened.get().then(|| view! { <Rows views_state items/> })}
            </details>
        </Show>
    }
}

#[component]
fn Rows(views_state: ViewsState, items: Memo<Vec<ItemId>>) -> impl IntoView {
    view! {
        <ul class="findings">
            <For each=move || items.get() key=ItemId::clone let:item><Item views_state item/></For>
        </ul>
    }
}

/// Of how many items too few people said anything.
#[component]
fn Few(views_state: ViewsState) -> impl IntoView {
    let few = Memo::new(move |_| views_state.read(|round| round.few).unwrap_or_default());
    move || (few.get() > 0).then(|| view! { <p class="note">{t::few_items(few.get())}</p> })
}

#[component]
fn Menus(views_state: ViewsState) -> impl IntoView {
    let menus = views_state.menus();
    move || {
        menus.get().map(|data| {
            let draw = move |style: &_| menu_views(&data, style);
            view! {
                <section aria-label=t::MENUS>
                    <Picture name="menu-views" caption=t::MENUS_CAPTION heading=("views-menus", t::MENUS) draw/>
                </section>
            }
        })
    }
}
