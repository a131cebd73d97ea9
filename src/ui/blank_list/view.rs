//! The sheet as it is printed, and the choice how much of the list stands on it.
//!
//! Must not know answers: what stands on paper is blank.

use crate::model::{Area, AreaId, AssessmentKey, Checklist, EditionRef, Menu, Scope};
use crate::ui::blank_list::view_model::{Sheet, SheetItem, SheetMenu, begin_from_paper};
use crate::ui::blank_list::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::item_filter::use_item_filter;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn BlankListPage(id: AreaId, key: AssessmentKey, scope: Scope) -> impl IntoView {
    let app_state = use_app_state();
    let record = {
        let id = id.clone();
        Memo::new(move |_| {
            app_state.with(|w| {
                let record = w.record(&id)?;
                Some((record.area.clone(), record.edition(&key).clone()))
            })
        })
    };
    let body = move |(area, edition): (Area, EditionRef)| {
        let library = app_state.library.get_untracked();
        let Some(list) = library.get(&edition) else {
            let title = t::title(scope, false);
            return view! { <div class="page"><Heading text=title/><Away/></div> }.into_any();
        };
        let sheet = Sheet::of(list, area.asked_of(), scope);
        let title = t::title(scope, sheet.has_more);
        let (year, round, menu) = (key.year, key.round, Menu::ALL[0]);
        let back = Route::Fill {
            area: id.clone(),
            year,
            round,
            menu,
        };
        let back = back.to_string();
        let about = t::about(&area.name, key.year, key.round, &list.title);
        view! {
            <div class="page blank">
                <Heading text=title under=about.into_any()>
                    <BackLink href=back text=t::BACK/>
                </Heading>
                <Actions id=id.clone() key scope others=sheet.others has_more=sheet.has_more list=list.clone()/>
                <Head list=list.clone()/>
                <div class="blank__columns">{sheet.menus.into_iter().map(menu_items).collect_view()}</div>
            </div>
        }
        .into_any()
    };
    move || record.get().map(&body)
}

#[component]
fn Away() -> impl IntoView {
    view! {
        <p>{t::LIST_AWAY}</p>
        <div class="actions"><a class="button" href=Route::Lists.to_string()>{list_away::TO_LISTS}</a></div>
    }
}

#[component]
fn Actions(
    id: AreaId,
    key: AssessmentKey,
    scope: Scope,
    others: Vec<(Scope, usize)>,
    has_more: bool,
    list: Arc<Checklist>,
) -> impl IntoView {
    let filter = use_item_filter();
    let (year, round) = (key.year, key.round);
    let to_others = others.into_iter().map(|(scope, items)| {
        let area = id.clone();
        let href = Route::BlankList {
            area,
            year,
            round,
            scope,
        };
        view! { <a class="button" href=href.to_string()>{t::other(scope, has_more, items)}</a> }
    });
    let to_others = to_others.collect_view();
    let of = (id.clone(), key);
    let lines = Route::FillList {
        area: id,
        year,
        round,
    };
    // The lines of this very sheet, each answer leading to the next.
    let app_state = use_app_state();
    let type_in = move |_| {
        app_state.edit_record(&of.0, |record| begin_from_paper(record, key, &list, scope));
        filter.type_in(of.clone(), scope);
    };
    view! {
        <div class="actions print-never">
            <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            {to_others}
            <a class="link" href=lines.to_string() on:click=type_in>{t::TYPE_IN}</a>
        </div>
    }
}

/// Who fills it in, when, and how.
#[component]
fn Head(list: Arc<Checklist>) -> impl IntoView {
    let levels = list.scale.iter().enumerate();
    let levels = levels.map(|(value, step)| t::level(value, &step.name));
    let levels: Vec<String> = levels.collect();
    view! {
        <div class="blank__head">
            <p class="blank__write">
                <span>{t::DAY}</span><span class="blank__line"></span>
                <span>{t::WHO}</span><span class="blank__line blank__line--long"></span>
            </p>
            <p>{t::HOW}</p>
            <p>{t::SCALE}{levels.join("　")}</p>
        </div>
    }
}

fn menu_items(SheetMenu { menu, title, items }: SheetMenu) -> impl IntoView {
    let id = format!("blank-{}", menu.number());
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            <ul>{items.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

fn item(
    SheetItem {
        number,
        text,
        levels,
    }: SheetItem,
) -> impl IntoView {
    let levels = levels.into_iter().enumerate();
    let levels = levels.map(
        |(value, words)| view! { <li>{tick()}<span class="strong">{value}</span>{words}</li> },
    );
    view! {
        <li class="blank__item">
            <p class="blank__text"><span>{number}</span>{text}</p>
            <ul>{levels.collect_view()}</ul>
            <p class="blank__others">
                <span>{tick()}{t::NOT_APPLICABLE}</span><span>{tick()}{t::UNKNOWN}</span>
            </p>
        </li>
    }
}

/// A box to tick, drawn: fonts hold it in many sizes.
fn tick() -> impl IntoView {
    view! { <span class="blank__tick" aria-hidden="true"></span> }
}
