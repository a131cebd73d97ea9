//! 「年度の計画」: where the year stands, and what it works on.

mod aims;
mod circle;
mod ending;
mod issues;
mod road;
mod steps;
mod take_up;

use crate::model::{AreaId, FiscalYear};
use crate::ui::book::Book;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::contents::{Contents, Part};
use crate::ui::components::heading::Heading;
use crate::ui::reading::plan::{PlanState, years_around};
use crate::ui::text::plan as t;
use leptos::prelude::*;

#[component]
pub fn PlanPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let book = Book::open(id.clone(), year);
    view! {
        <div class="page plan">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <div class="plan__head">
                <ending::JustClosedNotice book/>
                <Heading text=t::title(year)/>
                <p>{t::LEAD}</p>
                <Years book/>
                <Contents parts=parts(book)/>
            </div>
            <circle::Circle book/>
            <aims::Aims book/>
            <issues::Issues book/>
            <road::Road book/>
            <ending::Ending book/>
        </div>
    }
}

/// The years that have a plan, and the ones around this one.
#[component]
fn Years(book: Book) -> impl IntoView {
    let year = book.year;
    let years = book
        .desk
        .of_area(&book.area(), move |r| years_around(r, year));
    let links = move || {
        let years = years.get().into_iter().map(|(other, state)| {
            let here = (other == year).then_some("page");
            view! {
                <li><a class="plan-years__link" class:plan-years__link--empty={state == PlanState::Empty}
                    href=book.page_of(other) aria-current=here>
                    {other.era_label()}
                    {match state {
                        PlanState::Empty => Some(view! { <span class="visually-hidden">{t::NO_PLAN_YET}</span> }),
                        PlanState::Open => None,
                        PlanState::Closed => Some(view! { <span class="plan-years__closed">{t::CLOSED_YEAR}</span> }),
                    }}
                </a></li>
            }
        });
        years.collect_view()
    };
    view! { <nav class="print-never" aria-label=t::YEARS><ul class="plan-years">{links}</ul></nav> }
}

/// The parts of the page.
fn parts(book: Book) -> Vec<Part> {
    let goals = book.plan(|p| p.goals.len());
    let issues = book.plan(|p| p.issues.len());
    let some = |count: Memo<usize>| Signal::derive(move || Some(count.get()));
    vec![
        ("plan-circle", t::CIRCLE, Signal::stored(None)),
        ("plan-aims", t::AIMS, some(goals)),
        ("plan-issues", t::ISSUES, some(issues)),
        ("plan-road", t::ROAD, Signal::stored(None)),
    ]
}
