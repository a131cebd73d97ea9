//! The view of the page.

mod items;

use self::items::Items;
use crate::chart::{IndicatorYears, Style, Width};
use crate::chart::{indicator_years, issue_lives, menu_years, pdca_circles};
use crate::exchange::builtin::builtin_references;
use crate::model::AreaId;
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::area_head::view::{AreaHead, AreaTab};
use crate::ui::widgets::contents;
use crate::ui::widgets::contents::Contents;
use crate::ui::widgets::figure::view::picture::{OnPaper, Picture};
use crate::ui::widgets::heading::Heading;
use crate::ui::years::view_model::{YearsViewModel, indicator_sheets};
use crate::ui::years::words as t;
use leptos::prelude::*;

/// As many indicators as a page of paper holds.
const INDICATORS_A_SHEET: usize = 8;

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
            <AreaHead id year=None current=AreaTab::Years/>
            {move || {
                let view_model = view_model.get();
                match view_model.is_empty() {
                    true => view! {
                        <Heading text=t::TITLE.to_owned()/>
                        <p>{t::EMPTY}</p>
                        <p><a class="button button--primary" href=area.clone()>{t::TO_AREA}</a></p>
                    }.into_any(),
                    false => view! { <Told view_model/> }.into_any(),
                }
            }}
        </div>
    }
}

/// All that there is to tell, the long list of items last.
#[component]
fn Told(view_model: YearsViewModel) -> impl IntoView {
    let YearsViewModel {
        answers,
        indicators,
        circles,
        lives,
    } = view_model;
    let parts = [
        ("years-menus", t::TO_MENUS, answers.is_some()),
        ("years-indicators", t::TO_INDICATORS, indicators.is_some()),
        ("years-circles", t::TO_CIRCLES, circles.is_some()),
        ("years-lives", t::TO_LIVES, lives.is_some()),
        ("years-items", t::TO_ITEMS, answers.is_some()),
    ];
    let there = parts.into_iter().filter(|(_, _, is_there)| *is_there);
    let parts: Vec<contents::Part> = there
        .map(|(id, name, _)| (id, name, Signal::stored(None)))
        .collect();
    let (menus, items) = answers.map(|a| (a.menus, a.items)).unzip();
    view! {
        <div class="years__head">
            <Heading text=t::TITLE.to_owned()/>
            <button class="button print-never" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
        </div>
        <div class="years__lead">
            <p>{t::LEAD}</p>
            {menus.is_some().then(|| view! { <p class="note">{t::GROUND}</p> })}
            {(parts.len() > 1).then(|| view! { <Contents parts/> })}
        </div>
        {menus.map(|menus| view! {
            <Part id="years-menus" name=t::MENUS>
                <Picture name="menus" caption=t::MENUS_CAPTION
                    draw=move |style: &Style| menu_years(&menus, style)/>
            </Part>
        })}
        {indicators.map(|indicators| view! {
            <Part id="years-indicators" name=t::INDICATORS>
                <Picture name="indicators" caption=t::INDICATORS_CAPTION
                    on_paper=indicators_on_paper(indicators.clone())
                    draw=move |style: &Style| indicator_years(&indicators, style)/>
            </Part>
        })}
        {circles.map(|circles| view! {
            <Part id="years-circles" name=t::CIRCLES>
                <Picture name="circles" caption=t::CIRCLES_CAPTION
                    draw=move |style: &Style| pdca_circles(&circles, style)/>
            </Part>
        })}
        {lives.map(|lives| view! {
            <Part id="years-lives" name=t::LIVES>
                <Picture name="lives" caption=t::LIVES_CAPTION
                    draw=move |style: &Style| issue_lives(&lives, style)/>
            </Part>
        })}
        {items.map(|items| view! {
            <Part id="years-items" name=t::ITEMS><Items items/></Part>
        })}
    }
}

fn indicators_on_paper(data: IndicatorYears) -> OnPaper {
    Box::new(move || {
        let sheets = indicator_sheets(&data, INDICATORS_A_SHEET);
        let draw = |(i, sheet): (usize, &IndicatorYears)| {
            let style = Style::page(format!("indicators-paper-{i}"), Width::Wide);
            indicator_years(sheet, &style)
        };
        match sheets.len() {
            1 => Vec::new(),
            _ => sheets.iter().enumerate().map(draw).collect(),
        }
    })
}

/// A part of the page with its heading.
#[component]
fn Part(id: &'static str, name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="years__part" aria-labelledby=id>
            <h2 id=id tabindex="-1">{name}</h2>
            {children()}
        </section>
    }
}
