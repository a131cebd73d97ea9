//! The charts over the years: answers, indicators, plans and issues.
//!
//! Must not know what moved: the charts find and say it.

mod items;

use self::items::Items;
use crate::chart::{IndicatorYears, Style, Width};
use crate::chart::{indicator_years, issue_lives, menu_years, pdca_circles};
use crate::exchange::builtin::builtin_references;
use crate::model::AreaId;
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::contents;
use crate::ui::widgets::contents::Contents;
use crate::ui::widgets::figure::view::picture::{OnPaper, Picture};
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::SEE_PICTURE;
use crate::ui::years::view_model::{self, YearsViewModel, paper};
use crate::ui::years::words as t;
use leptos::prelude::*;

#[component]
pub fn Years(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let area = Route::Area(id.clone()).to_string();
    let view_model = app_state.of_area(&id, move |record| {
        let library = app_state.library.get();
        let references = app_state.peek(|w| w.references(builtin_references()));
        YearsViewModel::of(&library, &references, record, clock::today())
    });
    view! {
        <div class="page years">
            {move || {
                let view_model = view_model.get();
                match view_model.is_empty() {
                    true => view! {
                        <Heading text=t::TITLE.to_owned()/>
                        <p>{t::EMPTY}</p>
                        <p><a class="button button--primary" href=area.clone()>{t::TO_AREA}</a></p>
                    }.into_any(),
                    false => view! { <Parts view_model/> }.into_any(),
                }
            }}
        </div>
    }
}

/// All that there is to show, the long list of items last.
#[component]
fn Parts(view_model: YearsViewModel) -> impl IntoView {
    let parts = view_model.parts().into_iter();
    let parts: Vec<contents::Part> = parts
        .map(|(id, name)| (id, name, Signal::stored(None)))
        .collect();
    let YearsViewModel {
        answers,
        indicators,
        circles,
        lives,
    } = view_model;
    let (menus, items) = answers.map(|a| (a.menus, a.items)).unzip();
    view! {
        <div class="page-head">
            <Heading text=t::TITLE.to_owned()>
                <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            </Heading>
            <p>{t::LEAD}</p>
            {menus.is_some().then(|| view! { <p class="note">{t::COMPARED}</p> })}
            {(parts.len() > 1).then(|| view! { <Contents parts/> })}
        </div>
        {menus.map(|menus| view! {
            <Part name=t::MENUS>
                <Picture name="menus" heading=(view_model::MENUS.0, t::MENUS) caption=t::MENUS_CAPTION
                    draw=move |style: &Style| menu_years(&menus, style)/>
            </Part>
        })}
        {indicators.map(|indicators| view! {
            <Part name=t::INDICATORS>
                <Picture name="indicators" heading=(view_model::INDICATORS.0, t::INDICATORS) caption=t::INDICATORS_CAPTION fold=("indicators-picture", SEE_PICTURE)
                    on_paper=indicators_on_paper(indicators.clone())
                    draw=move |style: &Style| indicator_years(&indicators, style)/>
            </Part>
        })}
        {circles.map(|circles| view! {
            <Part name=t::CIRCLES>
                <Picture name="circles" heading=(view_model::CIRCLES.0, t::CIRCLES) caption=t::CIRCLES_CAPTION fold=("circles-picture", SEE_PICTURE)
                    draw=move |style: &Style| pdca_circles(&circles, style)/>
            </Part>
        })}
        {lives.map(|lives| view! {
            <Part name=t::LIVES>
                <Picture name="lives" heading=(view_model::LIVES.0, t::LIVES) caption=t::LIVES_CAPTION fold=("lives-picture", SEE_PICTURE)
                    draw=move |style: &Style| issue_lives(&lives, style)/>
            </Part>
        })}
        {items.map(|items| view! {
            <Part name=t::ITEMS><Items items/></Part>
        })}
    }
}

fn indicators_on_paper(data: IndicatorYears) -> OnPaper {
    Box::new(move || {
        let draw = |(i, sheet): (usize, IndicatorYears)| {
            let style = Style::page(format!("indicators-paper-{i}"), Width::Wide);
            indicator_years(&sheet, &style)
        };
        let sheets = paper::indicators(&data).into_iter();
        sheets.enumerate().map(draw).collect()
    })
}

/// A part of the page; its heading is its picture's.
#[component]
fn Part(name: &'static str, children: Children) -> impl IntoView {
    view! { <section class="years__part" aria-label=name>{children()}</section> }
}
