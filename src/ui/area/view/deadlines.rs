//! Days that others have set: what waits for the area, by day, and one more.
//!
//! Must not know what comes next of it: the view model says that.

use crate::model::{AreaId, Day, Deadline, FiscalYear};
use crate::ui::area::words as t;
use crate::ui::browser::focus;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::new_ids;
use crate::ui::state::today::use_today;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::name_first::NameFirst;
use crate::ui::widgets::told::Told;
use crate::ui::words::common::removed;
use crate::ui::words::year_path::day;
use leptos::prelude::*;

const TOLD: &str = "deadline-told";
const TITLE: &str = "deadlines";
/// So far from the year that is shown a day can be.
const YEARS_AHEAD: i32 = 6;

#[component]
pub fn Deadlines(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let all = app_state.of_area(&id, move |r| {
        r.plan(year)
            .map(|p| p.deadlines.clone())
            .unwrap_or_default()
    });
    let line = {
        let id = id.clone();
        move |deadline: Deadline| view! { <Line id=id.clone() year deadline/> }
    };
    view! {
        <section class="stack stack--close print-never" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">{t::DEADLINES}</h3>
            <p class="note">{move || if all.with(Vec::is_empty) { t::NO_DEADLINES } else { t::TICK_DEADLINES }}</p>
            <ul class="stack stack--close">
                // A line stays where it is ticked: the keyboard is on it.
                <For each=move || all.get() key=|d| (d.id.clone(), d.day, d.name.clone()) children=line.clone()/>
            </ul>
            <Add id year/>
        </section>
        // On paper they are a line: 概要 stands on two sheets.
        <p class="print-only">{move || all.with(|all| on_paper(all))}</p>
    }
}

fn on_paper(all: &[Deadline]) -> Option<String> {
    let told = all.iter().map(|d| {
        let told = t::deadline(&day(d.day), &d.name);
        match d.done {
            true => format!("{told}（{}）", t::DEADLINE_DONE),
            false => told,
        }
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| t::deadlines_on_paper(&told.join("、")))
}

#[component]
fn Line(id: AreaId, year: FiscalYear, deadline: Deadline) -> impl IntoView {
    let (app_state, undo) = (use_app_state(), use_undo());
    let told = t::deadline(&day(deadline.day), &deadline.name);
    let of = told.clone();
    let (today, due) = (use_today(), deadline.day);
    let is_past = Memo::new(move |_| today.get().day.is_some_and(|today| due < today));
    let own_id = deadline.id.clone();
    let is_done = app_state.of_area(&id, move |r| {
        let mut all = r.plan(year).into_iter().flat_map(|p| &p.deadlines);
        all.any(|d| d.id == own_id && d.done)
    });
    let (own, area) = (deadline.clone(), id.clone());
    let tick = move |event| {
        let done = event_target_checked(&event);
        let deadline = Deadline {
            done,
            ..own.clone()
        };
        app_state.edit_record(&area, |r| r.plan_mut(year).put_deadline(deadline));
    };
    let remove = move |_| {
        undo.changing(app_state, &id, removed(&deadline.name), |r| {
            r.plan_mut(year).deadlines.retain(|d| d.id != deadline.id);
            r.drop_blank_plan(year);
        });
        focus::first(&format!("#{TITLE}"));
    };
    view! {
        <li class="actions">
            <label class="choice">
                <input type="checkbox" prop:checked=is_done on:change=tick/>
                {told}
            </label>
            {move || match (is_done.get(), is_past.get()) {
                (true, _) => Some(t::DEADLINE_DONE),
                (false, true) => Some(t::DEADLINE_PAST),
                _ => None,
            }.map(|word| view! { <span class="tag">{word}</span> })}
            <button type="button" class="row-action print-never" on:click=remove>
                {t::REMOVE_DEADLINE}<span class="visually-hidden">"："{of}</span>
            </button>
        </li>
    }
}

/// One more, with its name and its day.
#[component]
fn Add(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let by = RwSignal::new(None::<Day>);
    let said = RwSignal::new(String::new());
    // Made anew once it was added: its fields are blank again.
    let round = RwSignal::new(0_u32);
    let add = Callback::new(move |name: String| {
        let Some(day) = by.get_untracked() else {
            said.set(t::DEADLINE_DAY_MISSING.to_owned());
            return focus::first("#deadline-day");
        };
        let own_year = day.fiscal_year();
        // A year that was typed wrongly would stand among the area's for good.
        if (own_year.western() - year.western()).abs() > YEARS_AHEAD {
            said.set(t::DEADLINE_TOO_FAR.to_owned());
            return focus::first("#deadline-day");
        }
        let told = match own_year == year {
            true => t::deadline_added(&name),
            false => t::deadline_of_year(&name, own_year),
        };
        let deadline = Deadline {
            id: new_ids::deadline(),
            name,
            day,
            done: false,
        };
        app_state.edit_record(&id, |r| r.plan_mut(own_year).put_deadline(deadline));
        by.set(None);
        said.set(told);
        round.update(|n| *n += 1);
        crate::ui::widgets::told::go_to(TOLD);
    });
    view! {
        <details class="print-never">
            <summary>{t::ADD_DEADLINE}</summary>
            <div class="panel stack">
                <For each=move || [round.get()] key=|n| *n children=move |_| view! {
                    <NameFirst id="deadline-name" label=t::DEADLINE_NAME hint=t::DEADLINE_HINT button=t::DEADLINE_ADD
                        missing=t::DEADLINE_MISSING begin=add>
                        <DayField id="deadline-day" label=t::DEADLINE_DAY value=by keep=Callback::new(move |day| by.set(day))/>
                    </NameFirst>
                }/>
                <Told id=TOLD words=said/>
            </div>
        </details>
    }
}
