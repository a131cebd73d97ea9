//! The year as a list: the one thing to do next, the months with their sittings, and each job with
//! where it stands.
//!
//! Must not know what comes next: the view model says that.

use super::deadlines::Deadlines;
use super::left_out::LeftOut;
use crate::model::{AreaId, AreaRecord, FiscalYear, StepState};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::view_models::handing_on::just_handed_over;
use crate::ui::view_models::year_path::{Job, Month, Sitting, Task, YearPath};
use crate::ui::widgets::state_mark::{Mark, StateMark};
use crate::ui::words::handing_on::TAKE_OVER;
use crate::ui::words::year_path as t;
use leptos::prelude::*;

#[component]
pub fn Path(id: AreaId) -> impl IntoView {
    let (app_state, chosen, today) = (use_app_state(), use_chosen_round(), use_today());
    let (area, own, area_of_tour) = (id.clone(), id.clone(), id.clone());
    let path = Memo::new(move |_| {
        let library = app_state.library.get();
        let (chosen, today) = (chosen.get(), today.get());
        let of =
            |record: &AreaRecord| YearPath::of(&library, record, chosen.of(record, today), today);
        app_state.with(|w| w.record(&id).map(of))
    });
    // Made anew with the year: a form for its days is of no other.
    let year = Memo::new(move |_| path.with(|path| path.as_ref().map(|path| path.year)));
    let of_year = move |year: FiscalYear| {
        view! { <Deadlines id=area.clone() year/><LeftOut id=area.clone() year/> }
    };
    let list = move || {
        path.get().map(|path| {
            let caption = match path.deadlines.is_empty() {
                _ if path.is_empty() => t::MONTHS_EMPTY,
                true => t::MONTHS,
                false => t::MONTHS_WITH_DEADLINES,
            };
            let ahead = path.ahead;
            let tasks = path.tasks.into_iter().map(|task| {
                let hanging = if task.job == Job::Meeting { ahead.as_slice() } else { &[] };
                let hanging = hanging.to_vec();
                view! { <TaskLine task hanging/> }
            });
            let tasks: Vec<_> = tasks.collect();
            let months = path.months.map(|month| view! { <MonthCell month/> });
            view! {
                <p class="actions print-never">
                    <span>{t::NEXT}</span>
                    <a class="button button--primary" href=path.next.route.to_string()>{path.next.told}</a>
                    {path.new_year.map(|next| view! { <a class="button" href=next.route.to_string()>{next.told}</a> })}
                </p>
                <section aria-labelledby="year-path">
                    <h2 id="year-path">{t::title(path.year)}</h2>
                    <p class="note" id="year-months">{caption}</p>
                    <ol class="months" aria-labelledby="year-months">{months}</ol>
                    <ol>{tasks}</ol>
                </section>
            }
        })
    };
    // Whoever is new here begins with another page.
    let new_here = Memo::new(move |_| {
        let today = today.get();
        app_state.with(|w| just_handed_over(w.record(&own)?, today))
    });
    let tour = {
        let area = area_of_tour;
        move || {
            new_here.get().map(|year| {
                let route = Route::TakeOver { area: area.clone(), year };
                view! {
                    <p class="message print-never"><span>{t::NEW_HERE}<a class="link" href=route.to_string()>{TAKE_OVER}</a></span></p>
                }
            })
        }
    };
    view! {
        {tour}
        {list}
        <For each=move || year.get() key=|year| year.western() children=of_year/>
    }
}

/// A month with the days on which somebody sits together, and those by which others wait for something.
#[component]
fn MonthCell(month: Month) -> impl IntoView {
    let days = month.sittings.into_iter().map(|s| {
        view! {
            <span class="months__day" class:strong=!s.is_over>
                {s.day.day()}<span class="visually-hidden">{t::sitting_aloud(&s.name)}</span>
            </span>
        }
    });
    let due = month.deadlines.into_iter().map(|d| {
        view! {
            <span class="months__day" class:strong=!d.done>
                <span aria-hidden="true">{t::DEADLINE_MARK}</span>{d.day.day()}
                <span class="visually-hidden">{t::deadline_aloud(&d.name)}</span>
            </span>
        }
    });
    view! {
        <li class="months__month" aria-current=month.is_now.then_some("date")>
            <span>{month.month}<span class="months__word">{t::MONTH}</span></span>
            {days.collect_view()}
            {due.collect_view()}
        </li>
    }
}

#[component]
fn TaskLine(
    task: Task,
    /// The sittings that are still to come, below the job that they belong to.
    hanging: Vec<Sitting>,
) -> impl IntoView {
    let name = task.job.name();
    let mark = match task.state {
        Some(StepState::Done) => Mark::Done,
        Some(StepState::Underway) => Mark::Underway,
        Some(StepState::NotStarted) => Mark::ToCome,
        None => Mark::LeftOut,
    };
    let hanging = hanging.into_iter().map(|sitting| {
        view! {
            <span class="note">{t::day(sitting.day)}"　"<a href=sitting.route.to_string()>{sitting.name}</a></span>
        }
    });
    view! {
        <li class="written__line">
            <span class="actions">
                <StateMark mark=Signal::stored(mark)/>
                <a class="strong" href=task.route.to_string()>{name}</a>
            </span>
            <span class="stack stack--close"><span>{task.told}</span>{hanging.collect_view()}</span>
        </li>
    }
}
