//! The items of the list that the issue came from, as they stand now, and where the area wants to be.
//!
//! It changes no answer but めざす段階.

use crate::model::{FiscalYear, ItemId, Level};
use crate::ui::issue::words as t;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::desired;
use crate::ui::view_models::plan::{SourceItem, source_items};
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use crate::ui::words::desired as d;
use leptos::prelude::*;

#[component]
pub fn Items(issue_state: IssueState) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let items = issue_state.peek(|i| i.items.clone());
    let library = plan_state.app_state.library.get_untracked();
    let found = plan_state.app_state.peek(|w| {
        let record = w.record(&plan_state.area())?;
        let round = record.latest_round(plan_state.year);
        let list = round.and_then(|round| library.get(&round.edition));
        let scale = list.map(|list| list.scale.each_ref().map(|step| step.name.clone()).to_vec());
        let items = source_items(&library, record, plan_state.year, &items);
        Some((items, scale))
    });
    let (items, scale) = found.unwrap_or_default();
    let rows = items.into_iter().enumerate();
    let rows =
        rows.map(|(place, item)| view! { <Row issue_state item place scale=scale.clone()/> });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{t::ITEMS}</h3>
            <ul>{rows}</ul>
        }
    })
}

#[component]
fn Row(
    issue_state: IssueState,
    item: SourceItem,
    place: usize,
    /// The levels' names, where the year has a round.
    scale: Option<Vec<String>>,
) -> impl IntoView {
    let said = t::rating(item.rating, &item.step);
    let name = item
        .about
        .as_ref()
        .map(|(_, text)| text.clone())
        .unwrap_or_default();
    let about = match item.about {
        Some((menu, text)) => view! {
            <span class="menu-tag">{t::menu(menu)}</span>
            <span>{text}</span>
        }
        .into_any(),
        None => view! { <span>{t::ITEM_AWAY}</span> }.into_any(),
    };
    let id = item.item;
    let wish = scale.map(|scale| view! { <Wish issue_state item=id name place scale/> });
    view! { <li class="source-item">{about}<span class="note">{said}</span>{wish}</li> }
}

#[component]
fn Wish(
    issue_state: IssueState,
    item: ItemId,
    name: String,
    place: usize,
    scale: Vec<String>,
) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let (year, area) = (plan_state.year, plan_state.area());
    let item = StoredValue::new(item);
    let wish = plan_state.app_state.of_area(&area, move |record| {
        item.with_value(|item| desired::of(record, item, year))
    });
    let set = move |wish| {
        plan_state
            .app_state
            .edit_record(&plan_state.area(), |record| {
                desired::set(record, &item.get_value(), year, wish);
            });
    };
    let level = Memo::new(move |_| {
        wish.get()
            .map(|wish| wish.level.value().to_string())
            .unwrap_or_default()
    });
    let keep_level = Callback::new(move |code: String| {
        let level = code.parse().ok().and_then(Level::new);
        set(desired::with_level(wish.get_untracked(), level, year));
    });
    let until = Memo::new(move |_| {
        wish.get()
            .map(|wish| wish.year.western().to_string())
            .unwrap_or_default()
    });
    let keep_until = Callback::new(move |code: String| {
        let until = code.parse().ok().and_then(FiscalYear::new);
        let before = wish.get_untracked();
        if let (Some(before), Some(year)) = (before, until) {
            set(Some(crate::model::Desired { year, ..before }));
        }
    });
    let is_wished = Memo::new(move |_| wish.with(Option::is_some));
    let levels = Level::ALL.iter().zip(scale);
    let levels = levels.map(|(level, name)| (level.value().to_string(), d::option(*level, &name)));
    let none = (String::new(), d::NONE.to_owned());
    let levels: Vec<(String, String)> = std::iter::once(none).chain(levels).collect();
    let chosen = wish.get_untracked().map(|wish| wish.year);
    let years = desired::years(year, chosen).into_iter();
    let years: Vec<(String, String)> = years
        .map(|year| (year.western().to_string(), year.to_string()))
        .collect();
    view! {
        <div class="source-item__wish" role="group" aria-label=format!("{}：{name}", d::DESIRED)>
            <AutosavedSelect id=format!("wish-{place}") label=d::DESIRED options=levels value=level keep=keep_level/>
            <Show when=move || is_wished.get()>
                <AutosavedSelect id=format!("wish-until-{place}") label=d::UNTIL options=years.clone() value=until keep=keep_until/>
            </Show>
        </div>
    }
}
