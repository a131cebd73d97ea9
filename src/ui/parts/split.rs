//! The marks by which the build takes the app apart: what a marked function needs, and nothing
//! else needs, stands in WebAssembly modules of their own.
//!
//! `wasm_split` turns each of them into an async function that loads its part first. The build
//! joins the two ends by their symbols; the code that the macro writes for that is the only
//! `unsafe` code of the house.

#![allow(unsafe_code)]

use super::Part;
use crate::exchange;
use crate::model::{AreaRecord, AssessmentKey};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::pages;
use crate::ui::route::Route;
use leptos::prelude::*;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
pub use wasm_split_helpers::SplitLoaderError;
use wasm_split_helpers::wasm_split;

/// Loads `part`; at once when it is here already.
///
/// # Errors
/// When it could not be loaded. Calling again tries again.
pub async fn load(part: Part) -> Result<(), SplitLoaderError> {
    match part {
        Part::Work => load_work().await,
        Part::Talk => load_talk().await,
        Part::Year => load_year().await,
        Part::Meeting => load_meeting().await,
        Part::Papers => load_papers().await,
    }
}

/// Draws a page of `part`, under the owner that is current. `None` if the part is not loaded.
pub fn draw(part: Part, route: Route) -> Option<AnyView> {
    match part {
        Part::Work => at_once(work(route)),
        Part::Talk => at_once(talk(route)),
        Part::Year => at_once(year(route)),
        Part::Meeting => at_once(meeting(route)),
        Part::Papers => at_once(papers(route)),
    }
}

/// The outcome of a future that has nothing to wait for.
fn at_once<T, E>(future: impl Future<Output = Result<T, E>>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome.ok(),
        Poll::Pending => None,
    }
}

#[wasm_split(work, preload(load_work), fallible)]
fn work(route: Route) -> Result<AnyView, SplitLoaderError> {
    use_desk().stock(exchange::builtin_lists());
    Ok(match route {
        Route::Area(id) => view! { <pages::area::AreaPage id/> }.into_any(),
        Route::Fill {
            area,
            year,
            round,
            menu,
        } => {
            let key = AssessmentKey::agreed(year, round);
            view! { <pages::fill::Fill id=area key menu/> }.into_any()
        }
        _ => view! { <pages::not_found::NotFound/> }.into_any(),
    })
}

#[wasm_split(talk, preload(load_talk), fallible)]
fn talk(route: Route) -> Result<AnyView, SplitLoaderError> {
    use_desk().stock(exchange::builtin_lists());
    Ok(match route {
        Route::Result { area, year, round } => {
            let key = AssessmentKey::agreed(year, round);
            view! { <pages::result::ResultPage id=area key/> }.into_any()
        }
        Route::Years(id) => view! { <pages::years::Years id/> }.into_any(),
        _ => view! { <pages::not_found::NotFound/> }.into_any(),
    })
}

#[wasm_split(year, preload(load_year), fallible)]
fn year(route: Route) -> Result<AnyView, SplitLoaderError> {
    use_desk().stock(exchange::builtin_lists());
    Ok(match route {
        Route::Plan { area, year } => view! { <pages::plan::PlanPage id=area year/> }.into_any(),
        Route::Issue { area, year, issue } => {
            view! { <pages::issue::IssuePage id=area year issue/> }.into_any()
        }
        Route::Close { area, year } => view! { <pages::close::ClosePage id=area year/> }.into_any(),
        Route::Papers { area, year } => {
            view! { <pages::papers::PapersPage id=area year/> }.into_any()
        }
        Route::Form { area, year, form } => {
            view! { <pages::forms::FormPage id=area year form/> }.into_any()
        }
        Route::Indicators(id) => view! { <pages::indicators::IndicatorsPage id/> }.into_any(),
        Route::Indicator { area, indicator } => {
            view! { <pages::indicator::IndicatorPage id=area indicator/> }.into_any()
        }
        Route::Forums(id) => view! { <pages::forums::ForumsPage id/> }.into_any(),
        Route::Forum { area, forum } => {
            view! { <pages::forum::ForumPage id=area forum/> }.into_any()
        }
        _ => view! { <pages::not_found::NotFound/> }.into_any(),
    })
}

#[wasm_split(meeting, preload(load_meeting), fallible)]
fn meeting(route: Route) -> Result<AnyView, SplitLoaderError> {
    use_desk().stock(exchange::builtin_lists());
    Ok(match route {
        Route::Talk { area, year } => view! { <pages::talk::TalkPage id=area year/> }.into_any(),
        Route::Show { area, year, page } => {
            view! { <pages::show::ShowPage id=area year page/> }.into_any()
        }
        Route::Minutes {
            area,
            forum,
            meeting,
        } => view! { <pages::minutes::MinutesPage id=area forum meeting/> }.into_any(),
        Route::Handout { area, year, long } => {
            view! { <pages::handout::HandoutPage id=area year long/> }.into_any()
        }
        _ => view! { <pages::not_found::NotFound/> }.into_any(),
    })
}

#[wasm_split(papers, preload(load_papers), fallible)]
fn papers(route: Route) -> Result<AnyView, SplitLoaderError> {
    use_desk().stock(exchange::builtin_lists());
    Ok(match route {
        Route::NewArea => view! { <pages::area_form::AreaForm id=None/> }.into_any(),
        Route::EditArea(id) => view! { <pages::area_form::AreaForm id=Some(id)/> }.into_any(),
        Route::Export { area, year, round } => {
            view! { <pages::export::Export id=area key=AssessmentKey::agreed(year, round)/> }
                .into_any()
        }
        Route::Files => view! { <pages::files::Files/> }.into_any(),
        Route::Lists => view! { <pages::lists::Lists/> }.into_any(),
        Route::Help => view! { <pages::help::Help/> }.into_any(),
        _ => view! { <pages::not_found::NotFound/> }.into_any(),
    })
}

/// Puts the lists that come with the tool on the desk: texts of some size, and what reads them.
#[wasm_split(lists, fallible)]
pub fn lists(desk: Desk) -> Result<(), SplitLoaderError> {
    desk.stock(exchange::builtin_lists());
    Ok(())
}

/// The 見本, and the lists that it was asked by.
#[wasm_split(sample, fallible)]
pub fn sample(desk: Desk) -> Result<Option<AreaRecord>, SplitLoaderError> {
    desk.stock(exchange::builtin_lists());
    Ok(exchange::sample())
}
